"""Notes on how a cell became a value of a record.

A note holds codes and facts; the interface words it. It has the cell's text, and so belongs
in the store and in reports, never in a log.
"""

from enum import StrEnum
from typing import NamedTuple


class NoteEffect(StrEnum):
    REPAIRED = "repaired"  # used after a change that loses nothing
    FLAGGED = "flagged"  # used as it is, but doubtful
    UNUSABLE = "unusable"  # not used in its field


class NoteReason(StrEnum):
    SPACES_STRIPPED = "spaces_stripped"
    SPACES_AFTER_DELIMITERS = "spaces_after_delimiters"
    NUL_REMOVED = "nul_removed"
    GUARD_REMOVED = "guard_removed"  # the apostrophe of `escape_cell`
    QUOTES_UNBALANCED = "quotes_unbalanced"
    MEANS_UNKNOWN = "means_unknown"  # "-", "n/a"
    NAME_PARTED = "name_parted"  # patronymic and given name were in one cell
    AREA_FILLED_IN = "area_filled_in"  # the aimag that the soum's code or name implies
    MOVED_TO_AIMAG = "moved_to_aimag"  # an aimag in the column of soums

    DATE_UNREADABLE = "date_unreadable"  # kept as typed, as `birth_dates` does
    DATE_IMPLAUSIBLE = "date_implausible"
    PLACE_NOT_LISTED = "place_not_listed"
    PLACE_AMBIGUOUS = "place_ambiguous"
    PLACE_ELSEWHERE = "place_elsewhere"  # listed, but not in the row's aimag or soum
    PHONE_UNUSUAL = "phone_unusual"
    EMAIL_UNUSUAL = "email_unusual"
    SOURCE_REF_TWICE = "source_ref_twice"  # in this file
    SOURCE_REF_OF_ANOTHER = "source_ref_of_another"  # in the register, a different person
    CODE_NOT_HERE = "code_not_here"  # a short code that is not in this register
    LINES_ABOVE_HEADER = "lines_above_header"
    OTHER_SHEETS = "other_sheets"

    GENDER_UNKNOWN = "gender_unknown"
    TOO_LONG = "too_long"
    TEXT_DAMAGED = "text_damaged"
    COLUMN_NOT_TAKEN = "column_not_taken"
    CELL_WITHOUT_COLUMN = "cell_without_column"

    @property
    def effect(self) -> NoteEffect:
        if self in _UNUSABLE:
            return NoteEffect.UNUSABLE
        return NoteEffect.REPAIRED if self in _REPAIRS else NoteEffect.FLAGGED


_REPAIRS = frozenset(
    {
        NoteReason.SPACES_STRIPPED,
        NoteReason.SPACES_AFTER_DELIMITERS,
        NoteReason.NUL_REMOVED,
        NoteReason.GUARD_REMOVED,
        NoteReason.QUOTES_UNBALANCED,
        NoteReason.MEANS_UNKNOWN,
        NoteReason.NAME_PARTED,
        NoteReason.AREA_FILLED_IN,
        NoteReason.MOVED_TO_AIMAG,
    }
)
_UNUSABLE = frozenset(
    {
        NoteReason.GENDER_UNKNOWN,
        NoteReason.TOO_LONG,
        NoteReason.TEXT_DAMAGED,
        NoteReason.COLUMN_NOT_TAKEN,
        NoteReason.CELL_WITHOUT_COLUMN,
    }
)


class ImportNote(NamedTuple):
    """*field* is empty for a whole row or file, *column* is the header, *text* the cut cell."""

    why: NoteReason
    field: str = ""
    column: str = ""
    text: str = ""
