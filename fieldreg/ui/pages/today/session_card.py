"""The session of today, or the next one: its description, its seats and its buttons."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services.overview import Agenda
from fieldreg.store.sessions import Participant, SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.dates import current_half_day
from fieldreg.ui.forms.sessions import build_stitch_groups, format_quota
from fieldreg.ui.theme.paint import Stitch
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.stitch_bar import Legend, StitchBar

tr = translator("Today")


_MAX_STITCHES = 60  # more would be indistinguishable
_STITCHES = {
    AttendanceMark.PRESENT: Stitch.FULL,
    AttendanceMark.LATE: Stitch.HALF,
    AttendanceMark.LEFT_EARLY: Stitch.HALF_LOWER,
    AttendanceMark.EXPECTED: Stitch.THIN,
    AttendanceMark.EXCUSED: Stitch.RING,
    AttendanceMark.ABSENT: Stitch.DASH,
}
_PRESENT = (AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY)


class SessionCard(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._when = Label("", "body", "ink2")
        self._name = Label("", "h2", wraps=True)
        self._about = Label("", "body", "ink2", wraps=True)
        self._seats = Label("", "body")
        self._bar = StitchBar()
        self._quota = Label("", "body", "ink2", is_elided=True)
        self._legend = Legend()
        self.check_in_button = KeyButton(tr("Go on registering"), kind=ButtonKind.PRIMARY)
        self.attendance_button = KeyButton(tr("Attendance"))
        self.close_button = KeyButton(tr("Close the session"))
        self._lay_out()

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
        self._show_seats(session, agenda.participants, half_day)
        self._quota.set_text("")
        if agenda.quotas:
            self._show_quota(agenda, session, half_day)
        self.check_in_button.set_text(
            tr("Go on registering") if agenda.participants else tr("Begin registering")
        )

    def _description(self, session: SessionRow) -> str:
        soum = (
            self._context.user.places.full_name(session.soum, self._context.language)
            if session.soum
            else ""
        )
        half_days = tr("%n half-days", session.half_days)
        leaders = (
            tr("Led by: {names}").format(names=session.facilitators) if session.facilitators else ""
        )
        return join_parts([session.venue or "", soum, half_days, leaders])

    def _show_seats(
        self, session: SessionRow, participants: Sequence[Participant], half_day: int
    ) -> None:
        marks = [
            AttendanceMark(person.marks.get(half_day, AttendanceMark.EXPECTED))
            for person in participants
        ]
        counts = Counter(marks)
        present = sum(counts[mark] for mark in _PRESENT)
        free = max(0, (session.capacity or 0) - len(marks))
        entries = (
            (Stitch.FULL, present, tr("present: {count}").format(count=present)),
            (
                Stitch.THIN,
                counts[AttendanceMark.EXPECTED],
                tr("not marked yet: {count}").format(count=counts[AttendanceMark.EXPECTED]),
            ),
            (
                Stitch.RING,
                counts[AttendanceMark.EXCUSED],
                tr("excused: {count}").format(count=counts[AttendanceMark.EXCUSED]),
            ),
            (
                Stitch.DASH,
                counts[AttendanceMark.ABSENT],
                tr("absent: {count}").format(count=counts[AttendanceMark.ABSENT]),
            ),
            (Stitch.DOT, free, tr("free seats: {count}").format(count=free)),
        )
        shown = [(stitch, name) for stitch, count, name in entries if count]
        order = list(_STITCHES)
        stitches = [_STITCHES[mark] for mark in sorted(marks, key=order.index)]
        stitches += [Stitch.DOT] * free
        self._seats.set_text(_format_seats(len(marks), session.capacity))
        self._bar.set_stitches(
            stitches[:_MAX_STITCHES], spoken=", ".join(name for _, name in shown)
        )
        self._bar.setVisible(bool(stitches))
        self._legend.set_entries(shown)

    def _show_quota(self, agenda: Agenda, session: SessionRow, half_day: int) -> None:
        """Show the seats as the check-in page does, by the group of the first quota."""
        marks = {person.trainee: person.marks.get(half_day) for person in agenda.participants}
        present = frozenset(person for person, mark in marks.items() if mark in _PRESENT)
        expected = sum(mark in (None, AttendanceMark.EXPECTED) for mark in marks.values())
        free = max(0, (session.capacity or 0) - len(marks))
        shown = [
            group
            for group in build_stitch_groups(agenda.quotas, present, expected, free)
            if group.stitch_count
        ]
        stitches = [group.kind for group in shown for _ in range(group.stitch_count)]
        text = format_quota(agenda.quotas[0], present, session.capacity)
        self._quota.set_text(text)
        self._bar.set_stitches(
            stitches[:_MAX_STITCHES], spoken=", ".join((text, *(group.name for group in shown)))
        )
        self._legend.set_entries([(group.kind, group.name) for group in shown])

    def _lay_out(self) -> None:
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
        row = button_row(self.check_in_button, self.attendance_button, self.close_button)
        box.addWidget(row)


def _format_seats(people: int, capacity: int | None) -> RichText:
    text = (
        tr("%n people", people)
        if capacity is None
        else tr("{people} of {capacity} seats taken").format(people=people, capacity=capacity)
    )
    return format_rich("{text}", text=strong(text))
