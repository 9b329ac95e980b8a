"""Cooperative tasks: short steps that use the store, and I/O between them.

A task is a generator that yields I/O actions and is sent their results or `Problem`s, since the
store must never wait for a stick or a network. It may be closed at any yield; its ``finally``
blocks use no store.
"""

from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial
from typing import Any, TypeAlias, TypeVar

from fieldreg.domain.problems import Problem

T = TypeVar("T")

IoAction: TypeAlias = Callable[[], object]
"""Work that needs no store and may take long."""

Task: TypeAlias = Generator[IoAction, Any, T]

TaskStep: TypeAlias = Callable[[], IoAction]
"""The part of a task that needs the store, up to its next I/O action; StopIteration at the end."""


def let_others_work() -> None:
    """Do nothing: the I/O action between two steps without I/O."""


def await_io(action: Callable[[], T]) -> Task[T]:
    outcome: T = yield action
    return outcome


def first_step(task: Task[T]) -> TaskStep:
    return partial(next, task)


def next_step(task: Task[T], action: IoAction) -> TaskStep:
    try:
        return partial(task.send, action())
    except Problem as problem:
        return partial(task.throw, problem)


def run_task(task: Task[T]) -> T:
    step = first_step(task)
    with closing(task):
        try:
            while True:
                step = next_step(task, step())
        except StopIteration as end:
            result: T = end.value
            return result
