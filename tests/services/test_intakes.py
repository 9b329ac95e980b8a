"""A reception is asked later what it caused; what was set aside is looked into, taken in, put away."""

from dataclasses import replace

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.keys.sealing import Identity, seal
from fieldreg.services import intakes, trainer_questions, user_acts
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.devices import laptop_registry
from fieldreg.services.people import registration
from fieldreg.sync.codec.bundle_header import BundleHeader, SenderRole, parse_file_mark
from fieldreg.sync.office import bundle_intake
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import ARKHANGAI, FIRST, new_stick


@pytest.fixture
def caused(office, laptop, stick):
    """Head office after two receptions; the second brought a person, a conflict and an answer."""
    person = laptop.register("Болд", aimag=ARKHANGAI)
    trainer_questions.ask_trainer(office.desk, "Хэн бэ?", laptop=FIRST)
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    (question,) = trainer_questions.list_questions(laptop.desk)
    trainer_questions.respond_to_question(laptop.desk, question.id, "Багш")
    registration.correct_person(laptop.desk, person, {"phone": "99112233"}, shown=AS_STORED)
    registration.correct_person(office.desk, person, {"phone": "88112233"}, shown=AS_STORED)
    laptop.register("Сараа")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    return intakes.load_intake_effect(office.desk, intakes.LATEST)


def names(office, people):
    return {row.given_name for row in office.desk.store.people.list_by_ids(people)}


def test_a_reception_tells_what_it_caused_until_that_is_settled(office, caused):
    assert names(office, caused.people) == {"Сараа"}
    (conflict,) = caused.conflicts
    assert conflict.field.name == "phone"
    assert [question.question.text for question in caused.answered] == ["Хэн бэ?"]
    listed = [item.person.id for item in intakes.list_intake_people(office.desk, "last")]
    assert listed == list(caused.people)
    first = intakes.load_intake_effect(office.desk, "r1")
    assert names(office, first.people) == {"Болд"}
    assert (first.conflicts, first.answered) == ((), ())
    found = conflict_resolution.load_conflict(office.desk, conflict)
    conflict_resolution.resolve_conflict(office.desk, found, "88112233")
    assert intakes.load_intake_effect(office.desk, caused.intake.ref).conflicts == ()
    user_acts.undo_last_act(office.desk)
    assert intakes.load_intake_effect(office.desk, caused.intake.ref).conflicts == caused.conflicts


def test_all_that_came_is_taken_back_and_brought_back_as_one(office, caused):
    before = office.installation.store.digest()
    ref = caused.intake.ref
    arrival_undo.undo_arrival(office.desk, ref, reason="Туршилт")
    assert office.desk.store.people.count() == 1
    undone = intakes.load_intake_effect(office.desk, ref)
    assert (undone.is_undone, undone.people, undone.conflicts) == (True, (), ())
    with pytest.raises(Problem, match=Code.ALREADY_UNDONE):
        arrival_undo.undo_arrival(office.desk, ref)
    arrival_undo.redo_arrival(office.desk, ref)
    assert intakes.load_intake_effect(office.desk, ref).people == caused.people
    assert office.desk.store.people.count() == 2
    assert office.installation.store.digest() == before


def test_what_came_once_more_belongs_to_the_reception_that_brought_it_first(
    office, laptop, stick, caused
):
    assert receive_sticks(office, stick).intake == ""
    laptop.register("Дулам")
    exchange_by_stick(laptop, stick)
    ref = receive_sticks(office, stick).intake
    again = intakes.load_intake_effect(office.desk, ref)
    assert names(office, again.people) == {"Дулам"}
    assert again.intake.number == caused.intake.number + 1
    with pytest.raises(Problem, match=Code.NOT_FOUND):
        intakes.load_intake_effect(office.desk, "r99")


def test_what_had_waited_counts_where_it_came_in(office, laptop, tmp_path):
    """Head office went back to before the first bundle, which then comes last."""
    restored = office.copy_now(tmp_path / "restored")
    stick, late = new_stick(tmp_path, "A"), new_stick(tmp_path, "B")
    laptop.register("Болд")
    exchange_by_stick(laptop, late)
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    laptop.register("Сараа")
    fresh = new_stick(tmp_path, "C")
    exchange_by_stick(laptop, fresh)
    desk = restored.user_session()
    receive_sticks(restored, fresh)
    waiting = intakes.load_intake_effect(desk, intakes.LATEST)
    (bundle,) = waiting.open_bundles
    assert bundle.gaps[-1].first == 1
    receive_sticks(restored, late)
    came = intakes.load_intake_effect(desk, intakes.LATEST)
    assert came.intake.count(BundleStatus.NEW) == 2
    assert len(came.people) == 2
    assert intakes.load_intake_effect(desk, waiting.intake.ref).open_bundles == ()
    restored.close()


def spoil(stick):
    """Change one byte in the middle of the only bundle on *stick*."""
    (bundle,) = list_bundles(stick)
    body = bytearray(bundle.read_bytes())
    body[len(body) // 2] ^= 1
    bundle.write_bytes(body)


def cut_off(stick, length=64):
    """Fill the last bytes of the only bundle on *stick* with zeros, as a removed stick may do."""
    (bundle,) = list_bundles(stick)
    bundle.write_bytes(bundle.read_bytes()[:-length] + bytes(length))


def set_aside(office):
    return arrived_bundles.count_arrivals(office.desk).quarantined_bundle_count


def test_a_damaged_bundle_is_forgotten_when_the_whole_one_came(office, laptop, tmp_path):
    """A bad block changes a part of a file, and does not only cut it off."""
    laptop.register("Болд")
    good, torn = new_stick(tmp_path, "GOOD"), new_stick(tmp_path, "TORN")
    exchange_by_stick(laptop, good)
    (whole,) = list_bundles(good)
    (torn / whole.name).write_bytes(whole.read_bytes())
    spoil(torn)
    receive_sticks(office, torn)
    assert set_aside(office) == 1
    receive_sticks(office, good)
    assert set_aside(office) == 0


def test_what_head_office_cannot_keep_is_no_reception_however_often_it_lies_there(
    office, laptop, stick, monkeypatch
):
    laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    folder, read = list_bundles(stick)[0].parent, bundle_intake.read_offer
    (folder / "foreign.frb").write_bytes(seal(b"not ours", [Identity.generate().recipient]))
    (folder / "unreadable.frb").write_bytes(seal(b"torn", [Identity.generate().recipient]))

    def read_what_can_be_read(offer):
        return Problem(Code.FILE_UNREADABLE) if offer.name == "unreadable.frb" else read(offer)

    monkeypatch.setattr(bundle_intake, "read_offer", read_what_can_be_read)
    for _ in range(2):
        outcome = receive_sticks(office, stick)
        found = {bundle.file: bundle.status for bundle in outcome.bundles}
        assert found["foreign.frb"] is BundleStatus.REFUSED
        assert found["unreadable.frb"] is BundleStatus.DAMAGED
        assert outcome.intake == ""
    assert len(arrived_bundles.list_intakes(office.desk)) == 1


def test_a_damaged_bundle_that_its_laptop_wrote_anew_is_forgotten(office, laptop, tmp_path):
    laptop.register("Болд")
    torn, other = new_stick(tmp_path, "TORN"), new_stick(tmp_path, "OTHER")
    exchange_by_stick(laptop, torn)
    cut_off(torn)
    receive_sticks(office, torn)
    (damaged,) = arrived_bundles.list_open_bundles(office.desk)
    exchange_by_stick(laptop, other)  # sealed anew, on whatever stick
    receive_sticks(office, other)
    assert set_aside(office) == 0
    # On the stick where it lies, the laptop replaces it.
    exchange_by_stick(laptop, torn)
    (bundle,) = list_bundles(torn)
    assert bundle.stem != damaged.bundle.sha.hex()[:16]
    receive_sticks(office, torn)
    assert set_aside(office) == 0


@pytest.mark.parametrize("damage", [cut_off, spoil], ids=["behind its signature", "in its header"])
def test_no_laptop_lets_the_damaged_bundle_of_another_be_forgotten(
    office, laptop, tmp_path, monkeypatch, damage
):
    laptop.register("Болд")
    torn, other = new_stick(tmp_path, "TORN"), new_stick(tmp_path, "OTHER")
    exchange_by_stick(laptop, torn)
    damage(torn)
    receive_sticks(office, torn)
    thief = office.enrol("Архангай 2")
    thief.register("Хэн ч биш")
    (bundle,) = list_bundles(torn)
    mark, to_bytes = parse_file_mark(bundle.name), BundleHeader.to_bytes
    with monkeypatch.context() as patch:
        patch.setattr(
            *(BundleHeader, "to_bytes"),
            lambda header: to_bytes(
                replace(header, replaced_files=(mark,))
                if header.role is SenderRole.LAPTOP
                else header
            ),
        )
        exchange_by_stick(thief, other)
    receive_sticks(office, other)
    assert set_aside(office) == 1


def test_another_damaged_bundle_stays_until_it_is_put_away_and_can_be_shown_again(
    office, laptop, tmp_path
):
    laptop.register("Болд")
    torn, good = new_stick(tmp_path, "TORN"), new_stick(tmp_path, "GOOD")
    exchange_by_stick(laptop, torn)
    spoil(torn)
    (bundle,) = list_bundles(torn)
    bundle.rename(bundle.with_name("copy.frb"))  # nothing says now whose it is
    exchange_by_stick(laptop, good)  # sealed anew
    receive_sticks(office, torn, good)
    (damaged,) = arrived_bundles.list_open_bundles(office.desk)
    ref = damaged.bundle.sha.hex()
    assert wiring.build_office_sync(office.installation).describe_kept(damaged.bundle.sha) is None
    away = arrived_bundles.put_bundle_away(office.desk, ref)
    assert (away.is_put_away, away.is_open, set_aside(office)) == (True, False, 0)
    assert arrived_bundles.list_arrivals(office.desk)[-1].is_put_away
    assert intakes.load_intake_effect(office.desk, intakes.LATEST).open_bundles == ()
    receive_sticks(office, torn)  # and the same stick comes again
    assert set_aside(office) == 0
    arrived_bundles.put_bundle_away(office.desk, ref, is_wanted=False)
    assert set_aside(office) == 1
    (applied,) = [row for row in arrived_bundles.list_arrivals(office.desk) if row.bundle.brought]
    with pytest.raises(Problem, match=Code.NOT_FOUND):
        arrived_bundles.put_bundle_away(office.desk, applied.bundle.sha.hex())


def test_what_came_from_a_laptop_after_it_was_lost_is_shown_taken_in_and_undone(
    office, laptop, stick
):
    known = laptop.register("Болд")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    laptop_registry.revoke_laptop(office.installation, FIRST, reason="Автобусанд")
    laptop.hold_session(laptop.register("Сараа", birth_date="2012-03-01"))
    laptop.register("Дулам", birth_date="1990-03-01")
    registration.correct_person(laptop.desk, known, {"phone": "99112233"}, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    (aside,) = arrived_bundles.list_open_bundles(office.desk)
    sync = wiring.build_office_sync(office.installation)
    inside = sync.describe_kept(aside.bundle.sha)
    assert inside is not None
    assert (inside.people, inside.minors, inside.sessions) == (2, 1, 1)
    assert (inside.corrections, inside.sealed_answers) == (1, 0)
    assert office.desk.store.people.count() == 1
    sync.apply_quarantined_bundle(aside.bundle.sha)
    ref = aside.bundle.sha.hex()
    assert arrived_bundles.find_bundle(office.desk, ref).came_after_loss
    assert office.desk.store.people.count() == 3
    receive_sticks(office, stick)
    assert arrived_bundles.find_bundle(office.desk, ref).came_after_loss
    arrival_undo.undo_arrival(office.desk, ref)
    assert office.desk.store.people.count() == 1
    assert office.desk.store.records.load_many(kinds.TRAINEE, [known])
