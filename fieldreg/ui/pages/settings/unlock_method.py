"""The unlock method: a passphrase alone, or the system's key store too."""

from PySide6.QtCore import Signal

from fieldreg.domain.problems import Problem
from fieldreg.services import officers
from fieldreg.services.officers import KeyStoreStatus
from fieldreg.ui.context import Context
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.form_fields import ComboBox, FormField

tr = translator("Settings")


_PASSPHRASE_ALONE, _KEY_STORE_TOO = "passphrase alone", "key store too"


class UnlockMethodField(FormField):
    """The choice, with a note on its consequence; hidden if the system has no key store.

    Signals:
        failed(Problem): nothing was changed.
    """

    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        self._box = ComboBox()
        super().__init__(tr("What opens the register"), self._box)
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
        self._box.addItem(tr("a passphrase alone"), _PASSPHRASE_ALONE)
        self._box.addItem(tr("this system’s key store too") + name, _KEY_STORE_TOO)
        self.set_value(_KEY_STORE_TOO if status.is_enabled else _PASSPHRASE_ALONE)
        self.show_note(
            tr(
                "Enter alone opens it now. Anybody who uses your account on this computer "
                "while you are logged in can read everything. A lost laptop is safe only if "
                "your account is locked."
            )
            if status.is_enabled
            else tr(
                "With the key store, Enter alone opens the register for anybody who uses your "
                "account on this computer while you are logged in. A lost laptop is safe only "
                "if your account is locked."
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
