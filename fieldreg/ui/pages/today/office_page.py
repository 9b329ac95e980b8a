"""Today at head office: open tasks, the state of the replies, and quotas."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.roles import Permission
from fieldreg.services import overview
from fieldreg.services.overview import OfficeOverview
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import QuotaProgress
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import EARLIER_ARRIVALS, PLAINTEXT_EXPORTS, QUOTAS, PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.today import rows
from fieldreg.ui.pages.today.quota_card import MAX_QUOTAS, QuotaCard
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row

tr = translator("Today")


class OfficeTodayPage(ShrinkingPage):
    """The first page of an officer: nothing that arrived may pile up unseen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Today"))
        self.arrivals_button = KeyButton(tr("Look through the sticks"), kind=ButtonKind.PRIMARY)
        self.head = PageTitle(tr("Today"), " ", self.arrivals_button)
        self.attention_list = RowList(tr("What waits for you"))
        self._waiting_head = SectionTitle(tr("What waits for you"))
        self._nothing = EmptyState(
            tr("Nothing waits for you"),
            tr(
                "Bundles that cannot be taken in and corrections that contradict each other "
                "are shown here as soon as they come with a stick."
            ),
        )
        self._answers = Label("", "body", "ink2", wraps=True)
        self.quota_card = QuotaCard()
        self._keys = Column()
        self.keys_button = KeyButton(tr("Copy the keys"))
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

    def _show_quotas(self, progress: list[QuotaProgress]) -> None:
        may_plan = self._context.user.may(Permission.PLAN_SESSIONS)
        self.quota_card.show_figures(progress, can_open=may_plan)

    def _show(self, counts: OfficeOverview) -> None:
        self.head.set_text(tr("Today"), rows.format_day(self._context.user.day))
        had_focus = self.arrivals_button.hasFocus() and not self.attention_list.rows
        attention_rows = _attention_rows(counts)
        self.attention_list.set_rows(attention_rows)
        for part in (self._waiting_head, self.attention_list):
            part.setVisible(bool(attention_rows))
        self._nothing.setVisible(not attention_rows)
        self._answers.set_text(_describe_replies(counts.ready_count, counts.in_transit_count))
        self._keys.setVisible(counts.is_escrow_due)
        if attention_rows and had_focus:  # the button had it only until the list was filled
            self.attention_list.setFocus()

    def _open(self, value: object) -> None:
        go = self._context.navigator
        match value:
            case PageName.CONFLICTS:
                go.open_conflicts()
            case PageName.QUESTIONS:
                go.open_questions()
            case PageName.PEOPLE:
                go.open_page(PageName.PEOPLE, PLAINTEXT_EXPORTS)
            case PageName():
                go.open_page(value)
            case _:
                go.open_page(PageName.ARRIVALS, EARLIER_ARRIVALS)

    # Building

    def _bind(self) -> None:
        bind, go, tasks = self.keyboard.bind, self._context.navigator, self.attention_list
        bind(tasks, Action.MOVE_ROW, None, tr("choose"))
        bind(tasks, Action.PRIMARY, tasks.open_current, tr("open"))
        tasks.opened.connect(self._open)
        for action, page, subject, button in (
            (Action.PRIMARY, PageName.ARRIVALS, "", self.arrivals_button),
            (Action.KEY_ESCROW, PageName.KEYS, "", self.keys_button),
            (Action.LISTS, PageName.REFERENCE_LISTS, QUOTAS, self.quota_card.details_button),
        ):
            args = (page, subject) if subject else (page,)
            bind(self, action, partial(go.open_page, *args), button.display_text, button=button)
        bind(self, Action.QUESTIONS, go.open_questions, translate("Questions", "Questions"))
        find = tr("find a person")
        bind(self, Action.FIND, partial(go.open_page, PageName.PEOPLE), find)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_inset(self._waiting_head)
        main.add_full_width(self.attention_list, above=2)
        main.add_inset(self._nothing)
        main.add_stretch()
        side.add_inset(SectionTitle(tr("Replies to the laptops")))
        side.add_inset(self._answers, above=6)
        self._keys.add_inset(SectionTitle(tr("The keys are not on paper")))
        self._keys.add_inset(
            Label(
                tr("If this computer is lost, nobody may get head office’s keys back."),
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


def _attention_rows(counts: OfficeOverview) -> list[ListRow]:
    # A value is a page, or a name that is unique among the rows that open the arrivals page.
    arrivals, questions = counts.arrival_counts, counts.question_counts
    erasures = counts.erasure_counts
    entries = (
        (
            count := counts.conflict_count,
            tr("%n conflicts", count),
            tr("People wrote different things without seeing it. Decide which is right."),
            "fork",
            PageName.CONFLICTS,
        ),
        (
            count := arrivals.pending_bundle_count,
            tr("%n bundles are waiting", count),
            tr("An earlier bundle of the same laptop is missing."),
            "waiting",
            "pending bundles",
        ),
        (
            count := arrivals.quarantined_bundle_count,
            tr("%n bundles were set aside", count),
            tr("They are kept whole, each with the reason."),
            "warning",
            "set aside bundles",
        ),
        (
            count := arrivals.quarantined_change_count,
            tr("%n changes were set aside", count),
            tr("What came with them is in. They are kept with the reason."),
            "unknown",
            "set aside changes",
        ),
        (
            count := questions.answered_count,
            translate("Questions", "%n answers of trainers", "", count),
            translate("Questions", "here until somebody archives them"),
            "check",
            PageName.QUESTIONS,
        ),
        (
            count := questions.waiting_count,
            translate("Questions", "%n questions to trainers", "", count),
            translate("Questions", "not answered yet"),
            "question",
            PageName.QUESTIONS,
        ),
        (
            count := counts.awaited_count,
            rows.format_awaited_consents(count),
            tr("The consent of a parent or guardian is still to follow."),
            "guardian",
            PageName.CONSENTS,
        ),
        (
            count := counts.refused_count,
            rows.format_refusals(count),
            tr("Their records are not used. Decide what to do with them."),
            "barred",
            PageName.CONSENTS,
        ),
        (
            count := erasures.request_count,
            tr("%n erasures are asked for", count),
            tr("The person is hidden until somebody orders it or not."),
            "question",
            PageName.ERASURE,
        ),
        (
            count := erasures.unanswered_order_count,
            tr("%n erasures wait for laptops", count),
            tr("Check which laptop has not exchanged since then."),
            "laptop",
            PageName.ERASURE,
        ),
        (
            count := counts.plaintext_file_count,
            rows.format_plaintext_files(count),
            tr("Anybody who has them can read them. Delete those you no longer need."),
            "file",
            PageName.PEOPLE,
        ),
    )
    return [
        ListRow(heading, line, icon=icon, role="warn", value=value)
        for count, heading, line, icon, value in entries
        if count
    ]


def _describe_replies(ready: int, in_transit: int) -> str:
    if ready:
        return tr("The replies to %n laptops are ready to write.", ready)
    if in_transit:
        return tr("The replies to %n laptops are on their way.", in_transit)
    return tr("Every laptop has its latest reply.")
