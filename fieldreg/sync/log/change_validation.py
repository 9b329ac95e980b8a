"""Checks: which changes of a bundle hold values that no field can hold.

The rules are those of the models in `domain.records`, read once from their schemas
and tried on whole columns, since a million records may wait; only a column that fails
is gone through value by value.  A change that fails is set aside alone, with a code
its sender is told, and its neighbours go in.

Records and fields of kinds that are not known here are nobody's to judge.
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
from fieldreg.domain.records.values import is_iso_date


def find_invalid(changes: Changes) -> list[tuple[int, Code]]:
    """Give the ids of the changes to set aside, each once, and why."""
    refused: dict[int, Code] = {}
    for creations in changes.creations:
        refused |= dict.fromkeys(_bad_records(creations), Code.VALUE_REFUSED)
    for edits in changes.edit_columns:
        refused |= _bad_edits(edits)
    return list(refused.items())


def exclude_changes(changes: Changes, refused: Collection[int]) -> Changes:
    """Give *changes* less those whose ids are in *refused*."""
    gone = frozenset(refused)
    if not gone:
        return changes
    return Changes(
        tuple(_kept(creations, gone) for creations in changes.creations),
        tuple(edit for edit in changes.edits if edit.id not in gone),
        tuple(one for one in changes.unknown if one.id not in gone),
    )


def _kept(creations: Creations, gone: frozenset[int]) -> Creations:
    if gone.isdisjoint(creations.ids):
        return creations
    stays = [identity not in gone for identity in creations.ids]
    return replace(
        creations,
        ids=list(compress(creations.ids, stays)),
        stamps=list(compress(creations.stamps, stays)),
        columns=tuple(list(compress(column, stays)) for column in creations.columns),
        extras=list(compress(creations.extras, stays)),
    )


def _bad_records(creations: Creations) -> Iterator[int]:
    rules = _rules(creations.kind.name)
    for field, column in zip(creations.kind.fields, creations.columns, strict=True):
        rule = rules[field.name]
        if not rule.admits(set(column)):
            for identity, value in zip(creations.ids, column, strict=True):
                if not rule.admits({value}):
                    yield identity


def _bad_edits(edits: EditColumns) -> dict[int, Code]:
    bad: dict[int, Code] = {}
    kind = edits.kind.name
    if not all(_may_change(kind, name) for name in edits.values):
        bad = dict.fromkeys(edits.ids, Code.FIELD_UNKNOWN)
    else:
        for name, column in edits.values.items():
            rule = _rules(kind)[name]
            if not rule.admits(set(column)):
                for identity, value in zip(edits.ids, column, strict=True):
                    if not rule.admits({value}):
                        bad[identity] = Code.VALUE_REFUSED
    # What a writer saw comes before what it wrote, by the making of stamps.
    for each in edits.seen.values():
        for identity, stamp, seen in zip(edits.ids, edits.stamps, each, strict=True):
            if seen and max(seen) >= stamp:
                bad[identity] = Code.VALUE_REFUSED
    return bad


def _may_change(kind: str, name: str) -> bool:
    field = BY_NAME[kind].field(name)
    return field is not None and field.is_editable


# The rules, out of the models' JSON schemas

_IN_WORDS: Final = frozenset({"title", "description", "default", "type"})
_TEXT: Final = frozenset({"minLength", "maxLength", "pattern"})
_DAY: Final = {"format": "date"}
_NUMBER: Final = frozenset({"minimum", "exclusiveMinimum", "maximum"})
_UNLIMITED: Final = 1 << 62


@dataclass(frozen=True, slots=True)
class _Rule:
    """What one field may hold: *choices*, or texts, or numbers, and perhaps nothing."""

    may_be_unknown: bool
    choices: frozenset[Value] = frozenset()
    is_text: bool = False
    least: int = 0  # of a number, or of the length of a text
    most: int = 0
    shape: Callable[[str], object] | None = None  # what is true of each text

    def admits(self, values: AbstractSet[Value]) -> bool:
        """Say whether the field may hold every one of *values*."""
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
        if self.shape and not all(map(self.shape, texts)):
            return False
        return _can_be_kept("".join(texts))

    def _spans(self, numbers: Collection[int]) -> bool:
        return self.least <= min(numbers) and max(numbers) <= self.most


def _can_be_kept(text: str) -> bool:
    if "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def _rules(kind: str) -> Mapping[str, _Rule]:
    schema = MODELS[kind].model_json_schema()
    named = schema.get("$defs", {})
    rules = {name: _rule(one, named) for name, one in schema["properties"].items()}
    return rules | {RETIRED.name: _Rule(may_be_unknown=False, choices=frozenset({0, 1}))}


def _rule(schema: Mapping[str, Any], named: Mapping[str, Any]) -> _Rule:
    if "anyOf" in schema:
        known, nothing = schema["anyOf"]
        if nothing != {"type": "null"}:
            raise ValueError(schema)
        return replace(_rule(known, named), may_be_unknown=True)
    if "$ref" in schema:
        schema = named[schema["$ref"].removeprefix("#/$defs/")]
    if "enum" in schema:
        return _Rule(may_be_unknown=False, choices=frozenset(schema["enum"]))
    limits = {name: limit for name, limit in schema.items() if name not in _IN_WORDS}
    if schema["type"] == "string" and limits == _DAY:
        return _Rule(may_be_unknown=False, is_text=True, most=_UNLIMITED, shape=is_iso_date)
    if schema["type"] == "string" and limits.keys() <= _TEXT:
        pattern = limits.get("pattern")
        return _Rule(
            may_be_unknown=False,
            is_text=True,
            least=limits.get("minLength", 0),
            most=limits.get("maxLength", _UNLIMITED),
            shape=re.compile(pattern).fullmatch if pattern else None,
        )
    if schema["type"] == "integer" and limits.keys() <= _NUMBER:
        least = limits.get("minimum", limits.get("exclusiveMinimum", -1) + 1)
        return _Rule(may_be_unknown=False, least=least, most=limits["maximum"])
    # A limit that is not understood here would be a limit that is not held.
    raise ValueError(schema)
