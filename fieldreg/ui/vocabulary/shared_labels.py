"""English labels for the window, which translates them, and the command line.

Nothing here loads Qt.
"""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.services.arrivals.undo_preview import KeptReason
from fieldreg.services.exchange.quarantined_changes import Remedy
from fieldreg.services.imports.import_reports import DOUBTFUL, NoteReason, RowOutcome, SameBy
from fieldreg.ui.vocabulary import marked

IMPORT_NOTES: Final[Mapping[NoteReason, str]] = marked(
    "Importing",
    {
        NoteReason.SPACES_STRIPPED: "spaces around it are left out",
        NoteReason.SPACES_AFTER_DELIMITERS: "the space after each delimiter is left out",
        NoteReason.NUL_REMOVED: "a character that is no text is left out",
        NoteReason.GUARD_REMOVED: "signs that keep a cell a text are left out",
        NoteReason.QUOTES_UNBALANCED: "a quotation mark has no partner; the line is taken unchanged",
        NoteReason.MEANS_UNKNOWN: "it says that this is not known",
        NoteReason.NAME_PARTED: "patronymic and given name are in one cell; they are separated",
        NoteReason.AS_ABOVE: "a mark means “as above”; the text above is taken",
        NoteReason.AREA_FILLED_IN: "filled in: the soum or bag says which area it is in",
        NoteReason.SOUM_OF_SECTION: "a line above the people names their soum",
        NoteReason.AREA_OF_LIST: "several aimags have this soum; taken is the one that the title or"
        " another column names",
        NoteReason.MOVED_TO_AIMAG: "an aimag is in the column of soums; it is moved",
        NoteReason.AGE_TO_YEAR: "an age; the year that it gives is kept as about",
        NoteReason.DATE_ORDER: "other rows show whether day or month comes first",
        NoteReason.DATE_UNREADABLE: "it cannot be read as a date; kept as typed",
        NoteReason.DATE_IMPLAUSIBLE: "it can hardly be right; kept",
        NoteReason.PLACE_NOT_LISTED: "the list has no such place; kept as typed",
        NoteReason.PLACE_AMBIGUOUS: "several places have this name; kept as typed",
        NoteReason.PLACE_ELSEWHERE: "this place is in another area; kept as typed",
        NoteReason.PHONE_UNUSUAL: "not a usual phone number; kept",
        NoteReason.EMAIL_UNUSUAL: "not a usual address; kept",
        NoteReason.LETTERS_LOST: "letters became question marks before the table came here; kept",
        NoteReason.NOT_A_PERSON: "a total or a signature, and no person",
        NoteReason.NAME_MISSING: "no given name; the row is left out",
        NoteReason.PERSON_ERASED: "this person was erased; the row is left out",
        NoteReason.SOURCE_REF_TWICE: "another row has the same number",
        NoteReason.SOURCE_REF_OF_ANOTHER: "someone else in the register has this number",
        NoteReason.PERHAPS_REGISTERED: "somebody like this is registered; a new person, to be compared",
        NoteReason.CAME_AGAIN: "the same entry as above: left and joined again",
        NoteReason.ROW_ALIKE: "a row above it looks like the same person; compare the two",
        NoteReason.CODE_TWICE: "another row is about the same person",
        NoteReason.CODE_OF_ANOTHER: "someone of another name has this code; a new person",
        NoteReason.CODE_NOT_HERE: "this code belongs to somebody who is not in this register",
        NoteReason.COLUMNS_REMEMBERED: "columns are as chosen for an earlier list of these headings",
        NoteReason.HEADINGS_UNKNOWN: "no heading is known; the first row is read as headings",
        NoteReason.LINES_ABOVE_HEADER: "lines above the headers are left out",
        NoteReason.LISTS_BESIDE: "several lists stand side by side; all are read, one after the"
        " other, and lines are counted on",
        NoteReason.OTHER_SHEETS: "further sheets are not read",
        NoteReason.GENDER_NOT_TICKED: "neither of the two columns of genders is marked, or both are",
        NoteReason.GENDER_UNKNOWN: "not a gender that is known here; put into the notes",
        NoteReason.NAME_OF_DEVICE: "the name of a telephone, and no person’s; put into the notes",
        NoteReason.WORDS_AFTER_NAME: "what is in brackets after the name is put into the notes",
        NoteReason.OWNER_OF_DEVICE: "the owner of a telephone is taken for the person; check it",
        NoteReason.TOO_LONG: "too long for its field; the text is in the notes, as far as it fits",
        NoteReason.TEXT_DAMAGED: "the letters were lost before the table came here",
        NoteReason.COLUMN_NOT_TAKEN: "this column goes into no field",
        NoteReason.CELL_WITHOUT_COLUMN: "it is under no header",
    },
)

IMPORT_JUDGEMENTS: Final[Mapping[str, str]] = marked(
    "Importing",
    {
        RowOutcome.KNOWN: "same",
        RowOutcome.NEW: "new",
        RowOutcome.FILLS: "fills",
        RowOutcome.DIFFERS: "corrects",
        DOUBTFUL: "doubtful",
        RowOutcome.LEFT_OUT: "left out",
        RowOutcome.EMPTY: "no person",
    },
)

IMPORT_EVIDENCE: Final[Mapping[SameBy, str]] = marked(
    "Importing",
    {
        SameBy.CODE: "the code agrees",
        SameBy.FILE: "this row was imported before",
        SameBy.SUBMISSION: "the same submission of a phone",
        SameBy.NUMBER: "list, number and name agree",
    },
)

ERASED_PLACES: Final[Mapping[str, str]] = marked(
    "Erasing",
    {
        "record": "the person’s record",
        "edit": "corrections of it",
        "original": "first entries of it",
        "also": "values in conflict",
        "consent": "consents",
        "answer": "sealed answers",
        "attendance": "additions to attendance",
        "residence": "residences",
        "contribution": "contributions",
        "promise": "promises",
        "pair": "judgements on pairs",
        "pin": "chosen values",
        "question": "questions to trainers",
        "response": "answers of trainers",
        "request": "requests of the person",
        "strange": "entries of a newer program",
        "set-aside": "entries that were set aside",
        "segment": "parts of the log of this computer",
        "reply": "saved replies of head office",
        "draft": "unfinished pages",
        "import": "names of imported files",
    },
)
"""Places with data of a person, by the name that an erasure reports."""

KEPT_REASONS: Final[Mapping[KeptReason, str]] = marked(
    "Undoing",
    {
        KeptReason.CHANGED: "corrected since",
        KeptReason.ATTENDED: "attendance was marked since",
        KeptReason.CONSENTED: "a consent was noted since",
        KeptReason.ANSWERED: "sealed answers were given since",
        KeptReason.PLANNED: "used by a session since",
        KeptReason.ASKED: "a question was asked about it since",
        KeptReason.REQUESTED: "a request of this person was noted since",
        KeptReason.WANTED: "a quota was set for it since",
        KeptReason.NAMED: "an entry of another kind was made for it since",
        KeptReason.JOINED: "one person with a record that stays",
    },
)

QUARANTINE_REASONS: Final[Mapping[str, str]] = marked(
    "Aside",
    {
        Code.VALUE_REFUSED: "Head office cannot take this value.",
        Code.FIELD_UNKNOWN: (
            "Head office has an older version, in which this field cannot be changed."
        ),
        Code.NOT_FOUND: "Head office does not have the entry you corrected.",
        Code.OUT_OF_SCOPE: "Only head office may say this.",
        Code.CLAIM: (
            "It waits at head office: this computer was never sent the entry that it names, so an"
            " officer has to accept it."
        ),
        Code.REQUEST: (
            "It waits at head office: this computer was never sent the entry that it changes, so an"
            " officer has to find the right person."
        ),
        Code.OUTSIDE_INVITATION: (
            "It waits at head office: this computer was invited for another place, course or time,"
            " so an officer has to accept it."
        ),
        Code.NOT_ACCEPTED: "An officer looked at it and did not take it in.",
        Code.STAMP_IMPOSSIBLE: "This change arrived out of order.",
        Code.STAMP_UNORDERED: "This change arrived out of order.",
        "": "Head office gave a reason that this version cannot show: {reason}",
    },
)
"""Why head office set a change aside, by the code of the problem; "" is any other."""

REMEDIES: Final[Mapping[Remedy, str]] = marked(
    "Aside",
    {
        Remedy.CORRECT: "Correct it here. Your correction is sent with the next bundle.",
        Remedy.WAIT: "You need do nothing: it is taken in as soon as head office can accept it.",
        Remedy.TELL: "Tell head office the correct value. It can be corrected there.",
    },
)
