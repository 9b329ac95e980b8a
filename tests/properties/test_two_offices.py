"""Two copies of head office give orders and rulings apart, and are then united.

A disk was copied onto another machine, and both go on. Each erases, undoes arrivals and brings them
back, cuts laptops off, and has another officer sign from some day on; laptops, copied ones among
them, go now to one and now to the other. Then everybody goes to one of them. What either ordered and
a laptop heard of holds for all of them, what nobody ordered does not, and nothing is unsigned.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders, officers
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import (
    ARKHANGAI,
    PASSPHRASE,
    EncryptedMachine,
    HeadOffice,
    Laptop,
    new_stick,
)

SEEDS = 12
DEED_COUNT = 16
OTHERS = "таван хошуу мал сүрэг талын салхинд дуулна"


@dataclass
class Place:
    """A head office or a laptop, and what it *heard* ordered: pairs of an act and a name."""

    at: Installation | Laptop
    stick: Path | None = None
    heard: set[tuple[str, str]] = field(default_factory=set)
    brought: set[str] = field(default_factory=set)

    @property
    def installation(self) -> Installation:
        return self.at if isinstance(self.at, Installation) else self.at.installation

    def people(self) -> dict[str, int]:
        lines = self.installation.store.people.list_page(0, 100)
        return {line.given_name or "": line.id for line in lines}


class World:
    """Two head offices, three laptops, and all that was *ordered* by anybody."""

    def __init__(self, office: HeadOffice, place: Path, chance: Random) -> None:
        self.chance, self.place = chance, place
        self.laptops = [Place(office.enrol(name, ARKHANGAI)) for name in ("Нэг", "Хоёр", "Гурав")]
        here, there = new_stick(place, "here"), new_stick(place, "there")
        go_round(office, here, *office.laptops)
        tools = office.installation.tools
        office.copy_now(place / "copied").close()
        elsewhere = replace(tools, host=EncryptedMachine(place / "elsewhere"))
        copied = opening.unlock(place / "copied", PASSPHRASE, elsewhere)
        self.office = office
        self.offices = [Place(office.installation, here), Place(copied, there)]
        self.ordered: set[tuple[str, str]] = set()
        self.names: list[str] = []

    def order(self, office: Place, act: str, *names: str) -> None:
        self.ordered |= {(act, name) for name in names}
        office.heard |= {(act, name) for name in names}

    # Deeds

    def register(self, at: Place | None = None) -> None:
        laptop = (at or self.chance.choice(self.laptops)).at
        assert isinstance(laptop, Laptop)
        self.names.append(f"Хүн{len(self.names)}")
        laptop.register(self.names[-1], aimag=ARKHANGAI)

    def travel(self) -> None:
        self.trip(self.chance.choice(self.laptops), self.chance.choice(self.offices))

    def trip(self, laptop: Place, office: Place) -> None:
        assert office.stick
        before = set(laptop.people())
        with suppress(Problem):  # of a laptop that was cut off
            exchange_by_stick(laptop.installation, office.stick)
        receive_sticks(office.installation, office.stick)
        with suppress(Problem):
            exchange_by_stick(laptop.installation, office.stick)
        name = laptop.installation.name
        if ("cut off", name) not in self.ordered:
            laptop.heard |= office.heard
            office.brought |= before

    def erase(self) -> None:
        office = self.chance.choice(self.offices)
        if people := office.people():
            name = self.chance.choice(sorted(people))
            erasure_orders.erase_people(office.installation, [people[name]], ErasureReason.ASKED)
            self.order(office, "erase", name)

    def undo(self) -> None:
        """Undo an arrival, and now and then bring it back at once."""
        office = self.chance.choice(self.offices)
        desk, people = office.installation.user_session(), office.people()
        arrivals = [
            (row.bundle.sha.hex(), named)
            for row in arrived_bundles.list_arrivals(desk)
            if (spans := Spans.parse(row.bundle.brought))
            and (named := [name for name, person in people.items() if person in spans])
        ]
        if arrivals:
            bundle, named = self.chance.choice(sorted(arrivals))
            arrival_undo.undo_arrival(desk, bundle)
            is_back = self.chance.random() < 0.5
            if is_back:
                arrival_undo.redo_arrival(desk, bundle)
            self.order(office, "bring back" if is_back else "undo", *named)

    def cut_off(self) -> None:
        office, laptop = self.chance.choice(self.offices), self.chance.choice(self.laptops)
        name = laptop.installation.name
        if not any(act == "cut off" for act, _ in self.ordered):
            laptop_registry.revoke_laptop(office.installation, name)
            self.order(office, "cut off", name)

    def copy(self) -> None:
        """Copy a laptop once; both go on. A copy that writes nothing is not known as one."""
        laptop = self.chance.choice(self.laptops)
        names = [place.installation.name for place in self.laptops]
        if names.count(laptop.installation.name) == 1:
            assert isinstance(laptop.at, Laptop)
            twin = laptop.at.cloned(self.place / f"twin {len(self.laptops)}")
            self.laptops.append(Place(twin, heard=set(laptop.heard)))
            self.office.laptops.append(twin)
            for place in (laptop, self.laptops[-1]):
                self.register(place)

    def change_officer(self) -> None:
        """Let somebody else who has all roles sign at one of the two from now on."""
        office = self.chance.choice(self.offices)
        one = office.installation
        if len(officers.list_user_names(one)) == 1:
            officers.add_user(one, "Хулан", OTHERS)
            officers.set_roles(one, "Хулан", give=list(Role), shown=AS_STORED)
            one.close()
            office.at = opening.unlock(one.home.folder, OTHERS, one.tools)
            if office is self.offices[0]:
                self.office.installation = office.at

    def play(self) -> None:
        deeds = [self.register, self.travel, self.erase, self.undo, self.cut_off, self.copy]
        weights = [4, 6, 2, 1, 1, 1]
        for _ in range(2):
            self.register()
        for deed in self.chance.choices([*deeds, self.change_officer], [*weights, 1], k=DEED_COUNT):
            deed()

    # What holds in the end

    def unite(self) -> None:
        for _ in range(5):
            for laptop in self.laptops:
                self.trip(laptop, self.offices[0])

    def assert_all_holds(self) -> None:
        here = self.offices[0]
        cut_off = {name for act, name in self.ordered if act == "cut off"}
        names = [place.installation.name for place in self.laptops]
        left = [place for place in self.laptops if place.installation.name not in cut_off]
        heard = here.heard.union(*(place.heard for place in left))
        hidden = {name for act, name in self.ordered if act in ("erase", "undo")}
        for place in (here, *left):
            people = set(place.people())
            assert people.isdisjoint(name for act, name in heard if act == "erase")
            if place is here or names.count(place.installation.name) == 1:
                # Two copies of a laptop are one until it is invited again.
                assert here.brought - hidden <= people
            waiting = place.installation.store.bundles.list_quarantined_changes()
            assert Code.ORDER_UNSIGNED not in [row[1] for row in waiting]
        assert not here.installation.store.erasures.count_unsigned()
        undone = {name for act, name in heard if act == "undo"}
        brought_back = {name for act, name in self.ordered if act == "bring back"}
        assert (undone - brought_back).isdisjoint(here.people())
        states = {
            line.device.name: line.state for line in laptop_registry.list_laptops(here.installation)
        }
        for place in self.laptops:
            name = place.installation.name
            if ("cut off", name) in heard:
                assert states[name] is LaptopState.REVOKED
            elif name not in cut_off:
                assert states[name] is LaptopState.CONFIRMED


@pytest.mark.slow
@pytest.mark.share(of=6)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_what_two_copies_of_head_office_ordered_apart_holds_once_they_are_united(
    office: HeadOffice, seed: int, tmp_path: Path
) -> None:
    world = World(office, tmp_path, Random(seed))  # noqa: S311  not a secret
    world.play()
    world.unite()
    world.assert_all_holds()
    world.offices[1].installation.close()
