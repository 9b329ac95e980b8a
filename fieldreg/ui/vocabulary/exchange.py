"""Sizes, and counts of what a reply brought."""

from PySide6.QtCore import QLocale

from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translate

_UNIT = 1000


def format_size(size_bytes: int) -> str:
    """Return a size in the largest decimal unit that it fills, as the language writes it."""
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


def describe_received(people: int) -> RichText:
    words = translate("Exchange", "{number} people: head office has them", "", people)
    return format_rich(words, number=strong(people))


def describe_corrections(count: int) -> RichText:
    words = translate("Exchange", "{number} corrections by head office", "", count)
    return format_rich(words, number=strong(count))


def describe_new_records(count: int) -> RichText:
    words = translate("Exchange", "{number} new entries: people, sessions, lists", "", count)
    return format_rich(words, number=strong(count))
