"""Whatever is undone and brought back, in any order: every store comes to the same."""

from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes
from fieldreg.store.log.change_log import changes_between
from tests.support.stores.merge_scenarios import (
    DAY,
    OFFICE,
    WRITERS,
    Act,
    acts,
    apply_changes,
    begin_scenario,
    change_range,
    deliver,
    play_scenario,
    redo_changes,
    undo_changes,
)
from tests.support.stores.oracle import expected_state, merge_changes, split_changes, stored_state

_PRIME = 1_000_003
seeds = st.integers(1, _PRIME - 1)


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("morning")
    begin_scenario(folder)
    return folder


def scattered(seed: int) -> Callable[[int], int]:
    """Return a key that puts ids in some order, another for every *seed*."""
    return lambda identity: identity * seed % _PRIME


def ids(changes: Changes) -> Iterator[int]:
    for one in changes.creations:
        yield from one.ids
    yield from (one.id for one in changes.edits)


def without_undoings(changes: Changes) -> Changes:
    undoings = {one.ids[0] for one in changes.creations if one.kind is kinds.UNDO_ORDER}
    return Changes(
        tuple(one for one in changes.creations if one.ids[0] not in undoings),
        tuple(one for one in changes.edits if one.record not in undoings),
    )


@pytest.mark.share(of=4)
@settings(max_examples=60)
@given(played=acts, seed=seeds)
def test_in_every_order_the_store_comes_to_what_the_pure_functions_say(
    morning: Path, played: list[Act], seed: int
) -> None:
    with play_scenario(morning, played) as day:
        said = day.everything()
        wanted = expected_state(said)
        assert [stored_state(store) for store in day.stores] == [wanted] * len(WRITERS)
        pieces = {next(ids(one)): one for one in split_changes(said)}
        deliver(day.late, [pieces[one] for one in sorted(pieces, key=scattered(seed))])
        assert stored_state(day.late) == wanted
        assert len({store.digest() for store in day.stores}) == 1
        # Nothing is lost of what is inert: every change is still there as it was made.
        held = (changes_between(day.late._db, *change_range(one)) for one in WRITERS)
        assert merge_changes(held) == said


@pytest.mark.share(of=4)
@settings(max_examples=40)
@given(played=acts)
def test_undone_and_brought_back_all_is_as_if_it_had_never_been_undone(
    morning: Path, played: list[Act]
) -> None:
    with play_scenario(morning, played) as day:
        office = day.stores[OFFICE]
        for undoing in office.records.list_all(kinds.UNDO_ORDER):
            redo_changes(office, undoing.id)
        apply_changes(day.late, without_undoings(day.everything()))
        assert office.digest() == day.late.digest()
        # Undone as a whole and brought back out of order, it is the same again.
        back = [undo_changes(office, change_range(one)) for one in WRITERS[:OFFICE]]
        for undoing in back:
            redo_changes(office, undoing)
        assert office.digest() == day.late.digest()


@pytest.mark.share(of=4)
@settings(max_examples=60)
@given(played=acts, seed=seeds)
def test_whoever_holds_only_some_records_agrees_on_them_with_head_office(
    morning: Path, played: list[Act], seed: int
) -> None:
    with play_scenario(morning, played) as day:
        office = day.stores[OFFICE]
        with office.writing("Энхтуул", DAY) as writing:
            writing.note_kept_records()
        said = day.everything()
        assert stored_state(office) == expected_state(said) == expected_state(said, told=False)
        some = {
            one.ids[0]
            for one in said.creations
            if scattered(seed)(one.ids[0]) % 2 or one.kind is kinds.UNDO_ORDER
        }
        held = Changes(
            tuple(one for one in said.creations if one.ids[0] in some),
            tuple(one for one in said.edits if one.record in some),
        )
        apply_changes(day.late, held)
        assert day.late.digest() == office.digest(some)
