"""Transactions within others: what fails is undone with all inside it, and nothing else."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from typing import TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldreg.store.metadata import bytes_entry
from fieldreg.store.store import Store

Plan: TypeAlias = list[tuple[bool, "Plan"]]
"""Transactions in their order: whether each fails at its end, and those inside it."""
plans = st.recursive(
    st.just([]), lambda inner: st.lists(st.tuples(st.booleans(), inner), max_size=3), max_leaves=8
)


class _Failed(Exception):  # noqa: N818  no error: the plan wants it
    pass


def play(store: Store, plan: Plan, names: Iterator[str]) -> set[str]:
    """Write an entry in each transaction of *plan*; return the names of those that should stay."""
    stay = set[str]()
    for fails, inside in plan:
        name = next(names)
        with suppress(_Failed), store.transaction():
            store.metadata.write(bytes_entry(name), b"1")
            kept = {name} | play(store, inside, names)
            end(fails=fails)
            stay |= kept
    return stay


def end(*, fails: bool) -> None:
    if fails:
        raise _Failed


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=plans)
def test_a_transaction_that_fails_undoes_itself_and_no_other(store: Store, plan: Plan) -> None:
    before = set(store.metadata.list_names("note-"))
    stay = play(store, plan, (f"note-{len(before)}-{number}" for number in count()))
    assert set(store.metadata.list_names("note-")) - before == stay
    store.seal.require_whole({"paper": None})
