"""What journeys through windows begin with: somebody at the program, a stick in hand."""

from pathlib import Path

import pytest

from tests.support.installations import fake_tools
from tests.support.ui.app_driver import ScriptedAppDriver
from tests.ui.screens.translators import remove_translators


@pytest.fixture
def sit_down(qapp):
    """Sit somebody down at the program on a folder, with answers to its questions."""
    seats = []

    def sit_down(folder, *answers, language="en"):
        tools_of = fake_tools(10 + len(seats))
        seats.append(ScriptedAppDriver(folder, tools_of, *answers, language=language))
        return seats[-1]

    yield sit_down
    for seat in seats:
        seat.close()
    remove_translators(qapp)


@pytest.fixture
def pictures(request, tmp_path):
    """Return the folder of this journey's pictures, which stay where ``--pictures`` says."""
    wanted = request.config.getoption("--pictures")
    folder = Path(wanted) / request.node.name if wanted else tmp_path / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
