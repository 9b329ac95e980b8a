"""The command `today`: the first page of the window, for a laptop or for head office."""

from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.services import overview
from fieldreg.services.overview import ReminderKind, ReplyDeliveryState
from fieldreg.services.user_session import UserSession

_REMINDER_LABELS: Final = {
    ReminderKind.SESSION_LEFT_OPEN: "session to close",
    ReminderKind.CONSENT_AWAITED: "guardians' consents to follow",
    ReminderKind.CONSENT_REFUSED: "people who refused to be kept",
    ReminderKind.CONFLICT: "conflict",
    ReminderKind.PLAINTEXT_FILES: "files that are not locked",
    ReminderKind.QUESTION: "question of head office",
    ReminderKind.QUARANTINED_CHANGES: "changes that head office set aside",
    ReminderKind.DIVERGED: "this laptop differs from head office; tell it",
    ReminderKind.REVOKED: "this laptop is cut off; call head office",
}
_REPLY_STATES: Final = {
    ReplyDeliveryState.NONE: None,
    ReplyDeliveryState.READY: "ready",
    ReplyDeliveryState.IN_TRANSIT: "way",
    ReplyDeliveryState.RECEIVED: "held",
}


@click.command()
@pass_command_context
def today(context: CommandContext) -> CommandResult:
    """Show the session of the day, what waits, and how far the exchange is.

    A laptop shows its session of today or the next one; head office shows its counts.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        if not installation.is_head_office:
            return _laptop_result(user)
        return _office_result(user)


def _laptop_result(user: UserSession) -> CommandResult:
    agenda, work = overview.load_agenda(user), overview.load_laptop_overview(user)
    first, sync_counts = agenda.current_session, work.people_sync_state
    sessions = [first, *agenda.later_sessions] if first else []
    plans = [output.session_summary(row, user.places) for row in sessions]
    reminders = [
        {
            "kind": reminder.kind.name.lower(),
            "record": short_code(reminder.record_id) if reminder.record_id else None,
            "title": reminder.title or None,
            "day": reminder.day or None,
            "count": reminder.count,
        }
        for reminder in agenda.reminders
    ]
    document = {
        "role": "laptop",
        "session": plans[0] if plans else None,
        "later": plans[1:],
        "not_asked": list(agenda.unasked_minors),
        "reminders": reminders,
        "people": agenda.person_count,
        "where": {
            "here": sync_counts.local_count,
            "way": sync_counts.in_transit_count,
            "held": sync_counts.acknowledged_count,
        },
        "answered_on": work.replied_on or None,
        "backup_due": work.is_backup_due,
    }
    lines = [
        output.format_pairs(
            [
                ("people", agenda.person_count),
                ("on this laptop only", sync_counts.local_count),
                ("on the way", sync_counts.in_transit_count),
                ("at head office", sync_counts.acknowledged_count),
                ("last reply of head office", work.replied_on),
                ("backup", "is due" if work.is_backup_due else "is recent"),
            ]
        )
    ]
    if plans:
        heads = ("code", "date", "course", "place", "participants")
        lines.append(output.format_table(heads, [[row[head] for head in heads] for row in plans]))
    if agenda.reminders:
        rows = [
            (_REMINDER_LABELS[item.kind], item.title, item.day, item.count or None)
            for item in agenda.reminders
        ]
        lines.append(output.format_table(("waits", "title", "day", "count"), rows))
    if agenda.unasked_minors:
        lines.append(f"No guardian was asked yet for {', '.join(agenda.unasked_minors)}.")
    return CommandResult(document, "\n\n".join(lines))


def _office_result(user: UserSession) -> CommandResult:
    counts, states = overview.load_office_overview(user), overview.load_reply_delivery_states(user)
    arrivals, questions, erasures = (
        counts.arrival_counts,
        counts.question_counts,
        counts.erasure_counts,
    )
    laptops = [
        (device.name, _REPLY_STATES[states[device.id]])
        for device in user.store.devices.list_all()
        if device.id in states
    ]
    document = {
        "role": "head-office",
        "people": counts.person_count,
        "conflicts": counts.conflict_count,
        "files": counts.plaintext_file_count,
        "to_follow": counts.awaited_count,
        "refused": counts.refused_count,
        "questions": {"waiting": questions.waiting_count, "answered": questions.answered_count},
        "erasures": {
            "requests": erasures.request_count,
            "waiting": erasures.unanswered_order_count,
        },
        "arrivals": {
            "held": arrivals.pending_bundle_count,
            "set_aside": arrivals.quarantined_bundle_count,
            "changes": arrivals.quarantined_change_count,
        },
        "laptops": [{"laptop": name, "answer": state} for name, state in laptops],
        "backed_up_on": counts.backed_up_on or None,
        "backup_due": counts.is_backup_due,
        "copy_due": counts.is_escrow_due,
    }
    pairs = [
        ("people", counts.person_count),
        ("replies to fetch", counts.ready_count),
        ("replies on the way", counts.in_transit_count),
        ("replies received", counts.received_count),
        ("bundles waiting", arrivals.pending_bundle_count),
        ("bundles set aside", arrivals.quarantined_bundle_count),
        ("changes set aside", arrivals.quarantined_change_count),
        ("conflicts", counts.conflict_count),
        ("questions waiting", questions.waiting_count),
        ("questions answered", questions.answered_count),
        ("guardians' consents to follow", counts.awaited_count),
        ("people who refused to be kept", counts.refused_count),
        ("erasures asked for", erasures.request_count),
        ("erasures not answered", erasures.unanswered_order_count),
        ("files that are not locked", counts.plaintext_file_count),
        ("last backup", counts.backed_up_on),
        ("backup", "is due" if counts.is_backup_due else "is recent"),
        ("copy of the keys", "is due" if counts.is_escrow_due else "is recent"),
    ]
    return CommandResult(document, output.format_pairs(pairs))
