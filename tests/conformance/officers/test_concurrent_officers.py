"""Several officers at one database: order, sight, numbers, patience, lost connections."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Erasure
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.migrations import STEPS
from fieldreg.store.store import Store
from tests.support.stores.engines import connect
from tests.support.stores.postgres import Server
from tests.support.stores.store_files import new_store_on

DAY = "2026-03-14"
ROOT = Path(__file__).parents[3]
OFFICERS, PEOPLE = 4, 15
REGISTERING = f"""
import sys
from fieldreg.domain.records.models import Erasure
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.store import Store
from tests.support.stores.engines import connect

url, seat = sys.argv[1:]
store = Store(connect(url, installation_id=seat))
print("ready", flush=True)
sys.stdin.readline()
for _ in range({PEOPLE}):
    with store.writing("Officer " + seat, "{DAY}") as writing:
        writing.create(Trainee.validated(given_name="Болд"))
store.close()
"""


@pytest.fixture
def url(server: Server) -> str:
    """A database with an empty store of writer 11."""
    url = server.new_database()
    new_store_on(connect(url, create=True), 11).close()
    return url


@pytest.fixture
def pair(url: str) -> Iterator[tuple[Store, Store]]:
    """Two officers at one database."""
    pair = (Store(connect(url, installation_id="a")), Store(connect(url, installation_id="b")))
    yield pair
    for store in pair:
        store.close()


def register(store: Store, name: str = "Болд") -> int:
    with store.writing("Энхтуул", DAY) as writing:
        return writing.create(Trainee.validated(given_name=name))


def cut(server: Server) -> None:
    """End every connection of the program, as a server that is started again does."""
    with psycopg.connect(server.url) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'fieldreg'"
        )


@pytest.mark.share(of=2)
def test_processes_that_register_at_once_double_no_number_and_lose_nobody(url: str) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", REGISTERING, url, seat],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for seat in "abcdefgh"[:OFFICERS]
    ]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    store = Store(connect(url))
    people, shifts = (
        store.records.list_all(kinds.TRAINEE),
        store.records.list_all(kinds.WRITER_SESSION),
    )
    assert len(people) == OFFICERS * PEOPLE
    assert store.outbox.current_writer().last_number == len(people) + len(shifts)
    made = sorted([*people, *shifts], key=lambda one: one.id)
    stamps = [one.stamp for one in made]
    assert stamps == sorted(set(stamps))  # in the order of their numbers, each once
    cut, last = 0, 0
    for first, end in store._db.execute("SELECT first, last FROM arrival ORDER BY version"):
        assert first == last + 1
        cut, last = cut + 1, end
    assert (cut, last) == (OFFICERS * PEOPLE, len(made))
    store.close()


def register_and_cut(store: Store, server: Server) -> None:
    register(store)
    cut(server)
    register(store)


def test_what_one_commits_the_other_sees_and_nothing_before(pair: tuple[Store, Store]) -> None:
    one, other = pair
    with one.writing("Энхтуул", DAY) as writing:
        writing.create(Trainee.validated(given_name="Болд"))
        assert other.people.count() == 0  # a reader waits for nobody
    assert other.people.count() == 1
    assert one.digest() == other.digest()


def test_a_reading_sees_one_state_whoever_writes_meanwhile(pair: tuple[Store, Store]) -> None:
    one, other = pair
    with other._db.reading():
        before = other.digest(), other.people.count()
        register(one)
        assert (other.digest(), other.people.count()) == before
    assert other.people.count() == 1


def test_nothing_is_written_outside_of_a_transaction(pair: tuple[Store, Store]) -> None:
    one, _ = pair
    with pytest.raises(Problem) as refused:
        one.metadata.put("name", b"outside of every transaction")
    assert refused.value.code is Code.UNEXPECTED
    assert one.metadata.get("name") is None


def test_who_waits_too_long_for_another_is_told_and_has_changed_nothing(
    pair: tuple[Store, Store],
) -> None:
    one, other = pair
    other._db.execute("SET lock_timeout = '20ms'")
    with one.transaction():
        with pytest.raises(Problem) as busy:
            register(other)
        assert busy.value.code is Code.DATABASE_BUSY
    register(other)
    assert one.people.count() == 1


def test_a_server_that_was_started_again_is_met_again(
    pair: tuple[Store, Store], server: Server
) -> None:
    one, other = pair
    register(one)
    cut(server)
    assert one.people.count() == 1
    register(other)
    cut(server)
    register(one)
    assert other.people.count() == 3


def test_a_connection_lost_in_a_transaction_leaves_nothing_of_it(
    pair: tuple[Store, Store], server: Server
) -> None:
    one, _ = pair
    with pytest.raises(Problem) as lost, one.transaction():
        register_and_cut(one, server)
    assert lost.value.code is Code.DATABASE_UNREACHABLE
    assert one.people.count() == 0
    register(one)
    assert one.outbox.current_writer().last_number == 2


def test_who_works_on_with_an_earlier_release_is_told_and_writes_nothing(
    pair: tuple[Store, Store],
) -> None:
    """Fault 43: what a later release holds to, an open program of before does not know."""
    one, other = pair
    register(one)
    other._db.migrate({**STEPS, "9999_later": "CREATE TABLE later (id INTEGER) STRICT;\n"})
    with pytest.raises(Problem) as refused:
        register(one)
    assert refused.value.code is Code.STORE_TOO_NEW
    assert one.people.count() == 1
    register(other)
    assert other.people.count() == 2


def test_each_has_drafts_and_a_nonce_of_their_own(pair: tuple[Store, Store]) -> None:
    for store, text in zip(pair, ("Болд", "Дулам"), strict=True):
        with store.transaction():
            store.drafts.save("door", {"given_name": text})
            store.metadata.put("nonce", text.encode())
            store.metadata.put("name", text.encode())
    one, other = pair
    assert (one.drafts.get("door"), other.drafts.get("door")) == (
        {"given_name": "Болд"},
        {"given_name": "Дулам"},
    )
    assert one.metadata.load_all() == {"name": "Дулам".encode(), "nonce": "Болд".encode()}
    with one.transaction():
        one.drafts.save("door", {})
    assert list(other.drafts.load_all()) == ["door"]


def test_who_is_erased_goes_from_the_other_officers_pages_too(pair: tuple[Store, Store]) -> None:
    one, other = pair
    her = register(one, "Цэрэндолгор")
    kept = {"page": {"given_name": "Болд"}}
    for page, fields in ({"door": {"given_name": "Цэрэндолгор"}} | kept).items():
        with other.transaction():
            other.drafts.save(page, fields)
    said = {"state": "ordered", "reason": "asked", "day": DAY}
    with one.writing("Энхтуул", DAY) as writing:
        writing.create(Erasure.validated(trainees=str(her), **said))
    assert other.drafts.load_all() == kept
