"""What LibreOffice finds in workbooks: their sheets, as texts, numbers and days."""

import subprocess
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, parse

Cell = str | float | date | None
Sheets = dict[str, list[list[Cell]]]
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read_workbooks(paths: Sequence[Path], folder: Path) -> dict[str, Sheets]:
    """Open all of *paths* in one LibreOffice, with a profile of its own in *folder*."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fods", "--outdir", folder, *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return {path.name: _read_sheets(folder / f"{path.stem}.fods") for path in paths}


def _read_sheets(path: Path) -> Sheets:
    tables = parse(path).getroot().iter(f"{_TABLE}table")  # noqa: S314  LibreOffice wrote it
    return {each.attrib[f"{_TABLE}name"]: list(_read_rows(each)) for each in tables}


def _read_rows(table: Element) -> Iterator[list[Cell]]:
    """Yield the rows up to the last that has cells; the empty ones after it are the sheet's rest."""
    empty = 0
    for row in table.iter(f"{_TABLE}table-row"):
        times = int(row.get(f"{_TABLE}number-rows-repeated", 1))
        cells = [*_read_cells(row)]
        if not cells:
            empty += times
            continue
        yield from ([] for _ in range(empty))
        yield from ([*cells] for _ in range(times))
        empty = 0


def _read_cells(row: Element) -> list[Cell]:
    cells: list[Cell] = []
    for cell in row.iter(f"{_TABLE}table-cell"):
        assert f"{_TABLE}formula" not in cell.attrib
        cells += [_read_cell(cell)] * int(cell.get(f"{_TABLE}number-columns-repeated", 1))
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _read_cell(cell: Element) -> Cell:
    match cell.get(f"{_OFFICE}value-type"):
        case None:
            return None
        case "float" | "percentage":
            return float(cell.attrib[f"{_OFFICE}value"])
        case "date":
            return date.fromisoformat(cell.attrib[f"{_OFFICE}date-value"])
        case "string":
            return "\n".join("".join(_read_text(each)) for each in cell.iter(f"{_TEXT}p"))
        case other:
            raise AssertionError(other)


def _read_text(line: Element) -> Iterator[str]:
    yield line.text or ""
    for part in line:
        if part.tag == f"{_TEXT}s":
            yield " " * int(part.get(f"{_TEXT}c", 1))
        elif part.tag == f"{_TEXT}tab":
            yield "\t"
        yield from _read_text(part)
        yield part.tail or ""
