"""The resources that one foreign file may take, by its size, and the largest table.

Measured with 100,000 rows of 12 columns (x86-64, 2026): a workbook of 7 MB took 0.9 s and 23 bytes
of memory for each of its own, CSV of 22 MB 0.6 s and 5 bytes.
"""

from typing import Final, NamedTuple

MAX_BYTES: Final = 128 << 20
MAX_LINES: Final = 1_000_100
MAX_ROWS: Final = 250_000
"""Rows with text. A report of a row takes up to 600 bytes of the program's own memory, its
values in the window (eight columns) 450 more."""
MAX_UNREPORTED_ROWS: Final = 1_000_050
"""The same, where no row is reported: a million below their headers."""
MAX_COLUMNS: Final = 500
MAX_SHEETS: Final = 255
MAX_ROW_LENGTH: Final = 1 << 20  # characters of all cells
CHILD_ARGUMENT: Final = "--parse-foreign-file"
"""The only argument of a frozen program that is to serve as the process."""
READY: Final = b"\n"
LENGTH_BYTES: Final = 4
LAST_FRAME: Final = b"[]"
BLOCK_ROWS: Final = 500
MAX_FRAME_BYTES: Final = 8 << 20  # a row of control characters is written six times as long

_MIB: Final = 1 << 20


class Limits(NamedTuple):
    """*table_bytes* is the limit of the answer."""

    cpu_s: int
    memory_bytes: int
    table_bytes: int


def limits_for(size: int, *, is_locked: bool = False) -> Limits:
    return Limits(
        cpu_s=min(2 + size // (_MIB // 4), 120) + (2 if is_locked else 0),
        memory_bytes=min(256 * _MIB + 32 * size, 1536 * _MIB),
        table_bytes=min(16 * _MIB + 16 * size, 256 * _MIB),
    )


def unpacked_limit(size: int) -> int:
    """Return how many bytes a workbook may unpack to; those of lists have 10 to 50 times."""
    return 64 * (_MIB + size)
