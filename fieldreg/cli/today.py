"""The command `today`."""

from collections.abc import Sequence
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, Final

from fieldreg.cli.common.commands import command
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import (
    format_documents,
    format_pairs,
    format_table,
    pick_known,
    session_summary,
)
from fieldreg.domain.log.ids import short_code
from fieldreg.services import overview
from fieldreg.services.installation.model import Installation
from fieldreg.services.overview import Reminder, ReminderKind, ReplyDeliveryState
from fieldreg.services.user_session import UserSession

# What people read, the key of the document (none, a key, or a section and a key), and the
# attribute of the overview that has the value.
_Figures = Sequence[tuple[str, str, str]]
_LAPTOP_FIGURES: Final[_Figures] = (
    ("people", "people", "agenda.person_count"),
    ("on this laptop only", "where.here", "overview.people_sync_state.local_count"),
    ("on the way", "where.way", "overview.people_sync_state.in_transit_count"),
    ("at head office", "where.held", "overview.people_sync_state.acknowledged_count"),
    ("all entries", "entries", "agenda.sync_state"),
    ("last reply of head office", "answered_on", "overview.replied_on"),
    ("backup", "backup_due", "overview.is_backup_due"),
)
_OFFICE_FIGURES: Final[_Figures] = (
    ("people", "people", "person_count"),
    ("replies to fetch", "", "ready_count"),
    ("replies on the way", "", "in_transit_count"),
    ("replies received", "", "received_count"),
    ("laptops never heard from", "unheard", "unheard_count"),
    ("laptops not confirmed", "unconfirmed", "unconfirmed_count"),
    ("laptops and versions that no officer signed", "unsigned", "unsigned_count"),
    ("copies of laptops", "copies", "copy_count"),
    ("bundles waiting", "arrivals.held", "arrival_counts.pending_bundle_count"),
    ("bundles set aside", "arrivals.set_aside", "arrival_counts.quarantined_bundle_count"),
    ("changes set aside", "arrivals.changes", "arrival_counts.quarantined_change_count"),
    ("conflicts", "conflicts", "conflict_count"),
    ("pairs and typed places to judge", "pairs", "pair_count"),
    ("questions waiting", "questions.waiting", "question_counts.waiting_count"),
    ("questions answered", "questions.answered", "question_counts.answered_count"),
    ("guardians' consents to follow", "to_follow", "awaited_count"),
    ("people who refused to be kept", "refused", "refused_count"),
    ("promises due", "promises", "promise_count"),
    ("reports to sign", "reports", "unsigned_report_count"),
    ("reports of the last two weeks", "new_reports", "new_report_count"),
    ("erasures asked for", "erasures.requests", "erasure_counts.request_count"),
    ("erasures not answered", "erasures.waiting", "erasure_counts.unanswered_order_count"),
    ("orders that no officer signed", "erasures.unsigned", "erasure_counts.unsigned_count"),
    ("files that are not locked", "files", "plaintext_file_count"),
    ("last backup", "backed_up_on", "backed_up_on"),
    ("backup", "backup_due", "is_backup_due"),
    ("copy of the keys", "copy_due", "is_escrow_due"),
)
_REMINDER_LABELS: Final = {
    ReminderKind.SESSION_LEFT_OPEN: "session to close",
    ReminderKind.CONSENT_AWAITED: "guardians' consents to follow",
    ReminderKind.CONSENT_REFUSED: "people who refused to be kept",
    ReminderKind.CONFLICT: "conflict",
    ReminderKind.PAIRS: "pairs that may be one",
    ReminderKind.PLAINTEXT_FILES: "files that are not locked",
    ReminderKind.QUESTION: "question of head office",
    ReminderKind.QUARANTINED_CHANGES: "changes that head office set aside",
    ReminderKind.DIVERGED: "this laptop differs from head office; tell it",
    ReminderKind.PROMISE: "promise",
    ReminderKind.REVOKED: "this laptop is cut off; call head office",
}
_REPLY_STATES: Final = {
    ReplyDeliveryState.NONE: None,
    ReplyDeliveryState.READY: "ready",
    ReplyDeliveryState.IN_TRANSIT: "way",
    ReplyDeliveryState.RECEIVED: "held",
}


@command("today")
def today(installation: Installation) -> CommandResult:
    """Show the session of the day, what waits, and how far the exchange is.

    A laptop shows its session of today or the next one; head office shows its counts.
    """
    user = installation.user_session()
    return _laptop_result(user) if not installation.is_head_office else _office_result(user)


def _laptop_result(user: UserSession) -> CommandResult:
    agenda, work = overview.load_agenda(user), overview.load_laptop_overview(user)
    figures, pairs = _tabulate(_LAPTOP_FIGURES, SimpleNamespace(agenda=agenda, overview=work))
    first = agenda.current_session
    sessions = [first, *agenda.later_sessions] if first else []
    plans = [session_summary(row, user.places) for row in sessions]
    document = {
        "role": "laptop",
        "session": plans[0] if plans else None,
        "later": plans[1:],
        "not_asked": agenda.unasked_minors,
        "reminders": list(map(_reminder_document, agenda.reminders)),
        **figures,
    }
    lines = [pairs]
    if plans:
        columns = ("code", "date", "course", "place", "participants")
        lines += ["", format_documents(plans, *columns)]
    if agenda.reminders:
        rows = [
            (_REMINDER_LABELS[item.kind], item.title, item.day, item.count or None)
            for item in agenda.reminders
        ]
        lines += ["", format_table(("waits", "title", "day", "count"), rows)]
    if agenda.unasked_minors:
        lines += ["", f"No guardian was asked yet for {', '.join(agenda.unasked_minors)}."]
    return CommandResult(document, lines)


def _office_result(user: UserSession) -> CommandResult:
    figures, pairs = _tabulate(_OFFICE_FIGURES, overview.load_office_overview(user))
    states = overview.load_reply_delivery_states(user)
    laptops = [
        {"laptop": device.name, "answer": _REPLY_STATES[states[device.id]]}
        for device in user.store.devices.list_all()
        if device.id in states
    ]
    return CommandResult({"role": "head-office", **figures, "laptops": laptops}, pairs)


def _tabulate(figures: _Figures, source: object) -> tuple[dict[str, Any], str]:
    document: dict[str, Any] = {}
    pairs: list[tuple[str, object]] = []
    for label, key, path in figures:
        value = attrgetter(path)(source)
        section, _, name = key.rpartition(".")
        if name:
            part = document.setdefault(section, {}) if section else document
            part[name] = None if value == "" else value
        if isinstance(value, bool):
            value = "is due" if value else "is recent"
        pairs.append((label, value))
    return document, format_pairs(pairs)


def _reminder_document(reminder: Reminder) -> dict[str, object]:
    record = short_code(reminder.record_id) if reminder.record_id else None
    document = {"kind": reminder.kind.name.lower(), "record": record, "count": reminder.count}
    return document | pick_known(reminder, "title", "day")
