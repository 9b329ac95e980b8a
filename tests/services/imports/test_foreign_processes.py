"""The process that parses a foreign file: what it is given, what it may take, how it ends."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports import reading_process
from fieldreg.services.imports.parsing.limits import CHILD_ARGUMENT, READY, limits_for
from fieldreg.services.imports.reading_process import ReadingProcess, WarmProcess
from fieldreg.services.imports.table_reader import build_table, read_table
from tests.support.foreign_files.bombs import NAMED, build_any

ROOT = Path(__file__).parents[3]
LIST = "given_name,phone\nБолд,1\n"
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

# security.md, 4: what any of them may take, whatever the limits for its size would allow.
MOST_CPU_S = 2
MOST_MIB = 400
MOST_OWN_MIB = 64
A_TICK_S = 0.25  # until the system notices; and what it counts before the limit is set


def measure(folder: Path, bombs: dict[str, bytes]) -> dict[str, dict]:
    """Read *bombs* as files by a program that does nothing else."""
    for name, content in bombs.items():
        (folder / name).write_bytes(content)
    program = (sys.executable, "-m", "tests.support.foreign_files.measured_reading")
    files = (str(folder / name) for name in bombs)
    output = subprocess.run([*program, *files], cwd=ROOT, capture_output=True, check=True).stdout
    return {answer["name"]: answer for answer in map(json.loads, output.splitlines())}


def too_dear(answers: dict[str, dict]) -> dict[str, dict]:
    return {
        name: answer
        for name, answer in answers.items()
        if answer["cpu_s"] > MOST_CPU_S + A_TICK_S
        or answer["mib"] > MOST_MIB
        or answer["own_growth_mib"] > MOST_OWN_MIB
    }


@pytest.mark.share(of=3)
def test_no_bomb_costs_more_than_two_seconds_and_400_mb(tmp_path):
    answers = measure(tmp_path, {name: build() for name, build in NAMED.items()})
    assert answers.keys() == NAMED.keys()
    assert too_dear(answers) == {}
    refused = {name for name, answer in answers.items() if answer["result"] != "read"}
    assert NAMED.keys() - refused == HARMLESS


# What these claim is not believed by the parser, or is all there is to them.
HARMLESS = {
    "a column of rows far apart",
    "a heading of 500 long words",
    "a huge dimension",
    "a million empty rows",
    "a million empty rows in quotes",
    "a short code of a million letters",
    "an old workbook of one far cell",
    "an old workbook of the longest texts",
    "merged over all rows",
    "repeats of an open document",
}


@pytest.mark.share(of=20)
@pytest.mark.parametrize("batch", range(20))
def test_nor_does_any_that_a_generator_makes(tmp_path, batch):
    seeds = range(10 * batch, 10 * batch + 10)
    answers = measure(tmp_path, {f"seed {seed}": build_any(seed) for seed in seeds})
    assert len(answers) == len(seeds)
    assert too_dear(answers) == {}


def test_a_file_that_ends_its_process_is_told_of_in_a_plain_problem(tmp_path):
    path = tmp_path / "list.xlsx"
    path.write_bytes(NAMED["a sheet outside worksheets"]())
    with pytest.raises(Problem) as refused:
        read_table(path)
    assert refused.value.code is Code.TABLE_TOO_HEAVY


@pytest.mark.parametrize(
    "frames",
    [
        [b"[]"],
        [b"not JSON"],
        [b'{"problem":"unexpected","facts":{}}'],
        [b'{"problem":"too_large","facts":{"rows":"one"}}'],
        ["{about}", b'[[0,["x"],false]]'],
        ["{about}", b"[[1,[1],false]]"],
        ["{about}", b'[[1,["x"],false,"more"]]'],
        ["{about}", json.dumps([[1, [""] * 501, False]]).encode()],
        ["{about}", json.dumps([[1, [], False]] * 501).encode()],
        ["{about}", b"[" * 100_000],
    ],
)
def test_a_process_that_was_taken_over_hands_over_plain_rows_or_nothing(frames):
    about = {"sha": "0" * 64, "encoding": None, "delimiter": ",", "sheet": None}
    known = json.dumps({**about, "is_spaced": False, "other_sheets": []}).encode()
    with pytest.raises(Problem) as refused:
        build_table(
            "list", iter([known if frame == "{about}" else frame for frame in frames]), 1 << 20
        )
    assert refused.value.code in (Code.TABLE_TOO_HEAVY, Code.TOO_LARGE)


def test_it_is_refused_if_it_hands_over_more_than_it_may():
    about = {"sha": "0" * 64, "encoding": None, "delimiter": ",", "sheet": None}
    frames = [json.dumps({**about, "is_spaced": False, "other_sheets": []}).encode()]
    frames += [b'[[1,["x"],false]]'] * 100
    with pytest.raises(Problem) as refused:
        build_table("list", iter(frames), 1_000)
    assert refused.value.code is Code.TOO_LARGE


@linux
def test_it_inherits_no_descriptor_and_is_told_no_secret(tmp_path, monkeypatch):
    monkeypatch.setenv("FIELDREG_PASSPHRASE", "дөрвөн улирал")
    with (tmp_path / "register.db").open("wb") as store:
        os.set_inheritable(store.fileno(), True)  # noqa: FBT003  the system's function
        with ReadingProcess() as process:
            assert process._process.stdout.read(1) == READY
            own = Path(f"/proc/{process._process.pid}")
            opened = {str(link.readlink()) for link in (own / "fd").iterdir()}
            told = (own / "environ").read_bytes() + (own / "cmdline").read_bytes()
            loaded = (own / "maps").read_text()
    assert {name.partition(":")[0] for name in opened} == {"pipe", "/dev/null"}
    assert "дөрвөн".encode() not in told
    assert "sqlcipher" not in loaded
    assert "PySide6" not in loaded


@linux
def test_its_limits_are_set_before_it_sees_a_byte_of_the_file():
    size = 5 << 20
    expected = limits_for(size)
    with ReadingProcess() as process:
        process._process.stdin.write(json.dumps({"size": size, "passphrase": ""}).encode() + b"\n")
        while (limits := limits_of(process))["processes"] != ["0", "0"]:  # the last to be set
            assert process._process.poll() is None
    assert limits["address space"] == [str(expected.memory_bytes)] * 2
    assert limits["cpu time"] == [str(expected.cpu_s)] * 2
    assert limits["file size"] == limits["core file size"] == ["0", "0"]


def limits_of(process: ReadingProcess) -> dict[str, list[str]]:
    lines = Path(f"/proc/{process._process.pid}/limits").read_text().splitlines()
    return {line[4:25].strip(): line[25:].split()[:2] for line in lines}


@linux
def test_it_ends_once_nobody_wants_the_table(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    process, unwanted = ReadingProcess(), threading.Event()
    os.kill(process._process.pid, signal.SIGSTOP)  # it would never answer
    threading.Timer(0.01, unwanted.set).start()
    with pytest.raises(Problem) as refused:
        read_table(path, "", process, unwanted.is_set)
    assert refused.value.code is Code.CANCELLED
    assert process._process.returncode is not None


def test_one_that_was_started_ahead_and_is_not_needed_ends():
    warm = WarmProcess()
    warm.start()
    process = warm._ahead._process
    warm.close()
    assert process.returncode is not None


def test_a_program_that_cannot_start_it_says_so(tmp_path, monkeypatch):
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    for command in (["/nowhere/python"], [sys.executable, "-c", "raise SystemExit(3)"]):
        monkeypatch.setattr(reading_process, "_command", lambda command=command: command)
        with pytest.raises(Problem) as refused:
            read_table(path)
        assert refused.value.code is Code.READER_NOT_STARTED


def test_a_frozen_program_serves_as_its_own_process(tmp_path, monkeypatch):
    frozen = tmp_path / "fieldreg"
    frozen.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m fieldreg "$@"\n')
    frozen.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(frozen))
    assert reading_process._command() == [str(frozen), CHILD_ARGUMENT]
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    assert [row.cells for row in read_table(path).rows()] == [["Болд", "1"]]
