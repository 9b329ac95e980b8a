"""The quotas of a session: stitches by group, and the number of people still needed.

The row of stitches shows the first quota; each quota has a line of text. A person of unknown
membership is a hollow stitch and does not count until asked.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypedDict

from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.ui.formatting import dates
from fieldreg.ui.theme.paint import Stitch
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import quotas as quotas_words
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column

tr = translator("Quotas")


MAX_SHOWN = 3


class StitchGroup(NamedTuple):
    kind: Stitch
    name: str
    stitch_count: int


class QuotaMark(TypedDict, total=False):
    """The position of a quota's mark in the row of stitches, and the text below it."""

    mark_after: int
    mark_words: str


def build_stitch_groups(
    quotas: Sequence[SessionQuota], here: frozenset[int], expected: int, free: int
) -> list[StitchGroup]:
    """Return the stitches of a session; with a quota, people *here* by their membership.

    *expected* people are listed and not marked yet; *free* is the number of free seats.
    """
    expected_name = translate("Door", "expected {count}").format(count=expected)
    free_name = translate("Door", "free {count}").format(count=free)
    free_group = StitchGroup(Stitch.DOT, free_name, free)
    if not quotas:
        present_name = translate("Door", "present {count}").format(count=len(here))
        return [
            StitchGroup(Stitch.FULL, present_name, len(here)),
            StitchGroup(Stitch.THIN, expected_name, expected),
            free_group,
        ]
    count = quotas[0].count_people(here)
    group = quotas_words.group_label(quotas[0].line.quota.whom)
    matching = tr("{group} {count}").format(group=group, count=count.matching)
    others = tr("others {count}").format(count=count.other)
    unknown = tr("unknown {count}").format(count=count.unknown)
    return [
        StitchGroup(Stitch.FULL, matching, count.matching),
        StitchGroup(Stitch.THIN, others, count.other),
        StitchGroup(Stitch.HOLLOW, unknown, count.unknown),
        StitchGroup(Stitch.DOT, expected_name, expected),
        free_group,
    ]


def quota_mark(quotas: Sequence[SessionQuota], length: int) -> QuotaMark:
    """Return the mark of the first quota, empty if it is beyond a row of *length* stitches."""
    needed = quotas[0].needed if quotas else None
    if needed is None or needed > length:
        return {}
    return {"mark_after": needed, "mark_words": tr("{count} needed").format(count=needed)}


class QuotaLines(Column):
    """A line for each quota, and below it the figure of head office."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [
            (Label("", "strong", wraps=True), Label("", "hint", "ink2", wraps=True))
            for _ in range(MAX_SHOWN)
        ]
        for labels in self._lines:
            for label in labels:
                self.add_full_width(label)
        self.hide()

    def show_quotas(
        self, quotas: Sequence[SessionQuota], here: frozenset[int], seats: int | None
    ) -> list[str]:
        """Show the first *quotas* for those *here* in a session of *seats*; return the texts."""
        self.setVisible(bool(quotas))
        shown = quotas[:MAX_SHOWN]
        texts = [format_quota(quota, here, seats) for quota in shown]
        figures = [_format_office_figure(quota) for quota in shown]
        blanks = [""] * (MAX_SHOWN - len(shown))
        for (label, below), text, figure in zip(
            self._lines, [*texts, *blanks], [*figures, *blanks], strict=True
        ):
            label.set_text(text)
            label.setVisible(bool(text))
            below.set_text(figure)
            below.setVisible(bool(figure))
        return texts


def format_quota(quota: SessionQuota, here: frozenset[int], seats: int | None) -> str:
    progress = quota.progress_with(here, seats)
    if progress.still_needed is None:
        text = tr("{group} {count}")
    elif not progress.still_needed:
        text = tr("{group} {count}, quota met")
    elif progress.is_out_of_reach:
        text = tr("{group} {count}, quota out of reach: {more} more needed")
    elif not progress.count.matching:
        text = tr("{group} 0 of {seats}, {wanted} needed")
    else:
        text = tr("{group} {count}, {more} more needed")
    return text.format(
        group=quotas_words.group_label(quota.line.quota.whom),
        count=progress.count.matching,
        seats=seats,
        wanted=progress.needed,
        more=progress.still_needed,
    )


def _format_office_figure(quota: SessionQuota) -> str:
    """Format head office's count of all sessions, which is rounded to fives."""
    if quota.office_figure is None:
        return ""
    day, target = dates.format_date(quota.office_figure_on), quota.line.target
    if target.share is None:
        text = tr("head office, {day}: about {count} of {number}")
        return text.format(day=day, count=quota.office_figure.matching, number=target.number)
    figure = quota.office_figure.group_count.calculate_figure(target)
    share = figure.value if figure and figure.value is not None else 0
    text = tr("head office, {day}: about {share} %, {aim} wanted")
    return text.format(day=day, share=round(share * 100), aim=quotas_words.format_target(target))
