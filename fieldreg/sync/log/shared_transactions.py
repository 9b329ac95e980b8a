"""Acts that share a transaction, so that a page is written once."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from fieldreg.domain.problems import Code
from fieldreg.store.store import Store

OutcomeT = TypeVar("OutcomeT")

OF_THE_DISK: Final = frozenset({Code.DISK_FULL, Code.DISK_FAILED})
"""Failures that no single act brings about, so that none is tried again alone."""


def run_together(
    store: Store,
    acts: Iterable[Callable[[], OutcomeT]],
    is_enough: Callable[[list[OutcomeT]], bool] = lambda _outcomes: False,
) -> list[OutcomeT]:
    """Run *acts* until the store is awaited or *is_enough*, at least the first.

    Return the outcomes of those that ran; a failure undoes all.
    """
    outcomes: list[OutcomeT] = []
    with store.transaction():
        for act in acts:
            outcomes.append(act())
            if store.is_awaited() or is_enough(outcomes):
                break
    return outcomes
