"""Sealed answers typed: given on a laptop, opened at the protected desk alone."""

import json

import pytest

from tests.cli.trip_helpers import shown_words
from tests.support.installations import PASSPHRASE

SAID = {"seeing": 3, "ethnicity": "Урианхай", "lgbti": False, "health": "Астматай"}
SAID |= {"hearing": None}


def give(machine, ref="S1", said=SAID, *options):
    return machine.run(
        "--json",
        *("people", "answer", ref, "--language", "mn", *options),
        typed=said if isinstance(said, str) else json.dumps(said),
    )


@pytest.fixture
def arrived(office, peopled, stick, typed_once):
    """Head office, its desk begun, with answers of S1 in a session and a refusal of S2."""

    def arrive():
        session = peopled.done(
            *("session", "plan", "--course", "Манлайлал"),
            *("--date", "2026-03-14", "--soum", "Тариат"),
        ).strip()
        peopled.done("session", "mark", session, "S1", "S2", "--as", "present")
        given = give(peopled, "S1", SAID, "--session", session)
        assert given.exit_code == 0, given.output
        peopled.done("people", "answer", "S2", "--language", "mn", "--refused")
        peopled.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)
        office.done("hq", "confirm", "A2", "--words", shown_words(peopled))
        office.done("hq", "desk", "begin")
        return session

    office.session = typed_once("answers arrived", arrive, office, peopled, folders=[stick])
    return office


def test_a_laptop_tells_how_often_and_never_what(arrived, peopled):
    told = peopled.ask("people", "answers", "S1")
    assert (told["count"], told["given"][0]["session"]) == (1, arrived.session)
    assert "Астматай" not in peopled.done("people", "answers", "S1")
    assert peopled.done("people", "answers", "S2") == "No sealed answers were given.\n"
    (consent,) = (
        one
        for one in peopled.ask("people", "show", "S2")["consents"]
        if one["purpose"] == "answers"
    )
    assert consent["state"] == "declined"


@pytest.mark.usefixtures("arrived")
def test_the_history_tells_that_answers_were_given_and_nothing_of_them(peopled):
    (entry,) = (one for one in peopled.ask("history", "S1")["entries"] if one["kind"] == "answer")
    assert entry["of"].keys() == {"trainee", "session", "day"}
    assert "sealed answers" in peopled.done("history", "S1")


def test_the_desk_forgets_what_it_opened_and_can_open_it_again(arrived):
    read = ("hq", "desk", "open", "S1", "--reason", "Тайлан")
    first = arrived.ask(*read)
    code = arrived.ask("people", "show", "S1")["code"]
    assert arrived.ask("hq", "desk", "forget", "S1") == {"code": code, "forgotten": True}
    assert arrived.ask(*read) == first
    wrong = {"desk_passphrase": "ямар ч биш үг байна"}
    assert arrived.run("hq", "desk", "forget", "S1", **wrong).exit_code == 1


@pytest.mark.parametrize("by", ["person", "session"])
def test_the_desk_opens_what_was_sealed_with_its_own_passphrase_and_a_reason(arrived, by):
    which = ["S1"] if by == "person" else ["--session", arrived.session]
    told = arrived.ask("hq", "desk", "open", *which, "--reason", "Тайлан")
    (one,) = told["answers"]
    replies = {name: (it["told"], it["value"]) for name, it in one["replies"].items()}
    assert replies["seeing"] == ("answered", "3")
    assert replies["hearing"] == ("unknown", None)
    assert replies["lgbti"] == ("declined", None)
    assert replies["walking"] == ("not-asked", None)
    assert one["replies"]["ethnicity"]["name"] == "Uriankhai"
    text = arrived.done("hq", "desk", "open", *which, "--reason", "Тайлан")
    assert "Астматай" in text
    assert "Uriankhai" in text
    for line in (
        "seeing         a lot of difficulty",
        "hearing        does not know",
        "walking        not asked",
        "self care      not asked",
        "lgbti          would rather not say",
    ):
        assert line in text
    entries = arrived.ask("hq", "desk", "log")["entries"]
    assert [one["deed"] for one in entries] == ["begun", "opened", "opened"]
    assert entries[1]["reason"] == "Тайлан"
    assert "Тайлан" in arrived.done("hq", "desk", "log")


def test_what_the_desk_refuses_has_its_sentence(arrived, peopled):
    assert arrived.fail("hq", "desk", "open", "S1") == "reason_missing"
    assert arrived.fail("hq", "desk", "open", "S3", "--reason", "x") == "not_found"
    assert arrived.fail("hq", "desk", "begin") == "desk_begun"
    assert peopled.fail("hq", "desk", "people") == "not_head_office"
    wrong = arrived.run(
        *("hq", "desk", "open"), "S1", "--session", arrived.session, "--reason", "x"
    )
    assert wrong.exit_code == 2


def test_the_list_of_people_names_nobody_and_nothing(arrived):
    told = arrived.ask("hq", "desk", "people")
    assert (told["begun"], [one["answers"] for one in told["people"]]) == (True, [1])
    assert "2026-03-14" in arrived.done("hq", "desk", "people")


def test_an_altered_log_ends_what_was_opened_with_a_problem(arrived):
    arrived.done("hq", "desk", "open", "S1", "--reason", "Тайлан")
    from fieldreg.services.installation import opening  # noqa: PLC0415  the one deed behind its back

    installation = opening.unlock(arrived.home, PASSPHRASE, arrived.tools)
    with installation.store.transaction():
        installation.store._db.execute("UPDATE access SET reason = 'Өөр' WHERE number = 2")
    installation.close()
    opened = arrived.run("--json", "hq", "desk", "open", "S1", "--reason", "Тайлан")
    document = json.loads(opened.stdout)
    assert (opened.exit_code, document["problem"]) == (1, "access_log_altered")
    assert len(document["answers"]) == 1
    assert arrived.fail("hq", "desk", "log") == "access_log_altered"


def test_an_answer_that_is_not_believed_is_told_with_why(arrived):
    from fieldreg.services.installation import opening  # noqa: PLC0415  the one deed behind its back

    installation = opening.unlock(arrived.home, PASSPHRASE, arrived.tools)
    with installation.store.transaction():
        installation.store._db.execute("UPDATE answer SET day = '2026-03-15'")
    installation.close()
    opened = arrived.run("hq", "desk", "open", "S1", "--reason", "Тайлан")
    assert ", 2026-03-15: This sealed answer does not match the person" in opened.stdout


def test_the_passphrase_of_the_desk_is_changed(arrived):
    arrived.done("hq", "desk", "passphrase")
    assert arrived.fail("hq", "desk", "open", "S1", "--reason", "x") == "wrong_passphrase"


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("", "document_refused"),
        ("[1]", "document_refused"),
        ('{"seeing": 9}', "value_refused"),
        ('{"seeing": true}', "value_refused"),
        ('{"seeing": [1]}', "value_refused"),
        ('{"religion": null}', "field_unknown"),
        (json.dumps({"health": "x" * 301}), "value_refused"),
    ],
)
def test_what_cannot_be_sealed_is_refused_and_nothing_is_noted(peopled, said, problem):
    refused = give(peopled, "S1", said)
    document = json.loads(refused.stdout)
    assert (refused.exit_code, document["problem"]) == (1, problem)
    assert "x" * 20 not in refused.output
    assert peopled.ask("people", "show", "S1")["consents"] == []


def test_totals_of_a_half_year_are_issued_by_a_command(arrived):
    assert arrived.run("hq", "desk", "totals", "2026-H1").exit_code == 1  # it is not over
    arrived.clock.go_on(days=120)
    assert arrived.ask("hq", "desk", "totals") == {"half_years": ["2026-H1"]}
    issued = arrived.ask("hq", "desk", "totals", "2026-h1", "--language", "en")
    assert (issued["half_year"], issued["issued"]) == ("2026-H1", True)
    shown = arrived.done("report", "show", str(issued["report"]))
    assert "Ethnicity" in shown
    assert "Урианхай" not in shown
    assert "not counted again" in arrived.done("report", "verify", issued["number"])
    assert arrived.ask("hq", "desk", "totals") == {"half_years": []}
