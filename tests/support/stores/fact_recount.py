"""The recount of facts: what `store.kept.facts` keeps, said once more by plain Python."""

from datetime import date

from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.store.kept import facts
from fieldreg.store.store import Store

_ATTENDED = ("present", "late", "left-early")  # the strongest first
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
    found: list[tuple[object, ...]] = []
    people = read("trainee", "birth_date, gender, bag, soum, aimag", "0, 1, 3")  # 3: erased
    for person, born, gender, *home in people:
        attended = {(held[one[2]], one[2]) for one in marks if one[1] == person}
        for day, session in attended | {
            (held[one[2]], one[2]) for one in parts if one[1] == person
        }:
            here = [one for one in marks if one[1:3] == (person, session)]
            said = [one[3] for one in parts if one[1:3] == (person, session)]
            lived = _lived([one[2:] for one in entries if one[1] == person], home, day)
            found.append(
                (
                    *(person, day, session, len({one[3] for one in here})),
                    next((mark for mark in _ATTENDED if mark in {one[4] for one in here}), None),
                    next((part for part in _PARTS if part in said), None),
                    int((day, session) == min(attended, default=None)),
                    gender,
                    next((place for place in lived if place and place.isdecimal()), None),
                    *(BirthDate(born or "").age_on(date.fromisoformat(day)) or (None, None)),
                )
            )
    return sorted(found, key=lambda one: one[:3])


def _lived(entries: list[tuple], home: list[str | None], day: str) -> list[str | None]:
    begun = [one for one in entries if one[0] <= day]
    if not begun or all(one[0] <= day for one in entries):
        return home
    return list(max(begun, key=lambda one: (one[0], one[1] == "corrected", one[2]))[3:])
