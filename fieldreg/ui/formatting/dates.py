"""Days as people read and type them: ``2026.03.14`` in every language."""

import re
from datetime import date

_TYPED = re.compile(r"\s*(\d{4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,2})\.?\s*")


def format_date(day: str) -> str:
    """Write the ``YYYY-MM-DD`` *day* for a screen."""
    return day.replace("-", ".")


def parse_date(typed: str) -> str | None:
    """Read a day as it was typed, 2026.03.14 or 2026-03-14; None where it is none."""
    match = _TYPED.fullmatch(typed)
    if match is None:
        return None
    try:
        return date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None


def format_month_day(day: date) -> str:
    """Write a day whose year is plain from its place: ``03.14``."""
    return format_date(day.isoformat())[5:]


def format_date_range(first: date, last: date) -> str:
    """Write a stretch of days as shortly as it stays clear: ``2026.03.14 – 03.15``."""
    start, end = format_date(first.isoformat()), format_date(last.isoformat())
    if first == last:
        return start
    return f"{start} – {format_month_day(last) if first.year == last.year else end}"
