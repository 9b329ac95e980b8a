"""The scores that are kept of pairs: the queue is as without them, and they are used."""

from itertools import count

import pytest

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ErasureReason, Verdict
from fieldreg.services import erasure_orders, user_acts
from fieldreg.services.installation import opening
from fieldreg.services.pairs import comparing, kept_scores, open_pairs, typed_places, verdicts
from fieldreg.services.people import registration
from fieldreg.store.metadata import PAIR_SCORES
from tests.support.installations import PASSPHRASE
from tests.support.registers import habits


@pytest.fixture
def url(new_url):
    return new_url()


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(kept_scores, "_FEWEST", 1)


def fill(desk, count=70, seed=3):
    for _, row in habits.write_register(count, seed, 1.5):
        values = {name: text for name, text in row.items() if text}
        registration.register_person(desk, {**values, "soum": "Тариятт", "aimag": "65"})
    comparing.find_new_pairs(desk)


def watch_compared(desk, monkeypatch):
    read, load = [], desk.store.people.load_facts
    monkeypatch.setattr(desk.store.people, "load_facts", lambda ids: read.extend(ids) or load(ids))
    return read


def list_anew(desk):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_scores, "_load_kept", lambda _store: {})
        patch.setattr(kept_scores.PairScores, "keep", lambda _scores: None)
        return open_pairs.list_open_pairs(desk)


def test_the_queue_is_as_if_all_were_compared_anew(office):
    desk, numbers = office.desk, count(3, 7)
    fill(desk)

    def pick(items):
        return items[next(numbers) % len(items)]

    def judge():
        some = [pick(open_pairs.list_open_pairs(desk)).ends for _ in range(2)]
        verdict = pick((Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE))
        verdicts.judge_pairs(desk, some, verdict)

    def correct():
        pair = pick(open_pairs.list_open_pairs(desk))
        name = pick(("given_name", "phone", "birth_date"))
        value = {"given_name": "Нарантуяа", "phone": "88112233", "birth_date": "1971-05-01"}[name]
        registration.correct_person(desk, pair.first, {name: value}, shown=AS_STORED)

    def name_place():
        [group] = typed_places.list_open_places(desk)
        typed_places.judge_places(desk, [(group, "6525")])

    for act in (judge, correct, name_place, judge, lambda: user_acts.undo_last_act(desk), correct):
        act()
        anew = list_anew(desk)
        assert len(anew) > 5
        assert open_pairs.list_open_pairs(desk) == anew
        assert open_pairs.list_open_pairs(desk) == anew
    user_acts.undo_last_act(desk)
    assert open_pairs.list_open_pairs(desk) == list_anew(desk)


def test_who_was_compared_is_not_compared_again_after_a_start(office, monkeypatch):
    fill(office.desk)
    listed = open_pairs.list_open_pairs(office.desk)
    for pair in listed[:2]:
        verdicts.judge_pair(office.desk, *pair.ends, Verdict.DIFFERENT)
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, office.installation.tools)
    desk = office.desk
    read = watch_compared(desk, monkeypatch)
    assert [pair.ends for pair in open_pairs.list_open_pairs(desk)] == [
        pair.ends for pair in listed[2:]
    ]
    assert not read, "nor are names counted for it"
    registration.correct_person(desk, listed[3].first, {"phone": "88112233"}, shown=AS_STORED)
    open_pairs.list_open_pairs(desk)
    assert listed[3].first in read


@pytest.mark.parametrize("cause", ["release", "growth"])
def test_scores_of_another_release_or_of_a_smaller_register_do_not_count(
    office, monkeypatch, cause
):
    desk = office.desk
    fill(desk, 30)
    open_pairs.list_open_pairs(desk)
    assert kept_scores._load_kept(desk.store)
    if cause == "release":
        monkeypatch.setattr(kept_scores, "_RELEASE", 1)
    else:
        for name in "АБВГДЕЖЗИК":
            registration.register_person(desk, {"given_name": f"{name}дъяа"})
    assert not kept_scores._load_kept(desk.store)


def test_erasure_leaves_no_check_sums_of_values(office):
    desk = office.desk
    fill(desk, 30)
    pair = open_pairs.list_open_pairs(desk)[0]
    assert desk.store.metadata.read(PAIR_SCORES)
    erasure_orders.erase_people(office.installation, [pair.first], ErasureReason.ASKED)
    assert not desk.store.metadata.read(PAIR_SCORES)
