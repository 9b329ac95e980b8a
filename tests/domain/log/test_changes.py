"""Edits held as columns say what they say one by one."""

from fieldreg.domain.kinds import ATTENDANCE, TRAINEE
from fieldreg.domain.log.changes import Changes, Edit, Edits

PHONE = Edit(1, 10, TRAINEE, 7, {"phone": "99"}, {"phone": (3, 4)})
MARK = Edit(2, 20, ATTENDANCE, 8, {"mark": "late"}, {"mark": (5,)})
NEWER = Edit(3, 30, TRAINEE, 9, {"phone": None}, {"phone": ()}, b'{"x":[1,[]]}')
NOTHING_KNOWN = Edit(4, 40, TRAINEE, 9, {}, {}, b'{"y":[1,[]]}')
EDITS = (PHONE, MARK, NEWER, NOTHING_KNOWN)


def test_edits_in_columns_are_read_one_by_one_as_they_were():
    edits = Edits.from_edits(EDITS)
    assert sorted(edits) == sorted(EDITS)
    assert len(edits) == len(EDITS)
    assert edits[1] == NEWER  # beside the edit that gives the same field


def test_edits_of_one_kind_that_give_the_same_fields_stand_together():
    assert [list(one.ids) for one in Edits.from_edits(EDITS).column_groups] == [[1, 3], [2], [4]]


def test_edits_in_columns_equal_the_same_edits_one_by_one():
    ordered = (PHONE, NEWER, MARK, NOTHING_KNOWN)
    assert Changes(edits=Edits.from_edits(EDITS)) == Changes(edits=ordered)
    assert Changes(edits=Edits.from_edits(EDITS)) != Changes(edits=ordered[:3])


def test_some_of_alike_edits_are_picked_in_the_order_that_is_asked_for():
    alike = Edits.from_edits(EDITS).column_groups[0]
    assert list(alike.select([1, 0])) == [NEWER, PHONE]
    assert list(alike.select([0])) == [PHONE]
    assert len(alike.select([])) == 0
