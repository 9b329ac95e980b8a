"""The migrations are found by the names of their files, and run in the order of numbers."""

import re
from pathlib import Path

import pytest

from fieldreg.store import migrations
from fieldreg.store.engines import split_step
from fieldreg.store.seal.places import BY_TABLE, UNCOVERED
from tests.support.stores.catalogue import with_catalogue


def test_each_file_is_one_migration_and_they_run_in_the_order_of_their_numbers():
    files = Path(migrations.__file__).parent.glob("m*.py")
    assert list(migrations.STEPS) == sorted(file.stem.removeprefix("m") for file in files)
    assert next(iter(migrations.STEPS)) == "0001_begin"
    with with_catalogue():
        assert all(sql.endswith(";\n") for sql in migrations.STEPS.values())


def later_statements() -> list[str]:
    """Return the statements of the migrations after the one that made the seal."""
    names = list(migrations.STEPS)
    at = next(place for place, name in enumerate(names, 1) if name.endswith("_seal"))
    with with_catalogue():
        return [each for name in names[at:] for each in split_step(migrations.STEPS[name])]


def test_a_migration_leaves_the_texts_of_sealed_rows_as_they_are():
    plain_column = re.compile(r"ALTER TABLE \w+ ADD COLUMN \w+ (INTEGER|TEXT|BLOB|REAL)")
    for statement in later_statements():
        changed = re.match(r"(?:ALTER|DROP) TABLE (\w+)", statement)
        if changed and changed[1] in BY_TABLE:
            assert plain_column.fullmatch(statement), statement


def test_each_table_is_sealed_or_said_not_to_be_and_triggers_write_to_the_others():
    for statement in later_statements():
        if made := re.match(r"CREATE TABLE (\w+)", statement):
            assert made[1] in BY_TABLE.keys() | UNCOVERED, statement
        if statement.startswith("CREATE TRIGGER"):
            written = re.findall(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)", statement)
            assert set(written) <= UNCOVERED | {"OF"}, statement


def test_listing_the_folder_in_another_order_changes_nothing():
    names = ["m0012_places", "m0002_answers", "m0001_begin"]
    assert migrations.order_names(names) == names[::-1]


@pytest.mark.parametrize(
    "names", [["m0001_begin", "m0001_again"], ["m0001_begin", "m02_answers"], ["helpers"]]
)
def test_a_number_taken_twice_and_a_name_of_another_form_are_refused(names):
    with pytest.raises(ValueError, match=names[-1]):
        migrations.order_names(names)
