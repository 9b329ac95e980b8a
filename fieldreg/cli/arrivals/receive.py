"""The command `hq receive`: head office takes in bundles and leaves replies."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.commands import OpenInstallation, argument, command
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_count, format_counts, format_table, pick, pick_known
from fieldreg.cli.common.terminal import stop_on_interrupt
from fieldreg.cli.exchange import BY_FOLDER, HUB_URL, record_result
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    BundleView,
    OfficeSyncOutcome,
    OnExchangeProgress,
    SyncChannel,
)
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys.hub.hub_card import normalise_hub_url
from fieldreg.services.devices.invitations import load_hub_card
from fieldreg.services.host.collecting import without_collecting
from fieldreg.services.installation import row_check

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


@command("receive")
def receive_bundles(
    open_installation: OpenInstallation,
    on_step: OnExchangeProgress,
    paths: tuple[str, ...] = argument("[PATH]...", type=click.Path()),
    url: str | None = HUB_URL,
    *,
    is_folder: bool = BY_FOLDER,
) -> CommandResult:
    """Take in bundles and leave the replies.

    Each PATH is a stick, a folder, a single file or a hub's mailbox on this machine. The reply of
    every known laptop is left in each place that has room for it.
    """
    if not paths and url is None and not is_folder:
        raise click.UsageError("Name a PATH, --hub or --folder.")
    installation = open_installation()
    office_sync = wiring.build_office_sync(installation)
    if is_folder:
        paths = (*paths, office_sync.channel_address(SyncChannel.FOLDER))
    if url is not None:
        paths = (*paths, normalise_hub_url(url) if url else load_hub_card(installation).url)
    channels = [SyncChannel.HUB] * (url is not None) + [SyncChannel.FOLDER] * is_folder
    carrier = channels[0] if len(paths) == len(channels) == 1 else None
    with stop_on_interrupt() as is_cancelled, record_result(installation, carrier) as outcomes:
        with without_collecting():
            outcome = run_task(office_sync.receive(paths, on_step, is_cancelled))
        outcomes.append(outcome)
    urgent, others = _problems(outcome, paths)
    lines = _lines(outcome, len(paths), is_by_stick=len(paths) > len(channels))
    reasons = map(problem_messages.for_problem, [*urgent[1:], *others])
    if not urgent and office_sync.receiver is None:
        urgent = list(filter(None, [run_task(row_check.check_for_today(installation))]))
    return CommandResult(_document(outcome), [*lines, *reasons], urgent[0] if urgent else None)


def _document(outcome: OfficeSyncOutcome) -> dict[str, object]:
    return {
        "bundles": [_bundle_document(bundle) for bundle in outcome.bundles],
        "counts": {status: outcome.count_bundles(status) for status in BundleStatus},
        **pick(outcome, "people", "changes", "replies", "cut_off_replies", "cleared"),
        **pick_known(outcome, "intake"),
        "carriers_failed": [
            {"carrier": carrier, "problem": code} for carrier, code in outcome.carriers_failed
        ],
    }


def _bundle_document(view: BundleView) -> dict[str, object]:
    return {
        **pick(view, "carrier", "file", arrival="status"),
        **pick_known(view, "device", "trainer", "first_day", "last_day", "reason"),
        **pick(view, "people", "sessions", "changes"),
        **pick(view, is_own_word="is_own_reply", unconfirmed="is_unconfirmed"),
        **pick_known(view, waits_for="missing_range"),
    }


def _lines(outcome: OfficeSyncOutcome, path_count: int, *, is_by_stick: bool) -> Iterator[str]:
    heads = ("file", "state", "laptop", "trainer", "until", "people", "changes")
    if outcome.bundles:
        yield format_table(heads, map(_row, outcome.bundles))
    counted = {label: outcome.count_bundles(status) for status, label in _STATE_LABELS.items()}
    counts = ", ".join(f"{count} {label}" for label, count in counted.items() if count)
    if outcome.bundles or len(outcome.carriers_failed) < path_count:  # something could be read
        yield f"{format_count(len(outcome.bundles), 'bundle')}: {counts or 'none'}."
        yield f"{format_counts(person=outcome.people, change=outcome.changes)} came in."
    if outcome.replies:
        laptops = format_count(outcome.replies, "laptop")
        back = "; a stick has to go back for that" * is_by_stick
        yield (
            f"New replies for {laptops} are ready, and each laptop takes its own at its next"
            f" exchange{back}."
        )
    if outcome.cut_off_replies:
        yield f"{format_count(outcome.cut_off_replies, 'laptop')} cut off: told so, nothing else."
    if outcome.cleared:
        yield (
            f"{format_count(outcome.cleared, 'bundle')} deleted from the sticks, which head"
            " office and its backup have; a stick may keep the sealed data for a long time."
        )


def _row(bundle: BundleView) -> tuple[object, ...]:
    return (
        bundle.file,
        _STATE_LABELS[bundle.status] + ", unconfirmed" * bundle.is_unconfirmed,
        bundle.device or ("head office's own answer" if bundle.is_own_reply else ""),
        *(bundle.trainer, bundle.last_day, bundle.people, bundle.changes),
    )


def _problems(
    outcome: OfficeSyncOutcome, paths: Sequence[str]
) -> tuple[list[Problem], list[Problem]]:
    """Return the problems that a person has to act on, one per reason, and the other reasons.

    A bundle for another recipient is normal in a folder, and a problem in a file that was named.
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
