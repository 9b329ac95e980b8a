"""Messages about records that an undo at head office removed from a laptop or restored."""

from collections.abc import Iterator

from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.services.arrivals.arrival_undo import UndoNews
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import undoing

tr = translator("Undoing")


def format_removed(news: UndoNews | ReplySummary) -> str:
    return undoing.format_record_counts(
        {"trainee": news.people_gone, "session": news.sessions_gone}
    )


def format_restored(news: UndoNews | ReplySummary) -> str:
    return undoing.format_record_counts(
        {"trainee": news.people_back, "session": news.sessions_back}
    )


def build_undo_messages(news: UndoNews | ReplySummary, by: str = "") -> Iterator[tuple[str, str]]:
    if counted := format_removed(news):
        yield undoing.format_hidden(counted), _gone_line(by)
    if counted := format_restored(news):
        yield (
            undoing.format_restored(counted),
            tr(
                "Head office brought back what it had undone. Check whether you entered "
                "anybody again in the meantime."
            ),
        )


def _gone_line(by: str) -> str:
    happened = tr(
        "Head office undid what had been taken in. Nothing is lost. Do not enter anybody "
        "again; ask head office first. It can bring everything back."
    )
    return f"{happened} {by}".strip()
