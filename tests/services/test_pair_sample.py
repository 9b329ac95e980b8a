"""A few pairs from below the threshold in the queue, and what their verdicts tell."""

from dataclasses import dataclass, replace
from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

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


@dataclass(frozen=True)
class Asked:
    ends: tuple[int, int]


queues = st.lists(
    st.builds(Asked, st.tuples(st.integers(0, 2**62), st.integers(0, 2**62))),
    min_size=10,
    max_size=60,
    unique=True,
)


@given(queues, st.data())
def test_a_sample_stands_still_while_other_questions_are_judged(drawn, data):
    sampled, questions = drawn[: len(drawn) // 10], drawn[len(drawn) // 10 :]
    mixed = open_pairs.mix_in(questions, sampled)
    assert [each for each in mixed if each not in sampled] == questions
    judged = data.draw(st.sampled_from(questions))
    moved = {*takewhile(sampled.__contains__, reversed(mixed[: mixed.index(judged)]))}
    after = open_pairs.mix_in([each for each in questions if each != judged], sampled)
    assert [each for each in after if each not in moved] == [
        each for each in mixed if each not in moved and each != judged
    ]


def test_an_officer_who_judges_the_first_of_the_queue_comes_to_the_sample():
    questions = [Asked((number, number + 7)) for number in range(0, 9_000, 50)]
    sampled = [Asked((number, number + 3)) for number in range(1, 9_000, 50)]
    asked, current = [], None
    while questions:
        mixed = open_pairs.mix_in(questions, sampled[: open_pairs.count_mixed_in(len(questions))])
        place = mixed.index(current) if current in mixed else 0
        judged, current = mixed[place], mixed[(place + 1) % len(mixed)]
        asked.append(judged in sampled)
        (sampled if judged in sampled else questions).remove(judged)
    assert len(asked) / 20 < sum(asked) < len(asked) / 7


def test_a_laptop_and_a_small_queue_have_no_sample(office, laptop):
    for desk in (office.desk, laptop.desk):
        for _ in range(2):
            born = {"birth_date": "1990-03-14", "phone": "99112233"}
            registration.register_person(desk, {"given_name": "Номин", **born})
    comparing.find_new_pairs(office.desk)
    assert [each.state for each in clusters.list_open_clusters(office.desk)] == [PairState.OPEN]
    assert open_pairs.estimate_missed_pairs(laptop.desk) is None
