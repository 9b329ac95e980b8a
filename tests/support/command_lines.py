"""What the command line makes of a line that somebody is told to type."""

import click

from fieldreg.cli.root import root_command


def parse_command_line(command: list[str]) -> dict[str, object]:
    """Return the options and arguments of *command* by name; nothing is run."""
    context = click.Context(root_command)
    group: click.Command = root_command
    while isinstance(group, click.Group):
        name, *command = command
        group = group.get_command(context, name)
    return group.make_context(group.name, command).params
