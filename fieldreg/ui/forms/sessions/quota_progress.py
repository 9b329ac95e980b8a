"""The quotas of a session: whose stitches count, and how many more are needed.

The row of stitches is that of the first quota; each has its line of words. Who lives
nobody knows where is a hollow stitch: she speaks against it until somebody asks her.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple, TypedDict

from PySide6.QtWidgets import QWidget

from fieldreg.domain.quotas import QuotaTarget
from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.ui.formatting import dates
from fieldreg.ui.theme.paint import Stitch
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import quotas as quotas_words
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column

MAX_SHOWN = 3


class StitchGroup(NamedTuple):
    """So many stitches of one *kind*, and what they are called."""

    kind: Stitch
    name: str
    stitch_count: int


class QuotaMark(TypedDict, total=False):
    """Where the line of a quota stands in the row of stitches, and the words below it."""

    mark_after: int
    mark_words: str


def build_stitch_groups(
    quotas: Sequence[SessionQuota], here: frozenset[int], expected: int, free: int
) -> list[StitchGroup]:
    """Give the stitches of a session; with a quota, those *here* by whether they count.

    *expected* are on the list and not marked yet, and so many seats are *free*.
    """
    present, awaited, seats = _legend(len(here), expected, free)
    if not quotas:
        counted = [StitchGroup(Stitch.FULL, present, len(here))]
        rest = [StitchGroup(Stitch.THIN, awaited, expected), StitchGroup(Stitch.DOT, seats, free)]
        return counted + rest
    found = quotas[0].count_people(here)
    counts = (found.matching, found.other, found.unknown)
    names = _legend_text(quotas[0].line.quota.whom, counts)
    kinds = (Stitch.FULL, Stitch.THIN, Stitch.HOLLOW)
    counted = [StitchGroup(*one) for one in zip(kinds, names, counts, strict=True)]
    return [
        *counted,
        StitchGroup(Stitch.DOT, awaited, expected),
        StitchGroup(Stitch.DOT, seats, free),
    ]


def quota_mark(quotas: Sequence[SessionQuota], length: int) -> QuotaMark:
    """Give the mark of the first quota in a row of so many stitches, if it has a place there."""
    needed = quotas[0].needed if quotas else None
    if needed is None or needed > length:
        return {}
    return {
        "mark_after": needed,
        "mark_words": translate("Quotas", "{count} needed").format(count=needed),
    }


class QuotaLines(Column):
    """A line for each quota, and below it what head office counted of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = [
            (Label("", "strong", wraps=True), Label("", "hint", "ink2", wraps=True))
            for _ in range(MAX_SHOWN)
        ]
        for said, told in self._lines:
            self.add_full_width(said)
            self.add_full_width(told)
        self.hide()

    def show_quotas(
        self, quotas: Sequence[SessionQuota], here: frozenset[int], seats: int | None
    ) -> list[str]:
        """Show the first of *quotas* for those *here* in a session of *seats*; give the words."""
        self.setVisible(bool(quotas))
        said = [format_quota(one, here, seats) for one in quotas[:MAX_SHOWN]]
        for at, (line, told) in enumerate(self._lines):
            line.setVisible(at < len(said))
            line.set_text(said[at] if at < len(said) else "")
            news = _told(quotas[at]) if at < len(said) else ""
            told.set_text(news)
            told.setVisible(bool(news))
        return said


def format_quota(one: SessionQuota, here: frozenset[int], seats: int | None) -> str:
    """Say how far a quota is reached by those *here* in a session of *seats*."""
    found = one.count_people(here)
    # Free seats, and those of which nobody knows, may still come to count.
    most = max(0, (seats or 0) - len(here)) + found.unknown
    return _at_door(one.line.quota.whom, found.matching, wanted=one.needed, seats=seats, most=most)


def _told(one: SessionQuota) -> str:
    if one.office_figure is None:
        return ""
    figure = one.office_figure.group_count.calculate_figure(one.line.target)
    share = figure.value if figure else None
    return _told_text(
        one.line.target, share, one.office_figure.matching, dates.format_date(one.office_figure_on)
    )


def _legend(present_count: int, expected_count: int, free: int) -> Sequence[str]:
    """Name the stitches: present, expected, free seats."""
    return (
        translate("Door", "present {count}").format(count=present_count),
        translate("Door", "expected {count}").format(count=expected_count),
        translate("Door", "free {count}").format(count=free),
    )


def _at_door(which: str, count: int, *, wanted: int | None, seats: int | None, most: int) -> str:
    """Say how far a quota is reached in this session; *most* may still come to be of it."""
    name = quotas_words.group_label(which)
    if wanted is None or seats is None:
        return translate("Quotas", "{group} {count}").format(group=name, count=count)
    more = wanted - count
    if more <= 0:
        text = translate("Quotas", "{group} {count}, quota met")
    elif more > most:
        text = translate("Quotas", "{group} {count}, quota out of reach: {more} more needed")
    elif not count:
        text = translate("Quotas", "{group} 0 of {seats}, {wanted} needed")
    else:
        text = translate("Quotas", "{group} {count}, {more} more needed")
    return text.format(group=name, count=count, seats=seats, wanted=wanted, more=more)


def _legend_text(which: str, counts: Sequence[int]) -> Sequence[str]:
    """Name the stitches: of the group, others, unknown."""
    matching, others, unknown = counts
    return (
        translate("Quotas", "{group} {count}").format(
            group=quotas_words.group_label(which), count=matching
        ),
        translate("Quotas", "others {count}").format(count=others),
        translate("Quotas", "unknown {count}").format(count=unknown),
    )


def _told_text(wanted: QuotaTarget, share: Fraction | None, count: int, day: str) -> str:
    """Say what head office counted of it everywhere, in fives."""
    if wanted.share is None:
        text = translate("Quotas", "head office, {day}: about {count} of {number}")
        return text.format(day=day, count=count, number=wanted.number)
    text = translate("Quotas", "head office, {day}: about {share} %, {aim} wanted")
    whole = round((share or 0) * 100)
    return text.format(day=day, share=whole, aim=quotas_words.format_target(wanted))
