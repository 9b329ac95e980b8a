"""Records of every plain kind and plans of sessions, drawn from the table of kinds.

So a new kind or field is among them.
"""

from collections.abc import Mapping
from random import Random  # noqa: TID251  the same in every run, by its seed

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, FieldFormat, FieldType, Kind, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.models import MODELS
from fieldreg.domain.records.record import Record
from fieldreg.store.store import Store

PLACES = {"aimag": "65", "soum": "6525", "bag": "652551"}
_OF_EACH_PLAN = ("course", "date", "soum", "state")


def draw_plain_record(
    store: Store, number: int, word: str, person: int | None = None
) -> Record | None:
    """Draw a record of a plain kind that names what is in *store*, and says *word* as text.

    With a *person* it is one about people, and about that person. None where there is nothing yet
    that it has to name.
    """
    chance = Random(number)  # noqa: S311  the same for the same number
    some = [kind for kind in kinds.PLAIN_KINDS if kind.person_fields or person is None]
    kind = some[number % len(some)]
    fields = MODELS[kind.name].model_fields
    known = {field.name for field in kind.fields}
    if any(field.is_required() and name not in known for name, field in fields.items()):
        return None  # an earlier release, which cannot write the record
    values: dict[str, Value] = {}
    for field in kind.fields:
        is_needed = fields[field.name].is_required() or field.name in kind.person_fields
        if is_needed or chance.random() < 0.6:
            value = _draw_value(store, field, chance, word)
            if person is not None and field.name in kind.person_fields:
                value = person
            if value is None and is_needed:
                return None
            values[field.name] = value
    return MODELS[kind.name].validated(**values)


def draw_plan(store: Store, number: int, word: str) -> dict[str, Value]:
    """Draw what a plan of a session may say beside its course, day, soum and state."""
    chance = Random(number)  # noqa: S311
    return {
        field.name: value
        for field in kinds.SESSION.fields
        if field.name not in _OF_EACH_PLAN
        and chance.random() < 0.4
        and (value := _draw_value(store, field, chance, word)) is not None
    }


def draw_edit(store: Store, number: int) -> tuple[Kind, int, dict[str, Value]] | None:
    """Draw a change of a plain record or a session."""
    chance = Random(number)  # noqa: S311
    some = (*kinds.PLAIN_KINDS, kinds.SESSION)
    kind = some[number % len(some)]
    here = store.records.list_all(kind, retired=True)
    if not here or not kind.editable_fields:
        return None
    field = chance.choice(kind.editable_fields)
    value = _draw_value(store, field, chance, str(number % 4))
    is_needed = MODELS[kind.name].model_fields[field.name].is_required()
    if value is None and is_needed:
        return None
    return kind, chance.choice(here).id, {field.name: value}


def as_typed(kind: Kind, values: Mapping[str, Value]) -> dict[str, str]:
    """Return *values* as they are typed: records are named by their codes."""
    refs = {field.name for field in kind.fields if field.is_reference}
    return {
        name: "; ".join(short_code(int(id_)) for id_ in str(value).split())
        if name in refs
        else str(value)
        for name, value in values.items()
        if value is not None
    }


def _draw_value(store: Store, field: Field, chance: Random, word: str) -> Value:
    if field.is_reference:
        target = kinds.BY_NAME.get(field.target)  # an earlier release has fewer kinds
        there = store.records.list_all(target, retired=True) if target else []
        if not there:
            return None
        some = chance.choice(there).id
        return str(some) if field.type is FieldType.REFS else some
    if choices := [choice for choice in field.choices if choice]:
        return chance.choice(choices)
    if field.type is FieldType.INTEGER:
        return chance.randint(1, 60)
    if field.format is FieldFormat.DAY:
        return f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return PLACES.get(field.name, word)
