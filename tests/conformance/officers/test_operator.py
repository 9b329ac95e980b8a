"""The operator of the database writes orders, officers and roles: nobody obeys any of it.

She has the database and every page that ever lay in it, head office's key too, and no passphrase of
anybody.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentState, ErasureReason
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.keys.devices.certificates import Certificate, Scope
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.services import erasure_orders
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState, list_laptops
from fieldreg.services.installation import opening
from fieldreg.store.engines import Engine
from fieldreg.store.metadata import CERTIFICATE, TRUST_LIST
from fieldreg.store.records import kind_sql
from tests.conformance.arrivals.test_authority import consent, decisions, reasons
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import BAYAN_OLGII, PASSPHRASE, HeadOffice, new_stick
from tests.support.stores.in_turn import ENGINES

TABLES: Final = ("erasure", "undoing", "edit", "officer", "paper")


@dataclass
class Operator:
    """Whoever holds the database of *office*, with the *pages* that she copied from it."""

    office: HeadOffice
    stick: Path
    people: list[int]
    pages: list[tuple[str, tuple[str, ...], tuple[Any, ...]]] = field(
        default_factory=list, repr=False
    )
    count: int = 0

    @property
    def engine(self) -> Engine:
        engine: Engine = self.office.installation.store._db
        return engine

    def next_change(self) -> tuple[int, int]:
        """Return id and stamp of a change as head office's own program might write it next."""
        self.count += 1
        (writer,) = self.engine.execute("SELECT max(writer) FROM own_writer").fetchone()
        return change_id(writer, 500_000 + self.count), build_stamp(900_000 + self.count, writer)

    def insert(self, kind: kinds.Kind, **values: str) -> None:
        columns = [[values.get(one.name)] for one in kind.fields]
        derived = kind_sql.compute_derived(kind, columns)
        row = (*self.next_change(), None, *(column[0] for column in (*columns, *derived)))
        with self.engine.transaction():
            self.engine.insert_new(kind.name, kind_sql.column_names(kind), [row])

    def order_erasure(self, *people: int) -> None:
        named = " ".join(map(str, people))
        self.insert(
            kinds.ERASURE, trainees=named, state="ordered", reason="asked", day="2026-03-14"
        )

    def order_undoing(self, spans: str) -> None:
        self.insert(kinds.UNDO_ORDER, spans=spans, state="undone")

    def appoint(self, name: str, roles: str) -> None:
        self.run("DELETE FROM officer WHERE name = ?", name)
        self.run("INSERT INTO officer (name, roles) VALUES (?, ?)", name, roles)

    def run(self, sql: str, *bound: object) -> None:
        with self.engine.transaction():
            self.engine.execute(sql, bound)

    def forge_list(self, what: str) -> None:
        """Sign another trust list with head office's key."""
        store, keys = self.office.installation.store, self.office.installation.head_office_keys()
        authority, self.engine.authority = self.engine.authority, None
        try:
            trust = TrustList.from_bytes(store.metadata.read(TRUST_LIST), keys.signing.verify_key)
            honest = store.devices.find_by_name("Архангай 1")
            assert honest is not None
            shown, day = Certificate.from_bytes(honest.certificate or b""), trust.issued_on
            match what:
                case "revoke":
                    forged = trust.with_revoked_device(keys, shown, last_bundle="", issued_on=day)
                case "widen" if not trust.revoked_on(shown.device_key):
                    scope = Scope.from_provinces(["65", "83"])
                    forged = trust.with_confirmed_device(keys, shown, issued_on=day, scope=scope)
                case "pardon":
                    forged = trust._next(keys, day, replace(trust, revocations=(), acts=()))
                case _:
                    forged = trust._next(keys, day, replace(trust, certificates=()))
            with store.transaction():
                store.metadata.write(TRUST_LIST, forged.document)
        finally:
            self.engine.authority = authority

    def do(self, act: str, what: Any) -> None:
        match act:
            case "forge":
                self.forge_list(what)
            case "erase":
                self.order_erasure(self.people[what])
            case "hide":
                self.order_undoing(str(Spans.from_ids([self.people[what]])))
            case "appoint":
                self.appoint(what, "programme administrator")
            case "change":
                table, column = what.split(".")
                people = self.people[1:]
                named = (
                    str(Spans.from_ids(people)) if column == "spans" else " ".join(map(str, people))
                )
                self.run(f"UPDATE {table} SET {column} = ?", named)  # noqa: S608
            case "revive":
                self.run("UPDATE undoing SET state = ?", what)
            case "delete":
                acts = "paper WHERE name = 'officers' OR name LIKE 'act-%'"
                self.run(f"DELETE FROM {acts if what == 'acts' else what}")  # noqa: S608
            case "repeat":
                self.put_back(self.pages[what % len(self.pages)])
            case "restart":
                self.office.installation.close()
                folder, tools = self.office.folder, self.office.installation.tools
                self.office.installation = opening.unlock(folder, PASSPHRASE, tools)
            case _:
                self.put_back(("paper", ("name", "body"), (what, b"junk")))

    def copy_pages(self) -> None:
        """Keep every row of the tables that say who may do what, and what was ordered."""
        for table in TABLES:
            names = self.engine.columns()[table]
            sql = f"SELECT {', '.join(names)} FROM {table}"  # noqa: S608
            for row in self.engine.execute(sql):
                self.pages.append((table, names, row))

    def put_back(self, page: tuple[str, tuple[str, ...], tuple[Any, ...]]) -> None:
        table, names, row = page
        if table == "paper" and row[0] not in ("trust", "officers") and row[0][:4] != "act-":
            return
        self.run(f"DELETE FROM {table} WHERE {names[0]} = ?", row[0])  # noqa: S608
        marks = ", ".join("?" * len(row))
        sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
        self.run(sql, *row)


@pytest.fixture(scope="module", params=ENGINES)
def operator(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Operator]:
    """The operator after an erasure, an undoing that was brought back, and a revocation."""
    is_on_server = request.param == "postgresql"
    url = request.getfixturevalue("server").new_database() if is_on_server else None
    place = tmp_path_factory.mktemp("operator")
    office = HeadOffice(place / "office", url=url)
    laptop, thief = office.enrol("Архангай 1"), office.enrol("Архангай 2")
    people = [laptop.register(name) for name in ("Болд", "Сараа", "Дорж", "Нарантуяа")]
    operator = Operator(office, new_stick(place), people)
    go_round(office, operator.stick, laptop, thief)
    operator.copy_pages()
    arrivals = arrived_bundles.list_arrivals(office.desk)
    bundle = next(row.bundle.sha.hex() for row in arrivals if row.bundle.brought)
    erasure_orders.erase_people(office.installation, people[:1], ErasureReason.ASKED)
    arrival_undo.undo_arrival(office.desk, bundle)
    operator.copy_pages()
    arrival_undo.redo_arrival(office.desk, bundle)
    laptop_registry.revoke_laptop(office.installation, "Архангай 2")
    operator.copy_pages()
    go_round(office, operator.stick, laptop)
    yield operator
    office.close()


def assert_nobody_obeyed(operator: Operator) -> None:
    """Demand that head office and the laptop do what the officer ordered, and nothing else."""
    office, laptop = operator.office, operator.office.laptops[0]
    go_round(office, operator.stick, laptop, times=2)
    erased, *left = operator.people
    for store in (office.installation.store, laptop.installation.store):
        assert sorted(store.people.list_ids()) == left
        assert store.erasures.list_erased_people() <= {erased}
        assert not store.undoings.undone_spans()
    assert set(office.installation.store.officers.load_all_rights()) == {"Энхтуул"}
    assert office.installation.user_rights.rights == ALL_RIGHTS
    states = {line.device.name: line.state for line in list_laptops(office.installation)}
    assert states["Архангай 2"] is LaptopState.REVOKED
    assert states["Архангай 1"] is LaptopState.CONFIRMED
    own = laptop.installation.store.metadata.read(CERTIFICATE)
    assert Certificate.from_bytes(own).scope.provinces == ("65",)
    assert laptop_registry.load_own_state(laptop.installation)[0] is LaptopState.CONFIRMED


def test_four_statements_wipe_nobody(operator: Operator) -> None:
    operator.order_erasure(*operator.people)
    operator.order_undoing(str(Spans.from_ids(operator.people)))
    operator.appoint("Хулан", "officer protected-desk administrator")
    operator.appoint("Энхтуул", "programme")
    assert_nobody_obeyed(operator)


@pytest.mark.parametrize("state", ["ordered", "", "applied "])
def test_a_state_that_no_program_writes_is_told_and_nothing_is_lost(
    operator: Operator, state: str
) -> None:
    """An unexpected error would stop the reception with nothing that an officer can act on."""
    office, laptop = operator.office, operator.office.laptops[0]
    new = laptop.register("Оюун")
    states = operator.engine.execute("SELECT state, sha FROM bundle").fetchall()
    operator.run("UPDATE bundle SET state = ?", state)
    exchange_by_stick(laptop, operator.stick)
    for act in (arrived_bundles.list_arrivals, arrived_bundles.count_arrivals):
        with pytest.raises(Problem) as told:
            act(office.desk)
        assert told.value.code is Code.ROWS_ALTERED
    with suppress(Problem):  # as far as it looks at a row
        receive_sticks(office, operator.stick)
    for row in states:
        operator.run("UPDATE bundle SET state = ? WHERE sha = ?", *row)
    operator.people.append(new)
    assert_nobody_obeyed(operator)


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("erase"), st.integers(0, 3)),
        st.tuples(st.just("hide"), st.integers(0, 3)),
        st.tuples(st.just("appoint"), st.sampled_from(["Хулан", "Энхтуул"])),
        st.tuples(st.just("change"), st.sampled_from(["erasure.trainees", "undoing.spans"])),
        st.tuples(st.just("revive"), st.sampled_from(["undone", "redone"])),
        st.tuples(st.just("delete"), st.sampled_from(["erasure", "undoing", "officer", "acts"])),
        st.tuples(st.just("repeat"), st.integers(0, 999)),
        st.tuples(st.just("restart"), st.none()),
        st.tuples(st.just("forge"), st.sampled_from(["revoke", "widen", "pardon", "empty"])),
        st.tuples(st.just("write"), st.sampled_from(["act-0123", "officers"])),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.share(of=2)
@settings(
    max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(acts=ACTS)
def test_whatever_the_operator_writes_nobody_obeys_it(
    operator: Operator, acts: list[tuple[str, Any]]
) -> None:
    for act, what in acts:
        operator.do(act, what)
    assert_nobody_obeyed(operator)


def test_no_operator_of_a_server_accepts_a_claim(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """On a server; who opens a register in a file has the key that would sign it."""
    url = request.getfixturevalue("server").new_database()
    office, stick = HeadOffice(tmp_path / "office", url=url), new_stick(tmp_path)
    laptop, other = office.enrol("Архангай 1"), office.enrol("Баян-Өлгий 1", BAYAN_OLGII)
    stranger = other.register("Айгүл", aimag=BAYAN_OLGII)
    go_round(office, stick, other, laptop)
    with laptop.desk.writing() as writing:
        claims = [writing.create(consent(stranger, ConsentState.WITHDRAWN)) for _ in range(3)]
    go_round(office, stick, laptop)
    assert reasons(office) == [Code.REQUEST] * 3
    decisions(office).held_changes.accept(claims[0])
    operator = Operator(office, stick, [stranger])
    insert = "INSERT INTO accepted_change (id, officer, day) VALUES (?, ?, '2026-03-14')"
    sealed = "SELECT officer FROM accepted_change WHERE id = ?"
    [(genuine,)] = operator.engine.execute(sealed, (claims[0],)).fetchall()
    operator.run(insert, claims[1], "Энхтуул")
    operator.run(insert, claims[2], genuine)
    operator.do("restart", None)
    laptop.register("Болд")
    go_round(office, stick, laptop, times=2)
    assert reasons(office) == [Code.REQUEST] * 2
    office.close()
