"""What is kept is right after acts that were cut off at any statement; on each engine.

A statement is refused, the connection breaks, the process is killed, or the server commits and
cannot say so. Then the same act is done again, and others after it. The histories are those of
facts, of shown people and of what is due to laptops, with checks of all rows; each has its own
recount.
"""

from collections.abc import Callable
from datetime import date
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from fieldreg.domain.records.mission import Course
from fieldreg.services.installation import row_check
from fieldreg.store.seal.row_seal import BEGINNING
from tests.conformance import test_facts, test_kept_counts, test_shown_people
from tests.conformance.test_components import kept
from tests.conformance.test_kept_counts import OWN
from tests.properties.test_due import assert_due
from tests.store.test_due import OFFICE, OFTEN, RARELY, Country
from tests.support.stores.cuts import Cut, do_cut
from tests.support.stores.engines import EngineStores, SqlcipherStores
from tests.support.stores.fact_recount import check_facts
from tests.support.stores.recount import check_kept_counts
from tests.support.stores.sum_recount import assert_kept

_number = st.integers(0, 1 << 12)
_cuts = st.tuples(st.sampled_from(Cut), st.integers(1, 40))


def play_cut(
    stores: EngineStores, world: Any, cut: tuple[Cut, int], act: Callable[[], object]
) -> None:
    """Do *act* in *world* cut off, and once more as a whole."""
    do_cut(stores, world, *cut, act)
    act()


def check_rows(world: Any) -> None:
    """Check all rows and make anew what follows from them, as once a day."""
    for _ in row_check._check(world.store, BEGINNING):
        pass


def play(world: Any, name: str, one: int, other: int) -> None:
    if name == "check":
        check_rows(world)
    else:
        world.play(name, one, other)


def with_cuts(acts: list[str]) -> Any:
    act = st.tuples(st.sampled_from([*acts, "check"]), _number, _number, _cuts)
    return st.lists(act, min_size=10, max_size=25)


@pytest.mark.share(of=2)
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=with_cuts(test_kept_counts._ACTS))
def test_counts_facts_and_sums(engine_stores: EngineStores, history: list[Any]) -> None:
    register = test_facts.Register(engine_stores.new(OWN))
    register.begin()
    register.store.seal.digest.ensure_key(bytes)
    for place, (name, one, other, cut) in enumerate(history):
        play_cut(engine_stores, register, cut, lambda: play(register, name, one, other))  # noqa: B023
        if isinstance(engine_stores, SqlcipherStores) or not place % 5:
            check_kept_counts(register.store, [date(2026, 3, 14)])
            check_facts(register.store)
            assert_kept(register.store)
    check_facts(register.store)
    assert_kept(register.store)
    engine_stores.close()


@pytest.mark.share(of=2)
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=with_cuts(test_shown_people._ACTS))
def test_who_is_one_and_how_she_is_shown(engine_stores: EngineStores, history: list[Any]) -> None:
    office = test_shown_people.Office(engine_stores.new(OWN))
    office.begin()
    for name, one, other, cut in history:
        play_cut(engine_stores, office, cut, lambda: play(office, name, one, other))  # noqa: B023
        assert kept(office.store) == office.store.pairs.compute_components().roots
    test_shown_people.check_people(office.store)
    assert_kept(office.store)
    engine_stores.close()


@pytest.mark.share(of=3)
@pytest.mark.parametrize("seed", range(3))
def test_what_is_due_to_laptops(stores: EngineStores, seed: int) -> None:
    chance = Random(seed)  # noqa: S311
    country = Country(stores.new(OFFICE), chance)
    country.write(Course.validated(name="Манлайлал"))
    for act in (Country.register, Country.plan, Country.decide, Country.ask):
        act(country)
    for step in range(40):
        deed = chance.choice((*RARELY, check_rows) if step % 6 == 5 else OFTEN)
        cut = chance.choice(list(Cut)), chance.randrange(1, 60)
        play_cut(stores, country, cut, lambda: deed(country))  # noqa: B023
        assert_due(country.store, country.device(country.any_device()))
    for each in country.provinces:
        assert_due(country.store, country.device(each))
    assert_kept(country.store)
