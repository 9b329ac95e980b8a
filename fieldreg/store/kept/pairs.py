"""Pairs in use, and the components that follow."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.joins.components import Components
from fieldreg.domain.joins.pairs import Ends, PairVerdict
from fieldreg.domain.joins.shown_values import ShownValue
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import CATALOGUE_WRITER, NUMBER_BITS
from fieldreg.store.engines import Repository
from fieldreg.store.kept import company, components, shown_entries, shown_people
from fieldreg.store.log.runs import in_run_sql
from fieldreg.store.records import kind_sql
from fieldreg.store.records.repository import CurrentRecord

_MARKS: Final = ", ".join(f"'{mark}'" for mark in sorted(ATTENDED_MARKS))
# In this order: left alone, SQLite reads all attendance.
_MET: Final = f"""
SELECT DISTINCT p.record, q.record
FROM person p CROSS JOIN person q CROSS JOIN attendance a CROSS JOIN attendance b
WHERE q.root = p.root AND q.record > p.record
AND a.trainee = p.record AND a.retired = 0 AND a.mark IN ({_MARKS})
AND b.trainee = q.record AND b.retired = 0 AND b.mark IN ({_MARKS})
AND b.session = a.session AND b.half_day = a.half_day
"""


class PinnedValue(NamedTuple):
    id: int
    member: int
    field: str


class PairRepository(Repository):
    def find_roots(self, records: Iterable[int]) -> dict[int, int]:
        return company.find_roots(self._db, records)

    def list_members(self, records: Iterable[int]) -> dict[int, tuple[int, ...]]:
        return company.list_members(self._db, records)

    def list_company(self, records: Iterable[int]) -> list[int]:
        return sorted({each for some in self.list_members(records).values() for each in some})

    def list_verdicts(self, among: Collection[int] | None = None) -> list[PairVerdict]:
        return components.load_verdicts(self._db, among)

    def find_open(self) -> tuple[set[Ends], set[Ends]]:
        """Return the pairs of people, courses and partners that may be one, and those that are not.

        They name those who are one by their root.
        """
        return components.find_open(self._db)

    def list_unsettled(self, also: Iterable[Ends] = ()) -> list[PairVerdict]:
        return components.load_unsettled(self._db, also)

    def list_learned_from(self) -> list[Ends]:
        return components.list_learned_from(self._db)

    def list_about(self, records: Collection[int]) -> list[PairVerdict]:
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
        return components.load_verdicts(self._db, components.find_piece(self._db, records))

    def list_pins(self, members: Iterable[int]) -> list[PinnedValue]:
        return [PinnedValue(*row) for row in shown_people.find_pins(self._db, members)]

    def combine(self, kind: Kind, rows: Sequence[CurrentRecord]) -> dict[str, ShownValue]:
        return shown_entries.combine(self._db, kind, {row.id: row.live for row in rows})

    def list_marks(self, members: Iterable[int]) -> list[tuple[int, int, str]]:
        sql = "SELECT session, half_day, mark FROM attendance WHERE retired = 0 AND trainee IN ids"
        return list(kind_sql.select_in(self._db, sql, members))

    def list_met(self, among: Collection[int] | None = None) -> set[Ends]:
        if among is None:
            rows: Iterable[tuple[int, int]] = self._db.execute(_MET).fetchall()
        else:
            rows = kind_sql.select_in(self._db, f"{_MET} AND p.record IN ids", among)
        return {(first, second) for first, second in rows}

    def list_people_since(self, version: int) -> dict[int, int]:
        arrived = "FROM arrival a CROSS JOIN {} WHERE a.version > ? AND {} BETWEEN"
        arrived += (
            f" (a.writer << {NUMBER_BITS} | a.first) AND (a.writer << {NUMBER_BITS} | a.last)"
        )
        # Without the plus signs SQLite looks through all people and all edits for each arrival.
        made = f"SELECT t.id, a.version {arrived.format('trainee t', 't.id')} AND +t.retired = 0"
        edited = f"SELECT e.record, a.version {arrived.format('edit e', 'e.id')} AND +e.kind = ?"
        found: dict[int, int] = {}
        for sql, bound in ((made, ()), (edited, (kinds.TRAINEE.number,))):
            for person, its_version in self._db.execute(sql, (version, *bound)):
                found[person] = max(its_version, found.get(person, 0))
        return found

    def filter_combined(self, records: Iterable[int]) -> list[int]:
        sql = "SELECT record FROM person WHERE record IN ids"
        return [row[0] for row in kind_sql.select_in(self._db, sql, records)]

    def list_hidden(self, records: Collection[int]) -> set[int]:
        return components.find_hidden(self._db, records)

    def find_kinds(self, records: Iterable[int]) -> dict[int, Kind]:
        return components.find_kinds_in_use(self._db, set(records))

    def compute_components(self) -> Components:
        return components.compute_all(self._db)

    def list_membership(self, device: int) -> tuple[tuple[int, ...], ...]:
        """Return groups of at least two joined records of a laptop, ascending.

        Its records are those that it made or was sent, and those that its next reply brings.
        """
        has = (
            *(
                f"EXISTS (SELECT 1 FROM {table} r WHERE r.device = ?"
                f" AND {in_run_sql('p.record', 'r')})"
                for table in ("sent_run", "due_run")
            ),
            f"p.record >> {NUMBER_BITS} IN (SELECT writer FROM device_writer WHERE device = ?)",
            f"p.record >> {NUMBER_BITS} = {CATALOGUE_WRITER}",
        )
        sql = f"SELECT p.root, p.record FROM person p WHERE {' OR '.join(has)} ORDER BY p.record"
        groups: dict[int, list[int]] = {}
        for root, record in self._db.execute(sql, (device,) * 3):
            groups.setdefault(root, []).append(record)
        return tuple(sorted(tuple(group) for group in groups.values() if len(group) > 1))

    def replace_membership(self, groups: Iterable[Sequence[int]]) -> None:
        told = {record: min(group) for group in groups for record in group}
        known = dict(self._db.execute("SELECT record, root FROM membership").fetchall())
        if told == known:  # some of them may have come since
            missing = sorted(told.keys() - self.filter_combined(told))
            sql = "INSERT INTO touched_end (id) VALUES (?) ON CONFLICT DO NOTHING"
            self._db.executemany(sql, [(record,) for record in missing])
            return
        self._db.executemany(
            "DELETE FROM membership WHERE record = ?", [(record,) for record in known]
        )
        self._db.executemany(
            "INSERT INTO membership (record, root) VALUES (?, ?)", sorted(told.items())
        )

    def recount(self) -> None:
        components.recount(self._db)
        shown_people.recount(self._db)
