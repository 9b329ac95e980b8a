"""Populations come in by the filled template alone, whole or not at all."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.figures import populations
from fieldreg.services.figures.populations import build_template, load_populations, set_populations
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.reference_lists import reference_entries

HEAD = "code,aimag,soum,people_15_34"


@pytest.fixture
def table(tmp_path):
    def read(*lines, head=HEAD):
        file = tmp_path / "populations.csv"
        file.write_text("\n".join([head, *lines]), encoding="utf-8")
        return read_table(file, most_rows=populations.MOST_ROWS)

    return read


def test_a_filled_template_comes_back_with_the_same_numbers(office, tmp_path, table):
    desk, file = office.desk, tmp_path / populations.TEMPLATE
    assert load_populations(desk).counts == {}
    reference_entries.add_entry(desk, kinds.PLACE, "Шинэ сум", code="6599")
    file.write_bytes(build_template(desk, "mn"))
    rows = {row.cells[0]: row.cells for row in read_table(file).rows()}
    assert rows.keys() == {place.code for place in desk.places.list_at(Level.SOUM)}
    assert rows["6599"][1:3] == ["Архангай", "Шинэ сум"]
    with pytest.raises(Problem) as refused:
        set_populations(desk, read_table(file))
    assert refused.value.code is Code.TABLE_EMPTY
    set_populations(desk, table("6519,,,1 200", "6525,,,0", "6599,,,", "6501,,,31\u00a0000.0"))
    told = load_populations(desk)
    assert told.counts == {"6519": 1200, "6525": 0, "6501": 31000}
    assert told.loaded_on == desk.day
    file.write_bytes(build_template(desk, "en"))
    assert set_populations(desk, read_table(file)) == told


@pytest.mark.parametrize(
    "line", ["6519,,,-5", "6519,,,12.5", "6519,,,мянга", "65,,,9", "9999,,,9", "651999,,,9", ",,,9"]
)
def test_a_line_that_is_none_changes_nothing_and_is_named(office, table, line):
    desk = office.desk
    before = set_populations(desk, table("6519,,,1200"))
    with pytest.raises(Problem) as refused:
        set_populations(desk, table("6525,,,7", line))
    assert refused.value.code is Code.POPULATIONS_UNCLEAR
    assert refused.value.facts == {"file": "populations.csv", "line": 3}
    assert load_populations(desk) == before


def test_a_soum_that_comes_twice_or_is_too_large_is_refused(office, table):
    for second in ("6519,,,8", f"6525,,,{10**7 + 1}", f"6525,,,{'0' * 12}7"):
        with pytest.raises(Problem) as refused:
            set_populations(office.desk, table("6519,,,7", second))
        assert refused.value.facts["line"] == 3
    with pytest.raises(Problem) as refused:
        set_populations(office.desk, table("6519,7", head="code,people"))
    assert refused.value.code is Code.COLUMN_UNKNOWN
    assert load_populations(office.desk).counts == {}


def test_a_laptop_cannot_load_them(laptop, table):
    with pytest.raises(Problem) as refused:
        set_populations(laptop.desk, table("6519,,,7"))
    assert refused.value.code is Code.NOT_HEAD_OFFICE
