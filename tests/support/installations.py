"""Whole installations in temporary folders: head office and laptops, with people in them.

Everything is real, the encryption included; only clock, chance and the cost of a guess at
the passphrase are the tests' own, and that a store's empty tables were made before.
"""

import json
import shutil
from copy import copy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from typing_extensions import override

from fieldreg import wiring
from fieldreg.domain.records import Mark
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_ring.kdf import Cost
from fieldreg.machine import ThisMachine
from fieldreg.services import training_sessions
from fieldreg.services.host.environment import Hidden, Secrecy
from fieldreg.services.installation import lifecycle
from fieldreg.services.installation.clone_detection import Anchor
from fieldreg.services.installation.lifecycle import Home, Installation, Tools
from fieldreg.services.people import registration
from fieldreg.services.user_session import Desk
from fieldreg.store.engines import Engine
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.system import own_home
from tests.support.clock import CountingEntropy, FakeClock
from tests.support.keystores import keystore
from tests.support.stores import store_files

QUICK = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "морь дөрвөн улирал хөх нуур"  # noqa: S105  # it guards nothing real
DESK_PASSPHRASE = "гурван эрдэнэ цагаан сарын шөнө"  # noqa: S105  nor does this
ARKHANGAI, TARIAT, BAYAN_OLGII = "65", "6525", "83"


class EncryptedMachine(ThisMachine):
    """This machine, with a disk that is encrypted, wherever the tests run."""

    @override
    def secrecy(self, folder: Path) -> Secrecy:
        return Secrecy(Hidden.ENCRYPTED, Hidden.NOTHING)


def _connect(path: Path, key: bytes, *, create: bool = False) -> Engine:
    """Open the store of an installation; the protected desk has one with other tables."""
    connect = store_files.connect if path == Home(path.parent).store else SqlCipher
    return connect(path, key, create=create)


def tools(seed: int, clock: FakeClock | None = None) -> Tools:
    """Give tools with chance of their own and a clock that stands still."""
    return replace(
        wiring.tools(QUICK),
        connect=_connect,
        clock=clock or FakeClock(),
        entropy=CountingEntropy(seed),
        ground=EncryptedMachine(own_home()),
        keystore=keystore(),
    )


def anchor_of(tools: Tools, folder: Path) -> Path:
    """Give the file of the anchor of the installation in *folder*."""
    return Anchor(tools.ground, Home(folder).place)._file


def carry_anchor(tools: Tools, source: Path, target: Path) -> None:
    """Let the copy in *target* be anchored as the installation in *source* is."""
    kept = json.loads(anchor_of(tools, source).read_bytes())
    kept["file"] = Home(target).place.stat().st_ino
    anchor_of(tools, target).write_text(json.dumps(kept))


@dataclass
class HeadOffice:
    """Head office in *folder*, its store there or at *url*; Энхтуул works there."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    url: str | None = None
    installation: Installation = field(init=False)

    def __post_init__(self) -> None:
        self.installation = lifecycle.begin_head_office(
            self.folder,
            PASSPHRASE,
            tools(1, self.clock),
            name="Төв оффис",
            officer="Энхтуул",
            url=self.url,
        )

    @property
    def desk(self) -> Desk:
        return self.installation.desk()

    def as_it_is_now(self, folder: Path) -> Installation:
        """Give head office as it is now, once more, in *folder*: a disk put back later.

        The whole disk, its anchor included, so that nothing on this machine can tell.
        """
        tools = self.installation.tools
        self.installation.close()
        shutil.copytree(self.folder, folder)
        carry_anchor(tools, self.folder, folder)
        self.installation = lifecycle.unlock(self.folder, PASSPHRASE, tools)
        return lifecycle.unlock(folder, PASSPHRASE, tools)

    def invite(self, name: str, *provinces: str) -> "Given":
        document = lifecycle.invite(self.installation, name, provinces or (ARKHANGAI,))
        return Given(document, self)

    def confirm(self, certificate: Certificate) -> None:
        """Confirm whoever shows *certificate*, as if the words had been compared by now."""
        keys, papers = self.installation.head_office_keys(), self.installation.store.papers
        trust = TrustList.from_bytes(papers.get("trust") or b"", keys.signing.verify_key)
        after = trust.with_confirmed(keys, certificate, issued_on=self.desk.day)
        with self.installation.store.transaction():
            papers.put("trust", after.document)


class Given(bytes):
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
        self.installation = lifecycle.begin_laptop(
            self.folder,
            PASSPHRASE,
            tools(self.seed, self.clock),
            invitation=bytes(self.invitation),
            trainer=self.trainer,
        )
        if isinstance(self.invitation, Given):
            document = self.installation.store.papers.get("certificate") or b""
            self.invitation.office.confirm(Certificate.from_bytes(document))

    @property
    def desk(self) -> Desk:
        return self.installation.desk()

    def register(self, given_name: str = "Сарантуяа", **values: str) -> int:
        return registration.register(self.desk, {"given_name": given_name, **values})

    def hold_session(
        self, *people: int, course: str = "Манлайлал", half_days: int = 3
    ) -> int:
        """Plan a session today and mark *people* present at its first half-day."""
        session = training_sessions.plan(
            self.desk,
            course,
            {"date": self.desk.day, "half_days": half_days, "soum": TARIAT},
        )
        training_sessions.mark(self.desk, session, people, Mark.PRESENT)
        return session

    def cloned(self, folder: Path) -> "Laptop":
        """Give this laptop as it is now once more, in *folder*, and neither knows it."""
        self.installation.close()
        shutil.copytree(self.folder, folder)
        carry_anchor(self.installation.tools, self.folder, folder)
        twin = copy(self)
        twin.folder = folder
        for one in (self, twin):
            one.installation = lifecycle.unlock(
                one.folder, PASSPHRASE, self.installation.tools
            )
        return twin

    def restart(self) -> None:
        """End the program and unlock again."""
        self.installation.close()
        self.installation = lifecycle.unlock(
            self.folder, PASSPHRASE, self.installation.tools
        )
