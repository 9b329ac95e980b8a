"""The window of an unlocked installation."""

from collections.abc import Set as AbstractSet
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import build_role_needed
from fieldreg.domain.roles import PERMISSION_ROLES, Permission
from fieldreg.domain.sync.exchange import BundleStatus, LaptopSyncOutcome, OfficeSyncOutcome
from fieldreg.services.installation.model import Installation
from fieldreg.services.records import form_drafts
from fieldreg.services.user_acts import ActJournal
from fieldreg.store.sealed_answers import SealedAnswerCounts
from fieldreg.ui import pair_search
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.context import Context
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.failed_release import show_failed_release
from fieldreg.ui.keyboard import Action, Keyboard, Need
from fieldreg.ui.navigation import NEW_RECORD, PageName
from fieldreg.ui.page import Page
from fieldreg.ui.pages.handover.controller import HandoverController
from fieldreg.ui.pages.handover.hand_back import HandoverEnd
from fieldreg.ui.pair_search import PairSearch
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.act_keys import ActKeys
from fieldreg.ui.window.help_card import print_card
from fieldreg.ui.window.help_texts import read_help_texts
from fieldreg.ui.window.main_window import MainWindow
from fieldreg.ui.window.page_table import (
    PAGE_FACTORIES,
    PAGE_PERMISSIONS,
    PageParts,
    WorkspaceDependencies,
    build_permits,
    exchange_key,
    keep_allowed,
    list_pages,
)
from fieldreg.ui.window.register_watch import RegisterWatch, RowWatch
from fieldreg.ui.window.status_counts import StatusCounts, status_labels

tr = translator("Book")


_ALL_KINDS: Final = frozenset(kind.name for kind in kinds.KINDS)


class Workspace(QObject):
    first_page: Final = PageName.TODAY

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        dialogs: Dialogs,
        dependencies: WorkspaceDependencies,
    ) -> None:
        super().__init__()
        self._dependencies = dependencies
        self._may = build_permits(installation.user_rights)
        self.context = Context(
            installation,
            installation.user_session(),
            runner,
            Keyboard(may=self._may),
            dialogs,
            self,
            dependencies.appearance.language,
            ActJournal(),
        )
        self.context.keyboard.refused.connect(self._refuse)
        self._is_office = installation.is_head_office
        runner.interrupt_by(installation.store.interruptible)
        installation.store.make_way_for(runner.is_awaited)
        self.window = self._build_window()
        ActKeys(self.context, self.window)
        self._handover = HandoverController(
            self.context, self.window, speak=dependencies.set_language, parent=self
        )
        self._handover.returned.connect(self._on_returned)
        self._handover.failed.connect(self._show_failure)
        if self._is_office:
            runner.run(self, dependencies.hub_notifier.mark_current)
        self.auto_sync = self._build_auto_sync()
        self._watch_register()

    def _watch_register(self) -> None:
        self.register_watch = RegisterWatch(self.context, self)
        self.register_watch.changed.connect(lambda: self._notify_pages(_ALL_KINDS))
        self.row_watch = RowWatch(self.context, self)
        self.row_watch.altered.connect(self.warn)
        self.counts = StatusCounts(
            self.context,
            self.window,
            self.auto_sync,
            is_office=self._is_office,
            exchange_key=exchange_key(),
            parent=self,
        )
        self.counts.refresh()
        self.pair_search = PairSearch(self.context, self)
        self.pair_search.failed.connect(self._show_failure)
        self.pair_search.schedule()

    def _build_window(self) -> MainWindow:
        installation, keyboard = self.context.installation, self.context.keyboard
        pages = list_pages(
            self._build_page, is_office=self._is_office, has_people=self._may(PageName.PEOPLE)
        )
        labels = status_labels(is_office=self._is_office)
        window = MainWindow(keyboard, keep_allowed(pages, self._may), labels)
        window.help.texts = read_help_texts(
            self._dependencies.read_help,
            self.context.language,
            is_office=self._is_office,
            may=self._may,
        )
        window.help.card_requested.connect(partial(print_card, self.context, window))
        keyboard.bind(
            window,
            Action.FIND,
            partial(self.open_page, PageName.PEOPLE),
            translate("Today", "find a person"),
            needs=PageName.PEOPLE,
            is_hinted=False,
            when=lambda: not window.is_covered,
        )
        self.setParent(window)
        keyboard.setParent(window)
        window.rail.set_user(installation.user_name, installation.name)
        return window

    def _build_auto_sync(self) -> AutoSyncManager:
        entropy = self.context.installation.tools.entropy
        auto_sync = AutoSyncManager(
            self.context.user,
            self.context.runner,
            self._dependencies.sync,
            self._dependencies.network,
            chance=lambda: entropy.bits(16) / (1 << 16),
            is_free=self._may_sync,
            is_seen=self._may(Permission.VIEW_OVERVIEW),
            parent=self,
        )
        auto_sync.finished.connect(self._on_sync_finished)
        return auto_sync

    def shut_down(self) -> None:
        self.counts.stop()
        self.pair_search.stop()
        self.register_watch.stop()
        self.row_watch.stop()
        self.auto_sync.shut_down()
        self.context.installation.store.own_acts.on_act(None)
        if session := self._handover.session:
            note = partial(form_drafts.note_check_in_session, self.context.user, session)
            self.context.runner.run(self, note)

    def _build_page(self, name: PageName) -> Page:
        own = self.auto_sync, self.counts, self.pair_search
        parts = PageParts(self.context, self._dependencies, *own, self._is_office)
        return PAGE_FACTORIES[name](parts)

    # Navigator

    def open_page(self, name: PageName, subject: str = "") -> None:
        self._open(name, subject or None)

    def open_person(self, person: int) -> None:
        self._open(PageName.PERSON, person)

    def open_attendance(self, session: int) -> None:
        self._open(PageName.ATTENDANCE, session)

    def open_check_in(self, session: int) -> None:
        self._open(PageName.CHECK_IN, session)

    def hand_over(self, person: int, session: int = 0) -> None:
        self._handover.start(person, session)

    def open_conflicts(self, record: int = 0) -> None:
        self._open(PageName.CONFLICTS, record or None)

    def open_questions(self, about: int = 0) -> None:
        self._open(PageName.QUESTIONS, about or None)

    def open_new_person(self) -> None:
        self._open(PageName.PEOPLE, NEW_RECORD)

    def open_new_session(self) -> None:
        self._open(PageName.SESSIONS, NEW_RECORD)

    def edit_session(self, session: int) -> None:
        self._open(PageName.SESSIONS, session)

    def reset_to(self, name: PageName) -> None:
        self.window.reset_to(name)
        self.counts.schedule()

    def go_up(self, name: PageName | None = None) -> None:
        self.window.go_up(name)

    def notify_changed(self, kinds: AbstractSet[str], *, shown_by: object = None) -> None:
        self.register_watch.skip()
        self._notify_pages(kinds, shown_by)
        if pair_search.may_be_new(kinds):
            self.pair_search.schedule()
        self.auto_sync.on_records_written()
        if self._is_office:
            self._notify_hub()

    def _open(self, name: str, subject: object = None) -> None:
        if self._may(name):
            self.window.show_page(name, subject)
        else:
            self._refuse(name)

    def _refuse(self, need: Need) -> None:
        permission = Permission(PAGE_PERMISSIONS.get(need, need))
        self._show_failure(build_role_needed(PERMISSION_ROLES[permission]))

    def _notify_pages(self, kinds: AbstractSet[str], shown_by: object = None) -> None:
        self.window.notify_records_changed(kinds, shown_by)
        self.counts.schedule()

    # Notices

    def warn(self, problem: Problem) -> None:
        if problem.code is Code.RELEASE_NOT_STARTED:
            show_failed_release(self.context, problem, self, self.window.show_notice)
            return
        until = str(problem.facts.get("until", ""))
        line = (
            tr("The last entry here was made on {day}.").format(day=dates.format_date(until))
            if until
            else ""
        )
        self.window.show_notice(Notice(Tone.ATTENTION, problems_words.sentence(problem), line))

    def _show_failure(self, problem: Problem) -> None:
        self.window.show_notice(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def give_back(self) -> bool:
        return self._handover.give_back()

    def _on_returned(self, end: HandoverEnd, counts: SealedAnswerCounts | None) -> None:
        line = ""
        if end is HandoverEnd.CUT_SHORT:
            line = translate("Answers", "Nothing was recorded.")
        elif counts is not None:
            line = translate("Answers", "sealed answers: {given} of {asked} given").format(
                given=counts.given_count, asked=counts.asked_count
            )
        back = join_parts([translate("Answers", "The laptop is back."), line])
        if (page := self.window.page) is not None:
            page.post_notice(Tone.DONE, back)
        self.notify_changed({kinds.ANSWER.name, kinds.CONSENT.name})

    # Network

    def _notify_hub(self) -> None:
        notify = self._dependencies.hub_notifier.notify
        self.context.runner.run_task(
            self, lambda *_: notify(), lambda _: None, self._on_hub_failed, resumes="news"
        )

    def _on_hub_failed(self, problem: Problem) -> None:
        if problem.code is not Code.HUB_NONE:
            self.window.show_notice(
                Notice(
                    Tone.ATTENTION,
                    tr(
                        "The hub does not know yet which laptops you added or cut off. It will "
                        "know when you next receive from it."
                    ),
                    problems_words.sentence(problem),
                )
            )

    def _may_sync(self) -> bool:
        return not self._handover.is_handed_over and self._may(Permission.EXCHANGE_DATA)

    def _on_sync_finished(self, outcome: object) -> None:
        if isinstance(outcome, OfficeSyncOutcome) and outcome.count_bundles(BundleStatus.NEW):
            self._notify_pages(_ALL_KINDS)
            self.pair_search.schedule()
        if not isinstance(outcome, LaptopSyncOutcome) or not (outcome.reply or outcome.files):
            return
        reply = outcome.reply
        self._notify_pages(_ALL_KINDS)  # where each record is stands on many
        for heading, line in exchange_words.build_undo_messages(reply) if reply else ():
            self.window.show_notice(Notice(Tone.ATTENTION, heading, line))
