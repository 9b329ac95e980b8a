"""Reads the CSV files of `resources/places`."""

import csv
from collections.abc import Iterator, Mapping
from typing import Any

from fieldreg.domain.places.place import Level, Place


def read_places(aimags: str, soums: str, bags: str, rule: Mapping[str, Any]) -> Iterator[Place]:
    """Yield every place, with whether it is rural by *rule*.

    A soum is rural unless it is an aimag's centre or in an urban aimag, and a bag as its soum; an
    exception by code overrides both.
    """
    urban_aimags = frozenset(rule["urban_aimags"])
    exceptions: Mapping[str, bool] = rule["exceptions"]
    is_rural: dict[str, bool | None] = {}
    for row in csv.DictReader(aimags.splitlines()):
        code, towns = row["code"], (row["town_mn"], row["town_en"])
        is_rural[code] = exceptions.get(code, False if code in urban_aimags else None)
        yield _place(row, Level.AIMAG, is_rural=is_rural[code], towns=towns)
    for row in csv.DictReader(soums.splitlines()):
        code, is_centre = row["code"], row["is_aimag_centre"] == "1"
        is_urban = row["aimag"] in urban_aimags or (
            is_centre and not rule["aimag_centres_are_rural"]
        )
        is_rural[code] = exceptions.get(code, not is_urban)
        yield _place(row, Level.SOUM, is_rural=is_rural[code], is_aimag_centre=is_centre)
    for row in csv.DictReader(bags.splitlines()):
        yield _place(row, Level.BAG, is_rural=exceptions.get(row["code"], is_rural[row["soum"]]))


def _place(row: Mapping[str, str], level: Level, **more: Any) -> Place:
    names = {column[5:]: name for column, name in row.items() if column.startswith("name_")}
    if not names["mn"]:
        raise ValueError(row["code"])
    return Place(
        code=row["code"],
        level=level,
        kind=row["kind"],
        names={language: name for language, name in names.items() if name},
        parent=row.get("soum") or row.get("aimag"),
        variants=_split(row["variants"]) + _split(row.get("number", "")),
        lat=float(row["lat"]) if "lat" in row else None,
        lon=float(row["lon"]) if "lon" in row else None,
        **more,
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
