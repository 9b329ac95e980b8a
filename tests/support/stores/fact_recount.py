"""The recount of facts: what `store.kept.facts` keeps, said once more by plain Python.

Who is one is read from ``person``, which has its own oracle; what is shown of her is combined anew.
"""

from collections.abc import Iterable
from datetime import date

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.store.kept import facts
from fieldreg.store.store import Store
from tests.support.stores.recount import show_person

_ATTENDED = ("present", "late", "left-early")  # the strongest first
_SHOWN = ("birth_date", "gender", "bag", "soum", "aimag")
_PARTS = ("lead", "co-facilitator", "organiser", "helper", "observer")


def check_facts(store: Store) -> None:
    """Compare the facts that *store* keeps with a recount over all records."""
    facts.renew(store._db)
    with store._db.reading():
        kept = store._db.execute("SELECT * FROM fact ORDER BY root, day, session").fetchall()
        assert [tuple(row) for row in kept] == recount_facts(store)


def recount_facts(store: Store) -> list[tuple[object, ...]]:
    rooms = {writer for (writer,) in store._db.execute("SELECT writer FROM unconfirmed_writer")}

    def read(table: str, columns: str, marks: str = "0") -> list[tuple]:
        rows = store._db.execute(f"SELECT id, {columns} FROM {table} WHERE retired IN ({marks})")  # noqa: S608
        return [tuple(row) for row in rows if writer_of(row[0]) not in rooms]

    held = {one: day for one, day, state in read("session", "date, state") if state != "called-off"}
    marks = read("attendance", "trainee, session, half_day, mark")
    marks = [one for one in marks if one[2] in held and one[4] in _ATTENDED]
    parts = [one for one in read("contribution", "trainee, session, part") if one[2] in held]
    entries = read("residence", "trainee, coalesce(day, ''), reason, stamp, bag, soum, aimag")
    roots = dict(store._db.execute("SELECT record, root FROM person").fetchall())
    people = read("trainee", "gender", "0, 1, 3")  # 3: erased
    found: list[tuple[object, ...]] = []
    for root in {roots.get(one[0], one[0]) for one in people}:
        ids = {one[0] for one in people if roots.get(one[0], one[0]) == root}
        attended = {(held[one[2]], one[2]) for one in marks if one[1] in ids}
        moves = [one[2:] for one in entries if one[1] in ids]
        shown = show_person(store, store.records.load_many(kinds.TRAINEE, sorted(ids)))
        born, gender, *home = (shown[name] for name in _SHOWN)
        for day, session in attended | {(held[one[2]], one[2]) for one in parts if one[1] in ids}:
            here = [one for one in marks if one[1] in ids and one[2] == session]
            said = [one[3] for one in parts if one[1] in ids and one[2] == session]
            places = _lived(moves, home, day)
            found.append(
                (
                    *(root, day, session, len({one[3] for one in here})),
                    next((mark for mark in _ATTENDED if mark in {one[4] for one in here}), None),
                    next((part for part in _PARTS if part in said), None),
                    int((day, session) == min(attended, default=None)),
                    gender,
                    _first(place if place and place.isdecimal() else None for place in places),
                    *(BirthDate(str(born or "")).age_on(date.fromisoformat(day)) or (None, None)),
                )
            )
    return sorted(found, key=lambda one: one[:3])


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


def _lived(entries: list[tuple], home: list[str | None], day: str) -> list[str | None]:
    begun = [one for one in entries if one[0] <= day]
    if not begun or all(one[0] <= day for one in entries):
        return home
    return list(max(begun, key=lambda one: (one[0], one[1] == "corrected", one[2]))[3:])
