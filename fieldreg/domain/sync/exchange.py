"""A data exchange as a person sees it: steps, outcomes, and the two sides that run it.

Screens and the command line use `LaptopSyncProtocol` or `OfficeSyncProtocol` and do not know
how a bundle travels.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.tasks import Task


class SyncChannel(StrEnum):
    HUB = "hub"
    FOLDER = "folder"  # shared, or kept the same in several places


class ExchangePhase(StrEnum):
    """The steps of an exchange, in order."""

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
    """The progress of a long step: *done* of *total* within *phase* (0 of 0: not counted)."""

    phase: ExchangePhase
    done: int = 0
    total: int = 0


OnExchangeProgress = Callable[[ExchangeProgress], None]
IsCancelled = Callable[[], bool]


class BundleStatus(StrEnum):
    NEW = "new"
    KNOWN = "known"  # already here
    PENDING = "held"  # waits for an earlier one
    DAMAGED = "damaged"
    UNKNOWN = "unknown"  # a sender that nobody invited
    REVOKED = "revoked"
    REFUSED = "refused"  # whole and ours, but it may not or cannot be read here


@dataclass(frozen=True, slots=True)
class BundleView:
    """One bundle as the inbox lists it; dates are ``YYYY-MM-DD`` as the laptop wrote them.

    *reason* is a problem's code where the bundle was not imported, and *missing_range* the numbers of
    the missing changes where it is pending. *is_own_reply* marks a reply of this head office that a
    laptop returns. *is_unconfirmed* means that the words of its laptop have not been compared yet.
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


@dataclass(frozen=True, slots=True)
class QuarantinedChange:
    """One *change* that could not be applied, with the *reason* as a problem's code.

    *values* are the values it would give *record*, a record of *kind*; empty if the kind is unknown.
    """

    change: int
    reason: str
    kind: str = ""
    record: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReplySummary:
    """The effects of head office's reply on a laptop.

    *renamed* counts own changes that got new numbers, because this laptop was copied or restored and
    its twin had used those numbers first. *quarantined_count* counts own changes that head office could
    not apply and nobody has resolved. *has_differences* means that head office's data still differ
    though everything was sent again. *people_gone* and *sessions_gone* disappeared when head office
    undid an import; *people_back* and *sessions_back* reappeared. *people_erased* were on this laptop
    until head office ordered their erasure.
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


@dataclass(frozen=True, slots=True)
class LaptopSyncOutcome:
    """The result of one exchange of a laptop.

    *reply* is None if none was found; *reply_problem* is a problem's code if one was found and
    refused, or postponed (ANSWER_EARLY). *is_repeat* means that nothing was new since the last
    exchange; *files* is then empty if the earlier files are still there. *failure* is why nothing
    could be written after a reply was applied.
    """

    reply: ReplySummary | None = None
    reply_problem: str = ""
    people: int = 0
    sessions: int = 0
    changes: int = 0
    size_bytes: int = 0
    files: tuple[str, ...] = ()
    is_repeat: bool = False
    failure: Problem | None = None


@dataclass(frozen=True, slots=True)
class OfficeSyncOutcome:
    """The result of one exchange of head office: each bundle, and the number of replies written.

    *replies* counts the laptops that got a reply now; on a permanent carrier only a reply with news
    counts. *cleared* counts the bundles deleted there: they are imported, in a verified backup, and
    acknowledged by a receipt beside them.
    """

    bundles: tuple[BundleView, ...]
    replies: int
    people: int = 0
    changes: int = 0
    carriers_failed: tuple[tuple[str, str], ...] = field(default=())  # (carrier, code)
    cleared: int = 0

    def count_bundles(self, status: BundleStatus) -> int:
        return sum(1 for bundle in self.bundles if bundle.status is status)


@dataclass(frozen=True, slots=True)
class ForcedImport:
    """The result or preview of an import in spite of *missing* earlier changes.

    *bundle_count* counts the chosen bundle and those that continue it; *quarantined_count* the changes
    among them that need the missing ones.
    """

    device: str
    missing: tuple[int, int]
    bundle_count: int
    people: int
    sessions: int
    changes: int
    quarantined_count: int


class AutoSync(Protocol):
    """Either side of the exchange, in automatic operation."""

    def sync_by(
        self, carrier: SyncChannel, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> "Task[LaptopSyncOutcome] | Task[OfficeSyncOutcome]":
        """Import the files on *carrier* that are for us, and write a file if there is news."""

    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        """Return a mark that differs once the files on *carrier* differ."""


class LaptopSyncProtocol(AutoSync, Protocol):
    """A laptop's side of the exchange; a task raises the `Problem` that stopped it."""

    def exchange(
        self, stick: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        """Apply head office's reply from *stick*, then write a bundle there."""

    def write_file(
        self, path: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        """Write one sealed file to *path*, to be sent by other means."""

    def read_file(self, path: str) -> Task[ReplySummary]:
        """Apply head office's reply from the file at *path*."""


class HubNotifier(Protocol):
    """Tells head office's hub at once which laptops it may admit."""

    def mark_current(self) -> None:
        """Record that the hub knows the present state."""

    def notify(self) -> Task[None]:
        """Tell the hub, in one attempt, if anything changed since."""


class OfficeSyncProtocol(AutoSync, Protocol):
    def survey(self, carriers: Sequence[str], is_cancelled: IsCancelled) -> Task[list[BundleView]]:
        """List the bundles on *carriers* (folders or single files); change nothing."""

    def receive(
        self, carriers: Sequence[str], on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        """Import every bundle on *carriers* and write every known laptop's reply there."""

    def list_quarantined(self) -> list[QuarantinedChange]:
        """Return the single changes in quarantine that have not been applied since."""

    def apply_pending(self) -> int:
        """Import the bundles that wait for nothing any more; return their number."""

    def apply_quarantined_bundle(self, sha: bytes) -> BundleView:
        """Import the bundle *sha*, which a person approved though its laptop is revoked.

        Raises:
            Problem: NOT_FOUND if no such bundle is in quarantine; the reason it cannot be imported.
        """

    def force_import(self, sha: bytes, reason: str, *, is_preview: bool = False) -> ForcedImport:
        """Import the bundle *sha* without the changes missing before it, or only preview that.

        A person declared the missing changes lost, and the *reason*. They can still be imported
        if they arrive later.

        Raises:
            Problem: NOT_FOUND if no such bundle is pending; the reason it cannot be imported;
                VALUE_REFUSED for a *reason* that is empty or too long.
        """
