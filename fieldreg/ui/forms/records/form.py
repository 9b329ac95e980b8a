"""The form of a plain record."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, FieldFormat, Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.places.known_places import HOME
from fieldreg.services.people import people_search
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.records.typed_values import BEFORE_CODE
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.forms import record_fields
from fieldreg.ui.forms.editors import NameEdit
from fieldreg.ui.forms.record_fields import PlaceNotes
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.layout import Column, Flow

_TEXT_HEIGHT: Final = 96


@dataclass(frozen=True, slots=True)
class RecordsData:
    """Records, labels of those that they name, and names *stated* in a plan.

    *offered* are suggested names by field.
    """

    kind: Kind
    records: Sequence[CurrentRecord]
    labels: Mapping[int, RecordLabel]
    stated: Sequence[str]
    offered: Mapping[str, Sequence[str]]
    is_laptop: bool
    unconfirmed: AbstractSet[int]


def with_code(name: str, record: int) -> str:
    return f"{name}{BEFORE_CODE}{short_code(record)}"


def _find_people(user: UserSession, typed: str) -> list[str]:
    return [
        with_code(row.full_name, row.id) for row in people_search.find_people(user, typed).lines
    ]


class RecordForm(Column):
    """A corrected record shows only editable fields.

    Signals:
        submitted(dict): typed texts by field; of a correction only those that differ.
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.edited: CurrentRecord | None = None
        self.fields: dict[str, FormField] = {}
        self._shown: dict[str, str] = {}
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._rows = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        self.add_inset(self._rows)
        actions = Actions(context.keyboard, self)
        actions.add(
            *(translate("Lists", "Save"), self._submit, Action.PRIMARY),
            kind=ButtonKind.PRIMARY,
            saves=True,
        )
        actions.add(
            *(translate("Lists", "Leave it as it is"), self.closed.emit, Action.LEAVE),
            kind=ButtonKind.QUIET,
        )
        self.add_inset(actions.row(), above="field")
        self.add_stretch()

    @property
    def first_focus(self) -> QWidget | None:
        return next((field.editor for field in self.fields.values()), None)

    def start(
        self,
        data: RecordsData,
        edited: CurrentRecord | None,
        *,
        left_out: Sequence[str] = (),
        texts: Mapping[str, str],
    ) -> None:
        self.edited = edited
        self._rows.clear()
        ordered = sorted(data.kind.fields, key=lambda field: field.format is FieldFormat.LONG_TEXT)
        self.fields = {
            field.name: self._build_field(data, field)
            for field in ordered
            if field.name not in left_out and (edited is None or field.is_editable)
        }
        if edited is not None:
            texts = {name: self._text_of(data, edited, name) for name in self.fields}
        for name, text in texts.items():
            if name in self.fields:
                record_fields.fill_field(self.fields[name], text)
                editor = self.fields[name].editor
                if isinstance(editor, LineEdit):
                    editor.setCursorPosition(0)  # of a long text the beginning is seen
        self._shown = self._read()
        if places := [name for name in HOME if name in self.fields]:
            PlaceNotes(self._context, self.fields, self.fields[places[0]]).refresh()

    def refuse(self, name: str, sentence: str) -> bool:
        if name not in self.fields or self.isHidden():
            return False
        self.fields[name].refuse(sentence)
        return True

    def _read(self) -> dict[str, str]:
        return {name: record_fields.read_field(field) for name, field in self.fields.items()}

    def _submit(self) -> None:
        typed = self._read()
        if self.edited is not None:
            typed = {name: text for name, text in typed.items() if text != self._shown[name]}
        self.submitted.emit(typed)

    def _build_field(self, data: RecordsData, field: Field) -> FormField:
        form_field = record_fields.build_field(self._context, data.kind, field.name)
        editor = form_field.editor
        if isinstance(editor, NameEdit):
            editor.set_names(data.offered.get(field.name, ()))
            if field.target == kinds.TRAINEE.name:
                editor.suggestions_requested.connect(partial(self._suggest_people, editor))
        if field.format is FieldFormat.LONG_TEXT:
            editor.setMaximumHeight(_TEXT_HEIGHT)
        form_field.changed.connect(form_field.clear_problem)
        is_wide = field.format is FieldFormat.LONG_TEXT or field.target == kinds.TRAINEE.name
        self._rows.add(form_field, share=2 if is_wide else 1)  # a name is read with its code
        return form_field

    def _suggest_people(self, editor: NameEdit, typed: str) -> None:
        def show(names: list[str]) -> None:
            editor.set_names(names)
            if editor.hasFocus():
                editor.show_suggestions(names)

        if typed.strip() and BEFORE_CODE not in typed:
            job = partial(_find_people, self._context.user, typed)
            self._context.runner.run_latest("suggested-people", editor, job, show)

    def _text_of(self, data: RecordsData, record: CurrentRecord, name: str) -> str:
        field, value = data.kind.get_field(name), record.values[name]
        if value is None:
            return ""
        if field.is_reference:
            label = data.labels.get(int(value))
            named = self._formatter.format_record(label) if label else ""
            return with_code(named, int(value))
        return dates.format_date(str(value)) if field.format is FieldFormat.DAY else str(value)
