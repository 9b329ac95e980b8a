"""The access report as a page or a workbook, each label in several languages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from typing import Final, NamedTuple

from fieldreg.domain.kinds import PLACE_FIELDS, Value
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.plaintext_exports import ExportContent, export_table, open_export
from fieldreg.services.people.access_report import AccessReport, ReportRow
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession

_PARTS: Final = ("consents", "sessions", "changes", "aside", "arrivals", "openings", "laptops")
_CODE_FIELDS: Final = frozenset(
    ["field", "about", "deed", "asked_by", "purpose", "state", "how", "given_by", "mark", "gender"]
)

ReportLabels = Mapping[str, Sequence[str]]  # by key, in each language of the page


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    template: str
    labels: ReportLabels


@needs(Permission.EXPORT_PEOPLE)
def write_access_report(user: UserSession, path: Path, content: bytes, *, reason: str) -> None:
    """Write the laid-out report *content* as a plaintext export.

    Raises:
        Problem: ENDING_UNKNOWN, FILE_NOT_WRITTEN, DISK_FULL.
    """
    if path.suffix.lower() not in (".html", ".htm", ".pdf"):
        raise Problem(Code.ENDING_UNKNOWN, file=path.name)

    with open_export(user, path, ExportContent.ACCESS_REPORT, reason=reason) as writer:
        writer.write_file(lambda staged: staged.write_bytes(content), 1)


@needs(Permission.EXPORT_PEOPLE)
def write_locked_access_report(
    user: UserSession, report: AccessReport, path: Path, template: ReportTemplate, passphrase: str
) -> None:
    """Write *report* as a locked workbook.

    Raises:
        Problem: as `export_table`.
    """
    layout = _Layout(user.places, template.labels)
    rows = list(layout.lines(report))
    export_table(
        user,
        path,
        ExportContent.ACCESS_REPORT,
        [layout.label("title")],
        rows,
        count=len(rows),
        passphrase=passphrase,
    )


def render_access_report(places: Gazetteer, report: AccessReport, template: ReportTemplate) -> str:
    """Return *report* as HTML."""
    body = "\n".join(_Layout(places, template.labels).page(report))
    return Template(template.template).substitute(code=escape(report.code), body=body)


class _Part(NamedTuple):
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Layout:
    def __init__(self, places: Gazetteer, labels: ReportLabels) -> None:
        self._places, self._labels = places, labels

    def page(self, report: AccessReport) -> Iterator[str]:
        yield f"<h1>{escape(self.label('title'))}</h1>"
        yield from (f"<p>{escape(text)}</p>" for text in self._head(report))
        for part in self._parts(report):
            yield f"<h2>{escape(part.title)}</h2>"
            if not part.rows:
                yield f"<p>{escape(self.label('nothing'))}</p>"
                continue
            yield f"<table>{_table_row('th', part.heads)}"
            yield from (_table_row("td", row) for row in part.rows)
            yield "</table>"

    def lines(self, report: AccessReport) -> Iterator[tuple[str, ...]]:
        """Yield the report as rows of a workbook."""
        yield from ((text,) for text in self._head(report))
        for part in self._parts(report):
            yield ()
            yield (part.title,)
            yield from ((part.heads, *part.rows) if part.rows else ((self.label("nothing"),),))

    def label(self, key: str) -> str:
        return " · ".join(dict.fromkeys(self._labels[key]))

    def _head(self, report: AccessReport) -> Iterator[str]:
        yield f"{self.label('code')}: {report.code}"
        yield f"{self.label('made_on')}: {report.made_on}"
        yield f"{self.label('made_by')}: {report.made_by}"
        yield from self._labels["promise"]

    def _parts(self, report: AccessReport) -> Iterator[_Part]:
        pairs = [{"field": name, "value": value} for name, value in report.fields.items()]
        yield self._part("fields", pairs)
        for name in _PARTS:
            yield self._part(name, getattr(report, name))

    def _part(self, name: str, rows: Sequence[ReportRow]) -> _Part:
        heads = tuple(map(self.label, rows[0])) if rows else ()
        cells = (tuple(self._cell(row, column) for column in row) for row in rows)
        return _Part(self.label(name), heads, tuple(cells))

    def _cell(self, row: ReportRow, name: str) -> str:
        value = row[name]
        if value is None or value == "":
            return self.label("unknown") if name == "value" else ""
        field = str(row.get("field") or "") if name in ("value", "before") else name
        if field in PLACE_FIELDS and self._places.by_code(str(value)):
            return self._places.full_name(str(value), "mn")
        if field == "retired" and name != "field":
            return "✓" if value == 1 else "✗"
        return self.label(str(value)) if self._is_code(field, value) else str(value)

    def _is_code(self, field: str, value: Value) -> bool:
        return field in _CODE_FIELDS and str(value) in self._labels


def _table_row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
