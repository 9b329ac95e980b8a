"""Workbooks put together by hand, so that any part of them can be anything."""

import io
import zipfile
from collections.abc import Iterable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = f"{_OFFICE}/worksheet"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
SHEET_PATH = "worksheets/sheet{number}.xml"


def sheet(rows: str, before: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'


def cell(reference: str, value: str = "1", *, kind: str = "") -> str:
    return f'<c r="{reference}"{kind}><v>{value}</v></c>'


def grid(reference: str) -> str:
    return sheet(f'<row r="1">{cell("A1")}</row><row>{cell(reference)}</row>')


def workbook(
    sheets: Iterable[str | bytes],
    further: Mapping[str, str | bytes] | None = None,
    *,
    path: str = SHEET_PATH,
    level: int = 1,
) -> bytes:
    """Pack *sheets*, each at *path* below ``xl/``, and *further* parts as they are."""
    paths = {path.format(number=n): content for n, content in enumerate(sheets, 1)}
    listed = "".join(
        f'<sheet name="s{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(paths) + 1)
    )
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_KIND}" Target="{name}"/>'
        for n, name in enumerate(paths, 1)
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{types}"/>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
        **{f"xl/{name}": content for name, content in paths.items()},
        **(further or {}),
    }
    return pack(parts, level)


def open_document(rows: str) -> bytes:
    """Pack *rows* of one table as an OpenDocument spreadsheet."""
    spaces = " ".join(f'xmlns:{name}="{_OPEN}:{name}:1.0"' for name in ("office", "table", "text"))
    return pack(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_OPEN}:manifest:1.0"/>',
            "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="a">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        }
    )


def open_cell(text: str, repeats: object = 1) -> str:
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{repeats}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def open_row(cells: str, repeats: object = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{repeats}">{cells}</table:table-row>'


def pack(parts: Mapping[str, str | bytes], level: int = 1) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()
