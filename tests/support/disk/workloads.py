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

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import Consent
from fieldreg.domain.records.values import AttendanceMark, ErasureReason, Verdict
from fieldreg.domain.sync.tasks import run_task
from fieldreg.machine import HostMachine
from fieldreg.services import backups, erasure_orders, officers, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.devices import invitations
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_run import import_people
from fieldreg.services.imports.import_undo import undo_import
from fieldreg.services.installation import opening, row_check
from fieldreg.services.installation.model import Installation, StoreFileOpener, Tools
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.store import store as short_steps
from fieldreg.store.migrations import STEPS
from fieldreg.sync.office import bundle_intake
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.foreign_files.parsed_here import parse_file
from tests.support.installations import ARKHANGAI, FORMER_PASSPHRASE, PASSPHRASE, TARIAT, fake_tools
from tests.support.stores.put_back import forget_refusals

ROWS: Final = 60
BUNDLES: Final = 6
PEOPLE_EACH: Final = 3
TOGETHER: Final = bundle_intake._GROUP_FILES
OTHER_PASSPHRASE: Final = "өөр дөрвөн үг энд бичсэн байна билээ"  # noqa: S105  it guards nothing real


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

    def tools(self, seed: int, connect: StoreFileOpener | None = None) -> Tools:
        """Return tools whose anchors lie here too."""
        here = replace(fake_tools(seed), host=HostMachine(self.place / "own"))
        return replace(here, connect=connect) if connect else here

    def open(self, folder: Path, connect: StoreFileOpener | None = None) -> Installation:
        """Unlock the installation in *folder*, which a former release may have left."""
        tools = self.tools(self.seed, connect)
        try:
            return opening.unlock(folder, PASSPHRASE, tools)
        except Problem as problem:
            if problem.code is not Code.WRONG_PASSPHRASE:
                raise
        return opening.unlock(folder, FORMER_PASSPHRASE, tools)


def prepare_scene(place: Path) -> Scene:
    """Make a scene in the folder *place*: people on the laptop, six bundles on the stick."""
    for name in ("own/anchors", "stick", "backups", "restored", "begun", "out"):
        (place / name).mkdir(parents=True)
    scene = Scene(place, {})
    office = opening.create_head_office(
        scene.office, PASSPHRASE, scene.tools(1), name="Төв оффис", officer="Энхтуул"
    )
    invited = [
        invitations.issue_invitation(office, name, (ARKHANGAI,))
        for name in ("Архангай", "Шинэ", *(f"Сум {one}" for one in range(BUNDLES)))
    ]
    (place / "begun.fri").write_bytes(invited[1])
    rows = "".join(f"S{one},Импорт {one},99{one:06}\n" for one in range(ROWS))
    (place / "rows.csv").write_text("source_ref,given_name,phone\n" + rows, "utf-8")
    for number, invitation in enumerate(invited[2:]):
        _leave_bundle(scene, number, invitation)
    laptop = opening.create_laptop(
        scene.laptop, PASSPHRASE, scene.tools(2), invitation=invited[0], trainer="Оюунчимэг"
    )
    for number in range(5):
        registration.register_person(laptop.user_session(), {"given_name": f"Болд {number}"})
    for one in (office, laptop):
        scene.keys[one.home.store_file] = one.store_key
        one.close()
    return scene


def add_bundles(scene: Scene) -> None:
    """Let more laptops leave bundles on the stick, as many as are received together and ship."""
    with closing(scene.open(scene.office)) as office:
        for number in range(BUNDLES, TOGETHER):
            name = f"Сум {number}"
            invitation = invitations.issue_invitation(office, name, (ARKHANGAI,))
            _leave_bundle(scene, number, invitation)


def _leave_bundle(scene: Scene, number: int, invitation: bytes) -> None:
    folder, tools = scene.place / f"other-{number}", scene.tools(10 + number)
    other = opening.create_laptop(
        folder, PASSPHRASE, tools, invitation=invitation, trainer="Дулмаа"
    )
    for one in range(PEOPLE_EACH):
        registration.register_person(other.user_session(), {"given_name": f"Сум {number} {one}"})
    exchange_by_stick(other, scene.stick)
    other.close()
    shutil.rmtree(folder)


# What people do


def save_people(scene: Scene, connect: StoreFileOpener) -> None:
    """Register, correct, withdraw, and type what is not registered yet."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        desk = laptop.user_session()
        for number in range(6):
            person = registration.register_person(
                desk, {"given_name": f"Сараа {number}", "notes": "x" * 300}
            )
            registration.correct_person(desk, person, {"phone": str(number)}, shown=AS_STORED)
            form_drafts.save_draft(desk, "people", {"given_name": "Д" * number})
        registration.retire_person(desk, person, shown=AS_STORED)


def mark_attendance(scene: Scene, connect: StoreFileOpener) -> None:
    """Hold a session and mark everybody, one by one and all at once."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        desk = laptop.user_session()
        there = [line.id for line in desk.store.people.list_page(0, 10)]
        session = training_sessions.plan_session(
            desk, "Манлайлал", {"date": desk.day, "half_days": 2, "soum": TARIAT}
        )
        training_sessions.add_participants(desk, session, there)
        for person in there:
            training_sessions.mark_attendance(
                desk, session, [person], AttendanceMark.PRESENT, shown=AS_STORED
            )
        training_sessions.mark_all_present_except(
            desk, session, there[:2], half_day=2, shown=AS_STORED
        )
        training_sessions.close_sessions(desk, session)
        training_sessions.reopen_sessions(desk, session)


def import_table_and_undo(scene: Scene, connect: StoreFileOpener) -> None:
    with closing(scene.open(scene.laptop, connect)) as laptop:
        table = parse_file(scene.place / "rows.csv")
        report = import_people(laptop.user_session(), table, map_columns(table.columns))
        undo_import(laptop.user_session(), report.number)


def exchange_round_trip(scene: Scene, connect: StoreFileOpener) -> None:
    """Go to head office with the stick and come back with the receipt."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        exchange_by_stick(laptop, scene.stick)
    _receive(scene, connect, 2)
    with closing(scene.open(scene.laptop, connect)) as laptop:
        exchange_by_stick(laptop, scene.stick)


def receive_many_bundles(scene: Scene, connect: StoreFileOpener) -> None:
    """Take in what many laptops have sent, two in a transaction."""
    _receive(scene, connect, 2)


def receive_bundles_together(scene: Scene, connect: StoreFileOpener) -> None:
    """Take in as many in a transaction as ships."""
    _receive(scene, connect, TOGETHER)


def _receive(scene: Scene, connect: StoreFileOpener, together: int) -> None:
    """Receive; each part of what else a clock decides in a transaction of its own."""
    with closing(scene.open(scene.office, connect)) as office, pytest.MonkeyPatch.context() as now:
        now.setattr(short_steps, "_STEP_S", 0)
        now.setattr(bundle_intake, "_GROUP_FILES", together)
        receive_sticks(office, scene.stick)


def back_up_and_restore(scene: Scene, connect: StoreFileOpener) -> None:
    """Change the passphrase back and forth, make a backup and restore it elsewhere."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        officers.change_own_passphrase(laptop, PASSPHRASE, OTHER_PASSPHRASE)
        officers.change_own_passphrase(laptop, OTHER_PASSPHRASE, PASSPHRASE)
        backup = backups.create_backup(laptop, scene.backups)
    restored = scene.place / "restored"
    backups.restore_backup(restored, backup, PASSPHRASE, scene.tools(5, connect)).close()


def export_files(scene: Scene, connect: StoreFileOpener) -> None:
    """Let everybody leave, in the clear and locked, and make a backup."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        desk = laptop.user_session()
        export_people(desk, scene.out / "people.csv", reason="тайлан")
        export_people(desk, scene.out / "locked.xlsx", passphrase=OTHER_PASSPHRASE)
        backups.create_backup(laptop, scene.backups)


def erase_person(scene: Scene, connect: StoreFileOpener) -> None:
    """Order at head office that somebody be erased, which writes the file anew too."""
    with closing(scene.open(scene.office, connect)) as office:
        desk = office.user_session()
        people = [
            registration.register_person(desk, {"given_name": f"Цэцэг {one}", "phone": str(one)})
            for one in range(15)
        ]
        registration.correct_person(desk, people[0], {"phone": "88"}, shown=AS_STORED)
        erasure_orders.erase_people(office, people[:1], ErasureReason.ASKED)
        registration.correct_person(desk, people[1], {"phone": "99"}, shown=AS_STORED)


def decide_at_office(scene: Scene, connect: StoreFileOpener) -> None:
    """Correct, join and part people, undo an arrival and bring it back, and check all rows."""
    _receive(scene, connect, 2)
    with closing(scene.open(scene.office, connect)) as office:
        desk = office.user_session()
        first, second = (
            registration.register_person(desk, {"given_name": "Нармандах", "phone": phone})
            for phone in ("99112233", "88112233")
        )
        registration.correct_person(desk, first, {"birth_date": "2012"}, shown=AS_STORED)
        verdicts.judge_pair(desk, first, second, Verdict.SAME)
        verdicts.judge_pair(desk, first, second, Verdict.DIFFERENT)
        for arrival in arrived_bundles.list_arrivals(desk)[:1]:  # none if it was refused
            arrival_undo.undo_arrival(desk, arrival.bundle.sha.hex(), since=False)
            arrival_undo.redo_arrival(desk, arrival.bundle.sha.hex(), since=False)
        if problem := run_task(row_check.check_for_today(office)):
            raise problem


def invite_laptop(scene: Scene, connect: StoreFileOpener) -> None:
    with closing(scene.open(scene.office, connect)) as office:
        invitations.invite_laptop(office, scene.out / "invited.fri", "Увс", (ARKHANGAI,))


def begin_laptop(scene: Scene, connect: StoreFileOpener) -> None:
    opening.create_laptop(
        scene.place / "begun",
        PASSPHRASE,
        scene.tools(6, connect),
        invitation=(scene.place / "begun.fri").read_bytes(),
        trainer="Батцэцэг",
    ).close()


def open_older_store(scene: Scene, connect: StoreFileOpener) -> None:
    with as_later_release():
        scene.open(scene.laptop, connect).close()


def begin_work(scene: Scene, work: str) -> Scene:
    """Let what is to be migrated be of a release that kept no sums of refusals; one stands."""
    if work == "open_older_store":
        with closing(scene.open(scene.laptop)) as laptop:
            desk = laptop.user_session()
            person = registration.register_person(desk, {"given_name": "Дулам"})
            with desk.writing() as writing:
                refused = {"purpose": "keep", "given_by": "self", "state": "declined"}
                asked = {"text_version": "1", "language": "mn", "how": "spoken"}
                writing.create(Consent.validated(trainee=person, day=desk.day, **refused, **asked))
            forget_refusals(laptop.store)
    return scene


def recover_store(scene: Scene, connect: StoreFileOpener) -> None:
    """Open what was cut off, whatever it is, and save one more person."""
    with closing(scene.open(scene.laptop, connect)) as laptop:
        registration.register_person(laptop.user_session(), {"given_name": "Дараа нь"})


@contextmanager
def as_later_release() -> Iterator[None]:
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

Work = Callable[[Scene, StoreFileOpener], None]
WORKLOADS: Final[dict[str, Work]] = {
    work.__name__: work
    for work in (
        *(
            save_people,
            mark_attendance,
            import_table_and_undo,
            exchange_round_trip,
            receive_many_bundles,
            back_up_and_restore,
            export_files,
            erase_person,
            decide_at_office,
            begin_laptop,
        ),
        *(invite_laptop, open_older_store, recover_store),
    )
}
OF_MANY_BUNDLES: Final[dict[str, Work]] = {
    receive_bundles_together.__name__: receive_bundles_together
}
"""Of a scene with `add_bundles`."""
