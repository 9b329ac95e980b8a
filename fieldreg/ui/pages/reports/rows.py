"""Reports, their contents and their changes as rows of lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.questions import Dimension, Measure
from fieldreg.domain.figures.reports import (
    Cause,
    ChangedLine,
    Document,
    LineFigure,
    Movement,
    ReportDraft,
    TableRequest,
)
from fieldreg.domain.log.ids import short_code
from fieldreg.services.reports.issued_reports import ReportPaper, read_paper
from fieldreg.services.reports.report_changes import CheckedSignature, Mover, NewerReport, name_line
from fieldreg.store.kept.reports import ReportRow
from fieldreg.ui.formatting import dates
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.widgets.progress import Station

tr = translator("Reports")
tr_filters = translator("Filters")

LANGUAGES: Final = {"mn": "Монгол", "en": "English", "fr": "Français"}
_ICONS: Final = {
    Cause.LATE: "clock",
    Cause.CORRECTED: "pen",
    Cause.JOINED: "people",
    Cause.ERASED: "dash",
    Cause.DEFINITION: "file",
    Cause.OTHER: "question",
}


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report of the list; *paper* is None for a draft, *newer* if no other tells it again."""

    id: int
    row: ReportRow
    draft: ReportDraft
    paper: ReportPaper | None
    newer: NewerReport | None = None

    @classmethod
    def of(cls, row: ReportRow, newer: NewerReport | None = None) -> "ShownReport":
        draft = ReportDraft.from_document(row.draft)
        return cls(row.id, row, draft, read_paper(row) if row.is_frozen else None, newer)

    @property
    def is_of_answers(self) -> bool:
        """Whether it has totals of sealed answers, which are never counted again."""
        return self.paper is not None and self.paper.is_of_answers


def report_row(report: ShownReport) -> ListRow:
    paper, draft = report.paper, report.draft
    named = [paper.number, paper.code] if paper else []
    signed = [name for name, _ in paper.signed] if paper else []
    told = [
        *named[:1],
        describe_period(draft),
        LANGUAGES[draft.language],
        *named[1:],
        labelled(tr("Signed"), ", ".join(signed)) if signed else "",
        tr("few people too") if draft.is_confidential else "",
    ]
    state, role = describe_state(report)
    return ListRow(
        draft.title,
        join_parts(told),
        icon="file" if report.row.is_frozen else "pen",
        meta=state,
        meta_role=role,
        value=report,
    )


def describe_state(report: ShownReport) -> tuple[str, str]:
    paper = report.paper
    if paper is None:
        return tr("draft"), "ink2"
    if not report.row.is_issued:
        return tr("a second officer has to sign"), "warn"
    issued = tr("issued {day}").format(day=dates.format_date(paper.last_signed_on))
    if report.newer is not None:
        return join_parts([issued, labelled(tr("newer"), report.newer.number)]), "ink2"
    return issued, "good"


def describe_period(draft: ReportDraft) -> str:
    since, until = (dates.format_date(day) for day in (draft.since, draft.until))
    if since and until:
        return f"{since} – {until}"
    if since:
        return labelled(tr_filters("From day"), since)
    return labelled(tr_filters("Until day"), until) if until else tr("all days")


def build_stations(report: ShownReport) -> list[Station]:
    signed = report.paper.signed if report.paper else ()
    done, coming = StationState.DONE, StationState.UPCOMING
    stations = [Station(done, tr("drafted"))]
    stations += [Station(done, labelled(name, dates.format_date(day))) for name, day in signed]
    if not signed:
        stations.append(Station(coming, tr("figures frozen and signed")))
    elif not report.row.is_issued:
        stations.append(Station(coming, tr("signed by a second officer")))
    return [*stations, Station(done if report.row.is_issued else coming, tr("issued"))]


def describe_signatures(report: ShownReport, signatures: Sequence[CheckedSignature]) -> str:
    wrong = [each.officer for each in signatures if not each.is_genuine]
    if wrong:
        return labelled(tr("Not genuine. Not signed with the key of"), ", ".join(wrong))
    if not report.row.is_issued:
        return tr("What is signed so far is genuine.")
    if len(signatures) > 1:
        return tr("Genuine: signed by two officers, and unchanged since.")
    return tr("Genuine: signed by one officer, and unchanged since.")


def indicator_or_table_label(name: str, indicators: dict[str, Indicator]) -> str:
    if name in indicators:
        return figures_words.indicator_label(indicators[name])
    request = TableRequest.parse(name)
    if request.measure not in tuple(Measure):
        return name
    by = [
        figures_words.dimension_label(Dimension(each)) if each in tuple(Dimension) else each
        for each in request.by
    ]
    measure = figures_words.measure_label(Measure(request.measure))
    words = tr("Table: {measure} by {dimensions}").format(measure=measure, dimensions=", ".join(by))
    conditions = [f"{dimension} = {value}" for dimension, value in request.where]
    return join_parts([words, *conditions])


def content_row(name: str, label: str, *, is_in: bool) -> ListRow:
    return ListRow(
        label,
        icon="check" if is_in else "ring",
        role="accent" if is_in else "ink3",
        value=name,
        accessible_override=labelled(label, tr("in it") if is_in else tr("not in it")),
    )


def change_row(content: Document, line: ChangedLine) -> ListRow:
    is_share = any(
        each["name"] == line.key.indicator and each["unit"] != "number"
        for each in content["indicators"]
    )
    is_same = line.then.value == line.now.value
    then, now = (
        _range(each, is_share=is_share) if is_same else _number(each.value, is_share=is_share)
        for each in (line.then, line.now)
    )
    causes = [_describe_movement(each, is_share=is_share) for each in line.movements]
    if is_same and not causes:
        causes = [tr("what is certain of it")]
    why = join_parts(causes, "; ")
    icon = _ICONS[line.movements[0].cause] if line.movements else "question"
    return ListRow(
        name_line(content, line),
        labelled(f"{then} → {now}", why) if why else f"{then} → {now}",
        icon=icon,
        value=line,
    )


def mover_row(mover: Mover, name: str, value: object) -> ListRow:
    words = name or short_code(mover.record)
    return ListRow(words, cause_label(mover.cause, mover.laptop), _ICONS[mover.cause], value=value)


def cause_label(cause: Cause, laptop: str) -> str:
    return {
        Cause.JOINED: tr("joined or parted"),
        Cause.CORRECTED: tr("added or corrected here"),
        Cause.LATE: labelled(tr("arrived late"), laptop or tr("a laptop")),
        Cause.ERASED: tr("erased"),
        Cause.DEFINITION: tr("another definition"),
        Cause.OTHER: tr("not told by the log"),
    }[cause]


def _describe_movement(movement: Movement, *, is_share: bool) -> str:
    by = ("+" if movement.by > 0 else "−") + _number(abs(movement.by), is_share=is_share)
    return f"{by} {cause_label(movement.cause, movement.laptop)}"


def _range(figure: LineFigure, *, is_share: bool) -> str:
    value, low, high = (_number(each, is_share=is_share) for each in figure)
    return value if low in (high, "?") else f"{value} ({low}–{high})"


def _number(number: int | None, *, is_share: bool) -> str:
    if number is None:
        return "?"
    return (
        figures_words.format_per_mille(number) if is_share else figures_words.format_count(number)
    )
