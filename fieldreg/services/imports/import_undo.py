"""Undoing an import, however long ago it was: which there were, and what an undo would do.

People go out of use and nothing is lost; whoever was built upon since, stays.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from fieldreg.services.imports.import_reports import ImportReport, report_from_bytes
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_STEP = 1_000  # people between two looks at progress and cancelling


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import that was made: *people* of its *rows* were new."""

    number: int
    day: str
    file: str
    row_count: int
    person_count: int
    is_undone: bool


@dataclass(frozen=True, slots=True)
class ImportUndo:
    """What an undo does: how many people go out of use, and who stays and why.

    The reasons are ``changed``, ``attended`` and ``consented``.
    """

    retired_count: int
    kept_people: dict[int, str]

    def count_reasons(self) -> dict[str, int]:
        """Count those who stay by the reason."""
        return dict(Counter(self.kept_people.values()))


@needs(Permission.IMPORT_PEOPLE)
def list_imports(user: UserSession) -> list[PastImport]:
    """Give every import that was made here, the latest first."""
    return [
        PastImport(
            one.id,
            one.made_on,
            one.file,
            one.row_count,
            one.last - one.first + 1,
            is_undone=bool(one.is_undone),
        )
        for one in user.store.imports.list_all()
    ]


@needs(Permission.IMPORT_PEOPLE)
def load_import_report(user: UserSession, number: int) -> ImportReport:
    """Give the report of the import *number*, without what stood in cells.

    Raises:
        Problem: NOT_FOUND.
    """
    made = user.store.imports.find(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    return replace(report_from_bytes(made.report), number=number)


@needs(Permission.IMPORT_PEOPLE)
def preview_import_undo(user: UserSession, number: int) -> ImportUndo:
    """Tell what undoing the import *number* would do."""
    leaving, staying = _parted(user, number)
    return ImportUndo(len(leaving), staying)


@needs(Permission.IMPORT_PEOPLE)
def undo_import(
    user: UserSession,
    number: int,
    *,
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> ImportUndo:
    """Take those whom import *number* made out of use, save whom others built upon.

    Raises:
        Problem: NOT_FOUND, ALREADY_UNDONE, CANCELLED.
    """
    made = user.store.imports.find(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    if made.is_undone:
        raise Problem(Code.ALREADY_UNDONE, ref=number)
    leaving, staying = _parted(user, number)
    with user.writing() as writing:
        for start in range(0, len(leaving), _STEP):
            on_progress(start, len(leaving))
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            writing.retire_many(kinds.TRAINEE, leaving[start : start + _STEP])
        user.store.imports.mark_undone(number)
    on_progress(len(leaving), len(leaving))
    return ImportUndo(len(leaving), staying)


def _parted(user: UserSession, number: int) -> tuple[Sequence[int], dict[int, str]]:
    """Part the people in use of import *number* into those who leave and who stay."""
    people = user.store.imports.list_people(number)
    built_upon = user.store.imports.find_reasons_to_stay(number)
    staying = {one: built_upon[one] for one in people if one in built_upon}
    return [one for one in people if one not in staying], staying
