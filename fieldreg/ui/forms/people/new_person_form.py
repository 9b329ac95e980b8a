"""The form for a new person, at the door and in the list of people."""

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
from fieldreg.ui.forms.duplicates.duplicate_check import DuplicateCheck, PossibleDuplicate
from fieldreg.ui.forms.duplicates.duplicate_notice import DuplicateNotice
from fieldreg.ui.forms.editors.row_field import RowField
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Flow, split_button_row

tr = translator("Person")


CONSENTS_CELL: Final = "consents"  # in a row of the form: the answers stand here
_FOCUS, _DIFFERENT = "focus", "different"  # in the draft, beside the fields
_SHARES: Final = {"patronymic": 12, "given_name": 14, "birth_date": 9, CONSENTS_CELL: 13}


@dataclass(frozen=True, slots=True)
class PersonFormLabels:
    """What the form says differently at the door and in the list."""

    heading: str
    note: str
    register: str
    cancel: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person who may be registered, and what she consented to."""

    values: dict[str, Value]
    consents: tuple[NewConsent, ...]
    given_name: str


class NewPersonForm(QWidget):
    """Fields in *rows*, the guardian's answer for a minor, and who resembles her.

    It never saves: the page does, and then calls `clear`, or `refuse` with the problem.
    Esc leaves it with everything typed kept as the draft *page*.

    Signals:
        submitted(Registration): it may be registered.
        compare_wanted(Resembling): somebody resembles, and both are to be seen.
        left(): Esc.
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
        self._context = context
        self._rows = rows
        self._words = form_words
        names = [name for row in rows for name in row if name != CONSENTS_CELL]
        self.person_fields = PersonFields(
            context, [*names, "guardian"], self, is_narrow=len(rows) == 1
        )
        self.consent_fields = ConsentFields(purposes, self)
        self.autosave = DraftAutosave(context, self, page, self._draft)
        self.autosave.watch_fields(
            [*self.person_fields.fields.values(), *self.consent_fields.all_fields]
        )
        self.duplicate_check = DuplicateCheck(context, self, self.person_fields.read)
        self.heading = SectionTitle(form_words.heading, form_words.note)
        self.duplicate_notice = DuplicateNotice(context)
        self.register_button = KeyButton(form_words.register, kind=ButtonKind.PRIMARY)
        self.discard_button = KeyButton(tr("Drop what was typed"), kind=ButtonKind.QUIET)
        self.cancel_button = KeyButton(form_words.cancel, kind=ButtonKind.QUIET)
        self.extra_draft_values: Callable[[], Mapping[str, str]] = dict
        self._lay_out()
        self._bind(context.keyboard, form_words)
        self.person_fields.changed.connect(self._follow)
        self.duplicate_check.found.connect(self._show_resemblance)
        self.clear()

    # What the page does with it

    def start(self, typed: str = "") -> None:
        """Put the focus where the form begins; a name *typed* elsewhere goes in if it is empty."""
        if typed and not self.is_filled and not any(sign.isdigit() for sign in typed):
            name = PersonName.parse(" ".join(_capital(word) for word in typed.split()))
            values = {"given_name": name.given_name, "patronymic": name.patronymic}
            self.person_fields.show_values(values)
        self._first_empty().setFocus()

    def restore(self, draft: Mapping[str, str]) -> None:
        """Show what a *draft* holds, with the focus in the field she was in."""
        self.person_fields.show_values(draft)
        self.consent_fields.show_draft(draft)
        different = draft.get(_DIFFERENT, "").split()
        self.duplicate_check.different_ids = {int(one) for one in different if one.isdigit()}
        self._follow()
        named = self._named()
        named.get(draft.get(_FOCUS, ""), self._first_empty()).setFocus()

    def clear(self) -> None:
        """Empty every field, for the next person."""
        self.person_fields.show_values({})
        self.consent_fields.show_draft({})
        self.duplicate_check.reset()
        self._follow()
        self.autosave.mark_saved()

    def show_problem(self, problem: Problem) -> None:
        """Show why it could not be saved, where it is about one field; keep everything."""
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
        focus = next((n for n, field in self._named().items() if field.editor is inside), "")
        return {
            **self.person_fields.read(),
            **self.consent_fields.read_draft(),
            _DIFFERENT: " ".join(map(str, sorted(self.duplicate_check.different_ids))),
            _FOCUS: focus,
            **self.extra_draft_values(),
        }

    def _submit(self) -> None:
        values = self.person_fields.check()
        if values is None:
            return
        needs_guardian = self._age() is not AgeStatus.ADULT
        guardian = str(values.get("guardian") or "") if needs_guardian else None
        asked = self.consent_fields.read_answers(self._context.language, guardian)
        name = PersonName(
            str(values.get("given_name") or ""), str(values.get("patronymic") or "") or None
        )
        self.autosave.save()
        self.submitted.emit(NewPerson(values, asked, name.short))

    def _age(self) -> AgeStatus:
        today = self._context.user.clock.today()
        born = birth_dates.parse(self.person_fields.read()["birth_date"], today)
        return find_age_status(born.text if born else None, today)

    def _follow(self) -> None:
        age, is_dated = self._age(), bool(self.person_fields["birth_date"].text())
        self._guardians.setVisible(
            age is AgeStatus.MINOR or (age is AgeStatus.POSSIBLE_MINOR and is_dated)
        )
        is_uncertain = self.is_filled and age is AgeStatus.POSSIBLE_MINOR
        remark = (
            tr("Age not certain: a guardian’s consent is to follow. Of age? Type the year.")
            if is_uncertain
            else self._words.note
        )
        self.heading.set_text(self._words.heading, remark)
        self.discard_button.setVisible(self.is_filled)
        self.duplicate_check.check()

    def _drop(self) -> None:
        self.clear()
        self.autosave.discard()
        self._first_empty().setFocus()

    def _compare(self) -> None:
        if self.duplicate_check.current is not None:
            self.comparison_requested.emit(self.duplicate_check.current)

    def _leave(self) -> None:
        self.autosave.save()
        self.closed.emit()

    def _show_resemblance(self, one: PossibleDuplicate | None) -> None:
        self.duplicate_notice.setVisible(one is not None)
        if one is not None:
            self.duplicate_notice.show_candidate(one)

    def _tell(self, sentence: str) -> None:
        """Say what one of the narrow fields has to say, over the whole width."""
        problems = [
            field.problem_text for field in self.person_fields.fields.values() if field.problem_text
        ]
        self._told.set_ink("bad" if problems else "ink2")
        self._told.set_text(problems[0] if problems else sentence)
        self._told.setVisible(bool(self._told.display_text))

    def _named(self) -> dict[str, FormField]:
        own = {
            f"consent {place}": field for place, field in enumerate(self.consent_fields.own_fields)
        }
        return {**self.person_fields.fields, **own, "guardians": self.consent_fields.guardian_field}

    def _first_empty(self) -> FormField:
        shown = [
            self.person_fields[name] for row in self._rows for name in row if name != CONSENTS_CELL
        ]
        return next((field for field in shown if not field.value()), shown[0])

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.heading)
        for row in self._rows:
            box.addWidget(self._row(row))
        self._told = Label("", "hint", "bad", wraps=True)
        self._told.hide()
        for field in self.person_fields.fields.values():
            if isinstance(field, RowField):
                field.message_changed.connect(self._tell)
        box.addWidget(self._told)
        self._guardians = Flow(spacing=10, between=10, align=Qt.AlignmentFlag.AlignTop)
        self._guardians.add(self.consent_fields.guardian_field, share=1)
        self._guardians.add(self.person_fields["guardian"], share=2)
        box.addWidget(self._guardians)
        box.addWidget(self.duplicate_notice)
        box.addWidget(
            split_button_row(self.register_button, self.discard_button, self.cancel_button)
        )

    def _row(self, names: Sequence[str]) -> Flow:
        # What is filled in stands on one level: above sentences, or below long labels.
        align = Qt.AlignmentFlag
        level = align.AlignBottom if len(self._rows) == 1 else align.AlignTop
        row = Flow(spacing=10, between=10, align=level)
        shares = _SHARES if len(self._rows) == 1 else {}
        for name in names:
            fields = (
                self.consent_fields.own_fields
                if name == CONSENTS_CELL
                else [self.person_fields[name]]
            )
            for field in fields:
                row.add(field, share=shares.get(name, 12))
        return row

    def _bind(self, keyboard: Keyboard, form_words: PersonFormLabels) -> None:
        bind = keyboard.bind
        bind(self, Action.PRIMARY, self._submit, form_words.register, button=self.register_button)
        notice, mark_different = self.duplicate_notice, self.duplicate_check.mark_different
        compare, different = notice.compare_button, notice.different_button
        bind(self, Action.COMPARE, self._compare, tr("Compare"), button=compare)
        bind(
            self,
            Action.DIFFERENT_PERSON,
            mark_different,
            tr("A different person"),
            button=different,
        )
        bind(self, Action.LEAVE, self._leave, form_words.cancel, button=self.cancel_button)
        keyboard.focus_on_key(self, Action.REMOVE, self.discard_button, tr("Drop what was typed"))
        for purpose, guardians, field in self.consent_fields.fields_with_text:
            read = partial(
                show_consent_text,
                self._context.user.consent_texts,
                keyboard,
                field.editor,
                purpose=purpose,
                language=self._context.language,
                guardians=guardians,
            )
            bind(field, Action.READ_TEXT, read, tr("Read the text"))
        self.discard_button.clicked.connect(self._drop)


def _capital(word: str) -> str:
    """Begin *word* as a name begins, since nobody searches in capitals."""
    return word[:1].upper() + word[1:]
