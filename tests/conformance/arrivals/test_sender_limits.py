"""No sender fills head office: what waits of each is bounded, and honest work goes in beside it.

Fault 60: a quota for each device, and others are served.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.services.devices import laptop_registry
from fieldreg.sync.office import bundle_import, bundle_inspection
from tests.conformance.arrivals.test_one_invitation import CALLED, confirm, crowd, names
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import HeadOffice, Laptop, new_stick

__all__ = ["crowd"]  # a fixture


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


def bring(
    office: HeadOffice, thief: Laptop, honest: Laptop, folder: Path, number: int
) -> list[str]:
    """Receive a stick with so many bundles of *thief* and one of *honest*, twice."""
    sticks = [new_stick(folder, f"{thief.folder.name} {each}") for each in range(number)]
    for each, stick in enumerate(sticks):
        thief.register(f"Хуурамч {each}")
        exchange_by_stick(thief, stick)
    honest.register(f"Шударга {thief.folder.name}")
    exchange_by_stick(honest, sticks[-1])
    receive_sticks(office, *sticks)
    assert f"Шударга {thief.folder.name}" in names(office)
    return [view.reason for view in receive_sticks(office, *sticks).bundles]


def test_what_waits_of_the_laptops_of_an_invitation_is_bounded_by_number_and_size(
    office: HeadOffice,
    laptop: Laptop,
    crowd: list[Laptop],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also of those together that one stolen invitation made, and of a revoked one."""
    monkeypatch.setattr(bundle_import, "MAX_UNTRUSTED_FILES", 3)
    exchange_by_stick(crowd[0], first := new_stick(tmp_path, "FIRST"))
    receive_sticks(office, first)
    bundles = office.installation.store.bundles
    assert Code.QUARANTINE_FULL not in bring(office, crowd[1], laptop, tmp_path, 3)
    assert bring(office, crowd[2], laptop, tmp_path, 2).count(Code.QUARANTINE_FULL) == 2
    assert len(bundles.list_pending()) == 3
    size_bytes = sum(len(body) for _, body in bundles.list_bodies())
    monkeypatch.setattr(bundle_import, "MAX_UNTRUSTED_FILES", 9)
    monkeypatch.setattr(bundle_import, "MAX_UNTRUSTED_BYTES", size_bytes)
    receive_sticks(office, *tmp_path.glob("copy2 *"))
    assert len(bundles.list_pending()) == 3
    laptop_registry.revoke_laptop(office.installation, CALLED)
    assert Code.QUARANTINE_FULL in bring(office, crowd[0], laptop, tmp_path, 1)
    # Nothing of it is lost: it lies where it was, and goes in once somebody compared the words.
    monkeypatch.undo()
    confirm(office, f"{CALLED} (2)")
    wiring.build_office_sync(office.installation).apply_pending()
    receive_sticks(office, *tmp_path.glob("copy1 *"))
    assert names(office) >= {f"Хуурамч {each}" for each in range(3)}


def test_what_waits_of_a_laptop_that_is_trusted_is_bounded_too(
    office: HeadOffice, laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle_import, "MAX_TRUSTED_FILES", 2)
    # An earlier bundle is lost, and all others wait for it.
    monkeypatch.setattr(bundle_inspection, "find_position", lambda *_: None)
    reasons = []
    for number in range(3):
        laptop.register(f"Хүн {number}")
        exchange_by_stick(laptop, stick := new_stick(tmp_path, str(number)))
        reasons += [view.reason for view in receive_sticks(office, stick).bundles]
    assert reasons == [Code.BUNDLE_WAITS, Code.BUNDLE_WAITS, Code.QUARANTINE_FULL]
    assert len(office.installation.store.bundles.list_pending()) == 2


def test_an_unconfirmed_laptop_fills_no_register_before_somebody_looked_at_it(
    office: HeadOffice, laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    thief = office.enrol("Архангай 5", confirmed=False)
    stick = new_stick(tmp_path, "THIEF")
    thief.register("Нэг")
    exchange_by_stick(thief, stick)
    receive_sticks(office, stick)
    count = office.installation.store.bundles.count_brought_changes(
        laptop_registry.find_laptop(office.installation, "Архангай 5").device.id
    )
    monkeypatch.setattr(bundle_inspection, "MAX_UNCONFIRMED_CHANGES", count + 2)
    reasons = bring(office, thief, laptop, tmp_path, 4)
    assert reasons.count(Code.SENDER_UNCONFIRMED) >= 2
    assert len({name for name in names(office) if name and name.startswith("Хуурамч")}) <= 2
    words = laptop_registry.find_laptop(office.installation, "Архангай 5").fingerprint_words
    laptop_registry.confirm_laptop(
        office.installation, "Архангай 5", " ".join(words), shown=AS_STORED
    )
    wiring.build_office_sync(office.installation).apply_pending()
    assert names(office) >= {f"Хуурамч {each}" for each in range(4)}
