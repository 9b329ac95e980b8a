"""Planned sessions as a calendar (iCalendar, RFC 5545), for a telephone or another program.

Facilitators and sessions of confidential courses are left out: a calendar is often shared.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import fieldreg
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.exports.register_tables import format_place_name, list_confirmed
from fieldreg.services.records import confidential_courses
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.sessions import SessionRow

_LINE_BYTES: Final = 75
_ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@needs(Permission.EXPORT_PEOPLE)
def export_calendar(user: UserSession, path: Path, words: ExportWords, *, reason: str = "") -> int:
    """Write the planned sessions from today on; return their number.

    Raises ROWS_ALTERED, FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED.
    """
    confidential = confidential_courses.list_confidential_courses(user)
    coming = [
        row
        for row in list_confirmed(user)
        if row.is_open and row.last_date >= user.day and row.course_id not in confidential
    ]
    lines = _list_lines(user, sorted(coming, key=lambda row: (row.date, row.id)), words)
    content = b"".join(_fold(line) for line in lines)
    with open_export(user, path, ExportContent.CALENDAR, reason=reason) as writer:
        writer.write_file(content, len(coming))
    return len(coming)


def _list_lines(user: UserSession, rows: list[SessionRow], words: ExportWords) -> Iterator[str]:
    stamp = datetime.combine(date.fromisoformat(user.day), datetime.min.time(), UTC)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0")
    yield f"PRODID:-//fieldreg//{fieldreg.__version__}//{words.language.upper()}"
    for row in rows:
        end = date.fromisoformat(row.last_date) + timedelta(days=1)  # the day after
        soum = format_place_name(user.places, row.soum, words.language)
        where = ", ".join(filter(None, (row.venue, soum)))
        yield from ("BEGIN:VEVENT", f"UID:{short_code(row.id)}@fieldreg")
        yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
        yield f"DTSTART;VALUE=DATE:{row.date.replace('-', '')}"
        yield f"DTEND;VALUE=DATE:{end:%Y%m%d}"
        yield f"SUMMARY:{(row.course or words.say('planned')).translate(_ESCAPES)}"
        if where:
            yield f"LOCATION:{where.translate(_ESCAPES)}"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _fold(line: str) -> bytes:
    parts, length = [""], 0
    for letter in line:
        size = len(letter.encode())
        if length + size > _LINE_BYTES:
            parts.append(" ")
            length = 1
        parts[-1] += letter
        length += size
    return "\r\n".join([*parts, ""]).encode()
