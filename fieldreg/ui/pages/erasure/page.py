"""The board of erasures: requests to judge, orders, and what each laptop answered."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.services import erasure_orders
from fieldreg.services.erasure_orders import ErasureLine, LaptopErasure, LaptopErasureState
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.erasure_form import ErasureForm, ErasureTarget
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.erasure import queries
from fieldreg.ui.pages.erasure.queries import ErasurePageData
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import erasure, people
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import ShrinkingPage
from fieldreg.ui.widgets.stacked_view import StackedView

_SIDE = 400
_LOOKS = {
    LaptopErasureState.DONE: ("check-circle", "good"),
    LaptopErasureState.WAITING: ("waiting", "warn"),
    LaptopErasureState.LOST: ("barred", "ink2"),
}


class ErasurePage(ShrinkingPage):
    """The lists, with the laptops of the current order beside them, or the form that orders.

    Whoever may not erase sees who has answered, and orders nothing.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.keyboard, translate("Erasing", "Erasures"), parent=parent)
        self._context = context
        self._people: Mapping[int, RecordLabel] = {}
        self._may_erase = context.installation.user_rights.rights.may(Permission.ERASE)
        self._head = PageTitle(translate("Erasing", "Erasures"), " ")
        self.requests = RowList(translate("Erasing", "Asked for on a laptop"))
        self.orders = RowList(translate("Erasing", "Ordered"), keeps_mark=True)
        self._sections = {
            self.requests: SectionTitle(
                translate("Erasing", "Asked for on a laptop"),
                translate("Erasing", "Nothing is erased before it is ordered here."),
            ),
            self.orders: SectionTitle(translate("Erasing", "Ordered")),
        }
        self.decline_button = KeyButton(translate("Erasing", "Put the request aside"))
        self.laptops = RowList(translate("Erasing", "What the laptops answered"))
        self._no_laptops = Label(
            translate("Erasing", "No laptop was heard from yet."), "body", "ink2", wraps=True
        )
        self._main, self._side = Column(), Column()
        self._empty = EmptyState(
            translate("Erasing", "Nobody was erased"),
            translate(
                "Erasing",
                "On the page of a person, F3 leads to erasing. What is ordered stands here,"
                " with the laptops that have not answered.",
            ),
        )
        self.form = ErasureForm(context)
        self._sides = TwoColumns(self._main, self._side, width=_SIDE)
        self._lists = StackedView(self._sides, self._empty)
        self._board = Column()
        self._turns = StackedView(self._board, self.form)
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()

    @override
    def on_leave(self) -> None:
        if self._turns.currentWidget() is self.form:
            self.form.clear()
            self._turns.setCurrentWidget(self._board)

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and self._turns.currentWidget() is not self.form:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._turns.currentWidget() is self.form:
            return self.form.first_focus
        return next((one for one in self._sections if one.rows), None)

    # Showing

    def _load(self) -> None:
        installation = self._context.installation
        self._context.runner.run_latest(
            "erasures", self, lambda: queries.load_erasures(installation), self._show
        )

    def _show(self, found: ErasurePageData) -> None:
        had_none = self.first_focus() is None
        self._people = found.people
        line = _board_line(found.waiting_count)
        self._head.set_text(translate("Erasing", "Erasures"), line if found.orders else " ")
        self.requests.set_rows([_request(one, found) for one in found.requests])
        self.orders.set_rows([_order(one) for one in found.orders])
        for rows, section in self._sections.items():
            for part in (rows, section):
                part.setVisible(bool(rows.rows))
        self.decline_button.setVisible(bool(found.requests) and self._may_erase)
        self._side.setVisible(bool(found.orders))
        self.orders.select(0)
        self._show_laptops(self.orders.current_value())
        self._lists.setCurrentWidget(self._sides if found else self._empty)
        if self.isVisible() and had_none:
            self._focus()

    def _show_laptops(self, one: object) -> None:
        answers = one.laptops if isinstance(one, ErasureLine) else ()
        self.laptops.set_rows([_laptop(answer) for answer in answers])
        self.laptops.setVisible(bool(answers))
        self._no_laptops.setVisible(not answers)

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts

    def _look_at(self, one: object) -> None:
        if not isinstance(one, ErasureLine) or not self._may_erase:
            return
        who = self._people.get(one.people[0])
        job = partial(queries.preview_request, self._context.installation, one, who)
        self._context.runner.run(self, job, self._ask)

    def _ask(self, wanted: ErasureTarget) -> None:
        self._turns.setCurrentWidget(self.form)
        self.form.start(wanted)
        self._focus()

    def _ordered(self, _choice: str) -> None:
        self.post_notice(
            Tone.DONE,
            translate("Erasing", "Erased here for good"),
            translate(
                "Erasing",
                "The order goes to every laptop with its next exchange. Erasures shows who has"
                " answered.",
            ),
        )
        self._context.navigator.reset_to(PageName.ERASURE)

    def _leave_form(self) -> None:
        self._turns.setCurrentWidget(self._board)
        self._load()
        self._focus()

    def _decline(self) -> None:
        one, installation = self.requests.current_value(), self._context.installation
        if not isinstance(one, ErasureLine):
            return

        def done(_nothing: object) -> None:
            self.post_notice(
                Tone.DONE,
                translate("Erasing", "The request is put aside"),
                translate("Erasing", "Whoever was hidden by it is in use again."),
            )
            self._context.navigator.notify_changed({kinds.TRAINEE.name, kinds.ERASURE.name})
            self._load()

        self._context.runner.run(
            self, lambda: erasure_orders.decline_erasure(installation, one.id), done
        )

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        for rows in (self.requests, self.orders, self.laptops):
            bind(rows, Action.MOVE_ROW, None, translate("Erasing", "choose"))
        bind(
            self.requests,
            Action.PRIMARY,
            self.requests.open_current,
            translate("Erasing", "look, and order"),
            when=lambda: self._may_erase,
        )
        decline = self.decline_button
        bind(
            self._board,
            Action.DECLINE,
            self._decline,
            translate("Erasing", "Put the request aside"),
            button=decline,
        )
        bind(self._board, Action.NEXT_PART, None, translate("Person", "next part"))
        bind(self, Action.LEAVE, self._context.navigator.go_back)
        self.requests.opened.connect(self._look_at)
        self.orders.current_moved.connect(self._show_laptops)
        self.form.erased.connect(self._ordered)
        self.form.closed.connect(self._leave_form)
        self.form.notice_posted.connect(self.notice_posted)

    def _lay_out(self) -> None:
        for place, (rows, section) in enumerate(self._sections.items()):
            self._main.add_inset(section, above=24 if place else 0)
            self._main.add_full_width(rows, above=2)
            if rows is self.requests:
                self._main.add_full_width(button_row(self.decline_button), above=8)
        self._main.add_stretch()
        self._side.add_inset(SectionTitle(translate("Erasing", "What the laptops answered")))
        self._side.add_full_width(self.laptops, above=2)
        self._side.add_inset(self._no_laptops, above=6)
        self._side.add_stretch()
        self._board.add_inset(self._head)
        self._empty.setContentsMargins(INSET, 0, INSET, 0)
        self._board.add_full_width(self._lists, above=16, stretch=1)
        self.column.add_full_width(self._turns, stretch=1)


def _about(one: ErasureLine) -> str:
    codes = join_parts([short_code(person) for person in one.people], ", ")
    return _who(codes, join_parts([people.field_label(n) for n in one.fields], ", "))


def _request(one: ErasureLine, found: ErasurePageData) -> ListRow:
    known = [found.people[person] for person in one.people if person in found.people]
    name = join_parts([person.name for person in known], ", ")
    asked = translate("Erasing", "asked for on {day}").format(day=dates.format_date(one.day))
    said = [asked, erasure.reason(one.reason), one.asked_by, one.asked_from]
    line = join_parts([_about(one) if name else "", *said])
    return ListRow(name or _about(one), line, icon="question", role="warn", value=one)


def _order(one: ErasureLine) -> ListRow:
    waiting = sum(answer.state is LaptopErasureState.WAITING for answer in one.laptops)
    icon, role = _LOOKS[LaptopErasureState.WAITING if waiting else LaptopErasureState.DONE]
    state = (
        translate("Erasing", "waits for %n laptops", "", waiting)
        if waiting
        else translate("Erasing", "done everywhere")
    )
    said = [
        state,
        translate("Erasing", "ordered on {day}").format(day=dates.format_date(one.day)),
        erasure.reason(one.reason),
    ]
    return ListRow(_about(one), join_parts(said), icon=icon, role=role, value=one)


def _laptop(one: LaptopErasure) -> ListRow:
    icon, role = _LOOKS[one.state]
    held = translate("Erasing", "held the person") if one.person_count else ""
    said = join_parts([_carried(one.state), _heard(one.state, dates.format_date(one.day))])
    return ListRow(one.name, join_parts([said, held]), icon=icon, role=role, value=one)


def _board_line(open_count: int) -> str:
    """Say how many orders wait for a laptop."""
    if not open_count:
        return translate("Erasing", "Every laptop has carried out every order.")
    return translate("Erasing", "%n orders wait for laptops to answer.", "", open_count)


def _who(code: str, fields: str) -> str:
    """Name whom an order is about; single *fields* of hers where there are any."""
    if not fields:
        return translate("Erasing", "Everything about {code}").format(code=code)
    return translate("Erasing", "{fields} of {code}").format(fields=fields, code=code)


def _carried(one: LaptopErasureState) -> str:
    """Say what a laptop answered."""
    return {
        LaptopErasureState.DONE: translate("Erasing", "done"),
        LaptopErasureState.WAITING: translate("Erasing", "has not answered"),
        LaptopErasureState.LOST: translate("Erasing", "cut off, never told"),
    }[one]


def _heard(one: LaptopErasureState, day: str) -> str:
    """Say when it answered, or was last heard from."""
    if one is LaptopErasureState.DONE:
        return translate("Erasing", "on {day}").format(day=day)
    if not day:
        return translate("Erasing", "never heard from")
    return translate("Erasing", "last heard from {day}").format(day=day)
