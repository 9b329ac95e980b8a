"""Problems of documents, signatures, keys, passphrases and laptops."""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary.problem_texts.marking import marked

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
