"""Values as people read them: days, numbers, sizes.

Days are ``2026.03.14`` in all four languages; Qt's own short forms differ and would
let one day be read as another. Numbers follow the language.
"""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

_translate = QCoreApplication.translate
_STEP = 1024


def day(value: date) -> str:
    """Write a day: ``2026.03.14``."""
    return f"{value.year:04}.{value.month:02}.{value.day:02}"


def day_of_year(value: date) -> str:
    """Write a day whose year is plain from its place: ``03.14``."""
    return f"{value.month:02}.{value.day:02}"


def days(first: date, last: date) -> str:
    """Write a span of days as shortly as it stays clear."""
    if first == last:
        return day(first)
    if first.year == last.year:
        return f"{day(first)} – {day_of_year(last)}"
    return f"{day(first)} – {day(last)}"


def weekday(value: date) -> str:
    """Name the day of the week."""
    return QLocale().dayName(value.isoweekday(), QLocale.FormatType.LongFormat)


def time(value: datetime) -> str:
    """Write a time of day: ``15:42``."""
    return f"{value.hour:02}:{value.minute:02}"


def number(value: int) -> str:
    """Write a whole number."""
    return QLocale().toString(value)


def decimal(value: float, places: int = 1) -> str:
    """Write a number with *places* decimal places."""
    return QLocale().toString(value, "f", places)


def percent(share: float, places: int = 1) -> str:
    """Write a *share* of one: ``24.6 %``."""
    return f"{decimal(share * 100, places)} %"


def size(byte_count: int) -> str:
    """Write the size of a file or of free space."""
    units = (
        _translate("Values", "KB"),
        _translate("Values", "MB"),
        _translate("Values", "GB"),
    )
    value = byte_count / _STEP
    place = 0
    while value >= _STEP and place < len(units) - 1:
        value, place = value / _STEP, place + 1
    return f"{decimal(value, 1 if place else 0)} {units[place]}"
