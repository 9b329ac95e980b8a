"""PostgreSQL alone: what it can hold, what lies readable there, what it refuses."""

import itertools
import traceback
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.matching.facts import Facts
from fieldreg.domain.normalisation import normalise, normalise_patronymic
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Erasure
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.values import SHORT_TEXT_LIMIT
from fieldreg.services.installation.home import DatabaseAddress, Home
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.migrations import STEPS
from fieldreg.store.people.search_plan import PersonQuery
from fieldreg.store.store import Store
from tests.support.stores.engines import connect
from tests.support.stores.postgres import Server
from tests.support.stores.store_files import KEY, new_store_on

DAY = "2026-03-14"
PASSWORD = "geheim"  # noqa: S105  as the server's addresses have it


@pytest.fixture
def url(server: Server) -> str:
    return server.new_database()


@pytest.fixture
def begun_store(url: str) -> Iterator[Store]:
    store = new_store_on(connect(url, create=True), 11)
    yield store
    store.close()


def everything(url: str) -> bytes:
    """Return all that a reader of the server can read, as one text."""
    found: list[bytes] = []
    with psycopg.connect(url) as connection:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        ).fetchall()
        for (table,) in tables:
            rows = connection.execute(SQL("SELECT * FROM {}").format(Identifier(table)))
            found += (
                value if isinstance(value, bytes) else str(value).encode()
                for value in itertools.chain.from_iterable(rows)
            )
    return b"\n".join(found)


def test_papers_and_drafts_cannot_be_read_on_the_server(begun_store: Store, url: str) -> None:
    with begun_store.transaction():
        begun_store.metadata.put("keys", b"AGE-SECRET-KEY-1QQ")
        begun_store.drafts.save("door", {"given_name": "Sarantuya"})
    with begun_store.writing("Энхтуул", DAY) as writing:
        writing.create(Trainee.validated(given_name="Болд"))
    readable = everything(url)
    assert "Болд".encode() in readable  # records are, as the engine's door sign says
    for secret in (b"AGE-SECRET-KEY-1QQ", b"Sarantuya", KEY):
        assert secret not in readable
    assert begun_store.metadata.get("keys") == b"AGE-SECRET-KEY-1QQ"
    assert begun_store.drafts.get("door") == {"given_name": "Sarantuya"}


def test_fault_61_the_server_keeps_no_sample_of_who_was_erased(
    server: Server, begun_store: Store, url: str
) -> None:
    """To plan its ways it keeps values of every column, those of emptied tables for ever."""
    words = ["Zxqvname", "99887766", "zxqvnotes", "Zxqvsecond", "88776655"]
    with begun_store.writing("Энхтуул", DAY) as writing:
        for number in range(30):
            writing.create(Trainee.validated(given_name=f"Болд{number}"))
        given = {"given_name": words[0], "phone": words[1], "notes": words[2]}
        her = writing.create(Trainee.validated(**given))
        corrected = {"given_name": words[3], "phone": words[4]}
        writing.edit(kinds.TRAINEE, her, corrected, shown=AS_STORED)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ANALYZE")  # as the server does by itself, now and then
    assert {file for file, _ in on_disk(server, url, words)} >= {"pg_statistic", "original"}
    said = {"state": "ordered", "reason": "asked", "day": DAY}
    with begun_store.writing("Энхтуул", DAY) as writing:
        writing.create(Erasure.validated(trainees=str(her), **said))
    assert not begun_store.erasures.is_vacuum_due()
    assert on_disk(server, url, words) == []


def on_disk(server: Server, url: str, words: list[str]) -> list[tuple[str, str]]:
    """Return which of *words* stand in the files of the database at *url*, by their tables."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CHECKPOINT")
        files = connection.execute(
            "SELECT relname, pg_relation_filepath(oid) FROM pg_class"
            " WHERE pg_relation_filepath(oid) IS NOT NULL"
        ).fetchall()
    known = {server.data / path: name for name, path in files}
    return [
        (known.get(path, path.name), word)
        for path in next(iter(known)).parent.iterdir()
        for word in words
        if word.encode() in path.read_bytes()
    ]


def test_a_paper_put_in_the_place_of_another_is_refused(begun_store: Store, url: str) -> None:
    with begun_store.transaction():
        begun_store.metadata.put("epoch", b"1")
        begun_store.metadata.put("role", b"head-office")
    with psycopg.connect(url) as connection:
        connection.execute(
            "UPDATE paper SET body = (SELECT body FROM paper WHERE name = 'epoch')"
            " WHERE name = 'role'"
        )
    with pytest.raises(Problem) as refused:
        begun_store.metadata.get("role")
    assert refused.value.code is Code.DATABASE_FOREIGN


def test_another_key_opens_no_paper(begun_store: Store, url: str) -> None:
    with begun_store.transaction():
        begun_store.metadata.put("role", b"head-office")
    with closing(Store(connect(url, key=bytes(32)))) as foreign:
        with pytest.raises(Problem) as refused:
            foreign.metadata.get("role")
        assert refused.value.code is Code.DATABASE_FOREIGN


def test_both_engines_have_the_same_tables_and_columns(begun_store: Store, tmp_path: Path) -> None:
    file = SqlCipher(tmp_path / "s.db", KEY, create=True)
    file.migrate(STEPS)
    assert dict(begun_store._db.columns()) == file.columns()
    file.close()


@pytest.mark.usefixtures("begun_store")
def test_every_text_is_compared_byte_by_byte(url: str) -> None:
    with psycopg.connect(url) as connection:
        found = connection.execute(
            "SELECT DISTINCT collation_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND data_type = 'text'"
        ).fetchall()
    assert found == [("C",)]


def test_the_longest_values_there_are_go_in(begun_store: Store) -> None:
    # Four bytes a letter, and nothing that an index could press together.
    longest = "".join(chr(0x20000 + pow(7, one, 42_719)) for one in range(SHORT_TEXT_LIMIT))
    with begun_store.writing("Энхтуул", DAY) as writing:
        person = writing.create(
            Trainee.validated(
                given_name=longest,
                patronymic=longest,
                birth_date=longest,
                soum=longest,
                source_ref=longest,
                phone=longest,
            )
        )
    assert begun_store.records.load(kinds.TRAINEE, person).values["phone"] == longest
    facts = Facts(normalise(longest), normalise_patronymic(longest), soum=longest)
    assert list(begun_store.people.find_similar(facts)) == [person]
    wanted = PersonQuery(names=((normalise(longest), normalise_patronymic(longest)),))
    assert [one.id for one in begun_store.people.search(wanted).lines] == [person]


def test_two_rows_of_one_key_in_one_batch_are_one(begun_store: Store) -> None:
    numbers = [*range(1, 60), *range(30, 90)]
    columns = [[None] * len(numbers) for _ in kinds.TRAINEE.fields]
    twice = Creations(
        kinds.TRAINEE,
        [change_id(9, number) for number in numbers],
        [build_stamp(number, 9) for number in numbers],
        columns,
    )
    with begun_store.transaction():
        applied = begun_store.apply_received(Changes(creations=(twice,)))
        again = begun_store.apply_received(Changes(creations=(twice,)))
    assert (applied.created_count, applied.known_count) == (89, len(numbers) - 89)
    assert (again.created_count, again.known_count) == (0, len(numbers))


def test_plans_know_of_what_came_in_the_same_transaction(begun_store: Store, url: str) -> None:
    def receive(first: int, count: int) -> None:
        numbers = range(first, first + count)
        ids = [change_id(9, number) for number in numbers]
        stamps = [build_stamp(number, 9) for number in numbers]
        columns = [[None] * count for _ in kinds.TRAINEE.fields]
        begun_store.apply_received(Changes((Creations(kinds.TRAINEE, ids, stamps, columns),)))

    def list_sampled() -> list[tuple[float]]:
        about = "SELECT reltuples FROM pg_class WHERE oid = 'trainee'::regclass AND EXISTS"
        with psycopg.connect(url) as connection:
            sql = f"{about} (SELECT FROM pg_stats WHERE tablename = 'trainee')"
            return connection.execute(sql).fetchall()

    with suppress(ZeroDivisionError), begun_store.transaction():
        receive(1, 2_000)
        raise ZeroDivisionError  # as a preview is taken back
    assert list_sampled() == []
    with begun_store.transaction():
        receive(1, 1_000)
    assert list_sampled() == [(1_000,)]
    with begun_store.transaction():
        receive(1_001, 900)
    assert list_sampled() == [(1_000,)]  # until it has doubled
    with begun_store.transaction():
        receive(1_901, 100)
    assert list_sampled() == [(2_000,)]


def refused_by(url: str, *, create: bool = False) -> Problem:
    """Return the problem that opening *url* ends in; no secret stands in it."""
    with pytest.raises(Problem) as refused:
        Store(connect(url, create=create))
    told = "".join(traceback.format_exception(refused.value))
    assert PASSWORD not in told + repr(refused.value)
    return refused.value


def test_what_is_no_database_of_ours_is_refused_by_name(server: Server, url: str) -> None:
    narrow = server.new_database("ENCODING 'SQL_ASCII' TEMPLATE template0")
    nowhere = f"postgresql://officer:{PASSWORD}@/x?host={server.folder}/nowhere"
    for address, code in (
        ("sqlite:///home/officer/register.db", Code.DATABASE_ADDRESS_WRONG),
        (f"postgresql://officer:{PASSWORD}@[nowhere", Code.DATABASE_ADDRESS_WRONG),
        (f"postgresql://officer:{PASSWORD}@/x?colour=blue", Code.DATABASE_ADDRESS_WRONG),
        (nowhere, Code.DATABASE_UNREACHABLE),
        (server.of("unheard_of"), Code.DATABASE_REFUSED),
        (narrow, Code.DATABASE_UNFIT),
    ):
        assert refused_by(address, create=True).code is code, address
    assert refused_by(url).code is Code.DATABASE_FOREIGN
    assert everything(url) == b""  # looking made nothing


REMOTE = "postgresql://officer:geheim@192.0.2.7/x"
SECURED = "sslmode=verify-full&sslrootcert=system"


@pytest.mark.parametrize(
    "address",
    [
        REMOTE,
        f"{REMOTE}?sslmode=require",
        f"{REMOTE}?sslmode=verify-ca",
        f"{REMOTE}?sslmode=verify-full&sslmode=prefer",
        f"{REMOTE}?insecure=no",
        "postgresql://officer@register.example.org/x",
        "postgresql://officer@/x?host=192.0.2.7",
        "postgresql://officer@localhost/x?hostaddr=192.0.2.7",
        "postgresql://officer@localhost,192.0.2.7/x",
        "postgresql://officer@[2001:db8::7]/x",
        "postgresql://officer@/x?service=far",
    ],
)
def test_the_way_to_another_machine_is_verified_or_not_taken(monkeypatch, address):
    monkeypatch.setattr(psycopg, "connect", lambda *_, **__: pytest.fail("it was taken"))
    assert refused_by(address).code in (Code.DATABASE_INSECURE, Code.DATABASE_ADDRESS_WRONG)


@pytest.mark.parametrize("variable", ["PGHOST", "PGHOSTADDR", "PGSERVICE"])
def test_a_way_that_the_environment_leads_elsewhere_is_not_taken(monkeypatch, variable):
    monkeypatch.setattr(psycopg, "connect", lambda *_, **__: pytest.fail("it was taken"))
    monkeypatch.setenv(variable, "192.0.2.7")
    assert refused_by("postgresql://officer@/x").code is Code.DATABASE_INSECURE


@pytest.mark.parametrize(
    ("address", "is_accepted"),
    [
        (f"{REMOTE}?{SECURED}", False),
        (f"{REMOTE}?insecure=yes", True),
        (f"{REMOTE}?connect_timeout=1&insecure=yes", True),
        ("postgresql://officer@localhost/x", False),
        ("postgresql://officer@127.0.0.1/x", False),
        ("postgresql://officer@[::1]/x", False),
        ("postgresql://officer@/x?host=/run/postgresql", False),
    ],
)
def test_a_verified_way_a_word_and_this_machine_are_taken(
    monkeypatch, tmp_path, address, is_accepted
):
    class TakenError(Exception):
        pass

    def connect_to(conninfo, **_):
        assert "insecure" not in conninfo
        raise TakenError

    monkeypatch.setattr(psycopg, "connect", connect_to)
    with pytest.raises(TakenError):
        connect(address)
    home = Home(tmp_path)
    kept = DatabaseAddress(address, "a")
    home.address_file.write_bytes(kept.to_bytes(KEY))
    assert bool(home.find_database_problem(KEY)) is is_accepted


@pytest.mark.usefixtures("begun_store")
def test_a_database_of_a_later_release_is_left_alone(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("INSERT INTO fieldreg_migration VALUES ('9999_later')")
    before = everything(url)
    assert refused_by(url).code is Code.STORE_TOO_NEW
    assert everything(url) == before


def test_tables_of_somebody_else_are_left_alone(url: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE session (id INTEGER)")
    assert refused_by(url, create=True).code is Code.DATABASE_TAKEN
    with psycopg.connect(url) as connection:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        ).fetchall()
    assert tables == [("session",)]


def test_without_the_driver_the_problem_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    module = "fieldreg.store.engines.postgresql"
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(Problem) as refused:
        wiring.open_server_engine("postgresql://x/y", KEY, installation_id="a")
    assert refused.value.code is Code.DATABASE_DRIVER_MISSING


def test_damage_that_the_server_finds_is_damage(begun_store: Store, url: str) -> None:
    assert not begun_store.is_damaged()
    with psycopg.connect(url) as connection:
        connection.execute(
            "CREATE FUNCTION broken() RETURNS BIGINT LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'XX001'; END $$"
        )
        connection.execute("ALTER TABLE trip RENAME TO trip_before")
        connection.execute("CREATE VIEW trip AS SELECT broken() AS id")
    assert begun_store.is_damaged()
