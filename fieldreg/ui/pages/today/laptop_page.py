"""Today: the session of the day, what waits for somebody, and what comes next."""

from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import overview, training_sessions
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import UndoNews
from fieldreg.services.overview import Agenda, LaptopOverview, Reminder, ReminderKind
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.formatting.dates import current_half_day
from fieldreg.ui.forms.sessions.close_session_panel import CloseSessionPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PLAINTEXT_EXPORTS, QUARANTINED, PageName
from fieldreg.ui.pages.today import rows, texts
from fieldreg.ui.pages.today.session_card import SessionCard
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import undoing as undoing_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.page import ShrinkingPage

_SHOWN = frozenset(
    kind.name
    for kind in (
        kinds.SESSION,
        kinds.ATTENDANCE,
        kinds.CONSENT,
        kinds.TRAINEE,
        kinds.COURSE,
        kinds.QUESTION,
        kinds.RESPONSE,
        kinds.QUOTA,
    )
)


class LaptopTodayPage(ShrinkingPage):
    """What a trainer sees first."""

    def __init__(
        self, context: Context, *, exchange_key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(context.keyboard, translate("Today", "Today"), parent=parent)
        self._context = context
        self._agenda: Agenda | None = None
        self._closed: SessionRow | None = None
        self._is_first = True
        self.new_button = KeyButton(translate("Today", "New session"))
        self._title = PageTitle(translate("Today", "Today"), " ", self.new_button)
        self.session_card = SessionCard(context)
        self.closing = CloseSessionPanel(context)
        self.closing.show_state(is_open=True, unmarked_count=0)
        self.plan_button = KeyButton(translate("Today", "New session"), kind=ButtonKind.PRIMARY)
        self.person_button = KeyButton(translate("Today", "Register a person"))
        self._empty = _no_session_state(self.plan_button, self.person_button)
        self.dismiss_button = KeyButton(
            translate("Undoing", "I have read it"), kind=ButtonKind.QUIET
        )
        self.undo_notice = Notice(Tone.ATTENTION, "", "", self.dismiss_button, icon="undo")
        self.undo_notice.hide()
        self.attention_list = RowList(translate("Today", "What waits for you"))
        self._waiting_head = SectionTitle(translate("Today", "What waits for you"))
        self._nothing = Label(translate("Today", "Nothing waits for you."), "body", "ink2")
        self.upcoming_list = RowList(translate("Today", "Next"))
        self._none_ahead = Label(
            translate("Today", "No further session is planned."), "body", "ink2", wraps=True
        )
        self._exchange = Label("", "body", "ink2", wraps=True)
        self.exchange_button = KeyButton(translate("Today", "Open the exchange"), exchange_key)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._agenda is None:
            return None
        if self._agenda.current_session is not None:
            return self.session_card.check_in_button
        return self.attention_list if self._agenda.reminders else self.plan_button

    # Loading

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "today",
            self,
            lambda: (
                overview.load_agenda(user),
                overview.load_laptop_overview(user),
                arrival_undo.load_undo_news(user),
            ),
            lambda found: self._show(*found),
        )

    def _show(self, agenda: Agenda, standing: LaptopOverview, news: UndoNews) -> None:
        self._agenda = agenda
        self._show_undone(news)
        today = self._context.user.day
        line = agenda.current_session
        soum = line.soum if line else None
        place = self._context.user.places.full_name(soum, self._context.language) if soum else ""
        about = texts.line(dates.format_date(today), texts.weekday(today), place)
        self._title.set_text(translate("Today", "Today"), about)
        self.session_card.show_agenda(agenda, self._context.user.clock.now())
        self.session_card.setVisible(line is not None)
        self._empty.setVisible(line is None)
        self.new_button.setVisible(line is not None)
        self._waiting_head.setVisible(line is not None or bool(agenda.reminders))
        self.attention_list.set_rows([rows.attention_row(one) for one in agenda.reminders])
        self.attention_list.setVisible(bool(agenda.reminders))
        self._nothing.setVisible(line is not None and not agenda.reminders)
        self.upcoming_list.set_rows(
            [
                rows.upcoming_row(one, self._context.user.places, self._context.language)
                for one in agenda.later_sessions
            ]
        )
        self.upcoming_list.setVisible(bool(agenda.later_sessions))
        self._none_ahead.setVisible(not agenda.later_sessions)
        people = standing.people_sync_state
        self._exchange.set_text(_exchange_line(people.local_count, people.in_transit_count))
        if self._is_first and self.isVisible():
            self._is_first = False
            target = self.first_focus()
            if target is not None:
                target.setFocus()

    def _show_undone(self, news: UndoNews) -> None:
        """Say who went out of sight by an undoing, or is back, until somebody has read it."""
        told = list(undo_messages.build_undo_messages(news, _by(news)))
        heads, lines = (zip(*told, strict=True)) if told else ((), ())
        self.undo_notice.set_text(". ".join(heads), " ".join(lines))
        self.undo_notice.setVisible(bool(news))
        self.keyboard.bindings_changed.emit()

    def _put_away_undone(self) -> None:
        user = self._context.user
        self._context.runner.run(
            self, lambda: arrival_undo.dismiss_undo_news(user), lambda _done: self._load()
        )

    # Acts

    def _open_door(self) -> None:
        if self._agenda and self._agenda.current_session:
            self._context.navigator.open_check_in(self._agenda.current_session.id)

    def _open_attendance(self) -> None:
        if self._agenda and self._agenda.current_session:
            self._context.navigator.open_attendance(self._agenda.current_session.id)

    def _open_waiting(self, one: object) -> None:
        if not isinstance(one, Reminder):
            return
        match one.kind:
            case ReminderKind.SESSION_LEFT_OPEN:
                self._context.navigator.open_attendance(one.record_id)
            case ReminderKind.CONFLICT:
                self._context.navigator.open_conflicts(one.record_id)
            case ReminderKind.CONSENT_AWAITED | ReminderKind.CONSENT_REFUSED:
                self._context.navigator.open_page(PageName.CONSENTS)
            case ReminderKind.QUESTION:
                self._context.navigator.open_questions(one.record_id)
            case ReminderKind.QUARANTINED_CHANGES | ReminderKind.DIVERGED | ReminderKind.REVOKED:
                subject = QUARANTINED if one.kind is ReminderKind.QUARANTINED_CHANGES else ""
                self._context.navigator.open_page(PageName.EXCHANGE, subject)
            case ReminderKind.PLAINTEXT_FILES:
                self._context.navigator.open_page(PageName.PEOPLE, PLAINTEXT_EXPORTS)

    def _open_ahead(self, session: object) -> None:
        if isinstance(session, int):
            self._context.navigator.open_attendance(session)

    def _ask_to_close(self) -> None:
        agenda = self._agenda
        if agenda is None or agenda.current_session is None:
            return
        half_days = range(
            1, current_half_day(agenda.current_session, self._context.user.clock.now()) + 1
        )
        count = sum(
            one.marks.get(half_day, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
            for one in agenda.participants
            for half_day in half_days
        )
        self.closing.show_state(is_open=True, unmarked_count=count, unasked=agenda.unasked_minors)
        self.closing.show_question()

    def _close(self) -> None:
        agenda = self._agenda
        if agenda is None or agenda.current_session is None:
            return
        user, line = self._context.user, agenda.current_session

        def done(_is_news: bool) -> None:  # noqa: FBT001  what the service answers
            self._closed = line
            undo = KeyButton(translate("Today", "Undo"))
            undo.clicked.connect(self._reopen)
            name = line.course or translate("Today", "Session without a course")
            self.post_notice(
                Tone.DONE, translate("Today", "Closed: {course}").format(course=name), "", undo
            )
            self._context.navigator.notify_changed({kinds.SESSION.name})

        self._context.runner.run(
            self, lambda: training_sessions.close_session(user, line.id, lets_follow=True), done
        )

    def _reopen(self) -> None:
        line, user = self._closed, self._context.user
        if line is None:
            return

        def done(_is_news: bool) -> None:  # noqa: FBT001
            self._closed = None
            name = line.course or translate("Today", "Session without a course")
            self.post_notice(
                Tone.DONE, translate("Today", "Open again: {course}").format(course=name)
            )
            self._context.navigator.notify_changed({kinds.SESSION.name})

        self._context.runner.run(
            self, lambda: training_sessions.reopen_session(user, line.id), done
        )

    # Building

    def _bind(self) -> None:
        bind, go = self.keyboard.bind, self._context.navigator
        card = self.session_card
        for one in (self.attention_list, self.upcoming_list):
            bind(one, Action.MOVE_ROW, None, translate("Today", "choose"))
            bind(one, Action.PRIMARY, one.open_current, translate("Today", "open"))
        self.closing.confirmed.connect(self._close)
        self.closing.postponed.connect(card.close_button.setFocus)
        self.attention_list.opened.connect(self._open_waiting)
        self.upcoming_list.opened.connect(self._open_ahead)
        for act, slot, button in (
            (Action.PRIMARY, self._open_door, card.check_in_button),
            (Action.ATTENDANCE, self._open_attendance, card.attendance_button),
            (Action.CLOSE, self._ask_to_close, card.close_button),
            (Action.NEW_SESSION, go.open_new_session, self.new_button),
            (Action.NEW_SESSION, go.open_new_session, self.plan_button),
            (Action.NEW_PERSON, go.open_new_person, self.person_button),
        ):
            bind(self, act, slot, button.display_text, button=button, is_hinted=False)
        dismiss, undo = self.dismiss_button, translate("Today", "Undo")
        put_away, find = self._put_away_undone, translate("Today", "find a person")
        bind(self, Action.DISMISS, put_away, dismiss.display_text, button=dismiss)
        bind(self, Action.UNDO, self._reopen, undo, when=lambda: bool(self._closed))
        bind(self, Action.FIND, lambda: go.open_page(PageName.PEOPLE), find)
        self.exchange_button.clicked.connect(lambda: go.open_page(PageName.EXCHANGE))

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        self.column.add_inset(self.undo_notice, above=12)
        self._empty.hide()
        main = Column()
        main.add_inset(self.session_card)
        main.add_inset(self.closing, above=12)
        main.add_inset(self._empty)
        main.add_inset(self._waiting_head, above=28)
        main.add_inset(self._nothing, above=6)
        main.add_full_width(self.attention_list, above=2)
        main.add_stretch()
        side = Column()
        side.add_inset(SectionTitle(translate("Today", "Next")))
        side.add_inset(self._none_ahead, above=8)
        side.add_full_width(self.upcoming_list, above=2)
        side.add_inset(SectionTitle(translate("Today", "Exchange")), above=26)
        side.add_inset(self._exchange, above=6)
        side.add_inset(button_row(self.exchange_button), above=10)
        side.add_stretch()
        self.column.add_full_width(TwoColumns(main, side), above=24, stretch=1)


def _no_session_state(*buttons: KeyButton) -> EmptyState:
    return EmptyState(
        translate("Today", "No session is planned"),
        translate(
            "Today",
            "Plan a session and people can be registered at its door, with no network."
            " People can also be registered without a session.",
        ),
        *buttons,
    )


def _by(news: UndoNews) -> str:
    """Say who undid it last, when and why."""
    told = news.latest
    if told is None or not told.undoing.is_in_force:
        return ""
    who = join_parts([told.author.trainer, told.author.device], ", ")
    return undoing_words.by(who, dates.format_date(told.author.day), told.undoing.reason)


def _exchange_line(here: int, way: int) -> str:
    """Say what head office has not got yet."""
    if here:
        return translate("Today", "The entries of %n people are only on this computer.", "", here)
    if way:
        return translate(
            "Today", "The entries of %n people are on their way to head office.", "", way
        )
    return translate("Today", "Head office has everything that was entered here.")
