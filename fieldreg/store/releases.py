"""Releases offered by head office, and there their files.

Files are in the store, for backups and all officers on a shared database, in pieces so that no
whole file is ever in memory.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from fieldreg.domain.sync.release_files import ReleaseFile
from fieldreg.store.engines import Engine, Repository
from fieldreg.store.metadata import Metadata, json_entry

_OFFERS: Final = json_entry("releases", "[]")
_HIGHEST_VERSIONS: Final = json_entry("release-marks", "{}")
_WITHDRAWN: Final = json_entry("releases-former", "[]")
_DECLINED: Final = json_entry("release-declined", "[]")
_MAX_WITHDRAWN: Final = 20


class ReleaseRepository(Repository):
    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._metadata = Metadata(engine)

    def load_offers(self) -> list[bytes]:
        """Load offers; at head office, only those that an officer signed."""
        documents = self._load_all_offers()
        return (
            self._db.authority.trust.filter_offers(documents) if self._db.authority else documents
        )

    def count_unsigned(self) -> int:
        authority = self._db.authority
        return authority.trust.count_unsigned(self._load_all_offers()) if authority else 0

    def save_offers(self, documents: Iterable[bytes]) -> None:
        self._metadata.write(_OFFERS, [document.decode() for document in documents])

    def change_offers(self, documents: Sequence[bytes]) -> None:
        before = self.load_offers()
        if self._db.authority:
            self._db.authority.trust.sign_offers(
                [each for each in documents if each not in before],
                [each for each in before if each not in documents],
            )
        self.save_offers(documents)

    def _load_all_offers(self) -> list[bytes]:
        return [document.encode() for document in self._metadata.read(_OFFERS)]

    def load_highest_versions(self) -> dict[str, tuple[str, str]]:
        kept = self._metadata.read(_HIGHEST_VERSIONS)
        return {name: (version, day) for name, (version, day) in kept.items()}

    def save_highest_versions(self, marks: Mapping[str, tuple[str, str]]) -> None:
        self._metadata.write(_HIGHEST_VERSIONS, marks)

    def load_declined(self) -> list[str]:
        return list(self._metadata.read(_DECLINED))

    def save_declined(self, files: Iterable[str]) -> None:
        self._metadata.write(_DECLINED, list(files))

    # Files, at head office

    def save_piece(self, sha: bytes, place: int, body: bytes) -> None:
        self._db.execute(
            "INSERT INTO release_piece (sha, place, body) VALUES (?, ?, ?)"
            " ON CONFLICT (sha, place) DO UPDATE SET body = excluded.body",
            (sha, place, body),
        )

    def find_piece(self, sha: bytes, place: int) -> bytes | None:
        row = self._db.execute(
            "SELECT body FROM release_piece WHERE sha = ? AND place = ?", (sha, place)
        ).fetchone()
        return bytes(row[0]) if row else None

    def list_piece_numbers(self, sha: bytes) -> set[int]:
        rows = self._db.execute("SELECT place FROM release_piece WHERE sha = ?", (sha,))
        return {place for (place,) in rows}

    def delete_files_except(self, wanted: Iterable[ReleaseFile]) -> None:
        marks = {file.sha for file in wanted}
        here = self._db.execute("SELECT DISTINCT sha FROM release_piece").fetchall()
        for sha in {bytes(sha) for (sha,) in here} - marks:
            self._db.execute("DELETE FROM release_piece WHERE sha = ?", (sha,))

    def note_withdrawn(self, files: Iterable[ReleaseFile]) -> None:
        kept = [
            *self._metadata.read(_WITHDRAWN),
            *([file.sha.hex(), file.size_bytes] for file in files),
        ]
        self._metadata.write(_WITHDRAWN, kept[-_MAX_WITHDRAWN:])

    def list_withdrawn(self, offered: Collection[ReleaseFile]) -> list[ReleaseFile]:
        kept = (
            ReleaseFile(bytes.fromhex(sha), size_bytes)
            for sha, size_bytes in self._metadata.read(_WITHDRAWN)
        )
        return [file for file in kept if file not in offered]
