"""Texts of both Today pages, and the rows of a laptop's open tasks and planned sessions."""

from datetime import date

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.overview import Reminder, ReminderKind
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.theme.rich_text import DisplayText, format_rich, strong
from fieldreg.ui.translation import join_parts, translate, translator

tr = translator("Today")


def format_day(day: str, place: str = "") -> str:
    """Write a date with its weekday, and the *place* of the session."""
    weekday = (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )[date.fromisoformat(day).weekday()]
    return join_parts([f"{dates.format_date(day)}, {weekday}", place])


def format_awaited_consents(count: int) -> str:
    return tr("%Ln guardians’ consents outstanding", count)


def format_refusals(count: int) -> str:
    return tr("%Ln people do not want their record kept", count)


def format_plaintext_files(count: int) -> str:
    return tr("%Ln files from the register are not protected", count)


def reminder_row(reminder: Reminder) -> ListRow:
    heading, line, icon = _describe_reminder(reminder)
    return ListRow(
        heading,
        line,
        icon=icon,
        role="ink2" if reminder.kind is ReminderKind.SESSION_LEFT_OPEN else "warn",
        meta=tr("conflict")
        if reminder.kind is ReminderKind.CONFLICT
        else dates.format_date(reminder.day),
        value=reminder,
    )


def upcoming_row(session: SessionRow, places: Gazetteer, language: str) -> ListRow:
    soum = places.name(session.soum, language) if session.soum else ""
    half_days = tr("%n half-days", session.half_days)
    return ListRow(
        session.course or tr("Session without a course"),
        join_parts([session.venue or soum, half_days]),
        lead=dates.format_date(session.date)[5:],
        value=session.id,
    )


def _describe_reminder(reminder: Reminder) -> tuple[DisplayText, str, str]:
    """Return the heading, the line below it and the icon."""
    title = reminder.title or tr("Session without a course")
    count = reminder.count
    texts: tuple[DisplayText, str, str]
    match reminder.kind:
        case ReminderKind.SESSION_LEFT_OPEN:
            texts = (
                format_rich(tr("{course}: still open"), course=strong(title)),
                tr("%n people. Complete the attendance and close the session.", count),
                "calendar",
            )
        case ReminderKind.CONSENT_AWAITED:
            texts = (
                format_awaited_consents(count),
                tr("The consent of a parent or guardian is still to follow."),
                "guardian",
            )
        case ReminderKind.CONSENT_REFUSED:
            texts = (
                format_refusals(count),
                tr("Their records are not used. Decide what to do with them."),
                "barred",
            )
        case ReminderKind.CONFLICT:
            texts = (
                format_rich("{name}", name=strong(title)),
                tr("Two versions of %n fields were entered. Check which one is right.", count),
                "fork",
            )
        case ReminderKind.QUARANTINED_CHANGES:
            texts = (
                translate("Aside", "Head office set %n of your changes aside", "", count),
                translate("Aside", "Nothing is lost. See which, why, and what to do."),
                "warning",
            )
        case ReminderKind.DIVERGED:
            texts = (
                translate("Aside", "This laptop and head office do not have the same data"),
                translate("Aside", "Nothing is lost. Exchange once more and call head office."),
                "warning",
            )
        case ReminderKind.REVOKED:
            texts = (
                translate("Aside", "Head office no longer accepts data from this laptop"),
                translate("Aside", "Nothing is lost here. Call head office before you go on."),
                "barred",
            )
        case ReminderKind.QUESTION:
            line = (
                translate("Questions", "head office asks, and %n more", "", count - 1)
                if count > 1
                else translate("Questions", "head office asks")
            )
            texts = reminder.title, line, "question"
        case ReminderKind.PLAINTEXT_FILES:
            texts = (
                format_plaintext_files(count),
                tr("Anybody who has them can read them. Delete those you no longer need."),
                "file",
            )
    return texts
