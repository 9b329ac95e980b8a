"""Any rows that something else wrote are found before what reads them leaves (fault 12).

A laptop, and head office in a file and on a server, are on their second day. Rows and whole tables
stand again as on the first, at random, with their sums, the root or all of both, or without; or
rows are gone, whole tables are, or a row says of itself what another says; while the program is
closed, and on a server while it runs. Then somebody exports, exchanges, answers or
orders: that is refused, or what leaves is what would have left (of a reply, or less of it); and
the check of the day finds it in any case.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, zip_longest
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import Phase, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.log.forks import list_change_contents
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import PlaceAlias
from fieldreg.domain.records.values import AttendanceMark, ErasureReason, Verdict
from fieldreg.services import erasure_orders, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.installation import opening, row_check
from fieldreg.services.installation.model import Installation
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.store.engines import Engine
from fieldreg.store.seal.places import BY_TABLE, PLACES
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.laptop.office_state import OfficeState
from tests.conformance.test_altered_rows import consent_of
from tests.support.bundles.trips import exchange_by_stick, go_round, list_bundles, receive_sticks
from tests.support.installations import (
    BAYAN_OLGII,
    FIRST,
    PASSPHRASE,
    SECOND,
    THIRD,
    HeadOffice,
    Laptop,
    clone_marker_of,
    new_stick,
)
from tests.support.registers.nouns import note_each_kind
from tests.support.stores.postgres import Server
from tests.support.stores.put_back import (
    Row,
    Rows,
    differing,
    everything,
    insert,
    put,
    put_part,
    put_row_back,
)

Said = set[str]
Act = Callable[["Register"], Said]


def begin(office: HeadOffice, laptop: Laptop, stick: Path) -> None:
    """Let both sides know people, sessions and consents."""
    people = [laptop.register(name) for name in ("Болд", "Дулам", "Сүх", "Туяа")]
    with laptop.desk.writing() as writing:
        for person in people:
            writing.create(consent_of(person))
    desk, present = laptop.desk, AttendanceMark.PRESENT
    session = training_sessions.plan_session(desk, "Удирдлага", {"date": desk.day}, ["Сургууль"])
    training_sessions.mark_attendance(desk, session, people, present, shown=AS_STORED)
    laptop.register("Номин", aimag=BAYAN_OLGII)
    go_round(office, stick, laptop, times=2)
    with office.desk.writing() as writing:
        writing.create(PlaceAlias(typed="Тариат", level="soum", code="6525"))
    note_each_kind(office.desk, laptop.desk, session, people[3])
    verdicts.judge_pair(office.desk, people[0], people[1], Verdict.SAME)
    erasure_orders.erase_people(office.installation, people[2:3], ErasureReason.ASKED)
    go_round(office, stick, *office.laptops, times=2)


def go_on(office: HeadOffice, laptop: Laptop, stick: Path) -> None:
    """Change something in nearly every table of both."""
    records = laptop.installation.store.records
    people = [row.id for row in records.list_all(kinds.TRAINEE)]
    consents = [row.id for row in records.list_all(kinds.CONSENT)]
    session = records.list_all(kinds.SESSION)[0].id
    with laptop.desk.writing() as writing:
        for consent in consents:
            writing.edit(kinds.CONSENT, consent, {"state": "withdrawn"}, shown=AS_STORED)
        writing.edit(kinds.TRAINEE, people[0], {"aimag": BAYAN_OLGII}, shown=AS_STORED)
    new = laptop.register("Нараа")
    late = AttendanceMark.LATE
    training_sessions.mark_attendance(laptop.desk, session, [new], late, shown=AS_STORED)
    with office.desk.writing() as writing:
        writing.edit(kinds.TRAINEE, people[0], {"phone": "99114207"}, shown=AS_STORED)
    go_round(office, stick, *office.laptops, times=2)
    verdicts.judge_pair(office.desk, people[0], people[1], Verdict.DIFFERENT)
    verdicts.pin_value(office.desk, people[0], "given_name")
    arrivals = [each for each in arrived_bundles.list_arrivals(office.desk) if each.bundle.brought]
    arrival_undo.undo_arrival(office.desk, arrivals[0].bundle.sha.hex(), since=False)
    erasure_orders.erase_people(office.installation, [new], ErasureReason.ASKED)
    office.enrol("Завхан 1", "83")
    go_round(office, stick, *office.laptops, times=2)
    registration.register_person(office.desk, {"given_name": "Оюун", "aimag": BAYAN_OLGII})
    laptop.register("Дорж")  # which is still on its way


@dataclass
class Register:
    """An installation on its second day, which can begin again; *first* is what it had before.

    *stick* has what a laptop says next, *laptops* are those that head office answers. *image* is
    the database of the second day.
    """

    at: HeadOffice | Laptop
    office: HeadOffice
    stick: Path
    first: dict[str, Rows]
    server: Server | None = None
    image: str = ""
    files: dict[Path, bytes] = field(default_factory=dict)
    number: int = 0
    is_open: bool = True

    def __post_init__(self) -> None:
        self.second = everything(self.db)
        self.person = max(self.installation.store.people.list_ids())
        self.close()
        tools, erasures = self.installation.tools, self.installation.erasure_list.own_file
        marker = clone_marker_of(tools, self.at.folder)
        beside = (marker, marker.with_suffix(".head"), erasures)
        for path in (*self.at.folder.rglob("*"), *beside):
            if path.is_file():
                self.files[path] = path.read_bytes()
        if self.server and isinstance(self.at, HeadOffice) and self.at.url:
            name = self.at.url.partition("?")[0].rpartition("/")[2]
            self.image = self.server.new_database(f"TEMPLATE {name}")
        self.unlock()

    @property
    def installation(self) -> Installation:
        return self.at.installation

    @property
    def db(self) -> Engine:
        return self.installation.store._db

    def close(self) -> None:
        if self.is_open:
            self.installation.close()
        self.is_open = False

    def unlock(self) -> None:
        tools = self.installation.tools
        self.at.installation = opening.unlock(self.at.folder, PASSPHRASE, tools)
        self.is_open = True

    def begin_again(self) -> None:
        self.close()
        for path, content in self.files.items():
            path.write_bytes(content)
        if self.server and self.image:
            assert isinstance(self.at, HeadOffice)
            self.server.put_back(self.at.url or "", self.image)
        self.unlock()
        assert self.installation.continuity_problem is None

    def new_folder(self) -> Path:
        self.number += 1
        return new_stick(self.stick.parent, f"{self.stick.name} {self.number}")

    @cached_property
    def moves(self) -> list[tuple[str, Row]]:
        """All rows of covered tables that only one of the days has."""
        old, new = (
            {(table, row) for table in self.tables for row in day[table]}
            for day in (self.first, self.second)
        )
        return sorted(old ^ new, key=repr)

    @cached_property
    def rows(self) -> list[tuple[str, Row]]:
        """All rows of the second day, of the tables of which something is told first."""
        told = ("attendance", "consent", "residence", "session", "trainee")
        names = [*told * 3, *(place.table for place in PLACES)]
        tables = [[(table, row) for row in self.second[table]] for table in names]
        return [row for rows in zip_longest(*tables) for row in rows if row]

    def take_away(self, what: str, number: int) -> None:
        table, row = self.rows[number % len(self.rows)]
        if what == "empty":
            put(self.db, table, [])
            return
        put_row_back(self.db, table, row, is_old=False)
        if what == "another's":
            self.say_as_another(table, row, number)

    def say_as_another(self, table: str, row: Row, number: int) -> None:
        """Let *row* stand with a value of another row of its table."""
        other = self.second[table][number % len(self.second[table])]
        names = self.db.columns()[table]
        covered = [at for at, name in enumerate(names) if name not in BY_TABLE[table].omitted]
        at = covered[number % len(covered)]
        with suppress(Problem), self.db.transaction():  # the database refuses two of one key
            insert(self.db, table, (*row[:at], other[at], *row[at + 1 :]))

    @cached_property
    def tables(self) -> list[str]:
        return list(differing(self.first, self.second))

    def put_back(self, what: str, number: int) -> None:
        table, first = self.tables[number % len(self.tables)], self.first
        match what:
            case "row":
                table, row = self.moves[number % len(self.moves)]
                put_row_back(self.db, table, row, is_old=row in first[table])
            case "gone" | "another's" | "empty":
                self.take_away(what, number)
            case "table":
                put(self.db, table, first[table])
            case "sums":
                put_part(self.db, table, first["seal"])
            case "table and sums":
                put(self.db, table, first[table])
                put_part(self.db, table, first["seal"])
            case "all sums":
                put(self.db, "seal", first["seal"])
            case "root":
                put(self.db, "seal_root", first["seal_root"])
            case "blank root" | "no root":
                root = [(1, b"", b"")] if what == "blank root" else []
                put(self.db, "seal_root", root)
            case _:
                for each in (*self.tables, "clock"):
                    put(self.db, each, first[each])


def export(register: Register) -> Said:
    path = register.new_folder() / "people.csv"
    export_people(register.installation.user_session(), path, reason="list")
    return {path.read_text(encoding="utf-8")}


def read_bundle(bundle: bundle_codec.Bundle) -> Iterator[str]:
    for _, changes in bundle.read_segments():
        yield from map(repr, list_change_contents(changes))


def exchange(register: Register) -> Said:
    stick, office = register.new_folder(), register.office.installation
    exchange_by_stick(register.installation, stick)
    keys, trust = office.head_office_keys(), office.trust_list()
    sealed = (path.read_bytes() for path in list_bundles(stick))
    opened = (bundle_codec.open_bundle(one, keys.opening_identities, trust=trust) for one in sealed)
    return set(chain.from_iterable(map(read_bundle, opened)))


def answer(register: Register) -> Said:
    """Receive what a laptop said; return what head office tells laptops."""
    stick, said = register.new_folder(), Said()
    for path in list_bundles(register.stick):
        (stick / path.name).write_bytes(path.read_bytes())
    outcome = receive_sticks(register.installation, stick)
    for _, code in outcome.carriers_failed:
        raise Problem(Code(code))
    for laptop in register.office.laptops:
        keys = laptop.installation.device_keys().identity
        key = OfficeState(laptop.installation.store).verify_key()
        for path in list_bundles(stick):
            with suppress(Problem):  # it is for another
                opened = bundle_codec.open_bundle(path.read_bytes(), [keys], trust=key)
                said |= {f"{laptop.folder.name}: {each}" for each in read_bundle(opened)}
    return said


def order(register: Register) -> Said:
    """Order that somebody is erased; return all orders."""
    installation = register.installation
    erasure_orders.erase_people(installation, [register.person], ErasureReason.ASKED)
    return {repr(row.values) for row in installation.store.records.list_all(kinds.ERASURE)}


def find_refusal(act: Callable[[], object]) -> Code | None:
    try:
        act()
    except Problem as problem:
        return problem.code
    return None


PARTS = ("the seal", "anything")
PUT_BACK = (
    *("row", "row", "row", "table", "table", "sums", "table and sums", "all sums", "root"),
    *("gone", "gone", "gone", "another's", "another's", "another's", "empty"),
)
SEALS = (
    [("blank root", 0)],
    [("no root", 0)],
    [("root", 0)],
    [("all sums", 0), ("root", 0)],
    [("all sums", 0), ("no root", 0)],
    [("all rows", 0), ("all sums", 0)],
    [("all rows", 0), ("all sums", 0), ("root", 0)],
)
"""What somebody does to the seal itself, with today's rows and with old ones."""
some_put_back = st.lists(
    st.tuples(st.sampled_from(PUT_BACK), st.integers(0, 1 << 12)), min_size=1, max_size=4
)


def check_put_back(register: Register, acts: tuple[Act, ...], what: str) -> None:
    """Put back the seal in each way, or anything at random."""
    register.begin_again()
    would_say = {}
    for act in acts:
        would_say[act] = act(register)
        register.begin_again()
    if what == "the seal":
        for at, seal in enumerate(SEALS):
            act = acts[at % len(acts)]
            check_act(register, act, would_say[act], seal, runs=bool(register.image))
        return

    may_run = [False, True] if register.image else [False]

    @settings(max_examples=8, phases=[Phase.generate])
    @given(act=st.sampled_from(acts), some=some_put_back, runs=st.sampled_from(may_run))
    def check(act: Act, some: list[tuple[str, int]], *, runs: bool) -> None:
        check_act(register, act, would_say[act], some, runs=runs)

    check()


def check_act(
    register: Register, act: Act, expected: Said, some: list[tuple[str, int]], *, runs: bool
) -> None:
    register.begin_again()
    before = everything(register.db)
    for what, number in some:
        register.put_back(what, number)
    now = everything(register.db)
    if now == before:
        return
    if not runs:
        register.close()
        if find_refusal(register.unlock):
            return  # it does not open
    is_older = now == register.first and register.installation.continuity_problem is not None
    said = Said()
    is_refused = find_refusal(lambda: said.update(act(register))) is not None
    if not is_refused and not is_older:
        assert said <= expected if act is answer else said == expected
    found = find_refusal(lambda: row_check.check_all(register.installation))
    assert found is (None if is_older else Code.ROWS_ALTERED)


def live(folder: Path, url: str | None = None) -> tuple[HeadOffice, Laptop, Path]:
    """Let head office and three laptops live until the first day."""
    stick, office = new_stick(folder), HeadOffice(folder / "office", url=url)
    laptop, *_ = (office.enrol(FIRST), office.enrol(SECOND), office.enrol(THIRD, BAYAN_OLGII))
    begin(office, laptop, stick)
    return office, laptop, stick


@pytest.mark.parametrize("what", PARTS)
def test_at_a_laptop(tmp_path: Path, what: str) -> None:
    office, laptop, stick = live(tmp_path)
    first = everything(laptop.installation.store._db)
    go_on(office, laptop, stick)
    check_put_back(Register(laptop, office, stick, first), (export, exchange), what)
    office.close()


@pytest.mark.parametrize("what", PARTS)
def test_at_head_office(
    tmp_path: Path, what: str, new_url: Callable[[], str | None], request: pytest.FixtureRequest
) -> None:
    url = new_url()
    office, laptop, stick = live(tmp_path, url)
    first = everything(office.installation.store._db)
    go_on(office, laptop, stick)
    exchange_by_stick(laptop, stick)
    server = request.getfixturevalue("server") if url else None
    register = Register(office, office, stick, first, server)
    check_put_back(register, (export, answer, order), what)
    office.close()
