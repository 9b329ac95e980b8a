"""Finds changes of a bundle with values that no field can have.

The rules are those of the models in `domain.records`, applied to whole columns; only a column that
fails is checked value by value. Pydantic's JSON schemas tell them too, but making these took 25 ms
of the first bundle.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress
from typing import Any, Final

from fieldreg.domain.kinds import BY_NAME, RETIRED, Value
from fieldreg.domain.log.changes import Changes, Creations, EditColumns
from fieldreg.domain.problems import Code
from fieldreg.domain.records.models import MODELS
from fieldreg.domain.records.values import check_day, check_text, is_iso_date


def find_invalid(changes: Changes) -> list[tuple[int, Code]]:
    refused: dict[int, Code] = {}
    for creations in changes.creations:
        refused |= dict.fromkeys(_bad_records(creations), Code.VALUE_REFUSED)
    for edits in changes.edit_columns:
        refused |= _bad_edits(edits)
    return list(refused.items())


def exclude_changes(changes: Changes, refused: Collection[int]) -> Changes:
    gone = frozenset(refused)
    if not gone:
        return changes
    return Changes(
        tuple(_exclude_from(creations, gone) for creations in changes.creations),
        tuple(edit for edit in changes.edits if edit.id not in gone),
        tuple(change for change in changes.unknown if change.id not in gone),
    )


def _exclude_from(creations: Creations, gone: frozenset[int]) -> Creations:
    if gone.isdisjoint(creations.ids):
        return creations
    is_kept = [id_ not in gone for id_ in creations.ids]
    return replace(
        creations,
        ids=list(compress(creations.ids, is_kept)),
        stamps=list(compress(creations.stamps, is_kept)),
        columns=tuple(list(compress(column, is_kept)) for column in creations.columns),
        extras=list(compress(creations.extras, is_kept)),
    )


def _bad_records(creations: Creations) -> Iterator[int]:
    rules = _rules(creations.kind.name)
    for field, column in zip(creations.kind.fields, creations.columns, strict=True):
        rule = rules[field.name]
        if not rule.admits(set(column)):
            for id_, value in zip(creations.ids, column, strict=True):
                if not rule.admits({value}):
                    yield id_


def _bad_edits(edits: EditColumns) -> dict[int, Code]:
    bad: dict[int, Code] = {}
    kind = edits.kind.name
    if not all(_may_change(kind, name) for name in edits.values):
        bad = dict.fromkeys(edits.ids, Code.FIELD_UNKNOWN)
    else:
        for name, column in edits.values.items():
            rule = _rules(kind)[name]
            if not rule.admits(set(column)):
                for id_, value in zip(edits.ids, column, strict=True):
                    if not rule.admits({value}):
                        bad[id_] = Code.VALUE_REFUSED
    # A writer's stamps are always greater than the stamps it has seen.
    for column_of_seen in edits.seen.values():
        for id_, stamp, seen in zip(edits.ids, edits.stamps, column_of_seen, strict=True):
            if seen and max(seen) >= stamp:
                bad[id_] = Code.VALUE_REFUSED
    return bad


def _may_change(kind: str, name: str) -> bool:
    field = BY_NAME[kind].field(name)
    return field is not None and field.is_editable


# The rules, from the schemas by which the models check

_UNDERSTOOD: Final = frozenset({"type", "serialization", "metadata", "ref"})
_TEXT: Final = frozenset({"min_length", "max_length", "pattern"})
_NUMBER: Final = frozenset({"ge", "gt", "le"})
_UNLIMITED: Final = 1 << 62
_OF_CHECKS: Final = {check_day: is_iso_date, check_text: None}  # all texts are checked as such


@dataclass(frozen=True, slots=True)
class _Rule:
    may_be_unknown: bool
    choices: frozenset[Value] = frozenset()
    is_text: bool = False
    minimum: int = 0  # of a number, or of the length of a text
    maximum: int = 0
    matches: Callable[[str], object] | None = None  # a test of each text

    def admits(self, values: AbstractSet[Value]) -> bool:
        if None in values:
            return self.may_be_unknown and self.admits(values - {None})
        if self.choices or not values:
            return values <= self.choices
        if self.is_text:
            return self._admits_texts(values)
        numbers = [value for value in values if isinstance(value, int)]
        return len(numbers) == len(values) and self._spans(numbers)

    def _admits_texts(self, values: Collection[Value]) -> bool:
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) < len(values) or not self._spans(set(map(len, texts))):
            return False
        if self.matches and not all(map(self.matches, texts)):
            return False
        return _is_storable("".join(texts))

    def _spans(self, numbers: Collection[int]) -> bool:
        return self.minimum <= min(numbers) and max(numbers) <= self.maximum


def _is_storable(text: str) -> bool:
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def _rules(kind: str) -> Mapping[str, _Rule]:
    schema: Mapping[str, Any] = MODELS[kind].__pydantic_core_schema__
    while schema["type"] != "model-fields":
        schema = schema["schema"]
    rules = {name: _rule(field["schema"]) for name, field in schema["fields"].items()}
    return rules | {RETIRED.name: _Rule(may_be_unknown=False, choices=frozenset({0, 1}))}


def _rule(schema: Mapping[str, Any]) -> _Rule:
    match schema["type"]:
        case "default":
            return _rule(schema["schema"])
        case "nullable":
            return replace(_rule(schema["schema"]), may_be_unknown=True)
        case "enum":
            choices = frozenset(member.value for member in schema["members"])
            return _Rule(may_be_unknown=False, choices=choices)
        case "function-after" if schema["function"]["function"] in _OF_CHECKS:
            rule, matches = _rule(schema["schema"]), _OF_CHECKS[schema["function"]["function"]]
            return replace(rule, matches=matches)
    limits = {name: limit for name, limit in schema.items() if name not in _UNDERSTOOD}
    if schema["type"] == "str" and limits.keys() <= _TEXT:
        pattern = limits.get("pattern")
        return _Rule(
            may_be_unknown=False,
            is_text=True,
            minimum=limits.get("min_length", 0),
            maximum=limits.get("max_length", _UNLIMITED),
            matches=re.compile(pattern).fullmatch if pattern else None,
        )
    if schema["type"] == "int" and limits.keys() <= _NUMBER:
        minimum = limits.get("ge", limits.get("gt", -1) + 1)
        return _Rule(may_be_unknown=False, minimum=minimum, maximum=limits["le"])
    # A limit that is not understood here would not be enforced.
    raise ValueError(schema)
