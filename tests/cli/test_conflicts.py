"""Histories and conflicts, typed: who said what, and the word that ends it."""

import pytest


def shown(office):
    return {one["field"]: one for one in office.ask("conflicts")["conflicts"]}


def test_conflicts_are_numbered_alike_until_something_changes(differing):
    first = differing.ask("conflicts")
    assert first == differing.ask("conflicts")
    assert [(one["n"], one["field"]) for one in first["conflicts"]] == [(1, "phone"), (2, "school")]
    assert differing.done("conflicts") == differing.done("conflicts")


def test_a_conflict_says_whose_the_values_are_and_what_their_writers_saw(differing):
    phone = shown(differing)["phone"]
    assert phone["title"] == "Дорж Ганбаатар"
    said = {
        choice["value"]: (who["trainer"], who["device"], who["day"], who["saw"])
        for choice in phone["choices"]
        for who in choice["said_by"]
    }
    assert said == {
        "88112233": ("Оюунчимэг", "A2", "2026-03-14", ["99112233"]),
        "99110000": ("Энхтуул", "Төв оффис", "2026-03-14", ["99112233"]),
    }
    assert phone["common"]["value"] == "99112233"
    told = differing.done("conflicts")
    for part in ("Оюунчимэг", "A2", "88112233", "99110000", "2 conflicts."):
        assert part in told


@pytest.mark.share(of=2)
@pytest.mark.parametrize(
    ("taken", "value"), [("1", None), ("2", None), ("=2", "2"), ("8811-0000", "8811-0000")]
)
def test_what_is_taken_travels_to_the_laptop(differing, peopled, stick, taken, value):
    choices = {str(one["take"]): one["value"] for one in shown(differing)["phone"]["choices"]}
    differing.done("conflicts", "settle", "1", "--take", taken)
    assert list(shown(differing)) == ["school"]
    differing.done("hq", "receive", stick)
    peopled.done("exchange", "--stick", stick)
    wanted = value or choices[taken]
    for machine in (differing, peopled):
        assert machine.ask("people", "show", "S1")["phone"] == wanted
    assert list(shown(peopled)) == ["school"]


def test_a_laptop_settles_its_own_people_as_well(differing, peopled, stick):
    differing.done("hq", "receive", stick)
    peopled.done("exchange", "--stick", stick)
    peopled.done("conflicts", "settle", "2", "--take", "both")
    peopled.done("exchange", "--stick", stick)
    differing.done("hq", "receive", stick)
    both = differing.ask("people", "show", "S1")["school"]
    assert sorted(both.split("; ")) == ["1-р сургууль", "Лицей"]
    assert list(shown(differing)) == ["phone"]


def test_one_answer_settles_all_that_it_fits_and_undo_takes_it_back(differing):
    before = shown(differing)
    every = ("conflicts", "settle-all", "--keep", "other")
    told = differing.ask(*every, "--dry-run")
    assert (told["settled"], told["left_out"]) == (2, [])
    assert shown(differing) == before
    one = differing.ask(*every, "--field", "trainee.school", "--device", "A2")
    assert [each["value"] for each in one["examples"]] == ["Лицей"]
    assert differing.ask(*every, "--device", "A1", "--dry-run")["left_out"] == [
        {"reason": "other-device", "count": 1}
    ]
    assert "1 conflict settled." in differing.done(*every)
    assert differing.ask("people", "show", "S1")["phone"] == "88112233"
    differing.done("undo")
    (again,) = shown(differing).values()
    said = [[who["device"] for who in choice["said_by"]] for choice in again["choices"]]
    assert sorted(said) == [["A2"], ["Төв оффис"]]
    assert {who["device"] for choice in again["choices"] for who in choice["put_back_by"]} == {
        "Төв оффис"
    }


def test_a_name_of_its_own_stays_while_others_are_settled(differing):
    refs = {field: one["ref"] for field, one in shown(differing).items()}
    differing.done("conflicts", "settle", refs["phone"], "--take", "1")
    differing.done("conflicts", "settle", refs["school"], "--take", "")
    assert differing.ask("people", "show", "S1")["school"] is None
    assert differing.done("conflicts") == "0 conflicts.\n"


def test_what_cannot_be_settled_so_is_said_in_a_sentence_and_changes_nothing(differing):
    before = differing.ask("digest")
    settle = ("conflicts", "settle")
    assert differing.fail(*settle, "1", "--take", "both") == "only_one_can_stand"
    assert differing.fail(*settle, "3", "--take", "1") == "conflict_gone"
    assert differing.fail(*settle, "S1.phone", "--take", "1") == "conflict_gone"
    long = "1" * 501
    assert differing.fail(*settle, "1", "--take", long) == "value_refused"
    assert differing.ask("digest") == before


def test_the_history_tells_every_value_and_who_did_not_see_whom(differing):
    differing.done("conflicts", "settle", "1", "--take", "=8811-0000")
    told = differing.ask("history", "S1")
    words = [
        (word["value"], entry["trainer"], len(word["beside"]), word["settles"])
        for entry in told["entries"]
        for word in entry["words"]
        if word["field"] == "phone"
    ]
    assert words[0] == ("99112233", "Оюунчимэг", 0, False)
    assert sorted(words[1:3]) == [
        ("88112233", "Оюунчимэг", 1, False),
        ("99110000", "Энхтуул", 1, False),
    ]
    assert words[3] == ("8811-0000", "Энхтуул", 0, True)
    text = differing.done("history", "S1")
    assert "settles a conflict" in text
    assert "not in sight of 99110000 by Энхтуул, Төв оффис" in text


def test_attendance_and_consents_are_in_the_history_of_a_person(peopled):
    session = peopled.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    )["code"]
    peopled.done("session", "mark", session, "S1", "--as", "absent")
    peopled.done("session", "mark", session, "S1", "--as", "late")
    peopled.done("people", "consent", "S1", "--for", "keep", "--as", "given", "--how", "spoken")
    told = peopled.ask("history", "S1")["entries"]
    assert [
        (one["deed"], word["value"])
        for one in told
        if one["kind"] == "attendance"
        for word in one["words"]
    ] == [("created", "absent"), ("corrected", "late")]
    assert {one["of"].get("session") for one in told} == {None, session}
    assert [one["of"]["purpose"] for one in told if one["kind"] == "consent"] == ["keep"]


def test_any_record_has_a_history_by_its_code(peopled):
    planned = peopled.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    )["code"]
    peopled.done("session", "close", planned)
    told = peopled.ask("history", planned)
    assert told["kind"] == "session"
    assert told["entries"][-1]["words"][0]["value"] == "closed"
    assert peopled.fail("history", "nobody") == "not_found"


def test_every_list_keeps_the_rows_with_the_words_typed(differing):
    for name in ("Хүний эрх", "Манлайлал"):
        differing.done("lists", "add", "courses", name)
    found = differing.ask("lists", "show", "courses", "--find", "hunii")
    assert [each["name"] for each in found["entries"]] == ["Хүний эрх"]
    assert found["count"] == 1
    pages = {
        ("hq", "board"): ("laptops", "a2"),
        ("hq", "laptops"): ("laptops", "Оюунчимэг"),
        ("conflicts",): ("conflicts", "school"),
        ("arrivals",): ("bundles", "A2"),
    }
    for typed, (key, words) in pages.items():
        assert differing.ask(*typed, "--find", words)[key]
        assert not differing.ask(*typed, "--find", f"{words} ургамал")[key]
    for typed in (("erasures",), ("questions",), ("exports", "list"), ("quotas", "show")):
        assert differing.done(*typed, "--find", "ургамал") == "No row has these words.\n"
