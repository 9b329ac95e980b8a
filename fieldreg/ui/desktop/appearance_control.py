"""The appearance of the running program."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.services.settings.appearance import Appearance, save_appearance
from fieldreg.services.settings.key_swaps import swap_keys
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.keyboard import assign_keys
from fieldreg.ui.language import install_language
from fieldreg.ui.theme import Scheme, Theme


class AppearanceControl(QObject):
    """The *appearance* of *app*, saved in *folder*; *refuse* shows why a change is refused.

    Signals:
        text_size_changed(int): all has to be shown at this percentage.
    """

    keys_changed = Signal()
    language_changed = Signal()
    text_size_changed = Signal(int)

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        appearance: Appearance,
        *,
        runner: Runner,
        refuse: Callable[[Problem], None],
        resources: Path,
    ) -> None:
        super().__init__()
        self._app, self._folder, self._runner, self._refuse = app, folder, runner, refuse
        self._resources = resources
        self.appearance = replace(appearance, language=appearance.language or _system_language())
        scheme = {each.value: each for each in Scheme}.get(appearance.scheme, Scheme.SYSTEM)
        self._theme = Theme(app, resources, scheme)
        assign_keys(appearance.key_swaps)
        self.install_language()

    def apply(self, appearance: Appearance) -> None:
        former, self.appearance = self.appearance, appearance
        self._runner.run(self, partial(save_appearance, self._folder, appearance))
        if appearance.scheme != former.scheme:
            self._theme.apply(Scheme(appearance.scheme))
        assign_keys(appearance.key_swaps)
        self.keys_changed.emit()
        # The caller is in the window that is replaced or hidden.
        if appearance.language != former.language:
            self.install_language()
            QTimer.singleShot(0, self.language_changed.emit)
        if appearance.text_percent != former.text_percent:
            QTimer.singleShot(0, partial(self.text_size_changed.emit, appearance.text_percent))

    def swap_keys(self, first: str, second: str) -> None:
        try:
            swaps = swap_keys(self.appearance.key_swaps, first, second)
        except Problem as problem:
            self._refuse(problem)
        else:
            self.apply(replace(self.appearance, key_swaps=swaps))

    def switch_language(self) -> None:
        language = Language(self.appearance.language).next
        self.apply(replace(self.appearance, language=language.value))

    def install_language(self, language: Language | None = None) -> None:
        chosen = language or Language(self.appearance.language)
        install_language(self._app, chosen, self._resources / "locale")


def _system_language() -> str:
    language = QLocale.system().name()[:2]
    return language if language in set(Language) else Language.MONGOLIAN.value
