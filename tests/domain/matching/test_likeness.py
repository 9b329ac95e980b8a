"""Pairs of a register: whom the matcher takes for one person, whom not, and what it says of why."""

from itertools import combinations, pairwise
from math import isclose

import pytest

from fieldreg.domain.matching.blocking import CAP, find_candidates
from fieldreg.domain.matching.facts import Facts, FactsBuilder
from fieldreg.domain.matching.frequencies import Frequencies
from fieldreg.domain.matching.levels import (
    BirthLevel,
    NameLevel,
    OrderLevel,
    compare_birth_dates,
    compare_given_names,
)
from fieldreg.domain.matching.pairs import MatchedRegister, ScoredPair, match_register
from fieldreg.domain.matching.questions import Questions
from tests.support.registers import habits, slips

HER = {
    "given_name": "Оюунчимэг",
    "patronymic": "Доржийн",
    "birth_date": "2007-03-02",
    "gender": "female",
    "phone": "99114207",
    "aimag": "65",
    "soum": "6519",
}


@pytest.fixture(scope="module", params=[habits, slips], ids=["habits", "slips"])
def written(request):
    return list(request.param.write_register(2_500, seed=11))


def build_all(rows: list[dict[str, str]]) -> list[Facts]:
    builder = FactsBuilder()
    return [builder.build(row) for row in rows]


@pytest.fixture(scope="module")
def matched(written) -> MatchedRegister:
    return match_register(build_all([row for _, row in written]), threshold=-20.0)


@pytest.fixture(scope="module")
def true_pairs(written) -> set[tuple[int, int]]:
    people = [who for who, _ in written]
    return {pair for pair in combinations(range(len(people)), 2) if same(people, pair)}


def same(people: list[int], pair: tuple[int, int]) -> bool:
    return people[pair[0]] == people[pair[1]]


def test_a_register_with_noise_is_matched_without_being_told_anything(matched, true_pairs):
    likely = {(pair.this, pair.other) for pair in matched.pairs if pair.score >= 0}
    right = len(likely & true_pairs)
    assert right / len(likely) > 0.94
    assert right / len(true_pairs) > 0.92


def test_an_index_rules_out_many_and_nobody_who_is_asked_about(matched):
    questions = Questions(Frequencies(matched.people))
    sketches = [
        FactsBuilder().sketch(each.given, each.patronymic, each.birth_date)
        for each in matched.people
    ]
    left_count, people = 0, matched.people[::50]
    for facts in people:
        asked = {each.id for each in questions.find_alike(facts, enumerate(matched.people))}
        left = {at for at, each in enumerate(sketches) if questions.may_be_alike(facts, each)}
        assert {at for at in asked - left if matched.people[at].phone != facts.phone} == set()
        left_count += len(left)
    assert left_count < len(people) * len(sketches) / 50


def test_a_better_score_is_a_better_guess(matched, true_pairs):
    assert [pair.score for pair in matched.pairs] == sorted(
        (pair.score for pair in matched.pairs), reverse=True
    )
    found, precision = 0, 0.0
    for place, pair in enumerate(matched.pairs, 1):
        if (pair.this, pair.other) in true_pairs:
            found += 1
            precision += found / place
    assert precision / len(true_pairs) > 0.955


def test_the_reasons_of_every_pair_add_up_to_its_score(matched):
    for pair in matched.pairs:
        assert isclose(sum(reason.bits for reason in matched.explain(pair)), pair.score)


def test_a_pair_scores_the_same_whoever_is_named_first(matched):
    likeness, people = matched.likeness, matched.people
    for pair in matched.pairs[::7]:
        turned = likeness.compare(people[pair.other], people[pair.this])
        assert isclose(likeness.score(turned), pair.score), pair


def score_beside(written, *others: dict[str, str]) -> list[float]:
    rows = [row for _, row in written]
    people = build_all([HER, *({**HER, **other} for other in others), *rows])
    likeness = match_register(people).likeness
    return [
        likeness.score(likeness.compare(people[0], other)) for other in people[1:][: len(others)]
    ]


def test_whatever_goes_wrong_in_real_registers_she_is_found(written):
    others = [
        {"given_name": "Oyunchimeg", "patronymic": "Dorj"},
        {"given_name": "ОЮУНЧИМЭГ", "patronymic": "Д.", "gender": ""},
        {"given_name": "Д.Оюунчимэг", "patronymic": ""},
        {"given_name": "Oyuunchimeg", "patronymic": "D.", "birth_date": "2007"},
        {"given_name": "Доржийн", "patronymic": "Оюунчимэг"},
        {"given_name": "Dorj", "patronymic": "Oyuunchimeg", "phone": ""},
        {"given_name": "Оюунаа"},
        {"given_name": "Оюyнчимэr"},
        {"given_name": "Оюунчимаг", "phone": "88001122"},
        {"birth_date": "2007-02-03", "phone": ""},
        {"birth_date": "2017-03-02", "patronymic": "Дорж"},
        {"aimag": "11", "soum": "1107"},
        {"phone": "", "birth_date": ""},
        {"patronymic": "Боржигон Доржийн", "phone": ""},
        {"patronymic": "Borjigin ovogt Dorj", "birth_date": ""},
        {"patronymic": "Их Боржигин Д.", "birth_date": "2007"},
        {"patronymic": "Хархираа Доржийн", "phone": ""},  # a clan name in no list
        {"given_name": "Боржигон Доржийн", "patronymic": "Оюунчимэг", "phone": ""},
    ]
    scores = score_beside(written, *others)
    assert [other for other, score in zip(others, scores, strict=True) if score < 0] == []


@pytest.mark.parametrize("clan", ["Боржигон", "Borjigin ovogt", "Хархираа"])
def test_a_clan_name_says_no_more_of_a_pair_than_its_patronymic(written, clan):
    others = [{"patronymic": patronymic} for patronymic in ("Доржийн", f"{clan} Доржийн")]
    assert isclose(*score_beside(written, *others))


def test_a_clan_name_alone_tells_nothing_of_a_parent(written):
    assert isclose(*score_beside(written, {"patronymic": ""}, {"patronymic": "Боржигон"}))


def test_two_names_that_several_bear_are_two_names_however_alike():
    names = ["Отгонжаргал", "Отгонсүрэн"] * 10 + ["Отгонжгарла"]
    rows = [
        {**HER, "given_name": name, "phone": f"{99110000 + at}"} for at, name in enumerate(names)
    ]
    people = build_all(rows)
    likeness = match_register(people).likeness
    usual, slip = (likeness.compare(people[0], people[place]) for place in (5, -1))
    assert usual.levels == slip.levels
    assert usual.levels.given_name is NameLevel.ALIKE
    assert likeness.score(usual) < likeness.score(slip) - 1


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Сарангэрэл", "Сараа", NameLevel.SHORT),
        ("Сарангэрэл", "Саран", NameLevel.SHORT),
        ("Мөнхцэцэг", "Мөнхөө", NameLevel.SHORT),
        ("Мөнхцэцэг", "Мөнхтуяа", NameLevel.ALIKE),  # no pet name, though туяа has vowels alone
    ],
)
def test_a_pet_name_ends_in_one_vowel(one, other, level):
    this, that = (facts.given for facts in build_all([{"given_name": one}, {"given_name": other}]))
    assert compare_given_names(this, that) == compare_given_names(that, this) == level


def test_who_shares_a_home_a_phone_or_half_a_name_is_not_taken_for_her(written):
    others = [
        {"given_name": "Батбаяр", "gender": "male"},  # her twin
        {"given_name": "Оюунтуяа"},  # her twin, with half of her name
        {"given_name": "Сарангэрэл", "birth_date": "2009-11-20"},  # her sister
        {"given_name": "Дорж", "patronymic": "Б.", "birth_date": "1978-01-30", "gender": "male"},
        {"phone": "", "birth_date": "1998-05-06", "aimag": "11", "soum": "1107"},  # a namesake
        {
            "given_name": "Дорж",
            "patronymic": "Оюунчимэгийн",
            "birth_date": "2031-05-17",
        },  # her child
        {"patronymic": "Боржигон Батын", "birth_date": "1998", "phone": ""},
        {"patronymic": "", "birth_date": "", "phone": "", "aimag": "", "soum": ""},
    ]
    scores = score_beside(written, *others)
    assert [other for other, score in zip(others, scores, strict=True) if score >= 0] == []


def test_a_rare_name_says_more_than_a_common_one(matched):
    people, likeness = matched.people, matched.likeness
    names = sorted({facts.given for facts in people}, key=[facts.given for facts in people].count)
    rare, common = (
        max(
            reason.bits
            for reason in likeness.explain(likeness.compare(Facts(given=name), Facts(given=name)))
            if reason.name == "given_name"
        )
        for name in (names[0], names[-1])
    )
    assert rare > common + 2


def test_a_name_that_is_common_in_one_aimag_alone_says_less_there():
    rows = [{"given_name": "Ерлан", "aimag": "83", "soum": "8301"} for _ in range(60)]
    rows += [{"given_name": f"Болд{place}", "aimag": "11", "soum": "1101"} for place in range(3000)]
    people = build_all(rows)
    likeness = match_register(people).likeness
    bits = [
        next(
            reason.bits
            for reason in likeness.explain(likeness.compare(one, one))
            if reason.name == "given_name"
        )
        for one in build_all([rows[0], {**rows[0], "aimag": "65", "soum": "6519"}])
    ]
    assert bits[0] < bits[1] - 1


def test_a_register_of_nobody_or_of_one_has_no_pairs():
    assert match_register([]).pairs == ()
    assert match_register(build_all([HER])).pairs == ()


def test_two_in_a_register_of_two_are_judged_by_what_is_usual():
    [pair] = match_register(build_all([HER, {**HER, "given_name": "Oyunchimeg"}])).pairs
    assert isinstance(pair, ScoredPair)
    others = build_all([HER, {"given_name": "Оюунчимэг", "soum": "8310"}])
    assert match_register(others).pairs == ()


@pytest.mark.parametrize("count", [298, 299, 300])
def test_strangers_are_sampled_alike_whatever_their_number(count):
    names = [f"Болд{chr(ord('а') + at)}" for at in range(10)] * 30
    levels = Frequencies(build_all([{"given_name": name} for name in names])[:count])._given.levels
    assert levels[NameLevel.SAME] < -3.5  # a tenth of the pairs, beside a thousand usual ones


def test_what_is_unknown_brings_nobody_together():
    assert find_candidates([Facts()] * 5).pairs == []
    assert find_candidates(build_all([{"given_name": "Болд"}, {"given_name": "Болд"}])).pairs == []


def test_a_block_too_large_to_compare_is_counted():
    people = build_all([{"phone": "99114207", "aimag": str(at)} for at in range(CAP + 1)])
    assert find_candidates(people) == ([], 1)
    assert len(find_candidates(people[:CAP]).pairs) == CAP * (CAP - 1) / 2


@pytest.mark.parametrize("count", [CAP, CAP + 1, 4 * CAP])
def test_however_often_somebody_was_registered_all_her_records_hang_together(written, count):
    others = build_all([row for _, row in written[:300]])
    her = len(others) // 2
    people = [*others[:her], *build_all([HER] * count), *others[her:]]
    likely = {(pair.this, pair.other) for pair in match_register(people).pairs}
    assert likely >= {(at, at + 1) for at in range(her, her + count - 1)}


@pytest.mark.parametrize("missing", [(), ("phone",), ("birth_date",), ("phone", "birth_date")])
def test_equal_rows_that_are_all_there_is_are_pairs_if_day_or_phone_is_known(missing):
    row = {name: text for name, text in HER.items() if name not in missing}
    people = build_all([row] * 1_000)
    found = [(pair.this, pair.other) for pair in match_register(people).pairs]
    assert sorted(found) == ([] if len(missing) > 1 else list(pairwise(range(1_000))))


def test_without_given_names_parents_name_and_place_make_no_pair(written):
    rows = [{**row, "given_name": ""} for _, row in written] + [{**HER, "given_name": ""}] * 3
    alone = [{name: HER[name] for name in ("patronymic", "aimag", "soum", "gender")}] * 3
    people = build_all([*rows, *alone])
    matched = match_register(people)
    assert matched.pairs
    for pair in matched.pairs:
        levels = matched.likeness.compare(people[pair.this], people[pair.other]).levels
        assert {"birth_date", "phone"} & {*levels.agreeing}


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("2007-03-02", "2007-03-02", BirthLevel.SAME_DAY),
        ("2007-03-02", "2007-02-03", BirthLevel.SWAPPED),
        ("2007-03-02", "2007-03-12", BirthLevel.ONE_DIGIT),
        ("2007-03-02", "2007", BirthLevel.SAME_YEAR),
        ("2007-03", "2007-03-02", BirthLevel.SAME_YEAR),
        ("2007-03", "2007-04-02", BirthLevel.OTHER_DAY),
        ("2007-03-02", "2007-11-25", BirthLevel.OTHER_DAY),
        ("2007-03-02", "2017-03-02", BirthLevel.ONE_DIGIT),
        ("2007-03-02", "2011-03-02", BirthLevel.ANNIVERSARY),
        ("2007-03-02", "~2006", BirthLevel.NEAR_YEAR),
        ("2007", "2008", BirthLevel.NEAR_YEAR),
        ("2007", "1999-03-02", BirthLevel.OTHER_YEAR),
        ("", "2007", BirthLevel.UNKNOWN),
    ],
)
def test_two_birth_dates_agree_as_far_as_both_are_known(one, other, level):
    assert compare_birth_dates(one, other) == compare_birth_dates(other, one) == level


def test_a_keyboard_without_the_letter_is_a_slip_in_a_name():
    one, other = build_all([{"given_name": "Төмөрбаатар"}, {"given_name": "Тёмёрбаатар"}])
    assert compare_given_names(one.given, other.given) is NameLevel.NEAR


def test_swapped_names_are_told_as_such(matched):
    one, other = build_all([HER, {**HER, "given_name": "Доржийн", "patronymic": "Оюунчимэг"}])
    assert matched.likeness.compare(one, other).levels.order is OrderLevel.SWAPPED


def test_what_agrees_and_what_differs_is_told_by_the_names_of_a_persons_fields(matched):
    her, again = build_all(
        [HER, {"given_name": "Oyunaa", "patronymic": "Бат", "birth_date": "2007", "soum": "6519"}]
    )
    levels = matched.likeness.compare(again, her).levels
    assert levels.agreeing == ("given_name", "birth_date", "soum")
    assert levels.differing == ("patronymic",)
    elsewhere = her._replace(soum="6525", gender="male", phone="99114208")
    levels = matched.likeness.compare(elsewhere, her).levels
    assert levels.differing == ("soum", "gender")
    unknown = matched.likeness.compare(Facts(given=her.given, aimag="65"), her).levels
    assert (unknown.agreeing, unknown.differing) == (("given_name",), ())
