"""Looking through sticks, and how far taking them in has come."""

from collections.abc import Sequence

from fieldreg.domain.exchange import BundleView, Phase, Reception, Step
from fieldreg.domain.problems import Problem


def survey(reception: Reception, carriers: Sequence[str]) -> list[BundleView]:
    """Give what lies on those *carriers* that can be read."""
    found: list[BundleView] = []
    for carrier in carriers:
        try:
            found += reception.survey([carrier])
        except Problem:
            continue  # it went out meanwhile; taking in will say so
    return found


def how_far(step: Step) -> tuple[int, int]:
    """Count the carriers taken in; while answers are written, all of them are."""
    if step.phase is Phase.LOOKING and step.total:
        return step.done, step.total
    return 1, 1
