"""Replacing a file or folder that another program holds for a moment.

Windows renames no open file, and an antivirus opens new ones (fault 22). Loads the standard library
alone.
"""

import time
from pathlib import Path
from typing import Final

_HELD: Final = (5, 32, 33)  # of Windows: access denied, opened or partly locked by another process
_PAUSES_S: Final = (0.1, 0.2, 0.4, 0.8, 1.6, 3.2)


def is_held(error: OSError) -> bool:
    return getattr(error, "winerror", None) in _HELD


def replace_held(source: Path, target: Path) -> None:
    """Rename; wait some six seconds while either is held; raise OSError."""
    for pause_s in _PAUSES_S:
        try:
            source.replace(target)
        except OSError as error:
            if not is_held(error):
                raise
            time.sleep(pause_s)
        else:
            return
    source.replace(target)
