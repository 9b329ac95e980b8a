"""Judgements: which records are one, which member's value is shown, which place a text means.

They keep no record that an undo takes away, and have effect again once it is back.
"""

from enum import StrEnum
from functools import partial
from typing import Annotated

from fieldreg.domain.records.declarations import Field, FieldFormat, Kind, Translatable
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.values import (
    LongText,
    PlaceLevel,
    Ref,
    Refs,
    ShortText,
    TypedPlaceCode,
    Verdict,
)
from fieldreg.domain.roles import Role

_DESKS = (Role.OFFICER, Role.PROTECTED_DESK)
_Fixed = partial(Field, is_editable=False)
_END = _Fixed(refers_to="trainee", label=Translatable("Records", "Person"))


class SecondReader(StrEnum):
    OFFICER = "officer"  # another one than the first reader
    TRAINER = "trainer"  # who registered her
    LATER_DAY = "later-day"  # the first reader again


class Pair(Record):
    """A verdict on two people, courses or partners; *first* is the lower id.

    *evidence* are names of fields, *rests_on* the pairs for which a bridge stands.
    """

    kind = Kind(
        *(16, "pair"),
        person_fields=("first", "second"),
        viewers=_DESKS,
        changers=(Role.OFFICER,),
        keeps_named=False,
        list_label=Translatable("Lists", "Pairs"),
    )

    first: Annotated[Ref, _END]
    second: Annotated[Ref, _END]
    verdict: Annotated[
        Verdict, _Fixed(format=FieldFormat.CHOICE, label=Translatable("Records", "Verdict"))
    ]
    evidence: Annotated[ShortText | None, _Fixed(label=Translatable("Records", "Alike in"))] = None
    reason: Annotated[
        LongText | None,
        _Fixed(
            is_personal=True, format=FieldFormat.LONG_TEXT, label=Translatable("Records", "Reason")
        ),
    ] = None
    rests_on: Annotated[Refs | None, _Fixed(refers_to="pair")] = None
    second_reader: Annotated[
        SecondReader | None,
        _Fixed(format=FieldFormat.CHOICE, label=Translatable("Records", "Second reader")),
    ] = None


class Pin(Record):
    """Shows *member*'s value of *shown_field* in place of the other members'."""

    kind = Kind(
        *(26, "pin"),
        is_office_only=True,
        person_fields=("member",),
        viewers=_DESKS,
        changers=(Role.OFFICER,),
        keeps_named=False,
        list_label=Translatable("Lists", "Pinned values"),
    )

    member: Annotated[Ref, _END]
    shown_field: Annotated[ShortText, _Fixed(label=Translatable("Records", "Field"))]


class PlaceAlias(Record):
    """A verdict on a place as it was typed at *level*, within the area of the code *within*.

    Without *code* it is no listed place.
    """

    kind = Kind(
        *(27, "alias"),
        viewers=_DESKS,
        changers=(Role.OFFICER,),
        list_label=Translatable("Lists", "Places as typed"),
    )

    typed: Annotated[ShortText, _Fixed(label=Translatable("Records", "Typed"))]
    level: Annotated[PlaceLevel, _Fixed()]
    within: Annotated[TypedPlaceCode | None, _Fixed(format=FieldFormat.PLACE)] = None
    code: Annotated[
        TypedPlaceCode | None,
        _Fixed(format=FieldFormat.PLACE, label=Translatable("Records", "Place meant")),
    ] = None
