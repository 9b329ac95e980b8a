"""The laptops page: one row a laptop, and the form that invites another."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.sync.exchange import Reception
from fieldreg.services import overview
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopLine
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.overview import Answer
from fieldreg.store.devices import Device
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.dialogs import Dialogs
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import Navigator, PageName
from fieldreg.ui.pages.devices import texts
from fieldreg.ui.pages.devices.invitation import InvitationForm
from fieldreg.ui.pages.devices.panel import LaptopPanel, Told
from fieldreg.ui.pages.devices.recovery import RecoveryForm
from fieldreg.ui.tables.cells import Cell, Column
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty_state import EmptyPage
from fieldreg.ui.widgets.form_fields import Combo, Field
from fieldreg.ui.widgets.labels import Section, Title
from fieldreg.ui.widgets.layout import INSET, Turns
from fieldreg.ui.widgets.layout import Column as Parts
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import Page

LaptopRow: TypeAlias = tuple[LaptopLine, Answer]

_STATES = {
    "invited": ("ring", "ink2"),
    "unconfirmed": ("question", "warn"),
    "confirmed": ("check-circle", "good"),
    "ended": ("waiting", "warn"),
    "withdrawn": ("barred", "ink2"),
    "revoked": ("barred", "bad"),
}
_FORM, _HOLDING = 560, 320
_EVERYTHING = frozenset(kind.name for kind in kinds.KINDS)


class LaptopsPage(Page):
    """The laptops, by name."""

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        reception: Reception,
        dialogs: Dialogs,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("Laptops", "Laptops"), parent=parent)
        self._installation, self._runner = installation, runner
        self._navigator, self._language = navigator, language
        self._places: Gazetteer = installation.tools.places
        self._count = 0
        self.invite_button = KeyButton(
            translate("Laptops", "Invite a laptop"), kind=Kind.PRIMARY
        )
        self.erasures_button = KeyButton(translate("Erasing", "Erasures"))
        self._title = Title(
            translate("Laptops", "Laptops"), " ", self.erasures_button, self.invite_button
        )
        self._model = PagedModel(self._columns(), runner, self)
        self.table = DataTable(self._model, translate("Laptops", "Laptops"))
        self._empty = EmptyPage(
            translate("Laptops", "No laptop was invited yet"),
            translate(
                "Laptops",
                "An invitation is a small file. With it a trainer’s laptop is ready in three"
                " minutes, with no network, and head office knows whom to answer.",
            ),
        )
        self.form = InvitationForm(
            installation, runner, keyboard, dialogs=dialogs, language=language
        )
        choices = [(one, _holds(is_so=one)) for one in (False, True)]
        self.holding = Field(
            translate("Settings", "What they bring"), Combo(choices), width=_HOLDING
        )
        self.holding.settled.connect(self._hold)
        self.panel = LaptopPanel(
            installation, runner, keyboard, reception=reception, language=language
        )
        self.recovery = RecoveryForm(installation, runner, keyboard)
        self._lay_out()
        self.table.opened.connect(self._open)
        self.panel.headed.connect(self._head)
        self.panel.left.connect(self._close_form)
        self.panel.done.connect(self._tell_done)
        self.panel.replacing.connect(self._invite_instead)
        self.panel.forgotten.connect(self._read_words)
        self.recovery.left.connect(self._close_form)
        self.panel.failed.connect(
            lambda problem: self.say(Tone.FAILURE, problems_words.sentence(problem))
        )
        keyboard.bind(self.table, Act.CHOOSE, None, translate("Laptops", "choose"))
        keyboard.bind(
            self.table,
            Act.PRIMARY,
            self.table.open_current,
            translate("Laptops", "words and what is on it"),
        )
        keyboard.bind(
            self,
            Act.ERASURES,
            lambda: navigator.open_page(PageName.ERASURES),
            translate("Erasing", "Erasures"),
            button=self.erasures_button,
            is_hinted=False,
        )
        keyboard.bind(
            self,
            Act.INVITE,
            self.open_form,
            translate("Laptops", "Invite a laptop"),
            button=self.invite_button,
        )
        self.form.left.connect(self._close_form)
        self.form.invited.connect(self._tell)

    @override
    def entered(self, subject: object = None) -> None:
        self._load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._main.current is self._form_side:
            return self.form.name.edit
        if self._main.current is self._panel_side:
            return self.panel.list
        if self._main.current is self._words_side:
            return self.recovery.first_focus
        return self.table if self._count else self.invite_button

    @override
    def left(self) -> None:
        if self._main.current is self._words_side:
            self.recovery.forget()
            self._show_list()

    def _read_words(self, line: LaptopLine) -> None:
        self._main.turn_to(self._words_side)
        self.recovery.begin(line.device.name)

    def _hold(self) -> None:
        installation, is_wanted = self._installation, bool(self.holding.value())
        self._runner.run(
            self,
            lambda: laptop_registry.hold_unconfirmed(installation, is_wanted=is_wanted),
        )

    def _open(self, row: LaptopRow) -> None:
        self.panel.show_laptop(row[0])

    def _head(self, name: str, state: str) -> None:
        self._title.set_words(name, state)
        self.invite_button.hide()
        self._main.turn_to(self._panel_side)

    def _tell_done(self, told: Told) -> None:
        self.say(Tone.DONE, told.said, told.line)
        self._close_form()
        self._load()
        self._navigator.announce(_EVERYTHING)

    def _invite_instead(self, line: LaptopLine) -> None:
        self.open_form()
        self.form.replace(line.device.name, line.device.provinces)

    def open_form(self) -> None:
        """Show the form."""
        self._title.set_words(
            translate("Laptops", "Laptops"),
            translate("Laptops", "%n laptops were invited", "", self._count),
        )
        self._main.turn_to(self._form_side)
        self.invite_button.hide()
        self.form.name.setFocus()

    def _close_form(self) -> None:
        self.form.clear()
        self.recovery.forget()
        self.invite_button.show()
        self._title.set_words(
            translate("Laptops", "Laptops"),
            translate("Laptops", "%n laptops were invited", "", self._count),
        )
        self._show_list()
        target = self.first_focus()
        if target is not None:
            target.setFocus()

    def _tell(self, name: str, file: str) -> None:
        self.say(
            Tone.DONE,
            translate("Laptops", "{name} is invited, the file is written: {file}").format(
                name=name, file=file
            ),
            translate(
                "Laptops", "Hand it over to the trainer and keep no copy of it here."
            ),
        )
        self._load()
        self._close_form()
        self._navigator.announce(frozenset())

    def _load(self) -> None:
        installation = self._installation
        self._runner.newest("laptops", self, lambda: _look(installation), self._show)
        self._runner.newest(
            "holding",
            self,
            lambda: laptop_registry.holds_unconfirmed(installation),
            self.holding.set_value,
        )

    def _show(self, devices: Sequence[LaptopRow]) -> None:
        self._count = len(devices)
        if self._main.current is not self._panel_side:
            self._title.set_words(
                translate("Laptops", "Laptops"),
                translate("Laptops", "%n laptops were invited", "", len(devices)),
            )
        self._model.show_all(devices)
        if self._main.current in (self._list, self._empty):
            self._show_list()

    def _show_list(self) -> None:
        self._main.turn_to(self._list if self._count else self._empty)

    def _columns(self) -> list[Column]:
        return [
            Column(
                translate("Laptops", "Laptop"),
                lambda row: Cell(
                    row[0].device.name, style="strong", note=row[0].device.trainer or ""
                ),
                250,
                least=150,
            ),
            Column(
                translate("Laptops", "Provinces"),
                lambda row: Cell(self._provinces(row[0].device)),
                spare=3,
            ),
            Column(
                translate("Laptops", "State"), lambda row: _state(row[0]), 340, least=250
            ),
            Column(
                translate("Laptops", "Last heard from"),
                lambda row: _heard(row[0].device),
                170,
                spare=2,
            ),
            Column(
                translate("Laptops", "Answer"),
                lambda row: Cell(_answer(row[1]), role="ink2"),
                180,
                least=110,
                spare=1,
            ),
        ]

    def _provinces(self, device: Device) -> str:
        names = (self._places.name(code, self._language) for code in device.provinces)
        return ", ".join(names)

    def _lay_out(self) -> None:
        self.column.add(self._title)
        self._list = Parts()
        self._list.hang(self.table, stretch=1)
        self._list.add(
            Section(translate("Settings", "Laptops that are not confirmed")), above=16
        )
        self._list.add(self.holding, above=6)
        self._form_side = Parts()
        self.form.setMaximumWidth(_FORM)
        beside = QHBoxLayout()
        beside.addWidget(self.form, _FORM)
        beside.addStretch(1)
        self._form_side.add(beside)
        self._form_side.stretch()
        self._panel_side = Parts()
        self._panel_side.hang(self.panel, stretch=1)
        self._words_side = Parts()
        self._words_side.hang(self.recovery, stretch=1)
        sides = (self._form_side, self._panel_side, self._words_side)
        self._main = Turns(self._list, self._empty, *sides)
        self._empty.setContentsMargins(INSET, 0, INSET, 0)
        self.column.hang(self._main, above=16, stretch=1)


def _look(installation: Installation) -> list[LaptopRow]:
    answers = overview.answers(installation.desk())
    return [
        (line, answers[line.device.id]) for line in laptop_registry.laptops(installation)
    ]


def _state(line: LaptopLine) -> Cell:
    icon, role = _STATES[line.state]
    return Cell(texts.state(line.state), icon=icon, icon_role=role)


def _heard(device: Device) -> Cell:
    if device.last_received_on is None:
        return Cell(
            translate("Laptops", "invited {day}").format(
                day=dates.shown(device.invited_on)
            ),
            role="ink2",
        )
    return Cell(dates.shown(device.last_received_on))


def _answer(answer: Answer) -> str:
    """Say how far head office's answer is."""
    return {
        Answer.NONE: "",
        Answer.READY: translate("Laptops", "ready to be written"),
        Answer.WAY: translate("Laptops", "on its way"),
        Answer.HELD: translate("Laptops", "the laptop has it"),
    }[answer]


def _holds(*, is_so: bool) -> str:
    """Name one of the two choices."""
    if is_so:
        return translate("Settings", "waits until the laptop is confirmed")
    return translate("Settings", "goes in, and can be undone")
