"""Whoever cancels while head office answers many laptops does not wait for all of them."""

from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import run_task
from fieldreg.sync.office import outgoing_replies
from tests.support.bundles.trips import go_round, ignore_step
from tests.support.installations import HeadOffice


def test_an_answer_is_cancelled_between_two_laptops(
    office: HeadOffice, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptops = [office.enrol(f"Архангай {number}") for number in (1, 2, 3)]
    go_round(office, stick, *laptops)
    answered: list[str] = []

    def compose(*arguments: object, **_named: object) -> list[bytes]:
        """Find that there is nothing new for this laptop, so that nothing is written."""
        answered.append(str(arguments[3]))
        return []

    monkeypatch.setattr(outgoing_replies, "compose_reply", compose)
    sync = wiring.build_office_sync(office.installation)
    with pytest.raises(Problem) as caught:
        run_task(sync.receive([str(stick)], ignore_step, lambda: len(answered) == 2))
    assert caught.value.code is Code.CANCELLED
    assert len(answered) == 2
    run_task(sync.receive([str(stick)], ignore_step, lambda: False))
    assert len(answered) == 5
