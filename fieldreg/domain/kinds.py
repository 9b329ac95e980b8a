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


class Shown(StrEnum):
    """How a field with several live values is shown; no united value is ever stored.

    In every case all live values stay until somebody writes in sight of them.
    `merging` decides by these rules and nothing else does.
    """

    LATEST = "latest"  # the greatest stamp for now; a person settles it
    UNION = "union"  # a set: the members of all live values; never a conflict
    TEXTS = "texts"  # notes: every text, oldest first; never a conflict
    IN_USE = (
        "in use"  # the retired mark: an edit outlives a retirement; a person settles it
    )
    STRONGEST = "strongest"  # attendance: see `merging.MARKS`; never a conflict
    WITHDRAWN = (
        "withdrawn"  # consent: withdrawn before declined before given; never a conflict
    )

    @property
    def asks(self) -> bool:
        """Whether several *distinct* live values are a conflict for a person."""
        return self in (Shown.LATEST, Shown.IN_USE)


class Type(StrEnum):
    """What a column holds."""

    TEXT = "TEXT"
    INTEGER = "INTEGER"
    REF = "REF"  # the id of another record
    REFS = "REFS"  # a text: ids of other records in decimal, rising, one space between
    SEALED = "SEALED"  # a text that head office's protected desk alone can read

    @property
    def is_text(self) -> bool:
        """Tell whether its values are texts; the others are whole numbers."""
        return self in (Type.TEXT, Type.REFS, Type.SEALED)


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
    type: Type = Type.TEXT
    shown: Shown = Shown.LATEST
    editable: bool = True
    between: str = ""
    is_personal: bool = False
    blank: Value = None


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
    is_of_office: bool = False
    person: str = ""

    def field(self, name: str) -> Field | None:
        """Give the field called *name*, or `RETIRED`, or None."""
        if name == RETIRED.name:
            return RETIRED
        return next((field for field in self.fields if field.name == name), None)

    @property
    def is_sealed(self) -> bool:
        """Whether it goes to head office and from there to nobody, not even back."""
        return any(field.type is Type.SEALED for field in self.fields)

    @property
    def editable(self) -> tuple[Field, ...]:
        """Give the fields that may change after creation, without the retired mark."""
        return tuple(field for field in self.fields if field.editable)


# Every record has it. Each edit of a record also says "in use" here, seeing the
# mark it stood on, so that an edit made beside a retirement meets it as an
# ordinary conflict and survives.
RETIRED = Field("retired", Type.INTEGER, Shown.IN_USE)
# What stands in the retired mark's column of an inert record, and of the stub of a person
# who was erased, beside 0 and 1. No change says it and nothing lists it, so whatever asks
# for records in use passes such a one over.
INERT = 2
ERASED = 3

# What stands where a text may not be unknown and the person it tells of was erased.
BLANK = "-"
BLANK_SEALED = "erased"  # no age file is so short

SHIFT = Kind(
    1,
    "shift",  # who sat at the laptop from here on, what its calendar said, who asked for it
    (
        Field("trainer", editable=False),
        Field("day", editable=False),
        Field("device", editable=False),
        Field("asked_by", editable=False),
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
        Field("contact", between="; "),
        Field("notes", shown=Shown.TEXTS),
    ),
)
COURSE = Kind(
    3,
    "course",
    (
        Field("name"),
        Field("target_group", between="; "),
        Field("notes", shown=Shown.TEXTS),
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
        Field("school", between="; ", is_personal=True),
        Field("occupation", between="; ", is_personal=True),
        Field("notes", shown=Shown.TEXTS, is_personal=True),
        Field("languages", shown=Shown.UNION, is_personal=True),
        Field("guardian", between="; ", is_personal=True),
    ),
)
SESSION = Kind(
    5,
    "session",
    (
        Field("course", Type.REF),
        Field("date"),
        Field("half_days", Type.INTEGER),
        Field("starts"),
        Field("soum"),
        Field("venue"),
        Field("mode"),
        Field("capacity", Type.INTEGER),
        Field("facilitators", between=", "),
        Field("partners", Type.REFS, Shown.UNION),
        Field("parent", Type.REF),
        Field("state"),
        Field("notes", shown=Shown.TEXTS),
    ),
)
ATTENDANCE = Kind(
    6,
    "attendance",
    (
        Field("trainee", Type.REF, editable=False),
        Field("session", Type.REF, editable=False),
        Field("half_day", Type.INTEGER, editable=False),
        Field("mark", shown=Shown.STRONGEST),
    ),
    person="trainee",
)
CONSENT = Kind(
    7,
    "consent",
    (
        Field("trainee", Type.REF, editable=False),
        Field("purpose", editable=False),
        Field("text_version", editable=False),
        Field("language", editable=False, is_personal=True, blank=BLANK),
        Field("how", editable=False),
        Field("given_by", editable=False, is_personal=True, blank=BLANK),
        Field("day", editable=False),
        Field("state", shown=Shown.WITHDRAWN),
    ),
    person="trainee",
)
UNDOING = Kind(
    8,
    "undoing",  # what came in ranges of some writers' changes, made inert or brought back
    (
        Field("spans", editable=False),
        Field("state"),
        Field("reason"),
        Field("kept", shown=Shown.UNION),
    ),
    is_about_changes=True,
    is_of_office=True,
)
ERASURE = Kind(
    10,
    "erasure",  # whom to erase for good, or which single answers; asked for, or ordered
    (
        Field("trainees", Type.REFS, editable=False),
        Field("fields", editable=False),
        Field("changes", Type.REFS, editable=False),
        Field("state", editable=False),
        Field("reason", editable=False),
        Field("day", editable=False),
        Field("said", editable=False),
    ),
    is_about_changes=True,
)

ANSWER = Kind(
    9,
    "answer",  # what a trainee answered alone, as one sealed sheet
    (
        Field("trainee", Type.REF, editable=False),
        Field("session", Type.REF, editable=False),
        Field("day", editable=False),
        Field(
            *("sealed", Type.SEALED), editable=False, is_personal=True, blank=BLANK_SEALED
        ),
    ),
    person="trainee",
)

QUESTION = Kind(
    11,
    "question",  # head office asks the trainer at one laptop, about a record or in general
    (
        Field("laptop", editable=False),
        Field("trainee", Type.REF, editable=False),
        Field("session", Type.REF, editable=False),
        Field("text", editable=False, is_personal=True, blank=BLANK),
        Field("day", editable=False),
    ),
    is_of_office=True,
    person="trainee",
)
RESPONSE = Kind(
    12,
    "response",  # what a trainer says to a question, about whom that was
    (
        Field("question", Type.REF, editable=False),
        Field("trainee", Type.REF, editable=False),
        Field("text", editable=False, is_personal=True, blank=BLANK),
        Field("day", editable=False),
    ),
    person="trainee",
)

PLACE = Kind(
    13,
    "place",  # of head office's own list, beside the national one or in the stead of an entry
    (Field("code", editable=False), Field("name")),
    is_of_office=True,
)

QUOTA = Kind(
    14,
    "quota",  # how much of a course, or of all, head office wants to be of a group
    (
        Field("course", Type.REF, editable=False),
        Field("whom", editable=False),
        Field("share", Type.INTEGER, editable=False),
        Field("number", Type.INTEGER, editable=False),
        Field("since", editable=False),
        Field("until", editable=False),
    ),
    is_of_office=True,
)

# In the order in which they may refer to each other.
KINDS = (
    *(SHIFT, PARTNER, COURSE, TRAINEE, SESSION, ATTENDANCE, CONSENT, ANSWER),
    *(QUESTION, RESPONSE, PLACE, QUOTA, UNDOING, ERASURE),
)
# Those whose records each tell of one person, beside the person's own.
OF_PEOPLE = tuple(kind for kind in KINDS if kind.person)
BY_NAME = {kind.name: kind for kind in KINDS}
BY_NUMBER = {kind.number: kind for kind in KINDS}
