"""Totals of confidential courses, as one report after another may tell them.

Reports that have one are of the same days or of days apart, so there is nothing to subtract. Of the
same days it is told anew when it changed by its minimum; until then nothing shows that it changed.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.small_cells.suppression import MINIMUM, SENSITIVE_MINIMUM
from fieldreg.domain.periods import Days, do_meet

NAME: Final = "people-confidential"
"""Of the line of people in a report."""
_BY_AUDIENCE: Final = "registrations-confidential:"
BESIDE: Final = "people-trained"


class ConfidentialTotal(NamedTuple):
    """A total as it was counted on *day*; the *value* is None where it is of few people."""

    days: Days
    value: int | None
    low: int | None
    high: int | None
    day: str


def name_audience(audience: str | None) -> str:
    """Return the name of the line of participations of an *audience*, None for courses without."""
    return f"{_BY_AUDIENCE}{audience or ''}"


def read_audience(name: str) -> str | None:
    return name.removeprefix(_BY_AUDIENCE) or None


def is_total(name: str) -> bool:
    return name == NAME or is_by_audience(name)


def is_by_audience(name: str) -> bool:
    return name.startswith(_BY_AUDIENCE)


def minimum_of(name: str) -> int:
    """Return how many people a total is of at least, and by how many it changes."""
    return MINIMUM if is_by_audience(name) else SENSITIVE_MINIMUM


def read_total(content: Any, name: str = NAME) -> ConfidentialTotal | None:
    """Return a total of a report; None where it has none, or leaves it to another's days."""
    for each in content["indicators"]:
        if each["name"] == name and not each["other_days"]:
            days = content["since"] or "", content["until"] or ""
            return ConfidentialTotal(
                days, each["value"], each["low"], each["high"], each["counted_on"]
            )
    return None


def choose_total(
    now: ConfidentialTotal, former: Iterable[ConfidentialTotal], minimum: int = SENSITIVE_MINIMUM
) -> ConfidentialTotal | None:
    """Return what may be told where *now* is counted after *former*, the latest first.

    None where another of them is of days that meet these.
    """
    told = [*former]
    now_is_few = (now.value or 0) < minimum
    if any(each.days != now.days and do_meet(each.days, now.days) for each in told):
        return None
    for each in told:
        if each.days == now.days and each.value is not None:
            if not has_changed_enough(each.value, now.value or 0, minimum) or now_is_few:
                return each
            break
    value, low, high = now.value or 0, now.low or 0, now.high or 0
    if value < minimum:
        return now._replace(value=None, low=None, high=None)
    low = low if low >= minimum else 0
    return now._replace(
        low=low if low == value else max(0, min(low, value - minimum)),
        high=high if high == value else max(high, value + minimum),
    )


def list_tellable(
    counts: Mapping[Values, int], people: Mapping[Values, int], known: int
) -> frozenset[Values]:
    """Return the cells of participations that may be told, of five distinct *people* or more.

    All cells have at least as many participations as the *known* people in all. Where those that
    may be told have fewer, that would bound the cells of few people: then none is told.
    """
    many = frozenset(each for each in counts if people.get(each, 0) >= MINIMUM)
    few = [each for each, count in people.items() if 0 < count < MINIMUM]
    return frozenset() if few and known > sum(counts[each] for each in many) else many


def has_changed_enough(told: int, now: int, minimum: int = SENSITIVE_MINIMUM) -> bool:
    return abs(now - told) >= minimum
