"""The reply: head office's message to a laptop, besides the changes it sends.

Only receipts show that head office has changes; each counts only with the hash of the laptop's own
log. Unknown fields are ignored.
"""

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Self

from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.problems import Code
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.sync.release_files import MAX_OFFERED
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.keys.signed_documents import FORMAT_VERSION, DocumentFields
from fieldreg.store.log.forks import WriterLog

_LIMIT_BYTES: Final = 6 << 20
_HASH_BYTES: Final = 32
_MOST_MEMBERS: Final = 10_000  # of one component; a person has a few
_MARK_BYTES: Final = 8


@lru_cache(maxsize=2)
def trust_mark(document: bytes) -> bytes:
    """Return a mark that differs for any two lists, also of one version."""
    return hashlib.sha256(document).digest()[:_MARK_BYTES]


@dataclass(frozen=True, slots=True)
class Receipt:
    """Head office has everything up to number *last*, if the log has *hash* after that.

    *gaps* are missing ranges below later bundles; *quarantined* are refused changes with their
    codes. A verified backup has all up to *backed_up*.
    """

    writer: int
    last: int
    hash: bytes
    gaps: tuple[tuple[int, int], ...] = ()
    quarantined: tuple[tuple[int, str], ...] = ()
    backed_up: int = 0

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        return cls(
            writer=fields.read_integer("writer", minimum=1),
            last=fields.read_integer("last"),
            hash=fields.read_bytes("hash", _HASH_BYTES),
            gaps=tuple(
                (gap.read_integer("first", minimum=1), gap.read_integer("last", minimum=1))
                for gap in fields.read_objects("gaps")
            ),
            quarantined=tuple(
                (change.read_integer("change", minimum=1), change.read_text("code"))
                for change in fields.read_objects("set_aside")
            ),
            backed_up=fields.read_integer("safe", may_be_absent=True),
        )

    def to_fields(self) -> dict[str, object]:
        return {
            "gaps": [{"first": first, "last": last} for first, last in self.gaps],
            "hash": self.hash.hex(),
            "last": self.last,
            "safe": self.backed_up,
            "set_aside": [{"change": change, "code": code} for change, code in self.quarantined],
            "writer": self.writer,
        }


@dataclass(frozen=True, slots=True)
class CopiedLog:
    """Names a forked log of a copied laptop.

    *forks* are its forks in order, as (first number, first stamp, new writer), each by the numbers
    and name of the fork before.
    """

    writer: int
    last: int
    hash: bytes
    forks: tuple[tuple[int, int, int], ...]

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        forks = fields.read_objects("path")
        if not forks:
            raise fields.build_refusal("path")
        return cls(
            writer=fields.read_integer("writer", minimum=1),
            last=fields.read_integer("last", minimum=1),
            hash=fields.read_bytes("hash", _HASH_BYTES),
            forks=tuple(
                (
                    fork.read_integer("first", minimum=1),
                    fork.read_integer("stamp", minimum=1),
                    fork.read_integer("becomes", minimum=1),
                )
                for fork in forks
            ),
        )

    def to_fields(self) -> dict[str, object]:
        return {
            "hash": self.hash.hex(),
            "last": self.last,
            "path": [
                {"becomes": becomes, "first": first, "stamp": stamp}
                for first, stamp, becomes in self.forks
            ],
            "writer": self.writer,
        }

    @property
    def log(self) -> WriterLog:
        writers = (self.writer, *(becomes for _, _, becomes in self.forks))
        path = tuple(map(LogFork, writers, *zip(*self.forks, strict=True)))
        return WriterLog(self.writer, path[-1].new_writer, ForkNames(path))


@dataclass(frozen=True, slots=True)
class KnownFork:
    """*is_former*: it had its writer's name before."""

    fork: LogFork
    is_former: bool

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        fork = LogFork(
            writer=fields.read_integer("writer", minimum=1),
            first=fields.read_integer("first", minimum=1),
            stamp=fields.read_integer("stamp", minimum=1),
            new_writer=fields.read_integer("becomes", minimum=1),
        )
        return cls(fork, fields.read_integer("former") == 1)

    def to_fields(self) -> dict[str, object]:
        return {
            "becomes": self.fork.new_writer,
            "first": self.fork.first,
            "former": int(self.is_former),
            "stamp": self.fork.stamp,
            "writer": self.fork.writer,
        }


@dataclass(frozen=True, slots=True)
class OfficeReply:
    """The reply to the laptop named *laptop*: *The reply* in `docs/formats/bundle.md`."""

    laptop: str
    noted_on: str
    epoch: int
    version: int
    device_status: DeviceStatus
    receipts: tuple[Receipt, ...]
    trust_list: bytes = field(repr=False)
    copied_logs: tuple[CopiedLog, ...] = ()
    returned_replies: tuple[bytes, ...] = ()
    since_version: int = 0
    forks: tuple[KnownFork, ...] = ()
    hub_card: bytes = b""
    has_differences: bool = False
    digest_key: bytes = field(default=b"", repr=False)
    quota_figures: tuple[RoundedCount, ...] = ()
    releases: tuple[bytes, ...] = ()
    officers: tuple[bytes, ...] = ()
    acts: tuple[bytes, ...] = ()
    membership: tuple[tuple[int, ...], ...] = ()

    @property
    def position(self) -> tuple[int, int]:
        return self.epoch, self.version

    def to_bytes(self) -> bytes:
        """Keep the documents inside as their signers wrote them."""
        differs: dict[str, object] = {"differs": 1} if self.has_differences else {}
        if self.digest_key:
            differs["digest_key"] = self.digest_key.hex()
        quotas = [
            {"matching": count.matching, "other": count.other, "quota": count.quota}
            for count in self.quota_figures
        ]
        groups = [{"records": list(group)} for group in self.membership]
        signed = {"releases": self.releases, "officers": self.officers, "acts": self.acts}
        return canonical_json.dumps_around(
            {
                **differs,
                **({"quotas": quotas} if quotas else {}),
                **({"membership": groups} if groups else {}),
                "copies": [copy.to_fields() for copy in self.copied_logs],
                "epoch": self.epoch,
                "format": FORMAT_VERSION,
                "laptop": self.laptop,
                "noted_on": self.noted_on,
                "parted": [fork.to_fields() for fork in self.forks],
                "receipts": [receipt.to_fields() for receipt in self.receipts],
                "returned": [digest.hex() for digest in self.returned_replies],
                "since": self.since_version,
                "standing": self.device_status,
                "version": self.version,
            },
            {
                **({"hub": self.hub_card} if self.hub_card else {}),
                **{name: b"[%b]" % b",".join(each) for name, each in signed.items() if each},
                **({"trust_list": self.trust_list} if self.trust_list else {}),
            },
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read the document; its trust list is not verified yet.

        Raises BUNDLE_DAMAGED, or DOCUMENT_TOO_NEW.
        """
        fields = DocumentFields.parse(data, Code.BUNDLE_DAMAGED, limit_bytes=_LIMIT_BYTES)
        fields.check_format()
        return cls(
            laptop=fields.read_text("laptop"),
            noted_on=fields.read_date("noted_on"),
            epoch=fields.read_integer("epoch", minimum=1),
            version=fields.read_integer("version", minimum=1),
            device_status=fields.read_choice("standing", DeviceStatus),
            receipts=tuple(map(Receipt.from_fields, fields.read_objects("receipts"))),
            trust_list=_read_document(fields, "trust_list"),
            copied_logs=tuple(map(CopiedLog.from_fields, fields.read_objects("copies"))),
            returned_replies=fields.read_bytes_list("returned", _HASH_BYTES),
            since_version=fields.read_integer("since"),
            forks=tuple(
                map(KnownFork.from_fields, fields.read_objects("parted", may_be_absent=True))
            ),
            hub_card=_read_document(fields, "hub"),
            has_differences=fields.read_integer("differs", may_be_absent=True) == 1,
            digest_key=fields.read_bytes("digest_key", _HASH_BYTES, may_be_absent=True),
            quota_figures=_read_quota_figures(fields),
            releases=tuple(
                release.canonical_bytes()
                for release in fields.read_objects("releases", may_be_absent=True)[:MAX_OFFERED]
            ),
            officers=fields.read_documents("officers"),
            acts=fields.read_documents("acts"),
            membership=_read_membership(fields),
        )


def _read_document(fields: DocumentFields, name: str) -> bytes:
    return fields.read_object(name).canonical_bytes() if fields.has(name) else b""


def _read_membership(fields: DocumentFields) -> tuple[tuple[int, ...], ...]:
    return tuple(
        group.read_integers("records", minimum=1, maximum=_MOST_MEMBERS)
        for group in fields.read_objects("membership", may_be_absent=True)
    )


def _read_quota_figures(fields: DocumentFields) -> tuple[RoundedCount, ...]:
    return tuple(
        RoundedCount(
            count.read_integer("quota", minimum=1),
            count.read_integer("matching"),
            count.read_integer("other"),
        )
        for count in fields.read_objects("quotas", may_be_absent=True)
    )
