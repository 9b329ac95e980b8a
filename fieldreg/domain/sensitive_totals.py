"""Totals of sealed answers over a half-year: all that may leave the protected desk.

Each table has one dimension. A number under `SENSITIVE_MINIMUM` is hidden, 0 too, so that a hidden
cell tells nothing; the total is known from elsewhere (decision 30), also where it is not told.

Disability is the cut-off of the Washington Group's short set; unknown only if no domain was
answered.
"""

import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from typing_extensions import override

from fieldreg.domain.figures.small_cells.bounds import Need
from fieldreg.domain.figures.small_cells.search import LinkedNumbers, find_hidden
from fieldreg.domain.figures.small_cells.suppression import SENSITIVE_MINIMUM
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sealed_answers.questionnaire import (
    BY_NAME,
    DIFFICULTY_DOMAINS,
    NOT_ASKED,
    SealedReply,
    SealedReplyState,
)

DISABILITY, ETHNICITY, LGBTI = "disability", "ethnicity", "lgbti"
YES, NO = "yes", "no"
OTHER_GROUP: Final = "other"
"""An ethnicity that is not in the list of the census: what was typed never leaves."""
UNANSWERED: Final = tuple(
    state.value for state in SealedReplyState if state is not SealedReplyState.ANSWERED
)
_AT_CUT_OFF: Final = ("3", "4")
_HALF_YEAR: Final = re.compile(r"(\d{4})-H([12])")


class HalfYear(NamedTuple):
    year: int
    half: int

    @classmethod
    def parse(cls, text: str) -> "HalfYear":
        """Read ``2026-H1``; raise VALUE_REFUSED (``half-year``)."""
        found = _HALF_YEAR.fullmatch(text.strip().upper())
        if found is None:
            raise Problem(Code.VALUE_REFUSED, field="half-year")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: str) -> "HalfYear":
        month_of_second_half = 7
        return cls(int(day[:4]), 2 if int(day[5:7]) >= month_of_second_half else 1)

    @override
    def __str__(self) -> str:
        return f"{self.year:04}-H{self.half}"

    @property
    def since(self) -> str:
        return date(self.year, 1 if self.half == 1 else 7, 1).isoformat()

    @property
    def until(self) -> str:
        return f"{self.year:04}-06-30" if self.half == 1 else f"{self.year:04}-12-31"


@dataclass(frozen=True, slots=True)
class SensitiveTable:
    """People by their answer about *subject*; None where the number is hidden."""

    subject: str
    cells: Mapping[str, int | None]


def merge_replies(sheets: Iterable[Mapping[str, SealedReply]]) -> dict[str, SealedReply]:
    """Return the last reply to each question; *sheets* are in order."""
    found: dict[str, SealedReply] = {}
    for replies in sheets:
        asked = {name: reply for name, reply in replies.items() if reply != NOT_ASKED}
        found |= asked
    return found


def find_values(replies: Mapping[str, SealedReply], groups: Collection[str]) -> dict[str, str]:
    ethnicity = _value(replies, ETHNICITY)
    is_listed = ethnicity in groups or ethnicity in UNANSWERED
    return {
        DISABILITY: _find_disability(replies),
        ETHNICITY: ethnicity if is_listed else OTHER_GROUP,
        LGBTI: _value(replies, LGBTI),
    }


def _value(replies: Mapping[str, SealedReply], question: str) -> str:
    reply = replies.get(question, NOT_ASKED)
    is_answered = reply.state is SealedReplyState.ANSWERED and reply.value is not None
    return str(reply.value) if is_answered else reply.state.value


def _find_disability(replies: Mapping[str, SealedReply]) -> str:
    values = [_value(replies, domain) for domain in DIFFICULTY_DOMAINS]
    if any(value in _AT_CUT_OFF for value in values):
        return YES
    if any(value in BY_NAME[DIFFICULTY_DOMAINS[0]].choices for value in values):
        return NO
    declined, unknown = SealedReplyState.DECLINED.value, SealedReplyState.UNKNOWN.value
    return next((state for state in (declined, unknown) if state in values), NOT_ASKED.state.value)


def protect_totals(
    people: Sequence[Mapping[str, str]], groups: Sequence[str], *, is_total_told: bool = True
) -> tuple[SensitiveTable, ...]:
    answers = {
        DISABILITY: (YES, NO),
        ETHNICITY: (*groups, OTHER_GROUP),
        LGBTI: BY_NAME[LGBTI].choices,
    }
    counts = {subject: Counter(each[subject] for each in people) for subject in answers}
    cells = {subject: (*values, *UNANSWERED) for subject, values in answers.items()}
    return tuple(
        SensitiveTable(
            subject, _protect(counts[subject], cells[subject], is_total_told=is_total_told)
        )
        for subject in answers
    )


def _protect(
    counts: Mapping[str, int], cells: Sequence[str], *, is_total_told: bool
) -> dict[str, int | None]:
    numbers = LinkedNumbers({each: counts.get(each, 0) for each in cells})
    total: Hashable = None
    numbers.values[total] = sum(numbers.values.values())
    numbers.add_sum(total, cells)
    few = Need(low=0, high=SENSITIVE_MINIMUM - 1)
    needs: dict[Hashable, Need] = {
        each: few for each in cells if numbers.values[each] < SENSITIVE_MINIMUM
    }
    if not is_total_told and not needs:  # to show all cells would tell it
        needs[min(cells, key=numbers.values.__getitem__)] = Need(width=SENSITIVE_MINIMUM)
    # Rather those who did not answer are hidden than what the others said.
    for candidates in (UNANSWERED, cells):
        hidden = find_hidden(numbers, needs, candidates, SENSITIVE_MINIMUM)
        if hidden is not None:
            return {each: None if each in hidden else numbers.values[each] for each in cells}
    return dict.fromkeys(cells)
