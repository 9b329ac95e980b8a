"""Texts of changes: the author, and the value with its predecessor."""

from fieldreg.store.log.history import Author
from fieldreg.ui.translation import translate


def format_author(author: Author) -> str:
    known = ", ".join(part for part in (author.trainer, author.device) if part)
    return known or translate("History", "unknown person")


def format_change(label: str, value: str, former: str = "") -> str:
    return f"{label}: {former} → {value}" if former else f"{label}: {value}"
