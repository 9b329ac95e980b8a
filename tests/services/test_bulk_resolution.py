"""One answer for many conflicts: what it would do is said before, and nothing is guessed."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions, user_acts
from fieldreg.services.conflicts import bulk_resolution
from fieldreg.services.conflicts.bulk_resolution import Keep, LeftOut
from fieldreg.services.conflicts.conflict_resolution import list_conflicts
from fieldreg.services.people import registration
from fieldreg.services.records import change_history
from fieldreg.services.user_acts import ActJournal
from tests.support.conflicting_laptops import ConflictingLaptops, all_changes, apply_changes


@pytest.fixture
def pair(office):
    return ConflictingLaptops(office)


@pytest.fixture
def people(pair):
    """Six people whose phones both sides corrected, five of them a day apart."""
    people = [
        registration.register_person(pair.one, {"given_name": f"Хүн{number}", "phone": "0"})
        for number in range(6)
    ]
    pair.meet()
    for side, phone in ((pair.one, "1"), (pair.other, "2")):
        registration.correct_person(side, people[5], {"phone": phone}, shown=AS_STORED)
    pair.other.clock.go_on(days=1)
    for side, phone in ((pair.one, "1"), (pair.other, "2")):
        for person in people[:5]:
            registration.correct_person(side, person, {"phone": phone}, shown=AS_STORED)
    pair.meet()
    return people


def group(desk):
    return bulk_resolution.load_group(desk, list_conflicts(desk))


def settle(desk, plan):
    """Carry out *plan*, and return what it left since it had changed."""
    done = bulk_resolution.resolve_plan(desk, plan)
    return [ref for ref, why in done.left_out.items() if why is LeftOut.CHANGED]


def phones(desk, people):
    records = desk.store.records.load_many(kinds.TRAINEE, people)
    return [record.values["phone"] for record in records]


@pytest.mark.parametrize(
    ("keep", "kept", "left"),
    [
        (Keep.OWN, ["1"] * 6, {}),
        (Keep.OTHER, ["2"] * 6, {}),
        (Keep.NEWER, ["2"] * 5, {LeftOut.SEVERAL_FIT: 1}),
    ],
)
def test_one_answer_settles_all_it_fits_and_says_what_it_leaves(pair, people, keep, kept, left):
    plan = group(pair.one).plan(keep)
    assert (list(plan.fields.values()), plan.reasons) == ([len(kept)], left)
    assert settle(pair.one, plan) == []
    assert phones(pair.one, people[: len(kept)]) == kept
    assert len(list_conflicts(pair.one)) == len(people) - len(kept)
    pair.meet()
    assert pair.one.store.digest() == pair.other.store.digest()


def test_a_settlement_names_its_officer_and_is_taken_back_as_one_act(pair, people):
    journal = ActJournal()
    pair.one.store.own_acts.on_act(journal.note)
    before = group(pair.one)
    settle(pair.one, before.plan(Keep.OTHER))
    assert len(journal.done) == 1
    for person in people:
        last = change_history.load_history(pair.one, person).entries[-1]
        assert last.author.trainer == pair.one.user_name
        assert last.values[0].history_step.resolves_conflict
    user_acts.take_back(pair.one, journal)
    # Each value is whose it was, so every answer means what it meant.
    for keep in Keep:
        plans = [each.plan(keep) for each in (before, group(pair.one))]
        told = [[(c.ref, value) for c, value in plan.resolutions] for plan in plans]
        assert told[0] == told[1]


def test_what_changed_since_it_was_shown_is_left_and_the_others_are_settled(pair, people, office):
    third = office.enrol("Увс 1", trainer="Тэмүүлэн").desk
    shown = group(pair.one)
    apply_changes(third, all_changes(pair.one))
    for person in people[:2]:
        registration.correct_person(third, person, {"phone": "3"}, shown=AS_STORED)
    registration.retire_person(third, people[2], shown=AS_STORED)
    apply_changes(pair.one, all_changes(third))
    left = settle(pair.one, shown.plan(Keep.OWN))
    assert {ref.record for ref in left} == set(people[:3])
    assert phones(pair.one, people)[3:] == ["1"] * 3
    assert {ref.record for ref in list_conflicts(pair.one)} == set()  # the third saw both
    third.store.close()


@pytest.mark.usefixtures("people")
def test_an_answer_for_one_laptop_leaves_the_others(pair, office):
    third = office.enrol("Увс 1", trainer="Тэмүүлэн").desk
    apply_changes(third, all_changes(pair.one))
    late = registration.register_person(pair.one, {"given_name": "Сараа", "phone": "0"})
    apply_changes(third, all_changes(pair.one))
    for desk, phone in ((pair.one, "1"), (third, "3")):
        registration.correct_person(desk, late, {"phone": phone}, shown=AS_STORED)
    apply_changes(pair.one, all_changes(third))
    found = group(pair.one)
    assert found.devices == ["Баян-Өлгий 1", "Увс 1"]
    plan = found.plan(Keep.OTHER, "Увс 1")
    assert [conflict.ref.record for conflict, _ in plan.resolutions] == [late]
    assert plan.reasons == {LeftOut.OTHER_DEVICE: 6}
    third.store.close()


def test_who_somebody_is_has_to_be_read_and_what_nobody_of_a_side_said_is_not_guessed(pair, office):
    session = training_sessions.plan_session(pair.one, "Эрх", {"date": "2026-03-20"})
    pair.meet()
    pair.differ(given_name=("Бат", "Болор"), birth_date=("2009", "2008"), gender=("female", "male"))
    registration.retire_person(pair.one, pair.person, shown=AS_STORED)
    registration.correct_person(pair.other, pair.person, {"school": "а"}, shown=AS_STORED)
    pair.meet()
    third = office.enrol("Увс 1", trainer="Тэмүүлэн").desk
    apply_changes(third, all_changes(pair.one))
    for desk, seats in ((third, 20), (pair.other, 30)):
        training_sessions.change_session(desk, session, {"capacity": seats}, shown=AS_STORED)
    for desk in (third, pair.other):
        apply_changes(pair.one, all_changes(desk))
    found = group(pair.one)
    assert {each.ref.field.name for each in found.conflicts} == {
        *("given_name", "birth_date", "gender", RETIRED.name, "capacity")
    }
    reading = {LeftOut.NEEDS_READING: 4}
    assert found.plan(Keep.OWN).reasons == {**reading, LeftOut.NONE_FITS: 1}
    assert found.plan(Keep.OTHER).reasons == {**reading, LeftOut.SEVERAL_FIT: 1}
    assert found.plan(Keep.OTHER, "Увс 1").fields == {
        (kinds.SESSION, kinds.SESSION.get_field("capacity")): 1
    }
    third.store.close()


def test_a_wrong_calendar_decides_nothing(pair):
    pair.other.clock.go_on(days=-20_000)
    pair.differ(phone=("1", "2"))
    assert group(pair.one).plan(Keep.NEWER).reasons == {LeftOut.DOUBTFUL_DAY: 1}


def test_a_cancelled_answer_settles_nothing(pair, people):
    def stop(done, _total):
        if done:
            raise TimeoutError

    plan = group(pair.one).plan(Keep.OWN)
    before = pair.one.store.digest()
    with pytest.raises(TimeoutError):
        bulk_resolution.resolve_plan(pair.one, plan, on_progress=stop)
    assert pair.one.store.digest() == before
    assert len(list_conflicts(pair.one)) == len(people)


@pytest.mark.usefixtures("people")
def test_one_act_has_a_limit_and_says_how_many_wait(pair, monkeypatch):
    monkeypatch.setattr(bulk_resolution, "MAX_TOGETHER", 4)
    plan = group(pair.one).plan(Keep.OWN)
    assert (len(plan.resolutions), plan.reasons) == (4, {LeftOut.TOO_MANY: 2})
