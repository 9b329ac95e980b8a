"""The context of a call, and the result that a command returns, shown after all is closed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldreg.domain.problems import Problem

if TYPE_CHECKING:
    from fieldreg.services.installation.model import Tools


@dataclass(slots=True)
class CommandContext:
    """*home* is None for this platform's usual folder, *tools* for the real ones."""

    tools: "Tools | None" = None
    home: Path | None = None
    is_json: bool = False


class CommandResult:
    """The result of a command: a *document* for machines and a *text*, or lines, for people.

    *problem* is set where the command did its work and a person still has to act; the exit code is
    then that of a problem.
    """

    def __init__(
        self,
        document: Mapping[str, object],
        text: str | Iterable[str],
        problem: Problem | None = None,
    ) -> None:
        self.document = document
        self.text = text if isinstance(text, str) else "\n".join(text)
        self.problem = problem


pass_command_context = click.make_pass_decorator(CommandContext)
