"""What every page, panel and form reaches, in one object for each state of the program.

The first window imports this module, so that it imports nothing heavy at run time.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fieldreg.services.installation.model import Installation, Tools
    from fieldreg.services.user_session import UserSession
    from fieldreg.ui.background.runner import Runner
    from fieldreg.ui.dialogs import Dialogs
    from fieldreg.ui.keyboard import Keyboard
    from fieldreg.ui.navigation import Navigator


@dataclass(frozen=True, slots=True)
class Context:
    """What pages reach while an installation is open.

    *user* holds the store as that person may see it, with places, consent texts and the
    calendar. *language* is the code of the interface's language.
    """

    installation: "Installation"
    user: "UserSession"
    runner: "Runner"
    keyboard: "Keyboard"
    dialogs: "Dialogs"
    navigator: "Navigator"
    language: str


@dataclass(frozen=True, slots=True)
class LockedContext:
    """What covers reach while no installation is open: the *folder* that may hold one."""

    tools: "Tools"
    folder: Path
    runner: "Runner"
    keyboard: "Keyboard"
    dialogs: "Dialogs"
    language: str
