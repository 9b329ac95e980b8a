"""Today: the session of the day, what waits for somebody, and what comes next."""

from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.records import Mark
from fieldreg.services import overview, training_sessions
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import News
from fieldreg.services.overview import Agenda, LaptopStanding, Matter, Waiting
from fieldreg.services.user_session import Desk
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.session_dates import half_day_at
from fieldreg.ui.forms.sessions.close_session_panel import Closing
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import ASIDE, LYING, Navigator, PageName
from fieldreg.ui.pages.today import rows, texts
from fieldreg.ui.pages.today.session_card import SessionCard
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import undoing as undoing_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty_state import EmptyPage
from fieldreg.ui.widgets.labels import Section, Text, Title
from fieldreg.ui.widgets.layout import Column, Sides, acts
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage

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


class TodayPage(ShrinkingPage):
    """What a trainer sees first.

    Long because every other page is one key away from here.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        language: str,
        exchange_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("Today", "Today"), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._language = language
        self._agenda: Agenda | None = None
        self._closed: SessionLine | None = None
        self._is_first = True
        self.new_button = KeyButton(translate("Today", "New session"))
        self._title = Title(translate("Today", "Today"), " ", self.new_button)
        self.card = SessionCard(desk.places, language)
        self.closing = Closing(keyboard)
        self.closing.show_facts(is_open=True, unmarked_count=0)
        self.plan_button = KeyButton(translate("Today", "New session"), kind=Kind.PRIMARY)
        self.person_button = KeyButton(translate("Today", "Register a person"))
        self._empty = EmptyPage(
            translate("Today", "No session is planned"),
            translate(
                "Today",
                "Plan a session and people can be registered at its door, with no network."
                " People can also be registered without a session.",
            ),
            self.plan_button,
            self.person_button,
        )
        self.told_button = KeyButton(
            translate("Undoing", "I have read it"), kind=Kind.QUIET
        )
        self.undone = Notice(Tone.ATTENTION, "", "", self.told_button, icon="undo")
        self.undone.hide()
        self.waiting = RowList(translate("Today", "What waits for you"))
        self._waiting_head = Section(translate("Today", "What waits for you"))
        self._nothing = Text(translate("Today", "Nothing waits for you."), "body", "ink2")
        self.ahead = RowList(translate("Today", "Next"))
        self._none_ahead = Text(
            translate("Today", "No further session is planned."), "body", "ink2", wraps=True
        )
        self._exchange = Text("", "body", "ink2", wraps=True)
        self.exchange_button = KeyButton(
            translate("Today", "Open the exchange"), exchange_key
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        self._load()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._agenda is None:
            return None
        if self._agenda.now is not None:
            return self.card.door_button
        return self.waiting if self._agenda.waiting else self.plan_button

    # Loading

    def _load(self) -> None:
        desk = self._desk
        self._runner.newest(
            "today",
            self,
            lambda: (
                overview.agenda(desk),
                overview.laptop_standing(desk),
                arrival_undo.news(desk),
            ),
            lambda found: self._show(*found),
        )

    def _show(self, agenda: Agenda, standing: LaptopStanding, news: News) -> None:
        self._agenda = agenda
        self._show_undone(news)
        today = self._desk.day
        line = agenda.now
        soum = line.soum if line else None
        place = self._desk.places.full_name(soum, self._language) if soum else ""
        about = texts.line(dates.shown(today), texts.weekday(today), place)
        self._title.set_words(translate("Today", "Today"), about)
        self.card.show_agenda(agenda, self._desk.clock.now())
        self.card.setVisible(line is not None)
        self._empty.setVisible(line is None)
        self.new_button.setVisible(line is not None)
        self._waiting_head.setVisible(line is not None or bool(agenda.waiting))
        self.waiting.set_rows([rows.waiting(one) for one in agenda.waiting])
        self.waiting.setVisible(bool(agenda.waiting))
        self._nothing.setVisible(line is not None and not agenda.waiting)
        self.ahead.set_rows(
            [rows.ahead(one, self._desk.places, self._language) for one in agenda.ahead]
        )
        self.ahead.setVisible(bool(agenda.ahead))
        self._none_ahead.setVisible(not agenda.ahead)
        people = standing.people
        self._exchange.set_words(_exchange_line(people.here, people.way))
        if self._is_first and self.isVisible():
            self._is_first = False
            target = self.first_focus()
            if target is not None:
                target.setFocus()

    def _show_undone(self, news: News) -> None:
        """Say who went out of sight by an undoing, or is back, until somebody has read it."""
        told = list(undo_messages.tellings(news, _by(news)))
        heads, lines = (zip(*told, strict=True)) if told else ((), ())
        self.undone.set_words(". ".join(heads), " ".join(lines))
        self.undone.setVisible(bool(news))
        self.keyboard.moved.emit()

    def _put_away_undone(self) -> None:
        desk = self._desk
        self._runner.run(
            self, lambda: arrival_undo.put_away_news(desk), lambda _done: self._load()
        )

    # Acts

    def _open_door(self) -> None:
        if self._agenda and self._agenda.now:
            self._navigator.open_door(self._agenda.now.id)

    def _open_attendance(self) -> None:
        if self._agenda and self._agenda.now:
            self._navigator.open_session(self._agenda.now.id)

    def _open_waiting(self, one: object) -> None:
        if not isinstance(one, Waiting):
            return
        match one.matter:
            case Matter.LEFT_OPEN:
                self._navigator.open_session(one.record)
            case Matter.CONFLICT:
                self._navigator.open_conflicts(one.record)
            case Matter.TO_FOLLOW | Matter.REFUSED:
                self._navigator.open_page(PageName.CONSENTS)
            case Matter.QUESTION:
                self._navigator.open_questions(one.record)
            case Matter.ASIDE | Matter.DIFFERS | Matter.CUT_OFF:
                subject = ASIDE if one.matter is Matter.ASIDE else ""
                self._navigator.open_page(PageName.EXCHANGE, subject)
            case Matter.LYING:
                self._navigator.open_page(PageName.PEOPLE, LYING)

    def _open_ahead(self, session: object) -> None:
        if isinstance(session, int):
            self._navigator.open_session(session)

    def _ask_to_close(self) -> None:
        agenda = self._agenda
        if agenda is None or agenda.now is None:
            return
        half_days = range(1, half_day_at(agenda.now, self._desk.clock.now()) + 1)
        count = sum(
            one.marks.get(half_day, Mark.EXPECTED) == Mark.EXPECTED
            for one in agenda.participants
            for half_day in half_days
        )
        self.closing.show_facts(is_open=True, unmarked_count=count, unasked=agenda.unasked)
        self.closing.ask()

    def _close(self) -> None:
        agenda = self._agenda
        if agenda is None or agenda.now is None:
            return
        desk, line = self._desk, agenda.now

        def done(_is_news: bool) -> None:  # noqa: FBT001  what the service answers
            self._closed = line
            undo = KeyButton(translate("Today", "Undo"))
            undo.clicked.connect(self._reopen)
            name = line.course or translate("Today", "Session without a course")
            self.say(
                Tone.DONE,
                translate("Today", "Closed: {course}").format(course=name),
                "",
                undo,
            )
            self._navigator.announce({kinds.SESSION.name})

        self._runner.run(
            self, lambda: training_sessions.close(desk, line.id, lets_follow=True), done
        )

    def _reopen(self) -> None:
        line, desk = self._closed, self._desk
        if line is None:
            return

        def done(_is_news: bool) -> None:  # noqa: FBT001
            self._closed = None
            name = line.course or translate("Today", "Session without a course")
            self.say(
                Tone.DONE, translate("Today", "Open again: {course}").format(course=name)
            )
            self._navigator.announce({kinds.SESSION.name})

        self._runner.run(self, lambda: training_sessions.reopen(desk, line.id), done)

    # Building

    def _bind(self) -> None:
        bind, go = self.keyboard.bind, self._navigator
        card = self.card
        for one in (self.waiting, self.ahead):
            bind(one, Act.CHOOSE, None, translate("Today", "choose"))
            bind(one, Act.PRIMARY, one.open_current, translate("Today", "open"))
        self.closing.confirmed.connect(self._close)
        self.closing.put_off.connect(card.close_button.setFocus)
        self.waiting.opened.connect(self._open_waiting)
        self.ahead.opened.connect(self._open_ahead)
        for act, slot, button in (
            (Act.PRIMARY, self._open_door, card.door_button),
            (Act.ATTENDANCE, self._open_attendance, card.attendance_button),
            (Act.CLOSE, self._ask_to_close, card.close_button),
            (Act.NEW_SESSION, go.plan_session, self.new_button),
            (Act.NEW_SESSION, go.plan_session, self.plan_button),
            (Act.NEW_PERSON, go.register_person, self.person_button),
        ):
            bind(self, act, slot, button.words, button=button, is_hinted=False)
        bind(
            self,
            Act.PUT_AWAY,
            self._put_away_undone,
            self.told_button.words,
            button=self.told_button,
        )
        bind(
            self,
            Act.UNDO,
            self._reopen,
            translate("Today", "Undo"),
            when=lambda: bool(self._closed),
        )
        bind(
            self,
            Act.FIND,
            lambda: go.open_page(PageName.PEOPLE),
            translate("Today", "find a person"),
        )
        self.exchange_button.clicked.connect(lambda: go.open_page(PageName.EXCHANGE))

    def _lay_out(self) -> None:
        self.column.add(self._title)
        self.column.add(self.undone, above=12)
        self._empty.hide()
        main = Column()
        main.add(self.card)
        main.add(self.closing, above=12)
        main.add(self._empty)
        main.add(self._waiting_head, above=28)
        main.add(self._nothing, above=6)
        main.hang(self.waiting, above=2)
        main.stretch()
        side = Column()
        side.add(Section(translate("Today", "Next")))
        side.add(self._none_ahead, above=8)
        side.hang(self.ahead, above=2)
        side.add(Section(translate("Today", "Exchange")), above=26)
        side.add(self._exchange, above=6)
        side.add(acts(self.exchange_button), above=10)
        side.stretch()
        self.column.hang(Sides(main, side), above=24, stretch=1)


def _by(news: News) -> str:
    """Say who undid it last, when and why."""
    told = news.latest
    if told is None or not told.undoing.in_force:
        return ""
    who = joined([told.author.trainer, told.author.device], ", ")
    return undoing_words.by(who, dates.shown(told.author.day), told.undoing.reason)


def _exchange_line(here: int, way: int) -> str:
    """Say what head office has not got yet."""
    if here:
        return translate(
            "Today", "The entries of %n people are only on this computer.", "", here
        )
    if way:
        return translate(
            "Today", "The entries of %n people are on their way to head office.", "", way
        )
    return translate("Today", "Head office has everything that was entered here.")
