"""The entry point of ``python -m fieldreg``, of a frozen program and of its parsing process.

What an installer laid out hands over to a later version, where the user has one.
"""

import atexit
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path, PurePath

import fieldreg
from fieldreg.services.imports.parsing.limits import CHILD_ARGUMENT
from fieldreg.services.releases.installed_versions import MARK, InstalledVersions, build_command
from fieldreg.system import user_state_dir


def hand_over() -> None:
    """Go on as the version that is to start; return if that is this one."""
    root, own = Path(fieldreg.__file__).parents[1], fieldreg.__version__
    if not (root / MARK).is_file():
        return
    versions = InstalledVersions(user_state_dir() / "versions")
    if versions.holds(root):
        versions.stay_alive(own)
        atexit.register(versions.end, own)
        return
    folder = versions.find_start(own)
    if folder is None:
        return
    is_window = sys.platform == "win32" and PurePath(sys.executable).parent.name != "console"
    command = build_command(folder, sys.argv[1:], window=is_window)
    with suppress(OSError):  # this one goes on
        if sys.platform == "win32":
            begun = subprocess.Popen(command)  # noqa: S603  as this one was called
            sys.exit(0 if is_window else begun.wait())
        os.execv(command[0], command)  # noqa: S606  as this one was called


if __name__ == "__main__":
    if PurePath(sys.executable).stem == "fieldreg":  # Windows: begun by our own launcher
        sys.frozen = True  # type: ignore[attr-defined]
    if sys.argv[1:] == [CHILD_ARGUMENT]:
        from fieldreg.services.imports.parsing.serving import serve

        serve()
    else:
        hand_over()
        from fieldreg.cli import main

        main()
