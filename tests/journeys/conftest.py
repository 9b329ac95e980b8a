"""What journeys through windows begin with: somebody at the program, a stick in hand."""

from pathlib import Path

import pytest

from tests.support.installations import tools
from tests.support.ui.app_driver import Seat
from tests.ui.screens.translators import forget_languages


@pytest.fixture
def sit_down(qapp):
    """Sit somebody down at the program on a folder, with answers to its questions."""
    seats = []

    def sit_down(folder, *answers, language="en"):
        tools_of = tools(10 + len(seats))
        seats.append(Seat(folder, tools_of, *answers, language=language))
        return seats[-1]

    yield sit_down
    for seat in seats:
        seat.get_up()
    forget_languages(qapp)


@pytest.fixture
def pictures(request, tmp_path):
    """Give the folder of this journey's pictures, which stay where ``--pictures`` says."""
    wanted = request.config.getoption("--pictures")
    folder = Path(wanted) / request.node.name if wanted else tmp_path / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
