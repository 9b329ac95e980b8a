"""Passphrases at the prompt, and what a call means without a command."""

import json

from tests.support.installations import PASSPHRASE


def test_a_new_passphrase_is_asked_for_twice(machine):
    office = machine("office")
    typed = f"{PASSPHRASE}\nsomething else\n{PASSPHRASE}\n{PASSPHRASE}\n"
    begun = office.run("hq", "init", passphrase=None, typed=typed)
    assert begun.exit_code == 0
    assert "do not match" in begun.stderr
    assert PASSPHRASE not in begun.output
    opened = office.run("--json", "digest", passphrase=None, typed=PASSPHRASE + "\n")
    assert opened.exit_code == 0
    assert "Passphrase" in opened.stderr  # the question is no part of the document
    assert opened.stdout == office.run("--json", "digest").stdout


def test_nobody_chooses_a_passphrase_for_what_cannot_begin(laptop):
    told = laptop.run("hq", "init", passphrase=None)
    assert (told.exit_code, told.stdout) == (1, "")
    assert "Passphrase" not in told.stderr


def test_a_window_answers_no_machine(machine):
    told = machine("nowhere").run("--json")
    assert told.exit_code == 2
    assert json.loads(told.stdout)["problem"] == "wrong_usage"
