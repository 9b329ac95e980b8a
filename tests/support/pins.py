"""The pinned versions of all that is installed from elsewhere, and the hashes of their wheels.

After a version was changed in one of the files, or a line was added, ``make pins`` asks the package
index, through pip, for the wheel of each pin on each platform and Python, and writes all their
hashes anew.
"""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
FILES = ("constraints.txt", "constraints-dev.txt", "tests/peers/requirements.txt")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
_GLIBC = (5, 12, 17, 24, 26, 27, 28, 31, 34, 35, 39)
PLATFORMS = (
    ["manylinux2014_x86_64", *(f"manylinux_2_{version}_x86_64" for version in _GLIBC)],
    ["manylinux2014_aarch64", *(f"manylinux_2_{version}_aarch64" for version in _GLIBC)],
    ["win_amd64"],
)


def read_pins(name: str) -> dict[Requirement, list[str]]:
    """Return each pinned requirement of the file *name*, with the hashes of its wheels."""
    lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    pins = (line.split("--hash=") for line in lines if not line.startswith(("#", "-")))
    return {Requirement(pin): [one.strip() for one in hashes] for pin, *hashes in pins}


def find_wheels(
    pins: list[str], python: str, platforms: Iterable[str]
) -> list[tuple[str, str, str]]:
    """Return name, address and hash of the wheel of each pin; of one that has none, nothing."""
    with TemporaryDirectory() as place:
        report = Path(place, "report.json")
        options = ["--dry-run", "--quiet", "--no-deps", "--ignore-installed", "--target", place]
        options += ["--only-binary=:all:", "--python-version", python, "--report", str(report)]
        options += [f"--platform={platform}" for platform in platforms]
        command = [sys.executable, "-m", "pip", "install", *options, *pins]
        if subprocess.run(command, check=False, capture_output=True).returncode == 0:
            chosen = json.loads(report.read_text(encoding="utf-8"))["install"]
            return [_describe(one["metadata"]["name"], one["download_info"]) for one in chosen]
    if len(pins) == 1:
        return []
    half = len(pins) // 2
    return [
        *find_wheels(pins[:half], python, platforms),
        *find_wheels(pins[half:], python, platforms),
    ]


def _describe(name: str, found: Mapping[str, object]) -> tuple[str, str, str]:
    archive = json.loads(json.dumps(found["archive_info"]))
    return canonicalize_name(name), str(found["url"]), f"sha256:{archive['hashes']['sha256']}"


def renew() -> None:
    pins = {pin: name for name in FILES for pin in read_pins(name)}
    hashes: dict[str, set[str]] = defaultdict(set)
    left = [f"{pin.name}{pin.specifier}" for pin in pins]
    for python, platforms in product(PYTHONS, PLATFORMS):
        for name, address, sha in find_wheels(left, python, platforms):
            hashes[name].add(sha)
            if address.endswith("-none-any.whl"):  # one for all
                left = [pin for pin in left if canonicalize_name(Requirement(pin).name) != name]
    for file in FILES:
        path = ROOT / file
        old = path.read_text(encoding="utf-8").splitlines()
        lines = [line for line in old if line.startswith(("#", "-"))]
        for pin in sorted(read_pins(file), key=lambda pin: pin.name):
            marker = f"; {pin.marker}".replace('"', "'") if pin.marker else ""
            found = [f"    --hash={sha}" for sha in sorted(hashes[canonicalize_name(pin.name)])]
            lines += [" \\\n".join([f"{pin.name}{pin.specifier}{marker}", *found])]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    renew()
