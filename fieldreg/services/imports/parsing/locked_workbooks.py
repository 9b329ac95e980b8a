"""Workbooks locked by a passphrase."""

import io
from typing import Final

from msoffcrypto.exceptions import InvalidKeyError  # type: ignore[import-untyped]
from msoffcrypto.format.ooxml import OOXMLFile  # type: ignore[import-untyped]

from fieldreg.domain.problems import Code, Problem

_LOCKED_MARK: Final = "EncryptionInfo".encode("utf-16-le")
_MAX_SPINS: Final = 1_000_000  # Excel writes 100,000; a false file may claim any number


def is_locked(data: bytes) -> bool:
    return _LOCKED_MARK in data


def unlock(data: bytes, passphrase: str) -> bytes:
    """Return the workbook inside *data*.

    Raises TABLE_LOCKED, WRONG_PASSPHRASE, TABLE_DAMAGED, and any exception of the library for a
    damaged file.
    """
    if not passphrase:
        raise Problem(Code.TABLE_LOCKED)
    plain = io.BytesIO()
    try:
        book = OOXMLFile(io.BytesIO(data))
        _check_cost(book)
        book.load_key(password=passphrase, verify_password=True)
        book.decrypt(plain, verify_integrity=book.type == "agile")
    except InvalidKeyError:
        raise Problem(Code.WRONG_PASSPHRASE) from None
    return plain.getvalue()


def _check_cost(book: OOXMLFile) -> None:
    if book.type not in ("agile", "standard") or book.info.get("spinValue", 0) > _MAX_SPINS:
        raise Problem(Code.TABLE_DAMAGED)
