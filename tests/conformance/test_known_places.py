"""A typed place that officers know is seen in lists, searches, figures and sessions; on each engine.

The oracle applies what the aliases in use say, one by one, to what the records themselves say.
"""

from dataclasses import dataclass, field
from datetime import date

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.records.values import Verdict
from fieldreg.store.kept import facts
from fieldreg.store.records.list_filters import PeopleFilter, SessionFilter, people_condition
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores, SqlcipherStores
from tests.support.stores.merge_scenarios import redo_changes, undo_changes

DAY = "2026-03-14"
OWN, OTHER, LAPTOP = 11, 44, 22
PEOPLE = [change_id(OTHER, number) for number in range(1, 6)]
SESSIONS = [change_id(OTHER, 60 + number) for number in range(2)]
HOMES: tuple[tuple[str | None, str | None, str | None], ...] = (
    ("65", "Тариятт", None), ("65", "Тариат сум", "3 баг"), (None, "Тариятт", None),
    ("Архангаи", "Тариятт", None), ("65", "6513", "3 баг"), ("84", "Тариятт", None),
    (None, None, None), ("65", "6501", "650101"), (None, "6525", None),
)  # fmt: skip
SAID = (
    ("soum", "65", "Тариятт", ("6513", "6525", None)), ("soum", "65", "Тариат сум", ("6513", None)),
    ("soum", None, "Тариятт", ("6513", "8407")), ("aimag", None, "Архангаи", ("65", None)),
    ("bag", "65", "3 баг", ("651307",)), ("bag", "6513", "3 баг", ("651307", None)),
    ("soum", "84", "Тариятт", (None, "8407")),
)  # fmt: skip


@dataclass
class Office:
    store: Store
    number: int = 100
    aliases: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)

    def begin(self) -> None:
        with self.store.transaction():
            sql = "INSERT INTO device_writer (begun, writer, device) VALUES (1, ?, 1)"
            self.store._db.execute(sql, (LAPTOP,))
        for place, person in enumerate(PEOPLE):
            self.take(kinds.TRAINEE, person, given_name="Номин", **_home(place))
        for place, session in enumerate(SESSIONS):
            planned = {"date": DAY, "half_days": 1, "starts": "morning", "mode": "in-person"}
            soum = ("Тариятт", "6525")[place]
            self.take(kinds.SESSION, session, state="planned", soum=soum, **planned)
        for person in PEOPLE:
            said = {"trainee": person, "session": SESSIONS[0], "half_day": 1, "mark": "present"}
            self.take(kinds.ATTENDANCE, change_id(OTHER, self._next()), **said)

    def play(self, act: str, one: int, other: int) -> None:  # noqa: C901
        match act:
            case "say":
                level, within, typed, codes = SAID[one % len(SAID)]
                alias = change_id((OTHER, OTHER, LAPTOP)[other % 3], self._next())
                code = codes[other // 3 % len(codes)]
                self.take(kinds.ALIAS, alias, typed=typed, level=level, within=within, code=code)
                self.aliases.append(alias)
            case "withdraw" if self.aliases:
                with self.store.writing("Болд", DAY) as writing:
                    alias = self.aliases[one % len(self.aliases)]
                    if self.store.records.load_many(kinds.ALIAS, [alias]):
                        writing.retire(kinds.ALIAS, alias, retired=other % 4 > 0)
            case "move":
                person = PEOPLE[one % len(PEOPLE)]
                if self.store.records.load_many(kinds.TRAINEE, [person]):
                    with self.store.writing("Болд", DAY) as writing:
                        shown = self.store.records.load(kinds.TRAINEE, person).shown
                        writing.edit(kinds.TRAINEE, person, _home(other), shown=shown)
            case "join":
                ends = sorted({PEOPLE[one % len(PEOPLE)], PEOPLE[other % len(PEOPLE)]})
                if len(ends) > 1:
                    verdict = (Verdict.SAME, Verdict.DIFFERENT)[one // 7 % 2]
                    pair = change_id(OTHER, self._next())
                    self.take(kinds.PAIR, pair, first=ends[0], second=ends[1], verdict=verdict)
            case "undo":
                first = (PEOPLE, self.aliases or PEOPLE)[other % 2]
                start = first[one % len(first)]
                self.undone.append(undo_changes(self.store, (start, start)))
            case "redo" if self.undone:
                redo_changes(self.store, self.undone[one % len(self.undone)])
            case "erase":
                person = str(PEOPLE[one % len(PEOPLE)])
                order = {"state": "ordered", "reason": "asked", "day": DAY}
                self.take(kinds.ERASURE, change_id(OTHER, self._next()), trainees=person, **order)

    def take(self, kind: Kind, record: int, **values: Value) -> None:
        columns = [[values.get(each.name)] for each in kind.fields]
        made = Creations(kind, [record], [build_stamp(self._next(), record >> 32)], columns)
        with self.store.transaction():
            self.store.apply_received(Changes(creations=(made,)))

    def _next(self) -> int:
        self.number += 1
        return self.number


def _home(place: int) -> dict[str, Value]:
    return dict(zip(("aimag", "soum", "bag"), HOMES[place % len(HOMES)], strict=True))


def list_known(store: Store) -> dict[tuple[str, str, str], str | None]:
    """Return what the officers' latest aliases in use say."""
    rows = store.records.list_all(kinds.ALIAS)
    stamps = dict(store._db.execute("SELECT id, stamp FROM alias").fetchall())
    known: dict[tuple[str, str, str], str | None] = {}
    for row in sorted(rows, key=lambda row: stamps[row.id]):
        if row.id >> 32 != LAPTOP:
            level, within, typed = (
                str(row.values[name] or "") for name in ("level", "within", "typed")
            )
            known[level, within, typed] = row.values["code"]  # type: ignore[assignment]
    return known


def see_home(
    store: Store, aimag: str | None, soum: str | None, bag: str | None
) -> list[str | None]:
    known = list_known(store)

    def find(level: str, text: str | None, *around: str | None) -> str | None:
        if text is None or is_place_code(text):
            return text
        within = next((code for code in around if code and is_place_code(code)), "")
        return known.get((level, within, text)) or text

    seen = [find("aimag", aimag), find("soum", soum, aimag), find("bag", bag, soum, aimag)]
    if seen == [aimag, soum, bag]:
        return seen
    smallest = next((code for code in reversed(seen) if code and is_place_code(code)), "")
    for place, digits in ((1, 4), (0, 2)):
        if len(smallest) > digits and not is_place_code(seen[place] or ""):
            seen[place] = smallest[:digits]
    return seen


def check(store: Store) -> None:
    here = store.records.load_many(kinds.TRAINEE, PEOPLE)
    roots = store.pairs.find_roots(PEOPLE)
    alone = [row for row in here if list(roots.values()).count(roots[row.id]) == 1]
    seen = {
        row.id: see_home(store, *(row.values[name] for name in ("aimag", "soum", "bag")))  # type: ignore[arg-type]
        for row in alone
    }
    known = store.typed_places.load_known()
    for row in here:
        home = [row.values[name] for name in ("aimag", "soum", "bag")]
        shown_home = known.show_home(row.values)
        assert [shown_home[name] for name in ("aimag", "soum", "bag")] == see_home(store, *home)  # type: ignore[arg-type]
    shown = {row.id: [row.aimag, row.soum, row.bag] for row in store.people.list_by_ids(list(seen))}
    assert shown == seen
    counted = [row.id for row in here if not row.is_retired]
    assert len(store.people.list_ids()) == store.people.count() == len({roots[i] for i in counted})
    for soum in ("6513", "6525", "8407"):
        only = people_condition(PeopleFilter(soum=soum), date(2026, 3, 14), {})
        found = set(store.people.list_ids(only=only)) & seen.keys()
        assert found == {p for p, home in seen.items() if home[1] == soum and p in counted}
        sessions = {row.id for row in store.sessions.list_page(only=SessionFilter(soum=soum))}
        held = [("Тариятт", SESSIONS[0]), ("6525", SESSIONS[1])]
        assert sessions == {s for text, s in held if see_home(store, None, text, None)[1] == soum}
    facts.renew(store._db)
    places = dict(store._db.execute("SELECT root, place FROM fact").fetchall())
    for person, home in seen.items():
        smallest = next((code for code in reversed(home) if code and is_place_code(code)), None)
        assert places[person] == smallest


_ACTS = [*["say"] * 8, *["withdraw"] * 3, *["move"] * 4, "join", *["undo"] * 2, "redo", "erase"]
_number = st.integers(0, 1 << 12)
_act = st.tuples(st.sampled_from(_ACTS), _number, _number)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(_act, min_size=10, max_size=40))
def test_a_known_text_is_seen_as_its_place_whatever_happens(
    engine_stores: EngineStores, history: list[tuple[str, int, int]]
) -> None:
    office = Office(engine_stores.new(OWN))
    office.begin()
    is_quick = isinstance(engine_stores, SqlcipherStores)  # a server takes a second to vacuum
    first_erased = next((n for n, (act, _, _) in enumerate(history) if act == "erase"), None)
    for place, (act, one, other) in enumerate(history):
        if is_quick or act != "erase" or place == first_erased:
            office.play(act, one, other)
        if not place % (4 if is_quick else 20):
            check(office.store)
    check(office.store)
    before = _kept(office.store)
    with office.store.transaction():
        office.store._db.execute("UPDATE known_place SET code = '8407'")
        office.store._db.execute("DELETE FROM person")
        office.store.pairs.recount()
    assert _kept(office.store) == before
    engine_stores.close()


def test_what_was_said_and_withdrawn_leaves_no_trace_in_what_is_seen(store: Store) -> None:
    office = Office(store)
    office.begin()
    before = _kept(store), store.people.list_by_ids(PEOPLE)
    alias = change_id(OTHER, office._next())
    office.take(kinds.ALIAS, alias, typed="Тариятт", level="soum", within="65", code="6513")
    assert store.people.list_by_ids(PEOPLE[:1])[0].soum == "6513"
    assert store.records.load(kinds.TRAINEE, PEOPLE[0]).values["soum"] == "Тариятт"
    with store.writing("Болд", DAY) as writing:
        writing.retire(kinds.ALIAS, alias)
    assert (_kept(store), store.people.list_by_ids(PEOPLE)) == before


def _kept(store: Store) -> list[list[tuple[object, ...]]]:
    facts.renew(store._db)
    read = store._db.execute
    found = (
        read("SELECT * FROM known_place").fetchall(),
        read("SELECT * FROM person").fetchall(),
        read("SELECT * FROM shown_person").fetchall(),
        read("SELECT * FROM fact").fetchall(),
    )
    return [sorted(rows, key=repr) for rows in found]


def test_a_record_that_is_gone_leaves_no_row_and_nothing_to_be_done(store: Store) -> None:
    office = Office(store)
    office.begin()
    alias = change_id(OTHER, office._next())
    office.take(kinds.ALIAS, alias, typed="Тариятт", level="soum", within="65", code="6513")
    with store.transaction():
        store._db.execute("DELETE FROM trainee WHERE id = ?", (PEOPLE[0],))
    sql = "SELECT count(*) FROM person WHERE record = ?"
    assert store._db.execute(sql, (PEOPLE[0],)).fetchone()[0] == 0
    assert store._db.execute("SELECT count(*) FROM touched_end").fetchone()[0] == 0
