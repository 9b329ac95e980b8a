"""The program as a process: streams, signals, and what it loads."""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fieldreg.cli.common import problem_messages
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation import opening
from tests.support.installations import PASSPHRASE, fake_tools
from tests.support.release_files import write_wheel

pytestmark = pytest.mark.share(of=2)

ROOT = Path(__file__).parents[2]
WRONG = "нууц үг биш хэн нэгэн"

# The real program, but for the cost of a guess at the passphrase.
QUICK = """
from fieldreg.cli import main
from tests.support.installations import fake_tools
main(tools=fake_tools(7))
"""
# Whoever runs the tests in the background may have had them ignore Ctrl-C.
HEARING = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler){QUICK}"
# It says when it is in the midst of taking a release in, and goes on when it is told to.
OFFERING = """
import sys
from fieldreg.store.releases import ReleaseRepository
put = ReleaseRepository.save_piece
def put_slowly(*piece):
    put(*piece)
    ReleaseRepository.save_piece = put
    print("in the midst", flush=True)
    sys.stdin.readline()
ReleaseRepository.save_piece = put_slowly
"""
WITHOUT_A_LIBRARY = """
import sys
sys.modules["PySide6.QtWidgets"] = None
from fieldreg.cli import main
main()
"""
LOADED = """
import sys
from fieldreg.cli.root import root_command
root_command(["--help"], standalone_mode=False)
heavy = {"PySide6", "pydantic", "sqlcipher3", "sqlite_utils", "cryptography", "pyrage"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "FIELDREG" not in name}
    return kept | {"FIELDREG_HOME": str(home), "FIELDREG_PASSPHRASE": PASSPHRASE} | more


def program(*args: str | Path, code: str = "") -> list[str]:
    begin = ["-c", code] if code else ["-m", "fieldreg"]
    return [sys.executable, *begin, *map(str, args)]


def run(home: Path, *args: str | Path, code: str = QUICK, **more: str):
    return subprocess.run(
        program(*args, code=code),
        cwd=ROOT,
        env=environment(home, **more),
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
    )


@pytest.mark.share(of=3)
def test_the_installed_program_begins_an_installation_and_opens_it(tmp_path):
    begun = run(tmp_path / "hq", "--json", "hq", "init", code="")
    assert (begun.returncode, begun.stderr) == (0, "")
    assert json.loads(begun.stdout)["home"] == str(tmp_path / "hq")
    well = run(tmp_path / "hq", "doctor", code="")
    assert (well.returncode, well.stderr) == (0, "")
    wrong = run(tmp_path / "hq", "digest", code="", FIELDREG_PASSPHRASE=WRONG)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("The passphrase is wrong.")


def test_help_needs_nothing_that_is_slow_to_load():
    helped = subprocess.run(
        program(code=LOADED), cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert helped.returncode == 0, helped.stderr
    assert "Commands:" in helped.stdout


@pytest.mark.share(of=2)
def test_output_is_utf_8_whatever_the_console_thinks(peopled):
    for encoding in ("ascii", "cp437", "cp1251"):
        told = run(peopled.home, "people", "find", "S1", PYTHONIOENCODING=encoding)
        assert "Дорж Ганбаатар" in told.stdout


@pytest.mark.parametrize("display", ["", ":4711"])
def test_without_a_screen_the_window_says_so_in_one_sentence(tmp_path, monkeypatch, display):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    told = run(tmp_path / "home", code="", DISPLAY=display)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == problem_messages.for_problem(Problem(Code.NO_SCREEN)) + "\n"
    explained = run(tmp_path / "home", code="", DISPLAY=display, FIELDREG_DEBUG="1")
    assert f"could not connect to display {display}\n" in explained.stderr
    assert explained.stderr.endswith(told.stderr)


def test_a_library_that_the_system_lacks_is_named(tmp_path):
    told = run(tmp_path / "home", code=WITHOUT_A_LIBRARY)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith(problem_messages.PROBLEM_MESSAGES[Code.LIBRARY_MISSING])
    assert "PySide6.QtWidgets" in told.stderr


def test_without_a_passphrase_and_a_keyboard_usage_is_explained(laptop):
    told = run(laptop.home, "digest", FIELDREG_PASSPHRASE="")
    assert (told.returncode, told.stdout) == (2, "")
    assert "set FIELDREG_PASSPHRASE" in told.stderr


def test_whoever_stops_reading_early_causes_no_noise(peopled):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody_reads:
        told = subprocess.run(
            program("people", "find", "", code=QUICK),
            cwd=ROOT,
            env=environment(peopled.home),
            check=False,
            stdout=nobody_reads,
            stderr=subprocess.PIPE,
        )
    assert (told.returncode, told.stderr) == (0, b"")


def test_ctrl_c_in_the_middle_leaves_nothing_behind(laptop, tmp_path):
    before = laptop.ask("digest")
    names = sorted(one.name for one in laptop.home.iterdir())
    table = tmp_path / "slow.csv"
    os.mkfifo(table)
    process = subprocess.Popen(
        program("people", "import", table, code=HEARING),
        cwd=ROOT,
        env=environment(laptop.home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with table.open("wb") as writing:  # opens once the program waits for the rows
        writing.write(b"given_name\n")
        writing.flush()
        assert laptop.fail("digest") == "store_in_use"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"\n")
    assert laptop.ask("digest") == before
    assert sorted(one.name for one in laptop.home.iterdir()) == names


def test_ctrl_c_stops_an_offer_and_leaves_nothing_of_it(office, tmp_path):
    file = write_wheel(tmp_path / "made", padding=bytes(3 << 20))
    process = subprocess.Popen(
        program("hq", "release", "offer", file, code=f"{OFFERING}{HEARING}"),
        cwd=ROOT,
        env=environment(office.home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout.readline() == b"in the midst\n"
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(b"\n", timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert office.ask("hq", "release") == {"releases": []}
    with closing(opening.unlock(office.home, PASSPHRASE, fake_tools(7))) as opened:
        rows = opened.store._db.execute("SELECT count(*) FROM release_piece")
        assert rows.fetchone() == (0,)


def test_a_person_who_looks_on_sees_how_far_it_is(laptop, rows):
    watched, stderr = os.openpty()
    process = subprocess.run(
        program("people", "import", rows, code=QUICK),
        cwd=ROOT,
        env=environment(laptop.home),
        check=False,
        stdout=subprocess.PIPE,
        stderr=stderr,
    )
    os.close(stderr)
    shown = os.read(watched, 10_000).decode()
    os.close(watched)
    assert process.returncode == 0
    assert "\rrow 5 of 5" in shown
    assert shown.rstrip(" ").endswith("\r")  # and the line is free again


def test_serving_without_the_part_for_it_says_how_to_install_it(tmp_path):
    command = ("hq", "serve", "--listen", "localhost:0", "--mailbox", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.modules['uvicorn'] = None{QUICK}", *command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode
    assert "fieldreg[hub]" in done.stderr
    assert "uvicorn" not in done.stderr


# Several commands in one process, begun by somebody whose files are open to everybody.
CARELESS = """
import os, shlex, sys
os.umask(0)
from fieldreg.cli import main
from tests.support.installations import fake_tools
for number, command in enumerate(sys.argv[1:], 7):
    try:
        main(shlex.split(command), tools=fake_tools(number))
    except SystemExit as ended:
        assert not ended.code, command
"""


def list_open_to_others(*folders: Path) -> list[str]:
    everything = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    return sorted(str(path) for path in everything if path.stat().st_mode & 0o077)


@pytest.mark.share(of=2)
@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
def test_nothing_that_is_written_is_open_to_others_and_what_was_is_closed(tmp_path):
    """But what is sealed to its reader, and left where others have to fetch it."""
    office, laptop, stick = tmp_path / "hq", tmp_path / "laptop", tmp_path / "stick"
    made, state = tmp_path / "made", tmp_path / "state"
    for folder in (laptop, stick):
        folder.mkdir()
        folder.chmod(0o777)  # beside what earlier releases let be
    told = run(
        office,
        "hq init",
        f"hq invite --name One --province 65 --out {made}/one.invitation",
        f"hq hub --url https://hub.example.org:8443 --out {made}/mailbox",
        f"--home {laptop} laptop init --invitation {made}/one.invitation --trainer Болд",
        f"--home {laptop} exchange --stick {stick}",
        f"hq receive {stick}",
        f"backup --to {made}",
        f"people export {made}/all.csv --reason test",
        code=f"import os; os.mkdir({str(made)!r}, 0o700)\n{CARELESS}",
        XDG_STATE_HOME=str(state),
    )
    assert told.returncode == 0, told.stderr
    assert len(list(made.iterdir())) >= 5
    assert list_open_to_others(office, laptop, made, state) == []
    assert {path.stat().st_mode & 0o777 for path in stick.iterdir()} == {0o666}
    for path in (office, *office.iterdir()):
        path.chmod(0o777)
    assert run(office, "doctor", code="").returncode == 0
    assert list_open_to_others(office) == []
