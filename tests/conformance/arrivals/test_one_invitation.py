"""An invitation makes one laptop; what any other sends is kept whole until the words decide."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.kinds import TRAINEE
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from tests.support.bundles.trips import exchange_by_stick, go_round, list_bundles, receive_sticks
from tests.support.installations import ARKHANGAI, HeadOffice, Laptop, new_stick

CALLED = "Архангай 9"


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def crowd(tmp_path: Path, office: HeadOffice) -> Iterator[list[Laptop]]:
    """Three laptops of one invitation, each with a person."""
    invitation = bytes(office.invite(CALLED, ARKHANGAI))
    crowd = [Laptop(tmp_path / f"copy{n}", invitation, seed=50 + n) for n in range(3)]
    for number, laptop in enumerate(crowd):
        laptop.register(f"Хүн {number}", aimag=ARKHANGAI)
    yield crowd
    for laptop in crowd:
        laptop.installation.close()


def names(office: HeadOffice) -> set[str | None]:
    store = office.installation.store
    return {record.values["given_name"] for record in store.records.list_all(TRAINEE)}  # type: ignore[misc]


def confirm(office: HeadOffice, name: str) -> None:
    words = laptop_registry.find_laptop(office.installation, name).fingerprint_words
    laptop_registry.confirm_laptop(office.installation, name, " ".join(words), shown=AS_STORED)


def pending_reasons(office: HeadOffice) -> list[str | None]:
    return [row.reason for row in office.installation.store.bundles.list_pending()]


def test_one_of_an_invitations_laptops_goes_in_and_the_others_are_shown_and_wait(
    office: HeadOffice, crowd: list[Laptop], stick: Path, tmp_path: Path
) -> None:
    for laptop in crowd:
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    assert names(office) == {"Хүн 0"}
    assert pending_reasons(office) == [Code.INVITATION_USED] * 2
    lines = {line.device.name: line for line in laptop_registry.list_laptops(office.installation)}
    for name in (CALLED, f"{CALLED} (2)", f"{CALLED} (3)"):
        assert lines[name].state is LaptopState.UNCONFIRMED
        assert lines[name].shares_invitation
        assert len(lines[name].fingerprint_words) == 8
    # One reply, whatever comes.
    fresh = new_stick(tmp_path, "FRESH")
    receive_sticks(office, fresh)
    assert len(list_bundles(fresh)) == 1


def test_the_words_decide_and_nothing_of_the_laptop_that_is_meant_is_lost(
    office: HeadOffice, crowd: list[Laptop], stick: Path
) -> None:
    first, _, meant = crowd
    for laptop in crowd:
        go_round(office, stick, laptop)
    meant.register("Хүн дахин", aimag=ARKHANGAI)
    go_round(office, stick, meant)
    confirm(office, f"{CALLED} (3)")
    assert wiring.build_office_sync(office.installation).apply_pending() > 0
    assert names(office) == {"Хүн 0", "Хүн 2", "Хүн дахин"}
    go_round(office, stick, meant)
    assert meant.installation.store.sync_states.count_people().in_transit_count == 0
    # Now the first waits, which is not meant; what it brought stays in its room.
    first.register("Хүн хожуу", aimag=ARKHANGAI)
    go_round(office, stick, first)
    assert "Хүн хожуу" not in names(office)
    assert Code.INVITATION_USED in pending_reasons(office)
    writers = set(office.installation.store.devices.list_unconfirmed_writers())
    assert first.installation.store.outbox.current_writer().writer in writers


def test_a_first_laptop_goes_on_while_others_wait(
    office: HeadOffice, crowd: list[Laptop], stick: Path
) -> None:
    for laptop in crowd:
        go_round(office, stick, laptop)
    crowd[0].register("Хүн нэмж", aimag=ARKHANGAI)
    go_round(office, stick, crowd[0])
    assert names(office) == {"Хүн 0", "Хүн нэмж"}
    assert set(pending_reasons(office)) == {Code.INVITATION_USED}
