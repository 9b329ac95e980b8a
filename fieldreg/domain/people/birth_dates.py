"""Birth dates, as far as known.

The text shows the precision.

    2007-03-14   the day          2007-03   the month          2007   the year
    ~2006        about that year  ?3.4.07    typed text that could not be read

Nothing is repaired: the 31st of February, 03.04.2007 (whose order is unknown) and a phone number
stay as typed. A readable but unlikely date is still a date, and `is_implausible`.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

ABOUT_YEARS = 2  # "about 2006" is 2004 to 2008
FIRST_YEAR = 1900
MIN_PLAUSIBLE_AGE = 5
_OLDEST = 120
_MONTHS = 12

_AS_TYPED = "?"
_CANONICAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_ABOUT = re.compile(r"~([0-9]{4})")

_POINT = r"\s*[-./]\s*"
_TIME = r"(?:[t ]\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:z|[+-][0-9:]{2,5})?)?"
_YEAR_FIRST = re.compile(
    rf"([0-9]{{4}})(?:{_POINT}|\s+)([0-9]{{1,2}})(?:{_POINT}|\s+)([0-9]{{1,2}})\.?{_TIME}"
    r"|([0-9]{4})([0-9]{2})([0-9]{2})"
    r"|([0-9]{4})\s*он(?:ы|д)?\s*([0-9]{1,2})\s*(?:-?\s*р)?\s*сар(?:ын)?\s*([0-9]{1,2})"
    r"(?:\s*-?\s*(?:ны|ний|нд|өдөр|ны өдөр|ний өдөр))?"
)
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}}){_POINT}([0-9]{{1,2}}){_POINT}([0-9]{{4}})\.?{_TIME}")
_MONTH = re.compile(
    rf"([0-9]{{4}}){_POINT}([0-9]{{1,2}})"
    r"|([0-9]{4})\s*он(?:ы|д)?\s*([0-9]{1,2})\s*(?:-?\s*р)?\s*сар(?:д|ын)?"
)
_WORDS = re.compile(r"(?:[0-9]|[^\W\d_]|[~≈\s.])+")
_WORD = re.compile(r"[0-9]+|[^\W\d_]+|[~≈]")
_ABOUT_WORDS = frozenset(
    {"~", "≈", "орчим", "ойролцоогоор", "шамамен", "шамасында", "шамалы"}
    | {"about", "around", "approximately", "circa", "ca", "c", "environ", "vers"}
)
_AGE_WORDS = frozenset(
    {"нас", "настай", "жас", "жаста", "years", "year", "old", "age", "aged", "ans", "an", "лет"}
)
_YEAR_WORDS = frozenset(
    {"он", "оны", "онд", "ж", "жыл", "жылы", "г", "год", "года", "төрсөн", "born", "in", "en"}
)


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ABOUT = "about"
    AS_TYPED = "as_typed"


@dataclass(frozen=True, slots=True)
class BirthDate:
    text: str

    @property
    def precision(self) -> Precision:
        known = _known(self.text)
        return known[0] if known else Precision.AS_TYPED

    @property
    def year(self) -> int | None:
        return int(self.text.removeprefix("~")[:4]) if _known(self.text) else None

    @property
    def display_text(self) -> str:
        if _known(self.text):
            return self.text.replace("-", ".")
        return self.text.removeprefix(_AS_TYPED)

    def age_on(self, day: date) -> tuple[int, int] | None:
        """Return the least and greatest age on *day*; None if unreadable or not yet born.

        In other years, 29 February counts as 1 March.
        """
        known = _known(self.text)
        if not known or known[1] > day:
            return None
        _, earliest, latest = known
        return max(0, _years(latest, day)), _years(earliest, day)

    def first_day_at(self, age: int) -> date | None:
        known = _known(self.text)
        year = known[2].year + age if known else date.max.year + 1
        if not known or year > date.max.year:
            return None
        return _day(year, known[2].month, known[2].day) or date(year, 3, 1)


def parse(typed: str, today: date) -> BirthDate | None:
    """Read a birth date as people and spreadsheets write it; None if nothing is typed.

    Year first in any punctuation, day first if certain, 20070314, 2007 оны 3-р сарын 14, Excel's
    1990-05-24T00:00:00, a month, a year, about a year, an age on *today* (`~20`, `20 орчим`, `20
    настай`).
    """
    if _known(typed):
        return BirthDate(typed)
    if not typed.strip():
        return None
    text = unicodedata.normalize("NFKC", typed).strip().casefold()
    if canonical := _read_day(text, today) or _read_month(text) or _read_words(text, today):
        return BirthDate(canonical)
    return BirthDate(typed if typed.startswith(_AS_TYPED) else _AS_TYPED + typed)


def birth_date_from_age(age: int, today: date) -> BirthDate:
    return BirthDate(f"~{today.year - age:04}")


def is_implausible(birth: BirthDate, today: date) -> bool:
    known = _known(birth.text)
    if not known or birth.year is None or birth.year < FIRST_YEAR:
        return True
    ages = birth.age_on(today)
    return ages is None or ages[1] < MIN_PLAUSIBLE_AGE


@lru_cache(maxsize=16_384)
def _known(text: str) -> tuple[Precision, date, date] | None:
    if match := _ABOUT.fullmatch(text):
        year = int(match[1])
        first, last = max(1, year - ABOUT_YEARS), min(date.max.year, year + ABOUT_YEARS)
        return (Precision.ABOUT, date(first, 1, 1), date(last, 12, 31)) if year else None
    match = _CANONICAL.fullmatch(text)
    year, month, day = (int(part or 1) for part in match.groups()) if match else (0, 0, 0)
    first_day = _day(year, month, day)
    if not match or not first_day:
        return None
    if match[3]:
        return Precision.DAY, first_day, first_day
    if match[2]:
        return Precision.MONTH, first_day, date(year, month, monthrange(year, month)[1])
    return Precision.YEAR, first_day, date(year, 12, 31)


def _read_day(text: str, today: date) -> str | None:
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in match.groups() if part)
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        if day != month and max(day, month) <= _MONTHS:
            return None  # 03.04.2007: March or April
    else:
        return None
    read = _day(year, month, day)
    if not read or (text.isdigit() and read > today):
        return None  # 88110412 is rather a phone than a day in the year 8811
    return read.isoformat()


def _read_month(text: str) -> str | None:
    match = _MONTH.fullmatch(text)
    if not match:
        return None
    year, month = (int(part) for part in match.groups() if part)
    return f"{year:04}-{month:02}" if _day(year, month, 1) else None


def _read_words(text: str, today: date) -> str | None:
    if not _WORDS.fullmatch(text):
        return None
    words = _WORD.findall(text)
    numbers = [word for word in words if word.isdigit()]
    others = {word for word in words if not word.isdigit()}
    if len(numbers) != 1 or others - _ABOUT_WORDS - _AGE_WORDS - _YEAR_WORDS:
        return None
    is_about, is_age = bool(others & _ABOUT_WORDS), bool(others & _AGE_WORDS)
    number = int(numbers[0])
    if len(numbers[0]) == len("2007") and number and not is_age:
        return f"~{number:04}" if is_about else f"{number:04}"
    if (is_about or is_age) and 0 < number <= _OLDEST and not others & _YEAR_WORDS:
        return birth_date_from_age(number, today).text
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def clear_cache() -> None:
    _known.cache_clear()
