"""The log's hash: it stands for what was written, in which order, by whom."""

import hashlib

from fieldreg.sync.codec import hash_chain


def test_the_hash_is_the_one_that_is_written_down():
    body = b"a body"
    numbers = b"".join(n.to_bytes(8, "little") for n in (7, 1, 3))
    expected = hashlib.sha256(
        b"fieldreg-log-v1" + bytes(32) + numbers + hashlib.sha256(body).digest()
    )
    assert hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, 7, 1, 3, body) == expected.digest()


def test_whatever_differs_makes_another_hash():
    hashes = {
        hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, 7, 1, 3, b"body"),
        hash_chain.next_hash(bytes(31) + b"\1", 7, 1, 3, b"body"),
        hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, 8, 1, 3, b"body"),
        hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, 7, 2, 3, b"body"),
        hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, 7, 1, 4, b"body"),
        hash_chain.next_hash(hash_chain.EMPTY_LOG_HASH, 7, 1, 3, b"bodY"),
    }
    assert len(hashes) == 6
