"""The groups `hq` and `laptop`, backup, restoring and `doctor`."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

import fieldreg
from fieldreg.cli import devices, keys, officers, releases, sealed_answers
from fieldreg.cli.arrivals import board
from fieldreg.cli.arrivals.intakes import show_intakes
from fieldreg.cli.arrivals.receive import receive_bundles
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import (
    DATABASE_URL,
    OFFICER_NAME,
    OpenInstallation,
    argument,
    command,
    option,
)
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.output import format_documents
from fieldreg.cli.common.terminal import choose_passphrase, read_passphrase
from fieldreg.cli.common.unlocking import (
    close_new_installation,
    installation_document,
    new_installation_folder,
    warn_of_doubt,
)
from fieldreg.cli.exchange import serve_hub, set_hub
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import backups, diagnostics
from fieldreg.services.devices import invitations
from fieldreg.services.diagnostics import CheckResult, CheckState
from fieldreg.services.installation import opening, row_check
from fieldreg.services.installation.model import Installation, Tools

FINDING_MESSAGES: Final[Mapping[tuple[str, str], str]] = {
    ("opening", "well"): "The installation ({role}) opens.",
    ("continuity", "well"): "It is the one that wrote here last.",
    ("erased", "well"): "The list of who was erased is the one that was kept.",
    ("folder", "well"): "It is on this computer's own disk.",
    ("secrecy", "well"): "The disk: {folder}, swap: {swap}.",
    ("secrecy", "advice"): "The disk: {folder}, swap: {swap}. What the system swaps out or"
    " writes at hibernation can be read off a disk that is not encrypted; encrypt it.",
    (
        "journal",
        "well",
    ): "Faults of the program are noted in {file}, without a name: {faults} so far.",
    ("room", "well"): "{free_mib} MiB are free on the disk.",
    ("room", "advice"): "Only {free_mib} MiB are free on the disk; a backup needs more.",
    ("damage", "well"): "Every page of the register is whole.",
    ("rows", "well"): "Every entry is as fieldreg wrote it.",
    ("keys", "well"): "The keys are whole.",
    ("keys", "advice"): (
        "The keys are complete, and no copy on paper has all of them; make one with 'hq keys copy'."
    ),
    ("outbox", "well"): "Head office has {held} people; {way} are on the way.",
    ("outbox", "advice"): "{here} people are on this laptop only, {way} on the way, {held}"
    " at head office; make an exchange.",
    ("arrivals", "well"): "Nothing that came in is waiting.",
    ("arrivals", "advice"): "{held} bundles wait for an earlier one; {set_aside} bundles and"
    " {changes} changes were set aside.",
    ("backup", "well"): "The last backup was made on {on}.",
    ("backup", "advice"): "The last backup was made on {on}, and there is news since; make one.",
    ("clock", "well"): "The calendar says {today}.",
    ("places", "well"): (
        "The list of places is version {version}, that of rural places version {rural_version}."
    ),
}
NO_BACKUP_MESSAGE: Final = "There is no backup yet; make one."
_FOUND: Final[Mapping[str | int, str]] = {
    "head-office": "head office",
    "plain": "not encrypted",
    "nothing": "none",
    "unknown": "cannot be told",
}


hq: Final = new_group("hq")


laptop: Final = new_group("laptop")


for _command in (
    *(
        set_hub,
        serve_hub,
        receive_bundles,
        show_intakes,
        releases.office_releases,
        sealed_answers.desk,
    ),
    *(officers.admit_officer, officers.join_head_office, officers.follow_database),
    *(officers.list_officers, officers.change_roles),
    *(keys.keys, keys.recover_head_office, keys.show_recovery_words),
    officers.receiver,
    *devices.COMMANDS,
    *board.COMMANDS,
):
    hq.add_command(_command)
laptop.add_command(devices.show_own_words)
laptop.add_command(keys.recover_laptop)


@command("init", hq)
def begin_head_office(
    context: CommandContext,
    tools: Tools,
    name: str = option("--name", "Its name for laptops.", default="Head office", show_default=True),
    officer: str = OFFICER_NAME,
    url: str | None = DATABASE_URL,
) -> CommandResult:
    """Begin head office, with keys of its own."""
    folder = new_installation_folder(context)
    passphrase = choose_passphrase(tools)
    return close_new_installation(
        opening.create_head_office(folder, passphrase, tools, name=name, officer=officer, url=url)
    )


@command("init", laptop)
def begin_laptop(
    context: CommandContext,
    tools: Tools,
    invitation: Path = option(
        "--invitation FILE", "The file that head office made.", required=True
    ),
    trainer: str = option("--trainer NAME", "The trainer at this laptop.", required=True),
) -> CommandResult:
    """Begin a laptop that head office has invited."""
    folder = new_installation_folder(context)
    document = invitations.read_invitation(invitation).document
    passphrase = choose_passphrase(tools)
    return close_new_installation(
        opening.create_laptop(folder, passphrase, tools, invitation=document, trainer=trainer)
    )


@command("backup")
def backup(
    installation: Installation, folder: Path = option("--to DIR", required=True)
) -> CommandResult:
    """Write a backup and prove it."""
    path = backups.create_backup(installation, folder)
    size = path.stat().st_size
    document = {"file": str(path), "size_bytes": size}
    return CommandResult(document, f"{path} ({size} bytes) was opened and is whole.")


@command("restore")
def restore(
    context: CommandContext, tools: Tools, file: Path = argument(), url: str | None = DATABASE_URL
) -> CommandResult:
    """Make an installation of a backup.

    It continues as a new writer, since the old installation may have written more. With a
    database a head office moves there; without one it moves back into a file.
    """
    folder = new_installation_folder(context)
    if not file.is_file():
        raise Problem(Code.FILE_UNREADABLE, file=file.name)
    with closing(
        backups.restore_backup(folder, file, read_passphrase(), tools, url)
    ) as installation:
        document = installation_document(installation)
        document["people"] = installation.store.people.count()
        warn_of_doubt(installation.erasure_list.find_problem())
    return CommandResult(document, f"{document['name']} is restored in {folder}.")


@command("digest")
def digest(
    installation: Installation,
    laptop: str | None = option("--laptop NAME", "Only what this laptop has."),
) -> CommandResult:
    """Show the hash of everything in the register."""
    store = installation.store
    record_ids: set[int] | None = None
    if laptop is not None:
        installation.head_office_keys()  # only head office knows this
        device = store.devices.find_by_name(laptop)
        if device is None:
            raise Problem(Code.NOT_FOUND, laptop=laptop)
        record_ids = store.sent_records.list_held_records(device.id)
    state_digest = store.digest(record_ids)
    return CommandResult({"digest": state_digest, "laptop": laptop}, state_digest)


@command("doctor")
def doctor(
    open_installation: OpenInstallation,
    tools: Tools,
    file: Path | None = option(
        "--file FILE", "Write what was found to a file for those who help; it names nobody."
    ),
    *,
    accept: bool = option(
        "--accept", "Keep entries as they stand that something else than fieldreg changed."
    ),
) -> CommandResult:
    """Look whether all is well, and explain."""
    try:
        installation = open_installation()
        if accept:
            row_check.accept_rows(installation)
        findings = diagnostics.run_health_checks(installation)
    except Problem as problem:
        findings = diagnostics.explain_failed_opening(problem)
    if file is not None:
        diagnostics.write_support_file(findings, file, tools)
    failed = next((finding for finding in findings if finding.state is CheckState.FAILED), None)
    checks = [
        {
            "check": finding.check,
            "state": finding.state,
            "facts": dict(finding.problem.facts if finding.problem else finding.facts),
            "code": finding.problem.code if finding.problem else None,
            "sentence": _sentence(finding),
        }
        for finding in findings
    ]
    document = {
        "version": fieldreg.__version__,
        "well": failed is None,
        "checks": checks,
        "file": file and str(file),
    }
    table = format_documents(checks, "check", "state", ("what was found", "sentence"))
    return CommandResult(document, table, failed.problem if failed else None)


def _sentence(result: CheckResult) -> str:
    if result.problem is not None:
        return problem_messages.for_problem(result.problem)
    return format_finding(result.check, result.state, result.facts)


def format_finding(check: str, state: str, facts: Mapping[str, str | int]) -> str:
    if (check, state, facts.get("on")) == ("backup", "advice", ""):
        return NO_BACKUP_MESSAGE
    labels = {name: _FOUND.get(value, value) for name, value in facts.items()}
    return FINDING_MESSAGES[check, state].format_map(labels)
