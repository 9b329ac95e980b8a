"""A register as large as a country: a laptop that was sent everybody, in a folder that stays.

Of the people 36 % are or may be minors. Nine in ten have answered for themselves. Of the minors
80 % have a guardian's consent, for 5 % it is to follow, and nobody was asked about the others;
one person in five hundred does not want to be kept.
"""

from collections.abc import Iterator
from itertools import accumulate, islice, pairwise
from pathlib import Path

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.records.values import Purpose
from fieldreg.services import training_sessions
from fieldreg.services.installation.model import Installation
from fieldreg.store.store import Store
from tests.bench.records import EDITOR, SEGMENT, segments
from tests.support.installations import ARKHANGAI, TARIAT, HeadOffice

_YOUNGER = 6  # years than the people of `records`
_BORN = [field.name for field in kinds.TRAINEE.fields].index("birth_date")
_ADULT_BEFORE = 2008
_SOON = 4  # sessions that are planned, from today on
_AT_ONCE = 50  # segments; any transaction writes most pages of the indexes
_CACHE_KIB = 2_000_000


def build_laptop(folder: Path, people: int) -> None:
    """Make a laptop in *folder* with *people* whom head office sent, and sessions of its own."""
    office = HeadOffice(folder / "office")
    laptop = office.enrol("laptop", ARKHANGAI)
    _fill(laptop.installation, people)
    for place in range(_SOON):
        laptop.clock.moment = laptop.clock.moment.replace(hour=8 + place)
        values: dict[str, Value] = {"date": laptop.desk.day, "half_days": 1, "soum": TARIAT}
        training_sessions.plan_session(laptop.desk, "Манлайлал", values)
    office.close()


def build_office(folder: Path, people: int) -> HeadOffice:
    """Make a head office in *folder* with *people* who came from elsewhere."""
    office = HeadOffice(folder / "office")
    _fill(office.installation, people)
    office.close()
    return office


def hasten(store: Store) -> None:
    """Give *store*, until it is closed, a large cache, and force nothing to the disk."""
    for setting in (f"cache_size = -{_CACHE_KIB}", "synchronous = OFF"):
        store._db.execute(f"PRAGMA {setting}")


def _fill(installation: Installation, people: int) -> None:
    store, number = installation.store, 0
    hasten(store)
    text = installation.user_session().consent_texts.current_version(Purpose.KEEP)
    parts = segments(people * 5 // 2)  # two records in five are people
    while some := [*islice(parts, _AT_ONCE)]:
        with store.transaction():
            for _first, _last, changes in some:
                younger = _make_younger(changes)
                consents, number = _answer(younger, number, text)
                for part in (younger, *consents):
                    store.apply_received(part)


def _make_younger(changes: Changes) -> Changes:
    """Return *changes* with people born some years later."""
    made = []
    for some in changes.creations:
        columns = list(some.columns)
        if some.kind is kinds.TRAINEE:
            columns[_BORN] = [
                f"{int(str(day)[:4]) + _YOUNGER}{str(day)[4:]}" for day in columns[_BORN]
            ]
        made.append(Creations(some.kind, some.ids, some.stamps, columns))
    return Changes(tuple(made))


def _answer(changes: Changes, number: int, text: str) -> tuple[Iterator[Changes], int]:
    """Return the consents of the people in *changes*, numbered after *number*, and the last."""
    people = next(some for some in changes.creations if some.kind is kinds.TRAINEE)
    rows = [
        row
        for person, day in zip(people.ids, people.columns[_BORN], strict=True)
        for row in _answers_of(person, text, is_adult=int(str(day)[:4]) < _ADULT_BEFORE)
    ]
    cuts = [*accumulate([0] + [SEGMENT] * (len(rows) // SEGMENT)), len(rows)]
    return (
        _consents(rows[first:last], number + first) for first, last in pairwise(cuts)
    ), number + len(rows)


def _answers_of(person: int, text: str, *, is_adult: bool) -> Iterator[tuple[Value, ...]]:
    chance = person * 2_654_435_761 % 1_000
    own = "declined" if chance < 2 else "given" if chance < 900 else ""
    guardian = "given" if chance < 800 else "to-follow" if chance < 850 else ""
    if own:
        yield person, "keep", text, "mn", "spoken", "self", "2026-02-01", own
    if guardian and not is_adult:
        yield person, "keep", text, "mn", "written", "Болд, 99112233", "2026-02-01", guardian


def _consents(rows: list[tuple[Value, ...]], before: int) -> Changes:
    numbers = range(before + 1, before + len(rows) + 1)
    columns = list(map(list, zip(*rows, strict=True))) or [[] for _ in kinds.CONSENT.fields]
    return Changes(
        (
            Creations(
                kinds.CONSENT,
                [change_id(EDITOR, number) for number in numbers],
                [build_stamp(number, EDITOR) for number in numbers],
                columns,
            ),
        )
    )
