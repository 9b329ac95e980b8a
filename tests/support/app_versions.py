"""Releases: the program as it was, and as it will be, told apart by what it knows.

The newest is the program as it stands. Each one before it knows a field less, or a kind,
and its stores have no room for that; so to the one in the middle two are later and two
are earlier, and every step between them is a migration. One release is at work at a time.
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

# What each release learned; the first one knows none of it.
ADDED_BY_VERSION: Final = (
    (kinds.TRAINEE, "email"),
    (kinds.TRAINEE, "languages"),
    (kinds.TRAINEE, "guardian"),
    (kinds.PARTNER, ""),
)
NEWEST_VERSION: Final = len(ADDED_BY_VERSION)
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
    """The release that learned the first *number* of `LEARNED`."""

    number: int
    _cached: dict[str, Any] = field(default_factory=dict)

    def knows(self, name: str) -> bool:
        """Tell whether it knows the field, or the kind, called *name*."""
        told = [one or kind.name for kind, one in ADDED_BY_VERSION]
        return name not in told[self.number :]

    def activate(self) -> None:
        """Let this release be at work from now on."""
        for kind, fields in _FIELDS.items():
            known = tuple(one for one in fields if self.knows(one.name))
            object.__setattr__(kind, "fields", known)
        kinds.KINDS = tuple(kind for kind in _ALL if self.knows(kind.name))
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
    names = list(later)[:number]
    return {"0001_begin": begun, **{name: later[name] for name in names}}


APP_VERSIONS: Final = tuple(map(AppVersion, range(NEWEST_VERSION + 1)))


def restore_current_version() -> None:
    APP_VERSIONS[NEWEST_VERSION].activate()
    STEPS.clear()
    STEPS.update(_STEPS)
