"""What changes among people is told to the programme role by no command, before it is issued."""

import re
import shutil
from contextlib import suppress
from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.domain.roles import Role
from fieldreg.services.figures import editions
from fieldreg.services.installation import opening
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import quota_progress
from tests.cli.conftest import Machine
from tests.cli.officers import test_officer_roles
from tests.cli.officers.test_officer_roles import let, list_asked
from tests.support.figures.changing_register import ChangingRegister
from tests.support.installations import FIRST, PASSPHRASE, HeadOffice
from tests.support.reports import CATALOGUE, draft, issue

asked = test_officer_roles.asked

ACT = {  # they change what is asked after them, or were refused for the file that they had written
    *("session repeat", "session change", "report draft", "report issue", "edition make"),
    *("edition write", "records add", "session export", "report export", "undo"),
    "hq officers",  # the two folders are given their roles in other ways
}
OF_ALL_RECORDS = {"digest"}  # a keyed sum, which tells that something changed and not what
NEWCOMERS = 7


def list_said(machine, asked, form):
    """Return what the programme role reads, by what it typed."""
    with suppress(Problem):  # the computer knows the list of officers of the other folder
        let(machine, "Болд", Role.ADMINISTRATOR)
        let(machine, "Энхтуул", Role.PROGRAMME)
    assert machine.fail("people", "list") == "role_needed"
    typed = [words for words in asked if " ".join(map(str, words[:2])) not in ACT]
    said = {" ".join(map(str, words)): machine.run(*form, *words).output for words in typed}
    said["doctor"] = re.sub(r"[0-9]+ MiB are free|\"free_mib\": [0-9]+", "", said["doctor"])
    return {words: text.replace(str(machine.home), "") for words, text in said.items()}


@pytest.mark.share(of=2)
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["plain", "json"])
def test_the_programme_role_reads_nothing_of_who_came_since_the_last_edition(
    differing, asked, tmp_path, form
):
    differing.done("quotas", "set", "rural", "25%")
    [held] = differing.ask("session", "list")["sessions"]
    differing.done("report", "draft", "--title", "Хагас жил", "--table", "people:aimag,gender")
    differing.done("report", "issue", "1")
    differing.done("edition", "make")
    twin = Machine(tmp_path / "twin", differing.seed, differing.clock)
    shutil.copytree(differing.home, twin.home)
    for number in range(NEWCOMERS):
        about = (f"given_name=Ирсэн{number}", "gender=female", "soum=6525", "birth_date=1999")
        person = differing.ask("people", "add", *about)["code"]
        differing.done("session", "mark", held["code"], person, "--as", "present")
    before, after = (list_said(each, asked, form) for each in (twin, differing))
    assert sum("officer" not in said for said in before.values()) > len(before) / 4
    changed = {words for words, said in before.items() if after[words] != said}
    assert changed <= OF_ALL_RECORDS, {words: (before[words], after[words]) for words in changed}


TABLES = ("people:gender", "people:aimag", "people:aimag,gender", "people:age", "people:rural")


def issue_some(office, random):
    if random.random() < 0.5:
        editions.make_edition(office.installation, CATALOGUE)
    else:
        issue(office, draft(office, tables=tuple(random.sample(TABLES, 2))))


@pytest.mark.parametrize(
    "seed", [pytest.param(each, marks=pytest.mark.share(of=12)) for each in range(6)]
)
def test_nor_of_what_changed_since_in_any_history(seed, tmp_path):
    """All that it reads follows from editions, issued reports and sessions, and bounds nobody else."""
    random, office = Random(seed), HeadOffice(tmp_path / "office")  # noqa: S311  no secret
    register = ChangingRegister(random, office, office.enrol(FIRST), tmp_path)
    quota_progress.add_quota(office.desk, QuotaGroup.RURAL, "25 %")
    for _ in range(3):
        issue_some(office, random)
        register.change()
    last = {"given_name": "Сүүлд", "soum": "6525"}
    person = registration.register_person(office.desk, last, ())  # a reply is due in both folders
    session = office.desk.store.sessions.list_page(0, 1)[0].id
    asked = list_asked(short_code(person), short_code(session), short_code(person), tmp_path)
    asked += [("report", verb, place) for verb in ("show", "changes", "verify") for place in "23"]
    machine, twin = (Machine(tmp_path / name, 1, office.clock) for name in ("office", "twin"))
    office.installation.close()
    shutil.copytree(machine.home, twin.home)
    office.installation = opening.unlock(machine.home, PASSPHRASE, machine.tools)
    for _ in range(3):
        register.change(keeps_sessions=True)
    office.close()
    form = random.choice([(), ("--json",)])
    before = list_said(twin, asked, form)
    answered = {words for words, said in before.items() if "a role that you do not" not in said}
    after = list_said(
        machine, [each for each in asked if " ".join(map(str, each)) in answered], form
    )
    assert len(after) > 20
    changed = {words for words, said in after.items() if before[words] != said}
    assert changed <= OF_ALL_RECORDS, {words: (before[words], after[words]) for words in changed}
