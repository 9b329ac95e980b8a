"""The column codec: nothing lost, nothing invented, little spent."""

from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.kinds import BY_NUMBER, TRAINEE, Field, FieldType, Kind
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.sync.codec.block_codec import MAX_BODY_CHANGES
from fieldreg.sync.codec.change_codec import decode, encode
from tests.support.bundles.bundle_bodies import as_lists, attendances
from tests.support.stores.columns import column
from tests.support.stores.random_changes import WRITER, any_changes

LIMIT = 1 << 24


@pytest.mark.share(of=4)
@given(any_changes())
def test_what_is_written_is_read_again(changes: Changes) -> None:
    assert as_lists(decode(encode(changes), limit_bytes=LIMIT)) == as_lists(changes)


@pytest.mark.share(of=4)
@given(any_changes(), st.randoms())
def test_equal_sets_of_changes_make_equal_bytes_in_whatever_order(changes, random) -> None:
    mixed = []
    for creations in changes.creations:
        order = list(range(len(creations)))
        random.shuffle(order)
        mixed.append(
            replace(
                creations,
                ids=[creations.ids[i] for i in order],
                stamps=[creations.stamps[i] for i in order],
                columns=tuple([column[i] for i in order] for column in creations.columns),
                extras=[creations.extras[i] for i in order] if creations.extras else (),
            )
        )
    edits, strange = list(changes.edits), list(changes.unknown)
    for some in (mixed, edits, strange):
        random.shuffle(some)
    assert encode(Changes(tuple(mixed), tuple(edits), tuple(strange))) == encode(changes)


NEWER = {
    200: Kind(200, "promise", (Field("what"), Field("due", FieldType.INTEGER))),
    TRAINEE.number: Kind(4, "trainee", (*TRAINEE.fields, Field("wish"), Field("size"))),
}


def test_a_newer_release_reads_what_an_older_one_passed_on() -> None:
    """Faults 42: unknown kinds and fields, created and edited, byte for byte."""
    newer_trainee = NEWER[TRAINEE.number]
    ids = [change_id(WRITER, number) for number in (1, 2, 3)]
    stamps = [build_stamp(number, WRITER) for number in (1, 2, 3)]
    nothing = [None] * 3
    known = dict.fromkeys((f.name for f in newer_trainee.fields), nothing)
    known |= {"given_name": ["Бат", "Ганбат", "Бат"], "wish": ["a", None, "a"]}
    with patch.dict(BY_NUMBER, NEWER):
        written = Changes(
            (
                Creations(newer_trainee, ids, stamps, tuple(known.values())),
                Creations(
                    NEWER[200],
                    [change_id(WRITER, 4)],
                    [build_stamp(4, WRITER)],
                    (["hold a session"], [40]),
                ),
            ),
            (
                Edit(
                    change_id(WRITER, 5),
                    build_stamp(5, WRITER),
                    NEWER[200],
                    change_id(WRITER, 4),
                    {"due": None},
                    {"due": (build_stamp(4, WRITER),)},
                ),
                Edit(
                    change_id(WRITER, 6),
                    build_stamp(6, WRITER),
                    newer_trainee,
                    ids[0],
                    {"phone": "99112233", "wish": "b"},
                    {"phone": (stamps[0],), "wish": (stamps[0],)},
                ),
            ),
        )
        body = encode(written)

    older = decode(body, limit_bytes=LIMIT)
    assert older.creations[0].extras == [b'{"wish":"a"}', None, b'{"wish":"a"}']
    assert [one.kind_number for one in older.unknown] == [200, 200]
    assert older.edits[0].values == {"phone": "99112233"}
    assert older.edits[0].extras is not None

    passed_on = encode(older)
    assert passed_on == body
    with patch.dict(BY_NUMBER, NEWER):
        again = decode(passed_on, limit_bytes=LIMIT)
        assert as_lists(again) == as_lists(replace(written, edits=written.edits[::-1]))


def test_a_record_of_which_nothing_is_known_is_a_record() -> None:
    only = Creations(
        TRAINEE, [change_id(1, 1)], [build_stamp(1, 1)], tuple([None] for _ in TRAINEE.fields)
    )
    assert as_lists(decode(encode(Changes((only,))), limit_bytes=LIMIT)).creations == (only,)


def test_texts_keep_their_zeros_and_their_form() -> None:
    """Faults 45 and 48: as typed, to the character."""
    texts = ["000042", "42", "+976 9911-2233", "é", "é", "a\u200b", " b ", "2008-02-30", ""]
    ids = [change_id(7, number) for number in range(1, len(texts) + 1)]
    columns = tuple(texts if f.name == "phone" else [None] * len(ids) for f in TRAINEE.fields)
    changes = Changes((Creations(TRAINEE, ids, [build_stamp(1, 7)] * len(ids), columns),))
    read = decode(encode(changes), limit_bytes=LIMIT).creations[0]
    assert column(TRAINEE, "phone", read.columns) == texts


def test_a_thousand_marks_cost_about_a_byte_each() -> None:
    assert len(encode(attendances(1_000))) < 200


def test_more_changes_than_one_body_holds_are_refused_before_they_are_written() -> None:
    with pytest.raises(Problem) as caught:
        encode(attendances(MAX_BODY_CHANGES + 1))
    assert caught.value.code is Code.TOO_LARGE


def test_a_stamp_of_another_writer_is_not_written() -> None:
    wrong = Creations(
        TRAINEE, [change_id(1, 1)], [build_stamp(1, 2)], tuple([None] for _ in TRAINEE.fields)
    )
    with pytest.raises(ValueError, match="writer"):
        encode(Changes((wrong,)))


def test_a_text_with_the_parting_character_is_not_written() -> None:
    columns = tuple(["a\0b" if f.name == "phone" else None] for f in TRAINEE.fields)
    wrong = Creations(TRAINEE, [change_id(1, 1)], [build_stamp(1, 1)], columns)
    with pytest.raises(ValueError, match="separates"):
        encode(Changes((wrong,)))


def test_a_change_that_stands_twice_is_not_written() -> None:
    strange = UnknownChange(change_id(1, 1), build_stamp(1, 1), 900, b'{"created":{}}')
    with pytest.raises(ValueError, match="twice"):
        encode(Changes(unknown=(strange, strange)))
