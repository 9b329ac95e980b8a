"""Officers and their roles, trainers, receivers, passphrases."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import DATABASE_URL, OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.output import format_count, format_table, pick, pick_known
from fieldreg.cli.common.terminal import (
    NEW_PASSPHRASE_VARIABLE,
    choose_passphrase,
    choose_pin,
    read_passphrase,
)
from fieldreg.cli.common.unlocking import (
    close_new_installation,
    installation_folder,
    new_installation_folder,
)
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.roles import Role
from fieldreg.keys.key_ring.passphrases import PROPOSED_WORD_COUNT
from fieldreg.keys.word_lists import WORD_BITS
from fieldreg.services import officers, receivers
from fieldreg.services.installation import hand_back, opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.officers import Officer
from fieldreg.services.receivers import Receiver

OFFICER_PASSPHRASE_VARIABLE: Final = "FIELDREG_OFFICER_PASSPHRASE"  # noqa: S105  a name
_NAME: Final = argument()


@command("admit")
def admit_officer(
    installation: Installation, name: str = _NAME, out: Path = option("--out FILE", required=True)
) -> CommandResult:
    """Write the file with which NAME joins this head office, whose register is on a server.

    It opens with a passphrase that you choose now (or FIELDREG_OFFICER_PASSPHRASE) and tell NAME
    yourself. NAME is an officer, unless 'hq role' says otherwise.
    """
    chosen = choose_passphrase(installation.tools, OFFICER_PASSPHRASE_VARIABLE)
    officers.admit_officer(installation, name, chosen, out)
    text = f"{out} admits {name}; tell the passphrase by word of mouth."
    return CommandResult({"name": name, "file": str(out)}, text)


@command("officers")
def list_officers(installation: Installation) -> CommandResult:
    """List the officers of this head office, their roles, and who gave and took them."""
    listed = officers.list_officers(installation)
    changes = officers.list_role_changes(installation)
    tables = [format_table(("name", "roles"), [(row.name, str(row.rights)) for row in listed])]
    if changes:
        log = [(row.day, row.author, row.name, str(row.rights)) for row in changes]
        tables += ["", format_table(("day", "by", "name", "has them since"), log)]
    document = {
        "officers": list(map(_officer_document, listed)),
        "changes": [
            {"day": row.day, "by": row.author, "name": row.name, "roles": str(row.rights).split()}
            for row in changes
        ],
    }
    return CommandResult(document, tables)


@command("role")
def change_roles(
    open_installation: OpenInstallation,
    name: str = _NAME,
    added: tuple[Role, ...] = option("--give", "Add this role."),
    removed: tuple[Role, ...] = option("--take", "Remove this role."),
) -> CommandResult:
    """Give NAME roles, or take them; only an administrator can, and one stays.

    An officer receives, registers, corrects, settles and exports. Programme plans sessions, keeps
    courses, partners and quotas, and sees figures and no people. The protected desk sees people
    and changes nothing of them. An administrator keeps laptops, officers, settings and backups,
    and sees no people. One person may hold all roles.
    """
    if not added and not removed:
        raise click.UsageError("Name a role with --give or --take.")
    installation = open_installation()
    officer = officers.set_roles(installation, name, shown=AS_STORED, give=added, take=removed)
    text = f"The roles of {name} are now: {str(officer.rights) or 'nothing'}."
    return CommandResult(_officer_document(officer), text)


@command("join")
def join_head_office(
    context: CommandContext, tools: Tools, file: Path = argument()
) -> CommandResult:
    """Begin a further officer's installation with the FILE that 'hq admit' wrote."""
    folder = new_installation_folder(context)
    passphrase = read_passphrase()
    return close_new_installation(officers.join_head_office(folder, file, passphrase, tools))


@command("follow")
def follow_database(
    context: CommandContext, tools: Tools, url: str | None = DATABASE_URL
) -> CommandResult:
    """Continue at another address of the same database: the server moved, or has a new password."""
    if url is None:
        raise click.UsageError("The address is missing: --database or FIELDREG_DATABASE.")
    folder, passphrase = installation_folder(context), read_passphrase()
    return close_new_installation(officers.set_database_url(folder, passphrase, url, tools))


def _officer_document(officer: Officer) -> dict[str, object]:
    return {"name": officer.name, "roles": str(officer.rights).split()}


receiver: Final = click.Group(
    "receiver", help="Let machines receive for this head office with nobody at them."
)


@command("create", receiver)
def create_receiver(
    installation: Installation,
    name: str = _NAME,
    out: Path = option("--out FILE", required=True),
    until: str = option("--until DAY", "Its last day; a year from today without it."),
    url: str | None = DATABASE_URL,
) -> CommandResult:
    """Write the file with which the machine NAME joins this head office to receive unattended.

    It takes in bundles and leaves receipts; head office's replies, and all that hides or admits,
    need another machine. 'hq join' on that machine takes the file, under a passphrase chosen now (or
    FIELDREG_OFFICER_PASSPHRASE); then 'hq receive --hub' or 'hq serve --receive' works there. With
    --database it reaches the register in another way, best as a database user of its own.
    """
    chosen = choose_passphrase(installation.tools, OFFICER_PASSPHRASE_VARIABLE)
    made = receivers.create_receiver(
        installation, name, chosen, out, until=until or "", url=url or ""
    )
    text = f"{out} lets {made.name} receive until {made.until}; 'hq join' there takes it."
    return CommandResult({**_receiver_document(made), "file": str(out)}, text)


@command("list", receiver)
def list_receivers(installation: Installation) -> CommandResult:
    """List the machines that receive unattended, and those that did."""
    found = receivers.list_receivers(installation)
    rows = [(each.name, each.until, each.revoked_on, _receiver_state(each)) for each in found]
    heads = ("name", "until", "ended on", "state")
    table = format_table(heads, rows, empty="No machine receives unattended.")
    return CommandResult({"receivers": list(map(_receiver_document, found))}, table)


@command("revoke", receiver)
def revoke_receiver(installation: Installation, name: str = _NAME) -> CommandResult:
    """End the work of the machine NAME: laptops take no receipts of it, and it opens no more.

    If it was lost, also take its user from the database's server, and draw another key with 'hq
    keys rotate': it could read all bundles until then.
    """
    ended = receivers.revoke_receiver(installation, name)
    text = (
        f"{name} receives no more. If it was lost, take its user from the database's server, and"
        " draw another key with 'hq keys rotate'."
    )
    return CommandResult(_receiver_document(ended), text)


def _receiver_document(found: Receiver) -> Mapping[str, object]:
    document = pick(found, "name", "until", at_work="is_at_work")
    return {**document, **pick_known(found, "revoked_on")}


def _receiver_state(found: Receiver) -> str:
    return "receives" if found.is_at_work else "ended"


passphrase: Final = new_group("passphrase")


@command("propose", passphrase)
def propose_passphrase(
    tools: Tools,
    language: str = option(
        "--language",
        "The language of the words.",
        choices=officers.PASSPHRASE_LANGUAGES,
        default="en",
        show_default=True,
    ),
) -> CommandResult:
    """Show a passphrase of six common words, drawn by chance; nothing is changed."""
    proposed = officers.propose_passphrase(tools, language)
    bits = PROPOSED_WORD_COUNT * WORD_BITS
    return CommandResult({"passphrase": proposed, "bits": bits}, proposed)


@command("change", passphrase)
def change_own_passphrase(context: CommandContext, tools: Tools) -> CommandResult:
    """Change your passphrase: type the old one, then the new one.

    FIELDREG_PASSPHRASE and FIELDREG_NEW_PASSPHRASE hold them; otherwise prompts ask.
    """
    folder = installation_folder(context)
    Home(folder).require_installation()
    old = read_passphrase()
    with closing(opening.unlock(folder, old, tools)) as installation:
        chosen = choose_passphrase(tools, NEW_PASSPHRASE_VARIABLE)
        officers.change_own_passphrase(installation, old, chosen)
        name = installation.user_name
    return CommandResult({"trainer": name}, f"The new passphrase of {name} is valid from now on.")


@command("keyring", passphrase)
def set_keystore(
    installation: Installation, setting: str = argument(choices=("on", "off", "status"))
) -> CommandResult:
    """Let the system's key store open the register without a passphrase (on), or not (off).

    On, anybody at this computer with your session of the system open can open the register too:
    it is then no safer than that session. It is off by default.
    """
    if setting == "on":
        officers.enable_keystore(installation)
    elif setting == "off":
        officers.disable_keystore(installation)
    state = officers.load_keystore_status(installation)
    text = "A passphrase alone opens this register."
    if state.is_enabled:
        text = (
            f"{state.keystore_name or 'A key store that is not here'} opens this register;"
            " anybody who uses your account while you are logged in can open it too."
        )
    return CommandResult({"on": state.is_enabled, "keystore": state.keystore_name or None}, text)


@command("pin", passphrase)
def set_pin(
    context: CommandContext,
    tools: Tools,
    setting: str = argument(choices=("set", "remove", "status")),
) -> CommandResult:
    """Set, remove or look at the PIN by which you take this laptop back from a trainee.

    It has four to eight digits and opens nothing else. FIELDREG_PASSPHRASE and FIELDREG_NEW_PIN
    hold your passphrase and the PIN; otherwise prompts ask.
    """
    folder = installation_folder(context)
    Home(folder).require_installation()
    passphrase = read_passphrase()
    with closing(opening.unlock(folder, passphrase, tools)) as installation:
        if setting == "set":
            hand_back.set_pin(installation, passphrase, choose_pin())
        elif setting == "remove":
            hand_back.remove_pin(installation)
        name, status = installation.user_name, hand_back.load_pin_status(installation)
    document = {"trainer": name, "pin": status.is_set, "tries_left": status.tries_left}
    text = f"{name} takes the laptop back by passphrase alone."
    if status.is_set:
        tries = format_count(status.tries_left, "try", "tries")
        text = f"{name} takes the laptop back by a PIN, with {tries} left, or by passphrase."
    return CommandResult(document, text)


trainer: Final = new_group("trainer")


@command("add", trainer)
def add_trainer(installation: Installation, name: str = _NAME) -> CommandResult:
    """Let NAME open this register with a passphrase of their own.

    NAME chooses it now (or FIELDREG_NEW_PASSPHRASE), while you look away.
    """
    chosen = choose_passphrase(installation.tools, NEW_PASSPHRASE_VARIABLE)
    officers.add_user(installation, name, chosen)
    return CommandResult(_trainers(installation), f"{name} opens this register from now on.")


@command("list", trainer)
def list_trainers(installation: Installation) -> CommandResult:
    """List who may open this register."""
    document = _trainers(installation)
    return CommandResult(document | {"here": installation.user_name}, document["trainers"])


@command("remove", trainer)
def remove_trainer(installation: Installation, name: str = _NAME) -> CommandResult:
    """Let NAME open this register no longer; NAME's changes stay."""
    officers.remove_user(installation, name)
    document = _trainers(installation)
    left = format_count(len(document["trainers"]), "trainer")
    return CommandResult(document, f"{name} opens it no longer; {left} still do.")


def _trainers(installation: Installation) -> dict[str, Sequence[str]]:
    return {"trainers": officers.list_user_names(installation)}
