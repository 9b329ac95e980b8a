"""Issuing: figures are frozen into a document that one officer signs, or two if there are two.

The content is canonical JSON, never changes, and lacks the hidden figures altogether.
"""

import hashlib
import json
from base64 import b32encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any, Final

import fieldreg
from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Question
from fieldreg.domain.figures.reports import ReportDraft
from fieldreg.domain.figures.small_cells.suppression import MINIMUM, ProtectedTable
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys import canonical_json
from fieldreg.keys.signed_documents import DocumentFields
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.exports.table_writer import OnProgress, ignore_progress
from fieldreg.services.figures.issued_figures import CONTENT_LIMIT_BYTES, read_issues
from fieldreg.services.installation.model import Installation
from fieldreg.services.installation.office_authority import OfficeAuthority
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reports import report_drafts
from fieldreg.services.reports.confidential_totals import add_totals
from fieldreg.services.reports.maps import BARS_DRAWN_BY, DRAWN_BY
from fieldreg.services.reports.report_figures import (
    Catalogue,
    build_figures,
    protect_question,
    show_count,
)
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.reports import ReportRow

FORMAT: Final = 1
_CODE_BYTES, _CODE_GROUP = 10, 4
Texts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """*content* comes with those who signed it, officer and day; *number* is empty for a draft.

    It is not issued while a signature is missing.
    """

    content: Mapping[str, Any]
    signed: tuple[tuple[str, str], ...] = ()
    number: str = ""
    code: str = ""
    is_issued: bool = False

    @property
    def last_signed_on(self) -> str:
        return max((day for _, day in self.signed), default="")

    @property
    def is_of_answers(self) -> bool:
        """Whether it has totals of sealed answers (`answer_totals`)."""
        return "totals" in self.content


@needs(Permission.VIEW_EDITIONS)
def preview_report(
    user: UserSession,
    report: int,
    catalogue: Catalogue,
    texts: Texts,
    on_progress: OnProgress = ignore_progress,
) -> ReportPaper:
    """Raise as `issue_report`."""
    row = report_drafts.find_report(user, report)
    if row.is_frozen:
        return read_paper(row)
    return ReportPaper(_build_content(user, row, catalogue, texts, on_progress)[0])


def read_paper(row: ReportRow) -> ReportPaper:
    """Return a frozen report as it is shown, with its signatures unverified (`verify_report`)."""
    signed = (json.loads(each)["body"] for each in row.signatures)
    return ReportPaper(
        load_content(row.content),
        tuple((body["officer"], body["day"]) for body in signed),
        number_of(row),
        code_of(row.content),
        row.is_issued,
    )


@needs(Permission.VIEW_FIGURES)
def count_unsigned(user: UserSession) -> int:
    rows = [row for row in report_drafts.list_reports(user) if row.is_frozen and not row.is_issued]
    return sum(user.user_name not in dict(read_paper(row).signed) for row in rows)


def load_content(content: bytes) -> Mapping[str, Any]:
    found = canonical_json.loads(content, limit_bytes=CONTENT_LIMIT_BYTES)
    if not isinstance(found, dict):
        raise Problem(Code.DOCUMENT_REFUSED, reason="type")
    DocumentFields(found, Code.DOCUMENT_REFUSED).check_format()
    return found


def number_of(row: ReportRow) -> str:
    return str(load_content(row.content)["number"]) if row.is_frozen else ""


def code_of(content: bytes) -> str:
    """Return the printed code that names a report's content: 16 letters and digits in fours."""
    text = b32encode(hashlib.sha256(content).digest()[:_CODE_BYTES]).decode()
    starts = range(0, len(text), _CODE_GROUP)
    return "-".join(text[start : start + _CODE_GROUP] for start in starts)


@needs(Permission.VIEW_FIGURES)
def issue_report(
    installation: Installation,
    report: int,
    catalogue: Catalogue,
    texts: Texts,
    on_progress: OnProgress = ignore_progress,
) -> ReportRow:
    """Freeze the figures and sign them, or sign those that another officer froze.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN, ROLE_NEEDED;
    REPORT_SIGNED if the user did so before, REPORT_FROZEN if it is issued, or was frozen meanwhile;
    CHANGED_MEANWHILE if another was, or an edition was made; ROWS_ALTERED.
    """
    user, authority = installation.user_session(), installation.authority
    if authority is None:
        raise Problem(Code.NOT_HEAD_OFFICE)
    before = report_drafts.find_report(user, report)
    if before.is_issued:
        raise Problem(Code.REPORT_FROZEN)
    user.store.seal.require_whole({"report": None})
    frozen, told = before, read_issues(user)
    if not before.is_frozen:
        user.store.seal.require_register()
        version = user.store.position().version
        content, counted = _build_content(user, before, catalogue, texts, on_progress)
        frozen = freeze(user, authority, before, content)
        frozen = replace(frozen, version=version, counted=counted)
    with user.store.transaction():
        if report_drafts.find_report(user, report) != before:
            raise Problem(Code.REPORT_FROZEN)
        if read_issues(user) != told:
            raise Problem(Code.CHANGED_MEANWHILE)
        if user.user_name in dict(read_paper(frozen).signed):
            raise Problem(Code.REPORT_SIGNED)
        return save_signed(user, authority, frozen)


@needs(Permission.VIEW_FIGURES)
def save_signed(user: UserSession, authority: OfficeAuthority, frozen: ReportRow) -> ReportRow:
    sha = hashlib.sha256(frozen.content).digest()
    signature = authority.sign_report(sha, _permissions(frozen))
    row = replace(frozen, signatures=(*frozen.signatures, signature))
    user.store.reports.save(row)
    return row


def _permissions(row: ReportRow) -> tuple[Permission, ...]:
    if row.draft["is_confidential"]:
        return Permission.VIEW_FIGURES, Permission.OPEN_ANSWERS
    return (Permission.VIEW_FIGURES,)


@needs(Permission.VIEW_FIGURES)
def freeze(
    user: UserSession, authority: OfficeAuthority, row: ReportRow, content: Mapping[str, Any]
) -> ReportRow:
    needed = min(2, max(1, len(authority.list_signers(_permissions(row)))))
    numbered = canonical_json.dumps({**content, "number": f"{user.day[:4]}-{row.id}"})
    return replace(row, content=numbered, needed=needed)


def _build_content(
    user: UserSession, row: ReportRow, catalogue: Catalogue, texts: Texts, on_progress: OnProgress
) -> tuple[dict[str, Any], tuple[dict[str, Any], ...]]:
    draft = ReportDraft.from_document(row.draft)
    words = ReportWords(draft.language, texts)
    exact = draft.is_confidential
    with user.store.fact_reader.keeping_rows():
        figures = build_figures(
            user,
            [catalogue[name] for name in draft.indicators if name in catalogue],
            report_drafts.list_questions(user, draft),
            words,
            days=(draft.since or None, draft.until or None),
            exact=exact,
            catalogue=catalogue,
            on_progress=on_progress,
        )
        lines = (
            figures.indicators if exact else [*add_totals(user, draft, figures.indicators, words)]
        )
    content = {
        **build_frame(user, draft, minimum=0 if exact else MINIMUM),
        "indicators": lines,
        "tables": figures.tables,
    }
    return content, figures.counted


@needs(Permission.VIEW_FIGURES)
def build_frame(user: UserSession, draft: ReportDraft, *, minimum: int) -> dict[str, Any]:
    """Return the content of a report without figures; it hides numbers under *minimum*."""
    is_without = minimum and user.store.fact_reader.list_confidential_sessions()
    return {
        "format": FORMAT,
        "number": "",
        "title": draft.title,
        "language": draft.language,
        "since": draft.since or None,
        "until": draft.until or None,
        "sections": [{"heading": heading, "text": text} for heading, text in draft.sections],
        "confidential": draft.is_confidential,
        "minimum": minimum,
        "cut_off": user.day,
        "program": fieldreg.__version__,
        "digest": user.store.seal.digest.read().hex(),
        "indicators": [],
        "tables": [],
        "open": _list_open(user, draft, exact=not minimum),
        "maps": DRAWN_BY,
        "bars": BARS_DRAWN_BY,
        **({"without_confidential": True} if is_without else {}),
    }


@needs(Permission.VIEW_FIGURES)
def preview_table(user: UserSession, question: Question, catalogue: Catalogue) -> ProtectedTable:
    """Raise as `protect_question`."""
    return protect_question(user, question, catalogue)


def _list_open(user: UserSession, draft: ReportDraft, *, exact: bool) -> dict[str, int | None]:
    silence = quota_progress.count_silence(user, draft.since or None, draft.until or None)
    undecided, _ = user.store.pairs.find_open()
    found = user.store.pairs.find_kinds(chain.from_iterable(undecided))
    counts = {
        "seats": silence.seats,
        "conflicts": len(conflict_resolution.list_conflicts(user)),
        "pairs": sum(all(found.get(each) is kinds.TRAINEE for each in ends) for ends in undecided),
    }
    return {
        "bundles": sum(map(len, arrived_bundles.list_gaps(user).values())),
        "laptops": silence.laptops,
        **{name: count if exact else show_count(count) for name, count in counts.items()},
    }


def issue_day(paper: ReportPaper) -> date:
    return date.fromisoformat(
        max((day for _, day in paper.signed), default=paper.content["cut_off"])
    )
