"""How often each level is met among records of one person, of relatives, and of twins.

Relatives agree on phone, patronymic and place, and differ in their given names; twins agree on the
day as well, and many on a half of the name.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from fieldreg.domain.matching.levels import Levels, NameLevel, OrderLevel, PatronymicLevel

# By field, in the order of `Levels`, and level; 0 is unknown.
Table = tuple[tuple[float, ...], ...]

FIELDS: Final = Levels._fields


class PairClass(IntEnum):
    SAME = 0
    RELATIVES = 1
    TWINS = 2


@dataclass(frozen=True, slots=True)
class Weights:
    """*tables* has the share of each level, *shares* that of all pairs, by `PairClass`."""

    tables: tuple[Table, Table, Table]
    shares: tuple[float, float, float]


# Somebody's given name is hardly ever written so that it cannot be recognised. EM alone would
# learn from twins that it often is.
MOST_UNLIKE: Final = {4: 0.006, 5: 0.006}

SAME_PERSON: Final[Table] = (
    (0, 0.86, 0.07, 0.058, 0.006, 0.006),
    (0, 0.60, 0.06, 0.25, 0.02, 0.05, 0.02),
    (0, 0.62, 0.02, 0.03, 0.22, 0.02, 0.02, 0.04, 0.02),
    (0, 0.75, 0.05, 0.20),
    (0, 0.85, 0.03, 0.09, 0.03),
    (0, 0.98, 0.02),
    (0, 0.98, 0.02),
)
RELATIVES: Final[Table] = (
    (0, 0.004, 0.02, 0.02, 0.06, 0.896),
    (0, 0.60, 0.06, 0.25, 0.02, 0.05, 0.02),
    (0, 0.08, 0.005, 0.02, 0.05, 0.03, 0.15, 0.65, 0.015),
    (0, 0.60, 0.02, 0.38),
    (0, 0.88, 0.03, 0.07, 0.02),
    (0, 0.5, 0.5),
    (0, 0.99, 0.01),
)
_TWINS_GIVEN: Final = (0, 0.002, 0.01, 0.02, 0.35, 0.618)
_TWINS_GENDER: Final = (0, 0.75, 0.25)
_GIVEN, _BORN, _GENDER = map(FIELDS.index, ("given_name", "birth_date", "gender"))
OWN_TO_TWINS: Final = frozenset({_GIVEN, _BORN, _GENDER})


def explained_levels(levels: Levels) -> tuple[Levels, Levels, Levels]:
    """Return what each class explains, by `PairClass`.

    Of relatives the order explains the names: a person whose parent and child share a name has the
    child's names, swapped.
    """
    if levels.order is not OrderLevel.SWAPPED:
        return levels, levels, levels
    nameless = levels._replace(given_name=NameLevel.UNKNOWN, patronymic=PatronymicLevel.UNKNOWN)
    return levels, nameless, levels


def derive_twins(same: Table, relatives: Table) -> Table:
    twins = list(relatives)
    twins[_GIVEN], twins[_BORN], twins[_GENDER] = _TWINS_GIVEN, same[_BORN], _TWINS_GENDER
    return tuple(twins)


def starting_weights(people: int) -> Weights:
    tables = (SAME_PERSON, RELATIVES, derive_twins(SAME_PERSON, RELATIVES))
    count = max(people, 2)
    return Weights(tables, (0.2 / count, 0.4 / count, 0.02 / count))
