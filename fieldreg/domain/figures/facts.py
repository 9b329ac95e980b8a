"""Facts of one person in one session, from which every figure is computed.

A person's records may be several (decision 26): of each field the value that is shown of her
counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from fieldreg.domain.log.merging import attendance_rank
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.residences import ResidenceEntry, find_valid_entry
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.records.values import ContributionPart

Places = Sequence[str | None]  # bag, soum and aimag

_PARTS = tuple(ContributionPart)


@dataclass(frozen=True, slots=True)
class Fact:
    """A person in a session; *half_days* is 0 and *mark* None if she only contributed.

    *day* is the first of the session. *is_first* is 1 for the first session that she attended; of
    several on one day, for the one with the least id. Ages are the least and the greatest possible.
    """

    root: int
    day: str
    session: int
    half_days: int
    mark: str | None
    part: str | None
    is_first: int
    gender: str | None
    place: str | None
    age_low: int | None
    age_high: int | None


@dataclass(slots=True)
class PersonHistory:
    """Of *birth_dates*, *genders* and *homes* the first that is known counts."""

    root: int
    birth_dates: list[str | None] = field(default_factory=list)
    genders: list[str | None] = field(default_factory=list)
    homes: list[Places] = field(default_factory=list)
    residences: list[tuple[ResidenceEntry, Places]] = field(default_factory=list)
    days: dict[int, str] = field(default_factory=dict)
    marks: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    parts: dict[int, list[str]] = field(default_factory=dict)

    def note_mark(self, session: int, day: str, half_day: int, mark: str) -> None:
        self.days[session] = day
        self.marks.setdefault(session, []).append((half_day, mark))

    def note_part(self, session: int, day: str, part: str) -> None:
        self.days[session] = day
        self.parts.setdefault(session, []).append(part)


def build_facts(person: PersonHistory) -> list[Fact]:
    ordered = sorted(person.days, key=lambda session: (person.days[session], session))
    first = next((session for session in ordered if session in person.marks), None)
    birth = BirthDate(_first_known(person.birth_dates) or "")
    gender = _first_known(person.genders)
    found = []
    for session in ordered:
        day, marks = person.days[session], person.marks.get(session, [])
        ages = birth.age_on(date.fromisoformat(day)) or (None, None)
        found.append(
            Fact(
                person.root,
                day,
                session,
                len({half_day for half_day, _ in marks}),
                min((mark for _, mark in marks), key=attendance_rank, default=None),
                min(person.parts.get(session, ()), key=_part_rank, default=None),
                int(session == first),
                gender,
                _find_place(person, day),
                *ages,
            )
        )
    return found


def _part_rank(part: str) -> int:
    return _PARTS.index(ContributionPart(part))


def _find_place(person: PersonHistory, day: str) -> str | None:
    known: Mapping[int, Places] = {entry.id: places for entry, places in person.residences}
    valid = find_valid_entry((entry for entry, _ in person.residences), day) if known else None
    homes: Iterable[Places] = person.homes if valid is None else [known[valid.id]]
    return _first_known(next((code for code in home if is_code(code)), None) for home in homes)


def is_code(text: str | None) -> bool:
    return text is not None and is_place_code(text)


def _first_known(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)
