"""What a laptop may be told and lacks, asked of everything at once: the due changes are held to it.

Head office asked this for each laptop and stick until release 0.3.0, people times laptops.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from typing import TypeGuard

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Edit
from fieldreg.domain.log.ids import CATALOGUE_WRITER, LAST_NUMBER, NUMBER_BITS, change_id, writer_of
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.records.values import ConsentState
from fieldreg.store.devices.repository import Device, DeviceRepository
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.log import change_log
from fieldreg.store.log.erasure_orders import ORDERED_SQL

_OWN_RECORDS = f"BETWEEN o.writer << {NUMBER_BITS} AND (o.writer << {NUMBER_BITS} | {LAST_NUMBER})"

SENT = (
    "(SELECT r.device, coalesce(l.record, (r.run << 6) + n.place) AS record, r.version"
    " FROM sent_run r"
    f" CROSS JOIN (SELECT column1 AS place FROM (VALUES {', '.join(f'({n})' for n in range(64))}) v) n"
    " LEFT JOIN slot l ON l.id = (r.run << 6) + n.place WHERE (r.bits >> n.place) & 1 = 1)"
)
"""The records that laptops were sent, one by one."""

_REFUSED = (
    # The first condition repeats that of the partial index, which is used only then.
    "SELECT trainee FROM consent WHERE state <> 'given' AND purpose = 'keep'"
    f" AND state IN ('{ConsentState.WITHDRAWN}', '{ConsentState.DECLINED}') AND retired = 0"
)


def find_in_scope(db: Engine, kind: Kind, device: Device) -> set[int]:
    sql = _scope_sql(db, kind, device)
    return {row[0] for row in db.execute(sql, (device.id,))} if sql else set()


def find_unsent(db: Engine, kind: Kind, device: Device, writer: int) -> set[int]:
    """Return the records of *kind* in the scope of *device* never sent to it.

    Records of *writer* are left out.
    """
    sql = _scope_sql(db, kind, device)
    if sql is None:
        return set()
    # Most records are the laptop's own: two ranges of ids leave them unread.
    sql += (
        f" AND ({kind.name}.id < ?2 OR {kind.name}.id > ?3) AND NOT EXISTS (SELECT 1"
        f" FROM {SENT} s WHERE s.device = ?1 AND s.record = {kind.name}.id)"
    )
    span = change_id(writer, 1), change_id(writer, LAST_NUMBER)
    return {row[0] for row in db.execute(sql, (device.id, *span))}


def _made_by_device_sql(table: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM device_writer o WHERE o.device = ?1 AND {table}.id {_OWN_RECORDS})"
    )


def _scope_sql(db: Engine, kind: Kind, device: Device) -> str | None:
    sql = (_WITH_PROVINCES if device.provinces else _WITHOUT_PROVINCES).get(kind.name)
    for table in ("trainee", "session"):
        if sql and f"<{table}>" in sql:
            there = map(str, _find_there(db, table, device.provinces))
            sql = sql.replace(f"<{table}>", ", ".join(there) or "NULL")
    return sql


def _find_there(db: Engine, table: str, provinces: Collection[str]) -> set[int]:
    """Return the records of *table* whose typed place officers said to be in *provinces*."""
    said = {
        (level, within, typed): code
        for level, within, typed, code in db.execute(
            "SELECT level, coalesce(within, ''), typed, code FROM alias WHERE retired = 0"
            f" AND id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer) ORDER BY stamp"
        ).fetchall()
    }
    if not said or not provinces:
        return set()
    columns = "id, aimag, soum, bag" if table == "trainee" else "id, NULL, soum, NULL"
    rows = db.execute(f"SELECT {columns} FROM {table}").fetchall()
    return {row[0] for row in rows if _find_province(said, *row[1:]) in provinces}


def _find_province(
    said: Mapping[tuple[str, str, str], str | None],
    aimag: str | None,
    soum: str | None,
    bag: str | None,
) -> str | None:
    area = soum if is_listed(soum) else aimag
    homes = [("aimag", aimag, ""), ("soum", soum, aimag), ("bag", bag, area)]
    meant = {
        level: said.get((level, area if is_listed(area) else "", text or ""))
        for level, text, area in homes
        if not is_listed(text)
    }
    if is_listed(aimag) or not any(meant.values()):
        return None  # as it was typed
    places = (meant.get(level, text) for level, text, _ in homes)
    smallest = [place for place in places if is_listed(place)][-1]
    return (meant["aimag"] or smallest or "")[:2]


def is_listed(text: str | None) -> TypeGuard[str]:
    return text is not None and is_place_code(text)


def _not_inert_sql(table: str) -> str:
    """Return a query of *table* without inert and others' unconfirmed records, for device ?1."""
    return (
        f"SELECT id FROM {table} WHERE {table}.retired <> {kinds.INERT_MARK}"
        f" AND ({confirmed_sql(f'{table}.id')} OR {_made_by_device_sql(table)})"
    )


class _ScopeSql:
    """The statements for the scope of device ?1; *confirmed* is a condition."""

    def __init__(self, confirmed: str) -> None:
        self._confirmed = confirmed
        self._provinces = (
            f"(SELECT province FROM device_province WHERE device = ?1 AND {confirmed})"
        )
        self._before = f"(SELECT before FROM device_before WHERE device = ?1 AND {confirmed})"

    def by_kind(self) -> Mapping[str, str]:
        sessions, trainees, asked = self._sessions(), self._trainees(), self._questions()
        with_parent = {
            "attendance": f"session IN ({sessions}) AND {confirmed_sql('trainee')}",
            "consent": f"trainee IN ({trainees})",
            "response": f"question IN ({asked})",
            **dict.fromkeys(("residence", "promise"), f"trainee IN ({trainees})"),
            "contribution": f"session IN ({sessions}) OR trainee IN ({trainees})",
            "part": f"session IN ({sessions}) OR (session IS NULL AND {self._confirmed})",
            **dict.fromkeys(("partner", "partnership", "project", "material"), self._confirmed),
        }
        lists = [kind.name for kind in kinds.KINDS if kind.list_key]
        return {
            **{
                name: f"{_not_inert_sql(name)} AND ?1 = ?1" for name in (*lists, "quota", "undoing")
            },
            "trainee": trainees,
            "session": sessions,
            "question": asked,
            **{
                name: f"{_not_inert_sql(name)} AND ({self._made(name)} OR {condition})"
                for name, condition in with_parent.items()
            },
            "pair": self._judged("pair", "first", "second"),
            "pin": self._judged("pin", "member"),
            "alias": (
                f"{_not_inert_sql('alias')} AND ({self._made('alias')} OR ({self._confirmed}"
                " AND id >> 32 NOT IN (SELECT writer FROM device_writer)))"
            ),
            "erasure": f"{_not_inert_sql('erasure')} AND {ORDERED_SQL} AND ?1 = ?1",
        }

    def _judged(self, table: str, *ends: str) -> str:
        has = " AND ".join(
            f"({end} >> 32 = {CATALOGUE_WRITER} OR {end} IN (SELECT record FROM {SENT} s"
            f" WHERE device = ?1) OR {end} >> 32 IN (SELECT writer FROM device_writer"
            " WHERE device = ?1))"
            for end in ends
        )
        by_officers = "id >> 32 NOT IN (SELECT writer FROM device_writer)"
        return f"{_not_inert_sql(table)} AND ({self._made(table)} OR ({by_officers} AND {has}))"

    def _made(self, table: str) -> str:
        return (
            "EXISTS (SELECT 1 FROM device_writer o WHERE (o.device = ?1 OR o.device IN"
            f" {self._before}) AND {table}.id {_OWN_RECORDS})"
        )

    def _sessions(self) -> str:
        return (
            f"{_not_inert_sql('session')} AND ({self._made('session')}"
            f" OR ((substr(soum, 1, 2) IN {self._provinces} OR session.id IN (<session>))"
            f" AND session.id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)))"
        )

    def _trainees(self) -> str:
        marked_there = (
            f"SELECT trainee FROM attendance WHERE attendance.retired < {kinds.INERT_MARK}"
            f" AND NOT {self._made('attendance')} AND session IN ({self._sessions()})"
        )
        return (
            f"{_not_inert_sql('trainee')} AND ({self._made('trainee')} OR ((id NOT IN ({_REFUSED})"
            f" OR id IN (SELECT record FROM {SENT} s WHERE device = ?1))"
            f" AND (aimag IN {self._provinces} OR trainee.id IN (<trainee>)"
            f" OR id IN (SELECT record FROM {SENT} s WHERE device IN {self._before})"
            f" OR id IN ({marked_there}))))"
        )

    def _questions(self) -> str:
        return (
            f"{_not_inert_sql('question')} AND {self._confirmed} AND laptop IN"
            f" (SELECT name FROM device WHERE id = ?1 OR id IN {self._before})"
        )


_WITH_PROVINCES, _WITHOUT_PROVINCES = _ScopeSql("1 = 1").by_kind(), _ScopeSql("1 = 0").by_kind()


class UnsentOracle:
    """What a reply to *device* brings of the kinds *of*: all is asked anew.

    *only_writer* is 0 if the device had several, which are then *former_writers*.
    """

    def __init__(
        self, db: Engine, device: Device, of: Collection[Kind], *, everything: bool = False
    ) -> None:
        self._db, self._device, self._of = db, device, of
        writers = DeviceRepository(db).list_writers(device.id)
        self.only_writer = writers[0] if len(writers) == 1 else 0
        self.former_writers = [] if self.only_writer else writers
        self._left_out = 0 if everything else self.only_writer
        self._held = -1 if everything else device.held_version
        rows = db.execute(f"SELECT record, version FROM {SENT} s WHERE device = ?", (device.id,))
        self._sent_versions: dict[int, int] = dict(rows.fetchall())

    def find_creations(self) -> set[int]:
        # Records that one clone returned may never have been sent to the other.
        min_version = 1 if self._device.clone_count else 0
        sent = self._sent_versions.items()
        waiting = {record for record, version in sent if max(version, min_version) > self._held}
        found = waiting.union(
            *(find_unsent(self._db, kind, self._device, self._left_out) for kind in self._of)
        )
        return {
            id_
            for kind in self._of
            for some in change_log.creations_of(self._db, kind, found)
            for id_ in some.ids
        }

    def read_edits(self, fresh: Collection[int]) -> list[Edit]:
        edits = {edit.id: edit for edit in change_log.edits_of(self._db, fresh)}
        edits |= {
            edit.id: edit
            for edit in chain(self._edits_since_held(), self._edits_by_former_writers())
            # The laptop holds its own records also while they are inert, hence in no scope.
            if edit.kind in self._of
            and (edit.record in self._sent_versions or writer_of(edit.record) == self._left_out)
        }
        return [edit for edit in edits.values() if writer_of(edit.id) != self._left_out]

    def _edits_since_held(self) -> Iterator[Edit]:
        return change_log.edits_where(
            self._db,
            f"JOIN arrival a ON e.id BETWEEN (a.writer << {NUMBER_BITS} | a.first)"
            f" AND (a.writer << {NUMBER_BITS} | a.last) WHERE a.version > ?",
            (self._held,),
        )

    def _edits_by_former_writers(self) -> Iterator[Edit]:
        """Yield edits that the device was not sent while it had only one writer."""
        for writer in self.former_writers:
            yield from change_log.edits_where(
                self._db,
                f"LEFT JOIN {SENT} s ON s.device = ? AND s.record = e.id"
                " WHERE e.id BETWEEN ? AND ? AND (s.version IS NULL OR s.version > ?)",
                (self._device.id, change_id(writer, 1), change_id(writer, LAST_NUMBER), self._held),
            )
