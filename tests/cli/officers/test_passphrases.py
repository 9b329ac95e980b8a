"""Passphrases at the prompt, and what a call means without a command."""

import json
from dataclasses import replace

import pytest

from fieldreg.keys.key_ring.kdf import KdfCost
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.unlock_methods import KdfTuning
from fieldreg.wiring import load_word_lists
from tests.support.installations import PASSPHRASE
from tests.support.keystores import backend, keystore

NEW = "гурван хөх тэнгэр дор салхи исгэрэн намдав хурдан"


def test_a_new_passphrase_is_asked_for_twice(machine):
    office = machine("office")
    typed = f"{PASSPHRASE}\nsomething else\n{PASSPHRASE}\n{PASSPHRASE}\n"
    begun = office.run("hq", "init", passphrase=None, typed=typed)
    assert begun.exit_code == 0
    assert "do not match" in begun.stderr
    assert PASSPHRASE not in begun.output
    assert "something else" not in begun.output
    opened = office.run("--json", "digest", passphrase=None, typed=PASSPHRASE + "\n")
    assert opened.exit_code == 0
    assert "Passphrase" in opened.stderr  # the question is no part of the document
    assert opened.stdout == office.run("--json", "digest").stdout


def test_a_pin_is_set_by_a_command_and_opens_nothing(laptop):
    pin, typed = "4710", "4710\n4711\n4710\n4710\n"
    assert laptop.fail("passphrase", "pin", "set", new_pin="1111") == "weak_pin"
    told = laptop.run("passphrase", "pin", "set", typed=typed)
    assert told.exit_code == 0
    assert "do not match" in told.stderr
    assert pin not in told.output
    expected = {"trainer": "Оюунчимэг", "pin": True, "tries_left": 5}
    assert laptop.ask("passphrase", "pin", "status") == expected
    assert laptop.run("digest", passphrase=pin).exit_code == 1
    assert laptop.ask("passphrase", "pin", "remove") == expected | {"pin": False}
    assert "by passphrase alone" in laptop.done("passphrase", "pin", "status")


def test_nobody_chooses_a_passphrase_for_what_cannot_begin(laptop):
    told = laptop.run("hq", "init", passphrase=None)
    assert (told.exit_code, told.stdout) == (1, "")
    assert "Passphrase" not in told.stderr


def test_a_window_answers_no_machine(machine):
    told = machine("nowhere").run("--json")
    assert told.exit_code == 2
    assert json.loads(told.stdout)["problem"] == "wrong_usage"


def proposals(told):
    """Return the passphrases that were proposed, English and Mongolian in turn."""
    known = {
        word for language in ("en", "mn") for word in load_word_lists().find_list(language).words
    }
    lines = [line for line in told.splitlines() if len(line.split()) == 6]
    return [line for line in lines if set(line.split()) <= known]


def begin(machine, *typed):
    """Begin a head office by what is *typed* at the prompts, Enter after each."""
    lines = "".join(f"{line}\n" for line in typed)
    return machine.run("hq", "init", passphrase=None, typed=lines)


@pytest.mark.parametrize("which", [0, 1, 2, 3])
def test_a_passphrase_is_proposed_on_enter_and_others_on_each_enter_more(machine, which):
    likely = proposals(begin(machine("x"), "", "").stderr)  # chance repeats itself
    assert len(set(likely)) == 4
    office = machine("office")
    office.tools = replace(office.tools, entropy=type(office.tools.entropy)(1))
    pages, wanted = which // 2, likely[which]
    begun = begin(office, "", *[""] * pages, "a slip of mine", wanted.upper())
    assert begun.exit_code == 0, begun.output
    assert "neither of the two" in begun.stderr
    assert office.run("digest", passphrase=wanted).exit_code == 0


def test_a_proposal_that_nobody_typed_back_begins_nothing(machine):
    office = machine("office")
    told = begin(office, "", "not what was proposed")
    assert told.exit_code == 2
    assert not office.home.exists()


def test_a_proposed_passphrase_says_how_many_bits_it_has(machine):
    nowhere = machine("nowhere")
    for language in ("en", "mn"):
        told = nowhere.ask("passphrase", "propose", "--language", language)
        assert told["bits"] == 66
        assert set(told["passphrase"].split()) <= set(load_word_lists().find_list(language).words)
    assert not nowhere.home.exists()


def test_a_passphrase_is_changed_by_whoever_knows_it(laptop):
    assert laptop.fail("passphrase", "change", passphrase=NEW) == "wrong_passphrase"
    told = laptop.run("passphrase", "change", new=NEW)
    assert told.exit_code == 0, told.output
    assert "Оюунчимэг" in told.stdout
    assert laptop.fail("digest") == "wrong_passphrase"
    assert laptop.run("digest", passphrase=NEW).exit_code == 0
    typed = f"{NEW}\n{PASSPHRASE}\n{PASSPHRASE}\n"
    assert laptop.run("passphrase", "change", passphrase=None, typed=typed).exit_code == 0
    laptop.done("digest")


def test_a_further_trainer_opens_and_signs_until_taken_out(laptop, rows):
    added = laptop.run("--json", "trainer", "add", "Болд", new=NEW)
    assert json.loads(added.stdout)["trainers"] == ["Оюунчимэг", "Болд"]
    listed = laptop.run("--json", "trainer", "list", passphrase=NEW)
    assert json.loads(listed.stdout) == {"trainers": ["Оюунчимэг", "Болд"], "here": "Болд"}
    assert laptop.run("people", "import", str(rows), passphrase=NEW).exit_code == 0
    told = laptop.ask("history", "S1")
    assert told["entries"][0]["trainer"] == "Болд"
    assert laptop.ask("trainer", "remove", "Болд") == {"trainers": ["Оюунчимэг"]}
    assert laptop.fail("digest", passphrase=NEW) == "wrong_passphrase"
    assert laptop.fail("trainer", "remove", "Болд") == "not_found"
    assert laptop.fail("trainer", "remove", "Оюунчимэг") == "last_passphrase"


def test_head_office_lets_another_officer_in(office):
    assert office.run("trainer", "add", "Болд", new=NEW).exit_code == 0
    listed = office.run("--json", "trainer", "list", passphrase=NEW)
    assert json.loads(listed.stdout) == {"trainers": ["Энхтуул", "Болд"], "here": "Болд"}
    assert office.run("hq", "laptops", passphrase=NEW).exit_code == 0


def test_the_system_opens_it_only_where_somebody_let_it(laptop):
    assert laptop.ask("passphrase", "keyring", "status") == {"on": False, "keystore": None}
    assert laptop.fail("passphrase", "keyring", "on") == "keystore_missing"
    store = backend()
    laptop.tools = replace(laptop.tools, keystore=keystore(store))
    told = laptop.done("passphrase", "keyring", "on")
    assert "anybody who uses your account" in told
    assert laptop.run("digest", passphrase=None).exit_code == 0
    store.kept.clear()
    asked = laptop.run("digest", passphrase=None, typed=PASSPHRASE + "\n")
    assert asked.exit_code == 0
    assert "key store no longer opens this register" in asked.stderr
    off = laptop.ask("passphrase", "keyring", "off")
    assert off == {"on": False, "keystore": "Secret Service"}
    asked = laptop.run("digest", passphrase=None)
    assert (asked.exit_code, "key store" in asked.stderr) == (2, False)


def test_a_ring_costs_what_was_tuned_where_an_installation_begins(machine):
    office, cost = machine("office"), KdfCost(128, 2, 1)
    office.tools = replace(
        office.tools, kdf_tuning=KdfTuning(lambda: cost, office.tools.kdf_tuning.monotonic_clock)
    )
    office.done("hq", "init")
    assert Home(office.home).read_keyring().cost == cost
