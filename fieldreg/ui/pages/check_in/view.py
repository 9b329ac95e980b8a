"""The parts at the door, and how they give way to a small window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreg.services.check_in import CheckInState
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name, person_name
from fieldreg.ui.forms.consent_pass import ConsentPass
from fieldreg.ui.forms.people.duplicates import ComparisonPanel, PossibleDuplicate
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import Page
from fieldreg.ui.pages.check_in.arrivals import ArrivalView
from fieldreg.ui.pages.check_in.fitting import GivingRow
from fieldreg.ui.pages.check_in.form import CheckInForm
from fieldreg.ui.pages.check_in.panels import AskedPanels
from fieldreg.ui.pages.check_in.search import CheckInSearch
from fieldreg.ui.pages.check_in.side_panel import PANEL_WIDTH, SidePanel
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Door")

_FULL_HEIGHT, _FULL_WIDTH = 584, 900
_NO_LIST = 400  # in less, the last arrival stands alone
_LOW_BUTTON, _BUTTON = 36, 40
_HEAD_GAP, _SEARCH_GAP = 10, 8
_LONGEST_NAME = 28  # letters, before the patronymic becomes an initial


class CheckInView(Column):
    """The parts of *page*; *back_button* stands at the title.

    Signals:
        part_shown(): other keys may be active.
    """

    part_shown = Signal()

    def __init__(self, context: Context, page: Page, back_button: KeyButton) -> None:
        super().__init__()
        self._back_button = back_button
        self.search = CheckInSearch(context)
        self.form = CheckInForm(context)
        self.comparison_panel = ComparisonPanel(context)
        self.side_panel = SidePanel(context)
        self.undo_button = KeyButton(tr("Undo"), key_label(Action.UNDO), ButtonKind.QUIET)
        self.arrivals = ArrivalView(context, self.undo_button)
        self.present_button = KeyButton(tr("Present"), kind=ButtonKind.PRIMARY)
        self.new_button = KeyButton(tr("New person"))
        self.hand_over_button = KeyButton(tr("Hand the laptop over"), kind=ButtonKind.QUIET)
        self.title = Label("", "h2", is_elided=True)
        self.line = Label("", "body", "ink2", is_elided=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._is_low = self._is_narrow = False
        self._when = "", ""
        self._lay_out()
        self.panels = AskedPanels(context, page, self.stack)
        self._connect()

    @property
    def is_asking(self) -> bool:
        return self.stack.currentWidget() not in (self.search, self.arrivals)

    @property
    def is_searching(self) -> bool:
        return self.stack.currentWidget() is self.search

    def is_decided(self) -> bool:  # no next person before it is said who this one is
        return self.stack.currentWidget() is not self.comparison_panel

    def show_people(self) -> None:
        self.show_part(self.search if self.search.query else self.arrivals)

    def show_part(self, part: QWidget) -> None:
        is_asked = part not in (self.search, self.arrivals)
        self._search_part.setHidden(self._is_low and is_asked)
        self._head.setHidden(self._is_low and is_asked)
        self._buttons.setVisible(part in (self.search, self.arrivals))
        self._buttons.want(self.present_button, is_wanted=part is self.search)
        self.stack.setCurrentWidget(part)
        self.part_shown.emit()

    def name_present(self) -> None:
        person, button = self.search.current_person(), self.present_button
        name = full_name(person) if person else ""
        if person and (len(name) > _LONGEST_NAME or self._is_narrow):
            name = person_name(person).short or name
        button.set_text(tr("Present: {name}").format(name=name) if name else tr("Present"))
        found = self.search.summary_text if self.search.is_settled else ""
        reason = found or tr("Type letters of a name first.")
        button.set_disabled_reason("" if name else reason)
        self._buttons.fit()
        self.part_shown.emit()

    def pointed_at(self, data: CheckInState | None) -> PersonRow | None:
        if self.is_searching:
            return self.search.current_person()
        latest = self.arrivals.latest
        if contains_focus(latest) and data is not None:
            return next(
                (found for found in data.people.values() if found.id == latest.current_value()),
                None,
            )
        return self.arrivals.arrival.person if self.arrivals.arrival else None

    def next_to_answer(self, data: CheckInState | None, half_day: int) -> PersonRow | None:
        person = self.pointed_at(data)
        is_list = data is not None and person is None and not self.is_searching
        latest = data.latest_at(half_day) if data is not None and is_list else ()
        return latest[0][1] if latest else person

    def find_first_focus(self) -> QWidget:
        inside: QWidget | None = self.focusWidget()
        is_in_form = inside is not None and self.form.isAncestorOf(inside)
        if inside and is_in_form and self.form.is_filled:
            return inside
        field = self.search.search_field
        return field if field.isEnabled() else self._back_button

    def set_closed(self, reason: str) -> None:
        field = self.search.search_field
        if reason and contains_focus(field):  # before Qt hands it on to the undoing of an arrival
            self._back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        field.setEnabled(not reason)
        if reason and not self.is_asking:
            field.clear()
            self.show_people()
        self.new_button.set_disabled_reason(reason)
        field.setPlaceholderText(reason or field.accessibleName())

    def start_form(self) -> None:
        self.show_form()
        self.form.start(self.search.query)

    def close_form(self) -> None:
        self.show_people()
        self.search.search_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh_consents(self) -> None:
        asking = self.stack.currentWidget()
        if isinstance(asking, ConsentPass):
            asking.refresh()

    def leave_consents(self) -> bool:
        is_shown = isinstance(self.stack.currentWidget(), ConsentPass)
        if is_shown:
            self.show_people()
        return is_shown

    def go_to_search(self) -> None:
        self.form.autosave.save()
        self.close_form()
        self.search.search_field.selectAll()

    def take_letter(self, event: QKeyEvent) -> bool:
        is_letter = bool(event.text().strip()) and event.text().isprintable()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        field = self.search.search_field
        if not is_letter or held or self.is_asking or not field.isEnabled():
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.insert(event.text())
        field.textEdited.emit(field.text())
        return True

    def show_form(self) -> None:
        self.show_part(self._form_part)

    def show_title(self, course: str, when: str, half_day: str) -> None:
        self._when = when, half_day
        self.title.set_text(course)
        others = self.side_panel.summary if self._is_narrow else when
        first, second = (half_day, others) if self._is_narrow else (others, half_day)
        self.line.set_text(join_parts([first, second]))
        self.form.set_place(course, self.side_panel.summary)

    def place_awaited(self) -> None:
        part, beside = self.side_panel.awaited_part, self.side_panel.awaited_place
        if self._is_narrow:
            part.move_to(self.arrivals.awaited_place, has_room=self.arrivals.has_room)
        else:
            part.move_to(beside, has_room=True)

    def fit(self, width: int, height: int) -> None:
        self._is_low, self._is_narrow = height < _FULL_HEIGHT, width < _FULL_WIDTH
        self.form.set_low(self._is_low)
        self.arrivals.set_low(height < _NO_LIST)
        self._columns.show_side(is_shown=not self._is_narrow)
        self.place_awaited()
        self._buttons.set_button_height(_LOW_BUTTON if self._is_low else _BUTTON)
        self.show_title(self.title.display_text, *self._when)
        shown = self.stack.currentWidget()
        if shown is not None:
            self.show_part(shown)
        self.name_present()

    def _compare(self, candidate: PossibleDuplicate, registers: bool) -> None:  # noqa: FBT001  a slot
        self.show_part(self.comparison_panel)
        self.comparison_panel.show_candidate(candidate, registers)

    def compare_rows(self) -> None:
        candidate = self.search.find_most_alike()
        if candidate is not None:
            self.show_part(self.panels.row_comparison)
            self.panels.row_comparison.show_candidate(candidate)

    def _close_comparison(self) -> None:
        self.show_form()
        self.form.start()

    def _judge_different(self, person: int) -> None:
        self._close_comparison()
        self.form.judge_different(person)

    def _on_typed(self) -> None:
        if not (self.is_searching and self.search.query):
            self.show_people()
        if not self.search.is_settled:  # Enter may wait for the answer
            self.present_button.set_disabled_reason("")

    def _connect(self) -> None:
        self.search.search_field.textEdited.connect(self._on_typed)
        self.search.current_changed.connect(self.name_present)
        self.form.comparison_requested.connect(self._compare)
        self.form.closed.connect(self.close_form)
        self.comparison_panel.judged_different.connect(self._judge_different)
        self.comparison_panel.closed.connect(self._close_comparison)
        self.panels.closed.connect(self.close_form)

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, _HEAD_GAP)
        head.setSpacing(16)
        for part in (self.title, self.line, self._back_button):
            head.addWidget(part)
        self._form_part = Column()
        self._form_part.add_full_width(self.form)
        self._form_part.add_stretch()
        places = self.arrivals, self.search, self._form_part, self.comparison_panel
        self.stack = StackedView(*places)
        self._buttons = GivingRow(
            (self.present_button, self.new_button),
            (self.hand_over_button,),
            gives_way=(self.hand_over_button,),
        )
        self._search_part = QWidget()
        search = QHBoxLayout(self._search_part)
        search.setContentsMargins(0, 0, 0, _SEARCH_GAP)
        search.addWidget(self.search.search_field)
        main = Column()
        main.add_inset(self._search_part)
        main.add_full_width(self.stack, stretch=1)
        main.add_inset(self._buttons, above="near")
        self._columns = TwoColumns(
            main,
            self.side_panel,
            width=PANEL_WIDTH,
            min_main_width=400,
            is_ruled=True,
            shrinks=True,
        )
        self.add_inset(self._head)
        self.add_full_width(self._columns, stretch=1)
