"""Whether the person at the door is among the ten shown, and what the looking costs.

Everybody is registered as one trainer writes and sought as another types; see `crowd`.
"""

import statistics
import time
from collections.abc import Callable, Iterable

from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from tests.bench import best_matcher
from tests.bench.crowd import Crowd
from tests.bench.registers import Registers

_SOUGHT, _STRANGERS = 2_000, 1_000
_FEW = 1_000  # among whom anybody is found
_Typed = dict[str, str]


def measure(people: int, registers: Registers) -> dict[str, float]:
    """Measure the ways to look for somebody in a register of *people*."""
    with registers.lend_crowd(people) as (office, crowd):
        sought = list(crowd.sought(min(_SOUGHT, people)))
        desk = office.desk
        found: dict[str, float] = {"people": people}
        for name, look in _WAYS.items():
            times, hits = [], 0
            for person, typed in sought:
                started = time.process_time()
                lines = look(desk, typed)
                times.append((time.process_time() - started) * 1000)
                hits += any(line.id == person for line in lines)
            found[f"{name}: true person shown, %"] = round(100 * hits / len(sought), 1)
            found[f"{name}: CPU, median ms"] = round(statistics.median(times), 2)
            found[f"{name}: CPU, 95th ms"] = round(sorted(times)[len(times) * 95 // 100], 2)
        strangers = [crowd.written(one) for one in Crowd(_STRANGERS, seed=8).people]
        asked = [bool(people_search.find_similar_people(desk, typed)) for typed in strangers]
        found["strangers asked about, %"] = round(100 * sum(asked) / len(asked), 1)
        if people > _FEW:
            found |= best_matcher.measure(desk, sought, strangers)
    return found


def _given(desk: UserSession, typed: _Typed) -> Iterable[PersonRow]:
    return people_search.find_people(desk, typed["given_name"]).lines


def _with_soum(desk: UserSession, typed: _Typed) -> Iterable[PersonRow]:
    return people_search.find_people(desk, typed["given_name"], near=typed["soum"]).lines


def _with_both_names(desk: UserSession, typed: _Typed) -> Iterable[PersonRow]:
    text = f"{typed.get('patronymic', '')} {typed['given_name']}"
    return people_search.find_people(desk, text, near=typed["soum"]).lines


def _full_form(desk: UserSession, typed: _Typed) -> Iterable[PersonRow]:
    return (line for line, _ in people_search.find_similar_people(desk, typed))


_WAYS: dict[str, Callable[[UserSession, _Typed], Iterable[PersonRow]]] = {
    "given name": _given,
    "and the soum": _with_soum,
    "and the patronymic": _with_both_names,
    "full form": _full_form,
}
