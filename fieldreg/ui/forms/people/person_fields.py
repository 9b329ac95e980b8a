"""The fields of a person."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import FieldFormat, Value
from fieldreg.domain.people.drafts import CheckedDraft, check_person
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.problems import Code
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import format_languages, parse_languages
from fieldreg.ui.forms import record_fields
from fieldreg.ui.forms.editors import PlaceEdit, RowField
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import FormField

tr = translator("Person")

# Problems of values that may be kept as typed.
_MAY_STAY: Final = (Code.DATE_UNREADABLE,)


class PersonFields(QObject):
    """A field for each of *names*, and the check of their texts.

    With *is_narrow* they are `RowField`s, whose messages are shown elsewhere.
    """

    changed = Signal()

    def __init__(
        self, context: Context, names: Sequence[str], parent: QWidget, *, is_narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._is_narrow = is_narrow
        self._warned: dict[str, str] = {}
        self.fields = {name: self._field(name) for name in names}
        for name, field in self.fields.items():
            field.changed.connect(self.changed)
            field.changed.connect(field.clear_problem)
            # A chosen place may mean another code than the same text that was typed.
            field.committed.connect(self.changed)
            field.committed.connect(lambda name=name: self._check_field(name))

    def __getitem__(self, name: str) -> FormField:
        return self.fields[name]

    def read(self) -> dict[str, str]:
        return {name: self._text(name) for name in self.fields}

    def show_values(self, values: Mapping[str, Value]) -> None:
        for name in self.fields:
            self.show_value(name, values.get(name))
        self._warned.clear()

    def show_value(self, name: str, value: Value) -> None:
        text = str(value or "")
        if _format(name) is FieldFormat.LANGUAGES:
            text = format_languages(text)
        elif _format(name) is FieldFormat.BIRTH_DATE:
            text = text.replace("-", ".").removeprefix("?")
        record_fields.fill_field(self.fields[name], text)

    def set_near(self, soum: str | None) -> None:
        for field in self.fields.values():
            if isinstance(field.editor, PlaceEdit):
                field.editor.set_near(soum)
        self.changed.emit()  # a name may mean another place now

    def check(self, *, is_new: bool = True) -> dict[str, Value] | None:
        """Return the values; mark and focus a field that prevents saving, and return None."""
        checked = self._checked(is_new=is_new)
        blocking = {
            name: code
            for name, code in checked.problems.items()
            if code not in _MAY_STAY or self._warned.get(name) != self._text(name)
        }
        for name, code in blocking.items():
            self._warn(name, code)
        if blocking:
            next(field for name, field in self.fields.items() if name in blocking).setFocus()
            return None
        return None if self._asks_place() else checked.values

    def _asks_place(self) -> bool:
        for name, field in self.fields.items():
            editor, text = field.editor, self._text(name)
            if (
                isinstance(editor, PlaceEdit)
                and editor.is_doubtful
                and self._warned.get(name) != text
            ):
                self._warned[name] = text
                self._show_doubt(field)
                editor.offer()
                return True
        return False

    def _show_doubt(self, field: FormField) -> None:
        field.show_problem(
            tr("Several places have that name. Choose with ↓, or leave it so.")
            if isinstance(field.editor, PlaceEdit) and field.editor.is_ambiguous
            else tr("No place is called that. Change it, or leave it so.")
        )

    def show_problem(self, name: str, code: Code) -> None:
        if name in self.fields:
            self._warn(name, code)
            self.fields[name].setFocus()

    def _checked(self, *, is_new: bool) -> CheckedDraft:
        today = self._context.user.clock.today()
        return check_person(self.read(), self._context.user.places, today, is_new=is_new)

    def _check_field(self, name: str) -> None:
        field, text = self.fields[name], self._text(name)
        problem = self._checked(is_new=False).problems.get(name)
        if problem is not None:
            field.show_problem(_problem_in_field(name, problem))
            if not contains_focus(field.editor):  # else it was Enter, which is to stop here once
                self._warned[name] = text
        elif isinstance(field.editor, PlaceEdit) and field.editor.is_doubtful:
            self._show_doubt(field)
        elif name in kinds.PLACE_FIELDS and text and not is_place_code(text):
            field.show_note(tr("Not in the list; kept as typed"))

    def _warn(self, name: str, code: Code) -> None:
        self._warned[name] = self._text(name)
        self.fields[name].show_problem(_problem_in_field(name, code))

    def _text(self, name: str) -> str:
        text = record_fields.read_field(self.fields[name])
        return parse_languages(text) if _format(name) is FieldFormat.LANGUAGES else text

    def _field(self, name: str) -> FormField:
        if not self._is_narrow:
            return record_fields.build_field(self._context, kinds.TRAINEE, name)
        edit = record_fields.build_editor(self._context, kinds.TRAINEE, name, is_hinted=False)
        if name == "birth_date":
            hint = records_words.field_hint(kinds.TRAINEE.get_field(name))
            return RowField(tr("Birth year"), edit, hint)
        return RowField(people_words.field_label(name), edit)


def _format(name: str) -> FieldFormat:
    return kinds.TRAINEE.get_field(name).format


def _problem_in_field(name: str, code: Code) -> str:
    if code is Code.NAME_MISSING:
        return tr("A given name is needed")
    if code is Code.DATE_UNREADABLE:
        return tr("Not read as a date, such as 2007. It may stay as it is.")
    if _format(name) is FieldFormat.LONG_TEXT:
        return tr("The text is too long")
    return tr("This cannot be kept. Shorten it or leave it empty.")
