"""The settings page: the choices, and in their place access or releases."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.services.settings import installation_settings
from fieldreg.services.settings.appearance import TEXT_PERCENTS, Appearance
from fieldreg.services.settings.installation_settings import (
    IDLE_MINUTES_CHOICES,
    InstallationSettings,
)
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import Page
from fieldreg.ui.pages.settings.about_panel import AboutPanel
from fieldreg.ui.pages.settings.access import AccessPanel
from fieldreg.ui.pages.settings.backup_panel import BackupPanel
from fieldreg.ui.pages.settings.health_panel import HealthPanel
from fieldreg.ui.pages.settings.releases import ReleasesPanel
from fieldreg.ui.theme import Scheme
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("Settings")


_FIELD_WIDTH = 320


class SettingsPage(Page):
    """The settings; *apply_appearance* and *set_idle_minutes* make a choice effective at once.

    Signals:
        backed_up(): a backup was made.
    """

    backed_up = Signal()

    def __init__(
        self,
        context: Context,
        *,
        appearance: Appearance,
        apply_appearance: Callable[[Appearance], None],
        set_idle_minutes: Callable[[int], None],
    ) -> None:
        super().__init__(context, tr("Settings"))
        self._appearance = appearance
        self._apply_appearance, self._set_idle_minutes = apply_appearance, set_idle_minutes
        self.language = _build_choice(
            tr("Language"), [(language.value, language.own_name) for language in Language]
        )
        self.scheme = _build_choice(
            tr("Colours"),
            [
                (Scheme.SYSTEM.value, tr("as the computer has them")),
                (Scheme.LIGHT.value, tr("light")),
                (Scheme.DARK.value, tr("dark")),
                (Scheme.HIGH_CONTRAST.value, tr("high contrast")),
            ],
        )
        self.text_size = _build_choice(
            tr("Size of texts"), [(percent, f"{percent} %") for percent in TEXT_PERCENTS]
        )
        self.idle_minutes = _build_choice(
            tr("Lock automatically after"),
            [
                (minutes, tr("%n minutes without a key press", minutes))
                for minutes in IDLE_MINUTES_CHOICES
            ],
        )
        self.access_panel = AccessPanel(context)
        self.access_button = KeyButton(tr("Passphrases and trainers"))
        self.releases_panel = (
            ReleasesPanel(context) if context.installation.is_head_office else None
        )
        self.releases_button = KeyButton(translate("Releases", "Versions for laptops"))
        self.keys_button = KeyButton(tr("Head office’s keys"))
        self.backup_panel = BackupPanel(context)
        self.health_panel = HealthPanel(context)
        self._show_appearance()
        self._lay_out()
        self._connect()

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()
        self._show_choices()

    @override
    def on_leave(self) -> None:
        self._collapse()

    @override
    def first_focus(self) -> QWidget | None:
        return self.language.editor

    # Views

    def open_access(self) -> None:
        """Show access in place of the choices."""
        self._views.setCurrentWidget(self.access_panel)
        self._title.set_text(
            tr("Who opens this computer"),
            tr(
                "Each person has a passphrase, and every entry shows who made it. To change "
                "over, lock the screen (Ctrl L). Another person can finish what you began to "
                "type."
            ),
        )
        self.access_panel.load()

    def open_releases(self) -> None:
        """Show the releases for laptops in place of the choices."""
        if self.releases_panel is not None:
            self._views.setCurrentWidget(self.releases_panel)
            self._title.set_text(
                translate("Releases", "Versions for laptops"),
                translate(
                    "Releases",
                    "What you offer here is sent with replies and sticks, after everything "
                    "else. No laptop installs it automatically.",
                ),
            )
            self.releases_panel.load()

    def _collapse(self) -> None:
        self.access_panel.collapse()
        if self.releases_panel is not None:
            self.releases_panel.collapse()

    def _show_choices(self) -> None:
        self._collapse()
        self._views.setCurrentWidget(self._choices)
        self._title.set_text(tr("Settings"), tr("Changes take effect at once."))

    def _leave_access(self) -> None:
        self._show_choices()
        self.access_button.setFocus()

    def _leave_releases(self) -> None:
        self._show_choices()
        self.releases_button.setFocus()

    # Appearance and lock

    def _show_appearance(self) -> None:
        self.language.set_value(self._appearance.language)
        self.scheme.set_value(self._appearance.scheme)
        self.text_size.set_value(self._appearance.text_percent)

    def _change_appearance(self, **values: object) -> None:
        former = self._appearance
        appearance = replace(former, **values)  # type: ignore[arg-type]  # from the lists above
        if appearance == former:
            return
        if appearance.text_percent != former.text_percent:
            self.text_size.show_note(tr("It takes effect when the program is next started."))
        self._appearance = appearance
        self._apply_appearance(appearance)

    def _change_idle(self) -> None:
        minutes, user = self.idle_minutes.value(), self._context.user
        if isinstance(minutes, int):
            self._set_idle_minutes(minutes)
            self._context.runner.run(
                self, lambda: installation_settings.set_idle_minutes(user, minutes)
            )

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "settings", self, lambda: installation_settings.load_settings(user), self._show
        )

    def _show(self, settings: InstallationSettings) -> None:
        self.idle_minutes.set_value(settings.idle_minutes)
        self.backup_panel.show_settings(settings)

    def _on_backed_up(self, name: str) -> None:
        self.post_notice(
            Tone.DONE, tr("The backup is made and was opened to prove it: {name}").format(name=name)
        )
        self._load()
        self.backed_up.emit()

    def _open_keys(self) -> None:
        self._context.navigator.open_page(PageName.KEYS)

    def _show_failure(self, problem: Problem) -> None:
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    # Building

    def _connect(self) -> None:
        self.language.committed.connect(
            lambda: self._change_appearance(language=self.language.value())
        )
        self.scheme.committed.connect(lambda: self._change_appearance(scheme=self.scheme.value()))
        self.text_size.committed.connect(
            lambda: self._change_appearance(text_percent=self.text_size.value())
        )
        self.idle_minutes.committed.connect(self._change_idle)
        self.access_panel.done.connect(partial(self.post_notice, Tone.DONE))
        self.access_panel.failed.connect(partial(self.post_notice, Tone.FAILURE))
        self.access_panel.closed.connect(self._leave_access)
        self.health_panel.failed.connect(self._show_failure)
        self.backup_panel.failed.connect(self._show_failure)
        self.backup_panel.backed_up.connect(self._on_backed_up)
        backup, health, keyboard = self.backup_panel, self.health_panel, self.keyboard
        self.access_button.bind_key(keyboard, self, Action.CORRECT, self.open_access)
        backup.backup_button.bind_key(keyboard, self, Action.BACK_UP, backup.back_up)
        health.check_button.bind_key(keyboard, self, Action.RUN_CHECK, health.run_check)
        if self.releases_panel is not None:
            self.keys_button.bind_key(keyboard, self, Action.KEY_ESCROW, self._open_keys)
            self.releases_button.bind_key(keyboard, self, Action.NEW_VERSION, self.open_releases)
            self.releases_panel.done.connect(partial(self.post_notice, Tone.DONE))
            self.releases_panel.failed.connect(partial(self.post_notice, Tone.FAILURE))
            self.releases_panel.closed.connect(self._leave_releases)

    def _lay_out(self) -> None:
        self._title = PageTitle(tr("Settings"), tr("Changes take effect at once."))
        self.column.add_inset(self._title)
        main = Column()
        main.add_inset(SectionTitle(tr("How it looks")))
        main.add_inset(self.language, above=8)
        main.add_inset(self.scheme, above=10)
        main.add_inset(self.text_size, above=10)
        main.add_inset(SectionTitle(tr("Lock and passphrase")), above=26)
        main.add_inset(self.idle_minutes, above=8)
        main.add_inset(button_row(self.access_button, self.health_panel.check_button), above=14)
        if self.releases_panel is not None:
            main.add_inset(button_row(self.releases_button), above=10)
        main.add_full_width(self.health_panel)
        main.add_stretch()
        side = Column()
        side.add_full_width(self.backup_panel)
        if self.releases_panel is not None:
            side.add_inset(button_row(self.keys_button), above=10)
        side.add_full_width(AboutPanel(self._context))
        side.add_stretch()
        self._choices = TwoColumns(main, side, width=416)
        further = () if self.releases_panel is None else (self.releases_panel,)
        self._views = StackedView(self._choices, self.access_panel, *further)
        self.column.add_full_width(self._views, above=24, stretch=1)


def _build_choice(label: str, values: list[tuple[object, str]]) -> FormField:
    return FormField(label, ComboBox(values), width=_FIELD_WIDTH)
