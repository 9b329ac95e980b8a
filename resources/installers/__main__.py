"""``make installers``: everything that people install, into ``dist/``.

Two builds of one commit are the same bytes, wherever and whenever they are made.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import fieldreg
from resources.installers import archives, debian, windows
from tests.support.pins import ROOT

KINDS = ("wheel", "zip", "setup", "debian")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m resources.installers", description=__doc__)
    parser.add_argument("kinds", nargs="*", default=KINDS, help=f"of {', '.join(KINDS)}")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--python", type=Path, help="an embeddable Python of python.org")
    chosen = parser.parse_args()
    chosen.out.mkdir(exist_ok=True)
    time_s, version = _read_time_s(), fieldreg.__version__
    with TemporaryDirectory() as temporary:
        place = Path(temporary)
        built = _build_python_packages(chosen.out if "wheel" in chosen.kinds else place, time_s)
        wheel = built[0]
        if {"zip", "setup"} & set(chosen.kinds):
            (place / "windows").mkdir()
            folder = windows.build_folder(wheel, chosen.python, place / "windows", version)
            name = f"fieldreg-{version}-windows"
            if "zip" in chosen.kinds:
                target = chosen.out / f"{name}.zip"
                archives.write_zip(folder, f"fieldreg-{version}", target, time_s)
            if "setup" in chosen.kinds:
                setup = chosen.out / f"fieldreg-{version}-setup.exe"
                windows.write_setup(folder, setup, place / "windows", version, time_s)
        if "debian" in chosen.kinds:
            (place / "debian").mkdir()
            files = debian.build_tree(wheel, place / "debian", version)
            debian.write_deb(files, chosen.out / f"fieldreg_{version}_amd64.deb", version, time_s)
    _write_sums(chosen.out)


def _build_python_packages(out: Path, time_s: int) -> list[Path]:
    """Return the wheel, then the sdist."""
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(out.absolute())]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(time_s)}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    version = fieldreg.__version__
    return [out / f"fieldreg-{version}-py3-none-any.whl", out / f"fieldreg-{version}.tar.gz"]


def _read_time_s() -> int:
    """Return SOURCE_DATE_EPOCH, or the time of the commit."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True
    )
    return int(told.stdout)


def _write_sums(out: Path) -> None:
    files = sorted(out.glob(f"fieldreg[-_]{fieldreg.__version__}*"))
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (out / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
