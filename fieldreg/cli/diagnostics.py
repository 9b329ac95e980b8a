"""The commands that examine an installation: the doctor, and the hash of the register."""

from collections.abc import Mapping
from typing import Annotated, Final

import fieldreg
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.commands import command, option
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.output import format_documents
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.diagnostics import health_check
from fieldreg.services.diagnostics.health_check import CheckResult, CheckState
from fieldreg.services.installation.model import Installation

FINDING_MESSAGES: Final[Mapping[tuple[str, str], str]] = {
    ("opening", "well"): "The installation ({role}) opens.",
    ("continuity", "well"): "It is the one that wrote here last.",
    ("erased", "well"): "The list of who was erased is the one that was kept.",
    ("folder", "well"): "It lies on this computer's own disk.",
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
    ("keys", "advice"): "The keys are whole, and no copy on paper holds them; make one with"
    " 'hq keys copy'.",
    ("outbox", "well"): "Head office has {held} people; {way} are on the way.",
    ("outbox", "advice"): "{here} people are on this laptop only, {way} on the way, {held}"
    " at head office; make an exchange.",
    ("arrivals", "well"): "Nothing that came in is waiting.",
    ("arrivals", "advice"): "{held} bundles wait for an earlier one; {set_aside} bundles and"
    " {changes} changes were set aside.",
    ("backup", "well"): "The last backup was made on {on}.",
    ("backup", "advice"): "The last backup is of {on}, and there is news since; make one.",
    ("clock", "well"): "The calendar says {today}.",
    ("places", "well"): "The list of places is of {version}, that of rural places of"
    " {rural_version}.",
}
NO_BACKUP_MESSAGE: Final = "There is no backup yet; make one."
_FOUND: Final[Mapping[str | int, str]] = {
    "head-office": "head office",
    "plain": "not encrypted",
    "nothing": "none",
    "unknown": "cannot be told",
}


@command("digest")
def digest(
    installation: Installation,
    laptop: Annotated[str | None, option("Only what this laptop holds.", metavar="NAME")],
) -> CommandResult:
    """Show the hash of all that is held."""
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
def doctor(context: CommandContext) -> CommandResult:
    """Look whether all is well, and explain."""
    try:
        with unlocked_installation(context) as installation:
            findings = health_check.run_health_checks(installation)
    except Problem as problem:
        findings = health_check.explain_failed_opening(problem)
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
    document = {"version": fieldreg.__version__, "well": failed is None, "checks": checks}
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
