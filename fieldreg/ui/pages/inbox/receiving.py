"""Looking through sticks and taking them in, as jobs that can be stopped."""

from collections.abc import Sequence

from fieldreg.domain.exchange import BundleView, Phase, Reception, ReceptionOutcome, Step
from fieldreg.domain.problems import Problem
from fieldreg.ui.runner import Cancelled, Report


def survey(reception: Reception, carriers: Sequence[str]) -> list[BundleView]:
    """Give what lies on those *carriers* that can be read."""
    found: list[BundleView] = []
    for carrier in carriers:
        try:
            found += reception.survey([carrier])
        except Problem:
            continue  # it went out meanwhile; taking in will say so
    return found


def receive(
    reception: Reception, carriers: Sequence[str], report: Report
) -> ReceptionOutcome:
    """Take everything in, and let a wish to stop wait until nothing is half done."""
    stopped = False

    def on_step(step: Step) -> None:
        nonlocal stopped
        try:
            report(*_how_far(step))
        except Cancelled:
            stopped = True

    return reception.receive(carriers, on_step, lambda: stopped)


def _how_far(step: Step) -> tuple[int, int]:
    """Count the carriers taken in; while answers are written, all of them are."""
    if step.phase is Phase.LOOKING and step.total:
        return step.done, step.total
    return 1, 1
