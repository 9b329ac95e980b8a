"""The commands about a laptop's forgotten passphrase, at head office and at the laptop."""

import os
from contextlib import closing
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import choose_passphrase, prompt_or_usage_error
from fieldreg.cli.common.unlocking import installation_folder, tools_for, unlocked_installation
from fieldreg.cli.keys.key_escrow import read_two_passphrases
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import passphrase_reset

RECOVERY_WORDS_VARIABLE: Final = "FIELDREG_RECOVERY_WORDS"


@click.command("recovery")
@click.argument("name", metavar="[LAPTOP]", required=False)
@click.option("--mark", default="", help="The mark that the laptop's recovery page shows.")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is recorded here.")
@pass_command_context
def show_recovery_words(
    context: CommandContext, name: str | None, mark: str, reason: str
) -> CommandResult:
    """Show the twelve words that open LAPTOP, once two people allowed it.

    They are two officers of this installation, or two of the three who hold the copy of the keys
    (FIELDREG_FIRST_PASSPHRASE, FIELDREG_SECOND_PASSPHRASE). Their names are recorded. Without a
    LAPTOP: the laptops for which there are words, and the readings so far.
    """
    with unlocked_installation(context) as installation:
        if name is None:
            return _recovery_list(installation)
        # Fails before two people type their passphrases.
        passphrase_reset.find_recovery_secret(installation, name, mark)
        first, second = read_two_passphrases()
        reading = passphrase_reset.read_recovery_words(
            installation, name, first, second, mark=mark, reason=reason
        )
    document = {
        "laptop": name,
        "mark": reading.mark,
        "came_on": reading.received_on,
        "words": list(reading.words),
        "allowed_by": list(reading.allowed_by),
    }
    lines = [
        " ".join(reading.words),
        f"They open {name} where its recovery page shows the mark {reading.mark}.",
        "Read them out only if you know the voice; they work only once.",
    ]
    return CommandResult(document, "\n".join(lines))


@click.command("recover")
@click.option(
    "--trainer", metavar="NAME", default="", help="The trainer whose passphrase was forgotten."
)
@pass_command_context
def recover_laptop(context: CommandContext, trainer: str) -> CommandResult:
    """Choose a new passphrase with the twelve words that head office reads out.

    Give head office the mark that is shown here. The words (or FIELDREG_RECOVERY_WORDS) work
    once; all that is registered here stays.
    """
    folder = installation_folder(context)
    mark = passphrase_reset.load_recovery_mark(folder)
    typed = os.environ.get(RECOVERY_WORDS_VARIABLE) or _ask_for_words(mark)
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
    text = (
        f"{document['laptop']} opens for {document['trainer']} with the new passphrase."
        " Make an exchange soon: head office gets other words with it."
    )
    return CommandResult(document, text)


def _ask_for_words(mark: str) -> str:
    if mark:
        click.echo(f"The mark of this laptop is {mark}.", err=True)
    return prompt_or_usage_error(
        "Head office reads", f"The words are needed: set {RECOVERY_WORDS_VARIABLE}."
    )


def _recovery_list(installation: Installation) -> CommandResult:
    secrets = passphrase_reset.list_recovery_secrets(installation)
    readings = passphrase_reset.list_recovery_readings(installation)
    rows = [(row.device.name, row.received_on, " ".join(row.marks)) for row in secrets]
    read = [
        (row.read_on, name or "head office", row.first_person, row.second_person, row.reason)
        for name, row in readings
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
                "laptop": row.device.name,
                "came_on": row.received_on or None,
                "marks": list(row.marks),
            }
            for row in secrets
        ],
        "readings": [
            {
                "laptop": name or None,
                "mark": row.ring_mark or None,
                "read_on": row.read_on,
                "allowed_by": [row.first_person, row.second_person],
                "reason": row.reason,
            }
            for name, row in readings
        ],
    }
    return CommandResult(document, "\n".join(lines) or "There are no words yet.")
