"""One laptop: its words to compare, its last day, the data on it, and revoking it."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.languages import Language
from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopExposure, LaptopLine, LaptopState
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.devices.laptop_rows import build_exposure_rows, laptop_state_label
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow, button_row

tr = translator("Laptops")


_DAY_WIDTH: Final = 260
_TO_CONFIRM: Final = (LaptopState.UNCONFIRMED, LaptopState.WITHDRAWN)
_KNOWN: Final = (LaptopState.CONFIRMED, LaptopState.ENDED)


@dataclass(frozen=True, slots=True)
class DeviceActionResult:
    """The two sentences of the notice after an action."""

    message: str
    detail: str


class DevicePanel(Column):
    """Confirms a laptop whose words were compared, sets its last day, or revokes it.

    Signals:
        heading_changed(str, str): the laptop's name and state.
        done(DeviceActionResult): something was changed.
        replacement_requested(LaptopLine): another laptop should be invited to replace this one.
        recovery_requested(LaptopLine): the passphrase of this laptop was forgotten.
        failed(Problem): nothing was changed.
        closed(): the list should be shown again.
    """

    heading_changed = Signal(str, str)
    done = Signal(object)
    replacement_requested = Signal(object)
    failed = Signal(object)
    closed = Signal()
    recovery_requested = Signal(object)

    def __init__(self, context: Context, *, office_sync: OfficeSyncProtocol) -> None:
        super().__init__()
        self._context = context
        self._office_sync = office_sync
        self._found: LaptopExposure | None = None
        self._words_title = SectionTitle(tr("The eight words of this laptop"))
        self._words = Label("", "h2", wraps=True)
        self._other_words = wrapped_label()
        self._instruction = wrapped_label(
            tr(
                "Ask the trainer, whose voice you know, to read the words on the laptop’s settings"
                " page. Confirm only when all eight are the same, in this order."
            )
        )
        self._second_laptop = wrapped_label(
            tr(
                "More than one laptop began with this invitation. Confirm the one whose words"
                " agree, and cut the other off."
            ),
            "warn",
        )
        self._diverged = wrapped_label(
            tr(
                "The data on this laptop differs from what was sent to it, and sending "
                "everything again did not help. Nothing is lost here. Let it exchange once "
                "more. Then cut it off and invite another laptop in its place."
            ),
            "warn",
        )
        self._ended = wrapped_label("", "warn")
        self.confirm_button = KeyButton(tr("The words agree: confirm"), kind=ButtonKind.CHOICE)
        self.list = RowList(tr("What somebody who has this laptop could get"), row_height=44)
        self.last_day = FormField(
            tr("Last day of head office’s replies to it"),
            LineEdit(tr("no last day, or 2026.12.31")),
        )
        self.last_day.editor.setMinimumWidth(_DAY_WIDTH)
        self.last_day.changed.connect(self._show_day_note)
        self.reason = FormField(tr("Why it is cut off"), LineEdit())
        self.reason.editor.setPlaceholderText(tr("It is kept at head office and sent to nobody."))
        self.replace_button = KeyButton(tr("Invite another in its place"))
        self.back_button = KeyButton(tr("Back to the list"))
        self.recovery_button = KeyButton(tr("Recovery words"))
        self.revoke_button = KeyButton(tr("Cut this laptop off"), kind=ButtonKind.QUIET)
        self._lay_out()
        self._bind(context.keyboard)

    def show_device(self, line: LaptopLine) -> None:
        installation, name = self._context.installation, line.device.name
        self._context.runner.run_latest(
            "laptop",
            self,
            lambda: laptop_registry.load_exposure(installation, name),
            self._show,
            self.failed.emit,
        )

    def _show(self, found: LaptopExposure) -> None:
        self._found, line = found, found.line
        is_revoked = line.state is LaptopState.REVOKED
        has_ended, is_known = line.state is LaptopState.ENDED, line.state in _KNOWN
        to_confirm = line.state in _TO_CONFIRM and bool(line.fingerprint_words)
        has_words = bool(line.fingerprint_words)
        self._show_words(line)
        for part in (self._words_title, self._words, self._other_words):
            part.setVisible(has_words)
        self._instruction.setVisible(to_confirm)
        self.confirm_button.setVisible(to_confirm or is_known)
        self.confirm_button.set_text(self._confirm_label())
        self.last_day.set_text("" if has_ended else dates.format_date(line.answers_until))
        self.last_day.setVisible(is_known)
        self._show_day_note()
        ended_on = tr("It was answered until {day}").format(
            day=dates.format_date(line.answers_until)
        )
        consequence = tr(
            "Data from this laptop is still accepted, but head office sends it nothing more. "
            "If it is still used, give it a new last day or none. If it is not used any more, "
            "cut it off; then nobody waits for it."
        )
        self._ended.set_text(f"{ended_on}. {consequence}")
        self._ended.setVisible(has_ended)
        self._second_laptop.setVisible(line.shares_invitation and to_confirm)
        self._diverged.setVisible(line.has_diverged and not is_revoked)
        # The field shows the last day of a known laptop.
        self.list.set_rows(list(build_exposure_rows(found, shows_last_day=not is_known)))
        self.list.select(0)
        self.reason.set_text("")
        self.reason.setVisible(not is_revoked)
        self.replace_button.setVisible(is_revoked)
        self.recovery_button.setVisible(has_words and not is_revoked)
        can_revoke = not is_revoked and (line.state is not LaptopState.WITHDRAWN or to_confirm)
        self.revoke_button.setVisible(can_revoke)
        self.revoke_button.set_text(
            tr("Cut this laptop off") if has_words else tr("Withdraw the invitation")
        )
        self.heading_changed.emit(line.device.name, laptop_state_label(line.state))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self, line: LaptopLine) -> None:
        """Show the words of both lists, since the laptop may use another language."""
        own, english, mongolian = (
            " ".join(
                laptop_registry.translate_fingerprint(
                    self._context.installation, line.fingerprint_words, language
                )
            )
            for language in (self._context.language, Language.ENGLISH, Language.MONGOLIAN)
        )
        self._words.set_text(own)
        other, words = (
            (Language.ENGLISH, english) if own == mongolian else (Language.MONGOLIAN, mongolian)
        )
        self._other_words.set_text(f"{other.own_name}: {words}")

    def _show_day_note(self) -> None:
        self.last_day.show_note(
            tr("After that day it is sent nothing more; what it brings still comes in.")
        )

    def _confirm(self) -> None:
        if self._found is None:
            return
        installation, office_sync = self._context.installation, self._office_sync
        line, until = self._found.line, None
        if line.state in _KNOWN:
            typed = self.last_day.text().strip()
            until = dates.parse_date(typed) if typed else ""
            if until is None:
                self.last_day.show_problem(
                    tr("Write a day such as 2026.12.31, or nothing for no last day.")
                )
                self.last_day.setFocus()
                return

        def confirm() -> int:
            words = " ".join(line.fingerprint_words)
            laptop_registry.confirm_laptop(installation, line.device.name, words, until=until)
            return office_sync.apply_pending()

        self._context.runner.run(
            self, confirm, partial(self._on_confirmed, line, until), self.failed.emit
        )

    def _confirm_label(self) -> str:
        match self._found.line.state if self._found else None:
            case LaptopState.ENDED:
                return tr("Let it go on")
            case LaptopState.CONFIRMED:
                return tr("Give it this last day")
            case _:
                return tr("The words agree: confirm")

    def _on_confirmed(self, line: LaptopLine, until: str | None, imported_count: int) -> None:
        if until is None:
            message = tr("{name} is confirmed")
        elif until:
            message = tr("{name} is answered until {day}")
        else:
            message = tr("{name} goes on, with no last day")
        self.done.emit(
            DeviceActionResult(
                message.format(name=line.device.name, day=dates.format_date(until or "")),
                tr("%n bundles had waited for this and came in", imported_count)
                if imported_count
                else tr("Its certificate is sent with the next reply."),
            )
        )

    def _revoke(self) -> None:
        if self._found is None:
            return
        installation, name = self._context.installation, self._found.line.device.name
        reason = self.reason.text()
        self._context.runner.run(
            self,
            lambda: laptop_registry.revoke_laptop(installation, name, reason=reason),
            lambda line: self.done.emit(
                DeviceActionResult(
                    tr("{name} is cut off").format(name=line.device.name),
                    tr(
                        "All that it handed over stays. What comes later is set aside for you to look at."
                    ),
                )
            ),
            self.failed.emit,
        )

    def _request_replacement(self) -> None:
        if self._found is not None:
            self.replacement_requested.emit(self._found.line)

    def _request_recovery(self) -> None:
        if self._found is not None:
            self.recovery_requested.emit(self._found.line)

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        self.confirm_button.bind_key(keyboard, self, Action.SAME_PERSON, self._confirm)
        # The key only focuses the button; Enter there revokes.
        keyboard.focus_on_key(self, Action.REMOVE, self.revoke_button, tr("Cut this laptop off"))
        self.revoke_button.clicked.connect(self._revoke)
        self.replace_button.clicked.connect(self._request_replacement)
        self.recovery_button.bind_key(keyboard, self, Action.FORGOTTEN, self._request_recovery)
        self.back_button.bind_key(keyboard, self, Action.LEAVE, self.closed.emit)

    def _lay_out(self) -> None:
        self.add_inset(self._words_title, above=6)
        self.add_inset(self._words, above=2)
        self.add_inset(self._other_words, above=2)
        self.add_inset(self._instruction, above=4)
        self.add_inset(self._second_laptop, above=4)
        self.add_inset(self._diverged, above=4)
        self.add_inset(self._ended, above=4)
        self.add_inset(SectionTitle(tr("What somebody who has this laptop could get")), above=14)
        self.add_full_width(self.list, above=6)
        fields = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        fields.add(self.last_day, share=1)
        fields.add(self.reason, share=2)
        self.add_inset(fields, above=12)
        self.add_stretch()
        buttons = (self.confirm_button, self.replace_button, self.recovery_button)
        self.add_inset(button_row(*buttons, self.back_button, self.revoke_button), above=10)
