"""Traces: whether anything of a person is left, row by row and byte by byte.

The file is decrypted page by page, its free pages and what lies between rows with it, so
that the bytes are those that SQLite left there; an export would write it anew.
"""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import zstandard
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from fieldreg.store.engines.sqlcipher import SqlCipher

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")
PAGE, SALT, IV, MAC = 4096, 16, 16, 64
WAL_HEAD, FRAME_HEAD = 32, 24
FRAME = b"\x28\xb5\x2f\xfd"  # how what is compressed begins


def rows_containing(engine: object, words: list[str]) -> list[str]:
    """Return the tables in which any of *words* stands in a cell."""
    return [f"{table}: {word}" for table, text in _cells(engine) for word in words if word in text]


def pages_containing(path: Path, key: bytes, words: list[str]) -> list[str]:
    """Return which of *words* stand in the closed store at *path*, and in which letters."""
    assert not path.with_name(f"{path.name}-wal").exists()
    plain = b"".join(_decrypted(path.read_bytes(), key))
    assert plain[:6] == b"SQLite" or b"CREATE TABLE trainee" in plain  # the key is the one
    return [
        f"{word} in {encoding}"
        for word in words
        for encoding in ENCODINGS
        if _encoded(word, encoding) in plain
    ]


def find_remnants(path: Path, key: bytes, words: list[str]) -> list[str]:
    """Return what is left of any of *words* in the closed store at *path*."""
    engine = SqlCipher(path, key)
    found = rows_containing(engine, words)
    engine.close()
    return found + pages_containing(path, key, words)


def _encoded(word: str, encoding: str) -> bytes:
    """Write *word* so; what has no letters for it can hold no trace of it."""
    try:
        return word.encode(encoding)
    except UnicodeEncodeError:
        return word.encode()


def _cells(engine: object) -> Iterator[tuple[str, str]]:
    for table, names in engine.columns().items():  # type: ignore[attr-defined]
        sql = f"SELECT {', '.join(names)} FROM {table}"  # noqa: S608  our own names
        for row in engine.execute(sql).fetchall():  # type: ignore[attr-defined]
            for cell in row:
                if isinstance(cell, str):
                    yield table, cell
                elif isinstance(cell, bytes):
                    yield table, cell.decode("utf-8", "ignore")
                    for body in _unpacked(cell):
                        yield table, body.decode("utf-8", "ignore")


def _unpacked(cell: bytes) -> Iterator[bytes]:
    """Yield what is compressed anywhere in *cell*: pieces of a log, answers, reports."""
    with suppress(zlib.error):
        yield zlib.decompress(cell)
    at = cell.find(FRAME)
    while at >= 0:
        with suppress(zstandard.ZstdError):
            yield zstandard.ZstdDecompressor().decompressobj().decompress(cell[at:])
        at = cell.find(FRAME, at + 1)


def journal_remnants(path: Path, key: bytes, words: list[str]) -> list[str]:
    """Return which of *words* stand in the journal of the open store at *path*.

    No lock lies on that file, so that it may be read.
    """
    data = path.with_name(f"{path.name}-wal").read_bytes()[WAL_HEAD:]
    frames = range(0, len(data), FRAME_HEAD + PAGE)
    pages = (data[at + FRAME_HEAD : at + FRAME_HEAD + PAGE] for at in frames)
    plain = b"".join(one for page in pages for one in _decrypted(page, key))
    return [word for word in words if word.encode() in plain]


def _decrypted(data: bytes, key: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE]
        head = SALT if start == 0 else 0
        end = PAGE - IV - MAC
        cipher = Cipher(AES(key), CBC(page[end : end + IV])).decryptor()
        yield cipher.update(page[head:end]) + cipher.finalize()
