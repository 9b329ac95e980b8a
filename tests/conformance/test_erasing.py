"""Erasing in the store: whatever comes in whatever order, on both engines (fault 61)."""

from dataclasses import replace
from itertools import permutations

import pytest

from fieldreg.domain.changes import Changes, Creations, Edit
from fieldreg.domain.ids import change_id
from fieldreg.domain.kinds import CONSENT, ERASED, ERASURE, TRAINEE, Kind, Value
from fieldreg.domain.stamps import stamp
from fieldreg.store.store import Store
from tests.support.engines import Stores
from tests.support.traces import rows

WRITER, OFFICE = 77, 5
HER = change_id(WRITER, 1)
LATER = "hobbyhorse"
WORDS = ["Цэрэндолгор", "99887766", "88776655", "Эхбаярмаа", "нууц"]


def created(kind: Kind, writer: int, number: int, **values: Value) -> Changes:
    each = [[values.get(field.name)] for field in kind.fields]
    ids, stamps = [change_id(writer, number)], [stamp(number, writer)]
    return Changes(creations=(Creations(kind, ids, stamps, each),))


def edited(number: int, seen: tuple[int, ...], **values: Value) -> Changes:
    said = {**values, "retired": 0}
    stamps = {name: tuple(stamp(one, WRITER) for one in seen) for name in said}
    stamped = stamp(number, WRITER)
    edit = Edit(change_id(WRITER, number), stamped, TRAINEE, HER, said, stamps)
    return Changes(edits=(edit,))


def order(**values: Value) -> Changes:
    said = {"state": "ordered", "reason": "asked", "day": "2026-03-14"}
    return created(ERASURE, OFFICE, 9, trainees=str(HER), **said, **values)


SHE = created(TRAINEE, WRITER, 1, given_name=WORDS[0], phone=WORDS[1], notes=WORDS[4])
CONSENTED = created(
    *(CONSENT, WRITER, 2),
    trainee=HER,
    purpose="keep",
    text_version="1",
    language="kk",
    how="spoken",
    given_by=WORDS[3],
    day="2026-03-14",
    state="given",
)
SAID = (SHE, CONSENTED, edited(3, (1,), phone=WORDS[2]), edited(4, (1,), phone="1"))


def take(store: Store, *changes: Changes) -> str:
    for one in changes:
        with store.transaction():
            store.take_in(one)
    return store.digest()


def test_the_order_may_come_at_any_time_and_all_end_alike(stores: Stores) -> None:
    digests = set()
    for place in range(len(SAID) + 1):
        store = stores.new(11)
        digests.add(take(store, *SAID[:place], order(), *SAID[place:]))
        assert rows(store._db, WORDS) == []
        assert not store.erasures.is_unscoured()
        ((mark,),) = store._db.execute("SELECT retired FROM trainee").fetchall()
        assert mark == ERASED
    assert len(digests) == 1


def later(changes: Changes) -> Changes:
    """Give *changes* as a later release says them: with a field that is not known here."""
    more = b'{"hobby":"%s"}' % LATER.encode()
    creations = tuple(replace(one, extras=[more]) for one in changes.creations)
    return Changes(creations, tuple(one._replace(extras=more) for one in changes.edits))


def test_what_a_later_release_says_of_her_in_fields_unknown_here_goes_too(
    stores: Stores,
) -> None:
    said = [later(one) for one in SAID]
    for place in range(len(said) + 1):
        store = stores.new(11)
        take(store, *said[:place])
        assert bool(rows(store._db, [LATER])) is bool(place)
        take(store, order(), *said[place:])
        assert rows(store._db, [*WORDS, LATER]) == []


def test_whatever_is_said_again_after_the_order_says_nothing(store: Store) -> None:
    wanted = take(store, *SAID, order())
    for some in list(permutations(SAID))[:4]:
        assert take(store, *some) == wanted
    assert rows(store._db, WORDS) == []
    assert store.people.count() == store.people.count(retired=True) == 0


@pytest.mark.parametrize("place", range(len(SAID) + 1))
def test_one_answer_goes_with_all_it_ever_said_whenever_the_order_comes(
    stores: Stores, place: int
) -> None:
    changes = " ".join(str(change_id(WRITER, one)) for one in (1, 3, 4))
    one = order(fields="phone", changes=changes)
    store = stores.new(11)
    digest = take(store, *SAID[:place], one, *SAID[place:])
    assert digest == take(stores.new(12), *SAID, one)
    assert rows(store._db, WORDS[1:3]) == []
    assert rows(store._db, [WORDS[0]]) == [f"trainee: {WORDS[0]}"]
    standing = store.records.one(TRAINEE, HER)
    assert (standing.values["phone"], standing.open) == (None, {})


def test_what_a_laptop_wrote_is_no_order_though_it_says_so(store: Store) -> None:
    with store.transaction():
        device = store.devices.invite("A", ("65",), b"key", "2026-03-14")
        store.devices.note_writer(device, OFFICE)
    take(store, *SAID, order())
    assert store.people.count() == 1
