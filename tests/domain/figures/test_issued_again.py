"""What two issued reports tell otherwise, held against every pair of their lines."""

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.reports import compare_contents

_figures = st.builds(
    lambda number, is_hidden: {
        **dict.fromkeys(("value", "low", "high"), None if is_hidden else number),
        "hidden": is_hidden,
    },
    st.integers(5, 7),
    st.booleans(),
)
_indicators = st.dictionaries(
    st.sampled_from(["women", "sessions"]), st.tuples(st.integers(1, 2), _figures), max_size=2
)
_tables = st.lists(
    st.tuples(
        st.sampled_from(["people", "sessions"]),
        st.integers(1, 2),
        st.dictionaries(st.sampled_from(["65", None]), _figures, max_size=2),
        _figures,
    ),
    max_size=2,
    unique_by=lambda table: table[:2],
)


@st.composite
def _contents(draw):
    return {
        "since": draw(st.sampled_from([None, "2026-01-01"])),
        "until": None,
        "indicators": [
            {"name": name, "version": version, **figure}
            for name, (version, figure) in draw(_indicators).items()
        ],
        "tables": [
            {
                "question": {"measure": measure},
                "definition": {measure: version},
                "rows": [{"values": [value], **figure} for value, figure in rows.items()],
                "total": total,
            }
            for measure, version, rows, total in draw(_tables)
        ],
    }


def _list_shown(content):
    """Give each shown figure with all that says which one it is."""
    for each in content["indicators"]:
        yield ("", each["name"], each["version"], None), each
    for table in content["tables"]:
        (told,) = table["definition"].items()
        yield ("table", *told, None), table["total"]
        for row in table["rows"]:
            yield ("table", *told, tuple(row["values"])), row


@given(_contents(), _contents())
def test_a_newer_report_tells_otherwise_what_both_show_with_another_number(then, now):
    pairs = [
        (before["value"], after["value"])
        for name, before in _list_shown(then)
        for other, after in _list_shown(now)
        if name == other and not before["hidden"] and not after["hidden"]
    ]
    changed = compare_contents(then, now)
    if then["since"] != now["since"] or not pairs:
        assert changed is None
        return
    moved = [pair for pair in pairs if pair[0] != pair[1]]
    assert sorted((line.then.value, line.now.value) for line in changed) == sorted(moved)
    assert not any(line.movements for line in changed)
