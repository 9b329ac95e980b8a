"""Today on a laptop: the session of the day, open tasks, and the next sessions."""

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
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.today import rows
from fieldreg.ui.pages.today.session_card import SessionCard
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import undoing
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Today")


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
    def __init__(self, context: Context, *, exchange_key: str = "") -> None:
        super().__init__(context, tr("Today"))
        self._agenda: Agenda | None = None
        self._closed: SessionRow | None = None
        self._is_first = True
        self.new_button = KeyButton(tr("New session"))
        self._title = PageTitle(tr("Today"), " ", self.new_button)
        self.session_card = SessionCard(context)
        self.closing = CloseSessionPanel(context)
        self.closing.show_state(is_open=True, unmarked_count=0)
        self.plan_button = KeyButton(tr("New session"), kind=ButtonKind.PRIMARY)
        self.person_button = KeyButton(tr("Register a person"))
        self._empty = _no_session_state(self.plan_button, self.person_button)
        self.dismiss_button = KeyButton(
            translate("Undoing", "I have read it"), kind=ButtonKind.QUIET
        )
        self.undo_notice = Notice(Tone.ATTENTION, "", "", self.dismiss_button, icon="undo")
        self.undo_notice.hide()
        self.attention_list = RowList(tr("What waits for you"))
        self._waiting_head = SectionTitle(tr("What waits for you"))
        self._nothing = Label(tr("Nothing waits for you."), "body", "ink2")
        self.upcoming_list = RowList(tr("Next"))
        self._none_ahead = Label(tr("No further session is planned."), "body", "ink2", wraps=True)
        self._exchange = Label("", "body", "ink2", wraps=True)
        self.exchange_button = KeyButton(tr("Open the exchange"), exchange_key)
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

    def _show(self, agenda: Agenda, counts: LaptopOverview, news: UndoNews) -> None:
        self._agenda = agenda
        self._show_undo_news(news)
        places, language = self._context.user.places, self._context.language
        session = agenda.current_session
        has_session, has_reminders = session is not None, bool(agenda.reminders)
        place = places.full_name(session.soum, language) if session and session.soum else ""
        about = rows.format_day(self._context.user.day, place)
        self._title.set_text(tr("Today"), about)
        self.session_card.show_agenda(agenda, self._context.user.clock.now())
        self.session_card.setVisible(has_session)
        self._empty.setVisible(not has_session)
        self.new_button.setVisible(has_session)
        self._waiting_head.setVisible(has_session or has_reminders)
        self.attention_list.set_rows([rows.reminder_row(reminder) for reminder in agenda.reminders])
        self.attention_list.setVisible(has_reminders)
        self._nothing.setVisible(has_session and not has_reminders)
        self.upcoming_list.set_rows(
            [rows.upcoming_row(later, places, language) for later in agenda.later_sessions]
        )
        self.upcoming_list.setVisible(bool(agenda.later_sessions))
        self._none_ahead.setVisible(not agenda.later_sessions)
        people = counts.people_sync_state
        self._exchange.set_text(_describe_sync(people.local_count, people.in_transit_count))
        if self._is_first and self.isVisible():
            self._is_first = False
            target = self.first_focus()
            if target is not None:
                target.setFocus()

    def _show_undo_news(self, news: UndoNews) -> None:
        """Show which records an undo hid or restored, until the notice is dismissed."""
        messages = list(undo_messages.build_undo_messages(news, _describe_latest_undo(news)))
        headings, lines = (zip(*messages, strict=True)) if messages else ((), ())
        self.undo_notice.set_text(". ".join(headings), " ".join(lines))
        self.undo_notice.setVisible(bool(news))
        self.keyboard.bindings_changed.emit()

    def _dismiss_undo_news(self) -> None:
        user = self._context.user
        self._context.runner.run(
            self, lambda: arrival_undo.dismiss_undo_news(user), lambda _done: self._load()
        )

    # Actions

    def _open_check_in(self) -> None:
        if self._agenda and self._agenda.current_session:
            self._context.navigator.open_check_in(self._agenda.current_session.id)

    def _open_attendance(self) -> None:
        if self._agenda and self._agenda.current_session:
            self._context.navigator.open_attendance(self._agenda.current_session.id)

    def _open_reminder(self, reminder: object) -> None:
        if not isinstance(reminder, Reminder):
            return
        go = self._context.navigator
        match reminder.kind:
            case ReminderKind.SESSION_LEFT_OPEN:
                go.open_attendance(reminder.record_id)
            case ReminderKind.CONFLICT:
                go.open_conflicts(reminder.record_id)
            case ReminderKind.CONSENT_AWAITED | ReminderKind.CONSENT_REFUSED:
                go.open_page(PageName.CONSENTS)
            case ReminderKind.QUESTION:
                go.open_questions(reminder.record_id)
            case ReminderKind.QUARANTINED_CHANGES:
                go.open_page(PageName.EXCHANGE, QUARANTINED)
            case ReminderKind.DIVERGED | ReminderKind.REVOKED:
                go.open_page(PageName.EXCHANGE, "")
            case ReminderKind.PLAINTEXT_FILES:
                go.open_page(PageName.PEOPLE, PLAINTEXT_EXPORTS)

    def _open_upcoming(self, session: object) -> None:
        if isinstance(session, int):
            self._context.navigator.open_attendance(session)

    def _ask_to_close(self) -> None:
        agenda = self._agenda
        if agenda is None or agenda.current_session is None:
            return
        now = self._context.user.clock.now()
        count = sum(
            person.marks.get(half_day, AttendanceMark.EXPECTED) == AttendanceMark.EXPECTED
            for person in agenda.participants
            for half_day in range(1, current_half_day(agenda.current_session, now) + 1)
        )
        self.closing.show_state(is_open=True, unmarked_count=count, unasked=agenda.unasked_minors)
        self.closing.show_question()

    def _close(self) -> None:
        agenda = self._agenda
        if agenda is None or agenda.current_session is None:
            return
        user, session = self._context.user, agenda.current_session

        def done(_is_changed: bool) -> None:  # noqa: FBT001  the result of the service
            self._closed = session
            undo = KeyButton(tr("Undo"))
            undo.clicked.connect(self._reopen)
            name = session.course or tr("Session without a course")
            self.post_notice(Tone.DONE, tr("Closed: {course}").format(course=name), "", undo)
            self._context.navigator.notify_changed({kinds.SESSION.name})

        self._context.runner.run(
            self, lambda: training_sessions.close_session(user, session.id, lets_follow=True), done
        )

    def _reopen(self) -> None:
        session, user = self._closed, self._context.user
        if session is None:
            return

        def done(_is_changed: bool) -> None:  # noqa: FBT001  the result of the service
            self._closed = None
            name = session.course or tr("Session without a course")
            self.post_notice(Tone.DONE, tr("Open again: {course}").format(course=name))
            self._context.navigator.notify_changed({kinds.SESSION.name})

        self._context.runner.run(
            self, lambda: training_sessions.reopen_session(user, session.id), done
        )

    # Building

    def _bind(self) -> None:
        bind, go = self.keyboard.bind, self._context.navigator
        card = self.session_card
        for rows_ in (self.attention_list, self.upcoming_list):
            bind(rows_, Action.MOVE_ROW, None, tr("choose"))
            bind(rows_, Action.PRIMARY, rows_.open_current, tr("open"))
        self.closing.confirmed.connect(self._close)
        self.closing.postponed.connect(card.close_button.setFocus)
        self.attention_list.opened.connect(self._open_reminder)
        self.upcoming_list.opened.connect(self._open_upcoming)
        for action, slot, button in (
            (Action.PRIMARY, self._open_check_in, card.check_in_button),
            (Action.ATTENDANCE, self._open_attendance, card.attendance_button),
            (Action.CLOSE, self._ask_to_close, card.close_button),
            (Action.NEW_SESSION, go.open_new_session, self.new_button),
            (Action.NEW_SESSION, go.open_new_session, self.plan_button),
            (Action.NEW_PERSON, go.open_new_person, self.person_button),
        ):
            bind(self, action, slot, button.display_text, button=button, is_hinted=False)
        dismiss, undo = self.dismiss_button, tr("Undo")
        find = tr("find a person")
        bind(self, Action.DISMISS, self._dismiss_undo_news, dismiss.display_text, button=dismiss)
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
        side.add_inset(SectionTitle(tr("Next")))
        side.add_inset(self._none_ahead, above=8)
        side.add_full_width(self.upcoming_list, above=2)
        side.add_inset(SectionTitle(tr("Exchange")), above=26)
        side.add_inset(self._exchange, above=6)
        side.add_inset(button_row(self.exchange_button), above=10)
        side.add_stretch()
        self.column.add_full_width(TwoColumns(main, side), above=24, stretch=1)


def _no_session_state(*buttons: KeyButton) -> EmptyState:
    return EmptyState(
        tr("No session is planned"),
        tr(
            "Plan a session; then you can register people as they arrive, without a network. "
            "You can also register people without a session."
        ),
        *buttons,
    )


def _describe_latest_undo(news: UndoNews) -> str:
    latest = news.latest
    if latest is None or not latest.undoing.is_in_force:
        return ""
    author = join_parts([latest.author.trainer, latest.author.device], ", ")
    day = dates.format_date(latest.author.day)
    return undoing.describe_undo(author, day, latest.undoing.reason)


def _describe_sync(local: int, in_transit: int) -> str:
    if local:
        return tr("The entries of %n people are only on this computer.", local)
    if in_transit:
        return tr("The entries of %n people are on their way to head office.", in_transit)
    return tr("Head office has everything that was entered here.")
