"""How long an erasure takes, and of what that is made."""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders
from tests.bench.records import flat, segments
from tests.support.installations import HeadOffice


def measure(records: int, url: str | None = None) -> dict[str, float]:
    """Measure erasing one person in a register of so many *records*, at *url* or in a file.

    The preview is the transaction that does it, given up at its end. What comes after is
    the file, or every table, written anew without what stood there.
    """
    with TemporaryDirectory() as folder:
        office = HeadOffice(Path(folder) / "office", url=url)
        installation, store = office.installation, office.installation.store
        for part in flat(segments(records)):
            with store.transaction():
                store.apply_received(part)
        one, *others = [line.id for line in store.people.list_page(0, 101)]

        def erase(*people: int, is_preview: bool = False) -> None:
            erasure_orders.erase_people(
                installation, people, ErasureReason.ASKED, is_preview=is_preview
            )

        found: dict[str, float] = {
            "records": records,
            **_told("erasing one, without writing anew", lambda: erase(one, is_preview=True)),
            **_told("erasing one", lambda: erase(one)),
            **_told("erasing a hundred more", lambda: erase(*others)),
        }
        installation.close()
    return found


def _told(what: str, act: Callable[[], None]) -> dict[str, float]:
    begun, used = time.perf_counter(), time.process_time()
    act()
    whole, cpu = time.perf_counter() - begun, time.process_time() - used
    return {f"{what}, ms": round(whole * 1000), f"{what}, CPU, ms": round(cpu * 1000)}
