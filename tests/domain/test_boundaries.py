"""Boundaries: every place of the list is drawn where it lies, and maps hold together."""

import json
from collections import Counter
from itertools import pairwise
from math import isclose, radians, sin
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.places.boundaries import WIDTH, Outline, project
from fieldreg.domain.places.place import Level

FOLDER = Path(__file__).parents[2] / "resources" / "places"
PLACES = wiring.load_gazetteer()
BOUNDARIES = wiring.load_boundaries()
OUTLINES = BOUNDARIES.outlines


def in_degrees(name):
    features = json.loads((FOLDER / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    for each in features:
        shape = each["geometry"]
        polygons = shape["coordinates"]
        polygons = [polygons] if shape["type"] == "Polygon" else polygons
        rings = tuple(tuple(map(tuple, ring)) for polygon in polygons for ring in polygon)
        yield each["properties"]["code"], Outline(rings)


def test_every_aimag_and_soum_of_the_list_is_on_the_map_and_nothing_else():
    listed = {place.code for level in (Level.AIMAG, Level.SOUM) for place in PLACES.list_at(level)}
    assert OUTLINES.keys() == listed


def test_every_centre_lies_in_its_own_aimag():
    aimags = dict(in_degrees("aimags"))
    centres = [*PLACES.list_at(Level.AIMAG), *PLACES.list_at(Level.SOUM)]
    outside = [
        place.code
        for place in centres
        if not aimags[PLACES.aimag_of(place.code)].contains((place.lon, place.lat))
    ]
    assert outside == []


def test_nearly_every_centre_lies_in_its_own_soum():
    soums = dict(in_degrees("soums"))
    listed = PLACES.list_at(Level.SOUM)
    outside = [each.code for each in listed if not soums[each.code].contains((each.lon, each.lat))]
    assert len(outside) <= 4  # known of the source


def test_neighbours_share_their_edges_and_an_aimag_has_those_of_its_soums():
    times = Counter(
        edge
        for outline in BOUNDARIES.list_at(Level.SOUM).values()
        for ring in outline.rings
        for edge in map(frozenset, pairwise((*ring, ring[0])))
    )
    shared = sum(count > 1 for count in times.values())
    assert shared / len(times) > 0.75  # the rest is the border of the country
    corners = {p for each in BOUNDARIES.list_at(Level.SOUM).values() for r in each.rings for p in r}
    ours = {p for each in BOUNDARIES.list_at(Level.AIMAG).values() for r in each.rings for p in r}
    assert len(ours & corners) / len(ours) > 0.98


def test_a_label_stands_inside_its_place():
    for code, outline in OUTLINES.items():
        x, y = outline.anchor
        assert outline.contains((x, y + 0.5)), code
        assert 0 < outline.width <= WIDTH


def test_a_hatching_stays_inside_and_leaves_nothing_white():
    square = Outline(
        (((0, 0), (90, 0), (90, 90), (0, 90)), ((30, 30), (60, 30), (60, 60), (30, 60)))
    )
    lines = list(square.list_hatching(10))
    assert {x + y for line in lines for x, y in line} == set(range(0, 180, 10))
    for (x1, y1), (x2, y2) in lines:
        middle = ((x1 + x2) / 2, (y1 + y2) / 2)
        assert square.contains((middle[0], middle[1] + 0.01)) or x1 == x2


@pytest.mark.parametrize(("south", "north"), [(42.0, 42.5), (47.0, 47.5), (51.0, 51.5)])
def test_the_projection_keeps_areas(south, north):
    """A quadrilateral of degrees is as large on the plane as on the sphere."""
    steps = [93 + n / 200 for n in range(201)]
    ring = [project(x, south) for x in steps] + [project(x, north) for x in reversed(steps)]
    area = abs(sum(a * d - c * b for (a, b), (c, d) in pairwise((*ring, ring[0])))) / 2
    sphere = radians(1) * (sin(radians(north)) - sin(radians(south)))
    assert isclose(area, sphere, rel_tol=1e-5)
