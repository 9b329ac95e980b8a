"""Parsed write statements: finds the rows they change.

Only the forms that `store` uses are understood; any other raises ValueError.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_INSERT: Final = re.compile(r"INSERT INTO (\w+) \(([^)]*)\)|INSERT INTO (\w+)")
_UPDATE: Final = re.compile(r"(?:UPDATE|DELETE FROM) (\w+)")
_UPSERT: Final = re.compile(r"ON CONFLICT \((\w+)\) DO UPDATE")
_PLAIN_VALUES: Final = re.compile(r" VALUES \(\?(?:, \?)*\)( ON CONFLICT DO NOTHING)?$")
_PLAIN_SET: Final = re.compile(r" SET (\w+ = \?(?:, \w+ = \?)*)$")
_LITERAL: Final = re.compile(r"'[^']*'")
_MARK: Final = re.compile(r"'[^']*'|\?(\d*)")


@dataclass(frozen=True, slots=True)
class Condition:
    sql: str
    places: tuple[int, ...]
    column: str = ""

    def bind(self, bound: Sequence[object]) -> list[object]:
        return [bound[place] for place in self.places]


@dataclass(frozen=True, slots=True)
class WriteStatement:
    """*sql* without its ``RETURNING`` *returned*.

    *changed* finds rows that an UPDATE, DELETE or upsert replaces. *columns* are those that an
    UPDATE sets to plain values, or those of an INSERT that only has rows of plain values; this one
    skips known rows with *ignores_known*, or fails at them.
    """

    sql: str
    table: str
    returned: tuple[str, ...]
    changed: Condition | None
    is_delete: bool
    columns: tuple[str, ...] = ()
    ignores_known: bool = False


@lru_cache(maxsize=512)
def read_statement(sql: str) -> WriteStatement:
    sql, _, words = sql.partition(" RETURNING ")
    returned = tuple(words.split(", ")) if words else ()
    if insert := _INSERT.match(sql):
        columns = tuple((insert[2] or "").split(", "))
        table = insert[1] or insert[3]
        if upsert := _UPSERT.search(sql):
            if columns[0] != upsert[1]:
                raise ValueError(sql)
            return WriteStatement(sql, table, returned, _equals(columns[0], 0), is_delete=False)
        plain = _PLAIN_VALUES.search(sql)
        ignores = bool(plain and plain[1])
        columns = columns if plain else ()
        return WriteStatement(
            sql, table, returned, None, is_delete=False, columns=columns, ignores_known=ignores
        )
    if update := _UPDATE.match(sql):
        is_delete = sql.startswith("DELETE")
        plain_set = _PLAIN_SET.search(sql[: _find_where(sql)])
        columns = (
            tuple(each.split(" ")[0] for each in plain_set[1].split(", ")) if plain_set else ()
        )
        return WriteStatement(
            sql, update[1], returned, _condition(sql), is_delete=is_delete, columns=columns
        )
    raise ValueError(sql)


def _equals(column: str, place: int) -> Condition:
    return Condition(f"{column} = ?", (place,), column)


def _condition(sql: str) -> Condition:
    at = _find_where(sql)
    before, text = _masked(sql[:at]), sql[at + len(" WHERE ") :] or "true"
    places: list[int] = []
    start = before.count("?")

    def take(found: re.Match[str]) -> str:
        if found[0].startswith("'"):
            return found[0]
        places.append(int(found[1]) - 1 if found[1] else start + len(places))
        return "?"

    plain = _MARK.sub(take, text)
    column = re.fullmatch(r"(\w+) = \?", plain)
    return Condition(plain, tuple(places), column[1] if column else "")


def _find_where(sql: str) -> int:
    depth, masked = 0, _masked(sql)
    for at, sign in enumerate(masked):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and masked.startswith((" WHERE ", "\nWHERE "), at):
            return at
    return len(sql)


def _masked(sql: str) -> str:
    return _LITERAL.sub(lambda found: "'" * len(found[0]), sql)
