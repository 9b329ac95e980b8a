"""The digest: canonical JSON of what is live, line by line, as every release hashes it."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from fieldreg.domain import kinds
from fieldreg.store.records.repository import read_rows
from fieldreg.store.store import Store
from tests.support.stores.merge_scenarios import Act, acts, begin_scenario, play_scenario


def as_defined(store: Store) -> str:
    """Return the digest of *store* as one would write its definition down."""
    running = hashlib.sha256(b"fieldreg-digest-v1\n")
    for kind in kinds.KINDS:
        if kind.is_about_changes or kind.is_sealed:
            continue
        ids = [row[0] for row in store._db.execute(f"SELECT id FROM {kind.name}")]  # noqa: S608
        for identity in sorted(ids):
            row = read_rows(store._db, kind, [identity])[identity]
            if row.hidden_mark == kinds.INERT_MARK:
                continue
            pairs = zip(kind.fields, row.fields, strict=True)
            fixed = [value for field, value in pairs if not field.is_editable]
            live = [row.live[field.name] for field in (*kind.editable_fields, kinds.RETIRED)]
            said = [kind.number, identity, row.stamp, fixed, live]
            line = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
            running.update(line.encode() + b"\n")
    return running.hexdigest()


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("morning")
    begin_scenario(folder)
    return folder


@settings(max_examples=10)
@given(played=acts)
def test_the_digest_is_of_canonical_json_whatever_stands_beside_what(
    morning: Path, played: list[Act]
) -> None:
    with play_scenario(morning, played) as day:
        for store in day.stores:
            assert store.digest() == as_defined(store)
