"""The form that plans or changes a session; its rows are the groups of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal

from fieldreg.domain.kinds import SESSION, FieldFormat, Value
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import check_edit
from fieldreg.domain.records.values import DayPart, SessionMode
from fieldreg.domain.roles import Permission
from fieldreg.services import expected_people, training_sessions
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import format_choice
from fieldreg.ui.forms import record_fields
from fieldreg.ui.forms.editors import NameEdit, PlaceEdit
from fieldreg.ui.forms.record_fields import PlaceNotes
from fieldreg.ui.forms.shown_record import ShownRecord
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.sessions.copy_part import COPY_DRAFT, CopyPart
from fieldreg.ui.pages.sessions.expected_part import DRAFT, WIDTH, ExpectedPart
from fieldreg.ui.pages.sessions.form_data import (
    NAMES,
    ROWS,
    CopiedPlan,
    PlannedSession,
    SessionFormData,
    parse_names,
)
from fieldreg.ui.pages.sessions.plan_rows import PlanRows, build_row
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, Flow, TwoColumns, split_button_row

tr = translator("Sessions")

_NOTES_HEIGHT: Final = 64


@dataclass(frozen=True, slots=True)
class SessionFormResult:
    """*session* is None for a new one; people *expected* are so at a new one.

    In a change untouched fields are None or missing, and *shown* are the stamps that the form
    showed.
    """

    session: int | None
    course: str | None
    partners: tuple[str, ...] | None
    values: dict[str, Value]
    shown: ShownStamps
    expected: tuple[int, ...] = ()


class SessionForm(Column):
    submitted = Signal(object)
    closed = Signal()
    discarded = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.session: int | None = None
        self._data = SessionFormData()
        self.head = PageTitle("", "")
        self.fields = {
            name: record_fields.build_field(context, SESSION, name)
            for name in NAMES
            if context.user.may_see(SESSION, name)
        }
        if notes := self.fields.get("notes"):
            notes.editor.setMaximumHeight(_NOTES_HEIGHT)
        self._shown = ShownRecord(self.fields, self._typed)
        self._places = PlaceNotes(context, self.fields, self)
        self._is_copied = self._is_filling = False
        buttons = self._build_buttons()  # first, as their keys are told first
        self._rows = PlanRows(context.keyboard, self.fields)
        self.copy = CopyPart(context)
        self.expected = ExpectedPart(context, self)
        self._lay_out(buttons)
        for form_field in self.fields.values():
            form_field.changed.connect(form_field.clear_problem)
            form_field.changed.connect(self._update)
        self.fields["course"].changed.connect(self._look_back)
        self.copy.copied.connect(self.show_copy)
        self.copy.changed.connect(self.expected.changed)  # it is saved with the draft too
        for name in ("course", "date", "soum", "capacity", "project"):
            self.fields[name].changed.connect(self._offer_people)

    def _lay_out(self, buttons: Flow) -> None:
        main = Column()
        main.add_inset(build_row(self.fields, ROWS[0]))
        main.add_full_width(self.copy, above="field")
        main.add_full_width(self._rows, above="field")
        main.add_inset(buttons, above="part")
        main.add_stretch()
        self._columns = TwoColumns(main, self.expected, width=WIDTH)
        self.add_inset(self.head)
        self.add_full_width(self._columns, above="part", stretch=1)

    def _build_buttons(self) -> Flow:
        self._actions = actions = Actions(self._context.keyboard, self)
        self.save_button = actions.add(
            "", self._submit, Action.PRIMARY, kind=ButtonKind.PRIMARY, hint=tr("Save"), saves=True
        )
        discard_button = actions.add(
            tr("Drop what was typed"),
            self.discarded.emit,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            when=lambda: bool(self.draft_values()),
            is_destructive=True,
        )
        cancel_button = actions.add(
            tr("Not now"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET
        )
        return split_button_row(self.save_button, discard_button, cancel_button)

    def show_session(self, data: SessionFormData, session: int | None) -> None:
        self.session, self._data = session, data
        is_new = session is None
        self.head.set_text(
            tr("New session") if is_new else tr("Change the session"),
            tr("Course and date are enough. The rest can follow.")
            if is_new
            else tr("Attendance that was marked stays as it is."),
        )
        self.save_button.set_text(tr("Plan the session") if is_new else tr("Save"))
        lists = {"course": data.courses, "partners": data.partners, "parent": data.parents}
        for name, names in {**lists, "project": data.projects}.items():
            editor = self.fields[name].editor
            if isinstance(editor, NameEdit):
                editor.set_names(list(names))
        for form_field in self.fields.values():
            if isinstance(form_field.editor, PlaceEdit):
                form_field.editor.set_near(data.near)
        self._is_copied = False
        self.copy.start(data.draft.get(COPY_DRAFT, ""))
        may_expect = is_new and self._context.keyboard.may(Permission.MARK_ATTENDANCE)
        self.expected.start(data.draft.get(DRAFT, "") if may_expect else "")
        self._columns.show_side(is_shown=may_expect)
        self._rows.set_folded(is_folded=is_new)
        self._show_texts(data.plan or _build_default_texts(self._context.user))
        typed = self._shown.start(data.shown, data.draft)
        if typed:
            self._show_texts({**self._shown.texts, **typed})
        self._look_back()  # once all fields are as they were
        if not is_new:
            self.follow(data)
        self._update()
        empty = () if is_new else (name for name, text in self._typed().items() if not text)
        first = self.fields[next(iter(empty), "course")]
        first.setFocus()
        if isinstance(first.editor, NameEdit):  # a course typed now takes the place of a draft's
            first.editor.selectAll()

    # As a former session of the course

    def _look_back(self) -> None:
        if self.session is None and not self._is_filling:
            text = record_fields.read_field(self.fields["course"])
            self.copy.look_back(text, self._data.courses)

    def show_copy(self, copied: CopiedPlan | None) -> None:
        self._is_copied = copied is not None
        known = {name: text for name, text in (copied.texts if copied else {}).items() if text}
        texts = {**_build_default_texts(self._context.user), **known}
        for name, form_field in self.fields.items():
            is_untouched = record_fields.read_field(form_field) == self._shown.texts.get(name, "")
            if name not in ("course", "date", "notes") and is_untouched:
                record_fields.fill_field(form_field, texts.get(name, ""))
                self._shown.texts[name] = record_fields.read_field(form_field)
        if copied is None:
            self.head.set_text(
                tr("New session"), tr("Course and date are enough. The rest can follow.")
            )
        else:
            day = dates.format_date(copied.session.date)
            text = tr("The rest is as on {day}. What you typed yourself stays.")
            self.head.set_text(tr("New session"), text.format(day=day))
        self._places.refresh()
        self._update()

    def _offer_people(self) -> None:
        course, day, soum, seats, project = (
            record_fields.read_field(self.fields[name]).strip()
            for name in ("course", "date", "soum", "capacity", "project")
        )
        date = dates.parse_date(day)
        if self.session is None and date and self._context.keyboard.may(Permission.MARK_ATTENDANCE):
            place, number = soum if is_place_code(soum) else "", self._data.projects.get(project, 0)
            count = int(seats) if seats.isdecimal() else None
            self.expected.offer_for(PlannedSession(course, date, place, count, number))

    def follow(self, data: SessionFormData) -> None:
        self._data = data

        def describe(name: str) -> str:
            is_choice = SESSION.get_field(name).format is FieldFormat.CHOICE
            return format_choice(SESSION, data.plan[name]) if is_choice else data.plan[name]

        self._shown.follow(
            data.shown,
            lambda name: record_fields.fill_field(self.fields[name], data.plan[name]),
            lambda name: describe(name) or translate("Person", "unknown"),
        )
        self._places.reserve(self._shown.find_typed())
        self._places.refresh()

    def draft_values(self) -> dict[str, str]:
        chosen = {DRAFT: self.expected.draft, COPY_DRAFT: self.copy.draft}
        kept = {name: text for name, text in chosen.items() if text and self.session is None}
        draft = self._shown.build_draft() | kept
        if draft and self.session is None:  # a day that was offered stays when days have passed
            draft["date"] = record_fields.read_field(self.fields["date"])
        return draft

    def mark_saved(self) -> None:
        self._shown.mark_saved()
        self.expected.start()
        self.copy.start()
        self._actions.update()

    def show_problem(self, problem: Problem) -> None:
        name = str(problem.facts.get("field", ""))
        if name in self.fields:
            self._show_problems({name: problem.code})

    def _submit(self) -> None:
        typed = self._typed()
        values: dict[str, Any] = {}
        problems: dict[str, Code] = {}
        for name, text in typed.items():
            # An untouched value of a session stays, even if it is no longer a choice.
            if self.session is None or text != self._shown.texts[name]:
                try:
                    values[name] = self._parse(name, text.strip())
                except Problem as problem:
                    problems[name] = problem.code
        if problems:
            self._show_problems(problems)
            return
        course, partners = values.pop("course", None), values.pop("partners", None)
        self.submitted.emit(
            SessionFormResult(
                *(self.session, course, partners, values, self._shown.stamps),
                expected=self.expected.people if self.session is None else (),
            )
        )

    def _parse(self, name: str, text: str) -> Value | tuple[str, ...]:
        """Return the value that *text* means; course and partners stay names.

        Raises NAME_MISSING, NOT_FOUND, DATE_UNREADABLE, VALUE_REFUSED, HALF_DAY_OUTSIDE.
        """
        if name == "course":
            if not text:
                raise Problem(Code.NAME_MISSING)
            return text
        if name == "partners":
            return parse_names(text, self._data.partners)
        choices = {"parent": self._data.parents, "project": self._data.projects}.get(name)
        value = _parse_plain(name, text) if choices is None else _find_chosen(choices, text)
        if name == "half_days":
            value = 1 if value is None else value
            if 0 < int(value) < self._data.last_marked_half_day:
                raise Problem(Code.HALF_DAY_OUTSIDE)
        check_edit(SESSION, {name: value})
        return value

    def _show_problems(self, problems: Mapping[str, Code]) -> None:
        for name, code in problems.items():
            self.fields[name].show_problem(
                tr("Half-day {number} has marks").format(number=self._data.last_marked_half_day)
                if code is Code.HALF_DAY_OUTSIDE
                else _describe_problem(name, code)
            )
        first = next(each for name, each in self.fields.items() if name in problems)
        self._rows.open_around(first)
        first.setFocus()
        editor, code = first.editor, next(iter(problems.values()))
        if (isinstance(editor, NameEdit) and code is Code.NAME_AMBIGUOUS) or (
            isinstance(editor, PlaceEdit) and editor.is_ambiguous
        ):
            editor.offer()

    def _show_texts(self, texts: Mapping[str, str]) -> None:
        self._is_filling = True
        for name, form_field in self.fields.items():
            record_fields.fill_field(form_field, texts.get(name, ""))
        self._is_filling = False
        self._places.refresh()
        self._update()

    def _update(self) -> None:
        self._actions.update()
        self._rows.show_values(self._shown.find_typed(), is_copied=self._is_copied)

    def _typed(self) -> dict[str, str]:
        return {name: record_fields.read_field(each) for name, each in self.fields.items()}


def _build_default_texts(user: UserSession) -> dict[str, str]:
    return {
        "date": dates.format_date(user.day),
        "half_days": "1",
        "starts": DayPart.MORNING.value,
        "mode": SessionMode.IN_PERSON.value,
        "facilitators": user.user_name,
    }


def save_session(user: UserSession, result: SessionFormResult) -> int:
    if result.session is not None:
        training_sessions.change_session(
            user,
            result.session,
            result.values,
            shown=result.shown,
            course=result.course,
            partners=result.partners,
        )
        return result.session
    with user.store.transaction():
        session = training_sessions.plan_session(
            user, result.course or "", result.values, result.partners or ()
        )
        if result.expected:
            expected_people.expect_people(user, session, result.expected)
    return session


def _find_chosen(choices: Mapping[str, int], text: str) -> int | None:
    wanted = label_key(text)
    found = next((id_ for label, id_ in choices.items() if label_key(label) == wanted), None)
    if text and found is None:
        raise Problem(Code.NOT_FOUND)
    return found


def _parse_plain(name: str, text: str) -> Value:
    match SESSION.get_field(name).format:
        case FieldFormat.DAY:
            if (day := dates.parse_date(text)) is None:
                raise Problem(Code.DATE_UNREADABLE)
            return day
        case FieldFormat.DIGITS if text:
            if not text.isdecimal():
                raise Problem(Code.VALUE_REFUSED)
            return int(text)
        case _:
            return text or None


def _describe_problem(name: str, code: Code) -> str:
    if code is Code.NAME_MISSING:
        return tr("A course is needed")
    if code is Code.NAME_AMBIGUOUS:
        return tr("The list has several of that name: choose one by its code")
    if name in ("partners", "parent", "project"):
        return tr("Not in the list: choose one that is")
    if name in ("capacity", "headcount"):
        return tr("A number, or leave it empty")
    return {
        "course": tr("Choose a course from the list"),
        "date": tr("A day is needed, such as 2026.03.14"),
        "half_days": tr("A number from 1 to 60"),
    }.get(name, tr("This cannot be kept. Shorten it or leave it empty."))
