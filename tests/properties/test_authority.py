"""Devices that say anything at all about anything change nothing that they may not.

Known, unconfirmed, narrow, revoked, cloned and further laptops of a stolen invitation each write
whatever their program lets them, then name records at random: of others, of other kinds, and
numbers they guess; and they correct records of any kind, orders and lists among them. Their bundles are signed and sealed as they should be. After each, what others
see, export, count and open is as if it had said only what it may: nothing, for all but one that is
known; that one's changes name only what its own store holds. All it said is kept.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg.domain.kinds import KINDS, RETIRED, TRAINEE, FieldType
from fieldreg.domain.log.changes import Changes, Edit
from fieldreg.domain.log.ids import LAST_NUMBER, change_id, writer_of
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.records.judgements import Pair, Pin
from fieldreg.domain.records.mission import (
    Contribution,
    Course,
    DatedResidence,
    Material,
    Partner,
    PartnerPart,
    Partnership,
    Promise,
)
from fieldreg.domain.records.models import (
    Erasure,
    OfficePlace,
    OfficeQuestion,
    PersonRequest,
    Quota,
    SealedAnswerRecord,
    TrainerResponse,
    UndoOrder,
)
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import ConsentState, ContributionPart, PartnerRole, Purpose
from fieldreg.services import overview
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.imports.list_numbers import build_facts
from tests.conformance.arrivals.test_authority import DAY, consent, mark
from tests.conformance.arrivals.test_quarantine import send, work
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks, store_digest
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    FIRST,
    SECOND,
    TARIAT,
    HeadOffice,
    Laptop,
)
from tests.support.stores import scope_oracle

SEEDS = 12
LAST_ID = (1 << 63) - 1
STOLEN = "Хулгайлсан"
CORRECTIONS = {"phone": "00000000", "notes": "x", "email": "x@x.mn", "school": "x"}.items()


class World:
    """Head office with two honest laptops, and the attackers of one history."""

    def __init__(self, office: HeadOffice, stick: Path, chance: Random) -> None:
        self.office, self.stick, self.chance = office, stick, chance
        self.honest = [office.enrol(FIRST, ARKHANGAI), office.enrol(SECOND, BAYAN_OLGII)]
        for laptop in self.honest:
            people = work(laptop)
            with laptop.desk.writing() as writing:
                writing.create(
                    SealedAnswerRecord.validated(trainee=people[0], day=DAY, sealed="eHh4")
                )
        go_round(office, stick, *self.honest, times=2)
        self.stolen = bytes(office.invite(STOLEN, ARKHANGAI))
        self.seed = 80

    @property
    def store(self):  # type: ignore[no-untyped-def]  # of the real store
        return self.office.installation.store

    def begin(self, status: str) -> Laptop:
        """Begin a laptop of *status*, which does some honest work and was heard once."""
        self.seed += 1
        folder = self.office.folder.with_name(f"attacker {self.seed}")
        name = f"{status} {self.seed}"
        if status == "narrow":
            invitation = invitations.issue_invitation(
                *(self.office.installation, name, ()), until="2026-12-31", place=TARIAT
            )
        elif status == "stolen":
            invitation = self.stolen
        else:
            invited = self.office.invite(name, ARKHANGAI)
            invitation = invited if status.startswith("known") else bytes(invited)
        laptop = Laptop(folder, invitation, seed=self.seed)
        self.office.laptops.append(laptop)
        work(laptop)
        go_round(self.office, self.stick, laptop)
        if status == "revoked":
            laptop_registry.revoke_laptop(self.office.installation, name)
        return laptop

    def all_ids(self) -> list[int]:
        return [record.id for kind in KINDS for record in self.store.records.list_all(kind)]

    def draw(self, ids: list[int]) -> int:
        """Draw an id: one that there is, one beside it, or any number."""
        known = self.chance.choice(ids)
        guessed = change_id(writer_of(known), self.chance.randrange(1, 60))
        return self.chance.choice([known, known, guessed, self.chance.randrange(1 << 32, 1 << 63)])

    def say_anything(self, laptop: Laptop, number: int = 12) -> None:
        """Let *laptop* write *number* records about anything, and corrections of anything."""
        ids = self.all_ids()
        with laptop.desk.writing() as writing:
            own = next(iter(laptop.desk.store.people.list_ids()))
            for name, value in CORRECTIONS:
                writing.restore(TRAINEE, {own: {name: [value]}})
            for _ in range(number):  # among them erasures, of its own people too
                writing.create(self._anything(self.draw(ids), self.draw(ids)))

        def forge(changes: Changes) -> Changes:
            edits = [
                self._correct_anything(edit, ids) if edit.values.items() <= CORRECTIONS else edit
                for edit in changes.edits
            ]
            return Changes(changes.creations, tuple(edits), changes.unknown)

        send(laptop, self.stick, forge)
        receive_sticks(self.office, self.stick)

    def _correct_anything(self, edit: Edit, ids: list[int]) -> Edit:
        """Return *edit* of another record, with a value that its field has somewhere."""
        record = self.draw(ids)
        kind = self.store.records.kind_of(record) or self.chance.choice(KINDS)
        field = self.chance.choice([*kind.editable_fields, RETIRED])
        others = self.store.records.list_all(kind, retired=True)
        held = self.chance.choice(others).values.get(field.name) if others else None
        value = 1 if field is RETIRED else held
        return edit._replace(
            kind=kind, record=record, values={field.name: value}, seen={field.name: ()}
        )

    def _anything(self, one: int, other: int) -> Record:
        day = {"day": DAY}
        return self.chance.choice(
            [
                lambda: mark(one, other),
                lambda: consent(one, self.chance.choice(list(ConsentState))),
                lambda: SealedAnswerRecord.validated(
                    trainee=one, session=self.chance.choice([None, other]), sealed="eHh4", **day
                ),
                lambda: TrainerResponse.validated(question=one, trainee=other, text="?", **day),
                lambda: TrainingSession.validated(course=one, date=DAY, soum=TARIAT),
                lambda: TrainingSession.validated(course=one, date=DAY, partners=str(other)),
                lambda: Erasure.validated(
                    trainees=f"{min(one, other)} {max(one, other)}" if one != other else str(one),
                    state=self.chance.choice(["asked", "ordered"]),
                    reason="asked",
                    **day,
                ),
                lambda: Quota.validated(course=one, whom="women", number=1),
                lambda: PersonRequest.validated(trainee=one, topic="erase", name="Х", **day),
                lambda: Course.validated(name="Манлайлал", theme=one, audience=other),
                lambda: Partner.validated(name="Хэн ч биш", parent=one),
                lambda: Partnership.validated(partner=one, event="ended", **day),
                lambda: PartnerPart.validated(
                    session=one, partner=other, part=PartnerRole.PLANNING
                ),
                lambda: PartnerPart.validated(course=one, partner=other, part=PartnerRole.DELIVERY),
                lambda: Material.validated(name="Гарын авлага", course=one),
                lambda: DatedResidence.validated(
                    trainee=one,
                    reason=self.chance.choice(["moved", "corrected"]),
                    soum=TARIAT,
                    **day,
                ),
                lambda: Contribution.validated(
                    session=one,
                    trainee=self.chance.choice([None, other]),
                    part=ContributionPart.LEAD,
                ),
                lambda: Promise.validated(
                    trainee=one, session=other, text="?", state="kept", kept_by=other
                ),
                lambda: Pair.validated(
                    first=one,
                    second=other,
                    verdict=self.chance.choice(["same", "different", "open"]),
                    rests_on=str(one),
                ),
                lambda: Pin.validated(member=one, shown_field="phone"),
                lambda: OfficePlace.validated(code=TARIAT, name="Хаана ч биш"),
                lambda: OfficeQuestion.validated(laptop=SECOND, trainee=one, text="?", **day),
                lambda: UndoOrder.validated(
                    spans=str(Spans.from_ids([one, other])), state="undone"
                ),
            ]
        )()

    def seen(self, folder: Path, attackers: set[int]) -> dict[str, object]:
        """Return all that anybody but the *attackers*, by their writers, sees and counts."""
        store, desk = self.store, self.office.desk
        exports = []
        for export in (export_people, export_sessions):
            path = folder / f"{len(list(folder.iterdir()))}.csv"
            export(desk, path)
            exports.append(path.read_bytes())
        office = overview.load_office_overview(desk)
        devices = [store.devices.find_by_name(name) for name in (FIRST, SECOND)]
        foreign = {each for each in self.all_ids() if writer_of(each) not in attackers}
        quotas = [Quota.validated(whom=whom, number=5) for whom in ("minors", "women", "rural")]
        alike = [
            store.people.find_similar(build_facts(record.values))
            for record in store.records.load_many(
                TRAINEE, [each for each in foreign if store.records.kind_of(each) is TRAINEE]
            )
        ]
        return {
            "exports": exports,
            "overview": (office.person_count, office.awaited_count, office.refused_count),
            "figures": [
                store.quota_figures.count_with_duplicates(each, desk.places) for each in quotas
            ],
            "answers": store.sealed_answers.list_newest(),
            "warnings": alike,
            "records": store.digest(foreign),
            "scopes": [
                scope_oracle.find_in_scope(store._db, kind, device)
                for device in devices
                for kind in KINDS
            ],
            "laptops": [store_digest(laptop) for laptop in self.honest],
            "refused": store.consents.list_people_in_state(ConsentState.WITHDRAWN, Purpose.KEEP),
        }

    def writers_of(self, name: str) -> set[int]:
        return {
            writer
            for device in self.store.devices.list_all()
            if device.name.startswith(name)
            for writer in self.store.devices.list_writers(device.id)
        }


@pytest.fixture
def world(office: HeadOffice, stick: Path, request: pytest.FixtureRequest) -> World:
    return World(office, stick, Random(request.getfixturevalue("seed")))  # noqa: S311


def attackers(world: World, status: str) -> Iterator[tuple[str, Laptop]]:
    """Yield the laptops of *status* that speak, each with the beginning of its name."""
    if status == "stolen":
        for _ in range(2):
            yield STOLEN, world.begin("stolen")
        return
    laptop = world.begin(status)
    yield f"{status} ", laptop
    if status == "cloned":
        twin = laptop.cloned(laptop.folder.with_name(f"twin {world.seed}"))
        world.office.laptops.append(twin)
        yield f"{status} ", twin


def kept(world: World, laptop: Laptop) -> bool:
    """Return whether each change of *laptop* is in, waits alone, or is in a bundle that waits."""
    writer = laptop.installation.store.outbox.current_writer()
    ids = range(change_id(writer.writer, 1), change_id(writer.writer, writer.last_number) + 1)
    stored = {each for each, _ in world.store.bundles.list_quarantine_reasons(ids[0], ids[-1])}
    stored |= set(world.store.segments.load_changes(ids[0], ids[-1]).ids())
    pending = {row.writer for row in world.store.bundles.list_pending()}
    pending |= {row.writer for row in world.store.bundles.list_quarantined_bundles()}
    return writer.writer in pending or stored >= set(ids)


@pytest.mark.slow
@pytest.mark.share(of=4)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_devices_say_others_see_only_what_they_may_say(
    world: World, seed: int, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    statuses = ["unconfirmed", "stolen", "narrow", "revoked", "cloned"]
    for status in world.chance.sample(statuses, 3):
        for name, laptop in attackers(world, status):
            writers = world.writers_of(name)
            before = world.seen(folder, writers)
            world.say_anything(laptop)
            exchange_by_stick(laptop, world.stick)
            go_round(world.office, world.stick, *world.honest)
            after = world.seen(folder, writers | world.writers_of(name))
            assert {key for key in before if before[key] != after[key]} == set(), (seed, status)
            assert kept(world, laptop) or status == "cloned", (seed, status)


@pytest.mark.slow
@pytest.mark.share(of=4)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_known_laptop_and_a_copy_of_it_speak_only_of_what_they_hold(
    world: World, seed: int
) -> None:
    laptop = world.begin("known")
    go_round(world.office, world.stick, laptop)
    held = {
        record.id
        for kind in KINDS
        for record in laptop.installation.store.records.list_all(kind, retired=True)
    }
    twins = [laptop]
    if seed % 2:
        twins.append(laptop.cloned(laptop.folder.with_name("twin")))
        world.office.laptops.append(twins[1])
    for twin in twins:
        world.say_anything(twin, number=30)
    writers = world.writers_of("known ")
    for writer in writers:
        span = change_id(writer, 1), change_id(writer, LAST_NUMBER)
        said = world.store.segments.load_changes(*span)
        assert not any(made.kind.is_office_only for made in said.creations), seed
        for name in _names(said):
            assert writer_of(name) in writers or name in held, seed
    assert len(twins) == 2 or kept(world, laptop)
    assert not world.store.undoings.undone_spans()
    assert not world.store.erasures.list_erased_people()


def _names(changes: Changes) -> Iterator[int]:
    """Yield every record that *changes* name, by the fields of their kinds."""
    for edit in changes.edits:
        yield edit.record
    for made in changes.creations:
        for field, column in zip(made.kind.fields, made.columns, strict=True):
            if field.type in (FieldType.REF, FieldType.REFS) and field.name != "changes":
                for value in column:
                    yield from map(int, str(value or "").split())


def test_the_numbers_of_this_test_are_all_that_there_are() -> None:
    """Who adds a kind that others are named in is told to let an attacker write it here too."""
    naming = {
        kind.name
        for kind in KINDS
        if any(field.type in (FieldType.REF, FieldType.REFS) for field in kind.fields)
    }
    assert naming == {
        *("session", "attendance", "consent", "answer", "question", "response", "quota"),
        *("request", "erasure", "course", "partner", "partnership", "part", "material"),
        *("residence", "contribution", "promise", "pair", "pin"),
    }
