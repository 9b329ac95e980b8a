"""Releases: head office offers a later version of this program, and a laptop is told of it.

Head office signs which file it is; the file goes along with what goes anyway. Nothing here
runs, unpacks or installs it: a trainer is offered it, takes it when there is time, and
installs it as any other program, after a backup. A version that is not newer than the one
that runs, or than one that was offered before, is refused, whoever signed it.
"""

import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
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
from fieldreg.services.backups.backup_status import load_backup_status
from fieldreg.services.installation.model import Installation
from fieldreg.services.permissions import needs
from fieldreg.services.releases import wheel_version
from fieldreg.services.user_session import UserSession
from fieldreg.store.store import Store

_PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class OfferedRelease:
    """A *release* as a laptop is offered it, and why it is not to be taken, if so.

    It *is_declined* where somebody here did not want it, and *is_news* where it is later
    than the version that runs.
    """

    release: SignedRelease
    refusal: Problem | None
    is_declined: bool
    is_newer: bool


# At head office


@needs(Permission.VIEW_OVERVIEW)
def list_offered_releases(installation: Installation) -> list[SignedRelease]:
    """Give what head office offers, by platform.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    key = installation.head_office_keys().signing.verify_key
    found = read_releases(installation.store.releases.load_offers(), key)
    return sorted(found, key=lambda one: one.platform)


@needs(Permission.VIEW_OVERVIEW)
def has_newer_offer(installation: Installation) -> bool:
    """Tell whether laptops are offered a later version than head office itself runs."""
    return any(one.version > _running() for one in list_offered_releases(installation))


@needs(Permission.MANAGE_LAPTOPS)
def read_file_version(installation: Installation, path: Path) -> Task[str]:
    """Tell which version the file at *path* says that it is; empty where it cannot say.

    Raises:
        Problem: as `offer`.
    """
    del installation

    def look() -> str:
        with _opened(path) as file:
            return (
                str(wheel_version.read_wheel_version(file, path.name))
                if is_wheel(path.name)
                else ""
            )

    return (yield from await_io(look))


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
    """Sign the file at *path* as a release, and let it go out with all that goes out.

    A wheel says itself which *version* it is. Whom it is for is told by its ending where
    no *platform* is given. It takes the place of what was offered to the same machines.

    The file is read once to know it, and brought into the store piece by piece, so that
    others write between two of them, here and elsewhere. Nothing is offered before all of
    it is there. What was begun and not signed goes where that fails or is stopped; of a
    program that was killed, at the next unlocking.

    Raises:
        Problem: NOT_HEAD_OFFICE, FILE_UNREADABLE, TOO_LARGE, RELEASE_NAME_REFUSED,
            RELEASE_DAMAGED, RELEASE_VERSION_UNCLEAR, RELEASE_NOT_NEWER, RELEASE_ALTERED,
            CANCELLED.
    """
    installation.head_office_keys()
    name, store = check_file_name(path.name), installation.store
    is_for = Platform(platform) if platform else platform_of(name)
    found = yield from await_io(partial(_measured, path, on_step, is_cancelled))
    said = Version.parse(version) if version or found.inside is None else found.inside
    if found.inside not in (None, said):
        raise Problem(Code.RELEASE_VERSION_UNCLEAR)
    _insist_on_newer(store, said, is_for)
    try:
        place, piece = 0, b""
        while True:
            with store.transaction():
                if piece:
                    store.releases.save_piece(found.goods.sha, place, piece)
                missing = found.places - store.releases.list_piece_numbers(found.goods.sha)
                if not missing:
                    return _sign(installation, found, said, is_for, notes)
            place = min(missing)
            on_step(
                ExchangeProgress(
                    ExchangePhase.WRITING, place * _PIECE_BYTES, found.goods.size_bytes
                )
            )
            piece = yield from await_io(partial(found.piece, place, is_cancelled))
    except Problem:
        with store.transaction():
            store.releases.delete_files_except(
                [one.release_file for one in list_offered_releases(installation)]
            )
        raise


def _sign(
    installation: Installation,
    found: "_Measured",
    version: Version,
    platform: Platform,
    notes: Mapping[str, str],
) -> SignedRelease:
    """Offer what was *found* and is in the store; others may have offered meanwhile."""
    installation.require(Permission.MANAGE_LAPTOPS)
    store = installation.store
    _insist_on_newer(store, version, platform)
    release = SignedRelease.issue(
        installation.head_office_keys(),
        file=found.path.name,
        version=version,
        platform=platform,
        goods=found.goods,
        signed_on=installation.user_session().day,
        notes=notes,
    )
    before = list_offered_releases(installation)
    stay = [one for one in before if platform not in (Platform.ANY, one.platform)]
    _put(store, before, [*stay, release])
    store.releases.save_highest_versions(
        raise_versions(store.releases.load_highest_versions(), [release])
    )
    return release


@needs(Permission.MANAGE_LAPTOPS)
def withdraw_release(installation: Installation, release: SignedRelease) -> None:
    """Offer *release* no more. Laptops hear of it with their next answer.

    Raises:
        Problem: NOT_HEAD_OFFICE, RELEASE_NONE where it is not offered.
    """
    store = installation.store
    with store.transaction():
        before = list_offered_releases(installation)
        if release not in before:
            raise Problem(Code.RELEASE_NONE)
        _put(store, before, [one for one in before if one != release])


# At a laptop


@needs(Permission.VIEW_OVERVIEW)
def list_available_releases(user: UserSession) -> list[OfferedRelease]:
    """Give what head office offers this laptop, the one to take first."""
    key = VerifyKey(user.store.metadata.get("head-office") or b"")
    shelf = user.store.releases
    declined = shelf.load_declined()
    found = [
        OfferedRelease(
            one,
            _refusal(user.store, one),
            is_declined=one.release_file.sha.hex() in declined,
            is_newer=one.version > _running(),
        )
        for one in read_releases(shelf.load_offers(), key)
    ]
    return sorted(
        found,
        key=lambda one: (one.refusal is None, one.release.version, one.release.platform),
        reverse=True,
    )


@needs(Permission.VIEW_OVERVIEW)
def find_wanted_release(user: UserSession) -> SignedRelease:
    """Give the release to take.

    Raises:
        Problem: RELEASE_NONE; or why what is offered is not to be taken.
    """
    found = list_available_releases(user)
    if not found:
        raise Problem(Code.RELEASE_NONE)
    if found[0].refusal is not None:
        raise found[0].refusal
    return found[0].release


@needs(Permission.CHANGE_SETTINGS)
def decline_release(user: UserSession, release: SignedRelease, *, is_wished: bool) -> None:
    """Do not want *release* here, or want it after all; later ones are told as ever."""
    with user.store.transaction():
        user.store.releases.save_declined([release.release_file.sha.hex()] if is_wished else [])


@needs(Permission.VIEW_OVERVIEW)
def require_backup(user: UserSession) -> None:
    """See that a backup holds what is here, before another version is installed.

    Raises:
        Problem: RELEASE_NEEDS_BACKUP.
    """
    if load_backup_status(user).is_due:
        raise Problem(Code.RELEASE_NEEDS_BACKUP)


def format_install_command(path: Path) -> str:
    """Give what is typed to install the wheel at *path*: with what is here, from nowhere."""
    return f'"{sys.executable}" -m pip install --no-index --upgrade "{path}"'


def _refusal(store: Store, release: SignedRelease) -> Problem | None:
    here = platform_of_system(sys.platform)
    if not platforms_overlap(release.platform, here):
        return Problem(Code.RELEASE_ELSEWHERE, platform=release.platform.value)
    running = _running()
    if release.version <= running:
        return _not_newer(release.version, running)
    before = find_highest_version(store.releases.load_highest_versions(), (Platform.ANY, here))
    if before is not None and (release.version, release.signed_on) < before:
        return _not_newer(release.version, before[0])
    return None


def _insist_on_newer(store: Store, version: Version, platform: Platform) -> None:
    """Refuse what is older than head office's own, or no newer than what ever went out.

    Its own version may be offered: head office is the first to install each.
    """
    if version < _running():
        raise _not_newer(version, _running())
    same = [one for one in Platform if platforms_overlap(one, platform)]
    before = find_highest_version(store.releases.load_highest_versions(), same)
    if before is not None and version <= before[0]:
        raise _not_newer(version, before[0])


def _not_newer(version: Version, than: Version) -> Problem:
    return Problem(Code.RELEASE_NOT_NEWER, version=str(version), than=str(than))


def _running() -> Version:
    return Version.parse(fieldreg.__version__)


def _put(store: Store, before: list[SignedRelease], now: list[SignedRelease]) -> None:
    """Offer what is offered *now*, and keep no file that none of it is."""
    store.releases.save_offers(one.document for one in now)
    goods = [one.release_file for one in now]
    store.releases.note_withdrawn(
        [one.release_file for one in before if one.release_file not in goods]
    )
    store.releases.delete_files_except(goods)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a regular file; what the disk says against it is one problem."""
    try:
        if not path.is_file():
            raise Problem(Code.FILE_UNREADABLE, file=path.name)
        with path.open("rb") as file:
            yield file
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=path.name) from None


@dataclass(frozen=True, slots=True)
class _Measured:
    """The file at *path* as it was read once: *pieces* are the SHA-256 of each.

    Every later reading is held to them, since somebody may be writing it.
    """

    path: Path
    goods: ReleaseFile
    inside: Version | None
    pieces: tuple[bytes, ...]

    @property
    def places(self) -> AbstractSet[int]:
        """The numbers of its pieces."""
        return frozenset(range(len(self.pieces)))

    def piece(self, place: int, is_cancelled: IsCancelled) -> bytes:
        """Read piece number *place* again."""
        _go_on(is_cancelled)
        with _opened(self.path) as file:
            file.seek(place * _PIECE_BYTES)
            piece = file.read(_PIECE_BYTES)
        if hashlib.sha256(piece).digest() != self.pieces[place]:
            raise Problem(Code.RELEASE_ALTERED)
        return piece


def _measured(path: Path, on_step: OnExchangeProgress, is_cancelled: IsCancelled) -> _Measured:
    with _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if not 0 < size <= MAX_RELEASE_BYTES:
            raise Problem(Code.TOO_LARGE if size else Code.RELEASE_DAMAGED)
        whole, pieces, done = hashlib.sha256(), [], 0
        # One byte more than there is, so that what grows meanwhile is found out, and ends.
        while piece := file.read(min(size + 1 - done, _PIECE_BYTES)):
            _go_on(is_cancelled)
            whole.update(piece)
            pieces.append(hashlib.sha256(piece).digest())
            done += len(piece)
            on_step(ExchangeProgress(ExchangePhase.LOOKING, done, size))
        if done != size:
            raise Problem(Code.RELEASE_ALTERED)
        inside = wheel_version.read_wheel_version(file, path.name) if is_wheel(path.name) else None
    return _Measured(path, ReleaseFile(whole.digest(), size), inside, tuple(pieces))


def _go_on(is_cancelled: IsCancelled) -> None:
    if is_cancelled():
        raise Problem(Code.CANCELLED)
