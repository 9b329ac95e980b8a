"""Lists that were written from what their programs document, before the importer was read.

`fresh_lists.txt` has them as their readers see them, all names invented, and `later_lists.txt` those
of later: ``===`` begins a list
(its name and its file's), ``!`` says how it is written, ``>`` is a person in it with what the list
says of her. Cells are separated by ``|``; ``@`` is before a day that Excel keeps as one.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path

import openpyxl
import xlwt

Cell = str | int | datetime
_TEXTS = ("fresh_lists.txt", "later_lists.txt")


@dataclass
class Part:
    """A sheet, or a text file of an archive."""

    title: str
    rows: list[list[str]] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


@dataclass
class FreshList:
    name: str
    file: str
    delimiter: str = ","
    encoding: str = "utf-8"
    quoting: int = csv.QUOTE_MINIMAL
    parts: list[Part] = field(default_factory=lambda: [Part("Sheet1")])
    people: list[dict[str, str]] = field(default_factory=list)

    def write(self, folder: Path) -> Path:
        path = folder / self.file
        if path.suffix == ".xlsx":
            _write_workbook(path, self.parts)
        elif path.suffix == ".xls":
            _write_old_workbook(path, self.parts)
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path, "w") as archive:
                for part in self.parts:
                    archive.writestr(part.title, self._format(part.rows))
        else:
            path.write_bytes(self._format(self.parts[0].rows).encode(self.encoding))
        return path

    def _format(self, rows: Iterable[list[str]]) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=self.delimiter, quoting=self.quoting).writerows(rows)
        return out.getvalue()


def read_lists() -> Iterator[FreshList]:
    texts = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in _TEXTS)
    for block in chain.from_iterable(text.split("=== ")[1:] for text in texts):
        head, *lines = block.rstrip("\n").split("\n")
        name, _, file = head.partition(" ")
        fresh = FreshList(name, file)
        for line in lines:
            sign, _, said = line.partition(" ")
            if sign == "!":
                _set_up(fresh, *said.split(" ", 1))
            elif sign == ">":
                pairs = (pair.partition("=") for pair in said.split("|"))
                fresh.people.append({key: value for key, _, value in pairs})
            elif sign != "#":
                fresh.parts[-1].rows.append(line.split("|"))
        yield fresh


def _set_up(fresh: FreshList, option: str, value: str = "") -> None:
    if option in ("sheet", "member"):
        if not fresh.parts[0].rows:
            fresh.parts.clear()
        fresh.parts.append(Part(value))
    elif option == "merge":
        fresh.parts[-1].merged.append(value)
    elif option == "quoted":
        fresh.quoting = csv.QUOTE_ALL
    elif option == "delimiter":
        fresh.delimiter = "\t" if value == "tab" else value
    else:
        fresh.encoding = value


def _as_cell(text: str) -> Cell | None:
    if text.startswith("@"):
        return datetime.fromisoformat(text[1:])
    return int(text) if text.isdigit() and not text.startswith("0") else text or None


def _write_workbook(path: Path, parts: Iterable[Part]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for part in parts:
        sheet = book.create_sheet(part.title)
        for row in part.rows:
            sheet.append([*map(_as_cell, row)])
        for cells in part.merged:
            sheet.merge_cells(cells)
    book.save(path)


def _write_old_workbook(path: Path, parts: Iterable[Part]) -> None:
    book = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str="yyyy.mm.dd")
    for part in parts:
        sheet = book.add_sheet(part.title)
        ranges = [openpyxl.utils.range_boundaries(cells) for cells in part.merged]
        for left, top, right, bottom in ranges:
            text = part.rows[top - 1][left - 1]
            sheet.write_merge(top - 1, bottom - 1, left - 1, right - 1, text)
        covered = {
            (row - 1, column - 1)
            for left, top, right, bottom in ranges
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        }
        for row, cells in enumerate(part.rows):
            for column, text in enumerate(cells):
                value = _as_cell(text)
                if (row, column) not in covered and value is not None:
                    style = (day,) if isinstance(value, datetime) else ()
                    sheet.write(row, column, value, *style)
    book.save(path)
