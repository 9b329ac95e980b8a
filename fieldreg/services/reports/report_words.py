"""The words of reports, in three languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.figures.cube import UNKNOWN
from fieldreg.domain.figures.dimensions import AGE_BANDS, DISTANCE_BANDS
from fieldreg.domain.figures.questions import Dimension

_NARROW_SPACE: Final = "\u202f"
_TENTHS: Final = 10


@dataclass(frozen=True, slots=True)
class ReportWords:
    """*texts* has each key in every language."""

    language: str
    texts: Mapping[str, Mapping[str, str]]

    @classmethod
    def read(cls, text: str, language: str) -> "ReportWords":
        return cls(language, json.loads(text))

    def say(self, key: str, **values: object) -> str:
        """Raise KeyError for an unknown one."""
        return self.texts[key][self.language].format(**values)

    def name_definition(self, name: str) -> str:
        key = f"measure.{name}"
        return self.say(key if key in self.texts else f"dimension.{name}")

    def name_value(self, dimension: Dimension, value: str | None) -> str:
        if value is None:
            return self.say("without")
        if value == UNKNOWN:
            return self.say("unknown")
        match dimension:
            case Dimension.AGE:
                words = self._name_band(value)
            case Dimension.DISTANCE | Dimension.HELD_DISTANCE:
                words = self._name_distance(value)
            case Dimension.QUARTER:
                year, _, number = value.partition("-Q")
                words = self.say("quarter", year=year, number=number)
            case Dimension.MONTH:
                words = value.replace("-", ".")
            case _:
                key = f"value.{dimension}.{value}"
                words = self.say(key) if key in self.texts else value
        return words

    def _name_band(self, band: str) -> str:
        low, high = AGE_BANDS[band]
        first, *_, last = AGE_BANDS
        if band == first:
            return self.say("under", age=high + 1)
        return self.say("over", age=low) if band == last else f"{low}–{high}"

    def _name_distance(self, band: str) -> str:
        low, high = DISTANCE_BANDS[band]
        *_, last = DISTANCE_BANDS
        if band == last:
            return self.say("farther", distance=self.format_number(low))
        return self.say("distance", low=self.format_number(low), high=self.format_number(high))

    def name_half_year(self, year: int, half: int) -> str:
        return self.say(f"half_year.{half}", year=year)

    def format_number(self, number: int | None) -> str:
        if number is None:
            return ""
        mark = _NARROW_SPACE if self.language == "fr" else ","
        return f"{number:,}".replace(",", mark)

    def format_share(self, per_mille: int | None) -> str:
        if per_mille is None:
            return ""
        whole, tenth = divmod(per_mille, _TENTHS)
        is_french = self.language == "fr"
        point, space = (",", _NARROW_SPACE) if is_french else (".", " ")
        return f"{whole}{point}{tenth}{space}%"


def format_day(day: str | None) -> str:
    return (day or "").replace("-", ".")


def capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
