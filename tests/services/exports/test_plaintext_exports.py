"""What leaves the register in the clear is noted before it is there (fault 70)."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from msoffcrypto.exceptions import InvalidKeyError

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.exports import plaintext_exports, table_writer
from fieldreg.services.exports.plaintext_exports import ExportContent
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.host.file_writing import clear_staging_folders, staged_file
from fieldreg.services.people import registration
from tests.support.installations import FIRST
from tests.support.locked_workbooks import given_names, open_locked_workbook

ROOT = Path(__file__).parents[3]
KEY = "six words that open it"

KILLED = """
import os, signal, sys
from pathlib import Path
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.installation import opening
from tests.support.installations import PASSPHRASE, fake_tools

home, path, when = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
desk = opening.unlock(home, PASSPHRASE, fake_tools(2)).user_session()
die = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
if when == "named":
    keep, noted = plaintext_exports._save, []
    plaintext_exports._save = lambda *a: die() if noted else (keep(*a), noted.append(1))
if when == "locked":
    plaintext_exports.write_locked_table = lambda fresh, *_, **__: (fresh.write_text("half"), die())
    plaintext_exports.export_table(desk, path, "people", [], [], count=0, passphrase="six words")
with plaintext_exports.open_export(desk, path, "people", reason="тайлан") as out:
    def make(fresh):
        fresh.write_text("Билгүүн")
        if when == "half":
            die()
    out.write_file(make, 1)
"""


@pytest.fixture
def desk(desk):
    registration.register_person(desk, {"given_name": "Билгүүн"})
    return desk


def names(folder):
    return sorted({one.name for one in folder.iterdir()} - {"office", FIRST})


def test_a_locked_workbook_opens_by_its_passphrase_alone(desk, tmp_path):
    path = tmp_path / "people.xlsx"
    assert export_people(desk, path, passphrase=KEY) == 1
    assert given_names(open_locked_workbook(path, KEY)) == ["Билгүүн"]
    with pytest.raises(InvalidKeyError):
        open_locked_workbook(path, KEY + "s")
    assert plaintext_exports.list_plaintext_exports(desk) == []
    assert names(tmp_path) == ["people.xlsx"]


@pytest.mark.parametrize("name", ["people.csv", "people.json", "people"])
def test_only_a_workbook_is_locked(desk, tmp_path, name):
    with pytest.raises(Problem) as refused:
        export_people(desk, tmp_path / name, passphrase=KEY)
    assert refused.value.code is Code.LOCKED_IS_WORKBOOK
    assert names(tmp_path) == []


def test_more_rows_than_memory_should_hold_are_not_locked(tmp_path):
    with pytest.raises(Problem) as refused:
        table_writer.write_locked_table(
            tmp_path / "a.xlsx", [], [], passphrase=KEY, count=table_writer.MAX_LOCKED_ROWS + 1
        )
    assert refused.value.code is Code.TOO_LARGE


def test_what_leaves_in_the_clear_is_noted_and_listed_until_it_is_deleted(desk, tmp_path):
    path = tmp_path / "people.csv"
    export_people(desk, path, reason="тайлан")
    export_sessions(desk, tmp_path / "sessions.json")
    latest, first = plaintext_exports.list_plaintext_files(desk)
    assert (latest.content, latest.reason) == (ExportContent.SESSIONS, "")
    assert (first.content, first.reason, first.made_by) == (
        ExportContent.PEOPLE,
        "тайлан",
        desk.user_name,
    )
    assert (first.made_on, first.row_count, first.path) == (desk.day, 1, path)
    plaintext_exports.delete_plaintext_files(desk, first.number)
    assert not path.exists()
    assert [one.number for one in plaintext_exports.list_plaintext_files(desk)] == [latest.number]
    kept = {one.id: one for one in plaintext_exports.list_plaintext_exports(desk)}[first.number]
    assert (kept.whereabouts, kept.deleted_on) == ("deleted", desk.day)
    with pytest.raises(Problem) as refused:
        plaintext_exports.delete_plaintext_files(desk, first.number)
    assert refused.value.code is Code.NOT_FOUND


def test_a_file_that_was_moved_is_off_the_list_and_stays_in_the_log(desk, tmp_path):
    path = tmp_path / "people.csv"
    export_people(desk, path)
    path.rename(tmp_path / "elsewhere.csv")
    assert plaintext_exports.list_plaintext_files(desk) == []
    assert len(plaintext_exports.list_plaintext_exports(desk)) == 1


def test_a_later_file_of_that_name_takes_its_place_on_the_list(desk, tmp_path):
    path = tmp_path / "people.csv"
    export_people(desk, path)
    registration.register_person(desk, {"given_name": "Болд"})
    export_people(desk, path)
    (one,) = plaintext_exports.list_plaintext_files(desk)
    assert one.row_count == 2
    plaintext_exports.delete_plaintext_files(desk, one.number)
    assert plaintext_exports.list_plaintext_files(desk) == []


def test_of_several_files_none_is_deleted_if_one_was_changed(desk, tmp_path):
    paths = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for path in paths:
        export_people(desk, path)
    numbers = [file.number for file in plaintext_exports.list_plaintext_files(desk)]
    paths[1].write_text("mine")
    with pytest.raises(Problem) as refused:
        plaintext_exports.delete_plaintext_files(desk, *numbers)
    assert refused.value.code is Code.FILE_IS_ANOTHER
    assert all(path.exists() for path in paths)


def test_what_was_changed_since_is_left_alone(desk, tmp_path):
    path = tmp_path / "people.csv"
    export_people(desk, path)
    path.write_text("mine")
    (one,) = plaintext_exports.list_plaintext_files(desk)
    with pytest.raises(Problem) as refused:
        plaintext_exports.delete_plaintext_files(desk, one.number)
    assert refused.value.code is Code.FILE_IS_ANOTHER
    assert path.read_text() == "mine"


def test_only_whoever_wrote_it_may_read_it(desk, tmp_path):
    for name, key in (("a.csv", ""), ("b.xlsx", ""), ("c.xlsx", KEY)):
        export_people(desk, tmp_path / name, passphrase=key)
        assert (tmp_path / name).stat().st_mode & 0o077 == 0


def test_nobody_else_looks_into_it_while_it_is_written(desk, tmp_path):
    path = tmp_path / "a.csv"
    seen = []

    def make(fresh):
        seen.append(fresh.parent.stat().st_mode & 0o077)
        fresh.write_text("Билгүүн")

    with plaintext_exports.open_export(desk, path, "people", reason="тайлан") as out:
        out.write_file(make, 1)
    with staged_file(desk.store, path) as fresh:
        seen.append(fresh.parent.stat().st_mode & 0o077)
    assert seen == [0, 0]


def test_what_was_not_written_after_all_is_neither_there_nor_listed(desk, tmp_path):
    def make(fresh):
        fresh.write_text("Билгүүн")
        raise Problem(Code.CANCELLED)

    out = plaintext_exports.open_export(desk, tmp_path / "a.csv", "people")
    with pytest.raises(Problem), out as file:
        file.write_file(make, 1)
    assert names(tmp_path) == []
    assert desk.store.plaintext_exports.list_all() == []


def test_nothing_of_a_table_goes_through_the_systems_temporary_folder(desk, tmp_path, monkeypatch):
    """Fault 62: where there is none at all, each is written as ever."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    for name, key in (("a.csv", ""), ("b.xlsx", ""), ("c.xlsx", KEY)):
        assert export_people(desk, tmp_path / name, passphrase=key) == 1


def killed(laptop, path, when):
    """Kill a program of its own at that moment of an export."""
    laptop.installation.close()
    program = [sys.executable, "-c", KILLED, str(laptop.folder), str(path), when]
    died = subprocess.run(program, cwd=ROOT, check=False).returncode
    assert died == -signal.SIGKILL
    assert [one for one in names(path.parent) if one.startswith(".fieldreg-")]


@pytest.mark.parametrize("when", ["locked", "half"])
def test_what_is_left_on_a_stick_goes_at_the_next_look_with_the_stick_in(laptop, tmp_path, when):
    """Also of a file that is locked, which nobody lists."""
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    stick.mkdir()
    killed(laptop, stick / "people.xlsx", when)
    stick.rename(drawer)
    laptop.restart()
    again = laptop.desk

    def look():
        clear_staging_folders(again.store)
        assert plaintext_exports.list_plaintext_files(again) == []
        assert [
            one for one in plaintext_exports.list_plaintext_exports(again) if one.path == ""
        ] == []

    look()
    assert names(drawer)
    drawer.rename(stick)
    look()
    assert names(stick) == []
    assert again.store.plaintext_exports.list_all() == []


@pytest.mark.parametrize(("when", "left"), [("half", []), ("named", ["people.csv"])])
def test_a_kill_in_the_middle_hides_no_file_from_the_list(laptop, tmp_path, when, left):
    """Fault 70: half of one goes at the next look, a whole one stands on the list."""
    killed(laptop, tmp_path / "people.csv", when)
    laptop.restart()
    again = laptop.desk
    assert [one.path.name for one in plaintext_exports.list_plaintext_files(again)] == left
    assert names(tmp_path) == left
    for one in plaintext_exports.list_plaintext_files(again):
        plaintext_exports.delete_plaintext_files(again, one.number)
    assert names(tmp_path) == []
