"""Whole installations in temporary folders: head office and laptops, with people in them.

Everything is real, the encryption included; only clock, chance and the cost of a guess at
the passphrase are the tests' own, and the keys of stores, whose empty tables were made before.
"""

import json
import shutil
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlcipher3.dbapi2 import ProgrammingError
from typing_extensions import override

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_ring import passphrases
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.machine import HostMachine
from fieldreg.services import training_sessions
from fieldreg.services.devices import invitations
from fieldreg.services.host.environment import EncryptionState, HostEncryption
from fieldreg.services.installation import opening
from fieldreg.services.installation.clone_detection import CloneDetector
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserSession
from fieldreg.store.engines import Engine
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.system import user_state_dir
from tests.support.clock import CountingEntropy, FakeClock
from tests.support.keystores import keystore
from tests.support.stores import server_stores, store_files

QUICK_KDF = KdfCost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "морь дөрвөн улирал хөх нуур шөнийн салхи"  # noqa: S105  # it guards nothing real
FORMER_PASSPHRASE = "морь дөрвөн улирал хөх нуур"  # noqa: S105  taken until release 0.2.0
DESK_PASSPHRASE = "гурван эрдэнэ цагаан сарын шөнө аялал дуу"  # noqa: S105  nor does this
ARKHANGAI, TARIAT, BAYAN_OLGII = "65", "6525", "83"
FIRST, SECOND, THIRD = "Архангай 1", "Архангай 2", "Баян-Өлгий 1"

# zxcvbn is asked once for each passphrase, and not for each of thousands of installations.
passphrases._guess_bits = cache(passphrases._guess_bits)
opening.draw_store_key = store_files.draw_known_key


class EncryptedMachine(HostMachine):
    """This machine, with a disk that is encrypted, wherever the tests run."""

    @override
    def encryption(self, folder: Path) -> HostEncryption:
        return HostEncryption(EncryptionState.ENCRYPTED, EncryptionState.NOTHING)


def _connect(path: Path, key: bytes, *, create: bool = False) -> Engine:
    """Open the store of an installation; the protected desk has one with other tables."""
    connect = store_files.connect if path == Home(path.parent).store_file else SqlCipher
    return connect(path, key, create=create)


def fake_tools(seed: int, clock: FakeClock | None = None) -> Tools:
    """Return tools with chance of their own and a clock that stands still."""
    return replace(
        wiring.build_tools(QUICK_KDF),
        connect=_connect,
        connect_to_server=server_stores.connect,
        clock=clock or FakeClock(),
        entropy=CountingEntropy(seed),
        host=EncryptedMachine(user_state_dir()),
        keystore=keystore(),
    )


def _is_open(installation: Installation) -> bool:
    """Return whether nobody has closed *installation*, without reading from its store."""
    engine: Any = installation.store._db
    if hasattr(engine, "_connection"):  # to a server
        return not engine._connection.closed
    try:
        engine.db.conn.total_changes  # noqa: B018  raises where it is closed
    except ProgrammingError:
        return False
    return True


def clone_marker_of(tools: Tools, folder: Path) -> Path:
    """Return the file of the anchor of the installation in *folder*."""
    return CloneDetector(tools.host, Home(folder).database_file)._file


def copy_clone_marker(tools: Tools, source: Path, target: Path) -> None:
    put_clone_marker(tools, target, clone_marker_of(tools, source).read_bytes())


def put_clone_marker(tools: Tools, target: Path, kept: bytes) -> None:
    """Let the installation in *target* have the anchor that was *kept* of the same store."""
    anchor = json.loads(kept) | {"file": Home(target).database_file.stat().st_ino}
    marker = clone_marker_of(tools, target)
    marker.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    marker.write_text(json.dumps(anchor))


@dataclass
class HeadOffice:
    """Head office in *folder*, its store there or at *url*; Энхтуул works there."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    url: str | None = None
    installation: Installation = field(init=False)
    laptops: list["Laptop"] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.installation = opening.create_head_office(
            self.folder,
            PASSPHRASE,
            fake_tools(1, self.clock),
            name="Төв оффис",
            officer="Энхтуул",
            url=self.url,
        )

    @property
    def desk(self) -> UserSession:
        return self.installation.user_session()

    def copy_now(self, folder: Path) -> Installation:
        """Return head office as it is now, once more, in *folder*: a disk put back later.

        The whole disk, its anchor included, so that nothing on this machine can tell.
        """
        tools = self.installation.tools
        self.installation.close()
        shutil.copytree(self.folder, folder)
        copy_clone_marker(tools, self.folder, folder)
        self.installation = opening.unlock(self.folder, PASSPHRASE, tools)
        return opening.unlock(folder, PASSPHRASE, tools)

    def invite(self, name: str, *provinces: str) -> "Invitation":
        document = invitations.issue_invitation(self.installation, name, provinces or (ARKHANGAI,))
        return Invitation(document, self)

    def enrol(
        self,
        name: str,
        *provinces: str,
        confirmed: bool = True,
        on_invited: Callable[[], None] = lambda: None,
        **values: Any,
    ) -> "Laptop":
        """Invite a laptop, call *on_invited*, and set the laptop up in a folder beside this one.

        Of one that is not *confirmed* nobody has compared the words yet.
        """
        invitation = self.invite(name, *provinces)
        on_invited()
        laptop = Laptop(
            self.folder.with_name(name),
            invitation if confirmed else bytes(invitation),
            **{"seed": 2 + len(self.laptops), **values},
        )
        self.laptops.append(laptop)
        return laptop

    def close(self) -> None:
        """Close head office and its laptops, except those that a test has closed."""
        for laptop in self.laptops:
            laptop.close()
        if _is_open(self.installation):
            self.installation.close()

    def confirm(self, certificate: Certificate) -> None:
        """Confirm whoever shows *certificate*, as if the words had been compared by now."""
        keys, papers = (self.installation.head_office_keys(), self.installation.store.metadata)
        trust = TrustList.from_bytes(papers.get("trust") or b"", keys.signing.verify_key)
        after = trust.with_confirmed_device(keys, certificate, issued_on=self.desk.day)
        with self.installation.store.transaction():
            self.installation.store.officers.save_trust_list(after.document)


class Invitation(bytes):
    """An invitation in the hands of somebody who knows the *office* that gave it."""

    office: HeadOffice

    def __new__(cls, document: bytes, office: HeadOffice) -> Self:
        given = super().__new__(cls, document)
        given.office = office
        return given


@dataclass
class Laptop:
    """A laptop in *folder*, begun with an *invitation*; its *trainer* works there.

    Whoever has the invitation from the office itself reads the words out at once.
    """

    folder: Path
    invitation: bytes
    seed: int = 2
    trainer: str = "Оюунчимэг"
    clock: FakeClock = field(default_factory=FakeClock)
    installation: Installation = field(init=False)

    def __post_init__(self) -> None:
        self.installation = opening.create_laptop(
            self.folder,
            PASSPHRASE,
            fake_tools(self.seed, self.clock),
            invitation=bytes(self.invitation),
            trainer=self.trainer,
        )
        if isinstance(self.invitation, Invitation):
            document = self.installation.store.metadata.get("certificate") or b""
            self.invitation.office.confirm(Certificate.from_bytes(document))

    @property
    def desk(self) -> UserSession:
        return self.installation.user_session()

    def register(self, given_name: str = "Сарантуяа", **values: str) -> int:
        return registration.register_person(self.desk, {"given_name": given_name, **values})

    def hold_session(self, *people: int, course: str = "Манлайлал", half_days: int = 3) -> int:
        """Plan a session today and mark *people* present at its first half-day."""
        session = training_sessions.plan_session(
            self.desk, course, {"date": self.desk.day, "half_days": half_days, "soum": TARIAT}
        )
        training_sessions.mark_attendance(
            self.desk, session, people, AttendanceMark.PRESENT, shown=AS_STORED
        )
        return session

    def cloned(self, folder: Path) -> "Laptop":
        """Return this laptop as it is now once more, in *folder*, and neither knows it."""
        self.installation.close()
        shutil.copytree(self.folder, folder)
        copy_clone_marker(self.installation.tools, self.folder, folder)
        twin = copy(self)
        twin.folder = folder
        for laptop in (self, twin):
            laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, self.installation.tools)
        return twin

    def close(self) -> None:
        """End the program, unless a test has done so."""
        if _is_open(self.installation):
            self.installation.close()

    def restart(self) -> None:
        """End the program, unless a test has done so, and unlock again."""
        self.close()
        self.installation = opening.unlock(self.folder, PASSPHRASE, self.installation.tools)


_BegunT = TypeVar("_BegunT", HeadOffice, Laptop)


def go_on_elsewhere(kept: _BegunT, folder: Path) -> _BegunT:
    """Return what was *kept*, closed, where its files were copied to *folder*.

    Its anchor and its list of erasures are there too, and clock and chance go on on their own.
    """
    here, was = copy(kept), kept.installation
    here.folder, here.clock = folder, copy(kept.clock)
    tools = replace(fake_tools(0, here.clock), entropy=copy(was.tools.entropy))
    put_clone_marker(tools, folder, clone_marker_of(was.tools, kept.folder).read_bytes())
    list_file = was.erasure_list.own_file
    erasures = tools.host.user_data_dir() / list_file.parent.name
    erasures.mkdir(parents=True, exist_ok=True)
    (erasures / list_file.name).write_bytes(list_file.read_bytes())
    here.installation = replace(was, home=Home(folder), tools=tools)
    return here


def new_stick(folder: Path, name: str = "KINGSTON") -> Path:
    path = folder / name
    path.mkdir()
    return path
