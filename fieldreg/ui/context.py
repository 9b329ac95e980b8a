"""The services that pages, panels and forms share.

The first window imports it, so it imports nothing heavy at run time.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fieldreg.domain.figures.indicators import Indicator
    from fieldreg.services.installation.model import Installation, Tools
    from fieldreg.services.user_acts import ActJournal
    from fieldreg.services.user_session import UserSession
    from fieldreg.ui.background.runner import Runner
    from fieldreg.ui.dialogs import Dialogs
    from fieldreg.ui.keyboard import Keyboard
    from fieldreg.ui.navigation import Navigator


@dataclass(frozen=True, slots=True)
class Context:
    installation: "Installation"
    user: "UserSession"
    runner: "Runner"
    keyboard: "Keyboard"
    dialogs: "Dialogs"
    navigator: "Navigator"
    language: str
    journal: "ActJournal"


@dataclass(frozen=True, slots=True)
class LockedContext:
    tools: "Tools"
    folder: Path
    runner: "Runner"
    keyboard: "Keyboard"
    dialogs: "Dialogs"
    language: str
    read_help: "Callable[[str], str]"
    load_indicators: "Callable[[], Mapping[str, Indicator]]" = dict
