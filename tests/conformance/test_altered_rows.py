"""Rows put back, removed or added behind the program are found before they leave (fault 12)."""

from collections.abc import Callable, Generator
from contextlib import closing, suppress

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.models import Consent, Course
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.engines import Engine
from fieldreg.store.seal import part_sums
from fieldreg.store.seal.places import BY_TABLE, PLACES
from fieldreg.store.seal.row_seal import RowSeal
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores, PostgresqlStores, connect
from tests.support.stores.postgres import Server
from tests.support.stores.put_back import differing, everything, put, put_part, put_row_back

DAY = "2026-03-14"


def found(db: Engine) -> str:
    """Return the tables that a check finds altered; "" where all is well."""
    try:
        for _ in RowSeal(db).check_in_steps():
            pass
    except Problem as problem:
        return str(problem.facts.get("tables", problem.code))
    return ""


@pytest.fixture
def store(stores: EngineStores) -> Store:
    """A register in which people and consents are, and some settings."""
    return begin(stores.new(11))


def begin(store: Store) -> Store:
    with store.writing("Оюунчимэг", DAY) as writing:
        for name in ("Болд", "Дулам", "Сүх"):
            person = writing.create(Trainee.validated(given_name=name))
            writing.create(consent_of(person))
    with store.transaction():
        store.metadata.put("name", b"first")
        store.devices.invite("A", ("65",), b"key", DAY)
    return store


def consent_of(person: int) -> Consent:
    return Consent.validated(
        trainee=person,
        purpose="keep",
        text_version="1",
        language="mn",
        how="spoken",
        given_by="self",
        day=DAY,
        state="given",
    )


def go_on(store: Store) -> None:
    """Change something in many tables."""
    people = store.records.list_all(kinds.TRAINEE)
    with store.writing("Оюунчимэг", DAY) as writing:
        for consent in store.records.list_all(kinds.CONSENT):
            writing.edit(kinds.CONSENT, consent.id, {"state": "withdrawn"}, shown=AS_STORED)
        writing.edit(kinds.TRAINEE, people[0].id, {"phone": "99114207"}, shown=AS_STORED)
        writing.create(Course.validated(name="Эрх"))
        writing.create(Trainee.validated(given_name="Туяа"))
    with store.transaction():
        store.metadata.put("name", b"second")
        store.devices.set_provinces(1, ("65", "67"))
        store.outbox.note_exchange(DAY, "stick", {11: 3})


def test_a_table_put_back_is_found_with_its_old_sums_or_without(store: Store) -> None:
    db, before = store._db, everything(store._db)
    go_on(store)
    after = everything(db)
    assert not found(db)
    tables = set(differing(before, after))
    assert tables >= {"consent", "trainee", "course", "edit", "original", "paper", "trip"}
    for table in tables:
        put(db, table, before[table])
        assert found(db) == table
        put(db, "seal_root", after["seal_root"])  # the check noted what it found
        put_part(db, table, before["seal"])
        assert found(db) == table
        put(db, table, after[table])
        put(db, "seal", after["seal"])
        put(db, "seal_root", after["seal_root"])
    assert not found(db)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.sets(st.integers(0, 99), min_size=1, max_size=6), has_old_sums=st.booleans())
def test_any_rows_put_back_are_found(
    engine_stores: EngineStores, chosen: set[int], *, has_old_sums: bool
) -> None:
    """Changed, removed and added ones of several tables, with all sums of their day or without."""
    store = begin(engine_stores.new(11))
    db, before = store._db, everything(store._db)
    go_on(store)
    old, new = (
        {(table, row) for table in BY_TABLE for row in rows[table]}
        for rows in (before, everything(db))
    )
    moves = sorted(old ^ new, key=repr)
    for table, row in {moves[number % len(moves)] for number in chosen}:
        put_row_back(db, table, row, is_old=(table, row) in old)
    if has_old_sums:
        put(db, "seal", before["seal"])
    assert found(engine_stores.again(store)._db)
    engine_stores.close()


def test_a_row_is_found_in_whichever_table_something_else_wrote_it(store: Store) -> None:
    db, values = store._db, {"text": "x", "integer": 77, "bigint": 77, "blob": b"x", "bytea": b"x"}
    with db.transaction():
        for place in PLACES:
            if db.is_private:
                of_table = "SELECT name, lower(type) FROM pragma_table_info(?)"
            else:
                of_table = (
                    "SELECT column_name::text, data_type::text FROM information_schema.columns"
                    " WHERE table_name = ? AND is_generated = 'NEVER'"
                )
            columns = dict(db.execute(of_table, (place.table,)).fetchall())
            names, marks = ", ".join(columns), ", ".join("?" * len(columns))
            row = [values[each] for each in columns.values()]
            db.execute_uncounted(f"INSERT INTO {place.table} ({names}) VALUES ({marks})", row)  # noqa: S608
    assert found(db).split(", ") == sorted(place.table for place in PLACES)


@pytest.mark.parametrize("writes", [0, 1, 20])
def test_an_older_register_on_a_server_is_found_while_the_program_runs(
    writes: int, server: Server
) -> None:
    """Also once the program wrote as often as was taken back, and at the next start."""
    stores = PostgresqlStores(server)
    store = begin(stores.new(11))
    before = everything(store._db)
    go_on(store)
    assert store.seal.find_state()
    for table, rows in before.items():
        put(store._db, table, rows)
    for _ in range(writes):
        with store.transaction():
            store.metadata.put("name", b"third")
    for _ in range(2):
        with pytest.raises(Problem, match="rows_altered"):
            store.seal.require_whole()
        with store.transaction():
            store.metadata.put("name", b"fourth")
        store = stores.again(store)
    with store.transaction():
        store.seal.accept_rows()
    store.seal.require_whole()
    stores.close()


def test_an_older_register_that_one_officer_accepts_is_accepted_for_all(server: Server) -> None:
    """Also for a program that found it too, and after an acceptance that was rolled back."""
    stores = PostgresqlStores(server)
    url = stores._urls[stores.new(11)._db]
    with (
        closing(Store(connect(url, installation_id="a"))) as one,
        closing(Store(connect(url, installation_id="b"))) as other,
    ):
        begin(one)
        before = everything(one._db)
        go_on(one)
        with other.transaction():
            other.metadata.put("name", b"third")
        assert one.seal.find_state()
        assert other.seal.find_state()
        for table, rows in before.items():
            put(one._db, table, rows)
        with pytest.raises(Problem, match="rows_altered"):
            other.seal.require_whole()
        with suppress(ZeroDivisionError), one.transaction():
            one.seal.accept_rows()
            raise ZeroDivisionError
        with pytest.raises(Problem, match="rows_altered"):
            one.seal.require_whole()
        with one.transaction():
            one.seal.accept_rows()
        for each in (other, one):
            each.seal.require_whole()
            with each.transaction():
                each.metadata.put("name", b"fourth")
        one.seal.require_whole()
    stores.close()


def test_one_row_put_back_stays_found_whatever_is_written_afterwards(store: Store) -> None:
    db, before = store._db, everything(store._db)
    go_on(store)
    old = before["consent"][0]
    with db.transaction():
        db.execute_uncounted("DELETE FROM consent WHERE id = ?", old[:1])
        marks = ", ".join("?" * len(old))
        db.execute_uncounted(f"INSERT INTO consent VALUES ({marks})", old)  # noqa: S608
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.CONSENT, old[0], {"state": "withdrawn"}, shown=AS_STORED)
    with pytest.raises(Problem, match="rows_altered"):
        RowSeal(db).require_whole({"consent": [old[0]]})
    assert found(db)


def added(db: Engine) -> None:
    db.execute_uncounted("INSERT INTO course (id, stamp, name, retired) VALUES (5, 5, 'x', 0)")


def removed(db: Engine) -> None:
    db.execute_uncounted("DELETE FROM consent WHERE id = (SELECT max(id) FROM consent)")


def renamed(db: Engine) -> None:
    """Let every consent have its day as its state, and its state as its day."""
    for name, other in (("state", "x"), ("day", "state"), ("x", "day")):
        db.execute_uncounted(f"ALTER TABLE consent RENAME COLUMN {name} TO {other}")


def no_sums(db: Engine) -> None:
    db.execute_uncounted("DELETE FROM seal")


def blank_sums(db: Engine) -> None:
    db.execute_uncounted("UPDATE seal SET body = ?", (bytes(72),))


def no_root(db: Engine) -> None:
    db.execute_uncounted("DELETE FROM seal_root")


def blank_root(db: Engine) -> None:
    db.execute_uncounted("UPDATE seal_root SET body = ?", (b"{}",))


def earlier_number(db: Engine) -> None:
    db.execute_uncounted("UPDATE own_writer SET number = number - 1")


def earlier_clock(db: Engine) -> None:
    db.execute_uncounted("UPDATE clock SET version = version - 1")


@pytest.mark.parametrize(
    "alter", [added, removed, no_sums, blank_sums, no_root, blank_root, earlier_clock]
)
def test_whatever_is_altered_is_found_and_reading_and_writing_go_on(
    store: Store, stores: EngineStores, alter: Callable[[Engine], None]
) -> None:
    go_on(store)
    with store._db.transaction():
        alter(store._db)
    store = stores.again(store)
    with pytest.raises(Problem, match="rows_altered"):
        for _ in store.seal.check_in_steps():
            pass
    assert store.people.count() == 4
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.create(Trainee.validated(given_name="Нараа"))
    assert store.people.count() == 5
    with pytest.raises(Problem, match="rows_altered"):
        store.seal.require_whole()
    with store.transaction():
        store.seal.accept_rows()
    store.seal.require_whole()
    assert not found(store._db)


def gone(db: Engine) -> None:
    db.execute_uncounted("DROP TABLE leap")


def gone_sums(db: Engine) -> None:
    db.execute_uncounted("DROP TABLE seal")


@pytest.mark.parametrize("alter", [renamed, earlier_number, gone, gone_sums])
def test_tables_and_columns_that_are_gone_or_called_otherwise_are_found(
    stores: EngineStores, alter: Callable[[Engine], None]
) -> None:
    store = begin(stores.own(11))
    go_on(store)
    assert not found(store._db)
    with store._db.transaction():
        alter(store._db)
    store = stores.again(store)
    with pytest.raises(Problem, match="rows_altered"):
        store.seal.require_whole({"consent": None})


def test_what_is_verified_in_steps_is_verified_and_altered_rows_are_refused_then(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    db, spans = store._db, [(change_id(11, 1), change_id(11, 6))]
    seal, checked = RowSeal(db), list[str]()
    find = seal._checks._find_altered
    monkeypatch.setattr(
        seal._checks,
        "_find_altered",
        lambda place, *parts: checked.append(place.table) or find(place, *parts),
    )
    for _ in seal.verify_changes(spans):
        assert len(checked) <= len({*checked})  # each table once
    by_steps = checked.copy()
    seal.require_changes(spans)
    assert {"trainee", "consent"} <= {*by_steps}
    assert checked == by_steps * (1 if db.is_private else 2)  # others write to a server
    with db.transaction():
        db.execute_uncounted("UPDATE trainee SET given_name = 'Өөр'")
    altered = RowSeal(db)
    for _ in altered.verify_changes(spans):
        pass
    with pytest.raises(Problem) as refused:
        altered.require_changes(spans)
    assert refused.value.facts["tables"] == "trainee"


def test_a_total_is_right_although_others_write_while_it_is_added_up(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part_sums, "_ADDED_AT_ONCE", 1)
    checks, before = store.seal._checks, everything(store._db)
    for written_at in (0, 1):
        checks.forget()
        for at, _ in enumerate(checks.verify_total(BY_TABLE["trainee"])):
            if at == written_at:
                go_on(store)
        assert checks.is_total_verified(BY_TABLE["trainee"]) == store._db.is_private
    put_part(store._db, "trainee", before["seal"])
    checks.forget()
    assert not run_to_its_end(checks.verify_total(BY_TABLE["trainee"]))


def run_to_its_end(steps: Generator[bool, None, bool]) -> bool:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bool(end.value)
