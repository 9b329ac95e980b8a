"""Questions about one person: the shortcut asks about nobody else than the whole comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.matching.facts import Facts, FactsBuilder
from fieldreg.domain.matching.frequencies import Frequencies, NameCounts
from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD, Likeness
from fieldreg.domain.matching.questions import Questions
from fieldreg.domain.matching.weights import starting_weights

_NAMES = st.sampled_from(
    [
        "Болд",
        "Болдоо",
        "Бодл",
        "Олдб",
        "Сүх",
        "Сvх",
        "Батсүх",
        "Дорж",
        "Оржд",
        "Д.",
        "Б.Болд",
        "Хатагон Дорж",
        "",
    ]
)
_PEOPLE = st.lists(
    st.builds(
        lambda *values: FactsBuilder().build(
            dict(
                zip(
                    ("given_name", "patronymic", "birth_date", "phone", "soum", "gender"),
                    values,
                    strict=True,
                )
            )
        ),
        _NAMES,
        _NAMES,
        st.sampled_from(["", "2007", "2007-03-02", "2008-03-02", "~2006"]),
        st.sampled_from(["", "99114207", "99114208", "88001122"]),
        st.sampled_from(["", "6519", "6525"]),
        st.sampled_from(["", "female", "male"]),
    ),
    max_size=6,
)


def _sketch(facts: Facts) -> Facts:
    return FactsBuilder().sketch(facts.given, facts.patronymic, facts.birth_date)


@given(_PEOPLE)
def test_those_asked_about_are_those_who_score(people: list[Facts]) -> None:
    frequencies, everybody = Frequencies(people), dict(enumerate(people))
    likeness, questions = Likeness(frequencies, starting_weights(300)), Questions(frequencies)
    scores = {
        (this, other): likeness.score(likeness.compare(facts, found))
        for this, facts in everybody.items()
        for other, found in everybody.items()
        if this != other
    }
    for this, facts in everybody.items():
        asked = questions.find_alike(
            facts, ((i, each) for i, each in everybody.items() if i != this)
        )
        assert {each.id for each in asked} == {
            other
            for pair, score in scores.items()
            for other in pair[1:]
            if pair[0] == this and score >= SHIPPED_THRESHOLD
        }
        for each in asked:
            found = everybody[each.id]
            shares_phone = found.phone and found.phone == facts.phone
            assert shares_phone or questions.may_be_alike(facts, _sketch(found))
    best = questions.find_most_alike(everybody)
    assert set(best) == {
        person for pair, score in scores.items() for person in pair if score >= SHIPPED_THRESHOLD
    }
    for person, alike in best.items():
        most = max(score for (this, _), score in scores.items() if this == person)
        assert abs(alike.score - most) < 1e-9


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ({"patronymic": "Дорж"}, {"patronymic": "Хатагон Дорж"}),
        ({"patronymic": "Дорж"}, {"patronymic": "Наран", "phone": "99114208"}),
        ({"birth_date": "1984"}, {"birth_date": "1990-03-04", "phone": "99114208"}),
    ],
)
def test_a_common_name_among_a_million_is_not_ruled_out_where_all_else_agrees(
    said: dict[str, str], stored: dict[str, str]
) -> None:
    both = {"given_name": "Болд", "soum": "6519", "gender": "male", "phone": "99114207"}
    names = ["Болд", *(f"нэр{number}" for number in range(400))]
    sample = [
        FactsBuilder().build({"given_name": name, "soum": str(6501 + number)})
        for number, name in enumerate(names)
    ]
    given_names = {facts.given: 2_500 for facts in sample} | {sample[0].given: 25_000}
    patronymics = {facts.given_turned: 2_500 for facts in sample}
    questions = Questions(Frequencies(sample, NameCounts(given_names, patronymics)))
    facts, found = (FactsBuilder().build(both | each) for each in (said, stored))
    assert questions.find_alike(facts, [(1, found)])
    assert questions.may_be_alike(facts, _sketch(found))


def test_a_namesake_among_few_is_asked_about_and_one_among_many_is_not() -> None:
    def build(phone: str) -> Facts:
        said = {"given_name": "Болд", "patronymic": "Д.", "birth_date": "2007", "soum": "6519"}
        return FactsBuilder().build({**said, "phone": phone})

    here, there = build("99114207"), build("88001122")
    asked = {
        count: bool(
            Questions(
                Frequencies([here] * 20, NameCounts({here.given: count // 500, "": count}, {}))
            ).find_alike(here, [(1, there)])
        )
        for count in (2_000, 1_000_000)
    }
    assert asked == {2_000: True, 1_000_000: False}
