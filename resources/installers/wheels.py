"""The wheels that an installer carries, fetched as ``constraints.txt`` pins them, and unpacked.

Of Qt only the parts that widgets need are kept.
"""

import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.pins import ROOT, read_pins

EXTRAS: Final = ("hub", "postgres")
_NOT_SHIPPED: Final = {"pip"}  # sqlite-utils asks for it, to install plugins of its own

_QT: Final = "Core DBus Gui Network OpenGL Svg WaylandClient Widgets WlShellIntegration XcbQpa"
_QT_PLUGINS: Final = (
    "iconengines/*svgicon* imageformats/*jpeg* imageformats/*svg* networkinformation/*"
    " platforminputcontexts/*compose* platforminputcontexts/*ibus* platforms/*offscreen*"
    " platforms/*wayland* platforms/*windows* platforms/*xcb* platformthemes/*xdg* styles/*"
    " wayland-decoration-client/* wayland-graphics-integration-client/*wayland-egl*"
    " wayland-shell-integration/*xdg-shell* xcbglintegrations/*"
)
_KEPT_OF_PYSIDE: Final = (
    *("__init__.py", "_*.py", "support/*", "libpyside6.abi3*", "pyside6.abi3.dll", "msvcp140*"),
    *(f"Qt{name}.*" for name in _QT.split()),
    *(f"Qt6{name}.dll" for name in _QT.split()),
    *(f"Qt/lib/libQt6{name}.so.6" for name in _QT.split()),
    "Qt/lib/libicu*",
    *(f"{at}plugins/{name}" for name in _QT_PLUGINS.split() for at in ("", "Qt/")),
    *(f"{at}translations/qtbase_{name}.qm" for name in ("en", "fr", "kk") for at in ("", "Qt/")),
)
_NEVER: Final = ("*.pyi", "*.h", "*.lib", "*.pyc", "*/tests/*", "*.data/*", "*.dist-info/RECORD")


@dataclass(frozen=True, slots=True)
class Target:
    """A system that an installer is for: the tags of its wheels, and its answers to markers.

    One installation serves all *pythons*: their extensions lie side by side.
    """

    pythons: tuple[str, ...]
    platforms: tuple[str, ...]
    markers: Mapping[str, str]


WINDOWS: Final = Target(
    ("3.13",),
    ("win_amd64",),
    {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
)
_GLIBC: Final = ("2014", *(f"_2_{minor}" for minor in (5, 12, 17, 24, 26, 27, 28, 31, 34, 35)))
DEBIAN: Final = Target(
    ("3.11", "3.12", "3.13", "3.14"),
    tuple(f"manylinux{glibc}_x86_64" for glibc in _GLIBC),
    {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"},
)


def fetch_wheels(target: Target, place: Path) -> list[Path]:
    """Return the wheels that fieldreg needs on *target*, below *place*."""
    needed = dict[str, Path]()  # by name: one wheel may serve every Python
    for python in target.pythons:
        folder = place / python
        folder.mkdir(parents=True, exist_ok=True)
        environment = {**target.markers, "python_version": python, "extra": ""}
        held = {
            pin: hashes
            for pin, hashes in read_pins("constraints.txt").items()
            if pin.marker is None or pin.marker.evaluate(environment)
        }
        download(held, target, python, folder)
        by_name = {canonicalize_name(read_metadata(one)["Name"]): one for one in folder.iterdir()}
        waiting, seen = set(_holding(_own_requirements(), environment, {""})), set[Requirement]()
        while waiting:
            seen |= waiting
            found = [
                (by_name[canonicalize_name(one.name)], one.extras | {""})
                for one in waiting
                if one.name not in _NOT_SHIPPED
            ]
            needed |= {wheel.name: wheel for wheel, _ in found}
            waiting = {
                requirement
                for wheel, extras in found
                for requirement in _holding(
                    map(Requirement, read_metadata(wheel).get_all("Requires-Dist", [])),
                    environment,
                    extras,
                )
            } - seen
    return [needed[name] for name in sorted(needed)]


def read_metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as file:
        name = next(one for one in file.namelist() if one.endswith(".dist-info/METADATA"))
        return HeaderParser().parsestr(file.read(name).decode())


def unpack_wheels(wheels: list[Path], folder: Path) -> None:
    """Lay the files of *wheels* side by side in *folder*; two that differ must not meet."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as file:
            for entry in file.infolist():
                target = folder / entry.filename
                if entry.is_dir() or not _is_kept(entry.filename):
                    continue
                body = file.read(entry)
                if target.exists() and target.read_bytes() != body:
                    if ".dist-info/" in entry.filename:
                        continue
                    raise SystemExit(f"{entry.filename} of {wheel.name} differs from another")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(body)


def _is_kept(name: str) -> bool:
    if any(fnmatch(name, pattern) for pattern in _NEVER):
        return False
    room, _, rest = name.partition("/")
    return room != "PySide6" or any(fnmatch(rest, pattern) for pattern in _KEPT_OF_PYSIDE)


def _holding(
    requirements: Iterable[Requirement], environment: Mapping[str, str], extras: AbstractSet[str]
) -> Iterator[Requirement]:
    for one in requirements:
        answers = ({**environment, "extra": extra} for extra in extras)
        if one.marker is None or any(map(one.marker.evaluate, answers)):
            yield one


def _own_requirements() -> Iterator[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield from map(Requirement, project["dependencies"])
    for extra in EXTRAS:
        yield from map(Requirement, project["optional-dependencies"][extra])


def download(
    pins: Mapping[Requirement, list[str]], target: Target, python: str, folder: Path
) -> None:
    """Fetch the wheels of *pins* into *folder*; pip compares each with the hashes beside it."""
    lines = [
        " ".join([str(pin).split(";")[0], *(f"--hash={one}" for one in hashes)])
        for pin, hashes in pins.items()
    ]
    listed = folder.with_suffix(".txt")
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = ["--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"]
    options += ["--dest", str(folder), "--python-version", python, "--requirement", str(listed)]
    options += [f"--platform={platform}" for platform in target.platforms]
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", *options]
    subprocess.run(command, check=True)
