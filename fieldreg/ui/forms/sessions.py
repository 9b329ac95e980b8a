"""The question before closing a session, and quotas."""

from collections.abc import Sequence
from typing import NamedTuple, TypedDict

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.services.reference_lists.quota_progress import SessionQuota
from fieldreg.services.training_sessions import ClosingCheck
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.keyboard import Action
from fieldreg.ui.theme.paint import Stitch
from fieldreg.ui.theme.theme import Theme
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Register")
tr_door = translator("Door")
tr_quota = translator("Quotas")
tr_sessions = translator("Sessions")

MAX_SHOWN = 3  # quotas


class CloseSessionPanel(QWidget):
    """A question on F9, and with *has_line* a line while consents are outstanding."""

    confirmed = Signal()
    postponed = Signal()

    def __init__(self, context: Context, *, has_line: bool = True) -> None:
        super().__init__()
        self._has_line = has_line
        self._unmarked_count = 0
        self._unasked = ""
        self._icon = QLabel()
        self._line = Label("", "body", wraps=True)
        self.record_consent_button = KeyButton(tr("Note it"), kind=ButtonKind.QUIET)
        actions = Actions(context.keyboard, self)
        self.close_button = actions.add(
            tr("Close the session"), self._confirm, kind=ButtonKind.CHOICE
        )
        actions.add(tr("Not yet"), self._postpone, Action.LEAVE, kind=ButtonKind.QUIET)
        self.question = Notice(Tone.ATTENTION, "", "", *actions.buttons, icon="calendar")
        self.question.hide()
        self._line_row = QWidget()
        row = QHBoxLayout(self._line_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._line, 1)
        row.addWidget(self.record_consent_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._line_row)
        box.addWidget(self.question)
        Theme.current().changed.connect(self._redraw)
        self._redraw()

    def show_check(self, check: ClosingCheck, *, is_open: bool) -> None:
        self.show_state(
            is_open=is_open,
            unmarked_count=check.unmarked_count,
            to_follow=[full_name(person) for person in check.consents_to_follow],
            unasked=[full_name(person) for person in check.guardians_not_asked],
        )

    def show_state(
        self,
        *,
        is_open: bool,
        unmarked_count: int = 0,
        to_follow: Sequence[str] = (),
        unasked: Sequence[str] = (),
    ) -> None:
        self._unmarked_count = unmarked_count
        unasked_text = tr(
            "Under 18, or of unknown age, and no guardian was asked. Closing marks this as to"
            " follow: {names}"
        )
        self._unasked = unasked_text.format(names=", ".join(unasked)) if unasked else ""
        self._line.set_text(
            tr("Guardian’s consent to follow: {names}").format(names=", ".join(to_follow))
            if to_follow
            else ""
        )
        if not is_open:
            self.question.hide()
        self._show_line()

    def show_question(self, session_count: int = 1) -> None:
        count = self._unmarked_count
        parts = [
            tr("not marked: {count}").format(count=count) if count else "",
            self._line.display_text,
            self._unasked,
        ]
        self.question.set_text(
            tr("Close this session now?")
            if session_count == 1
            else tr("Close %n sessions now?", session_count),
            join_parts(parts) or tr("Everyone is marked. It can be opened again at any time."),
        )
        self.question.show()
        self._show_line()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.question.hide()  # it is withdrawn with the page

    def _confirm(self) -> None:
        self.question.hide()
        self.confirmed.emit()

    def _postpone(self) -> None:
        self.question.hide()
        self._show_line()
        self.postponed.emit()

    def _show_line(self) -> None:
        has_text = self._has_line and bool(self._line.display_text)
        self._line_row.setVisible(has_text and self.question.isHidden())

    def _redraw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(Theme.current().icon("guardian", "warn", ratio=ratio))


class StitchGroup(NamedTuple):
    kind: Stitch
    name: str
    stitch_count: int


class QuotaMark(TypedDict, total=False):
    mark_after: int
    mark_words: str


def build_stitch_groups(
    quotas: Sequence[SessionQuota], here: frozenset[int], expected: frozenset[int], free: int
) -> list[StitchGroup]:
    free_group = StitchGroup(Stitch.DOT, tr_door("free {count}").format(count=free), free)
    if not quotas:
        return [
            StitchGroup(Stitch.FULL, tr_door("present {count}").format(count=len(here)), len(here)),
            _expected_group(Stitch.BASTED_THIN, len(expected)),
            free_group,
        ]
    count, awaited = (quotas[0].count_people(people) for people in (here, expected - here))
    group = records_words.quota_group_label(quotas[0].line.quota.whom)
    matching = tr_quota("{group} {count}").format(group=group, count=count.matching)
    others = tr_quota("others {count}").format(count=count.other)
    unknown_count = count.unknown + awaited.unknown
    unknown = tr_quota("unknown {count}").format(count=unknown_count)
    return [
        StitchGroup(Stitch.FULL, matching, count.matching),
        _expected_group(Stitch.BASTED, awaited.matching),
        StitchGroup(Stitch.THIN, others, count.other),
        _expected_group(Stitch.BASTED_THIN, awaited.other),
        StitchGroup(Stitch.HOLLOW, unknown, unknown_count),
        free_group,
    ]


def _expected_group(kind: Stitch, count: int) -> StitchGroup:
    return StitchGroup(kind, tr_door("expected {count}").format(count=count), count)


def quota_mark(quotas: Sequence[SessionQuota], length: int) -> QuotaMark:
    needed = quotas[0].needed if quotas else None
    if needed is None or needed > length:
        return {}
    return {"mark_after": needed, "mark_words": tr_quota("{count} needed").format(count=needed)}


class QuotaLines(Column):
    def __init__(self) -> None:
        super().__init__()
        self._lines = [
            (Label("", "strong", wraps=True), Label("", "hint", "ink2", wraps=True))
            for _ in range(MAX_SHOWN)
        ]
        for labels in self._lines:
            for label in labels:
                self.add_full_width(label)
        self.hide()

    def show_quotas(
        self,
        quotas: Sequence[SessionQuota],
        here: frozenset[int],
        expected: frozenset[int],
        seats: int | None,
    ) -> list[str]:
        self.setVisible(bool(quotas))
        shown = quotas[:MAX_SHOWN]
        texts = [format_quota(quota, here, expected, seats) for quota in shown]
        figures = [_format_below(quota) for quota in shown]
        blanks = [""] * (MAX_SHOWN - len(shown))
        for (label, below), text, figure in zip(
            self._lines, [*texts, *blanks], [*figures, *blanks], strict=True
        ):
            label.set_text(text)
            label.setVisible(bool(text))
            below.set_text(figure)
            below.setVisible(bool(figure))
        return texts


def format_participants(session: SessionRow, *, with_seats: bool = False) -> str:
    """Count people of seats; users who see no people get the seats."""
    count, seats = session.participants, session.capacity if with_seats else None
    if count is None:
        return "" if seats is None else tr_sessions("seats: {count}").format(count=seats)
    if seats is None:
        return tr_sessions("participants: {count}").format(count=count)
    return tr_sessions("participants: {count} of {seats}").format(count=count, seats=seats)


def format_quota(
    quota: SessionQuota, here: frozenset[int], expected: frozenset[int], seats: int | None
) -> str:
    progress = quota.progress_with(here, expected, seats)
    awaited = progress.expected.matching
    if progress.still_needed is None:
        text = tr_quota("{group} {count}")
    elif not progress.still_needed:
        text = tr_quota("{group} {count}, quota met")
    elif progress.is_out_of_reach:
        text = tr_quota("{group} {count}, quota out of reach: {more} more needed")
    elif not progress.count.matching and not awaited:
        text = tr_quota("{group} 0 of {seats}, {wanted} needed")
    else:
        text = tr_quota("{group} {count}, {more} more needed")
    return text.format(
        group=records_words.quota_group_label(quota.line.quota.whom),
        count=f"{progress.count.matching} + {awaited}" if awaited else progress.count.matching,
        seats=seats,
        wanted=progress.needed,
        more=progress.still_needed,
    )


def _format_below(quota: SessionQuota) -> str:
    courses = records_words.format_course_count(quota.line)
    named = labelled(quota.line.course, courses) if courses else ""
    return join_parts([named, quota.line.project, _format_office_figure(quota)])


def _format_office_figure(quota: SessionQuota) -> str:
    if quota.office_figure is None or not quota.office_figure_on:
        return ""  # head office itself shows the exact one
    day, target = dates.format_date(quota.office_figure_on), quota.line.target
    if target.share is None:
        text = tr_quota("head office, {day}: about {count}, {number} wanted")
        return text.format(day=day, count=quota.office_figure.matching, number=target.number)
    figure = quota.office_figure.group_count.calculate_figure(target)
    share = figure.value if figure and figure.value is not None else 0
    text = tr_quota("head office, {day}: about {share} %, {aim} wanted")
    return text.format(
        day=day, share=round(share * 100), aim=records_words.format_quota_target(target)
    )
