"""Roles as they are typed: listed, given, taken, and what each command then tells."""

import json
from contextlib import closing

import click
import pytest

from fieldreg.cli.root import root_command
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services.installation import opening
from fieldreg.services.records.plain_records import PLAIN_KINDS
from tests.support.installations import PASSPHRASE

PERSONAL = ("99112233", "88112233", "99110000", "Ганбаатар", "Дорж", "Лицей", "Сарантуяа")


def let(office, name, *roles):
    """Let *name* hold *roles*, as an administrator of another seat would."""
    with (
        closing(opening.unlock(office.home, PASSPHRASE, office.tools)) as one,
        one.store.transaction(),
    ):
        one.store.officers.set_rights(
            name, Rights.from_roles(roles), author="Болд", day="2026-03-14"
        )


def test_roles_are_listed_given_and_taken(office):
    let(office, "Болд", Role.OFFICER)
    assert office.ask("hq", "role", "Болд", "--give", "programme", "--take", "officer") == {
        "name": "Болд",
        "roles": ["programme"],
    }
    found = office.ask("hq", "officers")
    assert found["officers"] == [
        {"name": "Болд", "roles": ["programme"]},
        {"name": "Энхтуул", "roles": [one.value for one in Role]},
    ]
    assert found["changes"][0] == {
        "day": "2026-03-14",
        "by": "Энхтуул",
        "name": "Болд",
        "roles": ["programme"],
    }
    assert "Энхтуул" in office.done("hq", "officers")
    assert office.fail("hq", "role", "Энхтуул", "--take", "administrator") == ("last_administrator")
    assert office.fail("hq", "role", "Хэн ч биш", "--give", "officer") == "not_found"
    assert office.run("hq", "role", "Болд").exit_code == 2


def test_a_laptop_has_no_officers(laptop):
    assert laptop.fail("hq", "officers") == "not_head_office"
    assert laptop.fail("hq", "role", "Энхтуул", "--give", "officer") == "not_head_office"


def test_a_refusal_names_the_role(office):
    let(office, "Болд", Role.ADMINISTRATOR)
    let(office, "Энхтуул", Role.PROGRAMME)
    told = json.loads(office.run("--json", "people", "export", "x.csv").stdout)
    assert (told["problem"], told["facts"]) == ("role_needed", {"roles": "officer"})
    assert "officer" in office.run("people", "export", "x.csv").stderr


@pytest.fixture
def asked(differing, tmp_path):
    """What each reading command is asked, at a head office where S1 is in conflict."""
    planned = differing.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14"), *("--soum", "6525")
    )
    differing.done("session", "mark", planned["code"], "S1", "--as", "present")
    person = differing.ask("people", "show", "S1")["code"]
    promised = differing.ask(
        *("records", "add", "promise", f"trainee={person}", f"session={planned['code']}"),
        *("text=Сарантуяа дүүдээ заана", "state=open"),
    )
    differing.done("figures", "save", "reach", "people", "--by", "soum")
    return list_asked(person, planned["code"], promised["record"], tmp_path)


def list_asked(person, session, promised, folder):
    """Return what is asked of a person, a session and a promise by their codes, and of all."""
    return [
        ("people", "find", "Ганбаатар"),
        ("people", "find", "99112233"),
        ("people", "find", "99110000"),
        ("people", "list"),
        ("people", "show", "S1"),
        ("people", "show", person),
        ("people", "find", "Ганбаатар", "--retired"),
        ("people", "add", "given_name=Ганбаатар", "patronymic=Дорж", "--dry-run"),
        ("people", "withdraw", "S1"),
        ("people", "export", folder / "p.csv"),
        ("people", "import", "--list"),
        ("people", "import", "--show", "1"),
        ("people", "import", "--undo", "1", "--dry-run"),
        ("session", "list"),
        ("session", "mine"),
        ("session", "show", session),
        ("session", "export", folder / "s.csv"),
        ("today",),
        ("duplicates",),
        ("pairs", "show", "S1"),
        ("pairs", "judge", "S1", "S2", "unsure"),
        ("pairs", "part", "S1", "S2"),
        ("pairs", "take-out", "S1"),
        ("pairs", "pin", "S1", "phone"),
        ("pairs", "preview", "S1", "S1"),
        ("lists", "pairs", "courses"),
        ("lists", "judge", "courses", "same", "x"),
        ("lists", "pairs", "places"),
        ("lists", "alias", "x", "unlisted"),
        ("lists", "populations"),
        ("figures", "show", "people", "--by", "soum,age"),
        ("figures", "open", "people"),
        ("figures", "values", "course"),
        ("figures", "map", "people", "--by", "soum", "--out", folder / "m.svg"),
        ("figures", "indicator"),
        ("figures", "ask", "reach"),
        ("figures", "saved"),
        ("edition", "make"),
        ("edition", "show"),
        ("edition", "write", "--out", folder / "e.edition"),
        ("cascade", "--waiting"),
        ("report", "draft", "--title", "Хагас жил", "--table", "people:aimag,gender"),
        *(("report", verb, "1") for verb in ("show", "issue", "verify", "changes")),
        ("report", "movers", "1", "1"),
        ("report", "list"),
        ("report", "export", "1", "--out", folder / "r.html"),
        ("session", "repeat", session),
        ("session", "keep", promised),
        ("questions", "laptops", "--about", "S1"),
        ("history", "S1"),
        ("history", session),
        *(("records", "list", kind) for kind in PLAIN_KINDS),
        ("records", "list", "promise", "--about", "S1"),
        ("records", "add", "promise", f"trainee={person}", "text=Ярилцана", "state=open"),
        ("records", "show", promised),
        ("records", "change", promised, "state=kept"),
        ("records", "withdraw", promised),
        ("records", "withdraw", promised, "--undo"),
        ("records", "me"),
        ("records", "partners"),
        ("conflicts",),
        ("conflicts", "settle-all", "--keep", "other", "--dry-run"),
        ("arrivals",),
        ("arrivals", "undo", "1", "--dry-run"),
        ("people", "see", "S1", "--out", folder / "h.csv"),
        ("people", "answers", "S1"),
        ("people", "erase", "S1", "--dry-run"),
        ("session", "change", session, "--soum", "6525"),
        ("session", "close", session, "--to-follow"),
        ("consents", "outstanding"),
        ("consents", "again"),
        ("consents", "refused"),
        ("consents", "sheet", session, "--out", folder / "c.csv", "--names"),
        ("consents", "text", "keep"),
        ("questions", "--all"),
        ("questions", "ask", "?", "--laptop", "A2", "--about", "S1"),
        ("erasures",),
        ("export", "data", "--as", "json", "--out", folder / "d.json"),
        ("export", "data", "--as", "dhis2", "--out", folder / "h.json"),
        ("export", "calendar", "--out", folder / "c.ics"),
        ("exports", "list"),
        ("quotas", "show"),
        *(("lists", "show", one) for one in ("courses", "partners", "places")),
        ("people", "correct", "S1", "school=Лицей"),
        ("people", "retire", "S1"),
        ("people", "retire", "S1", "--undo"),
        ("people", "consent", "S1", "--for", "report", "--as", "withdrawn"),
        ("hq", "desk", "people"),
        ("hq", "desk", "log"),
        ("hq", "desk", "totals"),
        ("hq", "keys"),
        ("hq", "recovery"),
        ("hq", "exposed", "A2"),
        ("hq", "laptops"),
        ("hq", "officers"),
        ("session", "expect", session, "--soum", "6525"),
        ("undo",),
        ("hq", "board"),
        ("hq", "copies"),
        ("hq", "received"),
        ("hq", "received", "--last"),
        ("digest",),
        ("doctor",),
    ]


# What is left tells nothing of a person that whoever types it did not type.
TELLS_OF_NOBODY = {
    "passphrase pin",
    *("match", "people phone-form", "records fields"),
    *("hq call", "hq phone", "hq settle-copy", "arrivals show"),
    *(
        "arrivals accept",
        "arrivals attach",
        "arrivals let-in",
        "arrivals put-away",
        "arrivals redo",
        "arrivals seen",
        "arrivals take",
        "arrivals throw-away",
        "backup",
        "conflicts settle",
    ),
    *(
        "auto-sync",
        "demo",
        "erasures decline",
        "erasures order",
        "exchange",
        "exports delete",
        "folder",
    ),
    *("hq admit", "hq confirm", "hq count", "hq desk begin", "hq desk open", "hq desk passphrase"),
    *("hq desk forget", "hq follow", "hq hold", "hq hub", "hq init", "hq invite", "hq join"),
    *("hq keys copy", "hq keys retire", "hq keys rotate", "hq receive", "hq recover"),
    *("hq receiver create", "hq receiver list", "hq receiver revoke"),
    *("hq revoke", "hq role", "hq serve", "hq withdraw", "laptop init"),
    *("laptop recover", "laptop words", "lists add", "lists rename", "lists retire"),
    *("quotas retire", "quotas set", "edition aim", "edition open", "report discard"),
    *("figures forget", "figures save"),
    *("passphrase change", "passphrase keyring", "passphrase propose"),
    *("people answer", "people columns", "people request", "questions answer", "questions close"),
    *("hq release", "hq release offer", "hq release withdraw"),
    *("release", "release decline", "release install", "release take", "release again"),
    *("release remove", "self-test"),
    *("session add", "session call-off", "session claim", "session delete", "session present"),
    *("session remove", "session reopen", "settings"),
    *("restore", "session mark", "session plan", "trainer add", "trainer list", "trainer remove"),
}


def commands(group=root_command, *before):
    for name in group.list_commands(click.Context(group)):
        found = group.get_command(click.Context(group), name)
        if not isinstance(found, click.Group) or found.invoke_without_command:
            yield " ".join((*before, name))
        if isinstance(found, click.Group):
            yield from commands(found, *before, name)


def test_every_command_that_tells_something_is_asked_here(asked):
    typed = {" ".join(map(str, words)) for words in asked}
    rest = {
        one for one in commands() if not any(f"{all_} ".startswith(f"{one} ") for all_ in typed)
    }
    assert rest == TELLS_OF_NOBODY


@pytest.mark.share(of=2)
@pytest.mark.parametrize(
    ("role", "hidden", "told"),
    [
        (Role.OFFICER, (), PERSONAL),
        (Role.PROGRAMME, PERSONAL, ("A2", "Эрх")),
        (Role.PROTECTED_DESK, (), ("Ганбаатар", "Дорж", "Лицей")),
        (Role.ADMINISTRATOR, PERSONAL, ("A2",)),
    ],
)
def test_no_command_tells_what_is_hidden_from_whoever_types_it(
    differing, asked, tmp_path, *, role, hidden, told
):
    let(differing, "Болд", Role.ADMINISTRATOR)
    somebodys = differing.ask("people", "show", "S2")["code"]
    let(differing, "Энхтуул", role)
    for form in ((), ("--json",)):
        said = [differing.run(*form, *args).output for args in asked]
        written = [
            path.read_bytes().decode("utf-8-sig", "replace") for path in tmp_path.glob("?.csv")
        ]
        whole = "\n".join([*said, *written])
        assert not hidden or somebodys not in whole
        for one in hidden:
            assert one not in whole, (form, one)
        for one in told:
            assert one in whole, (form, one)
        for path in tmp_path.glob("?.csv"):
            path.unlink()


def test_quotas_are_shown_to_everybody_and_exact_figures_to_officers(differing):
    differing.done("quotas", "set", "rural", "25%")
    (exact,) = differing.ask("quotas", "show")["quotas"]
    differing.done("edition", "make")
    let(differing, "Болд", Role.ADMINISTRATOR)
    let(differing, "Энхтуул", Role.PROGRAMME)
    (one,) = differing.ask("quotas", "show")["quotas"]
    assert [bool(each["figure"]) for each in (exact, one)] == [True, False]  # of few people
    assert differing.ask("edition", "show")["minimum"] == 5
