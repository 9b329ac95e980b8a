"""The catalogues of every language, compiled from ``.ts`` to the ``.qm`` that Qt reads.

Compiled files are never committed and so never stale: ``make``, the tests and
the building of a wheel each call this first. ``python translations.py`` does it
by hand.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

LOCALE = Path(__file__).parent / "resources" / "locale"


def compile_catalogues(folder: Path = LOCALE) -> list[Path]:
    """Compile each ``.ts`` in *folder* whose ``.qm`` is missing or older; give what was made."""
    stale = [
        (source, made)
        for source in sorted(folder.glob("*.ts"))
        if not (made := source.with_suffix(".qm")).exists()
        or made.stat().st_mtime_ns <= source.stat().st_mtime_ns
    ]
    for source, made in stale:
        subprocess.run([_lrelease(), "-silent", source, "-qm", made], check=True)  # noqa: S603
    return [made for _, made in stale]


def _lrelease() -> Path:
    qt = find_spec("PySide6")
    if qt is None or qt.origin is None:
        sys.exit("PySide6-Essentials brings lrelease and is not installed here.")
    return Path(qt.origin).with_name(
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )


if __name__ == "__main__":
    compile_catalogues()
