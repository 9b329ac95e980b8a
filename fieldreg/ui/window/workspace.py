"""The book: the pages of one unlocked installation, bound into its window.

It says which pages there are for a laptop and for head office, fills in the ways
between them, and keeps the foot and the numbers in the rail true. It lives as long as
the installation is unlocked.

Long because it is the one place that knows every page.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QLocale, QObject, QTimer

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import build_role_needed
from fieldreg.domain.roles import PERMISSION_ROLES, Permission
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    HubNotifier,
    LaptopSyncOutcome,
    LaptopSyncProtocol,
    OfficeSyncOutcome,
    OfficeSyncProtocol,
    QuarantinedChange,
)
from fieldreg.domain.sync.release_files import ReleaseFetcher
from fieldreg.services import overview
from fieldreg.services.backups import backup_files
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, Installation
from fieldreg.services.officers import user_accounts
from fieldreg.services.overview import LaptopOverview, OfficeOverview
from fieldreg.services.people.access_report_layout import ReportTemplate
from fieldreg.services.settings.appearance import Appearance
from fieldreg.services.user_session import UserSession
from fieldreg.store.sealed_answers.sealed import SealedAnswerCounts
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.desktop.network import Network
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.formatting.person_labels import join_parts
from fieldreg.ui.forms.auto_sync_panel import format_sync_summary
from fieldreg.ui.keyboard import Keyboard, key_label, page_action
from fieldreg.ui.language import Language
from fieldreg.ui.pages import NEW_RECORD, PageName
from fieldreg.ui.pages.arrivals.page import ArrivalsPage
from fieldreg.ui.pages.attendance.page import AttendancePage
from fieldreg.ui.pages.check_in.page import CheckInPage
from fieldreg.ui.pages.conflicts.page import ConflictsPage
from fieldreg.ui.pages.consents.page import ConsentsPage
from fieldreg.ui.pages.devices.page import DevicesPage
from fieldreg.ui.pages.erasure.page import ErasurePage
from fieldreg.ui.pages.exchange.page import ExchangePage
from fieldreg.ui.pages.exchange.release import ReleasePanel
from fieldreg.ui.pages.handover.controller import HandoverController
from fieldreg.ui.pages.keys.page import KeysPage
from fieldreg.ui.pages.people.page import PeoplePage
from fieldreg.ui.pages.person.page import PersonPage
from fieldreg.ui.pages.questions.page import QuestionsPage
from fieldreg.ui.pages.reference_lists.page import ReferenceListsPage
from fieldreg.ui.pages.sealed_answers.page import SealedAnswersPage
from fieldreg.ui.pages.sessions.page import SessionsPage
from fieldreg.ui.pages.settings.page import SettingsPage
from fieldreg.ui.pages.today.laptop_page import LaptopTodayPage
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow, PageEntry

LAPTOPS: Final = "laptops"
_EVERYTHING: Final = frozenset(kind.name for kind in kinds.KINDS)
PROTECTED: Final = "protected"

# What somebody must be able to do for a page to be offered; the others are everybody's.
_FOR: Final[Mapping[str, Permission]] = {
    PageName.ARRIVALS: Permission.EXCHANGE_DATA,
    PageName.CONFLICTS: Permission.RESOLVE_CONFLICTS,
    PageName.PEOPLE: Permission.FIND_PEOPLE,
    PageName.CONSENTS: Permission.REGISTER_PEOPLE,
    PageName.QUESTIONS: Permission.ASK_TRAINERS,
    PageName.REFERENCE_LISTS: Permission.PLAN_SESSIONS,
    PageName.SESSIONS: Permission.PLAN_SESSIONS,
    LAPTOPS: Permission.VIEW_LAPTOPS,
    PROTECTED: Permission.OPEN_ANSWERS,
    PageName.PERSON: Permission.FIND_PEOPLE,
    PageName.ATTENDANCE: Permission.PLAN_SESSIONS,
    PageName.CHECK_IN: Permission.MARK_ATTENDANCE,
}

# Counting whom each entry concerns takes a moment, and whoever registers thirty people
# in a row must not wait for it.
_COUNT_AFTER_MS = 400
_EXCHANGE_PLACE = 4  # of a laptop's pages in the rail


@dataclass(frozen=True, slots=True)
class WorkspaceDependencies:
    """What the pages reach beyond their desk."""

    runner: Runner
    dialogs: Dialogs
    find_sticks: FindSticks
    sync: LaptopSyncProtocol | OfficeSyncProtocol
    appearance: Appearance
    apply_appearance: Callable[[Appearance], None]
    set_language: Callable[[Language], None]
    set_idle_minutes: Callable[[int], None]
    read_key_sheet: Callable[[], str]
    network: Network
    read_report_layout: Callable[[], ReportTemplate]
    read_quarantined: Callable[[], Sequence[QuarantinedChange]]
    hub_notifier: HubNotifier
    release_fetcher: ReleaseFetcher


class Workspace(QObject):
    """The window of an unlocked installation, and the `Navigator` of its pages.

    Long because it is the one place that knows every page: each way between two of them
    is a method of two lines here, and nowhere else.
    """

    def __init__(self, installation: Installation, around: WorkspaceDependencies) -> None:
        super().__init__()
        self._installation, self._around = installation, around
        self._user = installation.user_session()
        self._keyboard = Keyboard()
        self._is_office = installation.role == HEAD_OFFICE
        self._rights = installation.user_rights.rights
        every = self._office() if self._is_office else self._laptop()
        entries = [one for one in every if self._may_open(one.name)]
        self.window = MainWindow(self._keyboard, entries, self._foot_words())
        self.setParent(self.window)
        self._keyboard.setParent(self.window)
        self.window.set_user(installation.user_name, installation.name)
        self._handing = HandoverController(
            self.window,
            self._user,
            around.runner,
            self._keyboard,
            peoples=installation.tools.ethnic_groups,
            language=around.appearance.language,
            speak=around.set_language,
            parent=self,
        )
        self._handing.returned.connect(self._tell_back)
        self._handing.failed.connect(self._tell_failed)
        if self._is_office:
            around.runner.run(self, around.hub_notifier.mark_current)
        self._is_all_held, self._note = False, ""
        self._carriers = self._begin_carriers()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_AFTER_MS)
        self._counting.timeout.connect(self.refresh_counts)
        self.refresh_counts()

    @property
    def first_page(self) -> PageName:
        """The page that is shown first."""
        return PageName.TODAY

    def shut_down(self) -> None:
        """Ask the register nothing more by itself: it is being closed."""
        self._counting.stop()
        self._carriers.shut_down()

    # The ways between pages

    def open_page(self, name: PageName, subject: str = "") -> None:
        """Show a page of the rail, about *subject* if there is one."""
        self._go(name, subject or None)

    def open_person(self, person: int) -> None:
        """Show the page of one person."""
        self._go(PageName.PERSON, person)

    def open_attendance(self, session: int) -> None:
        """Show the attendance of one session."""
        self._go(PageName.ATTENDANCE, session)

    def open_check_in(self, session: int) -> None:
        """Show the door of one session."""
        self._go(PageName.CHECK_IN, session)

    def hand_over(self, person: int, session: int = 0) -> None:
        """Hand the laptop to *person*, who answers alone, in *session* if there is one."""
        self._handing.start(person, session)

    def open_conflicts(self, record: int = 0) -> None:
        """Show the conflicts, those of one record first."""
        self._go(PageName.CONFLICTS, record or None)

    def open_questions(self, about: int = 0) -> None:
        """Show the questions to trainers, at one of them or at one about this record."""
        self._go(PageName.QUESTIONS, about or None)

    def open_new_person(self) -> None:
        """Show the form for a new person."""
        self._go(PageName.PEOPLE, NEW_RECORD)

    def open_new_session(self) -> None:
        """Show the form for a new session."""
        self._go(PageName.SESSIONS, NEW_RECORD)

    def edit_session(self, session: int) -> None:
        """Show the plan of one session, to be changed."""
        self._go(PageName.SESSIONS, session)

    def reset_to(self, name: PageName) -> None:
        """Show page *name*, with every other page destroyed and all that stood on it."""
        self.window.reset_to(name)
        self._counting.start()

    def go_back(self) -> None:
        """Show the page before this one."""
        self.window.go_back()

    def _go(self, name: str, subject: object = None) -> None:
        if self._may_open(name):
            self.window.show_page(name, subject)
        else:
            refused = build_role_needed(PERMISSION_ROLES[_FOR[name]])
            self.window.show_notice(Notice(Tone.FAILURE, problems_words.sentence(refused)))

    def _may_open(self, name: str) -> bool:
        return name not in _FOR or self._rights.may(_FOR[name])

    def notify_changed(self, kinds: AbstractSet[str]) -> None:
        """Tell every page that records of *kinds* were changed, and count anew."""
        self._tell_pages(kinds)
        self._carriers.on_records_written()
        if self._is_office:
            self._tell_hub()

    def _tell_pages(self, kinds: AbstractSet[str]) -> None:
        self.window.notify_records_changed(kinds)
        self._counting.start()

    def warn(self, doubt: Problem) -> None:
        """Say what is to be thought of this installation as a whole."""
        until = str(doubt.facts.get("until", ""))
        line = (
            translate("Book", "The last entry that is here is of {day}.").format(
                day=dates.format_date(until)
            )
            if until
            else ""
        )
        self.window.show_notice(Notice(Tone.ATTENTION, problems_words.sentence(doubt), line))

    def _tell_back(self, tally: SealedAnswerCounts | None) -> None:
        line = (
            translate("Answers", "sealed answers: {given} of {asked} given").format(
                given=tally.given_count, asked=tally.asked_count
            )
            if tally is not None
            else ""
        )
        self.window.show_notice(
            Notice(Tone.DONE, join_parts([translate("Answers", "The laptop is back."), line]))
        )
        self.notify_changed({kinds.ANSWER.name, kinds.CONSENT.name})

    def _tell_failed(self, problem: Problem) -> None:
        self.window.show_notice(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    # The network

    def _tell_hub(self) -> None:
        """Let head office's hub know at once whom a page let in or cut off."""
        tell = self._around.hub_notifier.notify
        self._around.runner.run_task(
            self, lambda *_: tell(), lambda _: None, self._say_untold, resumes="news"
        )

    def _say_untold(self, problem: Problem) -> None:
        if problem.code is not Code.HUB_NONE:
            why = problems_words.sentence(problem)
            self.window.show_notice(
                Notice(
                    Tone.ATTENTION,
                    translate(
                        "Book",
                        "The hub does not know yet whom you let in or cut off. "
                        "It hears of it when you next receive from it.",
                    ),
                    why,
                )
            )

    def _begin_carriers(self) -> AutoSyncManager:
        around, entropy = self._around, self._installation.tools.entropy
        carriers = AutoSyncManager(
            self._user,
            around.runner,
            around.sync,
            around.network,
            chance=lambda: entropy.bits(16) / (1 << 16),
            is_free=self._may_go_by_itself,
            parent=self,
        )
        carriers.finished.connect(self._tell_round)
        carriers.changed.connect(self._show_note)
        return carriers

    def _may_go_by_itself(self) -> bool:
        return not self._handing.is_handed_over and self._rights.may(Permission.EXCHANGE_DATA)

    def _tell_round(self, ended: object) -> None:
        """Let the pages show what a round brought; only what went out of sight is said."""
        if isinstance(ended, OfficeSyncOutcome) and ended.count_bundles(BundleStatus.NEW):
            self._tell_pages(_EVERYTHING)
        if not isinstance(ended, LaptopSyncOutcome) or not (ended.reply or ended.files):
            return
        news = ended.reply
        self._tell_pages(_EVERYTHING if news is not None else frozenset())
        for head, line in undo_messages.build_undo_messages(news) if news else ():
            self.window.show_notice(Notice(Tone.ATTENTION, head, line))

    # The foot

    @property
    def is_count_pending(self) -> bool:
        """Whether the foot is about to be counted anew."""
        return self._counting.isActive()

    def refresh_counts(self) -> None:
        """Count where everything is, for the foot and the rail."""
        user, runner = self._user, self._around.runner
        if self._is_office:
            runner.run_latest(
                "foot", self, lambda: overview.load_office_overview(user), self._show_office
            )
        else:
            runner.run_latest(
                "foot", self, lambda: overview.load_laptop_overview(user), self._show_laptop
            )

    def _show_laptop(self, standing: LaptopOverview) -> None:
        people = standing.people_sync_state
        self.window.set_counts(
            *map(_number, (people.local_count, people.in_transit_count, people.acknowledged_count))
        )
        self._is_all_held = (
            bool(people.acknowledged_count) and not people.local_count + people.in_transit_count
        )
        self._note = _last_reply(dates.format_date(standing.replied_on))
        self._show_note()
        self.window.set_badge(PageName.TODAY, standing.reminder_count)
        self._remind_of_backup(is_due=standing.is_backup_due)

    def _show_office(self, standing: OfficeOverview) -> None:
        self.window.set_counts(
            *map(
                _number, (standing.ready_count, standing.in_transit_count, standing.received_count)
            )
        )
        self._note = _office_text(standing.person_count, dates.format_date(standing.backed_up_on))
        self._show_note()
        lying = standing.plaintext_file_count
        waiting = standing.conflict_count + standing.arrival_counts.total_count + lying
        erasures = (
            standing.erasure_counts.request_count + standing.erasure_counts.unanswered_order_count
        )
        waiting += standing.question_counts.answered_count + erasures
        self.window.set_badge(PageName.TODAY, waiting)
        self.window.set_badge(PageName.ARRIVALS, standing.arrival_counts.total_count)
        self.window.set_badge(PageName.CONFLICTS, standing.conflict_count)
        self.window.set_badge(LAPTOPS, erasures)
        self._remind_of_backup(is_due=standing.is_backup_due)

    def _show_note(self) -> None:
        """Say at the foot how it stands with head office, and which key leads to more."""
        said = format_sync_summary(self._carriers, self._user.day, is_all_held=self._is_all_held)
        if said and self._is_office:
            said = f"{said} · {self._note}"
        elif said:
            said = f"{said} · {key_label(page_action(_EXCHANGE_PLACE))}"
        self.window.set_status(said or self._note)

    def _remind_of_backup(self, *, is_due: bool) -> None:
        # A number beside the page that makes one: there every day, in nobody's way.
        self.window.set_badge(PageName.SETTINGS, int(is_due))

    def _foot_words(self) -> StatusLabels:
        if self._is_office:
            return StatusLabels(
                translate("Book", "answers ready to be written"),
                translate("Book", "answers on the way"),
                translate("Book", "laptops have theirs"),
            )
        return StatusLabels(
            translate("Book", "on this computer"),
            translate("Book", "on the way"),
            translate("Book", "head office has them"),
        )

    # The pages

    def _laptop(self) -> list[PageEntry]:
        return [
            PageEntry(PageName.TODAY, translate("Today", "Today"), self._today, "home"),
            PageEntry(
                PageName.SESSIONS, translate("Sessions", "Sessions"), self._sessions, "calendar"
            ),
            PageEntry(PageName.PEOPLE, translate("People", "People"), self._people, "people"),
            PageEntry(
                PageName.EXCHANGE, translate("Exchange", "Exchange"), self._exchange, "exchange"
            ),
            PageEntry(
                PageName.SETTINGS,
                translate("Settings", "Settings"),
                self._settings,
                "settings",
                starts_group=True,
            ),
            PageEntry(PageName.CONFLICTS, "", self._conflicts, parent_page=PageName.TODAY),
            *self._beside(),
        ]

    def _office(self) -> list[PageEntry]:
        return [
            PageEntry(PageName.TODAY, translate("Today", "Today"), self._office_today, "home"),
            PageEntry(PageName.ARRIVALS, translate("Inbox", "Inbox"), self._inbox, "inbox"),
            PageEntry(
                PageName.CONFLICTS, translate("Conflicts", "Conflicts"), self._conflicts, "fork"
            ),
            PageEntry(
                PageName.PEOPLE,
                translate("People", "People"),
                self._people,
                "people",
                starts_group=True,
            ),
            PageEntry(
                PageName.SESSIONS, translate("Sessions", "Sessions"), self._sessions, "calendar"
            ),
            PageEntry(LAPTOPS, translate("Laptops", "Laptops"), self._laptops, "laptop"),
            PageEntry(PROTECTED, translate("Protected", "Protected"), self._protected, "sealed"),
            PageEntry(
                PageName.SETTINGS,
                translate("Settings", "Settings"),
                self._settings,
                "settings",
                starts_group=True,
            ),
            PageEntry(PageName.KEYS, "", self._custody, parent_page=PageName.SETTINGS),
            PageEntry(PageName.ERASURE, "", self._erasures, parent_page=LAPTOPS),
            *self._beside(),
        ]

    def _beside(self) -> list[PageEntry]:
        """Give the pages that are about one thing and so not in the rail."""
        return [
            PageEntry(PageName.PERSON, "", self._person, parent_page=PageName.PEOPLE),
            PageEntry(PageName.CONSENTS, "", self._consents, parent_page=PageName.TODAY),
            PageEntry(PageName.REFERENCE_LISTS, "", self._lists, parent_page=PageName.SESSIONS),
            PageEntry(PageName.QUESTIONS, "", self._questions, parent_page=PageName.TODAY),
            PageEntry(PageName.ATTENDANCE, "", self._register, parent_page=PageName.SESSIONS),
            PageEntry(PageName.CHECK_IN, "", self._door, parent_page=PageName.SESSIONS),
        ]

    def _today(self) -> LaptopTodayPage:
        return LaptopTodayPage(
            *self._usual,
            navigator=self,
            language=self._around.appearance.language,
            exchange_key=key_label(page_action(_EXCHANGE_PLACE)),
        )

    def _office_today(self) -> OfficeTodayPage:
        return OfficeTodayPage(*self._usual, navigator=self)

    def _conflicts(self) -> ConflictsPage:
        return ConflictsPage(
            *self._usual, navigator=self, language=self._around.appearance.language
        )

    def _sessions(self) -> SessionsPage:
        return SessionsPage(*self._usual, navigator=self, language=self._around.appearance.language)

    def _people(self) -> PeoplePage:
        tools, language = self._installation.tools, self._around.appearance.language
        return PeoplePage(
            *self._usual,
            navigator=self,
            dialogs=self._around.dialogs,
            draw_passphrase=partial(user_accounts.propose_passphrase, tools, language),
            language=language,
        )

    def _person(self) -> PersonPage:
        return PersonPage(
            *self._whole,
            navigator=self,
            dialogs=self._around.dialogs,
            read_paper=self._around.read_report_layout,
            read_aside=self._around.read_quarantined,
            language=self._around.appearance.language,
        )

    def _consents(self) -> ConsentsPage:
        return ConsentsPage(*self._usual, navigator=self, language=self._around.appearance.language)

    def _lists(self) -> ReferenceListsPage:
        return ReferenceListsPage(*self._usual, navigator=self, is_office=self._is_office)

    def _questions(self) -> QuestionsPage:
        return QuestionsPage(
            *self._usual,
            navigator=self,
            language=self._around.appearance.language,
            is_office=self._is_office,
        )

    def _register(self) -> AttendancePage:
        return AttendancePage(
            *self._usual,
            navigator=self,
            dialogs=self._around.dialogs,
            language=self._around.appearance.language,
        )

    def _door(self) -> CheckInPage:
        return CheckInPage(*self._usual, navigator=self, language=self._around.appearance.language)

    def _exchange(self) -> ExchangePage:
        return ExchangePage(
            *self._usual,
            navigator=self,
            courier=cast("LaptopSyncProtocol", self._around.sync),
            dialogs=self._around.dialogs,
            find_sticks=self._around.find_sticks,
            carriers=self._carriers,
            language=self._around.appearance.language,
            release=self._release(),
        )

    def _release(self) -> ReleasePanel:
        around = self._around
        return ReleasePanel(
            self._user,
            around.runner,
            dialogs=around.dialogs,
            fetcher=around.release_fetcher,
            find_sticks=around.find_sticks,
            back_up=partial(backup_files.create_backup, self._installation),
            rounds=self._carriers.hub,
            language=around.appearance.language,
        )

    def _inbox(self) -> ArrivalsPage:
        page = ArrivalsPage(
            *self._usual,
            navigator=self,
            reception=cast("OfficeSyncProtocol", self._around.sync),
            dialogs=self._around.dialogs,
            find_sticks=self._around.find_sticks,
            carriers=self._carriers,
            language=self._around.appearance.language,
        )
        page.new_count_changed.connect(
            lambda count: self.window.set_badge(PageName.ARRIVALS, count)
        )
        return page

    def _laptops(self) -> DevicesPage:
        return DevicesPage(
            *self._whole,
            navigator=self,
            reception=cast("OfficeSyncProtocol", self._around.sync),
            dialogs=self._around.dialogs,
            language=self._around.appearance.language,
        )

    def _protected(self) -> SealedAnswersPage:
        return SealedAnswersPage(*self._whole, language=self._around.appearance.language)

    def _erasures(self) -> ErasurePage:
        return ErasurePage(*self._whole, navigator=self)

    def _custody(self) -> KeysPage:
        return KeysPage(
            *self._whole,
            navigator=self,
            dialogs=self._around.dialogs,
            read_sheet=self._around.read_key_sheet,
            language=self._around.appearance.language,
        )

    def _settings(self) -> SettingsPage:
        page = SettingsPage(
            *self._whole,
            dialogs=self._around.dialogs,
            face=self._around.appearance,
            wear=self._around.apply_appearance,
            idle_changed=self._around.set_idle_minutes,
            open_custody=partial(self.open_page, PageName.KEYS),
        )
        page.backed_up.connect(self.refresh_counts)
        return page

    @property
    def _usual(self) -> tuple[UserSession, Runner, Keyboard]:
        return self._user, self._around.runner, self._keyboard

    @property
    def _whole(self) -> tuple[Installation, Runner, Keyboard]:
        return self._installation, self._around.runner, self._keyboard


def _number(count: int) -> str:
    """Write a number."""
    return QLocale().toString(count)


def _last_reply(day: str) -> str:
    """Say when head office last answered this laptop."""
    if not day:
        return translate("Book", "No answer from head office yet")
    return translate("Book", "Last answer from head office: {day}").format(day=day)


def _office_text(people: int, backed_up_on: str) -> str:
    """Say how many people head office knows, and when it was last backed up."""
    counted = translate("Book", "people: {count}").format(count=_number(people))
    backup = (
        translate("Book", "last backup: {day}").format(day=backed_up_on)
        if backed_up_on
        else translate("Book", "no backup yet")
    )
    return f"{counted} · {backup}"
