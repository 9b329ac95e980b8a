"""Head office's whole machine is put back to a day before somebody was erased.

Its register, its own folder and its backups are all of one image, so that nothing there
can tell, and nothing there knows of the erasure: laptops alone do (faults 29 and 72).
Until one of them says it, she is there again, and may be corrected and told of. In the end
she is nowhere, whatever else was done meanwhile, and the board says who carried it out.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import InstallationRole
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import erasure_orders
from fieldreg.services.backups import create_backup, restore_backup
from fieldreg.services.erasure.erasure_reports import LaptopErasureState
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import registration
from tests.support import database_traces
from tests.support.bundles.trips import (
    exchange_by_stick,
    ignore_step,
    list_bundles,
    never_cancelled,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.clock import CountingEntropy
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.installations import (
    ARKHANGAI,
    PASSPHRASE,
    HeadOffice,
    clone_marker_of,
    copy_clone_marker,
    fake_tools,
    new_stick,
)
from tests.support.stores.postgres import Server

HER, HER_NUMBER = "Цэрэндолгор", "99887766"
WORDS = [HER, HER_NUMBER]
BOTH = {"A": LaptopErasureState.DONE, "B": LaptopErasureState.DONE}


class Leaping(CountingEntropy):
    """Chance by which head office leaps over *wide* versions when it is opened."""

    wide = 1 << 20

    def bits(self, count: int) -> int:
        return self.wide if count == 32 else super().bits(count)


@dataclass
class Image:
    """The whole machine of *office* as it is now, its backups in *beside* with it, in *place*."""

    office: HeadOffice
    beside: Path
    place: Path
    server: Server | None = None
    seed: int = 200

    def __post_init__(self) -> None:
        one = self.office.installation
        one.close()
        if self.server is not None:
            name = conninfo_to_dict(self.office.url or "")["dbname"]
            self.database = self.server.new_database(f"TEMPLATE {name}")
        for name, path in self.files(one).items():
            copy = shutil.copytree if path.is_dir() else shutil.copy
            copy(path, self.place / name)
        self.open(Leaping.wide)

    def files(self, one: Installation) -> dict[str, Path]:
        self.place.mkdir(exist_ok=True)
        return {
            "home": one.home.folder,
            "backups": self.beside,
            "anchor": clone_marker_of(one.tools, one.home.folder),
            "list": one.erasure_list.own_file,
        }

    def put_back(self, *, with_backups: bool = True, wide: int = 1 << 30) -> None:
        """Put it back; then it leaps farther than before, or as *wide* as is said."""
        one = self.office.installation
        one.close()
        for name, path in self.files(one).items():
            if path.is_dir() and (with_backups or path != self.beside):
                shutil.rmtree(path)
                shutil.copytree(self.place / name, path)
            elif path.is_file():
                shutil.copy(self.place / name, path)
        if self.server is not None:
            self.server.put_back(self.office.url or "", self.database)
        copy_clone_marker(one.tools, one.home.folder, one.home.folder)
        self.open(wide)
        assert self.office.installation.continuity_problem is None

    def open(self, wide: int) -> None:
        self.seed += 1
        chance = Leaping(self.seed)
        chance.wide = wide
        own = replace(self.office.installation.tools, entropy=chance)
        self.office.installation = opening.unlock(self.office.folder, PASSPHRASE, own)


class Story:
    """Head office, laptops A and B of one province, and her on all three; then an image."""

    def __init__(self, place: Path, server: Server | None = None) -> None:
        self.place, self.sticks = place, 0
        url = server.new_database() if server else None
        self.new_stick()
        self.every = place / "every"  # bundle that ever lay on a stick
        self.every.mkdir()
        self.office = HeadOffice(place / "office", url=url)
        self.laptops = {name: self.office.enrol(name) for name in ("A", "B")}
        values = {"phone": HER_NUMBER, "aimag": ARKHANGAI}
        self.her = self.laptops["A"].register(HER, **values)
        self.him = self.laptops["B"].register("Болд", aimag=ARKHANGAI)
        self.travel(2)
        backups = place / "backups"
        self.backup = create_backup(self.office.installation, backups)
        self.image = Image(self.office, backups, place / "image", server)

    def new_stick(self) -> None:
        self.sticks += 1
        self.stick = new_stick(self.place, f"stick {self.sticks}")

    def travel(self, rounds: int = 1) -> None:
        for _ in range(rounds):
            for laptop in self.laptops.values():
                exchange_by_stick(laptop, self.stick)
                self.keep()
            receive_sticks(self.office, self.stick)
            self.keep()

    def keep(self) -> None:
        for one in list_bundles(self.stick):
            shutil.copy(one, self.every)

    def erase(self, person: int) -> None:
        erasure_orders.erase_people(self.office.installation, [person], ErasureReason.ASKED)

    def erase_her_and_put_back(self, wide: int = 1 << 30) -> None:
        """Everybody has answered by then, and the sticks are news to nobody."""
        self.erase(self.her)
        self.travel(3)
        assert self.board() == {self.her: BOTH}
        self.put_back(wide)

    def put_back(self, wide: int = 1 << 30) -> None:
        self.image.put_back(wide=wide)
        self.new_stick()
        assert HER in names(self.office.installation)
        assert self.board() == {}

    def machines(self) -> list[Installation]:
        return [one.installation for one in (self.office, *self.laptops.values())]

    def board(self) -> dict[int, dict[str, LaptopErasureState]]:
        return {
            order.people[0]: {one.name: one.state for one in order.laptops}
            for order in erasure_orders.list_erasure_orders(self.office.installation)
        }

    def doubt(self) -> Code | None:
        told = self.office.installation.erasure_list.find_problem()
        return told and told.code

    def all_hold(self, *there: str) -> None:
        for one in self.machines():
            assert names(one) == set(there), one.name
        for name, laptop in self.laptops.items():
            assert store_digest(laptop) == scoped_digest(self.office, name)

    def nothing_brings_her_back(self) -> None:
        """Read every bundle there ever was, and restore the backup that holds her."""
        held = names(self.office.installation)
        receive_sticks(self.office, self.every)
        for laptop in self.laptops.values():
            exchange_by_stick(laptop, self.every)
        self.travel(2)
        self.all_hold(*(one for one in held if one))
        assert self.board()[self.her] == dict.fromkeys(self.laptops, LaptopErasureState.DONE)
        restored = restore_backup(self.place / "restored", self.backup, PASSPHRASE, fake_tools(60))
        assert HER not in names(restored)
        left = []
        for one in (restored, *self.machines()):
            one.close()
            left += database_traces.find_remnants(one.home.store_file, one.store_key, WORDS)
        assert left == []


def names(installation: Installation) -> set[str | None]:
    return {one.given_name for one in installation.store.people.list_page(0, 200)}


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path)


@pytest.mark.share(of=2)
@pytest.mark.postgres
def test_a_server_that_was_put_back_with_it_is_no_different(tmp_path, server):
    story = Story(tmp_path, server)
    story.erase_her_and_put_back()
    registration.correct_person(
        story.office.desk, story.her, {"notes": f"{HER} again"}, shown=AS_STORED
    )
    story.erase(story.him)
    receive_sticks(story.office, story.stick)
    story.travel(4)
    story.all_hold()
    assert story.board() == {story.her: BOTH, story.him: BOTH}
    receive_sticks(story.office, story.every)
    story.travel(2)
    story.all_hold()
    for one in story.machines():
        assert database_traces.rows_containing(one.store._db, WORDS) == []
        one.close()


def test_fault_72_laptops_say_again_who_was_erased_before_the_whole_machine_was_put_back(story):
    story.erase_her_and_put_back()
    assert story.doubt() is None
    story.travel(1)
    assert story.doubt() is Code.ERASURE_LIST_BEHIND
    story.travel(3)
    assert story.doubt() is None
    story.all_hold("Болд")
    assert story.board() == {story.her: BOTH}
    story.nothing_brings_her_back()


def test_old_bundles_that_come_before_the_laptops_bring_her_back_for_that_long_only(story):
    story.erase_her_and_put_back()
    receive_sticks(story.office, story.every)
    receive_sticks(story.office, story.stick)  # what it says now, laptops will find first
    story.travel(4)
    story.all_hold("Болд")
    assert story.board() == {story.her: BOTH}
    story.nothing_brings_her_back()


@pytest.mark.share(of=4)
@pytest.mark.parametrize("is_office_first", [True, False])
@pytest.mark.parametrize("wide", [1, 1 << 10, 1 << 30])
def test_whatever_head_office_does_before_it_hears_of_it_loses_no_order(
    story, wide, *, is_office_first
):
    """Under numbers and versions that it used before, it would come past what laptops say.

    Whether it leapt farther by then than before it was put back, or less far.
    """
    deeds = 20
    story.erase_her_and_put_back(wide)
    desk = story.office.desk
    for number in range(deeds):
        registration.correct_person(desk, story.her, {"notes": f"{HER} {number}"}, shown=AS_STORED)
        registration.register_person(desk, {"given_name": f"Шинэ {number}", "aimag": ARKHANGAI})
    if is_office_first:
        receive_sticks(story.office, story.stick)
    story.travel(4)
    story.all_hold("Болд", *(f"Шинэ {number}" for number in range(deeds)))
    assert story.board() == {story.her: BOTH}
    story.nothing_brings_her_back()


@pytest.mark.share(of=2)
@pytest.mark.parametrize("is_office_first", [True, False])
def test_somebody_else_who_is_erased_meanwhile_does_not_take_the_place_of_her_order(
    story, *, is_office_first
):
    story.erase_her_and_put_back()
    story.erase(story.him)
    if is_office_first:
        receive_sticks(story.office, story.stick)
    assert story.board() == {story.him: dict.fromkeys(BOTH, LaptopErasureState.WAITING)}
    story.travel(4)
    story.all_hold()
    assert story.board() == {story.her: BOTH, story.him: BOTH}
    story.nothing_brings_her_back()


def test_a_laptop_that_was_told_of_her_meanwhile_carries_the_order_out_too(story):
    """It is invited by the head office that was put back, and even corrects her."""
    story.erase_her_and_put_back()
    late = story.office.enrol("C")
    for _ in range(2):
        exchange_by_stick(late, story.stick)
        receive_sticks(story.office, story.stick)
    exchange_by_stick(late, story.stick)
    assert HER in names(late.installation)
    registration.correct_person(late.desk, story.her, {"notes": f"{HER} again"}, shown=AS_STORED)
    story.laptops["C"] = late
    story.travel(5)
    story.all_hold("Болд")
    assert story.board() == {story.her: {**BOTH, "C": LaptopErasureState.DONE}}
    story.nothing_brings_her_back()


def test_an_answer_that_was_withdrawn_stays_so_and_the_person_stays(story):
    """Old bundles say it again, and so does the head office that was put back."""
    erasure_orders.withdraw_field(story.office.installation, story.her, "phone", shown=AS_STORED)
    story.travel(3)
    story.put_back()
    registration.correct_person(
        story.office.desk, story.her, {"notes": "Ярилцсан"}, shown=AS_STORED
    )
    receive_sticks(story.office, story.every)
    receive_sticks(story.office, story.stick)
    story.travel(4)
    story.all_hold(HER, "Болд")
    assert story.board() == {story.her: BOTH}
    for one in story.machines():
        held = one.store.records.load(kinds.TRAINEE, story.her).values
        assert (held["phone"], held["notes"]) == (None, "Ярилцсан")
    left = []
    for one in story.machines():
        one.close()
        left += database_traces.find_remnants(one.home.store_file, one.store_key, [HER_NUMBER])
    assert left == []


def test_one_laptop_that_carried_it_out_is_enough_and_the_board_waits_for_the_other(story):
    """B was away all the time, and A never came to say that it is done.

    What head office said before the order comes back from A as well, which took both.
    """
    registration.correct_person(
        story.office.desk, story.him, {"notes": "Ярилцсан"}, shown=AS_STORED
    )
    receive_sticks(story.office, story.stick)
    exchange_by_stick(story.laptops["A"], story.stick)
    story.erase(story.her)
    receive_sticks(story.office, story.stick)
    exchange_by_stick(story.laptops["A"], story.stick)
    story.put_back()
    for _ in range(4):
        exchange_by_stick(story.laptops["A"], story.stick)
        receive_sticks(story.office, story.stick)
    assert names(story.office.installation) == {"Болд"}
    assert story.board() == {
        story.her: {"A": LaptopErasureState.DONE, "B": LaptopErasureState.WAITING}
    }
    assert HER in names(story.laptops["B"].installation)
    story.travel(3)
    story.all_hold("Болд")
    for one in story.machines():
        assert one.store.records.load(kinds.TRAINEE, story.him).values["notes"] == "Ярилцсан"
    assert story.board() == {story.her: BOTH}
    story.nothing_brings_her_back()


def test_it_is_put_back_twice_and_hears_another_laptop_first_each_time(story):
    story.erase_her_and_put_back()
    for name in ("A", "B"):
        for _ in range(2):
            exchange_by_stick(story.laptops[name], story.stick)
            receive_sticks(story.office, story.stick)
        if name == "A":
            story.put_back()
    story.travel(4)
    story.all_hold("Болд")
    assert story.board() == {story.her: BOTH}
    story.nothing_brings_her_back()


def test_a_list_that_was_not_put_back_with_the_machine_says_it_at_once(story):
    """It lies beside backups on another disk; and work goes on as if nothing had been."""
    story.erase(story.her)
    story.travel(3)
    story.image.put_back(with_backups=False)
    story.new_stick()
    assert names(story.office.installation) == {"Болд"}
    story.erase(story.him)
    story.travel(4)
    story.all_hold()
    assert story.board() == {story.her: BOTH, story.him: BOTH}
    story.nothing_brings_her_back()


def by_folder(story: Story) -> Callable[[], None]:
    folder = story.place / "shared"
    folder.mkdir(exist_ok=True)
    for one in story.machines():
        sync_schedule.set_sync_folder(one.user_session(), str(folder))

    def go() -> None:
        for one in (*story.machines()[1:], story.office.installation):
            is_office = one.role is InstallationRole.HEAD_OFFICE
            side = wiring.build_office_sync(one) if is_office else wiring.build_laptop_sync(one)
            run_task(side.sync_by(SyncChannel.FOLDER, ignore_step, never_cancelled))

    return go


def by_hub(story: Story) -> Callable[[], None]:
    def go() -> None:
        for one in story.laptops.values():
            exchange_by_hub(one)
        receive_by_hub(story.office)

    return go


@pytest.mark.share(of=3)
@pytest.mark.parametrize("deeds", [0, 40])
@pytest.mark.parametrize("carrier", [by_folder, by_hub])
def test_by_a_carrier_that_stays_where_it_is_they_say_it_again_too(story, carrier, deeds, request):
    """What head office left there before it was put back lies there still.

    Laptops that have said all fall silent there, until the next day.
    """
    if carrier is by_hub:
        hub = RunningHub(story.place / "hub", story.office)
        request.addfinalizer(hub.stop)
        hub.start()
        story.travel(2)  # whence laptops learn where it is
    go = carrier(story)
    backups, place = story.place / "backups", story.place / "later image"
    story.image = Image(story.office, backups, place, seed=300)
    story.erase(story.her)
    for _ in range(4):
        go()
    story.put_back()
    for number in range(deeds):
        registration.register_person(
            story.office.desk, {"given_name": f"Шинэ {number}", "aimag": ARKHANGAI}
        )
    for laptop in story.laptops.values():
        laptop.clock.go_on(days=1)
    for _ in range(4):
        go()
    story.all_hold("Болд", *(f"Шинэ {number}" for number in range(deeds)))
    assert story.board() == {story.her: BOTH}
