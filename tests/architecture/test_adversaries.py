"""Each kind of record and each document has a test in which somebody hostile writes it.

Who adds one says here which test that is, before its number is given away for ever.
"""

import ast
import re
from pathlib import Path
from typing import Final

from fieldreg.domain.kinds import KINDS
from tests.architecture.test_security import every_test

SOURCES: Final = Path(__file__).parents[2] / "fieldreg"
_TAG: Final = re.compile(rb"fieldreg-[a-z-]+-v\d+")

_ANYTHING: Final = "test_whatever_devices_say_others_see_only_what_they_may_say"
_LISTED: Final = "test_it_makes_no_record_of_a_list_nor_of_what_is_no_session_of_the_camp"
_NEVER_SENT: Final = "test_no_laptop_says_anything_of_what_it_was_never_sent"
_GUESSED: Final = "test_whoever_guesses_a_number_changes_nothing_for_anybody"

KIND_TESTS: Final = {
    "shift": "test_no_laptop_signs_in_the_name_of_another",
    "theme": _LISTED,
    "audience": _LISTED,
    "project": _LISTED,
    "partner": _ANYTHING,
    "course": _ANYTHING,
    "trainee": _ANYTHING,
    "session": _GUESSED,
    "attendance": _GUESSED,
    "consent": _GUESSED,
    "answer": _GUESSED,
    "question": _ANYTHING,
    "response": _GUESSED,
    "place": _ANYTHING,
    "quota": _ANYTHING,
    "request": _ANYTHING,
    "residence": _NEVER_SENT,
    "contribution": _NEVER_SENT,
    "partnership": _NEVER_SENT,
    "part": _NEVER_SENT,
    "promise": _NEVER_SENT,
    "material": _NEVER_SENT,
    "pair": _NEVER_SENT,
    "pin": _NEVER_SENT,
    "alias": "test_what_a_laptop_says_of_a_typed_place_waits_for_an_officer",
    "undoing": _ANYTHING,
    "erasure": "test_no_laptop_retires_an_order_or_the_request_of_another",
}

# By what a signature or a key is bound to.
DOCUMENT_TESTS: Final = {
    "act": "test_whoever_left_has_given_what_was_known_when_she_left_and_nothing_else",
    "access-log": "test_whoever_alters_the_log_or_takes_an_entry_out_is_found",
    "branch": "test_no_fork_takes_the_number_of_another_log",
    "bundle": "test_whatever_the_finder_of_two_sticks_does_nobody_is_deceived",
    "certificate": "test_every_flipped_byte_of_a_certificate_is_noticed",
    "digest": "test_the_digest_is_of_canonical_json_whatever_stands_beside_what",
    "edition": "test_an_edition_that_head_office_did_not_sign_is_shown_to_nobody",
    "erased": "test_it_tells_nobody_else_whom_it_names",
    "erasures": "test_another_keepers_list_is_refused",
    "fingerprint": "test_the_words_tell_apart_whoever_differs_in_a_key_or_in_the_office",
    "hub-answer": "test_the_word_of_a_hub_is_for_one_question_and_one_session",
    "hub-card": "test_nobody_else_gives_a_card_and_no_other_document_is_one",
    "hub-request": "test_a_signature_is_for_one_request",
    "invitation": "test_one_of_an_invitations_laptops_goes_in_and_the_others_are_shown_and_wait",
    "key-copy": "test_what_was_changed_and_has_its_checksum_again_stays_shut",
    "keyring": "test_every_flipped_byte_of_a_ring_is_noticed_as_damage",
    "log": "test_whatever_differs_makes_another_hash",
    "officer-first-seed": "test_what_a_forgotten_passphrase_signed_stays_good_and_signs_no_more",
    "officer-seed": "test_what_a_forgotten_passphrase_signed_stays_good_and_signs_no_more",
    "receipts": "test_whatever_else_the_thief_of_the_machine_sends_is_refused_whole",
    "receiver": "test_no_other_key_and_no_other_certificate_gives_a_receipt",
    "report": "test_a_signature_counts_for_this_content_and_of_this_officer_alone",
    "release": "test_every_byte_of_the_signed_word_counts",
    "seal": "test_whatever_is_altered_is_found_and_reading_and_writing_go_on",
    "signature": "test_a_signature_stands_for_nothing_else",
    "trust-list": "test_a_list_that_was_put_back_does_not_follow_a_newer_one",
    "vault": "test_nothing_that_the_machine_has_signs_for_head_office_or_opens_a_sealed_answer",
}


def tags() -> set[str]:
    """Return the name of each document and purpose that the program signs or seals for."""
    found: set[bytes] = set()
    for text in filter(_TAG.search, (path.read_bytes() for path in SOURCES.rglob("*.py"))):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and isinstance(node.value, bytes):
                found.update(_TAG.findall(node.value))
    return {tag.decode().removeprefix("fieldreg-").rpartition("-v")[0] for tag in found}


def test_every_kind_and_document_has_its_attack() -> None:
    assert {kind.name for kind in KINDS} == set(KIND_TESTS)
    assert tags() == set(DOCUMENT_TESTS)
    assert {*KIND_TESTS.values(), *DOCUMENT_TESTS.values()} - set(every_test()) == set()
