"""Officers: several people at one head office, whose store is on a server.

Each has an installation of their own, with the same store key under a passphrase of
their own. The first one *admits* another by a file, which holds that key ring and the
sealed address of the database: it opens with the passphrase that was chosen for it,
told by word of mouth and changed afterwards, and with nothing else.
"""

import io
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.wrapping import KeyRing
from fieldreg.services.addresses import Address
from fieldreg.services.anchor import Anchor
from fieldreg.services.disk import NO_ARCHIVE, write_whole
from fieldreg.services.home import Home
from fieldreg.services.installing import Installation, Tools, enter, opened_before
from fieldreg.store.store import Store

_ADDRESS, _RING = "address", "keyring.json"
_LIMIT_BYTES: Final = 1 << 17


def admit(installation: Installation, name: str, passphrase: str, file: Path) -> None:
    """Write the *file* with which *name* comes to this head office.

    Raises:
        Problem: DATABASE_NEEDED where the store lies in a file, which is one officer's;
            FILE_EXISTS, NAME_MISSING, VALUE_REFUSED, WEAK_PASSPHRASE, DISK_FULL,
            DISK_FAILED.
    """
    installation.head_office_keys()
    key, tools = installation.key, installation.tools
    address = installation.home.read_address(key)
    if address is None:
        raise Problem(Code.DATABASE_NEEDED)
    if file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    ring = KeyRing.begin(tools.hardness.tune()).with_passphrase(
        key, name.strip(), passphrase
    )
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_ADDRESS, Address.of(address.url, tools.entropy).to_bytes(key))
        archive.writestr(_RING, ring.to_bytes())
    write_whole(file, whole.getvalue())


def join(folder: Path, file: Path, passphrase: str, tools: Tools) -> Installation:
    """Make an installation in the empty *folder* out of a *file* that `admit` wrote.

    Raises:
        Problem: INSTALLATION_EXISTS, FILE_UNREADABLE, INVITATION_DAMAGED,
            WRONG_PASSPHRASE, DISK_FULL, DISK_FAILED, and as `unlock`.
    """
    home = Home(folder)
    if home.exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    sealed, kept = _read(file)
    ring = KeyRing.from_bytes(kept)
    unlocked = ring.unlock(passphrase)
    Address.from_bytes(sealed, unlocked.key)
    with home.beginning():
        write_whole(home.address, sealed)
        Anchor(tools.ground, home.place).forget()
        write_whole(home.ring, kept)
    return enter(folder, tools, opened_before(ring, unlocked))


def follow(folder: Path, passphrase: str, url: str, tools: Tools) -> Installation:
    """Open the installation in *folder* with its database at *url* from now on.

    For a server that has moved, or a password that was changed there. An address where
    its store is not is not taken.

    Raises:
        Problem: NO_INSTALLATION, DATABASE_NEEDED, WRONG_PASSPHRASE, DATABASE_FOREIGN,
            DISK_FULL, DISK_FAILED, and as `unlock`.
    """
    home = Home(folder)
    home.demand()
    ring = home.read_ring()
    unlocked = ring.unlock(passphrase)
    before = home.read_address(unlocked.key)
    if before is None:
        raise Problem(Code.DATABASE_NEEDED)
    address = replace(before, url=url)
    with closing(Store(tools.reach(url, unlocked.key, seat=address.seat))) as store:
        if not store.papers.all():
            raise Problem(Code.DATABASE_FOREIGN)
    write_whole(home.address, address.to_bytes(unlocked.key))
    return enter(folder, tools, opened_before(ring, unlocked))


def _read(file: Path) -> tuple[bytes, bytes]:
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            is_ours = sorted(part.filename for part in parts) == [_ADDRESS, _RING]
            if not is_ours or any(part.file_size > _LIMIT_BYTES for part in parts):
                raise Problem(Code.INVITATION_DAMAGED)
            return archive.read(_ADDRESS), archive.read(_RING)
    except NO_ARCHIVE:
        raise Problem(Code.INVITATION_DAMAGED) from None
    except OSError:
        raise Problem(Code.FILE_UNREADABLE, file=file.name) from None
