"""Sessions as a table: one row per participant and half-day, the strongest mark in it.

A session without participants has one row, so that no session is missing. Of who may not be
kept any more there is the code alone, so that nobody is missing in the count.
"""

from collections.abc import Iterator
from pathlib import Path

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.exports.people_table import format_place_name
from fieldreg.services.exports.plaintext_exports import ExportContent, export_table
from fieldreg.services.exports.table_writer import (
    ExportCell,
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.repository import PersonRow
from fieldreg.store.sessions import SessionRow

SESSION_COLUMNS = (
    *("session", "course", "date", "half_days", "starts", "soum", "soum_name", "venue"),
    *("mode", "facilitators", "state", "half_day", "mark"),
    *("person", "given_name", "patronymic", "birth_date", "gender"),
    *("home_aimag", "home_soum"),
)
_PAGE = 200


@needs(Permission.EXPORT_PEOPLE)
def export_sessions(
    user: UserSession,
    path: Path,
    *,
    language: str = "mn",
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> int:
    """Write every session in use to *path*; give how many there are.

    The file is locked by *passphrase*; without one it is noted with the *reason*.

    Raises:
        Problem: as `Leaving.table`.
    """
    sessions = list(_sessions(user))
    out = consent_records.find_people_not_to_keep(user)
    export_table(
        user,
        path,
        ExportContent.SESSIONS,
        SESSION_COLUMNS,
        _rows(user, sessions, out, language),
        count=sum(max(1, line.participants * line.half_days) for line in sessions),
        reason=reason,
        passphrase=passphrase,
        on_progress=on_progress,
        is_cancelled=is_cancelled,
    )
    return len(sessions)


def _sessions(user: UserSession) -> Iterator[SessionRow]:
    for offset in range(0, user.store.sessions.count(), _PAGE):
        yield from user.store.sessions.list_page(offset, _PAGE)


def _rows(
    user: UserSession, sessions: list[SessionRow], out: set[int], language: str
) -> Iterator[list[ExportCell]]:
    for line in sessions:
        about = _about(user, line, language)
        participants = user.store.sessions.list_participants(line.id)
        people = {
            one.id: one
            for one in user.store.people.list_by_ids([one.trainee for one in participants])
            if one.id not in out
        }
        for one in participants:
            person = people.get(one.trainee)
            for half_day, mark in sorted(one.marks.items()):
                yield [*about, half_day, mark, short_code(one.trainee), *_who(person)]
        if not participants:
            yield [*about, None, None, None, *_who(None)]


def _about(user: UserSession, line: SessionRow, language: str) -> list[ExportCell]:
    return [
        short_code(line.id),
        line.course,
        line.date,
        line.half_days,
        line.starts,
        line.soum,
        format_place_name(user.places, line.soum, language),
        line.venue,
        line.mode,
        line.facilitators,
        line.state,
    ]


def _who(person: PersonRow | None) -> list[ExportCell]:
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
