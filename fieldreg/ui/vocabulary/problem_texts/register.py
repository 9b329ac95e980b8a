"""Installation, database, folder, calendar, records, chosen files."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary import marked

REGISTER: Final[Mapping[Code, str]] = marked(
    "Problems",
    {
        Code.NO_INSTALLATION: "There is no register in this folder.",
        Code.INSTALLATION_EXISTS: "There is a register here already. It was left as it is.",
        Code.WRONG_PASSPHRASE: "The passphrase is wrong. Nothing was changed. Try again.",
        Code.PASSPHRASE_GUESSABLE: (
            "This passphrase could be guessed by somebody who has the file. It goes on opening; take"
            " another one in Settings."
        ),
        Code.WEAK_PASSPHRASE: (
            "This passphrase would be guessed. Nothing was changed. Have six words proposed, or take"
            " six or more that do not belong together."
        ),
        Code.STORE_DAMAGED: "The register’s file is damaged. It was left as it is. Restore the last backup.",
        Code.STORE_TOO_NEW: "A later version of fieldreg has worked here. Nothing was changed. Update fieldreg.",
        Code.STORE_NEEDS_RELEASE: (
            "The later version that did not work has already changed this register, and only it "
            "can open it. So it runs again, and nothing is lost. If it does not open the register "
            "now, tell head office."
        ),
        Code.STORE_IN_USE: "Another window is using this register. Close it and try again.",
        Code.DISK_FULL: (
            "The disk is full. Nothing was changed, and what you typed is still here. "
            "Make room and try again."
        ),
        Code.DISK_FAILED: (
            "The disk could not be read or written. Nothing was changed. Try again; "
            "if it happens again, make a backup elsewhere."
        ),
        Code.WRONG_LIBRARY: "The encrypted database of this computer is not the right one. Install fieldreg again.",
        Code.LIBRARY_MISSING: (
            "A part of this computer’s system that fieldreg needs is missing. Nothing was "
            "changed. Ask somebody to install it."
        ),
        Code.NO_SCREEN: "No window can be opened here. Start fieldreg where there is a screen.",
        Code.KEY_FIXED: (
            "These two keys cannot change places. Nothing was changed. A function key, Ins or Ctrl with"
            " a letter changes places with another of these, and a letter with a letter."
        ),
        Code.NOT_HEAD_OFFICE: "Only head office can do this.",
        Code.NOT_LAPTOP: "Only a trainer’s laptop can do this.",
        Code.ROLE_NEEDED: (
            "This needs another role than yours: {roles}. Nothing was changed. An "
            "administrator can give it to you."
        ),
        Code.LAST_ADMINISTRATOR: (
            "Nobody would be left who can give roles. Nothing was changed. Let somebody else "
            "be administrator first."
        ),
        Code.DEVICE_EXISTS: "A laptop of this name is invited already. Choose another name.",
        Code.BACKUP_DAMAGED: "This backup is not complete. Nothing was restored. Take another one.",
        Code.DATABASE_DRIVER_MISSING: "This copy of fieldreg cannot speak to a PostgreSQL server. Install the part for it.",
        Code.DATABASE_INSECURE: (
            "The database is on another machine, and the way there is not secured. Nothing was"
            " sent, and nothing is lost. Add sslmode=verify-full to the address, and give it again"
            " with the command hq follow."
        ),
        Code.DATABASE_UNVERIFIED: (
            "The way to the database on another machine is not secured, as its address says:"
            " insecure=yes. Somebody in between could read and change everything."
        ),
        Code.DATABASE_ADDRESS_WRONG: "This is no address of a PostgreSQL database.",
        Code.DATABASE_UNREACHABLE: (
            "The database server does not answer. Check the network, then check that your last "
            "entry is there."
        ),
        Code.DATABASE_REFUSED: (
            "The database server refused the name, the password or the database. Ask the "
            "person who looks after the server."
        ),
        Code.DATABASE_UNFIT: (
            "This database cannot hold the register. Ask the person who looks after the server."
        ),
        Code.DATABASE_TAKEN: "There is something in this database already. Begin in an empty one.",
        Code.DATABASE_FOREIGN: "This database does not contain the register of this installation.",
        Code.DATABASE_NEEDED: (
            "This register is in a file, which only one person can use. Move it to a server first."
        ),
        Code.DATABASE_BUSY: (
            "Somebody else is writing into the register just now. Nothing was "
            "changed. Try again in a minute."
        ),
        Code.REGISTER_OLDER: (
            "This register is older than what was last saved here. It continues under a new "
            "number. What was already sent comes back at the next exchanges."
        ),
        Code.REGISTER_COPIED: (
            "This register is a copy, or was restored. Nothing is lost: it goes on under a "
            "number of its own."
        ),
        Code.CALENDAR_BEHIND: (
            "The calendar of this computer says {today}, but an entry here has the date "
            "{last}. If today is another day, correct the calendar first: new entries get its "
            "date. If the calendar is right, the other date was wrong and you can go on. "
            "Nothing is lost."
        ),
        Code.CALENDAR_AHEAD: (
            "The calendar of this computer says {today}; the last known date is {last}. If "
            "today is another day, correct the calendar first: new entries get its date. If "
            "the calendar is right, exchange soon. Nothing is lost."
        ),
        Code.ACT_NEEDS_PASSPHRASE: (
            "Only a passphrase can sign this, and this computer opened the register. Nothing was "
            "done. Lock it, unlock it with your passphrase, and do it again."
        ),
        Code.OFFICER_KEY_UNKNOWN: (
            "Your signature is not in the list of officers. Nothing was done. Another officer "
            "who manages officers has to add or admit you again."
        ),
        Code.ORDERS_UNSIGNED: (
            "The register has orders to erase or to undo that no officer signed. Nobody obeys "
            "them. If one is right, give it again. If not, somebody else can write into the "
            "database: ask who runs it."
        ),
        Code.ORDER_UNSIGNED: (
            "An order to erase or to undo that no officer signed. It was not obeyed. Tell head "
            "office."
        ),
        Code.TRUST_UNSIGNED: (
            "The register has laptops confirmed or cut off, or versions offered, that no officer "
            "signed. Nobody obeys it. If one is right, do it again. If not, somebody else has "
            "head office's key: ask who can open this computer."
        ),
        Code.ERASURE_LIST_MISSING: (
            "The list of erased people is missing. Some erased people may be here again until "
            "every laptop has exchanged twice. If a backup was restored, find the file ending "
            "in .erasures, put it beside the backup and restore the backup again."
        ),
        Code.ERASURE_LIST_OLDER: (
            "The list of erased people came from a backup and may be old. People erased after "
            "it may be here again until every laptop has exchanged twice. If there are backups "
            "in another place, make one there too and unlock again: fieldreg then reads the "
            "list there."
        ),
        Code.ERASURE_LIST_BEHIND: (
            "Head office was set back to an earlier day: laptops have replies that it no "
            "longer has. Nothing on the laptops is lost. People erased since that day may be "
            "here again until every laptop has exchanged twice. Make no lists or exports until "
            "then."
        ),
        Code.ERASURE_LIST_ALTERED: (
            "The list of erased people was changed or cannot be read, so it is not used. Some "
            "erased people may be here again until every laptop has exchanged twice. Ask who "
            "had the list."
        ),
        Code.REGISTER_ALTERED: (
            "The register’s file is not as fieldreg left it. Make an exchange now, then "
            "restore the last backup."
        ),
        Code.ROWS_ALTERED: (
            "Something other than fieldreg changed entries of this register. You can go on "
            "reading and registering, but nothing leaves: no export, no exchange, no backup, no "
            "order. Call head office. Then restore the last backup, or keep the entries as they "
            "stand: Settings, Check this installation."
        ),
        Code.FOLDER_ON_NETWORK: (
            "This folder is on another computer, where a register can be damaged. Keep it on "
            "this computer’s own disk."
        ),
        Code.FOLDER_IN_CLOUD: (
            "Another program copies this folder to the Internet, which can damage a register. "
            "Keep it in another folder."
        ),
        Code.FOLDER_OPEN: (
            "Other users of this computer can open the folder of the register. Everything in it is"
            " encrypted. Ask the administrator of the computer to close it to them."
        ),
        Code.FOLDER_ON_STICK: (
            "This folder is on a stick, which is easily lost. Keep the register on this "
            "computer’s own disk."
        ),
    },
)


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
        Code.NAME_AMBIGUOUS: (
            "The list has several of that name. Nothing was changed. Choose one by its code."
        ),
        Code.ERASURE_UNCONFIRMED: "That is not the code of the person. Nothing was erased; look at the code again.",
        Code.SECOND_OFFICER_NEEDED: (
            "More than five people a day are erased only if two officers want it. Another officer"
            " who may erase has to order this. Until then nothing is erased."
        ),
        Code.ERASURE_EARLY: (
            "More than five people a day are erased only if two officers want it, both with that"
            " right for a week, or a week after one of them asked. It is not yet time, and"
            " nothing is erased."
        ),
        Code.SESSION_CLOSED: "This session is closed. Nothing was changed. Open it again to go on.",
        Code.SESSION_ATTENDED: (
            "People were marked in this session. Nothing was changed. Close it, or take their marks"
            " back first."
        ),
        Code.COURSE_CONFIDENTIAL: (
            "This course is confidential: who attended is shown with the session and with the"
            " person alone, in no list, no file and on no paper. Nothing was written. Choose another"
            " course or session, or print without names."
        ),
        Code.CONFIDENTIAL_WITHHELD: (
            "This is about somebody at a session of a confidential course. Both are shown together"
            " only to an officer who has the protected desk too: she decides it. Until then"
            " everything is kept."
        ),
        Code.REPORT_FROZEN: (
            "The figures of this report are frozen, so it stays as it is. Nothing was changed."
            " Draft a new report."
        ),
        Code.REPORT_NOT_ISSUED: (
            "This report is not issued yet. Nothing was written. Issue it first; where there are"
            " two officers, both sign."
        ),
        Code.REPORT_SIGNED: (
            "You have signed this report. It is kept. Now another officer has to sign it."
        ),
        Code.REPORT_OVERLAPS: (
            "An earlier report or edition counts some of these days and other ones. Both together"
            " could tell of few people, so nothing is issued. Choose days that lie within those of"
            " earlier ones, contain them, or are apart: whole quarters, half-years or years."
        ),
        Code.REPORT_TOO_CLOSE: (
            "These tables tell so much of each other that it cannot be checked what they tell of"
            " few people, so nothing is issued. Leave out a table; the first to go is one by soum"
            " and something else."
        ),
        Code.TOTALS_NOT_DUE: (
            "The totals of this half-year cannot be issued: it is not over, they were issued"
            " before, or nobody came to a session in it. Nothing was opened. Choose another."
        ),
        Code.FIGURES_CONFIDENTIAL: (
            "A cascade from a confidential course is for the protected desk alone. Nothing is"
            " shown. Choose another course or session, or ask at the protected desk."
        ),
        Code.EDITION_DAMAGED: (
            "This file is no whole edition of figures. Nothing of it is shown. Ask head office for"
            " it again."
        ),
        Code.EDITION_MISSING: (
            "No edition was made yet, and nothing was changed. An officer makes it on the page of"
            " reports."
        ),
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
        Code.CHANGED_MEANWHILE: (
            "Somebody else changed this meanwhile. Nothing was saved. Look at it as it is now."
        ),
        Code.ONLY_ONE_CAN_STAND: "This field can have only one value. Choose one, or write another.",
        Code.ALREADY_UNDONE: "This was undone before.",
        Code.NOT_UNDONE: "This is not undone, so there is nothing to bring back.",
        Code.NOTHING_TO_UNDO: "Nothing came into the register with this bundle, so there is nothing to undo.",
        Code.ACT_NONE: "There is nothing to take back.",
        Code.ACT_NONE_AGAIN: "There is nothing to do again.",
        Code.ACT_LEFT: (
            "This was sent on already and can no longer be taken back. Nothing was changed."
            " Correct it instead."
        ),
        Code.ACT_CHANGED: "Somebody changed this since. It stays as it is now.",
        Code.ACT_IN_USE: "Something else belongs to this by now, so it stays.",
        Code.UNEXPECTED: "Something went wrong inside fieldreg. Nothing is left half-done. Tell head office.",
        Code.FILE_UNREADABLE: "This file is not there or cannot be read.",
        Code.FILE_NOT_WRITTEN: "The file could not be written. The old file is unchanged.",
        Code.FILE_HELD: (
            "Another program, perhaps an antivirus, holds this file or folder, or it may not be "
            "written. Nothing was changed. Close that program or wait a minute, and try again."
        ),
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
        Code.ENDING_UNKNOWN: "The name of this file must end in {endings}.",
        Code.ENCODING_UNKNOWN: "The letters of this file cannot be read with certainty. Save it as UTF-8 and try again.",
        Code.TABLE_UNKNOWN: "This file is no table. CSV, XLSX and JSON files can be read.",
        Code.TABLE_DAMAGED: "This table is damaged. Open it in its own program and save it again.",
        Code.TABLE_TOO_HEAVY: "Reading this file took far more time or memory than a list of its size needs, so it was stopped. Nothing was changed. Copy the rows into a new table and import that.",
        Code.READER_NOT_STARTED: "The part of fieldreg that reads foreign files does not start. Nothing was changed. Start the computer again; if that does not help, install fieldreg again.",
        Code.TABLE_LOCKED: "This workbook is locked. Type its passphrase.",
        Code.TABLE_EMPTY: "There is nothing in this table.",
        Code.SHEET_UNKNOWN: "The workbook has no such sheet. Nothing was read.",
        Code.COLUMN_UNKNOWN: "The table has no such column.",
        Code.COLUMN_UNCERTAIN: "It is not certain what this column is. Nothing was imported. Say which"
        " field it is.",
        Code.COLUMNS_CLASH: "Two columns go into one field. Choose one of them.",
        Code.COLUMNS_UNCLEAR: "No column is headed like a field. Say which column is which.",
        Code.NAME_COLUMN_UNKNOWN: "No column is headed like a name. Nothing was imported. Say which column is the name.",
        Code.POPULATIONS_UNCLEAR: "Line {line} of this file is not the code of a soum with a whole number, or its soum comes twice. Nothing was changed. Correct it, or begin with the template.",
        Code.CANCELLED: "Stopped. Nothing was changed.",
    },
)
