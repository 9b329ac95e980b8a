"""Past imports, and undoing them at any time.

Undoing takes people out of use and loses nothing; people used since then stay.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import IsCancelled
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress, never_cancelled
from fieldreg.services.imports.import_reports import ImportReport, report_from_bytes
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_STEP = 1_000  # people between two checks for progress and cancelling


@dataclass(frozen=True, slots=True)
class PastImport:
    number: int
    day: str
    file: str
    row_count: int
    person_count: int  # new people among the rows
    is_undone: bool


@dataclass(frozen=True, slots=True)
class ImportUndo:
    """How many people go out of use, and who stays and why.

    The reasons are ``changed``, ``attended`` and ``consented``.
    """

    retired_count: int
    kept_people: dict[int, str]

    def count_reasons(self) -> dict[str, int]:
        return dict(Counter(self.kept_people.values()))


@needs(Permission.IMPORT_PEOPLE)
def list_imports(user: UserSession) -> list[PastImport]:
    return [
        PastImport(
            row.id,
            row.made_on,
            row.file,
            row.row_count,
            row.last - row.first + 1,
            is_undone=bool(row.is_undone),
        )
        for row in user.store.imports.list_all()
    ]


@needs(Permission.IMPORT_PEOPLE)
def load_import_report(user: UserSession, number: int) -> ImportReport:
    """Return the report, without the text of cells.

    Raises:
        Problem: NOT_FOUND.
    """
    made = user.store.imports.find(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    return replace(report_from_bytes(made.report), number=number)


@needs(Permission.IMPORT_PEOPLE)
def preview_import_undo(user: UserSession, number: int) -> ImportUndo:
    to_retire, kept = _divide_people(user, number)
    return ImportUndo(len(to_retire), kept)


@needs(Permission.IMPORT_PEOPLE)
def undo_import(
    user: UserSession,
    number: int,
    *,
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> ImportUndo:
    """Take the people of the import out of use unless they were used since.

    Raises:
        Problem: NOT_FOUND, ALREADY_UNDONE, CANCELLED.
    """
    made = user.store.imports.find(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    if made.is_undone:
        raise Problem(Code.ALREADY_UNDONE, ref=number)
    to_retire, kept = _divide_people(user, number)
    with user.writing() as writing:
        for start in range(0, len(to_retire), _STEP):
            on_progress(start, len(to_retire))
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            writing.retire_many(kinds.TRAINEE, to_retire[start : start + _STEP])
        user.store.imports.mark_undone(number)
    on_progress(len(to_retire), len(to_retire))
    return ImportUndo(len(to_retire), kept)


def _divide_people(user: UserSession, number: int) -> tuple[Sequence[int], dict[int, str]]:
    people = user.store.imports.list_people(number)
    reasons = user.store.imports.find_reasons_to_stay(number)
    kept = {person: reasons[person] for person in people if person in reasons}
    return [person for person in people if person not in kept], kept
