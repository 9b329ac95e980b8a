"""Releases of a head office at a database on a server, where several officers offer and leave them."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Role
from fieldreg.domain.sync.tasks import T, Task, TaskStep, first_step, next_step, run_task
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services import backups, officers
from fieldreg.services.devices import invitations
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import registration
from fieldreg.services.releases import program_releases
from fieldreg.store.releases import ReleaseRepository
from tests.support.bundles.trips import (
    advance,
    exchange_by_stick,
    ignore_step,
    never_cancelled,
    receive_sticks,
)
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, fake_tools
from tests.support.release_files import (
    fetch_release,
    offer_release,
    offer_task,
    save_release,
    write_wheel,
)
from tests.support.stores.postgres import Server

OTHERS = "таван хошуу мал сүрэг талын салхинд дуулна"
LONG = bytes(3 << 20)  # four pieces, with what else is in it


@pytest.fixture
def url(server: Server) -> str:
    return server.new_database()


@pytest.fixture
def second(office: HeadOffice, tmp_path: Path) -> Iterator[Installation]:
    """Another administrator at the same database."""
    file = tmp_path / "хулан.frk"
    officers.admit_officer(office.installation, "Хулан", OTHERS, file)
    officers.set_roles(
        office.installation, "Хулан", give=[Role.ADMINISTRATOR, Role.OFFICER], shown=AS_STORED
    )
    with closing(
        officers.join_head_office(tmp_path / "хулан", file, OTHERS, fake_tools(7))
    ) as joined:
        yield joined


@pytest.fixture
def stick(stick: Path, laptop: Laptop) -> Path:
    exchange_by_stick(laptop, stick)
    return stick


@contextmanager
def refused(code: Code) -> Iterator[None]:
    with pytest.raises(Problem) as caught:
        yield
    assert caught.value.code is code


def end(round_: Task[T], turn: TaskStep) -> T:
    try:
        while True:
            turn = next_step(round_, turn())
    except StopIteration as over:
        return over.value


def together(*rounds: Task[T]) -> list[T | Problem]:
    """Walk *rounds* turn and turn about, and give what came of each."""
    outcomes: dict[int, T | Problem] = {}
    turns = {place: first_step(one) for place, one in enumerate(rounds)}
    while turns:
        for place, turn in list(turns.items()):
            try:
                turns[place] = next_step(rounds[place], turn())
            except StopIteration as over:
                outcomes[place] = over.value
                del turns[place]
            except Problem as problem:
                outcomes[place] = problem
                del turns[place]
    return [outcomes[place] for place in sorted(outcomes)]


def stored(installation: Installation) -> set[bytes]:
    """Return the files of which pieces lie in the store."""
    rows = installation.store._db.execute("SELECT DISTINCT sha FROM release_piece")
    return {bytes(sha) for (sha,) in rows}


def whole(installation: Installation, release: SignedRelease) -> bytes:
    shelf = installation.store.releases
    return b"".join(filter(None, (shelf.find_piece(release.release_file.sha, n) for n in range(5))))


def goods_on(stick: Path) -> list[Path]:
    return sorted(stick.glob("*.frr"))


def test_while_one_offers_another_registers_and_waits_for_nobody(
    office: HeadOffice, second: Installation, tmp_path: Path
) -> None:
    second.store._db.execute("SET lock_timeout = '20ms'")
    round_ = offer_task(office.installation, write_wheel(tmp_path, padding=LONG))
    turn = advance(round_, 1)
    for _ in range(4):
        turn = next_step(round_, turn())
        registration.register_person(second.user_session(), {"given_name": "Болд"})
    assert not program_releases.list_offered_releases(second)
    release = end(round_, turn)
    assert program_releases.list_offered_releases(second) == [release]


def test_what_one_offers_every_officer_leaves_on_sticks(
    office: HeadOffice, second: Installation, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    path = write_wheel(tmp_path, padding=LONG)
    release = offer_release(office.installation, path)
    assert program_releases.list_offered_releases(second) == [release]
    receive_sticks(second, stick)
    exchange_by_stick(laptop, stick)
    fetching = wiring.build_release_fetcher(laptop.installation)
    fetch_release(fetching, program_releases.find_wanted_release(laptop.desk), stick)
    assert save_release(fetching, release, tmp_path / "saved.whl") == path.read_bytes()
    program_releases.withdraw_release(second, release)
    receive_sticks(office, stick)
    assert not goods_on(stick)
    assert not stored(office.installation)


@pytest.mark.parametrize("versions", [("9.0.0", "9.0.1"), ("9.0.1", "9.0.0")])
def test_of_two_that_are_offered_at_once_the_later_version_stays(
    office: HeadOffice, second: Installation, tmp_path: Path, versions: tuple[str, str]
) -> None:
    """Whichever is signed second: the earlier one is replaced, or refused."""
    files = [write_wheel(tmp_path / one, one, padding=LONG) for one in versions]
    rounds = map(offer_task, (office.installation, second), files)
    outcomes = together(*rounds)
    assert {type(one) for one in outcomes} <= {SignedRelease, Problem}
    (offered,) = program_releases.list_offered_releases(second)
    assert str(offered.version) == "9.0.1"
    assert stored(office.installation) == {offered.release_file.sha}
    assert whole(office.installation, offered) == files[versions.index("9.0.1")].read_bytes()


def test_two_who_offer_the_same_file_at_once_offer_it_once(
    office: HeadOffice, second: Installation, tmp_path: Path
) -> None:
    path = write_wheel(tmp_path, padding=LONG)
    outcomes = together(*(offer_task(one, path) for one in (office.installation, second)))
    codes = [one.code for one in outcomes if isinstance(one, Problem)]
    assert codes == [Code.RELEASE_NOT_NEWER]
    (offered,) = program_releases.list_offered_releases(second)
    assert stored(second) == {offered.release_file.sha}


@pytest.mark.parametrize("turns", range(1, 6))
def test_what_is_swept_away_under_an_offer_is_brought_once_more(
    office: HeadOffice, second: Installation, tmp_path: Path, turns: int
) -> None:
    """Another officer's offer, or its end, clears what belongs to none that is signed."""
    path = write_wheel(tmp_path, "9.0.1", padding=LONG)
    round_ = offer_task(office.installation, path)
    turn = advance(round_, turns)
    offer_release(second, write_wheel(tmp_path, "9.0.0"))
    release = end(round_, turn)
    assert stored(second) == {release.release_file.sha}
    assert whole(second, release) == path.read_bytes()


def test_whoever_may_not_any_more_signs_nothing_though_it_was_begun(
    office: HeadOffice, second: Installation, tmp_path: Path
) -> None:
    round_ = offer_task(second, write_wheel(tmp_path, padding=LONG))
    turn = advance(round_, 5)
    officers.set_roles(office.installation, "Хулан", take=[Role.ADMINISTRATOR], shown=AS_STORED)
    with refused(Code.ROLE_NEEDED):
        end(round_, turn)
    assert not program_releases.list_offered_releases(office.installation)
    assert not stored(office.installation)


def test_what_is_taken_back_or_replaced_while_it_is_laid_out_is_no_trouble(
    office: HeadOffice,
    second: Installation,
    stick: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    release = offer_release(office.installation, write_wheel(tmp_path, "9.0.0", padding=LONG))
    piece = ReleaseRepository.find_piece
    later: list[SignedRelease] = []

    def and_meanwhile(self: ReleaseRepository, sha: bytes, place: int) -> bytes | None:
        if place == 2 and not later:
            later.append(offer_release(second, write_wheel(tmp_path, "9.0.1", padding=LONG)))
        return piece(self, sha, place)

    monkeypatch.setattr(ReleaseRepository, "find_piece", and_meanwhile)
    outcome = receive_sticks(office, stick)
    assert later
    assert not outcome.carriers_failed
    assert not goods_on(stick)
    assert not receive_sticks(office, stick).carriers_failed
    (lying,) = goods_on(stick)
    assert lying.read_bytes() == (tmp_path / later[0].file_name).read_bytes()
    assert release.file_name != later[0].file_name


def test_two_rounds_of_one_window_lay_it_out_at_once(
    office: HeadOffice, stick: Path, tmp_path: Path
) -> None:
    path = write_wheel(tmp_path, padding=LONG)
    offer_release(office.installation, path)
    other = shutil.copytree(stick, tmp_path / "other")
    reception = wiring.build_office_sync(office.installation)
    rounds = [reception.receive([str(one)], ignore_step, never_cancelled) for one in (stick, other)]
    for outcome in together(*rounds):
        assert not isinstance(outcome, Problem)
        assert not outcome.carriers_failed
    for one in (stick, other):
        assert goods_on(one)[0].read_bytes() == path.read_bytes()


def test_two_officers_send_it_to_one_hub_at_once(
    office: HeadOffice, second: Installation, tmp_path: Path
) -> None:
    path = write_wheel(tmp_path, padding=LONG)
    release = offer_release(office.installation, path)
    hub = RunningHub(tmp_path / "mailbox", office)
    with hub.running():
        knowing = office.enrol("Архангай 2")
        hub.tell_trust()
        exchange_by_hub(knowing)
        url = invitations.load_hub_card(second).url
        rounds = [
            wiring.build_office_sync(one).receive([url], ignore_step, never_cancelled)
            for one in (office.installation, second)
        ]
        with ThreadPoolExecutor() as threads:
            for outcome in threads.map(run_task, rounds):
                assert not outcome.carriers_failed
        exchange_by_hub(knowing)
        fetching = wiring.build_release_fetcher(knowing.installation)
        fetch_release(fetching, program_releases.find_wanted_release(knowing.desk), by_hub=True)
        assert save_release(fetching, release, tmp_path / "saved.whl") == path.read_bytes()
        receive_by_hub(office)
        knowing.installation.close()


def test_it_goes_along_with_head_office_from_a_file_to_a_server_and_back(
    office: HeadOffice, server: Server, tmp_path: Path
) -> None:
    release = offer_release(office.installation, write_wheel(tmp_path, padding=LONG))
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    in_file = backups.restore_backup(tmp_path / "file", backup, PASSPHRASE, fake_tools(9))
    with closing(in_file):
        assert program_releases.list_offered_releases(in_file) == [release]
        assert stored(in_file) == {release.release_file.sha}
        again = backups.create_backup(in_file, tmp_path / "backups")
    moved = backups.restore_backup(
        tmp_path / "moved", again, PASSPHRASE, fake_tools(10), server.new_database()
    )
    with closing(moved):
        assert stored(moved) == {release.release_file.sha}
