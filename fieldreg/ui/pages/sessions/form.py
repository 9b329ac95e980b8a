"""The form of a session: what is planned, for a new one or to change one."""

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
from fieldreg.ui.forms.editors.name_edit import NameEdit
from fieldreg.ui.forms.editors.place_edit import PlaceEdit
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.sessions.parse import SessionFormChoices, format_names, parse_session
from fieldreg.ui.pages.sessions.queries import SessionFormData
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, Editor, FormField, LineEdit, MultilineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Flow, split_button_row

_ROWS: Final = (
    (("course", 3), ("date", 1)),
    (("soum", 2), ("venue", 2)),
    (("half_days", 1), ("starts", 1), ("mode", 1), ("capacity", 1)),
    (("facilitators", 2), ("partners", 2)),
    (("parent", 1), ("notes", 1)),
)
_NOTES_HIGH: Final = 64
_NAMES: Final = tuple(name for row in _ROWS for name, _ in row)


@dataclass(frozen=True, slots=True)
class SessionFormResult:
    """A session that may be saved; *session* is None for a new one.

    Of one that is changed, only what was touched is here; the rest is None or missing.
    """

    session: int | None
    course: str | None
    partners: tuple[str, ...] | None
    values: dict[str, Value]


class SessionForm(QWidget):
    """The fields, their problems, and what may be chosen in them.

    Signals:
        submitted(Planned): it may be saved.
        left(): Esc; what was typed stays.
        dropped(): what was typed is not wanted.
    """

    submitted = Signal(object)
    closed = Signal()
    discarded = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session: int | None = None
        self._lists = SessionFormChoices((), (), {})
        self._first: dict[str, str] = {}
        self._last_marked = 0
        self.head = PageTitle("", "")
        self.fields = {
            name: FormField(records_words.label_of(kinds.SESSION, name), self._edit(name))
            for name in _NAMES
        }
        self.save_button = KeyButton(
            translate("Sessions", "Plan the session"), kind=ButtonKind.PRIMARY
        )
        self.cancel_button = KeyButton(translate("Sessions", "Not now"), kind=ButtonKind.QUIET)
        self.discard_button = KeyButton(
            translate("Sessions", "Drop what was typed"), kind=ButtonKind.QUIET
        )
        self._lay_out()
        context.keyboard.bind(
            self,
            Action.PRIMARY,
            self._submit,
            translate("Sessions", "Save"),
            button=self.save_button,
        )
        context.keyboard.bind(
            self,
            Action.LEAVE,
            self.closed.emit,
            translate("Sessions", "Not now"),
            button=self.cancel_button,
        )
        context.keyboard.focus_on_key(
            self, Action.REMOVE, self.discard_button, translate("Sessions", "Drop what was typed")
        )
        self.discard_button.clicked.connect(self.discarded)
        for field in self.fields.values():
            field.changed.connect(field.clear_problem)
            field.changed.connect(self._follow)

    def show_session(self, plan: SessionFormData, session: int | None) -> None:
        """Show what is planned of *session*, or what a new one begins with; then the draft."""
        self._session, self._lists = session, plan.choices
        is_new = session is None
        self.head.set_text(
            translate("Sessions", "New session")
            if is_new
            else translate("Sessions", "Change the session"),
            translate("Sessions", "Course and date are enough. The rest can follow.")
            if is_new
            else translate("Sessions", "Attendance that was marked stays as it is."),
        )
        self.save_button.set_text(
            translate("Sessions", "Plan the session") if is_new else translate("Sessions", "Save")
        )
        for name, names in (
            ("course", plan.choices.courses),
            ("partners", plan.choices.partners),
            ("parent", plan.choices.sessions),
        ):
            edit = self.fields[name].editor
            if isinstance(edit, NameEdit):
                edit.set_names(list(names))
        self._last_marked = plan.last_marked_half_day
        self._put(self._new() if is_new else self._texts(plan))
        self.mark_saved()
        if plan.draft:
            self._put(plan.draft)
        self._first_field().setFocus()

    def draft_values(self) -> dict[str, str]:
        """Give what stands in the fields; nothing where nothing was typed, as a draft."""
        typed = self._typed()
        return {} if typed == self._first else typed

    def mark_saved(self) -> None:
        """Take what stands here for saved or unwanted: nothing of it is a draft any more."""
        self._first = self._typed()
        self._follow()

    def show_problem(self, problem: Problem) -> None:
        """Show why it could not be saved, where it is about one field."""
        name = str(problem.facts.get("field", ""))
        if name in self.fields:
            self._mark({name: problem.code})

    def _submit(self) -> None:
        typed = self._typed()
        read = parse_session(typed, self._lists)
        touched = set(_NAMES)
        if self._session is not None:
            # What nobody touched stays as it is, even where no list holds it any more.
            touched = {name for name in _NAMES if typed[name] != self._first[name]}
        problems = {n: code for n, code in read.problems.items() if n in touched}
        values = {n: one for n, one in read.values.items() if n in touched}
        if "half_days" not in problems and self._takes_marks_away(values):
            problems["half_days"] = Code.HALF_DAY_OUTSIDE
        if problems:
            self._mark(problems)
        else:
            course = read.course if "course" in touched else None
            partners = read.partners if "partners" in touched else None
            self.submitted.emit(SessionFormResult(self._session, course, partners, values))

    def _mark(self, problems: Mapping[str, Code]) -> None:
        for name, code in problems.items():
            sentence = (
                translate("Sessions", "Half-day {number} has marks").format(
                    number=self._last_marked
                )
                if code is Code.HALF_DAY_OUTSIDE
                else _problem(name, code)
            )
            self.fields[name].show_problem(sentence)
        next(self.fields[name] for name in _NAMES if name in problems).setFocus()

    def _takes_marks_away(self, values: Mapping[str, Value]) -> bool:
        half_days = values.get("half_days")
        return isinstance(half_days, int) and half_days < self._last_marked

    def _follow(self) -> None:
        self.discard_button.setVisible(bool(self.draft_values()))

    def _new(self) -> dict[str, str]:
        return dict.fromkeys(_NAMES, "") | {
            "date": dates.format_date(self._context.user.day),
            "half_days": "1",
            "starts": DayPart.MORNING.value,
            "mode": SessionMode.IN_PERSON.value,
            "facilitators": self._context.user.user_name,
        }

    def _texts(self, plan: SessionFormData) -> dict[str, str]:
        """Write what is planned of a session as it would be typed."""
        values = plan.values
        texts = {name: "" if values[name] is None else str(values[name]) for name in _NAMES}
        texts["date"] = dates.format_date(texts["date"])
        texts["course"] = plan.course
        texts["partners"] = format_names(plan.partners)
        texts["parent"] = next(
            (name for name, one in plan.choices.sessions.items() if one == values["parent"]), ""
        )
        return texts

    def _put(self, texts: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            if isinstance(field.editor, PlaceEdit):
                field.editor.set_value(texts.get(name, ""))
            else:
                field.set_value(texts.get(name, ""))
            field.clear_problem()
        self._follow()

    def _typed(self) -> dict[str, str]:
        return {name: self._text(name) for name in _NAMES}

    def _text(self, name: str) -> str:
        field = self.fields[name]
        if isinstance(field.editor, PlaceEdit):
            return field.editor.value
        return str(field.value() or "")

    def _first_field(self) -> FormField:
        return next((self.fields[n] for n in _NAMES if not self._text(n)), self.fields["course"])

    def _edit(self, name: str) -> Editor:
        hint = _hint(name)
        makers: dict[str, Callable[[], Editor]] = {
            "course": lambda: NameEdit(hint),
            "partners": lambda: NameEdit(hint, several=True),
            "parent": lambda: NameEdit(hint),
            "soum": lambda: PlaceEdit(self._context.user.places, self._context.language),
            "starts": lambda: ComboBox(
                [
                    (str(DayPart.MORNING), translate("Sessions", "morning")),
                    (str(DayPart.AFTERNOON), translate("Sessions", "afternoon")),
                ]
            ),
            "mode": lambda: ComboBox(
                [
                    (str(SessionMode.IN_PERSON), translate("Sessions", "in person")),
                    (str(SessionMode.ONLINE), translate("Sessions", "online")),
                ]
            ),
            "notes": lambda: MultilineEdit(hint),
        }
        is_digits = name in ("date", "half_days", "capacity")
        return makers.get(name, lambda: LineEdit(hint, is_digits=is_digits))()

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
        self.fields["notes"].editor.setMaximumHeight(_NOTES_HIGH)
        box.addSpacing(8)
        box.addWidget(split_button_row(self.save_button, self.discard_button, self.cancel_button))
        box.addStretch(1)


def _hint(name: str) -> str:
    """Say inside an empty field how it may be filled."""
    return {
        "course": translate("Sessions", "from the list, or a new one"),
        "date": translate("Sessions", "2026.03.14"),
        "capacity": translate("Sessions", "no limit"),
        "venue": translate("Sessions", "school, hall"),
        "partners": translate("Sessions", "with commas or ; between"),
        "parent": translate("Sessions", "if it was promised there"),
    }.get(name, "")


def _problem(name: str, code: Code) -> str:
    """Say what to do about a field; what was typed stays."""
    if name == "course":
        if code is Code.NOT_FOUND:
            return translate("Sessions", "Choose a course from the list")
        return translate("Sessions", "A course is needed")
    if name in ("partners", "parent"):
        return translate("Sessions", "Not in the list: choose one that is")
    return {
        "date": translate("Sessions", "A day is needed, such as 2026.03.14"),
        "half_days": translate("Sessions", "A number from 1 to 60"),
        "capacity": translate("Sessions", "A number, or leave it empty"),
    }.get(name, translate("Sessions", "This cannot be kept. Shorten it or leave it empty."))
