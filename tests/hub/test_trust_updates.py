"""A hub knows at once whom head office lets in or cuts off by command."""

import pytest
from click.testing import CliRunner

from fieldreg.cli.common.context import CommandContext
from fieldreg.cli.root import root_command
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.installation import opening
from tests.support.hub.running_hub import exchange_by_hub
from tests.support.installations import PASSPHRASE, Laptop


@pytest.fixture
def type_there(office, monkeypatch):
    """Return what types a command at head office, whose program is not open else."""
    monkeypatch.setenv("FIELDREG_PASSPHRASE", PASSPHRASE)
    tools = office.installation.tools

    def type_there(*args: str) -> tuple[int, str]:
        office.installation.close()
        try:
            done = CliRunner().invoke(
                root_command, ["--home", str(office.folder), *args], obj=CommandContext(tools)
            )
        finally:
            office.installation = opening.unlock(office.folder, PASSPHRASE, tools)
        return done.exit_code, done.stderr

    return type_there


@pytest.fixture
def invite(type_there, tmp_path):
    def invite(number: int) -> tuple[int, str]:
        file = str(tmp_path / f"{number}.invitation")
        name = f"Архангай {number}"
        return type_there(*("hq", "invite", "--name", name, "--province", "65", "--out", file))

    return invite


def test_whom_a_command_let_in_may_come_at_once(hub, invite, tmp_path):
    assert hub.port
    assert invite(1) == (0, "")
    laptop = Laptop(tmp_path / "laptop", (tmp_path / "1.invitation").read_bytes())
    assert exchange_by_hub(laptop).files
    laptop.installation.close()


def test_whom_a_command_cut_off_is_refused_at_once(hub, office, type_there, tmp_path):
    invitation = bytes(office.invite("Архангай 1"))  # nobody compared its words yet
    hub.tell_trust()
    laptop = Laptop(tmp_path / "laptop", invitation)
    assert exchange_by_hub(laptop).files
    assert type_there("hq", "withdraw", "Архангай 1") == (0, "")
    with pytest.raises(Problem) as refused:
        exchange_by_hub(laptop)
    assert refused.value.code is Code.SENDER_WITHDRAWN
    laptop.installation.close()


def test_a_hub_that_cannot_be_told_hinders_no_command(hub, invite, tmp_path):
    hub.stop()
    status, told = invite(1)
    assert status == 0
    assert "'fieldreg hq receive --hub'" in told
    assert (tmp_path / "1.invitation").exists()
