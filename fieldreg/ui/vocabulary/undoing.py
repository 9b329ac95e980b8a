"""Texts of an undone arrival: the records concerned, and the author of the undo."""

from collections.abc import Mapping

from fieldreg.ui.translation import labelled, translate


def format_record_counts(counts: Mapping[str, int]) -> str:
    """Format counts by kind of record, people first."""
    labels = {
        "trainee": translate("Undoing", "%n people", "", counts.get("trainee", 0)),
        "session": translate("Undoing", "%n sessions", "", counts.get("session", 0)),
        "attendance": translate("Undoing", "%n marks", "", counts.get("attendance", 0)),
        "consent": translate("Undoing", "%n consents", "", counts.get("consent", 0)),
        "answer": translate("Undoing", "%n sealed answers", "", counts.get("answer", 0)),
        "question": translate("Undoing", "%n questions", "", counts.get("question", 0)),
        "response": translate("Undoing", "%n answers to questions", "", counts.get("response", 0)),
        "course": translate("Undoing", "%n courses", "", counts.get("course", 0)),
        "partner": translate("Undoing", "%n partners", "", counts.get("partner", 0)),
    }
    return ", ".join(label for kind, label in labels.items() if counts.get(kind))


def format_hidden(records: str) -> str:
    return translate("Undoing", "No longer shown: {what}").format(what=records)


def format_restored(records: str) -> str:
    return translate("Undoing", "Shown again: {what}").format(what=records)


def describe_undo(author: str, day: str, reason: str) -> str:
    text = translate("Undoing", "Undone by: {who}, {day}.").format(who=author, day=day)
    label = translate("Undoing", "Reason")
    return f"{text} {labelled(label, reason)}" if reason else text
