"""The total of people of confidential courses, as one report after another may tell it.

Reports that have it are of the same days or of days apart, so there is nothing to subtract. Of the
same days it is told anew when it changed by the minimum; until then nothing shows that it changed.
"""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from fieldreg.domain.figures.small_cells.suppression import SENSITIVE_MINIMUM
from fieldreg.domain.periods import Days, do_meet

NAME: Final = "people-confidential"
"""Of its line in a report."""
BESIDE: Final = "people-trained"


class ConfidentialTotal(NamedTuple):
    """A total as it was counted on *day*; the *value* is None where it is of few people."""

    days: Days
    value: int | None
    low: int | None
    high: int | None
    day: str


def read_total(content: Any) -> ConfidentialTotal | None:
    """Return the total of a report; None where it has none, or leaves it to another's days."""
    for each in content["indicators"]:
        if each["name"] == NAME and not each["other_days"]:
            days = content["since"] or "", content["until"] or ""
            return ConfidentialTotal(
                days, each["value"], each["low"], each["high"], each["counted_on"]
            )
    return None


def choose_total(
    now: ConfidentialTotal, former: Iterable[ConfidentialTotal]
) -> ConfidentialTotal | None:
    """Return what may be told where *now* is counted after *former*, the latest first.

    None where another of them is of days that meet these.
    """
    told = [*former]
    now_is_few = (now.value or 0) < SENSITIVE_MINIMUM
    if any(each.days != now.days and do_meet(each.days, now.days) for each in told):
        return None
    for each in told:
        if each.days == now.days and each.value is not None:
            if not has_changed_enough(each.value, now.value or 0) or now_is_few:
                return each
            break
    value, low, high = now.value or 0, now.low or 0, now.high or 0
    if value < SENSITIVE_MINIMUM:
        return now._replace(value=None, low=None, high=None)
    low = low if low >= SENSITIVE_MINIMUM else 0
    return now._replace(
        low=low if low == value else max(0, min(low, value - SENSITIVE_MINIMUM)),
        high=high if high == value else max(high, value + SENSITIVE_MINIMUM),
    )


def has_changed_enough(told: int, now: int) -> bool:
    return abs(now - told) >= SENSITIVE_MINIMUM
