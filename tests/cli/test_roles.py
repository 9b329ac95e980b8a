"""Roles as they are typed: listed, given, taken, and what each command then tells."""

import json
from contextlib import closing

import pytest

from fieldreg.domain.roles import Rights, Role
from fieldreg.services import installing
from tests.support.installations import PASSPHRASE

HIDDEN_FROM_PROGRAMME = ("99112233", "88112233", "99110000")
NAMES = ("Ганбаатар", "Дорж", "Лицей")


def let(office, name, *roles):
    """Let *name* hold *roles*, as an administrator of another seat would."""
    with (
        closing(installing.unlock(office.home, PASSPHRASE, office.tools)) as one,
        one.store.transaction(),
    ):
        one.store.officers.put(name, Rights.of(roles), author="Болд", day="2026-03-14")


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
    assert office.fail("hq", "role", "Энхтуул", "--take", "administrator") == (
        "last_administrator"
    )
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
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14"),
        *("--soum", "6525"),
    )
    differing.done("session", "mark", planned["code"], "S1", "--as", "present")
    person = differing.ask("people", "show", "S1")["code"]
    return [
        ("people", "find", "Ганбаатар"),
        ("people", "find", "99112233"),
        ("people", "find", "99110000"),
        ("people", "show", "S1"),
        ("people", "show", person),
        ("people", "export", tmp_path / "p.csv"),
        ("people", "import", "--list"),
        ("session", "export", tmp_path / "s.csv"),
        ("history", "S1"),
        ("history", planned["code"]),
        ("conflicts",),
        ("arrivals",),
        ("hq", "exposed", "A2"),
        ("hq", "laptops"),
        ("hq", "officers"),
        ("digest",),
        ("doctor",),
    ]


@pytest.mark.parametrize(
    ("role", "hidden", "told"),
    [
        (Role.OFFICER, (), (*HIDDEN_FROM_PROGRAMME, *NAMES)),
        (Role.PROGRAMME, HIDDEN_FROM_PROGRAMME, NAMES),
        (Role.PROTECTED_DESK, (), NAMES),
        (Role.ADMINISTRATOR, (*HIDDEN_FROM_PROGRAMME, *NAMES), ("A2",)),
    ],
)
def test_no_command_tells_what_is_hidden_from_whoever_types_it(
    differing, asked, tmp_path, *, role, hidden, told
):
    let(differing, "Болд", Role.ADMINISTRATOR)
    let(differing, "Энхтуул", role)
    for form in ((), ("--json",)):
        said = [differing.run(*form, *args).output for args in asked]
        written = [path.read_text(encoding="utf-8-sig") for path in tmp_path.glob("?.csv")]
        whole = "\n".join([*said, *written])
        for one in hidden:
            assert one not in whole, (form, one)
        for one in told:
            assert one in whole, (form, one)
        for path in tmp_path.glob("?.csv"):
            path.unlink()
