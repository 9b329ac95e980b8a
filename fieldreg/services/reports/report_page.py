"""A report as one HTML page, without script or network; tables have scopes of headings.

The body is also printed, so it keeps to the HTML of Qt's text documents.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from fieldreg.services.reports.issued_reports import ReportPaper
from fieldreg.services.reports.maps import ReportPictures
from fieldreg.services.reports.report_parts import ReportParts, ReportTable, lay_out
from fieldreg.services.reports.report_words import ReportWords

_PAGE: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 "Noto Sans", "Segoe UI", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }}
h1 {{ line-height: 1.25; }}
table {{ border-collapse: collapse; margin: 0.5rem 0 1.5rem; }}
th, td {{ padding: 0.25rem 1rem 0.25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid; }}
.number {{ text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }}
p {{ overflow-wrap: anywhere; }}
div.table {{ overflow-x: auto; }}
:focus-visible {{ outline: 3px solid; outline-offset: 2px; }}
@media print {{
  h2 {{ break-after: avoid; }}
  svg, tr {{ break-inside: avoid; }}
  tr:last-child {{ break-before: avoid; }}
  div.table {{ overflow: visible; }}
}}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""

_NUMBER: Final = ' class="number" align="right"'


def write_page(paper: ReportPaper, words: ReportWords, drawn: ReportPictures) -> bytes:
    parts = lay_out(paper, words)
    pictures = {number: each.picture for number, each in drawn.items()}
    title = " · ".join(filter(None, (parts.title, paper.number)))
    body = "\n".join(_write_body(parts, words, drawn, pictures))
    return _PAGE.format(language=words.language, title=escape(title), body=body).encode()


def write_body(paper: ReportPaper, words: ReportWords, drawn: ReportPictures) -> str:
    """Return the body; each map is an image addressed by its place among *drawn*."""
    images = {number: f'<img src="{place}">' for place, number in enumerate(drawn)}
    return "\n".join(_write_body(lay_out(paper, words), words, drawn, images))


def _write_body(
    parts: ReportParts, words: ReportWords, drawn: ReportPictures, pictures: Mapping[int, str]
) -> Iterator[str]:
    yield f"<h1>{escape(parts.title)}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in parts.head)
    number = 0
    for table in parts.findings:
        yield from _write_table(table, number := number + 1)
    for heading, text in parts.sections:
        yield f"<h2>{escape(heading)}</h2>"
        yield from (f"<p>{escape(each)}</p>" for each in text.split("\n") if each.strip())
    for place, table in enumerate((*parts.tables, parts.doubts)):
        yield from _write_table(table, number := number + 1, pictures.get(place, ""))
        unreached = drawn[place].unreached if place in drawn else None
        if unreached is not None:
            yield f"<p>{escape(unreached)}</p>"
    yield f"<h2>{escape(words.say('method'))}</h2>"
    yield from (f"<p>{escape(line)}</p>" for line in (*parts.method, *parts.foot))


def _list_heads(table: ReportTable) -> Iterator[str]:
    for place, head in enumerate(table.heads):
        kind = _NUMBER if any(row[place].is_number for row in table.rows) else ""
        yield f'<th scope="col"{kind}>{escape(head)}</th>'


def _write_table(table: ReportTable, number: int, picture: str = "") -> Iterator[str]:
    """Make the table a stop of the keyboard, since it may be wide."""
    name = f"table-{number}"
    yield f'<h2 id="{name}">{escape(table.title)}</h2>'
    if picture:
        yield f"<div>{picture}</div>"
    yield f'<div class="table" role="region" aria-labelledby="{name}" tabindex="0">'
    yield f'<table aria-labelledby="{name}">'
    yield f"<thead><tr>{''.join(_list_heads(table))}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        cells = [f'<th scope="row">{escape(cell.text)}</th>' for cell in row[: table.names]]
        cells += [
            f"<td{_NUMBER if cell.is_number else ''}>{escape(cell.text)}</td>"
            for cell in row[table.names :]
        ]
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody>"
    yield "</table>"
    yield "</div>"
