"""Figures from the command line: counted, told with their bounds, and written to a file."""

import json

import pytest

from fieldreg.domain.figures import doubts


@pytest.fixture
def trained(peopled):
    """The laptop after two sessions of one course: S1 to S3 at the first, S1 at the second."""
    for day, people in (("2026-03-14", ("S1", "S2", "S3")), ("2026-04-02", ("S1",))):
        planned = peopled.ask("session", "plan", "--course", "Эрх", "--date", day, "--soum", "6519")
        for person in people:
            peopled.done("session", "add", planned["code"], person)
            peopled.done("session", "mark", planned["code"], person, "--as", "present")
    peopled.done("people", "correct", "S1", "gender=female", "soum=6525")
    peopled.done("people", "correct", "S2", "gender=male", "soum=6525")
    peopled.done("people", "correct", "S3", "gender=", "soum=")
    return peopled


def test_a_figure_says_between_what_it_is_certain_and_who_could_move_it(trained):
    told = trained.ask("figures", "people", "--by", "quarter,gender")
    assert told["total"] == {"value": 3, "low": 3, "high": 3, "outer": False}
    rows = {
        tuple(row["by"].values()): (row["value"], row["low"], row["high"]) for row in told["rows"]
    }
    assert rows == {
        ("2026-Q1", "female"): (1, 1, 2),
        ("2026-Q1", "male"): (1, 1, 2),
        ("2026-Q1", "other"): (0, 0, 1),
        ("2026-Q1", None): (1, None, None),
        ("2026-Q2", "female"): (1, 1, 1),
    }
    assert told["open"] == {
        "people": 1,
        "pairs": 0,
        "conflicts": 0,
        "sessions": 0,
        "courses": 0,
        "laptops": 0,
        "seats": 0,
        "unknown": {"gender": 1},
    }
    assert told["definition"] == {"people": 1, "quarter": 1, "gender": 1}
    text = trained.done("figures", "people", "--by", "gender", "--where", "new=yes")
    assert "1 person could move these figures" in text
    (only,) = trained.ask("figures", "open", "people", "--by", "gender")["people"]
    assert only["unknown"] == ["gender"]


def test_measures_and_conditions_are_as_they_are_typed(trained):
    def total(*args):
        return trained.ask("figures", *args)["total"]["value"]

    assert total("registrations") == 4
    assert total("registrations", "--until", "2026-03-31") == 3
    assert total("sessions", "--where", "course=эрх") == 2
    assert total("half-days", "--where", "held-soum=6519") >= 2
    assert total("people", "--where", "soum=Тариат", "--where", "gender=male") == 1
    assert total("people", "--where", "project=-") == 3
    assert trained.fail("figures", "people", "--where", "course=Өөр") == "not_found"
    assert trained.fail("figures", "people", "--by", "weather") == "value_refused"
    assert trained.fail("figures", "sessions", "--by", "gender") == "value_refused"
    four = "year,aimag,gender,age"
    assert trained.fail("figures", "people", "--by", four) == "value_refused"


@pytest.mark.parametrize(
    ("asked", "takes"),
    [
        (("people", "--by", "weather"), "year, quarter, month"),
        (("people", "--by", "year,aimag,gender,age"), "3 at most"),
        (("people", "--by", "aimag,aimag"), "each once"),
        (("sessions", "--by", "gender"), "held-distance, generation"),
        (("people", "--where", "gender=woman"), "female, male, other"),
        (("people", "--where", "month=2026-13"), "YYYY-MM"),
        (("people", "--since", "tomorrow"), "YYYY-MM-DD"),
        (("people", "--since", "2026-12-31", "--until", "2026-01-01"), "2026-12-31 or later"),
    ],
)
def test_who_types_what_no_question_has_is_told_what_it_takes(office, asked, takes):
    said, _, told = office.run("figures", *asked).output.partition("takes: ")
    assert "This field cannot take what was typed." in said
    assert takes in told


def test_silent_laptops_and_their_planned_seats_stand_beside_a_figure(office, laptop, stick):
    for day in ("2026-03-17", "2026-04-25"):
        plan = ("--course", "Эрх", "--date", day, "--soum", "6519", "--capacity", "24")
        laptop.done("session", "plan", *plan)
    laptop.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    office.done("hq", "confirm", "A2", "--words", laptop.done("laptop", "words").strip())
    assert office.ask("figures", "people")["open"]["laptops"] == 0
    office.clock.go_on(days=29)
    told = office.ask("figures", "people", "--until", "2026-03-31")["open"]
    assert (told["laptops"], told["seats"]) == (1, 24)
    assert "1 laptop is silent, with 48 planned seats" in office.done("figures", "people")


def test_what_is_not_there_is_named_with_what_there_is(office):
    for args in (("figures", "indicator", "nope"), ("edition", "aim", "nope", "5")):
        told = office.run(*args).output
        assert "people-trained, completed, new" in told
        assert office.fail(*args) == "value_refused"
    assert "makes it with 'edition make'" in office.run("edition", "show").output
    assert office.fail("edition", "show") == "edition_missing"


def test_of_nobody_a_share_is_not_told(office):
    assert "there is nothing to count yet" in office.done("figures", "indicator", "women")
    assert "0, between 0 and 0" in office.done("figures", "indicator", "people-trained")


def test_figures_that_leave_are_listed(trained, tmp_path):
    path = tmp_path / "figures.json"
    trained.ask("figures", "people", "--by", "gender", "--out", path)
    written = json.loads(path.read_text(encoding="utf-8-sig"))
    assert [row["value"] for row in written] == [1, 1, 0, 1, 3]
    assert [one["what"] for one in trained.ask("exports", "list")["exports"]] == ["figures"]
    refused = trained.run("figures", "people", "--out", tmp_path / "figures.doc").output
    assert "endings: .csv, .xlsx, .json, .hxl" in refused


def test_figures_say_that_people_are_left_out_where_such_a_session_is_held(office):
    office.done("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    (course,) = office.ask("lists", "show", "courses")["entries"]
    asked = ("figures", "people", "--by", "gender", "--protected")
    for answer, until, is_without in (
        *(("no", "2026-12-31", False), ("yes", "2026-12-31", True)),
        ("yes", "2025-12-31", False),
    ):
        office.done("records", "change", course["entry"], f"is_confidential={answer}")
        assert office.ask(*asked, "--until", until)["without_confidential"] is is_without
        text = office.done(*asked, "--until", until)
        assert ("People of confidential courses are not counted here." in text) is is_without


def test_an_indicator_is_a_share_between_bounds_and_some_cannot_be_told_yet(trained):
    told = trained.ask("figures", "indicator", "women")
    assert (told["value"], told["low"], told["high"], told["unit"]) == ("50.0", "33.3", "66.7", "%")
    soums = trained.ask("figures", "indicator", "soums-reached", "--until", "2026-12-31")
    assert (soums["value"], soums["high"]) == ("1", "2")
    later = trained.ask("figures", "indicator", "before-after")
    assert (later["value"], later["lacks"]) == (None, "sheets")
    assert "nothing of it is kept yet" in trained.done("figures", "indicator", "before-after")
    names = [each["name"] for each in trained.ask("figures", "indicator", "--list")["indicators"]]
    for name in names:
        trained.done("figures", "indicator", name)
    assert trained.fail("figures", "indicator", "fame") == "value_refused"


def test_who_led_a_later_session_reaches_its_people_by_one_generation_more(trained, tmp_path):
    first, second = sorted(
        trained.ask("session", "list")["sessions"], key=lambda session: session["date"]
    )
    (person,) = [
        each["code"]
        for each in trained.ask("people", "list")["people"]
        if each["source_ref"] == "S2"
    ]
    added = (f"session={second['code']}", f"trainee={person}", "part=lead")
    trained.done("records", "add", "contribution", *added)
    trained.done("session", "mark", second["code"], "S3", "--as", "present")
    told = trained.ask("cascade", "--waiting")
    assert [each["people"] for each in told["generations"]] == [3, 0]
    assert told["edges"] == [{"from": first["code"], "to": second["code"], "people": 1}]
    assert (told["multipliers"], told["waiting_count"], len(told["waiting"])) == (1, 2, 2)
    assert told["median_reach"] == 2
    assert person not in told["waiting"]
    by = trained.ask("figures", "people", "--by", "generation")
    assert [(each["by"]["generation"], each["value"]) for each in by["rows"]] == [
        ("0", 3),
        ("1", 2),
    ]
    assert trained.fail("figures", "people", "--where", "generation=1") == "value_refused"
    (held,) = told["places"]
    assert (held["place"], held["generation"], told["elsewhere"]) == ("6519", 0, 0)
    only = trained.ask("cascade", "--from", second["code"])
    assert [each["people"] for each in only["generations"]] == [2]
    assert trained.fail("cascade", "--from", "Өөр") == "not_found"
    picture = tmp_path / "cascade.svg"
    drawn = ("cascade", "--out", picture, "--language", "en", "--reason", "Хандивлагч")
    assert trained.ask(*drawn)["file"] == str(picture)
    assert "Generation 1: sessions 1, people first reached 0" in picture.read_text("utf-8")
    assert trained.fail("cascade", "--out", tmp_path / "a.png") == "ending_unknown"


def test_two_who_may_be_one_widen_a_figure_until_somebody_has_judged(trained, monkeypatch):
    for person in ("S1", "S2"):
        trained.done("people", "correct", person, "birth_date=1990")  # whom one reading joins
    trained.done("pairs", "judge", "S1", "S2", "unsure")
    told = trained.ask("figures", "people")
    assert told["total"] == {"value": 3, "low": 2, "high": 3, "outer": False}
    assert told["open"]["pairs"] == 1
    assert "may be one person each" in trained.done("figures", "people")
    with monkeypatch.context() as patched:
        patched.setattr(doubts, "PAIR_LIMIT", 0)
        assert trained.ask("figures", "people")["total"]["outer"]
        said = trained.done("figures", "people")
    assert "~1-3" in said
    assert "which may be wider than the true ones: 1 of 1." in said
    trained.done("pairs", "judge", "S1", "S2", "different")
    assert trained.ask("figures", "people")["total"]["low"] == 3
    trained.done("pairs", "judge", "S1", "S2", "same")
    told = trained.ask("figures", "people")["total"]
    assert told == {"value": 2, "low": 2, "high": 2, "outer": False}
    assert trained.ask("figures", "registrations")["total"]["value"] == 3


def test_every_value_that_is_listed_narrows_a_figure(trained):
    """As it is listed, it is understood; the parts of a whole add up to it."""
    whole = trained.ask("figures", "registrations")["total"]["value"]
    of_people = ("gender", "rural", "distance")
    of_sessions = ("course", "theme", "partner-part", "held-aimag", "held-distance", "part")
    for dimension in (*of_people, *of_sessions):
        values = [each["value"] for each in trained.ask("figures", "values", dimension)["values"]]
        narrowed = (
            trained.ask("figures", "registrations", "--where", f"{dimension}={value}")["total"]
            for value in values
        )
        if dimension in of_people:
            assert sum(each["value"] for each in narrowed) < whole  # of S3 they are not known
        else:
            assert sum(each["value"] for each in narrowed) == whole, dimension
    assert trained.ask("figures", "values", "month")["values"] == []
    soums = trained.ask("figures", "values", "soum")
    assert (soums["count"], soums["values"][0]["name"]) == (339, "Adaatsag")


def test_a_map_is_drawn_of_one_kind_of_place(trained, tmp_path):
    path = tmp_path / "map.svg"
    told = trained.ask("figures", "map", "people", "--by", "soum", "--out", path)
    assert (told["classes"], told["reached"]) == ([{"low": 2, "high": None}], 1)
    assert len(told["unreached"]) == 338
    assert "Тариат: 2" in path.read_text(encoding="utf-8")
    assert [each["what"] for each in trained.ask("exports", "list")["exports"]] == ["figures"]
    said = trained.done("figures", "map", "people", "--by", "aimag", "--out", path)
    assert "Places not reached: 21. Ulaanbaatar, Dornod," in said
    assert trained.fail("figures", "map", "people", "--out", path) == "value_refused"


def test_people_are_told_of_a_thousand_where_populations_are_loaded(office, rows, tmp_path):
    hq = office
    hq.done("people", "import", rows)
    day = ("--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    code = hq.ask("session", "plan", *day)["code"]
    for person, soum in (("S1", "6525"), ("S2", "6525"), ("S3", "")):
        hq.done("people", "correct", person, "birth_date=2000", f"soum={soum}")
        hq.done("session", "add", code, person)
        hq.done("session", "mark", code, person, "--as", "present")
    ask = ("figures", "people", "--by", "soum", "--where", "15-34=yes")
    assert "per_thousand" not in hq.ask(*ask)["total"]
    template = tmp_path / "filled.xlsx"
    hq.ask("lists", "populations", "--template", str(template))
    assert template.stat().st_size > 0
    filled = tmp_path / "filled.csv"
    filled.write_text("code,people_15_34\n6525,160\n", encoding="utf-8")
    assert hq.ask("lists", "populations", str(filled))["people"] == 160
    told = hq.ask(*ask)
    rates = {row["by"]["soum"]: row["per_thousand"] for row in told["rows"]}
    assert rates == {"6525": "12.50", None: None}
    assert told["total"]["per_thousand"] is None
    assert "12.5" in hq.done(*ask)
    out = tmp_path / "young.json"
    hq.done(*ask, "--out", str(out), "--reason", "донор")
    first, *_ = json.loads(out.read_text(encoding="utf-8"))
    assert (first["per_thousand"], first["per_thousand_low"]) == (12.5, 12.5)
