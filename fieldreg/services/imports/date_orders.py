"""The order of day and month in a file, found in each anew: 14/04/2007 shows it for 03/04/2007."""

import re
from collections.abc import Iterable
from typing import Final

_DATE: Final = re.compile(r"([0-9]{1,2})\s*([-./])\s*([0-9]{1,2})\s*\2\s*([0-9]{4})(.*)", re.DOTALL)
_MONTHS: Final = 12


def find_month_first(cells: Iterable[str]) -> bool | None:
    days_first = months_first = False
    for cell in cells:
        if found := _DATE.fullmatch(cell.strip()):
            days_first |= int(found[1]) > _MONTHS
            months_first |= int(found[3]) > _MONTHS
    return None if days_first == months_first else months_first


def reorder_date(text: str, *, is_month_first: bool | None) -> str:
    """Put the year first, if only the file tells the order of the date."""
    found = None if is_month_first is None else _DATE.fullmatch(text.strip())
    if found is None:
        return text
    first, second, rest = found[1], found[3], found[5]
    month, day = (first, second) if is_month_first else (second, first)
    return f"{found[4]}-{month}-{day}{rest}"
