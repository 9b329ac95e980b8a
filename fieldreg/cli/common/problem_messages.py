"""The command line's English words for each problem.

They are those of the window, except where the command line says something else, such as a command
to call. The facts of a problem are appended unchanged, so that none is lost.
"""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.vocabulary.problem_texts import PROBLEM_SENTENCES

_OWN_MESSAGES: Final[Mapping[Code, str]] = {
    Code.NO_INSTALLATION: "There is no installation here; begin one with 'hq init' or"
    " 'laptop init', or name another folder with --home",
    Code.INSTALLATION_EXISTS: "There is an installation here already, and it was left as it is",
    Code.WRONG_PASSPHRASE: "This passphrase opens nothing here; nothing was changed",
    Code.PASSPHRASE_GUESSABLE: "This passphrase could be guessed by somebody who has the file; it"
    " goes on opening, and 'passphrase change' takes another",
    Code.STORE_DAMAGED: "The register's file is damaged and was left as it is; restore the last"
    " backup into another folder",
    Code.STORE_TOO_NEW: "A later version of fieldreg has written here; nothing was changed, so"
    " update fieldreg and try again",
    Code.STORE_IN_USE: "Another window or command is using this installation; close it and try"
    " again",
    Code.DISK_FULL: "The disk is full, and nothing was changed; make room and try again",
    Code.DISK_FAILED: "The disk or folder cannot be read or written, and nothing was changed",
    Code.WRONG_LIBRARY: "The encrypted database library of this machine is not the one that"
    " fieldreg needs; install fieldreg again",
    Code.LIBRARY_MISSING: "This system lacks a library that fieldreg needs; install it and try"
    " again",
    Code.NO_SCREEN: "No window can be opened here: there is no screen, or windows lack a library"
    " (FIELDREG_DEBUG=1 shows which); 'fieldreg --help' lists what needs no window",
    Code.NOT_HEAD_OFFICE: "Only head office can do this, and this is a laptop",
    Code.NOT_LAPTOP: "Only a laptop can do this, and this is head office",
    Code.ROLE_NEEDED: "This needs a role that you do not have, and nothing was changed; an"
    " administrator gives it with 'hq role', and 'hq officers' tells who is one",
    Code.LAST_ADMINISTRATOR: "Nobody would be left to give roles, and nothing was changed; let"
    " somebody else be administrator first",
    Code.DATABASE_DRIVER_MISSING: "This fieldreg cannot speak to a PostgreSQL server; install it as"
    " fieldreg[postgres]",
    Code.HUB_SERVER_MISSING: "This fieldreg cannot serve a hub; install it as fieldreg[hub]",
    Code.DATABASE_ADDRESS_WRONG: "This is no address of a database; it is written"
    " postgresql://name@server/database",
    Code.DATABASE_UNREACHABLE: "The database server does not answer; check the network, then check"
    " that the last entry is there",
    Code.DATABASE_UNFIT: "This database cannot hold the register, which needs PostgreSQL 14 or"
    " later and UTF-8",
    Code.DATABASE_TAKEN: "There is something in this database already; join its head office, or"
    " begin in an empty one",
    Code.DATABASE_FOREIGN: "This database does not contain the register of this installation; check"
    " the address",
    Code.DATABASE_NEEDED: "This register is in a file, which only one officer can use; restore a"
    " backup of it into a database first",
    Code.DATABASE_BUSY: "Somebody else is writing into the register, and nothing was changed; try"
    " again in a minute",
    Code.REGISTER_OLDER: "This register is older than what was last saved here, and continues under"
    " a new number; what was already sent comes back at the next exchanges",
    Code.REGISTER_COPIED: "This register may be a copy, or restored, and goes on under a new"
    " number; nothing is lost, and a copy may be used beside it",
    Code.REGISTER_ALTERED: "Something else has written to this register's file, or put a part of an"
    " older one in its place; restore the last backup into another folder",
    Code.ERASURE_LIST_MISSING: "The list of erased people is missing: some erased people may be here"
    " again until every laptop has exchanged twice; if a backup was restored, find the file ending"
    " in .erasures, put it beside the backup, and restore the backup again into another folder",
    Code.ERASURE_LIST_OLDER: "The list of erased people came from a backup and may be old: people erased"
    " after it may be here again until every laptop has exchanged twice; if there are backups in"
    " another place, make one there too and open the register again, which then reads the list"
    " there",
    Code.ERASURE_LIST_BEHIND: "Head office was put back to an earlier day: laptops have replies that it"
    " no longer has; nothing on the laptops is lost, and people erased since that day may be here"
    " again until every laptop has exchanged twice: make no lists or exports until then",
    Code.CALENDAR_BEHIND: "This computer's calendar says an earlier day than the last that is known"
    " here; nothing is lost, and nothing is put in order by it, but new entries get its date:"
    " correct it if it is wrong, and if it is right, the other date was wrong and you can go on",
    Code.CALENDAR_AHEAD: "This computer's calendar is far past the last day that is known here;"
    " nothing is lost, and nothing is put in order by it, but new entries get its date: correct it"
    " if it is wrong, and if it is right, make an exchange",
    Code.FOLDER_ON_NETWORK: "This folder is on another computer, where a register may be damaged;"
    " keep it on this computer's own disk",
    Code.FOLDER_IN_CLOUD: "Another program copies this folder to the Internet and puts back older"
    " files; keep the register in another one",
    Code.FOLDER_ON_STICK: "This folder is on a stick, which is easily lost or pulled out; keep the"
    " register on this computer's own disk",
    Code.VALUE_REFUSED: "This field cannot take what was given, and nothing was changed",
    Code.DATE_UNREADABLE: "This date cannot be read, and nothing was changed; write it as"
    " 2026-03-14 (a birth date may be kept as typed if it begins with ?)",
    Code.PERSON_RETIRED: "This record is out of use and cannot join a session; nothing was changed;"
    " bring the record back into use first ('people retire REF --undo')",
    Code.PLACE_UNKNOWN: "The list of places has no such place, or several of that name; give its"
    " code",
    Code.NAME_MISSING: "A name is needed",
    Code.NOT_FOUND: "There is nobody and nothing of that name or code",
    Code.AMBIGUOUS: "Several people are called that; use the short code that 'people find' shows",
    Code.ERASURE_UNCONFIRMED: "That is not the code of the person you want to erase; nothing was"
    " erased",
    Code.SESSION_CLOSED: "This session is closed, and nothing was changed",
    Code.GUARDIANS_MISSING: "Somebody who was there is under 18, and no word of a guardian is"
    " noted; nothing was changed, so note what the guardians said, or close with --to-follow",
    Code.CONSENT_TEXT_UNKNOWN: "There is no such text here, and nothing was changed; leave"
    " --version out for the one that people are told now",
    Code.CONFLICT_GONE: "There is no such conflict, or it was settled before",
    Code.ONLY_ONE_CAN_STAND: "This field can have only one value; take one, or give another",
    Code.ALREADY_UNDONE: "This was undone before, and nothing was changed",
    Code.UNEXPECTED: "Something went wrong inside fieldreg, and nothing was left half-done;"
    " FIELDREG_DEBUG=1 shows where",
    Code.DOCUMENT_REFUSED: "This document is not written as fieldreg writes it",
    Code.DOCUMENT_TOO_NEW: "This document is by a later version; update fieldreg",
    Code.SIGNATURE_WRONG: "The signature does not fit what it signs",
    Code.CERTIFICATE_DAMAGED: "The sender's certificate is damaged",
    Code.TRUST_LIST_DAMAGED: "Head office's list of trusted devices is damaged",
    Code.KEYS_DAMAGED: "The keys of this installation are damaged; restore the last backup into"
    " another folder",
    Code.KEYRING_DAMAGED: "The key ring beside the register is gone or damaged, and nothing was"
    " changed; put back keyring.json from a backup, or begin again what was cut short",
    Code.LAST_PASSPHRASE: "This is the last passphrase and cannot be taken away",
    Code.KEYSTORE_MISSING: "This system has no key store that is trusted (Secret Service, KWallet,"
    " Windows Credential Manager, macOS Keychain); nothing was changed, and the passphrase opens"
    " the register as before",
    Code.KEYSTORE_EMPTY: "The system's key store has nothing that opens this register; nothing is"
    " lost: use the passphrase",
    Code.KEYSTORE_FAILED: "The system's key store did not answer as it should; nothing is lost: see"
    " that it is unlocked, or use the passphrase",
    Code.DESK_NOT_BEGUN: "The protected desk has no passphrase of its own yet; give it one with"
    " 'hq desk begin'",
    Code.REASON_MISSING: "Sealed answers are opened for a written reason only, and nothing was"
    " opened; say it with --reason",
    Code.ACCESS_LOG_ALTERED: "The log of opened sealed answers was changed from outside, and"
    " nothing was changed here; compare 'hq desk log' with a backup, and ask who had this register",
    Code.DESK_STORE_GONE: "The desk's own file was missing and was started again, as the log of"
    " openings says; this is normal after a backup was restored or the register was moved, else"
    " openings may be missing from the log: ask who had this register",
    Code.ANSWER_MOVED: "This sealed answer does not match the person, session or day it is filed"
    " with, and was not used; ask who brought it",
    Code.RECOVERY_WORDS_WRONG: "These recovery words do not fit; look at each again, and whether"
    " head office read those of the mark that is shown here",
    Code.RECOVERY_UNHEARD: "Head office has no recovery words of this laptop, or none of that mark;"
    " they travel with its bundles",
    Code.TRAINER_UNCLEAR: "Several trainers share this laptop; say with --trainer whose passphrase"
    " was forgotten",
    Code.NOT_TWO_PEOPLE: "These are not the passphrases of two people who can allow this: two"
    " officers of this installation, or two of the three people who keep the key copy",
    Code.COPY_UNREADABLE: "The copy of the keys is not complete, or has a slip of the pen in this"
    " line; compare it with the sheet",
    Code.COPY_STAYS_SHUT: "These two passphrases do not open the copy; nothing was changed, and any"
    " two of its three people can",
    Code.COPY_FOREIGN: "This copy of keys belongs to another head office than this register or"
    " backup; nothing was changed",
    Code.KEYS_CHANGED: "Somebody else changed head office's keys meanwhile; nothing was changed,"
    " and this copy was not made, so look at 'hq keys' and begin again",
    Code.KEYS_IN_USE: "The former key is still needed and was kept: laptops that do not know a"
    " later one need an exchange, or are cut off with 'hq revoke', and ninety days must have"
    " passed",
    Code.KEY_DESTROYED: "This file opens with no key that head office has: it is sealed for"
    " somebody else, or to a key that was destroyed; nothing is lost, its laptop still has it and"
    " seals it again at its next exchange",
    Code.LAPTOP_WORDS_WRONG: "These are not the eight words of this laptop, and nothing was"
    " changed; if the trainer reads them so from the screen, another device came with its"
    " invitation",
    Code.LAPTOP_UNHEARD: "Nothing came from this laptop yet, so there are no words to compare; take"
    " in its first bundle",
    Code.LAPTOP_CONFIRMED: "This laptop is confirmed and no longer needs its invitation; to cut it"
    " off, use 'hq revoke'",
    Code.LAPTOP_HOLDS_NOT: "This laptop does not have what the question is about; ask another one,"
    " or ask without --about",
    Code.BUNDLE_NOT_OURS: "This is no bundle that can be taken in here",
    Code.BUNDLE_TOO_LARGE: "This bundle is larger than a bundle may be, and was not taken in",
    Code.BUNDLE_DAMAGED: "This bundle is not complete or damaged; nothing is lost, the sender has"
    " it still",
    Code.BUNDLE_TOO_NEW: "This bundle is by a later version; update fieldreg and take it in again",
    Code.SENDER_UNKNOWN: "This bundle is from a device that nobody here invited",
    Code.SENDER_REVOKED: "This bundle came from a laptop after it was cut off, and was set aside;"
    " if its trainer wrote it, 'arrivals take' takes it in",
    Code.SENDER_WITHDRAWN: "This bundle came with an invitation that was withdrawn, and was set"
    " aside; if the words agree, 'hq confirm' takes it in",
    Code.SENDER_UNCONFIRMED: "This bundle waits until the eight words of its laptop were compared"
    " and 'hq confirm' was called",
    Code.SENDER_TOO_WIDE: "This bundle's sender asks for more aimags or more time than its"
    " invitation gives, and was set aside; invite the laptop again",
    Code.BUNDLE_FORKS: "There are two copies of this laptop: its disk was copied, or put back as it"
    " was; both kept what they wrote, the second under new codes, so invite it again",
    Code.WRITER_TAKEN: "This bundle carries the number of another laptop, or ours; it was set aside"
    " for a person to look at",
    Code.BUNDLE_WAITS: "This bundle waits for an earlier one that is not here yet",
    Code.ERASURE_UNKNOWN: "This bundle leaves out somebody; head office has no order to erase that"
    " person, so the bundle waits until its laptop sends the order",
    Code.ERASED_TWIN_MISSING: "There are two copies of this laptop; in this bundle, a person has"
    " the number of a person erased on the other copy; it waits until the bundles of the other copy"
    " arrive",
    Code.OUT_OF_SCOPE: "This changes a record that was never sent to its sender, and was set aside",
    Code.STAMP_IMPOSSIBLE: "This change has an impossible number, and was set aside",
    Code.STAMP_UNORDERED: "This change does not follow its sender's order, and was set aside;"
    " somebody may have changed data on that laptop",
    Code.RECEIPT_FOREIGN: "Head office's receipt is for another copy of this laptop; nothing was"
    " taken from it, so tell head office",
    Code.ANSWER_EARLY: "Head office's reply is taken in at the next exchange, since what was"
    " written here goes there first",
    Code.NO_MAILBOX: "There is no mailbox in this folder; 'fieldreg hq hub' makes one",
    Code.MAILBOX_DAMAGED: "This mailbox cannot be read; nothing was changed; make another with"
    " 'fieldreg hq hub'",
    Code.HUB_ADDRESS_WRONG: "This is no address of a hub; it begins with https:// and names a"
    " machine, perhaps with a port, and nothing behind that",
    Code.HUB_NONE: "Head office has no hub, or has not said so here yet; exchange by stick once, or"
    " at head office name it with 'fieldreg hq hub'",
    Code.FOLDER_NONE: "No folder is chosen to exchange by; choose one with 'fieldreg folder DIR'",
    Code.FOLDER_OWN: "The register itself is in this folder, and nothing was changed; choose"
    " another one to exchange by",
    Code.HUB_NO_CERTIFICATE: "The hub has no certificate that can be read to show itself with; give"
    " --certificate, or --plain behind a server that has one",
    Code.HUB_NO_ADDRESS: "The hub cannot listen there: the address is not of this machine, or"
    " another program has it",
    Code.HUB_FULL: "The hub has no room for more; nothing is lost, everything is still here; head"
    " office has to take in what waits there, or the person who runs the hub has to make room on"
    " its disk",
    Code.HUB_SESSION_UNKNOWN: "The hub was restarted; nothing is lost; try again",
    Code.HUB_REFUSED: "The hub does not let this installation do that; nothing was changed",
    Code.HUB_STRANGER: "The hub does not know this installation yet; nothing is lost; head office"
    " has to receive from it once ('fieldreg hq receive --hub')",
    Code.HUB_UNREACHABLE: "The hub cannot be reached from here; all is kept and goes on from where"
    " it was once there is a connection",
    Code.HUB_SILENT: "The hub does not answer; all is kept and goes on from where it was",
    Code.HUB_BROKEN_OFF: "The connection to the hub broke off; all is kept and goes on from where"
    " it was",
    Code.HUB_NOT_OURS: "Somebody else answers in the hub's place, perhaps the page where one logs"
    " in to this network, or a hub with an earlier mailbox; nothing was sent; log in there, or use"
    " another network; at head office, serve what 'hq hub' made last",
    Code.HUB_CLOCK: "By this computer's calendar the hub's certificate is out of date; nothing was"
    " sent; set the date if it is wrong, else tell head office; exchange by stick",
    Code.HUB_PROXY: "The proxy that this computer is told to use does not let the connection"
    " through; nothing was sent",
    Code.HUB_LIES: "The hub sent impossible data; it was not used and nothing here was changed;"
    " tell head office",
    Code.STICK_MISSING: "There is no such stick or folder, and nothing was changed; put the stick"
    " in, or name another one",
    Code.STICK_FULL: "The stick is full, and nothing counts as written; make room on it and try"
    " again",
    Code.STICK_READ_ONLY: "The stick cannot be written to; move its switch or take another",
    Code.STICK_GONE: "The stick was pulled too early; nothing is lost, plug it in and try again",
    Code.STICK_BUSY: "Another program is using the stick; close it and try again",
    Code.STICK_LIES: "The stick gave back other bytes than were written; take another one",
    Code.RELEASE_DAMAGED: "This is not a complete release of fieldreg, or its file does not match,"
    " and nothing was changed; make or get the file again",
    Code.RELEASE_VERSION_UNCLEAR: "Which version this is cannot be told, and nothing was changed;"
    " say it with --version as three numbers with dots between them; for a wheel, use the one"
    " inside it",
    Code.RELEASE_NAME_REFUSED: "No release may be called so, and nothing was changed; use Latin"
    " letters and digits, with dots or hyphens between them, a hundred at the most",
    Code.RELEASE_ALTERED: "This is not the file that head office signed, or it changed while it was"
    " read; nothing was kept of it, so take it from another stick or the hub, and tell head office",
    Code.RELEASE_UNFINISHED: "The file on this stick is not whole, and nothing was kept of it; take"
    " it from another stick, or let head office write it again",
    Code.RELEASE_NOT_HERE: "The file of this version is not there yet; it comes on head office's"
    " next stick, or by the hub",
    Code.RELEASE_NO_ROOM: "There is too little room for the file of the version that is offered;"
    " bundles and replies were carried as before, so make room if it should be sent too",
    Code.RELEASE_NOT_SAVED: "There is too little room where the file was to be saved, and nothing"
    " was saved; make room there, or save it somewhere else",
    Code.RELEASE_NEEDS_BACKUP: "Nothing was saved: make a backup first ('backup --to DIR'), as"
    " before every change of the program",
    Code.FILE_NOT_WRITTEN: "This file could not be written, and the old file is unchanged",
    Code.FILE_NOT_DELETED: "This file could not be deleted and is still there; close the program"
    " that uses it and try again",
    Code.TABLE_UNKNOWN: "This file is no table; CSV, XLSX and JSON are read",
    Code.TABLE_DAMAGED: "This table is damaged; open it and save it again",
    Code.TABLE_LOCKED: "This workbook is locked by a passphrase",
    Code.COLUMNS_CLASH: "Two columns seem meant for one field; choose with --map",
    Code.COLUMNS_UNCLEAR: "No column of this table is headed like a field; say which is which with"
    " --map",
    Code.CANCELLED: "This was stopped, and nothing was changed",
}

PROBLEM_MESSAGES: Final[Mapping[Code, str]] = {
    code: text.removesuffix(".") for code, text in PROBLEM_SENTENCES.items()
} | dict(_OWN_MESSAGES)
"""Without the last full stop, which follows the facts."""


def for_problem(problem: Problem) -> str:
    facts = ", ".join(f"{name}: {value}" for name, value in problem.facts.items())
    return (
        f"{PROBLEM_MESSAGES[problem.code]} ({facts})."
        if facts
        else f"{PROBLEM_MESSAGES[problem.code]}."
    )


def problem_document(problem: Problem) -> dict[str, object]:
    return {
        "problem": problem.code.value,
        "facts": dict(problem.facts),
        "sentence": for_problem(problem),
    }
