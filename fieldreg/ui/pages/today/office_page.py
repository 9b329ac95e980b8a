"""Today at head office: open tasks, replies, quotas."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.roles import Permission
from fieldreg.services import overview
from fieldreg.services.devices import copied_laptops
from fieldreg.services.erasure_orders import ErasureCounts
from fieldreg.services.overview import OfficeOverview, ReminderKind
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reports.issued_reports import ReportPaper
from fieldreg.services.session_life.promises import DuePromise
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.copy_notices import CopyNotices
from fieldreg.ui.forms.records.promises import bind_promises
from fieldreg.ui.keyboard import Action, Permits
from fieldreg.ui.navigation import EARLIER_ARRIVALS, PLAINTEXT_EXPORTS, QUOTAS, PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.today import parts
from fieldreg.ui.pages.today.edition_part import EditionPart, LoadIndicators
from fieldreg.ui.pages.today.quota_card import MAX_QUOTAS, QuotaCard
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import EmptyState, Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row

tr = translator("Today")
tr_quota = translator("Quotas")

# Count, heading, line and icon of an open task, and its page, or a name for that of arrivals.
_Task = tuple[int, DisplayText, str, str, PageName | str]


class OfficeTodayPage(ShrinkingPage):
    def __init__(self, context: Context, load_indicators: LoadIndicators = dict) -> None:
        super().__init__(context, tr("Today"))
        self.copy_notices = CopyNotices(context, self)
        self.attention_list = RowList(tr("What waits for you"))
        self._waiting_head = SectionTitle(tr("What waits for you"))
        self._has_role = context.keyboard.may(Permission.VIEW_OVERVIEW)
        nothing = tr("Nothing waits for you") if self._has_role else tr("You have no role yet")
        self._nothing = EmptyState(nothing, _describe_nothing(context.keyboard.may))
        self.edition = EditionPart(context, self, load_indicators)
        self._answers = Label("", "body", "ink2", wraps=True)
        self._keys = Column()
        self._is_first_laptop_due = False
        self._actions = Actions(self.keyboard, self)
        self._backup = parts.BackupPart(context, self._actions)
        self._bind()
        self._lay_out()
        self._actions.update()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible():  # also for an exchange that changed no record
            self.load()

    @override
    def first_focus(self) -> QWidget | None:
        lists = (self.attention_list, self.edition.indicators, self.edition.tables)
        return next((each for each in lists if each.rows), None) or super().first_focus()

    @override
    def load(self) -> None:
        user = self._context.user
        if not self._has_role:
            self._head.set_text(tr("Today"), parts.format_day(user.day))
            self._nothing.show()
            return
        copies = partial(copied_laptops.list_copies, user)
        self.run_latest("copies", copies, self.copy_notices.show_copies)
        self.run_latest("today", partial(overview.load_office_overview, user), self._show)
        figures = partial(quota_progress.list_quota_progress, user, MAX_QUOTAS)
        self.edition.load()
        self.run_aside("figures", figures, self._quota_card.show_figures)

    def _show(self, counts: OfficeOverview) -> None:
        self._head.set_text(tr("Today"), parts.format_day(self._context.user.day))
        had_focus = contains_focus(self._arrivals_button) and not self.attention_list.rows
        attention_rows = [row for row in _attention_rows(counts) if self._may_open(row.value)]
        attention_rows += map(parts.promise_row, counts.promises)
        self.attention_list.set_rows(attention_rows)
        for part in (self._waiting_head, self.attention_list):
            part.setVisible(bool(attention_rows))
        self._nothing.setVisible(not attention_rows and not self.edition.is_due)
        replies = _describe_replies(counts)
        self._answers.set_text(replies or tr("No laptop was invited yet."))
        self._is_first_laptop_due = not replies
        self._keys.setVisible(counts.is_escrow_due and self.keyboard.may(PageName.KEYS))
        self._backup.show_backup(counts.backed_up_on, is_due=counts.is_backup_due)
        self._actions.update()
        if attention_rows and had_focus:  # the button had it only until the list was filled
            self.attention_list.setFocus()

    def _may_open(self, value: object) -> bool:
        page = value if isinstance(value, PageName) else PageName.ARRIVALS
        return self.keyboard.may(Permission.EXPORT_PEOPLE if page is PageName.PEOPLE else page)

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
            case DuePromise():
                go.open_person(value.person.id)
            case _:
                go.open_page(PageName.ARRIVALS, EARLIER_ARRIVALS)

    # Building

    def _bind(self) -> None:
        bind, go, tasks = self.keyboard.bind, self._context.navigator, self.attention_list
        bind(tasks, Action.MOVE_ROW, None, tr("choose"))
        tasks.bind_opening(self.keyboard, self._open, tr("open"))
        bind_promises(
            *(self, self._context, tasks),
            lambda value: value if isinstance(value, DuePromise) else None,
        )
        self.copy_notices.opened.connect(partial(go.open_page, PageName.DEVICES))
        self._arrivals_button = self._actions.add(
            tr("Look through the sticks"),
            partial(go.open_page, PageName.ARRIVALS),
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            needs=PageName.ARRIVALS,
        )
        self._invite_button = self._actions.add(
            *(translate("Laptops", "Invite a laptop"), partial(go.open_page, PageName.DEVICES)),
            needs=Permission.MANAGE_LAPTOPS,
            when=lambda: self._is_first_laptop_due,
        )
        self._keys_button = self._actions.add(
            *(tr("Copy the keys"), partial(go.open_page, PageName.KEYS), Action.KEY_ESCROW),
            needs=PageName.KEYS,
        )
        details_button = self._actions.add(
            *(tr_quota("Look closer"), partial(go.open_page, PageName.REFERENCE_LISTS, QUOTAS)),
            Action.LISTS,
            needs=PageName.REFERENCE_LISTS,
        )
        self._head = PageTitle(tr("Today"), " ", self._arrivals_button)
        self._quota_card = QuotaCard(details_button, self.keyboard.may)
        bind(
            *(self, Action.QUESTIONS, go.open_questions, translate("Questions", "Questions")),
            needs=PageName.QUESTIONS,
        )
        bind(
            *(self, Action.FIND, partial(go.open_page, PageName.PEOPLE), tr("find a person")),
            needs=PageName.PEOPLE,
        )

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_inset(self._waiting_head)
        main.add_full_width(self.attention_list, above="hair")
        main.add_inset(self._nothing)
        main.add_full_width(self.edition, above="section")
        main.add_stretch()
        if self._has_role:
            side.add_inset(SectionTitle(tr("Replies to the laptops")))
        side.add_inset(self._answers, above="near")
        side.add_inset(button_row(self._invite_button), above="field")
        self._keys.add_inset(SectionTitle(tr("Keys are missing on paper")))
        self._keys.add_inset(
            Label(
                tr("If this computer is lost, nobody may get head office’s keys back."),
                "body",
                "warn",
                wraps=True,
            ),
            above="near",
        )
        self._keys.add_inset(button_row(self._keys_button), above="field")
        side.add_full_width(self._keys, above="section")
        side.add_full_width(self._backup, above="section")
        side.add_full_width(self._quota_card, above="section")
        side.add_stretch()
        self._nothing.hide()
        self.column.add_inset(self._head)
        self.column.add_full_width(self.copy_notices)
        self.column.add_full_width(TwoColumns(main, side), above="section", stretch=1)


def _describe_nothing(may: Permits) -> str:
    if not may(Permission.VIEW_OVERVIEW):
        return tr("An administrator of head office gives you one, in the settings.")
    if may(PageName.ARRIVALS):
        return tr(
            "Bundles that cannot be taken in and corrections that contradict each other"
            " are shown here as soon as they come with a stick."
        )
    if may(PageName.ERASURE):
        return tr("What is yours to decide is shown here as soon as it comes.")
    return tr("On the left are the pages that your role may open.")


def _attention_rows(counts: OfficeOverview) -> list[ListRow]:
    laptops = _list_laptops(counts)
    entries = (
        *_list_received(counts),
        *_list_reports(counts),
        *laptops,
        *_list_questions(counts),
        *_list_about_people(counts),
    )
    return [
        ListRow(heading, line, icon=icon, role="warn", value=value)
        for count, heading, line, icon, value in entries
        if count
    ]


def _list_received(counts: OfficeOverview) -> tuple[_Task, ...]:
    arrivals = counts.arrival_counts
    return (
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
            tr("They are kept as they came, each with the reason."),
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
    )


def _list_laptops(counts: OfficeOverview) -> tuple[_Task, ...]:
    return (
        (
            count := counts.unconfirmed_count,
            tr("%n laptops wait for their words", count),
            tr("What they brought counts nowhere until somebody compares the eight words."),
            "laptop",
            PageName.DEVICES,
        ),
        (
            count := counts.unsigned_count,
            tr("%n laptops or versions that no officer signed", count),
            tr("Nobody obeys it. If one is right, do it again; if not, see who has the key."),
            "question",
            PageName.DEVICES,
        ),
    )


def _list_reports(counts: OfficeOverview) -> tuple[_Task, ...]:
    return (
        (
            count := counts.unsigned_report_count,
            tr("%n reports wait for your signature", count),
            tr("Another officer signed their figures. Read them, and sign them too."),
            "pen",
            PageName.REPORTS,
        ),
        (
            count := counts.new_report_count,
            tr("%n new reports", count),
            _describe_report(counts.new_reports[0]) if count else "",
            "file",
            PageName.REPORTS,
        ),
    )


def _describe_report(paper: ReportPaper) -> str:
    day = dates.format_date(paper.last_signed_on)
    issued = translate("Reports", "issued {day}").format(day=day)
    return join_parts([str(paper.content["title"]), str(paper.content["number"]), issued])


def _list_questions(counts: OfficeOverview) -> tuple[_Task, ...]:
    questions = counts.question_counts
    return (
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
    )


def _list_about_people(counts: OfficeOverview) -> tuple[_Task, ...]:
    tasks = (
        (ReminderKind.CONSENT_AWAITED, counts.awaited_count, PageName.CONSENTS),
        (ReminderKind.CONSENT_REFUSED, counts.refused_count, PageName.CONSENTS),
        (ReminderKind.PAIRS, counts.pair_count, PageName.DUPLICATES),
        (ReminderKind.PLAINTEXT_FILES, counts.plaintext_file_count, PageName.PEOPLE),
    )
    described = (
        (count, *parts.describe_task_about_people(kind, count), page) for kind, count, page in tasks
    )
    return (*described, *_list_erasures(counts.erasure_counts))


def _list_erasures(erasures: ErasureCounts) -> tuple[_Task, ...]:
    return (
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
            count := erasures.unsigned_count,
            tr("%n orders that no officer signed", count),
            tr(
                "Nobody obeys them. If one is right, give it again; if not, ask who runs the database."
            ),
            "question",
            PageName.ERASURE,
        ),
    )


def _describe_replies(counts: OfficeOverview) -> str:
    sentences = []
    if counts.ready_count:
        sentences.append(tr("The replies to %n laptops are ready to write.", counts.ready_count))
    elif counts.in_transit_count:
        sentences.append(tr("The replies to %n laptops are on their way.", counts.in_transit_count))
    elif counts.received_count and not counts.unheard_count:
        sentences.append(tr("Every laptop has its latest reply."))
    elif counts.received_count:
        heard = tr("%n laptops have their latest reply.", counts.received_count)
        sentences.append(heard)
    if counts.unheard_count:
        unheard = tr("Nothing ever came from %n laptops.", counts.unheard_count)
        sentences.append(unheard)
    return " ".join(sentences)
