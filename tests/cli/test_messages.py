"""The table of sentences: one for everything that can be told, and nothing beside."""

import string

import pytest

from fieldreg.cli.common import messages
from fieldreg.cli.root import COMMANDS, front
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.diagnostics.health_check import Check, State
from fieldreg.services.imports.import_notes import Why


def test_every_problem_has_its_sentence():
    assert set(messages.PROBLEMS) == set(Code)


@pytest.mark.parametrize("code", Code)
def test_a_problem_is_one_sentence_that_needs_no_facts(code):
    text = messages.PROBLEMS[code]
    assert text[0].isupper()
    assert (
        "."
        not in text.replace(".csv", "").replace(".xlsx", "").replace(".json", "").rstrip()
    ), text
    assert messages.of_problem(Problem(code)) == text + "."
    told = messages.of_problem(Problem(code, field="phone", rows=3))
    assert told == f"{text} (field: phone, rows: 3)."


def test_every_note_of_an_import_has_its_words():
    assert set(messages.NOTES) == {why.value for why in Why}


def test_every_finding_that_names_no_problem_has_its_sentence():
    named = {
        Check.CONTINUITY,
        Check.ERASED,
        Check.FOLDER,
        Check.CLOCK,
    }  # their advice is a problem's sentence
    never_advice = {Check.OPENING, Check.DAMAGE, Check.PLACES, Check.JOURNAL}
    expected = {(check, State.WELL) for check in Check} | {
        (check, State.ADVICE) for check in set(Check) - never_advice - named
    }
    assert set(messages.FINDINGS) == expected
    for text in messages.FINDINGS.values():
        assert text.endswith(".")
        assert all(name is None or name.isidentifier() for _, name, _, _ in parts(text))


def parts(text):
    return string.Formatter().parse(text)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(name):
    command = front.get_command(None, name)
    assert command.help.splitlines()[0] == COMMANDS[name][1]
