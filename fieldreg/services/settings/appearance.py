"""The face: what an installation looks like before anyone has unlocked it.

Language, colours and size of texts lie beside the store in a small open file, since
the unlock page needs them; it says nothing about anybody. A file that does not read is
as good as none, so no care is taken of half-written ones. Imports next to nothing: the
first window waits for it.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from fieldreg.domain.problems import Code, Problem

INTERFACE_LANGUAGES: Final = ("mn", "en", "fr", "kk")
TEXT_PERCENTS: Final = (100, 125, 150, 200)

_FILE = "face.json"
_LIMIT_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Appearance:
    """Language, colours and size of texts; an empty *language* is the machine's."""

    language: str = ""
    scheme: str = "system"
    text_percent: int = 100


def load_appearance(folder: Path) -> Appearance:
    """Read the face of the installation in *folder*; what does not read is as usual."""
    usual = Appearance()
    try:
        with (folder / _FILE).open("rb") as file:
            read = json.loads(file.read(_LIMIT_BYTES))
    except (OSError, ValueError):
        return usual
    if not isinstance(read, dict):
        return usual
    language, scheme = read.get("language"), read.get("scheme")
    percent = read.get("text_percent")
    return Appearance(
        language if language in INTERFACE_LANGUAGES else usual.language,
        scheme if isinstance(scheme, str) else usual.scheme,
        percent if percent in TEXT_PERCENTS else usual.text_percent,
    )


def save_appearance(folder: Path, face: Appearance) -> None:
    """Keep *face* for the next start.

    Raises:
        Problem: DISK_FAILED.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_text(json.dumps(asdict(face)), encoding="utf-8")
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
