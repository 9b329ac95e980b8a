"""Erasing: what it comes to, why, and a word that has to be typed before it is done.

It is handed what it needs to know and what to do, and knows neither whether an order is
given nor whether head office is asked for one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.normalisation import normalise
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services.erasure_orders import ErasureEffect
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import erasure, people
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, Flow, button_row
from fieldreg.ui.widgets.notices import Notice, Tone

_FIELD = 300
_IN_A_ROW = 3
ERASE_EVERYTHING = ""
"""The choice of all that is held of her, beside the names of fields."""


@dataclass(frozen=True, slots=True)
class ErasureTarget:
    """Whom to erase, or what of hers.

    *name* heads the form and *word* is what has to be typed. *choices* are `EVERYTHING`
    and names of fields, the first one chosen; *preview* says what everything comes to, and
    *act* does it, for a choice and a reason, where *asks_why* one is asked for.
    """

    name: str
    confirmation: str
    choices: Sequence[str]
    preview: ErasureEffect | None
    erase: Callable[[str, ErasureReason], object]
    is_request: bool
    asks_reason: bool = True


class ErasureForm(Column):
    """The choice, what it comes to, and the word; the button acts once that is typed.

    Signals:
        done(str): it is done, for a choice.
        left(): nothing is to be erased.
        said(Notice): why it was not done.
    """

    erased = Signal(str)
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: ErasureTarget | None = None
        self.title = PageTitle("", " ")
        self._choices = ComboBox()
        self.choice_field = FormField(
            translate("Erasing", "What is to be erased"), self._choices, width=_FIELD
        )
        whys = [(one, erasure.reason(one.value)) for one in ErasureReason]
        self.reason_field = FormField(translate("Erasing", "Why"), ComboBox(whys), width=_FIELD)
        self.effect_list = RowList(translate("Erasing", "What this comes to"), min_rows=2)
        self.confirmation_field = FormField("", LineEdit(), width=_FIELD)
        self.confirmation_field.label.setWordWrap(True)
        self.cancel_button = KeyButton(translate("Erasing", "Erase nothing"))
        self.erase_button = KeyButton("", kind=ButtonKind.QUIET)
        self._lay_out()
        self._bind(context.keyboard)

    def start(self, wanted: ErasureTarget) -> None:
        """Ask whether to erase what is *wanted*."""
        self._wanted = wanted
        self.title.set_text(
            _title(wanted.name, is_request=wanted.is_request), _line(is_request=wanted.is_request)
        )
        self._choices.set_values([(one, _choice(one)) for one in wanted.choices])
        self.choice_field.setVisible(len(wanted.choices) > 1)
        self.reason_field.set_value(ErasureReason.ASKED)
        self.confirmation_field.label.set_text(
            translate("Erasing", "To confirm, type: {word}").format(word=wanted.confirmation)
        )
        self.confirmation_field.editor.setAccessibleName(
            translate("Erasing", "To confirm, type: {word}").format(word=wanted.confirmation)
        )
        self.confirmation_field.set_text("")
        self.erase_button.set_text(_erase_text(is_request=wanted.is_request))
        self._show_choice()
        self._follow()

    def clear(self) -> None:
        """Let nothing of anybody stand here any more."""
        self._wanted = None
        self.title.set_text("", " ")
        self.effect_list.set_rows([])
        self.confirmation_field.label.set_text("")
        self.confirmation_field.editor.setAccessibleName("")
        self.confirmation_field.set_text("")

    @property
    def first_focus(self) -> QWidget:
        """Where to begin: the choice, or what it comes to where there is none."""
        return self.choice_field.editor if self.choice_field.isVisibleTo(self) else self.effect_list

    def _show_choice(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        choice = str(self.choice_field.value())
        self.reason_field.setVisible(choice == ERASE_EVERYTHING and wanted.asks_reason)
        if choice != ERASE_EVERYTHING or wanted.preview is None:
            line = _answer_goes_line(is_request=wanted.is_request)
            rows = [
                ListRow(
                    translate("Erasing", "Erased: {field}").format(field=_field(choice)),
                    line,
                    icon="barred",
                )
            ]
        else:
            rows = list(_rows(wanted.preview))
        self.effect_list.set_rows(rows)
        self.effect_list.select(0)

    def _follow(self) -> None:
        wanted = self._wanted
        is_meant = wanted is not None and normalise(self.confirmation_field.text()) == normalise(
            wanted.confirmation
        )
        self.erase_button.set_disabled_reason(
            ""
            if is_meant
            else translate("Erasing", "What is typed does not match yet. Nothing is erased.")
        )

    def _erase(self) -> None:
        wanted, choice = self._wanted, str(self.choice_field.value())
        if wanted is None:
            return
        reason = ErasureReason(str(self.reason_field.value()))
        self.erase_button.set_text(translate("Erasing", "Erasing…"))
        self.erase_button.set_disabled_reason(
            translate(
                "Erasing", "It is done as a whole or not at all, and cannot be stopped half way."
            )
        )
        job = partial(wanted.erase, choice, reason)
        self._context.runner.run(self, job, lambda _told: self._done(choice), self._failed)

    def _done(self, choice: str) -> None:
        self.clear()
        self.erased.emit(choice)

    def _failed(self, problem: Problem) -> None:
        if self._wanted is not None:
            self.erase_button.set_text(_erase_text(is_request=self._wanted.is_request))
        self._follow()
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _leave(self) -> None:
        self.clear()
        self.closed.emit()

    def _bind(self, keyboard: Keyboard) -> None:
        keyboard.bind(self.effect_list, Action.MOVE_ROW, None, translate("Erasing", "choose"))
        keyboard.bind(self, Action.NEXT_PART, None, translate("Person", "next part"))
        keyboard.bind(
            self,
            Action.LEAVE,
            self._leave,
            translate("Erasing", "Erase nothing"),
            button=self.cancel_button,
        )
        # The key goes to the button and no further: only Enter on that very one erases.
        keyboard.focus_on_key(self, Action.REMOVE, self.erase_button, _erase_text(is_request=False))
        self.erase_button.clicked.connect(self._erase)
        self.choice_field.changed.connect(self._show_choice)
        self.confirmation_field.changed.connect(self._follow)

    def _lay_out(self) -> None:
        chosen = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        for field in (self.choice_field, self.reason_field):
            chosen.add(field)
        self.add_inset(self.title)
        self.add_inset(chosen, above=14)
        self.add_inset(SectionTitle(translate("Erasing", "What this comes to")), above=18)
        self.add_full_width(self.effect_list, above=2)
        self.add_inset(self.confirmation_field, above=16)
        self.add_stretch()
        self.add_inset(button_row(self.cancel_button, self.erase_button), above=14)


def _choice(name: str) -> str:
    return (
        translate("Erasing", "everything about this person")
        if name == ERASE_EVERYTHING
        else translate("Erasing", "one answer: {field}").format(field=_field(name))
    )


def _field(names: str) -> str:
    """Name the fields *names*, one space between."""
    return ", ".join(map(people.field_label, names.split()))


def _rows(told: ErasureEffect) -> Iterator[ListRow]:
    """Say what erasing comes to, place by place, and what is out of reach."""
    number = QLocale().toString
    places = [_counted(_place(name), number(count)) for name, count in told.counts_by_place.items()]
    starts = range(0, len(places), _IN_A_ROW)
    first, *others = (join_parts(places[at : at + _IN_A_ROW]) for at in starts)
    yield ListRow(
        translate("Erasing", "Erased here: {places}").format(places=first),
        translate("Erasing", "The sessions keep their numbers, with a record that names nobody."),
        icon="barred",
    )
    yield from map(ListRow, others)
    if told.laptops:
        names = join_parts([one.name for one in told.laptops], ", ")
        held = translate("Erasing", "%n laptops hold the person", "", len(told.laptops))
        yield ListRow(
            held,
            translate("Erasing", "They erase with their next exchange: {names}").format(
                names=names
            ),
            icon="laptop",
        )
    elif not told.is_request:
        yield ListRow(
            translate("Erasing", "No laptop is known to hold the person"),
            translate("Erasing", "All the same, each is told with its next exchange."),
            icon="laptop",
        )
    if told.pending_bundle_count:
        line = translate("Erasing", "They may hold the person, who is left out when they go in.")
        yield ListRow(
            translate("Erasing", "%n sealed bundles wait here", "", told.pending_bundle_count),
            line,
            icon="waiting",
        )
    if told.plaintext_file_count:
        yield ListRow(
            translate(
                "Erasing", "%n files that were written here lie open", "", told.plaintext_file_count
            ),
            translate("Erasing", "They may name the person. Look at them and delete them."),
            icon="file",
            role="warn",
        )
    if told.last_backup_on:
        on = translate("Erasing", "Backups up to {day} stay as they are").format(
            day=dates.format_date(told.last_backup_on)
        )
        yield ListRow(
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
    return translate("Erasing", "This cannot be undone. No old stick and no backup brings it back.")


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
