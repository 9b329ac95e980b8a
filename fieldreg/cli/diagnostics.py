"""The commands that examine an installation: the doctor, and the hash of the register."""

from collections.abc import Mapping
from typing import Final

import click

import fieldreg
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import diagnostics
from fieldreg.services.diagnostics import CheckResult, CheckState

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
    ("damage", "well"): "Every page of the register is whole; {people} people are in it.",
    ("keys", "well"): "The keys are whole.",
    ("keys", "advice"): (
        "The keys are complete, and no copy on paper has them; make one with 'hq keys copy'."
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


@click.command()
@click.option("--laptop", metavar="NAME", help="Only what this laptop has.")
@pass_command_context
def digest(context: CommandContext, laptop: str | None) -> CommandResult:
    """Show the hash of everything in the register."""
    with unlocked_installation(context) as installation:
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


@click.command()
@pass_command_context
def doctor(context: CommandContext) -> CommandResult:
    """Look whether all is well, and explain."""
    try:
        with unlocked_installation(context) as installation:
            findings = diagnostics.run_health_checks(installation)
    except Problem as problem:
        findings = diagnostics.explain_failed_opening(problem)
    failed = next((finding for finding in findings if finding.state is CheckState.FAILED), None)
    document = {
        "version": fieldreg.__version__,
        "well": failed is None,
        "checks": [
            {
                "check": finding.check.value,
                "state": finding.state.value,
                "facts": dict(finding.problem.facts if finding.problem else finding.facts),
                "code": finding.problem.code.value if finding.problem else None,
                "sentence": _sentence(finding),
            }
            for finding in findings
        ],
    }
    rows = [(finding.check.value, finding.state.value, _sentence(finding)) for finding in findings]
    table = output.format_table(("check", "state", "what was found"), rows)
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
