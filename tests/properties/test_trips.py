"""Trips played at random: five laptops, one head office, two sticks, and bad luck.

Sticks are lost, copied, late and brought back; a laptop's disk is cloned, or put back as
it was; head office is restored from a backup, undoes what came in and brings it back;
conflicts are settled here and there, and somebody is erased; calendars show any year; and
some laptops say things that this release does not know. Once everybody has exchanged with
a fresh stick, all that was ever acknowledged is at head office, once, who was erased is
nowhere, and all agree: faults 25 to 36, 39 and 72. ``pytest --hypothesis-profile=long``
plays ten thousand.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes, Creations, UnknownChange
from fieldreg.domain.log.shown import AS_STORED, ShownStamps
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ErasureReason, Purpose
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.keys import canonical_json
from fieldreg.services import backups, check_in, consent_records, erasure_orders, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import UndoExtent
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.people import registration
from fieldreg.services.shown_rows import ShownMarks
from fieldreg.services.user_session import UserSession
from fieldreg.store.log import change_log
from fieldreg.store.store import Store
from tests.support.bundles.trips import (
    exchange_by_stick,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.clock import FakeClock
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    PASSPHRASE,
    EncryptedMachine,
    HeadOffice,
    copy_clone_marker,
    fake_tools,
)
from tests.support.stores.columns import columns_of
from tests.support.stores.fact_recount import check_facts
from tests.support.stores.plain_records import draw_edit, draw_plain_record, draw_plan
from tests.support.stores.recount import DAYS, check_kept_counts
from tests.support.stores.sum_recount import assert_kept

NAMES = tuple(f"Компьютер {number}" for number in range(1, 6))
PROVINCES = (ARKHANGAI, ARKHANGAI, BAYAN_OLGII, BAYAN_OLGII, "82")
OFFICE = "office"

NAMES_OF = ("Болд", "Өлзийсайхан", "Ш", "Аа" * 200, "😀 Сараа", "Оюун-Эрдэнэ\u200b")

someone = st.integers(0, 7)
A_ROUND = (*range(5), -1)  # each laptop, and then head office
a_trip = st.sampled_from(
    [A_ROUND, (0, -1, 0), (1, -1, 1), (2, -1, 2), (5, -1, 5), (0,), (1,), (6,), (-1,)]
)
a_stick = st.integers(0, 1)
any_number = st.integers(0, 1 << 10)
a_value = st.sampled_from([ARKHANGAI, BAYAN_OLGII, None])
deed = st.sampled_from(
    "register phone move retire grow grow tend tend withdraw plan mark unknown settle hold hold save save come come enter enter".split()  # noqa: SIM905
)
accident = st.sampled_from(["lost", "copied", "brought back", "restarted"])
MOST_TWINS = 2
MOST_ROUNDS = 7
PARTS = 38  # so that several processes can share the work to its end


def template(folder: Path) -> None:
    """Make head office and the laptops once; every story begins with a copy."""
    office = HeadOffice(folder / OFFICE)
    for name, province in zip(NAMES, PROVINCES, strict=True):
        office.enrol(name, province)
    office.close()


@dataclass
class Place:
    """Where somebody works: the laptop called *name*, or a copy of it, or head office."""

    name: str
    folder: Path
    installation: Installation

    @property
    def desk(self) -> UserSession:
        return self.installation.user_session()


@dataclass(frozen=True)
class Said:
    """That *value* was given to *field* of the person called *who*, and where."""

    who: str
    field: str
    value: Value
    where: Path


@dataclass(frozen=True)
class Window:
    """What is *shown* of a *person*, called *who*, while others go on."""

    installation: Installation
    person: int
    who: str
    shown: ShownStamps


@dataclass(frozen=True)
class Door:
    """A *person* found at the door of a *session*, with the marks that were *shown* there."""

    installation: Installation
    session: int
    person: int
    shown: ShownMarks


class Trips(RuleBasedStateMachine):
    """Head office, laptops and sticks; *said* is what anybody was told is saved.

    *gone* is who was ordered to be erased.
    """

    beginning: Path  # the template's folder

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="trips-", dir=self.beginning.parent))
        shutil.copytree(self.beginning, self.place / "homes")
        self.clock = FakeClock()
        self.opened = self.people = 0
        self.laptops = [self.unlocked(name, self.place / "homes" / name) for name in NAMES]
        self.office = self.unlocked(OFFICE, self.place / "homes" / OFFICE)
        self.said: list[Said] = []
        self.gone: set[str] = set()
        self.windows: dict[Path, Window] = {}
        self.doors: dict[Path, Door] = {}
        self.backup: Path | None = None
        self.older: tuple[Place, Path, set[Said]] | None = None
        self.image: tuple[Path, set[Said], set[str]] | None = None
        for stick in ("0", "1", "copy"):
            (self.place / stick).mkdir()

    def tools(self) -> Tools:
        """Return tools with a system folder of this history's own, where the ledger lies."""
        self.opened += 1
        own = fake_tools(100 + self.opened, self.clock)
        return replace(own, host=EncryptedMachine(self.place / "own"))

    def unlocked(self, name: str, folder: Path) -> Place:
        opened = opening.unlock(folder, PASSPHRASE, self.tools())
        return self.placed(name, folder, opened)

    def placed(self, name: str, folder: Path, installation: Installation) -> Place:
        return Place(name, folder, installation)

    def again(self, place: Place) -> None:
        """Open *place* again, as whatever lies in its folder by now."""
        place.installation = self.unlocked(place.name, place.folder).installation

    def stick(self, number: int) -> Path:
        return self.place / str(number)

    # What is done in a day's work

    def register(self, at: Place, number: int, value: str | None) -> None:
        self.people += 1
        who = f"№ {self.people}"
        consent = consent_records.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN)
        name = NAMES_OF[number % 6]
        registration.register_person(
            at.desk, {"given_name": name, "aimag": value, "source_ref": who}, (consent,)
        )
        self.said.append(Said(who, "given_name", name, at.folder))

    def correct(self, at: Place, number: int, field: str, value: str | None) -> None:
        person, who = self.somebody(at, number)
        if registration.correct_person(at.desk, person, {field: value}, shown=AS_STORED):
            self.said.append(Said(who, field, value, at.folder))

    def phone(self, at: Place, number: int, value: str | None) -> None:
        self.correct(at, number, "phone", f"{value} {number}")

    def hold(self, at: Place, number: int, value: str | None) -> None:
        """Open a window over somebody, to save it later."""
        del value
        person, who = self.somebody(at, number)
        shown = at.desk.store.records.load(kinds.TRAINEE, person).shown
        self.windows[at.folder] = Window(at.installation, person, who, shown)

    def save(self, at: Place, number: int, value: str | None) -> None:
        """Save the window that is held open: fault 79, what it did not show is live afterwards."""
        window = self.windows.pop(at.folder, None)
        if window is None or window.installation is not at.installation:
            return  # nobody holds a window open over the end of the program
        records, phone = at.desk.store.records, f"{value} saved {number}"
        before = records.load_live_values(kinds.TRAINEE, [window.person]).get(window.person, {})
        with suppress(Problem):  # who was erased, undone or taken out of use since
            registration.correct_person(
                at.desk, window.person, {"phone": phone}, shown=window.shown
            )
            self.said.append(Said(window.who, "phone", phone, at.folder))
            after = records.load_live_values(kinds.TRAINEE, [window.person])[window.person]
            seen = window.shown.by_field["phone"]
            assert {one for one in before["phone"] if one[0] not in seen} <= {*after["phone"]}

    def come(self, at: Place, number: int, value: str | None) -> None:
        """Find somebody at the door of a session, to press Enter later."""
        person, _ = self.somebody(at, number)
        if not (sessions := at.desk.store.sessions.list_page()):
            self.plan(at, number, value)
            sessions = at.desk.store.sessions.list_page()
        session = sessions[number % len(sessions)].id
        shown = check_in.load_check_in(at.desk, session).shown_marks
        self.doors[at.folder] = Door(at.installation, session, person, shown)

    def enter(self, at: Place, number: int, value: str | None) -> None:
        """Press Enter at that door: a mark that it did not show stays, unless it says the same.

        Every other time a second window marks the person before.
        """
        door = self.doors.pop(at.folder, None)
        if door is None or door.installation is not at.installation:
            return
        if number % 2:
            mark = AttendanceMark.LATE if value else AttendanceMark.PRESENT
            with suppress(Problem):
                training_sessions.mark_attendance(
                    at.desk, door.session, [door.person], mark, shown=AS_STORED
                )

        def read_mark() -> tuple[str | None, tuple[int, ...]]:
            rows = at.desk.store.sessions.list_participants(door.session)
            row = next((row for row in rows if row.trainee == door.person), None)
            return (row.marks.get(1), row.stamps.get(1, ())) if row else (None, ())

        before, stamps = read_mark()
        with suppress(Problem):  # also who or what was erased, undone or closed since
            check_in.mark_present(at.desk, door.session, door.person, 1, shown=door.shown)
            assert read_mark()[0] == AttendanceMark.PRESENT
        if stamps != door.shown.get((door.person, 1), ()):
            assert read_mark() == (before, stamps)

    def move(self, at: Place, number: int, value: str | None) -> None:
        self.correct(at, number, "aimag", value)

    def retire(self, at: Place, number: int, value: str | None) -> None:
        person, _ = self.somebody(at, number)
        registration.retire_person(at.desk, person, retired=value is not None, shown=AS_STORED)

    def withdraw(self, at: Place, number: int, value: str | None) -> None:
        del value
        person, _ = self.somebody(at, number)
        if not consent_records.withdraw_consent(at.desk, person, Purpose.KEEP, shown=AS_STORED):
            consent_records.record_consent(
                at.desk,
                person,
                consent_records.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN),
                shown=AS_STORED,
            )

    def plan(self, at: Place, number: int, value: str | None) -> None:
        more = draw_plan(at.desk.store, number, value or "Хамт")
        partners = ["Сургууль"] if more.pop("partners", None) else []  # they are named
        plan = {**more, "date": at.desk.day, "soum": f"{value or ARKHANGAI}01"}
        training_sessions.plan_session(at.desk, "Манлайлал", plan, partners)

    def mark(self, at: Place, number: int, value: str | None) -> None:
        sessions = at.desk.store.sessions.list_page()
        if sessions:
            session = sessions[number % len(sessions)].id
            if not at.desk.store.people.count():
                self.register(at, number, ARKHANGAI)  # who is out of use joins none
            mark = AttendanceMark.PRESENT if value else AttendanceMark.ABSENT
            training_sessions.mark_attendance(
                at.desk, session, [self.somebody(at, number)[0]], mark, shown=AS_STORED
            )

    def grow(self, at: Place, number: int, value: str | None) -> None:
        """Note what grew out of a training."""
        if record := draw_plain_record(at.desk.store, number, value or "Хамт"):
            with at.desk.writing() as writing:
                writing.create(record)

    def tend(self, at: Place, number: int, value: str | None) -> None:
        """Change a session, or what grew out of a training."""
        del value
        if edit := draw_edit(at.desk.store, number):
            kind, record, values = edit
            with at.desk.writing() as writing:
                writing.edit(kind, record, values, shown=AS_STORED)

    def settle(self, at: Place, number: int, value: str | None) -> None:
        del value
        if waiting := conflict_resolution.list_conflicts(at.desk):
            conflict = conflict_resolution.load_conflict(at.desk, waiting[number % len(waiting)])
            choice = conflict.choices[number % len(conflict.choices)]
            conflict_resolution.resolve_conflict(at.desk, conflict, choice.value)

    def unknown(self, at: Place, number: int, value: str | None) -> None:
        """Say what a later release may say: a field, or a kind, that nobody knows here."""
        with at.desk.writing() as writing:
            writing._begin_session()
            identity = writing._take(1)
            stamped = build_stamp(writing._lamport, writing.writer)
            said = canonical_json.dumps({"pronoun": value or "x" * (number % 9 + 1)})
            if number % 2:
                body = canonical_json.dumps({"created": {"promise": number}})
                writing._apply(Changes(unknown=(UnknownChange(identity, stamped, 200, body),)))
            else:
                columns = columns_of(kinds.PARTNER, name=f"Хамтрагч {number}")
                creations = Creations(kinds.PARTNER, [identity], [stamped], columns, [said])
                writing._apply(Changes(creations=(creations,)))

    # Who and where

    def at(self, who: int) -> Place:
        """Return the laptop number *who*, the twins after the five; or head office."""
        everyone = [*self.laptops, self.office]
        return everyone[who % len(everyone)]

    def somebody(self, at: Place, number: int) -> tuple[int, str]:
        """Return one of the people in sight *at* somewhere, and what they are called."""
        store = at.desk.store
        if not store.people.count() and not store.people.count(retired=True):
            self.register(at, number, ARKHANGAI)  # all that was there is undone
        people = store.people.list_page(0, 50) or store.people.list_page(0, 50, retired=True)
        person = people[number % len(people)]
        return person.id, person.source_ref or ""

    @initialize(is_known=st.booleans())
    def begin(self, *, is_known: bool) -> None:
        for one in (*self.laptops, self.office):
            self.register(one, self.people, ARKHANGAI)
        if is_known:
            self.travel([A_ROUND], 0)

    @rule(who=someone, deeds=st.lists(st.tuples(deed, any_number, a_value), min_size=1))
    def work(self, who: int, deeds: list[tuple[str, int, str | None]]) -> None:
        for name, number, value in deeds:
            getattr(self, name)(self.at(who), number, value)

    @rule(trips=st.lists(a_trip, min_size=1, max_size=2), number=a_stick)
    def travel(self, trips: list[tuple[int, ...]], number: int) -> None:
        for who in chain.from_iterable(trips):
            if who == -1:
                receive_sticks(self.office.installation, self.stick(number))
            elif who < len(self.laptops):
                exchange_by_stick(self.laptops[who].installation, self.stick(number))

    @rule(sticks=st.permutations([0, 1]))
    def receive_both(self, sticks: list[int]) -> None:
        receive_sticks(self.office.installation, *map(self.stick, sticks))

    @rule(accident=accident, number=a_stick, who=someone)
    def befall(self, accident: str, number: int, who: int) -> None:
        stick, copy = self.stick(number), self.place / "copy"
        match accident:
            case "lost":
                shutil.rmtree(stick)
                stick.mkdir()
            case "copied":
                shutil.copytree(stick, copy, dirs_exist_ok=True)
            case "brought back":
                shutil.copytree(copy, stick, dirs_exist_ok=True)
            case _:  # restarted
                at = self.at(who)
                at.installation.close()
                self.again(at)

    @rule(number=any_number, since=st.booleans(), is_back=st.booleans())
    def undo(self, number: int, *, since: bool, is_back: bool) -> None:
        """Let an officer undo, or bring back, what a bundle brought or all since."""
        desk = self.office.desk
        some = [
            one.bundle.sha.hex()
            for one in arrived_bundles.list_arrivals(desk)
            if one.bundle.brought
            and (one.undone if is_back else one.undone is not UndoExtent.WHOLLY)
        ]
        if some:
            deed = arrival_undo.redo_arrival if is_back else arrival_undo.undo_arrival
            deed(desk, some[number % len(some)], since=since)

    @rule(number=any_number)
    def let_in(self, number: int) -> None:
        """Let an officer say that what is missing before a bundle is gone for good."""
        waiting = [
            one.bundle.sha
            for one in arrived_bundles.list_arrivals(self.office.desk)
            if one.bundle.state == "held" and one.gaps
        ]
        if waiting:
            reception = wiring.build_office_sync(self.office.installation)
            with suppress(Problem):  # it waits for more than what is missing
                reception.force_import(waiting[number % len(waiting)], "Туршилт")

    @rule(number=any_number, is_asked=st.booleans(), who=st.integers(0, 4))
    def erase(self, number: int, *, is_asked: bool, who: int) -> None:
        """Order somebody to be erased at head office, or ask for it on a laptop."""
        at = self.laptops[who] if is_asked else self.office
        person, her = self.somebody(at, number)
        effect = erasure_orders.erase_people(at.installation, [person], ErasureReason.ASKED)
        self.gone |= set() if is_asked or effect.wait else {her}

    @rule(is_declined=st.booleans())
    def answer_requests(self, *, is_declined: bool) -> None:
        """Let an officer order, or decline, what laptops asked to be erased."""
        office = self.office.installation
        for asked in erasure_orders.list_erasure_requests(office):
            people = self.everybody(self.office)
            if is_declined:
                erasure_orders.decline_erasure(office, asked.id)
            elif people.keys() >= {*asked.people}:
                with suppress(Problem):  # head office's own, which is not due
                    effect = erasure_orders.grant_erasure(office, asked.id)
                    gone = asked.people if effect and not effect.wait else ()
                    self.gone |= {people[one][0] for one in gone}

    @rule(days=st.sampled_from([-20_000, -9_000, -1, 1, 4_400, 27_000]))
    def time_passes(self, days: int) -> None:
        with suppress(OverflowError):
            self.clock.moment += timedelta(days=days)

    # Disks

    def copy_disk(self, one: Place, folder: Path, *, is_noticed: bool) -> None:
        one.installation.close()
        shutil.copytree(one.folder, folder)
        if not is_noticed:
            copy_clone_marker(one.installation.tools, one.folder, folder)

    @precondition(lambda self: len(self.laptops) < len(NAMES) + MOST_TWINS)
    @rule(who=st.integers(0, 4), is_noticed=st.booleans())
    def clone(self, who: int, *, is_noticed: bool) -> None:
        """Let a laptop's disk be copied, and both go on."""
        one = self.laptops[who]
        folder = self.place / f"twin {self.opened}"
        self.copy_disk(one, folder, is_noticed=is_noticed)
        self.again(one)
        self.laptops.append(self.unlocked(one.name, folder))

    @precondition(lambda self: self.older is None and self.backup is None)
    @rule(who=st.integers(0, 4))
    def keep_a_disk(self, who: int) -> None:
        one = self.laptops[who]
        kept = self.place / "kept"
        self.copy_disk(one, kept, is_noticed=False)
        self.again(one)
        self.older = one, kept, set(self.said)

    @precondition(lambda self: self.older)
    @rule(is_noticed=st.booleans())
    def put_back(self, *, is_noticed: bool) -> None:
        """Let a laptop's disk be as it was; what only it held is gone with the other."""
        assert self.older is not None
        one, kept, known = self.older
        one.installation.close()
        shutil.rmtree(one.folder)
        shutil.copytree(kept, one.folder)
        if not is_noticed:
            copy_clone_marker(one.installation.tools, kept, one.folder)
        self.again(one)
        self.forget({one for one in self.said if one not in known}, one.folder)

    @precondition(lambda self: self.older is None)
    @rule()
    def back_up(self) -> None:
        self.backup = backups.create_backup(self.office.installation, self.place / "backups")
        self.known = set(self.said)

    @precondition(lambda self: self.backup)
    @rule()
    def restore(self) -> None:
        """Let head office's disk break; what it alone held is gone."""
        assert self.backup is not None
        self.office.installation.close()
        own = self.tools()
        folder = self.place / f"office {self.opened}"
        restored = backups.restore_backup(folder, self.backup, PASSPHRASE, own)
        lost, self.office = self.office.folder, self.placed(OFFICE, folder, restored)
        self.forget({one for one in self.said if one not in self.known}, lost)

    @precondition(lambda self: self.image is None and self.is_on_one_disk)
    @rule()
    def keep_the_machine(self) -> None:
        """Take an image of head office's whole machine."""
        kept = self.place / "image"
        self.copy_disk(self.office, kept, is_noticed=False)
        shutil.copy(self.office.installation.erasure_list.own_file, self.place / "list")
        self.again(self.office)
        self.image = kept, set(self.said), set(self.gone)

    @precondition(lambda self: self.image and self.is_on_one_disk)
    @rule()
    def put_the_machine_back(self) -> None:
        """Let head office's whole machine be as it was, its list of who was erased too.

        Nothing there can tell. Who was erased since is here again until a laptop says so;
        the sticks are lost with it, or nobody could say whether one that is brought back will.
        """
        assert self.image is not None
        (kept, known, gone), one = self.image, self.office
        one.installation.close()
        shutil.rmtree(one.folder)
        shutil.copytree(kept, one.folder)
        copy_clone_marker(one.installation.tools, kept, one.folder)
        shutil.copy(self.place / "list", one.installation.erasure_list.own_file)
        self.again(one)
        assert one.installation.continuity_problem is None
        for stick in ("0", "1", "copy"):
            shutil.rmtree(self.place / stick)
            (self.place / stick).mkdir()
        self.forget({said for said in self.said if said not in known}, one.folder)
        there = [self.everybody(place).items() for place in (*self.laptops, one)]
        called = {person: who for person, (who, _) in chain.from_iterable(there)}
        told = (place.installation.store.erasures.list_erased_people() for place in self.laptops)
        still = {called.get(her) for her in chain.from_iterable(told)}
        back = set(called.values()) - still
        self.gone -= back - gone

    @property
    def is_on_one_disk(self) -> bool:
        """Whether head office is in one folder, and the laptops are nobody's copies.

        What copies say under one number nobody tells apart who only looks at orders.
        """
        return len(self.laptops) == len(NAMES) and self.older is None and not self.backup

    def forget(self, news: set[Said], lost: Path) -> None:
        """Expect of the *news* of the disk *lost* only what somebody else holds too."""
        held = set(chain.from_iterable(map(self.held, (*self.laptops, self.office))))
        self.said = [
            one
            for one in self.said
            if one not in news or one.where != lost or (one.who, one.field, one.value) in held
        ]

    @classmethod
    def held(cls, at: Place) -> Iterator[tuple[str, str, Value]]:
        """Yield every value that was ever given to a person, as it is held *at* somewhere."""
        people = cls.everybody(at)
        for who, values in people.values():
            for name, value in values.items():
                yield who, name, value
        for edit in change_log.edits_of(at.installation.store._db, people):
            for name, value in edit.values.items():
                yield people[edit.record][0], name, value

    @staticmethod
    def everybody(at: Place) -> dict[int, tuple[str, dict[str, Value]]]:
        """Return what all are called who are held *at* somewhere, and their first values.

        Also who is undone.
        """
        store = at.installation.store
        ids = {
            *store.people.map_sources_to_ids().values(),
            *store.undoings.list_inert(kinds.TRAINEE),
        }
        return {
            identity: (str(values["source_ref"]), values)
            for creations in change_log.creations_of(store._db, kinds.TRAINEE, ids)
            for identity, values in zip(
                creations.ids, change_log.original_values(creations), strict=True
            )
        }

    @override
    def teardown(self) -> None:
        try:
            self.all_agree()
        finally:
            for one in (*self.laptops, self.office):
                one.installation.close()
            shutil.rmtree(self.place)

    def all_agree(self) -> None:
        fresh = self.place / "fresh"
        fresh.mkdir()
        for _ in range(MOST_ROUNDS):
            said = [exchange_by_stick(one.installation, fresh) for one in self.laptops]
            # Where head office was put back, what is sent again is no news, and on its way.
            way = sum(
                one.installation.store.sync_states.count_people().in_transit_count
                for one in self.laptops
            )
            # Who was confirmed just now gets the key of digests, which is no news.
            knows = all(one.installation.store.seal.digest.read_key() for one in self.laptops)
            is_silent = all(one.is_repeat and not brought(one.reply) for one in said)
            if knows and is_silent and not way:
                break
            receive_sticks(self.office.installation, fresh)
        else:
            pytest.fail("they never come to rest")
        store = self.office.installation.store
        said = [one for one in self.said if one.who not in self.gone]
        assert {(one.who, one.field, one.value) for one in said} <= set(self.held(self.office))
        for who in {one.who for one in said}:
            assert len(store.people.find_by_source(who)) <= 1
        called = Counter(who for who, _ in self.everybody(self.office).values())
        assert {called[one.who] for one in said} <= {1}
        for one in (*self.laptops, self.office):
            here = {who for who, _ in self.everybody(one).values()}
            assert here.isdisjoint(self.gone)
            self.recount(one)
        assert_kept(store)
        assert store.bundles.list_quarantine_reasons(0, (1 << 63) - 1) == []
        assert {line.state for line in store.bundles.list_latest()} <= {"applied"}
        for one in self.laptops:
            where = one.installation.store.sync_states.count_people()
            assert (where.local_count, where.in_transit_count) == (0, 0)
            assert store_digest(one.installation) == scoped_digest(
                self.office.installation, one.name
            )
            self.compare_kept(one.installation.store, one.name)
            assert one.installation.store.bundles.list_quarantine_reasons(0, (1 << 63) - 1) == []

    @staticmethod
    def recount(at: Place) -> None:
        """Recount what is kept *at* somewhere, on its day and on others."""
        store = at.installation.store
        check_kept_counts(store, [date.fromisoformat(at.desk.day), *DAYS])
        check_facts(store)

    def compare_kept(self, laptop: Store, name: str) -> None:
        """Compare the kept digests of *laptop*, called *name*, and of what head office sent it."""
        office = self.office.installation.store
        device = office.devices.find_by_name(name)
        assert device is not None
        assert_kept(laptop)
        for store in (laptop, office):
            for _ in store.seal.digest.count():
                pass
        assert laptop.seal.digest.read_key() == office.seal.digest.read_key() != b""
        assert laptop.seal.digest.read().hex() == office.held_digest(device.id)


def brought(reply: ReplySummary | None) -> int:
    if reply is None:
        return 1
    undone = reply.people_gone + reply.sessions_gone
    back = reply.people_back + reply.sessions_back
    came = reply.people_received + reply.corrections + reply.new_records
    return came + reply.renamed + undone + back


def play(machine: type[Trips], beginning: Path, number: int, histories: int) -> None:
    machine.beginning = beginning
    once = settings(
        max_examples=histories,
        stateful_step_count=8,
        phases=[Phase.generate],
        deadline=None,
        derandomize=False,
        database=None,
        print_blob=True,
    )
    run_state_machine_as_test(seed(number)(machine), settings=once)


@pytest.mark.share(of=36)
@pytest.mark.parametrize("number", range(PARTS))
def test_whatever_befalls_sticks_and_disks_all_agree_in_the_end(
    number: int, tmp_path: Path
) -> None:
    template(tmp_path / "beginning")
    is_long = settings.get_current_profile_name() == "long"
    histories = (9_500 if is_long else 950) // PARTS  # the rest is in `test_offices`
    play(Trips, tmp_path / "beginning", number, histories)


def test_a_redoing_that_was_lost_with_a_disk_holds_where_its_act_is_kept(tmp_path: Path) -> None:
    for is_told in (False, True):
        story = begin_story(tmp_path / str(is_told))
        story.undo(is_back=False, number=694, since=True)
        if is_told:
            story.travel(number=0, trips=[A_ROUND, A_ROUND])
        story.back_up()
        story.undo(is_back=True, number=154, since=False)
        story.restore()
        story.teardown()


def test_both_copies_of_a_laptop_are_sent_the_trust_list(tmp_path: Path) -> None:
    story = begin_story(tmp_path)
    story.clone(is_noticed=True, who=3)
    story.travel(number=1, trips=[(5, -1, 5), (5, -1, 5)])
    story.teardown()


def begin_story(folder: Path) -> Trips:
    template(folder / "beginning")
    Trips.beginning = folder / "beginning"
    story = Trips()
    story.begin(is_known=True)
    return story
