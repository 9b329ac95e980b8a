"""Somebody with each role presses all that the window offers: nothing is refused for want of a role.

Whoever sees no people is told of none: no page that she reaches holds a name, a telephone or a code
of anybody, shown or hidden, spoken or in a menu.
"""

import shutil
from collections import deque
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from fieldreg import wiring
from fieldreg.domain import kinds, rights
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.records.models import Erasure, UndoOrder
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import PERMISSION_ROLES, Permission, Role
from fieldreg.services import training_sessions
from fieldreg.services.installation import opening
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.services.settings.appearance import Appearance
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.keyboard.bindings import list_effective
from fieldreg.ui.navigation import PageName
from fieldreg.ui.tables.row_view import RowView
from fieldreg.ui.widgets.buttons import PaintedButton
from fieldreg.ui.widgets.notices import Notice
from fieldreg.ui.window import workspace
from fieldreg.ui.window.bars import NavigationButton
from fieldreg.ui.window.page_table import PAGE_PERMISSIONS, WorkspaceDependencies
from fieldreg.ui.window.workspace import Workspace
from tests.support.installations import PASSPHRASE, TARIAT, EncryptedMachine, fake_tools
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.fake_network import FakeNetwork
from tests.support.ui.runner import InlineRunner
from tests.ui import tour

PLANTED = {
    *("Цэцэгмаа", "Лхагвасүрэн", "Боржигин", "99112233", "tsetsegmaa@example.mn"),
    *("Дулмаа эмээ", "Зүрхний эмтэй", "Түлхүүр Цэцэгмаад бий", "Цэцэгмаагийн хоёр дахь бүртгэл"),
    *("Сарантуяа", tour.LONG["given_name"], tour.LONG["patronymic"], tour.LONG["email"]),
}
_PEOPLE = {Role.OFFICER, Role.PROTECTED_DESK}
HELD = (
    *((role,) for role in Role),
    (Role.PROGRAMME, Role.ADMINISTRATOR),
    (Role.PROGRAMME, Role.PROTECTED_DESK),
)
_EVERYBODYS = {"today", "laptops", "settings"}
RAILS = {
    (Role.OFFICER,): _EVERYBODYS
    | {"inbox", "conflicts", "duplicates", "people", "sessions", "figures"},
    (Role.PROGRAMME,): _EVERYBODYS | {"sessions", "lists", "partners", "edition", "reports"},
    (Role.PROTECTED_DESK,): _EVERYBODYS | {"people", "protected", "figures"},
    (Role.ADMINISTRATOR,): _EVERYBODYS,
}
_MOST_ROWS = 4


def plant(desk):
    """Write of one person, whom somebody asks to erase, in every field that is free text."""
    her = registration.register_person(
        desk,
        {
            **dict.fromkeys((field.name for field in kinds.TRAINEE.fields), None),
            "given_name": "Цэцэгмаа",
            "patronymic": "Лхагвасүрэн",
            "clan_name": "Боржигин",
            "phone": "99112233",
            "email": "tsetsegmaa@example.mn",
            "birth_date": "2012",
            "guardian": "Дулмаа эмээ",
            "notes": "Зүрхний эмтэй",
            "soum": TARIAT,
        },
    )
    values = {"half_days": 2, "soum": TARIAT, "notes": "Түлхүүр Цэцэгмаад бий"}
    sessions = [
        training_sessions.plan_session(desk, tour.COURSE, {**values, "date": day})
        for day in (desk.day, "2026-03-01", "2026-03-02")
    ]
    for session in sessions:
        training_sessions.mark_attendance(
            desk, session, [her], AttendanceMark.PRESENT, shown=AS_STORED
        )
    training_sessions.close_sessions(desk, sessions[2], lets_follow=True)
    with desk.writing() as writing:
        writing.create(
            Erasure.validated(trainees=str(her), state="asked", reason="asked", day=desk.day)
        )
        spans = str(Spans.from_ids([sessions[1]]))
        reason = "Цэцэгмаагийн хоёр дахь бүртгэл"
        writing.create(UndoOrder.validated(spans=spans, state="redone", reason=reason))
    for page in (form_drafts.CHECK_IN_PAGE, f"{form_drafts.SESSION_PAGE_PREFIX}new"):
        form_drafts.save_draft(desk, page, {"notes": values["notes"], "given_name": "Цэцэгмаа"})


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """Head office with people, conflicts, questions, laptops, quotas, erasures, arrivals."""
    made = tour.far_away(tmp_path_factory.mktemp("far away"))
    with closing(opening.unlock(made.office.folder, PASSPHRASE, fake_tools(1))) as office:
        plant(office.user_session())
    return made


class Walk:
    """The window of head office, as somebody holds it who has *roles*."""

    def __init__(self, world, folder, roles, monkeypatch):
        shutil.copytree(world.office.folder, folder)
        machine = EncryptedMachine(folder.with_name("machine"))  # another's, without the roles here
        tools = replace(fake_tools(3), host=machine)
        self.installation = opening.unlock(folder, PASSPHRASE, tools)
        one, self.refused, self.folder = self.installation, [], folder
        self.at, self.first = (), {}
        self.most_steps = 2 if Role.OFFICER in roles else 3
        self.codes = {
            short_code(person)
            for (person,) in one.store._db.execute("SELECT id FROM trainee").fetchall()
        }
        self.sees_people = bool(_PEOPLE.intersection(roles))
        build = rights.build_role_needed
        for module in (rights, workspace):
            monkeypatch.setattr(module, "build_role_needed", partial(self._note, build))
        dependencies = WorkspaceDependencies(
            list,
            wiring.build_office_sync(one),
            Appearance("mn", "light"),
            lambda _face: None,
            lambda _language: None,
            lambda _minutes: None,
            lambda: "",
            wiring.load_indicators,
            wiring.load_report_texts,
            FakeNetwork(),
            wiring.read_person_template,
            partial(wiring.list_quarantined, one),
            wiring.HubTrustNotifier(one),
            wiring.build_release_fetcher(one),
        )
        build_book = partial(Workspace, one, InlineRunner(), ScriptedDialogs(), dependencies)
        everything = build_book()
        tour.contradict(everything, world)
        everything.shut_down()
        everything.window.deleteLater()
        with one.store.transaction():
            for name, held in (("Сараа", [Role.ADMINISTRATOR]), (one.user_name, roles)):
                given = Rights.from_roles(held)
                one.store.officers.set_rights(name, given, author="Сараа", day="2026-03-14")
        one.user_rights.refresh()
        self.book = build_book()
        self.answers = self.book.context.dialogs.answers
        self.window, self.told = self.book.window, set()
        session = one.store.sessions.list_page(0, 1)[0].id
        self.subjects = {
            PageName.PERSON: world.person,
            PageName.CHECK_IN: session,
            PageName.ATTENDANCE: session,
            PageName.QUESTIONS: world.person,
        }

    def _note(self, build, roles):
        self.refused.append((self.at, str(Rights.from_roles(roles))))
        return build(roles)

    def open(self, name):
        """Show page *name* as it shows itself at first; return what is offered there."""
        self.answers[:] = [self.folder.with_name("file")] * 9
        subject = self.subjects.get(name)
        self.window.show_page(PageName.DEVICES if name == PageName.TODAY else PageName.TODAY)
        self.window.show_page(name, subject)
        offered = self.offered()
        if self.first.get(name, offered.keys()) != offered.keys():
            self.window.reset_to(name)
            self.window.show_page(name, subject)
            offered = self.offered()
            self.first[name] = offered.keys()
        return offered

    def offered(self):
        """What can be pressed now: buttons, what else has a key, rows."""
        page, found = self.window.page, {}
        for button in page.findChildren(PaintedButton):
            is_hand_over = getattr(button, "key", "") == key_label(Action.HAND_OVER)
            if button.isVisible() and button.isEnabled() and not is_hand_over:
                found[f"button {button.display_text}"] = button.click
        places = [each for each in page.findChildren(RowView) if each.isVisible()]
        for place in (*places, QApplication.focusWidget() or page):
            for binding in list_effective(self.window._keyboard._around(place)):
                is_own = binding.has_effect and binding.has_label and not binding.key_button
                is_windows = binding.parent() is self.window or binding.action is Action.HAND_OVER
                if is_own and not is_windows:
                    found.setdefault(f"{binding.action.key} {binding.hint.label}", binding.trigger)
            if place in places:
                for row in range(min(_MOST_ROWS, place.model().rowCount())):
                    spoken = f"row {row} of {place.accessibleName()}"
                    found[spoken] = partial(self._open_row, place, row)
        return found

    def _open_row(self, view, row):
        view.setFocus()
        view.show_current(view.model().index(row, 0))
        view.doubleClicked.emit(view.currentIndex())

    def press_all(self, name):
        """Press each offer of page *name*, and those that appear after it, with all fields full.

        The shortest way comes first: at the end of a longer one an offer is pressed no more.
        """
        self.first[name] = pressed = set(self.open(name))
        self.listen()
        ways = deque((offer,) for offer in sorted(pressed))
        while ways:
            way = ways.popleft()
            later = self._press(name, way).keys() - pressed
            if len(way) < self.most_steps:
                pressed = pressed | later
                ways.extend((*way, offer) for offer in sorted(later))

    def _press(self, name, way):
        """Press the offers on the *way* from page *name*; return what is offered then."""
        offered = self.open(name)
        for place, offer in enumerate(way, start=1):
            self.at = (str(name), *way[:place])
            if place > 1:
                offered = self.offered()
            if (act := offered.get(offer)) is None:
                return {}
            if place == len(way):
                self._fill_fields()
            act()
        if len(way) > 1 and self.window._keyboard.question:
            act()  # it destroys something, and asked before
        self.listen()
        return self.offered() if self.window.page_name == name else {}

    def _fill_fields(self):
        for field in self.window.page.findChildren(QLineEdit):
            if field.isVisible() and not field.text():
                field.setText("Өвлийн урт шөнө 42")

    def listen(self):
        """Note all texts of the page and around it, whether they are shown or not."""
        if self.sees_people:
            return
        self.told.add(self.window.windowTitle())
        self.told.add(QApplication.clipboard().text())
        for part in (*self.window.page.findChildren(QWidget), *self.window.findChildren(Notice)):
            for ask in ("display_text", "text", "toPlainText", "placeholderText", "title"):
                found = getattr(part, ask, "")
                self.told.add(str(found() if callable(found) else found))
            self.told |= {part.accessibleName(), part.accessibleDescription(), part.toolTip()}
            if isinstance(part, RowView):
                model, role = part.model(), Qt.ItemDataRole
                is_list = isinstance(model, QAbstractListModel)
                for row in range(min(model.rowCount(), 40)):
                    for column in range(1 if is_list else model.columnCount()):
                        index = model.index(row, column)
                        for each in (role.DisplayRole, role.AccessibleTextRole, role.ToolTipRole):
                            self.told.add(str(index.data(each) or ""))
                        self.told.add(str(getattr(model, "rows", [""] * 99)[row]))


def _is_shared(name):
    """Tell whether others than officers open it; on theirs, officers may do all that there is."""
    needed = PAGE_PERMISSIONS.get(name, Permission.VIEW_OVERVIEW)
    return PERMISSION_ROLES[needed] != (Role.OFFICER,)


def assert_nothing_is_counted_that_is_no_task_of_hers(walk):
    walk.book.counts.refresh()
    walk.open(PageName.TODAY)
    names = {
        button.name: button.accessibleName()
        for button in walk.window.findChildren(NavigationButton)
    }
    assert (": " in names[PageName.TODAY]) <= bool(walk.window.page.attention_list.rows)


@pytest.mark.slow
@pytest.mark.share(of=4)
@pytest.mark.parametrize("roles", HELD, ids=lambda held: str(Rights.from_roles(held)))
def test_nothing_that_is_offered_is_refused_and_whoever_sees_no_people_is_told_of_none(
    qtbot, world, tmp_path, monkeypatch, roles
):
    walk = Walk(world, tmp_path / "office", roles, monkeypatch)
    qtbot.addWidget(walk.window)
    walk.window.resize(1366, 697)
    walk.window.show()
    walk.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is walk.window)
    rail = {entry.name for entry in walk.window.pages.entries_in_rail}
    assert rail == RAILS.get(roles, rail)
    shared = [name for name in walk.window.pages.entries if _is_shared(name)]
    for name in sorted(shared, key=lambda name: name in (PageName.PERSON, PageName.ERASURE)):
        walk.press_all(name)
    assert walk.window.isVisible()
    assert_nothing_is_counted_that_is_no_task_of_hers(walk)
    walk.book.shut_down()
    walk.installation.close()
    assert walk.refused == []
    told = "\n".join(walk.told)
    assert {token for token in PLANTED | walk.codes if token in told} == set()
