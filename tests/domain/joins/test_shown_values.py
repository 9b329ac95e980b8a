"""What a joined person shows, field by field."""

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain import kinds
from fieldreg.domain.joins.shown_values import combine_members
from fieldreg.domain.log.merging import Live, displayed_value

GIVEN = kinds.TRAINEE.get_field("given_name")
NOTES = kinds.TRAINEE.get_field("notes")


def test_the_latest_known_value_is_shown_with_the_member_it_is_of() -> None:
    members: dict[int, Live] = {1: ((5, "Болд"),), 2: ((9, None), (8, "Болдоо"))}
    assert combine_members(GIVEN, members) == ("Болдоо", 2)
    assert combine_members(GIVEN, {1: ((5, None),), 2: ((9, None),)}) == (None, None)


def test_a_pin_shows_its_member_even_where_that_one_knows_nothing() -> None:
    members: dict[int, Live] = {1: ((5, "Болд"),), 2: ((9, "Болдоо"),), 3: ((2, None),)}
    assert combine_members(GIVEN, members, pinned=1) == ("Болд", 1)
    assert combine_members(GIVEN, members, pinned=3) == (None, 3)
    assert combine_members(GIVEN, members, pinned=4) == ("Болдоо", 2), "it left the component"


BORN = st.sampled_from(
    [
        "2007",
        "2007-03",
        "2007-03-14",
        "2007-11-02",
        "2008",
        "~2007",
        "?2007",
        "2010",
        "~2010",
        "2005-12-31",
        "2004",
    ]
)
CALLED = st.sampled_from(["Д.", "Дорж", "Доржийн", "D", "Dulam", "Б.", "Бат", "Я.", "Ядам", "И."])
TOLD = {
    ("2007", "2007-03"), ("2007", "2007-03-14"), ("2007", "2007-11-02"), ("2007-03", "2007-03-14"),
    *((initial, name) for initial in ("Д.", "D") for name in ("Дорж", "Доржийн", "Dulam")),
    ("Б.", "Бат"), ("Я.", "Ядам"),
    *(("~2007", born) for born in ("2007", "2007-03", "2007-03-14", "2007-11-02", "2008")),
    ("~2007", "2005-12-31"), ("~2010", "2008"), ("~2010", "2010"),
}  # fmt: skip
"""Values, each with one that says the same and more."""


@given(st.sampled_from([("birth_date", BORN), ("patronymic", CALLED)]), st.data())
def test_no_later_value_hides_one_that_says_the_same_and_more(field, data) -> None:
    name, texts = field
    values = data.draw(st.lists(texts, min_size=1, max_size=4))
    stamps = data.draw(st.permutations(range(1, len(values) + 1)))
    members: dict[int, Live] = {
        member: ((stamp, value),)
        for member, (stamp, value) in enumerate(zip(stamps, values, strict=True), 1)
    }
    shown = combine_members(kinds.TRAINEE.get_field(name), members)
    assert shown.member
    assert members[shown.member][0][1] == shown.value
    assert not any((shown.value, value) in TOLD for value in values)
    latest = values[stamps.index(len(values))]
    assert shown.value == latest or (latest, shown.value) in TOLD


def test_notes_of_all_members_are_shown_oldest_first() -> None:
    members: dict[int, Live] = {2: ((9, "second"),), 1: ((5, "first"),)}
    assert combine_members(NOTES, members).value == "first\nsecond"


LIVE = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=3)


@given(st.data(), st.lists(LIVE, min_size=1, max_size=4))
def test_members_show_what_one_record_with_all_their_values_would(
    data: st.DataObject, values: list[list[str]]
) -> None:
    count = sum(map(len, values))
    stamps = iter(data.draw(st.permutations(range(1, count + 1))))
    members = {
        member: tuple(sorted(((next(stamps), value) for value in own), reverse=True))
        for member, own in enumerate(values, 1)
    }
    together = tuple(sorted((pair for live in members.values() for pair in live), reverse=True))
    for name in ("given_name", "gender", "notes"):
        field = kinds.TRAINEE.get_field(name)
        shown = combine_members(field, members)
        assert shown.value == displayed_value(field, together)
        assert shown.member in members
