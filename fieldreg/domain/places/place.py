"""One place of the list.

A national code has two digits for an aimag, four for a soum or a district of the capital, six for a
bag or khoroo, and begins with that of its area.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_CODE = re.compile(r"[0-9]{2}(?:[0-9]{2}){0,2}")

# Where a language has no name of its own for a place, it borrows one.
_BORROWED_LANGUAGE = {"fr": "en", "en": "mn", "kk": "mn", "ru": "mn"}


class Level(StrEnum):
    AIMAG = "aimag"
    SOUM = "soum"
    BAG = "bag"


CODE_DIGITS = {Level.AIMAG: 2, Level.SOUM: 4, Level.BAG: 6}


def is_place_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Place:
    """An aimag, soum or bag; *kind* may also be capital, duureg or khoroo.

    *towns* name the town at an aimag's centre. *is_rural* is None if it has both town and country.
    """

    code: str
    level: Level
    kind: str
    names: Mapping[str, str]
    parent: str | None = None
    variants: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    is_aimag_centre: bool = False
    is_rural: bool | None = None

    @property
    def point(self) -> tuple[float, float] | None:
        """Return latitude and longitude in degrees."""
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)

    def name(self, language: str) -> str:
        while not self.names.get(language) and language in _BORROWED_LANGUAGE:
            language = _BORROWED_LANGUAGE[language]
        return self.names.get(language) or self.names["mn"]


@dataclass(frozen=True, slots=True)
class OfficePlaceEntry:
    """A place of an organisation's own list; a closed one is found only by code."""

    code: str
    name: str
    is_closed: bool = False
