"""Archives that are the same bytes wherever and whenever they are written."""

import gzip
import io
import lzma
import os
import tarfile
import zipfile
from array import array
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

_FIRST_ZIP_DAY_S: Final = 315532800  # 1980-01-01


def list_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def touch_files(folder: Path, time_s: int) -> None:
    """Date everything in *folder* alike: makensis stores the dates of files."""
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, (time_s, time_s))


def write_zip(folder: Path, name: str, target: Path, time_s: int) -> None:
    """Write *folder* to *target*, below the folder *name*."""
    date = datetime.fromtimestamp(max(time_s, _FIRST_ZIP_DAY_S), UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for path in list_files(folder):
            entry = zipfile.ZipInfo(f"{name}/{path.relative_to(folder).as_posix()}", date)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o644 << 16
            file.writestr(entry, path.read_bytes())


def complete_program(program: bytes) -> bytes:
    """Return a *program* of Windows with the length and checksum that signing would give it.

    So what is signed and unsigned again is what was built.
    """
    whole = bytearray(program + bytes(-len(program) % 8))
    at = int.from_bytes(whole[60:64], "little") + 88  # of the checksum, behind "PE"
    whole[at : at + 4] = bytes(4)
    words = array("H", whole)
    total = sum(words)
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    whole[at : at + 4] = (total + len(whole)).to_bytes(4, "little")
    return bytes(whole)


def build_tar(files: Mapping[str, tuple[bytes, int]], time_s: int) -> bytes:
    """Return a tar of *files*, path to body and mode, with every folder on the way."""
    folders = {str(parent) for name in files for parent in Path(name).parents if str(parent) != "."}
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for name in sorted({".", *folders, *files}):
            body, mode = files.get(name, (None, 0o755))
            entry = tarfile.TarInfo("./" if name == "." else f"./{name}")
            entry.mode, entry.mtime, entry.uname, entry.gname = mode, time_s, "root", "root"
            if body is None:
                entry.type = tarfile.DIRTYPE
                tar.addfile(entry)
            else:
                entry.size = len(body)
                tar.addfile(entry, io.BytesIO(body))
    return buffer.getvalue()


def compress_gz(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def compress_xz(data: bytes) -> bytes:
    """Compress with a dictionary that an old laptop unpacks in 9 MB of memory."""
    return lzma.compress(data, check=lzma.CHECK_CRC64, preset=6)


def read_ar(data: bytes) -> list[tuple[str, bytes]]:
    """Return the members that `build_ar` wrote."""
    members, at = [], len(b"!<arch>\n")
    while at < len(data):
        head, at = data[at : at + 60], at + 60
        size = int(head[48:58])
        members.append((head[:16].decode().rstrip(), data[at : at + size]))
        at += size + size % 2
    return members


def build_ar(members: Iterable[tuple[str, bytes]], time_s: int) -> bytes:
    """Return the archive that a Debian package is."""
    parts = [b"!<arch>\n"]
    for name, body in members:
        parts.append(f"{name:<16}{time_s:<12}{0:<6}{0:<6}{'100644':<8}{len(body):<10}`\n".encode())
        parts.append(body + b"\n" * (len(body) % 2))
    return b"".join(parts)
