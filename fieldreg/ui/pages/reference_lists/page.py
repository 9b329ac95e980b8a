"""The page of lists: head office keeps them, laptops show what they were sent."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Verb
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine, Standing
from fieldreg.services.reference_lists.reference_entries import LISTS, Line
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import QUOTAS, Navigator
from fieldreg.ui.pages.reference_lists import queries
from fieldreg.ui.pages.reference_lists import quotas as of_quotas
from fieldreg.ui.pages.reference_lists.queries import Lists
from fieldreg.ui.pages.reference_lists.quotas import FigurePanel, QuotaForm
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.form_fields import Combo, Field, LineEdit
from fieldreg.ui.widgets.labels import Title
from fieldreg.ui.widgets.layout import Column, acts
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage

_PLACES = "places"
_WIDE = 420


class ListsPage(ShrinkingPage):
    """One list at a time, chosen above it, with those out of use at its end.

    At head office Ins adds, F2 calls otherwise, Ctrl+R takes out of use and Ctrl+Z back.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        is_office: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(keyboard, translate("Lists", "Lists"), parent=parent)
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._is_office = is_office
        self._found = Lists({}, (), "")
        self._renamed: Line | None = None
        self.add_button = KeyButton(translate("Lists", "Add an entry"))
        self._head = Title(translate("Lists", "Lists"), "", self.add_button)
        every = [(one, _list_name(one)) for one in LISTS]
        self.which = Field(
            translate("Lists", "List"),
            Combo([*every, (QUOTAS, translate("Quotas", "Quotas"))]),
        )
        self.list = RowList(translate("Lists", "Lists"), keeps_mark=True)
        self.name = Field(translate("Lists", "Name"), LineEdit())
        self.code = Field(translate("Lists", "Code"), LineEdit(is_digits=True))
        self.code.show_note(
            translate("Lists", "Four digits of a soum or district, six of a bag or khoroo.")
        )
        self.save_button = KeyButton(translate("Lists", "Save"), kind=Kind.PLAIN)
        self.leave_button = KeyButton(
            translate("Lists", "Leave it as it is"), kind=Kind.QUIET
        )
        self.rename_button = KeyButton(
            translate("Lists", "Call it otherwise"), kind=Kind.QUIET
        )
        self.out_button = KeyButton(translate("Lists", "Take out of use"), kind=Kind.QUIET)
        self.back_button = KeyButton(translate("Lists", "Back into use"), kind=Kind.QUIET)
        self._form, self._named, self._below = Column(), Column(), Column()
        self.quota, self.figure = QuotaForm(), FigurePanel()
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def entered(self, subject: object = None) -> None:
        if subject == QUOTAS:
            self.which.set_value(QUOTAS)
        self._close_form()
        self._load()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.list.rows else self.which.edit

    # Showing

    def _load(self) -> None:
        desk = self._desk
        self._runner.newest("lists", self, lambda: queries.look(desk), self._take)

    def _take(self, found: Lists) -> None:
        self._found = found
        day = dates.shown(found.day) if found.day else ""
        line = (
            translate(
                "Lists", "What changes here reaches every laptop with its next answer."
            )
            if self._is_office
            else _laptop_line(day)
        )
        self._head.set_words(translate("Lists", "Lists"), line)
        self._show()
        if self._is_office and found.quotas and self._desk.may(Verb.FIND):
            desk = self._desk
            self._runner.newest(
                "figures", self, lambda: quota_progress.standings(desk), self._take_figures
            )

    def _take_figures(self, standings: list[Standing]) -> None:
        self.figure.take(standings)
        self._show_current()

    def _show(self) -> None:
        here = self._current()
        if self._is_of_quotas:
            rows = [of_quotas.row(one) for one in self._found.quotas]
        else:
            rows = list(map(_row, self._found.lines.get(str(self.which.value()), ())))
        self.list.set_rows(
            rows or [Row(translate("Lists", "Nothing is listed here"), icon="dash")]
        )
        places = [
            at
            for at, row in enumerate(rows)
            if here and isinstance(row.value, Line | QuotaLine) and row.value.id == here.id
        ]
        self.list.choose(places[0] if places else 0)
        self._show_current()

    def _turn(self) -> None:
        """Show the list that was chosen; what was typed for another goes."""
        self._close_form()
        self._show()

    def _close_form(self) -> None:
        self._form.hide()
        self._below.show()

    def _show_current(self) -> None:
        one = self._current() if self._is_office else None
        self.rename_button.setVisible(isinstance(one, Line) and not one.is_out)
        self.out_button.setVisible(one is not None and not one.is_out)
        self.back_button.setVisible(one is not None and one.is_out)
        self.figure.show_one(one if isinstance(one, QuotaLine) else None)
        self.keyboard.moved.emit()

    def _current(self) -> Line | QuotaLine | None:
        value = self.list.current_value()
        return value if isinstance(value, Line | QuotaLine) else None

    @property
    def _is_of_quotas(self) -> bool:
        return self.which.value() == QUOTAS

    # Acts

    def _add(self) -> None:
        self._open(None)

    def _rename(self) -> None:
        one = self._current()
        if isinstance(one, Line):
            self._open(one)

    def _open(self, line: Line | None) -> None:
        self._renamed = line
        for part, is_wanted in (
            (self.quota, self._is_of_quotas),
            (self._named, not self._is_of_quotas),
        ):
            part.setVisible(is_wanted)
        if self._is_of_quotas:
            courses = self._found.lines.get("courses", ())
            self._form.show()
            self._below.hide()  # the form takes the whole page
            self.quota.open([one.name for one in courses if not one.is_out])
            return
        self.name.set_text(line.name if line else "")
        self.name.clear_problem()
        self.code.set_text("")
        self.code.setVisible(line is None and self.which.value() == _PLACES)
        self._form.show()
        self.name.setFocus()

    def _save(self) -> None:
        if self._is_of_quotas:
            self._set_quota()
            return
        desk, line, name = self._desk, self._renamed, self.name.text()
        kind, code = LISTS[str(self.which.value())], self.code.text().strip()
        if not name.strip():
            self.name.show_problem(translate("Lists", "Write the name first."))
            self.name.setFocus()
            return

        def failed(problem: Problem) -> None:
            self.say(Tone.FAILURE, problems_words.sentence(problem))

        def job() -> object:
            if line is not None:
                return reference_entries.rename(desk, line.id, name)
            return reference_entries.add(desk, kind, name, code=code)

        said = (
            translate("Lists", "It is called so now, wherever it stands.")
            if line
            else translate("Lists", "Listed. The laptops hear of it with the next answers.")
        )
        self._run(job, said, failed)

    def _set_quota(self) -> None:
        def failed(problem: Problem) -> None:
            if not self.quota.refuse(problem):
                self.say(Tone.FAILURE, problems_words.sentence(problem))

        job = self.quota.job(self._desk)
        if job is not None:
            self._run(
                job,
                translate(
                    "Quotas",
                    "The quota is set. The laptops hear of it with the next answers.",
                ),
                failed,
            )

    def _take_out(self, *, is_wanted: bool) -> None:
        one, desk = self._current(), self._desk
        if one is None:
            return
        said = (
            translate(
                "Lists", "Out of use. It is offered no more, and read where it stands."
            )
            if is_wanted
            else translate("Lists", "In use again.")
        )
        self._run(
            lambda: reference_entries.take_out(desk, one.id, is_wanted=is_wanted), said
        )

    def _run(
        self,
        job: Callable[[], object],
        said: str,
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        def done(_answer: object) -> None:
            self.say(Tone.DONE, said)
            self._leave()
            self._load()
            self._navigator.announce(_SHOWN)

        self._runner.run(self, job, done, failed)

    def _leave(self) -> None:
        self._close_form()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self.list, Act.CHOOSE, None, translate("Lists", "choose"))
        bind(self, Act.NEXT_PART, None, translate("Lists", "next part"))
        bind(self, Act.LEAVE, self._navigator.go_back)
        bind(
            self._form,
            Act.PRIMARY,
            self._save,
            translate("Lists", "Save"),
            button=self.save_button,
        )
        bind(
            self._form,
            Act.LEAVE,
            self._leave,
            translate("Lists", "Leave it as it is"),
            button=self.leave_button,
        )
        if self._is_office:
            bind(
                self,
                Act.LET_IN,
                self._add,
                translate("Lists", "Add an entry"),
                button=self.add_button,
            )
            rename, back = self.rename_button, self.back_button
            bind(
                self,
                Act.CORRECT,
                self._rename,
                translate("Lists", "Call it otherwise"),
                button=rename,
            )
            take_back = translate("Lists", "Back into use")
            bind(
                self,
                Act.UNDO,
                lambda: self._take_out(is_wanted=False),
                take_back,
                button=back,
            )
            self.keyboard.point(
                self, Act.TAKE_OUT, self.out_button, translate("Lists", "Take out of use")
            )
            self.out_button.clicked.connect(lambda: self._take_out(is_wanted=True))
        self.which.changed.connect(self._turn)
        self.list.moved.connect(self._show_current)

    def _lay_out(self) -> None:
        self.add_button.setVisible(self._is_office)
        for field in (self.which, self.name, self.code):
            field.edit.setMaximumWidth(_WIDE)
        for above, part in ((0, self.name), (8, self.code)):
            self._named.add(part, above=above)
        self._form.hang(self._named)
        self._form.hang(self.quota)
        self._form.add(acts(self.save_button, self.leave_button), above=10)
        self.column.add(self._head)
        self.column.add(self.which, above=14)
        self.column.hang(self._form, above=12)
        self._below.hang(self.list)
        self._below.add(
            acts(self.rename_button, self.out_button, self.back_button), above=10
        )
        self._below.hang(self.figure, above=14)
        self.column.hang(self._below, above=12)
        self.column.stretch()


def _row(one: Line) -> Row:
    return Row(
        one.name,
        icon="dash" if one.is_out else "check",
        role="ink3" if one.is_out else "ink2",
        lead=one.code,
        meta=translate("Lists", "out of use") if one.is_out else "",
        value=one,
    )


_SHOWN = frozenset(kind.name for kind in (*LISTS.values(), kinds.QUOTA))


def _laptop_line(day: str) -> str:
    """Say whose they are, and of which day."""
    if not day:
        return translate(
            "Lists", "Head office keeps them; none of its answers is here yet."
        )
    return translate("Lists", "Head office keeps them; as they were on {day}.").format(
        day=day
    )


def _list_name(which: str) -> str:
    """Name a list."""
    return {
        "courses": translate("Lists", "Courses"),
        "partners": translate("Lists", "Partners"),
        "places": translate("Lists", "Places added to the national list"),
    }[which]
