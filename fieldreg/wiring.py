"""Wiring: puts real things together and hands them on.

The only module that chooses an engine, reads resources and joins screens to the
exchange. It holds nothing itself.
"""

from functools import cache

from fieldreg.domain.places import Gazetteer
from fieldreg.keys.wrapping import DEFAULT_COST, Cost
from fieldreg.services.installing import Tools
from fieldreg.store.engines.sqlcipher import SqlCipher
from fieldreg.system import SystemClock, SystemEntropy, resource


def tools(cost: Cost = DEFAULT_COST) -> Tools:
    """Give what installations are made with on this machine."""
    return Tools(SqlCipher, SystemClock(), SystemEntropy(), gazetteer(), cost)


@cache
def gazetteer() -> Gazetteer:
    """Read the national list of places."""
    texts = (
        resource(f"places/{name}").read_text(encoding="utf-8")
        for name in ("aimags.csv", "soums.csv", "bags.csv", "rural.json")
    )
    return Gazetteer.from_csv(*texts)
