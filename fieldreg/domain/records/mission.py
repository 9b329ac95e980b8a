"""Models of the mission's own kinds, without rules of their own (`Kind.is_plain`).

In records about people the fields with people and the personal ones are fixed, as erasure demands.
"""

from functools import partial
from typing import Annotated

from pydantic import Field as Constraint

from fieldreg.domain.records.declarations import (
    ERASED_TEXT,
    ConflictPolicy,
    Field,
    FieldFormat,
    Kind,
    Translatable,
)
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.values import (
    Answer,
    ContributionPart,
    CourseForm,
    Day,
    LongText,
    PartnerCategory,
    PartnerRole,
    PartnershipEvent,
    PromiseState,
    Ref,
    ResidenceReason,
    ShortText,
)
from fieldreg.domain.roles import Role

_EVERYBODY = tuple(Role)
_OFFICER = (Role.OFFICER,)
_PLANNERS = (Role.OFFICER, Role.PROGRAMME)
_DESKS = (Role.OFFICER, Role.PROTECTED_DESK)

_Fixed = partial(Field, is_editable=False)
_Choice = partial(Field, format=FieldFormat.CHOICE)
_Day = partial(Field, format=FieldFormat.DAY)
_Number = partial(Field, format=FieldFormat.DIGITS)
_Place = partial(Field, format=FieldFormat.PLACE)
_Notes = partial(Field, policy=ConflictPolicy.TEXTS, format=FieldFormat.LONG_TEXT)

_NAME = Field(label=Translatable("Records", "Name"))
_NAME_EN = Field(label=Translatable("Records", "Name in English"))
_NAME_KK = Field(label=Translatable("Records", "Name in Kazakh"))
_NAME_FR = Field(label=Translatable("Records", "Name in French"))
_NOTES = _Notes(label=Translatable("Person", "Notes"))
_TRAINEE = _Fixed(label=Translatable("Records", "Person"))
_SESSION = _Fixed(label=Translatable("Records", "Session"))
_COURSE = _Fixed(label=Translatable("Sessions", "Course"))
_PARTNER = _Fixed(label=Translatable("Records", "Partner"))
_COMPLETION = Translatable("Records", "Completed from, in per cent of the half-days")
_Share = Annotated[int, Constraint(ge=1, le=100)]


def _list_kind(number: int, name: str, key: str, label: Translatable) -> Kind:
    return Kind(
        number,
        name,
        viewers=_EVERYBODY,
        changers=_PLANNERS,
        list_key=key,
        list_label=label,
        is_plain=True,
    )


def _person_kind(number: int, name: str, label: Translatable) -> Kind:
    return Kind(
        number,
        name,
        person_fields=("trainee",),
        viewers=_DESKS,
        changers=_OFFICER,
        list_label=label,
        is_plain=True,
    )


def _shared_kind(number: int, name: str, label: Translatable) -> Kind:
    return Kind(
        number, name, viewers=_EVERYBODY, changers=_PLANNERS, list_label=label, is_plain=True
    )


class CourseTheme(Record):
    kind = _list_kind(17, "theme", "themes", Translatable("Lists", "Themes"))

    name: Annotated[ShortText, _NAME]
    name_en: Annotated[ShortText | None, _NAME_EN] = None
    name_kk: Annotated[ShortText | None, _NAME_KK] = None
    name_fr: Annotated[ShortText | None, _NAME_FR] = None


class Audience(Record):
    kind = _list_kind(18, "audience", "audiences", Translatable("Lists", "Audiences"))

    name: Annotated[ShortText, _NAME]
    name_en: Annotated[ShortText | None, _NAME_EN] = None
    name_kk: Annotated[ShortText | None, _NAME_KK] = None
    name_fr: Annotated[ShortText | None, _NAME_FR] = None


class Partner(Record):
    """*parent* is its umbrella, such as a youth council."""

    kind = _list_kind(2, "partner", "partners", Translatable("Lists", "Partners"))

    name: Annotated[ShortText, _NAME]
    sort: Annotated[
        ShortText | None, Field(label=Translatable("Records", "Sort of organisation"))
    ] = None
    since: Annotated[ShortText | None, Field(label=Translatable("Records", "Partner since"))] = None
    contact: Annotated[
        ShortText | None,
        Field(joiner="; ", viewers=_PLANNERS, label=Translatable("Records", "Contact")),
    ] = None
    notes: Annotated[
        LongText | None, _Notes(viewers=_PLANNERS, label=Translatable("Person", "Notes"))
    ] = None
    parent: Annotated[
        Ref | None, Field(refers_to="partner", label=Translatable("Records", "Umbrella"))
    ] = None
    category: Annotated[
        PartnerCategory | None, _Choice(label=Translatable("Records", "Kind of organisation"))
    ] = None
    soum: Annotated[ShortText | None, _Place(label=Translatable("Sessions", "Soum"))] = None


class Course(Record):
    """*completion* is the least share of half-days, in per cent, that completes the course.

    Unknown means all. A course that *is_confidential* is counted in totals only: lists of its
    sessions leave without people (`services.exports.register_tables`), and no person's printed
    history names it, except the report that she asks for herself.
    """

    kind = _list_kind(3, "course", "courses", Translatable("Lists", "Courses"))

    name: Annotated[ShortText, _NAME]
    target_group: Annotated[
        ShortText | None, Field(joiner="; ", label=Translatable("Records", "Target group"))
    ] = None
    notes: Annotated[LongText | None, _NOTES] = None
    name_en: Annotated[ShortText | None, _NAME_EN] = None
    name_kk: Annotated[ShortText | None, _NAME_KK] = None
    name_fr: Annotated[ShortText | None, _NAME_FR] = None
    theme: Annotated[Ref | None, Field(label=Translatable("Records", "Theme"))] = None
    audience: Annotated[Ref | None, Field(label=Translatable("Records", "Audience"))] = None
    series: Annotated[ShortText | None, Field(label=Translatable("Records", "Series"))] = None
    place_in_series: Annotated[
        Annotated[int, Constraint(ge=1, le=1000)] | None,
        _Number(label=Translatable("Records", "Place in the series")),
    ] = None
    is_confidential: Annotated[
        Answer | None, _Choice(label=Translatable("Records", "Confidential"))
    ] = None
    form: Annotated[
        CourseForm | None, _Choice(label=Translatable("Records", "Training or awareness event"))
    ] = None
    is_trainer_level: Annotated[
        Answer | None, _Choice(label=Translatable("Records", "Trains trainers"))
    ] = None
    completion: Annotated[
        _Share | None, _Number(label=_COMPLETION, hint=Translatable("Records", "all"))
    ] = None


class Project(Record):
    """*completion* is that of all its sessions; unknown leaves it to their courses."""

    kind = _list_kind(19, "project", "projects", Translatable("Lists", "Projects"))

    name: Annotated[ShortText, _NAME]
    donor: Annotated[ShortText | None, Field(label=Translatable("Records", "Donor"))] = None
    since: Annotated[Day | None, _Day(label=Translatable("Records", "Since"))] = None
    until: Annotated[Day | None, _Day(label=Translatable("Records", "Until"))] = None
    completion: Annotated[
        _Share | None,
        _Number(label=_COMPLETION, hint=Translatable("Records", "as the course has it")),
    ] = None


class DatedResidence(Record):
    """The home from *day* on; without a day, before all others (`residences`)."""

    kind = _person_kind(20, "residence", Translatable("Lists", "Residences"))

    trainee: Annotated[Ref, _TRAINEE]
    day: Annotated[
        Day | None, _Fixed(format=FieldFormat.DAY, label=Translatable("Records", "Since"))
    ] = None
    aimag: Annotated[
        ShortText | None,
        _Fixed(is_personal=True, format=FieldFormat.PLACE, label=Translatable("Person", "Aimag")),
    ] = None
    soum: Annotated[
        ShortText | None,
        _Fixed(is_personal=True, format=FieldFormat.PLACE, label=Translatable("Person", "Soum")),
    ] = None
    bag: Annotated[
        ShortText | None,
        _Fixed(is_personal=True, format=FieldFormat.PLACE, label=Translatable("Person", "Bag")),
    ] = None
    reason: Annotated[
        ResidenceReason,
        _Fixed(format=FieldFormat.CHOICE, label=Translatable("Records", "Moved or corrected")),
    ]


class Contribution(Record):
    """*trainee*, or an outsider called *name*, took this part."""

    kind = _person_kind(21, "contribution", Translatable("Lists", "Contributions"))

    session: Annotated[Ref, _SESSION]
    trainee: Annotated[Ref | None, _TRAINEE] = None
    name: Annotated[
        ShortText | None, _Fixed(is_personal=True, label=Translatable("Records", "Name"))
    ] = None
    part: Annotated[ContributionPart, _Choice(label=Translatable("Records", "Part"))]


class Partnership(Record):
    kind = _shared_kind(22, "partnership", Translatable("Lists", "Partnerships"))

    partner: Annotated[Ref, _PARTNER]
    day: Annotated[Day, _Day(label=Translatable("Sessions", "Date"))]
    event: Annotated[PartnershipEvent, _Choice(label=Translatable("Records", "Event"))]
    note: Annotated[
        LongText | None, _Notes(viewers=_PLANNERS, label=Translatable("Person", "Notes"))
    ] = None


class PartnerPart(Record):
    """In earlier releases a session had a set of partners: these count as delivery."""

    kind = _shared_kind(23, "part", Translatable("Lists", "Partners’ parts"))

    session: Annotated[Ref | None, _SESSION] = None
    course: Annotated[Ref | None, _COURSE] = None
    partner: Annotated[Ref, _PARTNER]
    part: Annotated[PartnerRole, _Choice(label=Translatable("Records", "Part"))]


class Promise(Record):
    kind = _person_kind(24, "promise", Translatable("Lists", "Promises"))

    trainee: Annotated[Ref, _TRAINEE]
    session: Annotated[Ref | None, _SESSION] = None
    text: Annotated[
        LongText,
        _Fixed(
            is_personal=True,
            erased_value=ERASED_TEXT,
            format=FieldFormat.LONG_TEXT,
            label=Translatable("Records", "Promise"),
        ),
    ]
    due: Annotated[Day | None, _Day(label=Translatable("Records", "Due"))] = None
    state: Annotated[PromiseState, _Choice(label=Translatable("Records", "State"))] = (
        PromiseState.OPEN
    )
    kept_by: Annotated[
        Ref | None, Field(refers_to="session", label=Translatable("Records", "Kept by session"))
    ] = None


class Material(Record):
    kind = _list_kind(25, "material", "materials", Translatable("Lists", "Materials"))

    name: Annotated[ShortText, Field(label=Translatable("Records", "What was adapted"))]
    course: Annotated[Ref | None, Field(label=Translatable("Sessions", "Course"))] = None
    language: Annotated[ShortText | None, Field(label=Translatable("Records", "Language"))] = None
    day: Annotated[Day | None, _Day(label=Translatable("Sessions", "Date"))] = None
    author: Annotated[ShortText | None, Field(label=Translatable("Records", "By"))] = None
