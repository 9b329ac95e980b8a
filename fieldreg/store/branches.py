"""Branches: the logs that one writer's became when its installation was copied."""

from dataclasses import dataclass
from itertools import starmap

from fieldreg.domain.branches import Branch, Names
from fieldreg.domain.ids import change_id, number_of, writer_of
from fieldreg.store.door import translating
from fieldreg.store.engines import Engine

_COLUMNS = "writer, first, stamp, becomes"


@dataclass(frozen=True, slots=True)
class Log:
    """One log of what calls itself *writer*; *head* is the writer of its last part."""

    writer: int
    head: int
    names: Names

    @property
    def before(self) -> int:
        """Count the changes before the last part, by the numbers of *writer*."""
        return self.names.path[-1].first - 1 if self.names.path else 0


@translating
class Branches:
    """The shelf of branches; what it writes is in the open transaction."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def add(self, branch: Branch, parent: int) -> None:
        """Note a *branch* that leaves the log whose head is known as *parent*."""
        self._db.execute(
            f"INSERT INTO branch ({_COLUMNS}, parent) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (branch.writer, branch.first, branch.stamp, branch.becomes, parent),
        )

    def logs(self, writer: int) -> list[Log]:
        """Give every log of what calls itself *writer*: its first one, then the copies'."""
        rows = self._db.execute(
            f"SELECT {_COLUMNS}, parent FROM branch WHERE writer = ? ORDER BY first, becomes",
            (writer,),
        )
        parents = {row[3]: (Branch(*row[:4]), row[4]) for row in rows}
        return [
            Log(writer, head, Names(_path(head, parents))) for head in (writer, *parents)
        ]

    def called(self, identity: int) -> list[int]:
        """Give what else the record *identity* may be called: copies' records, not here."""
        writer, number = writer_of(identity), number_of(identity)
        logs = [one for one in self.logs(writer) if one.before < number]
        called = (log.names.place(writer, number) for log in logs)
        return [one for one in starmap(change_id, called) if one != identity]


def _path(head: int, parents: dict[int, tuple[Branch, int]]) -> tuple[Branch, ...]:
    path: list[Branch] = []
    while head in parents:
        branch, head = parents[head]
        path.append(branch)
    return tuple(reversed(path))
