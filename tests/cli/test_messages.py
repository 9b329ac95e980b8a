"""The table of sentences: one for everything that can be told, and nothing beside."""

import string

import pytest

from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.command_list import COMMANDS
from fieldreg.cli.installations import FINDING_MESSAGES
from fieldreg.cli.root import root_command
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.diagnostics import CheckState, HealthCheck
from fieldreg.services.imports.import_reports import NoteReason
from fieldreg.ui.vocabulary.shared_labels import IMPORT_NOTES


def test_every_problem_has_its_sentence():
    assert set(problem_messages.PROBLEM_MESSAGES) == set(Code)


@pytest.mark.parametrize("code", Code)
def test_a_problem_needs_no_facts_and_ends_with_them(code):
    text = problem_messages.PROBLEM_MESSAGES[code]
    assert text[0].isupper()
    assert text[-1] not in ".;,"
    assert [name for _, name, _, _ in parts(text) if name is not None] == []
    assert problem_messages.for_problem(Problem(code)) == text + "."
    told = problem_messages.for_problem(Problem(code, field="phone", rows=3))
    assert told == f"{text} (field: phone, rows: 3)."


def test_every_note_of_an_import_has_its_words():
    assert set(IMPORT_NOTES) == {why.value for why in NoteReason}


def test_every_finding_that_names_no_problem_has_its_sentence():
    named = {
        HealthCheck.CONTINUITY,
        HealthCheck.ERASURE_LIST,
        HealthCheck.FOLDER,
        HealthCheck.CLOCK,
    }  # their advice is a problem's sentence
    never_advice = {
        HealthCheck.OPENING,
        HealthCheck.DAMAGE,
        HealthCheck.ROWS,
        HealthCheck.PLACES,
        HealthCheck.JOURNAL,
    }
    expected = {(check, CheckState.OK) for check in HealthCheck} | {
        (check, CheckState.ADVICE) for check in set(HealthCheck) - never_advice - named
    }
    assert set(FINDING_MESSAGES) == expected
    for text in FINDING_MESSAGES.values():
        assert text.endswith(".")
        assert all(name is None or name.isidentifier() for _, name, _, _ in parts(text))


def parts(text):
    return string.Formatter().parse(text)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(name):
    command = root_command.get_command(None, name)
    assert command.help.splitlines()[0] == COMMANDS[name]
