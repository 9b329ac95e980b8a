"""Sessions on the command line: changed by the names people know."""


def test_the_plan_of_a_session_is_changed_and_the_rest_of_it_stays(laptop):
    plan = ("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    planned = laptop.ask(*plan, "--partner", "Иргэд, эрх", "--half-days", "3")
    change = ("session", "change", planned["code"])
    told = laptop.ask(*change, "--course", "Зуслан", "--date", "2026.04.02")
    assert told == {**planned, "course": "Зуслан", "date": "2026-04-02", "changed": True}
    assert not laptop.ask(*change, "--course", "зуслан", "--partner", "Иргэд, эрх")["changed"]
    assert laptop.ask(*change, "--partner", "Ирээдүй")["changed"]
    assert laptop.ask(*change, "--soum", "Тариат")["soum"] == "6525"


def test_a_session_is_planned_with_everything_that_the_form_has(laptop):
    first = plan(laptop)
    second = plan(
        laptop,
        *("--starts", "afternoon", "--mode", "online", "--venue", "Клуб", "--capacity", "20"),
        *("--facilitators", "Ану, Болд", "--parent", first, "--notes", "Дулаан хувцас"),
    )
    told = laptop.ask("session", "show", second)
    assert (told["starts"], told["mode"], told["venue"]) == ("afternoon", "online", "Клуб")
    assert (told["capacity"], told["facilitators"]) == (20, "Ану, Болд")
    assert (told["parent"], told["notes"]) == (first, "Дулаан хувцас")
    change = ("session", "change", second, "--capacity", "0", "--venue", "", "--parent", "")
    assert laptop.ask(*change)["changed"]
    told = laptop.ask("session", "show", second)
    assert (told["capacity"], told["venue"], told["parent"]) == (None, None, None)
    assert told["facilitators"] == "Ану, Болд"


def test_half_days_with_marks_are_not_taken_away(peopled):
    session = plan(peopled, "--half-days", "3")
    peopled.done("session", "mark", session, "S1", "--as", "present", "--half-day", "2")
    change = ("session", "change", session, "--half-days")
    assert peopled.fail(*change, "1") == "half_day_outside"
    assert peopled.ask(*change, "2")["half_days"] == 2


def test_sessions_are_listed_by_what_is_to_do_with_them(laptop):
    coming = plan(laptop)
    past = laptop.ask("session", "plan", "--course", "Эрх", "--date", "2026-01-05", *SOUM)["code"]
    closed = laptop.ask("session", "plan", "--course", "Эрх", "--date", "2026-01-06", *SOUM)["code"]
    laptop.done("session", "close", closed)
    assert codes(laptop.ask("session", "list")) == [coming, closed, past]
    assert codes(laptop.ask("session", "list", "--only", "coming")) == [coming]
    assert codes(laptop.ask("session", "list", "--only", "left-open")) == [past]
    assert codes(laptop.ask("session", "list", "--only", "closed")) == [closed]
    head, first, *_ = laptop.done("session", "list").splitlines()
    assert head.split()[:3] == ["code", "date", "course"]
    assert first.startswith(f"{coming}  2026-03-14  Эрх")


def test_an_empty_list_of_sessions_is_no_problem(laptop):
    assert laptop.ask("session", "list") == {"sessions": [], "count": 0, "more": False}
    assert laptop.done("session", "list") == "There are no sessions.\n"


def test_people_are_added_to_a_session_marked_and_taken_off_again(peopled):
    session = plan(peopled, "--half-days", "2")
    assert peopled.ask("session", "add", session, "S1", "S2", "S1")["added"] == 2
    assert peopled.ask("session", "add", session, "S1")["added"] == 0
    assert marks(peopled, session) == {"Ганбаатар": ["expected", None]} | {
        "Сарантуяа": ["expected", None]
    }
    peopled.done("session", "mark", session, "S1", "--as", "late")
    assert peopled.ask("session", "remove", session, "S2", "S1")["marks"] == 2
    assert marks(peopled, session) == {}
    assert peopled.fail("session", "remove", session, "S1") == "not_found"


def test_a_table_and_a_school_say_who_is_expected(peopled, tmp_path):
    session = plan(peopled)
    table = tmp_path / "applicants.csv"
    table.write_text("№,Нэр\nS1,Ганбаатар\nS9,Хэн нэгэн\n")
    assert peopled.ask("session", "expect", session)["groups"] == []
    found = peopled.ask("session", "expect", session, "--table", table)
    assert (found["added"], found["unknown_rows"], found["ambiguous_rows"]) == (1, 1, 0)
    assert marks(peopled, session) == {"Ганбаатар": ["expected"]}
    peopled.done("people", "correct", "S2", "soum=6525", "school=1-р сургууль")
    found = peopled.ask("session", "expect", session, "--soum", "6525", "--school", "1-р сургууль")
    assert found["added"] == 1


def test_one_who_is_not_on_the_list_keeps_all_of_them_on_it(peopled):
    session = plan(peopled)
    peopled.done("session", "add", session, "S1")
    assert peopled.fail("session", "remove", session, "S1", "S2") == "not_found"
    assert marks(peopled, session) == {"Ганбаатар": ["expected"]}


def test_everybody_is_present_but_those_who_are_named(peopled):
    session = plan(peopled)
    peopled.done("session", "add", session, "S1", "S2", "S3")
    peopled.done("session", "mark", session, "S2", "--as", "late")
    told = peopled.ask("session", "present", session, "--except", "S3")
    assert (told["changed"], len(told["absent"])) == (2, 1)
    assert marks(peopled, session) == {
        "Ганбаатар": ["present"],
        "Сарантуяа": ["late"],
        "Бат-Эрдэнэ": ["absent"],
    }
    assert "1 person absent" in peopled.done("session", "present", session, "--except", "S3")
    assert peopled.fail("session", "present", session, "--except", "S9") == "not_found"


def test_a_closed_session_takes_marks_once_it_is_open_again(peopled):
    session = plan(peopled)
    peopled.done("session", "close", session)
    assert peopled.fail("session", "add", session, "S1") == "session_closed"
    assert peopled.ask("session", "reopen", session)["changed"]
    assert not peopled.ask("session", "reopen", session)["changed"]
    peopled.done("session", "add", session, "S1")
    assert peopled.ask("session", "show", session)["state"] == "planned"


def test_a_session_is_shown_with_its_people_and_the_guardians_to_ask(peopled):
    session = plan(peopled, "--partner", "Иргэд, эрх")
    peopled.done("people", "correct", "S1", "birth_date=2012-03-14")
    peopled.done("session", "mark", session, "S1", "S2", "--as", "present")
    told = peopled.ask("session", "show", session)
    code = peopled.ask("people", "show", "S1")["code"]
    assert code in told["not_asked"]
    assert told["partners"] == ["Иргэд, эрх"]
    assert told["answers"] == {"given": 0, "asked": 0}
    answer = ("people", "answer", "S2", "--language", "mn", "--session", session)
    peopled.done(*answer, typed='{"seeing": 1}')
    assert peopled.ask("session", "show", session)["answers"] == {"given": 1, "asked": 1}
    plain = peopled.done("session", "show", session)
    assert f"{code}  Дорж Ганбаатар" in plain
    assert "No guardian was asked yet for" in plain
    peopled.done("session", "close", session, "--to-follow")
    told = peopled.ask("session", "show", session)
    assert (code in told["to_follow"], told["state"]) == (True, "closed")


def test_the_quotas_of_a_session_are_shown_with_its_people(office):
    office.done("quotas", "set", "rural", "50%")
    session = office.ask("session", "plan", "--course", "Эрх", "--date", "2026-03-14", *SOUM)
    [quota] = office.ask("session", "show", session["code"])["quotas"]
    assert (quota["group"], quota["matching"], quota["at_head_office"]) == ("rural", 0, None)


SOUM = ("--soum", "6519")


def plan(laptop, *options):
    planned = ("session", "plan", "--course", "Эрх", "--date", "2026-03-14", *SOUM)
    return laptop.ask(*planned, *options)["code"]


def codes(listed):
    return [session["code"] for session in listed["sessions"]]


def marks(laptop, session):
    people = laptop.ask("session", "show", session)["people"]
    return {person["name"].split()[-1]: person["marks"] for person in people}


def test_a_session_is_planned_as_before_and_once_more_from_the_line(laptop):
    first = laptop.ask(
        *("session", "plan", "--course", "Завсарлага", "--date", "2026-03-14", *SOUM),
        *("--mode", "online", "--capacity", "12", "--partner", "Хамт олон"),
    )
    planned = ("session", "plan", "--course", "завсарлага", "--date", "2026-03-20")
    again = laptop.ask(*planned, "--as-before", "--capacity", "15")
    assert (again["course"], again["date"]) == (first["course"], "2026-03-20")
    shown = laptop.ask("session", "show", again["code"])
    assert [shown[name] for name in ("mode", "capacity", "partners")] == [
        *("online", 15),
        ["Хамт олон"],
    ]
    assert laptop.run(*planned).exit_code == 2
    unknown = ("session", "plan", "--course", "Зуслан", "--date", "2026-03-20", "--as-before")
    assert laptop.fail(*unknown) == "not_found"
    like = laptop.ask(*unknown[:-1], "--like", first["code"])
    assert laptop.ask("session", "show", like["code"])["capacity"] == 12
    repeated = laptop.ask("session", "repeat", again["code"])
    assert (repeated["date"], repeated["expected"]) == ("2026-03-27", 0)
    kinds = {item["kind"] for item in laptop.ask("session", "show", first["code"])["open"]}
    assert {"leader", "link", "partners", "headcount", "observer"} == kinds
