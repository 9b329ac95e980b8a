"""What a migration writes into a register that has its sums already, on each engine."""

import pytest

from fieldreg.domain import kinds
from fieldreg.store.migrations import STEPS
from tests.conformance.test_altered_rows import begin, found
from tests.support.stores.catalogue import with_catalogue
from tests.support.stores.engines import EngineStores
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
