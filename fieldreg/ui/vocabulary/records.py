"""Labels and hints of fields of records, as their models declare them."""

from fieldreg.domain.records.declarations import Field, Kind
from fieldreg.ui.translation import translate


def field_label(field: Field) -> str:
    return translate(*field.label) if field.label else field.name


def field_hint(field: Field) -> str:
    """Return how to fill the empty *field*, or nothing."""
    return translate(*field.hint) if field.hint else ""


def label_of(kind: Kind, name: str) -> str:
    return field_label(kind.get_field(name))
