"""Head office's own notes: documents in the metadata, no records."""

import json
from collections.abc import Callable, Collection
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, Self, TypeVar

from pydantic import TypeAdapter

from fieldreg.domain.sync.intakes import Intake
from fieldreg.store.metadata import Metadata, MetadataEntry

ValueT = TypeVar("ValueT")
MAX_INTAKES: Final = 100
_MAX_VERSIONS: Final = 16


def _document(name: str, kind: Any, missing: Callable[[], ValueT]) -> MetadataEntry[ValueT]:
    form: TypeAdapter[ValueT] = TypeAdapter(kind)
    return MetadataEntry(
        name, lambda body: form.validate_json(body) if body else missing(), form.dump_json
    )


INTAKES: Final = _document("intakes", tuple[Intake, ...], tuple[Intake, ...])
"""The last `MAX_INTAKES` receptions, the latest first."""
PUT_AWAY: Final = _document("bundles-put-away", frozenset[str], frozenset[str])
"""The quarantined bundles, by hash, that a person decided to show no more."""


VOUCHED_LAPTOPS: Final = _document("vouched-laptops", frozenset[int], frozenset[int])
"""The lost laptops, by device, whose records a person let count: nobody can compare their words."""


@dataclass(frozen=True, slots=True)
class LateArrival:
    officer: str
    day: str


LATE_ARRIVALS: Final = _document("late-arrivals", dict[str, LateArrival], dict[str, LateArrival])
"""The bundles that came after a loss and were taken in all the same, by hash."""


class CopyOutcome(StrEnum):
    PUT_BACK = "put-back"  # one computer, whose disk was put back to an earlier state
    FOUND = "found"  # the second computer was found, and its register removed


@dataclass(frozen=True, slots=True)
class SettledCopy:
    outcome: CopyOutcome
    officer: str
    day: str


class CallOutcome(StrEnum):
    NO_ANSWER = "no-answer"
    WILL_BRING = "will-bring"  # the trainer brings or sends what is missing
    NOTHING_HELD = "nothing-held"  # what was planned did not take place
    BROKEN = "broken"  # the laptop does not work
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class LaptopCall:
    day: str
    officer: str
    outcome: CallOutcome


@dataclass(frozen=True, slots=True)
class LaptopContact:
    """The trainer's telephone, and *calls*, the latest first."""

    telephone: str = ""
    calls: tuple[LaptopCall, ...] = ()


CONTACTS: Final = _document("laptop-contacts", dict[int, LaptopContact], dict[int, LaptopContact])
"""How the trainer of each laptop is reached, by device."""


@dataclass(frozen=True, slots=True)
class LaptopProgram:
    """The program of a laptop, by its last bundle.

    *version* is "" up to 0.2.0; *refused_count* counts orders that it refuses as unsigned.
    *trust_marks* are, in hex, marks of the trust lists that it and copies of it need not be sent,
    "" for none: those named since the reply of version *after*, two at most.
    """

    version: str = ""
    refused_count: int = 0
    trust_marks: tuple[str, ...] = ()
    after: int = 0

    def with_former(self, former: "LaptopProgram | None", after: int) -> "LaptopProgram":
        marks = {*self.trust_marks}
        if former and former.after == after:
            marks |= {*former.trust_marks}
        return replace(self, trust_marks=tuple(sorted(marks)[:2]), after=after)


PROGRAMS: Final = _document("laptop-programs", dict[int, LaptopProgram], dict[int, LaptopProgram])
"""The programs of laptops, by device."""
SETTLED_COPIES: Final = _document("settled-copies", dict[int, SettledCopy], dict[int, SettledCopy])
"""How the copies of laptops were settled, by the writer of the fork."""


@dataclass(frozen=True, slots=True)
class SentReplies:
    """The latest content sent to one laptop, and the *versions* that have it.

    *versions* come with the hashes of their files, in the order of the parts. *made_from* is a hash
    of the last one's sources, b"" where its bytes are not kept.
    """

    content_hash: bytes = b""
    versions: tuple[tuple[int, tuple[bytes, ...]], ...] = ()
    made_from: bytes = b""

    @classmethod
    def from_bytes(cls, data: bytes | None) -> Self:
        if not data or not data.startswith(b"{"):  # release 0.2.0 wrote other data
            return cls()
        stored = json.loads(data)
        versions = (
            (int(version), tuple(map(bytes.fromhex, files)))
            for version, *files in stored["letters"]
        )
        made_from = bytes.fromhex(stored.get("from", ""))
        return cls(bytes.fromhex(stored["says"]), tuple(versions), made_from)

    def to_bytes(self) -> bytes:
        versions = [[version, *map(bytes.hex, files)] for version, files in self.versions]
        stored = {
            "says": self.content_hash.hex(),
            "letters": versions,
            "from": self.made_from.hex(),
        }
        return json.dumps(stored).encode()

    @property
    def files(self) -> tuple[bytes, ...]:
        return self.versions[-1][1] if self.versions else ()

    @property
    def latest_version(self) -> int:
        return self.versions[-1][0] if self.versions else 0

    def for_content(self, content_hash: bytes) -> Self:
        return self if content_hash == self.content_hash else type(self)(content_hash)

    def with_version(self, version: int, files: Collection[bytes], made_from: bytes) -> Self:
        versions = (*self.versions, (version, tuple(files)))
        return replace(self, versions=versions[-_MAX_VERSIONS:], made_from=made_from)

    def is_delivered(self, delivered: AbstractSet[bytes], held_version: int) -> bool:
        return any(
            version <= held_version or set(files) <= delivered for version, files in self.versions
        )


def sent_replies(device: int) -> MetadataEntry[SentReplies]:
    return MetadataEntry(f"answered-{device}", SentReplies.from_bytes, SentReplies.to_bytes)


def add_intake(metadata: Metadata, build: Callable[[int], Intake]) -> Intake:
    earlier = metadata.read(INTAKES)
    intake = build(earlier[0].number + 1 if earlier else 1)
    metadata.write(INTAKES, (intake, *earlier[: MAX_INTAKES - 1]))
    return intake
