"""Exchange, documents, signatures, keys, passphrases, laptops."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary import marked

EXCHANGE: Final[Mapping[Code, str]] = marked(
    "Problems",
    {
        Code.BUNDLE_NOT_OURS: "This is no bundle of fieldreg.",
        Code.BUNDLE_TOO_LARGE: "This bundle is larger than a bundle may be. It was not taken in.",
        Code.BUNDLE_DAMAGED: "This copy is not complete. Nothing is lost: the sender still has it. Ask for it again.",
        Code.BUNDLE_TOO_NEW: "This bundle is by a later version. It is kept. Update fieldreg and take it in again.",
        Code.SENDER_UNKNOWN: "This bundle is from a device that nobody here invited. It is set aside.",
        Code.SENDER_REVOKED: (
            "This bundle is from a device that is no longer trusted. It is set aside "
            "for you to look at."
        ),
        Code.RECEIPTS_ONLY: (
            "A computer that only receives for head office may not do this. It is done at another "
            "computer of head office, a bundle of itself when that next receives. Nothing is lost."
        ),
        Code.RECEIVER_EXISTS: "A computer of this name receives already. Choose another name.",
        Code.RECEIVER_REFUSED: (
            "This confirmation comes from a computer that may not give it, or says more than "
            "it may. Nothing of it was taken. Your work stays here and goes with the next exchange."
        ),
        Code.RECEIVER_REVOKED: (
            "Head office has ended the work of this computer, or its last day is over. It "
            "receives nothing any more. What comes stays for another computer of head office."
        ),
        Code.SENDER_WITHDRAWN: (
            "This bundle came with an invitation that was withdrawn. It is set aside. It is "
            "taken in when you confirm the laptop by its words."
        ),
        Code.SENDER_UNCONFIRMED: "This bundle waits until you confirm its laptop by the eight words.",
        Code.INVITATION_USED: (
            "The invitation of this laptop was opened on another computer too. This bundle is "
            "kept whole, and is taken in when you confirm its laptop by the eight words."
        ),
        Code.SENDER_TOO_WIDE: (
            "The sender asks for more aimags or more time than its invitation gives. The "
            "bundle is set aside. Invite the laptop again."
        ),
        Code.BUNDLE_FORKS: (
            "There are two copies of this laptop: its disk was copied, or put back as it was. "
            "Both kept what they wrote, the second under new codes. Invite it again."
        ),
        Code.WRITER_TAKEN: (
            "This bundle carries the number of another laptop, or ours. It is set aside for "
            "you to look at."
        ),
        Code.BUNDLE_WAITS: (
            "This bundle waits for an earlier one. It is kept and is taken in when the other "
            "one arrives."
        ),
        Code.ERASURE_UNKNOWN: (
            "This bundle leaves out somebody. Head office has no order to erase that person. "
            "The bundle is kept and is taken in when its laptop sends the order."
        ),
        Code.ERASED_TWIN_MISSING: (
            "There are two copies of this laptop. In this bundle, a person has the number of a "
            "person erased on the other copy. It is kept and is taken in when the bundles of "
            "the other copy arrive."
        ),
        Code.COPY_NEEDS_ERASER: (
            "There are two copies of this laptop, and an order to erase names people of one of "
            "them. The bundle is kept, and is taken in when somebody receives who may also erase, "
            "after unlocking by passphrase."
        ),
        Code.OUT_OF_SCOPE: "Only head office may say this. It is set aside and has no effect.",
        Code.CLAIM: (
            "This names somebody or something that its laptop never had. It has no effect until "
            "you accept it."
        ),
        Code.REQUEST: (
            "This asks for a change about somebody or something that its laptop never had. It has "
            "no effect until you accept it, or attach it to the person meant."
        ),
        Code.OUTSIDE_INVITATION: (
            "This is outside what its laptop was invited for: another place, course or time. It "
            "has no effect until you accept it."
        ),
        Code.NOT_ACCEPTED: "An officer put this away. It is kept and has no effect.",
        Code.STAMP_IMPOSSIBLE: "This change has an impossible number. It is set aside.",
        Code.STAMP_UNORDERED: (
            "This change does not follow the order of its laptop. It is set aside. Somebody "
            "may have changed data on that laptop."
        ),
        Code.RECEIPT_FOREIGN: (
            "Head office’s receipt is for another copy of this laptop. Nothing was "
            "taken from it. Tell head office."
        ),
        Code.ANSWER_EARLY: (
            "First what was written here goes to head office. Its reply is taken in at the "
            "next exchange."
        ),
        Code.NO_MAILBOX: "There is no mailbox of a hub in this folder.",
        Code.MAILBOX_DAMAGED: "The hub’s mailbox cannot be read. Nothing was changed.",
        Code.HUB_ADDRESS_WRONG: (
            "This is not a hub address. It must begin with https and contain the name of a server."
        ),
        Code.HUB_CARD_DAMAGED: (
            "What head office said of its hub cannot be read. Nothing was changed. Exchange by"
            " stick once more."
        ),
        Code.HUB_NONE: "Head office has no hub, or has not said so here yet. Exchange by stick once.",
        Code.FOLDER_NONE: "No folder is chosen to exchange by. Choose one first.",
        Code.FOLDER_OWN: (
            "The register itself is in this folder. Choose another one to exchange by. Nothing "
            "was changed."
        ),
        Code.HUB_SERVER_MISSING: "This copy of fieldreg cannot serve a hub. Install the part for it.",
        Code.HUB_NO_CERTIFICATE: "The hub has no certificate to show itself with.",
        Code.HUB_NO_ADDRESS: "The hub cannot listen at this address.",
        Code.HUB_RUNNING: "Another hub serves this mailbox already.",
        Code.HUB_FULL: "The hub has no room for more. Nothing is lost: everything is still here.",
        Code.HUB_BUSY: "The hub has too much to do. Nothing is lost. Try again later.",
        Code.HUB_SESSION_UNKNOWN: "The hub was restarted. Nothing is lost. Try again.",
        Code.HUB_REPEATED: "The network said something twice. Nothing is lost. Try again.",
        Code.HUB_REFUSED: "The hub does not allow this. Nothing was changed.",
        Code.HUB_STRANGER: (
            "The hub does not know this laptop yet. Nothing is lost. Head office has to receive"
            " from the hub once."
        ),
        Code.HUB_UNREACHABLE: (
            "The hub cannot be reached from here. Nothing is lost. It goes on from where it was"
            " once there is a connection."
        ),
        Code.HUB_SILENT: "The hub does not answer. Nothing is lost. It goes on from where it was.",
        Code.HUB_BROKEN_OFF: "The connection broke off. Nothing is lost. It goes on from where it was.",
        Code.HUB_NOT_OURS: (
            "Somebody else answers in the hub’s place, perhaps the page where one logs in to"
            " this network. Nothing was sent."
        ),
        Code.HUB_CLOCK: (
            "By this computer’s date the hub’s certificate is out of date, so the hub cannot be"
            " recognised. Nothing was sent. Set the date if it is wrong; if it is right, tell"
            " head office. Meanwhile exchange by stick."
        ),
        Code.HUB_PROXY: "The proxy of this network does not let the connection through. Nothing was sent.",
        Code.HUB_LIES: (
            "The hub sent impossible data. It was not used, and nothing was changed here. Tell "
            "head office."
        ),
        Code.RELEASE_NONE: "Head office offers no such version.",
        Code.RELEASE_DAMAGED: (
            "This is not a complete version of fieldreg, or its file does not match. Nothing "
            "was changed. Get the file again."
        ),
        Code.RELEASE_VERSION_UNCLEAR: (
            "Which version this is cannot be told. Nothing was changed. Write it as three "
            "numbers: 0.3.0."
        ),
        Code.RELEASE_NAME_REFUSED: (
            "A file that goes out cannot be called so. Nothing was changed. Name it with "
            "Latin letters, digits, dots and hyphens."
        ),
        Code.RELEASE_NOT_NEWER: (
            "This version is not newer than one that runs here or was offered before. Nothing"
            " was changed."
        ),
        Code.RELEASE_ELSEWHERE: "This version is for another kind of computer. Go on working with the one that is here.",
        Code.RELEASE_ALTERED: (
            "This is not the file that head office signed, or it changed while it was read. "
            "Nothing was kept of it. Try another stick or the hub, and tell head office."
        ),
        Code.RELEASE_UNFINISHED: (
            "The file on this stick is not whole. Nothing was kept of it. Try another stick, "
            "or let head office write it again."
        ),
        Code.RELEASE_NOT_HERE: (
            "The file of this version is not here yet. It comes on head office’s next stick, "
            "or by the hub. Nothing was changed."
        ),
        Code.RELEASE_NO_ROOM: (
            "There is too little room for the file of the new version. Everything else was "
            "carried. Make room if it should go along."
        ),
        Code.RELEASE_NOT_SAVED: (
            "There is too little room where it was to be saved. Nothing was saved, and the new "
            "version is still here. Make room there, or save it somewhere else."
        ),
        Code.RELEASE_NOT_STARTED: (
            "The new version does not work on this computer. The one before it goes on, and nothing "
            "is lost. Try it once more, or tell head office."
        ),
        Code.RELEASE_NEEDS_BACKUP: "Nothing was saved. Make a backup first, as before every change of the program.",
        Code.STICK_MISSING: "There is no such stick or folder. Put the stick in and try again.",
        Code.STICK_FULL: "The stick is full. Nothing counts as sent. Make room on it, or take another stick.",
        Code.STICK_READ_ONLY: (
            "The stick cannot be written to. Nothing counts as sent. Move its switch, "
            "or take another stick."
        ),
        Code.STICK_GONE: (
            "The stick was pulled too early. The copy is not complete. Nothing is "
            "lost. Put it in again."
        ),
        Code.STICK_BUSY: "Another program is using the stick. Nothing is lost. Close it and try again.",
        Code.QUARANTINE_FULL: (
            "Too much of this sender, or of senders that nobody knows, waits already. This was not"
            " kept; it stays where it is. Confirm the laptop, or throw away what nobody needs, and"
            " receive again."
        ),
        Code.STICK_CROWDED: (
            "There are too many other files on the stick, and not all were looked at."
            " Move the bundles to an empty stick or folder, and try again."
        ),
        Code.REPLY_CHANGING: (
            "The reply to a laptop changed again and again while it was written, and was not"
            " finished. Nothing is lost. Receive again, and it will be written."
        ),
        Code.STICK_LIES: (
            "The stick gave back something else than was written. Nothing counts as "
            "sent. Take another stick."
        ),
    },
)


KEYS: Final[Mapping[Code, str]] = marked(
    "Problems",
    {
        Code.TOO_LARGE: "This is too large for fieldreg. Nothing was changed.",
        Code.DOCUMENT_REFUSED: "This file is not written as fieldreg writes it.",
        Code.DOCUMENT_TOO_NEW: "This file is by a later version. Update fieldreg.",
        Code.SIGNATURE_WRONG: "The signature does not fit. Nothing was taken from this file.",
        Code.SEAL_BROKEN: "The seal of this file is broken. Nothing was taken from it.",
        Code.NOT_FOR_US: "This file is sealed for somebody else.",
        Code.INVITATION_DAMAGED: "This invitation is not complete. Ask head office for it again.",
        Code.CERTIFICATE_DAMAGED: "The sender’s certificate is damaged. Nothing was taken from this file.",
        Code.CERTIFICATE_REFUSED: "The sender’s certificate is not accepted here.",
        Code.TRUST_LIST_DAMAGED: "Head office’s list of trusted devices is damaged. Nothing was taken from it.",
        Code.TRUST_LIST_OLDER: "A newer list of trusted devices is here already.",
        Code.KEYS_DAMAGED: "The keys of this register are damaged. Restore the last backup.",
        Code.KEYRING_DAMAGED: (
            "The key file beside the register is damaged. Nothing was changed. Put it "
            "back from a backup."
        ),
        Code.PASSPHRASE_TAKEN: "Somebody else has this passphrase. Choose another.",
        Code.LAST_PASSPHRASE: "This is the last passphrase. It cannot be taken away.",
        Code.TRAINER_NAME_TAKEN: "Somebody of this name has a passphrase here already.",
        Code.KEYSTORE_MISSING: (
            "This system has no key store that fieldreg trusts. Nothing was changed. The"
            " passphrase opens the register as before."
        ),
        Code.KEYSTORE_EMPTY: (
            "The system’s key store no longer opens this register. Nothing is lost. Enter"
            " your passphrase."
        ),
        Code.KEYSTORE_FAILED: "The system’s key store did not answer. Nothing is lost. Enter your passphrase.",
        Code.HANDED_OVER: (
            "This laptop was locked while a trainee had it. Nothing is lost. Enter your passphrase."
        ),
        Code.WEAK_PIN: (
            "A PIN has four to eight digits, not all the same and not in a row such as 1234. "
            "Nothing was changed."
        ),
        Code.WRONG_PIN: "This PIN is wrong.",
        Code.PIN_USED_UP: "The PIN was wrong five times. Enter your passphrase.",
        Code.RECOVERY_WORDS_WRONG: "These words do not fit. Look at each of them again.",
        Code.DESK_BEGUN: "The protected desk has its own passphrase already. Nothing was changed.",
        Code.DESK_NOT_BEGUN: "The protected desk has no passphrase of its own yet. Give it one first.",
        Code.REASON_MISSING: (
            "Sealed answers are opened for a written reason only. Nothing was opened; write"
            " the reason."
        ),
        Code.ACCESS_LOG_ALTERED: (
            "The log of opened sealed answers was changed from outside. Nothing was changed "
            "here. Compare it with a backup, and ask who had this register."
        ),
        Code.DESK_STORE_GONE: (
            "The desk’s own file was missing and was started again; the access log says so. "
            "This is normal after a backup was restored or the register was moved. If not, "
            "openings may be missing from the log: ask who had this register."
        ),
        Code.ANSWERS_WITHDRAWN: (
            "The consent to read these answers was taken back. Nothing was opened; ask the"
            " person, if there is need."
        ),
        Code.ANSWER_MOVED: (
            "This sealed answer does not match the person, session or day it is filed with. It "
            "was not used. Ask who brought it."
        ),
        Code.RECOVERY_UNHEARD: (
            "No recovery words of this laptop are here, or none of that mark. They come with "
            "its bundles."
        ),
        Code.TRAINER_UNCLEAR: "Several trainers share this laptop. Choose whose passphrase was forgotten.",
        Code.NOT_TWO_PEOPLE: (
            "These are not the passphrases of two people who can allow this. Nothing was "
            "shown. It takes two officers of this computer, or two of the three people who "
            "keep the copy of the keys."
        ),
        Code.COPY_UNREADABLE: (
            "The copy of the keys is not complete, or a letter in it is wrong. Nothing was "
            "changed. Compare it with the sheet."
        ),
        Code.COPY_STAYS_SHUT: (
            "These two passphrases do not open the copy. Nothing was changed. Any two of its "
            "three people can open it."
        ),
        Code.COPY_FOREIGN: (
            "This copy belongs to another head office. Nothing was changed. Take the sheet of "
            "this one."
        ),
        Code.COPY_REPLACED: (
            "A newer copy of the keys was made after this one, which names no officer any more. "
            "Take the sheet of the newest copy."
        ),
        Code.KEYS_CHANGED: (
            "Somebody else changed head office’s keys meanwhile. Nothing was changed here, and "
            "this copy was not made. Look at the keys as they are now, and begin again."
        ),
        Code.KEYS_IN_USE: (
            "The former key is still needed. It was kept. Every laptop that is not cut off "
            "must know the new key, and ninety days must have passed."
        ),
        Code.NOTHING_TO_DESTROY: "There is no former key. Nothing was changed.",
        Code.KEY_DESTROYED: (
            "This file does not open: it is for somebody else, or sealed to a key that was "
            "destroyed. Nothing is lost, its laptop still has everything. Send it a reply, and "
            "let it make another exchange."
        ),
        Code.LAPTOP_WORDS_WRONG: "These are not the eight words of this laptop. Nothing was changed.",
        Code.LAPTOP_UNHEARD: "Nothing came from this laptop yet, so there are no words to compare.",
        Code.LAPTOP_CONFIRMED: "This laptop is confirmed and no longer needs its invitation.",
        Code.LAPTOP_REVOKED: (
            "This laptop is cut off for good. If it is in the right hands, invite it again."
        ),
        Code.LAPTOP_HOLDS_NOT: (
            "This laptop does not have what the question is about. Ask another one, or ask "
            "without naming it."
        ),
    },
)
