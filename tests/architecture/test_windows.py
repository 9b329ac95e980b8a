"""Whether what fieldreg depends on can be installed on 64-bit Windows."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.pins import read_pins

ROOT = Path(__file__).parents[2]
OLDEST, NEWEST = "3.11", "3.14"
WINDOWS = {"os_name": "nt", "platform_system": "Windows", "sys_platform": "win32"}


def environment(python):
    """Describe a machine with Windows and that *python* to markers."""
    return {**default_environment(), **WINDOWS, "python_version": python}


def what_is_needed(python):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    needed = [Requirement(text) for group in groups for text in group]
    return [one for one in needed if holds(one, environment(python))]


def holds(requirement, environment, *extras):
    """Tell whether *requirement* is one there; pip would ask its marker about this machine."""
    marker, requirement.marker = requirement.marker, None
    return marker is None or any(
        marker.evaluate({**environment, "extra": extra}) for extra in ("", *extras)
    )


def resolve(python, folder):
    """Let pip choose a wheel for each pin, by its hash.

    Returns:
        What pip reports of each chosen distribution, by name.
    """
    report, pins = folder / "report.json", folder / "pins.txt"
    pinned = read_pins("constraints.txt") | read_pins("constraints-dev.txt")
    pins.write_text(
        "".join(
            f"{pin}{''.join(f' --hash={one}' for one in hashes)}\n"
            for pin, hashes in pinned.items()
            if holds(pin, environment(python))
        ),
        encoding="utf-8",
    )
    answer = subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--no-deps"),
            *("--platform=win_amd64", f"--python-version={python}", "--only-binary=:all:"),
            *("--ignore-installed", f"--target={folder}", f"--report={report}"),
            *("--disable-pip-version-check", "--require-hashes", f"--requirement={pins}"),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stderr
    chosen = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {canonicalize_name(one["metadata"]["name"]): one for one in chosen}


def missing_on_windows(roots, chosen, python):
    """List what *chosen* lacks there, since pip asks each marker about this machine."""
    missing, seen, open_ones = [], set(), list(roots)
    while open_ones:
        requirement = open_ones.pop()
        name = canonicalize_name(requirement.name)
        if (key := (name, frozenset(requirement.extras))) in seen:
            continue
        seen.add(key)
        if name not in chosen:
            missing.append(requirement)
            continue
        needs = map(Requirement, chosen[name]["metadata"].get("requires_dist", []))
        there = environment(python)
        open_ones += [one for one in needs if holds(one, there, *requirement.extras)]
    return missing


@pytest.mark.slow
@pytest.mark.share(of=6)
@pytest.mark.parametrize("python", [OLDEST, NEWEST])
def test_every_dependency_has_a_wheel_for_windows_and_a_pinned_version(tmp_path, python):
    chosen = resolve(python, tmp_path)
    assert missing_on_windows(what_is_needed(python), chosen, python) == []
    assert "colorama" in chosen  # pytest needs it, and only there
