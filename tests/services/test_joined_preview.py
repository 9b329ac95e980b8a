"""What a preview of a join tells is what is shown once the verdict is given."""

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.models import Attendance
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose, Verdict
from fieldreg.domain.rights import HIDDEN
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.pairs import joined_people, verdicts
from fieldreg.services.pairs.joined_preview import preview_joined
from fieldreg.services.people import registration

VALUES = {
    "given_name": ("Номин", "Номинзул"),
    "patronymic": ("Батын", "Б.", None),
    "phone": ("99112233", "88001122", None),
    "soum": ("6525", "Тариат", None),
    "notes": ("Зүүн талын байр", "Утас нь ээжийнх", None),
}
MARKS = ("present", "late", "absent", "expected")


def make_people(desk, chance, sessions):
    people = []
    for _ in range(chance.randint(2, 4)):
        values = {name: chance.choice(some) for name, some in VALUES.items()}
        known = {name: value for name, value in values.items() if value}
        person = registration.register_person(desk, {**known, "birth_date": "1990"})
        people.append(person)
        with desk.writing() as writing:
            for session in sessions:
                if chance.random() < 0.5:
                    said = {"half_day": chance.randint(1, 2), "mark": chance.choice(MARKS)}
                    writing.create(Attendance.validated(trainee=person, session=session, **said))
        if chance.random() < 0.3:
            answer = NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN, ConsentState.DECLINED)
            consent_records.record_consent(desk, person, answer, shown=AS_STORED)
    return people


def see(joined):
    return {name: given.value for name, given in joined.items()}


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_what_is_previewed_is_what_is_shown_once_they_are_one(office, chance):
    desk = office.desk
    planned = {"date": "2026-03-14", "half_days": 2}
    sessions = [training_sessions.plan_session(desk, f"Курс {n}", planned) for n in range(3)]
    people = make_people(desk, chance, sessions)
    if len(people) > 3:  # two of them are one already
        verdicts.judge_pair(desk, *people[:2], Verdict.SAME)
    before = [see(joined_people.load_joined(desk, person).values) for person in people]
    attended = [joined_people.load_joined(desk, person) for person in people]
    told = preview_joined(desk, people)
    for other in people[1:]:
        verdicts.judge_pair(desk, people[0], other, Verdict.SAME)
    joined = joined_people.load_joined(desk, people[-1])
    assert told.uses.hides_contact is joined.hides_contact
    shown = see(joined.values)
    for name, value in see(told.values).items():
        assert value == (HIDDEN if value is HIDDEN else shown[name])
        assert value is not HIDDEN or joined.hides_contact
    assert told.half_day_count == sum(mark in ("present", "late") for mark in joined.marks.values())
    lost = {(field.name, value) for field, value in told.shown_no_more}
    assert lost == {
        (name, values[name])
        for values in before
        for name in values
        if name not in ("notes", "retired")
        and values[name] is not None
        and values[name] != shown[name]
        and not (joined.hides_contact and name in ("phone", "email"))
    }
    came = [
        {place for place, mark in each.marks.items() if mark in ("present", "late")}
        for each in {each.members: each for each in attended}.values()
    ]
    met = [place for place in set().union(*came) if sum(place in some for some in came) > 1]
    assert told.met_count == len(met)
