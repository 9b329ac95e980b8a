"""Backups and beginnings: none replaces another, none is half there."""

import os
import shutil
import zipfile
import zlib
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.key_ring import store_key_ring
from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.services import backups, training_sessions
from fieldreg.services.backups import load_backup_status
from fieldreg.services.devices import invitations
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home, InstallationLock
from fieldreg.services.people import registration
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.store.store import Store
from tests.faults.test_bundle_bombs import little_memory
from tests.support.installations import (
    PASSPHRASE,
    QUICK_KDF,
    HeadOffice,
    Laptop,
    clone_marker_of,
    fake_tools,
)


def test_two_backups_within_one_second_are_two_backups(office: HeadOffice, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = [backups.create_backup(office.installation, folder) for _ in range(3)]
    assert sorted(folder.glob("*.frk")) == sorted(made)
    assert len(set(made)) == 3
    for path in made:
        restored = backups.restore_backup(tmp_path / path.stem, path, PASSPHRASE, fake_tools(9))
        assert restored.name == "Төв оффис"
        restored.close()


def test_a_backup_that_failed_leaves_nothing_behind(office: HeadOffice, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.write_text("no folder")
    with pytest.raises(Problem) as refused:
        backups.create_backup(office.installation, folder)
    assert refused.value.code is Code.DISK_FAILED
    assert not [one for one in office.folder.iterdir() if one.is_dir()]


def test_what_a_backup_that_was_killed_left_of_the_register_goes_at_the_next_start(
    office: HeadOffice, tmp_path: Path
) -> None:
    """A whole copy, which opens by the same passphrase and knows everybody ever erased."""
    before = set(office.folder.iterdir())
    kept = tmp_path / "as it stood"
    with office.installation.home.temporary_folder() as place:
        office.installation.store.copy_to(place / "fieldreg.db")
        shutil.copytree(place, kept)
    shutil.move(kept, place)
    assert set(office.folder.iterdir()) - before == {place}
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, fake_tools(1))
    assert not place.exists()


def test_what_a_kill_left_of_a_ring_goes_at_the_next_start(office: HeadOffice) -> None:
    """A passphrase opens it that may be taken out meanwhile."""
    home = office.installation.home
    left = home.keyring_file.with_name(f"{home.keyring_file.name}.0123abcd.new")
    shutil.copy(home.keyring_file, left)
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, fake_tools(1))
    assert not left.exists()


def test_a_restore_clears_away_what_a_beginning_cut_short_has_left(
    office: HeadOffice, tmp_path: Path
) -> None:
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    home = tmp_path / "again"
    home.mkdir()
    (home / "fieldreg.db").write_bytes(b"half")
    (home / "fieldreg.db-wal").write_bytes(b"half a log")
    restored = backups.restore_backup(home, backup, PASSPHRASE, fake_tools(9))
    assert not restored.store.is_damaged()
    restored.close()


@pytest.mark.parametrize("damage", ["empty", "cut", "packed", "foreign"])
def test_a_damaged_backup_is_refused_and_makes_no_installation(
    office: HeadOffice, tmp_path: Path, damage: str
) -> None:
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    whole = backup.read_bytes()
    match damage:
        case "empty":
            backup.write_bytes(b"")
        case "cut":
            backup.write_bytes(whole[: len(whole) // 2])
        case "packed":  # by a method that this Python does not know
            with zipfile.ZipFile(backup) as archive:
                at = archive.infolist()[0].header_offset
                end = whole.rindex(b"PK\x01\x02")
                first = whole.index(b"PK\x01\x02")
            assert (at, first <= end) == (0, True)
            bent = bytearray(whole)
            bent[8:10] = bent[first + 10 : first + 12] = b"\x63\x00"
            backup.write_bytes(bent)
        case _:
            with zipfile.ZipFile(backup, "w") as archive:
                archive.writestr("letter.txt", "Сайн байна уу")
    with pytest.raises(Problem) as refused:
        backups.restore_backup(tmp_path / "again", backup, PASSPHRASE, fake_tools(9))
    assert refused.value.code is Code.BACKUP_DAMAGED
    assert not Home(tmp_path / "again").exists()


def test_who_begins_while_another_has_just_begun_destroys_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "office")
    HeadOffice(home.folder).installation.close()
    before = home.store_file.read_bytes()
    with pytest.raises(Problem) as refused, home.creating():
        pass
    assert refused.value.code is Code.INSTALLATION_EXISTS
    assert home.store_file.read_bytes() == before
    InstallationLock(home.lock_file).release()  # and nobody is kept out


def test_a_beginning_without_a_name_leaves_nothing(tmp_path: Path, office: HeadOffice) -> None:
    invitation = office.invite("Архангай 2")
    with pytest.raises(Problem) as refused:
        Laptop(tmp_path / "laptop", invitation, trainer="  ")
    assert refused.value.code is Code.NAME_MISSING
    assert not (tmp_path / "laptop").exists()
    office.installation.close()


def test_a_ring_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    home = Home(tmp_path / "office")
    HeadOffice(home.folder).installation.close()
    home.keyring_file.write_bytes(b"{")
    with pytest.raises(Problem) as refused:
        opening.unlock(home.folder, PASSPHRASE, fake_tools(1))
    assert refused.value.code is Code.KEYRING_DAMAGED
    InstallationLock(home.lock_file).release()


def test_marking_all_except_some_is_one_act(office: HeadOffice) -> None:
    laptop = office.enrol("Архангай 2")
    here, away = laptop.register("Болд"), 12345
    session = laptop.hold_session(here)
    training_sessions.mark_attendance(
        laptop.desk, session, [here], training_sessions.AttendanceMark.EXPECTED, shown=AS_STORED
    )
    with pytest.raises(Problem) as refused:
        training_sessions.mark_all_present_except(
            laptop.desk, session, [away], shown=AS_STORED
        )  # nobody of that number
    assert refused.value.code is Code.NOT_FOUND
    marks = laptop.desk.store.sessions.list_participants(session)[0].marks
    assert marks == {1: "expected"}
    laptop.installation.close()


def test_a_backup_is_due_once_a_day_and_only_where_something_is_new(
    office: HeadOffice, tmp_path: Path
) -> None:
    def is_due() -> bool:
        return load_backup_status(office.desk).is_due

    assert is_due()
    backups.create_backup(office.installation, tmp_path / "backups")
    assert not is_due()
    training_sessions.plan_session(office.desk, "Манлайлал", {"date": "2026-03-14"})
    assert not is_due()  # the day has had its backup
    office.clock.go_on(days=1)
    assert is_due()
    backups.create_backup(office.installation, tmp_path / "backups")
    office.clock.go_on(days=30)
    assert not is_due()
    office.clock.show(date(1980, 1, 1))
    training_sessions.plan_session(office.desk, "Зуслан", {"date": "2026-03-14"})
    assert is_due()  # whatever the calendar says


def test_a_new_laptop_needs_no_backup_before_its_first_entry(laptop: Laptop) -> None:
    assert not load_backup_status(laptop.desk).is_due
    laptop.register()
    assert load_backup_status(laptop.desk).is_due


def test_a_passphrase_is_worked_out_once_to_begin_and_once_to_restore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived: list[bytes] = []
    whole = store_key_ring.KeyRing._passphrase_key

    def derive(ring: store_key_ring.KeyRing, passphrase: str, cost: KdfCost) -> bytes:
        derived.append(whole(ring, passphrase, cost))
        return derived[-1]

    monkeypatch.setattr(store_key_ring.KeyRing, "_passphrase_key", derive)
    office = HeadOffice(tmp_path / "office")
    assert len(derived) == 1
    laptop = office.enrol("Архангай 2")
    assert len(derived) == 2
    assert laptop.installation.user_name == laptop.trainer
    backup = backups.create_backup(laptop.installation, tmp_path / "backups")
    restored = backups.restore_backup(tmp_path / "again", backup, PASSPHRASE, fake_tools(9))
    assert len(derived) == 3
    assert restored.user_name == laptop.trainer
    for one in (office.installation, laptop.installation, restored):
        one.close()


def test_a_ring_that_the_disk_did_not_keep_as_it_was_begins_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = store_key_ring.KeyRing.create(QUICK_KDF).to_bytes()
    whole = opening.write_atomically
    monkeypatch.setattr(
        opening,
        "write_atomically",
        lambda path, data: whole(path, other if path.name == "keyring.json" else data),
    )
    with pytest.raises(Problem) as refused:
        HeadOffice(tmp_path / "office")
    assert refused.value.code is Code.KEYRING_DAMAGED


@pytest.mark.parametrize("part", ["keyring.json", "fieldreg.db"])
def test_a_backup_that_wants_to_grow_is_refused_before_it_does(
    office: HeadOffice, tmp_path: Path, part: str
) -> None:
    backup = backups.create_backup(office.installation, tmp_path / "backups")
    bomb = tmp_path / "bomb.frk"
    with zipfile.ZipFile(backup) as whole, zipfile.ZipFile(bomb, "w") as swelling:
        for one in whole.namelist():
            if one != part:
                swelling.writestr(one, whole.read(one))
        with swelling.open(zipfile.ZipInfo(part), "w") as stream:
            stream._compressor = zlib.compressobj(9, zlib.DEFLATED, -15)  # type: ignore[attr-defined]
            stream._zinfo.compress_type = zipfile.ZIP_DEFLATED  # type: ignore[attr-defined]
            for _ in range(100):
                stream.write(bytes(1 << 20))
    assert bomb.stat().st_size < 5 << 20
    home = tmp_path / "again"
    with little_memory(), pytest.raises(Problem) as refused:
        backups.restore_backup(home, bomb, PASSPHRASE, fake_tools(9))
    assert refused.value.code is Code.BACKUP_DAMAGED
    assert not (home / "fieldreg.db").exists()


def test_a_key_ring_or_an_invitation_that_is_no_such_file_is_not_read_whole(
    office: HeadOffice, tmp_path: Path
) -> None:
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(200 << 20)
    with little_memory(), pytest.raises(Problem) as refused:
        invitations.read_invitation(huge)
    assert refused.value.code is Code.INVITATION_DAMAGED
    home = office.installation.home
    huge.replace(home.keyring_file)
    with little_memory(), pytest.raises(Problem) as refused:
        home.read_keyring()
    assert refused.value.code is Code.KEYRING_DAMAGED


def test_a_copy_that_lost_a_sealed_answer_is_no_backup(
    office: HeadOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = registration.register_person(office.desk, {"given_name": "Сарантуяа"})
    answer_sealing.seal_answers(office.desk, person, {}, language="mn")
    whole = Store.copy_to

    def lossy(store: Store, target: Path) -> str:
        digest = whole(store, target)
        copy = office.installation.tools.connect(target, office.installation.store_key)
        with closing(copy), copy.transaction():
            copy.execute("DELETE FROM answer")
        return digest

    monkeypatch.setattr(Store, "copy_to", lossy)
    with pytest.raises(Problem) as refused:
        backups.create_backup(office.installation, tmp_path / "backups")
    assert refused.value.code is Code.BACKUP_DAMAGED
    monkeypatch.undo()
    assert backups.create_backup(office.installation, tmp_path / "backups")


def bend(file: Path, place: int) -> None:
    with file.open("rb+") as harmed:
        harmed.seek(place)
        (byte,) = harmed.read(1)
        harmed.seek(place)
        harmed.write(bytes([byte ^ 1]))


def test_a_copy_with_any_page_harmed_is_no_backup(
    office: HeadOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registration.register_person(office.desk, {"given_name": "Сарантуяа"})
    whole = Store.copy_to
    for page in range(10):

        def harmed(store: Store, target: Path, page: int = page) -> str:
            digest = whole(store, target)
            bend(target, target.stat().st_size * page // 10 + 2_000)
            return digest

        monkeypatch.setattr(Store, "copy_to", harmed)
        with pytest.raises(Problem) as refused:
            backups.create_backup(office.installation, tmp_path / "backups")
        assert refused.value.code is Code.BACKUP_DAMAGED, page
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_backup_that_reads_otherwise_than_it_was_written_is_none(
    office: HeadOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, sync = tmp_path / "backups", os.fsync

    def lying(handle: int) -> None:
        sync(handle)
        for one in folder.glob(".*/*"):
            bend(one, one.stat().st_size // 2)

    monkeypatch.setattr(os, "fsync", lying)
    with pytest.raises(Problem) as refused:
        backups.create_backup(office.installation, folder)
    assert refused.value.code is Code.BACKUP_DAMAGED
    assert list(folder.iterdir()) == []
    monkeypatch.undo()
    assert backups.create_backup(office.installation, folder)


@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
def test_what_lies_open_beside_the_register_is_for_its_user_alone(office: HeadOffice) -> None:
    kept = office.installation.erasure_list.own_file
    anchor = clone_marker_of(office.installation.tools, office.folder)
    assert kept.is_file()
    assert anchor.is_file()
    for folder in (office.folder, kept.parent, anchor.parent):
        assert folder.stat().st_mode & 0o077 == 0, folder


def test_new_keys_make_a_backup_due_and_the_last_one_is_still_told(
    office: HeadOffice, tmp_path: Path
) -> None:
    backups.create_backup(office.installation, tmp_path / "backups")
    user = office.installation.user_session()
    made_on = backups.load_backup_status(user).made_on
    with user.store.transaction():
        backups.require_new_backup(user)
    assert backups.load_backup_status(user) == backups.BackupStatus(
        made_on, is_due=True, lacks_keys=True
    )
    backups.create_backup(office.installation, tmp_path / "backups")
    assert backups.load_backup_status(user) == backups.BackupStatus(made_on, is_due=False)
