"""Releases: what head office offers, how far the offers have come, and at head office the files.

A laptop keeps only the documents. At head office the files lie in the store too, so that a
backup and every officer at one database has them; they are no secret and lie there as they
are, in pieces, so that none is ever whole in memory.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.metadata import Metadata

_OFFERS, _MARKS, _FORMER = "releases", "release-marks", "releases-former"
_DECLINED: Final = "release-declined"
_MAX_WITHDRAWN: Final = 20


@translating_errors
class ReleaseRepository:
    """The shelf of releases; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def load_offers(self) -> list[bytes]:
        """Give the documents of what is offered now."""
        return [document.encode() for document in self._paper(_OFFERS, [])]

    def save_offers(self, documents: Iterable[bytes]) -> None:
        """Keep *documents* in the place of what was offered before."""
        self._keep(_OFFERS, [document.decode() for document in documents])

    def load_highest_versions(self) -> dict[str, tuple[str, str]]:
        """Give by platform the highest version that was ever offered, and its day."""
        kept = self._paper(_MARKS, {})
        return {name: (version, day) for name, (version, day) in kept.items()}

    def save_highest_versions(self, marks: Mapping[str, tuple[str, str]]) -> None:
        """Keep *marks*."""
        self._keep(_MARKS, marks)

    def load_declined(self) -> list[str]:
        """Give, as hex, the files that are not wanted here."""
        return list(self._paper(_DECLINED, []))

    def save_declined(self, files: Iterable[str]) -> None:
        """Keep which files are not wanted here."""
        self._keep(_DECLINED, list(files))

    # Files, at head office

    def save_piece(self, sha: bytes, place: int, body: bytes) -> None:
        """Keep piece number *place* of the file *sha*."""
        self._db.execute(
            "INSERT INTO release_piece (sha, place, body) VALUES (?, ?, ?)"
            " ON CONFLICT (sha, place) DO UPDATE SET body = excluded.body",
            (sha, place, body),
        )

    def find_piece(self, sha: bytes, place: int) -> bytes | None:
        """Give piece number *place* of the file *sha*; None after the last."""
        row = self._db.execute(
            "SELECT body FROM release_piece WHERE sha = ? AND place = ?", (sha, place)
        ).fetchone()
        return bytes(row[0]) if row else None

    def list_piece_numbers(self, sha: bytes) -> set[int]:
        """Give the numbers of the pieces that are here of the file *sha*."""
        rows = self._db.execute("SELECT place FROM release_piece WHERE sha = ?", (sha,))
        return {place for (place,) in rows}

    def delete_files_except(self, wanted: Iterable[ReleaseFile]) -> None:
        """Keep no pieces of any file but *wanted*, nor of what was begun and never whole."""
        marks = {file.sha for file in wanted}
        here = self._db.execute("SELECT DISTINCT sha FROM release_piece").fetchall()
        for sha in {bytes(sha) for (sha,) in here} - marks:
            self._db.execute("DELETE FROM release_piece WHERE sha = ?", (sha,))

    def note_withdrawn(self, files: Iterable[ReleaseFile]) -> None:
        """Note that *goods* once went out, and do no more."""
        kept = [*self._paper(_FORMER, []), *([file.sha.hex(), file.size_bytes] for file in files)]
        self._keep(_FORMER, kept[-_MAX_WITHDRAWN:])

    def list_withdrawn(self, offered: Collection[ReleaseFile]) -> list[ReleaseFile]:
        """Give the latest files that once went out and are not *offered* any more."""
        kept = (
            ReleaseFile(bytes.fromhex(sha), size_bytes)
            for sha, size_bytes in self._paper(_FORMER, [])
        )
        return [file for file in kept if file not in offered]

    def _paper(self, name: str, usual: Any) -> Any:
        body = Metadata(self._db).get(name)
        return json.loads(body) if body else usual

    def _keep(self, name: str, value: object) -> None:
        Metadata(self._db).put(name, json.dumps(value).encode())
