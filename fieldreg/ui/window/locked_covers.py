"""The covers while no installation is open: unlock, passphrase recovery and first run.

Their modules are imported when they are shown, since the first window does not wait for them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fieldreg.ui.context import LockedContext
from fieldreg.ui.window.window_manager import WindowManager

if TYPE_CHECKING:
    from fieldreg.ui.pages.first_run.page import FirstRunCover


class LockedCovers(QObject):
    """Shows the covers in the window of *window_manager*.

    Signals:
        installation_opened(Installation): it was unlocked or created.
        language_requested(): switch to the next language.
    """

    installation_opened = Signal(object)
    language_requested = Signal()

    def __init__(
        self,
        window_manager: WindowManager,
        build_context: Callable[[], LockedContext],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window_manager, self._build_context = window_manager, build_context
        self.first_run: FirstRunCover | None = None

    def show_unlock(self) -> None:
        from fieldreg.ui.pages.unlock.page import UnlockCover  # noqa: PLC0415

        context = self._build_context()
        cover = UnlockCover(context)
        cover.unlocked.connect(self.installation_opened)
        cover.language_requested.connect(self.language_requested)
        cover.recovery_requested.connect(self._show_recovery)
        self._window_manager.show_cover(cover, context.keyboard, cover.focus_first)

    def show_first_run(self, *, is_there: bool = False) -> None:
        """Set up an installation or recover head office's, with the values typed so far."""
        from fieldreg.ui.pages.first_run.page import FirstRunCover  # noqa: PLC0415

        typed = self.first_run.typed_values() if self.first_run else None
        context = self._build_context()
        cover = FirstRunCover(context, typed=typed, is_there=is_there)
        cover.closed.connect(self._leave_first_run)
        cover.installation_created.connect(self.installation_opened)
        cover.language_requested.connect(self.language_requested)
        self._window_manager.show_cover(cover, context.keyboard, cover.focus_first)
        self.first_run = cover

    def show_again(self) -> None:
        """Rebuild the last cover in another language."""
        if self.first_run is not None:
            self.show_first_run(is_there=self.first_run.has_installation)
        else:
            self.show_unlock()

    def _show_recovery(self, mark: str) -> None:
        """Show the recovery of the laptop with *mark*, or of head office if it is empty."""
        from fieldreg.ui.pages.unlock.recovery import PassphraseRecoveryCover  # noqa: PLC0415

        if not mark:
            self.show_first_run(is_there=True)
            return
        context = self._build_context()
        cover = PassphraseRecoveryCover(context, mark=mark)
        cover.unlocked.connect(self.installation_opened)
        cover.closed.connect(self.show_unlock)
        self._window_manager.show_cover(cover, context.keyboard, cover.focus_first)

    def _leave_first_run(self) -> None:
        self.first_run = None
        self.show_unlock()
