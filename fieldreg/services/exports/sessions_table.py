"""Table of all sessions, one row per participant and half-day with the strongest mark.

A session without participants has one row. People who may not be kept appear only by their
code, so that counts stay right.
"""

from collections.abc import Iterator
from pathlib import Path

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import IsCancelled
from fieldreg.services import consent_records
from fieldreg.services.exports.people_table import format_place_name
from fieldreg.services.exports.plaintext_exports import ExportContent, export_table
from fieldreg.services.exports.table_writer import (
    ExportCell,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.store.sessions import SessionRow

SESSION_COLUMNS = (
    *("session", "course", "date", "half_days", "starts", "soum", "soum_name", "venue"),
    *("mode", "facilitators", "state", "half_day", "mark"),
    *("person", "given_name", "patronymic", "birth_date", "gender"),
    *("home_aimag", "home_soum"),
)
_PAGE_ROWS = 200


@needs(Permission.EXPORT_PEOPLE)
def export_sessions(
    user: UserSession,
    path: Path,
    *,
    language: str = "mn",
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> int:
    """Write every session in use; return their number.

    Raises:
        Problem: as `ExportWriter.write_table`.
    """
    sessions = list(_sessions(user))
    excluded = consent_records.find_people_not_to_keep(user)
    export_table(
        user,
        path,
        ExportContent.SESSIONS,
        SESSION_COLUMNS,
        _rows(user, sessions, excluded, language),
        count=sum(max(1, line.participants * line.half_days) for line in sessions),
        reason=reason,
        passphrase=passphrase,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
    )
    return len(sessions)


def _sessions(user: UserSession) -> Iterator[SessionRow]:
    for offset in range(0, user.store.sessions.count(), _PAGE_ROWS):
        yield from user.store.sessions.list_page(offset, _PAGE_ROWS)


def _rows(
    user: UserSession, sessions: list[SessionRow], excluded: set[int], language: str
) -> Iterator[list[ExportCell]]:
    for session in sessions:
        session_cells = _session_cells(user, session, language)
        participants = user.store.sessions.list_participants(session.id)
        people = {
            person.id: person
            for person in user.store.people.list_by_ids([row.trainee for row in participants])
            if person.id not in excluded
        }
        for row in participants:
            person_cells = [short_code(row.trainee), *_person_cells(people.get(row.trainee))]
            for half_day, mark in sorted(row.marks.items()):
                yield [*session_cells, half_day, mark, *person_cells]
        if not participants:
            yield [*session_cells, None, None, None, *_person_cells(None)]


def _session_cells(user: UserSession, session: SessionRow, language: str) -> list[ExportCell]:
    return [
        short_code(session.id),
        session.course,
        session.date,
        session.half_days,
        session.starts,
        session.soum,
        format_place_name(user.places, session.soum, language),
        session.venue,
        session.mode,
        session.facilitators,
        session.state,
    ]


def _person_cells(person: PersonRow | None) -> list[ExportCell]:
    if person is None:
        return [None] * 6
    return [
        person.given_name,
        person.patronymic,
        person.birth_date,
        person.gender,
        person.aimag,
        person.soum,
    ]
