"""The text of a PDF that Qt drew, with its places: what is on the paper, whatever bytes say it."""

import re
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

_STREAM: Final = rb"\n%d 0 obj\n<<.*?>>\nstream\n(.*?)\nendstream"
_NUMBER: Final = re.compile(rb"-?[0-9.]+")
_FONT: Final = re.compile(rb"/F([0-9]+) (\S+) Tf")
_PLACE: Final = re.compile(rb"(\S+) (\S+) Td")
_HEX: Final = re.compile(r"<([0-9A-F]{4})>")


class PrintedRun(NamedTuple):
    """A run of text; *x* and *y* are where it begins, in whole points from the upper left corner."""

    page: int
    x: int
    y: int
    size: int
    text: str


def list_runs(pdf: bytes) -> Iterator[PrintedRun]:
    fonts = {
        number: _read_letters(pdf, int(letters))
        for number, letters in re.findall(
            rb"\n(\d+) 0 obj\n<< /Type /Font\n/Subtype /Type0.*?/ToUnicode (\d+) 0 R",
            pdf,
            re.DOTALL,
        )
    }
    pages = re.findall(rb"/Type /Page\n.*?/Contents (\d+) 0 R.*?\[0 0 \S+ (\S+)\]", pdf, re.DOTALL)
    for page, (content, height) in enumerate(pages, 1):
        yield from _list_runs_of_page(page, float(height), _read(pdf, int(content)), fonts)


def _read(pdf: bytes, number: int) -> bytes:
    found = re.search(_STREAM % number, pdf, re.DOTALL)
    assert found is not None
    is_packed = b"/FlateDecode" in found[0].partition(b"stream\n")[0]
    return zlib.decompress(found[1]) if is_packed else found[1]


def _read_letters(pdf: bytes, number: int) -> dict[str, str]:
    letters = _HEX.findall(_read(pdf, number).decode().partition("[")[2])
    return {f"{place:04X}": chr(int(letter, 16)) for place, letter in enumerate(letters, 1)}


def _list_runs_of_page(
    page: int, height: float, content: bytes, fonts: dict[bytes, dict[str, str]]
) -> Iterator[PrintedRun]:
    at, numbers = (1.0, 1.0, 0.0, 0.0), list[float]()
    kept: list[tuple[float, float, float, float]] = []
    for token in re.findall(rb"BT\n.*?\nET|[^\s]+", content, re.DOTALL):
        match token:
            case b"q":
                kept.append(at)
            case b"Q":
                at = kept.pop()
            case b"cm":
                wide, _, _, high, left, up = numbers
                at = wide * at[0], high * at[1], at[2] + left * at[0], at[3] + up * at[1]
            case _ if token.startswith(b"BT"):
                x, y, size, text = _read_run(token, fonts)
                left, down = at[2] + x * at[0], height - at[3] + y * at[1]
                yield PrintedRun(page, round(left), round(down), round(size * at[0]), text)
        numbers = [*numbers, float(token)] if _NUMBER.fullmatch(token) else []


def _read_run(run: bytes, fonts: dict[bytes, dict[str, str]]) -> tuple[float, float, float, str]:
    (font, size), (x, y) = _FONT.findall(run)[0], _PLACE.findall(run)[0]
    text = "".join(fonts[font][code] for code in _HEX.findall(run.decode()))
    return float(x), float(y), float(size), text
