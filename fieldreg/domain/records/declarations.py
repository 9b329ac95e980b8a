"""Models annotate fields with `Field`; others are ordinary texts."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from fieldreg.domain.roles import Role

Value = str | int | None


class ConflictPolicy(StrEnum):
    """How a field with several live values is shown; no combined value is ever stored."""

    LATEST = "latest"  # the greatest stamp for now; a person resolves it
    UNION = "union"  # a set: the members of all live values; never a conflict
    TEXTS = "texts"  # notes: every text, oldest first; never a conflict
    IN_USE = "in use"  # the retired mark: an edit outlives a retirement; a person resolves it
    STRONGEST = "strongest"  # attendance: see `merging.MARKS_BY_STRENGTH`; never a conflict
    WITHDRAWN = "withdrawn"  # consent: withdrawn before declined before given; never a conflict

    @property
    def may_conflict(self) -> bool:
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


class FieldFormat(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long text"
    DIGITS = "digits"
    BIRTH_DATE = "birth date"
    DAY = "day"
    PLACE = "place"
    CHOICE = "choice"  # one of a few codes
    LANGUAGES = "languages"


class FormGroup(StrEnum):
    COURSE = "course"
    PLACE = "place"
    TIME = "time"
    STAFF = "staff"
    NAMES = "names"
    BIRTH = "birth"
    CONTACT = "contact"
    RESIDENCE = "residence"
    WORK = "work"
    GUARDIAN = "guardian"
    SOURCE = "source"
    NOTES = "notes"


class Translatable(NamedTuple):
    """An English text of the interface, collected by ``translations.py``."""

    context: str
    source: str


class Headings(NamedTuple):
    """Column headings of imported lists, separated by ``|``: certain and possible ones."""

    sure: str = ""
    possible: str = ""


_NO_HEADINGS = Headings()


# Each field and each kind is one object, the one of its model, so they are compared by identity
# and not by content: a merge compares them a million times.
@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """Each edit of a field that *is_editable* has its own stamp.

    *joiner* separates values of a conflict that are kept together; without it only one can stay. A
    field that *is_personal* has *erased_value* after its person is erased. One that *is_contact* is
    hidden after the person refused contact. *viewers* and *changers* are the kind's unless given.
    *group*, *order* and *span* (part of the width) place it in forms. *choices* are the codes that
    its type allows, "" for unknown. A reference is to the kind *refers_to*, by default that of the
    field's name.
    """

    name: str = ""
    type: FieldType = FieldType.TEXT
    policy: ConflictPolicy = ConflictPolicy.LATEST
    is_editable: bool = True
    joiner: str = ""
    is_personal: bool = False
    erased_value: Value = None
    is_contact: bool = False
    viewers: tuple[Role, ...] = ()
    changers: tuple[Role, ...] = ()
    label: Translatable | None = None
    hint: Translatable | None = None
    format: FieldFormat = FieldFormat.TEXT
    group: FormGroup | None = None
    order: int = 0
    span: int = 1
    choices: tuple[str, ...] = ()
    is_detail: bool = False
    headings: Headings = _NO_HEADINGS
    refers_to: str = ""

    @property
    def is_reference(self) -> bool:
        return self.type in (FieldType.REF, FieldType.REFS)

    @property
    def target(self) -> str:
        return self.refers_to or self.name


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of record; *number* stands for it in bundles and never changes.

    A kind that *is_about_changes* records the author or fate of other changes: it is never undone,
    and enters the digest only through its effects. *person_fields* name the people a record is
    about, for erasure, history, access report and scope; a trainee is about itself. A kind with a
    *list_key*, its name on the command line, is a reference list, which head office keeps and every
    laptop gets. Undoing an arrival keeps the records that others name, unless these are of a kind
    that is not *keeps_named*.
    """

    number: int
    name: str
    fields: tuple[Field, ...] = ()
    is_about_changes: bool = False
    is_office_only: bool = False
    person_fields: tuple[str, ...] = ()
    viewers: tuple[Role, ...] = ()
    changers: tuple[Role, ...] = ()
    list_key: str = ""
    list_label: Translatable | None = None
    is_plain: bool = False
    keeps_named: bool = True

    def field(self, name: str) -> Field | None:
        if name == RETIRED.name:
            return RETIRED
        return next((field for field in self.fields if field.name == name), None)

    def fields_in(self, *groups: FormGroup) -> tuple[str, ...]:
        found = [
            (groups.index(field.group), field.order, field.name)
            for field in self.fields
            if field.group in groups
        ]
        return tuple(name for _, _, name in sorted(found, key=lambda row: row[:2]))

    def get_field(self, name: str) -> Field:
        return next(field for field in self.fields if field.name == name)

    @property
    def is_sealed(self) -> bool:
        """Whether records go to head office and never out again, even to their laptop."""
        return any(field.type is FieldType.SEALED for field in self.fields)

    @property
    def editable_fields(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.is_editable)


# Every record has it. Each edit of a record also writes "in use" here and names the mark it saw,
# so that an edit concurrent with a retirement meets it as an ordinary conflict and survives.
RETIRED = Field(
    "retired",
    FieldType.INTEGER,
    ConflictPolicy.IN_USE,
    label=Translatable("Person", "out of use or not"),
)
# Values of the retired column beside 0 and 1: of an inert record, and of the stub of an erased
# person. No change writes them, and a query for records in use skips these records.
INERT_MARK = 2
ERASED_MARK = 3

# The value of an erased person's text that may not be unknown.
ERASED_TEXT = "-"
ERASED_SEALED_TEXT = "erased"  # no age file is so short
