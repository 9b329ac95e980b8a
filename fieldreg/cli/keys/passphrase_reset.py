"""The commands about a laptop whose passphrase was forgotten, on both sides."""

import os
from contextlib import closing
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import (
    choose_passphrase,
    installation_folder,
    tools_for,
    unlocked_installation,
)
from fieldreg.cli.keys.key_escrow import read_two_passphrases
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import passphrase_reset

RECOVERY_WORDS_VARIABLE: Final = "FIELDREG_RECOVERY_WORDS"


@click.command("recovery")
@click.argument("name", metavar="[LAPTOP]", required=False)
@click.option("--mark", default="", help="The mark that the laptop's recovery page shows.")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept here.")
@pass_command_context
def show_recovery_words(
    context: CommandContext, name: str | None, mark: str, reason: str
) -> CommandResult:
    """Show the twelve words that open LAPTOP, once two people allowed it.

    They are two officers of this installation, or two of the three who hold the copy of
    the keys (FIELDREG_FIRST_PASSPHRASE, FIELDREG_SECOND_PASSPHRASE). It is noted who
    they were. Without a LAPTOP: for which there are words, and who had any read.
    """
    with unlocked_installation(context) as installation:
        if name is None:
            return _listed(installation)
        # Nobody gives a passphrase for what there is not.
        passphrase_reset.find_recovery_secret(installation, name, mark)
        first, second = read_two_passphrases()
        found = passphrase_reset.read_recovery_words(
            installation, name, first, second, mark=mark, reason=reason
        )
    document = {
        "laptop": name,
        "mark": found.mark,
        "came_on": found.received_on,
        "words": list(found.words),
        "allowed_by": list(found.allowed_by),
    }
    lines = [
        " ".join(found.words),
        f"They open {name} where its recovery page shows the mark {found.mark}.",
        "Read them out only when you know the voice; they hold until they are used.",
    ]
    return CommandResult(document, "\n".join(lines))


@click.command("recover")
@click.option("--trainer", metavar="NAME", default="", help="Whose passphrase it was.")
@pass_command_context
def recover_laptop(context: CommandContext, trainer: str) -> CommandResult:
    """Choose a new passphrase with the twelve words that head office reads out.

    Give head office the mark that is shown here. The words (or FIELDREG_RECOVERY_WORDS)
    hold once; all that is registered here stays.
    """
    folder = installation_folder(context)
    mark = passphrase_reset.load_recovery_mark(folder)
    typed = os.environ.get(RECOVERY_WORDS_VARIABLE) or _asked(mark)
    names = passphrase_reset.list_users_by_recovery_words(folder, typed, tools_for(context))
    chosen = choose_passphrase(tools_for(context))
    with closing(
        passphrase_reset.reset_passphrase(
            folder, typed, chosen, tools_for(context), trainer=trainer
        )
    ) as installation:
        document = {
            "laptop": installation.name,
            "trainer": installation.user_name,
            "trainers": len(names),
            "mark": passphrase_reset.load_recovery_mark(folder),
            "people": installation.store.people.count(),
        }
    told = (
        f"{document['laptop']} opens for {document['trainer']} with the new passphrase."
        " Make an exchange soon: head office gets other words with it."
    )
    return CommandResult(document, told)


def _asked(mark: str) -> str:
    if mark:
        click.echo(f"The mark of this laptop is {mark}.", err=True)
    try:
        typed: str = click.prompt("Head office reads", err=True)
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise click.UsageError(
                f"The words are needed: set {RECOVERY_WORDS_VARIABLE}."
            ) from None
        raise
    return typed


def _listed(installation: Installation) -> CommandResult:
    held = passphrase_reset.list_recovery_secrets(installation)
    noted = passphrase_reset.list_recovery_readings(installation)
    rows = [(one.device.name, one.received_on, " ".join(one.marks)) for one in held]
    read = [
        (one.read_on, name or "head office", one.first_person, one.second_person, one.reason)
        for name, one in noted
    ]
    lines = []
    if rows:
        lines.append(output.format_table(("laptop", "words came on", "marks"), rows))
    if read:
        heads = ("read on", "laptop", "allowed by", "and by", "reason")
        lines.append(output.format_table(heads, read))
    document = {
        "laptops": [
            {
                "laptop": one.device.name,
                "came_on": one.received_on or None,
                "marks": list(one.marks),
            }
            for one in held
        ],
        "readings": [
            {
                "laptop": name or None,
                "mark": one.ring_mark or None,
                "read_on": one.read_on,
                "allowed_by": [one.first_person, one.second_person],
                "reason": one.reason,
            }
            for name, one in noted
        ],
    }
    return CommandResult(document, "\n".join(lines) or "There are no words yet.")
