"""Words of undoing what came in: what it does, what stays and why, and what laptops hear."""

from collections.abc import Mapping

from fieldreg.ui.translation import labelled, translate


def counted(counts: Mapping[str, int]) -> str:
    """Count records by their kind, people first."""
    kinds = (kind for kind in _KINDS if counts.get(kind))
    return ", ".join(_counted(kind, counts[kind]) for kind in kinds)


_KINDS = (
    *("trainee", "session", "attendance", "consent", "answer", "question", "response"),
    *("course", "partner"),
)


def _counted(kind: str, number: int) -> str:
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


def gone(what: str) -> str:
    """Say what is not shown here any more."""
    return translate("Undoing", "No longer shown: {what}").format(what=what)


def back(what: str) -> str:
    """Say what is shown here again."""
    return translate("Undoing", "Shown again: {what}").format(what=what)


def by(who: str, day: str, reason: str) -> str:
    """Say who undid it, when and why."""
    made = translate("Undoing", "Undone by: {who}, {day}.").format(who=who, day=day)
    label = translate("Undoing", "Reason")
    return f"{made} {labelled(label, reason)}" if reason else made
