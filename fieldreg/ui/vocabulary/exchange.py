"""Texts of the exchange."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QLocale

from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.services.arrivals.arrival_undo import UndoNews
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import labelled, translator

tr = translator("Exchange")


_UNIT = 1000


def format_size(size_bytes: int) -> str:
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


tr_undoing = translator("Undoing")


def format_record_counts(counts: Mapping[str, int]) -> str:
    labels = {
        "trainee": tr_undoing("%n people", counts.get("trainee", 0)),
        "session": tr_undoing("%n sessions", counts.get("session", 0)),
        "attendance": tr_undoing("%n marks", counts.get("attendance", 0)),
        "consent": tr_undoing("%n consents", counts.get("consent", 0)),
        "answer": tr_undoing("%n sealed answers", counts.get("answer", 0)),
        "question": tr_undoing("%n questions", counts.get("question", 0)),
        "response": tr_undoing("%n answers to questions", counts.get("response", 0)),
        "request": tr_undoing("%n requests of people", counts.get("request", 0)),
        "course": tr_undoing("%n courses", counts.get("course", 0)),
        "partner": tr_undoing("%n partners", counts.get("partner", 0)),
    }
    return ", ".join(label for kind, label in labels.items() if counts.get(kind))


def format_hidden(records: str) -> str:
    return tr_undoing("No longer shown: {what}").format(what=records)


def format_restored(records: str) -> str:
    return tr_undoing("Shown again: {what}").format(what=records)


def describe_undo(author: str, day: str, reason: str) -> str:
    text = tr_undoing("Undone by: {who}, {day}.").format(who=author, day=day)
    label = tr_undoing("Reason")
    return f"{text} {labelled(label, reason)}" if reason else text


def count_removed(news: UndoNews | ReplySummary) -> str:
    return format_record_counts({"trainee": news.people_gone, "session": news.sessions_gone})


def count_restored(news: UndoNews | ReplySummary) -> str:
    return format_record_counts({"trainee": news.people_back, "session": news.sessions_back})


def build_undo_messages(news: UndoNews | ReplySummary, by: str = "") -> Iterator[tuple[str, str]]:
    if counted := count_removed(news):
        yield format_hidden(counted), _gone_line(by)
    if counted := count_restored(news):
        yield (
            format_restored(counted),
            tr_undoing(
                "Head office brought back what it had undone. Check whether you entered "
                "anybody again in the meantime."
            ),
        )


def _gone_line(by: str) -> str:
    happened = tr_undoing(
        "Head office undid what had been taken in. Nothing is lost. Do not enter anybody "
        "again; ask head office first. It can bring everything back."
    )
    return f"{happened} {by}".strip()
