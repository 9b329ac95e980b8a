"""The models: one for each kind of `kinds`.

None means *unknown* in every field and is legitimate: a birth year and a given name are a
complete record. References are ids of other records, dates ``YYYY-MM-DD``. Birth dates carry
their precision (`birth_dates`); places are national codes, or texts as typed (`places`).
"""

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import (
    AttendanceMark,
    ChangeRanges,
    ConsentMethod,
    ConsentState,
    Day,
    DayPart,
    ErasureMarks,
    ErasureReason,
    ErasureState,
    Gender,
    LongText,
    PlaceCode,
    Purpose,
    QuotaGroup,
    Ref,
    Refs,
    RequestedBy,
    Sealed,
    SessionMode,
    SessionState,
    ShortText,
    UndoState,
)


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    kind: ClassVar[Kind]

    @classmethod
    def validated(cls, **values: Value) -> Self:
        """Build the record from *values*.

        Raises:
            Problem: VALUE_REFUSED naming the first invalid field, never its value.
        """
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            field = str(error.errors(include_input=False, include_context=False)[0]["loc"][0])
            raise Problem(Code.VALUE_REFUSED, field=field) from None

    def column_values(self) -> list[Value]:
        values = self.__dict__
        return [_plain(values[field.name]) for field in self.kind.fields]


def _plain(value: object) -> Value:
    if isinstance(value, StrEnum):
        return value.value
    return value  # type: ignore[return-value]  # models hold only text, numbers and None


class WriterSession(Record):
    """The trainer, device and day of the writer's changes from here on, so no row repeats them."""

    kind = kinds.WRITER_SESSION
    trainer: ShortText
    day: Day
    device: ShortText | None = None
    asked_by: RequestedBy | None = None


class Partner(Record):
    kind = kinds.PARTNER
    name: ShortText
    sort: ShortText | None = None
    since: ShortText | None = None
    contact: ShortText | None = None
    notes: LongText | None = None


class Course(Record):
    kind = kinds.COURSE
    name: ShortText
    target_group: ShortText | None = None
    notes: LongText | None = None


class Trainee(Record):
    """A person in the register, in a session now or not."""

    kind = kinds.TRAINEE
    source_ref: ShortText | None = None
    given_name: ShortText | None = None
    patronymic: ShortText | None = None
    clan_name: ShortText | None = None
    birth_date: ShortText | None = None
    gender: Gender | None = None
    phone: ShortText | None = None
    email: ShortText | None = None
    aimag: ShortText | None = None
    soum: ShortText | None = None
    bag: ShortText | None = None
    school: ShortText | None = None
    occupation: ShortText | None = None
    notes: LongText | None = None
    languages: ShortText | None = None  # codes, sorted, one space between
    guardian: ShortText | None = None


class TrainingSession(Record):
    """One event at one place, of one or more half-days from its date on."""

    kind = kinds.SESSION
    course: Ref
    date: Day
    half_days: Annotated[int, Field(ge=1, le=60)] = 1
    starts: DayPart = DayPart.MORNING
    soum: ShortText | None = None
    venue: ShortText | None = None
    mode: SessionMode = SessionMode.IN_PERSON
    capacity: Annotated[int, Field(ge=1, le=10_000)] | None = None
    facilitators: ShortText | None = None
    partners: Refs | None = None
    parent: Ref | None = None
    state: SessionState = SessionState.PLANNED
    notes: LongText | None = None


class Attendance(Record):
    kind = kinds.ATTENDANCE
    trainee: Ref
    session: Ref
    half_day: Annotated[int, Field(ge=1, le=60)]
    mark: AttendanceMark


class Consent(Record):
    kind = kinds.CONSENT
    trainee: Ref
    purpose: Purpose
    text_version: ShortText
    language: ShortText
    how: ConsentMethod
    given_by: ShortText  # "self", or the guardian as named
    day: Day
    state: ConsentState


class SealedAnswerRecord(Record):
    """The answers that one trainee gave alone.

    *sealed* is the age file of an `AnswerSheet`, as text. The newest of a trainee and session counts.
    """

    kind = kinds.ANSWER
    trainee: Ref
    session: Ref | None = None
    day: Day
    sealed: Sealed


class OfficeQuestion(Record):
    """A question of head office to the trainer at *laptop*, the name on its invitation.

    It is visible until head office retires it.
    """

    kind = kinds.QUESTION
    laptop: ShortText
    trainee: Ref | None = None
    session: Ref | None = None
    text: LongText
    day: Day


class TrainerResponse(Record):
    """A trainer's response; *trainee* is the person in question."""

    kind = kinds.RESPONSE
    question: Ref
    trainee: Ref | None = None
    text: LongText
    day: Day


class OfficePlace(Record):
    """A soum or bag that head office adds to the national list or renames there.

    A retired place is offered no more but still read.
    """

    kind = kinds.PLACE
    code: PlaceCode
    name: ShortText


class Quota(Record):
    """The part of a *course*, or of all courses, that the group *whom* is to have.

    *share* is in tenths of a per cent, *number* in people. A quota is never edited, only replaced.
    """

    kind = kinds.QUOTA
    course: Ref | None = None
    whom: QuotaGroup
    share: Annotated[int, Field(ge=1, le=1000)] | None = None
    number: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    since: Day | None = None
    until: Day | None = None


class UndoOrder(Record):
    """An order that makes the changes in *spans* (`undo.Spans`) inert, or brings them back.

    *kept* are records created there that stay, because others built on them.
    """

    kind = kinds.UNDO_ORDER
    spans: ChangeRanges
    state: UndoState
    reason: ShortText | None = None
    kept: ChangeRanges | None = None


class Erasure(Record):
    """A request or order to erase *trainees* for good; an order counts only from head office.

    With *fields* (ascending, one space between) only the values that *changes* gave these are erased.
    *said* are marks of the erased content under head office's secret, which tell these people from
    those with the same ids on a copied laptop.
    """

    kind = kinds.ERASURE
    trainees: Refs
    fields: ShortText | None = None
    changes: Refs | None = None
    state: ErasureState
    reason: ErasureReason
    day: Day
    said: ErasureMarks | None = None


MODELS: dict[str, type[Record]] = {
    model.kind.name: model
    for model in (
        *(WriterSession, Partner, Course, Trainee, TrainingSession, Attendance, Consent),
        *(SealedAnswerRecord, OfficeQuestion, TrainerResponse, OfficePlace, Quota),
        *(UndoOrder, Erasure),
    )
}


def check_edit(kind: Kind, values: dict[str, Value]) -> dict[str, Value]:
    """Return *values* of an edit, each converted to its field's type.

    Raises:
        Problem: FIELD_UNKNOWN for a field that *kind* lacks or that may not change;
            VALUE_REFUSED for a value that the field cannot hold.
    """
    checked: dict[str, Value] = {}
    for name, value in values.items():
        field = kind.field(name)
        if field is None or not field.is_editable or name == kinds.RETIRED.name:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
        try:
            checked[name] = _convert(kind, name, value)  # "3" for a number becomes 3
        except ValidationError:
            raise Problem(Code.VALUE_REFUSED, field=name) from None
    return checked


def is_valid_value(kind: Kind, name: str, value: Value) -> bool:
    """Return whether the field can hold *value* unconverted, on any machine."""
    if name == kinds.RETIRED.name:
        return value in (0, 1)
    try:
        converted = _convert(kind, name, value)
    except ValidationError:
        return False
    return converted == value and type(converted) is type(value)


def _convert(kind: Kind, name: str, value: Value) -> Value:
    model = MODELS[kind.name]
    blank = model.model_construct()
    model.__pydantic_validator__.validate_assignment(blank, name, value)
    return _plain(blank.__dict__[name])
