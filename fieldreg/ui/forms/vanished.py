"""What an undoing at head office took out of sight on a laptop, or brought back, in words."""

from collections.abc import Iterator

from fieldreg.domain.exchange import ReplyNews
from fieldreg.services.undoing import News
from fieldreg.ui.wording import undoing as words


def gone(news: News | ReplyNews) -> str:
    """Count who and what is out of sight; empty for nothing."""
    return words.counted({"trainee": news.people_gone, "session": news.sessions_gone})


def back(news: News | ReplyNews) -> str:
    """Count who and what is in sight again; empty for nothing."""
    return words.counted({"trainee": news.people_back, "session": news.sessions_back})


def tellings(news: News | ReplyNews, by: str = "") -> Iterator[tuple[str, str]]:
    """Say what is gone and what is back: what happened, and what it means and who did it."""
    if counted := gone(news):
        yield words.gone(counted), words.gone_line(by)
    if counted := back(news):
        yield words.back(counted), words.back_line()
