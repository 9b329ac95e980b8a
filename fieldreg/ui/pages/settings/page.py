"""The settings page."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.services.installation.model import HEAD_OFFICE
from fieldreg.services.settings import installation_settings
from fieldreg.services.settings.appearance import TEXT_PERCENTS, Appearance
from fieldreg.services.settings.installation_settings import (
    IDLE_MINUTES_CHOICES,
    InstallationSettings,
)
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.settings.about_panel import AboutPanel
from fieldreg.ui.pages.settings.access import AccessPanel
from fieldreg.ui.pages.settings.backup_panel import BackupPanel
from fieldreg.ui.pages.settings.health_panel import HealthPanel
from fieldreg.ui.pages.settings.releases import ReleasesPanel
from fieldreg.ui.theme import Scheme
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import Page
from fieldreg.ui.widgets.stacked_view import StackedView

_FIELD = 320
_SCHEMES = (Scheme.SYSTEM, Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)


class SettingsPage(Page):
    """What a person may choose; *wear* makes another face hold at once.

    Signals:
        backed_up(): a backup was made.
    """

    backed_up = Signal()

    def __init__(
        self,
        context: Context,
        *,
        face: Appearance,
        wear: Callable[[Appearance], None],
        idle_changed: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.keyboard, translate("Settings", "Settings"), parent=parent)
        self._context = context
        self._face, self._wear, self._idle_changed = face, wear, idle_changed
        self.language = _choice(
            translate("Settings", "Language"), [(one.value, one.own_name) for one in Language]
        )
        self.scheme = _choice(
            translate("Settings", "Colours"),
            [(one.value, _scheme_name(one.value)) for one in _SCHEMES],
        )
        self.text_size = _choice(
            translate("Settings", "Size of texts"), [(one, _percent(one)) for one in TEXT_PERCENTS]
        )
        self.idle_minutes = _choice(
            translate("Settings", "Lock by itself after"),
            [
                (one, translate("Settings", "%n minutes without a key", "", one))
                for one in IDLE_MINUTES_CHOICES
            ],
        )
        self.access_panel = AccessPanel(context)
        self.access_button = KeyButton(translate("Settings", "Passphrases and trainers"))
        self.releases_panel = (
            ReleasesPanel(context) if context.installation.role == HEAD_OFFICE else None
        )
        self.releases_button = KeyButton(translate("Releases", "Versions for laptops"))
        self.keys_button = KeyButton(translate("Settings", "Head office’s keys"))
        self.backup_panel = BackupPanel(context)
        self.health_panel = HealthPanel(context)
        self._show_face()
        self._lay_out()
        self._connect()

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()
        self._show_choices()

    @override
    def on_leave(self) -> None:
        self._fold()

    @override
    def first_focus(self) -> QWidget | None:
        return self.language.editor

    # Who opens it

    def open_access(self) -> None:
        """Show who opens this computer, in the place of all else."""
        self._views.setCurrentWidget(self.access_panel)
        self._title.set_text(
            translate("Settings", "Who opens this computer"),
            translate(
                "Settings",
                "Each has a passphrase of their own, and every entry says whose it is. To hand"
                " over, lock (Ctrl L); what one began to type, another may finish.",
            ),
        )
        self.access_panel.load()

    def open_releases(self) -> None:
        """Show what laptops are offered, in the place of all else."""
        if self.releases_panel is not None:
            self._views.setCurrentWidget(self.releases_panel)
            self._title.set_text(
                translate("Releases", "Versions for laptops"),
                translate(
                    "Releases",
                    "What you offer here goes along with answers and sticks, after everything else."
                    " No laptop installs it by itself.",
                ),
            )
            self.releases_panel.load()

    def _fold(self) -> None:
        self.access_panel.collapse()
        if self.releases_panel is not None:
            self.releases_panel.collapse()

    def _show_choices(self) -> None:
        self._fold()
        self._views.setCurrentWidget(self._choices)
        self._title.set_text(
            translate("Settings", "Settings"), translate("Settings", "Every choice holds at once.")
        )

    def _leave_access(self) -> None:
        self._show_choices()
        self.access_button.setFocus()

    def _leave_releases(self) -> None:
        self._show_choices()
        self.releases_button.setFocus()

    # How it looks

    def _show_face(self) -> None:
        self.language.set_value(self._face.language)
        self.scheme.set_value(self._face.scheme)
        self.text_size.set_value(self._face.text_percent)

    def _change_face(self, **values: object) -> None:
        face = replace(self._face, **values)  # type: ignore[arg-type]  # from the lists above
        if face == self._face:
            return
        if face.text_percent != self._face.text_percent:
            self.text_size.show_note(
                translate("Settings", "It holds from the next start of the program on.")
            )
        self._face = face
        self._wear(face)

    def _change_idle(self) -> None:
        minutes, user = self.idle_minutes.value(), self._context.user
        if isinstance(minutes, int):
            self._idle_changed(minutes)
            self._context.runner.run(
                self, lambda: installation_settings.set_idle_minutes(user, minutes)
            )

    # What is kept

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "settings", self, lambda: installation_settings.load_settings(user), self._show
        )

    def _show(self, read: InstallationSettings) -> None:
        self.idle_minutes.set_value(read.idle_minutes)
        self.backup_panel.show_settings(read)

    def _on_backed_up(self, name: str) -> None:
        self.post_notice(
            Tone.DONE,
            translate("Settings", "The backup is made and was opened to prove it: {name}").format(
                name=name
            ),
        )
        self._load()
        self.backed_up.emit()

    def _open_keys(self) -> None:
        self._context.navigator.open_page(PageName.KEYS)

    def _show_failure(self, problem: Problem) -> None:
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    # Building

    def _connect(self) -> None:
        self.language.committed.connect(lambda: self._change_face(language=self.language.value()))
        self.scheme.committed.connect(lambda: self._change_face(scheme=self.scheme.value()))
        self.text_size.committed.connect(
            lambda: self._change_face(text_percent=self.text_size.value())
        )
        self.idle_minutes.committed.connect(self._change_idle)
        self.access_panel.done.connect(partial(self.post_notice, Tone.DONE))
        self.access_panel.failed.connect(partial(self.post_notice, Tone.FAILURE))
        self.access_panel.closed.connect(self._leave_access)
        self.health_panel.failed.connect(self._show_failure)
        self.backup_panel.failed.connect(self._show_failure)
        self.backup_panel.backed_up.connect(self._on_backed_up)
        acts_here: list[tuple[Action, Callable[[], None], KeyButton]] = [
            (Action.CORRECT, self.open_access, self.access_button),
            (Action.BACK_UP, self.backup_panel.back_up, self.backup_panel.backup_button),
            (Action.RUN_CHECK, self.health_panel.run_check, self.health_panel.check_button),
        ]
        if self._context.installation.role == HEAD_OFFICE:
            acts_here += [
                (Action.KEY_ESCROW, self._open_keys, self.keys_button),
                (Action.NEW_VERSION, self.open_releases, self.releases_button),
            ]
        if self.releases_panel is not None:
            self.releases_panel.done.connect(partial(self.post_notice, Tone.DONE))
            self.releases_panel.failed.connect(partial(self.post_notice, Tone.FAILURE))
            self.releases_panel.closed.connect(self._leave_releases)
        for act, slot, button in acts_here:
            self.keyboard.bind(self, act, slot, button.display_text, button=button)

    def _lay_out(self) -> None:
        self._title = PageTitle(
            translate("Settings", "Settings"), translate("Settings", "Every choice holds at once.")
        )
        self.column.add_inset(self._title)
        main = Column()
        main.add_inset(SectionTitle(translate("Settings", "How it looks")))
        for place, field in enumerate((self.language, self.scheme, self.text_size)):
            main.add_inset(field, above=8 if place == 0 else 10)
        main.add_inset(SectionTitle(translate("Settings", "Lock and passphrase")), above=26)
        main.add_inset(self.idle_minutes, above=8)
        main.add_inset(button_row(self.access_button, self.health_panel.check_button), above=14)
        if self.releases_panel is not None:
            main.add_inset(button_row(self.releases_button), above=10)
        main.add_full_width(self.health_panel)
        main.add_stretch()
        side = Column()
        side.add_full_width(self.backup_panel)
        if self._context.installation.role == HEAD_OFFICE:
            side.add_inset(button_row(self.keys_button), above=10)
        side.add_full_width(AboutPanel(self._context))
        side.add_stretch()
        self._choices = TwoColumns(main, side, width=416)
        further = () if self.releases_panel is None else (self.releases_panel,)
        self._views = StackedView(self._choices, self.access_panel, *further)
        self.column.add_full_width(self._views, above=24, stretch=1)


def _choice(label: str, values: list[tuple[object, str]]) -> FormField:
    return FormField(label, ComboBox(values), width=_FIELD)


def _scheme_name(name: str) -> str:
    """Name a set of colours."""
    return {
        "system": translate("Settings", "as the computer has them"),
        "light": translate("Settings", "light"),
        "dark": translate("Settings", "dark"),
        "high_contrast": translate("Settings", "high contrast"),
    }[name]


def _percent(number: int) -> str:
    """Write a size."""
    return f"{number} %"
