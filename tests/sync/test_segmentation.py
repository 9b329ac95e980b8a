"""Bodies of a reply: of all kinds together, in as few as the limit allows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.log.changes import Changes
from fieldreg.sync.codec.change_codec import decode, encode
from fieldreg.sync.log.change_validation import exclude_changes
from fieldreg.sync.log.segmentation import encode_bodies
from tests.support.stores.random_changes import any_changes


@pytest.mark.share(of=4)
@given(any_changes(), st.integers(1, 6))
def test_changes_of_all_kinds_share_as_few_bodies_as_the_limit_allows(
    changes: Changes, limit: int
) -> None:
    changes = replace(changes, unknown=())
    bodies = list(encode_bodies(changes, limit))
    parts = [set(decode(body).ids()) for body in bodies]
    assert [len(ids) for ids in parts[:-1]] == [limit] * (len(parts) - 1)
    whole = set(changes.ids())
    assert set().union(*parts) == whole
    assert sum(map(len, parts)) == len(whole)
    for body, ids in zip(bodies, parts, strict=True):
        assert body == encode(exclude_changes(changes, whole - ids))
