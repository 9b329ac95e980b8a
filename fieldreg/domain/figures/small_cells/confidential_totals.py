"""Totals of confidential courses, as one report after another may tell them.

Reports that have one are of the same days or of days apart, so there is nothing to subtract. Of the
same days it is told anew when it changed by its minimum; until then nothing shows that it changed.

A reader has the people of all courses, the participations of some audiences, and former reports.
None of these may bound the people of an audience of few, nor tell who was at one audience's sessions
that she was at another's: see `list_tellable` and `choose_totals`.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

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

    def hide(self) -> "ConfidentialTotal":
        return self._replace(value=None, low=None, high=None)


Totals = Mapping[str, ConfidentialTotal]


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


def read_totals(content: Any) -> Totals:
    """Return the totals of a report; none where it leaves them to another's days."""
    days = content["since"] or "", content["until"] or ""
    return {
        each["name"]: ConfidentialTotal(
            days, each["value"], each["low"], each["high"], each["counted_on"]
        )
        for each in content["indicators"]
        if is_total(each["name"]) and not each["other_days"]
    }


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
        return now.hide()
    low = low if low >= minimum else 0
    return now._replace(
        low=low if low == value else max(0, min(low, value - minimum)),
        high=high if high == value else max(high, value + minimum),
    )


def choose_totals(
    now: Totals, people: Mapping[str, int], everybody: int, told: Sequence[Totals]
) -> Totals:
    """Return the totals that may be told of *now* after those *told* in reports, the latest first.

    Of *everybody* there, *people* came by audience, in an order that no number decides. An audience
    that was hidden stays hidden, or it would tell of those beside it then; where one that was told
    is no more or would be hidden, all stay as they were. None where others are of days that meet.
    """
    total = choose_total(now[NAME], (each[NAME] for each in told if each))
    if total is None:
        return {}
    former = [each for each in told if each and each[NAME].days == now[NAME].days]
    tellable = list_tellable(people, everybody)
    shown = {name for each in former for name in each if each[name].value is not None} - {NAME}
    if former and not (former[0].keys() <= now.keys() and shown <= tellable):
        return former[0]
    tellable -= {name for each in former for name in each} - shown
    found = {NAME: total}
    for name in people:
        before = (each[name] for each in former if name in each)
        chosen = choose_total(now[name], before, MINIMUM) if name in tellable else None
        found[name] = chosen or now[name].hide()
    return found


def list_tellable(people: Mapping[str, int], everybody: int) -> frozenset[str]:
    """Return the audiences of which participations may be told.

    Not where few people came, or few of *everybody* stayed away: then whoever was elsewhere was
    there too. The next audience is hidden with it, so that nothing is left to subtract; it is the
    next by its name and not by its number, which would tell how large it is.
    """
    names = [*people]
    few = [
        count < MINIMUM or (len(names) > 1 and everybody - count < MINIMUM)
        for count in people.values()
    ]
    return frozenset(name for place, name in enumerate(names) if not (few[place] or few[place - 1]))


def has_changed_enough(told: int, now: int, minimum: int = SENSITIVE_MINIMUM) -> bool:
    return abs(now - told) >= minimum
