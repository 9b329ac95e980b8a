"""Whether what fieldreg depends on can be installed on 64-bit Windows."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
OLDEST, NEWEST = "3.11", "3.13"
WINDOWS = {"os_name": "nt", "platform_system": "Windows", "sys_platform": "win32"}

# Named in the head of constraints.txt.
UNPINNED = {"pyside6-essentials", "shiboken6", "pip"}


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


def what_is_pinned():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    return {canonicalize_name(pin.name) for pin in pins}


def resolve(requirements, python, folder, *more):
    """Let pip choose a wheel for each of *requirements* and all that they need.

    Returns:
        What pip reports of each chosen distribution, by name.
    """
    report = folder / "report.json"
    answer = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", *more]
        + ["--platform=win_amd64", f"--python-version={python}", "--only-binary=:all:"]
        + ["--ignore-installed", f"--target={folder}", f"--report={report}"]
        + ["--disable-pip-version-check", f"--constraint={ROOT / 'constraints.txt'}"]
        + [str(requirement) for requirement in requirements],
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


def serves_all(one, python):
    """Tell whether the wheel that was chosen is one for every system, and for *python* too."""
    is_pure = one["download_info"]["url"].endswith("-none-any.whl")
    return is_pure and python in SpecifierSet(one["metadata"].get("requires_python", ""))


@pytest.mark.slow
@pytest.mark.share(of=6)
def test_every_dependency_has_a_wheel_for_windows_and_a_pinned_version(tmp_path):
    chosen = resolve(what_is_needed(OLDEST), OLDEST, tmp_path)
    for python in (OLDEST, NEWEST):
        if python is NEWEST:  # pip goes through a whole index for each that it is asked for
            chosen = {name: one for name, one in chosen.items() if serves_all(one, python)}
        needed = what_is_needed(python)
        while missing := missing_on_windows(needed, chosen, python):
            # constraints.txt names their versions
            chosen |= resolve(missing, python, tmp_path, "--no-deps")
        assert "colorama" in chosen  # pytest needs it, and only there
        assert set(chosen) - what_is_pinned() == UNPINNED
