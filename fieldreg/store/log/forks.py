"""Log forks: the logs that one writer's log became when its installation was cloned."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap

from fieldreg.domain import kinds
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import LAST_NUMBER, change_id, number_of, writer_of
from fieldreg.store.engines import Repository
from fieldreg.store.log import fork_renames


@dataclass(frozen=True, slots=True)
class WriterLog:
    """One log of *writer*; *head_writer* is the writer of its last part.

    *last_number* is its last number before it forks again, None if it has no fork.
    """

    writer: int
    head_writer: int
    names: ForkNames
    last_number: int | None = None

    @property
    def earlier_count(self) -> int:
        return sum(fork.first - 1 for fork in self.names.path)


class LogForkRepository(Repository):
    def add(self, branch: LogFork, *, is_former: bool = False) -> None:
        """Add *branch*; if it *is_former*, its writer's number meant this log here until now."""
        self._db.execute(
            "INSERT INTO branch (writer, first, stamp, becomes, former)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (branch.writer, branch.first, branch.stamp, branch.new_writer, int(is_former)),
        )

    def rename_changes(self, branch: LogFork, *, is_former: bool = True) -> None:
        """Rename the local changes of *branch*, which had its writer's number until now.

        With *is_former*, others have them from here under that number.
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
        span = change_id(writer, first), change_id(writer, LAST_NUMBER)
        return any(
            self._db.execute(
                f"SELECT 1 FROM {table} WHERE id BETWEEN ? AND ? LIMIT 1", span
            ).fetchone()
            for table in (*(kind.name for kind in kinds.KINDS), "edit", "strange")
        )

    def list_all(self) -> list[tuple[LogFork, bool]]:
        """Return every fork and whether it is a former one, each after the fork of its writer."""
        rows = self._db.execute(
            "SELECT writer, first, stamp, becomes, former FROM branch ORDER BY becomes"
        )
        remaining = [(LogFork(*row[:4]), bool(row[4])) for row in rows]
        ordered: list[tuple[LogFork, bool]] = []
        while remaining:
            later = {fork.new_writer for fork, _ in remaining}
            ordered += (pair for pair in remaining if pair[0].writer not in later)
            remaining = [pair for pair in remaining if pair[0].writer in later]
        return ordered

    def list_logs(self, writer: int) -> list[WriterLog]:
        """Return every log of *writer*, their common part first."""
        all_forks = self.list_all()
        former = [fork for fork, is_former in all_forks if is_former]

        def logs_from(path: tuple[LogFork, ...], head: int) -> Iterator[WriterLog]:
            parts = {*(fork.writer for fork in path), head}
            others = tuple(fork for fork in former if fork.writer not in parts)
            children = [fork for fork, _ in all_forks if fork.writer == head]
            before = sum(fork.first - 1 for fork in path)
            end = before + children[0].first - 1 if children else None
            yield WriterLog(writer, head, ForkNames(path, others), end)
            for child in children:
                yield from logs_from((*path, child), child.new_writer)

        return list(logs_from((), writer))

    def find_other_ids(self, identity: int) -> list[int]:
        """Return the ids that clones' logs give to the record *identity*."""
        writer, number = writer_of(identity), number_of(identity)
        logs = [log for log in self.list_logs(writer) if log.earlier_count < number]
        positions = (log.names.rename_position(writer, number) for log in logs)
        return [other for other in starmap(change_id, positions) if other != identity]
