"""The form for a new person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status
from fieldreg.domain.kinds import Value
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ConsentMethod, Purpose, Verdict
from fieldreg.services.consent_records import NewConsent
from fieldreg.ui.context import Context
from fieldreg.ui.forms.consents import ConsentFields, show_consent_text
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.forms.people.duplicates import DuplicateCheck, DuplicateNotice, PossibleDuplicate
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.forms.record_fields import PlaceNotes
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Flow, split_button_row

tr = translator("Person")

CONSENTS_CELL: Final = "consents"  # in a row of the form: the place of the answers
_FOCUS, _DIFFERENT = "focus", "different"  # in the draft, beside the fields
_GAP: Final = 10
_YEAR: Final = 4  # digits


@dataclass(frozen=True, slots=True)
class PersonFormLabels:
    heading: str
    note: str
    register: str
    cancel: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """*different* are similar people judged to be others.

    With *hands_over* she is handed the laptop next.
    """

    values: dict[str, Value]
    consents: tuple[NewConsent, ...]
    given_name: str
    hands_over: bool = False
    different: tuple[int, ...] = ()

    @property
    def alike(self) -> dict[int, Verdict]:
        return dict.fromkeys(self.different, Verdict.DIFFERENT)


class NewPersonForm(QWidget):
    """Fields, the guardian's answer for a minor, and a notice of a possible duplicate.

    The page saves the person, and then calls `clear` or `show_problem`.

    Signals:
        comparison_requested(PossibleDuplicate, bool): the verdict *different* then registers her.
    """

    submitted = Signal(object)
    comparison_requested = Signal(object, bool)
    closed = Signal()
    failed = Signal(object)

    is_narrow = False
    methods: Sequence[ConsentMethod] = tuple(ConsentMethod)

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
        self.person_fields = PersonFields(
            context, [*self._names, "guardian"], self, is_narrow=self.is_narrow
        )
        fields = self.person_fields.fields
        self.consent_fields = ConsentFields(purposes, self, self.methods)
        self._search = _SearchedPerson(self.person_fields, self.consent_fields.read_draft)
        self.autosave = DraftAutosave(context, self, page, self._draft)
        self.autosave.watch_fields([*fields.values(), *self.consent_fields.all_fields])
        self._places = PlaceNotes(context, fields, self)
        self.duplicate_check = DuplicateCheck(context, self, self.person_fields.read)
        self._asked: NewPerson | None = None  # who is to be registered once it was answered
        self._add_actions()
        self.extra_draft_values: Callable[[], Mapping[str, str]] = dict
        self._lay_out()
        self._connect()
        self.clear()

    def _add_actions(self) -> None:
        actions, quiet = Actions(self._context.keyboard, self), ButtonKind.QUIET
        self.register_button = actions.add(
            self._words.register, self.submit, Action.PRIMARY, kind=ButtonKind.PRIMARY, saves=True
        )
        compare = actions.add(tr("Compare"), self._compare, Action.COMPARE, kind=quiet)
        different = actions.add(
            tr("A different person"), self._mark_different, Action.DIFFERENT_PERSON, kind=quiet
        )
        self.cancel_button = actions.add(self._words.cancel, self._leave, Action.LEAVE, kind=quiet)
        self.discard_button = actions.add(
            tr("Drop what was typed"), self._discard, Action.REMOVE, kind=quiet, is_destructive=True
        )
        self.duplicate_notice = DuplicateNotice(self._context, compare, different)

    # What the page calls

    def start(self, typed: str = "") -> None:
        self._search.fill(typed)
        self._first_empty().setFocus()

    def restore(self, draft: Mapping[str, str]) -> None:
        self._show_draft(draft)
        different = draft.get(_DIFFERENT, "").split()
        self.duplicate_check.different_ids = {int(text) for text in different if text.isdigit()}
        self._update()
        self._places.refresh()
        self._named_fields().get(draft.get(_FOCUS, ""), self._first_empty()).setFocus()

    def clear(self) -> None:
        self._show_draft({})
        self.duplicate_check.reset()
        self._search.reset()
        self._update()
        self.autosave.mark_saved()

    def show_problem(self, problem: Problem) -> None:
        self.person_fields.show_problem(str(problem.facts.get("field", "")), problem.code)

    @property
    def is_filled(self) -> bool:
        return any(self.person_fields.read().values())

    def submit(self, *, hands_over: bool = False) -> None:
        if self._search.stops() or (values := self.person_fields.check()) is None:
            return
        needs_guardian = self._age() is not AgeStatus.ADULT
        guardian = str(values.get("guardian") or "") if needs_guardian else None
        answers = self.consent_fields.read_answers(self._context.language, guardian)
        values["guardian"] = self._format_guardian() or None
        name = PersonName(
            str(values.get("given_name") or ""), str(values.get("patronymic") or "") or None
        )
        new = NewPerson(values, answers, name.short, hands_over)
        self.autosave.save()
        self.register_button.set_busy(tr("Registering…"))
        self.duplicate_check.ask(partial(self._register, new), self._fail)

    def judge_different(self, person: int) -> None:
        self.duplicate_check.mark_different(person)
        if self._asked is not None:
            self.submit(hands_over=self._asked.hands_over)

    def _register(self, new: NewPerson) -> None:
        self.register_button.set_idle()
        if self.duplicate_check.current is None:
            self.submitted.emit(replace(new, different=tuple(self.duplicate_check.refused)))
        else:
            self._compare(new)

    def _fail(self, problem: Problem) -> None:
        self.register_button.set_idle()
        self.failed.emit(problem)

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

    def _show_draft(self, draft: Mapping[str, str]) -> None:
        self.person_fields.show_values(draft)
        self.consent_fields.show_draft(draft)

    def _format_guardian(self) -> str:
        return self.person_fields.read()["guardian"].strip()

    def _age(self) -> AgeStatus:
        today = self._context.user.clock.today()
        born = birth_dates.parse(self.person_fields.read()["birth_date"], today)
        return find_age_status(born.text if born else None, today)

    def _update(self) -> None:
        age, is_dated = self._age(), bool(self.person_fields["birth_date"].text())
        is_possible_minor = age is AgeStatus.POSSIBLE_MINOR
        self._guardians.setVisible(age is AgeStatus.MINOR or (is_possible_minor and is_dated))
        self._show_remark(
            tr("Age not certain: a guardian’s consent is to follow. Of age? Type the year.")
            if self.is_filled and is_possible_minor
            else self._words.note
        )
        self._offer_discard()
        self.duplicate_check.check()

    def _mark_different(self) -> None:
        if self.duplicate_check.current is not None:
            self.duplicate_check.mark_different(self.duplicate_check.current.person.id)

    def _name_main_action(self, found: PossibleDuplicate | None) -> None:
        self.register_button.set_text(tr("Compare first") if found else self._words.register)

    def _offer_discard(self) -> None:
        self.discard_button.setVisible(self.is_filled)

    def _show_remark(self, remark: str) -> None:
        self.heading.set_text(self._words.heading, remark)

    def _discard(self) -> None:
        self.clear()
        self.autosave.discard()
        self._first_empty().setFocus()

    def _compare(self, asked: NewPerson | None = None) -> None:
        self._asked = asked
        if self.duplicate_check.current is not None:
            self.comparison_requested.emit(self.duplicate_check.current, asked is not None)

    def _leave(self) -> None:
        self.autosave.save()
        self.closed.emit()

    def _named_fields(self) -> dict[str, FormField]:
        own = {f"consent {at}": field for at, field in enumerate(self.consent_fields.own_fields)}
        return {**self.person_fields.fields, **own, "guardians": self.consent_fields.guardian_field}

    def _first_empty(self) -> FormField:
        shown = [self.person_fields[name] for name in self._names]
        return next((field for field in shown if not field.value()), shown[0])

    def _lay_out(self) -> None:
        self.heading = SectionTitle(self._words.heading, self._words.note)
        guardians = Flow(spacing=_GAP, between=_GAP, align=Qt.AlignmentFlag.AlignTop)
        guardians.add(self.consent_fields.guardian_field, share=1)
        guardians.add(self.person_fields["guardian"], share=2)
        self._guardians: QWidget = guardians
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (
            self.heading,
            *map(self._row, self._rows),
            self._guardians,
            self.duplicate_notice,
            split_button_row(self.register_button, self.discard_button, self.cancel_button),
        ):
            box.addWidget(part)

    def _row(self, names: Sequence[str]) -> Flow:
        row = Flow(spacing=_GAP, between=_GAP, align=Qt.AlignmentFlag.AlignTop)
        for name in names:
            is_consents = name == CONSENTS_CELL
            own = self.consent_fields.own_fields
            for field in own if is_consents else [self.person_fields[name]]:
                row.add(field, share=12)
        return row

    def _connect(self) -> None:
        self.person_fields.changed.connect(self._update)
        self.duplicate_check.found.connect(self._name_main_action)
        self.duplicate_check.found.connect(self.duplicate_notice.show_candidate)
        for purpose, guardians, field in self.consent_fields.fields_with_text:
            read = partial(self._read_out, field.editor, purpose, guardians=guardians)
            self._context.keyboard.bind(field, Action.READ_TEXT, read, tr("Read the text"))

    def _read_out(self, anchor: QWidget, purpose: Purpose, *, guardians: bool = False) -> None:
        show_consent_text(
            self._context.user.consent_texts,
            self._context.keyboard,
            anchor,
            purpose=purpose,
            language=self._context.language,
            guardians=guardians,
        )


class _SearchedPerson:
    """The person searched for in vain, in *fields*.

    Another half-typed person is kept, and not registered before a warning.
    """

    def __init__(self, fields: PersonFields, read_answers: Callable[[], Mapping[str, str]]) -> None:
        self._fields, self._read_answers = fields, read_answers
        self._searched: Mapping[str, str] = {}
        self._is_other = False
        for name in ("given_name", "patronymic"):
            fields[name].changed.connect(self._name_anew)
        self.reset()

    def reset(self) -> None:
        self._searched, self._is_other = {}, False
        self._unasked = self._read_answers()

    def fill(self, typed: str) -> None:
        searched = _read_search(typed) if typed else {}
        if searched and not self._is_typed():
            self._fields.show_values(searched)
            self._searched = searched
        shown = self._fields.read()
        self._is_other = any(shown[name] != text for name, text in searched.items() if text)
        if self._is_other:
            self._say_other()

    def stops(self) -> bool:
        is_other, self._is_other = self._is_other, False
        if is_other:
            self._say_other()
            self._fields["given_name"].setFocus()
        return is_other

    def _is_typed(self) -> bool:
        filled = {name: text for name, text in self._fields.read().items() if text}
        searched = {name: text for name, text in self._searched.items() if text}
        return self._read_answers() != self._unasked or (bool(filled) and filled != searched)

    def _say_other(self) -> None:
        self._fields["given_name"].show_problem(tr("Half typed before: not the one searched for"))

    def _name_anew(self) -> None:
        self._is_other = False


def _read_search(typed: str) -> dict[str, str]:
    words = typed.split()
    numbers = [word for word in words if any(sign.isdigit() for sign in word)]
    years = [word for word in numbers if len(word) == _YEAR and word[:2] in ("19", "20")]
    phones = [word for word in numbers if word.isdigit() and len(word) > _YEAR]
    name = PersonName.parse(" ".join(word for word in words if word not in numbers))
    return {
        "given_name": _capitalise(name.given_name),
        "patronymic": _capitalise(name.patronymic),
        "birth_date": "".join(years[:1]),
        "phone": "".join(phones[:1]),
    }


def _capitalise(name: str | None) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in (name or "").split())
