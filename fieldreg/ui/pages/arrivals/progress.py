"""How far taking in has come."""

from fieldreg.domain.sync.exchange import ExchangePhase, ExchangeProgress


def receive_progress(step: ExchangeProgress) -> tuple[int, int]:
    """Count the carriers taken in; while answers are written, all of them are."""
    if step.phase is ExchangePhase.LOOKING and step.total:
        return step.done, step.total
    return 1, 1
