"""Which pairs come first: by likelihood, and of those about as likely by whom a delay harms."""

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose, Verdict
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.pairs import comparing, open_pairs, verdicts
from fieldreg.services.pairs.urgency import Harm
from fieldreg.services.people import registration

ADULT, CHILD = "1990-03-14", "2012-03-14"


@pytest.fixture
def url(new_url):
    return new_url()


def register(desk, name, **values):
    return registration.register_person(desk, {"given_name": name, **values})


def register_twice(desk, name, **values):
    return register(desk, name, **values), register(desk, name, **values)


def answer(desk, person, state=ConsentState.WITHDRAWN, purpose=Purpose.REPORT):
    given = NewConsent(purpose, ConsentMethod.SPOKEN, state)
    consent_records.record_consent(desk, person, given, shown=AS_STORED)


def list_waiting(desk):
    comparing.find_new_pairs(desk)
    return open_pairs.list_open_pairs(desk)


def test_of_pairs_about_as_likely_those_come_first_whom_a_delay_harms(office):
    desk, full = office.desk, {"patronymic": "Дорж", "soum": "6525", "gender": "female"}
    certain = register_twice(desk, "Батбаяр", birth_date=ADULT, phone="99112233", **full)
    child = register_twice(desk, "Нарантуяа", birth_date=CHILD)
    plain = register_twice(desk, "Цэцэгмаа", birth_date=ADULT, patronymic="Сүхбат")
    refused = register_twice(desk, "Энхтүвшин", birth_date="1985-02-03")
    unknown = register_twice(desk, "Мөнхцэцэг", phone="88112233", patronymic="Ганбаатар")
    answer(desk, refused[1])
    for person in plain:
        answer(desk, person)
    waiting = {pair.ends: pair for pair in list_waiting(desk)}
    assert list(waiting)[:3] == [certain, refused, child]
    assert {*list(waiting)[3:]} == {plain, unknown}
    assert waiting[plain].score > waiting[child].score
    assert {each: pair.harm for each, pair in waiting.items() if pair.harm is not Harm.NONE} == {
        refused: Harm.REFUSAL,
        child: Harm.MINOR,
    }


def test_what_one_record_refused_counts_for_those_who_are_one_with_it(office):
    desk = office.desk
    first, second = register_twice(desk, "Батбаяр", birth_date=ADULT)
    verdicts.judge_pair(desk, first, second, Verdict.SAME)
    answer(desk, first)
    third = register(desk, "Батбаяр", birth_date=ADULT)
    assert {pair.harm for pair in list_waiting(desk)} == {Harm.REFUSAL}
    answer(desk, third)
    assert {pair.harm for pair in list_waiting(desk)} == {Harm.NONE}


def test_nobody_moves_in_the_queue_while_others_are_judged(office):
    desk = office.desk
    for place, name in enumerate(("Батбаяр", "Нарантуяа", "Цэцэгмаа", "Энхтүвшин", "Мөнхцэцэг")):
        one, _ = register_twice(desk, name, birth_date=CHILD if place % 2 else ADULT)
        if not place % 3:
            answer(desk, one)
    waiting = list_waiting(desk)
    assert {pair.harm for pair in waiting} == {*Harm}
    while waiting:
        judged = waiting.pop()
        verdicts.judge_pair(desk, *judged.ends, Verdict.DIFFERENT)
        assert open_pairs.list_open_pairs(desk) == waiting
