"""Today at head office: what came in and waits for somebody, and where the answers are."""

from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.roles import Verb
from fieldreg.services import overview, quotas
from fieldreg.services.desk import Desk
from fieldreg.services.overview import OfficeStanding
from fieldreg.services.quotas import Standing
from fieldreg.ui.forms import days
from fieldreg.ui.forms.shrinking_page import ShrinkingPage
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import EARLIER, LYING, QUOTAS, Navigator, PageName
from fieldreg.ui.pages.today.quotas import MOST_SHOWN, QuotaCard
from fieldreg.ui.runner import Runner
from fieldreg.ui.tables.rows import Row, RowList
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty import EmptyPage
from fieldreg.ui.widgets.layout import Column, Sides, acts
from fieldreg.ui.widgets.text import Section, Text, Title
from fieldreg.ui.wording import questions as question_words
from fieldreg.ui.wording import quotas as quota_words
from fieldreg.ui.wording import today as words


class OfficeTodayPage(ShrinkingPage):
    """What an officer sees first: nothing that came may pile up unseen."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, words.title(), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self.inbox_button = KeyButton(words.take_in(), kind=Kind.PRIMARY)
        self.head = Title(words.title(), " ", self.inbox_button)
        self.waiting = RowList(words.waiting())
        self._waiting_head = Section(words.waiting())
        self._nothing = EmptyPage(
            words.nothing_waits_here(), words.nothing_waits_here_line()
        )
        self._answers = Text("", "body", "ink2", wraps=True)
        self.quotas = QuotaCard()
        self._keys = Column()
        self.keys_button = KeyButton(words.copy_keys())
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        self._load()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible():
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.waiting if self.waiting.rows else self.inbox_button

    # Showing

    def _load(self) -> None:
        desk = self._desk
        self._runner.newest(
            "today", self, lambda: overview.office_standing(desk), self._show
        )
        if desk.may(Verb.FIND):
            self._runner.newest(
                "figures",
                self,
                lambda: quotas.standings(desk, MOST_SHOWN),
                self._show_quotas,
            )

    def _show_quotas(self, found: list[Standing]) -> None:
        self.quotas.show_standings(found, can_open=self._desk.may(Verb.PLAN))

    def _show(self, standing: OfficeStanding) -> None:
        today = self._desk.day
        line = words.line(days.shown(today), words.weekday(today), "")
        self.head.set_words(words.title(), line)
        had_focus = self.inbox_button.hasFocus() and not self.waiting.rows
        rows = _rows(standing)
        self.waiting.set_rows(rows)
        for part in (self._waiting_head, self.waiting):
            part.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._answers.set_words(words.answers_line(standing.ready, standing.way))
        self._keys.setVisible(standing.is_copy_due)
        if rows and had_focus:  # it stood there only until the list came
            self.waiting.setFocus()

    def _open(self, where: object) -> None:
        if where is PageName.CONFLICTS:
            self._navigator.open_conflicts()
        elif where is PageName.CONSENTS:
            self._navigator.open_page(PageName.CONSENTS)
        elif where is PageName.QUESTIONS:
            self._navigator.open_questions()
        elif where is PageName.ERASURES:
            self._navigator.open_page(PageName.ERASURES)
        elif where is PageName.PEOPLE:
            self._navigator.open_page(PageName.PEOPLE, LYING)
        else:
            self._navigator.open_page(PageName.INBOX, EARLIER)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self.waiting, Act.CHOOSE, None, words.choose())
        bind(self.waiting, Act.PRIMARY, self.waiting.open_current, words.open_it())
        bind(
            self,
            Act.PRIMARY,
            lambda: self._navigator.open_page(PageName.INBOX),
            words.take_in(),
            button=self.inbox_button,
        )
        bind(
            self,
            Act.CUSTODY,
            lambda: self._navigator.open_page(PageName.CUSTODY),
            words.copy_keys(),
            button=self.keys_button,
        )
        bind(
            self,
            Act.LISTS,
            lambda: self._navigator.open_page(PageName.LISTS, QUOTAS),
            quota_words.look_closer(),
            button=self.quotas.button,
        )
        bind(self, Act.QUESTIONS, self._navigator.open_questions, question_words.title())
        bind(
            self,
            Act.FIND,
            lambda: self._navigator.open_page(PageName.PEOPLE),
            words.find_person(),
        )
        self.waiting.opened.connect(self._open)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add(self._waiting_head)
        main.hang(self.waiting, above=2)
        main.add(self._nothing)
        main.stretch()
        side.add(Section(words.answers()))
        side.add(self._answers, above=6)
        self._keys.add(Section(words.no_copy()))
        self._keys.add(Text(words.no_copy_line(), "body", "warn", wraps=True), above=6)
        self._keys.add(acts(self.keys_button), above=10)
        side.hang(self._keys, above=26)
        side.hang(self.quotas, above=26)
        side.stretch()
        self._nothing.hide()
        self.column.add(self.head)
        self.column.hang(Sides(main, side), above=24, stretch=1)


def _rows(standing: OfficeStanding) -> list[Row]:
    came = standing.arrivals
    counted = (
        (
            standing.conflict_count,
            words.conflicts,
            words.conflicts_line(),
            "fork",
            PageName.CONFLICTS,
        ),
        (came.held, words.bundles_held, words.bundles_held_line(), "waiting", "held"),
        (
            came.set_aside,
            words.bundles_aside,
            words.bundles_aside_line(),
            "warning",
            "set aside",
        ),
        (
            came.changes,
            words.changes_aside,
            words.changes_aside_line(),
            "unknown",
            "changes",
        ),
        (
            standing.questions.answered,
            question_words.answers_count,
            question_words.answers_count_line(),
            "check",
            PageName.QUESTIONS,
        ),
        (
            standing.questions.waiting,
            question_words.asked_count,
            question_words.asked_count_line(),
            "question",
            PageName.QUESTIONS,
        ),
        (
            standing.awaited_count,
            words.to_follow,
            words.to_follow_line(),
            "guardian",
            PageName.CONSENTS,
        ),
        (
            standing.refused_count,
            words.refused,
            words.refused_line(),
            "barred",
            PageName.CONSENTS,
        ),
        (
            standing.erasures.asked,
            words.erasures_asked,
            words.erasures_asked_line(),
            "question",
            PageName.ERASURES,
        ),
        (
            standing.erasures.waiting,
            words.erasures_waiting,
            words.erasures_waiting_line(),
            "laptop",
            PageName.ERASURES,
        ),
        (
            standing.lying_count,
            words.lying,
            words.lying_line(),
            "file",
            PageName.PEOPLE,
        ),
    )
    return [
        Row(say(count), line, icon=icon, role="warn", value=value)
        for count, say, line, icon, value in counted
        if count
    ]
