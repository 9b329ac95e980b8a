"""Today on a laptop."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.services import backups, overview, training_sessions
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import UndoNews
from fieldreg.services.backups import BackupStatus
from fieldreg.services.overview import Agenda, Reminder, ReminderKind
from fieldreg.services.training_sessions import ClosingCheck
from fieldreg.store.exchange.outbox import PeopleBySyncState, SyncState
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.records.promises import bind_promises
from fieldreg.ui.forms.sessions import CloseSessionPanel
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PLAINTEXT_EXPORTS, QUARANTINED, PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.today import parts
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import EmptyState, Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Today")

_PAGES: Final[Mapping[ReminderKind, tuple[PageName] | tuple[PageName, str]]] = {
    ReminderKind.PAIRS: (PageName.DUPLICATES,),
    ReminderKind.CONSENT_AWAITED: (PageName.CONSENTS,),
    ReminderKind.CONSENT_REFUSED: (PageName.CONSENTS,),
    ReminderKind.QUARANTINED_CHANGES: (PageName.EXCHANGE, QUARANTINED),
    ReminderKind.DIVERGED: (PageName.EXCHANGE, ""),
    ReminderKind.REVOKED: (PageName.EXCHANGE, ""),
    ReminderKind.PLAINTEXT_FILES: (PageName.PEOPLE, PLAINTEXT_EXPORTS),
}


class LaptopTodayPage(ShrinkingPage):
    shows = frozenset(
        kind.name
        for kind in (
            *(kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT, kinds.TRAINEE, kinds.COURSE),
            *(
                kinds.PAIR,
                kinds.QUESTION,
                kinds.RESPONSE,
                kinds.QUOTA,
                kinds.PROMISE,
                kinds.CONTRIBUTION,
            ),
        )
    )

    def __init__(self, context: Context, *, exchange_key: str = "") -> None:
        super().__init__(context, tr("Today"))
        self._agenda: Agenda | None = None
        self._is_first = True
        self.closing = CloseSessionPanel(context)
        self.closing.show_state(is_open=True)
        self.attention_list = RowList(tr("What waits for you"))
        self.upcoming_list = RowList(tr("Next"))
        self._waiting_head = SectionTitle(tr("What waits for you"))
        self._nothing = Label(tr("Nothing waits for you."), "body", "ink2")
        self._none_ahead = Label(tr("No further session is planned."), "body", "ink2", wraps=True)
        self._exchange = Label("", "body", "ink2", wraps=True)
        self._exchange_button = KeyButton(tr("Open the exchange"), exchange_key)
        self._add_actions()
        self._lay_out()
        self._bind()

    @override
    def first_focus(self) -> QWidget | None:
        if self._agenda is None:
            return None
        if self._agenda.current_session is not None:
            return self._check_in_button
        return self.attention_list if self._agenda.reminders else self._plan_button

    @override
    def load(self) -> None:
        user = self._context.user
        self.run_latest(
            "today",
            lambda: (
                overview.load_agenda(user),
                overview.count_people_by_sync_state(user),
                arrival_undo.load_undo_news(user),
                backups.load_backup_status(user),
            ),
            lambda found: self._show(*found),
        )

    def _show(
        self, agenda: Agenda, people: PeopleBySyncState, news: UndoNews, backup: BackupStatus
    ) -> None:
        self._agenda = agenda
        self._backup.show_backup(backup.made_on, is_due=backup.is_due)
        self._show_undo_news(news)
        places, language = self._context.user.places, self._context.language
        session = agenda.current_session
        has_session, has_reminders = session is not None, bool(agenda.reminders)
        place = places.full_name(session.soum, language) if session and session.soum else ""
        self._title.set_text(tr("Today"), parts.format_day(self._context.user.day, place))
        self.session_card.show_agenda(agenda, self._context.user.clock.now())
        self.session_card.setVisible(has_session)
        self._empty.setVisible(not has_session)
        self._waiting_head.setVisible(has_session or has_reminders)
        self.attention_list.set_rows(list(map(parts.reminder_row, agenda.reminders)))
        self.attention_list.setVisible(has_reminders)
        self._nothing.setVisible(has_session and not has_reminders)
        self.upcoming_list.set_rows(
            [parts.upcoming_row(later, places, language) for later in agenda.later_sessions]
        )
        self.upcoming_list.setVisible(bool(agenda.later_sessions))
        self._none_ahead.setVisible(not agenda.later_sessions)
        self._exchange.set_text(_describe_sync(people, agenda.sync_state))
        if self._is_first and self.isVisible():
            self._is_first = False
            target = self.first_focus()
            if target is not None:
                target.setFocus()

    def _show_undo_news(self, news: UndoNews) -> None:
        messages = list(exchange_words.build_undo_messages(news, _describe_latest_undo(news)))
        headings, lines = (zip(*messages, strict=True)) if messages else ((), ())
        self.undo_notice.set_text(". ".join(headings), " ".join(lines))
        self.undo_notice.setVisible(bool(news))
        self._actions.update()

    def _dismiss_undo_news(self) -> None:
        job = partial(arrival_undo.dismiss_undo_news, self._context.user)
        self.run(job, lambda _done: self.load())

    @property
    def _session(self) -> SessionRow | None:
        return self._agenda.current_session if self._agenda else None

    def _with_session(self, act: Callable[[int], object]) -> None:
        if (session := self._session) is not None:
            act(session.id)

    def _open_reminder(self, reminder: object) -> None:
        if not isinstance(reminder, Reminder):
            return
        go = self._context.navigator
        match reminder.kind:
            case ReminderKind.SESSION_LEFT_OPEN:
                go.open_attendance(reminder.record_id)
            case ReminderKind.CONFLICT:
                go.open_conflicts(reminder.record_id)
            case ReminderKind.QUESTION:
                go.open_questions(reminder.record_id)
            case ReminderKind.PROMISE:
                go.open_person(reminder.promise.person.id if reminder.promise else 0)
            case _:
                go.open_page(*_PAGES[reminder.kind])

    def _ask_to_close(self) -> None:
        if (session := self._session) is None:
            return

        def ask(check: ClosingCheck) -> None:
            self.closing.show_check(check, is_open=True)
            self.closing.show_question()

        job = partial(training_sessions.load_closing_check, self._context.user, session.id)
        self.run(job, for_subject(lambda: self._session and self._session.id, ask))

    def _close(self) -> None:
        if (session := self._session) is not None:
            name = session.course or tr("Session without a course")

            def done(_is_changed: object) -> None:
                self.post_act(tr("Closed: {course}").format(course=name))
                self._context.navigator.notify_changed({kinds.SESSION.name})

            close = partial(training_sessions.close_sessions, lets_follow=True)
            self.run(partial(close, self._context.user, session.id), done)

    # Building

    def _add_actions(self) -> None:
        go, quiet, primary = self._context.navigator, ButtonKind.QUIET, ButtonKind.PRIMARY
        self._actions = Actions(self.keyboard, self)
        add = partial(self._actions.add, is_hinted=False)
        self._check_in_button = add(
            tr("Go on registering"),
            partial(self._with_session, go.open_check_in),
            Action.PRIMARY,
            kind=primary,
        )
        attendance_button = add(
            tr("Attendance"), partial(self._with_session, go.open_attendance), Action.ATTENDANCE
        )
        self._close_button = add(tr("Close the session"), self._ask_to_close, Action.CLOSE)
        self.session_card = parts.SessionCard(
            self._context, self._check_in_button, attendance_button, self._close_button
        )
        new_button = add(
            tr("New session"),
            go.open_new_session,
            Action.NEW_SESSION,
            when=lambda: self._session is not None,
        )
        self._title = PageTitle(tr("Today"), " ", new_button)
        self._plan_button = add(
            tr("New session"), go.open_new_session, Action.NEW_SESSION, kind=primary
        )
        person_button = add(tr("Register a person"), go.open_new_person, Action.NEW_PERSON)
        self._empty = _no_session_state(self._plan_button, person_button)
        dismiss_button = self._actions.add(
            translate("Undoing", "I have read it"),
            self._dismiss_undo_news,
            Action.DISMISS,
            kind=quiet,
        )
        self._backup = parts.BackupPart(self._context, self._actions)
        self.undo_notice = Notice(Tone.ATTENTION, "", "", dismiss_button, icon="undo")
        self.undo_notice.hide()

    def _bind(self) -> None:
        bind, go = self.keyboard.bind, self._context.navigator
        for rows in (self.attention_list, self.upcoming_list):
            bind(rows, Action.MOVE_ROW, None, tr("choose"))
        bind(self, Action.FIND, partial(go.open_page, PageName.PEOPLE), tr("find a person"))
        self.closing.confirmed.connect(self._close)
        self.closing.postponed.connect(self._close_button.setFocus)
        self.attention_list.bind_opening(self.keyboard, self._open_reminder, tr("open"))
        self.upcoming_list.bind_opening(self.keyboard, go.open_attendance, tr("open"))
        bind_promises(
            self,
            self._context,
            self.attention_list,
            lambda value: value.promise if isinstance(value, Reminder) else None,
        )
        self._exchange_button.clicked.connect(lambda: go.open_page(PageName.EXCHANGE))

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        self.column.add_inset(self.undo_notice, above="group")
        self._empty.hide()
        main = Column()
        main.add_inset(self.session_card)
        main.add_inset(self.closing, above="group")
        main.add_inset(self._empty)
        main.add_inset(self._waiting_head, above="section")
        main.add_inset(self._nothing, above="near")
        main.add_full_width(self.attention_list, above="hair")
        main.add_stretch()
        side = Column()
        side.add_inset(SectionTitle(tr("Next")))
        side.add_inset(self._none_ahead, above="near")
        side.add_full_width(self.upcoming_list, above="hair")
        side.add_inset(SectionTitle(tr("Exchange")), above="section")
        side.add_inset(self._exchange, above="near")
        side.add_inset(button_row(self._exchange_button), above="field")
        side.add_full_width(self._backup, above="section")
        side.add_stretch()
        self.column.add_full_width(TwoColumns(main, side), above="section", stretch=1)


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
    return exchange_words.describe_undo(author, day, latest.undoing.reason)


def _describe_sync(people: PeopleBySyncState, entries: SyncState | None) -> str:
    if count := people.local_count:
        return tr("The entries of %n people are only on this computer.", count)
    if entries is SyncState.LOCAL:
        return tr("Entries that are about no person, such as a plan, are only on this computer.")
    if count := people.in_transit_count:
        return tr("The entries of %n people are on their way to head office.", count)
    if entries is SyncState.IN_TRANSIT:
        return tr("What was entered here is on its way to head office.")
    if entries is None:
        return tr("Nothing has been entered here yet.")
    return tr("Head office has everything that was entered here.")
