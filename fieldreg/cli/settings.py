"""The command `settings`: when the window locks itself, and the last backup."""

import click

from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.services.settings import installation_settings
from fieldreg.services.settings.installation_settings import IDLE_MINUTES_CHOICES


@click.command()
@click.option(
    "--idle-minutes",
    type=click.Choice(IDLE_MINUTES_CHOICES),
    help="Lock the window after so many minutes without a key.",
)
@pass_command_context
def settings(context: CommandContext, idle_minutes: int | None) -> CommandResult:
    """Show the settings of this installation, or change one."""
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        if idle_minutes is not None:
            installation_settings.set_idle_minutes(user, idle_minutes)
        current = installation_settings.load_settings(user)
    document = {
        "idle_minutes": current.idle_minutes,
        "backed_up_on": current.backed_up_on or None,
        "backup_due": current.is_backup_due,
    }
    backup = f"The last backup was made on {current.backed_up_on}." * bool(current.backed_up_on)
    due = "A backup is due." * current.is_backup_due
    text = f"The window locks after {current.idle_minutes} minutes without a key."
    return CommandResult(document, " ".join(filter(None, (text, backup, due))))
