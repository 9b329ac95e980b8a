"""The axes of charts: periods without a gap, and round numbers."""

from typing import Final

from fieldreg.domain.figures.questions import Dimension

PERIODS: Final = {Dimension.YEAR: 1, Dimension.QUARTER: 4, Dimension.MONTH: 12}
"""The dimensions of time, and how many of each make a year."""
_STEPS: Final = (1, 2, 5)


def fill_periods(dimension: Dimension, first: str, last: str) -> list[str]:
    """Return all periods from *first* to *last*, written as a question has them."""
    of_year = PERIODS[dimension]
    start, end = (_number(period, of_year) for period in (first, last))
    return [_period(number, of_year) for number in range(start, end + 1)]


def _number(period: str, of_year: int) -> int:
    year, _, part = period.partition("-")
    return int(year) * of_year + (int(part.removeprefix("Q")) - 1 if part else 0)


def _period(number: int, of_year: int) -> str:
    year, part = divmod(number, of_year)
    if of_year == PERIODS[Dimension.MONTH]:
        return f"{year:04}-{part + 1:02}"
    return f"{year:04}-Q{part + 1}" if of_year > 1 else f"{year:04}"


def list_ticks(most: int, limit: int = 5) -> list[int]:
    """Return at most *limit* round steps from 0 that reach *most*."""
    scale = 1
    while True:
        for step in _STEPS:
            if step * scale * (limit - 1) >= most:
                return list(range(0, most + step * scale, step * scale))
        scale *= 10
