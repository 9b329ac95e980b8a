"""Years of which an edition tells nothing new, and why."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from enum import StrEnum
from typing import Any, Self

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.figures.issued_figures import number_of_report
from fieldreg.services.user_session import UserSession


class SkipReason(StrEnum):
    """*Crossed*: a report counts days of the year and others; *limit*: issued too many times."""

    CROSSED = "crossed"
    TOO_CLOSE = "too-close"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class SkippedYear:
    """*report* is the number of the one that crosses the year."""

    year: str
    reason: SkipReason
    report: str = ""

    @classmethod
    def of_problem(cls, user: UserSession, year: str, problem: Problem) -> Self:
        """Return the year that *problem* keeps from being told; raise any other problem."""
        if problem.code is Code.REPORT_OVERLAPS:
            days = problem.facts.get("since"), problem.facts.get("until")
            return cls(year, SkipReason.CROSSED, number_of_report(user, days))
        if problem.code is Code.REPORT_TOO_CLOSE:
            return cls(year, SkipReason.TOO_CLOSE)
        raise problem

    def to_body(self) -> list[str]:
        return [*astuple(self)]

    @classmethod
    def list_from(cls, body: Mapping[str, Any]) -> tuple[Self, ...]:
        """Read those of an edition, of which earlier ones had none."""
        return tuple(
            cls(year, SkipReason(reason), report)
            for year, reason, report in body.get("skipped", ())
        )
