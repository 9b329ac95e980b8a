"""Exports: files written outside the register's own encryption.

A locked file leaves no trace here. A plaintext file is recorded before its first byte is written,
and listed until it is deleted; then its path is forgotten. It has no name until it is complete,
then one in a staging folder beside its path. Remains are deleted at the next opening, with their
stick plugged in.

Deleted files can be recovered from flash memory for a long time.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import (
    ExportRows,
    OnProgress,
    ignore_progress,
    locking,
    write_table,
)
from fieldreg.services.host.file_writing import (
    hash_file,
    name_file,
    settle_interrupted_exports,
    staged_file,
    staging_folder_for,
    translating_write_errors,
    unnamed_file,
)
from fieldreg.services.host.held_files import replace_held
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.exports import FileState, PlaintextExport


class ExportContent(StrEnum):
    PEOPLE = "people"
    SESSIONS = "sessions"
    IMPORT_REPORT = "import-report"
    LEFT_OUT_ROWS = "left-out-rows"
    FIGURES = "figures"
    REGISTER = "register"  # people and sessions
    CALENDAR = "calendar"
    CONSENT_SHEET = "consent-sheet"  # with names
    ACCESS_REPORT = "seen"


@dataclass(frozen=True, slots=True)
class PlaintextFile:
    number: int
    made_on: str
    made_by: str
    content: str
    row_count: int
    reason: str
    path: Path


@dataclass(slots=True)
class ExportWriter:
    user: UserSession
    path: Path
    record: PlaintextExport | None
    staged_path: Path
    passphrase: str = field(repr=False)

    def write_table(
        self,
        headers: Sequence[str],
        rows: ExportRows,
        *,
        count: int,
        on_progress: OnProgress = ignore_progress,
        tags: Sequence[str] = (),
    ) -> None:
        """Write a table of about *count* rows in the format of the path's suffix, HXL with *tags*.

        Raises ENDING_UNKNOWN, LOCKED_IS_WORKBOOK, TOO_LARGE, FILE_NOT_WRITTEN, DISK_FULL; an
        earlier file is then unchanged.
        """
        write = partial(write_table, passphrase=self.passphrase, on_progress=on_progress, tags=tags)
        name = self.path.name
        self._write(lambda file: write(file, name, headers, rows, count=count), count)

    def write_file(self, content: bytes, row_count: int) -> None:
        if self.passphrase:
            raise ValueError("only tables are locked")
        self._write(lambda file: file.write(content), row_count)

    def write_workbook(self, write: Callable[[IO[bytes]], object], row_count: int) -> None:
        """Fill the file by *write*, locked if there is a passphrase; raise as `write_file`."""

        def lock(file: IO[bytes]) -> None:
            with locking(file, self.passphrase) as plain:
                write(plain)

        self._write(lock, row_count)

    def _write(self, write: Callable[[IO[bytes]], object], row_count: int) -> None:
        import xlsxwriter.exceptions as faults  # type: ignore[import-untyped]  # noqa: PLC0415

        with (
            translating_write_errors(self.path, faults.XlsxWriterException),
            unnamed_file(self.staged_path.parent) as file,
        ):
            write(file)
            file.seek(0)
            sha = hashlib.file_digest(file, "sha256").hexdigest()
            complete = self.record and replace(self.record, rows=row_count, sha=sha)
            if complete:
                _save(self.user, complete)
            name_file(file, self.staged_path)
            replace_held(self.staged_path, self.path)
        if complete is None:  # it is locked
            return
        with suppress(OSError):  # of what is written, nothing else is cleared later
            self.staged_path.parent.rmdir()
        self.record = replace(complete, whereabouts=FileState.WRITTEN)
        with self.user.store.transaction():
            for export in self.user.store.plaintext_exports.list_all():
                if export.path == complete.path and _is_here(export):
                    _save(self.user, _without_path(export, FileState.REPLACED))
            _save(self.user, self.record)

    def discard(self) -> None:
        if self.record is not None and self.record.whereabouts == FileState.BEGUN:
            # The failure that led here is the one to report.
            with suppress(Problem), self.user.store.transaction():
                self.user.store.plaintext_exports.delete(self.record.id)


@needs(Permission.EXPORT_PEOPLE)
@contextmanager
def open_export(
    user: UserSession, path: Path, content: str, *, reason: str = "", passphrase: str = ""
) -> Iterator[ExportWriter]:
    """Export *content* to *path*, locked by *passphrase* or listed with *reason*.

    Raises ROWS_ALTERED, FILE_NOT_WRITTEN, DISK_FULL.
    """
    user.store.seal.require_register()
    path = path.absolute()
    if passphrase:
        with staged_file(user.store, path) as staged_path:
            yield ExportWriter(user, path, None, staged_path, passphrase)
        return
    folder = staging_folder_for(path)
    record = PlaintextExport(0, user.day, user.user_name, content, reason, str(path), str(folder))
    with user.store.transaction():
        record = user.store.plaintext_exports.add(record)
    writer = ExportWriter(user, path, record, folder / path.name, passphrase)
    try:
        with translating_write_errors(path):
            folder.mkdir(mode=0o700)
        yield writer
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        writer.discard()


@needs(Permission.EXPORT_PEOPLE)
def export_table(
    user: UserSession,
    path: Path,
    content: str,
    headers: Sequence[str],
    rows: ExportRows,
    *,
    count: int,
    reason: str = "",
    passphrase: str = "",
    on_progress: OnProgress = ignore_progress,
    tags: Sequence[str] = (),
) -> None:
    with open_export(user, path, content, reason=reason, passphrase=passphrase) as writer:
        writer.write_table(headers, rows, count=count, on_progress=on_progress, tags=tags)


@needs(Permission.EXPORT_PEOPLE)
def list_plaintext_exports(user: UserSession) -> list[PlaintextExport]:
    exports = _list_exports(user)
    return [export for export in exports if export.whereabouts != FileState.MAKING]


@needs(Permission.EXPORT_PEOPLE)
def list_plaintext_files(user: UserSession) -> list[PlaintextFile]:
    return _list_files(user)


@needs(Permission.VIEW_OVERVIEW)
def count_plaintext_files(user: UserSession) -> int:
    return len(_list_files(user))


@needs(Permission.EXPORT_PEOPLE)
def delete_plaintext_files(user: UserSession, *numbers: int) -> None:
    """Delete the files of the exports *numbers*; all are checked before the first is deleted.

    Raises NOT_FOUND, STICK_MISSING, FILE_IS_ANOTHER; FILE_NOT_DELETED, and the files after it are
    not deleted either.
    """
    exports = [_find_unchanged(user, number) for number in numbers]
    for export in exports:
        path = Path(export.path)
        try:
            path.unlink()
        except OSError:
            raise Problem(Code.FILE_NOT_DELETED, file=path.name) from None
        _save(user, _without_path(export, FileState.DELETED, user.day))


def _find_unchanged(user: UserSession, number: int) -> PlaintextExport:
    settle_interrupted_exports(user.store)
    export = user.store.plaintext_exports.find(number)
    if export is not None and _is_unsettled(export):
        raise Problem(Code.STICK_MISSING)
    if export is None or not _is_here(export) or not Path(export.path).is_file():
        raise Problem(Code.NOT_FOUND, file=number)
    if hash_file(Path(export.path)) != export.sha:
        raise Problem(Code.FILE_IS_ANOTHER, file=Path(export.path).name)
    return export


def _list_exports(user: UserSession) -> list[PlaintextExport]:
    settle_interrupted_exports(user.store)
    return user.store.plaintext_exports.list_all()


def _list_files(user: UserSession) -> list[PlaintextFile]:
    return [
        PlaintextFile(
            export.id,
            export.made_on,
            export.by,
            export.what,
            export.rows,
            export.reason,
            Path(export.path),
        )
        for export in _list_exports(user)
        if _is_unsettled(export) or (_is_here(export) and Path(export.path).is_file())
    ]


def _save(user: UserSession, export: PlaintextExport) -> None:
    with user.store.transaction():
        user.store.plaintext_exports.save(export)


def _without_path(export: PlaintextExport, state: FileState, day: str = "") -> PlaintextExport:
    return replace(export, whereabouts=state, deleted_on=day, path="", workplace="")


def _is_here(export: PlaintextExport) -> bool:
    return export.installation_id is None and export.whereabouts == FileState.WRITTEN


def _is_unsettled(export: PlaintextExport) -> bool:
    return export.installation_id is None and export.whereabouts == FileState.BEGUN
