"""The stamps that the author of a change was shown; only these count as seen."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class ShownStamps:
    """Stamps of shown live values by field, without hidden ones.

    As a text, for drafts: ``phone=12,15 soum=7``.
    """

    by_field: Mapping[str, tuple[int, ...]]

    @classmethod
    def parse(cls, text: str) -> "ShownStamps":
        parts = (part.partition("=") for part in text.split())
        return cls({name: tuple(map(int, stamps.split(","))) for name, _, stamps in parts})

    def format(self, names: Collection[str]) -> str:
        return " ".join(
            f"{name}={','.join(map(str, stamps))}"
            for name, stamps in self.by_field.items()
            if name in names
        )

    def find_changed(self, now: "ShownStamps", names: Collection[str]) -> list[str]:
        return [name for name in names if self.by_field.get(name) != now.by_field.get(name)]


class AsStored(Enum):
    """For commands, which show nothing: their changes have seen all that is stored."""

    AS_STORED = "as stored"


AS_STORED: Final = AsStored.AS_STORED
Shown: TypeAlias = ShownStamps | AsStored
