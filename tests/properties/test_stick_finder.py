"""The finder of sticks mixes, renames, alters and replays all that ever lay there, for nothing.

Two laptops and head office go on working meanwhile. What anybody is told is true even before the
next honest round, and after it all are as they would be without the finder.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fieldreg.domain.kinds import TRAINEE
from fieldreg.domain.log.ids import change_id, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ErasureReason
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services import erasure_orders
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState, list_laptops
from fieldreg.services.people import registration
from fieldreg.services.releases import program_releases
from fieldreg.store.metadata import OFFICERS
from fieldreg.sync.laptop.office_state import OfficeState
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    FIRST,
    SECOND,
    THIRD,
    HeadOffice,
    Laptop,
    new_stick,
)
from tests.support.release_files import offer_release, write_wheel

REVOKED, INVITED = SECOND, "Архангай 9"
NAMES = ("{}.frb", "{}.frr", "BUNDLE~{}", "copy ({}).fri", "{}.exe")


class Finder:
    """Somebody with both *sticks* in hand from time to time, who keeps a copy of each file."""

    def __init__(
        self,
        office: HeadOffice,
        laptops: tuple[Laptop, Laptop],
        sticks: tuple[Path, Path],
        release: SignedRelease,
    ) -> None:
        self.office, self.laptops, self.sticks, self.release = office, laptops, sticks, release
        self.kept: dict[bytes, None] = {}
        self.people: dict[int, str] = {}  # with the phone that each has
        self.gone: set[int] = set()
        self.counters: dict[str, Any] = {}
        self.count = 0

    def copy_all(self) -> None:
        for stick in self.sticks:
            for path in sorted(stick.iterdir()):
                self.kept.setdefault(path.read_bytes())

    def act(self, act: str, which: int, number: int) -> None:
        here, there = self.sticks[which], self.sticks[1 - which]
        files = list(self.kept)
        content = files[number % len(files)]
        self.count += 1
        target = here / NAMES[number % len(NAMES)].format(self.count)
        present = sorted(path for path in here.iterdir() if path.is_file())
        if act in ("replace", "rename", "take"):
            if present:
                self.harm(act, present[number % len(present)], target, content)
            return
        match act:
            case "put back":
                target.write_bytes(content)
            case "many copies":
                for place in range(5):
                    (here / f"{self.count}-{place}.frb").write_bytes(content)
            case "truncate":
                target.write_bytes(content[: number % len(content)])
            case "flip":
                place, bit = divmod(number % (8 * len(content)), 8)
                byte = bytes([content[place] ^ (1 << bit)])
                target.write_bytes(content[:place] + byte + content[place + 1 :])
            case _:
                for path in present:
                    shutil.move(path, there / f"{self.count}-{path.name}")

    def harm(self, act: str, path: Path, target: Path, content: bytes) -> None:
        match act:
            case "replace":
                path.write_bytes(content)
            case "rename":
                path.rename(target)
            case _:
                path.unlink()

    def work(self) -> None:
        """Let each laptop register somebody and correct somebody else, and exchange."""
        for laptop, stick, aimag in zip(
            self.laptops, self.sticks, (ARKHANGAI, BAYAN_OLGII), strict=True
        ):
            self.count += 1
            writer = laptop.installation.store.outbox.current_writer().writer
            own = [person for person in self.people if writer_of(person) == writer]
            phone = f"99{self.count:06}"
            self.people[laptop.register("Болд", aimag=aimag)] = ""
            if own:
                registration.correct_person(laptop.desk, own[0], {"phone": phone}, shown=AS_STORED)
                self.people[own[0]] = phone
            exchange_by_stick(laptop, stick)
        self.copy_all()

    def check_now(self) -> None:
        """Demand that nothing was lost, came back, or was said that is not so."""
        office = self.office.installation.store
        now: dict[str, Any] = {"office": office.devices.last_change_version()}
        at_office = set(office.people.list_ids())
        for laptop in self.laptops:
            store = laptop.installation.store
            state = OfficeState(store)
            held = set(store.people.list_ids())
            assert not (held | at_office) & self.gone
            for own in store.outbox.list_writers():
                made = {one for one in self.people if writer_of(one) == own.writer}
                assert made <= held
                told = {one for one in made if one <= change_id(own.writer, own.receipted)}
                assert told <= at_office
                now[f"receipt of {own.writer}"] = own.receipted
            now[laptop.folder.name] = state.received_version()
            now[laptop.folder.name + " trust"] = state.trust_version()
            assert store.metadata.read(OFFICERS) == office.metadata.read(OFFICERS)
            laptop_state = laptop_registry.load_own_state(laptop.installation)[0]
            assert laptop_state is LaptopState.CONFIRMED
            offered = program_releases.list_available_releases(laptop.desk)
            assert {one.release.release_file for one in offered} <= {self.release.release_file}
        for device in office.devices.list_all():
            now[device.name] = (device.answered_version, device.sent_version)
        for name, counter in self.counters.items():
            assert now[name] >= counter, name
        self.counters = now
        states = {line.device.name: line.state for line in list_laptops(self.office.installation)}
        assert states == {
            FIRST: LaptopState.CONFIRMED,
            THIRD: LaptopState.CONFIRMED,
            REVOKED: LaptopState.REVOKED,
            INVITED: LaptopState.INVITED,
        }

    def check_after(self, stick: Path) -> None:
        """Demand after an honest round that all are as if nobody had found a stick."""
        go_round(self.office, stick, *self.laptops, times=2)
        self.check_now()
        store = self.office.installation.store
        shown = set(store.people.list_ids())
        phones = {
            one.id: one.values["phone"] or ""
            for one in store.records.list_all(TRAINEE)
            if one.id in shown
        }
        assert phones == self.people
        assert store.bundles.count_quarantined_changes() == 0
        for laptop, name in zip(self.laptops, (FIRST, THIRD), strict=True):
            assert scoped_digest(self.office, name) == store_digest(laptop)
            waiting = laptop.installation.store.sync_states.count_people()
            assert (waiting.local_count, waiting.in_transit_count) == (0, 0)


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    """The finder after two rounds, an erasure, an undoing, a revocation and a release."""
    place = tmp_path_factory.mktemp("finder")
    office = HeadOffice(place / "office")
    laptops = office.enrol(FIRST), office.enrol(THIRD, BAYAN_OLGII)
    thief = office.enrol(REVOKED)
    sticks = new_stick(place, "ONE"), new_stick(place, "OTHER")
    release = offer_release(office.installation, write_wheel(place, padding=b"x"))
    finder = Finder(office, laptops, sticks, release)
    (sticks[0] / "a.fri").write_bytes(bytes(office.invite(INVITED, ARKHANGAI)))
    erased = laptops[0].register("Сараа", aimag=ARKHANGAI)
    finder.work()
    thief.register("Дорж")
    exchange_by_stick(thief, sticks[0])
    receive_sticks(office, *sticks)
    finder.copy_all()
    hidden = laptops[1].register("Дулам", aimag=BAYAN_OLGII)
    finder.gone = {erased, hidden, *thief.installation.store.people.list_ids()}
    for laptop, stick in zip(laptops, sticks, strict=True):
        exchange_by_stick(laptop, stick)
    finder.copy_all()
    receive_sticks(office, *sticks)
    erasure_orders.erase_people(office.installation, [erased], ErasureReason.ASKED)
    arrivals = arrived_bundles.list_arrivals(office.desk)
    for name in (THIRD, REVOKED):
        latest = next(row for row in arrivals if row.device_name == name)
        arrival_undo.undo_arrival(office.desk, latest.bundle.sha.hex())
    laptop_registry.revoke_laptop(office.installation, REVOKED)
    for one in ("Нэг", "Хоёр"):
        go_round(office, new_stick(place, one), *laptops)
    finder.gone.add(thief.register("Нарантуяа"))
    exchange_by_stick(thief, sticks[0])  # it is in nobody's hands but the finder's
    finder.copy_all()
    yield finder
    office.close()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("put back", "put back", "many copies", "truncate", "flip"),
                *("replace", "rename", "swap sticks", "take"),
            ]
        ),
        st.integers(0, 1),
        st.integers(0, 1 << 20),
    ),
    min_size=1,
    max_size=8,
)


@pytest.mark.share(of=2)
@settings(
    max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(on_the_way=ACTS, on_the_way_home=ACTS, is_sooner=st.booleans())
def test_whatever_the_finder_of_two_sticks_does_nobody_is_deceived(
    finder: Finder,
    on_the_way: list[tuple[str, int, int]],
    on_the_way_home: list[tuple[str, int, int]],
    *,
    is_sooner: bool,
) -> None:
    finder.work()
    for act in on_the_way:
        finder.act(*act)
    if is_sooner:  # a laptop sees the stick before head office does
        exchange_by_stick(finder.laptops[0], finder.sticks[1])
        finder.check_now()
    receive_sticks(finder.office, *finder.sticks)
    finder.check_now()
    finder.copy_all()
    for act in on_the_way_home:
        finder.act(*act)
    for laptop, stick in zip(finder.laptops, reversed(finder.sticks), strict=True):
        exchange_by_stick(laptop, stick)
        finder.check_now()
    finder.check_after(new_stick(finder.sticks[0].parent, f"fresh {finder.count}"))
