"""Papers and drafts: keys, certificates, lists and settings by name; unfinished pages."""

import json

from fieldreg.store.door import translating
from fieldreg.store.engines import Engine


@translating
class Papers:
    """Documents of this installation as bytes, by name; settings are small ones."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def get(self, name: str) -> bytes | None:
        """Give the paper called *name*, or None."""
        row = self._db.execute("SELECT body FROM paper WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def put(self, name: str, body: bytes) -> None:
        """Keep *body* under *name*, in the place of what was there."""
        self._db.execute(
            "INSERT INTO paper (name, body) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET body = excluded.body",
            (name, body),
        )


@translating
class Drafts:
    """What was typed and not yet registered, page by page; any text is legal."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def get(self, page: str) -> dict[str, str]:
        """Give the fields as last typed on *page*; empty where nothing was."""
        row = self._db.execute("SELECT body FROM draft WHERE page = ?", (page,)).fetchone()
        return dict(json.loads(row[0])) if row else {}

    def keep(self, page: str, fields: dict[str, str]) -> None:
        """Keep *fields* as typed; with nothing in any of them, forget the draft."""
        if not any(fields.values()):
            self._db.execute("DELETE FROM draft WHERE page = ?", (page,))
            return
        self._db.execute(
            "INSERT INTO draft (page, body) VALUES (?, ?)"
            " ON CONFLICT (page) DO UPDATE SET body = excluded.body",
            (page, json.dumps(fields)),  # in ASCII: half a letter is legal in a draft too
        )
