"""Nothing is left behind: a whole day with 200 planted names, and none of them anywhere.

Faults 61 to 66 and 70: data folder, temporary files, logs, tracebacks, core dumps, settings,
recent files, the stick, exports, backups, what was printed.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import leak_scan
from tests.support.installations import DESK_PASSPHRASE, PASSPHRASE

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def play(tmp_path: Path, engine: str) -> subprocess.CompletedProcess[bytes]:
    """Play the day in a process that has no place to write to but its own."""
    leak_scan.write_table(tmp_path / "people.csv")
    leak_scan.write_table(tmp_path / "many.csv", 50)
    day = tmp_path / "day"
    for name in ("home", "tmp", "run"):
        (day / name).mkdir(parents=True)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "FIELDREG", "QT_", "DISPLAY", "WAYLAND"))
    }
    return subprocess.run(
        [sys.executable, "-m", "tests.support.leak_scan", engine, str(day)],
        cwd=day / "run",
        env=kept
        | {
            "HOME": str(day / "home"),
            "XDG_RUNTIME_DIR": str(day / "run"),
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"), str(day / "tmp")),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "FIELDREG_PASSPHRASE": PASSPHRASE,
            "FIELDREG_DESK_PASSPHRASE": DESK_PASSPHRASE,
        },
        check=False,
        capture_output=True,
        timeout=300,
    )


@pytest.mark.share(of=4)
def test_of_200_planted_names_none_is_left_anywhere_in_any_encoding(tmp_path):
    ended = play(tmp_path, "sealed")
    assert ended.returncode == 0, ended.stderr.decode()
    assert leak_scan.find_planted(ended.stdout + ended.stderr) == set()
    assert leak_scan.find_leaks(tmp_path / "day") == {}
    made = {path.relative_to(tmp_path / "day") for path in (tmp_path / "day").rglob("*")}
    names = {path.name for path in made}
    # The day did happen: each of its places has something in it, and no core is among them.
    assert {"faults.jsonl", "a.xlsx", "b.xlsx", "report.xlsx", "fieldreg.db"} <= names
    assert any(path.parent.name == "stick" for path in made)
    assert any(path.suffix == ".frk" for path in made)
    assert not any(name.startswith("core") for name in names)
    assert list((tmp_path / "day/tmp").rglob("*")) == []


@pytest.mark.share(of=3)
def test_a_build_without_the_cipher_is_caught(tmp_path):
    """Or the test above proves nothing."""
    ended = play(tmp_path, "bare")
    assert ended.returncode == 0, ended.stderr.decode()
    found = leak_scan.find_leaks(tmp_path / "day")
    plants = {plant for told in found.values() for plant, _ in told}
    assert {text for one in leak_scan.planted_values() for text in one.values()} == plants
    assert {Path(name).parts[0] for name in found} == {"laptop", "office", "again", "backups"}


@pytest.mark.parametrize("sort", leak_scan.VALUE_KINDS)
def test_each_form_of_each_plant_is_found_where_it_is_left(sort):
    texts = {one[sort] for one in leak_scan.planted_values()}
    assert len(texts) == leak_scan.PEOPLE
    for text in texts:
        for encoding, needle in leak_scan.encoded_forms(text):
            found = leak_scan.find_planted(b"\0" + needle + b"\xff")
            assert {one for one, _ in found} == {text}, encoding
