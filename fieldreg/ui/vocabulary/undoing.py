"""Texts of an undone arrival: the records concerned, and the author of the undo."""

from collections.abc import Mapping

from fieldreg.ui.translation import labelled, translator

tr = translator("Undoing")


def format_record_counts(counts: Mapping[str, int]) -> str:
    """Format counts by kind of record, people first."""
    labels = {
        "trainee": tr("%n people", counts.get("trainee", 0)),
        "session": tr("%n sessions", counts.get("session", 0)),
        "attendance": tr("%n marks", counts.get("attendance", 0)),
        "consent": tr("%n consents", counts.get("consent", 0)),
        "answer": tr("%n sealed answers", counts.get("answer", 0)),
        "question": tr("%n questions", counts.get("question", 0)),
        "response": tr("%n answers to questions", counts.get("response", 0)),
        "course": tr("%n courses", counts.get("course", 0)),
        "partner": tr("%n partners", counts.get("partner", 0)),
    }
    return ", ".join(label for kind, label in labels.items() if counts.get(kind))


def format_hidden(records: str) -> str:
    return tr("No longer shown: {what}").format(what=records)


def format_restored(records: str) -> str:
    return tr("Shown again: {what}").format(what=records)


def describe_undo(author: str, day: str, reason: str) -> str:
    text = tr("Undone by: {who}, {day}.").format(who=author, day=day)
    label = tr("Reason")
    return f"{text} {labelled(label, reason)}" if reason else text
