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
