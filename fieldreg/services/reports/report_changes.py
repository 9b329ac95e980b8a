"""An issued report today: its signatures, and the figures that changed since.

Causes are found by counting again without later changes, in the order of `Cause`: a figure that
moves when they are left out was moved by them. A difference left over is an erasure.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from fieldreg.domain.figures import reports
from fieldreg.domain.figures.dimensions import Values
from fieldreg.domain.figures.questions import Question
from fieldreg.domain.figures.reports import Cause, ChangedLine, Document, LineKey
from fieldreg.domain.figures.small_cells import confidential_totals
from fieldreg.domain.log.undo import NO_SPANS, Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.signed_reports import ReportSignature
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.figures import answers
from fieldreg.services.figures.questions import load_names, renew_question, show_value
from fieldreg.services.installation.model import Installation
from fieldreg.services.records.confidential_courses import leave_desk, list_hidden_sessions
from fieldreg.services.reports import report_drafts
from fieldreg.services.reports.issued_reports import read_paper
from fieldreg.services.reports.report_figures import Catalogue, compute_lines
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.reports import ReportRow


@dataclass(frozen=True, slots=True)
class CheckedSignature:
    """*is_genuine*: she signed this content with her key."""

    officer: str
    day: str
    is_genuine: bool


class Mover(NamedTuple):
    cause: Cause
    laptop: str
    record: int


class NewerReport(NamedTuple):
    """The *number* of a report, and the lines of an earlier one that it tells otherwise."""

    number: str
    changed: tuple[ChangedLine, ...]


@needs(Permission.VIEW_EDITIONS)
def check_signatures(installation: Installation, report: int) -> list[CheckedSignature]:
    """Raise NOT_HEAD_OFFICE, NOT_FOUND, REPORT_NOT_ISSUED."""
    row = find_frozen(installation.user_session(), report)
    signed = zip(row.signatures, read_paper(row).signed, strict=True)
    return [
        CheckedSignature(officer, day, _is_genuine(installation, row, document, officer))
        for document, (officer, day) in signed
    ]


def _is_genuine(installation: Installation, row: ReportRow, document: bytes, officer: str) -> bool:
    office, authority = installation.head_office_keys().verify_key, installation.authority
    with suppress(Problem):
        signature = ReportSignature.from_bytes(document, office)
        is_of_officer = authority is not None and authority.knows_key(officer, signature.signer)
        return is_of_officer and signature.sha == hashlib.sha256(row.content).digest()
    return False


@needs(Permission.VIEW_EDITIONS)
def find_frozen(user: UserSession, report: int) -> ReportRow:
    """Raise NOT_FOUND, REPORT_NOT_ISSUED for a draft."""
    row = report_drafts.find_report(user, report)
    if not row.is_frozen:
        raise Problem(Code.REPORT_NOT_ISSUED)
    return row


@needs(Permission.VIEW_EDITIONS)
def list_newer(user: UserSession) -> dict[int, NewerReport]:
    """Return, by report, the latest one of the same days that tells some of its figures again.

    Only issued figures are compared, so that this tells nothing more of few people.
    """
    rows = [row for row in report_drafts.list_reports(user) if row.is_issued]
    rows = [row for row in rows if not row.draft["is_confidential"]]
    papers = [(row, read_paper(row)) for row in sorted(rows, key=lambda row: -row.version)]
    found: dict[int, NewerReport] = {}
    for place, (row, then) in enumerate(papers):
        for _, now in papers[:place]:
            changed = reports.compare_contents(then.content, now.content)
            if changed is not None:
                found.setdefault(row.id, NewerReport(now.number, changed))
    return found


@needs(Permission.VIEW_EDITIONS)
def list_visible_changes(
    user: UserSession, report: int, catalogue: Catalogue, on_progress: OnProgress = ignore_progress
) -> Sequence[ChangedLine] | None:
    """Without exact figures, return the lines that a newer report tells otherwise, or None.

    Raises as `list_changes`.
    """
    if user.may(Permission.VIEW_FIGURES):
        return list_changes(user, report, catalogue, on_progress)
    newer = list_newer(user).get(find_frozen(user, report).id)
    return newer and newer.changed


@needs(Permission.VIEW_FIGURES)
def list_changes(
    user: UserSession, report: int, catalogue: Catalogue, on_progress: OnProgress = ignore_progress
) -> tuple[ChangedLine, ...]:
    """Return the figures that are others today, and the causes that moved each.

    Other officers' writing waits while it counts. Raises as `find_frozen`.
    """
    row = find_frozen(user, report)
    content = read_paper(row).content
    then, hidden = reports.read_lines(content), reports.list_hidden(content)
    today = compute_lines(user, content, catalogue)
    if not reports.compare_lines(then, hidden, [today], (), Cause.OTHER):
        return ()
    since = user.store.fact_reader.past.list_changes_since(row.version)
    causes, states = [], [today]
    left_out = list(_list_causes(user, since))
    for done, (cause, laptop, spans) in enumerate(left_out, start=1):
        on_progress(done, len(left_out) + 1)
        causes.append((cause, laptop))
        with user.store.fact_reader.past.without(spans):
            states.append(compute_lines(user, content, catalogue))
    rest = Cause.ERASED if _was_erased(user, since) else Cause.OTHER
    changed = reports.compare_lines(then, hidden, states, causes, rest)
    named = _name_new_rows(user, content, changed)
    return tuple(_name_definition(content, catalogue, line) for line in named)


def _name_new_rows(
    user: UserSession, content: Document, lines: Sequence[ChangedLine]
) -> Iterator[ChangedLine]:
    for line in lines:
        _, number, values = line.key
        if values:
            by = reports.read_question(content["tables"][number]["question"]).by
            pairs = list(zip(by, values, strict=True))
            names = load_names(user, pairs, content["language"])
            told = (
                names.get((each, value or "")) or show_value(each, value) for each, value in pairs
            )
            yield replace(line, names=tuple(told))
        else:
            yield line


@needs(Permission.FIND_PEOPLE)
def list_movers(
    user: UserSession,
    report: int,
    key: LineKey,
    catalogue: Catalogue,
    on_progress: OnProgress = ignore_progress,
) -> list[Mover]:
    """Return the people, or sessions, that moved a line's figure, with the cause of each.

    None that were erased, none where a line counts other records, and none of confidential courses
    but for a confidential report, which counts them. Raises as `list_changes`.
    """
    row = find_frozen(user, report)
    content = read_paper(row).content
    questions = [*_list_questions(content, key, catalogue)]
    since = user.store.fact_reader.past.list_changes_since(row.version)
    found: list[Mover] = []
    issuer = user if content["confidential"] else leave_desk(user)
    hidden = list_hidden_sessions(issuer)  # now: whether it was so then is no matter
    later = _weigh(user, questions, key.values, hidden)
    left_out = list(_list_causes(user, since)) if questions else []
    for done, (cause, laptop, spans) in enumerate(left_out):
        on_progress(done, len(left_out))
        with user.store.fact_reader.past.without(spans):
            before = _weigh(user, questions, key.values, hidden)
        moved = {
            each for now, then in zip(later, before, strict=True) for each in _differ(now, then)
        }
        found += [Mover(cause, laptop, each) for each in sorted(moved)]
        later = before
    return found


def _list_questions(content: Document, key: LineKey, catalogue: Catalogue) -> Iterator[Question]:
    if not key.indicator:
        yield reports.read_question(content["tables"][key.table]["question"])
    elif (indicator := catalogue.get(key.indicator)) is not None:
        for each in (indicator.figure, indicator.whole):
            if each is not None:
                yield each.ask(content["since"], content["until"])


def _weigh(
    user: UserSession, questions: Sequence[Question], values: Values | None, hidden: frozenset[int]
) -> list[Counter[int]]:
    asked = (renew_question(user, each) for each in questions)
    return [answers.weigh(user, each, values, hidden) for each in asked]


def _differ(now: Counter[int], then: Counter[int]) -> set[int]:
    return {each for each in {*now, *then} if now[each] != then[each]}


def name_line(content: Document, line: ChangedLine) -> str:
    indicator, number, values = line.key
    if indicator:
        labels = {each["name"]: each["label"] for each in content["indicators"]}
        return str(labels.get(indicator, indicator))
    table = content["tables"][number]
    if values is None:
        return str(table["title"])
    names = {tuple(row["values"]): row["names"] for row in table["rows"]}
    return f"{table['title']}: {', '.join(names.get(values, line.names))}"


def _list_causes(user: UserSession, since: Spans) -> Iterator[tuple[Cause, str, Spans]]:
    store = user.store
    names = {laptop.id: laptop.name for laptop in store.devices.list_all()}
    arrivals = [
        (names.get(device or 0, ""), Spans.parse(brought))
        for device, _, brought in store.bundles.list_with_news()
    ]
    late = NO_SPANS
    for _, spans in arrivals:
        late |= spans - (spans - since)
    gone = store.fact_reader.past.filter_judgements(since)
    if gone:
        yield Cause.JOINED, "", gone
    if own := since - late - gone:
        gone |= own
        yield Cause.CORRECTED, "", gone
    for name, spans in arrivals:
        if new := spans - (spans - since) - gone:
            gone |= new
            yield Cause.LATE, name, gone


def _was_erased(user: UserSession, since: Spans) -> bool:
    return any(order.id in since for order in user.store.erasures.list_orders())


def _name_definition(content: Document, catalogue: Catalogue, line: ChangedLine) -> ChangedLine:
    if not _is_redefined(content, catalogue, line.key):
        return line
    moved = tuple(
        each._replace(cause=Cause.DEFINITION) if each.cause in _LEFT_OVER else each
        for each in line.movements
    )
    return replace(line, movements=moved)


_LEFT_OVER: Final = (Cause.OTHER, Cause.ERASED)


def _is_redefined(content: Document, catalogue: Catalogue, key: LineKey) -> bool:
    if confidential_totals.is_total(key.indicator):
        return False
    if key.indicator:
        then = {each["name"]: each["version"] for each in content["indicators"]}
        now = catalogue.get(key.indicator)
        return key.indicator in then and (now is None or now.version != then[key.indicator])
    table = content["tables"][key.table]
    return bool(table["definition"] != dict(reports.read_question(table["question"]).definition))
