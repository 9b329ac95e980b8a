"""Opening what cannot be opened: each cause has its own problem, and nothing is changed."""

import hashlib
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.trainee import Trainee
from fieldreg.services.installation import opening
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools
from tests.support.stores.store_files import new_store, open_store

DAY = "2026-03-14"
HOLD = """
import sys
from pathlib import Path
from fieldreg.services.installation.home import InstallationLock
lock = InstallationLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def contents(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.suffix != ".db-shm"  # SQLite's shared memory, made anew at each opening
    }


@pytest.fixture
def home(tmp_path: Path, office: HeadOffice) -> Path:
    with office.desk.writing() as writing:
        for number in range(50):
            writing.create(Trainee.validated(given_name=f"Болд {number}"))
    office.installation.close()
    return tmp_path / "office"


def fill(store: Store) -> None:
    """Write four megabytes in one transaction."""
    with store.writing("Оюунчимэг", DAY) as writing:
        for number in range(2_000):
            writing.create(Trainee.validated(given_name=f"Дулам {number}", notes="x" * 2_000))


def code_of_opening(home: Path, passphrase: str = PASSPHRASE) -> Code:
    with pytest.raises(Problem) as refused:
        opening.unlock(home, passphrase, fake_tools(1))
    return refused.value.code


def test_a_wrong_passphrase_is_named_and_changes_nothing(home: Path) -> None:
    before = contents(home)
    assert code_of_opening(home, "морь гурван улирал хар нуур") is Code.WRONG_PASSPHRASE
    assert contents(home) == before


def test_a_folder_with_nothing_in_it_is_no_installation(tmp_path: Path) -> None:
    assert code_of_opening(tmp_path) is Code.NO_INSTALLATION
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("offset", [20, 2_000, 40_000])
def test_fault_11_a_flipped_bit_in_the_file_is_found(home: Path, offset: int) -> None:
    path = home / "fieldreg.db"
    damaged = bytearray(path.read_bytes())
    damaged[offset] ^= 1
    path.write_bytes(damaged)
    assert is_found(home)


def is_found(home: Path) -> bool:
    """Tell whether damage shows at unlock or at the check that `doctor` makes."""
    try:
        installation = opening.unlock(home, PASSPHRASE, fake_tools(1))
    except Problem as problem:
        return problem.code is Code.STORE_DAMAGED
    damaged = installation.store.is_damaged()
    installation.close()
    return damaged


def test_a_store_of_a_later_release_is_left_alone(home: Path) -> None:
    installation = opening.unlock(home, PASSPHRASE, fake_tools(1))
    key = installation.store_key
    installation.close()
    engine = SqlCipher(home / "fieldreg.db", key)
    engine.db.table("_sqlite_migrations").insert(
        {"migration_set": "fieldreg", "name": "9999_later", "applied_at": "2030-01-01"}
    )
    engine.close()
    before = contents(home)
    assert code_of_opening(home) is Code.STORE_TOO_NEW
    assert contents(home) == before


def test_fault_8_a_second_process_is_refused(home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        before = contents(home)
        code = code_of_opening(home)
        after = contents(home)
        holder.communicate("")
    assert code is Code.STORE_IN_USE
    assert after == before
    opening.unlock(home, PASSPHRASE, fake_tools(1)).close()


def test_a_damaged_key_ring_is_not_called_a_wrong_passphrase(home: Path) -> None:
    path = home / "keyring.json"
    path.write_bytes(path.read_bytes().replace(b'"salt":"', b'"salt":"0', 1))
    assert code_of_opening(home) is Code.KEYRING_DAMAGED


def test_a_beginning_cut_short_can_begin_again(home: Path) -> None:
    (home / "keyring.json").unlink()
    assert code_of_opening(home) is Code.KEYRING_DAMAGED
    again = opening.create_head_office(
        home, PASSPHRASE, fake_tools(1), name="Төв", officer="Энхтуул"
    )
    assert again.store.people.count() == 0
    again.close()


def test_a_register_whose_ring_was_lost_is_moved_aside_and_opens_with_its_ring(home: Path) -> None:
    opening.unlock(home, PASSPHRASE, fake_tools(1)).close()
    ring = home / "keyring.json"
    kept, before = ring.read_bytes(), (home / "fieldreg.db").read_bytes()
    ring.unlink()
    opening.create_head_office(
        home, PASSPHRASE, fake_tools(1), name="Төв", officer="Энхтуул"
    ).close()
    aside = home / "left-1"
    assert (aside / "fieldreg.db").read_bytes() == before
    (aside / "keyring.json").write_bytes(kept)
    found = opening.unlock(aside, PASSPHRASE, fake_tools(2))
    assert found.store.people.count() == 50
    found.close()


def test_an_installation_is_never_begun_over_another(home: Path) -> None:
    before = contents(home)
    with pytest.raises(Problem) as refused:
        opening.create_head_office(home, PASSPHRASE, fake_tools(1), name="Төв", officer="Э")
    assert refused.value.code is Code.INSTALLATION_EXISTS
    assert contents(home) == before


def test_fault_5_a_full_disk_is_named_and_the_rest_stays_whole(tmp_path: Path) -> None:
    store = new_store(tmp_path / "s.db", writer=11)
    with store.writing("Оюунчимэг", DAY) as writing:
        writing.create(Trainee.validated(given_name="Болд"))
    before = store.digest()
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Problem) as refused:
        fill(store)
    assert refused.value.code is Code.DISK_FULL
    assert store.digest() == before
    store._db.execute("PRAGMA max_page_count = 1000000")
    with store.writing("Оюунчимэг", DAY) as writing:  # space was freed: work goes on
        writing.create(Trainee.validated(given_name="Дулам"))
    assert store.people.count() == 2
    assert not store.is_damaged()
    store.close()


if sys.platform != "win32":  # where a user's folders are closed, and files have no limit
    import resource
    import signal

    def test_the_folder_of_an_installation_is_open_to_its_user_alone(home: Path) -> None:
        assert stat.S_IMODE(home.stat().st_mode) == stat.S_IRWXU

    def test_fault_4_a_write_that_the_system_refuses_leaves_the_store_whole(tmp_path: Path) -> None:
        store = new_store(tmp_path / "s.db", writer=11)
        before = store.digest()
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, limits[1]))
        try:
            with pytest.raises(Problem) as refused:
                fill(store)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, ignored)
        assert refused.value.code in {Code.DISK_FULL, Code.DISK_FAILED}
        assert store.digest() == before
        store.close()
        again = open_store(tmp_path / "s.db")
        assert again.digest() == before
        assert not again.is_damaged()
        again.close()
