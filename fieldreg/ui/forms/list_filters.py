"""Filters of lists, declared as `FilterField`: their form and chips."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.places.place import Level, is_place_code
from fieldreg.services.records import list_filters
from fieldreg.services.records.list_filters import FilterChoices
from fieldreg.store.records.list_filters import MAX_AGE, PeopleFilter, SessionFilter
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.editors import PlaceEdit
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import labelled, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, Flow
from fieldreg.ui.widgets.panes import ScrollPane

tr = translator("Filters")

_FilterT = TypeVar("_FilterT", bound=PeopleFilter | SessionFilter)
Offer = Sequence[tuple[Any, str]]
_MIN_WIDTH: Final = 150
_CHIP_LENGTH: Final = 36
_SPANS: Final = ("since", "until"), ("age_from", "age_to")


@dataclass(frozen=True, slots=True)
class FilterField:
    """A filter under its *name* in the store: a place of *level*, an age, a choice, or a day."""

    name: str
    label: str
    level: Level | None = None
    offer: Callable[[FilterChoices], Offer] | None = None
    is_age: bool = False

    @property
    def needed(self) -> str:
        if self.level is not None:
            return tr("Choose one from the list")
        if self.is_age:
            return tr("An age in years is needed, such as 18")
        return tr("A day is needed, such as 2026.03.14")


def place_and_time_fields() -> list[tuple[FilterField, ...]]:
    return [
        (
            FilterField("aimag", tr("Aimag"), Level.AIMAG),
            FilterField("soum", tr("Soum"), Level.SOUM),
        ),
        (
            FilterField("courses", tr("Course"), offer=lambda choices: choices.courses),
            FilterField("since", tr("From day")),
            FilterField("until", tr("Until day")),
        ),
    ]


def offer_laptops(choices: FilterChoices) -> Offer:
    return [(writers, name or tr("this computer")) for writers, name in choices.laptops]


def offer_trainers(choices: FilterChoices) -> Offer:
    return [(name, name) for name in choices.trainers]


class FilterForm(Column, Generic[_FilterT]):
    opened = Signal()
    changed = Signal()
    closed = Signal()

    def __init__(
        self,
        context: Context,
        kind: type[_FilterT],
        title: str,
        rows: Sequence[Sequence[FilterField]],
    ) -> None:
        super().__init__()
        self._context = context
        self._build_filter: Callable[..., _FilterT] = kind
        self._set: dict[str, tuple[Any, str]] = {}
        self._offers: dict[str, Offer] = {}
        self._title, self._rows = title, rows
        self._declared = {field.name: field for row in self._rows for field in row}
        self.fields: Mapping[str, FormField] = {}
        self._actions = Actions(context.keyboard, self)

    @property
    def only(self) -> _FilterT:
        return self._build_filter(**{name: value for name, (value, _) in self._set.items()})

    @property
    def chips(self) -> Mapping[str, str]:
        return {
            name: labelled(self._declared[name].label, words)
            for name, (_, words) in self._set.items()
        }

    def add_button(self, view: QWidget) -> KeyButton:
        keyboard = self._context.keyboard
        is_set = self._is_set
        keyboard.bind(view, Action.REMOVE, self.clear, tr("no filters"), when=is_set)
        actions = Actions(keyboard, view)
        return actions.add(tr("Filter"), self._open, Action.FILTER, hint=tr("filter"))

    def _is_set(self) -> bool:
        return bool(self._set)

    def _open(self) -> None:
        if not self.fields:  # most people never filter
            self._build_form()
        self.opened.emit()
        job = partial(list_filters.load_filter_choices, self._context.user, self._offered_sessions)
        ended = self._context.keyboard.hold()
        self._context.runner.run_latest("filters", self, job, self._show, ended=ended)
        self._actions.update()

    def remove(self, name: str) -> None:
        if self._set.pop(name, None):
            self.changed.emit()

    def clear(self) -> None:
        if self._set:
            self._set.clear()
            self.changed.emit()

    # The form

    @property
    def _offered_sessions(self) -> SessionFilter | None:
        if "session" not in self.fields:
            return None
        found = {name: self._read(name)[0] for name in ("courses", "since", "until")}
        return SessionFilter(**{name: value for name, value in found.items() if value})

    def _show(self, choices: FilterChoices) -> None:
        for name in self.fields:
            self._offer(name, choices)
            value, words = self._set.get(name, (None, ""))
            self.fields[name].clear_problem()
            if name in self._offers:
                values = [offered for offered, _ in self._offers[name]]
                self.fields[name].set_value(values.index(value) if value in values else -1)
            elif isinstance(editor := self.fields[name].editor, PlaceEdit):
                editor.set_value(value or "")
            else:
                self.fields[name].set_text(words)
        first = next(iter(self.fields.values())).editor
        first.setFocus()
        if isinstance(first, LineEdit):
            first.selectAll()  # what is typed stands in place of what was set

    def _offer(self, name: str, choices: FilterChoices) -> None:
        editor, offer = self.fields[name].editor, self._declared[name].offer
        if offer is not None and isinstance(editor, ComboBox):
            self._offers[name] = offer(choices)
            offered: list[tuple[object, str]] = [(-1, tr("any"))]
            offered += [(place, text) for place, (_, text) in enumerate(self._offers[name])]
            editor.set_values(offered)

    def _reload_sessions(self) -> None:
        def show(choices: FilterChoices) -> None:
            before, _ = self._read("session")
            self._offer("session", choices)
            values = [offered for offered, _ in self._offers["session"]]
            self.fields["session"].set_value(values.index(before) if before in values else -1)

        job = partial(list_filters.load_filter_choices, self._context.user, self._offered_sessions)
        self._context.runner.run_latest("filters", self, job, show)

    def _apply(self) -> None:
        read = {}
        for name, field in self.fields.items():
            value, words = self._read(name)
            if value is None:
                field.refuse(self._declared[name].needed)
                return
            if value:
                read[name] = value, words
        for first, last in _SPANS:
            if first in read and last in read and read[first][0] > read[last][0]:
                self.fields[last].refuse(tr("It lies before the other limit"))
                return
        is_other, self._set = read != self._set, read
        if is_other:
            self.changed.emit()
        self.closed.emit()

    def _read(self, name: str) -> tuple[Any, str]:
        field, declared = self.fields[name], self._declared[name]
        if declared.offer is not None:
            place, offers = field.value(), self._offers.get(name, ())
            if isinstance(place, int) and 0 <= place < len(offers):
                return offers[place]
            return "", ""
        text = field.text().strip()
        if not text:
            return "", ""
        if isinstance(field.editor, PlaceEdit):
            code = field.editor.value
            return (code if is_place_code(code) else None), text
        if declared.is_age:
            age = int(text) if text.isdecimal() else 0
            return (age if 1 <= age <= MAX_AGE else None), str(age)
        day = dates.parse_date(text)
        return day, dates.format_date(day or "")

    def _clear_and_close(self) -> None:
        self.clear()
        self.closed.emit()

    def _build_form(self) -> None:
        self.fields = {name: self._build(field) for name, field in self._declared.items()}
        actions = self._actions
        actions.add(tr("Show these"), self._apply, Action.PRIMARY, kind=ButtonKind.PRIMARY)
        actions.add(tr("No filters"), self._clear_and_close, Action.REMOVE, when=self._is_set)
        actions.add(tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        self._lay_out()
        if "session" in self.fields:
            for name in ("courses", "since", "until"):
                self.fields[name].committed.connect(self._reload_sessions)

    def _build(self, declared: FilterField) -> FormField:
        editor: ComboBox | LineEdit
        if declared.offer is not None:
            editor = ComboBox()
            editor.setMinimumContentsLength(8)
            editor.setSizeAdjustPolicy(
                ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        elif declared.level is not None:
            context = self._context
            editor = PlaceEdit(context.user.places, context.language, declared.level)
        else:
            editor = LineEdit("" if declared.is_age else "2026.03.14", is_digits=True)
        editor.setMinimumWidth(_MIN_WIDTH)
        field = FormField(declared.label, editor)
        field.changed.connect(field.clear_problem)
        return field

    def _lay_out(self) -> None:
        self.add_inset(PageTitle(self._title, tr("All that is chosen holds at once.")))
        inside = Column()
        for row in filter(None, self._rows):
            flow = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
            for field in row:
                flow.add(self.fields[field.name], share=1)
            inside.add_inset(flow, above="field")
        inside.add_stretch()
        self.add_full_width(ScrollPane(inside), above="near", stretch=1)
        self.add_inset(self._actions.row(), above="field")


class FilterBar(Flow):
    """A chip for each set filter, which removes it, and one for all.

    Signals:
        emptied(): the last chip is gone, and with it the focus.
    """

    emptied = Signal()

    def __init__(
        self, context: Context, form: FilterForm[Any], find_former: Callable[[], QWidget]
    ) -> None:
        """Show chips; *find_former* returns the widget before them in Tab order."""
        super().__init__(spacing=8)
        self._form, self._find_former = form, find_former
        self._chips: dict[str, KeyButton] = {}
        context.keyboard.bind(self, Action.DELETE, self._remove_current, is_hinted=False)
        form.changed.connect(self._show)
        self.hide()

    def _remove_current(self) -> None:
        for name, chip in self._chips.items():
            if contains_focus(chip):
                self._form.remove(name)
                return

    def _show(self) -> None:
        had_focus = contains_focus(self)
        self.clear()
        self._chips = {}
        former = self._find_former()
        for name, words in self._form.chips.items():
            short = words if len(words) <= _CHIP_LENGTH else f"{words[:_CHIP_LENGTH]}…"
            chip = KeyButton(f"{short} ×")
            chip.setToolTip(words)
            chip.setAccessibleName(tr("Take off: {filter}").format(filter=words))
            chip.clicked.connect(partial(self._form.remove, name))
            self._chips[name] = chip
            self.add(chip)
            self.setTabOrder(former, chip)
            former = chip
        self.setVisible(bool(self._chips))
        if had_focus and self._chips:
            next(iter(self._chips.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.emptied.emit()
