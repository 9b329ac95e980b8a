"""Consent sheets: what is on the paper that people sign.

A sheet has numbered lines, as sign-in sheets have, so that it can be keyed in by line.
It names nobody unless names are asked for; one with names leaves as every other file in
the clear does, and one without tells nothing of anybody.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldreg.domain.consents.consent_texts import ConsentText
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.host.atomic_write import write_atomically
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

PAPER_PURPOSES: Final = (Purpose.KEEP, Purpose.CONTACT, Purpose.REPORT)
"""What people are asked on paper; of sealed answers no paper has a list."""

_FEWEST_LINES = 20
_MOST_LINES = 500


@dataclass(frozen=True, slots=True)
class ConsentSheet:
    """A sheet in one language; *lines* holds a name for each line, or nothing.

    *labels* are the words beside the texts, by what they name. *course*, *days*, *place*
    and *trainer* are empty where somebody is to write them in.
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
        """Whether it tells who takes part."""
        return any(self.lines)


@needs(Permission.VIEW_OVERVIEW)
def build_consent_sheet(
    user: UserSession, session: int | None, language: str, *, with_names: bool = False
) -> ConsentSheet:
    """Give the sheet of *session*, or a blank one; with names only where they are asked for.

    Raises:
        Problem: NOT_FOUND.
    """
    texts, for_guardians = (
        tuple(user.consent_texts.text(one, language, guardians=guardians) for one in PAPER_PURPOSES)
        for guardians in (False, True)
    )
    labels = user.consent_texts.labels(language)
    if session is None:
        blank = ("",) * _FEWEST_LINES
        return ConsentSheet(language, texts, for_guardians, labels, blank)
    line = user.store.sessions.find(session)
    if line is None:
        raise Problem(Code.NOT_FOUND)
    people = [one.trainee for one in user.store.sessions.list_participants(session)]
    named = (
        consent_records.filter_usable_people(user, user.store.people.list_by_ids(people))
        if with_names
        else []
    )
    names = [PersonName(one.given_name, one.patronymic).full for one in named]
    wanted = max(_FEWEST_LINES, len(people), line.capacity or 0)
    lines = [*names, *[""] * (min(wanted, _MOST_LINES) - len(names))]
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
    """Write *sheet*, as *draw* makes a PDF of it, to *path*; give how many lines it has.

    One with names is noted with the *reason* until it is deleted.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED.
    """
    data = draw(sheet)
    if not sheet.has_names:
        write_atomically(path, data)
        return len(sheet.lines)

    def make(fresh: Path) -> int:
        fresh.write_bytes(data)
        return len(sheet.lines)

    with open_export(user, path, ExportContent.CONSENT_SHEET, reason=reason) as out:
        out.write_file(make)
    return len(sheet.lines)
