"""Sessions as a table: one row per participant and half-day, the strongest mark in it.

A session without participants has one row, so that no session is missing. Of who may not be
kept any more there is the code alone, so that nobody is missing in the count.
"""

from collections.abc import Iterator
from pathlib import Path

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Verb
from fieldreg.services import consent_records
from fieldreg.services.exports.people_table import place_name
from fieldreg.services.exports.plaintext_exports import What, leave_table
from fieldreg.services.exports.table_writer import (
    Cell,
    IsCancelled,
    OnProgress,
    never,
    unwatched,
)
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk
from fieldreg.store.people.repository import PersonLine
from fieldreg.store.sessions import SessionLine

COLUMNS = (
    *("session", "course", "date", "half_days", "starts", "soum", "soum_name", "venue"),
    *("mode", "facilitators", "state", "half_day", "mark"),
    *("person", "given_name", "patronymic", "birth_date", "gender"),
    *("home_aimag", "home_soum"),
)
_PAGE = 200


@needs(Verb.EXPORT)
def export_sessions(
    desk: Desk,
    path: Path,
    *,
    language: str = "mn",
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = unwatched,
    is_cancelled: IsCancelled = never,
) -> int:
    """Write every session in use to *path*; give how many there are.

    The file is locked by *passphrase*; without one it is noted with the *reason*.

    Raises:
        Problem: as `Leaving.table`.
    """
    sessions = list(_sessions(desk))
    out = consent_records.out_of_reach(desk)
    leave_table(
        desk,
        path,
        What.SESSIONS,
        COLUMNS,
        _rows(desk, sessions, out, language),
        count=sum(max(1, line.participants * line.half_days) for line in sessions),
        reason=reason,
        passphrase=passphrase,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
    )
    return len(sessions)


def _sessions(desk: Desk) -> Iterator[SessionLine]:
    for offset in range(0, desk.store.sessions.count(), _PAGE):
        yield from desk.store.sessions.page(offset, _PAGE)


def _rows(
    desk: Desk, sessions: list[SessionLine], out: set[int], language: str
) -> Iterator[list[Cell]]:
    for line in sessions:
        about = _about(desk, line, language)
        participants = desk.store.sessions.participants(line.id)
        people = {
            one.id: one
            for one in desk.store.people.lines([one.trainee for one in participants])
            if one.id not in out
        }
        for one in participants:
            person = people.get(one.trainee)
            for half_day, mark in sorted(one.marks.items()):
                yield [*about, half_day, mark, short_code(one.trainee), *_who(person)]
        if not participants:
            yield [*about, None, None, None, *_who(None)]


def _about(desk: Desk, line: SessionLine, language: str) -> list[Cell]:
    return [
        short_code(line.id),
        line.course,
        line.date,
        line.half_days,
        line.starts,
        line.soum,
        place_name(desk.places, line.soum, language),
        line.venue,
        line.mode,
        line.facilitators,
        line.state,
    ]


def _who(person: PersonLine | None) -> list[Cell]:
    if person is None:
        return [None] * 6
    return [
        person.given_name,
        person.patronymic,
        person.birth_date,
        person.gender,
        person.aimag,
        person.soum,
    ]
