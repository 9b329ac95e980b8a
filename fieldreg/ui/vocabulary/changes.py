"""Words of the history of a record: who said what, and having seen what."""

from fieldreg.store.log.authors import Author
from fieldreg.ui.translation import translate


def author(one: Author) -> str:
    """Say who made a change, and on which computer."""
    known = ", ".join(part for part in (one.trainer, one.device) if part)
    return known or translate("History", "not known by whom")


def change(label: str, value: str, former: str = "") -> str:
    """Say what a field was given, and what stood there before."""
    return f"{label}: {former} → {value}" if former else f"{label}: {value}"
