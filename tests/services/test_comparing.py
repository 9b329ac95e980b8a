"""Comparing who is new: who is found, how much of the register is read, what verdicts add."""

from math import isclose

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.matching.likeness import VERDICTS
from fieldreg.domain.matching.verdict_bits import ScoredVerdict, fit_verdict_bits
from fieldreg.domain.records.mission import Course
from fieldreg.domain.records.values import Verdict
from fieldreg.services.devices import laptop_registry
from fieldreg.services.pairs import comparing, kept_scores, open_pairs, ranking, verdicts
from tests.support.bundles.trips import go_round
from tests.support.registers import habits, slips

_ROWS, _EARLIER = 1_200, 960


def register_all(desk, rows):
    fields = [field.name for field in kinds.TRAINEE.fields]
    columns = [[row.get(name) or None for row in rows] for name in fields]
    with desk.writing() as writing:
        return list(writing.create_many(kinds.TRAINEE, columns))


def list_waiting(desk):
    return {pair.ends for pair in open_pairs.list_open_pairs(desk)}


@pytest.mark.parametrize("way", [habits, slips], ids=["habits", "slips"])
def test_newcomers_are_found_without_reading_everybody(office, way, monkeypatch):
    desk = office.desk
    written = list(way.write_register(_ROWS, seed=5))
    rows = [{**row, "gender": row["gender"] or None} for _, row in written]
    people = register_all(desk, rows[:_EARLIER])
    comparing.find_new_pairs(desk)
    before = list_waiting(desk)
    people += register_all(desk, rows[_EARLIER:])
    desk.store.people.load_frequencies()  # counted again once a register has grown
    read = []
    load = desk.store.people.load_facts
    monkeypatch.setattr(
        desk.store.people, "load_facts", lambda ids: read.append(len(found := load(ids))) or found
    )
    comparing.find_new_pairs(desk)
    assert max(read) < _ROWS / 10, "a step reads a few who are alike, at any size of register"
    found = list_waiting(desk) - before
    who = dict(zip(people, (one for one, _ in written), strict=True))
    newcomers = people[_EARLIER:]
    true = {
        (min(one, other), max(one, other))
        for one in newcomers
        for other in people
        if one != other and who[one] == who[other]
    }
    assert all(not set(newcomers).isdisjoint(ends) for ends in found)
    assert len(found & true) > 0.9 * len(true)
    assert len(found & true) > 0.9 * len(found)


def test_what_the_cap_cut_off_is_counted_when_all_are_compared(office):
    desk = office.desk
    names = [row["given_name"] for _, row in slips.write_register(40, seed=2)][:30]
    register_all(desk, [{"given_name": name, "phone": "99112233"} for name in names[:13]])
    register_all(desk, [{"given_name": name, "phone": "88112233"} for name in names[13:25]])
    assert comparing.count_passed_over(desk) == 0
    comparing.find_new_pairs(desk)
    assert comparing.count_passed_over(desk) == 1, "thirteen have one phone, twelve another"
    register_all(desk, [{"given_name": names[25], "phone": "95112233"}])
    comparing.find_new_pairs(desk)
    assert comparing.count_passed_over(desk) == 1, "a newcomer settles nothing of the others"


def test_equal_names_and_date_or_telephone_are_asked_about_whatever_one_thing_contradicts(office):
    """Quotas took these as perhaps one person; now they take the pairs that are found."""
    desk = office.desk
    written = (row for _, row in slips.write_register(400, seed=7))
    full = [row for row in written if row["patronymic"] and len(row["birth_date"]) == 10][:12]
    other = {"gender": "male", "soum": "1119", "phone": "88776655", "birth_date": "1961-11-27"}
    other |= {"patronymic": "Цэрэндаваа"}
    rows = []
    for number, row in enumerate(full):
        kept = {"given_name": row["given_name"], "patronymic": row["patronymic"]}
        kept |= {"birth_date": row["birth_date"], "phone": f"991122{number:02}"}
        kept |= {"gender": "female", "soum": "6525"}
        rows += [kept, kept | dict([list(other.items())[number % len(other)]])]
    people = register_all(desk, rows)
    comparing.find_new_pairs(desk)
    assert list_waiting(desk) >= set(zip(people[::2], people[1::2], strict=True))


def test_those_of_a_laptop_are_compared_once_it_is_confirmed(office, stick):
    known = register_all(office.desk, [{"given_name": "Энхтүвшин", "phone": "99112233"}])
    newcomer = office.enrol("Архангай 7", confirmed=False)
    (twice,) = register_all(newcomer.desk, [{"given_name": "Энхтүвшин", "phone": "99112233"}])
    go_round(office, stick, newcomer)
    register_all(office.desk, [{"given_name": "Нарантуяа"}])
    assert comparing.find_new_pairs(office.desk) == 0
    line = laptop_registry.find_laptop(office.installation, "Архангай 7")
    words = " ".join(line.fingerprint_words)
    laptop_registry.confirm_laptop(office.installation, line.device.name, words, shown=AS_STORED)
    assert comparing.find_new_pairs(office.desk) == 1
    assert list_waiting(office.desk) == {tuple(sorted((*known, twice)))}


def watch_plans(db, act):
    """Return the steps by which the statements of *act* are read."""
    seen, run = [], db.execute

    def watch(sql, *bound):
        seen.extend(row[3] for row in run(f"EXPLAIN QUERY PLAN {sql}", *bound))
        return run(sql, *bound)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db, "execute", watch)
        act()
    return seen


def test_who_came_twice_to_one_half_day_is_found_without_reading_all_attendance(office):
    pairs = office.desk.store.pairs
    seen = watch_plans(pairs._db, lambda: (pairs.list_met(), pairs.list_met([1, 2])))
    reading = [step for step in seen if step.split()[1] in ("a", "b")]
    assert len(reading) == 4
    assert all("attendance_trainee" in step for step in reading), reading


def test_who_of_many_is_in_use_is_asked_by_id(office):
    pairs = office.desk.store.pairs
    seen = watch_plans(pairs._db, lambda: pairs.find_kinds(range(1, 900)))
    assert seen
    assert all("PRIMARY KEY" in step for step in seen), seen


def test_who_bears_a_name_in_a_soum_is_counted_without_reading_people(office):
    people = office.desk.store.people
    seen = watch_plans(people._db, lambda: people.count_namesakes([1, 2]))
    [reading] = [step for step in seen if step.split()[1] == "t"]
    assert "COVERING INDEX trainee_soum (retired=? AND soum=? AND given_key=?)" in reading


def test_officers_verdicts_rank_the_queue_once_there_are_enough(office):
    desk = office.desk
    names = [row["given_name"] for _, row in slips.write_register(80, seed=3)][:70]
    rows = [
        {"given_name": name, "birth_date": "1980-05-01", "phone": f"9911{place:04}"}
        for place, name in enumerate(names)
        for _ in range(2)
    ]
    people = register_all(desk, rows)
    ends = list(zip(people[::2], people[1::2], strict=True))
    comparing.find_new_pairs(desk)
    verdicts.judge_pairs(desk, ends[:30], Verdict.SAME)
    verdicts.judge_pairs(desk, ends[30:49], Verdict.DIFFERENT)
    for reasons in ranking.explain_pairs(desk, ends[49:]).values():
        assert VERDICTS not in {reason.name for reason in reasons}
    verdicts.judge_pair(desk, *ends[49], Verdict.DIFFERENT)
    waiting = open_pairs.list_open_pairs(desk)
    explained = ranking.explain_pairs(desk, [pair.ends for pair in waiting])
    for pair in waiting:
        *_, last = reasons = explained[pair.ends]
        assert last.name == VERDICTS
        assert last.bits < 0, "these were often refused"
        assert isclose(sum(reason.bits for reason in reasons), pair.score)


def test_the_ranking_reads_the_latest_verdicts_on_people_and_no_others(office, monkeypatch):
    monkeypatch.setattr(ranking, "MOST_USED", used := 60)
    desk = office.desk
    store = desk.store
    names = [row["given_name"] for _, row in slips.write_register(300, seed=4)][:280]
    rows = [{"given_name": name, "birth_date": "1980-05-01"} for name in names]
    people = register_all(desk, rows)
    ends = list(zip(people[::2], people[1::2], strict=True))
    for start, end, verdict in ((0, 80, "same"), (80, 120, "different"), (120, 140, "same")):
        verdicts.judge_pairs(desk, ends[start:end], Verdict(verdict))
    with desk.writing() as writing:
        courses = [writing.create(Course.validated(name=f"{place}")) for place in range(80)]
    of_courses = zip(courses[::2], courses[1::2], strict=True)
    verdicts.judge_pairs(desk, of_courses, Verdict.DIFFERENT)
    facts = store.people.load_facts(people)
    likeness = kept_scores.load_likeness(desk)
    compared = [
        ScoredVerdict(found.levels, likeness.score(found), place >= 2 * used)
        for place, pair in enumerate(ends)
        for found in [likeness.compare(*map(facts.__getitem__, pair))]
    ]
    read, load = [], store.people.load_facts
    monkeypatch.setattr(store.people, "load_facts", lambda ids: read.append({*ids}) or load(ids))
    fitted = ranking.load_verdict_bits(desk, kept_scores.PairScores(desk))
    wanted = fit_verdict_bits(compared[-used:])
    assert wanted
    for pair in compared:
        assert isclose(fitted.add(pair.levels), wanted.add(pair.levels))
    assert set(people[: 2 * used]).isdisjoint(set().union(*read))
