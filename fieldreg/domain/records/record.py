"""The base of the models: checks values, derives the kind from the fields."""

from collections.abc import Iterator
from dataclasses import replace
from enum import EnumType, StrEnum
from types import NoneType
from typing import Annotated, Any, ClassVar, Self, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, ValidationError
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.declarations import Field, FieldType, Kind, Value


class Record(BaseModel):
    """A record of *kind*; each model assigns a `Kind` without fields, which are added here."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    kind: ClassVar[Kind]

    @classmethod
    @override
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        hints = get_type_hints(cls, include_extras=True)
        fields = tuple(_declared_field(name, hints[name]) for name in cls.model_fields)
        cls.kind = replace(cls.kind, fields=fields)

    @classmethod
    def validated(cls, **values: Value) -> Self:
        """Raise VALUE_REFUSED naming the first invalid field, never its value."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            field = str(error.errors(include_input=False, include_context=False)[0]["loc"][0])
            raise Problem(Code.VALUE_REFUSED, field=field) from None

    def column_values(self) -> list[Value]:
        values = self.__dict__
        return [plain_value(values[field.name]) for field in self.kind.fields]


def plain_value(value: object) -> Value:
    if isinstance(value, StrEnum):
        return value.value
    return value  # type: ignore[return-value]  # models hold only text, numbers and None


def _declared_field(name: str, annotation: Any) -> Field:
    parts = list(_annotation_parts(annotation))
    declared = next((part for part in parts if isinstance(part, Field)), Field())
    field_type = next((part for part in parts if isinstance(part, FieldType)), None)
    if field_type is None:
        field_type = FieldType.INTEGER if int in parts else FieldType.TEXT
    codes = next((part for part in parts if isinstance(part, EnumType)), ())
    choices = (*([""] if codes and NoneType in parts else []), *map(str, codes))
    return replace(declared, name=name, type=field_type, choices=choices)


def _annotation_parts(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
    arguments = get_args(annotation)
    if not arguments:
        yield annotation
    elif get_origin(annotation) is Annotated:
        yield from _annotation_parts(arguments[0])
    else:
        for argument in arguments:
            yield from _annotation_parts(argument)
