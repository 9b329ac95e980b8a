"""Words of problems: what happened, what is safe, what to do."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.vocabulary import roles


def sentence(problem: Problem) -> str:
    """Say *problem* in the language of the interface."""
    said = QCoreApplication.translate("Problems", str(_SENTENCES[problem.code]))
    if problem.code not in _WITH_FACTS:
        return said
    facts = {name: str(value) for name, value in problem.facts.items()}
    today, last = (facts.get(name, "").replace("-", ".") for name in ("today", "last"))
    return said.format(roles=roles.listed(facts.get("roles", "")), today=today, last=last)


def of_code(code: Code) -> str:
    """Say what *code* means, where only the code was kept."""
    return sentence(Problem(code))


_WITH_FACTS: Final = (Code.ROLE_NEEDED, Code.CALENDAR_BEHIND, Code.CALENDAR_AHEAD)


_SENTENCES: Final[Mapping[Code, object]] = {
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
    Code.LEDGER_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "The list of who was erased is not where it was left. Whoever it alone knew of may"
        " be here again, until every laptop has exchanged twice. If a backup was restored,"
        " look for the file that ends in .erasures, put it beside the backup and restore"
        " that once more.",
    ),
    Code.LEDGER_OLDER: QT_TRANSLATE_NOOP(
        "Problems",
        "The list of who was erased came with a backup, and may be older than the last"
        " erasure. Whoever was erased since may be here again, until every laptop has"
        " exchanged twice. Where other backups lie, make one there too and unlock again:"
        " fieldreg then learns from the list beside them.",
    ),
    Code.LEDGER_BEHIND: QT_TRANSLATE_NOOP(
        "Problems",
        "Laptops hold answers of this head office that it does not know itself: it was put"
        " back to an earlier day. Nothing that they hold is lost. Whoever was erased since"
        " that day may be here again, until every laptop has exchanged twice. Make no lists"
        " and no exports before.",
    ),
    Code.LEDGER_ALTERED: QT_TRANSLATE_NOOP(
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
    Code.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Problems", "This is larger than fieldreg takes. Nothing was changed."
    ),
    Code.DOCUMENT_REFUSED: QT_TRANSLATE_NOOP(
        "Problems", "This file is not written as fieldreg writes it."
    ),
    Code.DOCUMENT_TOO_NEW: QT_TRANSLATE_NOOP(
        "Problems", "This file is by a later version. Update fieldreg."
    ),
    Code.SIGNATURE_WRONG: QT_TRANSLATE_NOOP(
        "Problems", "The signature does not fit. Nothing was taken from this file."
    ),
    Code.SEAL_BROKEN: QT_TRANSLATE_NOOP(
        "Problems", "The seal of this file is broken. Nothing was taken from it."
    ),
    Code.NOT_FOR_US: QT_TRANSLATE_NOOP("Problems", "This file is sealed for somebody else."),
    Code.INVITATION_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "This is no whole invitation. Ask head office for it again."
    ),
    Code.CERTIFICATE_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "The sender’s certificate is damaged. Nothing was taken from this file."
    ),
    Code.CERTIFICATE_REFUSED: QT_TRANSLATE_NOOP(
        "Problems", "The sender’s certificate is not accepted here."
    ),
    Code.TRUST_LIST_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "Head office’s list of trusted devices is damaged. Nothing was taken from it."
    ),
    Code.TRUST_LIST_OLDER: QT_TRANSLATE_NOOP(
        "Problems", "A newer list of trusted devices is here already."
    ),
    Code.KEYS_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "The keys of this register are damaged. Restore the last backup."
    ),
    Code.KEYRING_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems",
        "The key file beside the register is damaged. Nothing was changed. Put it "
        "back from a backup.",
    ),
    Code.PASSPHRASE_TAKEN: QT_TRANSLATE_NOOP(
        "Problems", "Somebody else has this passphrase. Choose another."
    ),
    Code.LAST_PASSPHRASE: QT_TRANSLATE_NOOP(
        "Problems", "This is the last passphrase. It cannot be taken away."
    ),
    Code.TRAINER_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "Problems", "Somebody of this name has a passphrase here already."
    ),
    Code.KEYSTORE_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "This system has no key store that fieldreg trusts. Nothing was changed. The"
        " passphrase opens the register as before.",
    ),
    Code.KEYSTORE_EMPTY: QT_TRANSLATE_NOOP(
        "Problems",
        "The system’s key store no longer opens this register. Nothing is lost. Enter"
        " your passphrase.",
    ),
    Code.KEYSTORE_FAILED: QT_TRANSLATE_NOOP(
        "Problems", "The system’s key store did not answer. Nothing is lost. Enter your passphrase."
    ),
    Code.RECOVERY_WORDS_WRONG: QT_TRANSLATE_NOOP(
        "Problems", "These words do not fit. Look at each of them again."
    ),
    Code.DESK_BEGUN: QT_TRANSLATE_NOOP(
        "Problems", "The protected desk has its own passphrase already. Nothing was changed."
    ),
    Code.DESK_NOT_BEGUN: QT_TRANSLATE_NOOP(
        "Problems", "The protected desk has no passphrase of its own yet. Give it one first."
    ),
    Code.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "Sealed answers are opened for a written reason only. Nothing was opened; write"
        " the reason.",
    ),
    Code.ACCESS_LOG_ALTERED: QT_TRANSLATE_NOOP(
        "Problems",
        "The log of who opened sealed answers is not as the desk left it. Nothing was"
        " changed here. Compare it with a backup, and ask who had this register in hand.",
    ),
    Code.DESK_STORE_GONE: QT_TRANSLATE_NOOP(
        "Problems",
        "The desk’s own store was not here and was begun anew; the access log says so."
        " After a backup was put back, or the register moved, that is as it should be. If"
        " neither was done, openings may be missing from the log: ask who had this register"
        " in hand.",
    ),
    Code.ANSWERS_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Problems",
        "The consent to read these answers was taken back. Nothing was opened; ask the"
        " person, if there is need.",
    ),
    Code.ANSWER_MOVED: QT_TRANSLATE_NOOP(
        "Problems",
        "This answer was sealed for somebody else, another session or another day than it"
        " is filed under. It was not believed; ask who brought it.",
    ),
    Code.RECOVERY_UNHEARD: QT_TRANSLATE_NOOP(
        "Problems",
        "No recovery words of this laptop are here, or none of that mark. They come with "
        "its bundles.",
    ),
    Code.TRAINER_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problems", "Several trainers share this laptop. Choose whose passphrase was forgotten."
    ),
    Code.NOT_TWO_PEOPLE: QT_TRANSLATE_NOOP(
        "Problems",
        "These are not the passphrases of two people who may allow this. Nothing was "
        "shown. Two officers of this computer may, or two of the three who hold the copy "
        "of the keys.",
    ),
    Code.COPY_UNREADABLE: QT_TRANSLATE_NOOP(
        "Problems",
        "The copy of the keys is not complete, or a letter in it is wrong. Nothing was "
        "changed. Compare it with the sheet.",
    ),
    Code.COPY_STAYS_SHUT: QT_TRANSLATE_NOOP(
        "Problems",
        "These two passphrases do not open the copy. Nothing was changed. Any two of its "
        "three people can open it.",
    ),
    Code.COPY_FOREIGN: QT_TRANSLATE_NOOP(
        "Problems",
        "This copy belongs to another head office. Nothing was changed. Take the sheet of "
        "this one.",
    ),
    Code.KEYS_CHANGED: QT_TRANSLATE_NOOP(
        "Problems",
        "Somebody else changed head office’s keys meanwhile. Nothing was changed here, and "
        "this copy was not made. Look at the keys as they are now, and begin again.",
    ),
    Code.KEYS_IN_USE: QT_TRANSLATE_NOOP(
        "Problems",
        "The former key is still needed. It was kept. Every laptop that is not cut off "
        "must know the new key, and ninety days must have passed.",
    ),
    Code.NOTHING_TO_DESTROY: QT_TRANSLATE_NOOP(
        "Problems", "There is no former key. Nothing was changed."
    ),
    Code.KEY_DESTROYED: QT_TRANSLATE_NOOP(
        "Problems",
        "This file does not open: it is for somebody else, or sealed to a key that was "
        "destroyed. Nothing is lost, its laptop still has everything. Give it an answer, "
        "and let it make another exchange.",
    ),
    Code.LAPTOP_WORDS_WRONG: QT_TRANSLATE_NOOP(
        "Problems", "These are not the eight words of this laptop. Nothing was changed."
    ),
    Code.LAPTOP_UNHEARD: QT_TRANSLATE_NOOP(
        "Problems", "Nothing came from this laptop yet, so there are no words to compare."
    ),
    Code.LAPTOP_CONFIRMED: QT_TRANSLATE_NOOP(
        "Problems", "This laptop is confirmed and needs its invitation no more."
    ),
    Code.LAPTOP_REVOKED: QT_TRANSLATE_NOOP(
        "Problems", "This laptop is cut off for good. If it is in the right hands, invite it anew."
    ),
    Code.LAPTOP_HOLDS_NOT: QT_TRANSLATE_NOOP(
        "Problems",
        "This laptop does not hold what the question is about. Ask another one, or ask"
        " without naming it.",
    ),
    Code.BUNDLE_NOT_OURS: QT_TRANSLATE_NOOP("Problems", "This is no bundle of fieldreg."),
    Code.BUNDLE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Problems", "This bundle is larger than a bundle may be. It was not taken in."
    ),
    Code.BUNDLE_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems",
        "This copy is not complete. Nothing is lost: the sender still has it. Ask for it again.",
    ),
    Code.BUNDLE_TOO_NEW: QT_TRANSLATE_NOOP(
        "Problems",
        "This bundle is by a later version. It is kept. Update fieldreg and take it in again.",
    ),
    Code.SENDER_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems", "This bundle is from a device that nobody here invited. It is set aside."
    ),
    Code.SENDER_REVOKED: QT_TRANSLATE_NOOP(
        "Problems",
        "This bundle is from a device that is no longer trusted. It is set aside "
        "for you to look at.",
    ),
    Code.SENDER_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Problems",
        "This bundle came with an invitation that was withdrawn. It is set aside. It "
        "goes in when you confirm the laptop by its words.",
    ),
    Code.SENDER_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Problems", "This bundle waits until you confirm its laptop by the eight words."
    ),
    Code.SENDER_TOO_WIDE: QT_TRANSLATE_NOOP(
        "Problems",
        "The sender claims more provinces or a longer time than its invitation gives. "
        "The bundle is set aside. Invite the laptop anew.",
    ),
    Code.BUNDLE_FORKS: QT_TRANSLATE_NOOP(
        "Problems",
        "This laptop exists twice: its disk was copied, or put back as it was. Both "
        "kept what they wrote, the second under new codes. Invite it anew.",
    ),
    Code.WRITER_TAKEN: QT_TRANSLATE_NOOP(
        "Problems",
        "This bundle calls itself by the number of another laptop, or by ours. It is "
        "set aside for you to look at.",
    ),
    Code.BUNDLE_WAITS: QT_TRANSLATE_NOOP(
        "Problems",
        "This bundle waits for an earlier one. It is kept whole and goes in by "
        "itself when the other comes.",
    ),
    Code.ERASURE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems",
        "This bundle leaves out somebody whom this head office does not know to have "
        "been erased. It is kept whole and goes in when its laptop gives the order back.",
    ),
    Code.ERASED_TWIN_MISSING: QT_TRANSLATE_NOOP(
        "Problems",
        "This laptop exists twice, and this bundle has somebody under the number of a "
        "person of the other one who was erased. It is kept whole and goes in when the "
        "bundles of the other one come.",
    ),
    Code.OUT_OF_SCOPE: QT_TRANSLATE_NOOP(
        "Problems", "This changes what its sender was never sent. It is set aside."
    ),
    Code.STAMP_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Problems", "This change claims a place it cannot have. It is set aside."
    ),
    Code.STAMP_UNORDERED: QT_TRANSLATE_NOOP(
        "Problems",
        "This change claims a place out of the order of its laptop. It is set aside. "
        "Somebody may have tampered with that laptop.",
    ),
    Code.RECEIPT_FOREIGN: QT_TRANSLATE_NOOP(
        "Problems",
        "Head office’s receipt is for another copy of this laptop. Nothing was "
        "taken from it. Tell head office.",
    ),
    Code.ANSWER_EARLY: QT_TRANSLATE_NOOP(
        "Problems",
        "First what was written here goes to head office. Its answer is taken in at the "
        "next exchange.",
    ),
    Code.NO_MAILBOX: QT_TRANSLATE_NOOP("Problems", "There is no mailbox of a hub in this folder."),
    Code.MAILBOX_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems", "The hub’s mailbox cannot be read. Nothing was changed."
    ),
    Code.HUB_ADDRESS_WRONG: QT_TRANSLATE_NOOP(
        "Problems", "This is no address of a hub. It begins with https and names a machine."
    ),
    Code.HUB_CARD_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems",
        "What head office said of its hub cannot be read. Nothing was changed. Exchange by"
        " stick once more.",
    ),
    Code.HUB_NONE: QT_TRANSLATE_NOOP(
        "Problems", "Head office has no hub, or has not said so here yet. Exchange by stick once."
    ),
    Code.FOLDER_NONE: QT_TRANSLATE_NOOP(
        "Problems", "No folder is chosen to exchange by. Choose one first."
    ),
    Code.FOLDER_OWN: QT_TRANSLATE_NOOP(
        "Problems",
        "The register itself lies in this folder. Choose another one to exchange by. "
        "Nothing was changed.",
    ),
    Code.HUB_NO_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Problems", "The hub has no certificate to show itself with."
    ),
    Code.HUB_NO_ADDRESS: QT_TRANSLATE_NOOP("Problems", "The hub cannot listen at this address."),
    Code.HUB_RUNNING: QT_TRANSLATE_NOOP("Problems", "Another hub serves this mailbox already."),
    Code.HUB_FULL: QT_TRANSLATE_NOOP(
        "Problems", "The hub has no room for more. Nothing is lost: everything is still here."
    ),
    Code.HUB_BUSY: QT_TRANSLATE_NOOP(
        "Problems", "The hub has too much to do. Nothing is lost. Try again later."
    ),
    Code.HUB_SESSION_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problems", "The hub was started anew. Nothing is lost. Try again."
    ),
    Code.HUB_REPEATED: QT_TRANSLATE_NOOP(
        "Problems", "The network said something twice. Nothing is lost. Try again."
    ),
    Code.HUB_REFUSED: QT_TRANSLATE_NOOP(
        "Problems", "The hub does not allow this. Nothing was changed."
    ),
    Code.HUB_STRANGER: QT_TRANSLATE_NOOP(
        "Problems",
        "The hub does not know this laptop yet. Nothing is lost. Head office has to receive"
        " from the hub once.",
    ),
    Code.HUB_UNREACHABLE: QT_TRANSLATE_NOOP(
        "Problems",
        "The hub cannot be reached from here. Nothing is lost. It goes on from where it was"
        " once there is a connection.",
    ),
    Code.HUB_SILENT: QT_TRANSLATE_NOOP(
        "Problems", "The hub does not answer. Nothing is lost. It goes on from where it was."
    ),
    Code.HUB_BROKEN_OFF: QT_TRANSLATE_NOOP(
        "Problems", "The connection broke off. Nothing is lost. It goes on from where it was."
    ),
    Code.HUB_NOT_OURS: QT_TRANSLATE_NOOP(
        "Problems",
        "Somebody else answers in the hub’s place, perhaps the page where one logs in to"
        " this network. Nothing was sent.",
    ),
    Code.HUB_CLOCK: QT_TRANSLATE_NOOP(
        "Problems",
        "By this computer’s date the hub’s certificate is out of date, so the hub cannot be"
        " recognised. Nothing was sent. Set the date if it is wrong; if it is right, tell"
        " head office. Meanwhile exchange by stick.",
    ),
    Code.HUB_PROXY: QT_TRANSLATE_NOOP(
        "Problems",
        "The proxy of this network does not let the connection through. Nothing was sent.",
    ),
    Code.HUB_LIES: QT_TRANSLATE_NOOP(
        "Problems",
        "The hub said what cannot be. Nothing of it was believed, and nothing changed here."
        " Tell head office.",
    ),
    Code.RELEASE_NONE: QT_TRANSLATE_NOOP("Problems", "Head office offers no such version."),
    Code.RELEASE_DAMAGED: QT_TRANSLATE_NOOP(
        "Problems",
        "This is no whole version of fieldreg, or it says two things of itself. Nothing "
        "was changed. Fetch the file again.",
    ),
    Code.RELEASE_VERSION_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problems",
        "Which version this is cannot be told. Nothing was changed. Write it as three "
        "numbers: 0.3.0.",
    ),
    Code.RELEASE_NAME_REFUSED: QT_TRANSLATE_NOOP(
        "Problems",
        "A file that goes out cannot be called so. Nothing was changed. Name it with "
        "Latin letters, digits, dots and hyphens.",
    ),
    Code.RELEASE_NOT_NEWER: QT_TRANSLATE_NOOP(
        "Problems",
        "This version is not newer than one that runs here or was offered before. Nothing"
        " was changed.",
    ),
    Code.RELEASE_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Problems",
        "This version is for another kind of computer. Go on working with the one that is here.",
    ),
    Code.RELEASE_ALTERED: QT_TRANSLATE_NOOP(
        "Problems",
        "This is not the file that head office signed, or it changed while it was read. "
        "Nothing was kept of it. Try another stick or the hub, and tell head office.",
    ),
    Code.RELEASE_UNFINISHED: QT_TRANSLATE_NOOP(
        "Problems",
        "The file on this stick is not whole. Nothing was kept of it. Try another stick, "
        "or let head office write it again.",
    ),
    Code.RELEASE_NOT_HERE: QT_TRANSLATE_NOOP(
        "Problems",
        "The file of this version is not here yet. It comes on head office’s next stick, "
        "or by the hub. Nothing was changed.",
    ),
    Code.RELEASE_NO_ROOM: QT_TRANSLATE_NOOP(
        "Problems",
        "There is too little room for the file of the new version. Everything else was "
        "carried. Make room if it should go along.",
    ),
    Code.RELEASE_NOT_SAVED: QT_TRANSLATE_NOOP(
        "Problems",
        "There is too little room where it was to be saved. Nothing was saved, and the new "
        "version is still here. Make room there, or save it somewhere else.",
    ),
    Code.RELEASE_NEEDS_BACKUP: QT_TRANSLATE_NOOP(
        "Problems", "Nothing was saved. Make a backup first, as before every change of the program."
    ),
    Code.STICK_MISSING: QT_TRANSLATE_NOOP(
        "Problems", "There is no such stick or folder. Put the stick in and try again."
    ),
    Code.STICK_FULL: QT_TRANSLATE_NOOP(
        "Problems",
        "The stick is full. Nothing counts as sent. Make room on it, or take another stick.",
    ),
    Code.STICK_READ_ONLY: QT_TRANSLATE_NOOP(
        "Problems",
        "The stick cannot be written to. Nothing counts as sent. Move its switch, "
        "or take another stick.",
    ),
    Code.STICK_GONE: QT_TRANSLATE_NOOP(
        "Problems",
        "The stick was pulled too early. The copy is not complete. Nothing is "
        "lost. Put it in again.",
    ),
    Code.STICK_BUSY: QT_TRANSLATE_NOOP(
        "Problems", "Another program holds the stick. Nothing is lost. Close it and try again."
    ),
    Code.STICK_LIES: QT_TRANSLATE_NOOP(
        "Problems",
        "The stick gave back something else than was written. Nothing counts as "
        "sent. Take another stick.",
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
