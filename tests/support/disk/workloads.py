"""Workloads: what people do while the power fails or the program is killed.

A `Scene` is head office, a laptop and a stick in one folder, all closed. A workload works
there with the tools it is given; it is short, and goes through every kind of saving.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pytest

from fieldreg.domain.records import ErasureReason, Mark
from fieldreg.machine import ThisMachine
from fieldreg.services import erasure_orders, training_sessions
from fieldreg.services.backups import backup_files
from fieldreg.services.devices import laptop_registry
from fieldreg.services.exports.people_table import export_people
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.import_undo import undo_import
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.installation import lifecycle
from fieldreg.services.installation.lifecycle import Connect, Installation, Tools
from fieldreg.services.officers import user_accounts
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.store.migrations import STEPS
from tests.support.bundles.trips import exchange, receive
from tests.support.installations import ARKHANGAI, PASSPHRASE, TARIAT, tools

ROWS: Final = 60
BUNDLES: Final = 6
PEOPLE_EACH: Final = 3
OTHER_PASSPHRASE: Final = "өөр дөрвөн үг энд бичсэн"  # noqa: S105  it guards nothing real


@dataclass(frozen=True, slots=True)
class Scene:
    """One folder with everything in it, and what is needed to work there."""

    place: Path
    keys: dict[Path, bytes]
    seed: int = 99

    @property
    def office(self) -> Path:
        """Head office's folder."""
        return self.place / "office"

    @property
    def laptop(self) -> Path:
        """The laptop's folder."""
        return self.place / "laptop"

    @property
    def stick(self) -> Path:
        """Where bundles of other laptops lie."""
        return self.place / "stick"

    @property
    def backups(self) -> Path:
        return self.place / "backups"

    @property
    def out(self) -> Path:
        """Where files that leave are written."""
        return self.place / "out"

    def tools(self, seed: int, connect: Connect | None = None) -> Tools:
        """Give tools whose anchors lie here too."""
        here = replace(tools(seed), ground=ThisMachine(self.place / "own"))
        return replace(here, connect=connect) if connect else here

    def open(self, folder: Path, connect: Connect | None = None) -> Installation:
        """Unlock the installation in *folder*."""
        return lifecycle.unlock(folder, PASSPHRASE, self.tools(self.seed, connect))


def prepared(place: Path) -> Scene:
    """Make a scene in the folder *place*: people on the laptop, six bundles on the stick."""
    for name in ("own/anchors", "stick", "backups", "restored", "begun", "out"):
        (place / name).mkdir(parents=True)
    scene = Scene(place, {})
    office = lifecycle.begin_head_office(
        scene.office, PASSPHRASE, scene.tools(1), name="Төв оффис", officer="Энхтуул"
    )
    invited = [
        lifecycle.invite(office, name, (ARKHANGAI,))
        for name in ("Архангай", "Шинэ", *(f"Сум {one}" for one in range(BUNDLES)))
    ]
    (place / "begun.fri").write_bytes(invited[1])
    rows = "".join(f"S{one},Импорт {one},99{one:06}\n" for one in range(ROWS))
    (place / "rows.csv").write_text("source_ref,given_name,phone\n" + rows, "utf-8")
    for number, invitation in enumerate(invited[2:]):
        other = lifecycle.begin_laptop(
            place / f"other-{number}",
            PASSPHRASE,
            scene.tools(10 + number),
            invitation=invitation,
            trainer="Дулмаа",
        )
        for one in range(PEOPLE_EACH):
            registration.register(other.desk(), {"given_name": f"Сум {number} {one}"})
        exchange(other, scene.stick)
        other.close()
        shutil.rmtree(place / f"other-{number}")
    laptop = lifecycle.begin_laptop(
        scene.laptop,
        PASSPHRASE,
        scene.tools(2),
        invitation=invited[0],
        trainer="Оюунчимэг",
    )
    for number in range(5):
        registration.register(laptop.desk(), {"given_name": f"Болд {number}"})
    for one in (office, laptop):
        scene.keys[one.home.store] = one.key
        one.close()
    return scene


# What people do


def save(scene: Scene, connect: Connect) -> None:
    """Register, correct, withdraw, and type what is not registered yet."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        desk = laptop.desk()
        for number in range(6):
            person = registration.register(
                desk, {"given_name": f"Сараа {number}", "notes": "x" * 300}
            )
            registration.correct(desk, person, {"phone": str(number)})
            form_drafts.keep(desk, "people", {"given_name": "Д" * number})
        registration.retire(desk, person)


def attend(scene: Scene, connect: Connect) -> None:
    """Hold a session and mark everybody, one by one and all at once."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        desk = laptop.desk()
        there = [line.id for line in desk.store.people.page(0, 10)]
        session = training_sessions.plan(
            desk, "Манлайлал", {"date": desk.day, "half_days": 2, "soum": TARIAT}
        )
        training_sessions.add(desk, session, there)
        for person in there:
            training_sessions.mark(desk, session, [person], Mark.PRESENT)
        training_sessions.mark_all_except(desk, session, there[:2], half_day=2)
        training_sessions.close(desk, session)
        training_sessions.reopen(desk, session)


def bring_in(scene: Scene, connect: Connect) -> None:
    """Import a file, and undo it."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        table = read_table(scene.place / "rows.csv")
        report = import_people(laptop.desk(), table, map_columns(table.columns))
        undo_import(laptop.desk(), report.number)


def carry(scene: Scene, connect: Connect) -> None:
    """Go to head office with the stick and come back with the receipt."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        exchange(laptop, scene.stick)
    with closing(scene.open(scene.office, connect)) as office:
        receive(office, scene.stick)
    with closing(scene.open(scene.laptop, connect)) as laptop:
        exchange(laptop, scene.stick)


def take_in(scene: Scene, connect: Connect) -> None:
    """Take in what many laptops have sent."""
    with closing(scene.open(scene.office, connect)) as office:
        receive(office, scene.stick)


def keep_safe(scene: Scene, connect: Connect) -> None:
    """Change the passphrase back and forth, make a backup and restore it elsewhere."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        user_accounts.change_passphrase(laptop, PASSPHRASE, OTHER_PASSPHRASE)
        user_accounts.change_passphrase(laptop, OTHER_PASSPHRASE, PASSPHRASE)
        backup = backup_files.back_up(laptop, scene.backups)
    restored = scene.place / "restored"
    backup_files.restore(restored, backup, PASSPHRASE, scene.tools(5, connect)).close()


def leave(scene: Scene, connect: Connect) -> None:
    """Let everybody leave, in the clear and locked, and make a backup."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        desk = laptop.desk()
        export_people(desk, scene.out / "people.csv", reason="тайлан")
        export_people(desk, scene.out / "locked.xlsx", passphrase=OTHER_PASSPHRASE)
        backup_files.back_up(laptop, scene.backups)


def erase(scene: Scene, connect: Connect) -> None:
    """Order at head office that somebody be erased, which writes the file anew too."""
    with closing(scene.open(scene.office, connect)) as office:
        desk = office.desk()
        people = [
            registration.register(desk, {"given_name": f"Цэцэг {one}", "phone": str(one)})
            for one in range(15)
        ]
        registration.correct(desk, people[0], {"phone": "88"})
        erasure_orders.erase(office, people[:1], ErasureReason.ASKED)
        registration.correct(desk, people[1], {"phone": "99"})


def invite(scene: Scene, connect: Connect) -> None:
    """Invite a laptop, and write the file for it."""
    with closing(scene.open(scene.office, connect)) as office:
        laptop_registry.invite(office, scene.out / "invited.fri", "Увс", (ARKHANGAI,))


def begin(scene: Scene, connect: Connect) -> None:
    """Begin a laptop."""
    lifecycle.begin_laptop(
        scene.place / "begun",
        PASSPHRASE,
        scene.tools(6, connect),
        invitation=(scene.place / "begun.fri").read_bytes(),
        trainer="Батцэцэг",
    ).close()


def migrate(scene: Scene, connect: Connect) -> None:
    """Open a laptop of the release before."""
    with later():
        scene.open(scene.laptop, connect).close()


def recover(scene: Scene, connect: Connect) -> None:
    """Open what was cut off, whatever it is, and save one more person."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        registration.register(laptop.desk(), {"given_name": "Дараа нь"})


@contextmanager
def later() -> Iterator[None]:
    """Be a later release inside the block."""
    with pytest.MonkeyPatch.context() as patch:
        for name, sql in LATER.items():
            patch.setitem(STEPS, name, sql)
        yield


# What later releases may change: a new table, a new column filled in, an index.
LATER: Final = {
    "0002_later": """
CREATE TABLE later (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
ALTER TABLE trainee ADD COLUMN later TEXT;
UPDATE trainee SET later = given_name;
INSERT INTO later (id, name) SELECT id, coalesce(given_name, '') FROM trainee;
""",
    "0003_later_still": """
CREATE INDEX trainee_later ON trainee (later);
ALTER TABLE later RENAME COLUMN name TO given_name;
""",
}

Work = Callable[[Scene, Connect], None]
WORKLOADS: Final[dict[str, Work]] = {
    work.__name__: work
    for work in (
        *(save, attend, bring_in, carry, take_in, keep_safe, leave, erase, begin),
        *(invite, migrate, recover),
    )
}
