"""Form fields as a record's kind declares them."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import QObject

from fieldreg.domain.kinds import FieldFormat, FieldType, Kind
from fieldreg.domain.places.known_places import HOME
from fieldreg.domain.places.place import Level, is_place_code
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import format_choice
from fieldreg.ui.forms.editors import NameEdit, PlaceEdit
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.form_fields import ComboBox, Editor, FormField, LineEdit, MultilineEdit


def build_field(context: Context, kind: Kind, name: str) -> FormField:
    return FormField(records_words.label_of(kind, name), build_editor(context, kind, name))


def build_editor(context: Context, kind: Kind, name: str, *, is_hinted: bool = True) -> Editor:
    field = kind.get_field(name)
    hint = records_words.field_hint(field) if is_hinted else ""
    match field.format:
        case FieldFormat.PLACE:
            user = context.user
            return PlaceEdit(user.places, context.language, Level(name), placeholder=hint)
        case FieldFormat.CHOICE:
            return ComboBox([(code, format_choice(kind, code)) for code in field.choices])
        case FieldFormat.LONG_TEXT:
            return MultilineEdit(hint)
        case FieldFormat.BIRTH_DATE | FieldFormat.DAY | FieldFormat.DIGITS:
            return LineEdit(hint, is_digits=True)
        case FieldFormat.TEXT | FieldFormat.LANGUAGES:
            pass
    if field.type in (FieldType.REF, FieldType.REFS):
        return NameEdit(hint, several=field.type is FieldType.REFS)
    return LineEdit(hint)


def read_field(field: FormField) -> str:
    editor = field.editor
    return editor.value if isinstance(editor, PlaceEdit) else str(field.value() or "")


def fill_field(field: FormField, value: str) -> None:
    if isinstance(field.editor, PlaceEdit):
        field.editor.set_value(value)
    else:
        field.set_value(value)
    field.clear_problem()


class PlaceNotes(QObject):
    """Shows beside place fields which places count instead of what is typed."""

    def __init__(self, context: Context, fields: Mapping[str, FormField], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._fields = {name: fields[name] for name in HOME if name in fields}
        self._noted: set[str] = set()
        self._reserved: set[str] = set()
        for name, field in self._fields.items():
            field.changed.connect(partial(self._noted.discard, name))
            field.changed.connect(partial(self._reserved.discard, name))
            field.committed.connect(self.refresh)

    def reserve(self, names: Collection[str]) -> None:
        """Leave the notes of *names* until their texts change."""
        self._reserved.clear()
        self._reserved.update(names)

    def refresh(self) -> None:
        typed = self._read()
        if all(text is None or is_place_code(text) for text in typed.values()):
            self._show(typed, typed)
            return
        find = partial(_find_meant, self._context.user, typed)
        self._context.runner.run_latest("meant-places", self, find, partial(self._show, typed))

    def _read(self) -> dict[str, str | None]:
        return {
            name: field.editor.typed or None
            for name, field in self._fields.items()
            if isinstance(field.editor, PlaceEdit)
        }

    def _show(self, typed: Mapping[str, str | None], meant: Mapping[str, str | None]) -> None:
        if typed != self._read():
            return
        for name, field in self._fields.items():
            place = meant[name]
            if name in self._reserved or field.problem_text:
                continue
            if place is not None and place != typed[name]:
                text = self._context.user.places.full_name(place, self._context.language)
                field.show_note(translate("Person", "Counts as {place}").format(place=text))
                self._noted.add(name)
            elif name in self._noted:
                self._noted.remove(name)
                field.clear_problem()


def _find_meant(user: UserSession, typed: Mapping[str, str | None]) -> dict[str, str | None]:
    return user.store.typed_places.load_known().show_home(typed)
