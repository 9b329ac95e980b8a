"""Partners with the work done together: partnerships, members, parts in sessions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.normalisation import sort_key
from fieldreg.domain.problems import read_stored_word
from fieldreg.domain.records.values import PartnerRole, PartnershipEvent
from fieldreg.domain.roles import Permission
from fieldreg.services import device_status
from fieldreg.services.records.session_refs import label_names
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.repository import CurrentRecord


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """*soum* is the place that its soum means, *events* are (day, event) in order.

    A session without a part has it in its plan alone. *label* is the name, of namesakes with the
    short code.
    """

    record: CurrentRecord
    label: str
    umbrella: str
    soum: str | None
    events: tuple[tuple[str, PartnershipEvent], ...]
    sessions: Mapping[int, tuple[PartnerRole, ...]]
    is_unconfirmed: bool

    @property
    def id(self) -> int:
        return self.record.id

    @property
    def next_event(self) -> PartnershipEvent:
        is_begun = self.events and self.events[-1][1] is not PartnershipEvent.ENDED
        return PartnershipEvent.STRENGTHENED if is_begun else PartnershipEvent.BEGUN


@needs(Permission.VIEW_OVERVIEW)
def list_partners(user: UserSession) -> list[PartnerLine]:
    rows = user.store.records.list_all(kinds.PARTNER, retired=True)
    labels = label_names(rows)
    unconfirmed = device_status.filter_unconfirmed(user.store, labels)
    known = user.store.typed_places.load_known()
    parts = user.store.sessions.list_parts_of_partners()
    events = _load_events(user)
    found = [
        PartnerLine(
            row,
            labels[row.id],
            labels.get(int(row.values["parent"] or 0), ""),
            known.show_home(row.values)["soum"],
            tuple(sorted(events[row.id])),
            {
                session: tuple(role for role in PartnerRole if role in roles)
                for session, roles in sorted(parts.get(row.id, {}).items())
            },
            row.id in unconfirmed,
        )
        for row in rows
    ]
    return sorted(found, key=lambda line: (line.record.is_retired, sort_key(line.label)))


def count_events(lines: Iterable[PartnerLine], year: str) -> Counter[PartnershipEvent]:
    return Counter(
        event
        for line in lines
        if not line.record.is_retired
        for event in {event for day, event in line.events if day.startswith(year)}
    )


def _load_events(user: UserSession) -> Mapping[int, list[tuple[str, PartnershipEvent]]]:
    rows = user.store.records.list_all(kinds.PARTNERSHIP)
    unconfirmed = device_status.filter_unconfirmed(user.store, [row.id for row in rows])
    found: dict[int, list[tuple[str, PartnershipEvent]]] = defaultdict(list)
    for row in rows:
        if row.id not in unconfirmed:
            event = read_stored_word(PartnershipEvent, row.values["event"])
            found[int(row.values["partner"] or 0)].append((str(row.values["day"]), event))
    return found
