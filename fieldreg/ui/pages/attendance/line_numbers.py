"""Line numbers as typed from a paper list: ``4, 7 12-14``."""

import re
from dataclasses import dataclass

_PART = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_BETWEEN = re.compile(r"[\s,;.]+")
_AROUND_HYPHEN = re.compile(r"\s*[-–]\s*")


@dataclass(frozen=True, slots=True)
class LineNumbers:
    """The *numbers*, or the first part that is *unreadable* or *unknown*."""

    numbers: tuple[int, ...] = ()
    unreadable: str = ""
    unknown: str = ""


def parse_line_numbers(typed: str, last: int) -> LineNumbers:
    """Return the sorted numbers *typed* of a list with *last* lines; empty text means none."""
    numbers: list[int] = []
    for part in filter(None, _BETWEEN.split(_AROUND_HYPHEN.sub("-", typed.strip()))):
        match = _PART.fullmatch(part)
        if match is None:
            return LineNumbers(unreadable=part)
        first, end = int(match[1]), int(match[2] or match[1])
        for bound in (first, end):
            if not 1 <= bound <= last:
                return LineNumbers(unknown=str(bound))
        numbers += range(min(first, end), max(first, end) + 1)
    return LineNumbers(tuple(sorted(set(numbers))))
