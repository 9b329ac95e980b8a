"""The form that plans a new session or changes one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Value
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import DayPart, SessionMode
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.editors import NameEdit, PlaceEdit
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.sessions.parse import SessionFormChoices, format_names, parse_session
from fieldreg.ui.pages.sessions.queries import SessionFormData
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, Editor, FormField, LineEdit, MultilineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Flow, split_button_row

tr = translator("Sessions")


_ROWS: Final = (
    (("course", 3), ("date", 1)),
    (("soum", 2), ("venue", 2)),
    (("half_days", 1), ("starts", 1), ("mode", 1), ("capacity", 1)),
    (("facilitators", 2), ("partners", 2)),
    (("parent", 1), ("notes", 1)),
)
_NOTES_HEIGHT: Final = 64
_NAMES: Final = tuple(name for row in _ROWS for name, _ in row)


@dataclass(frozen=True, slots=True)
class SessionFormResult:
    """A valid session to save; *session* is None for a new one.

    When a session is changed, untouched fields are None or missing.
    """

    session: int | None
    course: str | None
    partners: tuple[str, ...] | None
    values: dict[str, Value]


class SessionForm(QWidget):
    """The fields with their choices and problems.

    Signals:
        submitted(SessionFormResult): the session to save.
        closed(): Esc; the typed text stays.
        discarded(): the typed text must be discarded.
    """

    submitted = Signal(object)
    closed = Signal()
    discarded = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session: int | None = None
        self._choices = SessionFormChoices((), (), {})
        self._saved: dict[str, str] = {}
        self._last_marked_half_day = 0
        self.head = PageTitle("", "")
        self.fields = {
            name: FormField(records_words.label_of(kinds.SESSION, name), self._create_editor(name))
            for name in _NAMES
        }
        self.save_button = KeyButton(tr("Plan the session"), kind=ButtonKind.PRIMARY)
        self.cancel_button = KeyButton(tr("Not now"), kind=ButtonKind.QUIET)
        self.discard_button = KeyButton(tr("Drop what was typed"), kind=ButtonKind.QUIET)
        self._lay_out()
        context.keyboard.bind(
            self, Action.PRIMARY, self._submit, tr("Save"), button=self.save_button
        )
        context.keyboard.bind(
            self, Action.LEAVE, self.closed.emit, tr("Not now"), button=self.cancel_button
        )
        context.keyboard.focus_on_key(
            self, Action.REMOVE, self.discard_button, tr("Drop what was typed")
        )
        self.discard_button.clicked.connect(self.discarded)
        for field in self.fields.values():
            field.changed.connect(field.clear_problem)
            field.changed.connect(self._show_discard_button)

    def show_session(self, data: SessionFormData, session: int | None) -> None:
        """Show the plan of *session*, or defaults of a new one, then the draft over it."""
        self._session, self._choices = session, data.choices
        is_new = session is None
        self.head.set_text(
            tr("New session") if is_new else tr("Change the session"),
            tr("Course and date are enough. The rest can follow.")
            if is_new
            else tr("Attendance that was marked stays as it is."),
        )
        self.save_button.set_text(tr("Plan the session") if is_new else tr("Save"))
        for name, names in (
            ("course", data.choices.courses),
            ("partners", data.choices.partners),
            ("parent", data.choices.sessions),
        ):
            editor = self.fields[name].editor
            if isinstance(editor, NameEdit):
                editor.set_names(list(names))
        self._last_marked_half_day = data.last_marked_half_day
        self._show_texts(self._default_texts() if is_new else self._format_plan(data))
        self.mark_saved()
        if data.draft:
            self._show_texts(data.draft)
        self._first_empty_field().setFocus()

    def draft_values(self) -> dict[str, str]:
        """Return the typed texts, or {} if they are as saved."""
        typed = self._typed()
        return {} if typed == self._saved else typed

    def mark_saved(self) -> None:
        """Take the typed texts as saved, so that they are no draft."""
        self._saved = self._typed()
        self._show_discard_button()

    def show_problem(self, problem: Problem) -> None:
        """Show *problem* at its field, if it has one."""
        name = str(problem.facts.get("field", ""))
        if name in self.fields:
            self._show_problems({name: problem.code})

    def _submit(self) -> None:
        typed = self._typed()
        parsed = parse_session(typed, self._choices)
        touched = set(_NAMES)
        if self._session is not None:
            # An untouched value stays, even if it is no longer a choice.
            touched = {name for name in _NAMES if typed[name] != self._saved[name]}
        problems = {name: code for name, code in parsed.problems.items() if name in touched}
        values = {name: value for name, value in parsed.values.items() if name in touched}
        if "half_days" not in problems and self._removes_marked_half_days(values):
            problems["half_days"] = Code.HALF_DAY_OUTSIDE
        if problems:
            self._show_problems(problems)
        else:
            course = parsed.course if "course" in touched else None
            partners = parsed.partners if "partners" in touched else None
            self.submitted.emit(SessionFormResult(self._session, course, partners, values))

    def _show_problems(self, problems: Mapping[str, Code]) -> None:
        for name, code in problems.items():
            sentence = (
                tr("Half-day {number} has marks").format(number=self._last_marked_half_day)
                if code is Code.HALF_DAY_OUTSIDE
                else _describe_problem(name, code)
            )
            self.fields[name].show_problem(sentence)
        next(self.fields[name] for name in _NAMES if name in problems).setFocus()

    def _removes_marked_half_days(self, values: Mapping[str, Value]) -> bool:
        half_days = values.get("half_days")
        return isinstance(half_days, int) and half_days < self._last_marked_half_day

    def _show_discard_button(self) -> None:
        self.discard_button.setVisible(bool(self.draft_values()))

    def _default_texts(self) -> dict[str, str]:
        return dict.fromkeys(_NAMES, "") | {
            "date": dates.format_date(self._context.user.day),
            "half_days": "1",
            "starts": DayPart.MORNING.value,
            "mode": SessionMode.IN_PERSON.value,
            "facilitators": self._context.user.user_name,
        }

    def _format_plan(self, data: SessionFormData) -> dict[str, str]:
        """Return the values of a session as typed texts."""
        values = data.values
        texts = {name: "" if values[name] is None else str(values[name]) for name in _NAMES}
        texts["date"] = dates.format_date(texts["date"])
        texts["course"] = data.course
        texts["partners"] = format_names(data.partners)
        texts["parent"] = next(
            (label for label, id_ in data.choices.sessions.items() if id_ == values["parent"]), ""
        )
        return texts

    def _show_texts(self, texts: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            if isinstance(field.editor, PlaceEdit):
                field.editor.set_value(texts.get(name, ""))
            else:
                field.set_value(texts.get(name, ""))
            field.clear_problem()
        self._show_discard_button()

    def _typed(self) -> dict[str, str]:
        return {name: self._text(name) for name in _NAMES}

    def _text(self, name: str) -> str:
        field = self.fields[name]
        if isinstance(field.editor, PlaceEdit):
            return field.editor.value
        return str(field.value() or "")

    def _first_empty_field(self) -> FormField:
        empty = (field for name, field in self.fields.items() if not self._text(name))
        return next(empty, self.fields["course"])

    def _create_editor(self, name: str) -> Editor:
        hint = _field_hint(name)
        factories: dict[str, Callable[[], Editor]] = {
            "course": lambda: NameEdit(hint),
            "partners": lambda: NameEdit(hint, several=True),
            "parent": lambda: NameEdit(hint),
            "soum": lambda: PlaceEdit(self._context.user.places, self._context.language),
            "starts": lambda: ComboBox(
                [(str(DayPart.MORNING), tr("morning")), (str(DayPart.AFTERNOON), tr("afternoon"))]
            ),
            "mode": lambda: ComboBox(
                [
                    (str(SessionMode.IN_PERSON), tr("in person")),
                    (str(SessionMode.ONLINE), tr("online")),
                ]
            ),
            "notes": lambda: MultilineEdit(hint),
        }
        is_digits = name in ("date", "half_days", "capacity")
        return factories.get(name, lambda: LineEdit(hint, is_digits=is_digits))()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.head)
        box.addSpacing(6)
        for names in _ROWS:
            row = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
            for name, share in names:
                row.add(self.fields[name], share=share)
            box.addWidget(row)
        self.fields["notes"].editor.setMaximumHeight(_NOTES_HEIGHT)
        box.addSpacing(8)
        box.addWidget(split_button_row(self.save_button, self.discard_button, self.cancel_button))
        box.addStretch(1)


def _field_hint(name: str) -> str:
    return {
        "course": tr("from the list, or a new one"),
        "date": tr("2026.03.14"),
        "capacity": tr("no limit"),
        "venue": tr("school, hall"),
        "partners": tr("with commas or ; between"),
        "parent": tr("if it was promised there"),
    }.get(name, "")


def _describe_problem(name: str, code: Code) -> str:
    if name == "course":
        if code is Code.NOT_FOUND:
            return tr("Choose a course from the list")
        return tr("A course is needed")
    if name in ("partners", "parent"):
        return tr("Not in the list: choose one that is")
    return {
        "date": tr("A day is needed, such as 2026.03.14"),
        "half_days": tr("A number from 1 to 60"),
        "capacity": tr("A number, or leave it empty"),
    }.get(name, tr("This cannot be kept. Shorten it or leave it empty."))
