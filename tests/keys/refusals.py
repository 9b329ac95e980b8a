"""A refusal that is expected, by its code."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from fieldreg.domain.problems import Code, Problem


@dataclass
class Refusal:
    """What was refused; *facts* stand once the block is left."""

    facts: dict[str, str | int] = field(default_factory=dict)


@contextmanager
def refused(*codes: Code) -> Iterator[Refusal]:
    """Expect the block to raise a `Problem` with one of *codes*."""
    refusal = Refusal()
    with pytest.raises(Problem) as caught:
        yield refusal
    assert caught.value.code in codes
    refusal.facts = caught.value.facts
