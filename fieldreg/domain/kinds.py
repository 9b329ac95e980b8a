"""The table of everything the register keeps: kinds, their fields, and how each merges.

Tables, bundles, digests and exports are all made from it. By default a field is a text that may
change, and its latest value is shown until a person resolves a conflict.
"""

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | None


class ConflictPolicy(StrEnum):
    """How a field with several live values is shown; no combined value is ever stored.

    All live values stay until an edit that has seen them replaces them. Only `merging` applies
    these rules.
    """

    LATEST = "latest"  # the greatest stamp for now; a person resolves it
    UNION = "union"  # a set: the members of all live values; never a conflict
    TEXTS = "texts"  # notes: every text, oldest first; never a conflict
    IN_USE = "in use"  # the retired mark: an edit outlives a retirement; a person resolves it
    STRONGEST = "strongest"  # attendance: see `merging.MARKS_BY_STRENGTH`; never a conflict
    WITHDRAWN = "withdrawn"  # consent: withdrawn before declined before given; never a conflict

    @property
    def may_conflict(self) -> bool:
        """Whether several *distinct* live values are a conflict for a person."""
        return self in (ConflictPolicy.LATEST, ConflictPolicy.IN_USE)


class FieldType(StrEnum):
    TEXT = "TEXT"
    INTEGER = "INTEGER"
    REF = "REF"  # the id of another record
    REFS = "REFS"  # a text: ids of other records in decimal, ascending, one space between
    SEALED = "SEALED"  # a text that only head office's protected desk can read

    @property
    def is_text(self) -> bool:
        return self in (FieldType.TEXT, FieldType.REFS, FieldType.SEALED)


# Each field and each kind is one object, the one in this table, so they are compared by identity
# and not by content: a merge compares them a million times.
@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One field of a kind.

    Each edit of a field that *is_editable* has a stamp of its own. *joiner* separates values of
    a conflict that a person keeps together; without it only one can stay. A field that
    *is_personal* holds *erased_value* after its person is erased.
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

    A kind that *is_about_changes* records the author or fate of other changes: it is never
    undone, and enters the digest only through its effects. *person_field* names the field with
    the person a record is about; a `TRAINEE` record is about itself.
    """

    number: int
    name: str
    fields: tuple[Field, ...]
    is_about_changes: bool = False
    is_office_only: bool = False
    person_field: str = ""

    def field(self, name: str) -> Field | None:
        if name == RETIRED.name:
            return RETIRED
        return next((field for field in self.fields if field.name == name), None)

    @property
    def is_sealed(self) -> bool:
        """Whether records go to head office and never out again, even to their laptop."""
        return any(field.type is FieldType.SEALED for field in self.fields)

    @property
    def editable_fields(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.is_editable)


# Every record has it. Each edit of a record also writes "in use" here and names the mark it saw,
# so that an edit concurrent with a retirement meets it as an ordinary conflict and survives.
RETIRED = Field("retired", FieldType.INTEGER, ConflictPolicy.IN_USE)
# Values of the retired column beside 0 and 1: of an inert record, and of the stub of an erased
# person. No change writes them, and a query for records in use skips these records.
INERT_MARK = 2
ERASED_MARK = 3

# The value of an erased person's text that may not be unknown.
ERASED_TEXT = "-"
ERASED_SEALED_TEXT = "erased"  # no age file is so short

WRITER_SESSION = Kind(
    1,
    "shift",  # the trainer, device and day of the changes from here on
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
    "undoing",  # makes ranges of some writers' changes inert, or brings them back
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
    "erasure",  # erases people, or single answers, for good; requested or ordered
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
    "answer",  # the answers a trainee gave alone, as one sealed sheet
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
    "question",  # of head office to the trainer at one laptop
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
    "response",  # of a trainer to a question
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
    "place",  # of head office's own list; adds to the national list or renames an entry
    (Field("code", is_editable=False), Field("name")),
    is_office_only=True,
)

QUOTA = Kind(
    14,
    "quota",  # the part of a course, or of all, that a group is to have
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
# Kinds whose records are each about one person, without the person's own.
PERSON_KINDS = tuple(kind for kind in KINDS if kind.person_field)
BY_NAME = {kind.name: kind for kind in KINDS}
BY_NUMBER = {kind.number: kind for kind in KINDS}
