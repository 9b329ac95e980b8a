"""The ethnic groups of the census, by code and name."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.normalisation import normalise, normalise_prefix

_FALLBACK_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class EthnicGroup:
    code: str
    names: Mapping[str, str]


class EthnicGroups:
    """The census list, the largest group first; a CSV column ``name_…`` per language."""

    def __init__(self, groups: tuple[EthnicGroup, ...]) -> None:
        self.groups = groups
        self._by_code = {group.code: group for group in groups}

    @classmethod
    def from_csv(cls, text: str) -> "EthnicGroups":
        rows = csv.DictReader(text.splitlines())
        return cls(
            tuple(
                EthnicGroup(
                    row["code"],
                    {
                        column.removeprefix("name_"): name
                        for column, name in row.items()
                        if column.startswith("name_")
                    },
                )
                for row in rows
            )
        )

    def name(self, code: str, language: str) -> str:
        group = self._by_code.get(code)
        if group is None:
            return code
        return group.names.get(language) or group.names[_FALLBACK_LANGUAGE]

    def find(self, text: str, limit: int = 8) -> list[EthnicGroup]:
        wanted = normalise_prefix(text)
        if not wanted:
            return []
        found = [
            group
            for group in self.groups
            if any(
                normalise(word).startswith(wanted)
                for name in group.names.values()
                for word in (name, *name.split())
            )
        ]
        return found[:limit]

    def resolve(self, text: str) -> str:
        typed = text.strip()
        key = normalise(typed)
        for group in self.groups:
            if key and any(normalise(name) == key for name in group.names.values()):
                return group.code
        return typed
