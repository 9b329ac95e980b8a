"""A look and a keyboard for every test with windows."""

import pytest

from fieldreg.system import resource
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.theme import Scheme, Theme


@pytest.fixture(autouse=True)
def theme(qapp):
    """The light theme, put on once and back on where a test changed it."""
    found = qapp.findChild(Theme) or Theme(qapp, resource("."), Scheme.LIGHT)
    if found.scheme is not Scheme.LIGHT:
        found.use(Scheme.LIGHT)
    return found


@pytest.fixture
def keyboard(qapp):
    """The meaning of keys for one window."""
    made = Keyboard(qapp)
    yield made
    made.deleteLater()
