"""How far taking in has come."""

from fieldreg.domain.sync.exchange import Phase, Step


def how_far(step: Step) -> tuple[int, int]:
    """Count the carriers taken in; while answers are written, all of them are."""
    if step.phase is Phase.LOOKING and step.total:
        return step.done, step.total
    return 1, 1
