"""Branches: the logs that one writer's became when its installation was copied."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap

from fieldreg.domain import kinds
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import LAST_NUMBER, change_id, number_of, writer_of
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.log import fork_renames


@dataclass(frozen=True, slots=True)
class WriterLog:
    """One log of what calls itself *writer*; *head* is the writer of its last part.

    *end* is its last number before it parted into others, None for one that goes on.
    """

    writer: int
    head_writer: int
    names: ForkNames
    last_number: int | None = None

    @property
    def earlier_count(self) -> int:
        """Count the changes before the last part, by the numbers of *writer*."""
        return sum(fork.first - 1 for fork in self.names.path)


@translating_errors
class LogForkRepository:
    """The shelf of branches; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def add(self, branch: LogFork, *, is_former: bool = False) -> None:
        """Note a *branch*; one that *is_former* is what its writer's name meant here before."""
        self._db.execute(
            "INSERT INTO branch (writer, first, stamp, becomes, former)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (branch.writer, branch.first, branch.stamp, branch.new_writer, int(is_former)),
        )

    def rename_changes(self, branch: LogFork, *, is_former: bool = True) -> None:
        """Call everything here by its name on *branch*, which is what its writer's name meant.

        Here; one that *is_former* is what it meant where others have it from, too.
        """
        self._db.execute(
            "UPDATE branch SET stamp = stamp + ?, writer = ?, first = first - ?"
            " WHERE writer = ? AND first > ?",
            (
                branch.new_writer - branch.writer,
                branch.new_writer,
                branch.first - 1,
                branch.writer,
                branch.first,
            ),
        )
        fork_renames.rename_changes(self._db, ForkNames((branch,)), is_former=True)
        self.add(branch, is_former=is_former)

    def has_changes_from(self, writer: int, first: int) -> bool:
        """Tell whether anything is here by the name of *writer* from its change *first* on."""
        span = change_id(writer, first), change_id(writer, LAST_NUMBER)
        return any(
            self._db.execute(
                f"SELECT 1 FROM {table} WHERE id BETWEEN ? AND ? LIMIT 1", span
            ).fetchone()
            for table in (*(kind.name for kind in kinds.KINDS), "edit", "strange")
        )

    def list_all(self) -> list[tuple[LogFork, bool]]:
        """Give every branch, and whether it is a former one; none before what it leaves."""
        rows = self._db.execute(
            "SELECT writer, first, stamp, becomes, former FROM branch ORDER BY becomes"
        )
        waiting = [(LogFork(*row[:4]), bool(row[4])) for row in rows]
        given: list[tuple[LogFork, bool]] = []
        while waiting:
            later = {fork.new_writer for fork, _ in waiting}
            given += (pair for pair in waiting if pair[0].writer not in later)
            waiting = [pair for pair in waiting if pair[0].writer in later]
        return given

    def list_logs(self, writer: int) -> list[WriterLog]:
        """Give every log of what calls itself *writer*, and what they have in common first."""
        every = self.list_all()
        former = [fork for fork, is_former in every if is_former]

        def from_here(path: tuple[LogFork, ...], head: int) -> Iterator[WriterLog]:
            parts = {*(fork.writer for fork in path), head}
            others = tuple(fork for fork in former if fork.writer not in parts)
            children = [fork for fork, _ in every if fork.writer == head]
            before = sum(fork.first - 1 for fork in path)
            end = before + children[0].first - 1 if children else None
            yield WriterLog(writer, head, ForkNames(path, others), end)
            for child in children:
                yield from from_here((*path, child), child.new_writer)

        return list(from_here((), writer))

    def find_other_ids(self, identity: int) -> list[int]:
        """Give what else the record *identity* may be called: copies' records, not here."""
        writer, number = writer_of(identity), number_of(identity)
        logs = [log for log in self.list_logs(writer) if log.earlier_count < number]
        called = (log.names.rename_position(writer, number) for log in logs)
        return [other for other in starmap(change_id, called) if other != identity]
