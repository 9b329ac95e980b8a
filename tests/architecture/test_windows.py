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

ROOT = Path(__file__).parents[2]
WINDOWS = {"os_name": "nt", "platform_system": "Windows", "sys_platform": "win32"}

# Named in the head of constraints.txt.
UNPINNED = {"pyside6-essentials", "shiboken6", "pip"}


def what_is_needed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    return [Requirement(text) for group in groups for text in group]


def what_is_pinned():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    return {canonicalize_name(pin.name) for pin in pins}


def resolve(requirements, python, folder):
    """Let pip choose a wheel for each of *requirements* and all that they need.

    Returns:
        The metadata of each chosen distribution, by name.
    """
    report = folder / "report.json"
    answer = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet"]
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
    return {canonicalize_name(one["metadata"]["name"]): one["metadata"] for one in chosen}


def missing_on_windows(roots, chosen, python):
    """List what *chosen* lacks there, since pip asks each marker about this machine."""
    environment = {**default_environment(), **WINDOWS, "python_version": python}
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
        for text in chosen[name].get("requires_dist", []):
            further = Requirement(text)
            if further.marker is None or any(
                further.marker.evaluate({**environment, "extra": extra})
                for extra in ("", *requirement.extras)
            ):
                further.marker = None
                open_ones.append(further)
    return missing


@pytest.mark.slow
@pytest.mark.parametrize("python", ["3.11", "3.13"])
def test_every_dependency_has_a_wheel_for_windows_and_a_pinned_version(python, tmp_path):
    needed = what_is_needed()
    chosen = resolve(needed, python, tmp_path)
    while missing := missing_on_windows(needed, chosen, python):
        chosen |= resolve(missing, python, tmp_path)  # constraints.txt names their versions
    assert "colorama" in chosen  # pytest needs it, and only there
    assert set(chosen) - what_is_pinned() == UNPINNED
