"""Releases: the program as it was, and as it will be, told apart by what it knows.

The newest is the program as it stands. The one before it knows the fields and plain kinds of
release 0.2.0, and each one before that a field less, or a kind, for which its stores have no
room; every step between them is a migration. One release is at work at a time.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from fieldreg.domain import kinds
from fieldreg.store.log import undo_effects
from fieldreg.store.migrations import STEPS
from fieldreg.store.records import kind_sql
from fieldreg.store.seal import kept_digest, places, row_seal, stored_sums
from tests.support.stores.kinds_in_use import kinds_in_use

# What each release learned; the first one knows none of it.
ADDED_BY_VERSION: Final = (
    (kinds.TRAINEE, "email"),
    (kinds.TRAINEE, "languages"),
    (kinds.TRAINEE, "guardian"),
    (kinds.PARTNER, ""),
)
MISSION: Final = "mission"  # plain kinds and fields that are newer than release 0.2.0
NEWEST_VERSION: Final = len(ADDED_BY_VERSION) + 1
_COUNTS: Final = {head.split()[1]: len(fields) for head, fields in kinds_in_use()}
_ALL, _FIELDS = kinds.KINDS, {kind: kind.fields for kind in kinds.KINDS}
_STEPS = dict(STEPS)
_PLACES, _SHARED = places.PLACES, places.SHARED
# What is remembered of a kind is remembered for each release apart.
_CACHED = [
    (module, name)
    for module in (kind_sql, undo_effects)
    for name, one in vars(module).items()
    if hasattr(one, "cache_info")
]


@dataclass(frozen=True)
class AppVersion:
    """The release that learned the first *number* of `ADDED_BY_VERSION`, and then `MISSION`."""

    number: int
    _cached: dict[str, Any] = field(default_factory=dict)

    def knows(self, name: str) -> bool:
        """Tell whether it knows the field, or the kind, called *name*; or `MISSION`."""
        told = [*(one or kind.name for kind, one in ADDED_BY_VERSION), MISSION]
        return name not in told[self.number :]

    def activate(self) -> None:
        """Let this release be at work from now on."""
        for kind, fields in _FIELDS.items():
            count = len(fields) if self.knows(MISSION) else _COUNTS.get(kind.name, len(fields))
            known = tuple(one for one in fields[:count] if self.knows(one.name))
            object.__setattr__(kind, "fields", known)
        kinds.KINDS = tuple(filter(self._knows_kind, _ALL))
        for known_by, key in ((kinds.BY_NAME, "name"), (kinds.BY_NUMBER, "number")):
            known_by.clear()
            known_by.update({getattr(kind, key): kind for kind in kinds.KINDS})
        self._cover_known_kinds()
        undo_effects.UNDOABLE_KINDS = tuple(
            kind for kind in kinds.KINDS if not kind.is_about_changes
        )
        undo_effects._REFERRING = tuple(
            (kind, one)
            for kind in undo_effects.UNDOABLE_KINDS
            if kind.keeps_named
            for one in kind.fields
            if one.is_reference
        )
        for module, name in _CACHED:
            own = cache(getattr(module, name).__wrapped__)
            setattr(module, name, self._cached.setdefault(name, own))
        STEPS.clear()
        STEPS.update(steps(self.number))

    def _knows_kind(self, kind: kinds.Kind) -> bool:
        is_later = kind.is_plain and kind.name not in _COUNTS
        return self.knows(kind.name) and (not is_later or self.knows(MISSION))

    def _cover_known_kinds(self) -> None:
        for name, every in (("PLACES", _PLACES), ("SHARED", _SHARED)):
            known = tuple(
                place for place in every if place.kind is None or place.kind in kinds.KINDS
            )
            for module in (places, kept_digest, row_seal, stored_sums):
                if hasattr(module, name):
                    setattr(module, name, known)


def steps(number: int) -> dict[str, str]:
    begun = "".join(_STEPS.values())
    later = {}
    for place, (kind, name) in enumerate(ADDED_BY_VERSION, 2):
        if name:
            begun = re.sub(rf"^    {name}(_at)? [A-Z]+,\n", "", begun, flags=re.MULTILINE)
            sql = "".join(
                f"ALTER TABLE {kind.name} ADD COLUMN {column};\n"
                for column in (f"{name} TEXT", f"{name}_at INTEGER")
            )
        else:
            table = re.search(rf"^CREATE TABLE {kind.name} .*?;\n", begun, re.MULTILINE | re.DOTALL)
            assert table is not None
            about_it = (
                rf"^ALTER TABLE {kind.name} .*?;\n|^CREATE TRIGGER .* ON {kind.name}\n[^;]*; END;\n"
            )
            sql = table[0] + "".join(re.findall(about_it, begun, re.MULTILINE))
            begun = re.sub(about_it, "", begun.replace(table[0], ""), flags=re.MULTILINE)
        later[f"{place:04}_{name or kind.name}"] = sql
    later[f"{NEWEST_VERSION + 1:04}_{MISSION}"] = ""  # their room was there
    names = list(later)[:number]
    return {"0001_begin": begun, **{name: later[name] for name in names}}


APP_VERSIONS: Final = tuple(map(AppVersion, range(NEWEST_VERSION + 1)))


def restore_current_version() -> None:
    APP_VERSIONS[NEWEST_VERSION].activate()
    STEPS.clear()
    STEPS.update(_STEPS)
