"""The bombs that security.md names, those that are known elsewhere, and any number of others.

`build_any` knows nothing of the limits and guards of the program: it takes what a table is made
of, and exaggerates.
"""

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from itertools import product
from random import Random  # noqa: TID251  the same for each seed
from string import ascii_uppercase

import xlwt

from tests.support.foreign_files.workbook_parts import (
    MAIN,
    cell,
    grid,
    open_cell,
    open_document,
    open_row,
    pack,
    sheet,
    workbook,
)

_MIB = 1 << 20
_STRINGS = "xl/sharedStrings.xml"


def _strings(items: str) -> dict[str, str | bytes]:
    return {_STRINGS: f'<sst xmlns="{MAIN}">{items}</sst>'}


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    head = f"<?xml version='1.0'?><!DOCTYPE x [{entities}]>"
    return workbook([head + sheet('<row r="1"><c r="A1" t="str"><v>&l9;</v></c></row>')])


def _overlapping(copies: int) -> bytes:
    """Return an archive whose members are one and the same stream of 64 MiB, *copies* times."""
    content = bytes(64 * _MIB)
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    whole = bytearray(workbook([grid("B2")]))
    name = b"xl/x%04d.xml"
    sizes = struct.pack("<LLL", zlib.crc32(content), len(packed), len(content))
    at = len(whole)
    local = struct.pack("<4sHHHHH", b"PK\3\4", 20, 0, 8, 0, 0) + sizes
    body = local + struct.pack("<HH", len(name % 0), 0) + name % 0 + packed
    end = whole.rindex(b"PK\5\6")
    count, size, start = struct.unpack("<HLL", whole[end + 10 : end + 20])
    listed = whole[start : start + size]
    for number in range(copies):
        shown = _STRINGS.encode() if number == 0 else name % number
        listed += (
            struct.pack("<4sHHHHHH", b"PK\1\2", 20, 20, 0, 8, 0, 0)
            + sizes
            + struct.pack("<HHHHHLL", len(shown), 0, 0, 0, 0, 0, at)
            + shown
        )
    tail = struct.pack(
        "<4sHHHHLLH",
        b"PK\5\6",
        0,
        0,
        count + copies,
        count + copies,
        len(listed),
        at + len(body),
        0,
    )
    return bytes(whole) + body + bytes(listed) + tail


def _rows(count: int, cells: str = "<c><v>1</v></c>") -> str:
    return sheet(f"<row>{cells}</row>" * count)


NAMED: dict[str, Callable[[], bytes]] = {
    # Named in security.md
    "eight digits in a reference": lambda: workbook([grid("XFD10485760")]),
    "a sheet outside worksheets": lambda: workbook([grid("XFD1048576")], path="{number}.xml"),
    "a sheet under Worksheets": lambda: workbook(
        [grid("XFD1048576")], path="Worksheets/{number}.xml"
    ),
    "spaces before a reference": lambda: workbook(
        [grid("XFD1048576").replace('r="XFD', "r=" + " " * (_MIB + 32) + '"XFD')]
    ),
    "sixteen grids at once": lambda: workbook([grid("XFD2000")] * 16),
    "a sheet of cells without references": lambda: workbook(
        [_rows(200, "<c><v>1</v></c>" * 16_000)]
    ),
    "a heading of 8 MB": lambda: b"abcde," * (8 * _MIB // 6) + b"\n1,2\n",
    "a heading of 500 long words": lambda: b",".join([b"abc " * 500] * 500) + b"\n1,2\n",
    "a million rows in 4 MB": lambda: b"given_name,x\n" + b"a,b\n" * 999_990,
    "a million empty rows": lambda: b"given_name,x\n" + b",\n" * 999_990,
    "a million empty rows in quotes": lambda: b"given_name,x\n" + b'"",\n' * 999_990,
    # Known elsewhere
    "billion laughs": _laughs,
    "overlapping members": lambda: _overlapping(1_000),
    "nested archives": lambda: workbook([workbook([workbook([bytes(256 * _MIB)])])]),
    "a shared string of 256 MB": lambda: workbook(
        [grid("B2")], _strings("<si><t>" + "x" * (256 * _MIB) + "</t></si>")
    ),
    "ten million shared strings": lambda: workbook(
        [grid("B2")], _strings("<si><t/></si>" * 10_000_000)
    ),
    "one long string a hundred thousand times": lambda: workbook(
        [_rows(100_000, '<c t="s"><v>0</v></c>')], _strings(f"<si><t>{'я' * 30_000}</t></si>")
    ),
    "millions of styles": lambda: workbook(
        [grid("B2")],
        {
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs>'
            + '<xf numFmtId="0"/>' * 6_000_000
            + "</cellXfs></styleSheet>"
        },
    ),
    "a million elements deep": lambda: workbook([sheet("<row>" * 1_000_000)]),
    "a huge dimension": lambda: workbook(
        [sheet(f"<row>{cell('A1')}</row>", '<dimension ref="A1:XFD1048576"/>')]
    ),
    "millions of empty cells": lambda: workbook([_rows(300, "<c/>" * 16_000)]),
    "millions of empty rows": lambda: workbook([_rows(8_000_000, "")]),
    "a column of rows far apart": lambda: workbook(
        [sheet("".join(f'<row r="{n}">{cell(f"XFD{n}")}</row>' for n in range(1, 9_000, 90)))]
    ),
    "ten thousand sheets": lambda: workbook([grid("XFD50")] * 10_000),
    "repeats of an open document": lambda: workbook(
        [grid("B2")],
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": '<table:table-row table:number-rows-repeated="1048576">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        },
    ),
    "300 MB of empty rows, well packed": lambda: workbook([sheet("<row/>" * (50 * _MIB))], level=9),
    "a grid of repeats": lambda: open_document(open_row(open_cell("a", 16_384), 1_048_576)),
    "a long text, repeated": lambda: open_document(open_row(open_cell("я" * 30_000, 16_384), 100)),
    "more repeats than a number holds": lambda: open_document(
        open_row(open_cell("a", 1 << 32), "9" * 20)
    ),
    "half a million rows of an open document": lambda: open_document(
        open_row(open_cell("a")) * 500_000
    ),
    "ten thousand tables": lambda: open_document(
        '</table:table><table:table table:name="b">'.join([open_row(open_cell("a"))] * 10_000)
    ),
    "merged over all rows": lambda: open_document(
        open_row('<table:table-cell table:number-rows-spanned="1048576"/>' * 500)
        + open_row(open_cell("b"), 200_000)
    ),
    "a packed list of 300 MB": lambda: pack({"a.csv": b"given_name\n" + b"a\n" * (150 * _MIB)}),
    "a packed line of 300 MB": lambda: pack({"a.csv": b"a,b\n" + bytes(300 * _MIB)}),
    "an old workbook of one far cell": lambda: old_workbook({(65_535, 255): "a"}),
    "an old workbook of the longest texts": lambda: old_workbook(
        {(row, 255): "я" * 32_000 for row in range(100)}
    ),
    "words that may be in any encoding": lambda: (
        b"given_name\n" + "".join(map("".join, product("абвг", repeat=9))).encode("cp1251")
    ),
    "letters and one that is not UTF-8": lambda: b"a" * (4 * _MIB) + b"\xff",
    "a cell that may have been misread": f"given_name\nÃ© {'a' * 1_000_000}\n".encode,
    "a short code of a million letters": lambda: b"code,given_name\n" + b"Z" * 1_000_000 + b",b\n",
    "a hundred thousand levels of JSON": lambda: b'[{"a":' + b"[" * 100_000,
    "a million lists in JSON": lambda: b'[\n{"a":[' + b"[]," * 1_000_000 + b"[]]}\n]",
    "quotes that open and never close": lambda: b'a,"b\n' * 800_000,
}


def old_workbook(cells: Mapping[tuple[int, int], str]) -> bytes:
    """Write an XLS with *cells* by row and column."""
    book = xlwt.Workbook()
    only = book.add_sheet("a")
    for (row, column), text in cells.items():
        only.write(row, column, text)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def build_any(seed: int) -> bytes:
    """Build the bomb *seed*: a table whose counts, depths and references are any at all."""
    chance = Random(seed)  # noqa: S311  not a secret

    def many(most: int) -> int:
        return int(most ** chance.random()) + 1

    shapes = (
        *(_any_sheet, _any_sheet, _any_parts, _any_text, _any_objects),
        *(_any_open_document, _any_old_workbook, _any_packed_text),
    )
    return chance.choice(shapes)(chance, many)


_Many = Callable[[int], int]


def _repeat(text: str, count: int, mebibytes: int) -> str:
    """Repeat *text* up to *mebibytes*, which are enough to be slow and quick to pack."""
    return text * min(count, 1 + mebibytes * _MIB // len(text))


def _reference(chance: Random) -> str:
    letters = "".join(chance.choices(ascii_uppercase, k=chance.randrange(1, 5)))
    return letters + str(chance.randrange(10 ** chance.randrange(1, 10)))


def _any_sheet(chance: Random, many: _Many) -> bytes:
    def any_cell() -> str:
        place = chance.choice(["", f' r="{_reference(chance)}"'])
        kind = chance.choice(["", ' t="s"', ' t="str"', ' t="inlineStr"', ' t="d"', ' s="7"'])
        value = chance.choice(["", "1", "9" * many(5_000), "ж" * many(50_000), "-1e999"])
        return _repeat(f"<c{place}{' ' * many(100)}{kind}><v>{value}</v></c>", many(20_000), 4)

    def any_row() -> str:
        place = chance.choice(["", f' r="{chance.randrange(10**8)}"'])
        return f"<row{place}>{''.join(any_cell() for _ in range(many(4)))}</row>"

    rows = _repeat("".join(any_row() for _ in range(many(8))), many(100_000), 48)
    before = chance.choice(["", f'<dimension ref="A1:{_reference(chance)}"/>', "<x>" * many(10**6)])
    strings = _repeat(f"<si><t>{'s' * many(100_000)}</t></si>", many(10**6), 16)
    path = chance.choice(["worksheets/sheet{number}.xml", "{number}", "a/B {number}.XML"])
    return workbook([sheet(rows, before)], _strings(strings), path=path)


def _any_parts(chance: Random, many: _Many) -> bytes:
    names = ("xl/styles.xml", _STRINGS, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "x")
    element = chance.choice(
        ["<a>", "<a/>", "<si><t>x</t></si>", "<xf/>", " ", "&amp;", "<!--", "]]>"]
    )
    content = f'<a xmlns="{MAIN}">' + _repeat(element, many(10**8), 32)
    return workbook([grid(_reference(chance))] * many(300), {chance.choice(names): content})


def _any_open_document(chance: Random, many: _Many) -> bytes:
    def repeats() -> object:
        return chance.choice([1, many(1 << 34), -1, "", "9" * many(40)])

    def any_cell() -> str:
        text = chance.choice(["", "1", "ж" * many(50_000), '<text:s text:c="999999999"/>'])
        return _repeat(open_cell(text, repeats()), many(20_000), 4)

    before = chance.choice(["", "<x>" * many(10**6), "<table:table-row/>" * many(10**6)])
    row = open_row("".join(any_cell() for _ in range(many(4))), repeats())
    return open_document(before + _repeat(row, many(100_000), 32))


def _any_old_workbook(chance: Random, many: _Many) -> bytes:
    """Write an XLS with any of its bytes changed."""
    cells = {
        (chance.randrange(many(65_535)), chance.randrange(256)): "ж" * many(30_000)
        for _ in range(many(300))
    }
    data = bytearray(old_workbook(cells))
    for _ in range(many(400) - 1):
        data[chance.randrange(8, len(data))] = chance.choice([0, 255, chance.randrange(256)])
    return bytes(data)


def _any_packed_text(chance: Random, many: _Many) -> bytes:
    files = {f"{number}.csv": _any_text(chance, many) for number in range(many(3))}
    return pack(files | dict.fromkeys(map("{}.txt".format, range(many(1_000))), b""))


def _any_text(chance: Random, many: _Many) -> bytes:
    pieces = ("a", "ж", '"', ",", ";", "\t", "\n", "\r", " ", "Ã©", "\0", "given_name,", '"",', "'")
    piece = _repeat("".join(chance.choices(pieces, k=many(12))), many(10**6), 2)
    text = "".join(chance.choices(["given_name,phone\n", piece, "\n"], k=many(6)))
    encoding = chance.choice(["utf-8", "utf-16", "utf-16-le", "cp1251", "koi8-r", "utf-32"])
    return text.encode(encoding, "replace")


def _any_objects(chance: Random, many: _Many) -> bytes:
    depth = many(5_000)
    values = ("1" * many(100_000), '"' + "x" * many(10**6) + '"', "[" * depth + "]" * depth, "null")
    fields = [f'"k{n}":{chance.choice(values)}' for n in range(many(600))]
    line = f"{{{','.join(fields[: 1 + 2 * _MIB // len(fields[0])])}}},\n"
    return f"[\n{_repeat(line, many(500_000), 4)}]".encode()
