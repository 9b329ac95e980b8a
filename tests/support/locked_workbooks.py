"""Locked workbooks, opened as Excel opens them: by the passphrase."""

import io
from pathlib import Path

from msoffcrypto import OfficeFile
from msoffcrypto.format.ooxml import OOXMLFile
from python_calamine import CalamineWorkbook


def open_locked_workbook(path: Path, passphrase: str) -> list[list[object]]:
    """Return the rows of the workbook at *path*, header first."""
    plain = io.BytesIO()
    with path.open("rb") as file:
        book = OfficeFile(file)
        book.load_key(password=passphrase, verify_password=True)
        book.decrypt(plain, verify_integrity=True)
    plain.seek(0)
    return CalamineWorkbook.from_filelike(plain).get_sheet_by_index(0).to_python()


def given_names(rows: list[list[object]]) -> list[object]:
    header, *people = rows
    return [row[header.index("given_name")] for row in people]


def lock_workbook(plain: bytes, passphrase: str) -> bytes:
    """Return the workbook as Excel saves it under *passphrase*."""
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(plain)).encrypt(passphrase, locked)
    return locked.getvalue()
