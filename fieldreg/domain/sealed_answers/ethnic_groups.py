"""Peoples: the ethnic groups of the census, by code, found by their first letters."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.normalisation import normalise, normalise_prefix

_FALLBACK_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class EthnicGroup:
    """One group of the census: its *code* of two digits, and its *names* by language."""

    code: str
    names: Mapping[str, str]


class EthnicGroups:
    """The list of the census, in its order: the largest people first."""

    def __init__(self, groups: tuple[EthnicGroup, ...]) -> None:
        self.groups = groups
        self._by_code = {group.code: group for group in groups}

    @classmethod
    def from_csv(cls, text: str) -> "EthnicGroups":
        """Read the list: ``code`` and a column ``name_…`` for each language."""
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
        """Give what the people of *code* is called in *language*; a text stays as typed."""
        group = self._by_code.get(code)
        if group is None:
            return code
        return group.names.get(language) or group.names[_FALLBACK_LANGUAGE]

    def find(self, text: str, limit: int = 8) -> list[EthnicGroup]:
        """Give the peoples of which any word of a name, in any language, begins like *text*."""
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
        """Give the code of the people called *text*, or the text itself where there is none."""
        typed = text.strip()
        key = normalise(typed)
        for group in self.groups:
            if key and any(normalise(name) == key for name in group.names.values()):
                return group.code
        return typed
