"""The migrations are found by the names of their files, and run in the order of numbers."""

from pathlib import Path

import pytest

from fieldreg.store import migrations
from tests.support.stores.catalogue import with_catalogue


def test_each_file_is_one_migration_and_they_run_in_the_order_of_their_numbers():
    files = Path(migrations.__file__).parent.glob("m*.py")
    assert list(migrations.STEPS) == sorted(file.stem.removeprefix("m") for file in files)
    assert next(iter(migrations.STEPS)) == "0001_begin"
    with with_catalogue():
        assert all(sql.endswith(";\n") for sql in migrations.STEPS.values())


def test_listing_the_folder_in_another_order_changes_nothing():
    names = ["m0012_places", "m0002_answers", "m0001_begin"]
    assert migrations.order_names(names) == names[::-1]


@pytest.mark.parametrize(
    "names", [["m0001_begin", "m0001_again"], ["m0001_begin", "m02_answers"], ["helpers"]]
)
def test_a_number_taken_twice_and_a_name_of_another_form_are_refused(names):
    with pytest.raises(ValueError, match=names[-1]):
        migrations.order_names(names)
