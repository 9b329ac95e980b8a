"""Sentences about undone arrivals, for head office and for laptops."""

from collections.abc import Mapping

from fieldreg.ui.translation import labelled, translate

_KINDS = (
    *("trainee", "session", "attendance", "consent", "answer", "question", "response"),
    *("course", "partner"),
)


def format_counts(counts: Mapping[str, int]) -> str:
    """Return the number of records of each kind, people first."""
    kinds = (kind for kind in _KINDS if counts.get(kind))
    return ", ".join(_format_count(kind, counts[kind]) for kind in kinds)


def _format_count(kind: str, number: int) -> str:
    return {
        "trainee": translate("Undoing", "%n people", "", number),
        "session": translate("Undoing", "%n sessions", "", number),
        "attendance": translate("Undoing", "%n marks", "", number),
        "consent": translate("Undoing", "%n consents", "", number),
        "answer": translate("Undoing", "%n sealed answers", "", number),
        "question": translate("Undoing", "%n questions", "", number),
        "response": translate("Undoing", "%n answers to questions", "", number),
        "course": translate("Undoing", "%n courses", "", number),
        "partner": translate("Undoing", "%n partners", "", number),
    }[kind]


def describe_removed(counts: str) -> str:
    return translate("Undoing", "No longer shown: {what}").format(what=counts)


def describe_restored(counts: str) -> str:
    return translate("Undoing", "Shown again: {what}").format(what=counts)


def describe_undoing(who: str, day: str, reason: str) -> str:
    made = translate("Undoing", "Undone by: {who}, {day}.").format(who=who, day=day)
    label = translate("Undoing", "Reason")
    return f"{made} {labelled(label, reason)}" if reason else made
