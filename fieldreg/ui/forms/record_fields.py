"""Form fields as a record's kind declares them."""

from collections.abc import Mapping

from fieldreg.domain.kinds import FieldFormat, FieldType, Kind, Value
from fieldreg.domain.places.place import Level
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


def note_places(
    context: Context,
    fields: Mapping[str, FormField],
    values: Mapping[str, Value],
    known: Mapping[str, str | None],
) -> None:
    """Note beside *fields* which places count instead of *values* that were typed."""
    for name, place in known.items():
        if place is not None and place != values.get(name) and name in fields:
            text = context.user.places.full_name(place, context.language)
            fields[name].show_note(translate("Person", "Counts as {place}").format(place=text))
