"""Receipts: what head office says to a laptop beside the changes it sends.

A `Reply` is a document inside a bundle that head office signed, so it carries no
signature of its own.  Its receipts are the only thing in the product that turns "on its
way" into "head office has it"; each counts only where the laptop's own log has the hash
that the receipt names.

Fields that this release does not know are passed over.
"""

from dataclasses import dataclass, field
from typing import Final, Self

from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.problems import Code
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.sync.release_files import MAX_OFFERED
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.keys.signed_documents import FORMAT_VERSION, DocumentFields
from fieldreg.store.log.forks import WriterLog
from fieldreg.sync.codec import quota_figures

_LIMIT_BYTES: Final = 6 << 20
_HASH_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Receipt:
    """How far head office holds one writer's log, and what it could not use of it.

    Everything up to number *last* is there, provided that the log has *hash* after it.
    *gaps* are ranges of numbers that are missing below something that came; *set_aside*
    are the ids of changes kept with a code and not taken in. Up to number *safe* a backup
    holds them too, which was opened and found whole.
    """

    writer: int
    last: int
    hash: bytes
    gaps: tuple[tuple[int, int], ...] = ()
    quarantined: tuple[tuple[int, str], ...] = ()
    backed_up: int = 0

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        """Take the receipt out of a reply."""
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
        """Write the fields that `take` reads."""
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
    """What head office calls the log of a copied laptop.

    Meant is the one whose log of *writer* has *hash* after number *last*, all of which
    is at head office; *path* holds, as they followed, from which number on, and from
    which stamp on, it is called what: each by the numbers and the name of the one before.
    """

    writer: int
    last: int
    hash: bytes
    forks: tuple[tuple[int, int, int], ...]

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        """Take it out of a reply."""
        branches = fields.read_objects("path")
        if not branches:
            raise fields.build_refusal("path")
        return cls(
            writer=fields.read_integer("writer", minimum=1),
            last=fields.read_integer("last", minimum=1),
            hash=fields.read_bytes("hash", _HASH_BYTES),
            forks=tuple(
                (
                    branch.read_integer("first", minimum=1),
                    branch.read_integer("stamp", minimum=1),
                    branch.read_integer("becomes", minimum=1),
                )
                for branch in branches
            ),
        )

    def to_fields(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
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
        """Give the log as the store speaks of it."""
        writers = (self.writer, *(becomes for _, _, becomes in self.forks))
        path = tuple(map(LogFork, writers, *zip(*self.forks, strict=True)))
        return WriterLog(self.writer, path[-1].new_writer, ForkNames(path))


@dataclass(frozen=True, slots=True)
class KnownFork:
    """A *branch* that head office knows; one that *is_former* had its writer's name there."""

    fork: LogFork
    is_former: bool

    @classmethod
    def from_fields(cls, fields: DocumentFields) -> Self:
        """Take it out of a reply."""
        branch = LogFork(
            writer=fields.read_integer("writer", minimum=1),
            first=fields.read_integer("first", minimum=1),
            stamp=fields.read_integer("stamp", minimum=1),
            new_writer=fields.read_integer("becomes", minimum=1),
        )
        return cls(branch, fields.read_integer("former") == 1)

    def to_fields(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "becomes": self.fork.new_writer,
            "first": self.fork.first,
            "former": int(self.is_former),
            "stamp": self.fork.stamp,
            "writer": self.fork.writer,
        }


@dataclass(frozen=True, slots=True)
class OfficeReply:
    """Head office's word to the laptop called *laptop*, of the day *noted_on*.

    (*epoch*, *version*) numbers replies: the version rises with each, the epoch when head
    office was restored from a backup.  It brings what is news *since* that version.  *standing* is what the trust list says of the
    laptop, and *trust_list* the list's own signed document. *copies* are logs that parted
    from one of the laptop's, and what they are called, and *parted* all branches there
    are, none before the one that it leaves; *hub* is the card of head office's hub; *returned* are the hashes of
    earlier replies that it gave back, and that head office holds again. The laptop *differs*
    where it holds something else than head office though it was sent everything again.
    *quotas* are what head office tells of each quota.
    *releases* are head office's signed words on later versions of this program.
    """

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
    quota_figures: tuple[RoundedCount, ...] = ()
    releases: tuple[bytes, ...] = ()

    def to_bytes(self) -> bytes:
        """Write the document."""
        hub = {"hub": canonical_json.loads(self.hub_card)} if self.hub_card else {}
        differs = {"differs": 1} if self.has_differences else {}
        offered = [canonical_json.loads(one) for one in self.releases]
        return canonical_json.dumps(
            {
                **hub,
                **differs,
                **quota_figures.to_fields(self.quota_figures),
                **({"releases": offered} if offered else {}),
                "copies": [copy.to_fields() for copy in self.copied_logs],
                "epoch": self.epoch,
                "format": FORMAT_VERSION,
                "laptop": self.laptop,
                "noted_on": self.noted_on,
                "parted": [one.to_fields() for one in self.forks],
                "receipts": [receipt.to_fields() for receipt in self.receipts],
                "returned": [one.hex() for one in self.returned_replies],
                "since": self.since_version,
                "standing": self.device_status,
                "trust_list": canonical_json.loads(self.trust_list, limit_bytes=_LIMIT_BYTES),
                "version": self.version,
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read the document; the trust list in it is not verified yet.

        Raises:
            Problem: BUNDLE_DAMAGED, or DOCUMENT_TOO_NEW.
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
            trust_list=fields.read_object("trust_list").canonical_bytes(),
            copied_logs=tuple(map(CopiedLog.from_fields, fields.read_objects("copies"))),
            returned_replies=fields.read_bytes_list("returned", _HASH_BYTES),
            since_version=fields.read_integer("since"),
            forks=tuple(
                map(KnownFork.from_fields, fields.read_objects("parted", may_be_absent=True))
            ),
            hub_card=fields.read_object("hub").canonical_bytes() if fields.has("hub") else b"",
            has_differences=fields.read_integer("differs", may_be_absent=True) == 1,
            quota_figures=quota_figures.from_fields(fields),
            releases=tuple(
                one.canonical_bytes()
                for one in fields.read_objects("releases", may_be_absent=True)[:MAX_OFFERED]
            ),
        )
