"""Notices above an exchange, each built once it is due."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.layout import Column, order_stops
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Aside")


class ExchangeWarnings(Column):
    def __init__(
        self, keyboard: Keyboard, scope: QWidget, open_quarantine: Callable[[], None]
    ) -> None:
        super().__init__()
        self._keyboard, self._scope = keyboard, scope
        self._open_quarantine = open_quarantine
        self._notices: dict[str, Notice] = {}

    def show_due(self, *, is_revoked: bool, has_diverged: bool, quarantined_count: int) -> None:
        self._show("revoked", _describe_revocation, is_due=is_revoked)
        self._show("diverged", _describe_divergence, is_due=has_diverged)
        self._show(
            "quarantined",
            lambda: _describe_quarantine(quarantined_count),
            is_due=bool(quarantined_count),
        )

    def _show(self, name: str, describe: Callable[[], tuple[str, str]], *, is_due: bool) -> None:
        if is_due:
            if name not in self._notices:
                buttons = [self._add_button()] if name == "quarantined" else []
                self._notices[name] = Notice(Tone.ATTENTION, "", "", *buttons)
                self.add_inset(self._notices[name], above="group")
                order_stops(self.parentWidget() or self)
            self._notices[name].set_text(*describe())
        if name in self._notices:
            self._notices[name].setVisible(is_due)

    def _add_button(self) -> QWidget:
        return Actions(self._keyboard, self._scope).add(
            tr("Show which"), self._open_quarantine, Action.SHOW_EARLIER
        )


def _describe_revocation() -> tuple[str, str]:
    return (
        tr("Head office no longer accepts data from this laptop"),
        tr(
            "This laptop was reported lost, or its invitation was withdrawn. Nothing is"
            " lost, here or at head office. What you send is kept unopened until head"
            " office allows it. Call head office before you go on."
        ),
    )


def _describe_divergence() -> tuple[str, str]:
    return (
        tr("This laptop and head office do not have the same data"),
        tr(
            "Head office sent everything again, and it did not help. Nothing is lost: the"
            " entries that head office has confirmed are there, the others are here."
            " Exchange once more, keep working, and call head office. It will say what to"
            " do next."
        ),
    )


def _describe_quarantine(count: int) -> tuple[str, str]:
    return (
        tr("Head office set %n of your changes aside", count),
        tr("Nothing is lost. See which, why, and what to do."),
    )
