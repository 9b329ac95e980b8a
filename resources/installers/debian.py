"""The package for Debian and Ubuntu: the program below ``/usr/lib/fieldreg``, for their Python.

It serves every Python from 3.11 to 3.14 of the distributions, with the extensions of each side by
side. Needs strip, of binutils.
"""

import subprocess
from pathlib import Path
from shutil import rmtree
from typing import Final

from fieldreg.services.releases.installed_versions import MARK
from resources.installers import archives, icons, manual_page, notices
from resources.installers.wheels import DEBIAN, fetch_wheels, unpack_wheels
from tests.support.pins import ROOT

HERE: Final = Path(__file__).parent
_LIB: Final = "usr/lib/fieldreg"
_DEPENDS: Final = (
    "python3 (>= 3.11), python3 (<< 3.15), libc6 (>= 2.34), libegl1, libgl1, libfontconfig1,"
    " libdbus-1-3, libglib2.0-0t64 | libglib2.0-0, libxkbcommon0, libxkbcommon-x11-0,"
    " libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0,"
    " libxcb-render-util0, libxcb-shape0, libxcb-xkb1, libbrotli1, libgssapi-krb5-2"
)
SCRIPTS: Final = {
    "postinst": """#!/bin/sh
set -e
if [ "$1" = configure ]; then
    python3 -m compileall -q -j 0 --invalidation-mode unchecked-hash /usr/lib/fieldreg >/dev/null || true
fi
""",
    "prerm": """#!/bin/sh
set -e
find /usr/lib/fieldreg -name __pycache__ -prune -exec rm -rf {} +
""",
    # As the user: what root deletes in a folder of somebody else may lead elsewhere.
    "postrm": """#!/bin/sh
set -e
if [ "$1" = remove ]; then
    echo "Бүртгэл устаагүй, шифрлэгдсэн хэвээр: ~/.local/share/fieldreg"
    echo "The register was not deleted. It stays, encrypted: ~/.local/share/fieldreg"
fi
if [ "$1" = purge ]; then
    getent passwd | cut -d: -f1,6 | while IFS=: read -r user home; do
        versions="$home/.local/state/fieldreg/versions"
        if [ -d "$versions" ]; then
            runuser -u "$user" -- rm -rf "$versions" </dev/null || true
        fi
    done
fi
""",
}


def build_tree(wheel: Path, place: Path, version: str) -> dict[str, tuple[bytes, int]]:
    """Return the files of the package: path to body and mode."""
    folder = place / "fieldreg"
    rmtree(folder, ignore_errors=True)
    wheels = fetch_wheels(DEBIAN, place / "wheels")
    unpack_wheels([*wheels, wheel], folder)
    objects = [str(one) for one in archives.list_files(folder) if ".so" in one.suffixes]
    subprocess.run(
        ["strip", "--strip-unneeded", "--enable-deterministic-archives", *objects], check=True
    )
    notices.write_notices(wheels, folder, version)
    (folder / MARK).touch()
    files = {
        f"{_LIB}/{path.relative_to(folder).as_posix()}": (path.read_bytes(), 0o644)
        for path in archives.list_files(folder)
    }
    doc = "usr/share/doc/fieldreg"
    for name in ("THIRD-PARTY.txt", "sbom.cdx.json"):
        files[f"{doc}/{name}"] = files.pop(f"{_LIB}/{name}")
    files[f"{doc}/copyright"] = ((ROOT / "LICENSE").read_bytes(), 0o644)
    files[f"{doc}/cli.md"] = ((ROOT / "resources/help/cli.md").read_bytes(), 0o644)
    files[f"{doc}/changelog.gz"] = (
        archives.compress_gz((ROOT / "CHANGELOG.md").read_bytes()),
        0o644,
    )
    files["usr/bin/fieldreg"] = ((HERE / "fieldreg.py").read_bytes(), 0o755)
    for source, target in (
        ("fieldreg.desktop", "usr/share/applications/fieldreg.desktop"),
        ("fieldreg.metainfo.xml", "usr/share/metainfo/fieldreg.metainfo.xml"),
        ("fieldreg-mime.xml", "usr/share/mime/packages/fieldreg.xml"),
        ("fieldreg.bash", "usr/share/bash-completion/completions/fieldreg"),
    ):
        files[target] = ((HERE / source).read_bytes(), 0o644)
    files["usr/share/icons/hicolor/scalable/apps/fieldreg.svg"] = (icons.SVG.read_bytes(), 0o644)
    files["usr/share/man/man1/fieldreg.1.gz"] = (
        archives.compress_gz(manual_page.build_manual_page()),
        0o644,
    )
    for shell, target in (
        ("zsh", "usr/share/zsh/vendor-completions/_fieldreg"),
        ("fish", "usr/share/fish/vendor_completions.d/fieldreg.fish"),
    ):
        files[target] = (manual_page.build_completion(shell), 0o644)
    for size in (48, 128):
        files[f"usr/share/icons/hicolor/{size}x{size}/apps/fieldreg.png"] = (
            icons.draw_png(size),
            0o644,
        )
    return files


def write_deb(files: dict[str, tuple[bytes, int]], target: Path, version: str, time_s: int) -> None:
    size_kib = sum(len(body) for body, _ in files.values()) // 1024
    control = f"""Package: fieldreg
Version: {version}
Architecture: amd64
Maintainer: fieldreg maintainers <fieldreg@localhost>
Installed-Size: {size_kib}
Depends: {_DEPENDS}
Section: database
Priority: optional
Description: register of trainees and training sessions, without a network
 Trainers record who came and what was taught on old laptops far from any
 network; the records travel to head office by stick or by any connection,
 and are merged there without losing anything.
"""
    archives_of = {"control": (control.encode(), 0o644)}
    archives_of |= {name: (body.encode(), 0o755) for name, body in SCRIPTS.items()}
    target.write_bytes(
        archives.build_ar(
            [
                ("debian-binary", b"2.0\n"),
                ("control.tar.xz", archives.compress_xz(archives.build_tar(archives_of, time_s))),
                ("data.tar.xz", archives.compress_xz(archives.build_tar(files, time_s))),
            ],
            time_s,
        )
    )
