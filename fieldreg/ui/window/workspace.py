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
from fieldreg.domain.roles import MAY, Verb, needed
from fieldreg.domain.sync.exchange import (
    Arrival,
    AsideView,
    Courier,
    ExchangeOutcome,
    HubNews,
    Reception,
    ReceptionOutcome,
)
from fieldreg.domain.sync.release_files import Fetcher
from fieldreg.services import overview
from fieldreg.services.backups import backup_files
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, Installation
from fieldreg.services.officers import user_accounts
from fieldreg.services.overview import LaptopStanding, OfficeStanding
from fieldreg.services.people.access_report import Paper
from fieldreg.services.settings.appearance import Face
from fieldreg.services.user_session import Desk
from fieldreg.store.sealed_answers.sealed import Tally
from fieldreg.ui.auto_sync.manager import Carriers
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.desktop.network import Network
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.forms.auto_sync_panel import in_short
from fieldreg.ui.keyboard import Keyboard, key_of, page_act
from fieldreg.ui.language import Language
from fieldreg.ui.pages import NEW, PageName
from fieldreg.ui.pages.arrivals.page import InboxPage
from fieldreg.ui.pages.attendance.page import RegisterPage
from fieldreg.ui.pages.check_in.page import DoorPage
from fieldreg.ui.pages.conflicts.page import ConflictsPage
from fieldreg.ui.pages.consents.page import ConsentsPage
from fieldreg.ui.pages.devices.page import LaptopsPage
from fieldreg.ui.pages.erasure.page import ErasuresPage
from fieldreg.ui.pages.exchange.page import ExchangePage
from fieldreg.ui.pages.exchange.release import ReleasePart
from fieldreg.ui.pages.handover.controller import HandingOver
from fieldreg.ui.pages.keys.page import CustodyPage
from fieldreg.ui.pages.people.page import PeoplePage
from fieldreg.ui.pages.person.page import PersonPage
from fieldreg.ui.pages.questions.page import QuestionsPage
from fieldreg.ui.pages.reference_lists.page import ListsPage
from fieldreg.ui.pages.sealed_answers.page import ProtectedPage
from fieldreg.ui.pages.sessions.page import SessionsPage
from fieldreg.ui.pages.settings.page import SettingsPage
from fieldreg.ui.pages.today.laptop_page import TodayPage
from fieldreg.ui.pages.today.office_page import OfficeTodayPage
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.bars import FootWords
from fieldreg.ui.window.main_window import MainWindow, PageEntry

LAPTOPS: Final = "laptops"
_EVERYTHING: Final = frozenset(kind.name for kind in kinds.KINDS)
PROTECTED: Final = "protected"

# What somebody must be able to do for a page to be offered; the others are everybody's.
_FOR: Final[Mapping[str, Verb]] = {
    PageName.INBOX: Verb.RECEIVE,
    PageName.CONFLICTS: Verb.SETTLE,
    PageName.PEOPLE: Verb.FIND,
    PageName.CONSENTS: Verb.REGISTER,
    PageName.QUESTIONS: Verb.ASK,
    PageName.LISTS: Verb.PLAN,
    PageName.SESSIONS: Verb.PLAN,
    LAPTOPS: Verb.SEE_LAPTOPS,
    PROTECTED: Verb.OPEN_ANSWERS,
    PageName.PERSON: Verb.FIND,
    PageName.REGISTER: Verb.PLAN,
    PageName.DOOR: Verb.MARK,
}

# Counting whom each entry concerns takes a moment, and whoever registers thirty people
# in a row must not wait for it.
_COUNT_AFTER_MS = 400
_EXCHANGE_PLACE = 4  # of a laptop's pages in the rail


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the pages reach beyond their desk."""

    runner: Runner
    dialogs: Dialogs
    find_sticks: FindSticks
    exchange: Courier | Reception
    face: Face
    wear: Callable[[Face], None]
    speak: Callable[[Language], None]
    idle_changed: Callable[[int], None]
    read_sheet: Callable[[], str]
    network: Network
    read_paper: Callable[[], Paper]
    read_aside: Callable[[], Sequence[AsideView]]
    hub_news: HubNews
    fetcher: Fetcher


class Book(QObject):
    """The window of an unlocked installation, and the `Navigator` of its pages.

    Long because it is the one place that knows every page: each way between two of them
    is a method of two lines here, and nowhere else.
    """

    def __init__(self, installation: Installation, around: Surroundings) -> None:
        super().__init__()
        self._installation, self._around = installation, around
        self._desk = installation.desk()
        self._keyboard = Keyboard()
        self._is_office = installation.role == HEAD_OFFICE
        self._rights = installation.holder.rights
        every = self._office() if self._is_office else self._laptop()
        entries = [one for one in every if self._may_open(one.name)]
        self.window = MainWindow(self._keyboard, entries, self._foot_words())
        self.setParent(self.window)
        self._keyboard.setParent(self.window)
        self.window.set_people(installation.trainer, installation.name)
        self._handing = HandingOver(
            self.window,
            self._desk,
            around.runner,
            self._keyboard,
            peoples=installation.tools.peoples,
            language=around.face.language,
            speak=around.speak,
            parent=self,
        )
        self._handing.came_back.connect(self._tell_back)
        self._handing.failed.connect(self._tell_failed)
        if self._is_office:
            around.runner.run(self, around.hub_news.begin)
        self._is_all_held, self._note = False, ""
        self._carriers = self._begin_carriers()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_AFTER_MS)
        self._counting.timeout.connect(self.count)
        self.count()

    @property
    def first_page(self) -> PageName:
        """The page that is shown first."""
        return PageName.TODAY

    def rest(self) -> None:
        """Ask the register nothing more by itself: it is being closed."""
        self._counting.stop()
        self._carriers.rest()

    # The ways between pages

    def open_page(self, name: PageName, subject: str = "") -> None:
        """Show a page of the rail, about *subject* if there is one."""
        self._go(name, subject or None)

    def open_person(self, person: int) -> None:
        """Show the page of one person."""
        self._go(PageName.PERSON, person)

    def open_session(self, session: int) -> None:
        """Show the attendance of one session."""
        self._go(PageName.REGISTER, session)

    def open_door(self, session: int) -> None:
        """Show the door of one session."""
        self._go(PageName.DOOR, session)

    def hand_over(self, person: int, session: int = 0) -> None:
        """Hand the laptop to *person*, who answers alone, in *session* if there is one."""
        self._handing.begin(person, session)

    def open_conflicts(self, record: int = 0) -> None:
        """Show the conflicts, those of one record first."""
        self._go(PageName.CONFLICTS, record or None)

    def open_questions(self, about: int = 0) -> None:
        """Show the questions to trainers, at one of them or at one about this record."""
        self._go(PageName.QUESTIONS, about or None)

    def register_person(self) -> None:
        """Show the form for a new person."""
        self._go(PageName.PEOPLE, NEW)

    def plan_session(self) -> None:
        """Show the form for a new session."""
        self._go(PageName.SESSIONS, NEW)

    def change_session(self, session: int) -> None:
        """Show the plan of one session, to be changed."""
        self._go(PageName.SESSIONS, session)

    def start_anew(self, name: PageName) -> None:
        """Show page *name*, with every other page destroyed and all that stood on it."""
        self.window.start_anew(name)
        self._counting.start()

    def go_back(self) -> None:
        """Show the page before this one."""
        self.window.back()

    def _go(self, name: str, subject: object = None) -> None:
        if self._may_open(name):
            self.window.go(name, subject)
        else:
            refused = needed(MAY[_FOR[name]])
            self.window.say(Notice(Tone.FAILURE, problems_words.sentence(refused)))

    def _may_open(self, name: str) -> bool:
        return name not in _FOR or self._rights.may(_FOR[name])

    def announce(self, kinds: AbstractSet[str]) -> None:
        """Tell every page that records of *kinds* were changed, and count anew."""
        self._tell_pages(kinds)
        self._carriers.note_written()
        if self._is_office:
            self._tell_hub()

    def _tell_pages(self, kinds: AbstractSet[str]) -> None:
        self.window.touched(kinds)
        self._counting.start()

    def warn(self, doubt: Problem) -> None:
        """Say what is to be thought of this installation as a whole."""
        until = str(doubt.facts.get("until", ""))
        line = (
            translate("Book", "The last entry that is here is of {day}.").format(
                day=dates.shown(until)
            )
            if until
            else ""
        )
        self.window.say(Notice(Tone.ATTENTION, problems_words.sentence(doubt), line))

    def _tell_back(self, tally: Tally | None) -> None:
        line = (
            translate("Answers", "sealed answers: {given} of {asked} given").format(
                given=tally.given, asked=tally.asked
            )
            if tally is not None
            else ""
        )
        self.window.say(
            Notice(Tone.DONE, joined([translate("Answers", "The laptop is back."), line]))
        )
        self.announce({kinds.ANSWER.name, kinds.CONSENT.name})

    def _tell_failed(self, problem: Problem) -> None:
        self.window.say(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    # The network

    def _tell_hub(self) -> None:
        """Let head office's hub know at once whom a page let in or cut off."""
        tell = self._around.hub_news.tell
        self._around.runner.carry(
            self, lambda *_: tell(), lambda _: None, self._say_untold, resumes="news"
        )

    def _say_untold(self, problem: Problem) -> None:
        if problem.code is not Code.HUB_NONE:
            why = problems_words.sentence(problem)
            self.window.say(
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

    def _begin_carriers(self) -> Carriers:
        around, entropy = self._around, self._installation.tools.entropy
        carriers = Carriers(
            self._desk,
            around.runner,
            around.exchange,
            around.network,
            chance=lambda: entropy.bits(16) / (1 << 16),
            is_free=self._may_go_by_itself,
            parent=self,
        )
        carriers.ended.connect(self._tell_round)
        carriers.changed.connect(self._show_note)
        return carriers

    def _may_go_by_itself(self) -> bool:
        return not self._handing.is_away and self._rights.may(Verb.RECEIVE)

    def _tell_round(self, ended: object) -> None:
        """Let the pages show what a round brought; only what went out of sight is said."""
        if isinstance(ended, ReceptionOutcome) and ended.count(Arrival.NEW):
            self._tell_pages(_EVERYTHING)
        if not isinstance(ended, ExchangeOutcome) or not (ended.reply or ended.files):
            return
        news = ended.reply
        self._tell_pages(_EVERYTHING if news is not None else frozenset())
        for head, line in undo_messages.tellings(news) if news else ():
            self.window.say(Notice(Tone.ATTENTION, head, line))

    # The foot

    @property
    def is_counting(self) -> bool:
        """Whether the foot is about to be counted anew."""
        return self._counting.isActive()

    def count(self) -> None:
        """Count where everything is, for the foot and the rail."""
        desk, runner = self._desk, self._around.runner
        if self._is_office:
            runner.newest(
                "foot", self, lambda: overview.office_standing(desk), self._show_office
            )
        else:
            runner.newest(
                "foot", self, lambda: overview.laptop_standing(desk), self._show_laptop
            )

    def _show_laptop(self, standing: LaptopStanding) -> None:
        people = standing.people
        self.window.set_numbers(*map(_number, (people.here, people.way, people.held)))
        self._is_all_held = bool(people.held) and not people.here + people.way
        self._note = _last_reply(dates.shown(standing.replied_on))
        self._show_note()
        self.window.set_count(PageName.TODAY, standing.waiting_count)
        self._remind_of_backup(is_due=standing.is_backup_due)

    def _show_office(self, standing: OfficeStanding) -> None:
        self.window.set_numbers(
            *map(_number, (standing.ready, standing.way, standing.held))
        )
        self._note = _office_text(standing.people, dates.shown(standing.backed_up_on))
        self._show_note()
        lying = standing.lying_count
        waiting = standing.conflict_count + standing.arrivals.total + lying
        erasures = standing.erasures.asked + standing.erasures.waiting
        waiting += standing.questions.answered + erasures
        self.window.set_count(PageName.TODAY, waiting)
        self.window.set_count(PageName.INBOX, standing.arrivals.total)
        self.window.set_count(PageName.CONFLICTS, standing.conflict_count)
        self.window.set_count(LAPTOPS, erasures)
        self._remind_of_backup(is_due=standing.is_backup_due)

    def _show_note(self) -> None:
        """Say at the foot how it stands with head office, and which key leads to more."""
        said = in_short(self._carriers, self._desk.day, is_all_held=self._is_all_held)
        if said and self._is_office:
            said = f"{said} · {self._note}"
        elif said:
            said = f"{said} · {key_of(page_act(_EXCHANGE_PLACE))}"
        self.window.set_note(said or self._note)

    def _remind_of_backup(self, *, is_due: bool) -> None:
        # A number beside the page that makes one: there every day, in nobody's way.
        self.window.set_count(PageName.SETTINGS, int(is_due))

    def _foot_words(self) -> FootWords:
        if self._is_office:
            return FootWords(
                translate("Book", "answers ready to be written"),
                translate("Book", "answers on the way"),
                translate("Book", "laptops have theirs"),
            )
        return FootWords(
            translate("Book", "on this computer"),
            translate("Book", "on the way"),
            translate("Book", "head office has them"),
        )

    # The pages

    def _laptop(self) -> list[PageEntry]:
        return [
            PageEntry(PageName.TODAY, translate("Today", "Today"), self._today, "home"),
            PageEntry(
                PageName.SESSIONS,
                translate("Sessions", "Sessions"),
                self._sessions,
                "calendar",
            ),
            PageEntry(
                PageName.PEOPLE, translate("People", "People"), self._people, "people"
            ),
            PageEntry(
                PageName.EXCHANGE,
                translate("Exchange", "Exchange"),
                self._exchange,
                "exchange",
            ),
            PageEntry(
                PageName.SETTINGS,
                translate("Settings", "Settings"),
                self._settings,
                "settings",
                apart=True,
            ),
            PageEntry(PageName.CONFLICTS, "", self._conflicts, under=PageName.TODAY),
            *self._beside(),
        ]

    def _office(self) -> list[PageEntry]:
        return [
            PageEntry(
                PageName.TODAY, translate("Today", "Today"), self._office_today, "home"
            ),
            PageEntry(PageName.INBOX, translate("Inbox", "Inbox"), self._inbox, "inbox"),
            PageEntry(
                PageName.CONFLICTS,
                translate("Conflicts", "Conflicts"),
                self._conflicts,
                "fork",
            ),
            PageEntry(
                PageName.PEOPLE,
                translate("People", "People"),
                self._people,
                "people",
                apart=True,
            ),
            PageEntry(
                PageName.SESSIONS,
                translate("Sessions", "Sessions"),
                self._sessions,
                "calendar",
            ),
            PageEntry(LAPTOPS, translate("Laptops", "Laptops"), self._laptops, "laptop"),
            PageEntry(
                PROTECTED, translate("Protected", "Protected"), self._protected, "sealed"
            ),
            PageEntry(
                PageName.SETTINGS,
                translate("Settings", "Settings"),
                self._settings,
                "settings",
                apart=True,
            ),
            PageEntry(PageName.CUSTODY, "", self._custody, under=PageName.SETTINGS),
            PageEntry(PageName.ERASURES, "", self._erasures, under=LAPTOPS),
            *self._beside(),
        ]

    def _beside(self) -> list[PageEntry]:
        """Give the pages that are about one thing and so not in the rail."""
        return [
            PageEntry(PageName.PERSON, "", self._person, under=PageName.PEOPLE),
            PageEntry(PageName.CONSENTS, "", self._consents, under=PageName.TODAY),
            PageEntry(PageName.LISTS, "", self._lists, under=PageName.SESSIONS),
            PageEntry(PageName.QUESTIONS, "", self._questions, under=PageName.TODAY),
            PageEntry(PageName.REGISTER, "", self._register, under=PageName.SESSIONS),
            PageEntry(PageName.DOOR, "", self._door, under=PageName.SESSIONS),
        ]

    def _today(self) -> TodayPage:
        return TodayPage(
            *self._usual,
            navigator=self,
            language=self._around.face.language,
            exchange_key=key_of(page_act(_EXCHANGE_PLACE)),
        )

    def _office_today(self) -> OfficeTodayPage:
        return OfficeTodayPage(*self._usual, navigator=self)

    def _conflicts(self) -> ConflictsPage:
        return ConflictsPage(
            *self._usual, navigator=self, language=self._around.face.language
        )

    def _sessions(self) -> SessionsPage:
        return SessionsPage(
            *self._usual, navigator=self, language=self._around.face.language
        )

    def _people(self) -> PeoplePage:
        tools, language = self._installation.tools, self._around.face.language
        return PeoplePage(
            *self._usual,
            navigator=self,
            dialogs=self._around.dialogs,
            draw_passphrase=partial(user_accounts.propose, tools, language),
            language=language,
        )

    def _person(self) -> PersonPage:
        return PersonPage(
            *self._whole,
            navigator=self,
            dialogs=self._around.dialogs,
            read_paper=self._around.read_paper,
            read_aside=self._around.read_aside,
            language=self._around.face.language,
        )

    def _consents(self) -> ConsentsPage:
        return ConsentsPage(
            *self._usual, navigator=self, language=self._around.face.language
        )

    def _lists(self) -> ListsPage:
        return ListsPage(*self._usual, navigator=self, is_office=self._is_office)

    def _questions(self) -> QuestionsPage:
        return QuestionsPage(
            *self._usual,
            navigator=self,
            language=self._around.face.language,
            is_office=self._is_office,
        )

    def _register(self) -> RegisterPage:
        return RegisterPage(
            *self._usual,
            navigator=self,
            dialogs=self._around.dialogs,
            language=self._around.face.language,
        )

    def _door(self) -> DoorPage:
        return DoorPage(*self._usual, navigator=self, language=self._around.face.language)

    def _exchange(self) -> ExchangePage:
        return ExchangePage(
            *self._usual,
            navigator=self,
            courier=cast("Courier", self._around.exchange),
            dialogs=self._around.dialogs,
            find_sticks=self._around.find_sticks,
            carriers=self._carriers,
            language=self._around.face.language,
            release=self._release(),
        )

    def _release(self) -> ReleasePart:
        around = self._around
        return ReleasePart(
            self._desk,
            around.runner,
            dialogs=around.dialogs,
            fetcher=around.fetcher,
            find_sticks=around.find_sticks,
            back_up=partial(backup_files.back_up, self._installation),
            rounds=self._carriers.hub,
            language=around.face.language,
        )

    def _inbox(self) -> InboxPage:
        page = InboxPage(
            *self._usual,
            navigator=self,
            reception=cast("Reception", self._around.exchange),
            dialogs=self._around.dialogs,
            find_sticks=self._around.find_sticks,
            carriers=self._carriers,
            language=self._around.face.language,
        )
        page.waiting.connect(lambda count: self.window.set_count(PageName.INBOX, count))
        return page

    def _laptops(self) -> LaptopsPage:
        return LaptopsPage(
            *self._whole,
            navigator=self,
            reception=cast("Reception", self._around.exchange),
            dialogs=self._around.dialogs,
            language=self._around.face.language,
        )

    def _protected(self) -> ProtectedPage:
        return ProtectedPage(*self._whole, language=self._around.face.language)

    def _erasures(self) -> ErasuresPage:
        return ErasuresPage(*self._whole, navigator=self)

    def _custody(self) -> CustodyPage:
        return CustodyPage(
            *self._whole,
            navigator=self,
            dialogs=self._around.dialogs,
            read_sheet=self._around.read_sheet,
            language=self._around.face.language,
        )

    def _settings(self) -> SettingsPage:
        page = SettingsPage(
            *self._whole,
            dialogs=self._around.dialogs,
            face=self._around.face,
            wear=self._around.wear,
            idle_changed=self._around.idle_changed,
            open_custody=partial(self.open_page, PageName.CUSTODY),
        )
        page.backed_up.connect(self.count)
        return page

    @property
    def _usual(self) -> tuple[Desk, Runner, Keyboard]:
        return self._desk, self._around.runner, self._keyboard

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
