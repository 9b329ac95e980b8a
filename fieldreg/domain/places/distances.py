"""Distances on a sphere: roads are longer."""

from math import asin, cos, radians, sin, sqrt
from typing import Final

_RADIUS: Final = 6_371.009  # km, the mean one of the earth


def measure_distance(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the kilometres of the great circle between points of latitude and longitude."""
    (south, west), (north, east) = (map(radians, point) for point in (start, end))
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * _RADIUS * asin(sqrt(half))
