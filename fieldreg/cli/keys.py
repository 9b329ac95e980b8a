"""The keys of head office, and forgotten passphrases of laptops."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common.commands import (
    DATABASE_URL,
    OFFICER_NAME,
    OpenInstallation,
    argument,
    command,
    command_group,
    option,
)
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.output import format_count, format_table, pick, pick_known
from fieldreg.cli.common.terminal import choose_passphrase, prompt_or_usage_error, read_passphrase
from fieldreg.cli.common.unlocking import installation_document, installation_folder, warn_of_doubt
from fieldreg.cli.sealed_answers import DESK_PASSPHRASE_VARIABLE, DESK_PROMPT
from fieldreg.keys.escrow.key_escrow import HOLDER_COUNT
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.keys import disaster_recovery, key_escrow, key_rotation, passphrase_reset
from fieldreg.services.keys.disaster_recovery import RecoveryTarget
from fieldreg.services.keys.key_escrow import KeyEscrowStatus
from fieldreg.services.keys.key_rotation import KeyRotationStatus
from fieldreg.services.sealed_answers import protected_desk

FIRST_VARIABLE: Final = "FIELDREG_FIRST_PASSPHRASE"
SECOND_VARIABLE: Final = "FIELDREG_SECOND_PASSPHRASE"
THIRD_VARIABLE: Final = "FIELDREG_THIRD_PASSPHRASE"
RECOVERY_WORDS_VARIABLE: Final = "FIELDREG_RECOVERY_WORDS"
_COPY_DUE_MESSAGE: Final = (
    "No copy has all present keys, the recovery key among them: if this machine is lost, the keys "
    "are gone. Make one with 'hq keys copy'."
)
_HOLDERS: Final = option("--holder NAME", "A holder of the copy; once for each of three people.")
_OUT: Final = option("--out FILE", required=True)
_SHEET: Final = option(
    "--copy FILE", "The sheet that 'hq keys copy' wrote, or its lines typed again.", required=True
)
_BACKUP: Final = option(
    "--backup FILE", "A backup of this head office; its passphrase is not needed."
)


@command_group("keys")
def keys(installation: Installation) -> CommandResult:
    """Show which keys are in use, which laptops know the present one, and whether a copy is due."""
    return _status_result(installation)


@command("copy", keys)
def copy_keys(
    open_installation: OpenInstallation, holders: tuple[str, ...] = _HOLDERS, out: Path = _OUT
) -> CommandResult:
    """Write the copy of the keys for three people, to be printed and kept on paper.

    Each chooses a passphrase that the others must not see (FIELDREG_FIRST_PASSPHRASE, …SECOND…,
    …THIRD…). Any two get head office back, none alone. The copy is tested by opening it with each
    pair.
    """
    return _write_copy(open_installation, holders, out, is_rotation=False)


@command("rotate", keys)
def rotate_key(
    open_installation: OpenInstallation, holders: tuple[str, ...] = _HOLDERS, out: Path = _OUT
) -> CommandResult:
    """Draw another key for laptops to seal to, and write a copy of all keys with it.

    Laptops learn of it with their next replies. The former key opens their bundles until it is
    destroyed.
    """
    return _write_copy(open_installation, holders, out, is_rotation=True)


@command("retire", keys)
def destroy_former_keys(installation: Installation) -> CommandResult:
    """Destroy the former keys that are not needed any more.

    Every laptop must know a later one, and ninety days must have passed. It happens by itself
    when bundles are taken in. Burn earlier sheets and erase earlier backups too: the key is in
    them.
    """
    destroyed = key_rotation.destroy_former_keys(installation)
    status = _status_result(installation)
    lines = [f"{format_count(len(destroyed), 'former key')} destroyed.", status.text]
    return CommandResult({**status.document, "retired": destroyed}, lines)


@command("recover")
def recover_head_office(
    context: CommandContext,
    tools: Tools,
    *,
    file: Path = _SHEET,
    backup: Path | None = _BACKUP,
    officer: str = OFFICER_NAME,
    url: str | None = DATABASE_URL,
) -> CommandResult:
    """Make a working head office again from the copy of its keys, by two of three people.

    With a backup it is that register. Without, the register in --home is opened, or the one in the
    database; if there is neither, an empty one is begun, and laptops return their changes. The new
    passphrase is FIELDREG_PASSPHRASE, those of the two people FIELDREG_FIRST_PASSPHRASE and
    FIELDREG_SECOND_PASSPHRASE.
    """
    folder, sheet = installation_folder(context), disaster_recovery.read_key_escrow(file)
    first, second = _read_two_passphrases()
    target = RecoveryTarget(officer, choose_passphrase(tools), url)
    recovered = disaster_recovery.recover_head_office(
        folder, sheet, first, second, tools, target=target, backup=backup
    )
    with closing(recovered.installation) as installation:
        warn_of_doubt(installation.erasure_list.find_problem())
        document = installation_document(installation)
        document["people"] = installation.store.people.count()
        is_due = key_escrow.load_escrow_status(installation.store).is_due
    lines = [
        f"{document['name']} is here again in {document['home']}.",
        f"{' and '.join(recovered.opened_by)} opened it. Take in every laptop's next stick.",
        *([_COPY_DUE_MESSAGE] if is_due else []),
    ]
    document |= {"opened_by": recovered.opened_by, "copy_due": is_due}
    return CommandResult(document, lines)


def _read_two_passphrases() -> tuple[str, str]:
    return (
        read_passphrase(FIRST_VARIABLE, "The first person's passphrase"),
        read_passphrase(SECOND_VARIABLE, "The second person's passphrase"),
    )


def _write_copy(
    open_installation: OpenInstallation, holders: tuple[str, ...], out: Path, *, is_rotation: bool
) -> CommandResult:
    if holders and len(holders) != HOLDER_COUNT:
        raise click.UsageError("Three people keep the copy: --holder three times.")
    installation = open_installation()
    key_escrow.require_signature(installation)
    names, chosen = [], []
    for number, variable in enumerate((FIRST_VARIABLE, SECOND_VARIABLE, THIRD_VARIABLE)):
        holder = holders[number] if holders else _ask_for_name(number)
        names.append(holder)
        label = f"Passphrase of {holder}"
        chosen.append(choose_passphrase(installation.tools, variable, label))
    desk_passphrase = ""
    if protected_desk.is_protected_desk_set_up(installation):
        desk_passphrase = read_passphrase(DESK_PASSPHRASE_VARIABLE, DESK_PROMPT)
    key_escrow.write_key_escrow(
        *(installation, names, chosen, out, wiring.read_key_sheet()),
        desk_passphrase=desk_passphrase,
        is_rotation=is_rotation,
    )
    status = _status_result(installation)
    lines = [
        f"{out} is the copy; each pair of {', '.join(names)} has opened it.",
        "Print it three times and make a backup now.",
        "Burn the sheets of any earlier copy once a laptop has exchanged.",
        status.text,
    ]
    if is_rotation:
        lines.insert(0, "Laptops seal to another key as soon as they are answered.")
    return CommandResult({**status.document, "file": str(out)}, lines)


def _ask_for_name(number: int) -> str:
    which = ("first", "second", "third")[number]
    return prompt_or_usage_error(f"Name of the {which} person", "Three names are needed: --holder.")


def _status_result(installation: Installation) -> CommandResult:
    rotation = key_rotation.load_rotation_status(installation)
    escrow = key_escrow.load_escrow_status(installation.store)
    return CommandResult(_status_document(rotation, escrow), _status_lines(rotation, escrow))


def _status_lines(rotation: KeyRotationStatus, escrow: KeyEscrowStatus) -> Iterator[str]:
    heads = ("laptop", "state", "knows the present key since")
    rows = [(line.device.name, line.state.value, since) for line, since in rotation.known_since]
    yield f"The present key is {rotation.present_key_id}."
    if rows:
        yield format_table(heads, rows)
    for former_key in rotation.former:
        missing = ", ".join(line.device.name for line in former_key.missing_laptops)
        waits = [f"still needed by {missing}"] if missing else []
        if former_key.days_left:
            waits.append(f"{format_count(former_key.days_left, 'day')} to go")
        state = "; ".join(waits) or "nobody needs it any more: 'hq keys retire'"
        yield f"Former key {former_key.key.recipient}, left on {former_key.key.retired_on}: {state}."
    for destroyed_key in rotation.destroyed:
        yield f"Former key {destroyed_key.recipient}, destroyed on {destroyed_key.destroyed_on}."
    if escrow.made_on:
        yield f"The copy is of {escrow.made_on}, held by {', '.join(escrow.names)}."
    if escrow.is_due:
        yield _COPY_DUE_MESSAGE


def _status_document(rotation: KeyRotationStatus, escrow: KeyEscrowStatus) -> dict[str, object]:
    copy = {"made_on": escrow.made_on, "holders": escrow.names} if escrow.made_on else None
    return {
        "present": rotation.present_key_id,
        "laptops": [
            {"laptop": line.device.name, "state": line.state, "known_since": since or None}
            for line, since in rotation.known_since
        ],
        "former": [
            {
                **pick(former.key, key="recipient", left_on="retired_on"),
                "missing": [line.device.name for line in former.missing_laptops],
                "days": former.days_left,
            }
            for former in rotation.former
        ],
        "destroyed": [
            pick(key, "destroyed_on", key="recipient", left_on="retired_on")
            for key in rotation.destroyed
        ],
        "copy": copy,
        "copy_due": escrow.is_due,
    }


@command("recovery")
def show_recovery_words(
    installation: Installation,
    name: str | None = argument("[LAPTOP]"),
    mark: str = option("--mark", "The mark that the laptop's recovery page shows."),
    reason: str = option("--reason TEXT", "Why; it is recorded here."),
) -> CommandResult:
    """Show the twelve words that open LAPTOP, once two people allowed it.

    They are two officers of this installation, or two of the three who hold the copy of the keys
    (FIELDREG_FIRST_PASSPHRASE, FIELDREG_SECOND_PASSPHRASE). Their names are recorded. Without a
    LAPTOP: the laptops for which there are words, and the readings so far.
    """
    if name is None:
        return _recovery_list(installation)
    # Fails before two people type their passphrases.
    passphrase_reset.find_recovery_secret(installation, name, mark)
    first, second = _read_two_passphrases()
    reading = passphrase_reset.read_recovery_words(
        installation, name, first, second, mark=mark, reason=reason
    )
    document = {"laptop": name, **pick(reading, "mark", "words", "allowed_by")}
    lines = [
        " ".join(reading.words),
        f"They open {name} where its recovery page shows the mark {reading.mark}.",
        "Read them out only if you know the voice; they work only once.",
    ]
    return CommandResult(document | {"came_on": reading.received_on}, lines)


@command("recover")
def recover_laptop(
    context: CommandContext,
    tools: Tools,
    trainer: str = option("--trainer NAME", "The trainer whose passphrase was forgotten."),
) -> CommandResult:
    """Choose a new passphrase with the twelve words that head office reads out.

    Give head office the mark that is shown here. The words (or FIELDREG_RECOVERY_WORDS) work
    once; all that is registered here stays.
    """
    folder = installation_folder(context)
    mark = passphrase_reset.load_recovery_mark(folder)
    typed = os.environ.get(RECOVERY_WORDS_VARIABLE) or _ask_for_words(mark)
    names = passphrase_reset.list_users_by_recovery_words(folder, typed, tools)
    chosen = choose_passphrase(tools)
    with closing(
        passphrase_reset.reset_passphrase(folder, typed, chosen, tools, trainer=trainer)
    ) as installation:
        document = {
            **pick(installation, laptop="name", trainer="user_name"),
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
    lines = []
    if secrets:
        rows = [(row.device.name, row.received_on, " ".join(row.marks)) for row in secrets]
        lines.append(format_table(("laptop", "words came on", "marks"), rows))
    if readings:
        heads = ("read on", "laptop", "allowed by", "and by", "reason")
        read = [
            (row.read_on, name or "head office", row.first_person, row.second_person, row.reason)
            for name, row in readings
        ]
        lines.append(format_table(heads, read))
    document = {
        "laptops": [
            {
                "laptop": row.device.name,
                **pick_known(row, came_on="received_on"),
                "marks": row.marks,
            }
            for row in secrets
        ],
        "readings": [
            {
                "laptop": name or None,
                **pick_known(row, mark="ring_mark"),
                **pick(row, "read_on", "reason"),
                "allowed_by": [row.first_person, row.second_person],
            }
            for name, row in readings
        ],
    }
    return CommandResult(document, lines or "There are no words yet.")
