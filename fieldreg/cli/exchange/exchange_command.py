"""The command `exchange`: a laptop takes head office's reply and leaves a bundle."""

from collections.abc import Iterator

import click

from fieldreg import wiring
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.progress import show_steps, stop_on_interrupt
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.cli.exchange.hub import hub_option
from fieldreg.cli.exchange.shared_folder import record_result, shared_folder_option
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import LaptopSyncOutcome, ReplySummary, SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.exchange import quarantined_changes

_CUT_OFF = (
    "Head office takes nothing in from this laptop any more: it was reported lost, or its"
    " invitation was withdrawn. What head office has stays there, and nothing is lost here:"
    " what is brought is set aside there until somebody lets it in. Call head office before"
    " you go on."
)


@click.command()
@click.option("--stick", metavar="DIR", type=click.Path(), help="The stick, or any folder.")
@click.option(
    "--file",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="One sealed file to send by other means.",
)
@hub_option
@shared_folder_option
@pass_command_context
def exchange(
    context: CommandContext,
    stick: str | None,
    file: str | None,
    url: str | None,
    *,
    is_folder: bool,
) -> CommandResult:
    """Take the reply, leave a bundle.

    On a stick and as a file a bundle is left even if nothing is new; at the hub and in the chosen
    folder only if something is. One call with a hub is one round; the next call continues a round
    that was cut short.
    """
    if sum(option is not None for option in (stick, file, url, is_folder or None)) != 1:
        raise click.UsageError("Name one of --stick, --file, --hub and --folder.")
    carrier = SyncChannel.FOLDER if is_folder else None if url is None else SyncChannel.HUB
    with (
        unlocked_installation(context) as installation,
        show_steps() as on_step,
        stop_on_interrupt() as is_cancelled,
        record_result(installation, carrier) as outcomes,
    ):
        laptop_sync = wiring.build_laptop_sync(installation)
        if carrier is not None:
            round_ = laptop_sync.sync_by(carrier, on_step, is_cancelled, url=url or "")
        elif stick is not None:
            round_ = laptop_sync.exchange(stick, on_step, is_cancelled)
        else:
            round_ = laptop_sync.write_file(file or "", on_step, is_cancelled)
        outcome = run_task(round_)
        outcomes.append(outcome)
        sync_counts = installation.store.sync_states.count_people()
        is_cut_off = quarantined_changes.is_revoked(installation.user_session())
    document = {
        "reply": _reply_document(outcome.reply),
        "reply_problem": outcome.reply_problem or None,
        "people": outcome.people,
        "sessions": outcome.sessions,
        "changes": outcome.changes,
        "size_bytes": outcome.size_bytes,
        "files": list(outcome.files),
        "repeat": outcome.is_repeat,
        "cut_off": is_cut_off,
        "where": {
            "here": sync_counts.local_count,
            "way": sync_counts.in_transit_count,
            "held": sync_counts.acknowledged_count,
        },
    }
    is_early = outcome.reply_problem in ("", Code.ANSWER_EARLY)
    refused = None if is_early else Problem(Code(outcome.reply_problem))
    text = _exchange_text(outcome)
    return CommandResult(
        document, f"{text}\n{_CUT_OFF}".lstrip() if is_cut_off else text, outcome.failure or refused
    )


def _reply_document(reply: ReplySummary | None) -> dict[str, object] | None:
    if reply is None:
        return None
    return {
        "day": reply.day,
        "people_received": reply.people_received,
        "corrections": reply.corrections,
        "new_records": reply.new_records,
        "set_aside": reply.quarantined_count,
        "renamed": reply.renamed,
        "people_erased": reply.people_erased,
        "people_gone": reply.people_gone,
        "sessions_gone": reply.sessions_gone,
        "people_back": reply.people_back,
        "sessions_back": reply.sessions_back,
        "differs": reply.has_differences,
    }


def _exchange_text(outcome: LaptopSyncOutcome) -> str:
    lines = [] if outcome.reply is None else list(_format_reply(outcome.reply))
    if outcome.reply_problem == Code.ANSWER_EARLY:
        lines.append(problem_messages.for_problem(Problem(Code.ANSWER_EARLY)))
    if outcome.failure is not None:
        return "\n".join(lines)
    if not outcome.files:
        lines.append("Nothing is new since the last exchange, and nothing was left.")
        return "\n".join(lines)
    people = output.format_count(outcome.people, "person", "people")
    lines.append(
        f"Left {', '.join(outcome.files)} ({outcome.size_bytes} bytes) with {people},"
        f" {output.format_count(outcome.sessions, 'session')}"
        f" and {output.format_count(outcome.changes, 'change')}."
    )
    if outcome.is_repeat:
        lines.append("Nothing is new since the last exchange.")
    return "\n".join(lines)


def _format_reply(reply: ReplySummary) -> Iterator[str]:
    people = output.format_count(reply.people_received, "person", "people")
    yield (
        f"Head office's answer of {reply.day}: it has {people} more;"
        f" {output.format_count(reply.corrections, 'correction')},"
        f" {output.format_count(reply.new_records, 'new record')},"
        f" {output.format_count(reply.quarantined_count, 'change')} set aside."
    )
    if reply.quarantined_count:
        yield ("'fieldreg arrivals' says which were set aside, and what to do.")
    if reply.has_differences:
        yield (
            "The data on this laptop differs from what was sent to it, and sending everything"
            " again did not help. Nothing is lost: what was receipted is at head office, and"
            " the rest goes with this exchange. Keep working and tell head office, which"
            " will invite it again."
        )
    if reply.renamed:
        yield (
            "There are two copies of this laptop: its disk was copied, or put back as it was."
            f" {output.format_count(reply.renamed, 'change')} of its own have new codes."
            " Tell head office, which will invite it again."
        )
    if reply.people_erased:
        erased = output.format_count(reply.people_erased, "person", "people")
        yield (f"Head office had {erased} erased here.")
    if gone := _people_and_sessions(reply.people_gone, reply.sessions_gone):
        yield (
            f"Head office has undone what had come in: {gone} are out of sight here."
            " Nothing is lost; ask head office before you enter anybody again."
            " 'fieldreg arrivals' says who undid it and why."
        )
    if back := _people_and_sessions(reply.people_back, reply.sessions_back):
        yield (
            f"Head office has brought back what it had undone: {back} are here again,"
            " as they were. Look whether you entered anybody again meanwhile."
        )


def _people_and_sessions(people: int, sessions: int) -> str:
    parts = []
    if people:
        parts.append(output.format_count(people, "person", "people"))
    if sessions:
        parts.append(output.format_count(sessions, "session"))
    return " and ".join(parts)
