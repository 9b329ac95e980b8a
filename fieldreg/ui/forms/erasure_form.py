"""Erasing: what it comes to, why, and a word that has to be typed before it is done.

It is handed what it needs to know and what to do, and knows neither whether an order is
given nor whether head office is asked for one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.normalisation import fold
from fieldreg.domain.problems import Problem
from fieldreg.domain.records import ErasureReason
from fieldreg.services.erasure_orders import Erased
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import erasure, people
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Combo, Field, LineEdit
from fieldreg.ui.widgets.labels import Section, Title
from fieldreg.ui.widgets.layout import Column, Flow, acts
from fieldreg.ui.widgets.notices import Notice, Tone

_FIELD = 300
_IN_A_ROW = 3
EVERYTHING = ""
"""The choice of all that is held of her, beside the names of fields."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to erase, or what of hers.

    *name* heads the form and *word* is what has to be typed. *choices* are `EVERYTHING`
    and names of fields, the first one chosen; *preview* says what everything comes to, and
    *act* does it, for a choice and a reason, where *asks_why* one is asked for.
    """

    name: str
    word: str
    choices: Sequence[str]
    preview: Erased | None
    act: Callable[[str, ErasureReason], object]
    is_request: bool
    asks_why: bool = True


class ErasingForm(Column):
    """The choice, what it comes to, and the word; the button acts once that is typed.

    Signals:
        done(str): it is done, for a choice.
        left(): nothing is to be erased.
        said(Notice): why it was not done.
    """

    done = Signal(str)
    left = Signal()
    said = Signal(object)

    def __init__(
        self, runner: Runner, keyboard: Keyboard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._wanted: Wanted | None = None
        self.head = Title("", " ")
        self._choices = Combo()
        self.what = Field(
            translate("Erasing", "What is to be erased"), self._choices, width=_FIELD
        )
        whys = [(one, erasure.reason(one.value)) for one in ErasureReason]
        self.why = Field(translate("Erasing", "Why"), Combo(whys), width=_FIELD)
        self.list = RowList(translate("Erasing", "What this comes to"), least=2)
        self.word = Field("", LineEdit(), width=_FIELD)
        self.word.label.setWordWrap(True)
        self.leave_button = KeyButton(translate("Erasing", "Erase nothing"))
        self.erase_button = KeyButton("", kind=Kind.QUIET)
        self._lay_out()
        self._bind(keyboard)

    def begin(self, wanted: Wanted) -> None:
        """Ask whether to erase what is *wanted*."""
        self._wanted = wanted
        self.head.set_words(
            _title(wanted.name, is_request=wanted.is_request),
            _line(is_request=wanted.is_request),
        )
        self._choices.set_values([(one, _choice(one)) for one in wanted.choices])
        self.what.setVisible(len(wanted.choices) > 1)
        self.why.set_value(ErasureReason.ASKED)
        self.word.label.set_words(
            translate("Erasing", "To confirm, type: {word}").format(word=wanted.word)
        )
        self.word.edit.setAccessibleName(
            translate("Erasing", "To confirm, type: {word}").format(word=wanted.word)
        )
        self.word.set_text("")
        self.erase_button.set_text(_erase_text(is_request=wanted.is_request))
        self._show_choice()
        self._follow()

    def forget(self) -> None:
        """Let nothing of anybody stand here any more."""
        self._wanted = None
        self.head.set_words("", " ")
        self.list.set_rows([])
        self.word.label.set_words("")
        self.word.edit.setAccessibleName("")
        self.word.set_text("")

    @property
    def first_focus(self) -> QWidget:
        """Where to begin: the choice, or what it comes to where there is none."""
        return self.what.edit if self.what.isVisibleTo(self) else self.list

    def _show_choice(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        choice = str(self.what.value())
        self.why.setVisible(choice == EVERYTHING and wanted.asks_why)
        if choice != EVERYTHING or wanted.preview is None:
            line = _answer_goes_line(is_request=wanted.is_request)
            rows = [
                Row(
                    translate("Erasing", "Erased: {field}").format(field=_field(choice)),
                    line,
                    icon="barred",
                )
            ]
        else:
            rows = list(_rows(wanted.preview))
        self.list.set_rows(rows)
        self.list.choose(0)

    def _follow(self) -> None:
        wanted = self._wanted
        is_meant = wanted is not None and fold(self.word.text()) == fold(wanted.word)
        self.erase_button.set_reason(
            ""
            if is_meant
            else translate(
                "Erasing", "What is typed does not match yet. Nothing is erased."
            )
        )

    def _erase(self) -> None:
        wanted, choice = self._wanted, str(self.what.value())
        if wanted is None:
            return
        reason = ErasureReason(str(self.why.value()))
        self.erase_button.set_text(translate("Erasing", "Erasing…"))
        self.erase_button.set_reason(
            translate(
                "Erasing",
                "It is done as a whole or not at all, and cannot be stopped half way.",
            )
        )
        job = partial(wanted.act, choice, reason)
        self._runner.run(self, job, lambda _told: self._done(choice), self._failed)

    def _done(self, choice: str) -> None:
        self.forget()
        self.done.emit(choice)

    def _failed(self, problem: Problem) -> None:
        if self._wanted is not None:
            self.erase_button.set_text(_erase_text(is_request=self._wanted.is_request))
        self._follow()
        self.said.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _leave(self) -> None:
        self.forget()
        self.left.emit()

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.list, Act.CHOOSE, None, translate("Erasing", "choose"))
        keyboard.bind(self, Act.NEXT_PART, None, translate("Person", "next part"))
        keyboard.bind(
            self,
            Act.LEAVE,
            self._leave,
            translate("Erasing", "Erase nothing"),
            button=self.leave_button,
        )
        # The key goes to the button and no further: only Enter on that very one erases.
        keyboard.point(self, Act.TAKE_OUT, self.erase_button, _erase_text(is_request=False))
        self.erase_button.clicked.connect(self._erase)
        self.what.changed.connect(self._show_choice)
        self.word.changed.connect(self._follow)

    def _lay_out(self) -> None:
        chosen = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        for field in (self.what, self.why):
            chosen.add(field)
        self.add(self.head)
        self.add(chosen, above=14)
        self.add(Section(translate("Erasing", "What this comes to")), above=18)
        self.hang(self.list, above=2)
        self.add(self.word, above=16)
        self.stretch()
        self.add(acts(self.leave_button, self.erase_button), above=14)


def _choice(name: str) -> str:
    return (
        translate("Erasing", "everything about this person")
        if name == EVERYTHING
        else translate("Erasing", "one answer: {field}").format(field=_field(name))
    )


def _field(names: str) -> str:
    """Name the fields *names*, one space between."""
    return ", ".join(map(people.field_label, names.split()))


def _rows(told: Erased) -> Iterator[Row]:
    """Say what erasing comes to, place by place, and what is out of reach."""
    number = QLocale().toString
    places = [_counted(_place(name), number(count)) for name, count in told.places.items()]
    starts = range(0, len(places), _IN_A_ROW)
    first, *others = (joined(places[at : at + _IN_A_ROW]) for at in starts)
    yield Row(
        translate("Erasing", "Erased here: {places}").format(places=first),
        translate(
            "Erasing", "The sessions keep their numbers, with a record that names nobody."
        ),
        icon="barred",
    )
    yield from map(Row, others)
    if told.laptops:
        names = joined([one.name for one in told.laptops], ", ")
        held = translate("Erasing", "%n laptops hold the person", "", len(told.laptops))
        yield Row(
            held,
            translate("Erasing", "They erase with their next exchange: {names}").format(
                names=names
            ),
            icon="laptop",
        )
    elif not told.is_request:
        yield Row(
            translate("Erasing", "No laptop is known to hold the person"),
            translate("Erasing", "All the same, each is told with its next exchange."),
            icon="laptop",
        )
    if told.waiting:
        line = translate(
            "Erasing", "They may hold the person, who is left out when they go in."
        )
        yield Row(
            translate("Erasing", "%n sealed bundles wait here", "", told.waiting),
            line,
            icon="waiting",
        )
    if told.exports:
        yield Row(
            translate(
                "Erasing", "%n files that were written here lie open", "", told.exports
            ),
            translate("Erasing", "They may name the person. Look at them and delete them."),
            icon="file",
            role="warn",
        )
    if told.backup_on:
        on = translate("Erasing", "Backups up to {day} stay as they are").format(
            day=dates.shown(told.backup_on)
        )
        yield Row(
            on,
            translate("Erasing", "Whoever restores one erases the person again at once."),
            icon="lock",
        )


def _title(name: str, *, is_request: bool) -> str:
    """Head the form: who is to be erased."""
    if is_request:
        return translate("Erasing", "Ask head office to erase: {name}").format(name=name)
    return translate("Erasing", "Erase for good: {name}").format(name=name)


def _line(*, is_request: bool) -> str:
    """Say under the heading what that means."""
    if is_request:
        return translate(
            "Erasing",
            "Until head office orders it, the person is hidden on this laptop and nothing"
            " is erased yet.",
        )
    return translate(
        "Erasing",
        "This cannot be undone. No old stick and no backup brings it back.",
    )


def _erase_text(*, is_request: bool) -> str:
    """Label the button that does it."""
    if is_request:
        return translate("Erasing", "Ask head office")
    return translate("Erasing", "Erase for good")


def _place(name: str) -> str:
    """Name a place where something of her stands; one of a later release for itself."""
    return {
        "record": translate("Erasing", "the person’s record"),
        "edit": translate("Erasing", "corrections of it"),
        "original": translate("Erasing", "first entries of it"),
        "also": translate("Erasing", "values in conflict"),
        "consent": translate("Erasing", "consents"),
        "answer": translate("Erasing", "sealed answers"),
        "attendance": translate("Erasing", "additions to attendance"),
        "question": translate("Erasing", "questions to trainers"),
        "response": translate("Erasing", "answers of trainers"),
        "strange": translate("Erasing", "entries of a newer program"),
        "set-aside": translate("Erasing", "entries that were set aside"),
        "segment": translate("Erasing", "parts of the log of this computer"),
        "reply": translate("Erasing", "answers of head office that are kept"),
        "draft": translate("Erasing", "unfinished pages"),
        "import": translate("Erasing", "names of imported files"),
    }.get(name, name)


def _counted(name: str, count: str) -> str:
    """Name a place with how much stands there."""
    return f"{name} {count}"


def _answer_goes_line(*, is_request: bool) -> str:
    """Say how much of it, and that the rest of the record stays."""
    if is_request:
        return translate(
            "Erasing",
            "It becomes unknown here at once. Head office is asked to erase all that was"
            " ever said there; the rest stays.",
        )
    return translate(
        "Erasing",
        "All that was ever said there, in the history and on every laptop. The rest stays.",
    )
