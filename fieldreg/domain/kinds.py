"""The table of everything that is kept: kinds, their fields, and how each merges.

One row per field says its type, whether it may be changed after creation, how
several live values of it are shown, and whether a person may let all of them stand.
Tables, bundles, digests and exports are all made from this one list; nothing else in
the product names the fields of a kind, and what is not said is the usual: a text that
may be changed, of which the latest value is shown until a person settles it.
"""

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | None


class ConflictPolicy(StrEnum):
    """How a field with several live values is shown; no united value is ever stored.

    In every case all live values stay until somebody writes in sight of them.
    `merging` decides by these rules and nothing else does.
    """

    LATEST = "latest"  # the greatest stamp for now; a person settles it
    UNION = "union"  # a set: the members of all live values; never a conflict
    TEXTS = "texts"  # notes: every text, oldest first; never a conflict
    IN_USE = "in use"  # the retired mark: an edit outlives a retirement; a person settles it
    STRONGEST = "strongest"  # attendance: see `merging.MARKS`; never a conflict
    WITHDRAWN = "withdrawn"  # consent: withdrawn before declined before given; never a conflict

    @property
    def may_conflict(self) -> bool:
        """Whether several *distinct* live values are a conflict for a person."""
        return self in (ConflictPolicy.LATEST, ConflictPolicy.IN_USE)


class FieldType(StrEnum):
    """What a column holds."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"
    REF = "REF"  # the id of another record
    REFS = "REFS"  # a text: ids of other records in decimal, rising, one space between
    SEALED = "SEALED"  # a text that head office's protected desk alone can read

    @property
    def is_text(self) -> bool:
        """Tell whether its values are texts; the others are whole numbers."""
        return self in (FieldType.TEXT, FieldType.REFS, FieldType.SEALED)


# Each field and each kind is one object, the one in this table; so they are told apart by
# that and not by what is in them, which is asked a million times in a merge.
@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One field of a kind.

    *editable* fields may be changed after creation and so carry a stamp of their
    own once they are. *between* stands between the values of a conflict where a person
    lets all of them stand; in a field without it only one can. One that *is_personal*
    holds *blank* once the person it tells of was erased.
    """

    name: str
    type: FieldType = FieldType.TEXT
    policy: ConflictPolicy = ConflictPolicy.LATEST
    is_editable: bool = True
    joiner: str = ""
    is_personal: bool = False
    erased_value: Value = None


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of record; *number* stands for it in bundles and never changes.

    A kind that *is_about_changes* says who made the others or what becomes of them: it is
    itself never undone, and shows in the digest only by what it does there. One that
    *is_of_office* is written by head office alone. *person* is the field that names whom
    its records tell of; those of `TRAINEE` tell of themselves.
    """

    number: int
    name: str
    fields: tuple[Field, ...]
    is_about_changes: bool = False
    is_office_only: bool = False
    person_field: str = ""

    def field(self, name: str) -> Field | None:
        """Give the field called *name*, or `RETIRED`, or None."""
        if name == RETIRED.name:
            return RETIRED
        return next((field for field in self.fields if field.name == name), None)

    @property
    def is_sealed(self) -> bool:
        """Whether it goes to head office and from there to nobody, not even back."""
        return any(field.type is FieldType.SEALED for field in self.fields)

    @property
    def editable_fields(self) -> tuple[Field, ...]:
        """Give the fields that may change after creation, without the retired mark."""
        return tuple(field for field in self.fields if field.is_editable)


# Every record has it. Each edit of a record also says "in use" here, seeing the
# mark it stood on, so that an edit made beside a retirement meets it as an
# ordinary conflict and survives.
RETIRED = Field("retired", FieldType.INTEGER, ConflictPolicy.IN_USE)
# What stands in the retired mark's column of an inert record, and of the stub of a person
# who was erased, beside 0 and 1. No change says it and nothing lists it, so whatever asks
# for records in use passes such a one over.
INERT_MARK = 2
ERASED_MARK = 3

# What stands where a text may not be unknown and the person it tells of was erased.
ERASED_TEXT = "-"
ERASED_SEALED_TEXT = "erased"  # no age file is so short

WRITER_SESSION = Kind(
    1,
    "shift",  # who sat at the laptop from here on, what its calendar said, who asked for it
    (
        Field("trainer", is_editable=False),
        Field("day", is_editable=False),
        Field("device", is_editable=False),
        Field("asked_by", is_editable=False),
    ),
    is_about_changes=True,
)
PARTNER = Kind(
    2,
    "partner",
    (
        Field("name"),
        Field("sort"),
        Field("since"),
        Field("contact", joiner="; "),
        Field("notes", policy=ConflictPolicy.TEXTS),
    ),
)
COURSE = Kind(
    3,
    "course",
    (
        Field("name"),
        Field("target_group", joiner="; "),
        Field("notes", policy=ConflictPolicy.TEXTS),
    ),
)
TRAINEE = Kind(
    4,
    "trainee",
    (
        Field("source_ref", is_personal=True),
        Field("given_name", is_personal=True),
        Field("patronymic", is_personal=True),
        Field("clan_name", is_personal=True),
        Field("birth_date", is_personal=True),
        Field("gender", is_personal=True),
        Field("phone", is_personal=True),
        Field("email", is_personal=True),
        Field("aimag", is_personal=True),
        Field("soum", is_personal=True),
        Field("bag", is_personal=True),
        Field("school", joiner="; ", is_personal=True),
        Field("occupation", joiner="; ", is_personal=True),
        Field("notes", policy=ConflictPolicy.TEXTS, is_personal=True),
        Field("languages", policy=ConflictPolicy.UNION, is_personal=True),
        Field("guardian", joiner="; ", is_personal=True),
    ),
)
SESSION = Kind(
    5,
    "session",
    (
        Field("course", FieldType.REF),
        Field("date"),
        Field("half_days", FieldType.INTEGER),
        Field("starts"),
        Field("soum"),
        Field("venue"),
        Field("mode"),
        Field("capacity", FieldType.INTEGER),
        Field("facilitators", joiner=", "),
        Field("partners", FieldType.REFS, ConflictPolicy.UNION),
        Field("parent", FieldType.REF),
        Field("state"),
        Field("notes", policy=ConflictPolicy.TEXTS),
    ),
)
ATTENDANCE = Kind(
    6,
    "attendance",
    (
        Field("trainee", FieldType.REF, is_editable=False),
        Field("session", FieldType.REF, is_editable=False),
        Field("half_day", FieldType.INTEGER, is_editable=False),
        Field("mark", policy=ConflictPolicy.STRONGEST),
    ),
    person_field="trainee",
)
CONSENT = Kind(
    7,
    "consent",
    (
        Field("trainee", FieldType.REF, is_editable=False),
        Field("purpose", is_editable=False),
        Field("text_version", is_editable=False),
        Field("language", is_editable=False, is_personal=True, erased_value=ERASED_TEXT),
        Field("how", is_editable=False),
        Field("given_by", is_editable=False, is_personal=True, erased_value=ERASED_TEXT),
        Field("day", is_editable=False),
        Field("state", policy=ConflictPolicy.WITHDRAWN),
    ),
    person_field="trainee",
)
UNDO_ORDER = Kind(
    8,
    "undoing",  # what came in ranges of some writers' changes, made inert or brought back
    (
        Field("spans", is_editable=False),
        Field("state"),
        Field("reason"),
        Field("kept", policy=ConflictPolicy.UNION),
    ),
    is_about_changes=True,
    is_office_only=True,
)
ERASURE = Kind(
    10,
    "erasure",  # whom to erase for good, or which single answers; asked for, or ordered
    (
        Field("trainees", FieldType.REFS, is_editable=False),
        Field("fields", is_editable=False),
        Field("changes", FieldType.REFS, is_editable=False),
        Field("state", is_editable=False),
        Field("reason", is_editable=False),
        Field("day", is_editable=False),
        Field("said", is_editable=False),
    ),
    is_about_changes=True,
)

ANSWER = Kind(
    9,
    "answer",  # what a trainee answered alone, as one sealed sheet
    (
        Field("trainee", FieldType.REF, is_editable=False),
        Field("session", FieldType.REF, is_editable=False),
        Field("day", is_editable=False),
        Field(
            *("sealed", FieldType.SEALED),
            is_editable=False,
            is_personal=True,
            erased_value=ERASED_SEALED_TEXT,
        ),
    ),
    person_field="trainee",
)

QUESTION = Kind(
    11,
    "question",  # head office asks the trainer at one laptop, about a record or in general
    (
        Field("laptop", is_editable=False),
        Field("trainee", FieldType.REF, is_editable=False),
        Field("session", FieldType.REF, is_editable=False),
        Field("text", is_editable=False, is_personal=True, erased_value=ERASED_TEXT),
        Field("day", is_editable=False),
    ),
    is_office_only=True,
    person_field="trainee",
)
RESPONSE = Kind(
    12,
    "response",  # what a trainer says to a question, about whom that was
    (
        Field("question", FieldType.REF, is_editable=False),
        Field("trainee", FieldType.REF, is_editable=False),
        Field("text", is_editable=False, is_personal=True, erased_value=ERASED_TEXT),
        Field("day", is_editable=False),
    ),
    person_field="trainee",
)

PLACE = Kind(
    13,
    "place",  # of head office's own list, beside the national one or in the stead of an entry
    (Field("code", is_editable=False), Field("name")),
    is_office_only=True,
)

QUOTA = Kind(
    14,
    "quota",  # how much of a course, or of all, head office wants to be of a group
    (
        Field("course", FieldType.REF, is_editable=False),
        Field("whom", is_editable=False),
        Field("share", FieldType.INTEGER, is_editable=False),
        Field("number", FieldType.INTEGER, is_editable=False),
        Field("since", is_editable=False),
        Field("until", is_editable=False),
    ),
    is_office_only=True,
)

# In the order in which they may refer to each other.
KINDS = (
    *(WRITER_SESSION, PARTNER, COURSE, TRAINEE, SESSION, ATTENDANCE, CONSENT, ANSWER),
    *(QUESTION, RESPONSE, PLACE, QUOTA, UNDO_ORDER, ERASURE),
)
# Those whose records each tell of one person, beside the person's own.
PERSON_KINDS = tuple(kind for kind in KINDS if kind.person_field)
BY_NAME = {kind.name: kind for kind in KINDS}
BY_NUMBER = {kind.number: kind for kind in KINDS}
