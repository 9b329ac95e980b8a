"""A round: one exchange in turns, beside the store and away from it.

Whoever has the store must never wait for a stick or a line, and whoever carries needs
no store: all is sealed then. So a round is a generator that does what needs the store in
turns of its own, which are short, and gives out an *errand* for all else, whose outcome
it is sent, or thrown. It may be let go of at any errand; what it does in the end, in a
``finally``, touches no store.
"""

from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial
from typing import Any, TypeAlias, TypeVar

from fieldreg.domain.problems import Problem

T = TypeVar("T")

IoAction: TypeAlias = Callable[[], object]
"""What is done away from the store, however long it takes."""

Task: TypeAlias = Generator[IoAction, Any, T]

TaskStep: TypeAlias = Callable[[], IoAction]
"""What a round does beside the store until its next errand; StopIteration at its end."""


def await_io(errand: Callable[[], T]) -> Task[T]:
    """Give *errand* out, and give what came of it, inside a round."""
    outcome: T = yield errand
    return outcome


def first_step(round_: Task[T]) -> TaskStep:
    """Give the turn with which *round_* begins."""
    return partial(next, round_)


def next_step(round_: Task[T], errand: IoAction) -> TaskStep:
    """Run *errand*, and give the turn of *round_* that hears what came of it."""
    try:
        return partial(round_.send, errand())
    except Problem as problem:
        return partial(round_.throw, problem)


def run_task(round_: Task[T]) -> T:
    """Walk *round_* to its end, where nobody else waits for the store.

    Raises:
        Problem: what the round raises.
    """
    turn = first_step(round_)
    with closing(round_):
        try:
            while True:
                turn = next_step(round_, turn())
        except StopIteration as end:
            over: T = end.value
            return over
