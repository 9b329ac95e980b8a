"""Shared parts of both Today pages."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.attendance_counts import count_attendance
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.roles import Permission
from fieldreg.services.overview import Agenda, Reminder, ReminderKind
from fieldreg.services.session_life.promises import DuePromise
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day
from fieldreg.ui.forms.records.promises import describe_keeping
from fieldreg.ui.forms.sessions import (
    StitchGroup,
    build_stitch_groups,
    format_participants,
    format_quota,
)
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.theme.paint import Stitch
from fieldreg.ui.theme.rich_text import DisplayText, RichText, format_rich, strong
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.counts import Legend, StitchBar
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Today")

TaskTexts = tuple[DisplayText, str, str]  # heading, line and icon of an open task
_MAX_STITCHES = 60  # more would be indistinguishable
_STITCHES = {
    AttendanceMark.PRESENT: Stitch.FULL,
    AttendanceMark.LATE: Stitch.HALF,
    AttendanceMark.LEFT_EARLY: Stitch.HALF_LOWER,
    AttendanceMark.EXPECTED: Stitch.THIN,
    AttendanceMark.EXCUSED: Stitch.RING,
    AttendanceMark.ABSENT: Stitch.DASH,
}


class BackupPart(Column):
    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__()
        self._may = context.keyboard.may(Permission.BACK_UP)
        self._last = Label("", "body", "warn", wraps=True)
        button = actions.add(
            translate("Settings", "Back up now"),
            partial(context.navigator.open_page, PageName.SETTINGS),
            Action.BACK_UP,
            needs=Permission.BACK_UP,
            is_hinted=False,
        )
        self.add_inset(SectionTitle(tr("A backup is due")))
        self.add_inset(self._last, above="near")
        self.add_inset(button_row(button), above="field")
        self.hide()

    def show_backup(self, made_on: str, *, is_due: bool) -> None:
        day, last = dates.format_date(made_on), translate("Settings", "Last backup: {day}")
        none = translate("Settings", "No backup was made yet.")
        self._last.set_text(last.format(day=day) if day else none)
        self.setVisible(is_due and self._may)


class SessionCard(QWidget):
    def __init__(self, context: Context, *buttons: KeyButton) -> None:
        super().__init__()
        self._context = context
        self._when = Label("", "body", "ink2")
        self._name = Label("", "h2", wraps=True)
        self._about = Label("", "body", "ink2", wraps=True)
        self._seats = Label("", "body")
        self._bar = StitchBar()
        self._quota = Label("", "body", "ink2", is_elided=True)
        self._legend = Legend()
        self._check_in_button = buttons[0]
        self._lay_out(buttons)

    def show_agenda(self, agenda: Agenda, now: datetime) -> None:
        session = agenda.current_session
        if session is None:
            return
        half_day = current_half_day(session, now)
        is_today = session.date <= now.date().isoformat()
        self._when.set_text(
            tr("Today · half-day {number} of {all}").format(number=half_day, all=session.half_days)
            if is_today
            else tr("Next session: {day}").format(day=dates.format_date(session.date))
        )
        self._name.set_text(session.course or tr("Session without a course"))
        self._about.set_text(self._description(session))
        self._show_seats(agenda, session, half_day)
        self._check_in_button.set_text(
            tr("Go on registering") if agenda.participants else tr("Begin registering")
        )

    def _description(self, session: SessionRow) -> str:
        places, names = self._context.user.places, session.facilitators
        parts = [
            session.venue or "",
            places.full_name(session.soum, self._context.language) if session.soum else "",
            tr("%n half-days", session.half_days),
            tr("Led by: {names}").format(names=names) if names else "",
        ]
        return join_parts(parts)

    def _show_seats(self, agenda: Agenda, session: SessionRow, half_day: int) -> None:
        marks = {person.trainee: person.marks for person in agenda.participants}
        found = count_attendance(marks, half_day, session.capacity)
        present, expected, counts = found.present, found.expected, found.by_mark
        free, quota_text = found.free_seats, ""
        if agenda.quotas:
            quota = agenda.quotas[0]
            progress = format_quota(quota, present, expected, session.capacity)
            quota_text = join_parts([progress, records_words.format_course_count(quota.line)])
            groups = build_stitch_groups(agenda.quotas, present, expected, free)
            stitches = [group.kind for group in groups for _ in range(group.stitch_count)]
        else:
            groups = [
                StitchGroup(stitch, text.format(count=count), count)
                for stitch, text, count in (
                    (Stitch.FULL, tr("present: {count}"), len(present)),
                    (Stitch.THIN, tr("not marked yet: {count}"), counts[AttendanceMark.EXPECTED]),
                    (Stitch.RING, tr("excused: {count}"), counts[AttendanceMark.EXCUSED]),
                    (Stitch.DASH, tr("absent: {count}"), counts[AttendanceMark.ABSENT]),
                    (Stitch.DOT, tr("free seats: {count}"), free),
                )
            ]
            stitches = [stitch for mark, stitch in _STITCHES.items() for _ in range(counts[mark])]
            stitches += [Stitch.DOT] * free
        shown = [(group.kind, group.name) for group in groups if group.stitch_count]
        self._seats.set_text(_format_participants(session))
        self._quota.set_text(quota_text)
        spoken = join_parts([quota_text, *(name for _, name in shown)], ", ")
        self._bar.set_stitches(stitches[:_MAX_STITCHES], spoken=spoken)
        self._bar.setVisible(bool(stitches))
        self._legend.set_entries(shown)

    def _lay_out(self, buttons: Sequence[KeyButton]) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._when)
        box.addWidget(self._name)
        box.addWidget(self._about)
        box.addSpacing(20)
        seats = QHBoxLayout()
        seats.addWidget(self._seats)
        seats.addStretch(1)
        seats.addWidget(self._quota)
        box.addLayout(seats)
        box.addSpacing(4)
        box.addWidget(self._bar)
        box.addSpacing(6)
        box.addWidget(self._legend)
        box.addSpacing(14)
        box.addWidget(button_row(*buttons))


def format_day(day: str, place: str = "") -> str:
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


def describe_task_about_people(kind: ReminderKind, count: int) -> TaskTexts:
    return {
        ReminderKind.CONSENT_AWAITED: (
            tr("%Ln guardians’ consents outstanding", count),
            tr("The consent of a parent or guardian is still to follow."),
            "guardian",
        ),
        ReminderKind.CONSENT_REFUSED: (
            tr("%Ln people do not want their record kept", count),
            tr("Their records are not used. Decide what to do with them."),
            "barred",
        ),
        ReminderKind.PAIRS: (
            translate("Duplicates", "%n questions wait to be judged", "", count),
            tr("People registered twice are counted once as soon as you say so."),
            "person",
        ),
        ReminderKind.PLAINTEXT_FILES: (
            tr("%Ln files from the register are not protected", count),
            tr("Anybody who has them can read them. Delete those you no longer need."),
            "file",
        ),
    }[kind]


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
    soum = places.short_name(session.soum, language) if session.soum else ""
    half_days = tr("%n half-days", session.half_days)
    return ListRow(
        session.course or tr("Session without a course"),
        join_parts([session.venue or soum, half_days]),
        lead=dates.format_date(session.date)[5:],
        value=session.id,
    )


def _describe_reminder(reminder: Reminder) -> TaskTexts:
    title, count = reminder.title or tr("Session without a course"), reminder.count
    texts: Mapping[ReminderKind, TaskTexts] = {
        ReminderKind.PROMISE: (title, describe_keeping(reminder.promise), "flag"),
        ReminderKind.SESSION_LEFT_OPEN: (
            format_rich(tr("{course}: still open"), course=strong(title)),
            tr("participants: {count}. Complete the attendance and close the session.").format(
                count=count
            ),
            "calendar",
        ),
        ReminderKind.CONFLICT: (
            format_rich("{name}", name=strong(title)),
            tr("Two versions of %n fields were entered. Check which one is right.", count),
            "fork",
        ),
        ReminderKind.QUARANTINED_CHANGES: (
            translate("Aside", "Head office set %n of your changes aside", "", count),
            translate("Aside", "Nothing is lost. See which, why, and what to do."),
            "warning",
        ),
        ReminderKind.DIVERGED: (
            translate("Aside", "This laptop and head office do not have the same data"),
            translate("Aside", "Nothing is lost. Exchange once more and call head office."),
            "warning",
        ),
        ReminderKind.REVOKED: (
            translate("Aside", "Head office no longer accepts data from this laptop"),
            translate("Aside", "Nothing is lost here. Call head office before you go on."),
            "barred",
        ),
        ReminderKind.QUESTION: (
            title,
            translate("Questions", "head office asks, and %n more", "", count - 1)
            if count > 1
            else translate("Questions", "head office asks"),
            "question",
        ),
    }
    return texts.get(reminder.kind) or describe_task_about_people(reminder.kind, count)


def promise_row(promise: DuePromise) -> ListRow:
    title = f"{promise.person.full_name}: {promise.text}"
    return ListRow(title, describe_keeping(promise), icon="flag", role="warn", value=promise)


def _format_participants(session: SessionRow) -> RichText:
    return format_rich("{text}", text=strong(format_participants(session, with_seats=True)))
