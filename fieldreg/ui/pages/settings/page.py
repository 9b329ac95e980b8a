"""The settings page."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.languages import Language
from fieldreg.domain.roles import Permission
from fieldreg.services.settings import installation_settings
from fieldreg.services.settings.appearance import TEXT_PERCENTS, Appearance
from fieldreg.services.settings.installation_settings import (
    DEFAULT_IDLE_MINUTES,
    IDLE_MINUTES_CHOICES,
    InstallationSettings,
)
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import Page
from fieldreg.ui.pages.settings.access import AccessPanel
from fieldreg.ui.pages.settings.maintenance import AboutPanel, BackupPanel, HealthPanel
from fieldreg.ui.pages.settings.releases import ReleasesPanel
from fieldreg.ui.theme import Scheme
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Settings")
tr_releases = translator("Releases")

_FIELD_WIDTH, _SIDE_WIDTH = 320, 416


class SettingsPage(Page):
    """*apply_appearance* and *set_idle_minutes* make a choice effective at once."""

    names_keys = True

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
        self._appearance, self._shown_minutes = appearance, DEFAULT_IDLE_MINUTES
        self._apply_appearance, self._set_idle_minutes = apply_appearance, set_idle_minutes
        self._title = PageTitle(tr("Settings"), tr("Changes take effect at once."))
        self._panels: list[AccessPanel | ReleasesPanel] = []  # those opened so far
        self._build_choices()
        actions = Actions(self.keyboard, self)
        self.access_button = actions.add(
            tr("Passphrases and officers")
            if context.installation.is_head_office
            else tr("Passphrases and trainers"),
            *(self.open_access, Action.CORRECT),
        )
        self.backup_panel = BackupPanel(context, self, actions)
        self.health_panel = HealthPanel(context, self, actions)
        self.backup_panel.backed_up.connect(self.load)
        self.backup_panel.backed_up.connect(self.backed_up)
        if context.installation.is_head_office:
            self._add_office_actions(actions)
        self._lay_out()
        actions.update()

    def _add_office_actions(self, actions: Actions) -> None:
        context = self._context
        self.keys_button = actions.add(
            tr("Head office’s keys"),
            partial(context.navigator.open_page, PageName.KEYS),
            Action.KEY_ESCROW,
            needs=PageName.KEYS,
        )
        self.releases_button = actions.add(
            tr_releases("Versions for laptops"),
            self.open_releases,
            Action.NEW_VERSION,
            needs=Permission.MANAGE_LAPTOPS,
        )

    @cached_property
    def access_panel(self) -> AccessPanel:
        panel = AccessPanel(self._context, self)
        self._add_panel(panel, self.access_button)
        return panel

    @cached_property
    def releases_panel(self) -> ReleasesPanel:
        panel = ReleasesPanel(self._context, self)
        self._add_panel(panel, self.releases_button)
        return panel

    def _add_panel(self, panel: AccessPanel | ReleasesPanel, button: QWidget) -> None:
        panel.closed.connect(partial(self._return_to, button))
        self._panels.append(panel)
        self._views.addWidget(panel)

    def _build_choices(self) -> None:
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
        for name, field in (
            ("language", self.language),
            ("scheme", self.scheme),
            ("text_percent", self.text_size),
        ):
            field.set_value(getattr(self._appearance, name))
            field.committed.connect(partial(self._change_appearance, name, field))
        if not self.keyboard.may(Permission.CHANGE_SETTINGS):
            self.idle_minutes.hide()
        self.idle_minutes.committed.connect(self._change_idle)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_inset(SectionTitle(tr("How it looks")))
        main.add_inset(self.language, above="near")
        main.add_inset(self.scheme, above="field")
        main.add_inset(self.text_size, above="field")
        main.add_inset(SectionTitle(tr("Lock and passphrase")), above="section")
        main.add_inset(self.idle_minutes, above="near")
        health = self.health_panel
        buttons = button_row(self.access_button, health.check_button, health.support_button)
        main.add_inset(buttons, above="group")
        side.add_full_width(self.backup_panel)
        if self._context.installation.is_head_office:
            side.add_inset(button_row(self.keys_button, self.releases_button), above="field")
        main.add_full_width(self.health_panel)
        main.add_stretch()
        side.add_full_width(AboutPanel(self._context))
        side.add_stretch()
        self._choices = TwoColumns(main, side, width=_SIDE_WIDTH)
        self._views = StackedView(self._choices)
        self.column.add_inset(self._title)
        self.column.add_full_width(self._views, above="section", stretch=1)

    @override
    def on_enter(self, subject: object = None) -> None:
        self.load()
        self._show_choices()

    @override
    def on_leave(self) -> None:
        for panel in self._panels:
            panel.collapse()

    @override
    def first_focus(self) -> QWidget | None:
        return self.language.editor

    # Views

    def open_access(self) -> None:
        self._views.setCurrentWidget(self.access_panel)
        self._title.set_text(
            tr("Who opens this computer"),
            tr(
                "Each person has a passphrase, and every entry shows who made it. To change "
                "over, lock the screen ({key}). Another person can finish what you began to "
                "type."
            ).format(key=key_label(Action.LOCK)),
        )
        self.access_panel.load()

    def open_releases(self) -> None:
        self._views.setCurrentWidget(self.releases_panel)
        self._title.set_text(
            tr_releases("Versions for laptops"),
            tr_releases(
                "What you offer here is sent with replies and sticks, after everything "
                "else. No laptop installs it automatically."
            ),
        )
        self.releases_panel.load()

    def _show_choices(self) -> None:
        self.on_leave()
        self._views.setCurrentWidget(self._choices)
        self._title.set_text(tr("Settings"), tr("Changes take effect at once."))

    def _return_to(self, button: QWidget) -> None:
        self._show_choices()
        button.setFocus()

    # Appearance and lock

    def _change_appearance(self, name: str, field: FormField) -> None:
        values: dict[str, object] = {name: field.value()}
        appearance = replace(self._appearance, **values)  # type: ignore[arg-type]  # from the lists above
        if appearance == self._appearance:
            return
        self._appearance = appearance
        self._apply_appearance(appearance)

    def _change_idle(self) -> None:
        minutes = self.idle_minutes.value()
        if isinstance(minutes, int) and minutes != self._shown_minutes:
            change = partial(installation_settings.set_idle_minutes, self._context.user, minutes)
            shown, self._shown_minutes = self._shown_minutes, minutes
            self.run(
                partial(change, shown=shown),
                lambda _nothing: self._set_idle_minutes(minutes),
                self.show_refusal,
            )

    @override
    def load(self) -> None:
        job = partial(installation_settings.load_settings, self._context.user)
        self.run_latest("settings", job, self._show)

    def _show(self, settings: InstallationSettings) -> None:
        self._shown_minutes = settings.idle_minutes
        self.idle_minutes.set_value(settings.idle_minutes)
        self.backup_panel.show_settings(settings)


def _build_choice(label: str, values: list[tuple[object, str]]) -> FormField:
    return FormField(label, ComboBox(values), width=_FIELD_WIDTH)
