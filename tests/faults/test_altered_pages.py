"""Pages of an earlier file put back into the present one (fault 12)."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from tests.conformance.test_altered_rows import begin, go_on
from tests.support.stores.put_back import Rows, everything
from tests.support.stores.store_files import new_store, open_store

PAGE = 4096


def pages_of(path: Path) -> list[bytes]:
    content = path.read_bytes()
    return [content[at : at + PAGE] for at in range(0, len(content), PAGE)]


def is_found(path: Path) -> bool:
    """Return whether something is said about the store at *path* before anything leaves."""
    try:
        with closing(open_store(path)) as store:
            for _ in store.seal.check_in_steps():
                pass
            return store.is_damaged()
    except Problem as problem:
        return problem.code in {Code.ROWS_ALTERED, Code.STORE_DAMAGED}


@dataclass(frozen=True)
class TwoDays:
    """The pages of one file on two days, and what it holds on the second."""

    path: Path
    old: list[bytes]
    new: list[bytes]
    present: dict[str, Rows]


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> TwoDays:
    path = tmp_path_factory.mktemp("days") / "store.db"
    with closing(new_store(path, 11)) as store:
        begin(store)
    old = pages_of(path)
    with closing(open_store(path)) as store:
        go_on(store)
        present = everything(store._db)
    return TwoDays(path, old, pages_of(path), present)


@settings(max_examples=25)
@given(chosen=st.sets(st.integers(0, 999), min_size=1, max_size=4))
def test_old_pages_are_found_unless_nothing_differs(days: TwoDays, chosen: set[int]) -> None:
    changed = [at for at, page in enumerate(days.old) if page != days.new[at]]
    mixed = list(days.new)
    for number in chosen:
        at = changed[number % len(changed)]
        mixed[at] = days.old[at]
    days.path.write_bytes(b"".join(mixed))
    if not is_found(days.path):
        with closing(open_store(days.path)) as store:
            assert everything(store._db) == days.present


def test_an_old_page_with_a_consent_is_found(days: TwoDays) -> None:
    for at, page in enumerate(days.old):
        if page == days.new[at]:
            continue
        days.path.write_bytes(b"".join([*days.new[:at], page, *days.new[at + 1 :]]))
        try:
            with closing(open_store(days.path)) as store:
                states = [row.values["state"] for row in store.records.list_all(kinds.CONSENT)]
        except Problem:
            continue
        if "given" in states:
            assert is_found(days.path)
            return
    pytest.fail("no page brings a consent back")
