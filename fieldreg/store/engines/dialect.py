"""PostgreSQL's spelling of the SQL that both engines share."""

import re
from functools import lru_cache
from itertools import count
from typing import Final

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


@lru_cache(maxsize=1024)
def number_placeholders(sql: str) -> str:
    """Return *sql* with ``$1`` for each ``?`` or ``?1`` outside of quotes, and `strpos`."""
    numbers = count(1)

    def number(found: re.Match[str]) -> str:
        if found[0].startswith("'"):
            return found[0]
        return f"${found[1] or next(numbers)}"

    return _PLACEHOLDER.sub(number, sql).replace("instr(", "strpos(")


def translate_types(sql: str) -> str:
    """Return the migration *sql* with PostgreSQL's types; integers are 64 bits wide."""
    for pattern, replacement in _TYPES:
        sql = pattern.sub(replacement, sql)
    return sql
