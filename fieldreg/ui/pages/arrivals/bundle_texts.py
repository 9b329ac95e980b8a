"""Words of the inbox: what came, what it means, what becomes of it."""

from fieldreg.domain.sync.exchange import OfficeSyncOutcome
from fieldreg.ui.translation import labelled, translate


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


def count_line(bundles: int, carriers: int) -> str:
    """Count what was found, and where."""
    found = translate("Inbox", "%n bundles", "", bundles)
    where = translate("Inbox", "sticks and folders: {count}").format(count=carriers)
    return f"{found} · {where}"


def receive_label(count: int) -> str:
    """Label the primary act."""
    if not count:
        return translate("Inbox", "Write the answers")
    return translate("Inbox", "Take the %n new ones in", "", count)


def received_heading(people: int, new: int) -> str:
    """Say what was taken in."""
    if not new:
        return translate("Inbox", "Nothing new was taken in.")
    bundles = translate("Inbox", "%n bundles were taken in", "", new)
    return labelled(bundles, f"{contents(people, 0)}.")


def received_line(outcome: OfficeSyncOutcome, *, goes_by_itself: bool) -> str:
    """Say how answers get to the laptops, and which bundles left the sticks."""
    replies = _replies(outcome.replies, goes_by_itself=goes_by_itself) if outcome.replies else ""
    cleared = (
        translate(
            "Inbox",
            "%n bundles that are in and in a backup were deleted from the sticks; a flash disk"
            " may keep the sealed bytes for long.",
            "",
            outcome.cleared,
        )
        if outcome.cleared
        else ""
    )
    return " ".join(filter(None, (replies, cleared)))


def _replies(count: int, *, goes_by_itself: bool) -> str:
    """Say for how many laptops answers were written, and how they get there."""
    if goes_by_itself:
        return translate(
            "Inbox",
            "New answers for %n laptops lie ready. Each laptop takes its own with its next"
            " exchange.",
            "",
            count,
        )
    return translate(
        "Inbox",
        "Answers for %n laptops were written. The sticks may be removed and sent back.",
        "",
        count,
    )
