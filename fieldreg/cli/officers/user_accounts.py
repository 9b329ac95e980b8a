"""The commands about who opens an installation: passphrases, trainers, the system's key store."""

from contextlib import closing

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import NEW_PASSPHRASE_VARIABLE, choose_passphrase, read_passphrase
from fieldreg.cli.common.unlocking import installation_folder, tools_for, unlocked_installation
from fieldreg.keys.key_ring.passphrases import PROPOSED_WORD_COUNT
from fieldreg.keys.word_lists import WORD_BITS
from fieldreg.services import officers
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home


@click.group("passphrase")
def passphrases() -> None:
    """Propose and change passphrases; let the system open the register."""


@passphrases.command("propose")
@click.option(
    "--language",
    type=click.Choice(officers.PASSPHRASE_LANGUAGES),
    default="en",
    show_default=True,
    help="The language of the words.",
)
@pass_command_context
def propose_passphrase(context: CommandContext, language: str) -> CommandResult:
    """Show a passphrase of six common words, drawn by chance; nothing is changed."""
    proposed = officers.propose_passphrase(tools_for(context), language)
    bits = PROPOSED_WORD_COUNT * WORD_BITS
    return CommandResult({"passphrase": proposed, "bits": bits}, proposed)


@passphrases.command("change")
@pass_command_context
def change_own_passphrase(context: CommandContext) -> CommandResult:
    """Change your passphrase: type the old one, then the new one.

    FIELDREG_PASSPHRASE and FIELDREG_NEW_PASSPHRASE hold them; otherwise prompts ask.
    """
    folder, tools = installation_folder(context), tools_for(context)
    Home(folder).require_installation()
    old = read_passphrase()
    with closing(opening.unlock(folder, old, tools)) as installation:
        officers.change_own_passphrase(
            installation, old, choose_passphrase(tools, NEW_PASSPHRASE_VARIABLE)
        )
        name = installation.user_name
    return CommandResult({"trainer": name}, f"The new passphrase of {name} is valid from now on.")


@passphrases.command("keyring")
@click.argument("setting", type=click.Choice(["on", "off", "status"]))
@pass_command_context
def set_keystore(context: CommandContext, setting: str) -> CommandResult:
    """Let the system's key store open the register without a passphrase (on), or not (off).

    On, anybody at this computer with your session of the system open can open the register too:
    it is then no safer than that session. It is off by default.
    """
    with unlocked_installation(context) as installation:
        if setting == "on":
            officers.enable_keystore(installation)
        elif setting == "off":
            officers.disable_keystore(installation)
        state = officers.load_keystore_status(installation)
    text = (
        f"{state.keystore_name or 'A key store that is not here'} opens this register;"
        " anybody who uses your account while you are logged in can open it too."
        if state.is_enabled
        else "A passphrase alone opens this register."
    )
    return CommandResult({"on": state.is_enabled, "keystore": state.keystore_name or None}, text)


@click.group()
def trainer() -> None:
    """Let several trainers work here, each with a passphrase and a name."""


@trainer.command("add")
@click.argument("name")
@pass_command_context
def add_trainer(context: CommandContext, name: str) -> CommandResult:
    """Let NAME open this register with a passphrase of their own.

    NAME chooses it now (or FIELDREG_NEW_PASSPHRASE), while you look away.
    """
    with unlocked_installation(context) as installation:
        chosen = choose_passphrase(installation.tools, NEW_PASSPHRASE_VARIABLE)
        officers.add_user(installation, name, chosen)
        names = officers.list_user_names(installation)
    return CommandResult(_document(names), f"{name} opens this register from now on.")


@trainer.command("list")
@pass_command_context
def list_trainers(context: CommandContext) -> CommandResult:
    """List who may open this register."""
    with unlocked_installation(context) as installation:
        names, current_name = officers.list_user_names(installation), installation.user_name
    return CommandResult({**_document(names), "here": current_name}, "\n".join(names))


@trainer.command("remove")
@click.argument("name")
@pass_command_context
def remove_trainer(context: CommandContext, name: str) -> CommandResult:
    """Let NAME open this register no longer; what NAME wrote stays."""
    with unlocked_installation(context) as installation:
        officers.remove_user(installation, name)
        names = officers.list_user_names(installation)
    left = output.format_count(len(names), "trainer")
    return CommandResult(_document(names), f"{name} opens it no longer; {left} still do.")


def _document(names: tuple[str, ...]) -> dict[str, object]:
    return {"trainers": list(names)}
