"""Receipts: what head office says to a laptop beside the changes it sends.

A `Reply` is a document inside a bundle that head office signed, so it carries no
signature of its own.  Its receipts are the only thing in the product that turns "on its
way" into "head office has it"; each counts only where the laptop's own log has the hash
that the receipt names.

Fields that this release does not know are passed over.
"""

from dataclasses import dataclass, field
from typing import Final, Self

from fieldreg.domain.log.forks import Branch, Names
from fieldreg.domain.problems import Code
from fieldreg.domain.quotas import Told
from fieldreg.domain.sync.release_files import MOST_OFFERED
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import Verdict
from fieldreg.keys.signed_documents import FORMAT, Fields
from fieldreg.store.log.forks import Log
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
    set_aside: tuple[tuple[int, str], ...] = ()
    safe: int = 0

    @classmethod
    def take(cls, fields: Fields) -> Self:
        """Take the receipt out of a reply."""
        return cls(
            writer=fields.integer("writer", least=1),
            last=fields.integer("last"),
            hash=fields.raw("hash", _HASH_BYTES),
            gaps=tuple(
                (gap.integer("first", least=1), gap.integer("last", least=1))
                for gap in fields.objects("gaps")
            ),
            set_aside=tuple(
                (change.integer("change", least=1), change.text("code"))
                for change in fields.objects("set_aside")
            ),
            safe=fields.integer("safe", may_be_absent=True),
        )

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "gaps": [{"first": first, "last": last} for first, last in self.gaps],
            "hash": self.hash.hex(),
            "last": self.last,
            "safe": self.safe,
            "set_aside": [
                {"change": change, "code": code} for change, code in self.set_aside
            ],
            "writer": self.writer,
        }


@dataclass(frozen=True, slots=True)
class Copy:
    """What head office calls the log of a copied laptop.

    Meant is the one whose log of *writer* has *hash* after number *last*, all of which
    is at head office; *path* holds, as they followed, from which number on, and from
    which stamp on, it is called what: each by the numbers and the name of the one before.
    """

    writer: int
    last: int
    hash: bytes
    path: tuple[tuple[int, int, int], ...]

    @classmethod
    def take(cls, fields: Fields) -> Self:
        """Take it out of a reply."""
        branches = fields.objects("path")
        if not branches:
            raise fields.refusal("path")
        return cls(
            writer=fields.integer("writer", least=1),
            last=fields.integer("last", least=1),
            hash=fields.raw("hash", _HASH_BYTES),
            path=tuple(
                (
                    branch.integer("first", least=1),
                    branch.integer("stamp", least=1),
                    branch.integer("becomes", least=1),
                )
                for branch in branches
            ),
        )

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "hash": self.hash.hex(),
            "last": self.last,
            "path": [
                {"becomes": becomes, "first": first, "stamp": stamp}
                for first, stamp, becomes in self.path
            ],
            "writer": self.writer,
        }

    @property
    def log(self) -> Log:
        """Give the log as the store speaks of it."""
        writers = (self.writer, *(becomes for _, _, becomes in self.path))
        path = tuple(map(Branch, writers, *zip(*self.path, strict=True)))
        return Log(self.writer, path[-1].becomes, Names(path))


@dataclass(frozen=True, slots=True)
class Parted:
    """A *branch* that head office knows; one that *is_former* had its writer's name there."""

    branch: Branch
    is_former: bool

    @classmethod
    def take(cls, fields: Fields) -> Self:
        """Take it out of a reply."""
        branch = Branch(
            writer=fields.integer("writer", least=1),
            first=fields.integer("first", least=1),
            stamp=fields.integer("stamp", least=1),
            becomes=fields.integer("becomes", least=1),
        )
        return cls(branch, fields.integer("former") == 1)

    def to_body(self) -> dict[str, object]:
        """Write the fields that `take` reads."""
        return {
            "becomes": self.branch.becomes,
            "first": self.branch.first,
            "former": int(self.is_former),
            "stamp": self.branch.stamp,
            "writer": self.branch.writer,
        }


@dataclass(frozen=True, slots=True)
class Reply:
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
    standing: Verdict
    receipts: tuple[Receipt, ...]
    trust_list: bytes = field(repr=False)
    copies: tuple[Copy, ...] = ()
    returned: tuple[bytes, ...] = ()
    since: int = 0
    parted: tuple[Parted, ...] = ()
    hub: bytes = b""
    differs: bool = False
    quotas: tuple[Told, ...] = ()
    releases: tuple[bytes, ...] = ()

    def to_bytes(self) -> bytes:
        """Write the document."""
        hub = {"hub": canonical_json.loads(self.hub)} if self.hub else {}
        differs = {"differs": 1} if self.differs else {}
        offered = [canonical_json.loads(one) for one in self.releases]
        return canonical_json.dumps(
            {
                **hub,
                **differs,
                **quota_figures.to_body(self.quotas),
                **({"releases": offered} if offered else {}),
                "copies": [copy.to_body() for copy in self.copies],
                "epoch": self.epoch,
                "format": FORMAT,
                "laptop": self.laptop,
                "noted_on": self.noted_on,
                "parted": [one.to_body() for one in self.parted],
                "receipts": [receipt.to_body() for receipt in self.receipts],
                "returned": [one.hex() for one in self.returned],
                "since": self.since,
                "standing": self.standing,
                "trust_list": canonical_json.loads(
                    self.trust_list, limit_bytes=_LIMIT_BYTES
                ),
                "version": self.version,
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read the document; the trust list in it is not verified yet.

        Raises:
            Problem: BUNDLE_DAMAGED, or DOCUMENT_TOO_NEW.
        """
        fields = Fields.read(data, Code.BUNDLE_DAMAGED, limit_bytes=_LIMIT_BYTES)
        fields.check_format()
        return cls(
            laptop=fields.text("laptop"),
            noted_on=fields.date("noted_on"),
            epoch=fields.integer("epoch", least=1),
            version=fields.integer("version", least=1),
            standing=fields.choice("standing", Verdict),
            receipts=tuple(map(Receipt.take, fields.objects("receipts"))),
            trust_list=fields.object("trust_list").canonical_bytes(),
            copies=tuple(map(Copy.take, fields.objects("copies"))),
            returned=fields.raws("returned", _HASH_BYTES),
            since=fields.integer("since"),
            parted=tuple(map(Parted.take, fields.objects("parted", may_be_absent=True))),
            hub=fields.object("hub").canonical_bytes() if fields.has("hub") else b"",
            differs=fields.integer("differs", may_be_absent=True) == 1,
            quotas=quota_figures.take(fields),
            releases=tuple(
                one.canonical_bytes()
                for one in fields.objects("releases", may_be_absent=True)[:MOST_OFFERED]
            ),
        )
