"""Today at head office: what came in and waits for somebody, and where the answers are."""

from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.roles import Permission
from fieldreg.services import overview
from fieldreg.services.overview import OfficeOverview
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import QuotaProgress
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import EARLIER_ARRIVALS, PLAINTEXT_EXPORTS, QUOTAS, PageName
from fieldreg.ui.pages.today import texts
from fieldreg.ui.pages.today.quota_card import MAX_QUOTAS, QuotaCard
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.page import ShrinkingPage


class OfficeTodayPage(ShrinkingPage):
    """What an officer sees first: nothing that came may pile up unseen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.keyboard, translate("Today", "Today"), parent=parent)
        self._context = context
        self.arrivals_button = KeyButton(
            translate("Today", "Look through the sticks"), kind=ButtonKind.PRIMARY
        )
        self.head = PageTitle(translate("Today", "Today"), " ", self.arrivals_button)
        self.attention_list = RowList(translate("Today", "What waits for you"))
        self._waiting_head = SectionTitle(translate("Today", "What waits for you"))
        self._nothing = EmptyState(
            translate("Today", "Nothing waits for you"),
            translate(
                "Today",
                "Bundles that cannot go in and corrections that contradict each other are shown"
                " here as soon as they come with a stick.",
            ),
        )
        self._answers = Label("", "body", "ink2", wraps=True)
        self.quota_card = QuotaCard()
        self._keys = Column()
        self.keys_button = KeyButton(translate("Today", "Copy the keys"))
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible():
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.attention_list if self.attention_list.rows else self.arrivals_button

    # Showing

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "today", self, lambda: overview.load_office_overview(user), self._show
        )
        if user.may(Permission.FIND_PEOPLE):
            self._context.runner.run_latest(
                "figures",
                self,
                lambda: quota_progress.list_quota_progress(user, MAX_QUOTAS),
                self._show_quotas,
            )

    def _show_quotas(self, found: list[QuotaProgress]) -> None:
        self.quota_card.show_figures(
            found, can_open=self._context.user.may(Permission.PLAN_SESSIONS)
        )

    def _show(self, standing: OfficeOverview) -> None:
        today = self._context.user.day
        line = texts.line(dates.format_date(today), texts.weekday(today), "")
        self.head.set_text(translate("Today", "Today"), line)
        had_focus = self.arrivals_button.hasFocus() and not self.attention_list.rows
        rows = _rows(standing)
        self.attention_list.set_rows(rows)
        for part in (self._waiting_head, self.attention_list):
            part.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._answers.set_text(_answers_line(standing.ready_count, standing.in_transit_count))
        self._keys.setVisible(standing.is_escrow_due)
        if rows and had_focus:  # it stood there only until the list came
            self.attention_list.setFocus()

    def _open(self, where: object) -> None:
        if where is PageName.CONFLICTS:
            self._context.navigator.open_conflicts()
        elif where is PageName.CONSENTS:
            self._context.navigator.open_page(PageName.CONSENTS)
        elif where is PageName.QUESTIONS:
            self._context.navigator.open_questions()
        elif where is PageName.ERASURE:
            self._context.navigator.open_page(PageName.ERASURE)
        elif where is PageName.PEOPLE:
            self._context.navigator.open_page(PageName.PEOPLE, PLAINTEXT_EXPORTS)
        else:
            self._context.navigator.open_page(PageName.ARRIVALS, EARLIER_ARRIVALS)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self.attention_list, Action.MOVE_ROW, None, translate("Today", "choose"))
        bind(
            self.attention_list,
            Action.PRIMARY,
            self.attention_list.open_current,
            translate("Today", "open"),
        )
        bind(
            self,
            Action.PRIMARY,
            lambda: self._context.navigator.open_page(PageName.ARRIVALS),
            translate("Today", "Look through the sticks"),
            button=self.arrivals_button,
        )
        bind(
            self,
            Action.KEY_ESCROW,
            lambda: self._context.navigator.open_page(PageName.KEYS),
            translate("Today", "Copy the keys"),
            button=self.keys_button,
        )
        bind(
            self,
            Action.LISTS,
            lambda: self._context.navigator.open_page(PageName.REFERENCE_LISTS, QUOTAS),
            translate("Quotas", "Look closer"),
            button=self.quota_card.details_button,
        )
        bind(
            self,
            Action.QUESTIONS,
            self._context.navigator.open_questions,
            translate("Questions", "Questions"),
        )
        bind(
            self,
            Action.FIND,
            lambda: self._context.navigator.open_page(PageName.PEOPLE),
            translate("Today", "find a person"),
        )
        self.attention_list.opened.connect(self._open)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_inset(self._waiting_head)
        main.add_full_width(self.attention_list, above=2)
        main.add_inset(self._nothing)
        main.add_stretch()
        side.add_inset(SectionTitle(translate("Today", "Answers to the laptops")))
        side.add_inset(self._answers, above=6)
        self._keys.add_inset(SectionTitle(translate("Today", "The keys are not on paper")))
        self._keys.add_inset(
            Label(
                translate(
                    "Today", "If this computer is lost, nobody may get head office’s keys back."
                ),
                "body",
                "warn",
                wraps=True,
            ),
            above=6,
        )
        self._keys.add_inset(button_row(self.keys_button), above=10)
        side.add_full_width(self._keys, above=26)
        side.add_full_width(self.quota_card, above=26)
        side.add_stretch()
        self._nothing.hide()
        self.column.add_inset(self.head)
        self.column.add_full_width(TwoColumns(main, side), above=24, stretch=1)


def _rows(standing: OfficeOverview) -> list[ListRow]:
    came = standing.arrival_counts
    counted = (
        (
            standing.conflict_count,
            _conflicts,
            translate(
                "Today", "People wrote different things without seeing it. Decide which is right."
            ),
            "fork",
            PageName.CONFLICTS,
        ),
        (
            came.pending_bundle_count,
            _bundles_held,
            translate("Today", "An earlier bundle of the same laptop is missing."),
            "waiting",
            "held",
        ),
        (
            came.quarantined_bundle_count,
            _bundles_aside,
            translate("Today", "They are kept whole, each with the reason."),
            "warning",
            "set aside",
        ),
        (
            came.quarantined_change_count,
            _changes_aside,
            translate("Today", "What came with them is in. They are kept with the reason."),
            "unknown",
            "changes",
        ),
        (
            standing.question_counts.answered_count,
            _answers_count,
            translate("Questions", "here until somebody puts them away"),
            "check",
            PageName.QUESTIONS,
        ),
        (
            standing.question_counts.waiting_count,
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
            translate("Today", "Their records are used for nothing. Decide what becomes of them."),
            "barred",
            PageName.CONSENTS,
        ),
        (
            standing.erasure_counts.request_count,
            _erasures_asked,
            translate("Today", "The person is hidden until somebody orders it or not."),
            "question",
            PageName.ERASURE,
        ),
        (
            standing.erasure_counts.unanswered_order_count,
            _erasures_waiting,
            translate("Today", "Look which laptop has not exchanged since."),
            "laptop",
            PageName.ERASURE,
        ),
        (
            standing.plaintext_file_count,
            texts.plaintext_files,
            translate("Today", "Whoever has them can read them: delete what was used."),
            "file",
            PageName.PEOPLE,
        ),
    )
    return [
        ListRow(say(count), line, icon=icon, role="warn", value=value)
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
        return translate("Today", "The answers to %n laptops are ready to be written.", "", ready)
    if way:
        return translate("Today", "The answers to %n laptops are on their way.", "", way)
    return translate("Today", "Every laptop has what head office has for it.")


def _erasures_asked(count: int) -> str:
    """Count the erasures that laptops asked for."""
    return translate("Today", "%n erasures are asked for", "", count)


def _erasures_waiting(count: int) -> str:
    """Count the orders of erasure that a laptop has not answered."""
    return translate("Today", "%n erasures wait for laptops", "", count)
