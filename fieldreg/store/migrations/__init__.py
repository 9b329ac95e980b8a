"""Migrations: numbered plain SQL, one self-contained file each, for ever.

sqlite-utils runs them and remembers which have run; each is whole or not at all.
"""

from sqlite_utils import Database, Migrations

from fieldreg.domain.problems import Code, Problem
from fieldreg.store.migrations import m0001_begin

_STEPS = {"0001_begin": m0001_begin.SQL}

ALL = Migrations("fieldreg")


def _add(name: str, sql: str) -> None:
    @ALL(name=name)
    def step(db: Database) -> None:
        # Not executescript: it would commit what the migration has begun.
        for statement in sql.split(";\n"):
            if statement.strip():
                db.conn.execute(statement)


for _name, _sql in _STEPS.items():
    _add(_name, _sql)


def bring_up_to_date(db: Database) -> None:
    """Apply what is missing.

    Raises:
        Problem: STORE_TOO_NEW where a later release has been here; nothing changes.
    """
    if {one.name for one in ALL.applied(db)} - _STEPS.keys():
        raise Problem(Code.STORE_TOO_NEW)
    ALL.apply(db)
