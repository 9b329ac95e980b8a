"""Problems of records, and of the files that people choose."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary.problem_texts.marking import marked

RECORDS: Final[Mapping[Code, str]] = marked(
    "Problems",
    {
        Code.VALUE_REFUSED: "This field cannot take what was typed. Nothing was changed.",
        Code.FIELD_UNKNOWN: "There is no such field. Nothing was changed.",
        Code.DATE_UNREADABLE: "This date cannot be read. Write 2007, 2007.03 or 2007.03.14.",
        Code.PERSON_RETIRED: (
            "This record is out of use. Nothing was changed. Bring the record back into use first."
        ),
        Code.PLACE_UNKNOWN: "The list has no such place, or several of that name. Choose one from the list.",
        Code.NAME_MISSING: "A given name is needed.",
        Code.NOT_FOUND: "Not found.",
        Code.AMBIGUOUS: "Several people are called that. Use the short code.",
        Code.ERASURE_UNCONFIRMED: "That is not the code of the person. Nothing was erased; look at the code again.",
        Code.SESSION_CLOSED: "This session is closed. Nothing was changed. Open it again to go on.",
        Code.GUARDIANS_MISSING: (
            "Somebody who was there is under 18, and no guardian was asked. Nothing was"
            " changed. Note what the guardian said, or that it is to follow."
        ),
        Code.CONSENT_TEXT_UNKNOWN: (
            "This version of fieldreg has no such text. Nothing was changed. Update fieldreg,"
            " or read the text that is told now."
        ),
        Code.HALF_DAY_OUTSIDE: "This session has no such half-day. Nothing was changed.",
        Code.CONFLICT_GONE: "This conflict was settled meanwhile. Nothing was changed.",
        Code.CONFLICT_CHANGED: "Another value came in meanwhile. Nothing was settled. Look again.",
        Code.ONLY_ONE_CAN_STAND: "This field can have only one value. Choose one, or write another.",
        Code.ALREADY_UNDONE: "This was undone before.",
        Code.NOT_UNDONE: "This is not undone, so there is nothing to bring back.",
        Code.NOTHING_TO_UNDO: "Nothing came into the register with this bundle, so there is nothing to undo.",
        Code.UNEXPECTED: "Something went wrong inside fieldreg. Nothing is left half-done. Tell head office.",
        Code.FILE_UNREADABLE: "This file is not there or cannot be read.",
        Code.FILE_NOT_WRITTEN: "The file could not be written. The old file is unchanged.",
        Code.FILE_EXISTS: "There is a file of this name already. It was left as it is.",
        Code.FILE_IS_ANOTHER: (
            "Another file is there now, or this one was changed. It was left as it is; look at "
            "it and delete it yourself."
        ),
        Code.FILE_NOT_DELETED: (
            "The file could not be deleted and is still there. Close the program that uses "
            "it and try again."
        ),
        Code.LOCKED_IS_WORKBOOK: "Only a workbook can be locked by a passphrase. Let the file’s name end in .xlsx.",
        Code.ENDING_UNKNOWN: "A file’s name must end in .csv, .xlsx or .json.",
        Code.ENCODING_UNKNOWN: "The letters of this file cannot be read with certainty. Save it as UTF-8 and try again.",
        Code.TABLE_UNKNOWN: "This file is no table. CSV and XLSX files can be read.",
        Code.TABLE_DAMAGED: "This table is damaged. Open it in its own program and save it again.",
        Code.TABLE_EMPTY: "There is nothing in this table.",
        Code.COLUMN_UNKNOWN: "The table has no such column.",
        Code.COLUMNS_CLASH: "Two columns go into one field. Choose one of them.",
        Code.COLUMNS_UNCLEAR: "No column is headed like a field. Say which column is which.",
        Code.CANCELLED: "Stopped. Nothing was changed.",
    },
)
