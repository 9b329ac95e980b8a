"""Locked workbooks: read with their passphrase, refused without it or when damaged."""

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import RowOutcome
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.people import registration
from tests.support.installations import PASSPHRASE


@pytest.fixture
def locked(desk, tmp_path):
    registration.register_person(desk, {"given_name": "Болд", "phone": "99112233"})
    export_people(desk, tmp_path / "people.xlsx", passphrase=PASSPHRASE)
    return tmp_path / "people.xlsx"


def refusal(path, passphrase):
    with pytest.raises(Problem) as refused:
        read_table(path, passphrase)
    return refused.value.code


def test_a_locked_export_read_again_changes_nothing(desk, locked):
    table, before = read_table(locked, PASSPHRASE), desk.store.digest()
    report = import_people(desk, table, map_columns(table.columns))
    assert [entry.outcome for entry in report.entries] == [RowOutcome.KNOWN]
    assert desk.store.digest() == before


def test_it_is_asked_for_its_passphrase_and_a_wrong_one_is_named(locked):
    assert refusal(locked, "") is Code.TABLE_LOCKED
    assert refusal(locked, "өөр") is Code.WRONG_PASSPHRASE


def test_a_damaged_one_is_refused_and_so_is_one_that_would_never_open(locked, tmp_path):
    data, path = locked.read_bytes(), tmp_path / "damaged.xlsx"
    spins = data.replace(b'spinCount="100000"', b'spinCount="999999999"', 1)
    assert spins != data
    flipped = bytearray(data)
    flipped[-600] ^= 0xFF
    for damaged in (data[:600], data[:2_000], data[: len(data) // 2], spins, bytes(flipped)):
        path.write_bytes(damaged)
        known = (Code.TABLE_DAMAGED, Code.WRONG_PASSPHRASE, Code.TABLE_UNKNOWN)
        assert refusal(path, PASSPHRASE) in known
