"""The form that plans a new session or changes one; its rows are the groups of its fields."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.kinds import (
    COURSE,
    PARTNER,
    PROJECT,
    SESSION,
    FieldFormat,
    FormGroup,
    Kind,
    Value,
)
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.domain.normalisation import label_key, sort_key
from fieldreg.domain.places.place import is_place_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import check_edit
from fieldreg.domain.records.values import DayPart, SessionMode
from fieldreg.services import training_sessions
from fieldreg.services.records import form_drafts, session_refs
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import format_choice
from fieldreg.ui.forms import record_fields
from fieldreg.ui.forms.editors import NameEdit, PlaceEdit
from fieldreg.ui.forms.shown_record import ShownRecord
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, Flow, split_button_row

tr = translator("Sessions")

_ROWS: Final = tuple(
    SESSION.fields_in(*groups)
    for groups in (
        (FormGroup.COURSE,),
        (FormGroup.PLACE,),
        (FormGroup.TIME,),
        (FormGroup.STAFF,),
        (FormGroup.SOURCE, FormGroup.NOTES),
    )
)
_NAMES: Final = tuple(name for row in _ROWS for name in row)
_NOTES_HEIGHT: Final = 64
_MAX_PARENTS: Final = 500


@dataclass(frozen=True, slots=True)
class SessionFormData:
    """The contents of the form; *parents* and *projects* map labels to ids.

    *draft* and *plan* are typed texts by field; *plan* is empty for a new session.
    *last_marked_half_day* is 0 without participants. *shown* are the stamps of the plan. Places of
    the aimag of *near* come first.
    """

    courses: Sequence[str] = ()
    partners: Sequence[str] = ()
    parents: Mapping[str, int] = field(default_factory=dict)
    draft: Mapping[str, str] = field(default_factory=dict)
    plan: Mapping[str, str] = field(default_factory=dict)
    last_marked_half_day: int = 0
    shown: ShownStamps = field(default_factory=lambda: ShownStamps({}))
    near: str | None = None
    projects: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SessionFormResult:
    """A valid session to save; *session* is None for a new one.

    In a change untouched fields are None or missing, and *shown* are the stamps that the form
    showed.
    """

    session: int | None
    course: str | None
    partners: tuple[str, ...] | None
    values: dict[str, Value]
    shown: ShownStamps


class SessionForm(Column):
    """The fields with their choices and problems.

    Signals:
        closed(): Esc; the typed text stays.
        discarded(): the typed text must be discarded.
    """

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
            for name in _NAMES
            if context.user.may_see(SESSION, name)
        }
        if notes := self.fields.get("notes"):
            notes.editor.setMaximumHeight(_NOTES_HEIGHT)
        self._shown = ShownRecord(self.fields, self._typed)
        self.add_inset(self.head)
        for names in _ROWS:
            row = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
            for name in filter(self.fields.__contains__, names):
                row.add(self.fields[name], share=SESSION.get_field(name).span)
            self.add_inset(row, above="part" if names is _ROWS[0] else "field")
        self._add_actions()
        self.add_stretch()
        for form_field in self.fields.values():
            form_field.changed.connect(form_field.clear_problem)
            form_field.changed.connect(self._actions.update)

    def _add_actions(self) -> None:
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
        self.add_inset(
            split_button_row(self.save_button, discard_button, cancel_button), above="part"
        )

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
        self._show_texts(data.plan or self._default_texts())
        typed = self._shown.start(data.shown, data.draft)
        if typed:
            self._show_texts({**self._shown.texts, **typed})
        if not is_new:
            self.follow(data)
        self._actions.update()
        empty = () if is_new else (name for name, text in self._typed().items() if not text)
        first = self.fields[next(iter(empty), "course")]
        first.setFocus()
        if isinstance(first.editor, NameEdit):  # a course typed now takes the place of a draft's
            first.editor.selectAll()

    def follow(self, data: SessionFormData) -> None:
        """Say what was changed meanwhile in the plan; typed text stays."""
        self._data = data

        def describe(name: str) -> str:
            is_choice = SESSION.get_field(name).format is FieldFormat.CHOICE
            return format_choice(SESSION, data.plan[name]) if is_choice else data.plan[name]

        self._shown.follow(
            data.shown,
            lambda name: record_fields.fill_field(self.fields[name], data.plan[name]),
            lambda name: describe(name) or translate("Person", "unknown"),
        )

    def draft_values(self) -> dict[str, str]:
        return self._shown.build_draft()

    def mark_saved(self) -> None:
        self._shown.mark_saved()
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
            SessionFormResult(self.session, course, partners, values, self._shown.stamps)
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
        first.setFocus()
        editor, code = first.editor, next(iter(problems.values()))
        if (isinstance(editor, NameEdit) and code is Code.NAME_AMBIGUOUS) or (
            isinstance(editor, PlaceEdit) and editor.is_ambiguous
        ):
            editor.offer()

    def _default_texts(self) -> dict[str, str]:
        return {
            "date": dates.format_date(self._context.user.day),
            "half_days": "1",
            "starts": DayPart.MORNING.value,
            "mode": SessionMode.IN_PERSON.value,
            "facilitators": self._context.user.user_name,
        }

    def _show_texts(self, texts: Mapping[str, str]) -> None:
        for name, form_field in self.fields.items():
            record_fields.fill_field(form_field, texts.get(name, ""))
        self._actions.update()

    def _typed(self) -> dict[str, str]:
        return {name: record_fields.read_field(each) for name, each in self.fields.items()}


def load_session_form(
    user: UserSession, session: int | None, draft: str, language: str
) -> SessionFormData:
    rows = user.store.sessions.list_counted(_MAX_PARENTS)
    parents = {_format_parent(user, row, language): row.id for row in rows if row.id != session}
    courses, partners, projects = (_label(user, kind) for kind in (COURSE, PARTNER, PROJECT))
    typed = form_drafts.load_draft(user, draft)
    near = training_sessions.find_last_soum(user)
    if session is None:
        offered = _sort(courses), _sort(partners), parents
        return SessionFormData(*offered, typed, near=near, projects=_by_label(projects))
    records = user.store.records
    record = records.load(SESSION, session)
    values = record.values
    own_course, own_partners = int(values["course"] or 0), session_refs.parse_partner_ids(values)
    # They may be out of use.
    courses = _label(user, COURSE, own_course)
    partners = _label(user, PARTNER, *own_partners)
    own_project = int(values["project"] or 0)
    projects = _label(user, PROJECT, own_project)
    labels = {id_: label for label, id_ in parents.items()}
    plan = {name: "" if values[name] is None else str(values[name]) for name in _NAMES} | {
        "course": courses.get(own_course, ""),
        "date": dates.format_date(str(values["date"] or "")),
        "partners": format_names([partners[each] for each in own_partners if each in partners]),
        "parent": labels.get(int(values["parent"] or 0), ""),
        "project": projects.get(own_project, ""),
    }
    marks = user.store.sessions.list_marks(session)
    last_marked = max((half_day for half_day, _ in marks), default=0)
    near = plan["soum"] if is_place_code(plan["soum"]) else near
    shown = record.shown
    lists = _sort(courses), _sort(partners), parents
    return SessionFormData(*lists, typed, plan, last_marked, shown, near, _by_label(projects))


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


def parse_names(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Split *text* at semicolons if it has any, else at commas.

    A *known* name that contains separators is kept whole.
    """
    separator = ";" if ";" in text else ","
    by_parts = {_split(name, separator): name for name in known}
    sizes = range(max(map(len, by_parts), default=0), 0, -1)
    names: dict[str, None] = {}
    parts = text.split(separator)
    while parts:
        runs = (_split(separator.join(parts[:size]), separator) for size in sizes)
        run = next((run for run in runs if run in by_parts), ())
        names[by_parts[run] if run else parts[0].strip(" ,;")] = None
        del parts[: len(run) or 1]
    return tuple(filter(None, names))


def format_names(names: Sequence[str]) -> str:
    has_separators = any("," in name or ";" in name for name in names)
    return ("; " if has_separators else ", ").join(names)


def _split(name: str, separator: str) -> tuple[str, ...]:
    return tuple(map(label_key, name.split(separator)))


def _format_parent(user: UserSession, row: SessionRow, language: str) -> str:
    place = row.venue or user.places.short_name(row.soum or "", language)
    course = f"{dates.format_date(row.date)} {row.course or ''}".strip()
    return f"{course}, {place}" if place else course


def _label(user: UserSession, kind: Kind, *also: int) -> dict[int, str]:
    listed = session_refs.list_offered(user, kind)
    return session_refs.label_names(
        {row.id: row for row in (*listed, *user.store.records.load_many(kind, also))}.values()
    )


def _by_label(names: Mapping[int, str]) -> dict[str, int]:
    return {label: id_ for id_, label in names.items()}


def _sort(names: Mapping[int, str]) -> list[str]:
    return sorted(filter(None, names.values()), key=sort_key)


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
