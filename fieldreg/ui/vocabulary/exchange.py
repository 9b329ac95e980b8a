"""Words of the exchange: what happened, what is safe, what to do."""

from PySide6.QtCore import QLocale

from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translate

_UNIT = 1000


def size(size_bytes: int) -> str:
    """Write a size as people say it."""
    number, places = float(size_bytes), 0
    units = (
        translate("Exchange", "{number} bytes"),
        translate("Exchange", "{number} kB"),
        translate("Exchange", "{number} MB"),
        translate("Exchange", "{number} GB"),
    )
    unit = units[0]
    for unit in units:
        if number < _UNIT or unit == units[-1]:
            break
        number, places = number / _UNIT, 1
    return unit.format(number=QLocale().toString(number, "f", places))


def received(people: int) -> RichText:
    """Count the people who are news at head office."""
    words = translate("Exchange", "{number} people: head office has them", "", people)
    return format_rich(words, number=strong(people))


def corrections(count: int) -> RichText:
    """Count the corrections that came."""
    words = translate("Exchange", "{number} corrections by head office", "", count)
    return format_rich(words, number=strong(count))


def new_records(count: int) -> RichText:
    """Count the records that are new here."""
    words = translate("Exchange", "{number} new entries: people, sessions, lists", "", count)
    return format_rich(words, number=strong(count))
