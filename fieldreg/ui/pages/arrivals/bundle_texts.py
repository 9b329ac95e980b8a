"""Words of the inbox: what came, what it means, what becomes of it."""

from fieldreg.ui.translation import translate


def contents(people: int, sessions: int) -> str:
    """Count what is in a bundle."""
    parts = [translate("Inbox", "%n people", "", people)]
    if sessions:
        parts.append(translate("Inbox", "%n sessions", "", sessions))
    return ", ".join(parts)


def missing(first: int, last: int) -> str:
    """Say which changes are missing."""
    return translate("Inbox", "Missing are its changes {first} to {last}.").format(
        first=first, last=last
    )
