"""The access log of sealed answers, whose chain the protected desk seals.

The head is sealed with the desk's key and stored in its own database too, so altered, removed and
cut off entries are detected.
"""

from collections.abc import Collection
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import FIRST_HASH, AccessAction, AccessLogEntry
from fieldreg.keys.local_sealing import LocalSealing
from fieldreg.services.installation.model import Installation
from fieldreg.store.metadata import bytes_entry

_HEAD: Final = bytes_entry("desk-head")

ChainHead = tuple[int, bytes]  # number and hash of an entry


class AccessLogChain:
    def __init__(self, installation: Installation, sealing: LocalSealing) -> None:
        self._installation, self._sealing = installation, sealing
        self._store = installation.store

    def append(self, action: AccessAction, reason: str, records: Collection[int] = ()) -> ChainHead:
        store = self._store
        with store.transaction():
            number, before = self._load_head() or (0, FIRST_HASH)
            entries = store.access_log.list_all()
            number = max(number, entries[-1].entry.number if entries else 0) + 1
            entry = AccessLogEntry(
                number,
                self._installation.tools.clock.now().isoformat(timespec="seconds"),
                self._installation.user_name,
                self._installation.name,
                action.value,
                reason,
                tuple(records),
            )
            hashed = store.access_log.append(before, entry)
            sealed = self._sealing.seal(_HEAD.name, number.to_bytes(8) + hashed)
            store.metadata.write(_HEAD, sealed)
        return number, hashed

    def find_problem(self, last_seen: ChainHead | None) -> Problem | None:
        """Return ACCESS_LOG_ALTERED for the first wrong entry, or None."""
        entries = self._store.access_log.list_all()
        hashes = {chained.entry.number: chained.hash for chained in entries}
        wrong = set(access_log.find_broken_entries(entries))
        head, last = self._load_head(), max(hashes, default=0)
        for number, hashed in filter(None, (head, last_seen)):
            if hashes.get(number) != hashed:
                wrong.add(number)
        if head is None or head[0] != last:
            wrong.add(last)
        return Problem(Code.ACCESS_LOG_ALTERED, entry=min(wrong)) if wrong else None

    def _load_head(self) -> ChainHead | None:
        sealed = self._store.metadata.read(_HEAD)
        if not sealed:
            return None
        body = self._sealing.unseal(_HEAD.name, sealed)
        return int.from_bytes(body[:8]), body[8:]
