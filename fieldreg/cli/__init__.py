"""The command line: whatever a window can do to data, without one.

``fieldreg [--home DIR] [--json] COMMAND``. Commands call the same services as the
windows and hold no rules of their own. `front` is the door, `call` what every command is
handed and gives back, `sentences` the one English sentence per problem; each command's
module is loaded when it is called. Qt comes only with the window, the demo and paper.

Exit codes: 0 done, 1 a named problem, 2 wrong usage, 130 stopped by Ctrl-C. The JSON
documents are described in ``resources/help/cli.md``; their keys only ever grow.
"""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

from fieldreg import error_log
from fieldreg.cli.common.context import CommandContext
from fieldreg.cli.root import root_command
from fieldreg.machine import disable_memory_dumps
from fieldreg.system import SystemClock, user_state_dir

if TYPE_CHECKING:
    from fieldreg.services.installation.model import Tools


def main(args: Sequence[str] | None = None, tools: "Tools | None" = None) -> None:
    """Run the command line on *args*, or on those of this process, and exit.

    Here the process is made one that leaves nothing behind: see `journal` and
    `keep_memory_in`.

    *tools* is what installations are made with; None takes the real ones.
    """
    disable_memory_dumps()
    error_log.start_logging(user_state_dir(), SystemClock())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a windowed program has none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    root_command(args, prog_name="fieldreg", obj=CommandContext(tools))
