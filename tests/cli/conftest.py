"""A machine on which ``fieldreg`` is typed, in this process and with quick Argon2."""

import json
import os
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fieldreg.cli.common.context import CommandContext
from fieldreg.cli.root import root_command
from fieldreg.domain.problems import Code
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Tools
from tests.support.clock import FakeClock
from tests.support.installations import (
    DESK_PASSPHRASE,
    PASSPHRASE,
    clone_marker_of,
    fake_tools,
    put_clone_marker,
)

ROWS = """\
source_ref,given_name,patronymic,birth_date,aimag,soum,phone
S1,Ганбаатар,Дорж,2007-03-14,Архангай,Тариат,99112233
S2,Сарантуяа,Болд,~2006,Архангай,Тариат,99112234
S3,Бат-Эрдэнэ,Цэрэн,3.4.2007,,,
TWICE,Цэцэг,,,,,
TWICE,Наран,,,,,
"""

# Codes of one word are words that a sentence may hold.
_CODES = {code.value for code in Code if "_" in code.value}


@dataclass
class Machine:
    """One installation's folder, and what is typed there."""

    home: Path
    seed: int
    clock: FakeClock = field(default_factory=FakeClock)
    tools: Tools = field(init=False)
    is_untouched: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self.tools = fake_tools(self.seed, self.clock)

    def keep(self, folder: Path) -> "_Kept":
        """Keep in *folder* what stands here and in the user's own folder."""
        shutil.copytree(self.home, folder / "home")
        shutil.copytree(self._erasures, folder / "erasures")
        anchor = clone_marker_of(self.tools, self.home).read_bytes()
        return _Kept(folder, anchor, vars(self.tools.entropy)["drawn"])

    def become(self, kept: "_Kept") -> None:
        """Stand where the machine stood of which this was *kept*."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(kept.folder / "home", self.home)
        shutil.copytree(kept.folder / "erasures", self._erasures, dirs_exist_ok=True)
        put_clone_marker(self.tools, self.home, kept.anchor)
        vars(self.tools.entropy)["drawn"] = kept.drawn
        self.is_untouched = True

    @property
    def _erasures(self) -> Path:
        return self.tools.host.user_data_dir() / "erasures"

    def run(
        self,
        *args: str | Path,
        passphrase: str | None = PASSPHRASE,
        new: str | None = None,
        typed: str = "",
        **given: str,
    ) -> Result:
        """Type ``fieldreg --home HOME ARGS``; a passphrase of None leaves it to a prompt.

        What else is *given* stands in the environment. People read sentences, whatever
        is typed: no code of a problem is shown to them.
        """
        self.is_untouched = False
        result = CliRunner().invoke(
            root_command,
            ["--home", str(self.home), *map(str, args)],
            obj=CommandContext(self.tools),
            env={
                "FIELDREG_PASSPHRASE": passphrase,
                "FIELDREG_NEW_PASSPHRASE": new,
                "FIELDREG_OFFICER_PASSPHRASE": PASSPHRASE,
                "FIELDREG_DESK_PASSPHRASE": DESK_PASSPHRASE,
                "FIELDREG_NEW_DESK_PASSPHRASE": f"{DESK_PASSPHRASE} шинэ",
                **{f"FIELDREG_{name.upper()}": text for name, text in given.items()},
            },
            input=typed,
        )
        if "--json" not in args:
            assert not _CODES & set(re.findall(r"[a-z_]+", result.output)), result.output
        return result

    def done(self, *args: str | Path, **given: str) -> str:
        """Run what must succeed; give what a person reads."""
        result = self.run(*args, **given)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
        return result.stdout

    def ask(self, *args: str | Path, **given: str) -> dict[str, Any]:
        """Run what must succeed; give its one document."""
        result = self.run("--json", *args, **given)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
        return json.loads(result.stdout)

    def fail(self, *args: str | Path, passphrase: str = PASSPHRASE, **given: str) -> str:
        """Run what must fail by a problem, for people and for machines; give its code."""
        plain = self.run(*args, passphrase=passphrase, **given)
        assert (plain.exit_code, "Traceback" in plain.output) == (1, False), plain.output
        told = self.run("--json", *args, passphrase=passphrase, **given)
        assert (told.exit_code, told.stderr) == (1, ""), told.output
        document = json.loads(told.stdout)
        assert plain.stderr == document["sentence"] + "\n"
        return document["problem"]


@pytest.fixture
def machine(tmp_path: Path) -> Callable[[str], Machine]:
    """Make machines that differ in folder and chance."""
    made: list[Machine] = []

    def make(name: str) -> Machine:
        made.append(Machine(tmp_path / name, seed=len(made) + 1))
        return made[-1]

    return make


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A file with five people, two of them under one ``source_ref``."""
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@dataclass(frozen=True)
class _Kept:
    folder: Path
    anchor: bytes
    drawn: int


@dataclass(frozen=True)
class _Begun:
    """Head office before and after it invited a laptop, that laptop, and its invitation."""

    alone: _Kept
    office: _Kept
    laptop: _Kept
    invitation: Path


@pytest.fixture(scope="session")
def _begun(tmp_path_factory: pytest.TempPathFactory) -> _Begun:
    """What `office` and `laptop` begin with: typed once, and copied for each test."""
    place = tmp_path_factory.mktemp("begun")
    invitation = place / "invitation.fri"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(place / "state"))
        patch.setattr(opening, "draw_store_key", lambda: os.urandom(32))  # that of no other
        office, laptop = Machine(place / "office", seed=1), Machine(place / "laptop", seed=2)
        office.done("hq", "init", "--name", "Төв оффис", "--officer", "Энхтуул")
        alone = office.keep(place / "before")
        _invite(office, laptop, invitation)
        after = (office.keep(place / "after"), laptop.keep(place / "begun"))
    return _Begun(alone, *after, invitation)


def _invite(office: Machine, laptop: Machine, invitation: Path) -> None:
    """Invite *laptop* for Arkhangai and begin it; Оюунчимэг works there."""
    office.done("hq", "invite", "--name", "A2", "--province", "65", "--out", invitation)
    laptop.done("laptop", "init", "--invitation", invitation, "--trainer", "Оюунчимэг")


@dataclass(frozen=True)
class _Typed:
    """What commands told, and the machines and folders as they stood after them."""

    told: Any
    machines: list[_Kept]
    folders: list[Path]


@pytest.fixture(scope="session")
def _typed() -> dict[str, _Typed]:
    return {}


@pytest.fixture
def typed_once(
    tmp_path_factory: pytest.TempPathFactory, _typed: dict[str, _Typed]
) -> Callable[..., Any]:
    """A function that types *commands* at *machines*, which use *folders*, and returns what they told.

    Where the machines were left untouched since, copies of what came of it stand there next time.
    """

    def typed_once(
        name: str, commands: Callable[[], Any], *machines: Machine, folders: Sequence[Path] = ()
    ) -> Any:
        if not all(machine.is_untouched for machine in machines):
            return commands()
        if (typed := _typed.get(name)) is not None:
            for machine, kept in zip(machines, typed.machines, strict=True):
                machine.become(kept)
            for folder, kept_folder in zip(folders, typed.folders, strict=True):
                shutil.copytree(kept_folder, folder, dirs_exist_ok=True)
            return typed.told
        told, place = commands(), tmp_path_factory.mktemp("typed")
        _typed[name] = _Typed(
            told,
            [machine.keep(place / f"{number}") for number, machine in enumerate(machines)],
            [Path(shutil.copytree(each, place / each.name)) for each in folders],
        )
        for machine in machines:
            machine.is_untouched = True
        return told

    return typed_once


@pytest.fixture
def office(machine: Callable[[str], Machine], _begun: _Begun) -> Machine:
    office = machine("office")
    office.become(_begun.alone)
    return office


@pytest.fixture
def laptop(
    office: Machine, machine: Callable[[str], Machine], tmp_path: Path, _begun: _Begun
) -> Machine:
    """A laptop that head office invited for Arkhangai, begun; Оюунчимэг works there."""
    laptop, invitation = machine("laptop"), tmp_path / "invitation.fri"
    if not office.is_untouched:
        _invite(office, laptop, invitation)
        return laptop
    office.become(_begun.office)
    laptop.become(_begun.laptop)
    shutil.copyfile(_begun.invitation, invitation)
    return laptop


@pytest.fixture
def begin(machine: Callable[[str], Machine]) -> Callable[..., Machine]:
    """Begin a laptop of some name with an invitation."""

    def make(name: str, invitation: Path, trainer: str = "Оюунчимэг") -> Machine:
        laptop = machine(name)
        laptop.done("laptop", "init", "--invitation", invitation, "--trainer", trainer)
        return laptop

    return make


@pytest.fixture
def peopled(laptop: Machine, rows: Path, typed_once: Callable[..., Any]) -> Machine:
    typed_once("people", lambda: laptop.done("people", "import", rows), laptop)
    return laptop


@pytest.fixture
def differing(
    office: Machine, peopled: Machine, stick: Path, typed_once: Callable[..., Any]
) -> Machine:
    """Head office after it and the laptop corrected S1 without seeing each other's."""

    def differ() -> None:
        for _ in range(2):
            peopled.done("exchange", "--stick", stick)
            office.done("hq", "receive", stick)
        peopled.done("people", "correct", "S1", "phone=88112233", "school=Лицей")
        office.done("people", "correct", "S1", "phone=99110000", "school=1-р сургууль")
        peopled.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)

    typed_once("conflicts", differ, office, peopled, folders=[stick])
    return office
