"""What a migration writes into a register that has its sums already, on each engine."""

from collections.abc import Callable

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.store.engines import Engine
from fieldreg.store.migrations import STEPS
from fieldreg.store.seal.part_sums import PartSums
from fieldreg.store.seal.places import REFUSALS
from fieldreg.store.seal.root import Root
from fieldreg.store.store import Store
from tests.conformance.test_altered_rows import DAY, begin, blank_root, found, go_on, removed
from tests.support.stores.catalogue import with_catalogue
from tests.support.stores.engines import EngineStores
from tests.support.stores.put_back import forget_refusals
from tests.support.stores.sum_recount import assert_kept

LATER = f"""
-- A column is added, rows are made; some are changed and some are removed.
ALTER TABLE course ADD COLUMN later TEXT;
INSERT INTO course (id, stamp, name,
 later) VALUES (71, 71, 'a (?', 'b'), (72, 72, 'WHERE', NULL)
ON CONFLICT DO NOTHING;
-- Half of a comment; ends the statement before it.
UPDATE course SET later = 'c (? WHERE '
WHERE name = 'a (?' AND id IN (SELECT id FROM course WHERE stamp < 72);
INSERT INTO course (id, stamp, name) SELECT id + 10, stamp, name FROM course WHERE id > 70;
DELETE FROM course WHERE id = 82;
UPDATE consent SET state = 'declined', state_at = stamp + 1 WHERE trainee = (
    SELECT min(id) FROM trainee);
INSERT INTO also (record, field, stamp, kind, value)
SELECT id, 'name', 5, {kinds.COURSE.number}, 'x' FROM course;
CREATE TABLE passing (id INTEGER PRIMARY KEY) STRICT;
INSERT INTO passing (id) SELECT id FROM course;
DROP TABLE passing;
UPDATE clock SET lamport = lamport + 1000;
"""  # noqa: S608


def test_rows_that_a_migration_writes_are_counted(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begin(stores.own(11))
    store.seal.digest.ensure_key(bytes)
    monkeypatch.setitem(STEPS, "9999_later", LATER)
    store = stores.again(store)
    rows = store._db.execute("SELECT id, later FROM course ORDER BY id").fetchall()
    assert rows == [(71, "c (? WHERE "), (72, None), (81, None)]
    assert_kept(store)


def test_the_catalogue_comes_into_a_register_in_use(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    with with_catalogue():
        (name,) = (each for each in STEPS if each.endswith("_catalogue"))
        sql = STEPS[name]
    monkeypatch.setitem(STEPS, name, "")
    store = begin(stores.own(11))
    monkeypatch.setitem(STEPS, "9999_catalogue", sql)
    store = stores.again(store)
    assert len(store.records.list_all(kinds.COURSE)) == 12
    assert_kept(store)


def test_what_was_altered_stays_found_though_a_migration_writes_it(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begin(stores.own(11))
    with store._db.transaction():
        store._db.execute_uncounted("UPDATE consent SET state = 'withdrawn'")
    monkeypatch.setitem(STEPS, "9999_later", LATER)
    assert found(stores.again(store)._db) == "consent"


@pytest.fixture
def older(stores: EngineStores, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A register of a release that kept no sums of refusals, with some; a migration is due."""
    store = begin(stores.own(11))
    go_on(store)
    forget_refusals(store)
    monkeypatch.setitem(STEPS, "9999_later", LATER)
    return store


def count_refusals(store: Store) -> int:
    parts = store.seal._sums.parts.load_between(REFUSALS.number, 0, 1 << 62)
    return sum(part.count for part in parts.values())


def test_a_migration_counts_the_refusals_of_a_register_that_kept_no_sums_of_them(
    older: Store, stores: EngineStores
) -> None:
    store = stores.again(older)
    assert count_refusals(store) == 3
    assert_kept(store)
    consent = store.records.list_all(kinds.CONSENT)[0].id
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.edit(kinds.CONSENT, consent, {"state": "followed"}, shown=AS_STORED)
    assert count_refusals(store) == 2
    assert_kept(stores.again(store))


def test_a_migration_that_was_cut_off_counts_them_the_next_time(
    older: Store, stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = PartSums.save_root

    def fail(parts: PartSums, root: Root) -> None:
        if REFUSALS.number in root.totals:
            raise ZeroDivisionError
        save(parts, root)

    with monkeypatch.context() as patch:
        patch.setattr(PartSums, "save_root", fail)
        with pytest.raises(ZeroDivisionError):
            stores.again(older)
    assert_kept(stores.again(older))


@pytest.mark.parametrize(("alter", "tables"), [(removed, "consent"), (blank_root, None)])
def test_what_was_altered_before_refusals_are_counted_is_found_then(
    older: Store, stores: EngineStores, alter: Callable[[Engine], None], tables: str | None
) -> None:
    with older._db.transaction():
        alter(older._db)
    store = stores.again(older)
    problem = store.seal.find_problem()
    assert problem is not None
    assert problem.facts.get("tables") == tables
    with pytest.raises(Problem, match="rows_altered"):
        store.seal.require_whole()
