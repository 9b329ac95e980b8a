"""What opens the register: a passphrase alone, or the system's key store as well."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.services.officers import user_accounts
from fieldreg.services.officers.user_accounts import KeyStoreStatus
from fieldreg.ui.context import Context
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.form_fields import ComboBox, FormField

_ALONE, _TOO = "passphrase alone", "key store too"


class UnlockMethodField(FormField):
    """The choice, with what it means said in words; away where there is no key store.

    Signals:
        failed(Problem): it is as it was.
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
            lambda: user_accounts.load_keystore_status(installation),
            self._show_state,
        )

    def hide_while(self, is_wanted: bool) -> None:  # noqa: FBT001  a slot
        """Be away for as long as the room is wanted for something else."""
        self.setVisible(self._is_offered and not is_wanted)

    def _show_state(self, state: KeyStoreStatus) -> None:
        self._box.clear()
        self._box.addItem(translate("Settings", "a passphrase alone"), _ALONE)
        self._box.addItem(_by_keystore(state.keystore_name), _TOO)
        self.set_value(_TOO if state.is_enabled else _ALONE)
        self.show_note(
            translate(
                "Settings",
                "Enter alone opens it now. Whoever has your session of this system open can read"
                " everything; a lost laptop is safe only while that is locked.",
            )
            if state.is_enabled
            else translate(
                "Settings",
                "The key store would open it with Enter alone, for anybody who has your session"
                " of this system open: a lost laptop is then safe only while that is locked.",
            )
        )
        self._is_offered = state.is_enabled or bool(state.keystore_name)
        self.setVisible(self._is_offered)

    def _choose(self) -> None:
        installation, is_wanted = self._context.installation, self.value() == _TOO

        def act() -> None:
            if is_wanted:
                user_accounts.enable_keystore(installation)
            else:
                user_accounts.disable_keystore(installation)

        self._context.runner.run(self, act, lambda _nothing: self.load(), self._fail)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        self.load()


def _by_keystore(keystore: str) -> str:
    """Name the other one, with what the system's key store is called."""
    named = f" ({keystore})" if keystore else ""
    return translate("Settings", "this system’s key store too") + named
