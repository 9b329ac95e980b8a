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
from fieldreg.domain.roles import Verb
from fieldreg.domain.sync.exchange import IsCancelled, OnStep, Phase, Step
from fieldreg.domain.sync.release_files import (
    MOST_BYTES,
    Goods,
    Platform,
    Version,
    is_wheel,
    overlap,
    platform_here,
    platform_of,
    safe_name,
)
from fieldreg.domain.sync.tasks import Round, away
from fieldreg.keys.signed_releases import Release, latest, raised, readable
from fieldreg.keys.signing import VerifyKey
from fieldreg.services.backups.backup_status import last_backup
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.permissions import needs
from fieldreg.services.releases import wheel_version
from fieldreg.services.user_session import Desk
from fieldreg.store.store import Store

_PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Offered:
    """A *release* as a laptop is offered it, and why it is not to be taken, if so.

    It *is_declined* where somebody here did not want it, and *is_news* where it is later
    than the version that runs.
    """

    release: Release
    refusal: Problem | None
    is_declined: bool
    is_news: bool


# At head office


@needs(Verb.LOOK)
def offered(installation: Installation) -> list[Release]:
    """Give what head office offers, by platform.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    key = installation.head_office_keys().signing.verify_key
    found = readable(installation.store.releases.offers(), key)
    return sorted(found, key=lambda one: one.platform)


@needs(Verb.LOOK)
def is_ahead(installation: Installation) -> bool:
    """Tell whether laptops are offered a later version than head office itself runs."""
    return any(one.version > _running() for one in offered(installation))


@needs(Verb.KEEP_LAPTOPS)
def version_of(installation: Installation, path: Path) -> Round[str]:
    """Tell which version the file at *path* says that it is; empty where it cannot say.

    Raises:
        Problem: as `offer`.
    """
    del installation

    def look() -> str:
        with _opened(path) as file:
            return (
                str(wheel_version.version_in(file, path.name))
                if is_wheel(path.name)
                else ""
            )

    return (yield from away(look))


@needs(Verb.KEEP_LAPTOPS)
def offer(
    installation: Installation,
    path: Path,
    on_step: OnStep,
    is_cancelled: IsCancelled,
    *,
    version: str = "",
    platform: str = "",
    notes: Mapping[str, str],
) -> Round[Release]:
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
    name, store = safe_name(path.name), installation.store
    is_for = Platform(platform) if platform else platform_of(name)
    found = yield from away(partial(_measured, path, on_step, is_cancelled))
    said = Version.of(version) if version or found.inside is None else found.inside
    if found.inside not in (None, said):
        raise Problem(Code.RELEASE_VERSION_UNCLEAR)
    _insist_on_newer(store, said, is_for)
    try:
        place, piece = 0, b""
        while True:
            with store.transaction():
                if piece:
                    store.releases.put(found.goods.sha, place, piece)
                missing = found.places - store.releases.places(found.goods.sha)
                if not missing:
                    return _sign(installation, found, said, is_for, notes)
            place = min(missing)
            on_step(Step(Phase.WRITING, place * _PIECE_BYTES, found.goods.size_bytes))
            piece = yield from away(partial(found.piece, place, is_cancelled))
    except Problem:
        with store.transaction():
            store.releases.keep_only([one.goods for one in offered(installation)])
        raise


def _sign(
    installation: Installation,
    found: "_Measured",
    version: Version,
    platform: Platform,
    notes: Mapping[str, str],
) -> Release:
    """Offer what was *found* and is in the store; others may have offered meanwhile."""
    installation.demand(Verb.KEEP_LAPTOPS)
    store = installation.store
    _insist_on_newer(store, version, platform)
    release = Release.issue(
        installation.head_office_keys(),
        file=found.path.name,
        version=version,
        platform=platform,
        goods=found.goods,
        signed_on=installation.desk().day,
        notes=notes,
    )
    before = offered(installation)
    stay = [one for one in before if platform not in (Platform.ANY, one.platform)]
    _put(store, before, [*stay, release])
    store.releases.keep_marks(raised(store.releases.marks(), [release]))
    return release


@needs(Verb.KEEP_LAPTOPS)
def withdraw(installation: Installation, release: Release) -> None:
    """Offer *release* no more. Laptops hear of it with their next answer.

    Raises:
        Problem: NOT_HEAD_OFFICE, RELEASE_NONE where it is not offered.
    """
    store = installation.store
    with store.transaction():
        before = offered(installation)
        if release not in before:
            raise Problem(Code.RELEASE_NONE)
        _put(store, before, [one for one in before if one != release])


# At a laptop


@needs(Verb.LOOK)
def standing(desk: Desk) -> list[Offered]:
    """Give what head office offers this laptop, the one to take first."""
    key = VerifyKey(desk.store.papers.get("head-office") or b"")
    shelf = desk.store.releases
    declined = shelf.declined()
    found = [
        Offered(
            one,
            _refusal(desk.store, one),
            is_declined=one.goods.sha.hex() in declined,
            is_news=one.version > _running(),
        )
        for one in readable(shelf.offers(), key)
    ]
    return sorted(
        found,
        key=lambda one: (one.refusal is None, one.release.version, one.release.platform),
        reverse=True,
    )


@needs(Verb.LOOK)
def wanted(desk: Desk) -> Release:
    """Give the release to take.

    Raises:
        Problem: RELEASE_NONE; or why what is offered is not to be taken.
    """
    found = standing(desk)
    if not found:
        raise Problem(Code.RELEASE_NONE)
    if found[0].refusal is not None:
        raise found[0].refusal
    return found[0].release


@needs(Verb.SETTINGS)
def decline(desk: Desk, release: Release, *, is_wished: bool) -> None:
    """Do not want *release* here, or want it after all; later ones are told as ever."""
    with desk.store.transaction():
        desk.store.releases.keep_declined([release.goods.sha.hex()] if is_wished else [])


@needs(Verb.LOOK)
def insist_on_backup(desk: Desk) -> None:
    """See that a backup holds what is here, before another version is installed.

    Raises:
        Problem: RELEASE_NEEDS_BACKUP.
    """
    if last_backup(desk).is_due:
        raise Problem(Code.RELEASE_NEEDS_BACKUP)


def command_for(path: Path) -> str:
    """Give what is typed to install the wheel at *path*: with what is here, from nowhere."""
    return f'"{sys.executable}" -m pip install --no-index --upgrade "{path}"'


def _refusal(store: Store, release: Release) -> Problem | None:
    here = platform_here(sys.platform)
    if not overlap(release.platform, here):
        return Problem(Code.RELEASE_ELSEWHERE, platform=release.platform.value)
    running = _running()
    if release.version <= running:
        return _not_newer(release.version, running)
    before = latest(store.releases.marks(), (Platform.ANY, here))
    if before is not None and (release.version, release.signed_on) < before:
        return _not_newer(release.version, before[0])
    return None


def _insist_on_newer(store: Store, version: Version, platform: Platform) -> None:
    """Refuse what is older than head office's own, or no newer than what ever went out.

    Its own version may be offered: head office is the first to install each.
    """
    if version < _running():
        raise _not_newer(version, _running())
    same = [one for one in Platform if overlap(one, platform)]
    before = latest(store.releases.marks(), same)
    if before is not None and version <= before[0]:
        raise _not_newer(version, before[0])


def _not_newer(version: Version, than: Version) -> Problem:
    return Problem(Code.RELEASE_NOT_NEWER, version=str(version), than=str(than))


def _running() -> Version:
    return Version.of(fieldreg.__version__)


def _put(store: Store, before: list[Release], now: list[Release]) -> None:
    """Offer what is offered *now*, and keep no file that none of it is."""
    store.releases.keep_offers(one.document for one in now)
    goods = [one.goods for one in now]
    store.releases.note_former([one.goods for one in before if one.goods not in goods])
    store.releases.keep_only(goods)


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
    goods: Goods
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


def _measured(path: Path, on_step: OnStep, is_cancelled: IsCancelled) -> _Measured:
    with _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if not 0 < size <= MOST_BYTES:
            raise Problem(Code.TOO_LARGE if size else Code.RELEASE_DAMAGED)
        whole, pieces, done = hashlib.sha256(), [], 0
        # One byte more than there is, so that what grows meanwhile is found out, and ends.
        while piece := file.read(min(size + 1 - done, _PIECE_BYTES)):
            _go_on(is_cancelled)
            whole.update(piece)
            pieces.append(hashlib.sha256(piece).digest())
            done += len(piece)
            on_step(Step(Phase.LOOKING, done, size))
        if done != size:
            raise Problem(Code.RELEASE_ALTERED)
        inside = wheel_version.version_in(file, path.name) if is_wheel(path.name) else None
    return _Measured(path, Goods(whole.digest(), size), inside, tuple(pieces))


def _go_on(is_cancelled: IsCancelled) -> None:
    if is_cancelled():
        raise Problem(Code.CANCELLED)
