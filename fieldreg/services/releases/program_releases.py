"""Releases of this program: head office offers a later version, and laptops may take it.

Head office signs the file's hash. A version not newer than the running one or an earlier offer is
refused, even with a valid signature.
"""

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Final

import fieldreg
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    OnExchangeProgress,
)
from fieldreg.domain.sync.release_files import (
    MAX_RELEASE_BYTES,
    Platform,
    ReleaseFile,
    Version,
    check_file_name,
    is_wheel,
    platform_of,
    platform_of_system,
    platforms_overlap,
)
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.signed_releases import (
    SignedRelease,
    find_highest_version,
    raise_versions,
    read_releases,
)
from fieldreg.keys.signing import VerifyKey
from fieldreg.services.backups import load_backup_status
from fieldreg.services.installation.model import Installation
from fieldreg.services.releases.wheel_version import read_wheel_version
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.metadata import HEAD_OFFICE_KEY
from fieldreg.store.store import Store

_PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class OfferedRelease:
    release: SignedRelease
    refusal: Problem | None
    is_declined: bool
    is_newer: bool


# At head office


@needs(Permission.VIEW_OVERVIEW)
def list_offered_releases(installation: Installation) -> list[SignedRelease]:
    """Raise NOT_HEAD_OFFICE."""
    key = installation.head_office_keys().verify_key
    found = read_releases(installation.store.releases.load_offers(), key)
    return sorted(found, key=lambda release: release.platform)


@needs(Permission.VIEW_OVERVIEW)
def has_newer_offer(installation: Installation) -> bool:
    running = _running_version()
    return any(release.version > running for release in list_offered_releases(installation))


@needs(Permission.MANAGE_LAPTOPS)
def read_file_version(installation: Installation, path: Path) -> Task[str]:
    """Return the version that the file states, or ""; raise as `offer_release`."""
    del installation

    def read() -> str:
        with _opened(path) as file:
            return str(read_wheel_version(file, path.name)) if is_wheel(path.name) else ""

    return (yield from await_io(read))


@needs(Permission.MANAGE_LAPTOPS)
def offer_release(
    installation: Installation,
    path: Path,
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
    *,
    version: str = "",
    platform: str = "",
    notes: Mapping[str, str],
) -> Task[SignedRelease]:
    """Sign the file at *path* as a release.

    *version* is needed unless the file is a wheel; *platform* is by default told by its ending. The
    release replaces earlier offers for the same machines.

    Raises NOT_HEAD_OFFICE, FILE_UNREADABLE, TOO_LARGE, RELEASE_NAME_REFUSED, RELEASE_DAMAGED,
    RELEASE_VERSION_UNCLEAR, RELEASE_NOT_NEWER, RELEASE_ALTERED, CANCELLED, and as
    `Installation.require_signer`.
    """
    installation.head_office_keys()
    installation.require_signer()
    name, store = check_file_name(path.name), installation.store
    is_for = Platform(platform) if platform else platform_of(name)
    source = yield from await_io(partial(_scan, path, on_step, is_cancelled))
    stated = Version.parse(version) if version or source.inside is None else source.inside
    if source.inside not in (None, stated):
        raise Problem(Code.RELEASE_VERSION_UNCLEAR)
    _require_newer(store, stated, is_for)
    sign = partial(_sign, installation, source, stated, is_for, notes)
    try:
        return (yield from _store_pieces(store, source, sign, on_step, is_cancelled))
    except Problem:
        offered = list_offered_releases(installation)
        with store.transaction():
            store.releases.delete_files_except(release.release_file for release in offered)
        raise


def _store_pieces(
    store: Store,
    source: "_SourceFile",
    sign: Callable[[], SignedRelease],
    on_step: OnExchangeProgress,
    is_cancelled: IsCancelled,
) -> Task[SignedRelease]:
    number, piece, release_file = 0, b"", source.release_file
    while True:
        with store.transaction():
            if piece:
                store.releases.save_piece(release_file.sha, number, piece)
            stored = store.releases.list_piece_numbers(release_file.sha)
            missing = source.piece_numbers - stored
            if not missing:
                return sign()
        number = min(missing)
        done = number * _PIECE_BYTES
        on_step(ExchangeProgress(ExchangePhase.WRITING, done, release_file.size_bytes))
        piece = yield from await_io(partial(source.read_piece, number, is_cancelled))


def _sign(
    installation: Installation,
    source: "_SourceFile",
    version: Version,
    platform: Platform,
    notes: Mapping[str, str],
) -> SignedRelease:
    installation.require(Permission.MANAGE_LAPTOPS)
    store = installation.store
    _require_newer(store, version, platform)
    release = SignedRelease.issue(
        installation.head_office_keys(),
        file=source.path.name,
        version=version,
        platform=platform,
        release_file=source.release_file,
        signed_on=installation.user_session().day,
        notes=notes,
    )
    before = list_offered_releases(installation)
    others = [offered for offered in before if platform not in (Platform.ANY, offered.platform)]
    _save_offers(store, before, [*others, release])
    store.releases.save_highest_versions(
        raise_versions(store.releases.load_highest_versions(), [release])
    )
    return release


@needs(Permission.MANAGE_LAPTOPS)
def withdraw_release(installation: Installation, release: SignedRelease) -> None:
    store = installation.store
    with store.transaction():
        before = list_offered_releases(installation)
        if release not in before:
            raise Problem(Code.RELEASE_NONE)
        _save_offers(store, before, [offered for offered in before if offered != release])


# At a laptop


@needs(Permission.VIEW_OVERVIEW)
def list_available_releases(user: UserSession) -> list[OfferedRelease]:
    key = VerifyKey(user.store.metadata.read(HEAD_OFFICE_KEY))
    declined = user.store.releases.load_declined()
    running = _running_version()
    offers = [
        OfferedRelease(
            release,
            _refusal(user.store, release),
            is_declined=release.release_file.sha.hex() in declined,
            is_newer=release.version > running,
        )
        for release in read_releases(user.store.releases.load_offers(), key)
    ]
    return sorted(
        offers,
        key=lambda offer: (offer.refusal is None, offer.release.version, offer.release.platform),
        reverse=True,
    )


@needs(Permission.VIEW_OVERVIEW)
def find_wanted_release(user: UserSession) -> SignedRelease:
    """Raise RELEASE_NONE or its refusal."""
    offers = list_available_releases(user)
    if not offers:
        raise Problem(Code.RELEASE_NONE)
    if offers[0].refusal is not None:
        raise offers[0].refusal
    return offers[0].release


@needs(Permission.CHANGE_SETTINGS)
def decline_release(user: UserSession, release: SignedRelease, *, is_wished: bool) -> None:
    with user.store.transaction():
        user.store.releases.save_declined([release.release_file.sha.hex()] if is_wished else [])


@needs(Permission.VIEW_OVERVIEW)
def require_backup(user: UserSession) -> None:
    backup = load_backup_status(user)
    if backup.is_due or not backup.made_on:
        raise Problem(Code.RELEASE_NEEDS_BACKUP)


def format_install_command(path: Path) -> str:
    return f'"{sys.executable}" -m pip install --no-index --upgrade "{path}"'


def _refusal(store: Store, release: SignedRelease) -> Problem | None:
    here = platform_of_system(sys.platform)
    if not platforms_overlap(release.platform, here):
        return Problem(Code.RELEASE_ELSEWHERE, platform=release.platform.value)
    running = _running_version()
    if release.version <= running:
        return _not_newer(release.version, running)
    before = find_highest_version(store.releases.load_highest_versions(), (Platform.ANY, here))
    if before is not None and (release.version, release.signed_on) < before:
        return _not_newer(release.version, before[0])
    return None


def _require_newer(store: Store, version: Version, platform: Platform) -> None:
    if version < _running_version():
        raise _not_newer(version, _running_version())
    overlapping = [other for other in Platform if platforms_overlap(other, platform)]
    before = find_highest_version(store.releases.load_highest_versions(), overlapping)
    if before is not None and version <= before[0]:
        raise _not_newer(version, before[0])


def _not_newer(version: Version, than: Version) -> Problem:
    return Problem(Code.RELEASE_NOT_NEWER, version=str(version), than=str(than))


def _running_version() -> Version:
    return Version.parse(fieldreg.__version__)


def _save_offers(store: Store, before: list[SignedRelease], after: list[SignedRelease]) -> None:
    store.releases.change_offers([release.document for release in after])
    files = [release.release_file for release in after]
    store.releases.note_withdrawn(
        [release.release_file for release in before if release.release_file not in files]
    )
    store.releases.delete_files_except(files)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        if not path.is_file():
            raise Problem(Code.FILE_UNREADABLE, file=path.name)
        with path.open("rb") as file:
            yield file
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=path.name) from None


@dataclass(frozen=True, slots=True)
class _SourceFile:
    path: Path
    release_file: ReleaseFile
    inside: Version | None
    piece_hashes: tuple[bytes, ...]

    @property
    def piece_numbers(self) -> AbstractSet[int]:
        return frozenset(range(len(self.piece_hashes)))

    def read_piece(self, number: int, is_cancelled: IsCancelled) -> bytes:
        _raise_if_cancelled(is_cancelled)
        with _opened(self.path) as file:
            file.seek(number * _PIECE_BYTES)
            piece = file.read(_PIECE_BYTES)
        if hashlib.sha256(piece).digest() != self.piece_hashes[number]:
            raise Problem(Code.RELEASE_ALTERED)
        return piece


def _scan(path: Path, on_step: OnExchangeProgress, is_cancelled: IsCancelled) -> _SourceFile:
    with _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if not 0 < size <= MAX_RELEASE_BYTES:
            raise Problem(Code.TOO_LARGE if size else Code.RELEASE_DAMAGED)
        whole, pieces, done = hashlib.sha256(), [], 0
        # Reads at most one byte past the size, which detects a file that grows meanwhile.
        while piece := file.read(min(size + 1 - done, _PIECE_BYTES)):
            _raise_if_cancelled(is_cancelled)
            whole.update(piece)
            pieces.append(hashlib.sha256(piece).digest())
            done += len(piece)
            on_step(ExchangeProgress(ExchangePhase.LOOKING, done, size))
        if done != size:
            raise Problem(Code.RELEASE_ALTERED)
        inside = read_wheel_version(file, path.name) if is_wheel(path.name) else None
    return _SourceFile(path, ReleaseFile(whole.digest(), size), inside, tuple(pieces))


def _raise_if_cancelled(is_cancelled: IsCancelled) -> None:
    if is_cancelled():
        raise Problem(Code.CANCELLED)
