"""One laptop: its eight words to compare, its last day, what is on it, and cutting it off."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import Reception
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import Exposure, LaptopLine, State
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.language import Language
from fieldreg.ui.pages.devices import texts
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field, LineEdit
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, Flow, acts

_DAY: Final = 260
_TO_CONFIRM: Final = (State.UNCONFIRMED, State.WITHDRAWN)
_KNOWN: Final = (State.CONFIRMED, State.ENDED)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of an act: that it was done, and what follows."""

    said: str
    line: str


class LaptopPanel(Column):
    """Confirms a laptop when its words were compared, gives it time, or cuts it off.

    Signals:
        headed(str, str): it speaks of a laptop of that name, in that state.
        done(Told): something was done, and the list is to be shown again.
        replacing(object): another laptop is to be invited in the place of that `LaptopLine`.
        failed(Problem): nothing was done.
        left(): nothing is to be done.
        forgotten(object): its passphrase was, that of the laptop of that `LaptopLine`.
    """

    headed = Signal(str, str)
    done = Signal(object)
    replacing = Signal(object)
    failed = Signal(object)
    left = Signal()
    forgotten = Signal(object)

    def __init__(
        self,
        installation: Installation,
        runner: Runner,
        keyboard: Keyboard,
        *,
        reception: Reception,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._installation, self._runner = installation, runner
        self._reception, self._language = reception, language
        self._found: Exposure | None = None
        self._words_head = Section(translate("Laptops", "The eight words of this laptop"))
        self._words = Text("", "h2", wraps=True)
        self._other_words = Text("", "body", "ink2", wraps=True)
        self._how = Text(
            translate(
                "Laptops",
                "Ask the trainer, whose voice you know, to read the words on the laptop’s settings"
                " page. Confirm only when all eight are the same, in this order.",
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self._second = Text(
            translate(
                "Laptops",
                "More than one laptop began with this invitation. Confirm the one whose words"
                " agree, and cut the other off.",
            ),
            "body",
            "warn",
            wraps=True,
        )
        self._differs = Text(
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
        self._ended = Text("", "body", "warn", wraps=True)
        self.confirm_button = KeyButton(
            translate("Laptops", "The words agree: confirm"), kind=Kind.CHOICE
        )
        self.list = RowList(
            translate("Laptops", "What whoever has it in hand could have"), row_height=44
        )
        self.until = Field(
            translate("Laptops", "Last day of head office’s answers to it"),
            LineEdit(translate("Laptops", "no last day, or 2026.12.31")),
        )
        self.until.edit.setMinimumWidth(_DAY)
        self.until.changed.connect(self._tell_of_day)
        self.reason = Field(translate("Laptops", "Why it is cut off"), LineEdit())
        self.reason.edit.setPlaceholderText(
            translate("Laptops", "It is kept at head office and sent to nobody.")
        )
        self.replace_button = KeyButton(translate("Laptops", "Invite another in its place"))
        self.leave_button = KeyButton(translate("Laptops", "Back to the list"))
        self.words_button = KeyButton(translate("Laptops", "Recovery words"))
        self.revoke_button = KeyButton(
            translate("Laptops", "Cut this laptop off"), kind=Kind.QUIET
        )
        self._lay_out()
        self._bind(keyboard)

    def show_laptop(self, line: LaptopLine) -> None:
        """Speak of the laptop of *line*."""
        installation, name = self._installation, line.device.name
        self._runner.newest(
            "laptop",
            self,
            lambda: laptop_registry.exposure(installation, name),
            self._show,
            self.failed.emit,
        )

    def _show(self, found: Exposure) -> None:
        self._found, line = found, found.line
        is_out = line.state is State.REVOKED
        has_ended, is_known = line.state is State.ENDED, line.state in _KNOWN
        to_confirm = line.state in _TO_CONFIRM and bool(line.words)
        self._show_words(line)
        for part in (self._words_head, self._words, self._other_words):
            part.setVisible(bool(line.words))
        self._how.setVisible(to_confirm)
        self.confirm_button.setVisible(to_confirm or is_known)
        self.confirm_button.set_text(self._confirm_word())
        self.until.set_text("" if has_ended else dates.shown(line.until))
        self.until.setVisible(is_known)
        self._tell_of_day()
        ended_on = translate("Laptops", "It was answered until {day}").format(
            day=dates.shown(line.until)
        )
        what_follows = translate(
            "Laptops",
            "What it brings still comes in, but it is sent nothing more. Let it go on if it is"
            " still at work, with another last day or without one; cut it off if it is out of use,"
            " and nobody waits for it any more.",
        )
        self._ended.set_words(f"{ended_on}. {what_follows}")
        self._ended.setVisible(has_ended)
        self._second.setVisible(line.is_second and to_confirm)
        self._differs.setVisible(line.differs and not is_out)
        self.list.set_rows(list(_rows(found)))
        self.list.choose(0)
        self.reason.set_text("")
        self.reason.setVisible(not is_out)
        self.replace_button.setVisible(is_out)
        self.words_button.setVisible(bool(line.words) and not is_out)
        can_cut_off = not is_out and (line.state is not State.WITHDRAWN or to_confirm)
        self.revoke_button.setVisible(can_cut_off)
        self.revoke_button.set_text(
            translate("Laptops", "Cut this laptop off")
            if line.words
            else translate("Laptops", "Withdraw the invitation")
        )
        self.headed.emit(line.device.name, texts.state(line.state))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self, line: LaptopLine) -> None:
        """Show the words in both lists: the laptop may speak another language than this."""
        here, english, mongolian = (
            " ".join(laptop_registry.spoken(self._installation, line.words, one))
            for one in (self._language, Language.ENGLISH, Language.MONGOLIAN)
        )
        self._words.set_words(here)
        other, said = (
            (Language.ENGLISH, english)
            if here == mongolian
            else (Language.MONGOLIAN, mongolian)
        )
        self._other_words.set_words(f"{other.own_name}: {said}")

    def _tell_of_day(self) -> None:
        self.until.show_note(
            translate(
                "Laptops",
                "After that day it is sent nothing more; what it brings still comes in.",
            )
        )

    def _confirm(self) -> None:
        if self._found is None:
            return
        installation, line, reception = (
            self._installation,
            self._found.line,
            self._reception,
        )
        until = None
        if line.state in _KNOWN:
            typed = self.until.text().strip()
            until = dates.read(typed) if typed else ""
            if until is None:
                self.until.show_problem(
                    translate(
                        "Laptops",
                        "Write a day such as 2026.12.31, or nothing for no last day.",
                    )
                )
                self.until.setFocus()
                return

        def act() -> int:
            said = " ".join(line.words)
            laptop_registry.confirm(installation, line.device.name, said, until=until)
            return reception.take_waiting()

        self._runner.run(self, act, partial(self._tell_confirmed, line, until), self._fail)

    def _confirm_word(self) -> str:
        state = self._found.line.state if self._found else None
        if state is State.ENDED:
            return translate("Laptops", "Let it go on")
        return (
            translate("Laptops", "Give it this last day")
            if state is State.CONFIRMED
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
                    name=name, day=dates.shown(until)
                )
                if until
                else translate("Laptops", "{name} goes on, with no last day").format(
                    name=name
                )
            )
        self.done.emit(Told(said, came))

    def _revoke(self) -> None:
        if self._found is None:
            return
        installation, name = self._installation, self._found.line.device.name
        reason = self.reason.text()
        self._runner.run(
            self,
            lambda: laptop_registry.revoke(installation, name, reason=reason),
            lambda line: self.done.emit(
                Told(
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
            self.replacing.emit(self._found.line)

    def _forgotten(self) -> None:
        if self._found is not None:
            self.forgotten.emit(self._found.line)

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.list, Act.CHOOSE, None, translate("Laptops", "choose"))
        confirm, revoke = self.confirm_button, self.revoke_button
        keyboard.bind(self, Act.SAME, self._confirm, self._confirm_word, button=confirm)
        # The key goes to the button and no further: only Enter on that very one cuts off.
        keyboard.point(
            self, Act.TAKE_OUT, revoke, translate("Laptops", "Cut this laptop off")
        )
        revoke.clicked.connect(self._revoke)
        self.replace_button.clicked.connect(self._replace)
        asked = self.words_button
        keyboard.bind(
            self,
            Act.FORGOTTEN,
            self._forgotten,
            translate("Laptops", "Recovery words"),
            button=asked,
        )
        keyboard.bind(
            self,
            Act.LEAVE,
            self.left.emit,
            translate("Laptops", "Back to the list"),
            button=self.leave_button,
        )

    def _lay_out(self) -> None:
        self.add(self._words_head, above=6)
        self.add(self._words, above=2)
        self.add(self._other_words, above=2)
        self.add(self._how, above=4)
        self.add(self._second, above=4)
        self.add(self._differs, above=4)
        self.add(self._ended, above=4)
        self.add(
            Section(translate("Laptops", "What whoever has it in hand could have")),
            above=14,
        )
        self.hang(self.list, above=6)
        fields = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        fields.add(self.until, share=1)
        fields.add(self.reason, share=2)
        self.add(fields, above=12)
        self.stretch()
        buttons = (self.confirm_button, self.replace_button, self.words_button)
        self.add(acts(*buttons, self.leave_button, self.revoke_button), above=10)


def _rows(found: Exposure) -> list[Row]:
    rows = [
        Row(_counted(kind, found.made[kind] + found.sent[kind]), icon=icon, line=line)
        for kind, icon in (("trainee", "people"), ("session", "calendar"))
        for line in (
            translate("Laptops", "entered there: {made} · sent to it: {sent}").format(
                made=found.made[kind], sent=found.sent[kind]
            ),
        )
        if found.made[kind] + found.sent[kind]
    ]
    heard = dates.shown(found.heard_on) if found.heard_on else ""
    rows.append(
        Row(
            _unknown_since(heard),
            translate("Laptops", "All of it is encrypted under the trainer’s passphrase."),
            icon="unknown",
        )
    )
    line = found.line
    if line.revoked_on:
        day = dates.shown(line.revoked_on)
        rows.append(
            Row(
                translate("Laptops", "Cut off on {day}").format(day=day),
                line.device.reason or "",
                icon="barred",
                role="bad",
            )
        )
    if line.until and line.state not in _KNOWN:  # else it stands where it may be changed
        rows.append(
            Row(
                translate("Laptops", "It is answered until {day}").format(
                    day=dates.shown(line.until)
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
