"""The group `arrivals`: bundles, quarantined changes and undo orders."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fieldreg import wiring
from fieldreg.cli.arrivals import kept_bundles, undo
from fieldreg.cli.common import output, problem_messages
from fieldreg.cli.common.commands import DRY_RUN, RECORDED_REASON, argument, command, command_group
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, keep_found
from fieldreg.domain.kinds import BY_NAME, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import arrival_undo, arrived_bundles, waiting_changes
from fieldreg.services.arrivals.arrival_undo import UndoNews
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle, ChangeGap, UndoingSummary
from fieldreg.services.arrivals.waiting_changes import AuthoredQuarantinedChange
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import UserSession
from fieldreg.store.arrivals import BundleState
from fieldreg.store.log.history import Author
from fieldreg.ui.vocabulary.shared_labels import QUARANTINE_REASONS, REMEDIES

_BUNDLE: Final = argument("ID", find=arrived_bundles.find_bundle)
_APPLIED: Final = (BundleState.APPLIED, BundleState.OUT_OF_ORDER)
_STATE_LABELS: Final[Mapping[BundleState, str]] = {
    BundleState.PENDING: "waiting",
    BundleState.QUARANTINED: "set aside",
    BundleState.APPLIED: "came in",
    BundleState.OUT_OF_ORDER: "came in, not all before it",
}


@command_group("arrivals")
def arrivals(installation: Installation, user: UserSession, find: str = FIND) -> CommandResult:
    """Show what came in, what waits and what was set aside.

    For a bundle that waits, the gap before it is shown. A bundle that is set aside is kept whole,
    with the reason. A laptop also shows its changes that head office set aside.
    """
    bundles = keep_found(arrived_bundles.list_arrivals(user), find, _row)
    quarantined = waiting_changes.add_authors(user, wiring.list_quarantined(installation))
    undoings = arrived_bundles.list_undoings(user)
    undo_news = None if installation.is_head_office else arrival_undo.load_undo_news(user)
    entries = quarantined_changes.list_quarantine_entries(user)
    counts = {
        "applied": sum(bundle.bundle.state in _APPLIED for bundle in bundles),
        **output.pick(
            arrived_bundles.count_arrivals(user),
            held="pending_bundle_count",
            set_aside="quarantined_bundle_count",
            changes="quarantined_change_count",
        ),
    }
    news = ("people_gone", "sessions_gone", "people_back", "sessions_back")
    document = {
        "bundles": list(map(_document, bundles)),
        "changes_set_aside": list(map(_quarantined_document, quarantined)),
        "set_aside_at_head_office": list(map(_entry_document, entries)),
        "undoings": list(map(_undoing_document, undoings)),
        "counts": counts,
        "undo_news": output.pick(undo_news, *news) if undo_news else None,
    }
    lines = [
        *_bundle_lines(bundles),
        *map(_quarantined_line, quarantined),
        *map(_undoing_line, undoings),
        _summary(bundles, len(quarantined)),
        *_entry_lines(entries),
        *(_undo_news_lines(undo_news) if undo_news else ()),
    ]
    return CommandResult(document, lines)


arrivals.add_command(undo.undo_bundle)
arrivals.add_command(undo.redo_bundle)
for _command in kept_bundles.COMMANDS:
    arrivals.add_command(_command)


@command("seen", arrivals)
def dismiss_undo_news(user: UserSession) -> CommandResult:
    """Tell no more of the people and sessions that undoings hid or brought back so far."""
    arrival_undo.dismiss_undo_news(user)
    return CommandResult({"seen": True}, "The undoings so far are no longer shown.")


@command("let-in", arrivals)
def force_import(
    installation: Installation,
    bundle: ArrivedBundle = _BUNDLE,
    reason: str = RECORDED_REASON,
    *,
    dry_run: bool = DRY_RUN,
) -> CommandResult:
    """Take in the bundle ID, which waits, without the missing ones before it.

    Do so if the missing part is gone for good: the laptop is lost, or was put back to an earlier
    state. If the part comes after all, it goes in too. 'arrivals undo' takes it back.
    """
    office_sync = wiring.build_office_sync(installation)
    forced = office_sync.force_import(bundle.bundle.sha, reason, is_preview=dry_run)
    first, last = forced.missing
    document = {
        "id": output.bundle_id(bundle),
        "device": forced.device or None,
        "dry_run": dry_run,
        "missing": {"first": first, "last": last},
        **output.pick(forced, "people", "sessions", "changes"),
        **output.pick(forced, bundles="bundle_count", set_aside="quarantined_count"),
    }
    came = "would come" if dry_run else "came"
    bundles = output.format_count(forced.bundle_count, "bundle")
    counts = output.format_counts(
        person=forced.people, session=forced.sessions, change=forced.changes
    )
    lines = [
        f"{bundles} of {forced.device} {came} in, without changes {first} to {last}: {counts}."
    ]
    if forced.quarantined_count:
        pending = output.format_count(forced.quarantined_count, "change")
        lines.append(f"{pending} of them need what is missing, and wait alone.")
    return CommandResult(document, lines)


def _undo_news_lines(news: UndoNews) -> Iterator[str]:
    hidden = "are out of sight here since head office undid them"
    for people, sessions, outcome in (
        (news.people_gone, news.sessions_gone, hidden),
        (news.people_back, news.sessions_back, "are here again"),
    ):
        if people or sessions:
            yield f"{output.format_counts(person=people, session=sessions)} {outcome}."
    yield "'arrivals seen' stops showing this."


def _document(bundle: ArrivedBundle) -> dict[str, object]:
    row, forced, taken = bundle.bundle, bundle.out_of_order, bundle.taken_in
    return {
        "id": output.bundle_id(bundle),
        "state": row.state,
        "device": bundle.device_name or None,
        **output.pick(row, "first", "last", "noted_on", "received_on"),
        **output.pick(row, "people", "sessions", "changes", "reason"),
        "undone": bundle.undone,
        "unconfirmed": bundle.is_unconfirmed,
        **output.pick(bundle, put_away="is_put_away", after_loss="came_after_loss"),
        "taken_in": taken and output.pick(taken, by="officer", on="day"),
        "let_in": forced and output.pick(forced, "reason", by="officer", on="day"),
        "gaps": [
            output.pick(gap, "first", "last")
            | output.pick_known(gap, after="after_day", until="until_day")
            for gap in bundle.gaps
        ],
    }


def _quarantined_document(quarantined: AuthoredQuarantinedChange) -> dict[str, object]:
    view = quarantined.change
    return {
        "change": short_code(view.change),
        "reason": view.reason,
        **output.author_document(quarantined.author),
        "kind": view.kind or None,
        "record": short_code(view.record) if view.record else None,
        "values": _value_documents(view.kind, view.values),
        "note": view.note or None,
        "withheld": quarantined.is_withheld,
        "names": [
            {"record": short_code(label.id), "kind": label.kind.name, "name": label.name or None}
            for label in quarantined.named
        ],
    }


def _undoing_document(undoing: UndoingSummary) -> dict[str, object]:
    return {
        "undoing": short_code(undoing.undoing.id),
        "in_force": undoing.undoing.is_in_force,
        "changes": undoing.change_count,
        "reason": undoing.undoing.reason or None,
        **output.author_document(undoing.author),
    }


def _bundle_lines(bundles: list[ArrivedBundle]) -> Iterator[str]:
    heads = ("id", "state", "laptop", "noted on", "came on", "people", "changes")
    if bundles:
        yield output.format_table(heads, map(_row, bundles))
    for bundle in bundles:
        code, name = output.bundle_id(bundle), bundle.device_name or "an unknown device"
        for gap in bundle.gaps:
            is_in = bundle.bundle.state is BundleState.OUT_OF_ORDER
            does = "is in without" if is_in else "waits for"
            yield f"{code} {does} {_gap(gap, name)}."
        if (forced := bundle.out_of_order) is not None:
            yield f"{code} was let in by {forced.officer} on {forced.day}: {forced.reason}"
        if bundle.bundle.state is BundleState.QUARANTINED and bundle.bundle.reason:
            reason = problem_messages.for_problem(Problem(Code(bundle.bundle.reason)))
            yield f"{code}, of {name}: {reason}"


def _quarantined_line(quarantined: AuthoredQuarantinedChange) -> str:
    view = quarantined.change
    reason = problem_messages.for_problem(Problem(Code(view.reason)))
    what = (
        "for the protected desk" if quarantined.is_withheld else "of a kind that is not known here"
    )
    fields = ", ".join(view.values) or what
    about = ", ".join(label.name or short_code(label.id) for label in quarantined.named)
    told = "; ".join(filter(None, (_author(quarantined.author), fields, about)))
    return f"{short_code(view.change)} ({told}): {reason}"


def _undoing_line(undoing: UndoingSummary) -> str:
    order, author = undoing.undoing, undoing.author
    changes = output.format_count(undoing.change_count, "change")
    action = "undone" if order.is_in_force else "brought back"
    why = f": {order.reason}" if order.reason else "."
    return f"{short_code(order.id)}: {changes} {action} on {author.day} by {_author(author)}{why}"


def _author(author: Author) -> str:
    return ", ".join(filter(None, (author.trainer, author.device)))


def _summary(bundles: list[ArrivedBundle], change_count: int) -> str:
    states = [bundle.bundle.state for bundle in bundles]
    came, waiting = sum(map(states.count, _APPLIED)), states.count(BundleState.PENDING)
    return (
        f"{output.format_count(came, 'bundle')} came in, {waiting} waiting,"
        f" {len(bundles) - came - waiting} set aside;"
        f" {output.format_count(change_count, 'change')} set aside alone."
    )


def _row(bundle: ArrivedBundle) -> tuple[object, ...]:
    row = bundle.bundle
    state = f"{bundle.undone} undone" if bundle.undone else _STATE_LABELS[row.state]
    state += ", put away" * bundle.is_put_away + ", after the loss" * bundle.came_after_loss
    return (
        output.bundle_id(bundle),
        state + ", unconfirmed" * bundle.is_unconfirmed,
        bundle.device_name,
        *(row.noted_on, row.received_on, row.people, row.changes),
    )


def _gap(gap: ChangeGap, device_name: str) -> str:
    after = f" after {gap.after_day}" if gap.after_day else ""
    until = f" until {gap.until_day}" if gap.until_day else ""
    noted = f", noted{after}{until}" if after or until else ""
    return f"changes {gap.first} to {gap.last} of {device_name}{noted}"


def _entry_document(entry: QuarantineEntry) -> dict[str, object]:
    kind = entry.kind.name if entry.kind else ""
    return {
        "change": short_code(entry.change),
        **output.pick(entry, "reason", "remedy"),
        **output.author_document(entry.author),
        "kind": kind or None,
        "record": short_code(entry.record) if kind else None,
        "values": _value_documents(kind, entry.values),
    }


def _value_documents(kind_name: str, values: Mapping[str, Value]) -> dict[str, Value]:
    kind = BY_NAME.get(kind_name)
    return {
        name: output.with_short_codes(kind.field(name) if kind else None, value)
        for name, value in values.items()
    }


def _entry_lines(entries: Sequence[QuarantineEntry]) -> Iterator[str]:
    for entry in entries:
        why = QUARANTINE_REASONS.get(entry.reason, QUARANTINE_REASONS[""])
        why = why.format(reason=entry.reason).removesuffix(".")
        yield f"Head office set aside {_describe(entry)}. {why}. {REMEDIES[entry.remedy]}"
    if entries:
        yield (
            "It is kept here and there. The rest of the bundle was taken in. 'arrivals "
            "put-away CODE' stops showing one."
        )


def _describe(entry: QuarantineEntry) -> str:
    code = short_code(entry.change)
    if entry.kind is None:
        return f"{code}, which is not here any more"
    course = entry.label.session.course if entry.label and entry.label.session else ""
    name = (entry.label.name if entry.label else "") or course or entry.kind.name
    if entry.change == entry.record:
        return f"{code} ({name})"
    fields = ", ".join(entry.values)
    return f"{code} ({name}, {short_code(entry.record)}; {fields})"
