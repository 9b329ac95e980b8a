"""What waits at head office and would tell who was at a confidential course."""

from dataclasses import dataclass
from pathlib import Path

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import training_sessions
from fieldreg.services.arrivals import waiting_changes
from fieldreg.services.arrivals.waiting_changes import AuthoredQuarantinedChange
from fieldreg.services.people import attendance_claims
from fieldreg.services.user_session import UserSession
from fieldreg.sync.office.held_changes import HeldChanges
from tests.support.bundles.trips import go_round
from tests.support.installations import BAYAN_OLGII, HeadOffice, Laptop

COURSE, PARTICIPANT, CLAIMING = "Сэтгэлийн тайвшрал", "Нандинцэцэг", "Сарантуяа"


@dataclass
class ConfidentialWork:
    """Head office's *desk*, with a participant in conflict and a claim, both of *session*."""

    desk: UserSession
    session: int
    held: HeldChanges

    def work_as(self, *roles: Role) -> None:
        rights = self.desk.user_rights
        rights.rights = Rights.from_roles(roles)
        rights.refresh = lambda: None  # type: ignore[method-assign]

    def list_claims(self) -> list[AuthoredQuarantinedChange]:
        return waiting_changes.add_authors(self.desk, self.held.list_all())


def build_confidential_work(office: HeadOffice, laptop: Laptop, stick: Path) -> ConfidentialWork:
    her = laptop.register(PARTICIPANT)
    session = laptop.hold_session(her, course=COURSE)
    go_round(office, stick, laptop)
    borrowed = office.enrol("Хэн нэгний", BAYAN_OLGII)
    claiming = borrowed.register(CLAIMING)
    attendance_claims.claim_attendance(borrowed.desk, short_code(session), [claiming])
    desk = office.desk
    course = training_sessions.load_session(desk, session).course_id
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    training_sessions.remove_participant(desk, session, her, shown=AS_STORED)
    late = AttendanceMark.LATE
    training_sessions.mark_attendance(laptop.desk, session, [her], late, shown=AS_STORED)
    go_round(office, stick, laptop, borrowed)
    return ConfidentialWork(
        desk, session, wiring.build_office_sync(office.installation).held_changes
    )
