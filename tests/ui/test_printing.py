"""Printed reports: where their pages end."""

import re
import zlib

import pytest

from fieldreg.services.reports.report_files import PrintedPage
from fieldreg.ui.printing import draw_report

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
