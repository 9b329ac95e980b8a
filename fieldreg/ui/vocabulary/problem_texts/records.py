"""Problems of records, and of the files that people choose."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary.problem_texts.marking import QT_TRANSLATE_NOOP

RECORDS: Final[Mapping[Code, str]] = {
    Code.VALUE_REFUSED: QT_TRANSLATE_NOOP(
        "Problems", "This field cannot hold what was typed. Nothing was changed."
    ),
    Code.FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems", "There is no such field. Nothing was changed."
    ),
    Code.DATE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Problems", "This date cannot be read. Write 2007, 2007.03 or 2007.03.14."
    ),
    Code.PERSON_RETIRED: QT_TRANSLATE_NOOP(
        "Problems",
        "This person is out of use. Nothing was changed. Take the person back into use first.",
    ),
    Code.PLACE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems", "The list has no such place, or several of that name. Choose one from the list."
    ),
    Code.NAME_MISSING: QT_TRANSLATE_NOOP("Problems", "A given name is needed."),
    Code.NOT_FOUND: QT_TRANSLATE_NOOP("Problems", "Not found."),
    Code.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Problems", "Several people are called that. Use the short code."
    ),
    Code.ERASURE_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Problems",
        "That is not the code of the person. Nothing was erased; look at the code again.",
    ),
    Code.SESSION_CLOSED: QT_TRANSLATE_NOOP(
        "Problems", "This session is closed. Nothing was changed. Open it again to go on."
    ),
    Code.GUARDIANS_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "Somebody who was there is under 18, and no guardian was asked. Nothing was"
        " changed. Note what the guardian said, or that it is to follow.",
    ),
    Code.CONSENT_TEXT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems",
        "This version of fieldreg has no such text. Nothing was changed. Update fieldreg,"
        " or read the text that is told now.",
    ),
    Code.HALF_DAY_OUTSIDE: QT_TRANSLATE_NOOP(
        "Problems", "This session has no such half-day. Nothing was changed."
    ),
    Code.CONFLICT_GONE: QT_TRANSLATE_NOOP(
        "Problems", "This conflict was settled meanwhile. Nothing was changed."
    ),
    Code.CONFLICT_CHANGED: QT_TRANSLATE_NOOP(
        "Problems", "Another value came in meanwhile. Nothing was settled. Look again."
    ),
    Code.ONLY_ONE_CAN_STAND: QT_TRANSLATE_NOOP(
        "Problems", "Only one value can stand in this field. Take one, or write another."
    ),
    Code.ALREADY_UNDONE: QT_TRANSLATE_NOOP("Problems", "This was undone before."),
    Code.NOT_UNDONE: QT_TRANSLATE_NOOP(
        "Problems", "This is not undone, so there is nothing to bring back."
    ),
    Code.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP(
        "Problems", "Nothing came into the register with this bundle, so there is nothing to undo."
    ),
    Code.UNEXPECTED: QT_TRANSLATE_NOOP(
        "Problems",
        "Something went wrong inside fieldreg. Nothing is left half-done. Tell head office.",
    ),
    Code.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Problems", "This file is not there or cannot be read."
    ),
    Code.FILE_NOT_WRITTEN: QT_TRANSLATE_NOOP(
        "Problems", "The file could not be written. What stood there still does."
    ),
    Code.FILE_EXISTS: QT_TRANSLATE_NOOP(
        "Problems", "There is a file of this name already. It was left as it is."
    ),
    Code.FILE_IS_ANOTHER: QT_TRANSLATE_NOOP(
        "Problems",
        "Another file lies there now, or this one was changed. It was left as it is; "
        "look at it and delete it yourself.",
    ),
    Code.FILE_NOT_DELETED: QT_TRANSLATE_NOOP(
        "Problems",
        "The file could not be deleted and is still there. Close what holds it and try again.",
    ),
    Code.LOCKED_IS_WORKBOOK: QT_TRANSLATE_NOOP(
        "Problems",
        "Only a workbook can be locked by a passphrase. Let the file’s name end in .xlsx.",
    ),
    Code.ENDING_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems", "A file’s name must end in .csv, .xlsx or .json."
    ),
    Code.ENCODING_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems",
        "The letters of this file cannot be read with certainty. Save it as UTF-8 and try again.",
    ),
    Code.TABLE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems", "This file is no table. CSV and XLSX files can be read."
    ),
    Code.TABLE_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "This table is damaged. Open it in its own program and save it again."
    ),
    Code.TABLE_EMPTY: QT_TRANSLATE_NOOP("Problems", "There is nothing in this table."),
    Code.COLUMN_UNKNOWN: QT_TRANSLATE_NOOP("Problems", "The table has no such column."),
    Code.COLUMNS_CLASH: QT_TRANSLATE_NOOP(
        "Problems", "Two columns go into one field. Choose one of them."
    ),
    Code.COLUMNS_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problems", "No column is headed like a field. Say which column is which."
    ),
    Code.CANCELLED: QT_TRANSLATE_NOOP("Problems", "Stopped. Nothing was changed."),
}
