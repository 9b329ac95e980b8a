"""The brake on erasures, rule by rule: two officers, one alone, calendars, and recalling."""

from dataclasses import replace
from datetime import timedelta

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserRights
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import ARKHANGAI, HeadOffice

PEOPLE_COUNT, PEOPLE_PER_DAY = 12, 5


class Desks:
    """Head office with people, at which Энхтуул sits, and others once they may erase."""

    def __init__(self, office):
        self.office, self.first = office, office.installation
        self.people = [self.register(number) for number in range(PEOPLE_COUNT)]

    def register(self, number):
        values = {"given_name": f"Хүн{number}", "phone": f"9900{number:04}"}
        return registration.register_person(self.office.desk, values)

    def seat(self, name, *roles, day="2026-01-05"):
        """Return *name* these roles on *day*; return head office with *name* at the keyboard."""
        store = self.first.store
        rights = Rights.from_roles(roles or [Role.PROTECTED_DESK])
        with store.transaction():
            store.officers.set_rights(name, rights, author=self.first.user_name, day=day)
        seated = UserRights.at_head_office(store, name)
        return replace(self.first, user_name=name, user_rights=seated)

    def left(self):
        return {person.id for person in self.first.store.people.list_page(0, 99)}

    def ask(self, *people):
        """Let the first officer erase *people*, who wait; return the request."""
        assert erasure_orders.erase_people(self.first, people, ErasureReason.MISTAKE).wait
        assert self.left().isdisjoint(people)
        return erasure_orders.list_erasure_requests(self.first)[-1].id

    def work(self, days=1):
        """Let *days* pass, on the last of which something is noted."""
        self.office.clock.go_on(days=days)
        notes = {"notes": self.office.desk.day}
        registration.correct_person(self.office.desk, self.people[0], notes, shown=AS_STORED)


@pytest.fixture
def desks(office):
    return Desks(office)


def is_refused(code, act, *args):
    with pytest.raises(Problem) as refused:
        act(*args)
    return refused.value.code is code


def test_the_sixth_of_a_day_waits_for_a_second_officer_on_both_engines(new_url, tmp_path):
    desks = Desks(HeadOffice(tmp_path / "office", url=new_url()))
    second = desks.seat("Сараа")
    for person in desks.people[:PEOPLE_PER_DAY]:
        assert not erasure_orders.erase_people(desks.first, [person], ErasureReason.ASKED).wait
    sixth = desks.people[PEOPLE_PER_DAY]
    seen = erasure_orders.erase_people(desks.first, [sixth], ErasureReason.ASKED, is_preview=True)
    assert seen.wait
    assert seen.wait.others == ("Сараа",)
    request = desks.ask(sixth)
    # The second officer has no further five: the day is head office's.
    assert erasure_orders.withdraw_field(second, desks.people[6], "phone", shown=AS_STORED)
    grant = erasure_orders.grant_erasure
    assert is_refused(Code.SECOND_OFFICER_NEEDED, grant, desks.first, request)
    assert desks.first.store.records.kind_of(sixth)
    assert sixth not in desks.first.store.erasures.list_erased_people()
    grant(second, request)
    assert sixth in desks.first.store.erasures.list_erased_people()
    [order, *_] = erasure_orders.list_erasure_orders(desks.first)
    assert (order.asked_by, order.ordered_by) == ("Энхтуул", "Сараа")
    desks.office.close()


def test_who_was_given_the_right_this_week_is_no_second_officer(desks):
    """Else one officer makes another of her own: to grant for her, or to ask for her."""
    made = desks.seat("Шинэ", day=desks.office.desk.day)
    asked = desks.ask(*desks.people[:6])
    erasure_orders.erase_people(made, desks.people[6:], ErasureReason.MISTAKE)
    others = erasure_orders.list_erasure_requests(desks.first)[-1].id
    for at, request in ((made, asked), (desks.first, others)):
        assert is_refused(Code.ERASURE_EARLY, erasure_orders.grant_erasure, at, request)

    def awaited():  # as each of the two reads it
        lines = [erasure_orders.list_erasure_requests(at)[0] for at in (desks.first, made)]
        return [line.wait and line.wait.others for line in lines]

    assert awaited() == [(), ()]
    desks.office.clock.go_on(days=7)
    assert awaited() == [("Шинэ",)] * 2
    erasure_orders.grant_erasure(made, asked)
    erasure_orders.grant_erasure(desks.first, others)
    assert desks.left() == set()


def test_who_asked_and_lost_the_right_since_was_no_second_officer(desks):
    today = desks.office.desk.day
    made = desks.seat("Шинэ", day=today)
    erasure_orders.erase_people(made, desks.people[6:], ErasureReason.MISTAKE)
    desks.seat("Шинэ", Role.OFFICER, day=today)
    [request] = erasure_orders.list_erasure_requests(desks.first)
    assert is_refused(Code.ERASURE_EARLY, erasure_orders.grant_erasure, desks.first, request.id)


def test_alone_she_waits_a_week_in_which_head_office_was_at_work(desks):
    asked_on = desks.office.clock.today()
    request = desks.ask(*desks.people[1:8])
    [line] = erasure_orders.list_erasure_requests(desks.first)
    assert line.wait
    assert line.wait.alone_from == (asked_on + timedelta(days=7)).isoformat()
    grant = erasure_orders.grant_erasure
    desks.office.clock.go_on(days=7)  # the calendar alone says so
    assert is_refused(Code.ERASURE_EARLY, grant, desks.first, request)
    desks.office.clock.show(asked_on)
    for _ in range(6):
        desks.work()
        assert is_refused(Code.ERASURE_EARLY, grant, desks.first, request)
    desks.work()
    grant(desks.first, request)
    assert desks.left() == {desks.people[0], *desks.people[8:]}
    [order] = erasure_orders.list_erasure_orders(desks.first)
    assert order.asked_by == order.ordered_by == desks.first.user_name
    assert order.asked_on == asked_on.isoformat()
    # Having waited, they leave the five of that day to others.
    assert not erasure_orders.erase_people(desks.first, desks.people[8:], ErasureReason.ASKED).wait


def test_where_another_may_erase_no_week_replaces_her(desks):
    second = desks.seat("Сараа")
    request = desks.ask(*desks.people[1:8])
    for _ in range(8):
        desks.work()
    grant = erasure_orders.grant_erasure
    assert is_refused(Code.SECOND_OFFICER_NEEDED, grant, desks.first, request)
    grant(second, request)


def test_a_calendar_put_back_gives_neither_a_new_day_nor_an_old_request(desks):
    clock = desks.office.clock
    erasure_orders.erase_people(desks.first, desks.people[1:6], ErasureReason.ASKED)
    today = clock.today()
    clock.show(today - timedelta(days=30))
    request = desks.ask(*desks.people[6:])
    clock.show(today)
    assert is_refused(Code.ERASURE_EARLY, erasure_orders.grant_erasure, desks.first, request)


def test_the_next_day_five_of_those_who_wait_may_be_ordered(desks):
    erasure_orders.erase_people(desks.first, desks.people[:5], ErasureReason.ASKED)
    request = desks.ask(*desks.people[5:11])
    desks.office.clock.go_on(days=1)
    assert not erasure_orders.erase_people(desks.first, [desks.people[5]], ErasureReason.ASKED).wait
    second = desks.seat("Сараа")
    erasure_orders.grant_erasure(second, request)  # of the rest
    assert desks.left() == {desks.people[11]}
    assert erasure_orders.list_erasure_requests(desks.first) == []


def test_recalling_brings_back_people_and_answers(desks):
    erasure_orders.erase_people(desks.first, desks.people[:5], ErasureReason.ASKED)
    sixth, seventh = desks.people[5:7]
    desks.ask(sixth)
    assert erasure_orders.withdraw_field(desks.first, seventh, "phone", shown=AS_STORED)
    registration.retire_person(desks.office.desk, desks.people[7], shown=AS_STORED)
    desks.ask(*desks.people[7:])
    for request in erasure_orders.list_erasure_requests(desks.first):
        erasure_orders.decline_erasure(desks.seat("Сараа"), request.id)
    assert desks.left() == {sixth, seventh, *desks.people[8:]}
    [back] = desks.first.store.people.list_by_ids([seventh])
    assert back.phone == "99000006"
    assert erasure_orders.list_erasure_requests(desks.first) == []


def test_what_one_laptop_asks_for_many_needs_two_officers(desks, office, laptop, stick):
    people = [laptop.register(f"Бат{number}", aimag=ARKHANGAI) for number in range(8)]
    for asked in (people[:6], people[6:7]):
        erasure_orders.erase_people(laptop.installation, asked, ErasureReason.ASKED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    requests = erasure_orders.list_erasure_requests(desks.first)
    for request in requests:
        effect = erasure_orders.grant_erasure(desks.first, request.id)
        assert effect
        assert bool(effect.wait) is (len(request.people) > 1)
    [waiting] = erasure_orders.list_erasure_requests(desks.first)  # not the laptop's beside it
    assert (waiting.asked_by, len(waiting.people)) == (desks.first.user_name, 6)
    erasure_orders.decline_erasure(desks.first, waiting.id)
    [again] = erasure_orders.list_erasure_requests(desks.first)
    assert (again.asked_by, again.wait) == (laptop.trainer, None)
    assert desks.left().isdisjoint(people[:7])  # what the laptop hid stays hidden
    erasure_orders.grant_erasure(desks.first, again.id)
    second = desks.seat("Сараа")
    erasure_orders.grant_erasure(second, erasure_orders.list_erasure_requests(second)[0].id)
    assert desks.first.store.erasures.list_erased_people() == {*people[:7]}


def test_laptops_hide_who_waits_and_show_who_is_recalled(desks, office, laptop, stick):
    people = {laptop.register(f"Бат{number}", aimag=ARKHANGAI) for number in range(6)}
    go_round(office, stick, laptop, times=2)
    request = desks.ask(*people)
    for is_recalled in (False, True):
        if is_recalled:
            erasure_orders.decline_erasure(desks.first, request)
        go_round(office, stick, laptop, times=2)
        shown = {person.id for person in laptop.desk.store.people.list_page(0, 99)}
        assert shown == (people if is_recalled else set())
        assert store_digest(laptop.installation) == scoped_digest(
            desks.first, laptop.installation.name
        )
    assert laptop.installation.store.erasures.list_open_requests() == []
