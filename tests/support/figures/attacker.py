"""Somebody who has all issued tables and a linear solver, and wants to know what they hide."""

from collections.abc import Collection, Hashable
from math import inf
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog


class Attacker:
    """Knows some numbers, which sums hold, and that none of them is negative."""

    def __init__(self) -> None:
        self._known: dict[Hashable, int] = {}
        self._names: dict[Hashable, int] = {}
        self._equal: list[dict[Hashable, int]] = []
        self._at_most: list[dict[Hashable, int]] = []
        self._system: dict[str, Any] = {}

    def read(self, name: Hashable, value: int | None) -> None:
        self._system.clear()
        self._names.setdefault(name, len(self._names))
        if value is not None:
            assert self._known.setdefault(name, value) == value

    def add_up(self, total: Hashable, parts: Collection[Hashable]) -> None:
        self.add_all({total: -1, **dict.fromkeys(parts, 1)})

    def add_all(self, times: dict[Hashable, int]) -> None:
        """Know that numbers, so many *times* each, are nothing together."""
        self._system.clear()
        self._equal.append(times)

    def cover(self, total: Hashable, parts: Collection[Hashable]) -> None:
        """Each part is at most the total, which is at most all of them."""
        self._system.clear()
        self._at_most.append({total: 1, **dict.fromkeys(parts, -1)})
        self._at_most += [{part: 1, total: -1} for part in parts]

    def bound(self, name: Hashable) -> tuple[float, float]:
        if name in self._known:
            return self._known[name], self._known[name]
        return self._solve(name, 1), -self._solve(name, -1)

    def _solve(self, name: Hashable, sign: int) -> float:
        if not self._system:
            self._system = {
                "A_eq": self._rows(self._equal),
                "b_eq": np.zeros(len(self._equal)),
                "A_ub": self._rows(self._at_most),
                "b_ub": np.zeros(len(self._at_most)),
                "bounds": [
                    (self._known.get(each, 0), self._known.get(each)) for each in self._names
                ],
            }
        wanted = np.zeros(len(self._names))
        wanted[self._names[name]] = sign
        found = linprog(wanted, **self._system)
        assert found.status in (0, 3), found.message
        return float(found.fun) if found.status == 0 else -inf

    def _rows(self, sums: list[dict[Hashable, int]]) -> NDArray[np.float64]:
        found = np.zeros((len(sums), len(self._names)))
        for row, each in zip(found, sums, strict=True):
            for name, by in each.items():
                if name in self._names:
                    row[self._names[name]] = by
        return found
