"""Records: what the register keeps, one model per kind of `kinds`.

None means *unknown* in every field, and unknown is a legitimate value: a person
of whom only a birth year and a given name are known is a whole record. Texts are
kept as typed; only the NUL character is refused, since one engine cannot hold
it, and a length that no honest entry reaches.

References are ids of other records. Dates are ``YYYY-MM-DD``; birth dates carry
their own precision (`birth`); places are codes of the national list, or the text
as typed where the list has no such place (`places`).

Long because each kind has its model here, and each code its list.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.ids import LAST_WRITER, NUMBER_BITS
from fieldreg.domain.problems import Code, Problem

SHORT_TEXT_LIMIT = 500
LONG_TEXT_LIMIT = 20_000
RANGES_LIMIT = 2_000_000
_LAST_ID = LAST_WRITER << NUMBER_BITS | (1 << NUMBER_BITS) - 1


def _without_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("NUL")
    text.encode()  # a lone surrogate cannot be stored or sent
    return text


def is_iso_date(text: str) -> bool:
    """Tell whether *text* is a day of the calendar, written ``YYYY-MM-DD``."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _a_day(text: str) -> str:
    if not is_iso_date(text):
        raise ValueError("no day")
    return text


ShortText = Annotated[
    str, Field(min_length=1, max_length=SHORT_TEXT_LIMIT), AfterValidator(_without_nul)
]
LongText = Annotated[
    str, Field(min_length=1, max_length=LONG_TEXT_LIMIT), AfterValidator(_without_nul)
]
Day = Annotated[str, Field(json_schema_extra={"format": "date"}), AfterValidator(_a_day)]
Ref = Annotated[int, Field(gt=0, le=_LAST_ID)]
Refs = Annotated[
    str, Field(max_length=LONG_TEXT_LIMIT, pattern=r"^[1-9]\d{0,18}( [1-9]\d{0,18})*$")
]

# Sixteen bytes each, as hex; so many as there may be people in `Refs`.
ErasureMarks = Annotated[
    str, Field(max_length=2 * LONG_TEXT_LIMIT, pattern=r"^[0-9a-f]{32}( [0-9a-f]{32})*$")
]

PlaceCode = Annotated[str, Field(max_length=6, pattern=r"^\d{4}(\d{2})?$")]

# An age file in base64, filled up with full stops so that all are of one length.
SEALED_LIMIT = 16_384
Sealed = Annotated[
    str, Field(max_length=SEALED_LIMIT, pattern=r"^[A-Za-z0-9+/]{4,}={0,2}\.{0,4000}$")
]

_NUMBERS = r"\d{1,10}(-\d{1,10})?(,\d{1,10}(-\d{1,10})?)*"
ChangeRanges = Annotated[
    str,
    Field(
        max_length=RANGES_LIMIT,
        pattern=rf"^[1-9]\d{{0,9}}:{_NUMBERS}( [1-9]\d{{0,9}}:{_NUMBERS})*$",
    ),
]


class Gender(StrEnum):
    """What a trainee says; None is unknown, *declined* is an answer."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    DECLINED = "declined"


class AttendanceMark(StrEnum):
    """One trainee at one half-day; *expected* is a participant not marked yet."""

    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left-early"
    EXCUSED = "excused"
    ABSENT = "absent"
    EXPECTED = "expected"


class Purpose(StrEnum):
    """What a consent is for."""

    KEEP = "keep"  # to keep the record and use it to run trainings
    CONTACT = "contact"  # to be contacted again
    REPORT = "report"  # to be named in a report
    ANSWERS = "answers"  # to keep what she answers alone, sealed to head office


class ConsentMethod(StrEnum):
    """How a consent was given."""

    SPOKEN = "spoken"
    WRITTEN = "written"
    ELECTRONIC = "electronic"


class ConsentState(StrEnum):
    """What was answered; *to follow* is a guardian's consent still outstanding.

    Once it is there it is a record of its own, and the one that waited for it is
    *followed*: it holds no answer and counts as none. So is a refusal once a consent was
    given in sight of it (`consents`).
    """

    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    TO_FOLLOW = "to-follow"
    FOLLOWED = "followed"


class SessionMode(StrEnum):
    """Where a session takes place."""

    IN_PERSON = "in-person"
    ONLINE = "online"


class DayPart(StrEnum):
    """The half of the day in which a session's first half-day falls."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


class SessionState(StrEnum):
    """A session is planned until it is closed or called off."""

    PLANNED = "planned"
    CLOSED = "closed"
    CALLED_OFF = "called-off"


class UndoState(StrEnum):
    """What became of the changes that an undoing names."""

    UNDONE = "undone"
    REDONE = "redone"


class ErasureState(StrEnum):
    """Whether an erasure was asked for on a laptop, or head office ordered it."""

    ASKED = "asked"
    ORDERED = "ordered"


class ErasureReason(StrEnum):
    """Why somebody is erased; a code, so that no name can stand in the ledger."""

    ASKED = "asked"  # the person wants it
    GUARDIAN_ASKED = "guardian-asked"
    NO_CONSENT = "no-consent"
    MISTAKE = "mistake"  # never was a trainee


class RequestedBy(StrEnum):
    """At whose request something was changed, where it was not the trainer's own idea."""

    SELF = "self"  # the person whom it tells of
    GUARDIAN = "guardian"


class QuotaGroup(StrEnum):
    """Of whom a quota wants so many; `quotas` says who belongs, by nothing that is sealed."""

    RURAL = "rural"
    WOMEN = "women"
    YOUNG = "young"
    MINORS = "minors"


class Record(BaseModel):
    """One thing the register keeps; the fields are those of its *kind*."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    kind: ClassVar[Kind]

    @classmethod
    def validated(cls, **values: Value) -> Self:
        """Build the record from *values*; a value that cannot be raises a `Problem`.

        Raises:
            Problem: VALUE_REFUSED naming the first field concerned, never its value.
        """
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            field = str(error.errors(include_input=False, include_context=False)[0]["loc"][0])
            raise Problem(Code.VALUE_REFUSED, field=field) from None

    def column_values(self) -> list[Value]:
        """Give the values in the order of the kind's fields, as plain text and numbers."""
        values = self.__dict__
        return [_plain(values[field.name]) for field in self.kind.fields]


def _plain(value: object) -> Value:
    if isinstance(value, StrEnum):
        return value.value
    return value  # type: ignore[return-value]  # models hold only text, numbers and None


class WriterSession(Record):
    """Who sat at which installation from here on, and what its calendar said that day.

    A change is by the trainer, on the device, noted on the day and *asked_by* whoever
    the last shift says that its writer made before it; so none of these need be repeated
    on every row.
    """

    kind = kinds.WRITER_SESSION
    trainer: ShortText
    day: Day
    device: ShortText | None = None
    asked_by: RequestedBy | None = None


class Partner(Record):
    """An organisation that has a part in sessions."""

    kind = kinds.PARTNER
    name: ShortText
    sort: ShortText | None = None
    since: ShortText | None = None
    contact: ShortText | None = None
    notes: LongText | None = None


class Course(Record):
    """What is taught."""

    kind = kinds.COURSE
    name: ShortText
    target_group: ShortText | None = None
    notes: LongText | None = None


class Trainee(Record):
    """A person kept in the register, whether or not in a session now."""

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
    """Evidence that one trainee was, or was not, at one half-day of one session."""

    kind = kinds.ATTENDANCE
    trainee: Ref
    session: Ref
    half_day: Annotated[int, Field(ge=1, le=60)]
    mark: AttendanceMark


class Consent(Record):
    """One answer to one versioned text, for one purpose."""

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
    """What one trainee answered on the page that only she sees, sealed to head office.

    *sealed* is the age file of a sheet (`questions.Sheet`), as text. The newest of a
    trainee and session holds.
    """

    kind = kinds.ANSWER
    trainee: Ref
    session: Ref | None = None
    day: Day
    sealed: Sealed


class OfficeQuestion(Record):
    """What head office asks the trainer at *laptop*, by the name that it was invited under.

    About a *trainee*, a *session*, or neither. It waits until a response is there, and
    stays in sight until head office puts it away, which is to retire it.
    """

    kind = kinds.QUESTION
    laptop: ShortText
    trainee: Ref | None = None
    session: Ref | None = None
    text: LongText
    day: Day


class TrainerResponse(Record):
    """What a trainer answers to a *question*; *trainee* is whom that was about, if anybody."""

    kind = kinds.RESPONSE
    question: Ref
    trainee: Ref | None = None
    text: LongText
    day: Day


class OfficePlace(Record):
    """A soum or bag that head office adds to the national list, or calls otherwise there.

    Its *code* says in what it lies. Retired, the place is offered no more and read on.
    """

    kind = kinds.PLACE
    code: PlaceCode
    name: ShortText


class Quota(Record):
    """How much of a *course*, or of all, is to be of the group *whom*, in some days or always.

    A *share* in tenths of a per cent, or a *number* of people; what was promised is not
    changed: it goes out of use, and another takes its place.
    """

    kind = kinds.QUOTA
    course: Ref | None = None
    whom: QuotaGroup
    share: Annotated[int, Field(ge=1, le=1000)] | None = None
    number: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    since: Day | None = None
    until: Day | None = None


class UndoOrder(Record):
    """What came in *spans* of changes (`undoing.Spans`), made inert or brought back.

    *reason* is why, for people to read. *kept* are the records created there that stay
    because others built on them, as head office knows; a laptop need not hold what builds
    on them.
    """

    kind = kinds.UNDO_ORDER
    spans: ChangeRanges
    state: UndoState
    reason: ShortText | None = None
    kept: ChangeRanges | None = None


class Erasure(Record):
    """Whom to erase, the *trainees*, for good; an order counts only from head office.

    With *fields* (names, rising, one space between) only what *changes* say of these.
    *said* are marks of what made them, by which head office tells them from the people of
    a copied laptop who have the same numbers: rising, with its own secret. It holds no
    name.
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
        *(
            SealedAnswerRecord,
            OfficeQuestion,
            TrainerResponse,
            OfficePlace,
            Quota,
            UndoOrder,
            Erasure,
        ),
    )
}


def check_edit(kind: Kind, values: dict[str, Value]) -> dict[str, Value]:
    """Check the new *values* of an edit to a record of *kind*, one by one.

    Raises:
        Problem: FIELD_UNKNOWN for a field that the kind has not or that may not
            change; VALUE_REFUSED for a value the field cannot hold.
    """
    model = MODELS[kind.name]
    checked: dict[str, Value] = {}
    for name, value in values.items():
        field = kind.field(name)
        if field is None or not field.is_editable or name == kinds.RETIRED.name:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
        blank = model.model_construct()
        try:
            model.__pydantic_validator__.validate_assignment(blank, name, value)
        except ValidationError:
            raise Problem(Code.VALUE_REFUSED, field=name) from None
        checked[name] = _plain(blank.__dict__[name])  # "3" for a number has become 3
    return checked


def is_valid_value(kind: Kind, name: str, value: Value) -> bool:
    """Tell whether the field *name* of *kind* can hold just *value*, on any machine."""
    if name == kinds.RETIRED.name:
        return value in (0, 1)
    model = MODELS[kind.name]
    blank = model.model_construct()
    try:
        model.__pydantic_validator__.validate_assignment(blank, name, value)
    except ValidationError:
        return False
    kept = _plain(blank.__dict__[name])
    return kept == value and type(kept) is type(value)
