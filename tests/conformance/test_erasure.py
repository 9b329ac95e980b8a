"""Erasing in the store: whatever comes in whatever order, on both engines (fault 61)."""

from dataclasses import replace
from itertools import permutations

import pytest

from fieldreg.domain.kinds import CONSENT, CONTRIBUTION, ERASED_MARK, ERASURE, TRAINEE, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.store.store import Store
from tests.support.database_traces import rows_containing
from tests.support.stores.engines import EngineStores

WRITER, OFFICE = 77, 5
HER = change_id(WRITER, 1)
LATER = "hobbyhorse"
WORDS = ["Цэрэндолгор", "99887766", "88776655", "Эхбаярмаа", "нууц"]


def created(kind: Kind, writer: int, number: int, **values: Value) -> Changes:
    each = [[values.get(field.name)] for field in kind.fields]
    ids, stamps = [change_id(writer, number)], [build_stamp(number, writer)]
    return Changes(creations=(Creations(kind, ids, stamps, each),))


def edited(number: int, seen: tuple[int, ...], **values: Value) -> Changes:
    said = {**values, "retired": 0}
    stamps = {name: tuple(build_stamp(one, WRITER) for one in seen) for name in said}
    stamped = build_stamp(number, WRITER)
    edit = Edit(change_id(WRITER, number), stamped, TRAINEE, HER, said, stamps)
    return Changes(edits=(edit,))


def order(**values: Value) -> Changes:
    said = {"state": "ordered", "reason": "asked", "day": "2026-03-14"}
    return created(ERASURE, OFFICE, 9, trainees=str(HER), **said, **values)


SHE = created(TRAINEE, WRITER, 1, given_name=WORDS[0], phone=WORDS[1], notes=WORDS[4])
CONSENTED_BY: dict[str, Value] = {
    "trainee": HER,
    "purpose": "keep",
    "text_version": "1",
    "language": "kk",
    "how": "spoken",
    "given_by": WORDS[3],
    "day": "2026-03-14",
    "state": "given",
}
CONSENTED = created(CONSENT, WRITER, 2, **CONSENTED_BY)
SAID = (SHE, CONSENTED, edited(3, (1,), phone=WORDS[2]), edited(4, (1,), phone="1"))


def take(store: Store, *changes: Changes) -> str:
    for one in changes:
        with store.transaction():
            store.apply_received(one)
    return store.digest()


def test_the_order_may_come_at_any_time_and_all_end_alike(stores: EngineStores) -> None:
    digests = set()
    for place in range(len(SAID) + 1):
        store = stores.new(11)
        digests.add(take(store, *SAID[:place], order(), *SAID[place:]))
        assert rows_containing(store._db, WORDS) == []
        assert not store.erasures.is_vacuum_due()
        ((mark,),) = store._db.execute("SELECT retired FROM trainee").fetchall()
        assert mark == ERASED_MARK
    assert len(digests) == 1


def test_a_contribution_by_name_alone_goes_with_an_order_that_names_it(
    stores: EngineStores,
) -> None:
    named, other = (
        created(CONTRIBUTION, WRITER, number, session=HER, name=name, part="lead")
        for number, name in ((5, WORDS[0]), (6, "Болд"))
    )
    erased = f"{HER} {change_id(WRITER, 5)}"
    ordered = created(
        *(ERASURE, OFFICE, 9), trainees=erased, state="ordered", reason="asked", day="2026-03-14"
    )
    said = (*SAID, later(named), other)
    digests = set()
    for place in range(len(said) + 1):
        store = stores.new(11)
        digests.add(take(store, *said[:place], ordered, *said[place:]))
        assert rows_containing(store._db, [*WORDS, LATER]) == []
        assert list(store.erasures.list_names_alone().values()) == ["Болд"]
    assert len(digests) == 1


def later(changes: Changes) -> Changes:
    """Return *changes* as a later release says them: with a field that is not known here."""
    more = b'{"hobby":"%s"}' % LATER.encode()
    creations = tuple(replace(one, extras=[more]) for one in changes.creations)
    return Changes(creations, tuple(one._replace(extras=more) for one in changes.edits))


def test_what_a_later_release_says_of_her_in_fields_unknown_here_goes_too(
    stores: EngineStores,
) -> None:
    said = [later(one) for one in SAID]
    for place in range(len(said) + 1):
        store = stores.new(11)
        take(store, *said[:place])
        assert bool(rows_containing(store._db, [LATER])) is bool(place)
        take(store, order(), *said[place:])
        assert rows_containing(store._db, [*WORDS, LATER]) == []


UNKNOWN_KIND, CASE, OTHERS = 200, change_id(WRITER, 20), change_id(WRITER, 30)


def strange(number: int, **body: object) -> Changes:
    said = canonical_json.dumps(body)
    one = UnknownChange(change_id(WRITER, number), build_stamp(number, WRITER), UNKNOWN_KIND, said)
    return Changes(unknown=(one,))


def edit_of_consent(number: int, record: int) -> Changes:
    said: dict[str, Value] = {"state": "withdrawn"}
    seen = {"state": (build_stamp(2, WRITER),)}
    more = canonical_json.dumps({"why": [LATER, []]})
    identity, stamped = change_id(WRITER, number), build_stamp(number, WRITER)
    return Changes(edits=(Edit(identity, stamped, CONSENT, record, said, seen, more),))


LATE = (
    *SAID[:2],
    edit_of_consent(19, change_id(WRITER, 2)),
    strange(20, created={"who": HER, "what": LATER}),
    strange(21, edited={"what": [LATER, [1]], "retired": [1, [1]]}, record=CASE),
    strange(22, created={"several": f"{HER} {change_id(WRITER, 8)}", "what": LATER}),
    strange(23, edited={"what": [LATER, [1]], "who": [HER, []]}, record=OTHERS),
)


def test_no_edit_of_a_later_release_keeps_anything_of_her_whenever_the_order_comes(
    stores: EngineStores,
) -> None:
    """Of what tells of her in an edit that does not name her: a consent, an unknown kind."""
    left = set()
    for place in range(len(LATE) + 1):
        store = stores.new(11)
        take(store, *LATE[:place], order(), *LATE[place:])
        assert rows_containing(store._db, [*WORDS, LATER]) == []
        bodies = store._db.execute("SELECT body FROM strange ORDER BY id").fetchall()
        left.add(tuple(bytes(body) for (body,) in bodies))
        ((state,),) = store._db.execute("SELECT state FROM consent").fetchall()
        assert state == "withdrawn"
    # Whom it names and whether it is in use stay, as they do in what is known here.
    assert [canonical_json.loads(body) for body in left.pop()] == [
        {"created": {"who": HER}},
        {"edited": {"retired": [1, [1]]}, "record": CASE},
        {"created": {"several": f"{HER} {change_id(WRITER, 8)}"}},
        {"edited": {"who": [HER, []]}, "record": OTHERS},
    ]
    assert not left


def test_what_a_later_release_says_of_others_stays_as_it_came(stores: EngineStores) -> None:
    other = change_id(WRITER, 6)
    said = (
        created(TRAINEE, WRITER, 6, given_name="Болд"),
        created(CONSENT, WRITER, 7, **CONSENTED_BY | {"trainee": other}),
        edit_of_consent(8, change_id(WRITER, 7)),
        strange(30, created={"who": other, "what": LATER}),
        strange(31, edited={"what": [LATER, [1]]}, record=OTHERS),
    )
    store, untouched = stores.new(11), stores.new(12)
    take(store, SHE, *said, order())
    take(untouched, *said)
    for sql in ("SELECT * FROM strange ORDER BY id", "SELECT * FROM edit ORDER BY id"):
        found = [one._db.execute(sql).fetchall() for one in (store, untouched)]
        assert found[0] == found[1] != []


@pytest.mark.parametrize("place", range(3))
def test_one_answer_in_a_field_unknown_here_is_withdrawn_and_what_else_is_said_stays(
    stores: EngineStores, place: int
) -> None:
    more = b'{"hobby":["%s",[]],"other":["keep",[]]}' % LATER.encode()
    beginning = b'{"hobby":"%s","other":"keep"}' % LATER.encode()
    creation = tuple(replace(one, extras=[beginning]) for one in SHE.creations)
    (correction,) = edited(3, (1,), phone=WORDS[2]).edits
    said = (Changes(creation), Changes(edits=(correction._replace(extras=more),)))
    changes = f"{change_id(WRITER, 1)} {change_id(WRITER, 3)}"
    store = stores.new(11)
    one = order(fields="hobby", changes=changes)
    take(store, *said[:place], one, *said[place:])
    assert rows_containing(store._db, [LATER]) == []
    assert len(rows_containing(store._db, ["keep"])) == 2


def test_whatever_is_said_again_after_the_order_says_nothing(store: Store) -> None:
    wanted = take(store, *SAID, order())
    for some in list(permutations(SAID))[:4]:
        assert take(store, *some) == wanted
    assert rows_containing(store._db, WORDS) == []
    assert store.people.count() == store.people.count(retired=True) == 0


@pytest.mark.parametrize("place", range(len(SAID) + 1))
def test_one_answer_goes_with_all_it_ever_said_whenever_the_order_comes(
    stores: EngineStores, place: int
) -> None:
    changes = " ".join(str(change_id(WRITER, one)) for one in (1, 3, 4))
    one = order(fields="phone", changes=changes)
    store = stores.new(11)
    digest = take(store, *SAID[:place], one, *SAID[place:])
    assert digest == take(stores.new(12), *SAID, one)
    assert rows_containing(store._db, WORDS[1:3]) == []
    assert rows_containing(store._db, [WORDS[0]]) == [f"trainee: {WORDS[0]}"]
    standing = store.records.load(TRAINEE, HER)
    assert (standing.values["phone"], standing.conflicts) == (None, {})


def test_what_a_laptop_wrote_is_no_order_though_it_says_so(store: Store) -> None:
    with store.transaction():
        device = store.devices.invite("A", ("65",), b"key", "2026-03-14")
        store.devices.note_writer(device, OFFICE)
    take(store, *SAID, order())
    assert store.people.count() == 1


def test_an_order_is_carried_out_once_the_files_hold_nothing_of_it(
    stores: EngineStores, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise Problem(Code.DISK_FULL)

    store = stores.new(11)
    monkeypatch.setattr(store._db, "vacuum", full)
    take(store, *SAID, order())
    assert store.erasures.is_vacuum_due()
    assert store.erasures.list_latest_carried_out(10) == []
    monkeypatch.undo()
    opened = Store(store._db)  # the disk has room again
    assert opened.erasures.list_latest_carried_out(10) == [change_id(OFFICE, 9)]


def test_what_a_laptop_no_longer_says_it_carried_out_it_has_not(stores: EngineStores) -> None:
    store = stores.new(11)
    with store.transaction():
        laptop = store.devices.invite("Тариат 1", ("65",), bytes(32), "2026-03-14")
        for said in ((7, 8, 9), (8, 9), (7, 9)):
            store.erasures.note_device_reports(laptop, said, f"2026-03-{said[0]:02}")
    days = {7: "2026-03-07", 9: "2026-03-07"}
    assert store.erasures.list_device_reports() == {one: {laptop: day} for one, day in days.items()}
