"""Which place a typed one counts as, while values stand beside it."""

import hypothesis.strategies as st
from hypothesis import given

from fieldreg.domain.places.known_places import HOME, KnownPlaces, TypedText
from fieldreg.domain.places.place import Level

TEXTS = {
    "aimag": ("65", "84", "Архангаи", None),
    "soum": ("6525", "Тариятт", "3 баг", None),
    "bag": ("652501", "3 баг", None),
}
AREAS = {"aimag": ("",), "soum": ("", "65", "84"), "bag": ("", "65", "6525")}
CODES = {"aimag": ("65", "84"), "soum": ("6525", "8407"), "bag": ("652501",)}
LEVELS = st.sampled_from(sorted(TEXTS))


@st.composite
def alias(draw):
    name = draw(LEVELS)
    typed = [text for text in TEXTS[name] if text and not text.isdigit()]
    where = draw(st.sampled_from(AREAS[name]))
    text = TypedText(Level(name), where, draw(st.sampled_from(typed)))
    return text, draw(st.sampled_from(CODES[name]))


ALIASES = st.lists(alias(), max_size=6).map(dict)
GIVEN = st.lists(
    st.fixed_dictionaries({}, optional={name: st.sampled_from(TEXTS[name]) for name in HOME}),
    max_size=6,
)


@given(ALIASES, GIVEN)
def test_a_typed_place_counts_by_what_last_stood_beside_it(aliases, changes):
    known = KnownPlaces(aliases)
    records = [{}]
    for values in changes:
        records.append({**records[-1], **values})
    expected = {}
    for at, values in enumerate(changes):
        for name, value in values.items():
            later = (then for then in range(at + 1, len(changes)) if name in changes[then])
            last = records[next(later, len(changes))]
            place = known.show_home({**last, name: value})[name]
            if value is not None and place != value:
                expected[at, name] = place
    assert known.trace(enumerate(changes)) == expected
