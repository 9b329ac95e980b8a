"""Workbooks locked by a passphrase, as our exports are by default and as Excel saves them again."""

import io
import struct
from typing import Final
from xml.parsers.expat import ExpatError

from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError  # type: ignore[import-untyped]
from msoffcrypto.format.ooxml import OOXMLFile  # type: ignore[import-untyped]

from fieldreg.domain.problems import Code, Problem

_COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0"  # also of old Office files, which stay unread
_LOCKED_MARK: Final = "EncryptionInfo".encode("utf-16-le")
_MAX_SPINS: Final = 1_000_000  # Excel writes 100,000; a false file may claim any number

# The library tells a damaged file by whatever it stumbles over.
_REFUSALS: Final = (
    *(DecryptionError, FileFormatError, ParseError, ExpatError, struct.error),
    *(OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
)


def is_locked(data: bytes) -> bool:
    return data.startswith(_COMPOUND_FILE) and _LOCKED_MARK in data


def unlock(data: bytes, passphrase: str) -> bytes:
    """Return the workbook inside *data*.

    Raises:
        Problem: TABLE_LOCKED without a passphrase, WRONG_PASSPHRASE, TABLE_DAMAGED.
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
    except _REFUSALS:
        raise Problem(Code.TABLE_DAMAGED) from None
    return plain.getvalue()


def _check_cost(book: OOXMLFile) -> None:
    if book.type not in ("agile", "standard") or book.info.get("spinValue", 0) > _MAX_SPINS:
        raise Problem(Code.TABLE_DAMAGED)
