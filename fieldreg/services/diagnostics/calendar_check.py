"""Calendars: whether the one of this computer can be right, as far as anything here tells.

No calendar orders anything, so a wrong one loses nothing; but days that people read are
its. It is held against the last day that was noted here and the day of head office's
last answer, which is by another computer's.
"""

from datetime import date, timedelta
from typing import Final

from fieldreg.domain.log.value_history import FIRST_PLAUSIBLE_DAY
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

LONGEST_SILENCE: Final = timedelta(days=183)  # nobody is silent for so long, but in a long break
_SLACK: Final = timedelta(days=1)  # between two computers


@needs(Permission.VIEW_OVERVIEW)
def find_calendar_problem(user: UserSession) -> Problem | None:
    """Give why the calendar seems wrong: CALENDAR_BEHIND or CALENDAR_AHEAD, or None.

    It is behind what is noted here already, or than the program itself. It may be ahead
    where the last word is older than `LONG`, be it head office's or one of here: who
    enters something daily by a wrong calendar is found out by head office's.
    """
    today, store = user.clock.today(), user.store
    noted = _read(store.outbox.last_written_day())
    heard = _read((store.metadata.get("replied-on") or b"").decode())
    known = max(
        FIRST_PLAUSIBLE_DAY, noted or FIRST_PLAUSIBLE_DAY, (heard or FIRST_PLAUSIBLE_DAY) - _SLACK
    )
    if today < known:
        return _problem(Code.CALENDAR_BEHIND, today, max(known, heard or known))
    oldest = min((one for one in (noted, heard) if one is not None), default=today)
    if today - oldest > LONGEST_SILENCE:
        return _problem(Code.CALENDAR_AHEAD, today, oldest)
    return None


def _problem(code: Code, today: date, last: date) -> Problem:
    return Problem(code, today=today.isoformat(), last=last.isoformat())


def _read(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
