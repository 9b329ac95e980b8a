"""Taking the laptop back by a PIN or a passphrase, and what a handover leaves when it is cut off."""

from dataclasses import replace

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod, Purpose
from fieldreg.services import consent_records, officers
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.installation import hand_back, opening
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.sealed_answers.answer_sealing import FormerAnswer
from fieldreg.store.metadata import HANDED_OVER, PINS
from tests.support.installations import PASSPHRASE
from tests.support.keystores import backend, keystore

PIN, OTHER = "4710", "0815"
ANOTHERS = "гурван хөх тэнгэр дор салхи исгэрэн намдав хурдан"


@pytest.fixture
def at(laptop):
    hand_back.set_pin(laptop.installation, PASSPHRASE, PIN)
    hand_back.begin_handover(laptop.installation)
    return laptop.installation


def code_of(act, *arguments):
    with pytest.raises(Problem) as raised:
        act(*arguments)
    return raised.value.code


def reopened(laptop, passphrase=PASSPHRASE):
    laptop.installation.close()
    laptop.installation = opening.unlock(laptop.folder, passphrase, laptop.installation.tools)
    return laptop.installation


def test_a_pin_takes_the_laptop_back_and_a_wrong_one_says_how_many_tries_are_left(at):
    with pytest.raises(Problem) as raised:
        hand_back.take_back_by_pin(at, OTHER)
    assert (raised.value.code, raised.value.facts["left"]) == (Code.WRONG_PIN, 4)
    assert at.store.metadata.read(HANDED_OVER)
    hand_back.take_back_by_pin(at, PIN)
    assert not at.store.metadata.read(HANDED_OVER)
    assert hand_back.load_pin_status(at).tries_left == 5


def test_five_wrong_tries_leave_her_passphrase_alone_whoever_starts_the_program_again(at, laptop):
    officers.add_user(at, "Болд", ANOTHERS)
    for _ in range(4):
        assert code_of(hand_back.take_back_by_pin, at, OTHER) is Code.WRONG_PIN
    assert code_of(hand_back.take_back_by_pin, at, OTHER) is Code.PIN_USED_UP
    assert not hand_back.begin_handover(at).is_usable
    assert code_of(hand_back.take_back_by_pin, at, PIN) is Code.PIN_USED_UP
    tries = at.store.metadata.read(PINS)[at.user_name]["tries"]
    assert reopened(laptop, ANOTHERS).store.metadata.read(PINS)["Оюунчимэг"]["tries"] == tries
    hand_back.begin_handover(laptop.installation)
    at = reopened(laptop)
    assert hand_back.begin_handover(at).tries_left == 5
    hand_back.take_back_by_pin(at, PIN)


def test_a_try_is_counted_before_it_is_checked(at, monkeypatch):
    def fail(*_arguments):
        raise MemoryError

    monkeypatch.setattr(hand_back.PinVerifier, "matches", fail)
    with pytest.raises(MemoryError):
        hand_back.take_back_by_pin(at, PIN)
    assert hand_back.load_pin_status(at).tries_left == 4


def test_who_answered_on_another_laptop_is_known_by_her_consent(laptop):
    desk, person = laptop.desk, laptop.register("Сарантуяа")
    assert answer_sealing.load_former_answer(desk, person) is None
    on_paper = NewConsent(Purpose.ANSWERS, ConsentMethod.WRITTEN)
    consent_records.record_consent(desk, person, on_paper, shown=AS_STORED)
    assert answer_sealing.load_former_answer(desk, person) is None
    alone = NewConsent(Purpose.ANSWERS, ConsentMethod.ELECTRONIC)
    consent_records.record_consent(desk, person, alone, shown=AS_STORED)
    former = answer_sealing.load_former_answer(desk, person)
    assert former == FormerAnswer(desk.day)
    answer_sealing.decline_answers(desk, person, language="mn")
    assert answer_sealing.load_former_answer(desk, person).is_refusal
    answer_sealing.seal_answers(desk, person, {}, language="mn")
    assert not answer_sealing.load_former_answer(desk, person).is_refusal


@pytest.mark.parametrize(
    "pin", ["", "123", "123456789", "12a4", "٤٧١٠", "4710 ", "1234", "87654321", "0000"]
)
def test_what_is_no_pin_or_the_first_to_be_guessed_is_refused(laptop, pin):
    at = laptop.installation
    assert code_of(hand_back.set_pin, at, PASSPHRASE, pin) is Code.WEAK_PIN
    assert not hand_back.load_pin_status(at).is_set


def test_only_her_own_passphrase_sets_a_pin_or_takes_the_laptop_back(at):
    officers.add_user(at, "Болд", ANOTHERS)
    for passphrase in ("wrong", ANOTHERS):
        assert code_of(hand_back.set_pin, at, passphrase, OTHER) is Code.WRONG_PASSPHRASE
        took = hand_back.take_back_by_passphrase
        assert code_of(took, at, passphrase) is Code.WRONG_PASSPHRASE
    assert at.store.metadata.read(HANDED_OVER)
    hand_back.take_back_by_pin(at, PIN)


def test_each_trainer_has_a_pin_of_her_own_which_goes_with_her(at):
    officers.add_user(at, "Болд", ANOTHERS)
    his = replace(at, user_name="Болд")
    assert not hand_back.load_pin_status(his).is_set
    hand_back.set_pin(his, ANOTHERS, OTHER)
    assert code_of(hand_back.take_back_by_pin, his, PIN) is Code.WRONG_PIN
    hand_back.take_back_by_pin(at, PIN)
    officers.remove_user(at, "Болд")
    assert set(at.store.metadata.read(PINS)) == {at.user_name}
    hand_back.remove_pin(at)
    assert code_of(hand_back.take_back_by_pin, at, PIN) is Code.PIN_USED_UP


def test_a_pin_opens_nothing_on_the_disk(at, laptop):
    at.close()
    tools = at.tools
    for secret in (PIN, f"{PIN} {at.user_name}"):
        assert code_of(opening.unlock, laptop.folder, secret, tools) is Code.WRONG_PASSPHRASE
    names = {at.user_name.encode(), b"verifier", PIN.encode()}
    for file in filter(lambda one: one.is_file(), laptop.folder.rglob("*")):
        body = file.read_bytes()
        assert not [name for name in names if name in body and name != PIN.encode()], file
    laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, tools)


def test_the_key_store_opens_nothing_that_was_closed_in_a_trainees_hand(laptop):
    """A program that is killed or locked then would open by Enter alone."""
    tools = replace(laptop.installation.tools, keystore=keystore(backend()))
    laptop.installation = replace(laptop.installation, tools=tools)
    officers.enable_keystore(laptop.installation)
    hand_back.begin_handover(laptop.installation)
    laptop.installation.close()
    assert code_of(opening.unlock_by_keystore, laptop.folder, tools) is Code.HANDED_OVER
    opening.unlock(laptop.folder, PASSPHRASE, tools).close()
    laptop.installation = opening.unlock_by_keystore(laptop.folder, tools)
