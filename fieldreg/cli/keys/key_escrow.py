"""The commands about head office's keys: paper copy, rotation and recovery."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.prompts import choose_passphrase, prompt_or_usage_error, read_passphrase
from fieldreg.cli.common.unlocking import (
    database_option,
    installation_folder,
    tools_for,
    unlocked_installation,
    warn_of_doubt,
)
from fieldreg.cli.sealed_answers.protected_desk import DESK_PASSPHRASE_VARIABLE, DESK_PROMPT
from fieldreg.keys.escrow.key_escrow import HOLDER_COUNT
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import disaster_recovery, key_escrow, key_rotation
from fieldreg.services.keys.disaster_recovery import RecoveryTarget
from fieldreg.services.keys.key_escrow import KeyEscrowStatus
from fieldreg.services.keys.key_rotation import KeyRotationStatus
from fieldreg.services.sealed_answers import protected_desk

FIRST_VARIABLE: Final = "FIELDREG_FIRST_PASSPHRASE"
SECOND_VARIABLE: Final = "FIELDREG_SECOND_PASSPHRASE"
THIRD_VARIABLE: Final = "FIELDREG_THIRD_PASSPHRASE"

_holders = click.option(
    "--holder",
    "holders",
    metavar="NAME",
    multiple=True,
    help="A holder of the copy; once for each of three people.",
)
_out = click.option("--out", metavar="FILE", type=click.Path(path_type=Path), required=True)


@click.group(invoke_without_command=True)
@click.pass_context
def keys(ctx: click.Context) -> CommandResult | None:
    """Show which keys are in use, which laptops know the present one, and whether a copy is due."""
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        return _status_result(installation)


@keys.command("copy")
@_holders
@_out
@pass_command_context
def copy_keys(context: CommandContext, holders: tuple[str, ...], out: Path) -> CommandResult:
    """Write the copy of the keys for three people, to be printed and kept on paper.

    Each chooses a passphrase that the others must not see (FIELDREG_FIRST_PASSPHRASE, …SECOND…,
    …THIRD…). Any two get head office back, none alone. The copy is tested by opening it with each
    pair.
    """
    return _write_copy(context, holders, out, is_rotation=False)


@keys.command("rotate")
@_holders
@_out
@pass_command_context
def rotate_key(context: CommandContext, holders: tuple[str, ...], out: Path) -> CommandResult:
    """Draw another key for laptops to seal to, and write a copy of all keys with it.

    Laptops learn of it with their next replies. The former key opens what they send until it is
    destroyed.
    """
    return _write_copy(context, holders, out, is_rotation=True)


@keys.command("retire")
@pass_command_context
def destroy_former_keys(context: CommandContext) -> CommandResult:
    """Destroy the former keys that are not needed any more.

    Every laptop must know a later one, and ninety days must have passed. It happens by itself
    when bundles are taken in. Burn earlier sheets and erase earlier backups too: the key is in
    them.
    """
    with unlocked_installation(context) as installation:
        destroyed = key_rotation.destroy_former_keys(installation)
        status = _status_result(installation)
    lines = [f"{output.format_count(len(destroyed), 'former key')} destroyed.", status.text]
    return CommandResult({**status.document, "retired": destroyed}, "\n".join(lines))


@click.command("recover")
@click.option(
    "--copy",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    required=True,
    help="The sheet that 'hq keys copy' wrote, or its lines typed again.",
)
@click.option(
    "--backup",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A backup of this head office; its passphrase is not needed.",
)
@click.option(
    "--officer", default="Data officer", show_default=True, help="The officer at this computer."
)
@database_option
@pass_command_context
def recover_head_office(
    context: CommandContext, file: Path, backup: Path | None, officer: str, url: str | None
) -> CommandResult:
    """Make a working head office again from the copy of its keys, by two of three people.

    With a backup it is that register. Without, the register in --home is opened, or the one in
    the database; if there is neither, an empty one is begun, and laptops bring back what they
    have. The new passphrase is FIELDREG_PASSPHRASE, those of the two people
    FIELDREG_FIRST_PASSPHRASE and FIELDREG_SECOND_PASSPHRASE.
    """
    sheet = disaster_recovery.read_key_escrow(file)
    first, second = read_two_passphrases()
    recovered = disaster_recovery.recover_head_office(
        installation_folder(context),
        sheet,
        first,
        second,
        tools_for(context),
        target=RecoveryTarget(officer, choose_passphrase(tools_for(context)), url),
        backup=backup,
    )
    with closing(recovered.installation) as installation:
        warn_of_doubt(installation.erasure_list.find_problem())
        document = {
            "role": installation.role,
            "name": installation.name,
            "trainer": installation.user_name,
            "home": str(installation.home.folder),
            "people": installation.store.people.count(),
            "opened_by": list(recovered.opened_by),
        }
        is_due = key_escrow.load_escrow_status(installation.store).is_due
    lines = [
        f"{document['name']} is here again in {document['home']}.",
        f"{' and '.join(recovered.opened_by)} opened it. Take in every laptop's next stick.",
    ]
    if is_due:
        lines.append(_COPY_DUE_MESSAGE)
    return CommandResult({**document, "copy_due": is_due}, "\n".join(lines))


def read_two_passphrases() -> tuple[str, str]:
    return (
        read_passphrase(FIRST_VARIABLE, "The first person's passphrase"),
        read_passphrase(SECOND_VARIABLE, "The second person's passphrase"),
    )


_COPY_DUE_MESSAGE: Final = (
    "No copy has the present keys: if this machine is lost, the keys are gone. Make one with "
    "'hq keys copy'."
)


def _write_copy(
    context: CommandContext, holders: tuple[str, ...], out: Path, *, is_rotation: bool
) -> CommandResult:
    if holders and len(holders) != HOLDER_COUNT:
        raise click.UsageError("Three people keep the copy: --holder three times.")
    with unlocked_installation(context) as installation:
        names, chosen = [], []
        for number, name in enumerate((FIRST_VARIABLE, SECOND_VARIABLE, THIRD_VARIABLE)):
            holder = holders[number] if holders else _ask_for_name(number)
            names.append(holder)
            label = f"Passphrase of {holder}"
            chosen.append(choose_passphrase(tools_for(context), name, label))
        has_desk = protected_desk.is_protected_desk_set_up(installation)
        key_escrow.write_key_escrow(
            installation,
            names,
            chosen,
            out,
            wiring.read_key_sheet(),
            desk_passphrase=read_passphrase(DESK_PASSPHRASE_VARIABLE, DESK_PROMPT)
            if has_desk
            else "",
            is_rotation=is_rotation,
        )
        status = _status_result(installation)
    lines = [
        f"{out} is the copy; each pair of {', '.join(names)} has opened it.",
        "Print it three times, burn the sheets of any earlier copy, and make a backup now.",
    ]
    if is_rotation:
        lines.insert(0, "Laptops seal to another key as soon as they are answered.")
    return CommandResult({**status.document, "file": str(out)}, "\n".join([*lines, status.text]))


def _ask_for_name(number: int) -> str:
    which = ("first", "second", "third")[number]
    return prompt_or_usage_error(f"Name of the {which} person", "Three names are needed: --holder.")


def _status_result(installation: Installation) -> CommandResult:
    rotation = key_rotation.load_rotation_status(installation)
    escrow = key_escrow.load_escrow_status(installation.store)
    return CommandResult(
        _status_document(rotation, escrow), "\n".join(_status_lines(rotation, escrow))
    )


def _status_lines(rotation: KeyRotationStatus, escrow: KeyEscrowStatus) -> Iterator[str]:
    heads = ("laptop", "state", "knows the present key since")
    rows = [(line.device.name, line.state.value, since) for line, since in rotation.known_since]
    yield f"The present key is {rotation.present_key_id}."
    if rows:
        yield output.format_table(heads, rows)
    for former_key in rotation.former:
        missing = ", ".join(line.device.name for line in former_key.missing_laptops)
        waits = [f"still needed by {missing}"] if missing else []
        waits += (
            [f"{output.format_count(former_key.days_left, 'day')} to go"]
            if former_key.days_left
            else []
        )
        state = "; ".join(waits) or "nobody needs it any more: 'hq keys retire'"
        yield f"Former key {former_key.key.recipient}, left on {former_key.key.retired_on}: {state}."
    for destroyed_key in rotation.destroyed:
        yield f"Former key {destroyed_key.recipient}, destroyed on {destroyed_key.destroyed_on}."
    if escrow.made_on:
        yield f"The copy is of {escrow.made_on}, held by {', '.join(escrow.names)}."
    if escrow.is_due:
        yield _COPY_DUE_MESSAGE


def _status_document(rotation: KeyRotationStatus, escrow: KeyEscrowStatus) -> dict[str, object]:
    return {
        "present": rotation.present_key_id,
        "laptops": [
            {"laptop": line.device.name, "state": line.state.value, "known_since": since or None}
            for line, since in rotation.known_since
        ],
        "former": [
            {
                "key": key.key.recipient,
                "left_on": key.key.retired_on,
                "missing": [line.device.name for line in key.missing_laptops],
                "days": key.days_left,
            }
            for key in rotation.former
        ],
        "destroyed": [
            {"key": key.recipient, "left_on": key.retired_on, "destroyed_on": key.destroyed_on}
            for key in rotation.destroyed
        ],
        "copy": {"made_on": escrow.made_on, "holders": list(escrow.names)}
        if escrow.made_on
        else None,
        "copy_due": escrow.is_due,
    }
