"""Past imports: their reports, and undoing one as a whole (decision 28), however long ago it was."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from fieldreg.domain import kinds
from fieldreg.domain.log import reversal
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.imports.import_reports import ImportReport, report_from_bytes
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.imports import PastImport
from fieldreg.store.log.change_writer import FormerValues

_UNDO_STEP = 1_000  # people between two reports of progress


@dataclass(frozen=True, slots=True)
class ImportUndo:
    retired_count: int
    kept_people: dict[int, KeptReason]
    restored_count: int = 0
    mark_count: int = 0


@needs(Permission.IMPORT_PEOPLE)
def list_imports(user: UserSession) -> list[PastImport]:
    return user.store.imports.list_all()


@needs(Permission.IMPORT_PEOPLE)
def load_import_report(user: UserSession, number: int) -> ImportReport:
    """Load the report without the text of cells; raise NOT_FOUND."""
    return replace(report_from_bytes(_find(user, number).report), number=number)


@needs(Permission.IMPORT_PEOPLE)
def preview_import_undo(user: UserSession, number: int) -> ImportUndo:
    report = load_import_report(user, number)
    to_retire, kept = _divide_people(user, number, report)
    former, changed = _find_former(user, report)
    kept |= dict.fromkeys(changed, KeptReason.CHANGED)
    return ImportUndo(len(to_retire), kept, len(former), len(_marks_left(user, report)))


@needs(Permission.IMPORT_PEOPLE)
def undo_import(
    user: UserSession, number: int, *, on_progress: OnProgress = ignore_progress
) -> ImportUndo:
    """Undo the import, except records used since; raise NOT_FOUND, ALREADY_UNDONE."""
    if _find(user, number).is_undone:
        raise Problem(Code.ALREADY_UNDONE, ref=number)
    undo = preview_import_undo(user, number)
    report = load_import_report(user, number)
    to_retire, _ = _divide_people(user, number, report)
    former, _ = _find_former(user, report)
    with user.writing(is_act=False) as writing:
        for start in range(0, len(to_retire), _UNDO_STEP):
            on_progress(start, len(to_retire))
            writing.retire_many(kinds.TRAINEE, to_retire[start : start + _UNDO_STEP])
        writing.restore(kinds.TRAINEE, former)
        writing.retire_many(kinds.ATTENDANCE, _marks_left(user, report))
        user.store.imports.mark_undone(number)
    on_progress(len(to_retire), len(to_retire))
    return undo


def _find(user: UserSession, number: int) -> PastImport:
    made = user.store.imports.find(number)
    if made is None:
        raise Problem(Code.NOT_FOUND, ref=number)
    return made


def _divide_people(
    user: UserSession, number: int, report: ImportReport
) -> tuple[Sequence[int], dict[int, KeptReason]]:
    people = user.store.imports.list_people(number)
    reasons = user.store.imports.find_reasons_to_stay(number, but=report.marks)
    kept = {person: KeptReason(reasons[person]) for person in people if person in reasons}
    alone = {person for person in people if person not in kept}
    kept |= dict.fromkeys(_find_joined(user, alone), KeptReason.JOINED)
    return [person for person in people if person not in kept], kept


def _find_joined(user: UserSession, people: Collection[int]) -> list[int]:
    members = user.store.pairs.list_members(people)
    others = sorted({each for some in members.values() for each in some} - set(people))
    staying = {
        record.id
        for record in user.store.records.load_many(kinds.TRAINEE, others)
        if not record.is_retired
    }
    return [person for person, some in members.items() if not staying.isdisjoint(some)]


def _find_former(
    user: UserSession, report: ImportReport
) -> tuple[dict[int, FormerValues], set[int]]:
    if report.edits is None:
        return {}, set()
    act = Spans((report.edits,))
    people = sorted({row.person for row in report.entries if row.is_accepted and row.person})
    histories = user.store.history.load_assignments(kinds.TRAINEE, people)
    live = user.store.records.load_live_values(kinds.TRAINEE, people)
    former: dict[int, FormerValues] = {}
    changed = set()
    for person in people:
        if person not in live or person not in histories:
            continue  # erased since
        values = reversal.plan_reversal(person, histories[person], live[person], act, act)
        if values is None:
            changed.add(person)
        elif values:
            former[person] = values
    return former, changed


def _marks_left(user: UserSession, report: ImportReport) -> list[int]:
    marks = user.store.records.load_many(kinds.ATTENDANCE, list(report.marks))
    return [mark.id for mark in marks if not mark.is_retired]
