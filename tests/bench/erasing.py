"""How long an erasure takes, and of what that is made."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import UserRights
from tests.bench.country import hasten
from tests.bench.records import flat, segments
from tests.support.installations import PASSPHRASE, HeadOffice


def measure(records: int, url: str | None = None) -> dict[str, float]:
    """Measure erasing one person in a register of so many *records*, at *url* or in a file.

    The preview is the transaction that does it, given up at its end. What comes after is
    the file, or every table, written anew without what stood there.
    """
    with TemporaryDirectory() as folder:
        office = HeadOffice(Path(folder) / "office", url=url)
        _fill(office, records)
        installation, store = office.installation, office.installation.store
        one, *others = [line.id for line in store.people.list_page(0, 101)]

        def erase(*people: int, is_preview: bool = False) -> None:
            erasure_orders.erase_people(
                installation, people, ErasureReason.ASKED, is_preview=is_preview
            )

        found: dict[str, float] = {
            "records": records,
            **_told("erasing one, without writing anew", lambda: erase(one, is_preview=True)),
            **_told("erasing one", lambda: erase(one)),
            **_told("asking for a hundred more", lambda: erase(*others)),
        }
        second = _seat_second_officer(installation)
        [asked] = erasure_orders.list_erasure_requests(second)
        grant = partial(erasure_orders.grant_erasure, second, asked.id)
        found |= _told("erasing a hundred more", grant)
        installation.close()
    return found


def _fill(office: HeadOffice, records: int) -> None:
    """Let *office* receive so many *records*, in haste, and open it again."""
    store, tools = office.installation.store, office.installation.tools
    if office.url is None:
        hasten(store)
    for part in flat(segments(records)):
        with store.transaction():
            store.apply_received(part)
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, tools)


def _seat_second_officer(installation: Installation) -> Installation:
    name, store = "Сараа", installation.store
    with store.transaction():
        rights = Rights.from_roles([Role.PROTECTED_DESK])
        store.officers.set_rights(name, rights, author="Энхтуул", day="2026-01-05")
    rights_there = UserRights.at_head_office(store, name)
    return replace(installation, user_name=name, user_rights=rights_there)


def _told(what: str, act: Callable[[], object]) -> dict[str, float]:
    begun, used = time.perf_counter(), time.process_time()
    act()
    whole, cpu = time.perf_counter() - begun, time.process_time() - used
    return {f"{what}, ms": round(whole * 1000), f"{what}, CPU, ms": round(cpu * 1000)}
