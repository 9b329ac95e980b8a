"""Likeness: does somebody who is being typed resemble somebody registered?

A first, plain judgement over folded values: the given name must agree, and then
each further agreement speaks for the same person and each clear difference
against. The reasons are codes, so that a page can say them in words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.folding import fold, fold_patronymic
from fieldreg.domain.phones import phone_key

LIKELY = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two people resemble each other: fields that agree, and that differ."""

    score: int
    agree: tuple[str, ...]
    differ: tuple[str, ...]


def likeness(one: Mapping[str, str | None], other: Mapping[str, str | None]) -> Likeness:
    """Compare two people by the fields both have; *score* of `LIKELY` is worth a question."""
    agree: list[str] = []
    differ: list[str] = []
    score = 0
    for name, (weight, against) in _WEIGHTS.items():
        left, right = _key(name, one.get(name)), _key(name, other.get(name))
        if not left or not right:
            continue
        initial = name == "patronymic" and 1 in (len(left), len(right))
        same = left[0] == right[0] if initial else left == right
        (agree if same else differ).append(name)
        score += (1 if initial else weight) if same else -against
    return Likeness(score, tuple(agree), tuple(differ))


# What agreement speaks for and disagreement against; a soum changes, a birth year does not.
_WEIGHTS = {
    "given_name": (1, 4),
    "patronymic": (2, 2),
    "birth_date": (2, 2),
    "phone": (3, 0),
    "soum": (1, 0),
}


def _key(name: str, value: str | None) -> str:
    if not value:
        return ""
    match name:
        case "given_name":
            return fold(value)
        case "patronymic":
            return fold_patronymic(value)
        case "birth_date":
            return value.lstrip("~?")[:4]
        case "phone":
            return phone_key(value)
        case _:
            return value
