"""Appearance of an installation before it is unlocked: language, colours, size of texts, keys.

It is a small plaintext file without personal data beside the database; an unreadable one counts as
missing.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.settings.key_swaps import KeySwaps, parse_key_swaps

TEXT_PERCENTS: Final = (100, 125, 150, 200)

_FILE = "face.json"
_LIMIT_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Appearance:
    """An empty *language* is the system's."""

    language: str = ""
    scheme: str = "system"
    text_percent: int = 100
    key_swaps: KeySwaps = field(default_factory=dict)


def load_appearance(folder: Path, first_language: str = "") -> Appearance:
    """*first_language* is the language until a user has chosen another one."""
    default = Appearance(first_language)
    try:
        with (folder / _FILE).open("rb") as file:
            stored = json.loads(file.read(_LIMIT_BYTES))
    except (OSError, ValueError):
        return default
    if not isinstance(stored, dict):
        return default
    language, scheme = stored.get("language"), stored.get("scheme")
    percent = stored.get("text_percent")
    return Appearance(
        language if language in INTERFACE_LANGUAGES else default.language,
        scheme if isinstance(scheme, str) else default.scheme,
        percent if percent in TEXT_PERCENTS else default.text_percent,
        parse_key_swaps(stored.get("key_swaps", {})),
    )


def save_appearance(folder: Path, appearance: Appearance) -> None:
    """Raise DISK_FAILED."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_text(json.dumps(asdict(appearance)), encoding="utf-8")
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
