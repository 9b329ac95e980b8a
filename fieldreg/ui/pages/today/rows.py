"""Rows of Today: what waits for somebody, and the sessions ahead."""

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.services.overview import Reminder, ReminderKind
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.today import texts
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.theme.rich_text import DisplayText, RichText, format_rich, strong
from fieldreg.ui.translation import join_parts, translate


def attention_row(one: Reminder) -> ListRow:
    """Give the row of something that waits for a person."""
    title, count, meta = (
        one.title or translate("Today", "Session without a course"),
        one.count,
        "",
    )
    said: tuple[DisplayText, str, str]
    match one.kind:
        case ReminderKind.SESSION_LEFT_OPEN:
            said = (
                _left_open(title),
                translate(
                    "Today", "%n people. Complete the attendance and close the session.", "", count
                ),
                "calendar",
            )
        case ReminderKind.CONSENT_AWAITED:
            said = (
                texts.to_follow(count),
                translate("Today", "The consent of a parent or guardian is still to follow."),
                "guardian",
            )
        case ReminderKind.CONSENT_REFUSED:
            said = (
                texts.refused(count),
                translate(
                    "Today", "Their records are used for nothing. Decide what becomes of them."
                ),
                "barred",
            )
        case ReminderKind.CONFLICT:
            said = (
                _in_conflict(title),
                translate(
                    "Today",
                    "Two versions of %n fields came together. Look which one is right.",
                    "",
                    count,
                ),
                "fork",
            )
            meta = translate("Today", "conflict")
        case ReminderKind.QUARANTINED_CHANGES:
            said = (
                translate("Aside", "Head office set %n of your changes aside", "", count),
                translate("Aside", "Nothing is lost. See which, why, and what to do."),
                "warning",
            )
        case ReminderKind.DIVERGED:
            said = (
                translate("Aside", "This computer and head office do not hold the same"),
                translate("Aside", "Nothing is lost. Exchange once more and call head office."),
                "warning",
            )
        case ReminderKind.REVOKED:
            said = (
                translate("Aside", "Head office takes nothing in from this computer any more"),
                translate("Aside", "Nothing is lost here. Call head office before you go on."),
                "barred",
            )
        case ReminderKind.QUESTION:
            said = one.title, _waiting_line(count), "question"
        case ReminderKind.PLAINTEXT_FILES:
            said = (
                texts.plaintext_files(count),
                translate("Today", "Whoever has them can read them: delete what was used."),
                "file",
            )
    head, line, icon = said
    return ListRow(
        head,
        line,
        icon=icon,
        role="ink2" if one.kind is ReminderKind.SESSION_LEFT_OPEN else "warn",
        meta=meta or dates.format_date(one.day),
        value=one,
    )


def upcoming_row(line: SessionRow, places: Gazetteer, language: str) -> ListRow:
    """Give the row of a session that is planned."""
    soum = places.name(line.soum, language) if line.soum else ""
    return ListRow(
        line.course or translate("Today", "Session without a course"),
        join_parts([line.venue or soum, translate("Today", "%n half-days", "", line.half_days)]),
        lead=dates.format_date(line.date)[5:],
        value=line.id,
    )


def _waiting_line(count: int) -> str:
    """Say under the oldest question who asks, and how much more."""
    if count == 1:
        return translate("Questions", "head office asks")
    more = count - 1
    return translate("Questions", "head office asks, and %n more", "", more)


def _left_open(course: str) -> RichText:
    """Say that a session of an earlier day is still open."""
    words = translate("Today", "{course}: still open")
    return format_rich(words, course=strong(course))


def _in_conflict(name: str) -> RichText:
    """Say whose record has two versions."""
    return format_rich("{name}", name=strong(name))
