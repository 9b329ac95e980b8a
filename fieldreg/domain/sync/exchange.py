"""An exchange as a person sees it: steps, outcomes, and who carries it out.

Screens and the command line speak to a `Courier` (a laptop's side) or a
`Reception` (head office's side) and know nothing of how a bundle travels.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.tasks import Task


class SyncChannel(StrEnum):
    """What an installation exchanges by without anybody there."""

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
    """Where a long act stands: *done* of *total* within *phase* (0 of 0: not counted)."""

    phase: ExchangePhase
    done: int = 0
    total: int = 0


OnExchangeProgress = Callable[[ExchangeProgress], None]
IsCancelled = Callable[[], bool]


class BundleStatus(StrEnum):
    """What becomes of one bundle at head office."""

    NEW = "new"
    KNOWN = "known"  # already here
    PENDING = "held"  # waits for an earlier one
    DAMAGED = "damaged"
    UNKNOWN = "unknown"  # a sender that nobody invited
    REVOKED = "revoked"
    REFUSED = "refused"  # whole and ours, but it may not or cannot be read here


@dataclass(frozen=True, slots=True)
class BundleView:
    """One bundle as the inbox lists it; dates are ``YYYY-MM-DD`` as the laptop noted.

    *reason* is a problem's code where the bundle was not taken in, and *waits_for*
    the number range of the missing changes where it is held. It *is_own_word* where it
    is an answer of this head office that a laptop gives back (exchange.md, *Receipts*). Of one that
    *is_unconfirmed* nobody has compared the words of its laptop yet.
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
    """One *change* that could not go in, with the *reason* as a problem's code.

    *values* are what it would say of *record*, a *kind* of record; of a kind that is not
    known here there are none.
    """

    change: int
    reason: str
    kind: str = ""
    record: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReplySummary:
    """What head office's reply brought to a laptop.

    *renamed* are own changes that have other numbers since: this laptop was copied, or
    put back as it was, and its twin had used those numbers before. *set_aside* are own
    changes that head office could not take in, as far as nobody saw to them; it *differs*
    where it holds something else than head office though it was sent all again. *people_gone* and
    *sessions_gone* are out of sight since head office undid what had come in, and
    *people_back* and *sessions_back* are in sight again. *people_erased* stood here until
    head office ordered that they be erased.
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
    """What one exchange of a laptop did.

    *reply* is None where none was found; *reply_problem* is a problem's code where
    one was found and refused, or is taken later (ANSWER_EARLY). *is_repeat* says that nothing
    was new since the last, and no *files* were left where that is so and they lie there.
    *broken* is why nothing could be left after a reply was taken.
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
    """What head office did with some sticks: each bundle, and how many replies it left.

    *replies* counts the laptops for which one was written now; by a carrier that stays
    where it is, only one that says something new is. *cleared* counts the bundles that were deleted there: they are in, a backup that was
    proven holds them, and their receipt lies beside them.
    """

    bundles: tuple[BundleView, ...]
    replies: int
    people: int = 0
    changes: int = 0
    carriers_failed: tuple[tuple[str, str], ...] = field(default=())  # (carrier, code)
    cleared: int = 0

    def count_bundles(self, arrival: BundleStatus) -> int:
        """Count the bundles that became *arrival*."""
        return sum(1 for bundle in self.bundles if bundle.status is arrival)


@dataclass(frozen=True, slots=True)
class ForcedImport:
    """What came in, or would, though the changes *missing* before it are not here.

    *bundles* counts the one that was meant and those that go on from it; *set_aside* the
    changes among them that need what is missing.
    """

    device: str
    missing: tuple[int, int]
    bundle_count: int
    people: int
    sessions: int
    changes: int
    quarantined_count: int


class AutoSync(Protocol):
    """Either side of the exchange, as far as it goes on with nobody there."""

    def sync_by(
        self, carrier: SyncChannel, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> "Task[LaptopSyncOutcome] | Task[OfficeSyncOutcome]":
        """Take what lies there for us, and leave what says something new."""

    def read_channel_state(self, carrier: SyncChannel) -> Task[str]:
        """Give a mark of what lies there, which is another once that is."""


class LaptopSyncProtocol(AutoSync, Protocol):
    """A laptop's side of the exchange, in rounds that raise why they went no further."""

    def exchange(
        self, stick: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        """Take head office's reply from *stick* first, then leave a bundle there."""

    def write_file(
        self, path: str, on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[LaptopSyncOutcome]:
        """Leave one sealed file at *path*, to be sent by other means."""

    def read_file(self, path: str) -> Task[ReplySummary]:
        """Take head office's reply from the file at *path*."""


class HubNotifier(Protocol):
    """What head office's hub hears at once: whom it may let in."""

    def mark_current(self) -> None:
        """Note what the hub need not be told."""

    def notify(self) -> Task[None]:
        """Tell the hub, in one try, where anything changed since."""


class OfficeSyncProtocol(AutoSync, Protocol):
    """Head office's side of the exchange."""

    def survey(self, carriers: Sequence[str], is_cancelled: IsCancelled) -> Task[list[BundleView]]:
        """Look at what can be read on *carriers* (folders or single files); change nothing."""

    def receive(
        self, carriers: Sequence[str], on_step: OnExchangeProgress, is_cancelled: IsCancelled
    ) -> Task[OfficeSyncOutcome]:
        """Take in every bundle on *carriers* and leave every known laptop's reply there."""

    def list_quarantined(self) -> list[QuarantinedChange]:
        """Give the changes that were set aside alone and have not gone in since."""

    def apply_pending(self) -> int:
        """Take in what waits for nothing any more; give how many bundles went in."""

    def apply_quarantined_bundle(self, sha: bytes) -> BundleView:
        """Take in the bundle *sha*, which a person judged though its laptop was cut off.

        Raises:
            Problem: NOT_FOUND where no such bundle was set aside; why it cannot go in.
        """

    def force_import(self, sha: bytes, reason: str, *, is_preview: bool = False) -> ForcedImport:
        """Take in the bundle *sha* without what is missing before it, or only look.

        A person said that that is gone for good, and the *reason*. Should it come after
        all, it goes in too.

        Raises:
            Problem: NOT_FOUND where no such bundle waits; why it cannot go in;
                VALUE_REFUSED for a *reason* that is too long, or none.
        """
