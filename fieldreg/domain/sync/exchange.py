"""Steps and outcomes of an exchange, and its protocols."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.declarations import Value
from fieldreg.domain.sync.tasks import Task

if TYPE_CHECKING:
    from fieldreg.domain.sync.intakes import KeptContents


class SyncChannel(StrEnum):
    HUB = "hub"
    FOLDER = "folder"  # shared, or kept the same in several places


class ExchangePhase(StrEnum):
    LOOKING = "looking"
    TAKING_REPLY = "taking-reply"
    SEALING = "sealing"
    WRITING = "writing"
    CLOSING = "closing"
    READING_BACK = "reading-back"
    CHECKING = "checking"
    NAMING = "naming"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ExchangeProgress:
    """A *total* of 0 is not counted."""

    phase: ExchangePhase
    done: int = 0
    total: int = 0


OnExchangeProgress = Callable[[ExchangeProgress], None]
IsCancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ExchangeMonitor:
    on_step: OnExchangeProgress = lambda _step: None
    is_cancelled: IsCancelled = lambda: False

    def show(self, phase: ExchangePhase, done: int = 0, total: int = 0) -> None:
        self.on_step(ExchangeProgress(phase, done, total))

    def raise_if_cancelled(self) -> None:
        if self.is_cancelled():
            raise Problem(Code.CANCELLED)


class BundleStatus(StrEnum):
    NEW = "new"
    KNOWN = "known"  # already here
    PENDING = "held"  # waits for an earlier one
    DAMAGED = "damaged"
    UNKNOWN = "unknown"  # a sender that was not invited
    REVOKED = "revoked"
    REFUSED = "refused"  # whole and ours, but it may not or cannot be read here


STATUS_OF_REASON: Final[Mapping[str, BundleStatus]] = {
    Code.SENDER_UNKNOWN: BundleStatus.UNKNOWN,
    Code.SENDER_REVOKED: BundleStatus.REVOKED,
    Code.SENDER_WITHDRAWN: BundleStatus.REVOKED,
    Code.BUNDLE_DAMAGED: BundleStatus.DAMAGED,
    Code.SIGNATURE_WRONG: BundleStatus.DAMAGED,
    Code.CERTIFICATE_DAMAGED: BundleStatus.DAMAGED,
    Code.SEAL_BROKEN: BundleStatus.DAMAGED,
}
"""The status of a quarantined bundle by the code of the reason; for others it is REFUSED."""


@dataclass(frozen=True, slots=True)
class BundleView:
    """One bundle as the inbox lists it; dates are ``YYYY-MM-DD`` as the laptop wrote them.

    *reason* is a problem's code, *missing_range* is awaited by a pending bundle. *is_own_reply*: a
    laptop brings a reply back.
    """

    carrier: str
    file: str
    status: BundleStatus
    device: str = ""
    trainer: str = ""
    first_day: str = ""
    last_day: str = ""
    people: int = 0
    sessions: int = 0
    changes: int = 0
    reason: str = ""
    missing_range: tuple[int, int] | None = None
    is_own_reply: bool = False
    is_unconfirmed: bool = False
    sha: str = ""  # hexadecimal, by which it is kept


@dataclass(frozen=True, slots=True)
class QuarantinedChange:
    """*reason* is a problem's code.

    *values* is empty if the kind is unknown. *note* says why an officer put it away.
    """

    change: int
    reason: str
    kind: str = ""
    record: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReplySummary:
    """*renamed* are own changes with new numbers, since a twin used theirs first.

    *quarantined_count* are own changes. *has_differences*: head office differs though everything
    was sent again. *gone* and *back* count records that an undo or redo at head office hid or
    showed. *is_receipt*: only a receiver's receipt came.
    """

    day: str
    people_received: int = 0
    corrections: int = 0
    new_records: int = 0
    quarantined_count: int = 0
    people_erased: int = 0
    renamed: int = 0
    people_gone: int = 0
    sessions_gone: int = 0
    people_back: int = 0
    sessions_back: int = 0
    has_differences: bool = False
    is_receipt: bool = False


@dataclass(frozen=True, slots=True)
class LaptopSyncOutcome:
    """*sessions* have something new, such as a mark.

    *reply_problem* is the code of a refused or postponed reply (ANSWER_EARLY). On a repeat *files*
    is empty if the earlier ones are still there. *failure* is why nothing could be written after
    the reply.
    """

    reply: ReplySummary | None = None
    reply_problem: str = ""
    people: int = 0
    sessions: int = 0
    marks: int = 0
    changes: int = 0
    size_bytes: int = 0
    files: tuple[str, ...] = ()
    is_repeat: bool = False
    failure: Problem | None = None


@dataclass(frozen=True, slots=True)
class OfficeSyncOutcome:
    """*replies* counts laptops, without *cut_off_replies*; on a permanent carrier only with news.

    *cleared* counts bundles deleted there: imported, in a verified backup, and acknowledged.
    *intake* is the ref of its `Intake`, or empty.
    """

    bundles: tuple[BundleView, ...]
    replies: int
    people: int = 0
    changes: int = 0
    carriers_failed: tuple[tuple[str, str], ...] = field(default=())  # (carrier, code)
    cleared: int = 0
    intake: str = ""
    cut_off_replies: int = 0

    def count_bundles(self, status: BundleStatus) -> int:
        return sum(1 for bundle in self.bundles if bundle.status is status)


@dataclass(frozen=True, slots=True)
class ForcedImport:
    """Some changes before are *missing*.

    *bundle_count* includes bundles that continue it; quarantined changes need the missing ones.
    """

    device: str
    missing: tuple[int, int]
    bundle_count: int
    people: int
    sessions: int
    changes: int
    quarantined_count: int


class AutoSync(Protocol):
    def sync_by(
        self, carrier: SyncChannel, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> "Task[LaptopSyncOutcome] | Task[OfficeSyncOutcome]": ...

    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        """Return a mark that changes with the files on *carrier*."""


class LaptopSyncProtocol(AutoSync, Protocol):
    """A task raises the `Problem` that stopped it."""

    def exchange(
        self, stick: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]: ...

    def write_file(
        self, path: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]: ...

    def read_file(self, path: str) -> Task[ReplySummary]: ...


class HubNotifier(Protocol):
    def mark_current(self) -> None: ...

    def notify(self) -> Task[None]:
        """Try once, if anything changed."""


class HeldChangesProtocol(Protocol):
    """Decisions on changes that name records their laptop was never sent; raise NOT_FOUND."""

    def list_all(self) -> list[QuarantinedChange]: ...

    def accept(self, change: int) -> None: ...

    def attach(self, change: int, person: int) -> None:
        """Carry the request *change* out for *person*, as a change of head office.

        Raises VALUE_REFUSED for a request that is about no person.
        """

    def put_away(self, change: int, *, is_wanted: bool = True, reason: str = "") -> None:
        """Count *change* no more, or let an officer decide on it again.

        Raises VALUE_REFUSED without a *reason* for the request of a person, or for one that is too
        long.
        """

    def put_all_away(self, change: int, *, reason: str = "") -> int:
        """Put *change* away and all others of its laptop that wait; return their number.

        People's requests are included only if *change* is one. Raises as `put_away`.
        """


class OfficeSyncProtocol(AutoSync, Protocol):
    def survey(self, carriers: Sequence[str], is_cancelled: IsCancelled) -> Task[list[BundleView]]:
        """List bundles on *carriers* (folders or files); change nothing."""

    def receive(
        self, carriers: Sequence[str], on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        """Import all bundles on *carriers* and write all replies there."""

    @property
    def held_changes(self) -> "HeldChangesProtocol": ...

    def apply_pending(self) -> int: ...

    def apply_quarantined_bundle(self, sha: bytes) -> BundleView:
        """Import the bundle *sha* of a revoked laptop, which an officer approved.

        Raises NOT_FOUND if it is not quarantined; the reason it cannot be imported.
        """

    def describe_kept(self, sha: bytes) -> "KeptContents | None":
        """Return the contents of the kept bundle *sha*; None if it cannot be opened.

        Raises NOT_FOUND if none such waits or is quarantined.
        """

    def force_import(self, sha: bytes, reason: str, *, is_preview: bool = False) -> ForcedImport:
        """Import the bundle *sha* without earlier changes that a person declared lost.

        A preview changes nothing. Raises NOT_FOUND if it is not pending; the reason it cannot be
        imported; VALUE_REFUSED for a *reason* that is empty or too long.
        """
