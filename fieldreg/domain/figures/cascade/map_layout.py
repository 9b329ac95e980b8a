"""The cascade on a map."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.figures.cascade.edges import Cascade, Edge
from fieldreg.domain.figures.dimensions import HeldSession
from fieldreg.domain.places.gazetteer import Gazetteer

LINE_LIMIT: Final = 200
"""Of more lines, those of the most edges are drawn."""


@dataclass(frozen=True, slots=True)
class CascadeLine:
    start: str
    end: str
    is_stated: bool


@dataclass(frozen=True, slots=True)
class CascadeMap:
    """The least generation in each soum.

    Sessions *elsewhere* have no soum, *left_out* are lines.
    """

    generation_of: Mapping[str, int]
    lines: tuple[CascadeLine, ...]
    elsewhere: int
    left_out: int

    def list_soums(self, generation: int) -> list[str]:
        return [soum for soum, number in self.generation_of.items() if number == generation]


def lay_out(cascade: Cascade, sessions: Mapping[int, HeldSession], places: Gazetteer) -> CascadeMap:
    soums = {
        session: soum
        for session in cascade.generation_of
        if (soum := places.soum_of(sessions[session].soum or ""))
    }
    least: dict[str, int] = {}
    for session, soum in sorted(soums.items(), key=lambda each: (each[1], each[0])):
        number = cascade.generation_of[session]
        least[soum] = min(number, least.get(soum, number))

    def count(edges: frozenset[Edge]) -> Counter[tuple[str, str]]:
        return Counter(
            (soums[parent], soums[child])
            for parent, child in edges
            if parent in soums
            and child in soums
            and soums[parent] != soums[child]
            and cascade.generation_of[parent] < cascade.generation_of[child]
        )

    led, stated = count(frozenset(cascade.edges)), count(cascade.stated)
    every = [(number, ends, False) for ends, number in led.items()]
    every += [(number, ends, True) for ends, number in stated.items() if ends not in led]
    every.sort(key=lambda line: (-line[0], line[1:]))
    return CascadeMap(
        least,
        tuple(CascadeLine(*ends, is_stated) for _, ends, is_stated in every[:LINE_LIMIT]),
        len(cascade.generation_of) - len(soums),
        max(0, len(every) - LINE_LIMIT),
    )
