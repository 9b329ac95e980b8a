"""The manual page and the shell completions, made from the commands that the program has."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click
from click.shell_completion import get_completion_class

from fieldreg.cli.root import root_command

HERE: Final = Path(__file__).parent


def build_manual_page() -> bytes:
    """Return ``fieldreg.1`` with a section of every command, its usage, options and help."""
    head, _, tail = (HERE / "fieldreg.1").read_text(encoding="utf-8").partition(".SH ENVIRONMENT\n")
    context = click.Context(root_command, info_name="fieldreg")
    commands = "".join(_describe(root_command, context))
    return f"{head}.SH COMMANDS\n{commands}.SH ENVIRONMENT\n{tail}".encode()


def build_completion(shell: str) -> bytes:
    """Return the script that has *shell*, ``zsh`` or ``fish``, ask the program for its words."""
    completion = get_completion_class(shell)
    if completion is None:
        raise LookupError(shell)
    source = completion(root_command, {}, "fieldreg", "_FIELDREG_COMPLETE").source()
    return source.encode()


def _describe(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        own = click.Context(command, info_name=name, parent=context)
        usage = " ".join([own.command_path, *command.collect_usage_pieces(own)])
        yield f".SS {_escape(usage)}\n"
        for paragraph in (command.help or "").replace("\b", "").split("\n\n"):
            yield f"{_escape(' '.join(paragraph.split()))}\n.PP\n"
        for parameter in command.params:  # the usage names the arguments
            record = parameter.get_help_record(own)
            if record is not None and isinstance(parameter, click.Option):
                yield f".TP\n.B {_escape(record[0])}\n{_escape(' '.join(record[1].split()))}\n"
        if isinstance(command, click.Group):
            yield from _describe(command, own)


def _escape(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
