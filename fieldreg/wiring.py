"""Wiring: puts real things together and hands them on.

The only module that chooses an engine, reads resources and joins screens to the
exchange. It holds nothing itself.
"""

import json
import time
from collections.abc import Callable
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import Purpose
from fieldreg.domain.roles import Verb
from fieldreg.domain.sealed_answers.ethnic_groups import Peoples
from fieldreg.domain.sync.exchange import AsideView, Carrier, IsCancelled
from fieldreg.domain.sync.tasks import Round, away
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.hub.hub_card import address_of, box_name
from fieldreg.keys.key_ring.kdf import Cost, tuned_cost
from fieldreg.keys.local_sealing import Vault
from fieldreg.keys.word_lists import WordList, WordLists
from fieldreg.keystore import SystemKeyStore
from fieldreg.machine import ThisMachine
from fieldreg.services.devices import hub_card
from fieldreg.services.installation import lifecycle
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, Installation, Tools
from fieldreg.services.installation.unlock_methods import Hardness
from fieldreg.services.keys import key_rotation
from fieldreg.services.people.access_report import Paper
from fieldreg.store.backups.database_copy import copy_out
from fieldreg.store.engines import Engine
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.sync.laptop.laptop_sync import LaptopCourier
from fieldreg.sync.log import change_import
from fieldreg.sync.office.office_sync import HeadOfficeReception
from fieldreg.sync.release_transfer import Fetching
from fieldreg.sync.transports import Transport
from fieldreg.sync.transports.disk_access import Disk, Files
from fieldreg.sync.transports.file_transport import SingleFile
from fieldreg.sync.transports.folder_transport import Folder
from fieldreg.sync.transports.folder_watch import Glance
from fieldreg.sync.transports.hub_mailbox import Mailbox
from fieldreg.sync.transports.local_mailbox import OfficeSide
from fieldreg.system import SystemClock, SystemEntropy, own_home, resource, stopwatch

if TYPE_CHECKING:
    from fieldreg.sync.transports.hub_transport import HubBox

_GLANCE_S: Final = 0.2


def tools(cost: Cost | None = None, own: Path | None = None) -> Tools:
    """Give what installations are made with on this machine.

    A guess at a passphrase costs *cost*, or about a second here. What holds them to it is kept in *own*, or where this platform keeps such things.
    """
    ground = ThisMachine(own or own_home())
    tune = partial(tuned_cost, stopwatch) if cost is None else lambda: cost
    return Tools(
        SqlCipher,
        reach_server,
        SystemClock(),
        SystemEntropy(),
        gazetteer().copy(),
        peoples(),
        consent_texts(),
        word_lists(),
        Hardness(tune, stopwatch),
        SystemKeyStore(),
        ground,
    )


def reach_server(url: str, key: bytes, *, seat: str, create: bool = False) -> Engine:
    """Open the PostgreSQL database at *url*.

    Raises:
        Problem: DATABASE_DRIVER_MISSING where fieldreg was installed without it.
    """
    try:
        from fieldreg.store.engines.postgresql import PostgreSql  # noqa: PLC0415  optional
    except ImportError:
        raise Problem(Code.DATABASE_DRIVER_MISSING) from None

    def copy(source: Engine, target: Path) -> None:
        copy_out(source, SqlCipher(target, key, create=True))

    return PostgreSql(url, Vault(key), seat=seat, copy=copy, create=create)


def courier(installation: Installation) -> LaptopCourier:
    """Give the exchange as an unlocked laptop does it."""
    entropy, disk = installation.tools.entropy, Disk(time.sleep, Files())
    return LaptopCourier(
        installation.store,
        installation.device_keys(),
        lambda: installation.desk().day,
        lambda path, *, stays=False: Folder(path, disk, stays=stays),
        lambda path: SingleFile(path, disk),
        lambda url, is_cancelled: hub(installation, url, is_cancelled),
        Glance(disk).look,
        lambda: lifecycle.draw_writer(entropy),
    )


def hub(
    installation: Installation,
    url: str = "",
    is_cancelled: IsCancelled = lambda: False,
    pause: Callable[[float], None] | None = None,
) -> "HubBox":
    """Open the boxes of an unlocked installation at head office's hub.

    The hub is at *url*, or where its card says; *pause* waits before another try, or
    nobody does any more once it *is_cancelled*.

    Raises:
        Problem: HUB_NONE, HUB_ADDRESS_WRONG.
    """
    # What reaches the network takes ten megabytes, and is loaded where there is a hub.
    from fieldreg.sync.transports.hub_client import Caller, Line  # noqa: PLC0415
    from fieldreg.sync.transports.hub_transport import HubBox  # noqa: PLC0415

    card, papers = hub_card.card_of(installation), installation.store.papers
    is_office = installation.role == HEAD_OFFICE
    if is_office:
        key = installation.head_office_keys().signing
    else:
        key = installation.device_keys().signing
    entropy = installation.tools.entropy
    caller = Caller(
        key,
        b"" if is_office else papers.get("certificate") or b"",
        pause or partial(_wait, is_cancelled),
        lambda: entropy.bits(20) / (1 << 20),
    )
    return HubBox(
        Line(card, caller, address_of(url) if url else ""),
        installation.home.folder / "hub",
        is_cancelled,
        device="" if is_office else box_name(key.verify_key),
        trust=papers.get("trust") or b"" if is_office else b"",
    )


class HubNews:
    """What head office's hub must hear at once, and not at a reception: whom it may let in.

    It hears what changed since `begin`.
    """

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._told: bytes | None = None

    def begin(self) -> None:
        """Note what the hub need not be told."""
        self._told = self._installation.store.papers.get("trust")

    def tell(self) -> Round[None]:
        """Tell the hub, in one try, where anything changed.

        Raises:
            Problem: HUB_NONE; as `transports.line.Line.ask`.
        """
        former = self._told
        self.begin()
        if self._told != former:
            with closing(hub(self._installation)) as boxes:
                yield from away(boxes.tell)


def _wait(is_cancelled: IsCancelled, seconds: float) -> None:
    """Wait so many *seconds*, unless nobody wants to any more."""
    while seconds > 0 and not is_cancelled():
        time.sleep(min(seconds, _GLANCE_S))
        seconds -= _GLANCE_S


def reception(installation: Installation) -> HeadOfficeReception:
    """Give the exchange as an unlocked head office does it."""
    disk = Disk(time.sleep, Files())
    return HeadOfficeReception(
        installation.store,
        installation.head_office_keys,
        lambda: installation.desk().day,
        lambda name, is_cancelled: _carrier(installation, name, disk, is_cancelled),
        partial(_place, installation),
        Glance(disk).look,
        lambda: installation.desk().writing(),
        lambda: key_rotation.destroy_due(installation),
        installation.demand,
        installation.tools.places,
        installation.trainer,
        installation.home.releases,
    )


def fetching(installation: Installation) -> Fetching:
    """Give what brings the file of a release to an unlocked laptop."""
    disk = Disk(time.sleep, Files())
    return Fetching(
        installation.home.releases,
        disk,
        lambda path: Folder(path, disk),
        lambda is_cancelled: hub(installation, is_cancelled=is_cancelled),
    )


def insist_on_folder(path: Path) -> None:
    """Make sure that *path* is a folder that can be reached.

    Raises:
        Problem: STICK_MISSING, STICK_GONE or STICK_BUSY.
    """
    Folder(path, Disk(time.sleep, Files())).free_bytes()


def _place(installation: Installation, carrier: Carrier) -> str:
    """Give what is called the *carrier* by which head office receives by itself.

    Raises:
        Problem: HUB_NONE, FOLDER_NONE.
    """
    if carrier is Carrier.HUB:
        return hub_card.card_of(installation).url
    folder = installation.store.papers.folder()
    if not folder:
        raise Problem(Code.FOLDER_NONE)
    return folder


def _carrier(
    installation: Installation, name: str, disk: Disk, is_cancelled: IsCancelled
) -> Round[Transport]:
    """Open what head office receives from: a hub, a mailbox, a folder or a file.

    Which of them it is, is looked at away from the store: a share that is gone may hang.
    """
    if name.startswith("https://"):
        return hub(installation, name, is_cancelled)
    path, store, known = Path(name), installation.store, trust(installation)
    stays = name == store.papers.folder()

    def on_disk() -> Transport:
        if not path.is_dir():
            return SingleFile(path, disk)
        try:
            return OfficeSide(Mailbox.at(path), known)
        except Problem as problem:
            if problem.code is Code.NO_MAILBOX:
                return Folder(path, disk, store.seat, stays=stays)
            raise

    return (yield from away(on_disk))


def trust(installation: Installation) -> TrustList:
    """Read the trust list of an unlocked head office."""
    keys = installation.head_office_keys()
    document = installation.store.papers.get("trust") or b""
    return TrustList.from_bytes(document, keys.signing.verify_key)


def key_sheet() -> str:
    """Read the page on which the copy of head office's keys is printed."""
    return resource("sheets/key-copy.html").read_text(encoding="utf-8")


def person_paper() -> Paper:
    """Read the page on which a person sees what is held about her, in two languages."""
    template, words = (
        resource(f"sheets/person.{ending}").read_text(encoding="utf-8")
        for ending in ("html", "json")
    )
    return Paper(template, json.loads(words))


def set_aside(installation: Installation) -> list[AsideView]:
    """Give the changes that came to an unlocked installation and could not go in."""
    installation.demand(Verb.RECEIVE)
    return change_import.set_aside(installation.store)


@cache
def word_lists() -> WordLists:
    """Read the words by which keys are compared and passphrases are made.

    Kazakhs of Mongolia learn Mongolian at school and have its letters on the keyboard.
    """
    english, mongolian = (
        WordList.from_text(resource(f"words/{name}.txt").read_text(encoding="utf-8"))
        for name in ("english", "mongolian")
    )
    return WordLists({"en": english, "mn": mongolian, "kk": mongolian})


@cache
def peoples() -> Peoples:
    """Read the ethnic groups of the census."""
    return Peoples.from_csv(
        resource("answers/ethnic_groups.csv").read_text(encoding="utf-8")
    )


@cache
def gazetteer() -> Gazetteer:
    """Read the national list of places."""
    texts = (
        resource(f"places/{name}").read_text(encoding="utf-8")
        for name in ("aimags.csv", "soums.csv", "bags.csv", "rural.json")
    )
    return Gazetteer.from_csv(*texts)


@cache
def consent_texts() -> ConsentTexts:
    """Read every version of the texts that people are told before they consent.

    Folders are those of the purposes there are, files those called by a number; no name
    that came from elsewhere ever leads to one.
    """
    return ConsentTexts.from_toml(
        (
            (purpose, int(file.stem), file.read_text(encoding="utf-8"))
            for purpose in Purpose
            for file in resource(f"consent/{purpose.value}").glob("*.toml")
        ),
        resource("consent/sheet.toml").read_text(encoding="utf-8"),
    )
