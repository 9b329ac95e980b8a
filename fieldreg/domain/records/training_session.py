"""The model of a training session."""

from functools import partial
from typing import Annotated

from pydantic import Field as Constraint

from fieldreg.domain.records.declarations import (
    ConflictPolicy,
    Field,
    FieldFormat,
    FormGroup,
    Kind,
    Translatable,
)
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.values import (
    Day,
    DayPart,
    HalfDays,
    LongText,
    Ref,
    Refs,
    SessionMode,
    SessionState,
    ShortText,
)
from fieldreg.domain.roles import Role

_OFFICER = (Role.OFFICER,)
_PLANNERS = (Role.OFFICER, Role.PROGRAMME)
_Choice = partial(Field, format=FieldFormat.CHOICE)
_Number = partial(Field, format=FieldFormat.DIGITS, group=FormGroup.TIME)
_Where = partial(Field, group=FormGroup.PLACE)
_Who = partial(Field, group=FormGroup.STAFF)


class TrainingSession(Record):
    kind = Kind(5, "session", viewers=tuple(Role), changers=_PLANNERS)

    course: Annotated[
        Ref,
        Field(
            label=Translatable("Sessions", "Course"),
            hint=Translatable("Sessions", "from the list, or a new one"),
            group=FormGroup.COURSE,
            span=3,
        ),
    ]
    date: Annotated[
        Day,
        Field(
            label=Translatable("Sessions", "Date"),
            hint=Translatable("Sessions", "2026.03.14"),
            format=FieldFormat.DAY,
            group=FormGroup.COURSE,
        ),
    ]
    half_days: Annotated[HalfDays, _Number(label=Translatable("Sessions", "Half-days"))] = 1
    starts: Annotated[
        DayPart, _Choice(label=Translatable("Sessions", "First half-day"), group=FormGroup.TIME)
    ] = DayPart.MORNING
    soum: Annotated[
        ShortText | None, _Where(label=Translatable("Sessions", "Soum"), format=FieldFormat.PLACE)
    ] = None
    venue: Annotated[
        ShortText | None,
        _Where(
            label=Translatable("Sessions", "Place"), hint=Translatable("Sessions", "school, hall")
        ),
    ] = None
    mode: Annotated[
        SessionMode, _Choice(label=Translatable("Sessions", "How it is held"), group=FormGroup.TIME)
    ] = SessionMode.IN_PERSON
    capacity: Annotated[
        Annotated[int, Constraint(ge=1, le=10_000)] | None,
        _Number(label=Translatable("Sessions", "Seats"), hint=Translatable("Sessions", "no limit")),
    ] = None
    facilitators: Annotated[
        ShortText | None, _Who(joiner=", ", label=Translatable("Sessions", "Facilitators"))
    ] = None
    partners: Annotated[
        Refs | None,
        _Who(
            policy=ConflictPolicy.UNION,
            refers_to="partner",
            label=Translatable("Sessions", "Partner organisations"),
            hint=Translatable("Sessions", "with commas or ; between"),
        ),
    ] = None
    parent: Annotated[
        Ref | None,
        Field(
            refers_to="session",
            label=Translatable("Sessions", "Follows from session"),
            hint=Translatable("Sessions", "if it was promised there"),
            group=FormGroup.SOURCE,
        ),
    ] = None
    state: Annotated[SessionState, _Choice(label=Translatable("Records", "State"))] = (
        SessionState.PLANNED
    )
    notes: Annotated[
        LongText | None,
        Field(
            policy=ConflictPolicy.TEXTS,
            format=FieldFormat.LONG_TEXT,
            viewers=_OFFICER,
            changers=_OFFICER,
            label=Translatable("Sessions", "Notes"),
            group=FormGroup.NOTES,
        ),
    ] = None
    project: Annotated[
        Ref | None, Field(label=Translatable("Sessions", "Project"), group=FormGroup.SOURCE)
    ] = None
    link: Annotated[
        ShortText | None,
        _Where(
            label=Translatable("Sessions", "Link"),
            hint=Translatable("Sessions", "of a session online"),
        ),
    ] = None
    headcount: Annotated[
        Annotated[int, Constraint(ge=1, le=100_000)] | None,
        _Number(
            label=Translatable("Sessions", "Others present"),
            hint=Translatable("Sessions", "number of those who are not registered"),
        ),
    ] = None
