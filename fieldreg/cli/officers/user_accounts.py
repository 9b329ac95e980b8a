"""The commands about who opens an installation: passphrases, trainers, the system's store."""

from contextlib import closing

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import (
    NEW_PASSPHRASE,
    folder_of,
    new_passphrase,
    passphrase,
    tools_of,
    unlocked,
)
from fieldreg.keys.key_ring.passphrases import PROPOSED_WORDS
from fieldreg.keys.word_lists import WORD_BITS
from fieldreg.services.installation import lifecycle
from fieldreg.services.installation.home import Home
from fieldreg.services.officers import user_accounts


@click.group("passphrase")
def passphrases() -> None:
    """Propose and change passphrases; let the system open the register."""


@passphrases.command()
@click.option(
    "--language",
    type=click.Choice(user_accounts.LANGUAGES),
    default="en",
    show_default=True,
    help="Whose common words.",
)
@pass_call
def propose(call: Call, language: str) -> Answer:
    """Show a passphrase of six common words, drawn by chance; nothing is changed."""
    proposed = user_accounts.propose(tools_of(call), language)
    bits = PROPOSED_WORDS * WORD_BITS
    return Answer({"passphrase": proposed, "bits": bits}, proposed)


@passphrases.command()
@pass_call
def change(call: Call) -> Answer:
    """Change your passphrase: the one until now, then the new one.

    FIELDREG_PASSPHRASE and FIELDREG_NEW_PASSPHRASE hold them, or prompts ask.
    """
    folder, tools = folder_of(call), tools_of(call)
    Home(folder).demand()
    old = passphrase()
    with closing(lifecycle.unlock(folder, old, tools)) as installation:
        user_accounts.change_passphrase(
            installation, old, new_passphrase(tools, NEW_PASSPHRASE)
        )
        name = installation.trainer
    return Answer({"trainer": name}, f"The new passphrase of {name} holds from now on.")


@passphrases.command()
@click.argument("what", type=click.Choice(["on", "off", "status"]))
@pass_call
def keyring(call: Call, what: str) -> Answer:
    """Let the system's key store open the register without a passphrase (on), or not (off).

    On, whoever sits at this computer with your session of the system open can open the
    register too: it is then no safer than that session. It is off unless you want it.
    """
    with unlocked(call) as installation:
        if what == "on":
            user_accounts.trust_keystore(installation)
        elif what == "off":
            user_accounts.leave_keystore(installation)
        state = user_accounts.keystore_state(installation)
    told = (
        f"{state.keystore or 'A key store that is not here'} opens this register; whoever"
        " has your session of the system open can open it too."
        if state.is_on
        else "A passphrase alone opens this register."
    )
    return Answer({"on": state.is_on, "keystore": state.keystore or None}, told)


@click.group()
def trainer() -> None:
    """Let several trainers work here, each with a passphrase and a name."""


@trainer.command()
@click.argument("name")
@pass_call
def add(call: Call, name: str) -> Answer:
    """Let NAME open this register by a passphrase of their own.

    NAME chooses it now (or FIELDREG_NEW_PASSPHRASE), with you looking away.
    """
    with unlocked(call) as installation:
        chosen = new_passphrase(installation.tools, NEW_PASSPHRASE)
        user_accounts.add(installation, name, chosen)
        found = user_accounts.names(installation)
    return Answer(_document(found), f"{name} opens this register from now on.")


@trainer.command("list")
@pass_call
def listed(call: Call) -> Answer:
    """List who may open this register."""
    with unlocked(call) as installation:
        found, here = user_accounts.names(installation), installation.trainer
    return Answer({**_document(found), "here": here}, "\n".join(found))


@trainer.command()
@click.argument("name")
@pass_call
def remove(call: Call, name: str) -> Answer:
    """Let NAME open this register no longer; what NAME wrote stays."""
    with unlocked(call) as installation:
        user_accounts.remove(installation, name)
        found = user_accounts.names(installation)
    left = output.count(len(found), "trainer")
    return Answer(_document(found), f"{name} opens it no longer; {left} still do.")


def _document(names: tuple[str, ...]) -> dict[str, object]:
    return {"trainers": list(names)}
