"""Today at head office: what came in and waits for somebody, and where the answers are."""

from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.roles import Verb
from fieldreg.services import overview
from fieldreg.services.overview import OfficeStanding
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import Standing
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import EARLIER, LYING, QUOTAS, Navigator, PageName
from fieldreg.ui.pages.today import texts
from fieldreg.ui.pages.today.quota_card import MOST_SHOWN, QuotaCard
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty_state import EmptyPage
from fieldreg.ui.widgets.labels import Section, Text, Title
from fieldreg.ui.widgets.layout import Column, Sides, acts
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage


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
        super().__init__(keyboard, translate("Today", "Today"), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self.inbox_button = KeyButton(
            translate("Today", "Look through the sticks"), kind=Kind.PRIMARY
        )
        self.head = Title(translate("Today", "Today"), " ", self.inbox_button)
        self.waiting = RowList(translate("Today", "What waits for you"))
        self._waiting_head = Section(translate("Today", "What waits for you"))
        self._nothing = EmptyPage(
            translate("Today", "Nothing waits for you"),
            translate(
                "Today",
                "Bundles that cannot go in and corrections that contradict each other are shown"
                " here as soon as they come with a stick.",
            ),
        )
        self._answers = Text("", "body", "ink2", wraps=True)
        self.quotas = QuotaCard()
        self._keys = Column()
        self.keys_button = KeyButton(translate("Today", "Copy the keys"))
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
                lambda: quota_progress.standings(desk, MOST_SHOWN),
                self._show_quotas,
            )

    def _show_quotas(self, found: list[Standing]) -> None:
        self.quotas.show_standings(found, can_open=self._desk.may(Verb.PLAN))

    def _show(self, standing: OfficeStanding) -> None:
        today = self._desk.day
        line = texts.line(dates.shown(today), texts.weekday(today), "")
        self.head.set_words(translate("Today", "Today"), line)
        had_focus = self.inbox_button.hasFocus() and not self.waiting.rows
        rows = _rows(standing)
        self.waiting.set_rows(rows)
        for part in (self._waiting_head, self.waiting):
            part.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._answers.set_words(_answers_line(standing.ready, standing.way))
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
        bind(self.waiting, Act.CHOOSE, None, translate("Today", "choose"))
        bind(
            self.waiting, Act.PRIMARY, self.waiting.open_current, translate("Today", "open")
        )
        bind(
            self,
            Act.PRIMARY,
            lambda: self._navigator.open_page(PageName.INBOX),
            translate("Today", "Look through the sticks"),
            button=self.inbox_button,
        )
        bind(
            self,
            Act.CUSTODY,
            lambda: self._navigator.open_page(PageName.CUSTODY),
            translate("Today", "Copy the keys"),
            button=self.keys_button,
        )
        bind(
            self,
            Act.LISTS,
            lambda: self._navigator.open_page(PageName.LISTS, QUOTAS),
            translate("Quotas", "Look closer"),
            button=self.quotas.button,
        )
        bind(
            self,
            Act.QUESTIONS,
            self._navigator.open_questions,
            translate("Questions", "Questions"),
        )
        bind(
            self,
            Act.FIND,
            lambda: self._navigator.open_page(PageName.PEOPLE),
            translate("Today", "find a person"),
        )
        self.waiting.opened.connect(self._open)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add(self._waiting_head)
        main.hang(self.waiting, above=2)
        main.add(self._nothing)
        main.stretch()
        side.add(Section(translate("Today", "Answers to the laptops")))
        side.add(self._answers, above=6)
        self._keys.add(Section(translate("Today", "The keys are not on paper")))
        self._keys.add(
            Text(
                translate(
                    "Today",
                    "If this computer is lost, nobody may get head office’s keys back.",
                ),
                "body",
                "warn",
                wraps=True,
            ),
            above=6,
        )
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
            _conflicts,
            translate(
                "Today",
                "People wrote different things without seeing it. Decide which is right.",
            ),
            "fork",
            PageName.CONFLICTS,
        ),
        (
            came.held,
            _bundles_held,
            translate("Today", "An earlier bundle of the same laptop is missing."),
            "waiting",
            "held",
        ),
        (
            came.set_aside,
            _bundles_aside,
            translate("Today", "They are kept whole, each with the reason."),
            "warning",
            "set aside",
        ),
        (
            came.changes,
            _changes_aside,
            translate("Today", "What came with them is in. They are kept with the reason."),
            "unknown",
            "changes",
        ),
        (
            standing.questions.answered,
            _answers_count,
            translate("Questions", "here until somebody puts them away"),
            "check",
            PageName.QUESTIONS,
        ),
        (
            standing.questions.waiting,
            _asked_count,
            translate("Questions", "not answered yet"),
            "question",
            PageName.QUESTIONS,
        ),
        (
            standing.awaited_count,
            texts.to_follow,
            translate("Today", "The consent of a parent or guardian is still to follow."),
            "guardian",
            PageName.CONSENTS,
        ),
        (
            standing.refused_count,
            texts.refused,
            translate(
                "Today", "Their records are used for nothing. Decide what becomes of them."
            ),
            "barred",
            PageName.CONSENTS,
        ),
        (
            standing.erasures.asked,
            _erasures_asked,
            translate("Today", "The person is hidden until somebody orders it or not."),
            "question",
            PageName.ERASURES,
        ),
        (
            standing.erasures.waiting,
            _erasures_waiting,
            translate("Today", "Look which laptop has not exchanged since."),
            "laptop",
            PageName.ERASURES,
        ),
        (
            standing.lying_count,
            texts.lying,
            translate("Today", "Whoever has them can read them: delete what was used."),
            "file",
            PageName.PEOPLE,
        ),
    )
    return [
        Row(say(count), line, icon=icon, role="warn", value=value)
        for count, say, line, icon, value in counted
        if count
    ]


def _answers_count(count: int) -> str:
    """Count the questions to trainers that are answered."""
    return translate("Questions", "%n answers of trainers", "", count)


def _asked_count(count: int) -> str:
    """Count the questions that no trainer has answered yet."""
    return translate("Questions", "%n questions to trainers", "", count)


def _conflicts(count: int) -> str:
    """Count the conflicts."""
    return translate("Today", "%n conflicts", "", count)


def _bundles_held(count: int) -> str:
    """Count the bundles that wait."""
    return translate("Today", "%n bundles are waiting", "", count)


def _bundles_aside(count: int) -> str:
    """Count the bundles that were set aside."""
    return translate("Today", "%n bundles were set aside", "", count)


def _changes_aside(count: int) -> str:
    """Count the changes that were set aside alone."""
    return translate("Today", "%n changes were set aside", "", count)


def _answers_line(ready: int, way: int) -> str:
    """Say what is to be written on sticks, and what laptops have not taken yet."""
    if ready:
        return translate(
            "Today", "The answers to %n laptops are ready to be written.", "", ready
        )
    if way:
        return translate("Today", "The answers to %n laptops are on their way.", "", way)
    return translate("Today", "Every laptop has what head office has for it.")


def _erasures_asked(count: int) -> str:
    """Count the erasures that laptops asked for."""
    return translate("Today", "%n erasures are asked for", "", count)


def _erasures_waiting(count: int) -> str:
    """Count the orders of erasure that a laptop has not answered."""
    return translate("Today", "%n erasures wait for laptops", "", count)
