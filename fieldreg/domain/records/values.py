"""Types of single values.

Texts are kept as typed, without NUL, which one engine cannot hold, and within lengths.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from fieldreg.domain.records.declarations import FieldType

SHORT_TEXT_LIMIT = 500
LONG_TEXT_LIMIT = 20_000
RANGES_LIMIT = 2_000_000
_LAST_ID = (1 << 63) - 1  # the last number of the last writer; see `log.ids`


def check_text(text: str) -> str:
    if "\0" in text:
        raise ValueError("NUL")
    text.encode()  # a lone surrogate cannot be stored or sent
    return text


def is_iso_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def check_day(text: str) -> str:
    if not is_iso_date(text):
        raise ValueError("no day")
    return text


ShortText = Annotated[
    str, Field(min_length=1, max_length=SHORT_TEXT_LIMIT), AfterValidator(check_text)
]
LongText = Annotated[
    str, Field(min_length=1, max_length=LONG_TEXT_LIMIT), AfterValidator(check_text)
]
Day = Annotated[str, Field(json_schema_extra={"format": "date"}), AfterValidator(check_day)]
HalfDays = Annotated[int, Field(ge=1, le=60)]  # a number of half-days, or the number of one
Ref = Annotated[int, Field(gt=0, le=_LAST_ID), FieldType.REF]
Refs = Annotated[
    str,
    Field(max_length=LONG_TEXT_LIMIT, pattern=r"^[1-9]\d{0,18}( [1-9]\d{0,18})*$"),
    FieldType.REFS,
]

# Sixteen bytes each, as hex; room for as many as there may be people in `Refs`.
ErasureMarks = Annotated[
    str, Field(max_length=2 * LONG_TEXT_LIMIT, pattern=r"^[0-9a-f]{32}( [0-9a-f]{32})*$")
]

PlaceCode = Annotated[str, Field(max_length=6, pattern=r"^\d{4}(\d{2})?$")]
PlaceLevel = Annotated[str, Field(max_length=5, pattern=r"^(aimag|soum|bag)$")]
TypedPlaceCode = Annotated[str, Field(max_length=6, pattern=r"^\d{2}(\d{2}){0,2}$")]

# An age file in base64, padded with full stops so that all have one length.
SEALED_LIMIT = 16_384
Sealed = Annotated[
    str,
    Field(max_length=SEALED_LIMIT, pattern=r"^[A-Za-z0-9+/]{4,}={0,2}\.{0,4000}$"),
    FieldType.SEALED,
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
    """None is unknown; *declined* is an answer."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    DECLINED = "declined"


class AttendanceMark(StrEnum):
    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left-early"
    EXCUSED = "excused"
    ABSENT = "absent"
    EXPECTED = "expected"  # a participant, not marked yet


class Purpose(StrEnum):
    KEEP = "keep"  # to keep the record and use it to run trainings
    CONTACT = "contact"  # to be contacted again
    REPORT = "report"  # to be named in a report
    ANSWERS = "answers"  # to keep the answers given alone, sealed to head office


class ConsentMethod(StrEnum):
    SPOKEN = "spoken"
    WRITTEN = "written"
    ELECTRONIC = "electronic"


class ConsentState(StrEnum):
    """*to follow* is a guardian's consent that is still outstanding.

    Consent makes the waiting one *superseded*, and in sight of a refusal makes this so
    (`consent_rules`).
    """

    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    TO_FOLLOW = "to-follow"
    SUPERSEDED = "followed"  # by a later answer


class SessionMode(StrEnum):
    IN_PERSON = "in-person"
    ONLINE = "online"


class DayPart(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"


class SessionState(StrEnum):
    PLANNED = "planned"
    CLOSED = "closed"
    CALLED_OFF = "called-off"


class UndoState(StrEnum):
    UNDONE = "undone"
    REDONE = "redone"


class ErasureState(StrEnum):
    ASKED = "asked"  # on a laptop, or at head office where it has to wait
    ORDERED = "ordered"  # by head office


class ErasureReason(StrEnum):
    """A code, so that no name stands in the erasure list."""

    ASKED = "asked"  # by the person
    GUARDIAN_ASKED = "guardian-asked"
    NO_CONSENT = "no-consent"
    MISTAKE = "mistake"  # never was a trainee


class RequestedBy(StrEnum):
    SELF = "self"  # the person the record is about
    GUARDIAN = "guardian"


class RequestTopic(StrEnum):
    WITHDRAW_CONTACT = "withdraw-contact"
    WITHDRAW_REPORT = "withdraw-report"
    WITHDRAW_ANSWERS = "withdraw-answers"
    WITHDRAW_KEEP = "withdraw-keep"
    CORRECT = "correct"
    ERASE = "erase"
    COPY = "copy"  # of all that is held of her

    @property
    def purpose(self) -> Purpose | None:
        verb, _, purpose = self.partition("-")
        return Purpose(purpose) if verb == "withdraw" else None


class QuotaGroup(StrEnum):
    RURAL = "rural"
    WOMEN = "women"
    YOUNG = "young"
    MINORS = "minors"


class QuotaScope(StrEnum):
    """The courses of a quota; without a scope, all of the same name."""

    ONE_COURSE = "one-course"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"


class CourseForm(StrEnum):
    TRAINING = "training"
    AWARENESS = "awareness"  # a single event, told apart from trainings in figures


class PartnerCategory(StrEnum):
    YOUTH_LED = "youth-led"
    YOUTH_FOCUSED = "youth-focused"
    LGBTI = "lgbti"
    DISABILITY = "disability"
    MINORITY = "minority"
    NGO = "ngo"
    SCHOOL = "school"
    STATE = "state"
    PRIVATE = "private"


class ResidenceReason(StrEnum):
    """Why an entry was made; only a correction changes values before its day."""

    MOVED = "moved"
    CORRECTED = "corrected"
    REGISTERED = "registered"  # where she lived before the first move; written by itself


class ContributionPart(StrEnum):
    LEAD = "lead"
    CO_FACILITATOR = "co-facilitator"
    ORGANISER = "organiser"
    HELPER = "helper"
    OBSERVER = "observer"


class PartnershipEvent(StrEnum):
    BEGUN = "begun"
    STRENGTHENED = "strengthened"
    ENDED = "ended"


class PartnerRole(StrEnum):
    PLANNING = "planning"
    DELIVERY = "delivery"
    FOLLOW_UP = "follow-up"


class PromiseState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


class Verdict(StrEnum):
    OPEN = "open"  # suspected by a warning or an import, not judged yet
    SAME = "same"
    PROPOSED = "proposed"  # *same* by a first reader, where a second has to agree
    DIFFERENT = "different"
    TAKEN_OUT = "taken-out"  # was *same*, until one of the two left its component
    UNSURE = "unsure"

    @property
    def may_be_same(self) -> bool:
        return self in (Verdict.OPEN, Verdict.PROPOSED, Verdict.UNSURE)

    @property
    def was_joined(self) -> bool:
        return self in (Verdict.SAME, Verdict.TAKEN_OUT)

    @property
    def holds_apart(self) -> bool:
        return self in (Verdict.DIFFERENT, Verdict.TAKEN_OUT)
