"""The journal: what goes wrong is noted, and no word that anybody typed (fault 63)."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fieldreg import error_log
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.trainee import Trainee
from fieldreg.services.host.environment import journal_path
from tests.support.clock import FakeClock

ROOT = Path(__file__).parents[1]
NAME = "Сарантуяа"

# Each has a name in its hands when it goes wrong.
FAULTS = {
    "fault": "raise ValueError(NAME)",
    "chained": """
try:
    raise KeyError(NAME)
except KeyError as fault:
    raise TypeError(NAME) from fault""",
    "group": "raise ExceptionGroup(NAME, [ValueError(NAME)])",
    "thread": """
one = threading.Thread(target=lambda: {}[NAME], name=NAME)
one.start()
one.join()""",
    "unraisable": "x = type('X', (), {'__del__': lambda s: {}[NAME]})(); del x",
    "warning": "warnings.warn(NAME)",
    "library": "logging.getLogger('keyring').error('no %s', NAME)",
    "library fault": """
try:
    {}[NAME]
except KeyError:
    logging.exception(NAME)""",
    "log that fails": "logging.error('%d', NAME)",
    "pydantic": "Trainee(given_name=7, patronymic=NAME)",
    "adapter": "report_from_bytes(zlib.compress(json.dumps({'file': [NAME]}).encode()))",
    "sql": "db().execute('SELECT ' + NAME)",
    "strict table": "db().execute('INSERT INTO clock (one) VALUES (?)', (NAME,))",
    "canonical": "canonical_json.loads(NAME.encode())",
}
PROGRAM = """
import json, logging, sys, threading, warnings, zlib
from pathlib import Path
from fieldreg import error_log
from fieldreg.domain.records.trainee import Trainee
from fieldreg.keys import canonical_json
from fieldreg.services.host.environment import journal_path
from fieldreg.services.imports.import_reports import report_from_bytes
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.store.store import Store
from fieldreg.system import SystemClock

NAME, OWN = {name!r}, Path(sys.argv[1])

def db():
    path = OWN / "s.db"
    return Store(SqlCipher(path, bytes(32), create=not path.exists()))._db

def count():
    path = journal_path(OWN)
    return len(path.read_bytes().splitlines()) if path.is_file() else 0

error_log.start_logging(OWN, SystemClock())
for what, code in {faults!r}.items():
    before = count()
    try:
        exec(code)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    print(what, count() - before)
"""


def program(**faults):
    return PROGRAM.format(name=NAME, faults=faults)


def run(folder, code, **more):
    return subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=ROOT,
        env=os.environ | more,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def lines(folder):
    return [json.loads(one) for one in journal_path(folder).read_text("ascii").splitlines()]


def test_whatever_goes_wrong_is_noted_without_a_value(tmp_path):
    ended = run(tmp_path, program(**FAULTS), FIELDREG_DEBUG="1")
    assert ended.stdout.splitlines() == [f"{what} 1" for what in FAULTS]
    written = journal_path(tmp_path).read_text("utf-8")
    assert str(ROOT) not in written
    for text in (written, ended.stderr):
        assert NAME not in text
        assert NAME.encode("unicode_escape").decode() not in text
    assert set(written.splitlines()) <= set(ended.stderr.splitlines())
    assert {tuple(one) for one in lines(tmp_path)} == {
        ("at", "version", "level", "sort", "from", "kind", "trail")
    }


def test_a_line_tells_where_it_was(tmp_path):
    ended = run(tmp_path, program() + "\ncanonical_json.loads(NAME.encode()[:-1])")
    assert (ended.returncode, ended.stderr) == (1, "Problem\n")
    (one,) = lines(tmp_path)
    assert (one["kind"], one["sort"]) == ("Problem", "uncaught")
    assert one["trail"][0].startswith("__main__.<module>:")
    assert one["trail"][-1].startswith("fieldreg.keys.canonical_json.")


def test_where_it_cannot_be_written_nothing_is_shown_either(tmp_path):
    own = tmp_path / "own"
    own.write_text("a file where the folder should be")
    faults = {"library": FAULTS["library"], "failing": FAULTS["log that fails"]}
    ended = run(own, program(**faults))
    assert (ended.returncode, ended.stderr) == (0, "")


def test_where_nothing_goes_wrong_nothing_is_written(tmp_path):
    folder = tmp_path / "own"
    assert run(folder, program()).returncode == 0
    assert not folder.exists()


def test_it_grows_to_two_small_files_and_no_further(tmp_path):
    for path in (journal_path(tmp_path), journal_path(tmp_path).with_name("faults.jsonl.1")):
        path.write_text("x" * (1 << 17))
    handler = error_log._PrivateFileHandler(journal_path(tmp_path))
    handler.setFormatter(error_log._RedactingFormatter(FakeClock()))
    record = error_log._log.makeRecord("fieldreg.x", 40, "", 1, "exception", (), None)
    handler.emit(record)
    handler.close()
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert set(sizes) == {"faults.jsonl", "faults.jsonl.1"}
    assert sizes["faults.jsonl"] < 1000
    assert journal_path(tmp_path).stat().st_mode & 0o077 == 0


CRASH = """
import os, signal, sys
from fieldreg.machine import disable_memory_dumps
import resource
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
{guard}
sys.stdout.write(open("/proc/self/limits").read())
sys.stdout.write(open("/proc/self/status").read())
sys.stdout.flush()
os.chdir(sys.argv[1])
os.kill(os.getpid(), signal.SIGSEGV)
"""

if sys.platform == "linux":

    def cores(folder, guard):
        """Let a process die on a fault in *folder*; tell whether it was dumped."""
        code = CRASH.format(guard=guard)
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        told = process.stdout.read()
        process.stdout.close()
        _, status, _ = os.wait4(process.pid, 0)
        process.returncode = -os.WTERMSIG(status)
        assert process.returncode == -signal.SIGSEGV
        return told, os.WCOREDUMP(status), list(folder.iterdir())

    def test_a_crash_leaves_no_core_fault_64(tmp_path):
        """By the kernel's own word: neither a file, nor one handed to a program."""
        told, is_dumped, files = cores(tmp_path, "disable_memory_dumps()")
        (limit,) = [one for one in told.splitlines() if "core file size" in one]
        assert limit.split()[4:6] == ["0", "0"]
        assert (is_dumped, files) == (False, [])

    def test_who_may_not_be_dumped_is_not_read_by_others_of_the_same_user_fault_64(tmp_path):
        """The owner of what the kernel tells of the process says so."""
        code = (
            "import ctypes; from fieldreg.machine import disable_memory_dumps;"
            " disable_memory_dumps(); print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
        )
        assert run(tmp_path, code).stdout == "0\n"

    @pytest.mark.parametrize("program", ["command line", "window"])
    def test_both_doors_do_it_before_anything_else_fault_64(tmp_path, program):
        args = ["--help"] if program == "command line" else []
        code = (
            "import ctypes, sys; from fieldreg import cli\n"
            "def root_command(*_a, **_k): print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
            f"cli.root_command = root_command; cli.main({args!r})"
        )
        assert run(tmp_path, code).stdout == "0\n"


def test_a_refused_value_is_no_part_of_the_words_of_an_error():
    with pytest.raises(Problem) as refused:
        Trainee.validated(given_name=NAME, birth_date=NAME * 1_000)
    assert refused.value.code is Code.VALUE_REFUSED
    assert NAME not in repr(refused.value)
