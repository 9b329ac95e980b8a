"""Consent sheets: the paper forms that people sign.

A sheet has names only on request, and is then a plaintext export.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldreg.domain.consents.consent_texts import ConsentText
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.records import confidential_courses
from fieldreg.services.user_session import UserSession, needs

PAPER_PURPOSES: Final = (Purpose.KEEP, Purpose.CONTACT, Purpose.REPORT)
"""The purposes on paper; sealed answers are never listed on paper."""

_MIN_LINES = 20
_MAX_LINES = 500


@dataclass(frozen=True, slots=True)
class ConsentSheet:
    """*course*, *days*, *place* and *trainer* are empty if written by hand."""

    language: str
    texts: tuple[ConsentText, ...]
    guardian_texts: tuple[ConsentText, ...]
    labels: Mapping[str, str]
    lines: tuple[str, ...]
    course: str = ""
    days: str = ""
    place: str = ""
    trainer: str = ""

    @property
    def has_names(self) -> bool:
        return any(self.lines)


@needs(Permission.VIEW_OVERVIEW)
def build_consent_sheet(
    user: UserSession, session: int | None, language: str, *, with_names: bool = False
) -> ConsentSheet:
    """Without *session* the sheet is blank.

    Raises NOT_FOUND; COURSE_CONFIDENTIAL for names at a confidential course, whose name is not
    printed either.
    """
    texts, for_guardians = (
        tuple(
            user.consent_texts.text(purpose, language, guardians=guardians)
            for purpose in PAPER_PURPOSES
        )
        for guardians in (False, True)
    )
    labels = user.consent_texts.labels(language)
    blank = ConsentSheet(language, texts, for_guardians, labels, ("",) * _MIN_LINES)
    return blank if session is None else _fill_in(user, blank, session, with_names=with_names)


def _fill_in(
    user: UserSession, blank: ConsentSheet, session: int, *, with_names: bool
) -> ConsentSheet:
    row = user.store.sessions.find(session)
    if row is None:
        raise Problem(Code.NOT_FOUND)
    if with_names:
        confidential_courses.require_nameable(user, (), session)
    is_open = row.course_id not in confidential_courses.list_confidential_courses(user)
    ids = [participant.trainee for participant in user.store.sessions.list_participants(session)]
    named = user.store.people.list_by_ids(ids) if with_names else []
    usable = consent_records.filter_usable_people(user, named)
    names = [person.full_name for person in usable]
    line_count = min(max(_MIN_LINES, len(ids), row.capacity or 0), _MAX_LINES)
    soum = user.places.full_name(row.soum, blank.language) if row.soum else ""
    return replace(
        blank,
        lines=(*names, *[""] * (line_count - len(names))),
        course=(row.course or "") if is_open else "",
        days=" – ".join(dict.fromkeys((row.date, row.last_date))).replace("-", "."),
        place=", ".join(filter(None, (row.venue, soum))),
        trainer=user.user_name,
    )


@needs(Permission.EXPORT_PEOPLE)
def write_consent_sheet(
    user: UserSession,
    path: Path,
    sheet: ConsentSheet,
    draw: Callable[[ConsentSheet], bytes],
    *,
    reason: str = "",
) -> int:
    """Raises FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED."""
    data = draw(sheet)
    if not sheet.has_names:
        write_atomically(path, data)
    else:
        with open_export(user, path, ExportContent.CONSENT_SHEET, reason=reason) as writer:
            writer.write_file(data, len(sheet.lines))
    return len(sheet.lines)
