"""Answers that belong to a subject."""

from collections.abc import Callable
from typing import TypeVar

_Answer = TypeVar("_Answer")


def for_subject(
    subject: Callable[[], object], act: Callable[[_Answer], object]
) -> Callable[[_Answer], None]:
    asked_about = subject()

    def act_if_same(answer: _Answer) -> None:
        if subject() == asked_about:
            act(answer)

    return act_if_same
