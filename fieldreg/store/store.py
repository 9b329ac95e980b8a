"""The store: the one door to what this installation remembers.

Reading is done on the shelves (`people`, `sessions`, `records`, …); writing
happens inside `writing` (a person's changes) or `transaction` (what arrives, and
the shelves' own notes). One thread at a time uses a store.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import number_of, writer_of
from fieldreg.domain.log.stamps import lamport_of
from fieldreg.domain.places.place import OfficePlaceEntry
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import WriterSession
from fieldreg.domain.records.values import RequestedBy
from fieldreg.domain.rights import Rights
from fieldreg.store.arrivals import BundleRepository
from fieldreg.store.backups.restore_epochs import RestoreEpochs
from fieldreg.store.consents import ConsentRepository
from fieldreg.store.devices import DeviceRepository
from fieldreg.store.engines import Engine
from fieldreg.store.erasure import ErasureRepository
from fieldreg.store.exchange.outbox import Outbox
from fieldreg.store.exchange.quarantine_notices import QuarantineNoticeRepository
from fieldreg.store.exports import PlaintextExportRepository
from fieldreg.store.figures import QuotaFigures
from fieldreg.store.imports import ImportRepository
from fieldreg.store.keys import KeyRepository
from fieldreg.store.log import state_digest as digests
from fieldreg.store.log import undo_effects
from fieldreg.store.log.apply import ApplyResult, apply_changes
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.forks import LogForkRepository
from fieldreg.store.log.history import ChangeHistory
from fieldreg.store.log.segments import SegmentRepository
from fieldreg.store.log.undoings import UndoingRepository
from fieldreg.store.log.upgrade import upgrade_unknown_changes
from fieldreg.store.metadata import Drafts, Metadata
from fieldreg.store.migrations import STEPS
from fieldreg.store.officers import OfficerRepository
from fieldreg.store.people.repository import PeopleRepository
from fieldreg.store.questions import QuestionRepository
from fieldreg.store.records.repository import RecordRepository
from fieldreg.store.releases import ReleaseRepository
from fieldreg.store.restricted import (
    RestrictedChangeWriter,
    RestrictedConsents,
    RestrictedHistory,
    RestrictedPeople,
    RestrictedRecords,
    RestrictedSessions,
)
from fieldreg.store.sealed_answers.sealed import AccessLog, SealedAnswerRepository
from fieldreg.store.sessions import SessionRepository

_TURNS: Final = count()


@dataclass(frozen=True, slots=True)
class StorePosition:
    """How far a store has come: transactions, and changes of its present *writer*."""

    version: int
    writer: int
    number: int


@contextmanager
def _closed_if_it_fails(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.close()
        raise


class Store:
    """An open store, brought up to date.

    Raises:
        Problem: STORE_TOO_NEW, STORE_DAMAGED, DISK_FULL, DISK_FAILED, from every
            method; a failed method has changed nothing.
    """

    def __init__(self, engine: Engine) -> None:
        self._db = engine
        with _closed_if_it_fails(engine):
            engine.migrate(STEPS, partial(upgrade_unknown_changes, engine))
        self._seen: Callable[[StorePosition], None] | None = None
        self._wiped: Callable[[], None] | None = None
        self._listed: Callable[[Iterable[OfficePlaceEntry]], None] | None = None
        self._depth = 0
        self._may_scour = True
        self.people = PeopleRepository(engine)
        self.records = RecordRepository(engine)
        self.history = ChangeHistory(engine)
        self.sessions = SessionRepository(engine)
        self.consents = ConsentRepository(engine)
        self.outbox = Outbox(engine)
        self.restore_epochs = RestoreEpochs(engine)
        self.segments = SegmentRepository(engine)
        self.devices = DeviceRepository(engine)
        self.bundles = BundleRepository(engine)
        self.quarantine_notices = QuarantineNoticeRepository(engine)
        self.keys = KeyRepository(engine)
        self.releases = ReleaseRepository(engine)
        self.log_forks = LogForkRepository(engine)
        self.undoings = UndoingRepository(engine)
        self.sealed_answers = SealedAnswerRepository(engine)
        self.access_log = AccessLog(engine)
        self.questions = QuestionRepository(engine)
        self.quota_figures = QuotaFigures(engine)
        self.imports = ImportRepository(engine)
        self.metadata = Metadata(engine)
        self.drafts = Drafts(engine)
        self.plaintext_exports = PlaintextExportRepository(engine)
        self.erasures = ErasureRepository(engine)
        self.officers = OfficerRepository(engine)
        with _closed_if_it_fails(engine):
            self._scour()

    def restricted_to(self, rights: Callable[[], Rights]) -> "Store":
        """Give this store as whoever has those *rights* finds it, which are asked each time."""
        return _RestrictedStore(self, rights)

    @property
    def installation_id(self) -> str:
        """Tell this installation from others at the same database; empty where none can be."""
        return self._db.installation_id

    @property
    def schema_version(self) -> int:
        """Count the steps that made the tables; who has as many knows the same fields."""
        return len(STEPS)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything in the block, or nothing of it."""
        try:
            with self._db.transaction():
                self._depth += 1
                try:
                    yield
                    if self._depth == 1:
                        digests.invalidate_if_touched(self._db)
                finally:
                    self._depth -= 1
        except BaseException:
            self.outbox.people_cache.clear()
            raise
        if self._depth:
            return  # one inside another is not kept yet
        if self._seen is not None:
            self._seen(self.position())
        self._scour()

    def _scour(self) -> None:
        """Take what was wiped out of the files too; where that fails, at the next opening."""
        if not self.erasures.is_vacuum_due():
            return
        self.outbox.people_cache.clear()
        if self._wiped is not None:
            self._wiped()
        if not self._may_scour:
            return
        try:
            self._db.vacuum()
            with self._db.transaction():
                self.erasures.note_vacuumed()
        except Problem:
            # It is erased, and the act that did it must not seem to have failed. Others
            # are at the database, or the disk is too full for a second copy.
            self._may_scour = False

    def on_purge(self, wiped: Callable[[], None]) -> None:
        """Have *wiped* called after every transaction in which anybody was erased."""
        self._wiped = wiped

    def on_places_changed(self, listed: Callable[[Iterable[OfficePlaceEntry]], None]) -> None:
        """Have *listed* called with head office's own places, now and whenever any changed."""
        self._listed = listed
        self._tell_places({kinds.PLACE.name})

    def _tell_places(self, touched: set[str]) -> None:
        if self._listed is None or kinds.PLACE.name not in touched:
            return
        rows = self._db.execute(
            "SELECT code, name, retired FROM place WHERE retired < ? ORDER BY stamp, id",
            (kinds.INERT_MARK,),
        )
        self._listed([OfficePlaceEntry(code, name, bool(out)) for code, name, out in rows])

    def on_commit(self, seen: Callable[[StorePosition], None]) -> None:
        """Have *seen* called with the new head after every transaction from now on."""
        self._seen = seen

    @contextmanager
    def writing(
        self, trainer: str, day: str, device: str = "", asked_by: RequestedBy | None = None
    ) -> Iterator[ChangeWriter]:
        """Let *trainer* change records on *day* (``YYYY-MM-DD``), in one transaction.

        *device* is what the installation is called, and *asked_by* at whose request.
        """
        shift = _shift(trainer, day, device, asked_by)
        with self.transaction():
            writing = ChangeWriter(self._db, shift)
            yield writing
            writing.finish()
            self._tell_places(writing.touched_kinds)

    def apply_received(self, changes: Changes) -> ApplyResult:
        """Apply *changes* that came from elsewhere, inside an open `transaction`.

        This installation's own next stamp is moved past every stamp among them.
        """
        applied = apply_changes(self._db, changes)
        self._tell_places(applied.touched_kinds)
        greatest = max(
            (
                *(max(one.stamps) for one in changes.columns if len(one)),
                *(one.stamp for one in changes.unknown),
            ),
            default=0,
        )
        if applied.created_count or applied.edit_count:
            self._db.execute(
                "UPDATE clock SET version = version + 1,"
                " lamport = CASE WHEN lamport < ?1 THEN ?1 ELSE lamport END",
                (lamport_of(greatest),),
            )
        return applied

    def recompute_created(self, changes: Changes) -> None:
        """Let the records that *changes* create be what all that was said makes of them.

        Whatever they were, inside an open `transaction`.
        """
        spans = undo_effects.load_undone(self._db).spans
        for creations in changes.creations:
            undo_effects.recompute_live_values(self._db, creations.kind, creations.ids, spans)

    def position(self) -> StorePosition:
        """Tell how far this store has come."""
        with self._db.reading():
            row = self._db.execute(
                "SELECT version, writer, number FROM clock, own_writer ORDER BY begun DESC LIMIT 1"
            ).fetchone()
        return StorePosition(*row)

    def lamport(self) -> int:
        """Give the greatest lamport count that is known here."""
        with self._db.reading():
            row = self._db.execute("SELECT lamport FROM clock").fetchone()
        return int(row[0])

    def note_arrival(self, first: int, last: int) -> None:
        """Note that the changes *first* … *last* (ids of one writer) came in just now."""
        self._db.execute(
            "INSERT INTO arrival (version, writer, first, last)"
            " SELECT version, ?, ?, ? FROM clock WHERE true ON CONFLICT DO NOTHING",
            (writer_of(first), number_of(first), number_of(last)),
        )

    def digest(self, only: set[int] | None = None, *, with_sealed: bool = False) -> str:
        """Give the digest of all that is held here, or of the records *only*."""
        with self._db.reading():
            return digests.compute_digest(self._db, only, with_sealed=with_sealed)

    def cached_digest(self) -> str:
        """Give the digest of all that is held here, inside an open `transaction`.

        It is computed only where a record changed since it was last asked for.
        """
        return digests.load_or_compute_digest(self._db)

    def precompute_digest(self) -> Iterator[None]:
        """Compute what `kept_digest` will give, outside any transaction.

        Others may have the store at each step, of which none takes longer than some
        hundred records do; where one of them writes it was in vain.
        """
        turn = f"turn {next(_TURNS)}"
        with self.transaction():
            is_news = digests.begin_precomputing(self._db, turn)
        if is_news:
            known = yield from digests.compute_digest_in_steps(self._db)
            with self.transaction():
                digests.save_precomputed(self._db, turn, known)

    def is_damaged(self) -> bool:
        """Check every page; tell whether anything is damaged."""
        return self._db.is_damaged()

    def copy_to(self, target: Path) -> str:
        """Write a whole copy, encrypted with the same key, to the new file *target*.

        Gives the digest of what was copied, sealed answers included.
        """
        with self._db.reading():
            self._db.copy_to(target)
            return digests.compute_digest(self._db, with_sealed=True)

    def require_unused(self) -> None:
        """Make sure that nobody has written here yet, in the open transaction.

        Raises:
            Problem: DATABASE_TAKEN.
        """
        if self.outbox.list_writers():
            raise Problem(Code.DATABASE_TAKEN)

    def close(self) -> None:
        """Let go; whatever was acknowledged stays."""
        self._db.close()


class _RestrictedStore(Store):
    """A store through the eyes of one person; its transactions are those of the whole."""

    def __init__(self, whole: Store, rights: Callable[[], Rights]) -> None:
        self.__dict__ |= whole.__dict__
        self._whole, self._rights = whole, rights
        self.people = RestrictedPeople(self._db, rights)
        self.records = RestrictedRecords(self._db, rights)
        self.history = RestrictedHistory(self._db, rights)
        self.sessions = RestrictedSessions(self._db, rights)
        self.consents = RestrictedConsents(self._db, rights)

    @override
    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._whole.transaction():
            yield

    @override
    @contextmanager
    def writing(
        self, trainer: str, day: str, device: str = "", asked_by: RequestedBy | None = None
    ) -> Iterator[ChangeWriter]:
        shift = _shift(trainer, day, device, asked_by)
        with self.transaction():
            writing = RestrictedChangeWriter(self._db, shift, self._rights())
            yield writing
            writing.finish()
            self._tell_places(writing.touched_kinds)


def _shift(trainer: str, day: str, device: str, asked_by: RequestedBy | None) -> WriterSession:
    return WriterSession.validated(
        trainer=trainer, day=day, device=device or None, asked_by=asked_by
    )
