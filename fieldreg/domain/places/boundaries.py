"""The outlines of aimags and soums on a plane.

Albers' equal-area conic projection with the parallels 44° and 50° north, on a sphere. Points are
whole numbers: the country is `WIDTH` wide, and y grows to the south. Neighbours share their edges
exactly.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from math import cos, radians, sin, sqrt
from typing import Any, Final

from fieldreg.domain.places.place import CODE_DIGITS, Level

CREDIT: Final = "Boundaries: NSO Mongolia and UN OCHA (COD-AB), CC BY 3.0 IGO, simplified"
"""Stands under every map that leaves the program; the licence wants it in these words."""
WIDTH: Final = 1580
_LEAST_CORNERS: Final = 3
_NORTH, _SOUTH, _CENTRE = radians(50), radians(44), (radians(46.8), radians(103.8))

Point = tuple[int, int]
Ring = tuple[Point, ...]
Line = tuple[Point, Point]


@dataclass(frozen=True)
class Outline:
    """The *rings* of a place, without repeating the first point."""

    rings: tuple[Ring, ...]

    @cached_property
    def anchor(self) -> Point:
        """Return the middle of the widest part at the height of the centroid."""
        _, y = _centroid(max(self.rings, key=lambda ring: abs(_area(ring))))
        left, right = max(self._spans(y + 0.5), key=lambda span: span[1] - span[0])
        return round((left + right) / 2), round(y)

    @cached_property
    def width(self) -> int:
        x, y = self.anchor
        inside = (span for span in self._spans(y + 0.5) if span[0] <= x <= span[1])
        left, right = next(inside, (x, x))
        return round(right - left)

    def list_hatching(self, gap: int) -> Iterator[Line]:
        turned = Outline(tuple(tuple((x, x + y) for x, y in ring) for ring in self.rings))
        heights = [y for ring in turned.rings for _, y in ring]
        for height in range(min(heights) // gap * gap, max(heights), gap):
            for left, right in turned._spans(height + 0.5):
                start, end = round(left), round(right)
                yield (start, height - start), (end, height - end)

    def contains(self, point: tuple[float, float]) -> bool:
        x, y = point
        return any(left <= x <= right for left, right in self._spans(y))

    def _spans(self, y: float) -> list[tuple[float, float]]:
        found = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for ring in self.rings
            for (x1, y1), (x2, y2) in pairwise((*ring, ring[0]))
            if (y1 > y) is not (y2 > y)
        )
        return list(zip(found[::2], found[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Boundaries:
    outlines: Mapping[str, Outline]
    height: int

    def list_at(self, level: Level) -> dict[str, Outline]:
        digits = CODE_DIGITS[level]
        return {code: each for code, each in self.outlines.items() if len(code) == digits}


def read_boundaries(texts: Iterable[str]) -> Boundaries:
    drawn = {
        feature["properties"]["code"]: list(_list_rings(feature["geometry"]))
        for text in texts
        for feature in json.loads(text)["features"]
    }
    points = [point for rings in drawn.values() for ring in rings for point in ring]
    left, top = (min(point[axis] for point in points) for axis in (0, 1))
    right, foot = (max(point[axis] for point in points) for axis in (0, 1))
    scale = WIDTH / (right - left)
    return Boundaries(
        {
            code: Outline(tuple(filter(None, (_place(ring, left, top, scale) for ring in rings))))
            for code, rings in drawn.items()
        },
        round((foot - top) * scale),
    )


def _place(ring: Iterable[tuple[float, float]], left: float, top: float, scale: float) -> Ring:
    points = ((round((x - left) * scale), round((y - top) * scale)) for x, y in ring)
    first, *others = (point for point, _ in groupby(points))
    return (first, *others[:-1]) if len(others) >= _LEAST_CORNERS else ()


def _list_rings(geometry: Mapping[str, Any]) -> Iterator[list[tuple[float, float]]]:
    is_one = geometry["type"] == "Polygon"
    for polygon in [geometry["coordinates"]] if is_one else geometry["coordinates"]:
        yield from ([project(*point) for point in ring] for ring in polygon)


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Return a point, given in degrees, in radii of the earth (Snyder 1987, 14-1 to 14-6)."""
    cone = (sin(_NORTH) + sin(_SOUTH)) / 2
    constant = cos(_SOUTH) ** 2 + 2 * cone * sin(_SOUTH)
    middle, meridian = _CENTRE
    origin, radius = (
        sqrt(constant - 2 * cone * sin(angle)) / cone for angle in (middle, radians(latitude))
    )
    angle = cone * (radians(longitude) - meridian)
    return radius * sin(angle), radius * cos(angle) - origin


def _area(ring: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise((*ring, ring[0]))) / 2


def _centroid(ring: Ring) -> tuple[float, float]:
    area = _area(ring)
    if not area:
        return ring[0]
    weighted = [
        (x1 + x2, y1 + y2, x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in pairwise((*ring, ring[0]))
    ]
    x, y = (sum(each[axis] * each[2] for each in weighted) / (6 * area) for axis in (0, 1))
    return x, y
