"""What a bundle brought, undone and brought back, typed."""

import pytest

pytestmark = pytest.mark.share(of=2)


@pytest.fixture
def arrived(office, peopled, stick, typed_once):
    """Head office after the five people came, and then a correction of one of them."""

    def arrive():
        for _ in range(2):
            peopled.done("exchange", "--stick", stick)
            office.done("hq", "receive", stick)
        peopled.done("people", "correct", "S1", "phone=88112233")
        peopled.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)

    typed_once("a correction arrived", arrive, office, peopled, folders=[stick])
    return office


def bundles(machine):
    """Return the ids of the bundles that changed anything, the first that came first."""
    told = machine.ask("arrivals")["bundles"]
    return [one["id"] for one in reversed(told) if one["changes"]]


def test_a_bundle_is_undone_and_brought_back_by_its_id(arrived):
    first, second = bundles(arrived)
    digest = arrived.ask("digest")["digest"]
    look = arrived.ask("arrivals", "undo", second, "--dry-run")
    assert arrived.ask("digest")["digest"] == digest
    done = arrived.ask("arrivals", "undo", second, "--reason", "Туршилт")
    assert done == look | {"dry_run": False}
    (value,) = done["values"]
    assert (value["field"], value["before"], value["after"]) == ("phone", "88112233", "99112233")
    assert (done["device"], done["gone"], done["staying"]) == ("A2", {}, [])
    assert arrived.ask("people", "show", "S1")["phone"] == "99112233"
    told = arrived.ask("arrivals")
    states = {one["id"]: one["undone"] for one in told["bundles"]}
    assert (states[first], states[second]) == (None, "wholly")
    (undoing,) = told["undoings"]
    assert (undoing["in_force"], undoing["reason"]) == (True, "Туршилт")
    assert (undoing["trainer"], undoing["device"]) == ("Энхтуул", "Төв оффис")
    text = arrived.done("arrivals")
    assert "wholly undone" in text
    assert "undone on 2026-03-14 by Энхтуул, Төв оффис: Туршилт" in text
    assert arrived.ask("arrivals", "redo", second)["values"][0]["after"] == "88112233"
    assert arrived.ask("digest")["digest"] == digest
    assert "brought back on 2026-03-14 by Энхтуул" in arrived.done("arrivals")


def test_an_undoing_is_brought_back_by_its_own_code_too(arrived):
    _, second = bundles(arrived)
    digest = arrived.ask("digest")["digest"]
    arrived.done("arrivals", "undo", second)
    undoing = arrived.ask("arrivals")["undoings"][0]["undoing"]
    assert f"{undoing}: 1 change undone" in arrived.done("arrivals")
    look = arrived.ask("arrivals", "redo", undoing, "--dry-run")
    assert (look["id"], look["device"]) == (undoing, None)
    assert look["values"][0]["after"] == "88112233"
    assert arrived.fail("arrivals", "redo", undoing, "--since") == "not_found"
    text = arrived.done("arrivals", "redo", undoing)
    assert f"1 change of undoing {undoing} was brought back." in text
    assert arrived.ask("digest")["digest"] == digest
    assert arrived.fail("arrivals", "redo", undoing) == "not_undone"


def test_what_is_said_before_it_is_done_is_said_in_words(arrived):
    first, _ = bundles(arrived)
    text = arrived.done("arrivals", "undo", first, "--dry-run")
    assert f"of bundle {first} of A2 would be undone." in text
    assert "4 people go out of sight." in text
    assert "1 record stays:" in text
    assert "Ганбаатар Дорж" in text or "Дорж Ганбаатар" in text
    assert "corrected since" in text
    assert "Оюунчимэг  A2" in text
    text = arrived.done("arrivals", "undo", first, "--since", "--dry-run")
    assert f"of bundle {first} of A2 and after it would be undone." in text
    assert "5 people go out of sight." in text
    arrived.done("arrivals", "undo", first, "--since")
    text = arrived.done("arrivals", "redo", first, "--since")
    assert "were brought back." in text
    assert "5 people come back." in text


def test_what_cannot_be_undone_or_brought_back_says_why(arrived, peopled):
    first, second = bundles(arrived)
    assert arrived.fail("arrivals", "redo", first) == "not_undone"
    arrived.done("arrivals", "undo", first, "--since")
    assert arrived.fail("arrivals", "undo", second) == "already_undone"
    assert arrived.fail("arrivals", "undo", "0" * 12) == "not_found"
    assert peopled.fail("arrivals", "undo", first) == "not_head_office"
    empty = next(one["id"] for one in arrived.ask("arrivals")["bundles"] if not one["changes"])
    assert arrived.fail("arrivals", "undo", empty) == "nothing_to_undo"
    assert arrived.run("arrivals", "undo").exit_code == 2


def test_history_tells_what_is_undone_by_whom_and_why(arrived):
    _, second = bundles(arrived)
    arrived.done("arrivals", "undo", second, "--reason", "Туршилт")
    told = arrived.ask("history", "S1")["entries"]
    assert [(one["deed"], one["undone"]) for one in told] == [
        ("created", False),
        ("corrected", True),
        ("undone", False),
    ]
    assert (told[-1]["trainer"], told[-1]["kind"]) == ("Энхтуул", "undoing")
    assert told[-1]["words"][-1]["value"] == "Туршилт"
    lines = [line.split() for line in arrived.done("history", "S1").splitlines()]
    assert [line[-1] for line in lines if "88112233" in line] == ["undone"]
    (undoing,) = [line for line in lines if "undoing" in line]
    assert undoing[4:] == ["undoing", "undone", "reason", "Туршилт"]


def test_a_laptop_is_told_who_went_out_of_sight_and_who_is_back(arrived, peopled, stick):
    first, _ = bundles(arrived)
    for deed, key, told in (
        ("undo", "people_gone", "5 people are out of sight here."),
        ("redo", "people_back", "5 people are here again, as they were."),
    ):
        arrived.done("arrivals", deed, first, "--since")
        arrived.done("hq", "receive", stick)
        text = peopled.done("exchange", "--stick", stick)
        assert told in text
        arrived.done("arrivals", "redo" if deed == "undo" else "undo", first, "--since")
        arrived.done("hq", "receive", stick)
        peopled.done("exchange", "--stick", stick)
        arrived.done("arrivals", deed, first, "--since")
        arrived.done("hq", "receive", stick)
        assert peopled.ask("exchange", "--stick", stick)["reply"][key] == 5
    assert "ask head office before you enter anybody again" not in text
