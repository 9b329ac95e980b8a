"""A few pairs from below the threshold in the queue, and what their verdicts tell."""

from dataclasses import replace

from fieldreg.domain.joins.samples import SIZE
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs import clusters, comparing, open_pairs, verdicts
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.services.people import registration
from tests.support.registers import habits


def fill(desk, rows):
    """Register made-up people; return who each record is."""
    return {
        registration.register_person(desk, {name: text for name, text in row.items() if text}): who
        for who, row in rows
    }


def test_a_tenth_of_the_queue_at_most_is_a_sample_and_tells_how_many_are_missed(office):
    desk = office.desk
    people = fill(desk, habits.write_register(350, 5, 2.0))
    comparing.find_new_pairs(desk)
    waiting = open_pairs.list_open_pairs(desk)
    listed = clusters.list_open_clusters(desk)
    sampled = [each for each in listed if each.state is PairState.SAMPLED]
    assert sampled
    assert len(sampled) * 10 <= len(listed)
    assert listed.index(sampled[0]) == 9
    assert clusters.list_open_clusters(desk) == listed
    assert open_pairs.list_open_pairs(desk) == waiting
    every = open_pairs.list_sampled_pairs(desk, SIZE)
    assert not {pair.ends for pair in every} & {pair.ends for pair in waiting}
    same = [pair.ends for pair in every if people[pair.first] == people[pair.second]]
    assert same
    for pair in every:
        verdict = Verdict.SAME if pair.ends in same else Verdict.DIFFERENT
        given = verdicts.judge_pair(desk, *pair.ends, verdict)
        if given.verdict is Verdict.PROPOSED:
            given = verdicts.judge_pair(replace(desk, user_name="Хулан"), *pair.ends, verdict)
    missed = open_pairs.estimate_missed_pairs(desk)
    assert missed.judged_count == missed.sample_count == len(every)
    assert missed.same_count == len(same)
    assert missed.least <= len(same) <= missed.most
    assert open_pairs.list_sampled_pairs(desk, SIZE) == []


def test_a_laptop_and_a_small_queue_have_no_sample(office, laptop):
    for desk in (office.desk, laptop.desk):
        for _ in range(2):
            born = {"birth_date": "1990-03-14", "phone": "99112233"}
            registration.register_person(desk, {"given_name": "Номин", **born})
    comparing.find_new_pairs(office.desk)
    assert [each.state for each in clusters.list_open_clusters(office.desk)] == [PairState.OPEN]
    assert open_pairs.estimate_missed_pairs(laptop.desk) is None
