"""The page of lists: head office keeps them, laptops show what they were sent."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.services.reference_lists.reference_entries import REFERENCE_LISTS, ReferenceEntry
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import QUOTAS
from fieldreg.ui.pages.reference_lists import queries
from fieldreg.ui.pages.reference_lists import quotas as of_quotas
from fieldreg.ui.pages.reference_lists.queries import ReferenceListsPageData
from fieldreg.ui.pages.reference_lists.quotas import QuotaFigurePanel, QuotaForm
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import ShrinkingPage

_PLACES = "places"
_WIDE = 420


class ReferenceListsPage(ShrinkingPage):
    """One list at a time, chosen above it, with those out of use at its end.

    At head office Ins adds, F2 calls otherwise, Ctrl+R takes out of use and Ctrl+Z back.
    """

    def __init__(self, context: Context, *, is_office: bool, parent: QWidget | None = None) -> None:
        super().__init__(context.keyboard, translate("Lists", "Lists"), parent=parent)
        self._context = context
        self._is_office = is_office
        self._found = ReferenceListsPageData({}, (), "")
        self._renamed: ReferenceEntry | None = None
        self.add_button = KeyButton(translate("Lists", "Add an entry"))
        self._head = PageTitle(translate("Lists", "Lists"), "", self.add_button)
        every = [(key, _list_name(kind)) for key, kind in REFERENCE_LISTS.items()]
        self.list_choice = FormField(
            translate("Lists", "List"), ComboBox([*every, (QUOTAS, translate("Quotas", "Quotas"))])
        )
        self.list = RowList(translate("Lists", "Lists"), keeps_mark=True)
        self.name = FormField(translate("Lists", "Name"), LineEdit())
        self.code = FormField(translate("Lists", "Code"), LineEdit(is_digits=True))
        self.code.show_note(
            translate("Lists", "Four digits of a soum or district, six of a bag or khoroo.")
        )
        self.save_button = KeyButton(translate("Lists", "Save"), kind=ButtonKind.PLAIN)
        self.cancel_button = KeyButton(
            translate("Lists", "Leave it as it is"), kind=ButtonKind.QUIET
        )
        self.rename_button = KeyButton(
            translate("Lists", "Call it otherwise"), kind=ButtonKind.QUIET
        )
        self.retire_button = KeyButton(translate("Lists", "Take out of use"), kind=ButtonKind.QUIET)
        self.restore_button = KeyButton(translate("Lists", "Back into use"), kind=ButtonKind.QUIET)
        self._form, self._named, self._below = Column(), Column(), Column()
        self.quota_form, self.figure_panel = QuotaForm(), QuotaFigurePanel()
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        if subject == QUOTAS:
            self.list_choice.set_value(QUOTAS)
        self._close_form()
        self._load()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.list.rows else self.list_choice.editor

    # Showing

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "lists", self, lambda: queries.load_reference_lists(user), self._take
        )

    def _take(self, found: ReferenceListsPageData) -> None:
        self._found = found
        day = dates.format_date(found.reply_day) if found.reply_day else ""
        line = (
            translate("Lists", "What changes here reaches every laptop with its next answer.")
            if self._is_office
            else _laptop_line(day)
        )
        self._head.set_text(translate("Lists", "Lists"), line)
        self._show()
        if self._is_office and found.quotas and self._context.user.may(Permission.FIND_PEOPLE):
            user = self._context.user
            self._context.runner.run_latest(
                "figures",
                self,
                lambda: quota_progress.list_quota_progress(user),
                self._take_figures,
            )

    def _take_figures(self, standings: list[QuotaProgress]) -> None:
        self.figure_panel.set_figures(standings)
        self._show_current()

    def _show(self) -> None:
        here = self._current()
        if self._is_of_quotas:
            rows = [of_quotas.quota_row(one) for one in self._found.quotas]
        else:
            rows = list(map(_row, self._found.entries.get(str(self.list_choice.value()), ())))
        self.list.set_rows(
            rows or [ListRow(translate("Lists", "Nothing is listed here"), icon="dash")]
        )
        places = [
            at
            for at, row in enumerate(rows)
            if here
            and isinstance(row.value, ReferenceEntry | QuotaLine)
            and row.value.id == here.id
        ]
        self.list.select(places[0] if places else 0)
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
        self.rename_button.setVisible(isinstance(one, ReferenceEntry) and not one.is_retired)
        self.retire_button.setVisible(one is not None and not one.is_retired)
        self.restore_button.setVisible(one is not None and one.is_retired)
        self.figure_panel.show_quota(one if isinstance(one, QuotaLine) else None)
        self.keyboard.bindings_changed.emit()

    def _current(self) -> ReferenceEntry | QuotaLine | None:
        value = self.list.current_value()
        return value if isinstance(value, ReferenceEntry | QuotaLine) else None

    @property
    def _is_of_quotas(self) -> bool:
        return self.list_choice.value() == QUOTAS

    # Acts

    def _add(self) -> None:
        self._open(None)

    def _rename(self) -> None:
        one = self._current()
        if isinstance(one, ReferenceEntry):
            self._open(one)

    def _open(self, line: ReferenceEntry | None) -> None:
        self._renamed = line
        for part, is_wanted in (
            (self.quota_form, self._is_of_quotas),
            (self._named, not self._is_of_quotas),
        ):
            part.setVisible(is_wanted)
        if self._is_of_quotas:
            courses = self._found.entries.get("courses", ())
            self._form.show()
            self._below.hide()  # the form takes the whole page
            self.quota_form.start([one.name for one in courses if not one.is_retired])
            return
        self.name.set_text(line.name if line else "")
        self.name.clear_problem()
        self.code.set_text("")
        self.code.setVisible(line is None and self.list_choice.value() == _PLACES)
        self._form.show()
        self.name.setFocus()

    def _save(self) -> None:
        if self._is_of_quotas:
            self._set_quota()
            return
        user, line, name = self._context.user, self._renamed, self.name.text()
        kind, code = (REFERENCE_LISTS[str(self.list_choice.value())], self.code.text().strip())
        if not name.strip():
            self.name.show_problem(translate("Lists", "Write the name first."))
            self.name.setFocus()
            return

        def failed(problem: Problem) -> None:
            self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

        def job() -> object:
            if line is not None:
                return reference_entries.rename_entry(user, line.id, name)
            return reference_entries.add_entry(user, kind, name, code=code)

        said = (
            translate("Lists", "It is called so now, wherever it stands.")
            if line
            else translate("Lists", "Listed. The laptops hear of it with the next answers.")
        )
        self._run(job, said, failed)

    def _set_quota(self) -> None:
        def failed(problem: Problem) -> None:
            if not self.quota_form.show_problem(problem):
                self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

        job = self.quota_form.add_job(self._context.user)
        if job is not None:
            self._run(
                job,
                translate(
                    "Quotas", "The quota is set. The laptops hear of it with the next answers."
                ),
                failed,
            )

    def _take_out(self, *, is_wanted: bool) -> None:
        one, user = self._current(), self._context.user
        if one is None:
            return
        said = (
            translate("Lists", "Out of use. It is offered no more, and read where it stands.")
            if is_wanted
            else translate("Lists", "In use again.")
        )
        self._run(lambda: reference_entries.retire_entry(user, one.id, is_wanted=is_wanted), said)

    def _run(
        self,
        job: Callable[[], object],
        said: str,
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        def done(_answer: object) -> None:
            self.post_notice(Tone.DONE, said)
            self._leave()
            self._load()
            self._context.navigator.notify_changed(_SHOWN)

        self._context.runner.run(self, job, done, failed)

    def _leave(self) -> None:
        self._close_form()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        bind(self.list, Action.MOVE_ROW, None, translate("Lists", "choose"))
        bind(self, Action.NEXT_PART, None, translate("Lists", "next part"))
        bind(self, Action.LEAVE, self._context.navigator.go_back)
        bind(
            self._form,
            Action.PRIMARY,
            self._save,
            translate("Lists", "Save"),
            button=self.save_button,
        )
        bind(
            self._form,
            Action.LEAVE,
            self._leave,
            translate("Lists", "Leave it as it is"),
            button=self.cancel_button,
        )
        if self._is_office:
            bind(
                self,
                Action.FORCE_IMPORT,
                self._add,
                translate("Lists", "Add an entry"),
                button=self.add_button,
            )
            rename, back = self.rename_button, self.restore_button
            bind(
                self,
                Action.CORRECT,
                self._rename,
                translate("Lists", "Call it otherwise"),
                button=rename,
            )
            take_back = translate("Lists", "Back into use")
            bind(self, Action.UNDO, lambda: self._take_out(is_wanted=False), take_back, button=back)
            self.keyboard.focus_on_key(
                self, Action.REMOVE, self.retire_button, translate("Lists", "Take out of use")
            )
            self.retire_button.clicked.connect(lambda: self._take_out(is_wanted=True))
        self.list_choice.changed.connect(self._turn)
        self.list.current_moved.connect(self._show_current)

    def _lay_out(self) -> None:
        self.add_button.setVisible(self._is_office)
        for field in (self.list_choice, self.name, self.code):
            field.editor.setMaximumWidth(_WIDE)
        for above, part in ((0, self.name), (8, self.code)):
            self._named.add_inset(part, above=above)
        self._form.add_full_width(self._named)
        self._form.add_full_width(self.quota_form)
        self._form.add_inset(button_row(self.save_button, self.cancel_button), above=10)
        self.column.add_inset(self._head)
        self.column.add_inset(self.list_choice, above=14)
        self.column.add_full_width(self._form, above=12)
        self._below.add_full_width(self.list)
        self._below.add_inset(
            button_row(self.rename_button, self.retire_button, self.restore_button), above=10
        )
        self._below.add_full_width(self.figure_panel, above=14)
        self.column.add_full_width(self._below, above=12)
        self.column.add_stretch()


def _row(one: ReferenceEntry) -> ListRow:
    return ListRow(
        one.name,
        icon="dash" if one.is_retired else "check",
        role="ink3" if one.is_retired else "ink2",
        lead=one.code,
        meta=translate("Lists", "out of use") if one.is_retired else "",
        value=one,
    )


_SHOWN = frozenset(kind.name for kind in (*REFERENCE_LISTS.values(), kinds.QUOTA))


def _laptop_line(day: str) -> str:
    """Say whose they are, and of which day."""
    if not day:
        return translate("Lists", "Head office keeps them; none of its answers is here yet.")
    return translate("Lists", "Head office keeps them; as they were on {day}.").format(day=day)


def _list_name(kind: Kind) -> str:
    return translate(*kind.list_label) if kind.list_label else kind.name
