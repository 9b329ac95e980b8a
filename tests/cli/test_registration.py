"""People registered on the command line, with consents and a look at who is similar."""


def test_a_person_is_registered_and_found(laptop):
    told = laptop.ask("people", "add", "given_name=Наран", "birth_date=2001-05", "soum=Тариат")
    assert (told["values"]["aimag"], told["values"]["soum"]) == ("65", "6525")
    assert (told["similar"], told["flags"], told["dry_run"]) == ([], [], False)
    [found] = laptop.ask("people", "find", "наран")["people"]
    assert found["code"] == told["code"]


def test_what_is_told_with_a_registration_is_read_by_people_too(peopled):
    plain = peopled.done("people", "add", "given_name=Ганбаатар", "patronymic=Дорж", "soum=Алга")
    assert "is registered." in plain
    assert "Look at soum again: the list has no such place" in plain


def test_somebody_similar_is_told_and_a_dry_run_writes_nothing(peopled):
    values = ("given_name=Ганбаатар", "patronymic=Дорж", "birth_date=2007-03-14")
    told = peopled.ask("people", "add", *values, "--dry-run")
    assert (told["code"], told["dry_run"]) == (None, True)
    [similar] = told["similar"]
    assert (similar["source_ref"], similar["differs"]) == ("S1", [])
    assert "birth_date" in similar["agrees"]
    assert peopled.ask("people", "find", "Ганбаатар")["count"] == 1
    assert "Is this one of these people?" in peopled.done("people", "add", *values)
    assert peopled.ask("people", "find", "Ганбаатар")["count"] == 2
    [pair] = peopled.ask("duplicates")["pairs"]
    assert (pair["state"], {pair["ref_a"], pair["ref_b"]}) == ("open", {"S1", None})


def test_consents_are_noted_with_the_registration(laptop):
    told = laptop.ask(
        *("people", "add", "given_name=Наран", "--how", "written", "--by", "Дорж"),
        *("--consent", "keep=given", "--consent", "contact=to-follow"),
    )
    consents = laptop.ask("people", "show", told["code"])["consents"]
    noted = {one["purpose"]: (one["state"], one["how"], one["given_by"]) for one in consents}
    assert noted == {
        "keep": ("given", "written", "Дорж"),
        "contact": ("to-follow", "written", "Дорж"),
    }
    assert all(one["current"] for one in consents)


def test_an_answer_that_a_later_one_replaced_is_not_current(peopled):
    for answer in ("declined", "given"):
        peopled.done(
            "people", "consent", "S1", "--for", "contact", "--as", answer, "--how", "spoken"
        )
    consents = peopled.ask("people", "show", "S1")["consents"]
    assert [one["state"] for one in consents if one["current"]] == ["given"]


def test_a_registration_that_cannot_be_writes_nobody(laptop):
    before = laptop.ask("people", "find", "")["count"]
    for values, code in (
        (("patronymic=Дорж",), "name_missing"),
        (("given_name=Наран", "birth_date=хавар"), "date_unreadable"),
        (("given_name=Наран", "nonsense=1"), "field_unknown"),
    ):
        assert laptop.fail("people", "add", *values) == code
    for wrong in (("given_name",), ("given_name=Н", "--consent", "keep=withdrawn")):
        assert laptop.run("people", "add", *wrong).exit_code == 2
    assert laptop.ask("people", "find", "")["count"] == before


def test_a_date_that_cannot_be_read_is_kept_where_that_is_said(laptop):
    told = laptop.ask("people", "add", "given_name=Наран", "birth_date=?хавар")
    assert told["values"]["birth_date"] == "?хавар"
    assert told["flags"] == [{"field": "birth_date", "flag": "date_unreadable"}]


def test_those_out_of_use_are_found_where_they_are_asked_for(peopled):
    peopled.done("people", "retire", "S1")
    assert peopled.ask("people", "find", "Ганбаатар")["count"] == 0
    assert peopled.ask("people", "find", "Ганбаатар", "--retired")["count"] == 1


def test_the_fields_that_can_be_erased_are_listed(peopled):
    told = peopled.ask("people", "withdraw", "S1")
    assert {"given_name", "phone"} <= set(told["fields"])
    assert "email" not in told["fields"]
    assert "phone" in peopled.done("people", "withdraw", "S1").splitlines()


def test_the_report_of_an_import_is_shown_again_and_its_undo_beforehand(peopled):
    shown = peopled.ask("people", "import", "--show", "1")
    assert (shown["import"], shown["people"]) == (1, 5)
    assert "Import 1: 5 people out of 5 rows." in peopled.done("people", "import", "--show", "1")
    assert peopled.fail("people", "import", "--show", "9") == "not_found"
    preview = peopled.ask("people", "import", "--undo", "1", "--dry-run")
    assert (preview["retired"], preview["dry_run"]) == (5, True)
    assert "would be taken out of use" in peopled.done(
        "people", "import", "--undo", "1", "--dry-run"
    )
    assert peopled.ask("people", "find", "")["count"] == 5
    assert peopled.run("people", "import", "--show", "1", "--list").exit_code == 2


def test_all_that_is_held_about_a_person_leaves_locked(peopled, tmp_path):
    file = tmp_path / "her.xlsx"
    told = peopled.ask("people", "see", "S1", "--out", file, "--lock")
    assert len(told["passphrase"].split()) == 6
    assert file.is_file()
    assert peopled.ask("exports", "list")["exports"] == []
    assert peopled.run("people", "see", "S1", "--lock").exit_code == 2
    assert peopled.fail("people", "see", "S1", "--out", tmp_path / "x.html", "--lock") == (
        "locked_is_workbook"
    )
