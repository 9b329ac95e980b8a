"""Rows that a page showed: marks of attendance, and consents.

A key acts on these and on no others (`domain.log.shown`).
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.log.shown import AS_STORED, AsStored
from fieldreg.domain.records.values import Purpose
from fieldreg.store.consents import ConsentRow
from fieldreg.store.sessions import Participant

# The stamps of the marks, by person and half-day; none where there was no mark.
ShownMarks: TypeAlias = Mapping[tuple[int, int], tuple[int, ...]]
# The ids and states of answers; all of them as they are stored, if nothing was shown.
ShownConsents: TypeAlias = Collection[tuple[int, str]] | AsStored


def list_shown_marks(participants: Iterable[Participant]) -> ShownMarks:
    return {
        (row.trainee, half_day): stamps
        for row in participants
        for half_day, stamps in row.stamps.items()
    }


def are_marks_shown(
    row: Participant | None, shown: ShownMarks | AsStored, trainee: int, half_days: Iterable[int]
) -> bool:
    now = row.stamps if row is not None else {}
    return shown is AS_STORED or all(
        now.get(half_day, ()) == shown.get((trainee, half_day), ()) for half_day in half_days
    )


def list_shown_consents(answers: Iterable[ConsentRow]) -> ShownConsents:
    return frozenset((row.id, row.state) for row in answers)


def pick_shown_consents(
    answers: Iterable[ConsentRow], purpose: Purpose, by: str, shown: ShownConsents
) -> list[ConsentRow]:
    return [
        row
        for row in answers
        if row.purpose == purpose
        and (row.given_by == GIVEN_BY_SELF) == (by == GIVEN_BY_SELF)
        and (shown is AS_STORED or (row.id, row.state) in shown)
    ]
