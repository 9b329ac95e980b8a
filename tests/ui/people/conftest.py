import pytest

from fieldreg.ui.background.runner import Runner
from tests.ui.screens.people import PeopleScreen


@pytest.fixture
def screen(qtbot, keyboard, desk):
    return PeopleScreen(qtbot, keyboard, desk)


@pytest.fixture
def threaded(qtbot, keyboard, desk):
    runner = Runner()
    yield PeopleScreen(qtbot, keyboard, desk, runner=runner)
    runner.stop()
