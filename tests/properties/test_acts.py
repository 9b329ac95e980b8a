"""Acts, taken back and done again at random, at a laptop and at head office, with trips between.

A plain model holds the states in the order in which they were: after taking back, the register
shows the state before, after doing again the one after; and all ends with equal digests. A state
is what is shown and whose it is: values with their authors, and open conflicts.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.services import (
    check_in,
    consent_records,
    expected_people,
    training_sessions,
    user_acts,
)
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import registration
from fieldreg.services.records import change_history, plain_records
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.session_life import promises, repeating
from fieldreg.services.user_acts import ActJournal
from fieldreg.store.records.repository import CurrentRecord
from tests.support.bundles.trips import go_round, scoped_digest, store_digest
from tests.support.clock import CountingEntropy
from tests.support.installations import ARKHANGAI, HeadOffice, new_stick
from tests.support.stores.plain_records import as_typed, draw_edit, draw_plain_record, draw_plan

STEPS = 90
_TRIES = 5
NAMES = ("Болд", "Сараа", "Нарантуяа", "Ганбат")
PHONES = (None, "99112233", "88112233", "77112233")
COURSES = ("Эрх зүй", "Манлайлал", "Зуслан")
State = dict[str, dict[int, object]]
_Item = TypeVar("_Item")


class Window:
    """One window with its journal, and the model: states behind the present one, and ahead."""

    def __init__(self, installation: Installation, chance: CountingEntropy) -> None:
        self.user, self.chance = installation.user_session(), chance
        self.journal = ActJournal()
        self.before: list[State] = []
        self.ahead: list[State] = []
        self.numbers = count(1)

    def state(self) -> State:
        records = self.user.store.records
        return {
            kind.name: {
                record.id: (record.values, {name: set(v) for name, v in self.live(record)})
                for record in records.list_all(kind)
            }
            for kind in kinds.KINDS
            if not kind.is_about_changes
        } | {"authors": self.authors(), "conflicts": self.conflicts()}

    def authors(self) -> dict[int, object]:
        """Return whose the values of each person are, as the history tells it."""
        told = {}
        people = [person.id for person in self.user.store.records.list_all(kinds.TRAINEE)]
        histories = change_history.load_own_histories(self.user, kinds.TRAINEE, people)
        for person, history in histories.items():
            told[person] = {
                (changed.field.name, changed.value, history.authors[one.change])
                for entry in history.entries
                for changed in entry.values
                if changed.is_current and changed.field is not kinds.RETIRED
                for step in [changed.history_step]
                for one in step.put_back or (step.assignment,)
                if one.value is not None
            }
        return told

    def conflicts(self) -> dict[int, object]:
        told: dict[int, object] = {}
        for ref in conflict_resolution.list_conflicts(self.user):
            conflict = conflict_resolution.load_conflict(self.user, ref)
            common = conflict.common_value
            choices = [
                (choice.value, {(entry.author, step.seen) for entry, step in choice.given_by})
                for choice in conflict.choices
            ]
            told[ref.record] = ref, choices, common, conflict.common_author
        return told

    @staticmethod
    def live(record: CurrentRecord) -> list[tuple[str, list[Value]]]:
        return [(name, [value for _, value in live]) for name, live in record.conflicts.items()]

    def depart(self) -> None:
        """Begin anew: what was done so far is on its way."""
        self.journal = ActJournal()
        self.before.clear()
        self.ahead.clear()

    def step(self) -> None:
        self.user.store.own_acts.on_act(self.journal.note)
        moves = [self.act] * 6 + [self.take_back] * 3 + [self.do_again] * 2
        self.any_of(moves)()

    def any_of(self, items: Sequence[_Item]) -> _Item:
        return items[self.chance.bits(16) % len(items)]

    def act(self) -> None:
        state, acts = self.state(), len(self.journal.done)
        with suppress(Problem):
            self.any_of(self.acts())()
        if len(self.journal.done) > acts:
            self.before.append(state)
            self.ahead.clear()
        else:
            assert self.state() == state

    def take_back(self) -> None:
        if not self.before:
            with pytest.raises(Problem) as refused:
                user_acts.take_back(self.user, self.journal)
            assert refused.value.code is Code.ACT_NONE
            return
        self.ahead.append(self.state())
        user_acts.take_back(self.user, self.journal)
        assert self.state() == self.before.pop()

    def do_again(self) -> None:
        if not self.ahead:
            return
        self.before.append(self.state())
        user_acts.do_again(self.user, self.journal)
        assert self.state() == self.ahead.pop()

    # What people do

    def one(self, kind: kinds.Kind) -> int:
        """Choose a record, but no slip that was blanked when it was sent: it stays as it is."""
        store = self.user.store
        ids = [record.id for record in store.records.list_all(kind, retired=True)]
        if kind is kinds.TRAINEE:
            ids = [person for person in ids if not store.slips.is_blank(person)]
        if not ids:
            raise Problem(Code.NOT_FOUND)
        return self.any_of(ids)

    def acts(self) -> list[Callable[[], object]]:
        user, any_of, one = self.user, self.any_of, self.one
        half_day = any_of((1, 2))
        values: dict[str, Value] = {
            "given_name": any_of(NAMES),
            "phone": any_of(PHONES),
            "aimag": ARKHANGAI,
        }
        answer = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, any_of(list(ConsentState)[:3]))
        mark, trainee, session = any_of(list(AttendanceMark)), kinds.TRAINEE, kinds.SESSION
        plan = draw_plan(user.store, self.chance.bits(16), "Хамт")
        plan |= {"date": user.day, "half_days": 2, "soum": "6525"}
        plan.pop("partners", None)  # they are named
        return [
            lambda: registration.register_person(user, values, (answer,)),
            lambda: check_in.register_and_mark_present(user, one(session), values, (), half_day),
            lambda: registration.correct_person(
                user, one(trainee), {"phone": values["phone"]}, shown=AS_STORED
            ),
            lambda: registration.retire_person(
                user, one(trainee), retired=any_of((True, False)), shown=AS_STORED
            ),
            lambda: training_sessions.mark_attendance(
                user,
                one(session),
                {one(trainee), one(trainee)},
                mark,
                half_day=half_day,
                shown=AS_STORED,
            ),
            lambda: training_sessions.mark_all_present_except(
                user, one(session), [one(trainee)], shown=AS_STORED
            ),
            lambda: training_sessions.remove_participant(
                user, one(session), one(trainee), shown=AS_STORED
            ),
            lambda: training_sessions.plan_session(
                user, any_of(COURSES), plan, [f"Хамтрагч {next(self.numbers)}"]
            ),
            lambda: training_sessions.change_session(
                user,
                one(session),
                {"capacity": next(self.numbers)},
                course=any_of(COURSES),
                shown=AS_STORED,
            ),
            lambda: training_sessions.close_sessions(user, one(session), lets_follow=True),
            lambda: training_sessions.reopen_sessions(user, one(session)),
            lambda: consent_records.record_consent(user, one(trainee), answer, shown=AS_STORED),
            lambda: consent_records.withdraw_consent(
                user, one(trainee), Purpose.KEEP, shown=AS_STORED
            ),
            *[self.settle] * 3,
            *[self.grow, self.tend] * 5,
            lambda: plain_records.withdraw_records(
                user, one(any_of(kinds.PLAIN_KINDS)), is_wanted=any_of((True, False))
            ),
            lambda: promises.keep_promise(
                user, one(kinds.PROMISE), any_of((None, one(session))), shown=AS_STORED
            ),
            lambda: repeating.repeat_session(user, one(session)),
            lambda: expected_people.expect_residents(user, one(session), "6525"),
            lambda: training_sessions.call_off_sessions(user, one(session)),
            lambda: training_sessions.delete_sessions(user, one(session)),
        ]

    def grow(self) -> None:
        """Note what grew out of a training, in a kind that may be written here."""
        for _ in range(_TRIES):
            record = draw_plain_record(self.user.store, self.chance.bits(16), "Хамт")
            if record is None:
                continue
            typed = as_typed(record.kind, dict(record))
            if record.kind is kinds.PARTNER_PART and "session" in typed:
                typed.pop("course", None)  # a part is in one of the two
            with suppress(Problem):
                plain_records.add_record(self.user, record.kind, typed)
                return

    def tend(self) -> None:
        """Change a session, or what grew out of a training."""
        for _ in range(_TRIES):
            edit = draw_edit(self.user.store, self.chance.bits(16))
            if edit is None:
                continue
            kind, record, values = edit
            with suppress(Problem):
                if kind is kinds.SESSION:
                    training_sessions.change_session(self.user, record, values, shown=AS_STORED)
                else:
                    typed = as_typed(kind, values)
                    plain_records.change_record(self.user, record, typed, shown=AS_STORED)
                return

    def differ(self) -> None:
        """Correct a person whom all have, so that the next trip brings a conflict."""
        people = self.user.store.records.list_all(kinds.TRAINEE, retired=True)
        if people:
            phone = f"7711{next(self.numbers):04}{len(self.journal.done)}"
            registration.correct_person(self.user, people[0].id, {"phone": phone}, shown=AS_STORED)

    def settle(self) -> None:
        refs = conflict_resolution.list_conflicts(self.user)
        if refs:
            conflict = conflict_resolution.load_conflict(self.user, self.any_of(refs))
            value = self.any_of(conflict.choices).value
            conflict_resolution.resolve_conflict(self.user, conflict, value)


class OfficeWindow(Window):
    @override
    def acts(self) -> list[Callable[[], object]]:
        user, number = self.user, next(self.numbers)
        rename, retire = reference_entries.rename_entry, reference_entries.retire_entries
        return [
            *super().acts(),
            lambda: reference_entries.add_entry(user, kinds.COURSE, f"Сургалт {number}"),
            lambda: rename(user, self.one(kinds.COURSE), f"Нэр {number}", shown=AS_STORED),
            lambda: retire(
                user, self.one(kinds.PARTNER), is_wanted=number % 2 == 0, shown=AS_STORED
            ),
        ]


@pytest.mark.share(of=4)
@pytest.mark.parametrize("seed", range(8))
def test_after_taking_back_the_register_shows_the_state_before(
    new_url: Callable[[], str | None], tmp_path: Path, seed: int
) -> None:
    office = HeadOffice(tmp_path / "office", url=new_url())
    laptop, stick = office.enrol("Архангай 1"), new_stick(tmp_path)
    chance = CountingEntropy(seed)
    windows = [Window(laptop.installation, chance), OfficeWindow(office.installation, chance)]
    for step in range(STEPS):
        windows[chance.bits(1)].step()
        if step % 30 == 29:
            for window in windows:
                window.differ()
            go_round(office, stick, laptop, times=2)
            for window in windows:
                window.depart()
            name = laptop.installation.name
            assert store_digest(laptop) == scoped_digest(office, name)
    office.close()
