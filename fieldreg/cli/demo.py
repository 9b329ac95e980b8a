"""The command that shows the whole of it on real input."""

from pathlib import Path

import click

from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context


@click.command()
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Keep the pictures and the installations there.",
)
@pass_command_context
def demo(context: CommandContext, out: Path | None) -> CommandResult:
    """Play one whole trip there and back.

    Head office and three laptops in a folder of their own: people from a file, a
    session through the real windows by keyboard, sticks in both directions twice.
    """
    from fieldreg.demo import run_demo  # noqa: PLC0415  Qt comes only with the windows

    tell = _silence if context.is_json else click.echo
    return CommandResult(run_demo(out, tell), "")


def _silence(_line: str) -> None:
    """Keep standard output for the one document."""
