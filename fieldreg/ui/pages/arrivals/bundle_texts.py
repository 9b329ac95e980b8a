"""Sentences about bundles that the list, the forced import and the notices share."""

from fieldreg.domain.sync.exchange import OfficeSyncOutcome
from fieldreg.ui.translation import labelled, translator

tr = translator("Inbox")


def format_contents(people: int, sessions: int = 0) -> str:
    parts = [tr("%n people", people)]
    if sessions:
        parts.append(tr("%n sessions", sessions))
    return ", ".join(parts)


def describe_missing(first: int, last: int) -> str:
    return tr("Missing changes: {first} to {last}.").format(first=first, last=last)


def receive_label(new_count: int) -> str:
    if not new_count:
        return tr("Write the replies")
    return tr("Take the %n new ones in", new_count)


def describe_received(people: int, new_count: int) -> str:
    if not new_count:
        return tr("Nothing new was taken in.")
    bundles = tr("%n bundles were taken in", new_count)
    return labelled(bundles, f"{format_contents(people)}.")


def describe_outcome(outcome: OfficeSyncOutcome, *, is_by_channel: bool) -> str:
    """Return how replies reach the laptops, and which bundles were deleted from the sticks.

    With *is_by_channel*, the replies wait in a sync channel and not on sticks.
    """
    sentences = []
    if outcome.replies and is_by_channel:
        sentences.append(
            tr(
                "New replies for %n laptops are ready. Each laptop takes its own at its next "
                "exchange.",
                outcome.replies,
            )
        )
    elif outcome.replies:
        sentences.append(
            tr(
                "Replies for %n laptops were written. The sticks may be removed and sent back.",
                outcome.replies,
            )
        )
    if outcome.cleared:
        sentences.append(
            tr(
                "%n bundles were deleted from the sticks: they are in the register and in a "
                "backup. A stick may keep the sealed data for a long time.",
                outcome.cleared,
            )
        )
    return " ".join(sentences)
