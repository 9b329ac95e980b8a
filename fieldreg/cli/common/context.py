"""The call: what was asked of the program, and the answer that a command gives back.

A command returns its `Answer` instead of printing it, so that it is shown only once
everything is closed again, and so that ``--json`` is one document and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldreg.domain.problems import Problem

if TYPE_CHECKING:
    from fieldreg.services.installation.model import Tools


@dataclass(slots=True)
class CommandContext:
    """One run of the program: which installation, for whom, and made with what.

    *home* is None for the place where this platform keeps data, *tools* is None for the
    real ones.
    """

    tools: "Tools | None" = None
    home: Path | None = None
    is_json: bool = False


@dataclass(frozen=True, slots=True)
class CommandResult:
    """What a command did: a *document* for machines and a *text* for people.

    *problem* is set where something was done and yet a person has to see to something;
    the program then ends as with any other problem.
    """

    document: Mapping[str, object]
    text: str
    problem: Problem | None = None


pass_command_context = click.make_pass_decorator(CommandContext)
