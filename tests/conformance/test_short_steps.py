"""Steps that hold the store are short while somebody waits for it."""

from collections.abc import Iterator

import pytest

from fieldreg.store import store as short_steps
from fieldreg.store.metadata import EPOCH
from fieldreg.store.store import Store, StorePosition, in_short_steps


class _Clock:
    now = 0.0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    clock = _Clock()
    monkeypatch.setattr(short_steps, "perf_counter", lambda: clock.now)
    return clock


@pytest.mark.parametrize(("waits", "lengths"), [(True, [2, 2, 2, 2, 2, 0]), (False, [7, 3])])
def test_a_step_is_five_times_as_long_while_nobody_waits(
    store: Store, clock: _Clock, monkeypatch: pytest.MonkeyPatch, *, waits: bool, lengths: list[int]
) -> None:
    done = list[int]()

    def work() -> Iterator[None]:
        for part in range(10):
            clock.now += 0.015
            done.append(part)
            yield

    monkeypatch.setattr(store, "is_awaited", lambda: waits)
    ends = [len(done) for _ in in_short_steps(store, work())]
    assert [end - start for start, end in zip([0, *ends], ends, strict=False)] == lengths


def test_a_step_that_is_long_to_commit_is_followed_by_a_shorter_one(
    store: Store, clock: _Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = list[int]()

    def work() -> Iterator[None]:
        for part in range(12):
            store.metadata.write(EPOCH, part)
            clock.now += 0.005
            done.append(part)
            yield

    def commit(_: StorePosition) -> None:
        clock.now += 0.012 * (len(done) - len(committed))
        committed.extend(done[len(committed) :])

    committed = list[int]()
    monkeypatch.setattr(store, "is_awaited", lambda: True)
    store.on_commit(commit)
    ends = [len(done) for _ in in_short_steps(store, work())]
    assert [end - start for start, end in zip([0, *ends], ends, strict=False)] == [4, 3, 2, 3, 0]
