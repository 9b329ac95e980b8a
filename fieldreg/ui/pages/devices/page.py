"""The laptops page."""

from collections.abc import Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.services import overview
from fieldreg.services.devices import copied_laptops, laptop_registry
from fieldreg.services.devices.copied_laptops import LaptopCopy
from fieldreg.services.devices.laptop_registry import LaptopLine, LaptopState
from fieldreg.services.installation.model import Installation
from fieldreg.services.overview import ReplyDeliveryState
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.copy_notices import CopyNotices
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.navigation import ASK, PageName
from fieldreg.ui.page import Page
from fieldreg.ui.pages.devices.board import BoardView
from fieldreg.ui.pages.devices.copies import CopyPanel
from fieldreg.ui.pages.devices.forms import DeviceRecoveryForm, InvitationForm
from fieldreg.ui.pages.devices.panel import DevicePanel, laptop_state_label
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import EmptyState, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Laptops")
tr_board = translator("Board")
tr_copies = translator("Copies")
tr_settings = translator("Settings")

DeviceRow: TypeAlias = tuple[LaptopLine, ReplyDeliveryState]

_LOOKS = {
    LaptopState.INVITED: ("ring", "ink2"),
    LaptopState.UNCONFIRMED: ("question", "warn"),
    LaptopState.CONFIRMED: ("check-circle", "good"),
    LaptopState.ENDED: ("waiting", "warn"),
    LaptopState.WITHDRAWN: ("barred", "ink2"),
    LaptopState.REVOKED: ("barred", "bad"),
}
_FORM_WIDTH, _CHOICE_WIDTH = 560, 320


class DevicesPage(Page):
    def __init__(self, context: Context, *, office_sync: OfficeSyncProtocol) -> None:
        super().__init__(context, tr("Laptops"))
        self._count, self._board_line = 0, " "
        self._add_actions()
        self._model = PagedModel(_build_columns(context), context.runner, self)
        self.table = DataTable(self._model, tr("Laptops"))
        self._empty = EmptyState(
            tr("No laptop was invited yet"),
            tr(
                "An invitation is a small file. With it a trainer’s laptop is ready in three"
                " minutes, with no network, and head office can reply to it."
            ),
        )
        self.form = InvitationForm(context)
        choices = [
            (False, tr_settings("goes in, and can be undone")),
            (True, tr_settings("waits until the laptop is confirmed")),
        ]
        self.unconfirmed_choice = FormField(
            tr_settings("What they bring"), ComboBox(choices), width=_CHOICE_WIDTH
        )
        self.board, self._is_board = BoardView(context), True
        self._settled: dict[str, LaptopCopy] = {}
        self.panel = DevicePanel(context, self._settled.get, office_sync=office_sync)
        self.copy_notices = CopyNotices(context, self)
        self.copy_panel = CopyPanel(context)
        self._copies: Sequence[LaptopCopy] = ()
        self._wanted_copy = ""  # the laptop whose copy is to be shown once it is loaded
        self.recovery_form = DeviceRecoveryForm(context)
        self._lay_out()
        self._connect()

    def _add_actions(self) -> None:
        actions = Actions(self.keyboard, self)
        actions.add(
            translate("Erasing", "Erasures"),
            partial(self._context.navigator.open_page, PageName.ERASURE),
            Action.ERASURES,
            needs=PageName.ERASURE,
            is_hinted=False,
        )
        self._view_button = actions.add(tr_board("As a list"), self._toggle_view, Action.SHOW_LIST)
        self.invite_button = actions.add(
            *(tr("Invite a laptop"), self.open_form, Action.INVITE),
            kind=ButtonKind.PRIMARY,
            needs=Permission.MANAGE_LAPTOPS,
        )
        self._title = PageTitle(tr("Laptops"), " ", *actions.buttons)

    @override
    def first_focus(self) -> QWidget | None:
        focused: dict[QWidget | None, QWidget] = {
            self._form_view: self.form.name.editor,
            self.panel: self.panel.list,
            self.copy_panel: self.copy_panel.list,
            self.recovery_form: self.recovery_form.first_focus,
        }
        return focused.get(self._main.currentWidget(), self._default_focus())

    def _default_focus(self) -> QWidget:
        if not self._count and self.invite_button.isVisibleTo(self):
            return self.invite_button
        return self.board.table if self._is_board else self.table

    def _toggle_view(self) -> None:
        self._is_board = not self._is_board
        self._view_button.set_text(tr_board("As a list") if self._is_board else tr_board("Board"))
        self._close_form()

    @override
    def on_enter(self, subject: object = None) -> None:
        self._wanted_copy = subject if isinstance(subject, str) else ""
        self.load()

    @override
    def on_leave(self) -> None:
        self.copy_panel.settled = ""
        if self._main.currentWidget() is self.recovery_form:
            self.recovery_form.clear()
            self._show_list()

    def _start_recovery(self, line: LaptopLine) -> None:
        self._main.setCurrentWidget(self.recovery_form)
        self.recovery_form.start(line.device.name)

    def _set_holding(self) -> None:
        hold = partial(laptop_registry.set_holding_unconfirmed, self._context.installation)
        self.run(partial(hold, is_wanted=bool(self.unconfirmed_choice.value())))

    def _show_panel(self, panel: QWidget, name: str, state: str) -> None:
        self._title.set_text(name, state)
        self.invite_button.hide()
        self._view_button.hide()
        self._main.setCurrentWidget(panel)
        self.copy_notices.setVisible(panel is not self.copy_panel and bool(self._copies))

    def _show_copies(self, copies: Sequence[LaptopCopy]) -> None:
        self._copies = [copy for copy in copies if copy.is_open]
        self._settled.clear()
        self._settled.update((copy.name, copy) for copy in reversed(copies) if copy.settled)
        self.copy_notices.show_copies(self._copies)
        if self._wanted_copy:
            self._open_copy(self._wanted_copy)
            self._wanted_copy = ""
        elif self._main.currentWidget() is self.copy_panel:
            self.copy_notices.hide()

    def _open_copy(self, name: str) -> None:
        copies = (*self._copies, *self._settled.values())
        if copy := next((copy for copy in copies if copy.name == name), None):
            self.copy_panel.show_copy(copy)

    def _open_laptop(self, name: str) -> None:
        find = partial(laptop_registry.find_laptop, self._context.installation, name)
        self.run(find, self.panel.show_device, self.post_failure)

    def _on_panel_done(self, heading: str, line: str) -> None:
        undo = KeyButton(tr_copies("Take it back"), key_label(Action.UNDO))
        undo.clicked.connect(lambda _checked=False: self.copy_panel.reopen())
        self.post_notice(Tone.DONE, heading, line, *([undo] if self.copy_panel.settled else []))
        self._close_form()
        self.load()
        self._context.navigator.notify_changed(kinds.BY_NAME.keys())

    def _invite_replacement(self, line: LaptopLine) -> None:
        self.open_form()
        self.form.start_replacement(line.device.name, line.device.provinces)

    def open_form(self) -> None:
        self._show_count()
        self._main.setCurrentWidget(self._form_view)
        self.invite_button.hide()
        self._view_button.hide()
        self.form.load_courses()
        self.form.name.setFocus()

    def _close_form(self) -> None:
        self.form.clear()
        self.recovery_form.clear()
        self.invite_button.show()
        self._show_count()
        self._show_list()
        self.copy_notices.show_copies(self._copies)
        if (target := self.first_focus()) is not None:
            target.setFocus()

    def _on_invited(self, name: str, file: str) -> None:
        self.post_notice(
            Tone.DONE,
            tr("{name} is invited, the file is written: {file}").format(name=name, file=file),
            tr("Hand it over to the trainer and keep no copy of it here."),
        )
        self.load()
        self._close_form()
        self._context.navigator.notify_changed(frozenset())

    @override
    def load(self) -> None:
        installation = self._context.installation
        self.run_latest("laptops", partial(_load_devices, installation), self._show)
        self.board.load()
        copies = partial(copied_laptops.list_copies, self._context.user)
        self.run_latest("copies", copies, self._show_copies)
        is_holding = partial(laptop_registry.is_holding_unconfirmed, installation)
        self.run_latest("holding", is_holding, self.unconfirmed_choice.set_value)

    def _show(self, devices: Sequence[DeviceRow]) -> None:
        had_focus = not self._count and contains_focus(self.invite_button)
        self._count = len(devices)
        if self._main.currentWidget() not in (self.panel, self.copy_panel):
            self._show_count()
        self.table.set_rows(devices)
        if self._main.currentWidget() in (self._list, self._empty, self.board):
            self._show_list()
        if had_focus:  # the button had it only until the list was filled
            self._default_focus().setFocus()

    def _show_count(self) -> None:
        if self._is_board and self._count:
            self._title.set_text(tr_board("Arrivals board"), self._board_line)
        else:
            self._title.set_text(tr("Laptops"), tr("%n laptops were invited", self._count))

    def _show_board_line(self, line: str) -> None:
        self._board_line = line or " "
        if self._main.currentWidget() is self.board:
            self._show_count()

    def _show_list(self) -> None:
        filled = self.board if self._is_board else self._list
        self._main.setCurrentWidget(filled if self._count else self._empty)
        self._view_button.setVisible(bool(self._count))

    def _connect(self) -> None:
        self.keyboard.bind(
            *(self, Action.UNDO, self.copy_panel.reopen, tr_copies("take it back")),
            when=lambda: bool(self.copy_panel.settled),
        )
        self.unconfirmed_choice.committed.connect(self._set_holding)
        self.keyboard.bind(self.table, Action.MOVE_ROW, None, tr("choose"))
        words = tr("words and what is on it")
        self.table.bind_opening(self.keyboard, lambda row: self.panel.show_device(row[0]), words)
        for panel in (self.panel, self.copy_panel):
            panel.heading_changed.connect(partial(self._show_panel, panel))
        self.board.opened.connect(self.panel.show_device)
        self.board.line_changed.connect(self._show_board_line)
        self.board.ask_requested.connect(
            lambda name: self._context.navigator.open_page(PageName.QUESTIONS, f"{ASK}{name}")
        )
        looks, set_look = (ButtonKind.PRIMARY, ButtonKind.PLAIN), self.invite_button.set_kind
        self.board.side.form_toggled.connect(lambda is_form: set_look(looks[is_form]))
        self.board.done.connect(partial(self.post_notice, Tone.DONE))
        self.board.failed.connect(self.post_failure)
        self.copy_notices.opened.connect(self._open_copy)
        self.copy_panel.laptop_requested.connect(self._open_laptop)
        self.panel.copy_requested.connect(lambda line: self._open_copy(line.device.name))
        self.copy_panel.closed.connect(self._close_form)
        self.copy_panel.done.connect(self._on_panel_done)
        self.copy_panel.failed.connect(self.post_failure)
        self.panel.closed.connect(self._close_form)
        self.panel.done.connect(self._on_panel_done)
        self.panel.replacement_requested.connect(self._invite_replacement)
        self.panel.recovery_requested.connect(self._start_recovery)
        self.panel.failed.connect(self.post_failure)
        self.recovery_form.closed.connect(self._close_form)
        self.form.closed.connect(self._close_form)
        self.form.invited.connect(self._on_invited)

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        self.column.add_full_width(self.copy_notices)
        self._list = Column()
        self._list.add_full_width(FindBar(self.keyboard, self._list, self.table))
        self._list.add_full_width(self.table, above="near", stretch=1)
        unconfirmed = Column()
        unconfirmed.add_inset(SectionTitle(tr_settings("Laptops that are not confirmed")))
        unconfirmed.add_inset(self.unconfirmed_choice, above="near")
        self._list.add_full_width(unconfirmed, above="part")
        unconfirmed.setVisible(self.keyboard.may(Permission.MANAGE_LAPTOPS))
        self._form_view = Column()
        self.form.setMaximumWidth(_FORM_WIDTH)
        self._form_view.add_inset(self.form)
        self._form_view.add_stretch()
        self._main = StackedView(
            *(self._empty, self._list, self.board, self._form_view),
            *(self.panel, self.copy_panel, self.recovery_form),
        )
        self._empty.setContentsMargins(INSET, 0, INSET, 0)
        self.column.add_full_width(self._main, above="part", stretch=1)


def _load_devices(installation: Installation) -> list[DeviceRow]:
    replies = overview.load_reply_delivery_states(installation.user_session())
    return [(line, replies[line.device.id]) for line in laptop_registry.list_laptops(installation)]


def _build_columns(context: Context) -> list[TableColumn]:
    return [
        TableColumn(tr("Laptop"), _name_cell, 250, min_width=150),
        TableColumn(tr("Aimags"), partial(_province_cell, context), drop_priority=3),
        TableColumn(
            tr("State"),
            _state_cell,
            340,
            min_width=250,
            sort=lambda row: list(_LOOKS).index(row[0].state),
        ),
        TableColumn(
            tr("Last heard from"),
            _last_heard_cell,
            170,
            drop_priority=2,
            sort=lambda row: row[0].device.last_received_on or "",
        ),
        TableColumn(
            tr("Answer"),
            _reply_cell,
            180,
            min_width=110,
            drop_priority=1,
            sort=lambda row: list(ReplyDeliveryState).index(row[1]),
        ),
    ]


def _province_cell(context: Context, row: DeviceRow) -> Cell:
    places, language = context.user.places, context.language
    return Cell(", ".join(places.name(code, language) for code in row[0].device.provinces))


def _name_cell(row: DeviceRow) -> Cell:
    device = row[0].device
    return Cell(device.name, style="strong", note=device.trainer or "")


def _state_cell(row: DeviceRow) -> Cell:
    state = row[0].state
    icon, role = _LOOKS[state]
    return Cell(laptop_state_label(state), icon=icon, icon_role=role)


def _last_heard_cell(row: DeviceRow) -> Cell:
    device = row[0].device
    if device.last_received_on is None:
        day = dates.format_date(device.invited_on)
        return Cell(tr("invited {day}").format(day=day), role="ink2")
    return Cell(dates.format_date(device.last_received_on))


def _reply_cell(row: DeviceRow) -> Cell:
    labels = {
        ReplyDeliveryState.NONE: "",
        ReplyDeliveryState.READY: tr("ready to be written"),
        ReplyDeliveryState.IN_TRANSIT: tr("on its way"),
        ReplyDeliveryState.RECEIVED: tr("the laptop has it"),
    }
    return Cell(labels[row[1]], role="ink2")
