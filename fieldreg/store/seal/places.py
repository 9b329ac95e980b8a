"""Tables covered by the seal, and the parts of each, verified one by one (decision 27).

A part is a run of 256 ids of one table, a writer, a device, or a whole small table. Computed
columns are left out. Refusals are a place beside their table, by runs of people: one that is gone
lies in no part of what is sent.

Not covered: drafts; pieces of releases and the bytes of bundles and kept replies, which are signed
or hashed themselves; ``arrival``, whose gaps the digest shows; values kept of covered rows, which
are made anew once a day (`store.kept.renewal`); ``due_run``, which is checked against its scope
before it is sent. ``clock`` is in the root.
"""

from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.records.values import ConsentState, Purpose

SHIFT: Final = 8
_REFUSALS_SHIFT: Final = 12  # few parts are added up, and few refusals are in each
_LAST_VALUE: Final = (1 << 63) - 1
_LOG_TABLES: Final = frozenset({"edit", "original", "also", "strange"})


@dataclass(frozen=True, slots=True, eq=False)
class CoveredTable:
    """One covered table; *by* names the column whose value, without *shift* bits, is the part.

    Without *by* the table is one part. *omitted* are columns that are not covered, *kind* is that
    of its records; the digest covers it if *is_shared*; long values are hashed if it *has_bytes*.
    *only* rows with these values count.
    """

    number: int
    table: str
    by: str = ""
    shift: int = 0
    key: tuple[str, ...] = ("id",)
    omitted: frozenset[str] = frozenset()
    kind: Kind | None = None
    is_shared: bool = False
    has_bytes: bool = False
    only: tuple[tuple[str, tuple[str | int, ...]], ...] = ()

    @property
    def condition(self) -> str:
        """The SQL condition of *only*, whose values are constants of this module."""
        each = (f"{name} IN ({', '.join(map(repr, values))})" for name, values in self.only)
        return " AND ".join(each) or "true"

    @property
    def is_of_log(self) -> bool:
        return self.kind is not None or self.table in _LOG_TABLES

    def part_of(self, value: int) -> int:
        return value >> self.shift if self.by else 0

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        return first << self.shift, min(_LAST_VALUE, ((last + 1) << self.shift) - 1)


def _of_kind(kind: Kind) -> CoveredTable:
    return CoveredTable(
        kind.number,
        kind.name,
        "id",
        SHIFT,
        omitted=frozenset(
            {"given_key", "patronymic_key", "clan_key", "phone_key", "sort_key", "ends"}
        ),
        kind=kind,
        is_shared=not (kind.is_about_changes or kind.is_sealed),
    )


ALSO: Final = CoveredTable(
    1003, "also", "record", SHIFT, ("record", "field", "stamp"), is_shared=True
)
PLACES: Final = (
    *map(_of_kind, kinds.KINDS),
    CoveredTable(1001, "edit", "id", SHIFT),
    CoveredTable(1002, "original", "record", SHIFT, ("record", "field")),
    ALSO,
    CoveredTable(1004, "strange", "id", SHIFT, has_bytes=True),
    CoveredTable(1005, "segment", "writer", key=("writer", "last", "hash"), has_bytes=True),
    CoveredTable(1007, "shared", "device", key=("device", "record")),
    CoveredTable(1008, "bundle", "noted", SHIFT, ("sha",), frozenset({"body"})),
    CoveredTable(1009, "set_aside", "id", SHIFT, has_bytes=True),
    CoveredTable(1010, "accepted_change", "id", SHIFT),
    CoveredTable(1011, "erased_change", "id", SHIFT),
    CoveredTable(1020, "paper", key=("name",), has_bytes=True),
    CoveredTable(1021, "own_writer", key=("begun",)),
    CoveredTable(1022, "branch", key=("becomes",)),
    CoveredTable(1023, "kept_reply", key=("sha",), omitted=frozenset({"body"})),
    CoveredTable(1024, "device", has_bytes=True),
    CoveredTable(1025, "device_province", key=("device", "province")),
    CoveredTable(1026, "device_before", key=("device", "before")),
    CoveredTable(1027, "device_writer", key=("begun",)),
    CoveredTable(1028, "device_key", key=("device", "recipient")),
    CoveredTable(1029, "device_recovery", has_bytes=True),
    CoveredTable(1030, "former_key", key=("recipient",)),
    CoveredTable(1031, "recovery_reading"),
    CoveredTable(1032, "unconfirmed_writer", key=("writer",)),
    CoveredTable(1033, "heard", key=("writer", "last", "hash")),
    CoveredTable(1034, "officer", key=("name",)),
    CoveredTable(1035, "officer_log"),
    CoveredTable(1036, "erasure_done", key=("device", "erasure")),
    CoveredTable(1037, "ahead", key=("bundle",)),
    CoveredTable(1038, "leap", key=("first",)),
    CoveredTable(1039, "trip"),
    CoveredTable(1040, "import", has_bytes=True),
    CoveredTable(1041, "departure", has_bytes=True),
    CoveredTable(1042, "access", key=("number",)),
    CoveredTable(1043, "membership", "record", SHIFT, ("record",)),
    CoveredTable(1044, "report", has_bytes=True),
    CoveredTable(1045, "sent_run", "device", key=("device", "run", "version")),
    CoveredTable(1046, "slot", "id", SHIFT),
)
"""A number is never used again for another table."""
REFUSALS: Final = CoveredTable(
    1047,
    "consent",
    "trainee",
    _REFUSALS_SHIFT,
    only=(
        ("state", (ConsentState.WITHDRAWN.value, ConsentState.DECLINED.value)),
        ("purpose", (Purpose.KEEP.value,)),
        ("retired", (0,)),
    ),
)
"""The answers for which a person is told to no further laptop."""
REGISTER: Final = tuple(
    place.table
    for place in PLACES
    if (place.kind and not place.kind.is_sealed)
    or place.table in ("also", "membership", "import", "access", "report")
)
"""The tables that exports, reports and editions tell of."""
BY_TABLE: Final = {place.table: place for place in PLACES}
BY_NUMBER: Final = {place.number: place for place in PLACES}
SHARED: Final = tuple(
    sorted((place for place in PLACES if place.is_shared), key=lambda place: place.number)
)
"""The places of what laptops and head office compare."""
UNCOVERED: Final = frozenset(
    {
        *("arrival", "clock", "draft", "release_piece", "seal", "seal_root"),
        *("due_run", "touched_person", "person_count", "waiting_person", "touched_end", "person"),
        *("fact", "stale_fact", "fact_block", "shown_person", "touched_shown"),
        *("known_place", "touched_alias"),
    }
)
