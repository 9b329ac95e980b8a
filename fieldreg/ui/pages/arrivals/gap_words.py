"""Gaps between the bundles of a laptop, in words."""

from fieldreg.services.arrivals.arrived_bundles import ChangeGap
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translator

tr = translator("Inbox")


def describe_wait(first: int, last: int) -> str:
    return tr("waits for numbers {first} to {last}").format(first=first, last=last)


def describe_missing(first: int, last: int) -> str:
    return tr("Missing changes: {first} to {last}.").format(first=first, last=last)


def describe_gap_days(gap: ChangeGap) -> str:
    after, until = dates.format_date(gap.after_day), dates.format_date(gap.until_day)
    if after and until:
        return tr("They were noted from {after} to {until}.").format(after=after, until=until)
    if until:
        return tr("They were noted until {until}.").format(until=until)
    return ""
