"""PostgreSQL's spelling of the shared SQL, and its errors as problems."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import count
from typing import Final

import psycopg

from fieldreg.domain.problems import Code, Problem

_PLACEHOLDER: Final = re.compile(r"'[^']*'|\?(\d*)")
_TYPES: Final = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\bINTEGER\b", "BIGINT"),
        (r"\bBLOB\b", "BYTEA"),
        (r"\bTEXT\b", 'TEXT COLLATE "C"'),
        (r"\) STRICT\b(?:, WITHOUT ROWID)?", ")"),
    )
]
# A column that a trigger names cannot get its type again, which `vacuum` does: the function tests
# what changed.
_TRIGGER: Final = re.compile(
    r"CREATE TRIGGER (\w+) AFTER (INSERT|UPDATE|DELETE)(?: OF [\w, ]+)?\s+ON (\w+)"
    r"(?:\s+WHEN\s+(.*?))?\s+BEGIN\s+(.*?)\s*;\s*END;",
    re.DOTALL,
)


@lru_cache(maxsize=1024)
def number_placeholders(sql: str) -> str:
    numbers = count(1)

    def number(found: re.Match[str]) -> str:
        if found[0].startswith("'"):
            return found[0]
        return f"${found[1] or next(numbers)}"

    return _PLACEHOLDER.sub(number, sql).replace("instr(", "strpos(")


def translate_schema(sql: str) -> str:
    for pattern, replacement in _TYPES:
        sql = pattern.sub(replacement, sql)
    return _TRIGGER.sub(_translate_trigger, sql)


def _translate_trigger(found: re.Match[str]) -> str:
    name, event, table, condition, steps = found.groups()
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF {condition or 'true'} THEN {steps}; END IF; RETURN NULL; END $$;\n"
        f"CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();"
    )


@contextmanager
def translated() -> Iterator[None]:
    try:
        yield
    except (UnicodeEncodeError, OverflowError):
        raise Problem(Code.VALUE_REFUSED) from None  # an unpaired surrogate, a number too large
    except psycopg.Error as error:
        # Not "from error": the server's text has addresses and values of people.
        raise _as_problem(error) from None


_CODES: Final = (  # by the beginning of SQLSTATE
    ("08", Code.DATABASE_UNREACHABLE),
    ("57P", Code.DATABASE_UNREACHABLE),  # shut down, crashed, not up yet
    ("25P0", Code.DATABASE_UNREACHABLE),  # idle for too long
    ("53100", Code.DISK_FULL),
    ("53", Code.DATABASE_UNREACHABLE),  # no connection or memory left
    ("58", Code.DISK_FAILED),
    ("28", Code.DATABASE_REFUSED),
    ("3D", Code.DATABASE_REFUSED),
    ("42501", Code.DATABASE_REFUSED),
    ("42P01", Code.ROWS_ALTERED),  # a table or a column is gone
    ("42703", Code.ROWS_ALTERED),
    ("42P07", Code.DATABASE_TAKEN),  # another application uses the name of a table
    ("40", Code.DATABASE_BUSY),
    ("55P03", Code.DATABASE_BUSY),
    ("57014", Code.DATABASE_BUSY),  # it took longer than the server allows
    ("22", Code.VALUE_REFUSED),
    ("54000", Code.VALUE_REFUSED),
    ("XX", Code.STORE_DAMAGED),
)


def _as_problem(error: psycopg.Error) -> Problem:
    state = error.sqlstate
    if state is None:  # not sent by the server
        if isinstance(error, psycopg.DataError):
            return Problem(Code.VALUE_REFUSED)
        if isinstance(error, psycopg.OperationalError):
            # While connecting, a refusal by the server has no SQLSTATE.
            is_refusal = "FATAL" in str(error)
            code = Code.DATABASE_REFUSED if is_refusal else Code.DATABASE_UNREACHABLE
            return Problem(code)
    for beginning, code in _CODES:
        if (state or "").startswith(beginning):
            return Problem(code)
    kinds = (psycopg.IntegrityError, psycopg.ProgrammingError)
    name = next((kind.__name__ for kind in kinds if isinstance(error, kind)), "Error")
    return Problem(Code.UNEXPECTED, error=name)  # a programming error, reported as such
