"""A look and a keyboard for every test with windows."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from fieldreg.system import resource_path
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.theme import Scheme, Theme
from tests.ui import tour
from tests.ui.screens.translators import remove_translators


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown():
    """End the windows that pytest-qt has closed by now, before the stores below them are closed.

    Their timers would go on until the next event loop, and read closed stores meanwhile.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def theme(qapp):
    """The light theme, put on once and back on where a test changed it; no language after it."""
    found = qapp.findChild(Theme) or Theme(qapp, resource_path("."), Scheme.LIGHT)
    if found.scheme is not Scheme.LIGHT:
        found.apply(Scheme.LIGHT)
    yield found
    remove_translators(qapp)


@pytest.fixture
def keyboard(qapp):
    """The meaning of keys for one window."""
    made = Keyboard(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def visit(qapp, pytestconfig):
    """A function that starts the program; at night each visit looks for stray windows."""
    made = []

    def visit(*arguments, **more):
        made.append(
            tour.Visit(qapp, *arguments, **{"watches_windows": pytestconfig.option.night, **more})
        )
        return made[-1]

    yield visit
    for one in made:
        one.end()


@pytest.fixture(scope="session")
def _far_away(tmp_path_factory):
    """What `far_away` begins with: made once, and copied for each test."""
    place = tmp_path_factory.mktemp("far_away")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(place / "state"))
        return tour.far_away(place / "made")


@pytest.fixture
def far_away(tmp_path, _far_away):
    """A laptop with long words everywhere, and its head office."""
    return tour.far_away_again(_far_away, tmp_path)
