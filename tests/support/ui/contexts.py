"""The context of a page or a form that a test builds by itself."""

from fieldreg.services.user_acts import ActJournal
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.window.page_table import build_permits
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.recording_navigator import RecordingNavigator


def build_context(at, keyboard=None, *, runner=None, dialogs=None, navigator=None, language="en"):
    """Return a context *at* an installation, or at a user session where a page needs no more."""
    is_session = isinstance(at, UserSession)
    user = at if is_session else at.user_session()
    if keyboard is not None:
        keyboard.may = build_permits(user.user_rights)
    return Context(
        None if is_session else at,
        user,
        runner or InlineRunner(),
        keyboard,
        dialogs or ScriptedDialogs(),
        navigator or RecordingNavigator(),
        language,
        ActJournal(),
    )
