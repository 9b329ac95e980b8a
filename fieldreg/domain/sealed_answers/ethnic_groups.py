"""Peoples: the ethnic groups of the census, by code, found by their first letters."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from fieldreg.domain.normalisation import normalise, normalise_prefix

_USUAL = "en"


@dataclass(frozen=True, slots=True)
class EthnicGroup:
    """One group of the census: its *code* of two digits, and its *names* by language."""

    code: str
    names: Mapping[str, str]


class EthnicGroups:
    """The list of the census, in its order: the largest people first."""

    def __init__(self, peoples: tuple[EthnicGroup, ...]) -> None:
        self.groups = peoples
        self._by_code = {one.code: one for one in peoples}

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
        people = self._by_code.get(code)
        if people is None:
            return code
        return people.names.get(language) or people.names[_USUAL]

    def find(self, text: str, limit: int = 8) -> list[EthnicGroup]:
        """Give the peoples of which any word of a name, in any language, begins like *text*."""
        wanted = normalise_prefix(text)
        if not wanted:
            return []
        found = [
            one
            for one in self.groups
            if any(
                normalise(word).startswith(wanted)
                for name in one.names.values()
                for word in (name, *name.split())
            )
        ]
        return found[:limit]

    def resolve(self, text: str) -> str:
        """Give the code of the people called *text*, or the text itself where there is none."""
        typed = text.strip()
        key = normalise(typed)
        for one in self.groups:
            if key and any(normalise(name) == key for name in one.names.values()):
                return one.code
        return typed
