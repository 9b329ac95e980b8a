"""The context of a page or a form that a test builds by itself."""

from fieldreg.services.user_acts import ActJournal
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from tests.support.ui.dialogs import ScriptedDialogs
from tests.support.ui.runner import InlineRunner
from tests.ui.screens.recording_navigator import RecordingNavigator


def build_context(at, keyboard=None, *, runner=None, dialogs=None, navigator=None, language="en"):
    """Return a context *at* an installation, or at a user session where a page needs no more."""
    is_session = isinstance(at, UserSession)
    return Context(
        None if is_session else at,
        at if is_session else at.user_session(),
        runner or InlineRunner(),
        keyboard,
        dialogs or ScriptedDialogs(),
        navigator or RecordingNavigator(),
        language,
        ActJournal(),
    )
