"""Any changes: Hypothesis strategies for whatever a bundle may carry, and builders.

What is drawn is in the order that `columns.decode` gives, so that a round trip can be
compared with ``==``.
"""

from collections.abc import Sequence

from hypothesis import strategies as st

from fieldreg.domain.kinds import BY_NUMBER, KINDS, FieldType, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.ids import LAST_NUMBER, LAST_WRITER, change_id, writer_of
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.keys import canonical_json

WRITER = 0x3F7A11C2

_texts = st.one_of(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(["Ганбаатар", "Өлзийсайхан", "2008", "~1999", "99112233", "000042", "٣"]),
    st.dates().map(str),
    st.integers(0, 10**18).map(str),
    st.just("2026-02-30"),
)
_ids = st.builds(
    change_id,
    st.one_of(st.just(WRITER), st.integers(1, LAST_WRITER)),
    st.one_of(st.integers(1, 60), st.integers(1, LAST_NUMBER)),
)
_lamports = st.one_of(st.integers(1, 200), st.integers(1, LAST_NUMBER))
_stamps = st.builds(build_stamp, _lamports, st.integers(1, LAST_WRITER))
_numbers = st.one_of(st.integers(-5, 60), st.integers(-(1 << 63), (1 << 63) - 1), _ids)
_seen = st.lists(_stamps, max_size=3).map(tuple)
_names = st.from_regex(r"[a-z][a-z0-9_]{0,10}", fullmatch=True).map(lambda n: "x_" + n)
_strange_numbers = st.integers(1, (1 << 16) - 1).filter(lambda n: n not in BY_NUMBER)
_values: dict[FieldType, st.SearchStrategy[Value]] = {
    FieldType.TEXT: st.none() | _texts,
    FieldType.SEALED: st.none() | _texts,
    FieldType.INTEGER: st.none() | _numbers,
    FieldType.REF: st.none() | _ids,
    FieldType.REFS: st.none()
    | st.sets(_ids, min_size=1, max_size=3).map(lambda ids: " ".join(map(str, sorted(ids)))),
}
_known_or_not = st.one_of(*_values.values())


@st.composite
def any_changes(draw: st.DrawFn, most: int = 12) -> Changes:
    """Draw changes of known and unknown kinds, with known and unknown fields."""
    ids = draw(st.lists(_ids, max_size=most, unique=True))
    of_kind: dict[int, list[int]] = {}
    edits: list[Edit] = []
    strange: list[UnknownChange] = []
    for identity in sorted(ids):
        sort = draw(st.integers(0, len(KINDS) + 2))
        stamped = build_stamp(draw(_lamports), writer_of(identity))
        if sort < len(KINDS):
            of_kind.setdefault(KINDS[sort].number, []).append(identity)
        elif sort == len(KINDS):
            edits.append(draw(_edit(identity, stamped)))
        else:
            body = draw(_strange_created() if sort == len(KINDS) + 1 else _strange_edited())
            number = draw(_strange_numbers)
            strange.append(UnknownChange(identity, stamped, number, canonical_json.dumps(body)))
    creations = [draw(_creations(BY_NUMBER[n], of_kind[n])) for n in sorted(of_kind)]
    return in_order(Changes(tuple(creations), tuple(edits), tuple(strange)))


def in_order(changes: Changes) -> Changes:
    """Put edits and strange changes into the order in which they are read."""

    def place(edit: Edit) -> tuple[object, ...]:
        extras = canonical_json.loads(edit.extras) if edit.extras else {}
        assert isinstance(extras, dict)
        return edit.kind.number, sorted([*edit.values, *extras]), edit.id

    def strange_place(one: UnknownChange) -> tuple[object, ...]:
        body = canonical_json.loads(one.body)
        assert isinstance(body, dict)
        edited = body.get("edited")
        names = sorted(edited) if isinstance(edited, dict) else []
        return "edited" in body, one.kind_number, names, one.id

    return Changes(
        changes.creations,
        tuple(sorted(changes.edits, key=place)),
        tuple(sorted(changes.unknown, key=strange_place)),
    )


@st.composite
def _creations(draw: st.DrawFn, kind: Kind, ids: Sequence[int]) -> Creations:
    extras = [draw(st.none() | st.builds(canonical_json.dumps, _extras())) for _ in ids]
    return Creations(
        kind,
        ids,
        [build_stamp(draw(_lamports), writer_of(identity)) for identity in ids],
        tuple([draw(_values[field.type]) for _ in ids] for field in kind.fields),
        extras if any(extras) else (),
    )


def _extras() -> st.SearchStrategy[dict[str, Value]]:
    return st.dictionaries(_names, _known_or_not.filter(lambda v: v is not None), min_size=1)


def _edited() -> st.SearchStrategy[dict[str, tuple[Value, tuple[int, ...]]]]:
    return st.dictionaries(_names, st.tuples(_known_or_not, _seen), min_size=1, max_size=3)


@st.composite
def _edit(draw: st.DrawFn, identity: int, stamped: int) -> Edit:
    kind = draw(st.sampled_from(KINDS))
    fields = draw(st.lists(st.sampled_from(kind.fields), unique=True, max_size=3))
    names = sorted(field.name for field in fields)
    types = {field.name: field.type for field in fields}
    return Edit(
        identity,
        stamped,
        kind,
        draw(_ids),
        {name: draw(_values[types[name]]) for name in names},
        {name: draw(_seen) for name in names},
        draw(st.none() | st.builds(canonical_json.dumps, _edited())),
    )


def _strange_created() -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({"created": st.just({}) | _extras()})


def _strange_edited() -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({"edited": st.just({}) | _edited(), "record": _ids})
