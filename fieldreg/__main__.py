"""The entry point of ``python -m fieldreg``, of a frozen program and of its parsing process.

An installed program hands over to the user's later version, if any.
"""

import atexit
import sys
from pathlib import Path, PurePath

import fieldreg
from fieldreg.services.imports.parsing.limits import CHILD_ARGUMENT
from fieldreg.services.releases.installed_versions import (
    InstalledVersions,
    hand_over,
    is_installed_program,
)
from fieldreg.system import user_state_dir


def begin_version() -> None:
    """Continue as the version that is to start, or watch over this one while it is tried."""
    if not is_installed_program():
        return
    versions, own = InstalledVersions(user_state_dir() / "versions"), fieldreg.__version__
    if versions.starts_itself(Path(fieldreg.__file__).parents[1], own):
        from fieldreg.error_log import call_at_errors  # noqa: PLC0415  only a later version needs it

        versions.stay_alive(own)
        atexit.register(versions.pause, own)
        call_at_errors(versions.note_fault)
    else:
        hand_over(versions)


if __name__ == "__main__":
    if PurePath(sys.executable).stem == "fieldreg":  # Windows: begun by our own launcher
        sys.frozen = True  # type: ignore[attr-defined]
    if sys.argv[1:] == [CHILD_ARGUMENT]:
        from fieldreg.services.imports.parsing.serving import serve

        serve()
    else:
        begin_version()
        from fieldreg.cli import main

        main()
