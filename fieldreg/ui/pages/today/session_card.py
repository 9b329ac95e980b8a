"""The session of today, or the next: what it is, its seats, and the ways into it."""

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
from fieldreg.ui.forms.sessions.quota_progress import build_stitch_groups, format_quota
from fieldreg.ui.theme.paint import Stitch
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import button_row
from fieldreg.ui.widgets.stitch_bar import Legend, StitchBar

_MOST_STITCHES = 60  # more could not be told apart
_STITCHES = {
    AttendanceMark.PRESENT: Stitch.FULL,
    AttendanceMark.LATE: Stitch.HALF,
    AttendanceMark.LEFT_EARLY: Stitch.HALF_LOWER,
    AttendanceMark.EXPECTED: Stitch.THIN,
    AttendanceMark.EXCUSED: Stitch.RING,
    AttendanceMark.ABSENT: Stitch.DASH,
}
_CAME = (AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY)


class SessionCard(QWidget):
    """One session with its seats and its acts."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._when = Label("", "body", "ink2")
        self._name = Label("", "h2", wraps=True)
        self._about = Label("", "body", "ink2", wraps=True)
        self._seats = Label("", "body")
        self._bar = StitchBar()
        self._quota = Label("", "body", "ink2", is_elided=True)
        self._legend = Legend()
        self.check_in_button = KeyButton(
            translate("Today", "Go on registering"), kind=ButtonKind.PRIMARY
        )
        self.attendance_button = KeyButton(translate("Today", "Attendance"))
        self.close_button = KeyButton(translate("Today", "Close the session"))
        self._lay_out()

    def show_agenda(self, agenda: Agenda, now: datetime) -> None:
        """Show the session of *agenda* as it is *now*."""
        line = agenda.current_session
        if line is None:
            return
        half_day = current_half_day(line, now)
        is_today = line.date <= now.date().isoformat()
        self._when.set_text(
            _now(half_day, line.half_days)
            if is_today
            else translate("Today", "Next session: {day}").format(day=dates.format_date(line.date))
        )
        self._name.set_text(line.course or translate("Today", "Session without a course"))
        self._about.set_text(self._description(line))
        self._show_seats(line, agenda.participants, half_day)
        self._quota.set_text("")
        if agenda.quotas:
            self._show_quota(agenda, line, half_day)
        self.check_in_button.set_text(
            translate("Today", "Go on registering")
            if agenda.participants
            else translate("Today", "Begin registering")
        )

    def _description(self, line: SessionRow) -> str:
        soum = (
            self._context.user.places.full_name(line.soum, self._context.language)
            if line.soum
            else ""
        )
        led = (
            translate("Today", "Led by: {names}").format(names=line.facilitators)
            if line.facilitators
            else ""
        )
        return join_parts(
            [line.venue or "", soum, translate("Today", "%n half-days", "", line.half_days), led]
        )

    def _show_seats(
        self, line: SessionRow, participants: Sequence[Participant], half_day: int
    ) -> None:
        marks = [
            AttendanceMark(one.marks.get(half_day, AttendanceMark.EXPECTED)) for one in participants
        ]
        counts = Counter(marks)
        came = sum(counts[mark] for mark in _CAME)
        free = max(0, (line.capacity or 0) - len(marks))
        entries = (
            (Stitch.FULL, came, translate("Today", "present: {count}").format(count=came)),
            (
                Stitch.THIN,
                counts[AttendanceMark.EXPECTED],
                translate("Today", "not marked yet: {count}").format(
                    count=counts[AttendanceMark.EXPECTED]
                ),
            ),
            (
                Stitch.RING,
                counts[AttendanceMark.EXCUSED],
                translate("Today", "excused: {count}").format(count=counts[AttendanceMark.EXCUSED]),
            ),
            (
                Stitch.DASH,
                counts[AttendanceMark.ABSENT],
                translate("Today", "absent: {count}").format(count=counts[AttendanceMark.ABSENT]),
            ),
            (Stitch.DOT, free, translate("Today", "free seats: {count}").format(count=free)),
        )
        shown = [(stitch, name) for stitch, count, name in entries if count]
        order = list(_STITCHES)
        stitches = [_STITCHES[mark] for mark in sorted(marks, key=order.index)]
        stitches += [Stitch.DOT] * free
        self._seats.set_text(_seats(len(marks), line.capacity))
        self._bar.set_stitches(
            stitches[:_MOST_STITCHES], spoken=", ".join(name for _, name in shown)
        )
        self._bar.setVisible(bool(stitches))
        self._legend.set_entries(shown)

    def _show_quota(self, agenda: Agenda, line: SessionRow, half_day: int) -> None:
        """Show the seats as the door does, by whom a quota is about."""
        marks = {one.trainee: one.marks.get(half_day) for one in agenda.participants}
        here = frozenset(one for one, mark in marks.items() if mark in _CAME)
        seats = line.capacity or 0
        expected = sum(mark in (None, AttendanceMark.EXPECTED) for mark in marks.values())
        free = max(0, seats - len(marks))
        shown = [
            one
            for one in build_stitch_groups(agenda.quotas, here, expected, free)
            if one.stitch_count
        ]
        kinds = [one.kind for one in shown for _ in range(one.stitch_count)][:_MOST_STITCHES]
        said = format_quota(agenda.quotas[0], here, line.capacity)
        self._quota.set_text(said)
        self._bar.set_stitches(kinds, spoken=", ".join((said, *(one.name for one in shown))))
        self._legend.set_entries([(one.kind, one.name) for one in shown])

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


def _now(half_day: int, of: int) -> str:
    """Say above the session of today which half-day of it is now."""
    words = translate("Today", "Today · half-day {number} of {all}")
    return words.format(number=half_day, all=of)


def _seats(people: int, capacity: int | None) -> RichText:
    """Say how many people are there, and of how many seats."""
    if capacity is None:
        return format_rich("{people}", people=strong(translate("Today", "%n people", "", people)))
    words = translate("Today", "{people} of {capacity} seats taken")
    return format_rich("{words}", words=strong(words.format(people=people, capacity=capacity)))
