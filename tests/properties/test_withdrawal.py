"""A withdrawn answer is said by none of a person's records, however they are joined and parted.

A plain model has what each record should say: a withdrawal empties those that are one at that
moment, and nothing but a new answer fills them again. It runs on each engine.
"""

from collections.abc import Callable, Iterable
from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import Verdict
from fieldreg.services import erasure_orders
from fieldreg.services.pairs import joined_people, verdicts
from fieldreg.services.people import registration
from fieldreg.services.records import change_history
from tests.support.installations import HeadOffice

RECORDS, STEPS = 5, 20


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


class History:
    def __init__(self, office: HeadOffice, chance: Random) -> None:
        self.office, self.desk, self.chance = office, office.desk, chance
        self.said: dict[int, str | None] = {}
        self.was_said: dict[int, set[str]] = {}
        for _ in range(RECORDS):
            values = {"given_name": "Цэцэгмаа", "birth_date": "1990-03-14"}
            record = registration.register_person(self.desk, values)
            self.said[record], self.was_said[record] = None, set()
            self.answer(record)

    def step(self) -> None:
        self.office.clock.go_on(days=1)  # more than five people a day would wait
        record, other = self.chance.sample(sorted(self.said), 2)
        members = self.desk.store.pairs.list_members([record])[record]
        way = self.chance.random()
        if way < 0.4:
            verdicts.judge_pair(self.desk, record, other, Verdict.SAME)
        elif way < 0.55:
            verdicts.judge_pair(self.desk, record, other, Verdict.DIFFERENT)
        elif way < 0.65 and len(members) > 1:
            verdicts.take_out(self.desk, record)
        elif way < 0.8:
            self.answer(record)
        elif any(self.said[member] for member in members):
            self.withdraw(record, members)

    def answer(self, record: int) -> None:
        """Say another number of *record* than any before."""
        phone = f"99{len(set().union(*self.was_said.values())):06}"
        registration.correct_person(self.desk, record, {"phone": phone}, None, shown=AS_STORED)
        self.said[record] = phone
        self.was_said[record].add(phone)

    def withdraw(self, record: int, members: Iterable[int]) -> None:
        at = self.office.installation
        assert erasure_orders.withdraw_field(at, record, "phone", shown=AS_STORED) is None
        for member in members:
            self.said[member] = None
            self.was_said[member].clear()

    def check(self) -> None:
        records = self.desk.store.records.load_many(kinds.TRAINEE, sorted(self.said))
        assert {record.id: record.values["phone"] for record in records} == self.said
        for record, members in self.desk.store.pairs.list_members(self.said).items():
            shown = joined_people.load_joined(self.desk, record).values["phone"].value
            assert shown in {self.said[each] for each in members}
            assert bool(shown) is any(self.said[each] for each in members)


@pytest.mark.share(of=2)
@pytest.mark.parametrize("seed", range(2))
def test_what_is_withdrawn_is_said_by_none_of_her_records(office: HeadOffice, seed: int) -> None:
    history = History(office, Random(seed))  # noqa: S311
    for _ in range(STEPS):
        history.step()
        history.check()
    told = change_history.load_own_histories(history.desk, kinds.TRAINEE, sorted(history.said))
    for record, values in history.was_said.items():
        changes = (each for entry in told[record].entries for each in entry.values)
        phones = {each.value for each in changes if each.field.name == "phone" and each.value}
        assert phones == values
