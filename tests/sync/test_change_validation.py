"""Checks: the same verdict as the models', for a column at a time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.kinds import ATTENDANCE, KINDS, TRAINEE
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import MODELS, check_edit
from fieldreg.domain.records.values import LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT
from fieldreg.sync.codec.change_codec import decode, encode
from fieldreg.sync.log.change_validation import exclude_changes, find_invalid
from tests.support.bundles.sealed import make_people
from tests.support.stores.columns import column, place_of
from tests.support.stores.random_changes import any_changes

WRITER = 7

# On both sides of every limit there is.
VALUES = (
    None,
    *("", "a", "a\0b", "\ud800", "2026-03-14", "2026-3-14", "2026-03-14\n"),
    *("2026-02-30", "2026-02-29", "2028-02-29", "0000-01-01", "2026-W10-1"),
    "٢٠٢٦-٠٣-١٤",
    *("female", "present", "to-follow", "planned", "self", "spoken", "keep"),
    *("given", "morning", "in-person", "moved", "lead", "begun", "delivery", "open"),
    *("undone", "7:1", "7:1-40,45 2147483647:9", "7:", "7:1-", "7:1,", "7:1 ", "0:1"),
    *("YWdl....", "YWdlLQ==..", "....", "YWdl.YWdl", "YWdl\n", "YWd" + "." * 4_001),
    *("x" * limit for limit in (SHORT_TEXT_LIMIT, SHORT_TEXT_LIMIT + 1)),
    *("x" * limit for limit in (LONG_TEXT_LIMIT, LONG_TEXT_LIMIT + 1)),
    *("7:" + "1" * limit for limit in (10, 11)),
    *(-1, 0, 1, 60, 61, 10_000, 10_001, (1 << 63) - 1, 1 << 63),
)
EVERY_FIELD = [
    pytest.param(kind, field.name, id=f"{kind.name}.{field.name}")
    for kind in KINDS
    for field in kind.fields
]
GOOD = {
    "shift": {"trainer": "Оюунчимэг", "day": "2026-03-14"},
    "partner": {"name": "a"},
    "course": {"name": "a"},
    "session": {
        "course": 1,
        "date": "2026-03-14",
        "half_days": 1,
        "starts": "morning",
        "mode": "in-person",
        "state": "planned",
    },
    "attendance": {"trainee": 1, "session": 2, "half_day": 1, "mark": "present"},
    "consent": {
        "trainee": 1,
        "purpose": "keep",
        "text_version": "1",
        "language": "mn",
        "how": "spoken",
        "given_by": "self",
        "day": "2026-03-14",
        "state": "given",
    },
    "answer": {"trainee": 1, "day": "2026-03-14", "sealed": "YWdl"},
    "place": {"code": "110299", "name": "a"},
    "quota": {"whom": "rural", "share": 246, "since": "2026-03-14"},
    "question": {"laptop": "a", "text": "a", "day": "2026-03-14"},
    "response": {"question": 1, "text": "a", "day": "2026-03-14"},
    "request": {"topic": "copy", "name": "a", "day": "2026-03-14"},
    **{name: {"name": "a"} for name in ("theme", "audience", "project", "material")},
    "residence": {"trainee": 1, "day": "2026-03-14", "soum": "6525", "reason": "moved"},
    "contribution": {"session": 1, "name": "a", "part": "lead"},
    "partnership": {"partner": 1, "day": "2026-03-14", "event": "begun"},
    "part": {"session": 1, "partner": 2, "part": "delivery"},
    "pair": {"first": 1, "second": 2, "verdict": "same", "rests_on": "3 4"},
    "pin": {"member": 1, "shown_field": "phone"},
    "alias": {"typed": "a", "level": "soum", "within": "65", "code": "6525"},
    "promise": {"trainee": 1, "text": "a", "due": "2026-03-14", "state": "open"},
    "undoing": {"spans": "7:1-40,45", "state": "undone", "reason": "a"},
    "erasure": {
        "trainees": "30064771073",
        "state": "ordered",
        "reason": "asked",
        "day": "2026-03-14",
    },
}


def good(kind, **values):
    return {**dict.fromkeys(f.name for f in kind.fields), **GOOD.get(kind.name, {}), **values}


def created(kind, rows):
    ids = [change_id(WRITER, number) for number in range(1, len(rows) + 1)]
    columns = tuple([row[field.name] for row in rows] for field in kind.fields)
    stamps = [build_stamp(number, WRITER) for number in range(1, len(rows) + 1)]
    return Changes((Creations(kind, ids, stamps, columns),))


def edit(kind, values, seen=(), number=9):
    return Edit(
        change_id(WRITER, number),
        build_stamp(number, WRITER),
        kind,
        change_id(WRITER, 1),
        values,
        dict.fromkeys(values, seen),
    )


def is_modelled(kind, row):
    try:
        MODELS[kind.name].validated(**row)
    except Problem:
        return False
    return True


@pytest.mark.share(of=3)
@pytest.mark.parametrize(("kind", "name"), EVERY_FIELD)
def test_a_record_is_refused_exactly_where_its_model_refuses_it(kind, name):
    rows = [good(kind, **{name: value}) for value in VALUES]
    changes = created(kind, rows)
    judged = zip(changes.creations[0].ids, rows, strict=True)
    bad = [(one, Code.VALUE_REFUSED) for one, row in judged if not is_modelled(kind, row)]
    assert find_invalid(changes) == bad
    for row in rows:
        assert (find_invalid(created(kind, [row])) == []) is is_modelled(kind, row)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_good_record_of_every_kind_is_good(kind):
    assert find_invalid(created(kind, [good(kind)] * 3)) == []


@pytest.mark.parametrize(("kind", "name"), EVERY_FIELD)
def test_an_edit_is_refused_exactly_where_its_model_refuses_it(kind, name):
    edits = [edit(kind, {name: value}, number=n) for n, value in enumerate(VALUES, 2)]
    bad = []
    for one in edits:
        try:
            check_edit(kind, one.values)
        except Problem as problem:
            bad.append((one.id, problem.code))
    assert find_invalid(Changes(edits=tuple(edits))) == bad


@pytest.mark.parametrize(("value", "is_good"), [(0, True), (1, True), (2, False), (None, False)])
def test_a_record_is_retired_or_in_use_and_nothing_else(value, is_good):
    refused = find_invalid(Changes(edits=(edit(TRAINEE, {"retired": value}),)))
    assert (refused == []) is is_good


def test_an_edit_that_saw_what_comes_after_it_is_refused():
    fine = edit(TRAINEE, {"phone": "1"}, seen=(build_stamp(8, WRITER), build_stamp(2, 5)), number=9)
    bad = edit(
        TRAINEE, {"phone": "1"}, seen=(build_stamp(2, 5), build_stamp(10, WRITER)), number=10
    )
    assert find_invalid(Changes(edits=(fine, bad))) == [(bad.id, Code.VALUE_REFUSED)]


def test_one_bad_edit_is_refused_and_its_neighbours_are_not():
    genders = enumerate(["male", "?", None], 2)
    edits = [edit(TRAINEE, {"gender": gender}, number=n) for n, gender in genders]
    assert find_invalid(Changes(edits=tuple(edits))) == [(edits[1].id, Code.VALUE_REFUSED)]


def test_a_field_that_may_not_change_is_unknown_to_edits():
    wrong = edit(ATTENDANCE, {"mark": "late", "session": 5})
    assert find_invalid(Changes(edits=(wrong,))) == [(wrong.id, Code.FIELD_UNKNOWN)]


@pytest.mark.share(of=2)
@given(any_changes(), st.data())
def test_what_is_set_aside_is_gone_and_the_rest_is_as_it_was(changes, data):
    ids = sorted(
        [i for c in changes.creations for i in c.ids]
        + [e.id for e in changes.edits]
        + [s.id for s in changes.unknown]
    )
    gone = data.draw(st.sets(st.sampled_from(ids))) if ids else set()
    kept = exclude_changes(changes, gone)
    assert kept.count == len(ids) - len(gone)
    stay = [one for one in ids if one not in gone]
    for one in stay:
        others = set(ids) - {one}
        assert encode(exclude_changes(kept, others)) == encode(exclude_changes(changes, others))
    assert exclude_changes(changes, []) == changes
    assert decode(encode(kept)).count == kept.count


def test_one_bad_record_leaves_the_others_untouched():
    creations = make_people(1, 4).creations[0]
    columns = list(creations.columns)
    columns[place_of(TRAINEE, "source_ref")] = [None, "x" * (SHORT_TEXT_LIMIT + 1), None, "7"]
    extras = [None, b'{"wish":1}', b'{"wish":2}', None]
    changes = Changes((replace(creations, columns=tuple(columns), extras=extras),))
    (bad,) = find_invalid(changes)
    assert bad == (creations.ids[1], Code.VALUE_REFUSED)
    kept = exclude_changes(changes, [bad[0]]).creations[0]
    assert column(TRAINEE, "source_ref", kept.columns) == [None, None, "7"]
    assert kept.extras == [None, b'{"wish":2}', None]
