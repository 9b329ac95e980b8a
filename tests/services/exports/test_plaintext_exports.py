"""What leaves the register in the clear is noted before it is there (fault 70)."""

import io
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
from fieldreg.services.host.file_writing import staged_file
from fieldreg.services.people import registration
from tests.support.installations import FIRST
from tests.support.locked_workbooks import given_names, open_locked_workbook

ROOT = Path(__file__).parents[3]
KEY = "six words that open it"

KILLED = """
import os, signal, sys
from pathlib import Path
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.host import file_writing
from fieldreg.services.installation import opening
from tests.support.installations import PASSPHRASE, fake_tools

home, path, when = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
desk = opening.unlock(home, PASSPHRASE, fake_tools(2)).user_session()
die = lambda *_: os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
if "stick" in when and sys.platform != "win32":
    os.O_TMPFILE = os.O_DIRECTORY  # as where files without a name are not to be had
if when == "recorded":
    keep, noted = plaintext_exports._save, []
    plaintext_exports._save = lambda *a: die() if noted else (keep(*a), noted.append(1))
if "named" in when:
    plaintext_exports.name_file = lambda file, place: (file_writing.name_file(file, place), die())
def rows():
    for number in range(20_000):
        if number == 15_000 and "half" in when:
            die()
        yield ["Билгүүн", "тайлан"]
key = "six words of it" if "locked" in when else ""
plaintext_exports.export_table(desk, path, "people", ["a", "b"], rows(), count=20_000, passphrase=key)
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


def test_more_rows_than_memory_should_hold_are_not_locked():
    with pytest.raises(Problem) as refused:
        table_writer.write_table(
            *(io.BytesIO(), "a.xlsx", [], []),
            passphrase=KEY,
            count=table_writer.MAX_WORKBOOK_ROWS + 1,
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


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Unix")
def test_only_whoever_wrote_it_may_read_it(desk, tmp_path):
    for name, key in (("a.csv", ""), ("b.xlsx", ""), ("c.xlsx", KEY)):
        export_people(desk, tmp_path / name, passphrase=key)
        assert (tmp_path / name).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="rights of Unix")
def test_nobody_else_looks_into_it_while_it_is_written(desk, tmp_path):
    path = tmp_path / "a.csv"
    seen = []

    with plaintext_exports.open_export(desk, path, "people", reason="тайлан") as out:
        seen.append(out.staged_path.parent.stat().st_mode & 0o077)
        out.write_file(b"...", 1)
    with staged_file(desk.store, path) as fresh:
        seen.append(fresh.parent.stat().st_mode & 0o077)
    assert seen == [0, 0]


def test_what_was_not_written_after_all_is_neither_there_nor_listed(desk, tmp_path):
    def cancel(done, _total):
        if done:
            raise Problem(Code.CANCELLED)

    rows = [["Билгүүн"]] * 1_000
    for name in ("a.csv", "a.xlsx", "a.json"):
        out = plaintext_exports.open_export(desk, tmp_path / name, "people")
        with pytest.raises(Problem), out as file:
            file.write_table(["a"], rows, count=1_000, on_progress=cancel)
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
    assert died == (signal.SIGTERM if sys.platform == "win32" else -signal.SIGKILL)


def list_files_below(folder):
    return [one for one in folder.rglob("*") if one.is_file() and FIRST not in one.parts]


@pytest.mark.share(of=3)
@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("ending", [".csv", ".json", ".xlsx"])
@pytest.mark.parametrize("when", ["half", "half, on a stick"])
def test_a_kill_while_rows_are_written_leaves_no_byte(laptop, tmp_path, when, ending):
    path = tmp_path / "out" / f"people{ending}"
    path.parent.mkdir()
    killed(laptop, path, when)
    assert list_files_below(path.parent) == []


@pytest.mark.parametrize("when", ["named", "named, on a stick", "locked, half"])
def test_what_a_kill_leaves_is_gone_once_the_register_is_open_again(laptop, tmp_path, when):
    """Nobody has to look at the list."""
    killed(laptop, tmp_path / "people.xlsx", when)
    assert [one for one in names(tmp_path) if one.startswith(".fieldreg-")]
    laptop.restart()
    assert names(tmp_path) == []
    assert laptop.desk.store.plaintext_exports.list_all() == []


def test_what_is_left_on_a_stick_is_listed_until_it_goes_with_the_stick_in(laptop, tmp_path):
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    stick.mkdir()
    killed(laptop, stick / "people.xlsx", "named, on a stick")
    stick.rename(drawer)
    laptop.restart()
    again = laptop.desk
    (left,) = plaintext_exports.list_plaintext_files(again)
    assert plaintext_exports.count_plaintext_files(again) == 1
    with pytest.raises(Problem) as refused:
        plaintext_exports.delete_plaintext_files(again, left.number)
    assert refused.value.code is Code.STICK_MISSING
    assert names(drawer)
    drawer.rename(stick)
    assert plaintext_exports.list_plaintext_files(again) == []
    assert names(stick) == []
    assert again.store.plaintext_exports.list_all() == []


def test_a_kill_before_it_is_recorded_hides_no_file_from_the_list(laptop, tmp_path):
    """Fault 70."""
    killed(laptop, tmp_path / "people.csv", "recorded")
    laptop.restart()
    again = laptop.desk
    (left,) = plaintext_exports.list_plaintext_files(again)
    assert names(tmp_path) == [left.path.name] == ["people.csv"]
    plaintext_exports.delete_plaintext_files(again, left.number)
    assert names(tmp_path) == []
