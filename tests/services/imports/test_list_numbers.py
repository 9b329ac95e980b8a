"""Numbers of lists: they mean somebody only in the list that they number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldreg.services.imports.import_reports import NoteReason, RowOutcome
from fieldreg.services.people import registration
from tests.services.imports.test_import import outcomes, run
from tests.support.bundles.trips import go_round
from tests.support.stores.store_files import new_store
from tests.support.user_sessions import session_at

HEAD = "№,Нэр,Эцгийн нэр,Төрсөн он"
GIVEN = ("Болд", "Сарантуяа", "Ганбаатар", "Оюун", "Тэмүүлэн", "Нарантуяа", "Энхжин", "Мөнхбат")
FATHERS = ("Дорж", "Бат", "Ганзориг", "Лхагва", "Цэрэн", "Пүрэв")


def numbered(*people, head=HEAD):
    return "\n".join([head, *(f"{n},{','.join(who)}" for n, who in enumerate(people, 1)), ""])


def whys(entry):
    return [note.why for note in entry.notes]


@pytest.mark.parametrize(
    ("fathers", "born"), [((), ()), (("Дорж", "Бат"), ()), (("Дорж", "Бат"), ("2007", "2001"))]
)
def test_people_of_another_list_are_new_though_number_and_given_name_are_the_same(
    desk, tmp_path, fathers, born
):
    """34 people of one province were left out: the list of another was numbered from 1 too."""
    head = ",".join(HEAD.split(",")[: 2 + bool(fathers) + bool(born)])
    here, there = (
        [
            [
                GIVEN[n % len(GIVEN)] if n < 34 else GIVEN[(n + of) % len(GIVEN)] + "мөнх" * of,
                *fathers[of : of + 1],
                *born[of : of + 1],
            ]
            for n in range(100)
        ]
        for of in (0, 1)
    )
    run(desk, tmp_path, numbered(*here, head=head))
    other = run(desk, tmp_path, numbered(*there, head=head))
    assert other.count_outcomes()[RowOutcome.NEW] == 100
    assert desk.store.people.count() == 200
    for one in other.entries:  # some rows of a list are alike themselves
        assert {*whys(one)} - {NoteReason.ROW_ALIKE} == {NoteReason.SOURCE_REF_OF_ANOTHER}


def test_a_number_alone_leaves_nobody_out(desk, tmp_path):
    run(desk, tmp_path, "id,Нэр\n7,Болд\n")
    entry = run(desk, tmp_path, "id,Утас\n7,99112233\n").entries[0]
    assert (entry.outcome.value, entry.person) == ("left-out", None)


def test_a_list_that_grew_is_known_under_any_file_name(desk, tmp_path):
    people = [(given, FATHERS[n % 6], f"200{n}") for n, given in enumerate(GIVEN)]
    run(desk, tmp_path, numbered(*people))
    grown = numbered(*people, ("Батсүх", "Дорж", "2004"))
    assert outcomes(run(desk, tmp_path, grown, name="хавар (2).csv")) == [*["here"] * 8, "new"]
    corrected = grown.replace("Болд,Дорж,2000", "Болд,Дорж,1999").replace("Оюун", "Оюунчимэг")
    report = run(desk, tmp_path, corrected)
    assert outcomes(report) == ["new", "here", "here", "new", *["here"] * 5]
    assert report.entries[0].doubts  # another birth date is not settled without a person
    assert NoteReason.SOURCE_REF_OF_ANOTHER in whys(report.entries[3])


def test_who_is_alike_in_another_list_is_a_new_person_and_pointed_out(desk, tmp_path):
    same = ("Болд", "Дорж", "2007-03-14")
    run(desk, tmp_path, numbered(same, ("Сүх", "Бат", "2001"), ("Туяа", "", ""), ("Цэцэг", "", "")))
    other = run(
        desk, tmp_path, numbered(same, ("Сүх", "", "2001"), ("Ану", "", ""), ("Хулан", "", ""))
    )
    assert outcomes(other) == ["new"] * 4
    assert whys(other.entries[0]) == [NoteReason.PERHAPS_REGISTERED]
    assert whys(other.entries[1]) == [NoteReason.PERHAPS_REGISTERED]
    assert whys(other.entries[2]) == [NoteReason.SOURCE_REF_OF_ANOTHER]


def test_a_list_read_on_a_laptop_is_known_at_head_office(office, laptop, stick, tmp_path):
    people = [(given, FATHERS[n % 6], f"200{n}") for n, given in enumerate(GIVEN)]
    run(laptop.desk, tmp_path, numbered(*people))
    laptop.stick = stick
    go_round(office, stick, laptop)
    assert outcomes(run(office.desk, tmp_path, numbered(*people))) == ["here"] * 8
    strangers = [(given, FATHERS[(n + 1) % 6], f"199{n}") for n, given in enumerate(GIVEN)]
    assert outcomes(run(office.desk, tmp_path, numbered(*strangers))) == ["new"] * 8


def test_a_birth_date_that_nobody_can_read_is_compared_with_none(desk, tmp_path):
    registration.register_person(
        desk,
        {"source_ref": "1", "given_name": "Болд", "patronymic": "Дорж", "birth_date": "2007.03.14"},
    )
    report = run(desk, tmp_path, numbered(("Болд", "Дорж", "2007-03-14"), ("Сүх", "", "")))
    assert outcomes(report) == ["differs", "new"]


@pytest.mark.parametrize(
    ("here", "there", "is_same"),
    [
        (("Болд", "", ""), ("Болд", "", ""), False),
        (("Болд", "", "2007"), ("Болд", "", ""), False),
        (("Болд", "", ""), ("Болд", "", "2007"), False),
        (("Болд", "Дорж", ""), ("Болд", "", "2007"), False),
        (("Болд", "", "2007"), ("Болд", "", "2007"), True),
        (("Болд", "Дорж", ""), ("Болд", "Дорж", "2007"), True),
        (("Болд", "Дорж", ""), ("Болд", "Дорж", ""), True),
    ],
)
def test_number_and_given_name_alone_make_a_person_and_a_doubt(
    desk, tmp_path, here, there, is_same
):
    rest = [(given, "Бат", "2001") for given in GIVEN[1:6]]
    (known, *_), (entry, *others) = (
        run(desk, tmp_path, numbered(first, *people, ("Туяа", "", ""))).entries
        for first, people in ((here, rest), (there, [*rest, ("Ану", "Бат", "2002")]))
    )
    assert [each.outcome.value for each in others] == [*["here"] * 5, "new", "new"]
    if is_same:
        assert entry.person == known.person
    else:
        assert (entry.outcome, entry.doubts) == (RowOutcome.NEW, (known.person,))


people = st.lists(
    st.tuples(
        st.sampled_from(GIVEN),
        st.sampled_from(["", *FATHERS]),
        st.sampled_from(["", "2001", "2007", "2007-03-14"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=30)
@given(people, people)
def test_each_row_is_imported_known_or_left_out_and_never_known_by_another_name(
    tmp_path_factory, first, second
):
    folder = tmp_path_factory.mktemp("lists")
    desk = session_at(new_store(folder / "here.db", 1))
    run(desk, folder, numbered(*first))
    before = desk.store.people.count()
    report = run(desk, folder, numbered(*second), name="second.csv")
    counts = report.count_outcomes()
    assert sum(counts.values()) == len(second)
    assert desk.store.people.count() == before + counts[RowOutcome.NEW]
    for entry, (given_name, father, born) in zip(report.entries, second, strict=True):
        if entry.outcome is not RowOutcome.NEW:
            (known,) = desk.store.people.list_by_ids([entry.person])
            assert known.given_name == given_name
            assert known.patronymic in (father or known.patronymic, None)
            if first != second:  # the very same file is known row by row
                dates = {born, known.birth_date or ""}
                assert len(dates) == 1 if all(dates) else father and known.patronymic
    desk.store.close()
