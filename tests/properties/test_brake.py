"""The brake on erasures: random days of one officer who wants to erase as many as possible.

She erases people and single answers, grants what laptops and she herself asked for, changes the
calendar in both directions and comes back to requests. Counted is what the orders name.
"""

from collections import defaultdict
from contextlib import suppress
from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import erasure_orders
from fieldreg.services.people import registration
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import ARKHANGAI

PEOPLE_PER_DAY, DAYS_OF_WAIT, PEOPLE_COUNT, DEED_COUNT = 5, 7, 60, 150


@pytest.fixture
def laptop(office, laptop, stick):
    """Everybody comes from a laptop, which asks for some to be erased: one by one, and at once."""
    laptop.people = [
        laptop.register(f"Хүн{number}", phone=f"{number:08}", aimag=ARKHANGAI)
        for number in range(PEOPLE_COUNT)
    ]
    for asked in (*([person] for person in laptop.people[:9]), laptop.people[9:17]):
        erasure_orders.erase_people(laptop.installation, asked, ErasureReason.ASKED)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    return laptop


class Eager:
    """An officer with all roles at *office*; *days* are the people ordered, by calendar day."""

    def __init__(self, office, people, seed, *, is_alone):
        self.office, self.people, self.chance = office, people, Random(seed)  # noqa: S311  not a secret
        self.days, self.is_alone = defaultdict(set), is_alone
        self.asked_on = {}  # by her requests

    def orders(self):
        return {order.id: order for order in self.office.installation.store.erasures.list_orders()}

    def requests(self):
        requests = self.office.installation.store.erasures.list_open_requests()
        return {request.id: request for request in requests if request.is_own}

    def some(self, most):
        return self.chance.sample(self.people, self.chance.randint(1, most))

    def erase(self):
        erasure_orders.erase_people(self.office.installation, self.some(8), ErasureReason.ASKED)

    def withdraw(self):
        erasure_orders.withdraw_field(
            self.office.installation, self.some(1)[0], "phone", shown=AS_STORED
        )

    def grant(self):
        requests = erasure_orders.list_erasure_requests(self.office.installation)
        erasure_orders.grant_erasure(self.office.installation, self.chance.choice(requests).id)

    def decline(self):
        requests = erasure_orders.list_erasure_requests(self.office.installation)
        erasure_orders.decline_erasure(self.office.installation, self.chance.choice(requests).id)

    def note(self):
        registration.correct_person(
            self.office.desk, self.some(1)[0], {"notes": str(self.chance.random())}, shown=AS_STORED
        )

    def set_clock(self):
        self.office.clock.go_on(days=self.chance.choice([1, 1, 1, 1, 2, 3, 8, -1, -8]))

    def play(self):
        """Do something at random, and note whom it ordered to be erased, and when."""
        deeds = [self.erase, self.erase, self.withdraw, self.grant, self.grant]
        deeds += [self.decline, self.note, self.note, self.set_clock, self.set_clock]
        before, day = self.orders(), self.office.clock.today()
        waiting = self.requests()
        with suppress(Problem, IndexError):
            self.chance.choice(deeds)()
        for identity in self.requests().keys() - waiting.keys():
            self.asked_on[identity] = day
        for identity in self.orders().keys() - before.keys():
            order = self.orders()[identity]
            has_waited = self.is_alone and any(
                order.grants(request) and (day - self.asked_on[asked]).days >= DAYS_OF_WAIT
                for asked, request in waiting.items()
            )
            self.days["waited" if has_waited else day].update(order.people)


def play(office, people, seed, *, is_alone):
    eager = Eager(office, people, seed, is_alone=is_alone)
    for _ in range(DEED_COUNT):
        eager.play()
    waited = eager.days.pop("waited", ())
    assert all(len(ordered) <= PEOPLE_PER_DAY for ordered in eager.days.values())
    assert len(eager.days) > 1  # she is not held up by everything
    return waited


def test_no_sequence_of_deeds_of_one_officer_erases_more_than_five_people_a_day(office, laptop):
    """Another may grant, and does not: nothing of hers is released by waiting."""
    with office.installation.store.transaction():
        office.installation.store.officers.set_rights(
            "Сараа", Rights.from_roles([Role.PROTECTED_DESK]), author="Энхтуул", day="2026-01-01"
        )
    play(office, laptop.people, seed=1, is_alone=False)


def test_alone_she_erases_more_people_only_after_a_week(office, laptop):
    assert play(office, laptop.people, seed=2, is_alone=True)
