"""Consent sheets: the paper forms that people sign.

Lines are numbered, as on sign-in sheets, so that answers can be entered by line. A sheet
has names only on request; it is then listed as a plaintext export.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldreg.domain.consents.consent_texts import ConsentText
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Purpose
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

PAPER_PURPOSES: Final = (Purpose.KEEP, Purpose.CONTACT, Purpose.REPORT)
"""The purposes on paper; sealed answers are never listed on paper."""

_MIN_LINES = 20
_MAX_LINES = 500


@dataclass(frozen=True, slots=True)
class ConsentSheet:
    """A sheet in one language, with a name or an empty text for each line.

    *labels* maps keys to the words beside the texts. *course*, *days*, *place* and *trainer*
    are empty if they are to be written by hand.
    """

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
    """Return the sheet of *session*, or a blank one.

    Raises:
        Problem: NOT_FOUND.
    """
    texts, for_guardians = (
        tuple(
            user.consent_texts.text(item, language, guardians=guardians) for item in PAPER_PURPOSES
        )
        for guardians in (False, True)
    )
    labels = user.consent_texts.labels(language)
    if session is None:
        blank = ("",) * _MIN_LINES
        return ConsentSheet(language, texts, for_guardians, labels, blank)
    line = user.store.sessions.find(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    people = [item.trainee for item in user.store.sessions.list_participants(session)]
    named = (
        consent_records.filter_usable_people(user, user.store.people.list_by_ids(people))
        if with_names
        else []
    )
    names = [PersonName(item.given_name, item.patronymic).full for item in named]
    wanted = max(_MIN_LINES, len(people), line.capacity or 0)
    lines = [*names, *[""] * (min(wanted, _MAX_LINES) - len(names))]
    where = line.venue or ""
    soum = user.places.full_name(line.soum, language) if line.soum else ""
    days = " – ".join(dict.fromkeys((line.date, line.last_date))).replace("-", ".")
    return ConsentSheet(
        language,
        texts,
        for_guardians,
        labels,
        tuple(lines),
        line.course or "",
        days,
        ", ".join(filter(None, (where, soum))),
        user.user_name,
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
    """Write *sheet* to *path* as a PDF made by *draw*; return the number of lines.

    A sheet with names is listed with *reason* until it is deleted.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED.
    """
    data = draw(sheet)
    if not sheet.has_names:
        write_atomically(path, data)
        return len(sheet.lines)

    def make(staged_path: Path) -> int:
        staged_path.write_bytes(data)
        return len(sheet.lines)

    with open_export(user, path, ExportContent.CONSENT_SHEET, reason=reason) as out:
        out.write_file(make)
    return len(sheet.lines)
