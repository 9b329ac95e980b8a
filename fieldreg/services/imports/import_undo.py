"""Undoing an import, however long ago it was: which there were, and what an undo would do.

People go out of use and nothing is lost; whoever was built upon since, stays.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.services.exports.table_writer import IsCancelled, OnProgress, never, unwatched
from fieldreg.services.imports.import_reports import Report, from_bytes
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk

_STEP = 1_000  # people between two looks at progress and cancelling


@dataclass(frozen=True, slots=True)
class Made:
    """An import that was made: *people* of its *rows* were new."""

    number: int
    day: str
    file: str
    rows: int
    people: int
    is_undone: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo does: how many people go out of use, and who stays and why.

    The reasons are ``changed``, ``attended`` and ``consented``.
    """

    retired: int
    staying: dict[int, str]

    def reasons(self) -> dict[str, int]:
        """Count those who stay by the reason."""
        return dict(Counter(self.staying.values()))


@needs(Verb.IMPORT)
def imports(desk: Desk) -> list[Made]:
    """Give every import that was made here, the latest first."""
    return [
        Made(
            one.id,
            one.made_on,
            one.file,
            one.rows,
            one.last - one.first + 1,
            is_undone=bool(one.undone),
        )
        for one in desk.store.imports.all()
    ]


@needs(Verb.IMPORT)
def report_of(desk: Desk, number: int) -> Report:
    """Give the report of the import *number*, without what stood in cells.

    Raises:
        Problem: NOT_FOUND.
    """
    made = desk.store.imports.one(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    return replace(from_bytes(made.report), number=number)


@needs(Verb.IMPORT)
def preview_undo(desk: Desk, number: int) -> Undone:
    """Tell what undoing the import *number* would do."""
    leaving, staying = _parted(desk, number)
    return Undone(len(leaving), staying)


@needs(Verb.IMPORT)
def undo_import(
    desk: Desk,
    number: int,
    *,
    on_progress: OnProgress = unwatched,
    is_cancelled: IsCancelled = never,
) -> Undone:
    """Take those whom import *number* made out of use, save whom others built upon.

    Raises:
        Problem: NOT_FOUND, ALREADY_UNDONE, CANCELLED.
    """
    made = desk.store.imports.one(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    if made.undone:
        raise Problem(Code.ALREADY_UNDONE, ref=number)
    leaving, staying = _parted(desk, number)
    with desk.writing() as writing:
        for start in range(0, len(leaving), _STEP):
            on_progress(start, len(leaving))
            if is_cancelled():
                raise Problem(Code.CANCELLED)
            writing.retire_many(kinds.TRAINEE, leaving[start : start + _STEP])
        desk.store.imports.mark_undone(number)
    on_progress(len(leaving), len(leaving))
    return Undone(len(leaving), staying)


def _parted(desk: Desk, number: int) -> tuple[Sequence[int], dict[int, str]]:
    """Part the people in use of import *number* into those who leave and who stay."""
    people = desk.store.imports.people(number)
    built_upon = desk.store.imports.built_upon(number)
    staying = {one: built_upon[one] for one in people if one in built_upon}
    return [one for one in people if one not in staying], staying
