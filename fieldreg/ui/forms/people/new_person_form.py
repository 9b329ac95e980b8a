"""The form for a new person, at the door and in the list of people."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain.consents.consent_rules import Age, age_of
from fieldreg.domain.kinds import Value
from fieldreg.domain.people import birth_dates
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.problems import Problem
from fieldreg.domain.records import Purpose
from fieldreg.services.consent_records import Asked
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.forms.consents.consent_fields import ConsentFields
from fieldreg.ui.forms.consents.consent_text_view import read_text
from fieldreg.ui.forms.draft_autosave import DraftKeeper
from fieldreg.ui.forms.duplicates.duplicate_check import ResemblanceWatch, Resembling
from fieldreg.ui.forms.duplicates.duplicate_notice import ResemblanceNotice
from fieldreg.ui.forms.editors.row_field import RowField
from fieldreg.ui.forms.people.person_fields import PersonFields
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Field
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Flow, ends

CONSENTS: Final = "consents"  # in a row of the form: the answers stand here
_FOCUS, _DIFFERENT = "focus", "different"  # in the draft, beside the fields
_SHARES: Final = {"patronymic": 12, "given_name": 14, "birth_date": 9, CONSENTS: 13}


@dataclass(frozen=True, slots=True)
class FormWords:
    """What the form says differently at the door and in the list."""

    heading: str
    remark: str
    register: str
    leave: str


@dataclass(frozen=True, slots=True)
class Registration:
    """A person who may be registered, and what she consented to."""

    values: dict[str, Value]
    consents: tuple[Asked, ...]
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
    compare_wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        language: str,
        *,
        page: str,
        rows: Sequence[Sequence[str]],
        purposes: Sequence[Purpose],
        form_words: FormWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._language, self._rows = desk, language, rows
        self._words = form_words
        names = [name for row in rows for name in row if name != CONSENTS]
        self.fields = PersonFields(
            desk, language, [*names, "guardian"], self, is_narrow=len(rows) == 1
        )
        self.consents = ConsentFields(purposes, self)
        self.drafts = DraftKeeper(self, desk, runner, page, self._draft)
        self.drafts.follow([*self.fields.fields.values(), *self.consents.fields])
        self.watch = ResemblanceWatch(self, desk, runner, self.fields.read)
        self.section = Section(form_words.heading, form_words.remark)
        self.notice = ResemblanceNotice(desk.places, language)
        self.register_button = KeyButton(form_words.register, kind=Kind.PRIMARY)
        self.drop_button = KeyButton(
            translate("Person", "Drop what was typed"), kind=Kind.QUIET
        )
        self.leave_button = KeyButton(form_words.leave, kind=Kind.QUIET)
        self.draft_facts: Callable[[], Mapping[str, str]] = dict
        self._lay_out()
        self._bind(keyboard, form_words)
        self.fields.changed.connect(self._follow)
        self.watch.found.connect(self._show_resemblance)
        self.clear()

    # What the page does with it

    def begin(self, typed: str = "") -> None:
        """Put the focus where the form begins; a name *typed* elsewhere goes in if it is empty."""
        if typed and not self.is_filled and not any(sign.isdigit() for sign in typed):
            name = PersonName.parse(" ".join(_capital(word) for word in typed.split()))
            values = {"given_name": name.given_name, "patronymic": name.patronymic}
            self.fields.show(values)
        self._first_empty().setFocus()

    def restore(self, draft: Mapping[str, str]) -> None:
        """Show what a *draft* holds, with the focus in the field she was in."""
        self.fields.show(draft)
        self.consents.show(draft)
        different = draft.get(_DIFFERENT, "").split()
        self.watch.different = {int(one) for one in different if one.isdigit()}
        self._follow()
        named = self._named()
        named.get(draft.get(_FOCUS, ""), self._first_empty()).setFocus()

    def clear(self) -> None:
        """Empty every field, for the next person."""
        self.fields.show({})
        self.consents.show({})
        self.watch.forget()
        self._follow()
        self.drafts.let_go()

    def refuse(self, problem: Problem) -> None:
        """Show why it could not be saved, where it is about one field; keep everything."""
        self.fields.mark(str(problem.facts.get("field", "")), problem.code)

    @property
    def is_filled(self) -> bool:
        """Whether anything about a person was typed."""
        return any(self.fields.read().values())

    # The inside

    def _draft(self) -> dict[str, str]:
        if not self.is_filled:
            return {}
        inside = self.focusWidget()  # of this form, whichever window is active
        focus = next((n for n, field in self._named().items() if field.edit is inside), "")
        return {
            **self.fields.read(),
            **self.consents.read(),
            _DIFFERENT: " ".join(map(str, sorted(self.watch.different))),
            _FOCUS: focus,
            **self.draft_facts(),
        }

    def _submit(self) -> None:
        values = self.fields.check()
        if values is None:
            return
        needs_guardian = self._age() is not Age.ADULT
        guardian = str(values.get("guardian") or "") if needs_guardian else None
        asked = self.consents.asked(self._language, guardian)
        name = PersonName(
            str(values.get("given_name") or ""), str(values.get("patronymic") or "") or None
        )
        self.drafts.keep()
        self.submitted.emit(Registration(values, asked, name.short))

    def _age(self) -> Age:
        today = self._desk.clock.today()
        born = birth_dates.parse(self.fields.read()["birth_date"], today)
        return age_of(born.text if born else None, today)

    def _follow(self) -> None:
        age, is_dated = self._age(), bool(self.fields["birth_date"].text())
        self._guardians.setVisible(age is Age.MINOR or (age is Age.PERHAPS and is_dated))
        is_uncertain = self.is_filled and age is Age.PERHAPS
        remark = (
            translate(
                "Person",
                "Age not certain: a guardian’s consent is to follow. Of age? Type the year.",
            )
            if is_uncertain
            else self._words.remark
        )
        self.section.set_words(self._words.heading, remark)
        self.drop_button.setVisible(self.is_filled)
        self.watch.ask()

    def _drop(self) -> None:
        self.clear()
        self.drafts.forget()
        self._first_empty().setFocus()

    def _compare(self) -> None:
        if self.watch.current is not None:
            self.compare_wanted.emit(self.watch.current)

    def _leave(self) -> None:
        self.drafts.keep()
        self.left.emit()

    def _show_resemblance(self, one: Resembling | None) -> None:
        self.notice.setVisible(one is not None)
        if one is not None:
            self.notice.show_one(one)

    def _tell(self, sentence: str) -> None:
        """Say what one of the narrow fields has to say, over the whole width."""
        problems = [field.problem for field in self.fields.fields.values() if field.problem]
        self._told.set_ink("bad" if problems else "ink2")
        self._told.set_words(problems[0] if problems else sentence)
        self._told.setVisible(bool(self._told.words))

    def _named(self) -> dict[str, Field]:
        own = {f"consent {place}": field for place, field in enumerate(self.consents.own)}
        return {**self.fields.fields, **own, "guardians": self.consents.guardians}

    def _first_empty(self) -> Field:
        shown = [
            self.fields[name] for row in self._rows for name in row if name != CONSENTS
        ]
        return next((field for field in shown if not field.value()), shown[0])

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.section)
        for row in self._rows:
            box.addWidget(self._row(row))
        self._told = Text("", "hint", "bad", wraps=True)
        self._told.hide()
        for field in self.fields.fields.values():
            if isinstance(field, RowField):
                field.told.connect(self._tell)
        box.addWidget(self._told)
        self._guardians = Flow(spacing=10, between=10, align=Qt.AlignmentFlag.AlignTop)
        self._guardians.add(self.consents.guardians, share=1)
        self._guardians.add(self.fields["guardian"], share=2)
        box.addWidget(self._guardians)
        box.addWidget(self.notice)
        box.addWidget(ends(self.register_button, self.drop_button, self.leave_button))

    def _row(self, names: Sequence[str]) -> Flow:
        # What is filled in stands on one level: above sentences, or below long labels.
        align = Qt.AlignmentFlag
        level = align.AlignBottom if len(self._rows) == 1 else align.AlignTop
        row = Flow(spacing=10, between=10, align=level)
        shares = _SHARES if len(self._rows) == 1 else {}
        for name in names:
            fields = self.consents.own if name == CONSENTS else [self.fields[name]]
            for field in fields:
                row.add(field, share=shares.get(name, 12))
        return row

    def _bind(self, keyboard: Keyboard, form_words: FormWords) -> None:
        bind = keyboard.bind
        bind(
            self,
            Act.PRIMARY,
            self._submit,
            form_words.register,
            button=self.register_button,
        )
        bind(
            self,
            Act.COMPARE,
            self._compare,
            translate("Person", "Compare"),
            button=self.notice.compare_button,
        )
        bind(
            self,
            Act.DIFFERENT,
            self.watch.judge_different,
            translate("Person", "A different person"),
            button=self.notice.different_button,
        )
        bind(self, Act.LEAVE, self._leave, form_words.leave, button=self.leave_button)
        keyboard.point(
            self, Act.TAKE_OUT, self.drop_button, translate("Person", "Drop what was typed")
        )
        for purpose, guardians, field in self.consents.told:
            read = partial(
                read_text,
                self._desk.texts,
                keyboard,
                field.edit,
                purpose=purpose,
                language=self._language,
                guardians=guardians,
            )
            bind(field, Act.READ, read, translate("Person", "Read the text"))
        self.drop_button.clicked.connect(self._drop)


def _capital(word: str) -> str:
    """Begin *word* as a name begins, since nobody searches in capitals."""
    return word[:1].upper() + word[1:]
