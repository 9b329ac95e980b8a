"""Leaving: whatever is written where the register's own encryption does not reach.

What is locked by a passphrase leaves no trace here. What leaves in the clear is noted in
the register before its first byte is written: when, by whom, what, for what reason and
where. So no power cut hides a file, and each stays on a list until it is deleted. It is
made in a folder of its own beside its place, and takes its name once it is whole; what
was cut short goes at the next look. Of a file that was deleted it stays noted that it
left, and no longer what it was called.

Deleting takes a file's name away. What lay on flash can be read out of it for long
after, and nothing here can promise otherwise.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from xlsxwriter.exceptions import XlsxWriterException  # type: ignore[import-untyped]

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import (
    ExportRows,
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
    write_locked_table,
    write_table,
)
from fieldreg.services.host.staging import (
    clear_staging_folder,
    staged_file,
    staging_folder_for,
    translating_write_errors,
)
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.exports import FileState, PlaintextExport


class ExportContent(StrEnum):
    """What is in a file that leaves."""

    PEOPLE = "people"
    SESSIONS = "sessions"
    IMPORT_REPORT = "import-report"
    CONSENT_SHEET = "consent-sheet"  # with names
    ACCESS_REPORT = "seen"  # all that is held of one person


@dataclass(frozen=True, slots=True)
class PlaintextFile:
    """A file in the clear that is still where it was written."""

    number: int
    made_on: str
    made_by: str
    content: str
    row_count: int
    reason: str
    path: Path


class ExportWriter:
    """One file on its way out; `leaving` gives it."""

    def __init__(
        self,
        user: UserSession,
        path: Path,
        noted: PlaintextExport | None,
        fresh: Path,
        passphrase: str,
    ) -> None:
        self._user, self._path, self._noted = user, path, noted
        self._fresh, self._passphrase = fresh, passphrase

    def write_table(
        self,
        headers: Sequence[str],
        rows: ExportRows,
        *,
        count: int,
        on_progress: OnProgress = ignore_progress,
        is_cancelled: IsCancelled = never_cancelled,
    ) -> None:
        """Write a table of about *count* rows; its ending says how, where it is not locked.

        Raises:
            Problem: ENDING_UNKNOWN, LOCKED_IS_WORKBOOK, TOO_LARGE, CANCELLED,
                FILE_NOT_WRITTEN, DISK_FULL; then whatever stood there still does.
        """

        def make(fresh: Path) -> int:
            write = write_table
            if self._passphrase:
                write = partial(write_locked_table, passphrase=self._passphrase)
            write(
                fresh,
                headers,
                rows,
                count=count,
                on_progress=on_progress,
                is_cancelled=is_cancelled,
            )
            return count

        self._make(make)

    def write_file(self, make: Callable[[Path], int]) -> None:
        """Have *make* write a file in the clear to the path that it is handed.

        It gives how many rows, pages or people there are in it.

        Raises:
            Problem: FILE_NOT_WRITTEN, DISK_FULL, and what *make* raises.
        """
        if self._passphrase:
            raise ValueError("only tables are locked")
        self._make(make)

    def _make(self, make: Callable[[Path], int]) -> None:
        with translating_write_errors(self._path, XlsxWriterException):
            rows = make(self._fresh)
            self._fresh.chmod(0o600)
            with self._fresh.open("rb+") as file:
                os.fsync(file.fileno())
                sha = hashlib.file_digest(file, "sha256").hexdigest()
            if self._noted is None:
                self._fresh.replace(self._path)
                return
            whole = replace(self._noted, rows=rows, sha=sha)
            _keep(self._user, whole)
            self._fresh.replace(self._path)
            self._noted = replace(whole, whereabouts=FileState.WRITTEN)
        with self._user.store.transaction():
            for one in self._user.store.plaintext_exports.list_all():
                if one.path == whole.path and _is_written_here(one):
                    _keep(self._user, _gone(one, FileState.REPLACED))
            _keep(self._user, self._noted)

    def discard(self) -> None:
        """Forget what was not written after all."""
        if self._noted is not None and self._noted.whereabouts == FileState.BEGUN:
            # The failure that brought us here is the one to tell.
            with suppress(Problem), self._user.store.transaction():
                self._user.store.plaintext_exports.delete(self._noted.id)


@needs(Permission.EXPORT_PEOPLE)
@contextmanager
def open_export(
    user: UserSession, path: Path, what: str, *, reason: str = "", passphrase: str = ""
) -> Iterator[ExportWriter]:
    """Let *what* leave for the file at *path*: locked by *passphrase*, or for a *reason*.

    The note of a file in the clear is kept before this goes on, so that it has to be
    outside of any transaction in which the file is written.

    Raises:
        Problem: FILE_NOT_WRITTEN, DISK_FULL.
    """
    path = path.absolute()
    if passphrase:
        with staged_file(user.store, path) as fresh:
            yield ExportWriter(user, path, None, fresh, passphrase)
        return
    place = staging_folder_for(path)
    noted = PlaintextExport(0, user.day, user.user_name, what, reason, str(path), str(place))
    with user.store.transaction():
        noted = user.store.plaintext_exports.add(noted)
    one = ExportWriter(user, path, noted, place / path.name, passphrase)
    try:
        with translating_write_errors(path):
            place.mkdir(mode=0o700)
        yield one
    finally:
        shutil.rmtree(place, ignore_errors=True)
        one.discard()


@needs(Permission.EXPORT_PEOPLE)
def export_table(
    user: UserSession,
    path: Path,
    what: str,
    headers: Sequence[str],
    rows: ExportRows,
    *,
    count: int,
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> None:
    """Let one table leave; see `leaving` and `Leaving.table`."""
    with open_export(user, path, what, reason=reason, passphrase=passphrase) as out:
        out.write_table(
            headers, rows, count=count, on_progress=on_progress, is_cancelled=is_cancelled
        )


@needs(Permission.EXPORT_PEOPLE)
def list_plaintext_exports(user: UserSession) -> list[PlaintextExport]:
    """Give every file that left in the clear, the latest first."""
    every = _departures(user)
    return [one for one in every if one.whereabouts != FileState.MAKING]


@needs(Permission.EXPORT_PEOPLE)
def list_plaintext_files(user: UserSession) -> list[PlaintextFile]:
    """Give the files in the clear that still lie where this machine wrote them."""
    return _lying(user)


@needs(Permission.VIEW_OVERVIEW)
def count_plaintext_files(user: UserSession) -> int:
    """Count those files, of which their names may tell too much."""
    return len(_lying(user))


@needs(Permission.EXPORT_PEOPLE)
def delete_plaintext_file(user: UserSession, number: int) -> None:
    """Delete the file of departure *number*, if it is still the one that was written.

    Raises:
        Problem: NOT_FOUND, where it lies here no more; FILE_IS_ANOTHER, where that
            cannot be shown; FILE_NOT_DELETED.
    """
    one = user.store.plaintext_exports.find(number)
    if one is None or not _is_written_here(one) or not Path(one.path).is_file():
        raise Problem(Code.NOT_FOUND, file=number)
    path = Path(one.path)
    try:
        if _sha(path) != one.sha:
            raise Problem(Code.FILE_IS_ANOTHER, file=path.name)
        path.unlink()
    except OSError:
        raise Problem(Code.FILE_NOT_DELETED, file=path.name) from None
    deleted = _gone(one, FileState.DELETED, user.day)
    with user.store.transaction():
        _keep(user, deleted)


def _departures(user: UserSession) -> list[PlaintextExport]:
    _tidy(user)
    return user.store.plaintext_exports.list_all()


def _lying(user: UserSession) -> list[PlaintextFile]:
    return [
        PlaintextFile(one.id, one.made_on, one.by, one.what, one.rows, one.reason, Path(one.path))
        for one in _departures(user)
        if _is_written_here(one) and Path(one.path).is_file()
    ]


def _tidy(user: UserSession) -> None:
    """See to what was begun and not finished, since the program was ended in the middle."""
    for one in user.store.plaintext_exports.list_all():
        if one.installation_id is not None or one.whereabouts != FileState.BEGUN:
            continue
        path = Path(one.path)
        if not clear_staging_folder(one):
            continue
        # Killed between its name and the note: where its hash was not noted yet
        # either, whatever has the name is listed, and nobody claims that it is ours.
        is_there = path.is_file() and (not one.sha or _sha(path) == one.sha)
        with user.store.transaction():
            if is_there:
                _keep(user, replace(one, whereabouts=FileState.WRITTEN))
            else:
                user.store.plaintext_exports.delete(one.id)


def _keep(user: UserSession, one: PlaintextExport) -> None:
    with user.store.transaction():
        user.store.plaintext_exports.save(one)


def _gone(one: PlaintextExport, became: FileState, on: str = "") -> PlaintextExport:
    """Say what *became* of a file, and forget its name: that may tell who was in it."""
    return replace(one, whereabouts=became, deleted_on=on, path="", workplace="")


def _is_written_here(one: PlaintextExport) -> bool:
    return one.installation_id is None and one.whereabouts == FileState.WRITTEN


def _sha(path: Path) -> str:
    with suppress(OSError), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
    return ""
