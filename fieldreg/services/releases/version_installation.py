"""Installing a later version from a proven file, without an administrator or a network.

If this is cut off at any moment, the former version starts (decision 23).
"""

import errno
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.release_files import ReleaseFetcher
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services.host.file_writing import ARCHIVE_ERRORS, disk_problem, fsync_folder
from fieldreg.services.host.held_files import replace_held
from fieldreg.services.installation.model import Installation
from fieldreg.services.releases.installed_versions import (
    InstalledVersions,
    build_command,
    is_installed_program,
)
from fieldreg.services.user_session import needs

_MAX_FILES: Final = 20_000
_MAX_BYTES: Final = 1 << 30
_PIECE_BYTES: Final = 1 << 20
_TRIAL_S: Final = 300
_IN_DEB: Final = ("usr", "lib", "fieldreg")
_NO_CONSOLE: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # a black window on Windows
_NO_NAME: Final = {errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.EINVAL, errno.ENAMETOOLONG}
_DAMAGED: Final = (*ARCHIVE_ERRORS, tarfile.TarError, lzma.LZMAError, zlib.error, ValueError)


def can_install(name: str) -> bool:
    ending = "-windows.zip" if sys.platform == "win32" else ".deb"
    return name.lower().endswith(ending) and is_installed_program()


@needs(Permission.CHANGE_SETTINGS)
def install_release(
    installation: Installation,
    release: SignedRelease,
    fetcher: ReleaseFetcher,
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
) -> Task[None]:
    """Install the fetched *release* for this user, from the next start on.

    Raises RELEASE_ELSEWHERE where no installer laid this program out, or the file is not for that;
    as `ReleaseFetcher.save` and `install_version`.
    """
    name = release.file_name
    if not can_install(name):
        raise Problem(Code.RELEASE_ELSEWHERE, platform=release.platform.value)
    versions = _versions(installation)
    place = versions.folder / "taken"
    yield from await_io(partial(_begin_place, place))
    try:
        yield from fetcher.save(release.release_file, str(place / name), on_step, is_cancelled)
        yield from await_io(partial(install_version, versions, place / name, str(release.version)))
    finally:
        shutil.rmtree(place, ignore_errors=True)


@needs(Permission.CHANGE_SETTINGS)
def try_release_again(installation: Installation) -> str:
    """Return the failed version, which is tried once more at the next start.

    Raises RELEASE_NONE, DISK_FULL, DISK_FAILED.
    """
    try:
        version = _versions(installation).try_again()
    except OSError as error:
        raise disk_problem(error) from None
    if not version:
        raise Problem(Code.RELEASE_NONE)
    return version


@needs(Permission.CHANGE_SETTINGS)
def remove_release(installation: Installation) -> str:
    """Delete the version that did not open the register yet; return which.

    Raises RELEASE_NONE, DISK_FULL, DISK_FAILED.
    """
    try:
        removed = _versions(installation).remove()
    except OSError as error:
        raise disk_problem(error) from None
    if not removed:
        raise Problem(Code.RELEASE_NONE)
    return removed


def _versions(installation: Installation) -> InstalledVersions:
    return InstalledVersions(installation.tools.host.user_data_dir() / "versions")


def _begin_place(place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    try:
        place.mkdir(mode=0o700, parents=True)
    except OSError as error:
        raise disk_problem(error) from None


def install_version(versions: InstalledVersions, file: Path, version: str) -> None:
    """Lay the *version* in *file* out, try it, and choose it for the next start.

    Raises RELEASE_DAMAGED, RELEASE_NOT_STARTED, DISK_FULL, DISK_FAILED, FILE_HELD; nothing is
    changed.
    """
    part = versions.folder / f"{version}.part"
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700, parents=True)
        with file.open("rb") as opened:
            _unpack(opened, part)
        _compile(part)
        _try(part, version)
        target = versions.folder / version
        shutil.rmtree(target, ignore_errors=True)
        replace_held(part, target)
        fsync_folder(versions.folder)
        versions.choose(version)
    except _DAMAGED:
        raise Problem(Code.RELEASE_DAMAGED) from None
    except OSError as error:
        raise disk_problem(error) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _unpack(file: IO[bytes], part: Path) -> None:
    unpacked_bytes = 0
    members = _read_zip(file) if zipfile.is_zipfile(file) else _read_deb(file)
    for count, (path, body) in enumerate(members):
        if (
            ".." in path.parts
            or path.is_absolute()
            or any(set(r"\:") & set(name) for name in path.parts)
        ):
            raise Problem(Code.RELEASE_DAMAGED)
        with _create(part.joinpath(*path.parts)) as written:
            while piece := body.read(_PIECE_BYTES):
                unpacked_bytes += len(piece)
                if unpacked_bytes > _MAX_BYTES or count > _MAX_FILES:
                    raise Problem(Code.RELEASE_DAMAGED)
                written.write(piece)
            written.flush()
            os.fsync(written.fileno())


def _create(target: Path) -> IO[bytes]:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return target.open("xb")
    except OSError as error:
        if error.errno in _NO_NAME:
            raise Problem(Code.RELEASE_DAMAGED) from None
        raise


def _read_zip(file: IO[bytes]) -> Iterator[tuple[PurePosixPath, IO[bytes]]]:
    with zipfile.ZipFile(file) as archive:
        for entry in archive.infolist():
            _, _, name = entry.filename.partition("/")
            if not entry.is_dir():
                with archive.open(entry) as body:
                    yield PurePosixPath(name), body


def _read_deb(file: IO[bytes]) -> Iterator[tuple[PurePosixPath, IO[bytes]]]:
    file.seek(8)
    while head := file.read(60):
        if head[:16].rstrip() == b"data.tar.xz":
            break
        if (size := int(head[48:58])) < 0:
            raise Problem(Code.RELEASE_DAMAGED)
        file.seek(size + size % 2, os.SEEK_CUR)
    with tarfile.open(fileobj=file, mode="r|xz") as archive:
        for count, entry in enumerate(archive):
            if count > _MAX_FILES or entry.offset_data + entry.size > _MAX_BYTES:
                raise Problem(Code.RELEASE_DAMAGED)
            path = PurePosixPath(entry.name)
            body = archive.extractfile(entry) if entry.isreg() else None
            if body is not None and path.parts[: len(_IN_DEB)] == _IN_DEB:
                yield path.relative_to(*_IN_DEB), body


def _compile(part: Path) -> None:
    own = part / "python.exe"
    python = [str(own)] if own.exists() else [sys.executable, "-I"]
    compiling = ["-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", str(part)]
    subprocess.run(  # noqa: S603  signed
        [*python, *compiling], check=False, capture_output=True, creationflags=_NO_CONSOLE
    )


def _try(part: Path, version: str) -> None:
    """Have the program in *part* tell its version, then test itself (`fieldreg.demo.self_test`).

    The register needs the passphrase: its first opening is the last trial.
    """
    for arguments in (["--version"], ["self-test"]):
        answer = _run(part, arguments)
        if answer is None or answer.split()[:2] != [b"fieldreg", version.encode()]:
            raise Problem(Code.RELEASE_NOT_STARTED, version=version)


def _run(part: Path, arguments: list[str]) -> bytes | None:
    environment = {name: value for name, value in os.environ.items() if "FIELDREG" not in name}
    with suppress(OSError, subprocess.SubprocessError):
        answer = subprocess.run(  # noqa: S603  signed by head office
            build_command(part, arguments),
            env=environment,
            check=True,
            capture_output=True,
            timeout=_TRIAL_S,
            creationflags=_NO_CONSOLE,
        )
        return answer.stdout
    return None
