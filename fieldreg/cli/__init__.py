"""The command line: everything that a window can do to data, without a window.

``fieldreg [--home DIR] [--json] COMMAND``. Commands call the same services as the windows and have
no rules of their own. Qt is loaded only for the window, the demo and printed sheets.

Exit codes: 0 done, 1 a named problem, 2 wrong usage, 130 stopped by Ctrl-C. The JSON documents are
described in ``resources/help/cli.md``; keys are only ever added.
"""

import atexit
import gc
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

from fieldreg import error_log
from fieldreg.cli.common.context import CommandContext
from fieldreg.cli.root import root_command
from fieldreg.machine import disable_memory_dumps, keep_files_private
from fieldreg.system import SystemClock, user_state_dir

if TYPE_CHECKING:
    from fieldreg.services.installation.model import Tools


def main(args: Sequence[str] | None = None, tools: "Tools | None" = None) -> None:
    """Run the command line on *args* or this process's, and exit."""
    atexit.register(gc.freeze)  # no search for cycles in what ends anyway
    disable_memory_dumps()
    keep_files_private()
    error_log.start_logging(user_state_dir(), SystemClock())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a windowed program has none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    root_command(args, prog_name="fieldreg", obj=CommandContext(tools))
