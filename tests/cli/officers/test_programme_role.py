"""What changes among people is told to the programme role by no command, before it is issued."""

import re
import shutil
from contextlib import suppress

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Role
from tests.cli.conftest import Machine
from tests.cli.officers import test_officer_roles
from tests.cli.officers.test_officer_roles import let

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
