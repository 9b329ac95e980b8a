"""The scope of a laptop: the records that a reply may carry to it.

A scope contains:

- people registered by the laptop, marked by others at its sessions, or living in its
  provinces; their consents;
- its own sessions, those planned by head office in its provinces, and their attendance;
- the same of each laptop that it replaces, and the people sent to that one;
- questions to its trainer and the responses;
- courses, partners, places and quotas;
- every undoing and every erasure order in force.

The laptop's own marks open no record, otherwise they could open any. A person who refused storage
goes to no laptop that does not hold them already. An unconfirmed laptop replaces none and has no
provinces: the invitation to replace a lost laptop may be with the person who has it. Inert records
and sealed answers are in no scope.
"""

from collections.abc import Mapping
from functools import partial

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS, change_id
from fieldreg.domain.records.values import ConsentState
from fieldreg.store.devices.repository import Device
from fieldreg.store.engines import Engine
from fieldreg.store.log.erasure_orders import ORDER_IN_FORCE_SQL

_OWN_RECORDS = f"BETWEEN o.writer << {NUMBER_BITS} AND (o.writer << {NUMBER_BITS} | {LAST_NUMBER})"

_REFUSED = (
    # The first condition repeats that of the partial index, which is used only then.
    "SELECT trainee FROM consent WHERE state <> 'given' AND purpose = 'keep'"
    f" AND state IN ('{ConsentState.WITHDRAWN}', '{ConsentState.DECLINED}') AND retired = 0"
)


def find_in_scope(db: Engine, kind: Kind, device: Device) -> set[int]:
    sql = _scope_sql(kind, device)
    return {row[0] for row in db.execute(sql, (device.id,))} if sql else set()


def find_unsent(db: Engine, kind: Kind, device: Device, writer: int) -> set[int]:
    """Return the records of *kind* in the scope of *device* never sent to it.

    Records of *writer* are left out; 0 leaves out none.
    """
    sql = _scope_sql(kind, device)
    if sql is None:
        return set()
    # Most records are the laptop's own: two ranges of ids leave them unread.
    sql += (
        f" AND ({kind.name}.id < ?2 OR {kind.name}.id > ?3) AND NOT EXISTS (SELECT 1"
        f" FROM shared s WHERE s.device = ?1 AND s.record = {kind.name}.id)"
    )
    span = change_id(writer, 1), change_id(writer, LAST_NUMBER)
    return {row[0] for row in db.execute(sql, (device.id, *span))}


def made_by_device_sql(table: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM device_writer o WHERE o.device = ?1 AND {table}.id {_OWN_RECORDS})"
    )


def _scope_sql(kind: Kind, device: Device) -> str | None:
    return (_WITH_PROVINCES if device.provinces else _WITHOUT_PROVINCES).get(kind.name)


def _made_sql(table: str, before: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM device_writer o WHERE (o.device = ?1 OR o.device IN {before})"
        f" AND {table}.id {_OWN_RECORDS})"
    )


def _not_inert_sql(table: str) -> str:
    return f"SELECT id FROM {table} WHERE {table}.retired <> {kinds.INERT_MARK}"


def _build_scopes(confirmed: str) -> Mapping[str, str]:
    """Return a statement by kind; ?1 is the device, *confirmed* a condition."""
    provinces = f"(SELECT province FROM device_province WHERE device = ?1 AND {confirmed})"
    before = f"(SELECT before FROM device_before WHERE device = ?1 AND {confirmed})"
    made = partial(_made_sql, before=before)
    sessions = (
        f"{_not_inert_sql('session')} AND ({made('session')}"
        f" OR (substr(soum, 1, 2) IN {provinces}"
        f" AND session.id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)))"
    )
    marked_there = (
        f"SELECT trainee FROM attendance WHERE attendance.retired < {kinds.INERT_MARK}"
        f" AND NOT {made('attendance')} AND session IN ({sessions})"
    )
    trainees = (
        f"{_not_inert_sql('trainee')} AND ({made('trainee')} OR ((id NOT IN ({_REFUSED})"
        " OR id IN (SELECT record FROM shared WHERE device = ?1))"
        f" AND (aimag IN {provinces}"
        f" OR id IN (SELECT record FROM shared WHERE device IN {before})"
        f" OR id IN ({marked_there}))))"
    )
    asked = (
        f"{_not_inert_sql('question')} AND {confirmed} AND laptop IN"
        f" (SELECT name FROM device WHERE id = ?1 OR id IN {before})"
    )
    with_parent = {
        "attendance": f"session IN ({sessions})",
        "consent": f"trainee IN ({trainees})",
        "response": f"question IN ({asked})",
        "partner": confirmed,
    }
    lists = [kind.name for kind in kinds.KINDS if kind.list_key]
    return {
        **{name: f"{_not_inert_sql(name)} AND ?1 = ?1" for name in (*lists, "quota", "undoing")},
        "trainee": trainees,
        "session": sessions,
        "question": asked,
        **{
            name: f"{_not_inert_sql(name)} AND ({made(name)} OR {condition})"
            for name, condition in with_parent.items()
        },
        "erasure": f"{_not_inert_sql('erasure')} AND {ORDER_IN_FORCE_SQL} AND ?1 = ?1",
    }


_WITH_PROVINCES, _WITHOUT_PROVINCES = _build_scopes("1 = 1"), _build_scopes("1 = 0")
