"""Problems of the installation, its database, its folder and the calendar."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary.problem_texts.marking import marked

REGISTER: Final[Mapping[Code, str]] = marked(
    "Problems",
    {
        Code.NO_INSTALLATION: "There is no register in this folder.",
        Code.INSTALLATION_EXISTS: "There is a register here already. It was left as it is.",
        Code.WRONG_PASSPHRASE: "The passphrase is wrong. Nothing was changed. Try again.",
        Code.WEAK_PASSPHRASE: "This passphrase would soon be guessed. Take four ordinary words or more.",
        Code.STORE_DAMAGED: "The register’s file is damaged. It was left as it is. Restore the last backup.",
        Code.STORE_TOO_NEW: "A later version of fieldreg has worked here. Nothing was changed. Update fieldreg.",
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
        Code.FOLDER_ON_NETWORK: (
            "This folder is on another computer, where a register can be damaged. Keep it on "
            "this computer’s own disk."
        ),
        Code.FOLDER_IN_CLOUD: (
            "Another program copies this folder to the Internet, which can damage a register. "
            "Keep it in another folder."
        ),
        Code.FOLDER_ON_STICK: (
            "This folder is on a stick, which is easily lost. Keep the register on this "
            "computer’s own disk."
        ),
    },
)
