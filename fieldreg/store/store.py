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
from fieldreg.domain.places.gazetteer import Entry
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import AskedBy, Shift
from fieldreg.domain.roles import Rights
from fieldreg.store.arrivals import Bundles
from fieldreg.store.backups.restore_epochs import Openings
from fieldreg.store.consents import Consents
from fieldreg.store.devices import Devices
from fieldreg.store.engines import Engine
from fieldreg.store.erasure import Erasing
from fieldreg.store.exchange.outbox import Outbox
from fieldreg.store.exchange.quarantine_notices import Asides
from fieldreg.store.exports import Departures
from fieldreg.store.figures import Figures
from fieldreg.store.imports import Imports
from fieldreg.store.keys import Custody
from fieldreg.store.log import state_digest as digests
from fieldreg.store.log import undo_effects
from fieldreg.store.log.apply import Applied, apply
from fieldreg.store.log.change_writer import Writing
from fieldreg.store.log.forks import Branches
from fieldreg.store.log.history import Past
from fieldreg.store.log.segments import Segments
from fieldreg.store.log.undoings import Undoings
from fieldreg.store.log.upgrade import learn
from fieldreg.store.metadata import Drafts, Papers
from fieldreg.store.migrations import STEPS
from fieldreg.store.officers import Officers
from fieldreg.store.people.repository import People
from fieldreg.store.questions import Questions
from fieldreg.store.records.repository import Records
from fieldreg.store.releases import Releases
from fieldreg.store.restricted import (
    GuardedWriting,
    SeenConsents,
    SeenPast,
    SeenPeople,
    SeenRecords,
    SeenSessions,
)
from fieldreg.store.sealed_answers.sealed import AccessLog, Answers
from fieldreg.store.sessions import Sessions

_TURNS: Final = count()


@dataclass(frozen=True, slots=True)
class Head:
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
            engine.migrate(STEPS, partial(learn, engine))
        self._seen: Callable[[Head], None] | None = None
        self._wiped: Callable[[], None] | None = None
        self._listed: Callable[[Iterable[Entry]], None] | None = None
        self._depth = 0
        self._may_scour = True
        self.people = People(engine)
        self.records = Records(engine)
        self.past = Past(engine)
        self.sessions = Sessions(engine)
        self.consents = Consents(engine)
        self.outbox = Outbox(engine)
        self.openings = Openings(engine)
        self.segments = Segments(engine)
        self.devices = Devices(engine)
        self.bundles = Bundles(engine)
        self.asides = Asides(engine)
        self.custody = Custody(engine)
        self.releases = Releases(engine)
        self.branches = Branches(engine)
        self.undoings = Undoings(engine)
        self.answers = Answers(engine)
        self.accesses = AccessLog(engine)
        self.questions = Questions(engine)
        self.figures = Figures(engine)
        self.imports = Imports(engine)
        self.papers = Papers(engine)
        self.drafts = Drafts(engine)
        self.departures = Departures(engine)
        self.erasures = Erasing(engine)
        self.officers = Officers(engine)
        with _closed_if_it_fails(engine):
            self._scour()

    def seen_by(self, rights: Callable[[], Rights]) -> "Store":
        """Give this store as whoever has those *rights* finds it, which are asked each time."""
        return _SeenStore(self, rights)

    @property
    def seat(self) -> str:
        """Tell this installation from others at the same database; empty where none can be."""
        return self._db.seat

    @property
    def schema(self) -> int:
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
                        digests.let_go(self._db)
                finally:
                    self._depth -= 1
        except BaseException:
            self.outbox.gone_through.clear()
            raise
        if self._depth:
            return  # one inside another is not kept yet
        if self._seen is not None:
            self._seen(self.head())
        self._scour()

    def _scour(self) -> None:
        """Take what was wiped out of the files too; where that fails, at the next opening."""
        if not self.erasures.is_unscoured():
            return
        self.outbox.gone_through.clear()
        if self._wiped is not None:
            self._wiped()
        if not self._may_scour:
            return
        try:
            self._db.scour()
            with self._db.transaction():
                self.erasures.note_scoured()
        except Problem:
            # It is erased, and the act that did it must not seem to have failed. Others
            # are at the database, or the disk is too full for a second copy.
            self._may_scour = False

    def watch_wiping(self, wiped: Callable[[], None]) -> None:
        """Have *wiped* called after every transaction in which anybody was erased."""
        self._wiped = wiped

    def watch_places(self, listed: Callable[[Iterable[Entry]], None]) -> None:
        """Have *listed* called with head office's own places, now and whenever any changed."""
        self._listed = listed
        self._tell_places({kinds.PLACE.name})

    def _tell_places(self, touched: set[str]) -> None:
        if self._listed is None or kinds.PLACE.name not in touched:
            return
        rows = self._db.execute(
            "SELECT code, name, retired FROM place WHERE retired < ? ORDER BY stamp, id",
            (kinds.INERT,),
        )
        self._listed([Entry(code, name, bool(out)) for code, name, out in rows])

    def watch(self, seen: Callable[[Head], None]) -> None:
        """Have *seen* called with the new head after every transaction from now on."""
        self._seen = seen

    @contextmanager
    def writing(
        self, trainer: str, day: str, device: str = "", asked_by: AskedBy | None = None
    ) -> Iterator[Writing]:
        """Let *trainer* change records on *day* (``YYYY-MM-DD``), in one transaction.

        *device* is what the installation is called, and *asked_by* at whose request.
        """
        shift = _shift(trainer, day, device, asked_by)
        with self.transaction():
            writing = Writing(self._db, shift)
            yield writing
            writing.finish()
            self._tell_places(writing.touched)

    def take_in(self, changes: Changes) -> Applied:
        """Apply *changes* that came from elsewhere, inside an open `transaction`.

        This installation's own next stamp is moved past every stamp among them.
        """
        applied = apply(self._db, changes)
        self._tell_places(applied.touched)
        greatest = max(
            (
                *(max(one.stamps) for one in changes.columns if len(one)),
                *(one.stamp for one in changes.strange),
            ),
            default=0,
        )
        if applied.created or applied.edited:
            self._db.execute(
                "UPDATE clock SET version = version + 1,"
                " lamport = CASE WHEN lamport < ?1 THEN ?1 ELSE lamport END",
                (lamport_of(greatest),),
            )
        return applied

    def read_anew(self, changes: Changes) -> None:
        """Let the records that *changes* create be what all that was said makes of them.

        Whatever they were, inside an open `transaction`.
        """
        spans = undo_effects.undone(self._db).spans
        for creations in changes.creations:
            undo_effects.recompute(self._db, creations.kind, creations.ids, spans)

    def head(self) -> Head:
        """Tell how far this store has come."""
        with self._db.reading():
            row = self._db.execute(
                "SELECT version, writer, number FROM clock, own_writer"
                " ORDER BY begun DESC LIMIT 1"
            ).fetchone()
        return Head(*row)

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
            return digests.digest(self._db, only, with_sealed=with_sealed)

    def kept_digest(self) -> str:
        """Give the digest of all that is held here, inside an open `transaction`.

        It is computed only where a record changed since it was last asked for.
        """
        return digests.kept(self._db)

    def digest_ahead(self) -> Iterator[None]:
        """Compute what `kept_digest` will give, outside any transaction.

        Others may have the store at each step, of which none takes longer than some
        hundred records do; where one of them writes it was in vain.
        """
        turn = f"turn {next(_TURNS)}"
        with self.transaction():
            is_news = digests.ahead(self._db, turn)
        if is_news:
            known = yield from digests.steps(self._db)
            with self.transaction():
                digests.keep(self._db, turn, known)

    def is_damaged(self) -> bool:
        """Check every page; tell whether anything is damaged."""
        return self._db.is_damaged()

    def copy_to(self, target: Path) -> str:
        """Write a whole copy, encrypted with the same key, to the new file *target*.

        Gives the digest of what was copied, sealed answers included.
        """
        with self._db.reading():
            self._db.copy_to(target)
            return digests.digest(self._db, with_sealed=True)

    def refuse_if_begun(self) -> None:
        """Make sure that nobody has written here yet, in the open transaction.

        Raises:
            Problem: DATABASE_TAKEN.
        """
        if self.outbox.writers():
            raise Problem(Code.DATABASE_TAKEN)

    def close(self) -> None:
        """Let go; whatever was acknowledged stays."""
        self._db.close()


class _SeenStore(Store):
    """A store through the eyes of one person; its transactions are those of the whole."""

    def __init__(self, whole: Store, rights: Callable[[], Rights]) -> None:
        self.__dict__ |= whole.__dict__
        self._whole, self._rights = whole, rights
        self.people = SeenPeople(self._db, rights)
        self.records = SeenRecords(self._db, rights)
        self.past = SeenPast(self._db, rights)
        self.sessions = SeenSessions(self._db, rights)
        self.consents = SeenConsents(self._db, rights)

    @override
    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._whole.transaction():
            yield

    @override
    @contextmanager
    def writing(
        self, trainer: str, day: str, device: str = "", asked_by: AskedBy | None = None
    ) -> Iterator[Writing]:
        shift = _shift(trainer, day, device, asked_by)
        with self.transaction():
            writing = GuardedWriting(self._db, shift, self._rights())
            yield writing
            writing.finish()
            self._tell_places(writing.touched)


def _shift(trainer: str, day: str, device: str, asked_by: AskedBy | None) -> Shift:
    return Shift.checked(trainer=trainer, day=day, device=device or None, asked_by=asked_by)
