"""Problems of the installation, its database, its folder and the calendar."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary.problem_texts.marking import QT_TRANSLATE_NOOP

REGISTER: Final[Mapping[Code, str]] = {
    Code.NO_INSTALLATION: QT_TRANSLATE_NOOP("Problems", "There is no register in this folder."),
    Code.INSTALLATION_EXISTS: QT_TRANSLATE_NOOP(
        "Problems", "There is a register here already. It was left as it is."
    ),
    Code.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "Problems", "The passphrase did not fit. Nothing was changed. Try again."
    ),
    Code.WEAK_PASSPHRASE: QT_TRANSLATE_NOOP(
        "Problems", "This passphrase would soon be guessed. Take four ordinary words or more."
    ),
    Code.STORE_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "The register’s file is damaged. It was left as it is. Restore the last backup."
    ),
    Code.STORE_TOO_NEW: QT_TRANSLATE_NOOP(
        "Problems",
        "A later version of fieldreg has worked here. Nothing was changed. Update fieldreg.",
    ),
    Code.STORE_IN_USE: QT_TRANSLATE_NOOP(
        "Problems", "Another window is using this register. Close it and try again."
    ),
    Code.DISK_FULL: QT_TRANSLATE_NOOP(
        "Problems",
        "The disk is full. Nothing was changed, and what you typed is still here. "
        "Make room and try again.",
    ),
    Code.DISK_FAILED: QT_TRANSLATE_NOOP(
        "Problems",
        "The disk could not be read or written. Nothing was changed. Try again; "
        "if it happens again, make a backup elsewhere.",
    ),
    Code.WRONG_LIBRARY: QT_TRANSLATE_NOOP(
        "Problems",
        "The encrypted database of this computer is not the right one. Install fieldreg again.",
    ),
    Code.LIBRARY_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "A part of this computer’s system that fieldreg needs is missing. Nothing was "
        "changed. Ask somebody to install it.",
    ),
    Code.NO_SCREEN: QT_TRANSLATE_NOOP(
        "Problems", "No window can be opened here. Start fieldreg where there is a screen."
    ),
    Code.NOT_HEAD_OFFICE: QT_TRANSLATE_NOOP("Problems", "Only head office can do this."),
    Code.NOT_LAPTOP: QT_TRANSLATE_NOOP("Problems", "Only a trainer’s laptop can do this."),
    Code.ROLE_NEEDED: QT_TRANSLATE_NOOP(
        "Problems",
        "This needs another role than yours: {roles}. Nothing was changed. An "
        "administrator can give it to you.",
    ),
    Code.LAST_ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "Problems",
        "Nobody would be left who can give roles. Nothing was changed. Let somebody else "
        "be administrator first.",
    ),
    Code.DEVICE_EXISTS: QT_TRANSLATE_NOOP(
        "Problems", "A laptop of this name is invited already. Choose another name."
    ),
    Code.BACKUP_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "This is no whole backup. Nothing was made of it. Take another one."
    ),
    Code.DATABASE_DRIVER_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "This copy of fieldreg cannot speak to a PostgreSQL server. Install the part for it.",
    ),
    Code.DATABASE_ADDRESS_WRONG: QT_TRANSLATE_NOOP(
        "Problems", "This is no address of a PostgreSQL database."
    ),
    Code.DATABASE_UNREACHABLE: QT_TRANSLATE_NOOP(
        "Problems",
        "The database server does not answer. See to the network, and then "
        "whether your last entry is there.",
    ),
    Code.DATABASE_REFUSED: QT_TRANSLATE_NOOP(
        "Problems",
        "The database server refused the name, the password or the database. "
        "Ask whoever looks after it.",
    ),
    Code.DATABASE_UNFIT: QT_TRANSLATE_NOOP(
        "Problems", "This database cannot hold the register. Ask whoever looks after the server."
    ),
    Code.DATABASE_TAKEN: QT_TRANSLATE_NOOP(
        "Problems", "There is something in this database already. Begin in an empty one."
    ),
    Code.DATABASE_FOREIGN: QT_TRANSLATE_NOOP(
        "Problems", "This database does not hold the register of this installation."
    ),
    Code.DATABASE_NEEDED: QT_TRANSLATE_NOOP(
        "Problems",
        "This register lies in a file, at which one person works. Move it to a server first.",
    ),
    Code.DATABASE_BUSY: QT_TRANSLATE_NOOP(
        "Problems",
        "Somebody else is writing into the register just now. Nothing was "
        "changed. Try again in a minute.",
    ),
    Code.REGISTER_OLDER: QT_TRANSLATE_NOOP(
        "Problems",
        "This register is older than what was last saved here. It goes on under a number "
        "of its own. What has travelled comes back with the next exchanges.",
    ),
    Code.REGISTER_COPIED: QT_TRANSLATE_NOOP(
        "Problems",
        "This register is a copy, or was restored. Nothing is lost: it goes on under a "
        "number of its own.",
    ),
    Code.CALENDAR_BEHIND: QT_TRANSLATE_NOOP(
        "Problems",
        "This computer’s calendar says {today}, but something here is of {last} already. If"
        " today is another day, set the calendar right before you go on: what is entered now"
        " bears its day. If it is right, that later day was wrong, and all is well. Nothing"
        " is lost either way.",
    ),
    Code.CALENDAR_AHEAD: QT_TRANSLATE_NOOP(
        "Problems",
        "This computer’s calendar says {today}, and the last that is known here is of {last}."
        " If today is another day, set the calendar right before you go on: what is entered"
        " now bears its day. If it is right, make an exchange soon. Nothing is lost either"
        " way.",
    ),
    Code.ERASURE_LIST_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "The list of who was erased is not where it was left. Whoever it alone knew of may"
        " be here again, until every laptop has exchanged twice. If a backup was restored,"
        " look for the file that ends in .erasures, put it beside the backup and restore"
        " that once more.",
    ),
    Code.ERASURE_LIST_OLDER: QT_TRANSLATE_NOOP(
        "Problems",
        "The list of who was erased came with a backup, and may be older than the last"
        " erasure. Whoever was erased since may be here again, until every laptop has"
        " exchanged twice. Where other backups lie, make one there too and unlock again:"
        " fieldreg then learns from the list beside them.",
    ),
    Code.ERASURE_LIST_BEHIND: QT_TRANSLATE_NOOP(
        "Problems",
        "Laptops hold answers of this head office that it does not know itself: it was put"
        " back to an earlier day. Nothing that they hold is lost. Whoever was erased since"
        " that day may be here again, until every laptop has exchanged twice. Make no lists"
        " and no exports before.",
    ),
    Code.ERASURE_LIST_ALTERED: QT_TRANSLATE_NOOP(
        "Problems",
        "The list of who was erased was altered or cannot be read, and counts for nothing."
        " Whoever it alone knew of may be here again, until every laptop has exchanged"
        " twice. Ask who had it in hand.",
    ),
    Code.REGISTER_ALTERED: QT_TRANSLATE_NOOP(
        "Problems",
        "The register’s file is not as fieldreg left it. Make an exchange now, then "
        "restore the last backup.",
    ),
    Code.FOLDER_ON_NETWORK: QT_TRANSLATE_NOOP(
        "Problems",
        "This folder lies on another computer, where a register can be damaged. Keep it "
        "on this computer’s own disk.",
    ),
    Code.FOLDER_IN_CLOUD: QT_TRANSLATE_NOOP(
        "Problems",
        "Another program copies this folder to the Internet, which can damage a register. "
        "Keep it in another folder.",
    ),
    Code.FOLDER_ON_STICK: QT_TRANSLATE_NOOP(
        "Problems",
        "This folder lies on a stick, which is easily lost. Keep the register on this "
        "computer’s own disk.",
    ),
}
