"""The queue of who is one, in a large register: opening, judging, parting, and comparing who is new.

One in twenty is joined with another, a thousand pairs wait, and everybody came to three half-days.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.domain.records.values import AttendanceMark, Verdict
from fieldreg.services.installation import opening
from fieldreg.services.pairs import clusters, compared_pairs, comparing, verdicts
from fieldreg.services.user_session import UserSession
from fieldreg.store.metadata import COMPARED
from tests.bench.country import hasten
from tests.bench.crowd import Crowd
from tests.bench.registers import Registers
from tests.support.installations import PASSPHRASE, HeadOffice

_T = TypeVar("_T")

_SESSIONS, _HALF_DAYS, _WAITING, _NEWCOMERS = 1_000, 3, 1_000, 20
_AT_ONCE = 10_000


def measure(people: int, registers: Registers) -> dict[str, float]:
    with registers.lend_crowd(people) as (office, crowd):
        tools, joined = office.installation.tools, people // 40
        ids = _fill(office, joined)
        found: dict[str, float] = {"people": people, "joined pairs": joined}
        desk = office.desk
        for when in ("never opened before", "opened before, after a start"):
            office.installation.close()
            office.installation = opening.unlock(office.folder, PASSPHRASE, tools)
            spent = _time(partial(clusters.list_open_clusters, office.desk))
            found[f"the queue opens, {when}, CPU ms"] = spent
        desk = office.desk
        found["its questions are counted, CPU ms"] = _time(lambda: clusters.count_questions(desk))
        pair = clusters.list_open_clusters(desk)[0].pairs[0]
        found["a pair is shown, CPU ms"] = _time(partial(compared_pairs.load_compared, desk, pair))
        last, before = ids[-1], ids[-2]
        found["two are joined, CPU ms"] = _time(
            lambda: verdicts.judge_pair(desk, before, last, Verdict.SAME)
        )
        found["two are parted, CPU ms"] = _time(lambda: verdicts.part_pair(desk, ids[0], ids[1]))
        found |= _compare(desk, crowd)
    return found


def _fill(office: HeadOffice, joined: int) -> list[int]:
    desk = office.desk
    hasten(desk.store)
    ids = desk.store.people.list_all_records()
    _attend(desk, ids)
    for some in _cut(ids[: 2 * joined]):
        _pair(desk, some, Verdict.SAME)
    _pair(desk, ids[2 * joined :][: 2 * _WAITING], Verdict.OPEN)
    return ids


def _attend(desk: UserSession, people: list[int]) -> None:
    with desk.writing() as writing:
        course = writing.create(Course.validated(name="Манлайлал"))
        plan = TrainingSession.validated(course=course, date=desk.day, half_days=2)
        sessions = [writing.create(plan) for _ in range(_SESSIONS)]
    for some in _cut(list(enumerate(people))):
        seats = [(place, person, turn) for place, person in some for turn in range(_HALF_DAYS)]
        _create(
            desk,
            kinds.ATTENDANCE,
            session=[sessions[(place * 7 + turn * 13) % _SESSIONS] for place, _, turn in seats],
            trainee=[person for _, person, _ in seats],
            half_day=[1] * len(seats),
            mark=[AttendanceMark.PRESENT.value] * len(seats),
        )


def _cut(items: list[_T]) -> Iterator[list[_T]]:
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))


def _pair(desk: UserSession, people: list[int], verdict: Verdict) -> None:
    first, second = people[::2], people[1::2]
    _create(desk, kinds.PAIR, first=first, second=second, verdict=[verdict.value] * len(first))


def _create(desk: UserSession, kind: Kind, **columns: list[Any]) -> None:
    count = len(next(iter(columns.values())))
    with desk.writing() as writing:
        every = [columns.get(field.name, [None] * count) for field in kind.fields]
        writing.create_many(kind, every)


def _compare(desk: UserSession, crowd: Crowd) -> dict[str, float]:
    store = desk.store
    with store.transaction():
        version = store.devices.last_change_version()
        store.metadata.write(COMPARED, {"version": version, "waiting": {}})
    rows = [typed for _, typed in crowd.sought(_NEWCOMERS)]
    fields = [field.name for field in kinds.TRAINEE.fields]
    columns = {name: [row.get(name) for row in rows] for name in fields}
    _create(desk, kinds.TRAINEE, **columns)
    store.people.load_frequencies()  # counted once, for the door too
    spent = []
    task = comparing.compare_new(desk, lambda _done, _total: None)
    with suppress(StopIteration):
        while True:
            spent.append(_time(partial(next, task)))  # each of its actions does nothing
    return {
        f"{_NEWCOMERS} newcomers are compared, CPU ms": round(sum(spent), 1),
        "the longest step of it, CPU ms": max(spent),
    }


def _time(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return round((time.process_time() - started) * 1000, 1)
