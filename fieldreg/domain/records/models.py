"""The models: each declares a kind of record and its fields.

None is *unknown* in every field; a birth year and a given name are a complete record. References
are ids, dates ``YYYY-MM-DD``, birth dates as in `birth_dates`, places national codes or texts as
typed.
"""

from functools import partial
from typing import Annotated

from pydantic import Field as Constraint
from pydantic import ValidationError

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.declarations import (
    ERASED_SEALED_TEXT,
    ERASED_TEXT,
    RETIRED,
    ConflictPolicy,
    Field,
    FieldFormat,
    Kind,
    Translatable,
    Value,
)
from fieldreg.domain.records.judgements import Pair, Pin, PlaceAlias
from fieldreg.domain.records.mission import (
    Audience,
    Contribution,
    Course,
    CourseTheme,
    DatedResidence,
    Material,
    Partner,
    PartnerPart,
    Partnership,
    Project,
    Promise,
)
from fieldreg.domain.records.record import Record, plain_value
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import (
    AttendanceMark,
    ChangeRanges,
    ConsentMethod,
    ConsentState,
    Day,
    ErasureMarks,
    ErasureReason,
    ErasureState,
    HalfDays,
    LongText,
    PlaceCode,
    Purpose,
    QuotaGroup,
    QuotaScope,
    Ref,
    Refs,
    RequestedBy,
    RequestTopic,
    Sealed,
    ShortText,
    UndoState,
)
from fieldreg.domain.roles import Role

_EVERYBODY = tuple(Role)
_OFFICER = (Role.OFFICER,)
_PLANNERS = (Role.OFFICER, Role.PROGRAMME)
_DESKS = (Role.OFFICER, Role.PROTECTED_DESK)
_UNDOERS = (Role.OFFICER, Role.ADMINISTRATOR)

_ABOUT_TRAINEE = ("trainee",)
_Fixed = partial(Field, is_editable=False)
_FIXED = _Fixed()
_FIXED_PERSONAL_TEXT = _Fixed(is_personal=True, erased_value=ERASED_TEXT)
_Said = partial(_Fixed, is_personal=True)
_Choice = partial(Field, format=FieldFormat.CHOICE)
_Notes = partial(Field, policy=ConflictPolicy.TEXTS, format=FieldFormat.LONG_TEXT)


class WriterSession(Record):
    kind = Kind(1, "shift", is_about_changes=True, viewers=_EVERYBODY, changers=_EVERYBODY)

    trainer: Annotated[ShortText, _FIXED]
    day: Annotated[Day, _FIXED]
    device: Annotated[ShortText | None, _FIXED] = None
    asked_by: Annotated[RequestedBy | None, _FIXED] = None


class Attendance(Record):
    kind = Kind(6, "attendance", person_fields=_ABOUT_TRAINEE, viewers=_DESKS, changers=_OFFICER)

    trainee: Annotated[Ref, _FIXED]
    session: Annotated[Ref, _FIXED]
    half_day: Annotated[HalfDays, _FIXED]
    mark: Annotated[
        AttendanceMark,
        _Choice(policy=ConflictPolicy.STRONGEST, label=Translatable("Records", "Attendance")),
    ]


class Consent(Record):
    kind = Kind(7, "consent", person_fields=_ABOUT_TRAINEE, viewers=_DESKS, changers=_OFFICER)

    trainee: Annotated[Ref, _FIXED]
    purpose: Annotated[Purpose, _FIXED]
    text_version: Annotated[ShortText, _FIXED]
    language: Annotated[ShortText, _FIXED_PERSONAL_TEXT]
    how: Annotated[ConsentMethod, _FIXED]
    given_by: Annotated[ShortText, _FIXED_PERSONAL_TEXT]  # "self", or the guardian as named
    day: Annotated[Day, _FIXED]
    state: Annotated[
        ConsentState,
        _Choice(policy=ConflictPolicy.WITHDRAWN, label=Translatable("Records", "State")),
    ]


class SealedAnswerRecord(Record):
    """The answers that one trainee gave alone; the newest of a trainee and session counts.

    *sealed* is the age file of an `AnswerSheet`, as text.
    """

    kind = Kind(9, "answer", person_fields=_ABOUT_TRAINEE, viewers=_DESKS, changers=_OFFICER)

    trainee: Annotated[Ref, _FIXED]
    session: Annotated[Ref | None, _FIXED] = None
    day: Annotated[Day, _FIXED]
    sealed: Annotated[
        Sealed,
        _Fixed(is_personal=True, erased_value=ERASED_SEALED_TEXT, viewers=(Role.PROTECTED_DESK,)),
    ]


class OfficeQuestion(Record):
    """A question of head office to the trainer at *laptop*, the name on its invitation."""

    kind = Kind(
        *(11, "question"),
        is_office_only=True,
        person_fields=_ABOUT_TRAINEE,
        viewers=_DESKS,
        changers=_OFFICER,
    )

    laptop: Annotated[ShortText, _FIXED]
    trainee: Annotated[Ref | None, _FIXED] = None
    session: Annotated[Ref | None, _FIXED] = None
    text: Annotated[LongText, _FIXED_PERSONAL_TEXT]
    day: Annotated[Day, _FIXED]


class TrainerResponse(Record):
    kind = Kind(12, "response", person_fields=_ABOUT_TRAINEE, viewers=_DESKS, changers=_OFFICER)

    question: Annotated[Ref, _FIXED]
    trainee: Annotated[Ref | None, _FIXED] = None
    text: Annotated[LongText, _FIXED_PERSONAL_TEXT]
    day: Annotated[Day, _FIXED]


class OfficePlace(Record):
    """A soum or bag that head office adds to the national list or renames there."""

    kind = Kind(
        *(13, "place"),
        is_office_only=True,
        viewers=_EVERYBODY,
        changers=_PLANNERS,
        list_key="places",
        list_label=Translatable("Lists", "Places added to the national list"),
    )

    code: Annotated[PlaceCode, _FIXED]
    name: Annotated[ShortText, Field(label=Translatable("Records", "Name"))]


class Quota(Record):
    """The part of a *course*, or of all, for a group; with *project*, only of its sessions.

    *share* is in tenths of a per cent, *number* in people. A quota is never edited, only replaced.
    """

    kind = Kind(14, "quota", is_office_only=True, viewers=_EVERYBODY, changers=_PLANNERS)

    course: Annotated[Ref | None, _FIXED] = None
    whom: Annotated[QuotaGroup, _FIXED]
    share: Annotated[Annotated[int, Constraint(ge=1, le=1000)] | None, _FIXED] = None
    number: Annotated[Annotated[int, Constraint(ge=1, le=1_000_000)] | None, _FIXED] = None
    since: Annotated[Day | None, _FIXED] = None
    until: Annotated[Day | None, _FIXED] = None
    scope: Annotated[QuotaScope | None, _FIXED] = None
    project: Annotated[Ref | None, _FIXED] = None


class PersonRequest(Record):
    """The request of a person unknown to the laptop.

    *trainee* is the code on her card, which proves nothing.
    """

    kind = Kind(15, "request", person_fields=_ABOUT_TRAINEE, viewers=_DESKS, changers=_OFFICER)

    trainee: Annotated[Ref | None, _Fixed(label=Translatable("Requests", "Code on the card"))] = (
        None
    )
    topic: Annotated[
        RequestTopic,
        _Fixed(format=FieldFormat.CHOICE, label=Translatable("Requests", "What is asked for")),
    ]
    name: Annotated[ShortText | None, _Said(label=Translatable("Records", "Name"))] = None
    born: Annotated[
        ShortText | None, _Said(label=Translatable("Requests", "Year of birth or age"))
    ] = None
    place: Annotated[ShortText | None, _Said(label=Translatable("Requests", "Where from"))] = None
    course: Annotated[
        ShortText | None, _Said(label=Translatable("Requests", "Course attended"))
    ] = None
    phone: Annotated[
        ShortText | None, _Said(label=Translatable("Requests", "Phone, to be told"))
    ] = None
    text: Annotated[
        LongText | None,
        _Said(format=FieldFormat.LONG_TEXT, label=Translatable("Requests", "What else was said")),
    ] = None
    day: Annotated[Day, _FIXED]


class UndoOrder(Record):
    """Makes the changes in *spans* (`undo.Spans`) inert, or brings them back.

    *kept* are records created there that stay, because others built on them.
    """

    kind = Kind(
        *(8, "undoing"),
        is_about_changes=True,
        is_office_only=True,
        viewers=_UNDOERS,
        changers=_OFFICER,
    )

    spans: Annotated[ChangeRanges, _FIXED]
    state: Annotated[UndoState, _Choice(label=Translatable("Records", "State"))]
    reason: ShortText | None = None
    kept: Annotated[ChangeRanges | None, Field(policy=ConflictPolicy.UNION, changers=_UNDOERS)] = (
        None
    )


class Erasure(Record):
    """A request or order to erase *trainees* for good; an order counts only from head office.

    With *fields* (ascending, one space between) only values from *changes* are erased. *said* are
    marks of the content under head office's secret, which tell these people from those with their
    ids on a copied laptop.
    """

    kind = Kind(
        *(10, "erasure"), is_about_changes=True, viewers=_DESKS, changers=(Role.PROTECTED_DESK,)
    )

    trainees: Annotated[Refs, _FIXED]
    fields: Annotated[ShortText | None, _FIXED] = None
    changes: Annotated[Refs | None, _FIXED] = None
    state: Annotated[ErasureState, _FIXED]
    reason: Annotated[ErasureReason, _FIXED]
    day: Annotated[Day, _FIXED]
    said: Annotated[ErasureMarks | None, _FIXED] = None


# In the order in which they may refer to each other.
MODELS: dict[str, type[Record]] = {
    model.kind.name: model
    for model in (
        *(WriterSession, CourseTheme, Audience, Project, Partner, Course, Trainee, TrainingSession),
        *(Attendance, Consent, SealedAnswerRecord, OfficeQuestion, TrainerResponse, OfficePlace),
        *(Quota, PersonRequest, DatedResidence, Contribution, Partnership, PartnerPart, Promise),
        *(Material, Pair, Pin, PlaceAlias, UndoOrder, Erasure),
    )
}


def check_edit(kind: Kind, values: dict[str, Value]) -> dict[str, Value]:
    """Convert values to their fields' types.

    Raises FIELD_UNKNOWN, also for a field that may not change; VALUE_REFUSED.
    """
    checked: dict[str, Value] = {}
    for name, value in values.items():
        field = kind.field(name)
        if field is None or not field.is_editable or name == RETIRED.name:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
        try:
            checked[name] = _convert(kind, name, value)  # "3" for a number becomes 3
        except ValidationError:
            raise Problem(Code.VALUE_REFUSED, field=name) from None
    return checked


def is_valid_value(kind: Kind, name: str, value: Value) -> bool:
    """Return whether the field can hold *value* unconverted, on any machine."""
    if name == RETIRED.name:
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
    return plain_value(blank.__dict__[name])
