"""The operator of the database changes any row that says who may do what, and what was ordered.

She deletes, repeats, swaps and alters rows of all these tables at random, puts old ones back, writes
orders, officers and trust lists of her own, and has head office's key. After each history laptops
exchange. On a server she has stolen a machine that receives unattended too: she gives receipts of
any kind, and lets the machine receive. Who holds what, who was erased, who is trusted and who may do
what is as officers signed it; a revoked laptop is told of nobody, and none is told of people of
another aimag. What she can do is to stop the work: a problem that head office names is no failure.
Once she is gone, all that the laptop noted meanwhile arrives.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Any

import pytest

from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Problem
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.keys.devices.certificates import Certificate
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from fieldreg.services.people import registration
from fieldreg.store.metadata import CERTIFICATE
from tests.conformance.officers.test_operator import Operator, operator
from tests.conformance.officers.test_receivers import Thief, begin
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import ARKHANGAI, BAYAN_OLGII

__all__ = ["operator"]  # the fixture

SEEDS = 10
DEED_COUNT = 12
TABLES = (
    *("erasure", "undoing", "edit", "officer", "officer_log", "paper", "device", "device_before"),
    *("device_province", "device_writer", "unconfirmed_writer", "accepted_change", "branch"),
    *("sent_run", "slot", "set_aside", "erased_change", "erasure_done", "bundle"),
)
Row = tuple[Any, ...]


class Rows:
    def __init__(self, operator: Operator, chance: Random) -> None:
        self.operator, self.chance = operator, chance
        self.names = {table: operator.engine.columns()[table] for table in TABLES}
        self.first = {table: self.read(table) for table in TABLES}

    def read(self, table: str) -> list[Row]:
        sql = f"SELECT {', '.join(self.names[table])} FROM {table}"  # noqa: S608
        return sorted(map(tuple, self.operator.engine.execute(sql).fetchall()), key=repr)

    def insert(self, table: str, row: Row) -> None:
        marks = ", ".join("?" * len(row))
        names = ", ".join(self.names[table])
        self.operator.run(f"INSERT INTO {table} ({names}) VALUES ({marks})", *row)  # noqa: S608

    def delete(self, table: str, row: Row) -> None:
        named = [
            f"{name} = ?" if value is not None else f"{name} IS NULL"
            for name, value in zip(self.names[table], row, strict=True)
        ]
        bound = [value for value in row if value is not None]
        self.operator.run(f"DELETE FROM {table} WHERE {' AND '.join(named)}", *bound)  # noqa: S608

    def put_all_back(self) -> None:
        for table, rows in self.first.items():
            self.operator.run(f"DELETE FROM {table}")  # noqa: S608
            for row in rows:
                self.insert(table, row)

    # What she does with one row

    def alter(self) -> None:
        table = self.chance.choice(TABLES)
        rows = self.read(table) or self.first[table]
        if table == "paper":  # what is sealed to the store is no power of hers
            rows = [row for row in rows if row[0] in ("trust", "officers") or row[0][:4] == "act-"]
        if rows:
            row = self.chance.choice(rows)
            how: Callable[[str, Row, list[Row]], None] = self.chance.choice(
                [self.drop, self.repeat, self.mix, self.mix, self.name_people]
            )
            with suppress(Exception):  # a row that its table does not take
                how(table, row, rows)

    def drop(self, table: str, row: Row, _rows: list[Row]) -> None:
        self.delete(table, row)

    def repeat(self, table: str, row: Row, _rows: list[Row]) -> None:
        """Write *row* once more under a key of its own, or one of the beginning again."""
        if self.first[table] and self.chance.random() < 0.5:
            row = self.chance.choice(self.first[table])
        elif isinstance(row[0], int):
            row = (self.operator.next_change()[0], *row[1:])
        self.insert(table, row)

    def mix(self, table: str, row: Row, rows: list[Row]) -> None:
        place, other = (
            self.chance.randrange(len(row)),
            self.chance.choice([*rows, *self.first[table]]),
        )
        self.replace(table, row, place, other[place])

    def name_people(self, table: str, row: Row, _rows: list[Row]) -> None:
        """Let *row* name other people, another state, also an unknown one, or another writer."""
        people = self.chance.sample(self.operator.people, 2)
        values = {
            "trainees": " ".join(map(str, sorted(people))),
            "spans": str(Spans.from_ids(people)),
            "state": self.chance.choice(["ordered", "undone", "redone", "applied", "asked", "x"]),
            "writer": people[0] >> 32,
            "record": people[0],
            "device": self.chance.randint(1, 3),
            "province": BAYAN_OLGII,
            "roles": "administrator protected-desk officer",
        }
        found = [place for place, name in enumerate(self.names[table]) if name in values]
        place = self.chance.choice(found)
        self.replace(table, row, place, values[self.names[table][place]])

    def replace(self, table: str, row: Row, place: int, value: object) -> None:
        with self.operator.engine.transaction():
            self.delete(table, row)
            self.insert(table, (*row[:place], value, *row[place + 1 :]))


def draw_act(chance: Random) -> tuple[str, Any]:
    return chance.choice(
        [
            ("erase", chance.randrange(4)),
            ("hide", chance.randrange(4)),
            ("appoint", chance.choice(["Хулан", "Энхтуул"])),
            ("forge", chance.choice(["revoke", "widen", "pardon", "empty"])),
            ("repeat", chance.randrange(999)),
            ("restart", None),
        ]
    )


def go_on(operator: Operator) -> None:
    """Let both laptops exchange twice, as far as head office can work."""
    for laptop in (*operator.office.laptops, *operator.office.laptops):
        with suppress(Problem):
            exchange_by_stick(laptop, operator.stick)
        with suppress(Problem):
            receive_sticks(operator.office, operator.stick)
        with suppress(Problem):
            exchange_by_stick(laptop, operator.stick)


@pytest.fixture(scope="module")
def foreign(operator: Operator) -> int:
    """Somebody of another aimag, at head office."""
    values = {"given_name": "Айгүл", "aimag": BAYAN_OLGII}
    return registration.register_person(operator.office.desk, values)


@pytest.fixture(scope="module")
def machine(operator: Operator, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Thief | None]:
    """A machine that receives for a head office on a server, in the operator's hands."""
    office, laptop = operator.office, operator.office.laptops[0]
    if office.url is None:
        yield None
        return
    with closing(begin(office, tmp_path_factory.mktemp("receiver"))) as receiver:
        go_round(office, operator.stick, laptop)  # which learns of the machine
        yield Thief(office, laptop, receiver, operator.stick)


def misuse(machine: Thief, chance: Random) -> None:
    """Let the machine receive, or give the laptop receipts that are true, false or of anything."""
    if chance.random() < 0.3:
        machine.receive()
        return
    receipts = [
        replace(
            receipt,
            last=max(1, receipt.last + chance.choice([0, 0, -2, 3])),
            hash=chance.choice([receipt.hash, b"x" * 32]),
            writer=chance.choice([receipt.writer, receipt.writer, 77]),
        )
        for receipt in machine.true_receipts()
    ]
    body = {"epoch": chance.choice([1, 2, 70_000])} if chance.random() < 0.5 else {}
    machine.send(machine.seal_note(receipts, more={"body": body}))


@pytest.mark.slow
@pytest.mark.share(of=10)
@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_rows_the_operator_changes_all_hold_and_obey_what_officers_signed(
    operator: Operator, machine: Thief | None, seed: int
) -> None:
    office, (honest, thief) = operator.office, operator.office.laptops
    chance = Random(seed)  # noqa: S311  not a secret
    new = registration.register_person(office.desk, {"given_name": "Шинэ", "aimag": ARKHANGAI})
    noted = honest.register("Тэмдэглэсэн")
    rows = Rows(operator, chance)
    held = set(thief.installation.store.people.list_ids())
    for _ in range(DEED_COUNT):
        if machine is not None and chance.random() < 0.25:
            with suppress(Problem):
                misuse(machine, chance)
        elif chance.random() < 0.75:
            rows.alter()
        else:
            with suppress(Problem):
                operator.do(*draw_act(chance))
    go_on(operator)
    erased, *left = operator.people
    store = honest.installation.store
    assert {*left, noted} <= set(store.people.list_ids()) <= {*left, noted, new}
    for at in (store, office.installation.store):
        assert at.erasures.list_erased_people() <= {erased}
        assert not at.undoings.undone_spans()
    assert Certificate.from_bytes(store.metadata.read(CERTIFICATE)).scope.provinces == ("65",)
    assert laptop_registry.load_own_state(honest.installation)[0] is LaptopState.CONFIRMED
    assert set(thief.installation.store.people.list_ids()) == held
    rows.put_all_back()
    operator.do("restart", None)
    one = office.installation
    assert set(one.store.officers.load_all_rights()) == {"Энхтуул"}
    assert one.user_rights.rights == ALL_RIGHTS
    trust = one.trust_list()
    own = Certificate.from_bytes(thief.installation.store.metadata.read(CERTIFICATE))
    assert trust.check_device(own).status is DeviceStatus.REVOKED
    go_on(operator)
    assert set(store.people.list_ids()) >= {*left, new}
    assert noted in one.store.people.list_ids()
    assert not store.sync_states.count_people().in_transit_count
    operator.people += [new, noted]
