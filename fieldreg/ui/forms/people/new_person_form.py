"""The form for a new person, at check-in and in the list of people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status
from fieldreg.domain.kinds import Value
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.services.consent_records import NewConsent
from fieldreg.ui.context import Context
from fieldreg.ui.forms.consents import ConsentFields, show_consent_text
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.forms.editors import RowField
from fieldreg.ui.forms.people.duplicates import DuplicateCheck, DuplicateNotice
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Flow, split_button_row

tr = translator("Person")

CONSENTS_CELL: Final = "consents"  # in a row of the form: the place of the answers
_FOCUS, _DIFFERENT = "focus", "different"  # in the draft, beside the fields
_SHARES: Final = {"patronymic": 12, "given_name": 14, "birth_date": 9, CONSENTS_CELL: 13}


@dataclass(frozen=True, slots=True)
class PersonFormLabels:
    """The texts that differ at check-in and in the list."""

    heading: str
    note: str
    register: str
    cancel: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person who may be registered, and the answers about consent."""

    values: dict[str, Value]
    consents: tuple[NewConsent, ...]
    given_name: str


class NewPersonForm(QWidget):
    """Fields in *rows*, the guardian's answer for a minor, and a notice of a possible duplicate.

    The page saves the person, and then calls `clear`, or `show_problem`. Esc leaves the form with
    everything typed kept as the draft *page*.

    Signals:
        submitted(NewPerson): the person may be registered.
        comparison_requested(PossibleDuplicate): show both people side by side.
        closed(): Esc.
    """

    submitted = Signal(object)
    comparison_requested = Signal(object)
    closed = Signal()

    def __init__(
        self,
        context: Context,
        *,
        page: str,
        rows: Sequence[Sequence[str]],
        purposes: Sequence[Purpose],
        form_words: PersonFormLabels,
    ) -> None:
        super().__init__()
        self._context, self._rows, self._words = context, rows, form_words
        self._names = [name for row in rows for name in row if name != CONSENTS_CELL]
        self._is_narrow = len(rows) == 1
        self.person_fields = PersonFields(
            context, [*self._names, "guardian"], self, is_narrow=self._is_narrow
        )
        fields = self.person_fields.fields
        self.consent_fields = ConsentFields(purposes, self)
        self.autosave = DraftAutosave(context, self, page, self._draft)
        self.autosave.watch_fields([*fields.values(), *self.consent_fields.all_fields])
        self.duplicate_check = DuplicateCheck(context, self, self.person_fields.read)
        self.heading = SectionTitle(form_words.heading, form_words.note)
        self._add_actions()
        self.extra_draft_values: Callable[[], Mapping[str, str]] = dict
        self._lay_out()
        self._connect()
        self.clear()

    def _add_actions(self) -> None:
        actions, quiet = Actions(self._context.keyboard, self), ButtonKind.QUIET
        self.register_button = actions.add(
            self._words.register, self._submit, Action.PRIMARY, kind=ButtonKind.PRIMARY, saves=True
        )
        compare = actions.add(tr("Compare"), self._compare, Action.COMPARE, kind=quiet)
        different = actions.add(
            tr("A different person"),
            self.duplicate_check.mark_different,
            Action.DIFFERENT_PERSON,
            kind=quiet,
        )
        self.cancel_button = actions.add(self._words.cancel, self._leave, Action.LEAVE, kind=quiet)
        self.discard_button = actions.add(
            tr("Drop what was typed"), self._discard, Action.REMOVE, kind=quiet, is_destructive=True
        )
        self.duplicate_notice = DuplicateNotice(self._context, compare, different)

    # What the page calls

    def start(self, typed: str = "") -> None:
        """Focus the first empty field; a name *typed* elsewhere fills an empty form."""
        if typed and not self.is_filled and not any(sign.isdigit() for sign in typed):
            # Nobody searches in capitals.
            name = PersonName.parse(" ".join(word[:1].upper() + word[1:] for word in typed.split()))
            values = {"given_name": name.given_name, "patronymic": name.patronymic}
            self.person_fields.show_values(values)
        self._first_empty().setFocus()

    def restore(self, draft: Mapping[str, str]) -> None:
        """Show *draft*, with the focus in the field that had it."""
        self.person_fields.show_values(draft)
        self.consent_fields.show_draft(draft)
        different = draft.get(_DIFFERENT, "").split()
        self.duplicate_check.different_ids = {int(text) for text in different if text.isdigit()}
        self._update()
        self._named_fields().get(draft.get(_FOCUS, ""), self._first_empty()).setFocus()

    def clear(self) -> None:
        """Empty every field, for the next person."""
        self.person_fields.show_values({})
        self.consent_fields.show_draft({})
        self.duplicate_check.reset()
        self._update()
        self.autosave.mark_saved()

    def show_problem(self, problem: Problem) -> None:
        """Show *problem* at its field, if it is about one; keep everything."""
        self.person_fields.show_problem(str(problem.facts.get("field", "")), problem.code)

    @property
    def is_filled(self) -> bool:
        """Whether anything about a person was typed."""
        return any(self.person_fields.read().values())

    # The inside

    def _draft(self) -> dict[str, str]:
        if not self.is_filled:
            return {}
        inside = self.focusWidget()  # of this form, whichever window is active
        named = self._named_fields().items()
        return {
            **self.person_fields.read(),
            **self.consent_fields.read_draft(),
            _DIFFERENT: " ".join(map(str, sorted(self.duplicate_check.different_ids))),
            _FOCUS: next((name for name, field in named if field.editor is inside), ""),
            **self.extra_draft_values(),
        }

    def _submit(self) -> None:
        values = self.person_fields.check()
        if values is None:
            return
        needs_guardian = self._age() is not AgeStatus.ADULT
        guardian = str(values.get("guardian") or "") if needs_guardian else None
        answers = self.consent_fields.read_answers(self._context.language, guardian)
        name = PersonName(
            str(values.get("given_name") or ""), str(values.get("patronymic") or "") or None
        )
        self.autosave.save()
        self.submitted.emit(NewPerson(values, answers, name.short))

    def _age(self) -> AgeStatus:
        today = self._context.user.clock.today()
        born = birth_dates.parse(self.person_fields.read()["birth_date"], today)
        return find_age_status(born.text if born else None, today)

    def _update(self) -> None:
        age, is_dated = self._age(), bool(self.person_fields["birth_date"].text())
        is_possible_minor = age is AgeStatus.POSSIBLE_MINOR
        self._guardians.setVisible(age is AgeStatus.MINOR or (is_possible_minor and is_dated))
        remark = (
            tr("Age not certain: a guardian’s consent is to follow. Of age? Type the year.")
            if self.is_filled and is_possible_minor
            else self._words.note
        )
        self.heading.set_text(self._words.heading, remark)
        self.discard_button.setVisible(self.is_filled)
        self.duplicate_check.check()

    def _discard(self) -> None:
        self.clear()
        self.autosave.discard()
        self._first_empty().setFocus()

    def _compare(self) -> None:
        if self.duplicate_check.current is not None:
            self.comparison_requested.emit(self.duplicate_check.current)

    def _leave(self) -> None:
        self.autosave.save()
        self.closed.emit()

    def _show_message(self, sentence: str) -> None:
        """Show the message of a narrow field over the whole width, problems first."""
        fields = self.person_fields.fields.values()
        problem = next((field.problem_text for field in fields if field.problem_text), "")
        self._message.set_ink("bad" if problem else "ink2")
        self._message.set_text(problem or sentence)
        self._message.setVisible(bool(self._message.display_text))

    def _named_fields(self) -> dict[str, FormField]:
        own = {f"consent {at}": field for at, field in enumerate(self.consent_fields.own_fields)}
        return {**self.person_fields.fields, **own, "guardians": self.consent_fields.guardian_field}

    def _first_empty(self) -> FormField:
        shown = [self.person_fields[name] for name in self._names]
        return next((field for field in shown if not field.value()), shown[0])

    def _lay_out(self) -> None:
        self._message = Label("", "hint", "bad", wraps=True)
        self._message.hide()
        self._guardians = Flow(spacing=10, between=10, align=Qt.AlignmentFlag.AlignTop)
        self._guardians.add(self.consent_fields.guardian_field, share=1)
        self._guardians.add(self.person_fields["guardian"], share=2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (
            self.heading,
            *map(self._row, self._rows),
            self._message,
            self._guardians,
            self.duplicate_notice,
            split_button_row(self.register_button, self.discard_button, self.cancel_button),
        ):
            box.addWidget(part)

    def _row(self, names: Sequence[str]) -> Flow:
        # Editors stand on one level: above their messages, or below long labels.
        align = Qt.AlignmentFlag
        level = align.AlignBottom if self._is_narrow else align.AlignTop
        row = Flow(spacing=10, between=10, align=level)
        shares = _SHARES if self._is_narrow else {}
        for name in names:
            is_consents = name == CONSENTS_CELL
            own = self.consent_fields.own_fields
            for field in own if is_consents else [self.person_fields[name]]:
                row.add(field, share=shares.get(name, 12))
        return row

    def _connect(self) -> None:
        self.person_fields.changed.connect(self._update)
        self.duplicate_check.found.connect(self.duplicate_notice.show_candidate)
        for field in self.person_fields.fields.values():
            if isinstance(field, RowField):
                field.message_changed.connect(self._show_message)
        for purpose, guardians, field in self.consent_fields.fields_with_text:
            read = partial(
                show_consent_text,
                self._context.user.consent_texts,
                self._context.keyboard,
                field.editor,
                purpose=purpose,
                language=self._context.language,
                guardians=guardians,
            )
            self._context.keyboard.bind(field, Action.READ_TEXT, read, tr("Read the text"))
