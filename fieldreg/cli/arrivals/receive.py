"""The command `hq receive`: head office takes in bundles and leaves replies."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.progress import show_steps, stop_on_interrupt
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.exchange.hub import hub_option
from fieldreg.cli.exchange.shared_folder import record_result, shared_folder_option
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus, BundleView, OfficeSyncOutcome, SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys.hub.hub_card import normalise_hub_url
from fieldreg.services.devices.invitations import load_hub_card

# A person has to act on these.
_UNSETTLED: Final = (
    BundleStatus.DAMAGED,
    BundleStatus.UNKNOWN,
    BundleStatus.REVOKED,
    BundleStatus.REFUSED,
)
_STATE_LABELS: Final[Mapping[BundleStatus, str]] = {
    BundleStatus.NEW: "new",
    BundleStatus.KNOWN: "already here",
    BundleStatus.PENDING: "waiting",
    BundleStatus.DAMAGED: "damaged",
    BundleStatus.UNKNOWN: "from nobody invited",
    BundleStatus.REVOKED: "cut off",
    BundleStatus.REFUSED: "not usable",
}
_MAX_NAMED: Final = 5


@click.command("receive")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path())
@hub_option
@shared_folder_option
@pass_command_context
def receive_bundles(
    context: CommandContext, paths: tuple[str, ...], url: str | None, *, is_folder: bool
) -> CommandResult:
    """Take in bundles and leave the replies.

    Each PATH is a stick, a folder, a single file or a hub's mailbox on this machine. The reply of
    every known laptop is left in each place that has room for it.
    """
    if not paths and url is None and not is_folder:
        raise click.UsageError("Name a PATH, --hub or --folder.")
    with (
        unlocked_installation(context) as installation,
        show_steps() as on_step,
        stop_on_interrupt() as is_cancelled,
    ):
        office_sync = wiring.build_office_sync(installation)
        if is_folder:
            paths = (*paths, office_sync.channel_address(SyncChannel.FOLDER))
        if url is not None:
            paths = (*paths, normalise_hub_url(url) if url else load_hub_card(installation).url)
        channels = [SyncChannel.HUB] * (url is not None) + [SyncChannel.FOLDER] * is_folder
        with record_result(
            installation, channels[0] if len(paths) == len(channels) == 1 else None
        ) as outcomes:
            outcome = run_task(office_sync.receive(paths, on_step, is_cancelled))
            outcomes.append(outcome)
    urgent, others = _problems(outcome, paths)
    text = _text(outcome, is_by_stick=len(paths) > len(channels))
    return CommandResult(
        _document(outcome),
        "\n".join((text, *map(problem_messages.for_problem, [*urgent[1:], *others]))),
        urgent[0] if urgent else None,
    )


def _document(outcome: OfficeSyncOutcome) -> dict[str, object]:
    return {
        "bundles": [_bundle_document(bundle) for bundle in outcome.bundles],
        "counts": {arrival.value: outcome.count_bundles(arrival) for arrival in BundleStatus},
        "people": outcome.people,
        "changes": outcome.changes,
        "replies": outcome.replies,
        "cleared": outcome.cleared,
        "carriers_failed": [
            {"carrier": carrier, "problem": code} for carrier, code in outcome.carriers_failed
        ],
    }


def _bundle_document(view: BundleView) -> dict[str, object]:
    return {
        "carrier": view.carrier,
        "file": view.file,
        "arrival": view.status.value,
        "device": view.device or None,
        "trainer": view.trainer or None,
        "first_day": view.first_day or None,
        "last_day": view.last_day or None,
        "people": view.people,
        "sessions": view.sessions,
        "changes": view.changes,
        "reason": view.reason or None,
        "is_own_word": view.is_own_reply,
        "waits_for": list(view.missing_range) if view.missing_range else None,
        "unconfirmed": view.is_unconfirmed,
    }


def _text(outcome: OfficeSyncOutcome, *, is_by_stick: bool) -> str:
    heads = ("file", "state", "laptop", "trainer", "until", "people", "changes")
    rows = [
        (
            bundle.file,
            _STATE_LABELS[bundle.status] + ", unconfirmed" * bundle.is_unconfirmed,
            bundle.device or ("head office's own answer" if bundle.is_own_reply else ""),
            bundle.trainer,
            bundle.last_day,
            bundle.people,
            bundle.changes,
        )
        for bundle in outcome.bundles
    ]
    counts = (
        f"{outcome.count_bundles(status)} {label}"
        for status, label in _STATE_LABELS.items()
        if outcome.count_bundles(status)
    )
    people = output.format_count(outcome.people, "person", "people")
    lines = [
        f"{output.format_count(len(outcome.bundles), 'bundle')}: {', '.join(counts) or 'none'}.",
        f"{people} and {output.format_count(outcome.changes, 'change')} came in.",
    ]
    if outcome.replies:
        laptops = output.format_count(outcome.replies, "laptop")
        back = "; a stick has to go back for that" * is_by_stick
        lines.append(
            f"New replies for {laptops} are ready, and each laptop takes its own at its next"
            f" exchange{back}."
        )
    if outcome.cleared:
        lines.append(
            f"{output.format_count(outcome.cleared, 'bundle')} deleted from the sticks, which head"
            " office and its backup have; a stick may keep the sealed data for a long time."
        )
    return "\n".join([output.format_table(heads, rows), *lines] if rows else lines)


def _problems(
    outcome: OfficeSyncOutcome, paths: Sequence[str]
) -> tuple[list[Problem], list[Problem]]:
    """Return the problems that a person has to act on, and the other reasons.

    There is one problem per reason, with the files or carriers concerned, the first found first.
    A bundle for somebody else is normal in a folder, and a problem in a file that was named.
    """
    urgent: dict[tuple[Code, str], list[str]] = defaultdict(list)
    others: dict[tuple[Code, str], list[str]] = defaultdict(list)
    for carrier, code in outcome.carriers_failed:
        urgent[Code(code), "carrier"].append(carrier)
    named = [path for path in paths if Path(path).is_file()]
    for bundle in filter(lambda bundle: bundle.reason, outcome.bundles):
        is_for_others = bundle.reason == Code.NOT_FOR_US and bundle.carrier not in named
        is_settled = bundle.status not in _UNSETTLED or is_for_others
        (others if is_settled else urgent)[Code(bundle.reason), "file"].append(bundle.file)
    for path in named:
        if all(bundle.carrier != path for bundle in outcome.bundles):
            urgent[Code.BUNDLE_NOT_OURS, "file"].append(Path(path).name)
    return list(_problems_by_reason(urgent)), list(_problems_by_reason(others))


def _problems_by_reason(
    names_by_reason: Mapping[tuple[Code, str], Sequence[str]],
) -> Iterator[Problem]:
    for (code, fact), names in names_by_reason.items():
        more = len(names) - _MAX_NAMED
        listed = ", ".join(names[:_MAX_NAMED]) + f" and {more} more" * (more > 0)
        yield Problem(code, **{fact: listed})
