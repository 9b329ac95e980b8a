"""What a later release wrote with a meaning that this one may not guess (fault 43)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldreg.cli.common.messages import PROBLEMS
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import Arrival
from fieldreg.sync.codec import bundle_header
from tests.support.bundles.trips import bundles, digest, exchange, receive, scoped_digest
from tests.support.installations import ARKHANGAI, HeadOffice, Laptop

NAME = "Архангай 1"


@contextmanager
def a_later_release() -> Iterator[None]:
    """Write, and read, what readers before it may not pass over."""
    with pytest.MonkeyPatch.context() as patch:
        later = bundle_header.REWRITTEN + 1
        patch.setattr(bundle_header, "FORMAT", later)
        patch.setattr(bundle_header, "REWRITTEN", later)
        yield


@pytest.fixture
def office(tmp_path: Path) -> Iterator[HeadOffice]:
    office = HeadOffice(tmp_path / "office")
    yield office
    office.installation.close()


@pytest.fixture
def laptop(tmp_path: Path, office: HeadOffice) -> Iterator[Laptop]:
    laptop = Laptop(tmp_path / "laptop", office.invite(NAME, ARKHANGAI))
    yield laptop
    laptop.installation.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    path = tmp_path / "stick"
    path.mkdir()
    return path


def test_fault_43_a_later_bundle_is_kept_and_goes_in_once_the_program_is_updated(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    laptop.register("Сараа", aimag=ARKHANGAI)
    with a_later_release():
        exchange(laptop, stick)
    [file] = bundles(stick)
    body = file.read_bytes()
    before = digest(office.installation)
    for _ in range(2):  # once more changes nothing
        [view] = receive(office, stick).bundles
        assert (view.arrival, view.reason) == (Arrival.REFUSED, Code.BUNDLE_TOO_NEW)
        assert "update fieldreg" in PROBLEMS[Code.BUNDLE_TOO_NEW]
        assert digest(office.installation) == before
        assert file.read_bytes() == body
    [line] = office.installation.store.bundles.waiting_for_a_person()
    assert office.installation.store.bundles.body(line.sha) == body
    file.unlink()  # the stick went home
    with a_later_release():
        receive(office)
    assert office.installation.store.people.count() == 1
    assert office.installation.store.bundles.waiting_for_a_person() == []


def test_fault_43_a_later_reply_is_left_where_it_is_until_the_program_is_updated(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    exchange(laptop, stick)
    receive(office, stick)
    laptop.register("Сараа", aimag=ARKHANGAI)
    exchange(laptop, stick)
    with a_later_release():
        receive(office, stick)
    outcome = exchange(laptop, stick)
    assert outcome.reply is None
    assert outcome.reply_problem == Code.BUNDLE_TOO_NEW
    assert outcome.files  # its bundle is left all the same
    assert laptop.installation.store.outbox.whereabouts().way == 1
    with a_later_release():
        told = exchange(laptop, stick)
    assert told.reply is not None
    assert told.reply.people_received == 1
    assert digest(laptop) == scoped_digest(office, NAME)
