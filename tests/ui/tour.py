"""The tour: one walk past everything the window can show, by keys, for all who look.

Each tour is a generator that yields the name of what is to be seen now; whoever goes
through it measures, reads or photographs it before going on. Everybody's words are as
long as they come.

``python -m tests.ui.tour FOLDER`` photographs every scene: in each language, theme and
size, or in those that are named behind it; ``QT_SCALE_FACTOR=2`` doubles all.
"""

import itertools
import os
import shutil
import sys
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from fieldreg import wiring
from fieldreg.app import DesktopApp
from fieldreg.domain import kinds
from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Erasure, UndoOrder
from fieldreg.domain.records.values import (
    AttendanceMark,
    ConsentMethod,
    ConsentState,
    ErasureReason,
    Purpose,
    QuotaGroup,
)
from fieldreg.domain.roles import InstallationRole
from fieldreg.domain.sealed_answers.questionnaire import QUESTIONS, build_reply
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    LaptopSyncOutcome,
    ReplySummary,
)
from fieldreg.domain.sync.intakes import KeptContents
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import (
    consent_records,
    erasure_orders,
    intakes,
    officers,
    trainer_questions,
    training_sessions,
)
from fieldreg.services.arrivals.arrived_bundles import ArrivedBundle
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.devices.copied_laptops import LaptopCopy
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.figures import editions
from fieldreg.services.installation import opening
from fieldreg.services.keys import key_escrow
from fieldreg.services.people import registration
from fieldreg.services.records import plain_records
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.settings.appearance import Appearance
from fieldreg.store.arrivals import BundleRow, BundleState
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.desktop.sticks import stick_at
from fieldreg.ui.navigation import QUOTAS, PageName
from fieldreg.ui.pages.first_run.page import RECOVER, RESTORE
from fieldreg.ui.pages.handover.answer_widgets import AnswerChoiceRow
from fieldreg.ui.theme import Scheme
from fieldreg.ui.widgets.notices import Notice, Tone
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import (
    DESK_PASSPHRASE,
    PASSPHRASE,
    TARIAT,
    HeadOffice,
    Laptop,
    fake_tools,
    go_on_elsewhere,
)
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS
from tests.support.release_files import offer_release, write_wheel
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.input import press, type_text

# What a taskbar leaves of an old laptop's screen, and that with all of it half as large
# again and twice as large.
SIZES = ((1366, 697), (911, 465), (683, 348))
_MOST_STEPS_DOWN = 12
LONG = {
    "given_name": "Мөнх-Эрдэнэболортуяа",
    "patronymic": "Бат-Эрдэнэжаргалсүрэнгийн",
    "soum": "Монгол Улсын баруун хязгаарын нэр нь мэдэгдэхгүй алслагдсан суурин газар",
    "school": "Цэцэрлэг хотын Ерөнхий боловсролын лаборатори цогцолбор сургууль, салбар",
    "email": "a.very.long.address.of.somebody@some-large-organisation.example",
}
LAPTOP_NAME = "Дорноговь аймгийн Замын-Үүд 1"
COURSE = "Хөдөөгийн залуучуудын манлайлал, эрүүл мэнд, эрхийн тухай уулзалт-сургалт"
PARTNER = "Залуучуудын оролцоог дэмжих аймгийн зөвлөл, гишүүн байгууллагуудын хамт"
TABLE = """\
Нэр,Эцгийн нэр,Сум,Төрсөн огноо,Утас,Тэр хүний тухай ямар нэг зүйл
Билгүүн,Ганбаатарын,Тариат,2008-02-31,99 11 00 11,ямар нэг зүйл
Сарангэрэл,,Хаана ч байхгүй газар,2007,утасгүй,
,,,,,
"""


class StrayWindows(QObject):
    """Notes parts of pages that came up as windows of their own: shown before they had a parent.

    Such a one flashes on the screen and takes the focus of the desktop.
    """

    def __init__(self, app):
        super().__init__(app)
        self.found = []
        app.installEventFilter(self)

    def eventFilter(self, shown, event):  # noqa: N802  Qt names it
        if isinstance(event, QShowEvent) and isinstance(shown, QWidget) and shown.isWindow():
            is_plain = shown.windowType() in (Qt.WindowType.Widget, Qt.WindowType.Window)
            if is_plain and not isinstance(shown, QMainWindow):
                self.found.append(f"{type(shown).__name__} {shown.accessibleName()}".strip())
        return False


class Visit:
    """The program on a *folder* in a *language* and a *scheme*, with *sticks* plugged in.

    With *watches_windows*, which costs a sixth of its time, stray windows fail the test at its end.
    """

    def __init__(
        self,
        qapp,
        folder,
        language,
        *sticks,
        scheme=Scheme.LIGHT,
        listen=None,
        appearance=None,
        runner=None,
        watches_windows=False,
    ):
        self.is_ended = False
        self.strays = StrayWindows(qapp) if watches_windows else None
        self.sticks = list(sticks)
        self.dialogs, self.network = ScriptedDialogs(), FakeNetwork()
        self.desktop = DesktopApp(
            qapp,
            folder,
            appearance or Appearance(language, scheme),
            runner=runner or InlineRunner(),
            load_tools=lambda: fake_tools(7),
            dialogs=self.dialogs,
            find_sticks=lambda: [stick_at(str(stick)) for stick in self.sticks],
            start_lock_watch=listen,
            build_network=lambda _parent: self.network,
        )
        self.desktop.start()
        self.settle()

    @property
    def window(self):
        return self.desktop.window

    @property
    def book(self):
        return self.desktop.workspace

    def unlock(self):
        type_text(PASSPHRASE)
        press("Enter")
        self.settle()

    def press(self, *chords, answer=None):
        """Press *chords*, one after the other; *answer* is what a dialog will be told."""
        if answer is not None:
            self.dialogs.answers.append(answer)
        for chord in chords:
            press(chord)

    def end(self):
        if self.strays is not None:
            QApplication.instance().removeEventFilter(self.strays)
            assert not self.strays.found, self.strays.found
        if self.is_ended:
            return
        self.is_ended = True
        self.desktop.close_installation()
        self.window.close()
        self.window.deleteLater()
        self._settle_deletions()

    def settle(self):
        self._settle_deletions()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    @staticmethod
    def lay_out():
        """Let what was shown just now find its place, so that what gets the focus is seen."""
        QTest.qWait(1)

    @staticmethod
    def _settle_deletions():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _write_edition(folder, path):
    """Write an edition of another head office: the one of the tour makes its first itself."""
    with closing(HeadOffice(folder).installation) as installation:
        editions.make_edition(installation, wiring.load_indicators())
        editions.write_edition(installation, path, PASSPHRASE)


def far_away(folder):
    """Return a laptop with long words everywhere, and its head office, both locked."""
    office = HeadOffice(folder / "office")
    invitations.set_hub_address(office.installation, "https://hub.example.org")
    made = Laptop(folder / "laptop", office.invite(LAPTOP_NAME))
    made.person = made.register(**LONG, birth_date="2010")
    people = [made.register(f"Сарантуяа{number}") for number in range(3)]
    values = {"date": made.desk.day, "half_days": 4, "soum": TARIAT, "capacity": 30}
    made.session = training_sessions.plan_session(made.desk, COURSE, values)
    training_sessions.add_participants(made.desk, made.session, [made.person, *people])
    made.people = people
    later = values | {"date": "2026-03-21"}
    made.later = training_sessions.plan_session(made.desk, COURSE, later, [PARTNER])
    known = {"name": PARTNER, "category": "youth-led", "soum": TARIAT, "contact": LONG["school"]}
    plain_records.add_record(office.desk, kinds.PARTNER, known)
    training_sessions.add_participants(made.desk, made.later, people)
    registration.correct_person(made.desk, people[0], {"soum": TARIAT}, shown=AS_STORED)
    made.stick = folder / "KINGSTON"
    made.stick.mkdir()
    replies = {"ethnicity": build_reply(LONG["soum"][:60]), "health": build_reply(LONG["school"])}
    answer_sealing.seal_answers(
        made.desk, made.person, replies, session=made.session, language="mn"
    )
    exchange_by_stick(made, made.stick)
    made.edition = folder / "2026-03.edition"
    _write_edition(folder / "elsewhere", made.edition)
    made.table = folder / "сургалтад хамрагдсан хүмүүсийн жагсаалт.csv"
    made.table.write_text(TABLE, encoding="utf-8")
    made.installation.close()
    office.installation.close()
    made.office = office
    ask(made)
    return made


def far_away_again(made, folder):
    """Return what was *made* far away once more, in *folder*, where nothing has happened yet."""
    shutil.copytree(made.folder.parent, folder, dirs_exist_ok=True)
    again = go_on_elsewhere(made, folder / made.folder.name)
    again.office = go_on_elsewhere(made.office, folder / made.office.folder.name)
    again.office.laptops = []
    for place in ("stick", "edition", "table"):
        setattr(again, place, folder / getattr(made, place).name)
    return again


def ask(laptop):
    """Let head office ask about her at length, and nothing in particular; bring it there."""
    other = shutil.copytree(laptop.stick, laptop.stick.with_name("other"))
    with closing(opening.unlock(laptop.office.folder, PASSPHRASE, fake_tools(1))) as office:
        receive_sticks(office, other)
        for group, aim, span in (
            (QuotaGroup.RURAL, "25 %", {"course": COURSE}),
            (QuotaGroup.MINORS, "8", {}),
        ):
            quota_progress.add_quota(office.user_session(), group, aim, **span)
        for about in (laptop.person, None):
            text = f"{LONG['school']}: {COURSE}?"
            trainer_questions.ask_trainer(
                office.user_session(), text, laptop=LAPTOP_NAME, about=about
            )
        notes = dict.fromkeys(INTERFACE_LANGUAGES, LONG["school"])
        offer_release(office, write_wheel(laptop.folder.parent), notes=notes)
        receive_sticks(office, other)
        for file in other.glob("*.frr"):
            shutil.copy(file, laptop.stick)
    with closing(opening.unlock(laptop.folder, PASSPHRASE, fake_tools(2))) as here:
        for file in list_bundles(other):
            with suppress(Problem):  # its own is among them
                run_task(wiring.build_laptop_sync(here).read_file(str(file)))


def before_unlocking(visit):
    """What somebody without a register sees."""
    yield "choice"
    for choice in (InstallationRole.LAPTOP, InstallationRole.HEAD_OFFICE, RESTORE, RECOVER):
        visit.desktop.covers.first_run.choose(choice)
        yield choice
        if choice == InstallationRole.HEAD_OFFICE:
            visit.press("Ctrl+J")
            yield "proposed passphrase"


def unlocking(visit, laptop):
    """What somebody sees who has one and does not know its passphrase."""
    yield "unlock"
    yield from _reading_edition(visit, laptop.edition)
    type_text("буруу")
    press("Enter")
    yield "wrong passphrase"
    visit.press("F8")
    visit.settle()
    type_text("буруу үг")
    press("Enter")
    yield "forgotten passphrase"
    visit.desktop.covers.show_closing(is_exchanging=True)
    yield "locked before an exchange has ended"


def _reading_edition(visit, edition):
    """A file of an edition, whose passphrase opens nothing else."""
    visit.press("Ctrl+O", answer=edition)
    visit.settle()
    yield "a file of an edition to be opened"
    type_text(PASSPHRASE)
    press("Enter")
    visit.settle()
    yield "a file of an edition before unlocking"
    visit.press("Esc")
    visit.settle()


def at_a_laptop(visit, laptop):
    """Every page of a trainer, and every view of it."""
    visit.unlock()
    for number in range(1, 6):
        visit.press(f"Alt+{number}")
        name = visit.window.page_name
        yield name
        visit.press("F1")
        yield f"keys of {name}"
        visit.press("Esc")
    yield from _letting_in(visit)
    visit.press("Alt+3", "Ins")
    yield "new person"
    visit.press("Esc", "F8", "Enter")
    yield "somebody's request"
    visit.press("Esc")
    yield from _filtering(visit)
    yield from _importing(visit, laptop)
    yield from _leaving(visit, laptop)
    yield from _listed(visit, laptop)
    yield from _planning(visit, laptop)
    yield from _growing(visit, laptop)
    visit.book.open_person(laptop.person)
    yield "person"
    visit.press("H")
    yield "history"
    visit.press("H", "F6")
    yield "adding to a session"
    visit.press("Esc", "F2")
    yield "correcting"
    visit.press("Esc", "F3")
    yield "asking to erase"
    visit.press("Esc")
    yield from _seeing(visit, laptop)
    yield from _consenting(visit, laptop)
    yield from _questioned(visit, laptop)
    visit.book.open_attendance(laptop.session)
    yield "sheet"
    visit.press("Ctrl+P", "Tab", "Down")
    yield "a sheet to sign"
    visit.press("Esc", "F3")
    yield "all except"
    visit.press("Esc")
    yield from _at_the_door(visit, laptop)
    yield from _carrying(visit, laptop)


def _letting_in(visit):
    visit.press("F2")
    yield "who opens it"
    visit.press("F2", "Ctrl+J")
    yield "new passphrase"
    visit.press("Esc", "F7")
    yield "a PIN to be set"
    visit.press("Esc", "Ins", "Ctrl+J")
    yield "another trainer"
    visit.press("Esc", "Esc")


def _at_the_door(visit, laptop):
    visit.book.open_check_in(laptop.session)
    type_text("саран")
    yield "door"
    yield from _handed_over(visit, laptop)
    visit.press("Ins")
    yield "somebody new at the door"
    for said in LONG.values():
        visit.window.show_notice(Notice(Tone.ATTENTION, said))
    yield "the door under notices"
    visit.press(*["Alt+0"] * len(LONG), "Esc", "Esc")


def _consenting(visit, laptop):
    desk = visit.book.context.user
    follow = NewConsent(
        Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, LONG["patronymic"]
    )
    declined = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(desk, laptop.person, follow, shown=AS_STORED)
    visit.window.page.overview.consents.consent_list.setFocus()
    visit.press("F8")
    yield "the text of a consent"
    visit.press("Esc", "Enter")
    yield "all consents of a person"
    visit.press("Esc")
    refusing = registration.register_person(desk, {**LONG, "birth_date": "1990"}, (declined,))
    visit.book.open_person(refusing)
    yield "a person who refuses to be kept"
    visit.book.open_page(PageName.CONSENTS)
    yield "consents that wait"
    visit.press("F2")
    yield "consents that wait, asked in one pass"
    visit.press("Esc")


def _listed(visit, laptop):
    """The lists of head office, as either end sees them, and figures; Ins adds there alone."""
    visit.book.open_page(PageName.REFERENCE_LISTS)
    yield "lists"
    visit.press("Ins")
    yield "an entry to be listed"
    visit.press("Esc")
    visit.book.open_page(PageName.REFERENCE_LISTS, QUOTAS)
    yield "quotas"
    visit.press("Ins")
    yield "a quota to be set"
    visit.press("Esc")
    visit.book.open_page(PageName.PARTNERS)
    yield "partners"
    visit.press("F6")
    yield "what began with a partner"
    visit.press("Enter", "Enter")
    yield "one partner as a whole"
    visit.press("Esc")
    yield from _counting(visit, laptop)


def _counting(visit, laptop):
    """A figure by as much as it may be divided by, who could move it, and the indicators."""
    training_sessions.mark_attendance(
        *(visit.book.context.user, laptop.later, laptop.people, AttendanceMark.PRESENT),
        shown=AS_STORED,
    )
    visit.book.open_page(PageName.FIGURES)
    fields = visit.window.page.fields
    for field, dimension in zip(fields.by, ("soum", "age", "gender"), strict=True):
        field.set_value(dimension)
    yield "a figure by three dimensions"
    visit.press("F6")
    yield "who could move a figure"
    visit.press("Esc", "Ctrl+E")
    yield "how a figure leaves"
    visit.press("Esc")
    for field in reversed(fields.by[1:]):
        field.set_value("")
    fields.where[0][0].set_value("gender")
    fields.where[0][1].set_value("female")
    yield "a figure on a map, with a condition"
    fields.where[0][0].set_value("")
    fields.by[0].set_value("month")
    yield "a figure over months"
    fields.measure.setFocus()
    fields.measure.set_value("indicators")
    yield "indicators"
    fields.measure.set_value("cascade")
    yield "a cascade"
    fields.measure.set_value("people")


def _reporting(visit, laptop):
    """A report from its draft to what changed since it was issued."""
    visit.book.open_page(PageName.REPORTS)
    yield "no report"
    visit.press("Ins")
    yield "a report to be drafted"
    type_text(f"{COURSE} 2026")
    visit.press("Enter")
    yield "a draft"
    visit.press("F9")
    yield "a report to be issued"
    visit.press("Ctrl+Enter")
    training_sessions.mark_attendance(
        *(visit.book.context.user, laptop.later, [laptop.person], AttendanceMark.PRESENT),
        shown=AS_STORED,
    )
    visit.press("Esc", "Enter")
    yield "an issued report whose figures would be others today"
    visit.press("Esc")
    yield "reports"
    visit.press("Ctrl+T")
    yield "no edition"
    visit.press("F9", "Ctrl+Enter")
    yield "an edition"
    tables = visit.window.page.tables
    tables.choose(max(each.year for each in tables.shown.indicators))
    tables.table.setFocus()
    visit.press("F2")
    yield "an aim of an edition"
    visit.press("Esc", "Ctrl+E")
    yield "a file of an edition"
    visit.press("Esc")


def _questioned(visit, laptop):
    visit.book.open_questions(laptop.person)
    yield "questions"
    visit.press("Enter")
    type_text(LONG["school"])
    visit.press("Tab", "Enter")
    yield "a question answered"
    visit.press("Alt+1")
    yield "today with questions"
    put_away(visit.book)


def _asking(visit):
    visit.press("H", "Ctrl+U")
    yield "questions to trainers"
    visit.press("F8")
    yield "asking a trainer"
    visit.press("Esc")


def _importing(visit, laptop):
    visit.press("Ctrl+O", answer=laptop.table)
    yield "import"
    visit.press("Enter")
    yield "imported"
    visit.press("Esc", "F9")
    yield "earlier imports"
    visit.press("Esc")


def _filtering(visit):
    visit.press("F3")
    yield "filters"
    visit.press("Tab", "Tab", "Down", "Tab", "Tab", "Tab", "Tab", "Down", "Enter")
    yield "a filtered list"
    visit.press("Ctrl+R")


def _leaving(visit, laptop):
    visit.press("Ctrl+E")
    yield "how a file leaves"
    visit.press("Enter", answer=laptop.table.with_name("locked.xlsx"))
    yield "a file that left locked"
    path, reason = laptop.table.with_name("open.csv"), LONG["school"]
    export_people(visit.book.context.user, path, reason=reason)
    visit.press("Esc", "Ctrl+E", "Tab", "Down")
    yield "files that lie open"
    visit.press("Esc")


def _seeing(visit, laptop):
    """What somebody sees who wants to know what is kept of her."""
    visit.press("Ctrl+I")
    yield "all that is kept"
    visit.press("Ctrl+P")
    type_text(LONG["school"])
    visit.press("Enter", answer=laptop.table.with_name("her.pdf"))
    yield "all that is kept to print"
    visit.press("Esc")


def _handed_over(visit, laptop):
    """What a trainee sees who answers alone."""
    _hand_over_again(visit, laptop)
    yield "handed over"
    visit.press("Enter")
    yield "nothing chosen yet"
    _choose(visit)
    for question in QUESTIONS:
        yield question.name
        _choose(visit)
    yield "all asked"
    visit.press("Esc")
    yield "stopping"
    visit.press("Esc", "Enter")
    yield "handed back"
    type_text(PASSPHRASE)
    visit.press("Enter")
    yield "the door after it"
    _hand_over_again(visit, laptop)
    visit.press("Esc")
    yield "handed back unfinished"
    type_text("буруу")
    visit.press("Enter")
    yield "not taken back"
    type_text(PASSPHRASE)
    visit.press("Enter")


def _choose(visit):
    """Go down to the first answer, past the text above it if that is long, and take it."""
    rows = visit.window.findChildren(AnswerChoiceRow)
    for _ in range(_MOST_STEPS_DOWN):
        if not any(row.isVisible() and row.isChecked() for row in rows):
            visit.press("Down")
    visit.press("Enter")


def _hand_over_again(visit, laptop):
    visit.dialogs.answers.append(True)
    visit.book.hand_over(laptop.person, laptop.session)


def _carrying(visit, laptop):
    visit.press("Alt+4", "Enter")
    yield "exchanged"
    away = laptop.stick.with_name("away")
    laptop.stick.rename(away)
    visit.press("Alt+1", "Alt+4", "Enter")
    yield "exchange broken"
    away.rename(laptop.stick)
    visit.press("Esc")
    yield from _by_network(visit)
    yield from _offered_a_version(visit, laptop)
    visit.sticks.clear()
    visit.window.page.stick_watch.scan()
    yield "no stick"
    refuse(visit.book, laptop)
    visit.press("Alt+1")
    yield "today with what head office set aside"
    visit.press("Alt+4", "F9")
    yield "set aside at head office"
    visit.press("Down", "Down")
    yield "set aside and to be corrected"
    lose(visit.book)
    visit.press("Alt+1")
    yield "today after an undoing"


def _offered_a_version(visit, laptop):
    """A later version: offered, on its way, saved, and not wanted."""
    part = visit.window.page.release_panel
    visit.lay_out()
    part.save_button.setFocus()
    yield "a later version"
    part._running = LongJob()
    part._show_running(1_234_567, 12_345_678)
    yield "a later version on its way"
    part._break(Problem(Code.RELEASE_ALTERED))
    yield "a later version that is another file"
    target = laptop.table.with_name("сургалтын бүртгэлийн шинэ хувилбар.whl")
    visit.dialogs.answers.append(laptop.table.with_name("backups"))
    visit.press("F4", answer=target)
    yield "a later version saved"
    visit.press("F5")
    yield "a later version that is not wanted"
    visit.press("F5")


def _offering_a_version(visit, laptop):
    """Head office offers another, which cannot say itself which it is, and takes one back."""
    visit.window.show_page("settings")
    visit.press("F4")
    yield "versions for laptops"
    setup = laptop.table.with_name("fieldreg-setup-of-a-later-version-for-windows-x64.msi")
    setup.write_bytes(bytes(3_000_000))
    visit.press("Ctrl+O", answer=setup)
    yield "a version to be offered"
    visit.press("Enter")
    yield "a version that does not say which it is"
    form = visit.window.page.releases_panel
    form._show_progress(37, 100)
    yield "a version being taken in"
    form._end()
    type_text("10.20.30")
    visit.press("Enter")
    yield "two versions offered"
    visit.press("Ctrl+R", "Ctrl+Enter", "Ctrl+R", "Ctrl+Enter")
    yield "no version offered"
    visit.press("Esc")


def _by_network(visit):
    rounds = visit.book.auto_sync.hub
    rounds._running = LongJob()
    step = ExchangeProgress(ExchangePhase.WRITING, 123_456, 1_234_567)
    rounds._on_step(rounds._sync_count, step)
    yield "sending"
    reply = ReplySummary(day="2026-03-12", people_received=40, corrections=2, new_records=3)
    broken = Problem(Code.HUB_NOT_OURS)
    _end(rounds, LaptopSyncOutcome(reply=reply, failure=broken))
    visit.network.go()
    yield "no network"
    visit.network.come(is_paid=True)
    yield "a network that is paid for"
    visit.press("Ctrl+U")
    yield "not today"
    visit.press("Ctrl+U")
    yield from _by_folder(visit)


def _end(rounds, ended):
    rounds._running = LongJob()
    rounds._finish(rounds._sync_count, rounds.status.place, ended)


def _by_folder(visit):
    carriers, page = visit.book.auto_sync, visit.window.page
    carriers.set_folder("\\\\server\\Дундын хавтас\\fieldreg-ийн солилцоо 2026")
    visit.lay_out()
    page.auto_sync_panel.forget_button.setFocus()
    visit.lay_out()
    yield "a shared folder"
    _end(carriers.folder, Problem(Code.STICK_LIES))
    visit.lay_out()
    yield "a shared folder that lies"
    carriers.set_folder("")


def at_head_office(visit, laptop):
    visit.unlock()
    yield "today"
    yield from _receiving(visit)
    contradict(visit.book, laptop)
    for button in visit.window.rail._buttons:
        visit.window.show_page(button.name)
        yield button.name
        visit.press("F1")
        yield f"keys of {button.name}"
        visit.press("Esc")
    visit.window.show_page("laptops")
    yield from _arrivals_board(visit)
    visit.press("Ins")
    yield "invitation"
    visit.press("Esc")
    visit.press("Enter")
    yield "one laptop"
    visit.press("Esc")
    end_time(visit.window.page.panel)
    visit.press("Enter")
    yield "a laptop whose time has ended"
    visit.press("F8")
    yield "asking for recovery words"
    allow(visit.window.page.recovery_form)
    yield "recovery words"
    visit.press("Esc")
    yield from _keeping_keys(visit)
    visit.book.open_person(laptop.person)
    visit.press("H")
    yield "history"
    yield from _asking(visit)
    yield from _listed(visit, laptop)
    yield from _reporting(visit, laptop)
    visit.book.open_person(laptop.person)
    yield from _erasing(visit, laptop)
    yield from _judging(visit)
    visit.window.show_page("inbox")
    visit.press("F9", "Down")
    for key, name in (("Ctrl+Z", "undoing"), ("Ctrl+Y", "bringing back")):
        visit.press(key)
        yield name
        visit.press(key, "Ctrl+Enter")
        yield f"after {name}"
    yield from _at_the_protected_desk(visit)
    visit.window.show_page("settings")
    visit.press("F2")
    yield "who may do what"
    visit.press("Esc")
    yield from _offering_a_version(visit, laptop)


def _judging(visit):
    """Another value for a conflict; two who may be one, and what was judged before."""
    visit.book.open_conflicts()
    visit.press("E")
    yield "another value"
    visit.press("Esc")
    for name in (LONG["given_name"], LONG["given_name"][:-2]):
        registration.register_person(visit.book.context.user, {**LONG, "given_name": name})
    visit.window.show_page("duplicates")
    yield "two who may be one"
    visit.press("F5", "F9")
    yield "earlier verdicts"
    visit.press("Esc")


def _planning(visit, laptop):
    visit.press("Alt+2", "Ctrl+N")
    yield "plan"
    visit.window.page.form.fields["course"].set_text(COURSE)
    visit.press("F6")
    yield "those who are expected"
    visit.press("Ctrl+R", "Ctrl+Enter")
    visit.book.edit_session(laptop.session)
    yield "changing a plan"
    visit.press("Esc")


def _growing(visit, laptop):
    """A session as a whole, and what grew out of trainings for a person."""
    visit.press("Alt+2", "Ctrl+J")
    yield "one session as a whole"
    visit.press("Esc", "F4")
    yield "one facilitator's own view"
    visit.press("Esc", "Alt+1")
    visit.book.open_person(laptop.person)
    visit.press("Ctrl+J")
    yield "what grew out of her trainings"
    visit.press("Esc")


def _arrivals_board(visit):
    """The views behind the board, and a copy of a laptop."""
    visit.press("F2")
    yield "noting a call"
    visit.press("Esc", "F6")
    yield "laptops as a list"
    visit.press("F6")
    copy = LaptopCopy(1, LAPTOP_NAME, "Оюунчимэг", False, "2026-03-14", True, 41, 23, None)  # noqa: FBT003
    visit.window.page._show_copies([copy] * 3)
    yield "laptops that were copied"
    visit.window.page.copy_panel.show_copy(copy)
    yield "what to do about a copy"
    visit.window.page._show_copies([])
    visit.press("Esc")


def _receiving(visit):
    visit.window.show_page("inbox")
    yield "inbox"
    visit.press("Enter")
    yield "taken in"
    set_aside(visit)
    yield "what came of a laptop that was cut off"
    visit.press("Esc", "F9")
    yield "earlier arrivals"
    visit.press("F9")
    with visit.book.context.user.store.transaction():
        visit.book.context.user.store.metadata.put("hub", b"somewhere")
    yield from _by_folder(visit)


def set_aside(visit):
    """Show a bundle of a laptop that was cut off among what came."""
    summary = visit.window.page.summary
    user = visit.book.context.user
    effect = intakes.load_intake_effect(user, intakes.LATEST)
    row = BundleRow(
        bytes(32), 1, 7, 5, 9, BundleState.QUARANTINED, Code.SENDER_REVOKED, "2026-03-12",
        "2026-03-14", 3, 1, 20,
    )  # fmt: skip
    with user.store.transaction():
        user.store.bundles.save(row, b"sealed")
    bundles = (ArrivedBundle(row, LAPTOP_NAME),) * 2
    summary._show(replace(effect, open_bundles=bundles))
    summary.panel._show_contents(summary.panel._shown, KeptContents(18, 11, 1, 0, 4, 60))


def _erasing(visit, laptop):
    """What whoever erases sees; the board, before and after."""
    visit.press("F3")
    yield "erasing"
    visit.window.page.views.erasure_form.choice_field.set_value("email")
    yield "withdrawing an answer"
    visit.press("Esc")
    visit.book.open_page(PageName.ERASURE)
    yield "nobody was erased"
    installation = visit.book.context.installation
    other = registration.register_person(visit.book.context.user, LONG)
    for person in (other, laptop.person):
        text = str(person)
        asked = {"trainees": text, "state": "asked", "reason": "asked"}
        with visit.book.context.user.writing() as writing:
            writing.create(Erasure.validated(**asked, day=visit.book.context.user.day))
    erasure_orders.erase_people(installation, [other], ErasureReason.GUARDIAN_ASKED)
    erasure_orders.withdraw_field(installation, laptop.person, "email", shown=AS_STORED)
    many = [registration.register_person(visit.book.context.user, LONG) for _ in range(6)]
    erasure_orders.erase_people(installation, many, ErasureReason.MISTAKE)
    visit.window.page.on_enter()
    yield "erasures"
    visit.press("Enter")
    yield "ordering what was asked for"
    visit.press("Esc", "Down", "Enter")
    yield "waiting before it may be ordered"
    visit.press("Esc", "Esc")
    visit.press("Alt+1")
    yield "today with erasures"


def _at_the_protected_desk(visit):
    """What whoever opens sealed answers sees."""
    visit.window.show_page("protected")
    type_text(DESK_PASSPHRASE)
    visit.press("Tab")
    type_text(DESK_PASSPHRASE[:-1])
    visit.press("Enter")
    yield "two passphrases that differ"
    type_text(DESK_PASSPHRASE[-1])
    visit.press("Enter")
    yield "the desk locked"
    type_text("буруу")
    visit.press("Enter")
    yield "the desk refused"
    visit.window.focusWidget().clear()
    type_text(DESK_PASSPHRASE)
    visit.press("Enter")
    yield "the desk open"
    visit.press("Enter")
    yield "no reason"
    type_text(LONG["school"])
    visit.press("Enter")
    yield "answers open"
    visit.press("Esc")


def _keeping_keys(visit):
    visit.window.show_page("settings")
    visit.press("Ctrl+M", "F2")
    yield "a person's turn"
    visit.press("Esc")
    with TemporaryDirectory() as place:
        installation = visit.book.context.installation
        sheet = Path(place) / "sheet.html"
        said = tuple(HOLDER_PASSPHRASES.values())
        made = (installation, KEY_HOLDERS, said, sheet, wiring.read_key_sheet())
        key_escrow.write_key_escrow(*made, is_rotation=True)
    visit.window.page.on_enter()
    yield "keys changed"


def allow(form):
    """Let two officers of this installation have the words shown."""
    installation = form._context.installation
    other = HOLDER_PASSPHRASES["second_passphrase"]
    officers.add_user(installation, "Болормаа", other)
    form.first_passphrase.set_text(PASSPHRASE)
    form.second_passphrase.set_text(other)
    form.reveal_words()


def end_time(panel):
    line = panel._found.line
    said = " ".join(line.fingerprint_words)
    laptop_registry.confirm_laptop(
        panel._context.installation, line.device.name, said, until="2026-03-10", shown=AS_STORED
    )


def put_away(book):
    """Let head office say that nothing it asked here waits any more."""
    store = book.context.user.store
    asked = store.records.list_all(kinds.QUESTION)
    edits = tuple(
        Edit(
            change_id(78, number),
            build_stamp(90 + number, 78),
            kinds.QUESTION,
            one.id,
            {"retired": 1},
            {"retired": (one.stamp,)},
        )
        for number, one in enumerate(asked, 1)
    )
    with store.transaction():
        store.apply_received(Changes(edits=edits))
    book.notify_changed({kinds.QUESTION.name})


def refuse(book, laptop):
    """Let head office have set aside of what was written here, and say that all differs."""
    store = book.context.installation.store
    (session,) = store.records.ids_where(kinds.SESSION, "date", book.context.user.day)
    ids = store.records.ids_where(kinds.ATTENDANCE, "session", session)
    desk = book.context.installation.user_session()
    registration.correct_person(
        desk, laptop.person, {"school": LONG["school"] + "."}, shown=AS_STORED
    )
    own = store.outbox.current_writer()
    said = {ids[0]: "out_of_scope", laptop.person: "stamp_unordered"}
    with store.transaction():
        store.quarantine_notices.replace_all(
            said | {change_id(own.writer, own.last_number): "value_refused"}
        )
        store.metadata.put("differs", b"1")


def lose(book):
    """Let everything that was written here be undone, as head office may."""
    desk = book.context.user
    own = desk.store.outbox.current_writer()
    with desk.writing() as writing:
        spans = f"{own.writer}:1-{own.last_number}"
        writing.create(UndoOrder.validated(spans=spans, state="undone", reason=LONG["school"]))
    book.notify_changed({"trainee", "session"})


def contradict(book, laptop):
    """Let somebody elsewhere say otherwise what head office says of somebody, at length."""
    desk = book.context.user
    standing = desk.store.records.load(kinds.TRAINEE, laptop.person)
    said = {"school": LONG["school"][:-1], "soum": LONG["soum"][:-1]}
    edit = Edit(
        change_id(77, 1),
        build_stamp(90, 77),
        kinds.TRAINEE,
        laptop.person,
        {name: f"{text}!" for name, text in said.items()} | {"retired": 0},
        dict.fromkeys((*said, "retired"), (standing.stamp,)),
    )
    registration.correct_person(desk, laptop.person, said, shown=AS_STORED)
    registration.retire_person(desk, laptop.person, shown=AS_STORED)
    with desk.store.transaction():
        desk.store.apply_received(Changes(edits=(edit,)))
    book.notify_changed({"trainee"})


def photograph(window, size, path):
    """Save what *window* shows at *size* once it has found its place."""
    window.resize(*size)
    QTest.qWait(100)
    path.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(path))


def main(folder, *wanted):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["tour"])
    languages = [one for one in INTERFACE_LANGUAGES if one in wanted] or INTERFACE_LANGUAGES
    own = [one for one in Scheme if one is not Scheme.SYSTEM]
    schemes = [one for one in own if one in wanted] or own
    sizes = [one for one in SIZES if "x".join(map(str, one)) in wanted] or SIZES
    for language, scheme in itertools.product(languages, schemes):
        with TemporaryDirectory() as place:
            laptop = far_away(Path(place))
            for name, home, walk in (
                ("0", Path(place) / "none", before_unlocking),
                ("0", laptop.folder, lambda visit, here=laptop: unlocking(visit, here)),
                ("1", laptop.folder, lambda visit, here=laptop: at_a_laptop(visit, here)),
                ("2", laptop.office.folder, lambda visit, here=laptop: at_head_office(visit, here)),
            ):
                visit = Visit(app, home, language, laptop.stick, scheme=scheme)
                for place_in_tour, scene in enumerate(walk(visit)):
                    for size in sizes:
                        file = f"{name}{place_in_tour:02} {scene}.png"
                        where = Path(folder) / f"{language} {scheme} {size[0]}x{size[1]}"
                        photograph(visit.window, size, where / file)
                visit.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
