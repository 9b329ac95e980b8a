"""Wheels: which version a file of ours says that it is, read without unpacking or running it.

Two small texts are read out of it and nothing else, each no longer than it may be. What
they say must agree with each other and with the file's name.
"""

import re
import zipfile
import zlib
from typing import IO, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.release_files import Version
from fieldreg.services.host.atomic_write import ARCHIVE_ERRORS

_NAME: Final = "fieldreg"
_OWN: Final = "fieldreg/__init__.py"
_ABOUT: Final = re.compile(r"fieldreg-[0-9.]+\.dist-info/METADATA")
_OWN_VERSION: Final = re.compile(rb'^__version__ = "([0-9.]+)"\r?$', re.MULTILINE)
_MOST_TEXT_BYTES: Final = 1 << 18
_MOST_MEMBERS: Final = 10_000
_MOST_LISTED_BYTES: Final = 4 << 20
_END: Final = b"PK\x05\x06"
_END_BYTES: Final = 22
_LOCATOR: Final = b"PK\x06\x07"
_LOCATOR_BYTES: Final = 20
_MOST_END_BYTES: Final = _END_BYTES + (1 << 16)


def read_wheel_version(file: IO[bytes], name: str) -> Version:
    """Give the version that the wheel in *file*, called *name*, says it is.

    Raises:
        Problem: RELEASE_DAMAGED, RELEASE_VERSION_UNCLEAR.
        OSError: where it cannot be read.
    """
    _insist_on_short_list(file)
    try:
        with zipfile.ZipFile(file) as archive:
            found = [one for one in archive.infolist() if _ABOUT.fullmatch(one.filename)]
            if len(found) != 1:
                raise Problem(Code.RELEASE_DAMAGED, reason="metadata")
            about = _text(archive, found[0].filename).decode()
            own = _OWN_VERSION.findall(_text(archive, _OWN))
    except (*ARCHIVE_ERRORS, KeyError, UnicodeDecodeError, zlib.error):
        raise Problem(Code.RELEASE_DAMAGED, reason="archive") from None
    heads = about.replace("\r\n", "\n").partition("\n\n")[0].split("\n")
    said = _of(heads, "Version")
    version = Version.parse(said)
    agree = (
        _of(heads, "Name") == _NAME,
        own == [said.encode()],
        found[0].filename == f"{_NAME}-{said}.dist-info/METADATA",
        name.startswith(f"{_NAME}-{said}-"),
    )
    if not all(agree):
        raise Problem(Code.RELEASE_DAMAGED, reason="version")
    return version


def _of(heads: list[str], name: str) -> str:
    """Give the one value of the head *name*."""
    found = [
        value.strip()
        for head, _, value in (one.partition(":") for one in heads)
        if head.lower() == name.lower()
    ]
    if len(found) != 1:
        raise Problem(Code.RELEASE_DAMAGED, reason="metadata")
    return found[0]


def _text(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        text = member.read(_MOST_TEXT_BYTES + 1)
    if len(text) > _MOST_TEXT_BYTES:
        raise Problem(Code.RELEASE_DAMAGED, reason="metadata")
    return text


def _insist_on_short_list(file: IO[bytes]) -> None:
    """Refuse an archive whose list of members would fill the memory: it is read whole."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _MOST_END_BYTES))
    tail = file.read(_MOST_END_BYTES)
    at = tail.rfind(_END)
    end = tail[at : at + _END_BYTES]
    # A longer list than the short one, elsewhere, would be taken in its place.
    is_long = tail[max(0, at - _LOCATOR_BYTES) : at].startswith(_LOCATOR)
    if at < 0 or len(end) < _END_BYTES or is_long:
        raise Problem(Code.RELEASE_DAMAGED, reason="archive")
    members, listed = (int.from_bytes(end[10:12], "little"), int.from_bytes(end[12:16], "little"))
    if members > _MOST_MEMBERS or listed > _MOST_LISTED_BYTES:
        raise Problem(Code.RELEASE_DAMAGED, reason="members")
    file.seek(0)
