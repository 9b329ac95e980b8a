"""Records that one question joins are the part of them that was chosen, whatever was known before.

Three to six records of invented people are parted into people at random; whoever answers ticks one
of these after the other. The oracle is the partition.
"""

from itertools import combinations
from random import Random  # noqa: TID251

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import PairVerdict
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.records.values import Verdict
from fieldreg.services import user_acts
from fieldreg.services.pairs import clusters, verdicts
from fieldreg.services.pairs.clusters import PairCluster
from tests.conformance.test_components import OTHER, OWN, Twin, kept
from tests.support.stores.engines import EngineStores

RECORDS = [change_id(OTHER, number) for number in range(1, 7)]
PEOPLE = range(3)


def merge(people: list[set[int]], ticked: set[int]) -> list[set[int]]:
    merged = ticked.union(*(each for each in people if each & ticked))
    return [each for each in people if not each & ticked] + ([merged] if merged else [])


def expect(people: list[set[int]]) -> dict[int, int]:
    return {each: min(some) for some in people if len(some) > 1 for each in some}


def answer(office: Twin, question: PairCluster, ticked: set[int]) -> None:
    """Answer, of the others or not, take it back and answer again."""
    before, waiting = kept(office.store), clusters.list_open_clusters(office.user)
    others = list_said(office, ticked)
    roots = {*office.store.pairs.find_roots(ticked).values()}
    for leaves_others in (True, False) if len(roots) > 1 else (False,):
        count = clusters.judge_cluster(office.user, question, ticked, leaves_others=leaves_others)
        assert count == len(ticked)
        assert not leaves_others or list_said(office, ticked) == others
        user_acts.take_back(office.user, office.journal)
        assert kept(office.store) == before
        assert clusters.list_open_clusters(office.user) == waiting
    user_acts.do_again(office.user, office.journal)


def list_said(office: Twin, ticked: set[int]) -> list[PairVerdict]:
    """Return what is said of all but those *ticked* among themselves."""
    said = office.store.pairs.list_verdicts()
    return [each for each in said if not ticked.issuperset(each.ends)]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 30))
def test_what_is_chosen_of_several_records_is_who_is_one(
    engine_stores: EngineStores, seed: int
) -> None:
    chance, office = Random(seed), Twin(engine_stores.new(OWN))  # noqa: S311
    office.sit_down()
    records = RECORDS[: chance.randint(3, 6)]
    chosen = {record: chance.choice(PEOPLE) for record in records}
    for record in records:
        office._take(kinds.TRAINEE, record, given_name="Номин", birth_date="1990")
    people, asked = [{each} for each in records], []
    for ends in combinations(records, 2):
        is_same, how = chosen[ends[0]] == chosen[ends[1]], chance.randrange(8)
        if how == 0:
            said = (Verdict.DIFFERENT, Verdict.SAME)[is_same]
            verdicts.judge_pair(office.user, *ends, said)
            people = merge(people, {*ends}) if is_same else people
        elif how > chance.randrange(8):
            asked.append(ends)
            values = {"first": ends[0], "second": ends[1], "verdict": Verdict.OPEN}
            office._take(kinds.PAIR, change_id(OTHER, office._next()), **values)
    for _ in range(len(records)):
        if not (waiting := clusters.list_open_clusters(office.user)):
            break
        members = {*waiting[0].members}
        ticked = max(({m for m in members if chosen[m] == n} for n in PEOPLE), key=len)
        ticked = ticked if len(ticked) > 1 else set()
        answer(office, waiting[0], ticked)
        people = merge(people, ticked)
        assert kept(office.store) == expect(people)
    assert clusters.list_open_clusters(office.user) == []
    roots = office.store.pairs.find_roots(records)
    assert all((roots[a] == roots[b]) == (chosen[a] == chosen[b]) for a, b in asked)
    engine_stores.close()
