"""Head office at a database on a server: beginning, further officers, moving, trips."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Barrier

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Role
from fieldreg.domain.sync.exchange import BundleStatus, ExchangePhase, ExchangeProgress, SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import backups, diagnostics, user_acts
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.diagnostics import CheckState
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import key_escrow
from fieldreg.services.officers import admit_officer, join_head_office, set_database_url, set_roles
from fieldreg.services.people import registration
from fieldreg.services.user_acts import ActJournal
from fieldreg.store.arrivals import BundleRepository
from fieldreg.store.store import Store
from fieldreg.sync.office.bundle_intake import BundleIntake
from fieldreg.sync.transports.transport import Transport
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    ignore_step,
    never_cancelled,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, PASSPHRASE, HeadOffice, Laptop, fake_tools
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS
from tests.support.stores.in_turn import ENGINES
from tests.support.stores.postgres import Server

OTHERS = "таван хошуу мал сүрэг талын салхинд дуулна"


@pytest.fixture
def url(server: Server) -> str:
    return server.new_database()


@contextmanager
def refused(code: Code) -> Iterator[None]:
    with pytest.raises(Problem) as problem:
        yield
    assert problem.value.code is code


def admitted(office: HeadOffice, file: Path, name: str = "Хулан") -> Installation:
    admit_officer(office.installation, name, OTHERS, file)
    return join_head_office(file.with_suffix(""), file, OTHERS, fake_tools(7))


def round_trip(office: Installation, laptop: Laptop, stick: Path) -> None:
    """Make whole trips until the receipt of what is there now has come home."""
    stick.mkdir(exist_ok=True)
    go_round(office, stick, laptop, times=2)


def register(installation: Installation, given_name: str) -> int:
    return registration.register_person(installation.user_session(), {"given_name": given_name})


def test_who_rotates_the_keys_second_is_told_and_overwrites_nobody(
    office: HeadOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy takes seconds; meanwhile another administrator makes hers, from beginning to end."""
    laptop = office.enrol("A")
    files = [tmp_path / name for name in ("first.html", "second.html")]
    with closing(admitted(office, tmp_path / "хулан.frk")) as second:
        set_roles(office.installation, "Хулан", give=[Role.ADMINISTRATOR], shown=AS_STORED)
        prove = key_escrow._verify

        def meanwhile(*proof: object) -> None:
            monkeypatch.setattr(key_escrow, "_verify", prove)
            rotate(second, files[1])
            prove(*proof)

        monkeypatch.setattr(key_escrow, "_verify", meanwhile)
        with refused(Code.KEYS_CHANGED):
            rotate(office.installation, files[0])
        assert [one.exists() for one in files] == [False, True]
        keys = office.installation.head_office_keys()
        assert keys.to_bytes() == second.head_office_keys().to_bytes()
        assert len(keys.older_identities) == 1
        laptop.register("Болд", aimag=ARKHANGAI)
        round_trip(office.installation, laptop, tmp_path / "stick")
        laptop.register("Сараа", aimag=ARKHANGAI)
        round_trip(office.installation, laptop, tmp_path / "stick")
        assert second.store.people.count() == 2
        rotate(office.installation, files[0])
        assert len(second.head_office_keys().older_identities) == 2
    laptop.installation.close()


def test_keys_that_another_officer_rotates_in_mid_reception_open_what_is_read_after_that(
    office: HeadOffice, tmp_path: Path
) -> None:
    laptop = office.enrol("A")
    first, last, another = (tmp_path / name for name in ("first", "last", "another"))
    laptop.register("Болд", aimag=ARKHANGAI)
    for stick in (first, last, another):
        stick.mkdir()
        exchange_by_stick(laptop, stick)
    with closing(admitted(office, tmp_path / "хулан.frk")) as second:
        set_roles(office.installation, "Хулан", give=[Role.ADMINISTRATOR], shown=AS_STORED)

        def meanwhile(step: ExchangeProgress) -> None:
            if (step.phase, step.done) == (ExchangePhase.LOOKING, 1):  # the first stick is read
                rotate(second, tmp_path / "keys.html")
                receive_sticks(second, another)
                exchange_by_stick(laptop, another)
                laptop.register("Сараа", aimag=ARKHANGAI)
                exchange_by_stick(laptop, last)

        reception = wiring.build_office_sync(office.installation)
        outcome = run_task(reception.receive([str(first), str(last)], meanwhile, never_cancelled))
        assert [view.status for view in outcome.bundles] == [BundleStatus.NEW, BundleStatus.NEW]
        assert second.store.people.count() == 2
    laptop.installation.close()


def rotate(installation: Installation, file: Path) -> None:
    sheet = wiring.read_key_sheet()
    said = list(HOLDER_PASSPHRASES.values())
    key_escrow.write_key_escrow(installation, KEY_HOLDERS, said, file, sheet, is_rotation=True)


def test_a_further_officer_sees_and_does_what_the_first_one_does(
    office: HeadOffice, tmp_path: Path
) -> None:
    register(office.installation, "Болд")
    with closing(admitted(office, tmp_path / "хулан.frk")) as second:
        assert (second.name, second.user_name, second.continuity_problem) == (
            "Төв оффис",
            "Хулан",
            None,
        )
        assert second.store.people.count() == 1
        register(second, "Дулам")
        assert office.installation.store.people.count() == 2
        theirs, ours = second.head_office_keys(), office.installation.head_office_keys()
        assert theirs.to_bytes() == ours.to_bytes()
        with refused(Code.ROLE_NEEDED):
            invitations.issue_invitation(second, "A2", (ARKHANGAI,))
        set_roles(office.installation, "Хулан", give=[Role.ADMINISTRATOR], shown=AS_STORED)
        invitations.issue_invitation(second, "A2", (ARKHANGAI,))
        with refused(Code.DEVICE_EXISTS):
            office.invite("A2")


def test_officers_come_and_go_without_being_taken_for_copies_of_each_other(
    office: HeadOffice, tmp_path: Path
) -> None:
    admitted(office, tmp_path / "хулан.frk").close()
    epoch = office.installation.store.metadata.get("epoch")
    for _ in range(2):
        for home, word in ((tmp_path / "хулан", OTHERS), (office.folder, PASSPHRASE)):
            office.installation.close()
            office.installation = opening.unlock(home, word, fake_tools(3))
            assert office.installation.continuity_problem is None
            register(office.installation, "Болд")
    assert office.installation.store.metadata.get("epoch") == epoch


def test_a_database_that_was_put_back_is_not_written_under_used_numbers(
    office: HeadOffice, url: str, server: Server
) -> None:
    register(office.installation, "Болд")
    office.installation.close()
    older = server.new_database(f"TEMPLATE {conninfo_to_dict(url)['dbname']}")
    office.installation = opening.unlock(office.folder, PASSPHRASE, fake_tools(3))
    lost = register(office.installation, "Дулам")
    office.installation.close()
    office.installation = set_database_url(office.folder, PASSPHRASE, older, fake_tools(4))
    assert office.installation.continuity_problem is not None
    assert register(office.installation, "Сүх") >> 32 != lost >> 32


def test_the_address_is_followed_only_to_where_the_register_is(
    office: HeadOffice, server: Server, tmp_path: Path
) -> None:
    office.installation.close()
    before = office.installation.home.address_file.read_bytes()
    empty, other = server.new_database(), server.new_database()
    HeadOffice(tmp_path / "other", url=other).installation.close()
    for address in (empty, other):
        with refused(Code.DATABASE_FOREIGN):
            set_database_url(office.folder, PASSPHRASE, address, fake_tools(3))
    assert office.installation.home.address_file.read_bytes() == before
    office.installation = opening.unlock(office.folder, PASSPHRASE, fake_tools(3))
    assert office.installation.continuity_problem is None


def test_neither_address_nor_password_lies_readable_in_the_folder(
    office: HeadOffice, tmp_path: Path
) -> None:
    admitted(office, tmp_path / "хулан.frk").close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert office.installation.home.address_file in files
    for path in files:
        assert b"geheim" not in path.read_bytes(), path
        assert b"postgresql" not in path.read_bytes(), path


def test_the_file_of_an_officer_opens_with_its_own_passphrase_alone(
    office: HeadOffice, tmp_path: Path
) -> None:
    file = tmp_path / "хулан.frk"
    admit_officer(office.installation, "Хулан", OTHERS, file)
    with refused(Code.WRONG_PASSPHRASE):
        join_head_office(tmp_path / "second", file, PASSPHRASE, fake_tools(7))
    with refused(Code.FILE_EXISTS):
        admit_officer(office.installation, "Хулан", OTHERS, file)
    (tmp_path / "cut").write_bytes(file.read_bytes()[:-30])
    with refused(Code.INVITATION_DAMAGED):
        join_head_office(tmp_path / "second", tmp_path / "cut", OTHERS, fake_tools(7))
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    with refused(Code.INVITATION_DAMAGED):
        join_head_office(tmp_path / "second", backup, PASSPHRASE, fake_tools(7))
    assert not (tmp_path / "second").exists()


def test_one_database_is_one_head_offices(office: HeadOffice, url: str, tmp_path: Path) -> None:
    assert office.installation.is_head_office
    with refused(Code.DATABASE_TAKEN):
        HeadOffice(tmp_path / "other", url=url)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    with refused(Code.DATABASE_TAKEN):
        backups.restore_backup(tmp_path / "moved", backup, PASSPHRASE, fake_tools(9), url)
    assert not Home(tmp_path / "moved").exists()


def test_a_register_in_a_file_takes_no_further_officer(tmp_path: Path) -> None:
    office = HeadOffice(tmp_path / "office").installation
    with closing(office), refused(Code.DATABASE_NEEDED):
        admit_officer(office, "Хулан", OTHERS, tmp_path / "x")


def test_a_laptop_stays_in_its_file(tmp_path: Path, url: str, office: HeadOffice) -> None:
    laptop = office.enrol("A2")
    backup = backups.create_backup(laptop.installation, tmp_path / "backups")
    laptop.installation.close()
    with refused(Code.NOT_HEAD_OFFICE):
        backups.restore_backup(tmp_path / "moved", backup, PASSPHRASE, fake_tools(9), url)


def test_the_doctor_finds_a_head_office_on_a_server_well(office: HeadOffice) -> None:
    findings = diagnostics.run_health_checks(office.installation)
    assert not [one for one in findings if one.state is CheckState.FAILED]


@pytest.fixture(params=ENGINES)
def any_office(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[str], HeadOffice]]:
    made: list[HeadOffice] = []

    def make(name: str) -> HeadOffice:
        on_server = request.param == "postgresql"
        server = request.getfixturevalue("server") if on_server else None
        url = server.new_database() if server else None
        made.append(HeadOffice(tmp_path / name, url=url))
        return made[-1]

    yield make
    for office in made:
        office.installation.close()


def worked(office: HeadOffice, folder: Path) -> Laptop:
    """Let a laptop work and head office take it in and answer."""
    laptop = office.enrol("A2")
    people = [laptop.register(name) for name in ("Болд", "Дулам", "Сүх")]
    laptop.hold_session(*people)
    register(office.installation, "Наран")
    round_trip(office.installation, laptop, folder / "stick")
    return laptop


def test_a_trip_there_and_back_leaves_the_same_on_both_sides(
    any_office: Callable[[str], HeadOffice], tmp_path: Path
) -> None:
    office = any_office("office")
    laptop = worked(office, tmp_path)
    store = office.installation.store
    assert scoped_digest(office, "A2") == store_digest(laptop)
    assert laptop.installation.store.sync_states.count_people().acknowledged_count == 3
    before = store.digest()
    round_trip(office.installation, laptop, tmp_path / "stick")
    assert store.digest() == before
    laptop.installation.close()


def test_fault_73_a_head_office_moves_to_a_server_and_back_and_is_the_same(
    any_office: Callable[[str], HeadOffice], server: Server, tmp_path: Path
) -> None:
    office = any_office("office")
    laptop = worked(office, tmp_path)
    source = office.installation.store
    before, papers = source.digest(), source.metadata.load_all()
    with source.transaction():
        source.drafts.save("door", {"given_name": "Оюун"})
    version = source.devices.current_version()
    there = backups.create_backup(office.installation, tmp_path / "backups")
    moved = backups.restore_backup(
        tmp_path / "moved", there, PASSPHRASE, fake_tools(9), server.new_database()
    )
    back = backups.create_backup(moved, tmp_path / "backups")
    returned = backups.restore_backup(tmp_path / "returned", back, PASSPHRASE, fake_tools(10))
    for installation in (moved, returned):
        store = installation.store
        assert store.digest() == before
        assert store.drafts.get("door") == {"given_name": "Оюун"}
        assert papers.keys() <= store.metadata.load_all().keys()
        assert store.metadata.get("keys") == papers["keys"]
        assert int(store.metadata.get("epoch") or 0) > int(papers["epoch"])
        assert store.outbox.current_writer().writer != source.outbox.current_writer().writer
    assert source.digest() == before
    assert source.devices.current_version() - version <= 1  # "backed up on", and nothing else
    laptop.register("Туяа")
    round_trip(returned, laptop, tmp_path / "stick")
    round_trip(moved, laptop, tmp_path / "stick")
    for installation in (moved, returned):
        assert installation.store.people.count() == 5
        installation.close()
    laptop.installation.close()


def test_a_backup_is_whole_though_another_officer_writes_meanwhile(
    office: HeadOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = admitted(office, tmp_path / "хулан.frk")
    register(office.installation, "Болд")
    copy_to = Store.copy_to

    def and_somebody_writes(store: Store, target: Path) -> str:
        digest = copy_to(store, target)
        register(second, "Дулам")
        return digest

    monkeypatch.setattr(Store, "copy_to", and_somebody_writes)
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    second.close()
    with closing(
        backups.restore_backup(tmp_path / "restored", backup, PASSPHRASE, fake_tools(9))
    ) as restored:
        assert restored.store.people.count() == 1


def test_two_officers_who_take_in_one_stick_take_it_in_once(
    office: HeadOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stick: Path
) -> None:
    second = admitted(office, tmp_path / "хулан.frk")
    laptop = office.enrol("A2")
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    in_order = BundleIntake.sort_offers

    def while_the_other_takes_it(self: BundleIntake, carrier: Transport) -> object:
        monkeypatch.undo()
        offers = in_order(self, carrier)
        receive_sticks(second, stick)
        return offers

    monkeypatch.setattr(BundleIntake, "sort_offers", while_the_other_takes_it)
    outcome = receive_sticks(office, stick)
    assert [one.status for one in outcome.bundles] == ["known"]
    assert second.store.people.count() == office.installation.store.people.count() == 1
    laptop.installation.close()
    second.close()


@pytest.mark.share(of=2)
@pytest.mark.parametrize("shared", [True, False])
def test_fault_38_what_officers_take_in_at_the_same_time_is_there_once(
    office: HeadOffice,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stick: Path,
    *,
    shared: bool,
) -> None:
    """From one folder, or each from a copy of the stick; and each of them twice."""
    second = admitted(office, tmp_path / "хулан.frk")
    people = 0
    for number in range(4):
        laptop = office.enrol(f"A{number}")
        laptop.hold_session(*(laptop.register(f"Болд {one}") for one in range(5)))
        people += 5
        exchange_by_stick(laptop, stick)
        laptop.installation.close()
    sticks = [stick, stick if shared else tmp_path / "copy"]
    if not shared:
        shutil.copytree(stick, sticks[1])
    both, in_order = Barrier(2, timeout=60), BundleIntake.sort_offers

    def at_once(self: BundleIntake, carrier: Transport) -> object:
        offers = in_order(self, carrier)
        both.wait()
        return offers

    monkeypatch.setattr(BundleIntake, "sort_offers", at_once)
    with ThreadPoolExecutor(2) as pool:
        for wanted in (4, 0):
            taken = [
                pool.submit(receive_sticks, one, folder)
                for one, folder in zip((office, second), sticks, strict=True)
            ]
            outcomes = [one.result() for one in taken]
            assert sum(one.count_bundles(BundleStatus.NEW) for one in outcomes) == wanted
            for one in outcomes:
                assert {view.status for view in one.bundles} <= {"new", "known"}
                assert [view.reason for view in one.bundles] == [""] * len(one.bundles)
    monkeypatch.undo()
    store = office.installation.store
    assert store.people.count() == people
    assert len(store.bundles.list_latest()) == 4
    assert len(store.sessions.list_page()) == 4
    assert store.bundles.count_quarantined_changes() == 0
    before = store.digest()
    receive_sticks(second, *sticks)
    assert store.digest() == second.store.digest() == before
    second.close()


def test_a_lost_server_is_told_and_no_bundle_is_blamed(
    office: HeadOffice, server: Server, stick: Path
) -> None:
    laptop = office.enrol("A2")
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    store = office.installation.store
    keep = BundleRepository.save

    def and_the_server_goes(self: BundleRepository, *args: object) -> None:
        with psycopg.connect(server.url) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE application_name = 'fieldreg'"
            )
        keep(self, *args)

    with pytest.MonkeyPatch.context() as patched, refused(Code.DATABASE_UNREACHABLE):
        patched.setattr(BundleRepository, "save", and_the_server_goes)
        receive_sticks(office, stick)
    assert store.people.count() == 0
    outcome = receive_sticks(office, stick)
    assert [one.status for one in outcome.bundles] == ["new"]
    assert store.people.count() == 1
    laptop.installation.close()


def test_a_laptop_lost_by_an_office_on_a_server_is_replaced_with_all_it_handed_over(
    office: HeadOffice, tmp_path: Path
) -> None:
    """Fault 75, on the other engine: confirmed, cut off, counted and replaced."""
    installation, stick = office.installation, tmp_path / "stick"
    lost = office.enrol("Архангай 1")
    lost.register("Болд")  # nobody knows where he lives: he goes to his author alone
    round_trip(installation, lost, stick)
    said = " ".join(laptop_registry.load_own_fingerprint(lost.installation))
    assert (
        laptop_registry.confirm_laptop(installation, "Архангай 1", said, shown=AS_STORED).state
        == "confirmed"
    )
    assert laptop_registry.revoke_laptop(installation, "Архангай 1").state == "revoked"
    assert laptop_registry.load_exposure(installation, "Архангай 1").made_counts["trainee"] == 1
    again = invitations.issue_invitation(installation, "Архангай 2", (), replaces="Архангай 1")
    laptop = Laptop(tmp_path / "again", again, seed=5)
    round_trip(installation, laptop, stick)
    said = " ".join(laptop_registry.load_own_fingerprint(laptop.installation))
    laptop_registry.confirm_laptop(installation, "Архангай 2", said, shown=AS_STORED)
    round_trip(installation, laptop, stick)
    assert store_digest(laptop) == scoped_digest(installation, "Архангай 2")
    assert laptop.installation.store.people.count() == 1


def test_each_officer_has_a_folder_of_their_own_and_two_at_one_answer_once(
    office: HeadOffice, tmp_path: Path
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    laptop = office.enrol("Архангай 1")
    laptop.register()
    with closing(laptop.installation), closing(admitted(office, tmp_path / "хулан.frk")) as second:
        officers = [office.installation, second]
        sync_schedule.set_sync_folder(office.desk, str(folder))
        sync_schedule.pause_sync_today(office.desk, is_wished=True)
        known = sync_schedule.load_sync_schedule(second.user_session(), SyncChannel.FOLDER)
        assert (known.endpoint, known.paused_on, known.last_result) == ("", "", None)
        for one in (laptop.installation, second):
            sync_schedule.set_sync_folder(one.user_session(), str(folder))
        for _ in range(3):
            run_task(
                wiring.build_laptop_sync(laptop.installation).sync_by(
                    SyncChannel.FOLDER, ignore_step, never_cancelled
                )
            )
            for one in officers:
                run_task(
                    wiring.build_office_sync(one).sync_by(
                        SyncChannel.FOLDER, ignore_step, never_cancelled
                    )
                )
        assert laptop.installation.store.sync_states.count_people().acknowledged_count == 1
        silent = {one.name: one.read_bytes() for one in folder.iterdir()}
        for one in [*officers, *officers]:
            run_task(
                wiring.build_office_sync(one).sync_by(
                    SyncChannel.FOLDER, ignore_step, never_cancelled
                )
            )
        assert {one.name: one.read_bytes() for one in folder.iterdir()} == silent


def test_what_another_officer_corrected_since_is_not_taken_back(
    office: HeadOffice, tmp_path: Path
) -> None:
    with closing(admitted(office, tmp_path / "хулан.frk")) as second:
        desks, journals = [office.desk, second.user_session()], [ActJournal(), ActJournal()]
        for desk, journal in zip(desks, journals, strict=True):
            desk.store.own_acts.on_act(journal.note)
        one, other = (register(office.installation, name) for name in ("Болд", "Дулам"))
        for person in (one, other):
            registration.correct_person(desks[0], person, {"phone": "99112233"}, shown=AS_STORED)
        registration.correct_person(desks[1], other, {"phone": "88112233"}, shown=AS_STORED)
        with refused(Code.ACT_CHANGED):
            user_acts.take_back(desks[0], journals[0])
        user_acts.take_back(desks[0], journals[0])
        user_acts.take_back(desks[1], journals[1])
        phones = [row.phone for row in second.store.people.list_by_ids([one, other])]
        assert phones == [None, "99112233"]
