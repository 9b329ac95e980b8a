"""Papers and drafts: keys, certificates, lists and settings by name; unfinished pages.

Where others can read the database, both lie there sealed.
"""

import json
from typing import Final

from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors

ERASURE_LIST_WRITTEN: Final = "ledger"
"""The paper that says that the list of who was erased was written outside the store."""

ERASURE_LIST_DOUBT: Final = "ledger-doubt"
"""The paper that says why that list may lack somebody, and since which version or answer."""

SYNC_MODE: Final = "by-itself"
"""The paper that says when an installation may exchange by itself."""

SYNC_POSTPONED_ON: Final = "not-now-on"
"""The paper that says on which day it was not to."""

SYNC_FOLDER: Final = "folder"
"""The paper that says in which folder it is to; empty for none."""

HUB_UPLOAD: Final = "under-way"
"""The paper that holds what is sealed and on its way to the hub; empty for nothing."""


STATE_DIFFERS: Final = "differs"
"""A laptop's paper that says so of itself, as head office told it; empty where not."""


QUOTA_FIGURES: Final = "told-figures"
"""The paper with what head office last told of its quotas (`domain.quotas`), there and on laptops."""

QUOTA_FIGURES_DAY: Final = "told-on"
"""Head office's paper with the day on which it counted that."""


def device_differs_key(device: int) -> str:
    """Name the paper that says that *device* differs though it was sent everything again."""
    return f"differs-{device}"


def last_reply_key(device: int) -> str:
    """Name the paper that says what *device* was answered last, and in which files."""
    return f"answered-{device}"


def last_outgoing_key(carrier: str) -> str:
    """Name a laptop's paper that says what it left last by *carrier*: a hash, and its files'."""
    return f"left-{carrier}"


def taken_replies_key(carrier: str) -> str:
    """Name a laptop's paper that says which replies it took by *carrier*: their hashes."""
    return f"taken-{carrier}"


def last_result_key(carrier: str) -> str:
    """Name the paper that tells how it went last by *carrier*."""
    return f"account-{carrier}"


# Where several installations share a database, each has these papers of its own.
_OWN: Final = frozenset(
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
        """Give the paper called *name*, or None."""
        kept = self._kept(name)
        row = self._db.execute("SELECT body FROM paper WHERE name = ?", (kept,)).fetchone()
        return self._db.unseal(_paper(kept), row[0]) if row else None

    def sync_folder(self) -> str:
        """Give the path of the folder to exchange by; empty where none was chosen."""
        return (self.get(SYNC_FOLDER) or b"").decode()

    def put(self, name: str, body: bytes) -> None:
        """Keep *body* under *name*, in the place of what was there."""
        kept = self._kept(name)
        self._db.execute(
            "INSERT INTO paper (name, body) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET body = excluded.body",
            (kept, self._db.seal(_paper(kept), body)),
        )

    def delete(self, name: str) -> None:
        """Keep nothing under *name* any more."""
        self._db.execute("DELETE FROM paper WHERE name = ?", (self._kept(name),))

    def load_all(self) -> dict[str, bytes]:
        """Give every paper by its name, of those that each has only this installation's."""
        found: dict[str, bytes] = {}
        for kept, body in self._db.execute("SELECT name, body FROM paper ORDER BY name"):
            name = kept.partition("@")[0]
            if kept == self._kept(name):
                found[name] = self._db.unseal(_paper(kept), body)
        return found

    def _kept(self, name: str) -> str:
        return (
            f"{name}@{self._db.installation_id}"
            if name in _OWN and self._db.installation_id
            else name
        )


@translating_errors
class Drafts:
    """What was typed and not yet registered, page by page; any text is legal.

    Where several installations share a database, each has drafts of its own.
    """

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def get(self, page: str) -> dict[str, str]:
        """Give the fields as last typed on *page*; empty where nothing was."""
        row = self._db.execute(
            "SELECT body FROM draft WHERE seat = ? AND page = ?", (self._db.installation_id, page)
        ).fetchone()
        return self._fields(page, row[0]) if row else {}

    def save(self, page: str, fields: dict[str, str]) -> None:
        """Keep *fields* as typed; with nothing in any of them, forget the draft."""
        if not any(fields.values()):
            self.delete(self._db.installation_id, page)
            return
        body = json.dumps(fields).encode()  # in ASCII: half a letter is legal here too
        self._db.execute(
            "INSERT INTO draft (seat, page, body) VALUES (?, ?, ?)"
            " ON CONFLICT (seat, page) DO UPDATE SET body = excluded.body",
            (self._db.installation_id, page, self._db.seal(_draft(page), body)),
        )

    def load_all(self) -> dict[str, dict[str, str]]:
        """Give the fields of every draft, page by page."""
        own = self._db.installation_id
        return {
            page: fields
            for installation_id, page, fields in self.list_of_all_installations()
            if installation_id == own
        }

    def list_of_all_installations(self) -> list[tuple[str, str, dict[str, str]]]:
        """Give seat, page and fields of every draft of every installation at the database."""
        rows = self._db.execute("SELECT seat, page, body FROM draft ORDER BY page, seat")
        return [
            (installation_id, page, self._fields(page, body))
            for installation_id, page, body in rows.fetchall()
        ]

    def delete(self, installation_id: str, page: str) -> None:
        """Forget the draft of *page* of the installation at *seat*."""
        self._db.execute("DELETE FROM draft WHERE seat = ? AND page = ?", (installation_id, page))

    def _fields(self, page: str, body: bytes) -> dict[str, str]:
        return dict(json.loads(self._db.unseal(_draft(page), body)))


def _paper(name: str) -> str:
    return f"paper/{name}"


def _draft(page: str) -> str:
    return f"draft/{page}"
