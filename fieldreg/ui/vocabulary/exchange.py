"""Texts of the exchange: file sizes, and counts of the records that a reply brought."""

from PySide6.QtCore import QLocale

from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translator

tr = translator("Exchange")


_UNIT = 1000


def format_size(size_bytes: int) -> str:
    """Write a size in bytes, kB, MB or GB, with one decimal from kB on."""
    number, decimals = float(size_bytes), 0
    units = (tr("{number} bytes"), tr("{number} kB"), tr("{number} MB"), tr("{number} GB"))
    unit = units[0]
    for unit in units:
        if number < _UNIT or unit == units[-1]:
            break
        number, decimals = number / _UNIT, 1
    return unit.format(number=QLocale().toString(number, "f", decimals))


def format_received(count: int) -> RichText:
    text = tr("{number} people: head office has them", count)
    return format_rich(text, number=strong(count))


def format_corrections(count: int) -> RichText:
    text = tr("{number} corrections by head office", count)
    return format_rich(text, number=strong(count))


def format_new_records(count: int) -> RichText:
    text = tr("{number} new entries: people, sessions, lists", count)
    return format_rich(text, number=strong(count))
