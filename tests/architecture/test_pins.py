"""What is installed from elsewhere: each file that a registry may hand out is known by its hash."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.pins import ROOT, read_pins

PINS = ["constraints.txt", "constraints-dev.txt", "tests/fuzz/requirements.txt"]
PINS += ["tests/peers/requirements.txt", "tests/peers/sources.txt"]


@pytest.mark.parametrize("name", PINS)
def test_every_pin_is_one_version_with_hashes(name):
    for pin, hashes in read_pins(name).items():
        assert [one.operator for one in pin.specifier] == ["=="], pin
        assert hashes, pin
        assert all(re.fullmatch("sha256:[0-9a-f]{64}", one) for one in hashes), pin
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_all_that_is_shipped_is_pinned_and_all_else_that_is_named():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    named = [*project["project"]["dependencies"], *extras["postgres"], *extras["hub"]]
    named += [*project["build-system"]["requires"], "pip", "shiboken6", "PySide6-Essentials"]
    shipped = {canonicalize_name(pin.name): pin for pin in read_pins("constraints.txt")}
    others = {canonicalize_name(pin.name): pin for pin in read_pins("constraints-dev.txt")}
    assert shipped.keys() & others.keys() == set()
    for bounds, pins in ((named, shipped), (extras["dev"], shipped | others)):
        for requirement in map(Requirement, bounds):
            [version] = pins[canonicalize_name(requirement.name)].specifier
            assert requirement.specifier.contains(version.version), requirement


def test_nothing_is_installed_without_its_hash():
    """Our own source is installed alone: with none of what it needs, and built by what is here."""
    hub = "resources/hub/"
    for name in ("Makefile", "README.md", ".ci/run", f"{hub}README.md", f"{hub}Containerfile"):
        text = (ROOT / name).read_text(encoding="utf-8").replace("$(PIP)", "pip install")
        for call in re.findall(r"pip (?:install|wheel)\b[^`\n]*", text):
            is_hashed = "--require-hashes" in call
            is_alone = "--no-deps" in call and "--no-build-isolation" in call
            assert is_hashed or is_alone, f"{name}: {call}"
