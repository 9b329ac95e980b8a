"""What a laptop claims of itself: numbers that stand for others, replies nobody sent, a name."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.forks import LogFork
from fieldreg.domain.log.ids import CATALOGUE_WRITER
from fieldreg.domain.problems import Code
from fieldreg.domain.records.models import WriterSession
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.sync.exchange import OfficeSyncOutcome
from fieldreg.store.metadata import EPOCH, ERASURE_LIST_DOUBT
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole
from fieldreg.sync.log import fork_naming
from tests.conformance.arrivals.test_quarantine import work
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import ARKHANGAI, FIRST, HeadOffice, Laptop

STOLEN = "Хулгайлсан"


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def thieves(office: HeadOffice, tmp_path: Path) -> list[Laptop]:
    """Two laptops of one invitation, whose words nobody compared."""
    invitation = bytes(office.invite(STOLEN, ARKHANGAI))
    both = [Laptop(tmp_path / f"thief {seed}", invitation, seed=seed) for seed in (77, 78)]
    office.laptops.extend(both)
    return both


def reasons(outcome: OfficeSyncOutcome) -> list[str]:
    return [bundle.reason for bundle in outcome.bundles if bundle.reason]


def writers(store: Store) -> dict[str, list[int]]:
    return {each.name: store.devices.list_writers(each.id) for each in store.devices.list_all()}


@pytest.mark.share(of=2)
@pytest.mark.parametrize("claimed", ["of the laptop", "of head office", "of the catalogue"])
def test_no_fork_takes_the_number_of_another_log(
    office: HeadOffice, laptop: Laptop, thieves: list[Laptop], stick: Path, claimed: str
) -> None:
    """A fork is numbered by its first change: 2³¹ tries find one that gives any number."""
    work(laptop)
    thief, store = thieves[0], office.installation.store
    go_round(office, stick, laptop, thief)
    source = laptop.installation.store if claimed == "of the laptop" else store
    is_catalogue = claimed == "of the catalogue"
    number = CATALOGUE_WRITER if is_catalogue else source.outbox.current_writer().writer
    twin = thief.cloned(thief.folder.with_name("twin"))
    office.laptops.append(twin)
    thief.register("Нэг")
    twin.register("Хоёр")
    go_round(office, stick, thief)
    before = store.digest(), writers(store)
    name_fork, chosen = fork_naming.name_fork, []

    def name_as_chosen(of: Store, first_id: int, sources: Iterable[Changes]) -> LogFork:
        fork = name_fork(of, first_id, sources)
        chosen.append(fork.new_writer)
        return replace(fork, new_writer=number) if fork.new_writer == chosen[0] else fork

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fork_naming, "name_fork", name_as_chosen)
        exchange_by_stick(twin, stick)
        assert reasons(receive_sticks(office, stick)) == [Code.WRITER_TAKEN]
    assert chosen
    assert (store.digest(), writers(store)) == before
    assert not store.log_forks.list_all()


@pytest.mark.parametrize("place", [0, 1], ids=["first", "second of the invitation"])
def test_nobody_whose_words_were_not_compared_says_that_head_office_was_put_back(
    office: HeadOffice, laptop: Laptop, thieves: list[Laptop], stick: Path, place: int
) -> None:
    """All laptops would send everything again, and head office would doubt its erasures."""
    go_round(office, stick, laptop, *thieves[:place])
    metadata = office.installation.store.metadata
    before = metadata.read(EPOCH), metadata.read(ERASURE_LIST_DOUBT)
    to_bytes = BundleHeader.to_bytes

    def claim(header: BundleHeader) -> bytes:
        is_own = header.role is SenderRole.LAPTOP
        return to_bytes(replace(header, epoch=before[0] + 5, version=9) if is_own else header)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BundleHeader, "to_bytes", claim)
        exchange_by_stick(thieves[place], stick)
    receive_sticks(office, stick)
    assert (metadata.read(EPOCH), metadata.read(ERASURE_LIST_DOUBT)) == before


def test_no_laptop_signs_in_the_name_of_another(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    with laptop.desk.writing() as writing:
        writing.create(
            WriterSession.validated(
                trainer="Хэн", day="2026-03-14", device=office.installation.name
            )
        )
        person = writing.create(Trainee.validated(given_name="Болд", aimag=ARKHANGAI))
    go_round(office, stick, laptop)
    assert office.installation.store.history.authors([person])[person].device == FIRST


def test_a_copy_that_says_its_first_change_anew_leads_nobody_in_a_circle(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """Its number is made of that change: the log here would be called what it is called."""
    twin = laptop.cloned(tmp_path / "twin")
    office.laptops.append(twin)
    laptop.register("Нэг")
    twin.register("Хоёр")
    go_round(office, stick, laptop, twin, times=2)
    store, own = office.installation.store, twin.installation.store
    writer = own.outbox.current_writer().writer
    assert writer in {fork.new_writer for fork, _ in store.log_forks.list_all()}
    before = store.digest(), store.log_forks.list_all()
    with own.transaction():  # a program of her own
        own._db.execute("UPDATE trainee SET given_name = 'Гурав' WHERE id >> 32 = ?", (writer,))
        own._db.execute("UPDATE shift SET trainer = 'Гурав' WHERE id >> 32 = ?", (writer,))
        own._db.execute("DELETE FROM segment WHERE writer = ?", (writer,))
        own._db.execute(
            "UPDATE own_writer SET carried = 0, receipted = 0, safe = 0 WHERE writer = ?", (writer,)
        )
    exchange_by_stick(twin, stick)
    assert Code.WRITER_TAKEN in reasons(receive_sticks(office, stick))
    assert (store.digest(), store.log_forks.list_all()) == before
