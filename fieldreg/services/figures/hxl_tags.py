"""The hashtags of figures in the Humanitarian Exchange Language (HXL 1.1)."""

from collections.abc import Iterator
from typing import Final

from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.services.figures.questions import show_value

_MEASURES: Final = {
    Measure.PEOPLE: "#reached",
    Measure.REGISTRATIONS: "#reached+registrations",
    Measure.ATTENDANCES: "#reached+halfdays",
    Measure.SESSIONS: "#output+sessions",
    Measure.HALF_DAYS: "#output+halfdays",
}
_DIMENSIONS: Final = {
    Dimension.YEAR: "#date+year",
    Dimension.QUARTER: "#date+quarter",
    Dimension.MONTH: "#date+month",
    Dimension.COURSE: "#activity",
    Dimension.THEME: "#subsector",
    Dimension.PROJECT: "#activity+project",
    Dimension.PARTNER: "#org+partner",
    Dimension.MODE: "#modality",
    Dimension.HELD_AIMAG: "#adm1+held",
    Dimension.HELD_SOUM: "#adm2+held",
    Dimension.HELD_DISTANCE: "#loc+distance+held",
    Dimension.AIMAG: "#adm1",
    Dimension.SOUM: "#adm2",
    Dimension.DISTANCE: "#loc+distance",
}
"""Dimensions that have a hashtag; the others are attributes of those who are reached: `#population` is a number."""


def write_code(dimension: Dimension, value: str | None) -> str:
    """Return *value* as `show_value` does, a quarter as `#date` has it: ``2026Q1``."""
    code = show_value(dimension, value)
    return code.replace("-", "") if dimension is Dimension.QUARTER else code


def list_tags(question: Question) -> Iterator[str]:
    """Yield the tags of a code and a name by each dimension, then of the value and its bounds.

    After them: whether these are outer ones, and confidential courses left out.
    """
    for dimension in question.by:
        attribute = dimension.replace("-", "_")
        if attribute[0].isdigit():
            attribute = f"age_{attribute}"
        tag = _DIMENSIONS.get(dimension, f"#beneficiary+{attribute}")
        yield from (f"{tag}+code", f"{tag}+name")
    measure = _MEASURES[question.measure]
    yield from (measure, f"{measure}+min", f"{measure}+max", f"{measure}+outer")
    yield "#meta+without_confidential"
