"""Pairs in use, and the components that follow."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.joins.components import Components
from fieldreg.domain.joins.pairs import PairVerdict
from fieldreg.domain.log.ids import CATALOGUE_WRITER, NUMBER_BITS, writer_of
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
        """A record without company is its own root."""
        wanted = set(records)
        sql = "SELECT record, root FROM person WHERE record IN ids"
        return dict(zip(wanted, wanted, strict=True)) | dict(
            kind_sql.select_in(self._db, sql, wanted)
        )

    def list_members(self, records: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """Return the joined records of each, itself included, ascending."""
        roots = self.find_roots(records)
        sql = "SELECT root, record FROM person WHERE root IN ids"
        found: dict[int, list[int]] = {}
        for root, record in kind_sql.select_in(self._db, sql, set(roots.values())):
            found.setdefault(root, []).append(record)
        return {record: tuple(sorted(found.get(root, [record]))) for record, root in roots.items()}

    def list_verdicts(self, among: Collection[int] | None = None) -> list[PairVerdict]:
        """As `components.load_verdicts`."""
        return components.load_verdicts(self._db, among)

    def list_about(self, records: Collection[int]) -> list[PairVerdict]:
        """In the order of stamps."""
        sql = "SELECT first, second FROM pair WHERE retired = 0 AND {} IN ids"
        ends = {
            end
            for name in ("first", "second")
            for row in kind_sql.select_in(self._db, sql.format(name), records)
            for end in row
        }
        found = components.load_verdicts(self._db, ends)
        about = [given for given in found if not set(records).isdisjoint(given.ends)]
        return sorted(about, key=lambda given: given.stamp)

    def list_connected(self, records: Collection[int]) -> list[PairVerdict]:
        """Return pairs in use within the pieces that *same* pairs connect with *records*."""
        return components.load_verdicts(self._db, components.find_piece(self._db, records))

    def list_pins(self, members: Iterable[int]) -> list[PinnedValue]:
        """The latest first."""
        sql = "SELECT id, member, shown_field, stamp FROM pin WHERE retired = 0 AND member IN ids"
        found = sorted(kind_sql.select_in(self._db, sql, members), key=lambda row: -row[3])
        return [PinnedValue(*row[:3]) for row in found]

    def list_marks(self, members: Iterable[int]) -> list[tuple[int, int, str]]:
        """Return session, half-day and mark of each attendance in use."""
        sql = "SELECT session, half_day, mark FROM attendance WHERE retired = 0 AND trainee IN ids"
        return list(kind_sql.select_in(self._db, sql, members))

    def list_people_since(self, version: int) -> set[int]:
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
        """Leave out records of laptops whose words were not compared."""
        rooms = set(unconfirmed.list_unconfirmed_writers(self._db))
        return {record for record in records if writer_of(record) not in rooms}

    def list_hidden(self, records: Collection[int]) -> set[int]:
        return components.find_hidden(self._db, records)

    def compute_components(self) -> Components:
        return components.compute_all(self._db)

    def list_membership(self, device: int) -> tuple[tuple[int, ...], ...]:
        """Return groups of at least two joined records of a laptop, ascending.

        Its records are those that it made or was sent, and those that its next reply brings.
        """
        has = (
            "EXISTS (SELECT 1 FROM shared s WHERE s.device = ? AND s.record = p.record)",
            "EXISTS (SELECT 1 FROM due u WHERE u.device = ? AND u.change = p.record)",
            f"p.record >> {NUMBER_BITS} IN (SELECT writer FROM device_writer WHERE device = ?)",
            f"p.record >> {NUMBER_BITS} = {CATALOGUE_WRITER}",
        )
        sql = f"SELECT p.root, p.record FROM person p WHERE {' OR '.join(has)} ORDER BY p.record"
        groups: dict[int, list[int]] = {}
        for root, record in self._db.execute(sql, (device,) * 3):
            groups.setdefault(root, []).append(record)
        return tuple(sorted(tuple(group) for group in groups.values() if len(group) > 1))

    def replace_membership(self, groups: Iterable[Sequence[int]]) -> None:
        """Store head office's groups, in the open transaction."""
        told = {record: min(group) for group in groups for record in group}
        known = dict(self._db.execute("SELECT record, root FROM membership").fetchall())
        if told == known:
            return
        self._db.executemany(
            "DELETE FROM membership WHERE record = ?", [(record,) for record in known]
        )
        self._db.executemany(
            "INSERT INTO membership (record, root) VALUES (?, ?)", sorted(told.items())
        )

    def recount(self) -> None:
        """In an open transaction."""
        components.recount(self._db)
