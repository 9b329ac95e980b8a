"""What people install is the same bytes, wherever and whenever it is built."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.cli.root import root_command
from resources.installers import archives, debian, manual_page, notices, windows
from resources.installers.checks.core_tests import ROOMS, SKIPPED
from tests.support.pins import ROOT

TIME_S = 1_795_000_000
VERSION = "1.2.3"
TOOLS = ("makensis", "x86_64-w64-mingw32-gcc")


def build_all(place: Path, day: int) -> dict[str, str]:
    """Return the hash of each artefact of a small program, built in *place* on *day*."""
    folder = place / "program"
    (folder / "lib").mkdir(parents=True)
    (folder / "lib" / "one.py").write_text("print(1)\n", encoding="utf-8")
    wheel = place / "one-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        for name, text in (
            ("METADATA", "Name: one\nVersion: 1.0\nLicense: MIT\n\n"),
            ("LICENSE", "MIT"),
        ):
            file.writestr(zipfile.ZipInfo(f"one-1.0.dist-info/{name}"), text)
    notices.write_notices([wheel], folder, VERSION)
    with_tools = all(map(shutil.which, TOOLS))
    if with_tools:
        windows.build_launchers(folder, place, VERSION)
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, (day * 86_400, day * 86_400))
    built = place / "built"
    built.mkdir()
    archives.write_zip(folder, "fieldreg", built / "program.zip", TIME_S)
    files = {
        f"usr/lib/fieldreg/{path.relative_to(folder).as_posix()}": (path.read_bytes(), 0o644)
        for path in archives.list_files(folder)
    }
    debian.write_deb(files, built / "program.deb", VERSION, TIME_S)
    if with_tools:
        windows.write_setup(folder, built / "setup.exe", place, VERSION, TIME_S)
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in built.iterdir()}


def test_the_list_of_components_and_the_terms_have_the_python_that_is_carried(tmp_path):
    told = "ProductVersion\0\0" + "3.13.2" + "\0\0"
    library = tmp_path / "python313.dll"
    library.write_bytes(b"MZ" + told.encode("utf-16-le"))
    (tmp_path / "LICENSE.txt").write_text("PSF LICENSE AGREEMENT\n", encoding="utf-8")
    notices.write_notices([], tmp_path, VERSION, python=library)
    (found,) = json.loads((tmp_path / "sbom.cdx.json").read_bytes())["components"]
    assert (found["name"], found["version"]) == ("CPython", "3.13.2")
    assert "PSF LICENSE AGREEMENT" in (tmp_path / "THIRD-PARTY.txt").read_text(encoding="utf-8")


def test_the_manual_page_tells_every_option_and_no_other():
    page = (
        (ROOT / "resources" / "installers" / "fieldreg.1")
        .read_text(encoding="utf-8")
        .replace("\\-", "-")
    )
    told = set(re.findall(r"--[a-z]+", page))
    assert told == {option for one in root_command.params for option in one.opts} | {"--help"}


def test_the_manual_page_has_every_command_that_the_help_describes():
    page = manual_page.build_manual_page().decode().replace("\\-", "-")
    told = re.findall(r"^\.SS fieldreg ([a-z -]+?)(?= \[| [A-Z]|$)", page, re.MULTILINE)
    described = (ROOT / "resources" / "help" / "cli.md").read_text(encoding="utf-8")
    commands = re.findall(r"^### ([a-z -]+)$", described, re.MULTILINE)
    assert set(commands) <= set(told)
    groups = set(told) - set(commands)
    assert all(any(one.startswith(f"{group} ") for one in commands) for group in groups)
    assert set(re.findall(r"^`fieldreg .*(--[a-z-]+)", described, re.MULTILINE)) <= set(
        re.findall(r"--[a-z-]+", page)
    )


def test_bash_completes_what_the_program_knows(tmp_path):
    script = ROOT / "resources" / "installers" / "fieldreg.bash"
    asked = f"""
        fieldreg() {{ "{sys.executable}" -m fieldreg; }}
        source "{script}"
        ask() {{ COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _fieldreg; echo "${{COMPREPLY[*]}}"; }}
        ask fieldreg set
        ask fieldreg people imp
        ask fieldreg --vers
    """
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    command = ["bash", "-c", asked]
    said = subprocess.run(
        command, env=environment, check=True, capture_output=True, text=True, timeout=60
    )
    assert said.stdout.split() == ["settings", "import", "--version"]


def test_two_builds_in_different_folders_on_different_days_are_the_same_bytes(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("TZ", "Asia/Ulaanbaatar")
    first = build_all(tmp_path / "a", day=10_000)
    monkeypatch.setenv("TZ", "America/Caracas")
    before = os.umask(0o077)
    try:
        second = build_all(tmp_path / "another folder", day=20_000)
    finally:
        os.umask(before)
    assert first == second


@given(st.binary(max_size=600), st.integers(64, 90))
def test_an_installer_has_the_length_and_checksum_that_signing_gives(body, header):
    built = bytes(60) + header.to_bytes(4, "little") + bytes(120) + body
    program = archives.complete_program(built)
    place = slice(header + 88, header + 92)
    assert len(program) % 8 == 0
    assert len(program) - len(built) < 8
    assert program[: place.start] == built[: place.start]
    assert program[place.stop :].rstrip(b"\0") == built[place.stop :].rstrip(b"\0")
    total = 0
    without = program[: place.start] + bytes(4) + program[place.stop :]
    for at in range(0, len(without), 2):  # as the format describes it: each carry comes back in
        total += int.from_bytes(without[at : at + 2], "little")
        total = (total & 0xFFFF) + (total >> 16)
    assert int.from_bytes(program[place], "little") == total + len(program)


@pytest.mark.parametrize(("act", "is_left"), [("remove", True), ("purge", False)])
def test_purging_the_package_deletes_later_versions_as_their_user_and_leaves_the_register(
    tmp_path, act, is_left
):
    home, asked = tmp_path / "home", tmp_path / "asked"
    state = home / ".local/state/fieldreg"
    (state / "versions/0.3.0").mkdir(parents=True)
    (state / "anchor").touch()
    for name, line in (
        ("getent", f"echo nobody:x:2:2::/nonexistent:; echo dolgor:x:1000:1000:D,,:{home}:/bin/sh"),
        ("runuser", f'echo "$2" >>{asked}; shift 3; exec "$@"'),
    ):
        (tmp_path / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    script = tmp_path / "postrm"
    script.write_text(debian.SCRIPTS["postrm"], encoding="utf-8")
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(["/bin/sh", str(script), act], env=environment, check=True)
    assert (state / "versions").exists() is is_left
    assert (state / "anchor").exists()
    assert is_left or asked.read_text(encoding="utf-8") == "dolgor\n"


def test_what_needs_a_library_that_wine_does_not_get_is_left_out_there():
    """A file of tests that cannot be read ends a run of an hour."""
    tests = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in (ROOT / "tests").rglob("*.py")
    }
    lacking, found = set[str](), {"scipy"}
    while found - lacking:
        lacking |= found
        needs = re.compile(
            rf"^(?:from|import) (?:{'|'.join(map(re.escape, lacking))})\b", re.MULTILINE
        )
        found = {path[:-3].replace("/", ".") for path, text in tests.items() if needs.search(text)}
    played = tuple(f"tests/{room}" for room in ROOMS)
    unread = {path for path in tests if path[:-3].replace("/", ".") in lacking}
    left_out = {line.split()[0] for line in SKIPPED.read_text("utf-8").splitlines()}
    assert {path for path in unread if path.startswith(played)} <= left_out
