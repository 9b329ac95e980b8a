"""Pairs in use, and which records are one by them."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.joins.components import Components
from fieldreg.domain.joins.pairs import PairVerdict
from fieldreg.domain.log.ids import NUMBER_BITS, writer_of
from fieldreg.store.devices import unconfirmed
from fieldreg.store.engines import Repository
from fieldreg.store.kept import components
from fieldreg.store.records import kind_sql


class PinnedValue(NamedTuple):
    """The pin *id* shows *member*'s value of *field*."""

    id: int
    member: int
    field: str


class PairRepository(Repository):
    def find_roots(self, records: Iterable[int]) -> dict[int, int]:
        """Return the root of each of *records*, which is itself where it has no company."""
        wanted = set(records)
        sql = "SELECT record, root FROM person WHERE record IN ids"
        return dict(zip(wanted, wanted, strict=True)) | dict(
            kind_sql.select_in(self._db, sql, wanted)
        )

    def list_members(self, records: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """Return all that are one with each of *records*, itself too, in ascending order."""
        roots = self.find_roots(records)
        sql = "SELECT root, record FROM person WHERE root IN ids"
        found: dict[int, list[int]] = {}
        for root, record in kind_sql.select_in(self._db, sql, set(roots.values())):
            found.setdefault(root, []).append(record)
        return {record: tuple(sorted(found.get(root, [record]))) for record, root in roots.items()}

    def list_verdicts(self, among: Collection[int] | None = None) -> list[PairVerdict]:
        """Return the pairs in use, all or those with both ends *among*, with what they rest on."""
        return components.load_verdicts(self._db, among)

    def list_connected(self, records: Collection[int]) -> list[PairVerdict]:
        """Return the pairs in use among those whom *same* pairs connect with *records*."""
        return components.load_verdicts(self._db, components.find_piece(self._db, records))

    def list_pins(self, members: Iterable[int]) -> list[PinnedValue]:
        """Return the pins in use of *members*, the latest first."""
        sql = "SELECT id, member, shown_field, stamp FROM pin WHERE retired = 0 AND member IN ids"
        found = sorted(kind_sql.select_in(self._db, sql, members), key=lambda row: -row[3])
        return [PinnedValue(*row[:3]) for row in found]

    def list_people_since(self, version: int) -> set[int]:
        """Return the people in use who arrived or changed after *version*."""
        arrived = "arrival a CROSS JOIN {} WHERE a.version > ? AND {} BETWEEN"
        arrived += (
            f" (a.writer << {NUMBER_BITS} | a.first) AND (a.writer << {NUMBER_BITS} | a.last)"
        )
        made = f"SELECT t.id FROM {arrived.format('trainee t', 't.id')} AND t.retired = 0"
        edited = f"SELECT e.record FROM {arrived.format('edit e', 'e.id')} AND e.kind = ?"
        return {
            *self._column(made, (version,)),
            *self._column(edited, (version, kinds.TRAINEE.number)),
        }

    def filter_confirmed(self, records: Iterable[int]) -> set[int]:
        """Return those of *records* that no laptop made whose words were not compared."""
        rooms = set(unconfirmed.list_unconfirmed_writers(self._db))
        return {record for record in records if writer_of(record) not in rooms}

    def list_hidden(self, records: Collection[int]) -> set[int]:
        """Return those of *records* that are erased, or whose creation is undone."""
        return components.find_hidden(self._db, records)

    def compute_components(self) -> Components:
        """Compute head office's components from all its pairs, with the refused edges."""
        return components.compute_all(self._db)

    def recount(self) -> None:
        """Make anew what is kept of the pairs, in an open transaction."""
        components.recount(self._db)
