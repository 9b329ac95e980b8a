"""What goes on, and what is a copy, older, or altered (faults 9, 12, 27, 28).

Whatever of them it is: a person is told, numbers that were used are never used twice,
and both sides' work reaches head office.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.machine import HostMachine
from fieldreg.services import backups
from fieldreg.services.installation import opening
from fieldreg.services.installation.clone_detection import CloneDetector
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.people import registration
from fieldreg.system import user_state_dir
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import (
    PASSPHRASE,
    HeadOffice,
    Laptop,
    clone_marker_of,
    copy_clone_marker,
    fake_tools,
)

# Registers as many people as it is told, says so, and waits to be killed.
WORK = """
import sys
from pathlib import Path
from fieldreg.services.installation import opening
from fieldreg.services.people import registration
from tests.support.installations import PASSPHRASE, fake_tools

desk = opening.unlock(Path(sys.argv[1]), PASSPHRASE, fake_tools(77)).user_session()
for number in range(int(sys.argv[2])):
    registration.register_person(desk, {"given_name": f"Болд {number}"})
print("saved", flush=True)
sys.stdin.read()
"""


PAGE_BYTES = 4096
Opened = Callable[[Path, Tools], Installation]


class OtherMachine(HostMachine):
    """Another machine of the same make, onto whose disk everything was copied."""

    @override
    def machine_id(self) -> str:
        return "another"


@pytest.fixture
def laptop(laptop: Laptop) -> Laptop:
    laptop.register("Сарантуяа")
    return laptop


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Yield a function that unlocks, and closes again in the end what is open still."""
    with ExitStack() as stack:

        def unlock(folder: Path, with_tools: Tools) -> Installation:
            one = opening.unlock(folder, PASSPHRASE, with_tools)
            stack.callback(one.close)
            return one

        yield unlock


def open_again(laptop: Laptop, with_tools: Tools) -> None:
    laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, with_tools)


def doubt(installation: Installation) -> Code | None:
    return installation.continuity_problem.code if installation.continuity_problem else None


def writer(installation: Installation) -> int:
    return installation.store.outbox.current_writer().writer


def names(installation: Installation) -> set[str | None]:
    return {line.given_name for line in installation.store.people.list_page(0, 100)}


def test_who_opens_the_same_register_again_goes_on_as_the_same_writer(laptop: Laptop) -> None:
    assert laptop.installation.continuity_problem is None
    before = writer(laptop.installation)
    for _ in range(3):
        laptop.restart()
        assert laptop.installation.continuity_problem is None
        laptop.register()
    assert writer(laptop.installation) == before


@pytest.mark.parametrize("is_carried_before", [True, False])
@pytest.mark.parametrize("means", ["folder", "whole disk"])
def test_fault_27_of_a_laptop_that_was_cloned_the_clone_is_a_writer_of_its_own(
    office: HeadOffice,
    laptop: Laptop,
    stick: Path,
    opened: Opened,
    *,
    means: str,
    is_carried_before: bool,
) -> None:
    """And nothing that either of them saved is lost: each hears of the other's too."""
    if is_carried_before:
        exchange_by_stick(laptop, stick)
    before = writer(laptop.installation)
    laptop.installation.close()
    clone, its_tools = laptop.folder.with_name("clone"), fake_tools(8)
    shutil.copytree(laptop.folder, clone)
    if means == "whole disk":
        copy_clone_marker(laptop.installation.tools, laptop.folder, clone)
        its_tools = replace(its_tools, host=OtherMachine(user_state_dir()))
    copy = opened(clone, its_tools)
    open_again(laptop, fake_tools(2))
    assert doubt(copy) is Code.REGISTER_COPIED
    assert doubt(laptop.installation) is None
    assert writer(laptop.installation) == before != writer(copy)
    registration.register_person(copy.user_session(), {"given_name": "Хоёр"})
    laptop.register("Нэг")
    for one in (copy, laptop.installation, copy, laptop.installation):
        exchange_by_stick(one, stick)
        assert all(found.reason == "" for found in receive_sticks(office, stick).bundles)
        exchange_by_stick(one, stick)
        where = one.store.sync_states.count_people()
        assert (where.local_count, where.in_transit_count) == (0, 0)
    for one in (office.installation, copy, laptop.installation):
        assert names(one) == {"Сарантуяа", "Нэг", "Хоёр"}


def test_fault_28_a_laptop_put_back_to_an_older_day_uses_no_number_twice(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    """By copying its folder back: no program of ours was asked."""
    laptop.installation.close()
    shutil.copytree(laptop.folder, tmp_path / "older")
    open_again(laptop, fake_tools(2))
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    former = writer(laptop.installation)
    laptop.installation.close()
    shutil.rmtree(laptop.folder)
    shutil.copytree(tmp_path / "older", laptop.folder)
    open_again(laptop, fake_tools(3))
    assert doubt(laptop.installation) is Code.REGISTER_OLDER
    assert writer(laptop.installation) != former
    laptop.register("Дулам")
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        assert all(one.reason == "" for one in receive_sticks(office, stick).bundles)
    exchange_by_stick(laptop, stick)
    assert names(office.installation) == {"Сарантуяа", "Болд", "Дулам"}
    assert names(laptop.installation) == {"Сарантуяа", "Болд", "Дулам"}


def test_fault_28_a_backup_that_is_restored_uses_no_number_twice(
    office: HeadOffice, laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    backup = backups.create_backup(laptop.installation, tmp_path / "backups")
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    former = writer(laptop.installation)
    laptop.installation.close()
    shutil.rmtree(laptop.folder)  # and the anchor stays, as it does on the same machine
    laptop.installation = backups.restore_backup(laptop.folder, backup, PASSPHRASE, fake_tools(3))
    assert doubt(laptop.installation) is Code.REGISTER_COPIED
    assert writer(laptop.installation) != former
    laptop.register("Дулам")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert names(laptop.installation) == {"Сарантуяа", "Болд", "Дулам"}


@pytest.mark.parametrize("is_put_back", [True, False])
def test_fault_9_a_register_without_its_journal_is_no_silent_old_state(
    laptop: Laptop, tmp_path: Path, *, is_put_back: bool
) -> None:
    """Only the ``.db`` was put back where all was, or the journal swept away after a crash."""
    laptop.installation.close()
    work = [sys.executable, "-c", WORK, str(laptop.folder), "5"]
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(work, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=here) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == b"saved\n"
        shutil.copy(Home(laptop.folder).store_file, tmp_path / "only.db")
        if not is_put_back:
            worker.kill()
        worker.communicate(b"")
    if is_put_back:  # it had been closed as it should be, after more was saved
        shutil.copy(tmp_path / "only.db", Home(laptop.folder).store_file)
    for beside in ("-wal", "-shm"):
        journal = laptop.folder / f"fieldreg.db{beside}"
        assert journal.exists() is not is_put_back
        journal.unlink(missing_ok=True)
    open_again(laptop, fake_tools(3))
    assert laptop.installation.continuity_problem is not None
    assert laptop.installation.continuity_problem.code is Code.REGISTER_OLDER
    assert laptop.installation.continuity_problem.facts == {"missing": 5, "until": "2026-03-14"}
    assert not laptop.installation.store.is_damaged()
    assert names(laptop.installation) == {"Сарантуяа"}


def test_fault_9_a_copy_of_the_file_alone_elsewhere_is_known_as_a_copy(
    laptop: Laptop, tmp_path: Path, opened: Opened
) -> None:
    laptop.installation.close()
    elsewhere = Home(tmp_path / "elsewhere")
    elsewhere.folder.mkdir()
    shutil.copy(Home(laptop.folder).store_file, elsewhere.store_file)
    shutil.copy(Home(laptop.folder).keyring_file, elsewhere.keyring_file)
    assert doubt(opened(elsewhere.folder, fake_tools(3))) is Code.REGISTER_COPIED
    open_again(laptop, fake_tools(4))
    assert laptop.installation.continuity_problem is None


def test_fault_12_every_old_page_that_is_put_back_is_found_at_unlock(laptop: Laptop) -> None:
    """And the whole old file: one page at a time, then all of them."""
    person = laptop.register("Болд")
    laptop.installation.close()
    path = Home(laptop.folder).store_file
    old = path.read_bytes()
    open_again(laptop, fake_tools(2))
    registration.correct_person(laptop.desk, person, {"phone": "99112233"}, shown=AS_STORED)
    laptop.installation.close()
    new = path.read_bytes()
    anchored = clone_marker_of(fake_tools(2), laptop.folder).read_bytes()
    starts = range(0, min(len(old), len(new)), PAGE_BYTES)
    differing = [at for at in starts if old[at:][:PAGE_BYTES] != new[at:][:PAGE_BYTES]]
    assert len(differing) > 5
    for pages in (*([at] for at in differing), differing):
        mixed = bytearray(new)
        for at in pages:
            mixed[at : at + PAGE_BYTES] = old[at : at + PAGE_BYTES]
        path.write_bytes(mixed)
        clone_marker_of(fake_tools(2), laptop.folder).write_bytes(anchored)
        assert found(laptop.folder), pages
    path.write_bytes(new)
    clone_marker_of(fake_tools(2), laptop.folder).write_bytes(anchored)
    open_again(laptop, fake_tools(5))
    assert laptop.installation.continuity_problem is None


def found(folder: Path) -> bool:
    """Tell whether unlocking says that something is wrong, and as which writer it goes on."""
    try:
        installation = opening.unlock(folder, PASSPHRASE, fake_tools(9))
    except Problem as problem:
        return problem.code is Code.STORE_DAMAGED
    writers = installation.store.outbox.list_writers()
    installation.close()
    return installation.continuity_problem is not None and len(writers) == 2


def test_a_register_whose_file_is_another_is_a_copy_though_it_says_the_same(
    laptop: Laptop, tmp_path: Path
) -> None:
    laptop.installation.close()
    path = Home(laptop.folder).store_file
    shutil.copy(path, tmp_path / "copy")
    (tmp_path / "copy").replace(path)
    open_again(laptop, fake_tools(3))
    assert doubt(laptop.installation) is Code.REGISTER_COPIED


def test_a_kill_once_an_altered_file_was_found_hides_nothing(laptop: Laptop) -> None:
    laptop.installation.close()
    path = Home(laptop.folder).store_file
    with path.open("ab") as file:
        file.write(bytes(PAGE_BYTES))
    killed = fake_tools(3)
    CloneDetector(killed.host, path).allow_nonce(killed.entropy.bytes(16))
    open_again(laptop, fake_tools(4))
    assert doubt(laptop.installation) is Code.REGISTER_ALTERED


def test_a_note_of_an_earlier_opening_makes_no_register_younger(laptop: Laptop) -> None:
    """As a power cut may leave it: notes are never synced."""
    laptop.installation.close()
    path, notes = (
        Home(laptop.folder).store_file,
        clone_marker_of(fake_tools(2), laptop.folder).with_suffix(".head"),
    )
    before = path.read_bytes(), notes.read_bytes()
    open_again(laptop, fake_tools(3))
    laptop.register("Болд")
    laptop.installation.close()
    path.write_bytes(before[0])
    notes.write_bytes(before[1])
    open_again(laptop, fake_tools(4))
    assert doubt(laptop.installation) is Code.REGISTER_OLDER


@pytest.mark.parametrize("kept", [b"", b"{", b"{}", b"[]", b'{"machine": 1}', None])
def test_an_anchor_that_does_not_read_is_none(laptop: Laptop, kept: bytes | None) -> None:
    laptop.installation.close()
    anchor = clone_marker_of(fake_tools(2), laptop.folder)
    if kept is None:
        anchor.unlink()
    else:
        anchor.write_bytes(kept)
    open_again(laptop, fake_tools(3))
    assert doubt(laptop.installation) is Code.REGISTER_COPIED


def test_where_no_anchor_can_be_kept_nobody_is_kept_out(
    laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.installation.close()
    (tmp_path / "state").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    open_again(laptop, fake_tools(3))
    assert doubt(laptop.installation) is Code.REGISTER_COPIED
    laptop.register("Болд")
    assert names(laptop.installation) == {"Сарантуяа", "Болд"}


def test_a_register_that_was_opened_under_another_account_is_doubted_by_the_first(
    laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.installation.close()
    with monkeypatch.context() as other:
        other.setenv("XDG_STATE_HOME", str(tmp_path / "other"))
        opening.unlock(laptop.folder, PASSPHRASE, fake_tools(3)).close()
    open_again(laptop, fake_tools(4))
    assert doubt(laptop.installation) is Code.REGISTER_COPIED


def test_a_folder_that_is_used_anew_is_a_first_start(office: HeadOffice, laptop: Laptop) -> None:
    laptop.register("Болд")
    laptop.installation.close()
    shutil.rmtree(laptop.folder)
    laptop.installation = Laptop(laptop.folder, office.invite("Архангай 3")).installation
    assert laptop.installation.continuity_problem is None
    laptop.restart()
    assert laptop.installation.continuity_problem is None


def test_an_anchor_names_nothing_and_nobody(laptop: Laptop, tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/machine-id").write_text("c0ffee of this machine")
    named = replace(fake_tools(2), host=HostMachine(user_state_dir(), tmp_path))
    laptop.installation.close()
    open_again(laptop, named)
    laptop.installation.close()
    folder = clone_marker_of(named, laptop.folder).parent
    kept = b"".join(path.name.encode() + path.read_bytes() for path in folder.iterdir())
    open_again(laptop, named)
    names = (str(laptop.folder.parent), laptop.folder.name, "Сарантуяа", "Архангай")
    for secret in (*names, "c0ffee of this machine"):
        assert secret.encode() not in kept
        assert ascii(secret)[1:-1].encode() not in kept
