"""The commands about a laptop whose passphrase was forgotten, on both sides."""

import os
from contextlib import closing
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import folder_of, new_passphrase, tools_of, unlocked
from fieldreg.cli.keys.key_escrow import two_passphrases
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.keys import passphrase_reset

WORDS: Final = "FIELDREG_RECOVERY_WORDS"


@click.command("recovery")
@click.argument("name", metavar="[LAPTOP]", required=False)
@click.option("--mark", default="", help="The mark that the laptop's recovery page shows.")
@click.option("--reason", metavar="TEXT", default="", help="Why; it is kept here.")
@pass_call
def read_words(call: Call, name: str | None, mark: str, reason: str) -> Answer:
    """Show the twelve words that open LAPTOP, once two people allowed it.

    They are two officers of this installation, or two of the three who hold the copy of
    the keys (FIELDREG_FIRST_PASSPHRASE, FIELDREG_SECOND_PASSPHRASE). It is noted who
    they were. Without a LAPTOP: for which there are words, and who had any read.
    """
    with unlocked(call) as installation:
        if name is None:
            return _listed(installation)
        # Nobody gives a passphrase for what there is not.
        passphrase_reset.secret_of(installation, name, mark)
        first, second = two_passphrases()
        found = passphrase_reset.read_words(
            installation, name, first, second, mark=mark, reason=reason
        )
    document = {
        "laptop": name,
        "mark": found.mark,
        "came_on": found.came_on,
        "words": list(found.words),
        "allowed_by": list(found.allowed_by),
    }
    lines = [
        " ".join(found.words),
        f"They open {name} where its recovery page shows the mark {found.mark}.",
        "Read them out only when you know the voice; they hold until they are used.",
    ]
    return Answer(document, "\n".join(lines))


@click.command("recover")
@click.option("--trainer", metavar="NAME", default="", help="Whose passphrase it was.")
@pass_call
def recover(call: Call, trainer: str) -> Answer:
    """Choose a new passphrase with the twelve words that head office reads out.

    Give head office the mark that is shown here. The words (or FIELDREG_RECOVERY_WORDS)
    hold once; all that is registered here stays.
    """
    folder = folder_of(call)
    mark = passphrase_reset.mark_here(folder)
    typed = os.environ.get(WORDS) or _asked(mark)
    names = passphrase_reset.whose(folder, typed, tools_of(call))
    chosen = new_passphrase(tools_of(call))
    with closing(
        passphrase_reset.recover(folder, typed, chosen, tools_of(call), trainer=trainer)
    ) as installation:
        document = {
            "laptop": installation.name,
            "trainer": installation.trainer,
            "trainers": len(names),
            "mark": passphrase_reset.mark_here(folder),
            "people": installation.store.people.count(),
        }
    told = (
        f"{document['laptop']} opens for {document['trainer']} with the new passphrase."
        " Make an exchange soon: head office gets other words with it."
    )
    return Answer(document, told)


def _asked(mark: str) -> str:
    if mark:
        click.echo(f"The mark of this laptop is {mark}.", err=True)
    try:
        typed: str = click.prompt("Head office reads", err=True)
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise click.UsageError(f"The words are needed: set {WORDS}.") from None
        raise
    return typed


def _listed(installation: Installation) -> Answer:
    held = passphrase_reset.secrets_held(installation)
    noted = passphrase_reset.readings(installation)
    rows = [(one.device.name, one.came_on, " ".join(one.marks)) for one in held]
    read = [
        (
            one.read_on,
            name or "head office",
            one.first_person,
            one.second_person,
            one.reason,
        )
        for name, one in noted
    ]
    lines = []
    if rows:
        lines.append(output.table(("laptop", "words came on", "marks"), rows))
    if read:
        heads = ("read on", "laptop", "allowed by", "and by", "reason")
        lines.append(output.table(heads, read))
    document = {
        "laptops": [
            {
                "laptop": one.device.name,
                "came_on": one.came_on or None,
                "marks": list(one.marks),
            }
            for one in held
        ],
        "readings": [
            {
                "laptop": name or None,
                "mark": one.mark or None,
                "read_on": one.read_on,
                "allowed_by": [one.first_person, one.second_person],
                "reason": one.reason,
            }
            for name, one in noted
        ],
    }
    return Answer(document, "\n".join(lines) or "There are no words yet.")
