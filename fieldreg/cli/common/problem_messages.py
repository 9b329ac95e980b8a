"""The command line's English words for each problem.

The facts of a problem are appended unchanged, so that none is lost.
"""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.vocabulary.problem_texts import PROBLEM_SENTENCES

_OWN_MESSAGES: Final[Mapping[Code, str]] = {
    Code.NO_INSTALLATION: "There is no installation here; begin one with 'hq init' or"
    " 'laptop init', or name another folder with --home",
    Code.PASSPHRASE_GUESSABLE: "This passphrase could be guessed by somebody who has the file; it"
    " goes on opening, and 'passphrase change' takes another",
    Code.STORE_IN_USE: "Another window or command is using this installation; close it and try"
    " again",
    Code.DISK_FULL: "The disk is full, and nothing was changed; make room and try again",
    Code.NO_SCREEN: "No window can be opened here: there is no screen, or windows lack a library"
    " (FIELDREG_DEBUG=1 shows which); 'fieldreg --help' lists what needs no window",
    Code.ENDING_UNKNOWN: "The name of this file must end in another way",
    Code.POPULATIONS_UNCLEAR: "This line of the file is not the code of a soum with a whole number,"
    " or its soum comes twice; nothing was changed; correct it, or begin with the template",
    Code.ROLE_NEEDED: "This needs a role that you do not have, and nothing was changed; an"
    " administrator gives it with 'hq role', and 'hq officers' tells who is one",
    Code.DATABASE_DRIVER_MISSING: "This fieldreg cannot speak to a PostgreSQL server; install it as"
    " fieldreg[postgres]",
    Code.HUB_SERVER_MISSING: "This fieldreg cannot serve a hub; install it as fieldreg[hub]",
    Code.DATABASE_ADDRESS_WRONG: "This is no address of a database; it is written"
    " postgresql://name@server/database",
    Code.DATABASE_UNFIT: "This database cannot hold the register, which needs PostgreSQL 14 or"
    " later and UTF-8",
    Code.CALENDAR_BEHIND: "This computer's calendar says an earlier day than the last that is known"
    " here; nothing is lost, and nothing is put in order by it, but new entries get its date:"
    " correct it if it is wrong, and if it is right, the other date was wrong and you can go on",
    Code.CALENDAR_AHEAD: "This computer's calendar is far past the last day that is known here;"
    " nothing is lost, and nothing is put in order by it, but new entries get its date: correct it"
    " if it is wrong, and if it is right, make an exchange",
    Code.DATE_UNREADABLE: "This date cannot be read, and nothing was changed; write it as"
    " 2026-03-14 (a birth date may be kept as typed if it begins with ?)",
    Code.PERSON_RETIRED: "This record is out of use and cannot join a session; nothing was changed;"
    " bring the record back into use first ('people retire REF --undo')",
    Code.PLACE_UNKNOWN: "The list of places has no such place, or several of that name; give its"
    " code",
    Code.NAME_MISSING: "A name is needed",
    Code.AMBIGUOUS: "Several people are called that; use the short code that 'people find' shows",
    Code.GUARDIANS_MISSING: "Somebody who was there is under 18, and no word of a guardian is"
    " noted; nothing was changed, so note what the guardians said, or close with --to-follow",
    Code.EDITION_MISSING: "No edition was made yet, and nothing was changed; an officer at head"
    " office makes it with 'edition make'",
    Code.CONSENT_TEXT_UNKNOWN: "There is no such text here, and nothing was changed; leave"
    " --version out for the one that people are told now",
    Code.UNEXPECTED: "Something went wrong inside fieldreg, and nothing was left half-done;"
    " FIELDREG_DEBUG=1 shows where",
    Code.KEYRING_DAMAGED: "The key ring beside the register is gone or damaged, and nothing was"
    " changed; put back keyring.json from a backup, or begin again what was cut short",
    Code.KEYSTORE_MISSING: "This system has no key store that is trusted (Secret Service, KWallet,"
    " Windows Credential Manager, macOS Keychain); nothing was changed, and the passphrase opens"
    " the register as before",
    Code.DESK_NOT_BEGUN: "The protected desk has no passphrase of its own yet; give it one with"
    " 'hq desk begin'",
    Code.REASON_MISSING: "Sealed answers are opened for a written reason only, and nothing was"
    " opened; say it with --reason",
    Code.ACCESS_LOG_ALTERED: "The log of opened sealed answers was changed from outside, and"
    " nothing was changed here; compare 'hq desk log' with a backup, and ask who had this register",
    Code.TRAINER_UNCLEAR: "Several trainers share this laptop; say with --trainer whose passphrase"
    " was forgotten",
    Code.LAPTOP_WORDS_WRONG: "These are not the eight words of this laptop, and nothing was"
    " changed; if the trainer reads them so from the screen, another device came with its"
    " invitation",
    Code.LAPTOP_CONFIRMED: "This laptop is confirmed and no longer needs its invitation; to cut it"
    " off, use 'hq revoke'",
    Code.SENDER_REVOKED: "This bundle came from a laptop after it was cut off, and was set aside;"
    " if its trainer wrote it, 'arrivals take' takes it in",
    Code.NO_MAILBOX: "There is no mailbox in this folder; 'fieldreg hq hub' makes one",
    Code.MAILBOX_DAMAGED: "This mailbox cannot be read; nothing was changed; make another with"
    " 'fieldreg hq hub'",
    Code.HUB_NONE: "Head office has no hub, or has not said so here yet; exchange by stick once, or"
    " at head office name it with 'fieldreg hq hub'",
    Code.FOLDER_NONE: "No folder is chosen to exchange by; choose one with 'fieldreg folder DIR'",
    Code.HUB_NO_CERTIFICATE: "The hub has no certificate that can be read to show itself with; give"
    " --certificate, or --plain behind a server that has one",
    Code.HUB_NO_ADDRESS: "The hub cannot listen there: the address is not of this machine, or"
    " another program has it",
    Code.HUB_FULL: "The hub has no room for more; nothing is lost, everything is still here; head"
    " office has to take in what waits there, or the person who runs the hub has to make room on"
    " its disk",
    Code.HUB_NOT_OURS: "Somebody else answers in the hub's place, perhaps the page where one logs"
    " in to this network, or a hub with an earlier mailbox; nothing was sent; log in there, or use"
    " another network; at head office, serve what 'hq hub' made last",
    Code.RELEASE_VERSION_UNCLEAR: "Which version this is cannot be told, and nothing was changed;"
    " say it with --version as three numbers with dots between them; for a wheel, use the one"
    " inside it",
    Code.RELEASE_NEEDS_BACKUP: "Nothing was saved: make a backup first ('backup --to DIR'), as"
    " before every change of the program",
    Code.COLUMN_UNCERTAIN: "This column names those who were logged in to the form, perhaps for"
    " others, and nothing was written; --dry-run shows examples, and --map 'COLUMN=FIELD' or --map"
    " 'COLUMN=' says what it is",
    Code.COLUMNS_CLASH: "Two columns seem meant for one field; choose with --map",
    Code.COLUMNS_UNCLEAR: "No column of this table is headed like a field; say which is which with"
    " --map",
    Code.NAME_COLUMN_UNKNOWN: "No column of this table is headed like a name, and nothing was"
    " written; say which it is with --map 'COLUMN=given_name'; --dry-run shows examples",
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
