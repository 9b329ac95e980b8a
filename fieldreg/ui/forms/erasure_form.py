"""The form for an erasure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.normalisation import normalise
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services.erasure.brake import ErasureWait
from fieldreg.services.erasure.names_alone import NameAlone
from fieldreg.services.erasure_orders import ErasureEffect
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary.shared_labels import ERASED_PLACES
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, Flow
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Erasing")


_FIELD_WIDTH = 300
_PLACES_PER_ROW = 3
ERASE_EVERYTHING = ""
"""The choice of the whole person; other choices are names of fields."""


@dataclass(frozen=True, slots=True)
class ErasureTarget:
    """*confirmation* is to be typed.

    *choices* are `ERASE_EVERYTHING` and names of fields; *preview* is of erasing everything.
    *erase* gets the choice, the reason and the chosen contributions by name alone; it returns the
    wait, or None. *refusal* is why the user may not grant the request.
    """

    name: str
    confirmation: str
    choices: Sequence[str]
    preview: ErasureEffect | None
    erase: Callable[[str, ErasureReason, Sequence[int]], ErasureWait | None]
    is_request: bool
    asks_reason: bool = True
    wait: ErasureWait | None = None
    refusal: Code | None = None


class ErasureForm(Column):
    """Erases only once the confirmation is typed.

    Signals:
        delayed(ErasureWait): it waits at head office.
    """

    erased = Signal(str)
    delayed = Signal(object)
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._target: ErasureTarget | None = None
        self._also: set[int] = set()
        self.title = PageTitle("", " ")
        self._choices = ComboBox()
        self.choice_field = FormField(tr("What is to be erased"), self._choices, width=_FIELD_WIDTH)
        reasons = [
            (reason, records_words.erasure_reason_label(reason.value)) for reason in ErasureReason
        ]
        self.reason_field = FormField(tr("Why"), ComboBox(reasons), width=_FIELD_WIDTH)
        self.effect_list = RowList(tr("What will be erased"), min_rows=2)
        self.confirmation_field = FormField("", LineEdit(), width=_FIELD_WIDTH)
        self.confirmation_field.label.setWordWrap(True)
        keyboard = context.keyboard
        self._bind_list()
        actions = Actions(keyboard, self)
        self.cancel_button = actions.add(tr("Erase nothing"), self._leave, Action.LEAVE)
        self.erase_button = actions.add(
            *(tr("Erase for good"), self._erase, Action.REMOVE),
            kind=ButtonKind.QUIET,
            is_destructive=True,
        )
        self.erase_button.keep_in_sight()
        self.choice_field.changed.connect(self._show_choice)
        self.confirmation_field.changed.connect(self._check_confirmation)
        fields = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        for field in (self.choice_field, self.reason_field):
            fields.add(field)
        self.add_inset(self.title)
        self.add_inset(fields, above="group")
        self.add_inset(SectionTitle(tr("What will be erased")), above="part")
        self.add_full_width(self.effect_list, above="hair")
        self.add_inset(self.confirmation_field, above="part")
        self.add_stretch()
        self.add_inset(actions.row(), above="group")

    def _bind_list(self) -> None:
        keyboard = self._context.keyboard
        keyboard.bind(self.effect_list, Action.MOVE_ROW, None, tr("choose"))
        self.effect_list.bind_opening(
            keyboard,
            self._choose_name,
            lambda: tr("leave this name") if self._is_chosen else tr("erase this name too"),
            when=lambda: self._name_alone is not None,
        )
        keyboard.bind(self, Action.NEXT_PART, None, translate("Person", "next part"))

    def start(self, target: ErasureTarget) -> None:
        self._target, self._also = target, set()
        self.title.set_text(*_describe_target(target))
        self._choices.set_values([(choice, _choice_label(choice)) for choice in target.choices])
        self.choice_field.setVisible(len(target.choices) > 1)
        self.reason_field.set_value(ErasureReason.ASKED)
        self._set_confirmation(tr("To confirm, type: {word}").format(word=target.confirmation))
        self.confirmation_field.setVisible(target.refusal is None)
        self.erase_button.set_text(_erase_label(target))
        self._show_choice()
        self._check_confirmation()

    def clear(self) -> None:
        self._target = None
        self.title.set_text("", " ")
        self.effect_list.set_rows([])
        self._set_confirmation("")

    @property
    def first_focus(self) -> QWidget:
        return self.choice_field.editor if self.choice_field.isVisibleTo(self) else self.effect_list

    def _set_confirmation(self, label: str) -> None:
        self.confirmation_field.label.set_text(label)
        self.confirmation_field.editor.setAccessibleName(label)
        self.confirmation_field.set_text("")

    def _show_choice(self) -> None:
        target = self._target
        if target is None:
            return
        choice = str(self.choice_field.value())
        self.reason_field.setVisible(choice == ERASE_EVERYTHING and target.asks_reason)
        if choice != ERASE_EVERYTHING or target.preview is None:
            rows = [_field_row(choice, target)]
        else:
            rows = [*_effect_rows(target.preview), *self._name_rows(target.preview)]
        self.effect_list.set_rows(rows)
        self.effect_list.select(0)

    def _name_rows(self, effect: ErasureEffect) -> Iterator[ListRow]:
        for alone in effect.names_alone:
            part = records_words.choice_label(alone.part)
            session = format_session(alone.session) if alone.session else ""
            is_chosen = alone.id in self._also
            yield ListRow(
                join_parts([alone.name, part, session], ", "),
                tr("This name is erased too.")
                if is_chosen
                else tr("Only the name stands there, and it stays. Is it the same person?"),
                icon="barred" if is_chosen else "question",
                role="ink2" if is_chosen else "warn",
                value=alone,
            )

    @property
    def _name_alone(self) -> NameAlone | None:
        value = self.effect_list.current_value()
        return value if isinstance(value, NameAlone) else None

    @property
    def _is_chosen(self) -> bool:
        return self._name_alone is not None and self._name_alone.id in self._also

    def _choose_name(self, alone: NameAlone) -> None:
        self._also ^= {alone.id}
        self._show_choice()
        self.effect_list.select_value(alone)

    def _check_confirmation(self) -> None:
        target, typed = self._target, self.confirmation_field.text()
        is_confirmed = target is not None and normalise(typed) == normalise(target.confirmation)
        unconfirmed = (
            "" if is_confirmed else tr("What is typed does not match yet. Nothing is erased.")
        )
        wait = target.wait if target is not None and target.refusal else None
        self.erase_button.set_disabled_reason(_describe_delay(wait) if wait else unconfirmed)

    def _erase(self) -> None:
        target, choice = self._target, str(self.choice_field.value())
        if target is None:
            return
        reason = ErasureReason(str(self.reason_field.value()))
        self.erase_button.set_text(tr("Erasing…"))
        self.erase_button.set_disabled_reason(
            tr("Everything is erased or nothing. It cannot be stopped after it starts.")
        )

        def done(wait: ErasureWait | None) -> None:
            self.clear()
            if wait:
                self.delayed.emit(wait)
            else:
                self.erased.emit(choice)

        also = sorted(self._also) if choice == ERASE_EVERYTHING else []
        job = partial(target.erase, choice, reason, also)
        self._context.runner.run(self, job, done, self._on_failed)

    def _on_failed(self, problem: Problem) -> None:
        if self._target is not None:
            self.erase_button.set_text(_erase_label(self._target))
        self._check_confirmation()
        self.notice_posted.emit(Notice(Tone.FAILURE, problems_words.sentence(problem)))

    def _leave(self) -> None:
        self.clear()
        self.closed.emit()


def place_label(name: str) -> str:
    return tr(ERASED_PLACES[name]) if name in ERASED_PLACES else name


def describe_wait(wait: ErasureWait) -> str:
    if wait.refusal is None:
        return tr("can be ordered now")
    if wait.others:
        return tr("waits for a second officer: {names}").format(names=", ".join(wait.others))
    return tr("waits until {day}").format(day=dates.format_date(wait.alone_from))


def delayed_notice(wait: ErasureWait) -> Notice:
    return Notice(
        Tone.DONE,
        _describe_delay(wait),
        tr("It stands on the page Erasures, where it can also be dismissed."),
    )


def _describe_delay(wait: ErasureWait) -> str:
    return tr("Nothing is erased yet: {wait}").format(wait=describe_wait(wait))


def _describe_target(target: ErasureTarget) -> tuple[str, str]:
    if target.is_request:
        return tr("Ask head office to erase: {name}").format(name=target.name), tr(
            "Until head office orders it, the person is hidden on this laptop and nothing"
            " is erased yet."
        )
    if target.wait and target.wait.refusal:
        return tr("Ask to erase: {name}").format(name=target.name), tr(
            "One officer may erase five people a day. This one {wait}. Until then the person is"
            " hidden, and nothing is erased."
        ).format(wait=describe_wait(target.wait))
    return tr("Erase for good: {name}").format(name=target.name), tr(
        "This cannot be undone, not even with an old stick or a backup."
    )


def _erase_label(target: ErasureTarget) -> str:
    if target.is_request:
        return tr("Ask head office")
    is_delayed = target.wait and target.wait.refusal and not target.refusal
    return tr("Ask to erase") if is_delayed else tr("Erase for good")


def _choice_label(choice: str) -> str:
    if choice == ERASE_EVERYTHING:
        return tr("everything about this person")
    return tr("one answer: {field}").format(field=_field_labels(choice))


def _field_labels(names: str) -> str:
    return ", ".join(map(people_words.field_label, names.split()))


def _field_row(names: str, target: ErasureTarget) -> ListRow:
    if target.is_request:
        line = tr(
            "The answer becomes “unknown” here at once. Head office is asked to erase"
            " everything ever entered in this field. All other data stays."
        )
    elif target.wait and target.wait.refusal:
        line = tr(
            "The answer becomes “unknown” at once. Everything ever entered in this field is"
            " erased when it has waited. All other data stays."
        )
    else:
        line = tr(
            "Everything ever entered in this field is erased, in the history and on every"
            " laptop. All other data stays."
        )
    heading = tr("Erased: {field}").format(field=_field_labels(names))
    return ListRow(heading, line, icon="barred")


def _effect_rows(effect: ErasureEffect) -> Iterator[ListRow]:
    number = QLocale().toString
    places = [f"{place_label(name)} {number(n)}" for name, n in effect.counts_by_place.items()]
    starts = range(0, len(places), _PLACES_PER_ROW)
    first, *others = (join_parts(places[start : start + _PLACES_PER_ROW]) for start in starts)
    is_later = effect.wait is not None and effect.wait.refusal is not None
    here = tr("Erased here, once ordered: {places}") if is_later else tr("Erased here: {places}")
    yield ListRow(
        here.format(places=first),
        tr("The session figures do not change. A record without a name stays."),
        icon="barred",
    )
    yield from map(ListRow, others)
    if effect.laptops:
        names = join_parts([laptop.name for laptop in effect.laptops], ", ")
        told = (
            tr("They erase it at their next exchange, once it is ordered: {names}")
            if is_later
            else tr("They will erase it at their next exchange: {names}")
        )
        yield ListRow(
            tr("%n laptops have this person’s record", len(effect.laptops)),
            told.format(names=names),
            icon="laptop",
        )
    elif not effect.is_request:
        yield ListRow(
            tr("As far as is known, no laptop has this person’s record"),
            tr("Once it is ordered, every laptop is told at its next exchange.")
            if is_later
            else tr("Every laptop is still told at its next exchange."),
            icon="laptop",
        )
    yield from _copy_rows(effect)


def _copy_rows(effect: ErasureEffect) -> Iterator[ListRow]:
    if count := effect.pending_bundle_count:
        yield ListRow(
            tr("%n sealed bundles wait here", count),
            tr("This person may be in them. The person is left out when the bundles are taken in."),
            icon="waiting",
        )
    if count := effect.plaintext_file_count:
        yield ListRow(
            tr("%n files written here are not protected", count),
            tr("They may name the person. Look at them and delete them."),
            icon="file",
            role="warn",
        )
    if effect.last_backup_on:
        day = dates.format_date(effect.last_backup_on)
        yield ListRow(
            tr("Backups up to {day} stay as they are").format(day=day),
            tr("If somebody restores one of them, the person is erased again at once."),
            icon="lock",
        )
