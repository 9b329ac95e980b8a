"""The scope of a laptop: the records that a reply may carry to it, as joins.

A scope contains:

- people registered by the laptop, marked by others at its sessions, or living in its provinces,
  also as officers said of a typed place; their consents, residences, promises and contributions;
- its own sessions, those planned by head office in its provinces, and their attendance,
  contributions and partners' parts;
- the same of each laptop that it replaces, and the people sent to that one;
- questions to its trainer and the responses;
- officers' pairs and pins of records that it has;
- the reference lists and quotas; only if it is confirmed partners, projects, materials, and what
  officers said of typed places;
- every undo order and every erasure order in force.

The laptop's own marks open no record, otherwise they could open any. A person who refused storage
goes to no laptop that lacks them. An unconfirmed laptop, whose invitation may be stolen, replaces
none and has no provinces; ``device.scope`` is then empty. Inert records and sealed answers are in
no scope, an unconfirmed laptop's records in its own alone.

SQLite reads the tables in the order given.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import CATALOGUE_WRITER, LAST_NUMBER, NUMBER_BITS
from fieldreg.domain.places.place import CODE_DIGITS, Level
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.log.erasure_orders import ORDERED_SQL
from fieldreg.store.log.runs import in_run_sql, run_joins
from fieldreg.store.seal.places import REFUSALS

REFUSED: Final = (
    # Looked for by person, since a list of all who refused would be read for each few people. The
    # first condition repeats that of the partial index, which is used only then.
    "SELECT 1 FROM consent c WHERE c.trainee = trainee.id AND c.state <> 'given'"
    f" AND {REFUSALS.condition}"
)
_CONFIRMED: Final = "d.scope <> ''"
_CONFIRMED_ONLY: Final = ("partner", "partnership", "project", "material")


def made_by_sql(record: str, writer: str) -> str:
    return (
        f"{writer} = {record} >> {NUMBER_BITS} AND {record} BETWEEN {writer} << {NUMBER_BITS}"
        f" AND ({writer} << {NUMBER_BITS} | {LAST_NUMBER})"
    )


@dataclass(frozen=True, slots=True)
class ScopeJoin:
    """*tables* go from the kind's own to ``device d``.

    With *is_turnable*, a query for some laptops begins at these.
    """

    tables: tuple[str, ...]
    conditions: tuple[str, ...]
    is_turnable: bool = True

    @property
    def runs_by(self) -> str:
        """The table that is read in runs, so that no step is long; "" if little is read."""
        return self.tables[0] if not self.is_turnable else "session" * ("session" in self.tables)

    @property
    def grounds(self) -> tuple[str, ...]:
        """The tables of the records because of which a laptop may be told."""
        return tuple(table for table in self.tables[1:] if table in kinds.BY_NAME)

    def behind(self, tables: Sequence[str], *conditions: str) -> "ScopeJoin":
        return replace(
            self, tables=(*tables, *self.tables), conditions=(*self.conditions, *conditions)
        )

    def select_sql(self, columns: str, condition: str, *, from_devices: bool) -> str:
        tables = self.tables[::-1] if from_devices and self.is_turnable else self.tables
        conditions = " AND ".join(("d.scope IS NOT NULL", *self.conditions, condition))
        return f"SELECT {columns} FROM {' CROSS JOIN '.join(tables)} WHERE {conditions}"


def _made_by_laptop(table: str, *conditions: str) -> ScopeJoin:
    return ScopeJoin(
        (table, "device_writer w", "device d"),
        (made_by_sql(f"{table}.id", "w.writer"), "d.id = w.device", *conditions),
    )


def _made_by_former_laptop(table: str, *conditions: str) -> ScopeJoin:
    return ScopeJoin(
        (table, "device_writer w", "device_before b", "device d"),
        (
            made_by_sql(f"{table}.id", "w.writer"),
            *("b.before = w.device", "d.id = b.device"),
            *(_CONFIRMED, confirmed_sql(f"{table}.id"), *conditions),
        ),
    )


def _made(table: str, *conditions: str) -> tuple[ScopeJoin, ScopeJoin]:
    made = (_made_by_laptop, _made_by_former_laptop)
    return made[0](table, *conditions), made[1](table, *conditions)


def _in_province(table: str, province: str, *conditions: str) -> ScopeJoin:
    return ScopeJoin(
        (table, "device_province p", "device d"),
        (
            *(f"p.province = {province}", "d.id = p.device"),
            *(_CONFIRMED, confirmed_sql(f"{table}.id"), *conditions),
        ),
    )


def _known_sql(level: Level, typed: str, within: str = "''") -> str:
    """Return the province that a typed text means; no seal covers ``known_place``, one the alias."""
    return (
        "(SELECT substr(k.code, 1, 2) FROM known_place k"
        f" WHERE k.typed = {typed} AND k.level = '{level}' AND k.within = {within}"
        " AND EXISTS (SELECT 1 FROM alias a WHERE a.typed = k.typed AND a.level = k.level"
        " AND coalesce(a.within, '') = k.within AND a.code = k.code AND a.retired = 0"
        f" AND {by_officers_sql('a.id')}))"
    )


def _is_code_sql(table: str, level: Level) -> str:
    return f"length({table}.{level}) = {CODE_DIGITS[level]} AND {table}.{level} < ':'"


def _home_province_sql() -> str:
    """Return what `KnownPlaces.apply` shows, where the place that is typed is a listed one."""
    is_code = {level: _is_code_sql("trainee", level) for level in Level}
    within = f"CASE WHEN {is_code[Level.SOUM]} THEN trainee.soum ELSE '' END"
    aimag = _known_sql(Level.AIMAG, "trainee.aimag")
    soum = _known_sql(Level.SOUM, "trainee.soum")
    bag = _known_sql(Level.BAG, "trainee.bag", within)
    return (
        f"CASE WHEN {is_code[Level.AIMAG]} THEN trainee.aimag ELSE coalesce({aimag}, {bag}, CASE"
        f" WHEN {is_code[Level.BAG]} AND {soum} IS NOT NULL THEN substr(trainee.bag, 1, 2)"
        f" ELSE {soum} END) END"
    )


def _session_province_sql() -> str:
    province, known = "substr(session.soum, 1, 2)", _known_sql(Level.SOUM, "session.soum")
    is_code = _is_code_sql("session", Level.SOUM)
    return f"CASE WHEN {is_code} THEN {province} ELSE coalesce({known}, {province}) END"


def _for_everybody(table: str, *conditions: str) -> tuple[ScopeJoin, ScopeJoin]:
    return (
        _made_by_laptop(table, *conditions),
        ScopeJoin((table, "device d"), (confirmed_sql(f"{table}.id"), *conditions)),
    )


def sent_sql(record: str) -> str:
    return f"SELECT 1 FROM sent_run s WHERE s.device = d.id AND {in_run_sql(record, 's')}"


def was_sent_sql(record: str, kind: int | None) -> str:
    """Return the condition that ``d`` was sent *record* of *kind*."""
    return " OR ".join(
        f"EXISTS (SELECT 1 FROM {' CROSS JOIN '.join([*between, 'sent_run s'])}"
        f" WHERE s.device = d.id AND {condition})"
        for between, condition in run_joins(record, "s", kind)
    )


def has_sql(record: str) -> str:
    return (
        f"({record} >> {NUMBER_BITS} = {CATALOGUE_WRITER} OR EXISTS ({sent_sql(record)})"
        " OR EXISTS (SELECT 1 FROM device_writer o"
        f" WHERE o.device = d.id AND o.writer = {record} >> {NUMBER_BITS}))"
    )


def by_officers_sql(record: str) -> str:
    return f"{record} >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)"


def _judgements(kind: Kind) -> tuple[ScopeJoin, ...]:
    first, *others = (f"{kind.name}.{name}" for name in kind.person_fields)
    judged = (by_officers_sql(f"{kind.name}.id"), *map(has_sql, others))
    return (
        *_made(kind.name),
        ScopeJoin(
            (kind.name, "sent_run f", "device d"),
            (in_run_sql(first, "f"), "d.id = f.device", *judged),
        ),
        ScopeJoin(
            (kind.name, "device_writer w", "device d"),
            (made_by_sql(first, "w.writer"), "d.id = w.device", *judged),
        ),
    )


def _joins() -> dict[str, tuple[ScopeJoin, ...]]:
    sessions = (
        *_made("session", f"session.retired <> {kinds.INERT_MARK}"),
        _in_province(
            "session",
            _session_province_sql(),
            f"session.retired <> {kinds.INERT_MARK}",
            f"session.id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)",
        ),
    )
    trainees, questions = _trainees(sessions), _questions()
    shared_lists = [kind.name for kind in kinds.KINDS if kind.list_key]
    return {
        **{kind.name: _judgements(kind) for kind in kinds.KINDS if not kind.keeps_named},
        **{name: _for_everybody(name) for name in (*shared_lists, "quota", "undoing")},
        **{
            name: (_made_by_laptop(name), _for_everybody(name, _CONFIRMED)[1])
            for name in _CONFIRMED_ONLY
        },
        "alias": (
            *_made("alias"),
            _for_everybody("alias", _CONFIRMED, by_officers_sql("alias.id"))[1],
        ),
        "erasure": _for_everybody("erasure", f"erasure.{ORDERED_SQL}"),
        "trainee": trainees,
        "session": sessions,
        "question": questions,
        **_of_people_and_sessions(trainees, sessions),
        "response": (*_made("response"), *_of_parent("response", "question", questions)),
    }


def _of_people_and_sessions(
    trainees: tuple[ScopeJoin, ...], sessions: tuple[ScopeJoin, ...]
) -> dict[str, tuple[ScopeJoin, ...]]:
    return {
        "attendance": (
            *_made("attendance"),
            *_of_parent("attendance", "session", sessions, "attendance.trainee"),
        ),
        **{
            name: (*_made(name), *_of_parent(name, "trainee", trainees))
            for name in ("consent", "residence", "promise")
        },
        "contribution": (
            *_made("contribution"),
            *_of_parent("contribution", "session", sessions),
            *_of_parent("contribution", "trainee", trainees),
        ),
        "part": (
            *_made("part"),
            *_of_parent("part", "session", sessions),
            _for_everybody("part", "part.session IS NULL", _CONFIRMED)[1],
        ),
    }


def _of_parent(
    table: str, parent: str, joins: Iterable[ScopeJoin], *confirmed: str
) -> tuple[ScopeJoin, ...]:
    of_parent = (f"{parent}.id = {table}.{parent}", confirmed_sql(f"{table}.id", *confirmed))
    return tuple(join.behind([table], *of_parent) for join in joins)


def _trainees(sessions: Iterable[ScopeJoin]) -> tuple[ScopeJoin, ...]:
    not_inert = f"trainee.retired <> {kinds.INERT_MARK}"
    may_be_kept = f"(NOT EXISTS ({REFUSED}) OR EXISTS ({sent_sql('trainee.id')}))"
    of_others = (not_inert, may_be_kept, confirmed_sql("trainee.id"))
    sent_to_former = ScopeJoin(
        ("trainee", "sent_run f", "device_before b", "device d"),
        (
            *(in_run_sql("trainee.id", "f"), "b.before = f.device", "d.id = b.device"),
            *(_CONFIRMED, *of_others),
        ),
    )
    marked_by_others = (
        f"attendance.retired < {kinds.INERT_MARK} AND NOT EXISTS (SELECT 1 FROM device_writer o"
        f" WHERE o.writer = attendance.id >> {NUMBER_BITS} AND (o.device = d.id OR ({_CONFIRMED}"
        " AND o.device IN (SELECT before FROM device_before m WHERE m.device = d.id))))"
    )
    return (
        *_made("trainee", not_inert),
        # Where people live has no index, so this is read in one go through all of them.
        replace(_in_province("trainee", _home_province_sql(), *of_others), is_turnable=False),
        sent_to_former,
        *(
            join.behind(
                ["trainee", "attendance"],
                *("attendance.trainee = trainee.id", "session.id = attendance.session"),
                *(marked_by_others, *of_others),
            )
            for join in sessions
        ),
    )


def _questions() -> tuple[ScopeJoin, ...]:
    asked = ("n.name = question.laptop", confirmed_sql("question.id"), _CONFIRMED)
    not_inert = f"question.retired <> {kinds.INERT_MARK}"
    return (
        ScopeJoin(("question", "device n", "device d"), (*asked, "d.id = n.id", not_inert)),
        ScopeJoin(
            ("question", "device n", "device_before b", "device d"),
            (*asked, "b.before = n.id", "d.id = b.device", not_inert),
        ),
    )


SCOPE_JOINS: Final = {
    name: tuple(join.behind((), f"{name}.retired <> {kinds.INERT_MARK}") for join in joins)
    for name, joins in _joins().items()
}
"""By the name of a kind, the joins of its records with the laptops in whose scope they are."""


def select_scope_sql(
    kind: Kind, columns: str, condition: str, *, from_devices: bool, runs_by: str | None = None
) -> list[str]:
    """Return queries whose tables are the kind's own name and ``d``.

    With *runs_by*, those alone that are read in runs of this table, or at once.
    """
    return [
        join.select_sql(columns, condition, from_devices=from_devices)
        for join in SCOPE_JOINS.get(kind.name, ())
        if runs_by in (None, join.runs_by)
    ]
