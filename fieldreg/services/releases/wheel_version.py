"""The version of a wheel of this program, read without unpacking or running it.

Two small texts of limited size must agree with each other and with the file's name.
"""

import re
import zipfile
import zlib
from typing import IO, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.release_files import Version
from fieldreg.services.host.file_writing import ARCHIVE_ERRORS

_NAME: Final = "fieldreg"
_OWN: Final = "fieldreg/__init__.py"
_ABOUT: Final = re.compile(r"fieldreg-[0-9.]+\.dist-info/METADATA")
_OWN_VERSION: Final = re.compile(rb'^__version__ = "([0-9.]+)"\r?$', re.MULTILINE)
_MAX_TEXT_BYTES: Final = 1 << 18
_MAX_MEMBERS: Final = 10_000
_MAX_LIST_BYTES: Final = 4 << 20
_END: Final = b"PK\x05\x06"
_END_BYTES: Final = 22
_LOCATOR: Final = b"PK\x06\x07"
_LOCATOR_BYTES: Final = 20
_MAX_END_BYTES: Final = _END_BYTES + (1 << 16)


def read_wheel_version(file: IO[bytes], name: str) -> Version:
    """Return the version of the wheel in *file*, called *name*.

    Raises RELEASE_DAMAGED, RELEASE_VERSION_UNCLEAR; OSError where it cannot be read.
    """
    _require_short_list(file)
    try:
        with zipfile.ZipFile(file) as archive:
            found = [member for member in archive.infolist() if _ABOUT.fullmatch(member.filename)]
            if len(found) != 1:
                raise Problem(Code.RELEASE_DAMAGED, reason="metadata")
            metadata = _read_member(archive, found[0].filename).decode()
            own = _OWN_VERSION.findall(_read_member(archive, _OWN))
    except (*ARCHIVE_ERRORS, KeyError, UnicodeDecodeError, zlib.error):
        raise Problem(Code.RELEASE_DAMAGED, reason="archive") from None
    headers = metadata.replace("\r\n", "\n").partition("\n\n")[0].split("\n")
    stated = _read_header(headers, "Version")
    version = Version.parse(stated)
    agree = (
        _read_header(headers, "Name") == _NAME,
        own == [stated.encode()],
        found[0].filename == f"{_NAME}-{stated}.dist-info/METADATA",
        name.startswith(f"{_NAME}-{stated}-"),
    )
    if not all(agree):
        raise Problem(Code.RELEASE_DAMAGED, reason="version")
    return version


def _read_header(lines: list[str], name: str) -> str:
    values = [
        value.strip()
        for head, _, value in (line.partition(":") for line in lines)
        if head.lower() == name.lower()
    ]
    if len(values) != 1:
        raise Problem(Code.RELEASE_DAMAGED, reason="metadata")
    return values[0]


def _read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        text = member.read(_MAX_TEXT_BYTES + 1)
    if len(text) > _MAX_TEXT_BYTES:
        raise Problem(Code.RELEASE_DAMAGED, reason="metadata")
    return text


def _require_short_list(file: IO[bytes]) -> None:
    """Refuse a long list of members, which the module zipfile reads whole into memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _MAX_END_BYTES))
    tail = file.read(_MAX_END_BYTES)
    end_at = tail.rfind(_END)
    end = tail[end_at : end_at + _END_BYTES]
    # zipfile would read a ZIP64 list elsewhere instead of this one.
    is_long = tail[max(0, end_at - _LOCATOR_BYTES) : end_at].startswith(_LOCATOR)
    if end_at < 0 or len(end) < _END_BYTES or is_long:
        raise Problem(Code.RELEASE_DAMAGED, reason="archive")
    member_count, list_bytes = (
        int.from_bytes(end[10:12], "little"),
        int.from_bytes(end[12:16], "little"),
    )
    if member_count > _MAX_MEMBERS or list_bytes > _MAX_LIST_BYTES:
        raise Problem(Code.RELEASE_DAMAGED, reason="members")
    file.seek(0)
