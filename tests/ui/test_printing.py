"""Printed reports: where their pages end."""

import re
import zlib

import pytest

from fieldreg.services.reports.report_files import PrintedPage
from fieldreg.ui.printing import draw_report
from tests.support.printed_text import list_runs

PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1580 800">
<rect width="1580" height="800" fill="#FF0000"/></svg>"""
_RED, _OF_HEADING = b"1 0 0 scn", re.compile(rb"F[0-9]+ 2[0-9]{2} Tf")  # larger than text


def list_pages(pdf: bytes) -> list[bytes]:
    """Return what is drawn on each page."""
    streams = re.findall(rb"/FlateDecode\n>>\nstream\n(.*?)\nendstream", pdf, re.DOTALL)
    drawn = [zlib.decompress(each) for each in streams]
    return [each for each in drawn if b" Tf" in each]


@pytest.mark.usefixtures("qapp")
def test_a_heading_is_on_the_page_of_its_picture():
    for lines in range(26, 46, 4):
        body = f'{"<p>Мөр</p>" * lines}<h2>Газрын зураг</h2><div><img src="0"></div><p>Доор</p>'
        pages = list_pages(draw_report(PrintedPage(body, "Т", "mn", "A", "2026-03-14", (PICTURE,))))
        (shown,) = (page for page in pages if _RED in page)
        assert _OF_HEADING.search(shown), lines
        assert len(pages) == 2


TABLE = """<h2>Үзүүлэлт</h2><div><table><thead><tr><th>Хүйс</th><th>Тоо</th></tr></thead>
<tbody><tr><th>эмэгтэй</th><td align="right">7</td></tr></tbody></table></div>"""


@pytest.mark.usefixtures("qapp")
def test_a_heading_is_on_the_page_of_its_table_and_of_a_row_of_it():
    pages = set()
    for room in range(0, 90, 3):
        body = f"""{"<p>Мөр</p>" * 30}<p style="margin-top: {room}px">Мөр</p>{TABLE}"""
        runs = [*list_runs(draw_report(PrintedPage(body, "Т", "mn", "A", "2026-03-14", ())))]
        (row,) = (run.page for run in runs if run.text == "эмэгтэй")
        assert {run.page for run in runs if run.text in ("Хүйс", "7") or run.size > 11} == {row}
        pages.add(row)
    assert pages == {1, 2}
