"""Reports as they are kept, on both engines: sealed, moved along, and never changed once frozen."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.backups import copy_database
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.kept.reports import ReportRow
from fieldreg.store.store import Store
from tests.support.stores.engines import EngineStores
from tests.support.stores.store_files import KEY

TITLE = "Хаврын тайлан"


def frozen_report(store: Store) -> ReportRow:
    with store.transaction():
        row = replace(
            store.reports.add({"title": TITLE}),
            content=b'{"title":"' + TITLE.encode() + b'"}',
            signatures=(b'{"body":{}}',),
            needed=2,
            version=7,
            counted=({"total": [16, 16]},),
        )
        store.reports.save(row)
    return row


def test_frozen_figures_and_given_signatures_never_change(stores: EngineStores) -> None:
    store = stores.new(11)
    row = frozen_report(store)
    assert (row.is_frozen, row.is_issued) == (True, False)
    for other in (
        replace(row, content=b"{}"),
        replace(row, signatures=()),
        replace(row, needed=1),
        replace(row, version=8),
        replace(row, draft={"title": ""}),
    ):
        with pytest.raises(Problem) as refused, store.transaction():
            store.reports.save(other)
        assert refused.value.code is Code.REPORT_FROZEN
    issued = replace(row, signatures=(*row.signatures, b"{}"))
    with store.transaction():
        store.reports.save(issued)
    with pytest.raises(Problem), store.transaction():
        store.reports.delete(row.id)
    assert stores.again(store).reports.list_all() == [issued]


def test_a_report_that_is_not_issued_goes_and_others_stay(stores: EngineStores) -> None:
    store = stores.new(11)
    first, second = frozen_report(store), frozen_report(store)
    with store.transaction():
        store.reports.delete(first.id)
    assert store.reports.list_all() == [second]
    assert store.reports.find(first.id) is None


def test_nothing_of_a_report_is_readable_in_a_database_of_others(
    stores: EngineStores, tmp_path: Path
) -> None:
    store = stores.new(11)
    row = frozen_report(store)
    ((body,),) = store._db.execute("SELECT body FROM report").fetchall()
    # In a file all is encrypted; what is asked here is what a server's keeper can read.
    assert store._db.installation_id == "" or TITLE.encode() not in body
    target = SqlCipher(tmp_path / "moved.db", KEY, create=True)
    moved = Store(target)
    copy_database(store._db, target)
    assert moved.reports.list_all() == [row]
    moved.close()
