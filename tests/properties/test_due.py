"""What is due to laptops, kept up with what arrives, is what asking everything anew finds.

A reply that is handed out again says what one composed anew would say.

The histories are those of `test_trips`; here laptops also begin without their words compared, are
confirmed, get other aimags, are revoked and replaced, and are asked questions.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.forks import list_change_contents
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.judgements import PlaceAlias
from fieldreg.domain.records.models import Course
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import trainer_questions
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.pairs import verdicts
from fieldreg.store.devices.due_runs import read_due
from fieldreg.store.devices.repository import Device
from fieldreg.store.devices.sent_records import SHAREABLE_KINDS
from fieldreg.store.office_notes import sent_replies
from fieldreg.store.store import Store
from fieldreg.sync.codec import bundle_codec
from fieldreg.sync.codec.reply_document import OfficeReply
from fieldreg.sync.laptop.office_state import OfficeState
from fieldreg.sync.log.parted_replies import PartedReply
from fieldreg.sync.office import outgoing_replies
from fieldreg.sync.office.bundle_inspection import limit_unconfirmed
from tests.properties import test_offices, test_trips
from tests.properties.test_trips import NAMES, Place, a_stick, play, someone, template
from tests.support.bundles.large_replies import shrink_steps
from tests.support.installations import ARKHANGAI, BAYAN_OLGII, PASSPHRASE
from tests.support.stores.postgres import Server
from tests.support.stores.scope_oracle import UnsentOracle, find_in_scope

PARTS = 6
MOST_LAPTOPS = len(NAMES) + 3
some_provinces = st.sampled_from([(ARKHANGAI,), (BAYAN_OLGII,), (ARKHANGAI, BAYAN_OLGII)])


class _Over(Exception):  # noqa: N818  not an error: takes back what was only asked
    pass


def assert_due(store: Store, device: Device) -> None:
    """Hold what is due to *device* against the oracle, and change nothing."""
    db = store._db
    with suppress(_Over), store.transaction():
        if device.provinces:
            store.devices.set_provinces(device.id, device.provinces)
        store.sent_records.update_due([device])
        rows = read_due(db, device.id).all
        has = store.sent_records.list_held_records(device.id)
        for kind in SHAREABLE_KINDS:
            due = set(rows[kind.number])
            assert due | has == find_in_scope(db, kind, device) | has, (device.name, kind.name)
        oracle = UnsentOracle(db, device, SHAREABLE_KINDS)
        expected = oracle.find_creations()
        expected_edits = {edit.id for edit in oracle.read_edits(expected)}
        unsent = store.sent_records.find_unsent(device)
        edits = {edit.id for some in unsent.list_edits() for edit in unsent.read_edits(some).edits}
        ids = {id_ for _, some in unsent.list_created() for id_ in some} | edits
        assert expected <= ids, device.name
        assert expected_edits <= edits | unsent.unsigned, device.name
        raise _Over


def open_reply(sealed: Iterable[bytes], at: list[Place]) -> tuple[OfficeReply, dict[int, object]]:
    """Return the reply without its version, and its changes, as one of the laptops *at* reads it."""
    keys = [each.installation.device_keys().identity for each in at]
    office = OfficeState(at[0].installation.store).verify_key()
    parts = [bundle_codec.open_bundle(each, keys, trust=office) for each in sealed]
    read = (changes for part in parts for _, changes in part.read_segments())
    contents: dict[int, object] = dict(chain.from_iterable(map(list_change_contents, read)))
    return replace(OfficeReply.from_bytes(parts[0].reply), version=0), contents


def assert_said_again(office: Installation, device: Device, laptops: list[Place]) -> None:
    """Hold the last reply, if it would be handed out again, against one composed anew."""
    store, trust, entry = office.store, office.trust_list(), sent_replies(device.id)
    compose = partial(
        *(outgoing_replies.compose_reply, store, office.head_office_keys(), trust, device),
        day=office.day,
    )
    with suppress(_Over), store.transaction():
        outgoing_replies.update_due(store, trust, [device])
        sent, kept = store.metadata.read(entry), compose()
        if set(sent.files) != {hashlib.sha256(each).digest() for each in kept}:
            raise _Over
        store.metadata.write(entry, replace(sent, made_from=b""))
        assert open_reply(kept, laptops) == open_reply(compose(), laptops), device.name
        raise _Over


def assert_parts_say_the_same(
    office: Installation, device: Device, laptops: list[Place], patch: pytest.MonkeyPatch
) -> None:
    """Hold a reply in parts against one composed at once, as if *device* had been sent nothing."""
    store, trust = office.store, office.trust_list()
    said = []
    for is_parted in (False, True):
        with suppress(_Over), store.transaction():
            store._db.execute("DELETE FROM sent_run WHERE device = ?", (device.id,))
            store._db.execute(
                "UPDATE device SET scope = NULL, held_version = 0 WHERE id = ?", (device.id,)
            )
            device = replace(device, held_version=0)
            outgoing_replies.update_due(store, trust, [device])
            if is_parted:
                shrink_steps(patch)
                for _ in outgoing_replies.note_large_news(store, trust, [device], office.day):
                    pass
            keys = office.head_office_keys()
            reply = outgoing_replies.compose_reply(store, keys, trust, device, office.day)
            if isinstance(reply, PartedReply):
                numbers = range(1, reply.part_count + 1)
                reply = [run_task(reply.compose_part(each)) for each in numbers]
            said.append(open_reply(reply, laptops))
            raise _Over
        patch.undo()
    assert said[0] == said[1], device.name


class Scopes(test_trips.Trips):
    def check(self) -> None:
        office = self.office.installation
        store, trust = office.store, office.trust_list()
        for device in store.devices.list_all():
            if device.certificate is not None:
                assert_due(store, limit_unconfirmed(trust, device))
                assert_said_again(office, device, self.laptops)
                if (device.id + len(self.said)) % 3 == 0:
                    with pytest.MonkeyPatch.context() as patch:
                        assert_parts_say_the_same(office, device, self.laptops, patch)

    @override
    @rule(trips=st.lists(test_trips.a_trip, min_size=1, max_size=2), number=a_stick)
    def travel(self, trips: list[tuple[int, ...]], number: int) -> None:
        with suppress(Problem):  # it was revoked
            super().travel(trips, number)
        self.check()

    @precondition(lambda self: len(self.laptops) < MOST_LAPTOPS)
    @rule(provinces=some_provinces, lost=st.none() | st.sampled_from(NAMES))
    def begin_another(self, provinces: tuple[str, ...], lost: str | None) -> None:
        name, folder = f"Шинэ {self.opened}", self.place / f"new {self.opened}"
        office = self.office.installation
        terms = {"replaces": lost} if lost else {}
        with suppress(Problem):  # a restored head office does not know the lost one
            document = invitations.issue_invitation(office, name, provinces, **terms)
            own = self.tools()
            begun = opening.create_laptop(
                folder, PASSPHRASE, own, invitation=document, trainer="Дулам"
            )
            self.laptops.append(self.placed(name, folder, begun))
            self.register(self.laptops[-1], self.people, ARKHANGAI)

    @rule(who=someone, provinces=some_provinces)
    def confirm(self, who: int, provinces: tuple[str, ...]) -> None:
        office, name = self.office.installation, self.at(who).name
        with suppress(Problem):
            words = " ".join(laptop_registry.find_laptop(office, name).fingerprint_words)
            laptop_registry.confirm_laptop(
                office, name, words, shown=AS_STORED, provinces=provinces
            )
        self.check()

    @rule(who=someone, is_counted=st.booleans())
    def revoke(self, who: int, *, is_counted: bool) -> None:
        office, name = self.office.installation, self.at(who).name
        with suppress(Problem):
            laptop_registry.revoke_laptop(office, name)
            if is_counted:
                laptop_registry.count_lost_laptop(office, name)
        self.check()

    @rule(who=someone)
    def ask(self, who: int) -> None:
        with suppress(Problem):
            name = self.at(who).name
            trainer_questions.ask_trainer(self.office.desk, "Хэдэн хүн ирсэн бэ?", laptop=name)

    @rule(one=someone, other=someone, is_same=st.booleans())
    def judge(self, one: int, other: int, *, is_same: bool) -> None:
        """Let an officer judge two people, of whom a laptop may have one, both or none."""
        desk = self.office.desk
        people = desk.store.people.list_ids()
        with suppress(Problem, IndexError, ZeroDivisionError):
            ends = (people[each % len(people)] for each in (one * 7, other * 3 + 1))
            verdict = Verdict.SAME if is_same else Verdict.DIFFERENT
            verdicts.judge_pair(desk, *ends, verdict)
        self.check()

    @rule(who=someone, number=test_trips.any_number, province=some_provinces)
    def type_place(self, who: int, number: int, province: tuple[str, ...]) -> None:
        """Let an aimag be typed in other letters, and somebody say which is meant."""
        self.correct(self.at(who), number, "aimag", typed := ("Архангаи", "Баян-Өлгии")[number % 2])
        said = {"typed": typed, "level": "aimag"}
        with self.at(who if number % 3 else -1).desk.writing() as writing:
            writing.create(PlaceAlias.validated(**said, code=province[0] if number % 5 else None))
        self.check()

    @rule(who=someone, number=test_trips.any_number)
    def offer(self, who: int, number: int) -> None:
        """Let somebody make a course, which goes to all, or give one another name."""
        desk, name = self.at(who if number % 3 else -1).desk, f"Сургалт {number}"
        courses = [course.id for course in desk.store.records.list_all(kinds.COURSE)]
        with suppress(Problem), desk.writing() as writing:
            if number % 2 or not courses:
                writing.create(Course.validated(name=name))
            else:
                some = courses[number % len(courses)]
                writing.edit(kinds.COURSE, some, {"name": name}, shown=AS_STORED)
        self.check()

    @override
    def all_agree(self) -> None:
        """Nothing is promised here but what is due: some are revoked."""
        self.check()


class ScopesOnServer(Scopes, test_offices.Offices):
    @override
    def teardown(self) -> None:
        test_offices.Offices.teardown(self)


@pytest.mark.share(of=12)
@pytest.mark.parametrize("number", range(PARTS))
def test_what_is_due_is_what_asking_anew_finds(number: int, tmp_path: Path) -> None:
    template(tmp_path / "beginning")
    is_long = settings.get_current_profile_name() == "long"
    play(Scopes, tmp_path / "beginning", number, (1_200 if is_long else 120) // PARTS)


@pytest.mark.postgres
@pytest.mark.share(of=6)
@pytest.mark.parametrize("number", range(PARTS))
def test_what_is_due_is_the_same_on_a_server(number: int, tmp_path: Path, server: Server) -> None:
    template(tmp_path / "beginning")
    ScopesOnServer.server = server
    is_long = settings.get_current_profile_name() == "long"
    play(ScopesOnServer, tmp_path / "beginning", number, (300 if is_long else 24) // PARTS)
