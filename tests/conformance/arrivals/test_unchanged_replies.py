"""A round that brings nothing new composes no reply to compare; anything written ends that."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.sync.office import outgoing_replies
from tests.support.bundles.trips import exchange_by_stick, go_round, list_bundles, receive_sticks
from tests.support.installations import HeadOffice, Laptop, new_stick


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The laptops whose reply was composed to compare it."""
    names: list[str] = []
    compose = outgoing_replies._Draft.build_own_parts

    def noting(draft: outgoing_replies._Draft) -> object:
        names.append(draft.device.name)
        return compose(draft)

    monkeypatch.setattr(outgoing_replies._Draft, "build_own_parts", noting)
    return names


@pytest.fixture
def receive(office: HeadOffice, tmp_path: Path) -> Callable[[], list[bytes]]:
    """Receive a stick with nothing on it; return the replies that it was given."""
    numbers: Iterator[int] = iter(range(100))

    def receive() -> list[bytes]:
        stick = new_stick(tmp_path, f"empty {next(numbers)}")
        receive_sticks(office, stick)
        return sorted(path.read_bytes() for path in list_bundles(stick))

    return receive


def test_a_reply_is_composed_again_once_anything_was_written(
    office: HeadOffice,
    laptop: Laptop,
    stick: Path,
    composed: list[str],
    receive: Callable[[], list[bytes]],
) -> None:
    person = laptop.register("Болд")
    go_round(office, stick, laptop, times=2)
    first = receive()
    composed.clear()
    assert receive() == receive() == first != []
    assert composed == []

    with office.desk.writing() as writing:
        writing.edit(kinds.TRAINEE, person, {"notes": "Дэлгүүрийн хажууд"}, shown=AS_STORED)
    second = receive()
    assert composed
    assert second != first
    receive()
    composed.clear()
    assert receive() == second
    assert composed == []

    office.clock.go_on(days=1)
    assert receive() != second  # it says on which day it was given
    assert composed


def test_a_bundle_ends_it_and_a_reply_to_that_laptop_alone_is_another(
    office: HeadOffice,
    laptops: tuple[Laptop, Laptop],
    stick: Path,
    composed: list[str],
    receive: Callable[[], list[bytes]],
) -> None:
    go_round(office, stick, *laptops, times=2)
    receive()
    before = receive()
    laptops[0].register("Дулам")
    exchange_by_stick(laptops[0], stick)
    receive_sticks(office, stick)
    composed.clear()
    after = receive()
    assert after != before
    assert {laptop.installation.name for laptop in laptops} == {*composed}
