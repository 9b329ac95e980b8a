"""What an undoing at head office took out of sight on a laptop, or brought back, in words."""

from collections.abc import Iterator

from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.services.arrivals.arrival_undo import UndoNews
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import undoing


def format_removed(news: UndoNews | ReplySummary) -> str:
    """Count who and what is out of sight; empty for nothing."""
    return undoing.counted({"trainee": news.people_gone, "session": news.sessions_gone})


def format_restored(news: UndoNews | ReplySummary) -> str:
    """Count who and what is in sight again; empty for nothing."""
    return undoing.counted({"trainee": news.people_back, "session": news.sessions_back})


def build_undo_messages(news: UndoNews | ReplySummary, by: str = "") -> Iterator[tuple[str, str]]:
    """Say what is gone and what is back: what happened, and what it means and who did it."""
    if counted := format_removed(news):
        yield undoing.gone(counted), _gone_line(by)
    if counted := format_restored(news):
        yield (
            undoing.back(counted),
            translate(
                "Undoing",
                "Head office has brought back what it had undone, as it was. Look whether you"
                " entered anybody again meanwhile.",
            ),
        )


def _gone_line(why: str) -> str:
    """Say by whom, that nothing is lost, and what to do."""
    happened = translate(
        "Undoing",
        "Head office has undone what had come in. Nothing is lost. Enter nobody again; ask"
        " head office first, which can bring everything back as it was.",
    )
    return f"{happened} {why}".strip()
