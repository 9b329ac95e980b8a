"""Reads go through the repositories (`people`, `sessions`, `records`, …).

Writes happen inside `Store.writing` (one user's changes) or `Store.transaction` (received changes,
and notes of the repositories). One thread at a time uses a store.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
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
from fieldreg.store.backups import RestoreEpochs
from fieldreg.store.consents import ConsentRepository
from fieldreg.store.devices.repository import DeviceRepository
from fieldreg.store.devices.sent_records import SentRecordRepository
from fieldreg.store.engines import Engine
from fieldreg.store.erasure import ErasureRepository
from fieldreg.store.exchange.outbox import Outbox, SyncStateRepository
from fieldreg.store.exchange.quarantine_notices import QuarantineNoticeRepository
from fieldreg.store.exports import PlaintextExportRepository
from fieldreg.store.figures import QuotaFigures
from fieldreg.store.imports import ImportRepository
from fieldreg.store.kept import components, renewal, shown_people
from fieldreg.store.kept import counts as kept_counts
from fieldreg.store.kept.fact_reader import FactReader
from fieldreg.store.kept.pairs import PairRepository
from fieldreg.store.kept.renewal import Renewed
from fieldreg.store.kept.reports import ReportRepository
from fieldreg.store.kept.typed_places import TypedPlaceRepository
from fieldreg.store.keys import KeyRepository
from fieldreg.store.log import state_digest, undo_effects
from fieldreg.store.log.apply import ApplyResult, apply_changes
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.forks import LogForkRepository
from fieldreg.store.log.history import ChangeHistory
from fieldreg.store.log.own_acts import OwnActs
from fieldreg.store.log.segments import SegmentRepository
from fieldreg.store.log.slips import SlipRepository
from fieldreg.store.log.undo_effects import UndoingRepository
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
from fieldreg.store.seal.row_seal import RowSeal
from fieldreg.store.sealed_answers import AccessLog, SealedAnswerRepository
from fieldreg.store.sessions import SessionRepository

_STEP_S: Final = 0.02


@dataclass(frozen=True, slots=True)
class StorePosition:
    version: int
    writer: int
    number: int


def in_short_steps(store: "Store", parts: Iterable[object]) -> Iterator[None]:
    """Run *parts* in transactions of some 20 ms, of 100 ms while no user waits for *store*.

    Where committing takes longer than the parts, the next transaction has fewer. Others may use
    *store* at each yield.
    """
    rest, is_over, length_s = iter(parts), False, _STEP_S
    while not is_over:
        began = perf_counter()
        with store.transaction():
            end = perf_counter() + length_s
            is_over = not any(_is_over(store, perf_counter() - end) for _ in rest)
        if spent_s := perf_counter() - began:
            length_s *= 2 * _STEP_S / spent_s
            length_s = min(_STEP_S, max(_STEP_S / 4, length_s))
        yield


def _is_over(store: "Store", overtime_s: float) -> bool:
    return overtime_s >= 0 and (overtime_s >= 4 * _STEP_S or store.is_awaited())


@contextmanager
def _closed_on_error(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.close()
        raise


def _migrate(engine: Engine) -> RowSeal:
    seal, upgrade = RowSeal(engine), partial(upgrade_unknown_changes, engine)
    with _closed_on_error(engine):
        engine.migrate(STEPS, partial(seal.migrating, upgrade))
        seal.begin()
    return seal


class Store:
    """An open store with all migrations applied.

    Every method may raise STORE_TOO_NEW, STORE_DAMAGED, DISK_FULL or DISK_FAILED; a method that
    fails has changed nothing.
    """

    _depth, _may_vacuum = 0, True

    def __init__(self, engine: Engine) -> None:
        self._db, self.seal = engine, _migrate(engine)
        self.is_awaited: Callable[[], bool] = lambda: not engine.is_private
        self._on_commit: list[Callable[[StorePosition], None]] = []
        self._on_purge: Callable[[], None] | None = None
        self._on_places_changed: Callable[[Iterable[OfficePlaceEntry]], None] | None = None
        self.people = PeopleRepository(engine)
        self.records = RecordRepository(engine)
        self.history = ChangeHistory(engine)
        self.sessions = SessionRepository(engine)
        self.consents = ConsentRepository(engine)
        self.outbox = Outbox(engine)
        self.sync_states = SyncStateRepository(engine)
        self.restore_epochs = RestoreEpochs(engine)
        self.segments = SegmentRepository(engine)
        self.devices = DeviceRepository(engine)
        self.sent_records = SentRecordRepository(engine)
        self.bundles = BundleRepository(engine)
        self.quarantine_notices = QuarantineNoticeRepository(engine)
        self.keys = KeyRepository(engine)
        self.releases = ReleaseRepository(engine)
        self.log_forks = LogForkRepository(engine)
        self.undoings = UndoingRepository(engine)
        self.own_acts = OwnActs(engine)
        self.slips = SlipRepository(engine)
        self.sealed_answers = SealedAnswerRepository(engine)
        self.access_log = AccessLog(engine)
        self.questions = QuestionRepository(engine)
        self.fact_reader = FactReader(engine)
        self.quota_figures = QuotaFigures(engine, self.fact_reader)
        self.pairs, self.typed_places = PairRepository(engine), TypedPlaceRepository(engine)
        self.reports = ReportRepository(engine)
        self.imports = ImportRepository(engine)
        self.metadata, self.drafts = Metadata(engine), Drafts(engine)
        self.plaintext_exports = PlaintextExportRepository(engine)
        self.erasures = ErasureRepository(engine)
        self.officers = OfficerRepository(engine)
        with _closed_on_error(engine):
            self._tidy()

    def _tidy(self) -> None:
        if any(kept.is_touched(self._db) for kept in (kept_counts, components, shown_people)):
            with self.transaction():
                pass
        self._vacuum()

    def renew_kept(self, begun: Renewed = renewal.BEGINNING) -> Iterator[Renewed]:
        yield from renewal.renew_kept(self._db, begun)

    def restricted_to(self, rights: Callable[[], Rights]) -> "Store":
        """Return the store under *rights*, which are evaluated at every access."""
        return _RestrictedStore(self, rights)

    @property
    def installation_id(self) -> str:
        return self._db.installation_id

    @property
    def schema_version(self) -> int:
        """Number of migrations; equal numbers know the same fields."""
        return len(STEPS)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        act_count = len(self.own_acts)
        try:
            with self._db.transaction():
                self._depth += 1
                try:
                    yield
                    if self._depth == 1:
                        components.settle(self._db)  # who is one decides what is kept of her
                        shown_people.settle(self._db)
                        kept_counts.settle(self._db)
                        self.own_acts.save_last()
                finally:
                    self._depth -= 1
        except BaseException:
            self.officers.forget_acts()
            self.sent_records.forget_verified()
            self.own_acts.drop_after(act_count)
            self.sync_states.clear_cache()
            raise
        if self._depth:
            return  # a nested transaction is not committed yet
        self.officers.keep_acts()
        self.own_acts.report()
        if self._on_commit:
            position = self.position()
            for handle in self._on_commit:
                handle(position)
        self._vacuum()

    def _vacuum(self) -> None:
        """Vacuum; after a failure, the next opening retries."""
        if not self.erasures.is_vacuum_due():
            return
        self.sync_states.clear_cache()
        if self._on_purge is not None:
            self._on_purge()
        if not self._may_vacuum:
            return
        try:
            self._db.vacuum()
            with self._db.transaction():
                self.erasures.note_vacuumed()
        except Problem:
            # The erasure itself succeeded and must not be reported as failed. Others use
            # the database, or the disk is too full for a second copy.
            self._may_vacuum = False

    def on_purge(self, handler: Callable[[], None]) -> None:
        self._on_purge = handler

    def on_places_changed(self, handler: Callable[[Iterable[OfficePlaceEntry]], None]) -> None:
        self._on_places_changed = handler
        self._report_places({kinds.PLACE.name})

    def _report_places(self, touched: set[str]) -> None:
        if self._on_places_changed is None or kinds.PLACE.name not in touched:
            return
        rows = self._db.execute(
            "SELECT code, name, retired FROM place WHERE retired < ? ORDER BY stamp, id",
            (kinds.INERT_MARK,),
        )
        self._on_places_changed(
            [OfficePlaceEntry(code, name, bool(retired)) for code, name, retired in rows]
        )

    def on_commit(self, handler: Callable[[StorePosition], None]) -> None:
        self._on_commit.append(handler)

    @contextmanager
    def writing(
        self,
        trainer: str,
        day: str,
        device: str = "",
        asked_by: RequestedBy | None = None,
        *,
        is_act: bool = False,
    ) -> Iterator[ChangeWriter]:
        """Yield a writer of changes, an act that can be taken back (`own_acts`).

        *day* is ``YYYY-MM-DD``, *device* the installation's name, *asked_by* who requested them.
        """
        session = WriterSession.validated(
            trainer=trainer, day=day, device=device or None, asked_by=asked_by
        )
        with self.transaction():
            writing = self._begin_changes(session)
            yield writing
            writing.finish()
            if (span := writing.span) is not None:
                self.own_acts.add(span, is_act=is_act and writing.is_reversible)
            self._report_places(writing.touched_kinds)

    def _begin_changes(self, session: WriterSession) -> ChangeWriter:
        return ChangeWriter(self._db, session)

    def apply_received(self, changes: Changes) -> ApplyResult:
        """Apply *changes* inside an open `transaction`; later stamps here are greater."""
        applied = apply_changes(self._db, changes)
        self._report_places(applied.touched_kinds)
        greatest = max(
            (
                *(max(columns.stamps) for columns in changes.columns if len(columns)),
                *(change.stamp for change in changes.unknown),
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
        spans = undo_effects.load_undone(self._db).spans
        for creations in changes.creations:
            undo_effects.recompute_live_values(self._db, creations.kind, creations.ids, spans)

    def position(self) -> StorePosition:
        with self._db.reading():
            row = self._db.execute(
                "SELECT version, writer, number FROM clock, own_writer ORDER BY begun DESC LIMIT 1"
            ).fetchone()
        return StorePosition(*row)

    def lamport(self) -> int:
        with self._db.reading():
            return int(self._db.execute("SELECT lamport FROM clock").fetchone()[0])

    def note_arrival(self, first: int, last: int) -> None:
        self._db.execute(
            "INSERT INTO arrival (version, writer, first, last)"
            " SELECT version, ?, ?, ? FROM clock WHERE true ON CONFLICT DO NOTHING",
            (writer_of(first), number_of(first), number_of(last)),
        )

    def digest(self, only: set[int] | None = None, *, with_sealed: bool = False) -> str:
        with self._db.reading():
            return state_digest.compute_digest(self._db, only, with_sealed=with_sealed)

    def held_digest(self, device: int) -> str:
        held = self.sent_records.list_held_records(device)
        return self.seal.digest.of_records(held, self.devices.list_writers(device))

    def make_way_for(self, is_awaited: Callable[[], bool]) -> None:
        """Let `is_awaited` tell who waits; on a server others may always."""
        self.is_awaited = lambda: not self._db.is_private or is_awaited()

    def interruptible(self, is_to_stop: Callable[[], bool]) -> AbstractContextManager[None]:
        return self._db.interruptible(is_to_stop)

    def is_damaged(self) -> bool:
        return self._db.is_damaged()

    def copy_to(self, target: Path) -> str:
        """Write an encrypted copy with the same key to *target*; return its digest.

        The digest includes sealed answers. Raises ROWS_ALTERED.
        """
        for _ in self.seal.check_in_steps():
            pass
        with self._db.reading():
            self._db.copy_to(target)
            return state_digest.compute_digest(self._db, with_sealed=True)

    def require_unused(self) -> None:
        if self.outbox.list_writers():
            raise Problem(Code.DATABASE_TAKEN)

    def close(self) -> None:
        self._db.close()


class _RestrictedStore(Store):
    def __init__(self, store: Store, rights: Callable[[], Rights]) -> None:
        self.__dict__ |= store.__dict__
        self._store, self._rights = store, rights
        self.people = RestrictedPeople(self._db, rights)
        self.records = RestrictedRecords(self._db, rights)
        self.history = RestrictedHistory(self._db, rights)
        self.sessions = RestrictedSessions(self._db, rights)
        self.consents = RestrictedConsents(self._db, rights)

    @override
    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._store.transaction():
            yield

    @override
    def _begin_changes(self, session: WriterSession) -> ChangeWriter:
        return RestrictedChangeWriter(self._db, session, self._rights())
