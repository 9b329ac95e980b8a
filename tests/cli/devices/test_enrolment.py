"""One-trip enrolment and its troubles, typed: words, second uses, wrong scopes, ends."""

import base64
import shutil
from contextlib import closing
from dataclasses import replace

import pytest

import fieldreg
from fieldreg.keys.devices.certificates import Certificate, Invitation, IssuerKind, Scope
from fieldreg.services.installation import opening
from tests.cli.trip_helpers import (
    known_people,
    laptop_line,
    laptop_states,
    one_person_file,
    register_and_carry,
    shown_words,
)
from tests.support.installations import PASSPHRASE
from tests.support.keystores import backend, keystore
from tests.support.release_files import write_wheel

pytestmark = pytest.mark.share(of=2)


@pytest.fixture
def invitation(office, tmp_path):
    file = tmp_path / "a2.fri"
    office.done("hq", "invite", "--name", "A2", "--province", "65", "--out", file)
    return file


def test_the_key_of_an_invitation_is_kept_nowhere_once_a_laptop_has_begun(begin, invitation):
    one_use = Invitation.from_bytes(invitation.read_bytes()).one_use_key
    laptop = begin("A2", invitation)
    with closing(opening.unlock(laptop.home, PASSPHRASE, laptop.tools)) as installation:
        papers = installation.store.metadata.load_all()
    assert b"A2" in papers.values()
    forms = one_use.raw, one_use.raw.hex().encode(), base64.b64encode(one_use.raw)
    assert [name for name, body in papers.items() if any(one in body for one in forms)] == []


# The words


def test_a_laptop_is_confirmed_by_its_words_and_its_certificate_comes_home(office, laptop, stick):
    assert laptop_states(office) == {"A2": "invited"}
    assert office.fail("hq", "confirm", "A2", "--words", shown_words(laptop)) == "laptop_unheard"
    came = register_and_carry(office, laptop, stick, "Болд")
    assert '"unconfirmed": true' in came.stdout
    (bundle,) = office.ask("arrivals")["bundles"]
    assert bundle["unconfirmed"] is True
    assert "came in, unconfirmed" in office.done("arrivals")
    assert known_people(office) == {"Болд"}
    line = laptop_line(office, "A2")
    assert line["state"] == "unconfirmed"
    assert line["words"] == shown_words(laptop).split()
    assert len(line["words"]) == 8
    told = office.done("hq", "confirm", "A2", "--words", shown_words(laptop).upper())
    assert "A2 is confirmed" in told
    assert laptop_states(office) == {"A2": "confirmed"}
    (bundle,) = office.ask("arrivals")["bundles"]
    assert bundle["unconfirmed"] is False
    office.done("hq", "receive", stick)
    assert laptop.ask("laptop", "words")["state"] == "unconfirmed"
    laptop.done("exchange", "--stick", stick)
    assert laptop.ask("laptop", "words")["state"] == "confirmed"
    assert certificate(laptop).issuer_kind is IssuerKind.HEAD_OFFICE
    assert laptop.ask("laptop", "words")["words"] == line["words"]
    came = register_and_carry(office, laptop, stick, "Сараа")
    assert '"unconfirmed": true' not in came.stdout
    assert known_people(office) == {"Болд", "Сараа"}


def test_whom_the_key_store_let_in_is_asked_for_a_passphrase_before_it_signs(
    office, laptop, stick, tmp_path
):
    register_and_carry(office, laptop, stick, "Болд")
    office.tools = replace(office.tools, keystore=keystore(backend()))
    office.done("passphrase", "keyring", "on")
    wheel = write_wheel(tmp_path, "9.0.0")
    acts = (
        ("hq", "confirm", "A2", "--words", shown_words(laptop)),
        ("hq", "release", "offer", wheel),
        ("hq", "revoke", "A2"),
    )
    for act in acts:
        refused = office.run("--json", *act, passphrase=None)
        assert (refused.exit_code, "act_needs_passphrase" in refused.output) == (1, True)
    assert laptop_states(office) == {"A2": "unconfirmed"}
    office.done(*acts[0])
    office.done(*acts[1])
    office.done("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    assert laptop.ask("laptop", "words")["state"] == "confirmed"
    [offer] = laptop.ask("release")["releases"]
    assert (offer["version"], offer["problem"]) == ("9.0.0", None)
    assert office.ask("today")["unsigned"] == 0
    [row] = office.ask("hq", "board")["laptops"]
    assert (row["refused"], row["program"]) == (0, fieldreg.__version__)
    office.done(*acts[2])
    assert office.run("hq", "receive", stick).exit_code == 1  # what came since is set aside
    laptop.done("exchange", "--stick", stick)
    assert laptop.ask("laptop", "words")["state"] == "revoked"


def certificate(laptop):
    installation = opening.unlock(laptop.home, PASSPHRASE, laptop.tools)
    try:
        return Certificate.from_bytes(installation.store.metadata.get("certificate"))
    finally:
        installation.close()


def test_words_read_in_mongolian_confirm_as_the_english_ones_do(office, laptop, stick):
    register_and_carry(office, laptop, stick, "Болд")
    said = laptop.done("laptop", "words", "--language", "mn").strip()
    document = laptop.ask("laptop", "words", "--language", "mn")
    assert document["spoken"] == said.split()
    assert document["words"] == shown_words(laptop).split() != said.split()
    wrong = " ".join(reversed(said.split()))
    assert office.fail("hq", "confirm", "A2", "--words", wrong) == "laptop_words_wrong"
    office.done("hq", "confirm", "A2", "--words", said.upper().replace(" ", ", "))
    assert laptop_states(office) == {"A2": "confirmed"}


def test_wrong_words_are_refused_and_nothing_changes(office, laptop, stick):
    register_and_carry(office, laptop, stick, "Болд")
    right = shown_words(laptop).split()
    wrong = " ".join([*right[:7], "zebra" if right[7] != "zebra" else "zone"])
    before = office.ask("hq", "laptops")
    assert office.fail("hq", "confirm", "A2", "--words", wrong) == "laptop_words_wrong"
    assert (
        office.fail("hq", "confirm", "A2", "--words", " ".join(right[:7])) == "laptop_words_wrong"
    )
    assert office.ask("hq", "laptops") == before


def test_without_the_words_they_are_shown_and_asked_for(office, laptop, stick):
    register_and_carry(office, laptop, stick, "Болд")
    asked = office.run("hq", "confirm", "A2", typed=shown_words(laptop) + "\n")
    assert asked.exit_code == 0
    assert f"Head office has: {shown_words(laptop)}" in asked.stderr
    assert laptop_states(office) == {"A2": "confirmed"}


def test_nobody_is_asked_where_nobody_can_answer(office, laptop, stick):
    register_and_carry(office, laptop, stick, "Болд")
    assert office.run("hq", "confirm", "A2").exit_code == 2
    assert laptop_states(office) == {"A2": "unconfirmed"}


def test_only_head_office_confirms_and_only_a_laptop_has_words(office, laptop):
    assert laptop.fail("hq", "confirm", "A2", "--words", "x") == "not_head_office"
    assert office.fail("laptop", "words") == "not_laptop"
    assert office.fail("hq", "confirm", "B1", "--words", "x") == "not_found"


# What unconfirmed laptops bring


def test_what_an_unconfirmed_laptop_brought_is_undone_as_a_unit(office, laptop, stick):
    register_and_carry(office, laptop, stick, "Болд")
    register_and_carry(office, laptop, stick, "Сараа")
    told = office.ask("hq", "revoke", "A2", "--reason", "Үг нь зөрсөн")
    office.done("arrivals", "undo", told["first_bundle"], "--since")
    assert known_people(office) == set()
    assert laptop_line(office, "A2")["reason"] == "Үг нь зөрсөн"


def test_head_office_may_hold_what_is_unconfirmed_and_then_all_goes_in_at_once(
    office, laptop, stick
):
    office.done("hq", "hold", "on")
    came = register_and_carry(office, laptop, stick, "Болд")
    assert '"reason": "sender_unconfirmed"' in came.stdout
    register_and_carry(office, laptop, stick, "Сараа")
    assert known_people(office) == set()
    assert office.ask("arrivals")["counts"]["held"] == 2
    laptop.done("exchange", "--stick", stick)
    where = laptop.ask("exchange", "--stick", stick)["where"]
    assert where["held"] == 0
    told = office.ask("hq", "confirm", "A2", "--words", shown_words(laptop))
    assert told["bundles_taken"] == 2
    assert known_people(office) == {"Болд", "Сараа"}
    assert office.ask("arrivals")["counts"]["held"] == 0


def test_what_was_held_goes_in_when_head_office_no_longer_holds(office, laptop, stick):
    office.done("hq", "hold", "on")
    register_and_carry(office, laptop, stick, "Болд")
    assert known_people(office) == set()
    assert office.ask("hq", "hold", "off")["bundles_taken"] == 1
    assert known_people(office) == {"Болд"}


def test_what_was_held_of_a_laptop_with_wrong_words_never_goes_in(office, laptop, stick):
    office.done("hq", "hold", "on")
    register_and_carry(office, laptop, stick, "Болд")
    office.done("hq", "revoke", "A2")
    office.done("hq", "hold", "off")
    assert known_people(office) == set()
    (bundle,) = office.ask("arrivals")["bundles"]
    assert (bundle["state"], bundle["reason"]) == ("set-aside", "sender_revoked")


# A laptop that was cut off


@pytest.mark.parametrize("verb", ["revoke", "withdraw"])
def test_a_laptop_that_was_cut_off_hears_so_and_what_is_safe_with_any_exchange(
    office, laptop, stick, verb
):
    if verb == "revoke":
        register_and_carry(office, laptop, stick, "Болд")
    assert laptop.ask("exchange", "--stick", stick)["cut_off"] is False
    office.done("hq", verb, "A2")
    office.run("hq", "receive", stick)
    assert laptop.ask("exchange", "--stick", stick)["cut_off"] is True
    told = laptop.done("exchange", "--stick", stick)  # though no new answer lies there
    assert "takes nothing in from this laptop any more" in told
    assert "nothing is lost here" in told
    assert "Call head office" in told


def test_each_reason_why_something_was_set_aside_is_said_in_a_sentence(
    office, laptop, begin, stick, tmp_path
):
    register_and_carry(office, laptop, stick, "Болд")
    second = tmp_path / "b1.fri"
    office.done("hq", "invite", "--name", "B1", "--province", "65", "--out", second)
    begin("second", second).done("exchange", "--stick", stick)
    laptop.done("exchange", "--stick", stick)
    office.done("hq", "revoke", "A2")
    office.done("hq", "withdraw", "B1")
    came = office.run("hq", "receive", stick)
    assert came.exit_code == 1
    assert "came from a laptop after it was cut off" in came.output
    assert "came with an invitation that was withdrawn" in came.output


# A lost stick, a second use


def test_a_lost_first_stick_loses_nothing(office, laptop, stick, tmp_path):
    lost = tmp_path / "lost"
    lost.mkdir()
    laptop.done("people", "import", one_person_file(tmp_path, "Болд"))
    laptop.done("exchange", "--stick", lost)
    shutil.rmtree(lost)
    register_and_carry(office, laptop, stick, "Сараа")
    assert known_people(office) == {"Болд", "Сараа"}
    assert laptop_states(office) == {"A2": "unconfirmed"}


def test_of_two_laptops_by_one_invitation_one_goes_in_and_the_words_decide(
    office, invitation, begin, stick
):
    finder = begin("finder", invitation, trainer="Хэн нэгэн")
    honest = begin("honest", invitation)
    register_and_carry(office, finder, stick, "Нараа")
    register_and_carry(office, honest, stick, "Болд")
    assert known_people(office) == {"Нараа"}  # the other waits, whole
    assert laptop_states(office) == {"A2": "unconfirmed", "A2 (2)": "unconfirmed"}
    assert laptop_line(office, "A2")["second_use"] is True
    assert "its invitation brought more than one laptop" in office.done("hq", "laptops")
    assert office.fail("hq", "confirm", "A2", "--words", shown_words(honest)) == (
        "laptop_words_wrong"
    )
    told = office.done("hq", "confirm", "A2 (2)", "--words", shown_words(honest))
    assert known_people(office) == {"Нараа", "Болд"}
    assert "A2 came by the same invitation and has other words" in told
    refused = office.ask("hq", "revoke", "A2")
    office.done("arrivals", "undo", refused["first_bundle"], "--since")
    assert known_people(office) == {"Болд"}
    came = register_and_carry(office, finder, stick, "Тэмүүлэн")
    assert '"problem": "sender_revoked"' in came.stdout
    register_and_carry(office, honest, stick, "Сараа")
    assert known_people(office) == {"Болд", "Сараа"}
    honest.done("exchange", "--stick", stick)
    assert honest.ask("laptop", "words")["state"] == "confirmed"


def test_the_right_laptop_is_confirmed_though_the_other_was_refused_first(
    office, invitation, begin, stick
):
    finder, honest = begin("finder", invitation), begin("honest", invitation)
    register_and_carry(office, finder, stick, "Нараа")
    register_and_carry(office, honest, stick, "Болд")
    office.done("hq", "revoke", "A2")
    assert laptop_states(office) == {"A2": "revoked", "A2 (2)": "withdrawn"}
    came = register_and_carry(office, honest, stick, "Сараа")
    assert '"problem": "sender_withdrawn"' in came.stdout
    told = office.ask("hq", "confirm", "A2 (2)", "--words", shown_words(honest))
    assert (told["state"], told["bundles_taken"]) == ("confirmed", 1)
    assert known_people(office) == {"Нараа", "Болд", "Сараа"}


def test_a_withdrawn_invitation_brings_nobody_unless_the_words_agree(office, laptop, stick):
    assert office.ask("hq", "withdraw", "A2")["state"] == "withdrawn"
    came = register_and_carry(office, laptop, stick, "Болд")
    assert '"problem": "sender_withdrawn"' in came.stdout
    assert known_people(office) == set()
    assert laptop_states(office) == {"A2": "withdrawn"}
    office.done("hq", "confirm", "A2", "--words", shown_words(laptop))
    assert known_people(office) == {"Болд"}
    assert office.fail("hq", "withdraw", "A2") == "laptop_confirmed"


# Scope and end


def test_a_sender_that_claims_more_than_its_invitation_is_set_aside_with_the_reason(
    office, laptop, invitation_of_laptop, stick
):
    widen(laptop, invitation_of_laptop)
    came = register_and_carry(office, laptop, stick, "Болд")
    assert '"problem": "sender_too_wide"' in came.stdout
    assert known_people(office) == set()
    assert "more aimags or more time" in office.done("arrivals")


@pytest.fixture
def invitation_of_laptop(tmp_path):
    return Invitation.from_bytes((tmp_path / "invitation.fri").read_bytes())


def widen(laptop, invitation):
    """Let the laptop certify itself for the whole country, as only a forger would."""
    installation = opening.unlock(laptop.home, PASSPHRASE, laptop.tools)
    keys = installation.device_keys()
    forged = Certificate.issue(
        invitation.one_use_key,
        IssuerKind.INVITATION,
        device_key=keys.signing.verify_key,
        recipient=keys.identity.recipient,
        name=invitation.laptop_name,
        scope=Scope.from_provinces(["65", "83"]),
        head_office=invitation.head_office,
        invitation_id=invitation.invitation_id,
    )
    with installation.store.transaction():
        installation.store.metadata.put("certificate", forged.document)
    installation.close()


def test_a_laptop_invited_for_the_wrong_province_gets_the_right_one_when_confirmed(
    office, laptop, stick, tmp_path
):
    file = tmp_path / "olgii.csv"
    file.write_text("source_ref,given_name,aimag\nО1,Нараа,83\n", "utf-8")
    office.done("people", "import", file)
    register_and_carry(office, laptop, stick)
    laptop.done("exchange", "--stick", stick)
    assert known_people(laptop) == set()
    office.done("hq", "confirm", "A2", "--words", shown_words(laptop), "--province", "83")
    office.done("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    assert known_people(laptop) == {"Нараа"}
    assert certificate(laptop).scope.provinces == ("83",)
    # A confirmed laptop need say nothing again.
    assert office.ask("hq", "confirm", "A2", "--province", "65")["provinces"] == ["65"]
    assert office.fail("hq", "confirm", "A2", "--province", "Атлантида") == "place_unknown"


def test_an_end_stops_answers_and_never_what_a_laptop_brings(office, laptop, stick):
    register_and_carry(office, laptop, stick, "Болд")
    office.done("hq", "confirm", "A2", "--words", shown_words(laptop), "--until", "2026-03-20")
    office.done("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    assert certificate(laptop).scope.until == "2026-03-20"
    office.clock.go_on(days=10)
    assert laptop_states(office) == {"A2": "ended"}
    assert "A2: its time ended on 2026-03-20" in office.done("hq", "laptops")
    office.done("people", "import", one_person_file(stick.parent, "Нараа"))
    register_and_carry(office, laptop, stick, "Сараа")
    assert known_people(office) == {"Болд", "Нараа", "Сараа"}
    laptop.done("exchange", "--stick", stick)
    told = laptop.ask("laptop", "words")
    assert (told["state"], told["until"]) == ("ended", "2026-03-20")
    assert known_people(laptop) == {"Болд", "Сараа"}
    assert laptop.ask("exchange", "--stick", stick)["where"]["held"] == 2
    assert office.ask("hq", "confirm", "A2", "--until", "")["state"] == "confirmed"
    office.done("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    assert known_people(laptop) == {"Болд", "Нараа", "Сараа"}
    assert office.fail("hq", "confirm", "A2", "--until", "хавар") == "value_refused"
