"""A report laid out in parts, the same for every form of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldreg.domain.figures.cube import UNKNOWN
from fieldreg.domain.figures.small_cells import confidential_totals
from fieldreg.domain.figures.small_cells.suppression import SENSITIVE_MINIMUM
from fieldreg.services.reports.issued_reports import ReportPaper
from fieldreg.services.reports.report_words import ReportWords, capitalise, format_day

HIDDEN: Final = "–"
_OPEN: Final = ("bundles", "laptops", "seats", "conflicts", "pairs")


@dataclass(frozen=True, slots=True)
class ReportCell:
    text: str
    number: int | None = None
    is_share: bool = False

    @property
    def is_number(self) -> bool:
        return self.number is not None or self.text == HIDDEN


@dataclass(frozen=True, slots=True)
class ReportTable:
    """The first *names* columns of a row say which row it is."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[ReportCell, ...], ...]
    names: int = 1


@dataclass(frozen=True, slots=True)
class ReportParts:
    """*head* are lines below the title, *sections* heading and text, *method* and *foot* lines."""

    title: str
    head: tuple[str, ...]
    sections: tuple[tuple[str, str], ...]
    findings: tuple[ReportTable, ...]
    tables: tuple[ReportTable, ...]
    doubts: ReportTable
    method: tuple[str, ...]
    foot: tuple[str, ...]


def lay_out(paper: ReportPaper, words: ReportWords) -> ReportParts:
    content = paper.content
    findings = _lay_out_findings(content, words)
    return ReportParts(
        content["title"],
        tuple(_list_head(paper, words)),
        tuple((each["heading"], each["text"]) for each in content["sections"]),
        (findings,) if findings.rows else (),
        (
            *(_lay_out_table(table, words) for table in content["tables"]),
            *(_lay_out_totals(table, words) for table in content.get("totals", ())),
        ),
        _lay_out_doubts(content, words),
        tuple(_list_method(content, words)),
        tuple(_list_foot(paper, words)),
    )


def _list_head(paper: ReportPaper, words: ReportWords) -> Iterator[str]:
    content = paper.content
    if paper.number:
        yield words.say("number", number=paper.number)
    yield describe_period(content["since"], content["until"], words)
    yield words.say("cut_off", day=format_day(content["cut_off"]))
    if content["confidential"]:
        yield words.say("confidential")
    yield from (
        words.say("signed", officer=officer, day=format_day(day)) for officer, day in paper.signed
    )
    if paper.is_issued:
        yield words.say("two" if len(paper.signed) > 1 else "alone")
    else:
        yield words.say("waiting" if paper.number else "draft")


def describe_period(since: str | None, until: str | None, words: ReportWords) -> str:
    if since and until:
        period = f"{format_day(since)} – {format_day(until)}"
    elif since:
        period = words.say("since", since=format_day(since))
    else:
        period = words.say("until", until=format_day(until)) if until else words.say("whole")
    return words.say("period", period=period)


def _lay_out_findings(content: Mapping[str, Any], words: ReportWords) -> ReportTable:
    rows = tuple(
        (ReportCell(each["label"]), *_figure_cells(each, words, is_share=each["unit"] != "number"))
        for each in content["indicators"]
    )
    heads = (words.say("figure"), words.say("value"), words.say("between"))
    return ReportTable(words.say("findings"), heads, rows)


def _lay_out_table(table: Mapping[str, Any], words: ReportWords) -> ReportTable:
    heads: Sequence[str] = table["heads"]
    rows = [(*map(ReportCell, row["names"]), *_figure_cells(row, words)) for row in table["rows"]]
    blank = [ReportCell("")] * (len(heads) - 1)
    rows.append((ReportCell(words.say("total")), *blank, *_figure_cells(table["total"], words)))
    return ReportTable(
        table["title"],
        (*map(capitalise, heads), words.say("value"), words.say("between")),
        tuple(rows),
        len(heads),
    )


def _lay_out_totals(table: Mapping[str, Any], words: ReportWords) -> ReportTable:
    rows = [*table["rows"], {**table["total"], "names": [words.say("total")]}]
    return ReportTable(
        table["title"],
        (*map(capitalise, table["heads"]), words.say("value")),
        tuple((ReportCell(row["names"][0]), _count_cell(row, words)) for row in rows),
    )


def _count_cell(figure: Mapping[str, Any], words: ReportWords) -> ReportCell:
    if figure["hidden"]:
        return ReportCell(words.say("hidden"))
    return ReportCell(words.format_number(figure["value"]), figure["value"])


def _figure_cells(
    figure: Mapping[str, Any], words: ReportWords, *, is_share: bool = False
) -> tuple[ReportCell, ReportCell]:
    if figure["hidden"]:
        why = "other_days" if figure.get("other_days") else "hidden"
        return ReportCell(HIDDEN), ReportCell(words.say(why))
    write = words.format_share if is_share else words.format_number
    value, low, high = figure["value"], figure["low"], figure["high"]
    if low is None or high is None:
        is_unknown = UNKNOWN in figure.get("values", ())
        bounds = words.say("empty" if value is None else "nowhere" if is_unknown else "withheld")
    elif low == high:
        bounds = words.say("certain")
    else:
        bounds = f"{write(low)} – {write(high)}"
    return ReportCell(write(value), value, is_share), ReportCell(bounds)


def _lay_out_doubts(content: Mapping[str, Any], words: ReportWords) -> ReportTable:
    few = words.say("few", minimum=content["minimum"])
    rows = []
    for name in _OPEN:
        count = content["open"][name]
        shown = few if count is None else words.format_number(count)
        rows.append((ReportCell(words.say(f"open.{name}")), ReportCell(shown, count)))
    heads = (words.say("open.what"), words.say("value"))
    return ReportTable(words.say("open"), heads, tuple(rows))


def _list_method(content: Mapping[str, Any], words: ReportWords) -> Iterator[str]:
    measures = dict.fromkeys(table["question"]["measure"] for table in content["tables"])
    yield from (words.say(f"definition.{measure}") for measure in measures)
    if content.get("totals"):
        yield from (words.say(f"totals.method.{each}") for each in ("people", "disability", "once"))
    else:
        yield words.say("method.interval")
    if content["minimum"]:
        yield words.say("method.minimum", minimum=content["minimum"])
    if any(each["name"] == confidential_totals.NAME for each in content["indicators"]):
        yield words.say("method.confidential_total", minimum=SENSITIVE_MINIMUM)
        if any(confidential_totals.is_by_audience(each["name"]) for each in content["indicators"]):
            yield words.say("method.confidential_audience", minimum=content["minimum"])
    elif content.get("without_confidential"):
        yield words.say("method.without_confidential")
    named = {
        each["label"]: each["version"]
        for each in content["indicators"]
        if not confidential_totals.is_total(each["name"])  # defined above, and by no version
    }
    for table in content["tables"]:
        for name, version in table["definition"].items():
            named[words.name_definition(name)] = version
    if named:
        names = "; ".join(f"{name} ({version})" for name, version in named.items())
        yield words.say("definitions", names=names)


def _list_foot(paper: ReportPaper, words: ReportWords) -> Iterator[str]:
    yield f"fieldreg {paper.content['program']}"
    if paper.content["digest"]:
        yield words.say("digest", digest=paper.content["digest"])
    if paper.code:
        yield words.say("code", code=paper.code)
