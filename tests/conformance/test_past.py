"""The register without what came since is the register as it was, and stays as it is; on each engine."""

from hypothesis import HealthCheck, Phase, given, settings
from typing_extensions import override

from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.store.kept import facts
from fieldreg.store.store import Store
from tests.conformance import test_facts, test_kept_counts
from tests.conformance.test_kept_counts import OWN
from tests.support.stores.engines import EngineStores, SqlcipherStores

Rows = list[tuple[object, ...]]


class Register(test_facts.Register):
    """One that notes what came in, as bundles do."""

    @override
    def _take(self, kind: Kind, writer: int, number: int, **values: Value) -> None:
        columns = [[values.get(each.name)] for each in kind.fields]
        ids, stamps = [change_id(writer, number)], [build_stamp(number, writer)]
        with self.store.transaction():
            changes = Changes(creations=(Creations(kind, ids, stamps, columns),))
            if self.store.apply_received(changes).created_count:
                self.store.note_arrival(ids[0], ids[0])

    @override
    def _compare(self, one: int) -> None:
        """Whether a laptop is confirmed is no change, and does not come back."""


def read_facts(store: Store) -> Rows:
    facts.renew(store._db)
    with store._db.reading():
        return store._db.execute("SELECT * FROM fact ORDER BY root, day, session").fetchall()


@settings(
    max_examples=12,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(history=test_kept_counts.histories)
def test_without_what_came_since_it_is_as_it_was(
    engine_stores: EngineStores, history: list[tuple[str, int, int]]
) -> None:
    register = Register(engine_stores.new(OWN))
    register.begin()
    store = register.store
    step = 4 if isinstance(engine_stores, SqlcipherStores) else 15
    states: list[tuple[int, Rows]] = []
    for place, (act, one, other) in enumerate(history):
        if not place % step:
            states.append((store.position().version, read_facts(store)))
        register.play(act, one, other)
    today, digest = read_facts(store), store.digest()
    for version, then in states:
        with store.past.without(store.past.list_changes_since(version)):
            assert read_facts(store) == then
        assert read_facts(store) == today
    assert store.digest() == digest
    engine_stores.close()
