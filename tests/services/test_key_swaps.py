"""Keys that changed places: always a permutation of keys that may change."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.settings import appearance
from fieldreg.services.settings.appearance import Appearance
from fieldreg.services.settings.key_swaps import parse_key_swaps, swap_keys

LETTERS = ("U", "H", "B", "E")
COMMANDS = ("F2", "F4", "F9", "F12", "Ins", "Ctrl+N", "Ctrl+U")
PLATFORM = tuple(f"Ctrl+{letter}" for letter in "ACFPQSVWXYZ")
FIXED = ("F1", "Enter", "Esc", "Space", "Del", "PgDn", "1", "Alt+1", *PLATFORM, "", "f2")

pairs = st.sampled_from([LETTERS, COMMANDS]).flatmap(
    lambda keys: st.tuples(st.sampled_from(keys), st.sampled_from(keys))
)
stored = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from((*LETTERS, *COMMANDS, *FIXED)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from((*LETTERS, *COMMANDS, *FIXED)), inner, max_size=3)
    ),
    max_leaves=8,
)


def swapped(*pairs):
    swaps = {}
    for first, second in pairs:
        swaps = swap_keys(swaps, first, second)
    return swaps


@given(st.lists(pairs, max_size=20))
def test_any_swaps_one_after_the_other_are_a_permutation_that_is_stored_and_read(chosen):
    swaps = swapped(*chosen)
    assert set(swaps) == set(swaps.values())
    assert all(key != assigned for key, assigned in swaps.items())
    assert parse_key_swaps(json.loads(json.dumps(swaps))) == swaps


@given(st.lists(pairs, max_size=20))
def test_swaps_undone_from_the_last_to_the_first_leave_every_key_where_it_was(chosen):
    assert swapped(*chosen, *reversed(chosen)) == {}


def test_a_swap_is_of_the_keys_as_they_are_now():
    assert swapped(("F2", "F4"), ("F2", "F9")) == {"F2": "F4", "F4": "F9", "F9": "F2"}


@pytest.mark.parametrize("key", FIXED)
def test_a_fixed_key_changes_with_none(key):
    for other in ("F2", "U", key):
        with pytest.raises(Problem) as refused:
            swap_keys({}, key, other)
        assert refused.value.code is Code.KEY_FIXED


def test_a_letter_and_a_command_do_not_change_places():
    with pytest.raises(Problem):
        swap_keys({}, "U", "F2")


@given(stored)
def test_what_is_stored_is_either_a_permutation_of_keys_that_may_change_or_nothing(found):
    swaps = parse_key_swaps(found)
    assert swaps in ({}, found)
    assert set(swaps) == set(swaps.values())
    assert not set(swaps) & set(FIXED)
    assert not any((key in LETTERS) != (assigned in LETTERS) for key, assigned in swaps.items())


@pytest.mark.parametrize(
    "found",
    [
        None,
        [],
        "F2",
        {"F2": "F4"},
        {"F2": "F4", "F4": "F4"},
        {"F1": "F2", "F2": "F1"},
        {"U": "F2", "F2": "U"},
        {"F2": ["F4"], "F4": "F2"},
        {"F2": None},
    ],
)
def test_a_file_that_holds_anything_else_swaps_nothing(tmp_path, found):
    (tmp_path / "face.json").write_text(json.dumps({"language": "kk", "key_swaps": found}))
    assert appearance.load_appearance(tmp_path) == Appearance("kk")
