"""Reads the national list from the texts of the CSV files in `resources/places`."""

import csv
from collections.abc import Iterator, Mapping
from typing import Any

from fieldreg.domain.places.place import Level, Place


def read_places(aimags: str, soums: str, bags: str, rule: Mapping[str, Any]) -> Iterator[Place]:
    """Yield every place, with whether it is rural by *rule*.

    A soum is rural unless it is an aimag's centre or in an urban aimag, and a bag as its soum;
    an exception by code overrides both.
    """
    urban_aimags = frozenset(rule["urban_aimags"])
    exceptions: Mapping[str, bool] = rule["exceptions"]
    rural_soums: dict[str, bool] = {}
    for row in csv.DictReader(aimags.splitlines()):
        code = row["code"]
        yield Place(
            code=code,
            level=Level.AIMAG,
            kind=row["kind"],
            names=_names(row, "mn", "en", "fr", "ru", "kk"),
            variants=_split(row["variants"]),
            towns=(row["town_mn"], row["town_en"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            is_rural=exceptions.get(code, False if code in urban_aimags else None),
        )
    for row in csv.DictReader(soums.splitlines()):
        code, is_centre = row["code"], row["is_aimag_centre"] == "1"
        is_urban = row["aimag"] in urban_aimags or (
            is_centre and not rule["aimag_centres_are_rural"]
        )
        rural_soums[code] = exceptions.get(code, not is_urban)
        yield Place(
            code=code,
            level=Level.SOUM,
            kind=row["kind"],
            names=_names(row, "mn", "en"),
            parent=row["aimag"],
            variants=_split(row["variants"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            is_aimag_centre=is_centre,
            is_rural=rural_soums[code],
        )
    for row in csv.DictReader(bags.splitlines()):
        code = row["code"]
        yield Place(
            code=code,
            level=Level.BAG,
            kind=row["kind"],
            names=_names(row, "mn", "en", "kk"),
            parent=row["soum"],
            variants=_split(row["variants"]) + _split(row["number"]),
            is_rural=exceptions.get(code, rural_soums[row["soum"]]),
        )


def _names(row: Mapping[str, str], *languages: str) -> dict[str, str]:
    names = {language: row[f"name_{language}"] for language in languages}
    if not names["mn"]:
        raise ValueError(row["code"])
    return {language: name for language, name in names.items() if name}


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
