"""One laptop: its eight words to compare, its last day, what is on it, and cutting it off."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopExposure, LaptopLine, LaptopState
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.pages.devices import texts
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, Flow, button_row

_DAY: Final = 260
_TO_CONFIRM: Final = (LaptopState.UNCONFIRMED, LaptopState.WITHDRAWN)
_KNOWN: Final = (LaptopState.CONFIRMED, LaptopState.ENDED)


@dataclass(frozen=True, slots=True)
class DeviceActionResult:
    """What came of an act: that it was done, and what follows."""

    message: str
    detail: str


class DevicePanel(Column):
    """Confirms a laptop when its words were compared, gives it time, or cuts it off.

    Signals:
        headed(str, str): it speaks of a laptop of that name, in that state.
        done(Told): something was done, and the list is to be shown again.
        replacing(object): another laptop is to be invited in the place of that `LaptopLine`.
        failed(Problem): nothing was done.
        left(): nothing is to be done.
        forgotten(object): its passphrase was, that of the laptop of that `LaptopLine`.
    """

    heading_changed = Signal(str, str)
    done = Signal(object)
    replacement_requested = Signal(object)
    failed = Signal(object)
    closed = Signal()
    recovery_requested = Signal(object)

    def __init__(
        self, context: Context, *, reception: OfficeSyncProtocol, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._reception = reception
        self._found: LaptopExposure | None = None
        self._words_head = SectionTitle(translate("Laptops", "The eight words of this laptop"))
        self._words = Label("", "h2", wraps=True)
        self._other_words = Label("", "body", "ink2", wraps=True)
        self._how = Label(
            translate(
                "Laptops",
                "Ask the trainer, whose voice you know, to read the words on the laptop’s settings"
                " page. Confirm only when all eight are the same, in this order.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self._second = Label(
            translate(
                "Laptops",
                "More than one laptop began with this invitation. Confirm the one whose words"
                " agree, and cut the other off.",
            ),
            "body",
            "warn",
            wraps=True,
        )
        self._differs = Label(
            translate(
                "Laptops",
                "This laptop holds something else than it was sent, and sending everything again"
                " did not help. Nothing is lost here. Let it exchange once more, then cut it off"
                " and invite another in its place.",
            ),
            "body",
            "warn",
            wraps=True,
        )
        self._ended = Label("", "body", "warn", wraps=True)
        self.confirm_button = KeyButton(
            translate("Laptops", "The words agree: confirm"), kind=ButtonKind.CHOICE
        )
        self.list = RowList(
            translate("Laptops", "What whoever has it in hand could have"), row_height=44
        )
        self.last_day = FormField(
            translate("Laptops", "Last day of head office’s answers to it"),
            LineEdit(translate("Laptops", "no last day, or 2026.12.31")),
        )
        self.last_day.editor.setMinimumWidth(_DAY)
        self.last_day.changed.connect(self._tell_of_day)
        self.reason = FormField(translate("Laptops", "Why it is cut off"), LineEdit())
        self.reason.editor.setPlaceholderText(
            translate("Laptops", "It is kept at head office and sent to nobody.")
        )
        self.replace_button = KeyButton(translate("Laptops", "Invite another in its place"))
        self.back_button = KeyButton(translate("Laptops", "Back to the list"))
        self.recovery_button = KeyButton(translate("Laptops", "Recovery words"))
        self.revoke_button = KeyButton(
            translate("Laptops", "Cut this laptop off"), kind=ButtonKind.QUIET
        )
        self._lay_out()
        self._bind(context.keyboard)

    def show_device(self, line: LaptopLine) -> None:
        """Speak of the laptop of *line*."""
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
        is_out = line.state is LaptopState.REVOKED
        has_ended, is_known = line.state is LaptopState.ENDED, line.state in _KNOWN
        to_confirm = line.state in _TO_CONFIRM and bool(line.fingerprint_words)
        self._show_words(line)
        for part in (self._words_head, self._words, self._other_words):
            part.setVisible(bool(line.fingerprint_words))
        self._how.setVisible(to_confirm)
        self.confirm_button.setVisible(to_confirm or is_known)
        self.confirm_button.set_text(self._confirm_word())
        self.last_day.set_text("" if has_ended else dates.format_date(line.answers_until))
        self.last_day.setVisible(is_known)
        self._tell_of_day()
        ended_on = translate("Laptops", "It was answered until {day}").format(
            day=dates.format_date(line.answers_until)
        )
        what_follows = translate(
            "Laptops",
            "What it brings still comes in, but it is sent nothing more. Let it go on if it is"
            " still at work, with another last day or without one; cut it off if it is out of use,"
            " and nobody waits for it any more.",
        )
        self._ended.set_text(f"{ended_on}. {what_follows}")
        self._ended.setVisible(has_ended)
        self._second.setVisible(line.shares_invitation and to_confirm)
        self._differs.setVisible(line.has_diverged and not is_out)
        self.list.set_rows(list(_rows(found)))
        self.list.select(0)
        self.reason.set_text("")
        self.reason.setVisible(not is_out)
        self.replace_button.setVisible(is_out)
        self.recovery_button.setVisible(bool(line.fingerprint_words) and not is_out)
        can_cut_off = not is_out and (line.state is not LaptopState.WITHDRAWN or to_confirm)
        self.revoke_button.setVisible(can_cut_off)
        self.revoke_button.set_text(
            translate("Laptops", "Cut this laptop off")
            if line.fingerprint_words
            else translate("Laptops", "Withdraw the invitation")
        )
        self.heading_changed.emit(line.device.name, texts.state(line.state))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self, line: LaptopLine) -> None:
        """Show the words in both lists: the laptop may speak another language than this."""
        here, english, mongolian = (
            " ".join(
                laptop_registry.translate_fingerprint(
                    self._context.installation, line.fingerprint_words, one
                )
            )
            for one in (self._context.language, Language.ENGLISH, Language.MONGOLIAN)
        )
        self._words.set_text(here)
        other, said = (
            (Language.ENGLISH, english) if here == mongolian else (Language.MONGOLIAN, mongolian)
        )
        self._other_words.set_text(f"{other.own_name}: {said}")

    def _tell_of_day(self) -> None:
        self.last_day.show_note(
            translate(
                "Laptops", "After that day it is sent nothing more; what it brings still comes in."
            )
        )

    def _confirm(self) -> None:
        if self._found is None:
            return
        installation, line, reception = (
            self._context.installation,
            self._found.line,
            self._reception,
        )
        until = None
        if line.state in _KNOWN:
            typed = self.last_day.text().strip()
            until = dates.parse_date(typed) if typed else ""
            if until is None:
                self.last_day.show_problem(
                    translate(
                        "Laptops", "Write a day such as 2026.12.31, or nothing for no last day."
                    )
                )
                self.last_day.setFocus()
                return

        def act() -> int:
            said = " ".join(line.fingerprint_words)
            laptop_registry.confirm_laptop(installation, line.device.name, said, until=until)
            return reception.apply_pending()

        self._context.runner.run(self, act, partial(self._tell_confirmed, line, until), self._fail)

    def _confirm_word(self) -> str:
        state = self._found.line.state if self._found else None
        if state is LaptopState.ENDED:
            return translate("Laptops", "Let it go on")
        return (
            translate("Laptops", "Give it this last day")
            if state is LaptopState.CONFIRMED
            else translate("Laptops", "The words agree: confirm")
        )

    def _tell_confirmed(self, line: LaptopLine, until: str | None, taken: int) -> None:
        came = (
            translate("Laptops", "%n bundles had waited for this and came in", "", taken)
            if taken
            else translate("Laptops", "Its certificate goes home with the next answer.")
        )
        name = line.device.name
        if until is None:
            said = translate("Laptops", "{name} is confirmed").format(name=name)
        else:
            said = (
                translate("Laptops", "{name} is answered until {day}").format(
                    name=name, day=dates.format_date(until)
                )
                if until
                else translate("Laptops", "{name} goes on, with no last day").format(name=name)
            )
        self.done.emit(DeviceActionResult(said, came))

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
                    translate("Laptops", "{name} is cut off").format(name=line.device.name),
                    translate(
                        "Laptops",
                        "All that it handed over stays. What comes later is set aside for you to look at.",
                    ),
                )
            ),
            self._fail,
        )

    def _replace(self) -> None:
        if self._found is not None:
            self.replacement_requested.emit(self._found.line)

    def _forgotten(self) -> None:
        if self._found is not None:
            self.recovery_requested.emit(self._found.line)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.list, Action.MOVE_ROW, None, translate("Laptops", "choose"))
        confirm, revoke = self.confirm_button, self.revoke_button
        keyboard.bind(self, Action.SAME_PERSON, self._confirm, self._confirm_word, button=confirm)
        # The key goes to the button and no further: only Enter on that very one cuts off.
        keyboard.focus_on_key(
            self, Action.REMOVE, revoke, translate("Laptops", "Cut this laptop off")
        )
        revoke.clicked.connect(self._revoke)
        self.replace_button.clicked.connect(self._replace)
        asked = self.recovery_button
        keyboard.bind(
            self,
            Action.FORGOTTEN,
            self._forgotten,
            translate("Laptops", "Recovery words"),
            button=asked,
        )
        keyboard.bind(
            self,
            Action.LEAVE,
            self.closed.emit,
            translate("Laptops", "Back to the list"),
            button=self.back_button,
        )

    def _lay_out(self) -> None:
        self.add_inset(self._words_head, above=6)
        self.add_inset(self._words, above=2)
        self.add_inset(self._other_words, above=2)
        self.add_inset(self._how, above=4)
        self.add_inset(self._second, above=4)
        self.add_inset(self._differs, above=4)
        self.add_inset(self._ended, above=4)
        self.add_inset(
            SectionTitle(translate("Laptops", "What whoever has it in hand could have")), above=14
        )
        self.add_full_width(self.list, above=6)
        fields = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        fields.add(self.last_day, share=1)
        fields.add(self.reason, share=2)
        self.add_inset(fields, above=12)
        self.add_stretch()
        buttons = (self.confirm_button, self.replace_button, self.recovery_button)
        self.add_inset(button_row(*buttons, self.back_button, self.revoke_button), above=10)


def _rows(found: LaptopExposure) -> list[ListRow]:
    rows = [
        ListRow(
            _counted(kind, found.made_counts[kind] + found.sent_counts[kind]), icon=icon, line=line
        )
        for kind, icon in (("trainee", "people"), ("session", "calendar"))
        for line in (
            translate("Laptops", "entered there: {made} · sent to it: {sent}").format(
                made=found.made_counts[kind], sent=found.sent_counts[kind]
            ),
        )
        if found.made_counts[kind] + found.sent_counts[kind]
    ]
    heard = dates.format_date(found.last_heard_on) if found.last_heard_on else ""
    rows.append(
        ListRow(
            _unknown_since(heard),
            translate("Laptops", "All of it is encrypted under the trainer’s passphrase."),
            icon="unknown",
        )
    )
    line = found.line
    if line.revoked_on:
        day = dates.format_date(line.revoked_on)
        rows.append(
            ListRow(
                translate("Laptops", "Cut off on {day}").format(day=day),
                line.device.reason or "",
                icon="barred",
                role="bad",
            )
        )
    if line.answers_until and line.state not in _KNOWN:  # else it stands where it may be changed
        rows.append(
            ListRow(
                translate("Laptops", "It is answered until {day}").format(
                    day=dates.format_date(line.answers_until)
                ),
                icon="waiting",
            )
        )
    return rows


def _counted(kind: str, count: int) -> str:
    """Count the records of one *kind*."""
    if kind == "trainee":
        return translate("Laptops", "%n people", "", count)
    return translate("Laptops", "%n sessions", "", count)


def _unknown_since(day: str) -> str:
    """Say what nobody can know."""
    if not day:
        return translate("Laptops", "All that was entered there and never came in")
    return translate("Laptops", "What was entered there since {day}").format(day=day)
