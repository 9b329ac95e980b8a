"""The unlock method: a passphrase alone, or the system's key store too."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services import officers
from fieldreg.services.officers import KeyStoreStatus
from fieldreg.ui.context import Context
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.form_fields import ComboBox, FormField

_PASSPHRASE_ALONE, _KEY_STORE_TOO = "passphrase alone", "key store too"


class UnlockMethodField(FormField):
    """The choice, with a note on its consequence; hidden if the system has no key store.

    Signals:
        failed(Problem): nothing was changed.
    """

    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._box = ComboBox()
        super().__init__(translate("Settings", "What opens the register"), self._box, parent=parent)
        self._context = context
        self._is_offered = False
        self.hide()
        self.committed.connect(self._choose)

    def load(self) -> None:
        """Ask the system, which may take a moment."""
        installation = self._context.installation
        self._context.runner.run_latest(
            "opened by",
            self,
            lambda: officers.load_keystore_status(installation),
            self._show_status,
        )

    def hide_while(self, is_wanted: bool) -> None:  # noqa: FBT001  a slot
        """Hide while another part needs the room."""
        self.setVisible(self._is_offered and not is_wanted)

    def _show_status(self, status: KeyStoreStatus) -> None:
        name = f" ({status.keystore_name})" if status.keystore_name else ""
        self._box.clear()
        self._box.addItem(translate("Settings", "a passphrase alone"), _PASSPHRASE_ALONE)
        self._box.addItem(
            translate("Settings", "this system’s key store too") + name, _KEY_STORE_TOO
        )
        self.set_value(_KEY_STORE_TOO if status.is_enabled else _PASSPHRASE_ALONE)
        self.show_note(
            translate(
                "Settings",
                "Enter alone opens it now. Whoever has your session of this system open can read"
                " everything; a lost laptop is safe only while that is locked.",
            )
            if status.is_enabled
            else translate(
                "Settings",
                "The key store would open it with Enter alone, for anybody who has your session"
                " of this system open: a lost laptop is then safe only while that is locked.",
            )
        )
        self._is_offered = status.is_enabled or bool(status.keystore_name)
        self.setVisible(self._is_offered)

    def _choose(self) -> None:
        installation, is_wanted = self._context.installation, self.value() == _KEY_STORE_TOO

        def change() -> None:
            if is_wanted:
                officers.enable_keystore(installation)
            else:
                officers.disable_keystore(installation)

        self._context.runner.run(self, change, lambda _nothing: self.load(), self._fail)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        self.load()
