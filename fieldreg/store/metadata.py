"""Metadata and drafts: keys, certificates, lists and settings by name; unfinished pages.

On a shared database, both are sealed to this installation.
"""

import json
from typing import Final

from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors

ERASURE_LIST_WRITTEN: Final = "ledger"
"""Set when the erasure list has been written outside the store."""

ERASURE_LIST_DOUBT: Final = "ledger-doubt"
"""Why the erasure list may be incomplete, and since which version or answer."""

SYNC_MODE: Final = "by-itself"
"""When an installation may sync automatically."""

SYNC_POSTPONED_ON: Final = "not-now-on"
"""The day for which automatic sync was postponed."""

SYNC_FOLDER: Final = "folder"
"""The folder for automatic sync; empty for none."""

HUB_UPLOAD: Final = "under-way"
"""Sealed data of an unfinished upload to the hub; empty for none."""

STATE_DIFFERS: Final = "differs"
"""On a laptop: head office reported that its state differs; empty if not."""

QUOTA_FIGURES: Final = "told-figures"
"""Head office's last figures on quotas (`domain.quotas`), there and on laptops."""

QUOTA_FIGURES_DAY: Final = "told-on"
"""At head office: the day of those figures."""


def device_differs_key(device: int) -> str:
    return f"differs-{device}"


def last_reply_key(device: int) -> str:
    return f"answered-{device}"


def last_outgoing_key(carrier: str) -> str:
    """Return the key of a laptop's last batch sent by *carrier*: its hash and file hashes."""
    return f"left-{carrier}"


def taken_replies_key(carrier: str) -> str:
    return f"taken-{carrier}"


def last_result_key(carrier: str) -> str:
    return f"account-{carrier}"


# On a shared database, each installation has its own value under these names.
_PER_INSTALLATION: Final = frozenset(
    {
        "nonce",
        "desk-store",
        ERASURE_LIST_WRITTEN,
        SYNC_MODE,
        SYNC_POSTPONED_ON,
        SYNC_FOLDER,
        *map(last_result_key, SyncChannel),
    }
)


@translating_errors
class Metadata:
    """Documents of this installation as bytes, by name; settings are small ones."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def get(self, name: str) -> bytes | None:
        stored = self._stored_name(name)
        row = self._db.execute("SELECT body FROM paper WHERE name = ?", (stored,)).fetchone()
        return self._db.unseal(_seal_name(stored), row[0]) if row else None

    def sync_folder(self) -> str:
        return (self.get(SYNC_FOLDER) or b"").decode()

    def put(self, name: str, body: bytes) -> None:
        stored = self._stored_name(name)
        self._db.execute(
            "INSERT INTO paper (name, body) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET body = excluded.body",
            (stored, self._db.seal(_seal_name(stored), body)),
        )

    def delete(self, name: str) -> None:
        self._db.execute("DELETE FROM paper WHERE name = ?", (self._stored_name(name),))

    def load_all(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for stored, body in self._db.execute("SELECT name, body FROM paper ORDER BY name"):
            name = stored.partition("@")[0]
            if stored == self._stored_name(name):
                found[name] = self._db.unseal(_seal_name(stored), body)
        return found

    def _stored_name(self, name: str) -> str:
        return (
            f"{name}@{self._db.installation_id}"
            if name in _PER_INSTALLATION and self._db.installation_id
            else name
        )


@translating_errors
class Drafts:
    """Values typed on pages and not saved yet; any text is allowed.

    On a shared database, each installation has its own.
    """

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def get(self, page: str) -> dict[str, str]:
        row = self._db.execute(
            "SELECT body FROM draft WHERE seat = ? AND page = ?", (self._db.installation_id, page)
        ).fetchone()
        return self._fields(page, row[0]) if row else {}

    def save(self, page: str, fields: dict[str, str]) -> None:
        if not any(fields.values()):
            self.delete(self._db.installation_id, page)
            return
        body = json.dumps(fields).encode()  # ASCII, since drafts may hold unpaired surrogates
        self._db.execute(
            "INSERT INTO draft (seat, page, body) VALUES (?, ?, ?)"
            " ON CONFLICT (seat, page) DO UPDATE SET body = excluded.body",
            (self._db.installation_id, page, self._db.seal(_draft_seal_name(page), body)),
        )

    def load_all(self) -> dict[str, dict[str, str]]:
        own = self._db.installation_id
        return {
            page: fields
            for installation_id, page, fields in self.list_of_all_installations()
            if installation_id == own
        }

    def list_of_all_installations(self) -> list[tuple[str, str, dict[str, str]]]:
        rows = self._db.execute("SELECT seat, page, body FROM draft ORDER BY page, seat")
        return [
            (installation_id, page, self._fields(page, body))
            for installation_id, page, body in rows.fetchall()
        ]

    def delete(self, installation_id: str, page: str) -> None:
        self._db.execute("DELETE FROM draft WHERE seat = ? AND page = ?", (installation_id, page))

    def _fields(self, page: str, body: bytes) -> dict[str, str]:
        return dict(json.loads(self._db.unseal(_draft_seal_name(page), body)))


def _seal_name(name: str) -> str:
    return f"paper/{name}"


def _draft_seal_name(page: str) -> str:
    return f"draft/{page}"
