"""A check of this computer's calendar.

The calendar orders nothing, so a wrong one loses nothing; but people read its days. It is
compared with the last day that was noted here, and with that of head office's last answer, which
is by another computer's calendar.
"""

from datetime import date, timedelta
from typing import Final

from fieldreg.domain.log.value_history import FIRST_PLAUSIBLE_DAY
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

LONGEST_SILENCE: Final = timedelta(days=183)  # only a long break lasts longer
_SLACK: Final = timedelta(days=1)  # between two computers


@needs(Permission.VIEW_OVERVIEW)
def find_calendar_problem(user: UserSession) -> Problem | None:
    """Return CALENDAR_BEHIND, CALENDAR_AHEAD or None.

    It is behind the last noted day, or the program's own release. It may be ahead where one of
    the two days is more than `LONGEST_SILENCE` ago: daily entries with a wrong calendar are found
    by head office's day.
    """
    today, store = user.clock.today(), user.store
    noted = _parse(store.outbox.last_written_day())
    heard = _parse(user.replied_on)
    known = max(
        FIRST_PLAUSIBLE_DAY, noted or FIRST_PLAUSIBLE_DAY, (heard or FIRST_PLAUSIBLE_DAY) - _SLACK
    )
    if today < known:
        return _problem(Code.CALENDAR_BEHIND, today, max(known, heard or known))
    oldest = min((day for day in (noted, heard) if day is not None), default=today)
    if today - oldest > LONGEST_SILENCE:
        return _problem(Code.CALENDAR_AHEAD, today, oldest)
    return None


def _problem(code: Code, today: date, last: date) -> Problem:
    return Problem(code, today=today.isoformat(), last=last.isoformat())


def _parse(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
