"""Quotas and figures agree about who is one, whatever an officer judged."""

TWIN = ("given_name=Болд", "patronymic=Бат", "birth_date=1990-02-03", "gender=male")
FOUND = ("value", "low", "high", "pairs")


def test_a_quota_takes_an_officers_verdict_as_figures_do(office):
    def add(*values):
        return office.ask("people", "add", *values)["code"]

    one, other, third = (add(*TWIN) for _ in range(3))
    her = add("given_name=Сараа", "gender=female")
    plan = ("--course", "Эрх", "--date", "2026-03-10", "--soum", "Тариат")
    session = office.ask("session", "plan", *plan)["code"]
    office.done("session", "mark", session, one, other, third, her, "--as", "present")
    office.done("quotas", "set", "women", "50%")

    def judge(first, second, verdict):
        office.done("pairs", "judge", first, second, verdict)
        [quota] = office.ask("quotas", "show")["quotas"]
        return tuple(quota["figure"][name] for name in FOUND)

    assert judge(one, other, "same") == ("33.3", "33.3", "50.0", 1)
    assert judge(one, other, "different") == ("25.0", "25.0", "50.0", 2)
    assert judge(one, third, "different") == ("25.0", "25.0", "33.4", 1)
    assert judge(other, third, "different") == ("25.0", "25.0", "25.0", 0)
    assert judge(other, third, "same") == ("33.3", "33.3", "33.4", 0)


def test_of_people_who_are_not_compared_yet_a_quota_says_so(office):
    office.ask("people", "add", *TWIN)
    office.done("quotas", "set", "women", "50%")

    def show():
        return office.ask("quotas", "show")["uncompared"], office.done("quotas", "show")

    uncompared, text = show()
    assert uncompared == 1
    assert "1 person is not compared with others yet" in text
    office.ask("duplicates")
    uncompared, text = show()
    assert uncompared == 0
    assert "not compared" not in text
