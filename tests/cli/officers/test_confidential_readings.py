"""Every command that tells something, typed by an officer about a session of a confidential course.

Only those in `TELL_WHO` say who attended: they are about that session or that person alone.
"""

import re

import pytest

from fieldreg.domain.roles import Role
from tests.cli.officers import test_officer_roles
from tests.cli.officers.test_officer_roles import let
from tests.cli.trip_helpers import shown_words

asked = test_officer_roles.asked

COURSE = "Эрх"
TELL_WHO = {
    *("people show", "session show", "history"),
    *("records show", "records change", "records withdraw"),  # her promise
    "records list promise --about",
    "records list contribution",  # who helped to hold it, not who came
    "export data --as json",  # two tables that are not tied together
}
TELL_COURSE = {
    "conflicts",
    *("session list", "session mine", "session export", "session list --course"),
    *("session repeat", "session change", "session close"),
    *("figures values", "figures show --by course", "quotas show"),
    *("records list course", "lists show courses"),
}
REFUSED = {
    *("people list --course", "people list --session", "people export --course"),
    *("cascade --from SESSION", "cascade --from COURSE"),
    "consents sheet",
}


@pytest.fixture
def readings(differing, peopled, asked, stick, tmp_path):
    """What is typed, by the name under which it is placed above; who attended, the session.

    Her promise there is the only conflict.
    """
    differing.done("conflicts", "settle-all", "--keep", "own")
    differing.done("hq", "confirm", "A2", "--words", shown_words(peopled))
    person = differing.ask("people", "show", "S1")["code"]
    [session] = (each["code"] for each in differing.ask("session", "list")["sessions"])
    [course] = (each["entry"] for each in differing.ask("lists", "show", "courses")["entries"])
    differing.done("records", "change", course, "is_confidential=yes")
    there = (f"trainee={person}", f"session={session}")
    promise = ("text=Дүүдээ заана", "due=2026-03-16", "state=open")
    differing.done("records", "add", "contribution", *there, "part=helper")
    promised = differing.ask("records", "add", "promise", *there, *promise)["record"]
    for day in ("", "2026-03-17"):
        for machine, given in ((differing, day), (peopled, day and "2026-03-18")):
            if given:
                machine.done("records", "change", promised, f"due={given}")
        for _ in range(2):
            peopled.done("exchange", "--stick", stick)
            differing.done("hq", "receive", stick)
    differing.done("quotas", "set", "rural", "25%", "--course", COURSE)
    by_gender = ("people", "--by", "course,gender")
    further = {
        "people list --course": ("people", "list", "--course", COURSE),
        "people list --session": ("people", "list", "--session", session),
        "people export --course": ("people", "export", tmp_path / "q.csv", "--course", COURSE),
        "people list --from": ("people", "list", "--from", "2026-03-14"),
        "session list --course": ("session", "list", "--course", COURSE),
        "cascade --from SESSION": ("cascade", "--from", session, "--waiting"),
        "cascade --from COURSE": ("cascade", "--from", COURSE, "--waiting"),
        "figures show --by course": ("figures", "show", "people", "--by", "course"),
        "figures show --by course,gender": ("figures", "show", *by_gender),
        "figures open --by course,gender": ("figures", "open", *by_gender),
    }
    typed = [*further.items(), *((_name(words), words) for words in asked)]
    return typed, ("Ганбаатар", person), session


def _name(words):
    length = {"history": 1, "lists": 3, "records": 2 + ("list" in words), "export": 4}
    shown = [*words[: length.get(words[0], 2)], *[word for word in words if word == "--about"]]
    return " ".join(map(str, shown))


@pytest.mark.share(of=2)
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["plain", "json"])
def test_no_list_and_no_file_tells_an_officer_who_attended(differing, readings, tmp_path, form):
    typed, who, session = readings
    let(differing, "Болд", Role.ADMINISTRATOR)
    let(differing, "Энхтуул", Role.OFFICER)
    told, refused = {"who": set(), "course": set()}, set()
    for name, words in typed:
        result = differing.run(*form, *words)
        files = [*tmp_path.glob("?.*")]
        said = [path.read_bytes().decode("utf-8-sig", "replace") for path in files]
        whole = "\n".join((result.output, *said))
        for path in files:
            path.unlink()
        if result.exit_code and "onfidential" in whole:
            refused.add(name)
        elif session in whole or re.search(rf"\b{COURSE}\b", whole):
            told["who" if any(each in whole for each in who) else "course"].add(name)
    assert refused == REFUSED
    assert told["who"] <= TELL_WHO, told["who"] - TELL_WHO
    assert told["course"] <= TELL_COURSE | TELL_WHO, told["course"] - TELL_COURSE
    if form:  # for machines everything is said
        assert told["who"] == TELL_WHO, TELL_WHO - told["who"]
