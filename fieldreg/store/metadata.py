"""Metadata (keys, certificates, lists, settings by name) and drafts.

On a shared database, both are sealed to this installation.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import InstallationRole
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.store.engines import Repository

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class MetadataEntry(Generic[ValueT]):
    """A missing entry is b""."""

    name: str
    decode: Callable[[bytes], ValueT]
    encode: Callable[[ValueT], bytes]


def bytes_entry(name: str) -> MetadataEntry[bytes]:
    return MetadataEntry(name, bytes, bytes)


def text_entry(name: str) -> MetadataEntry[str]:
    return MetadataEntry(name, bytes.decode, str.encode)


def flag_entry(name: str, no: bytes = b"") -> MetadataEntry[bool]:
    return MetadataEntry(
        name, lambda body: body not in (b"", b"0"), lambda value: b"1" if value else no
    )


def number_entry(name: str, missing: int = 0) -> MetadataEntry[int]:
    return MetadataEntry(name, lambda body: int(body or missing), lambda value: b"%d" % value)


def json_entry(name: str, missing: str) -> MetadataEntry[Any]:
    return MetadataEntry(
        name, lambda body: json.loads(body or missing), lambda value: json.dumps(value).encode()
    )


def _reply_entry(name: str) -> MetadataEntry[tuple[int, int]]:
    """Return an entry of epoch and version, (0, 0) if missing."""

    def decode(body: bytes) -> tuple[int, int]:
        epoch, version = (body or b"0 0").split()
        return int(epoch), int(version)

    return MetadataEntry(name, decode, lambda reply: b"%d %d" % reply)


# The installation

ROLE: Final[MetadataEntry[InstallationRole | None]] = MetadataEntry(
    "role",
    lambda body: InstallationRole(body.decode()) if body else None,
    lambda role: (role or "").encode(),
)
NAME: Final = text_entry("name")
KEYS: Final = bytes_entry("keys")
"""The `HeadOfficeKeys` or `DeviceKeys`."""
RECEIVER_KEYS: Final = bytes_entry("receiver-keys")
"""Of `HeadOfficeKeys` what opens bundles; a machine that receives unattended reads it as `KEYS`."""
TRUST_LIST: Final = bytes_entry("trust")
OFFICERS: Final = bytes_entry("officers")
"""The steps of head office's list of officers (`keys.signed_acts`), there and on laptops."""
SIGNED_ACTS: Final = bytes_entry("acts")
"""On a laptop, the acts of officers about itself and about releases (`keys.signed_rulings`)."""
HUB_CARD: Final = bytes_entry("hub")
QUOTA_FIGURES: Final = bytes_entry("told-figures")
"""Head office's last figures on quotas (`domain.quotas`), there and on laptops."""
ERASURE_LIST_WRITTEN: Final = flag_entry("ledger")
"""Whether the erasure list has been written outside the store."""
ERASURE_LIST_DOUBT: Final = text_entry("ledger-doubt")
"""The code of why the erasure list may be incomplete, and since which version or answer."""

HANDED_OVER: Final = flag_entry("handed-over")
"""Whether a trainee has the laptop in hand: then the key store alone opens it no more."""
PINS: Final = json_entry("pins", "{}")
"""The PINs for taking a laptop back, as `services.installation.hand_back` writes them."""

ROWS_CHECKED_ON: Final = text_entry("rows-checked-on")
"""The day on which all rows were last found as written."""
ROWS_CHECKED_UNTIL: Final = json_entry("rows-checked-until", "[]")
"""How far a check of rows came, as `services.installation.row_check` writes it."""

SAVED_QUESTIONS: Final = json_entry("saved-questions", "{}")
"""Questions to the figures by the names that officers or trainers gave them."""

KEPT_COLUMNS: Final = json_entry("kept-columns", "[]")
"""Columns of lists that were chosen by hand (`services.imports.columns`)."""

# At head office

EPOCH: Final = number_entry("epoch", 1)
BACKED_UP_VERSION: Final = number_entry("backed-up-version")
COMPARED: Final = json_entry("compared", '{"version": 0, "waiting": {}}')  # in pairs/comparing.py
"""Up to which version arrivals were compared with everybody (`services.pairs`)."""
PASSED_OVER: Final = number_entry("pairs-passed-over")
"""How many groups of people who share a value were too large when all were last compared."""
PAIR_SAMPLE: Final = json_entry("pair-sample", "[]")
"""The least numbered pairs below the threshold (`joins.samples`), each as its two ids."""
PAIR_SCORES: Final = bytes_entry("pair-scores")
"""How alike those are that wait to be judged (`services.pairs.kept_scores`)."""
QUOTA_FIGURES_DAY: Final = text_entry("told-on")
EDITION: Final = bytes_entry("edition")
"""The signed edition of figures (`services.figures.editions`)."""
EDITION_QUOTAS: Final = bytes_entry("edition-quotas")
"""The counts of quotas in it, in fives (`domain.quotas`)."""
EDITION_ISSUES: Final = json_entry("edition-issues", "{}")
"""All that editions told, by year, with the exact tables that they were made of."""
INDICATOR_AIMS: Final = json_entry("indicator-aims", "{}")
"""The aims of indicators by year and name: numbers, or shares in per mille."""
POPULATIONS: Final = json_entry("populations", "{}")
"""People of 15 to 34 years by soum (``counts``), and the day on which they were ``loaded``."""
IS_HOLDING_UNCONFIRMED: Final = flag_entry("holds-unconfirmed", no=b"0")
"""Whether bundles of unconfirmed laptops wait."""

# On a laptop

CERTIFICATE: Final = bytes_entry("certificate")
HEAD_OFFICE_KEY: Final = bytes_entry("head-office")
RECIPIENT: Final = text_entry("recipient")
"""The key of head office to which bundles are sealed."""
ANSWERS_RECIPIENT: Final = text_entry("answers-recipient")
DEVICE_STATUS: Final = text_entry("standing")
"""The `DeviceStatus` in head office's last reply."""
REPLIED_ON: Final = text_entry("replied-on")
RECEIVED_REPLY: Final = _reply_entry("held")
"""The latest reply received whole; its version is 0 if head office is to send all again."""
UNACKNOWLEDGED_REPLY: Final = _reply_entry("unheard")
STATE_DIFFERS: Final = flag_entry("differs")
"""Whether head office reported that its state differs."""
RECOVERY_MARK: Final = text_entry("recovery-mark")
RECOVERY_SEALED: Final = bytes_entry("recovery-sealed")

# Automatic sync

IDLE_MINUTES: Final = text_entry("lock-after")
"""The minutes without a key after which this window locks; before, all desks had one value."""
SYNC_MODE: Final = text_entry("by-itself")
SYNC_POSTPONED_ON: Final = text_entry("not-now-on")
"""The day for which automatic sync was postponed."""
SYNC_FOLDER: Final = text_entry("folder")
HUB_UPLOAD: Final = bytes_entry("under-way")
"""Sealed data of an unfinished upload to the hub."""


def device_differs(device: int) -> MetadataEntry[bool]:
    return flag_entry(f"differs-{device}")


def last_note(device: int) -> MetadataEntry[bytes]:
    return bytes_entry(f"noted-{device}")


def lacks_receipts(device: int) -> MetadataEntry[bool]:
    return flag_entry(f"no-receipts-{device}")


def last_outgoing(carrier: str) -> MetadataEntry[bytes]:
    return bytes_entry(f"left-{carrier}")


def taken_replies(carrier: str) -> MetadataEntry[bytes]:
    return bytes_entry(f"taken-{carrier}")


def last_result(carrier: str) -> MetadataEntry[Any]:
    return json_entry(f"account-{carrier}", "null")


# On a shared database, each installation has its own value under these names.
_PER_INSTALLATION: Final = frozenset(
    {
        "nonce",
        "desk-store",
        "last-act",
        *(
            entry.name
            for entry in (
                *(ERASURE_LIST_WRITTEN, HANDED_OVER, PINS, IDLE_MINUTES),
                *(SYNC_MODE, SYNC_POSTPONED_ON, SYNC_FOLDER),
                *(ROWS_CHECKED_ON, ROWS_CHECKED_UNTIL),
            )
        ),
        *(last_result(channel).name for channel in SyncChannel),
    }
)


# On a shared database, these open to officers alone, and not to receivers.
_OFFICERS_ONLY: Final = frozenset(
    {KEYS.name, "hub-authority", "key-copy", "desk-ring", "desk-answers", "desk-head"}
)


def is_for_receivers(seal_name: str) -> bool:
    """Return whether a receiver may open entries sealed by this name."""
    table, _, name = seal_name.partition("/")
    return table == "seal" or (table == "paper" and name.partition("@")[0] not in _OFFICERS_ONLY)


class Metadata(Repository):
    def get(self, name: str) -> bytes | None:
        stored = self._stored_name(name)
        row = self._db.execute("SELECT body FROM paper WHERE name = ?", (stored,)).fetchone()
        body = self._db.unseal(_seal_name(stored), row[0]) if row else None
        if body and name == TRUST_LIST.name and self._db.authority:
            return self._db.authority.trust.read_newest(body)
        return body

    def list_names(self, prefix: str) -> list[str]:
        sql = "SELECT name FROM paper WHERE name BETWEEN ? AND ? ORDER BY name"
        return self._column(sql, (prefix, f"{prefix}\U0010ffff"))

    def read(self, entry: MetadataEntry[ValueT]) -> ValueT:
        return entry.decode(self.get(entry.name) or b"")

    def require(self, entry: MetadataEntry[ValueT]) -> ValueT:
        """Raise STORE_DAMAGED if missing, RECEIVER_REVOKED at a receiver."""
        if (body := self.get(entry.name)) is None:
            raise Problem(Code.RECEIVER_REVOKED if self._db.is_receiver else Code.STORE_DAMAGED)
        return entry.decode(body)

    def write(self, entry: MetadataEntry[ValueT], value: ValueT) -> None:
        self.put(entry.name, entry.encode(value))

    def put(self, name: str, body: bytes) -> None:
        stored = self._stored_name(name)
        self._db.execute(
            "INSERT INTO paper (name, body) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET body = excluded.body",
            (stored, self._db.seal(_seal_name(stored), body)),
        )

    def delete(self, entry: MetadataEntry[Any]) -> None:
        self._db.execute("DELETE FROM paper WHERE name = ?", (self._stored_name(entry.name),))

    def load_all(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for stored, body in self._db.execute("SELECT name, body FROM paper ORDER BY name"):
            name = stored.partition("@")[0]
            if stored == self._stored_name(name):
                found[name] = self._db.unseal(_seal_name(stored), body)
        return found

    def reseal(self) -> None:
        rows = self._db.execute("SELECT name, body FROM paper").fetchall()
        for stored, body in rows:
            with suppress(Problem):  # what an operator wrote there
                plain = self._db.unseal(_seal_name(stored), body)
                sealed = self._db.seal(_seal_name(stored), plain)
                self._db.execute("UPDATE paper SET body = ? WHERE name = ?", (sealed, stored))

    def _stored_name(self, name: str) -> str:
        if name == KEYS.name and self._db.is_receiver:
            return RECEIVER_KEYS.name
        return (
            f"{name}@{self._db.installation_id}"
            if name in _PER_INSTALLATION and self._db.installation_id
            else name
        )


class Drafts(Repository):
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
