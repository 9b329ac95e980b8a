"""The page of reference lists, maintained at head office."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.services.records import session_refs
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.services.reference_lists.reference_entries import REFERENCE_LISTS, ReferenceEntry
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.records.view import RecordsView
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import QUOTAS, PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.reference_lists.populations import PopulationActions
from fieldreg.ui.pages.reference_lists.quotas import QuotaFigurePanel, QuotaForm, load_quota_figures
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, order_stops
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Lists")

_PLACES = "places"
_FIELD_WIDTH = 420


@dataclass(frozen=True, slots=True)
class ReferenceListsPageData:
    """The lists by name; on a laptop *replied_on* is the day of the reply with them."""

    entries: Mapping[str, tuple[ReferenceEntry, ...]]
    quotas: tuple[QuotaLine, ...]
    replied_on: str
    projects: Mapping[int, str]


def load_reference_lists(user: UserSession) -> ReferenceListsPageData:
    entries = {
        name: tuple(reference_entries.list_entries(user, kind))
        for name, kind in REFERENCE_LISTS.items()
    }
    quotas = tuple(quota_progress.list_quotas(user))
    projects = session_refs.label_names(session_refs.list_offered(user, kinds.PROJECT))
    return ReferenceListsPageData(entries, quotas, user.replied_on, projects)


class ReferenceListsPage(ShrinkingPage):
    shows = frozenset(kind.name for kind in (*REFERENCE_LISTS.values(), kinds.QUOTA, kinds.PROJECT))

    def __init__(self, context: Context, *, is_office: bool) -> None:
        super().__init__(context, tr("Lists"))
        self._is_office = is_office
        self._found = ReferenceListsPageData({}, (), "", {})
        self._renamed: ReferenceEntry | None = None
        self._form = Column()
        self.list_choice = FormField(tr("List"), _build_list_choice())
        self._page_actions = Actions(self.keyboard, self)
        self.add_button = self._page_actions.add(
            *(tr("Add an entry"), partial(self._open_form, None), Action.FORCE_IMPORT),
            when=lambda: is_office and self._form.isHidden(),
        )
        self.records_button = self._page_actions.add(
            tr("All fields, and what grew out"),
            lambda: self.records_view.show_in(self.stack, None, None, ""),
            Action.RECORDS,
            kind=ButtonKind.QUIET,
        )
        of_places = PopulationActions(self, context, self._page_actions, self._lists_places)
        buttons = (*of_places.buttons, self.records_button, self.add_button)
        self._title = PageTitle(tr("Lists"), "", *buttons)
        self.list = RowList(tr("Lists"), keeps_mark=True, selects_several=is_office)
        self._list_view = ListPart(self.keyboard, self.list, find_scope=self)
        self._add_row_actions(self._list_view.row_actions)
        self._build_form()
        self.list_choice.changed.connect(self._on_list_chosen)
        self.list.current_moved.connect(self._on_moved)
        self.keyboard.bind(self, Action.NEXT_PART, None, tr("next part"))
        _lead_to_partners(self, context)
        self._lay_out()

    def _add_row_actions(self, actions: Actions) -> None:
        self.rename_button = actions.add(
            tr("Rename"), self._rename, Action.CORRECT, kind=ButtonKind.QUIET, when=self._can_rename
        )
        self.retire_button = actions.add(
            *(tr("Take out of use"), partial(self._retire, is_wanted=True), Action.REMOVE),
            kind=ButtonKind.QUIET,
            when=lambda: bool(self._chosen(is_retired=False)),
            is_destructive=True,
        )
        actions.add(
            *(tr("Back into use"), partial(self._retire, is_wanted=False), Action.REMOVE),
            kind=ButtonKind.QUIET,
            when=lambda: bool(self._chosen(is_retired=True)),
        )

    def _build_form(self) -> None:
        self.name = FormField(tr("Name"), LineEdit())
        self.code = FormField(tr("Code"), LineEdit(is_digits=True))
        self.code.show_note(tr("Four digits of a soum or district, six of a bag or khoroo."))
        self._name_fields, self._quota_place, self._lists = Column(), Column(), Column()
        actions = self._form_actions = Actions(self.keyboard, self._form)
        self.save_button = actions.add(
            *(tr("Save"), self._save, Action.PRIMARY), kind=ButtonKind.PRIMARY, saves=True
        )
        self.cancel_button = actions.add(
            tr("Leave it as it is"), self._leave_form, Action.LEAVE, kind=ButtonKind.QUIET
        )
        self.figure_panel = QuotaFigurePanel()

    @cached_property
    def quota_form(self) -> QuotaForm:
        form = QuotaForm()
        self._quota_place.add_full_width(form)
        form.show()  # now, for the key that follows
        order_stops(self._form)
        return form

    @cached_property
    def records_view(self) -> RecordsView:
        view = RecordsView(self._context, self)
        view.closed.connect(self.list.setFocus)
        self.stack.addWidget(view)
        return view

    @override
    def on_enter(self, subject: object = None) -> None:
        if subject == QUOTAS:
            self.list_choice.set_value(QUOTAS)
        self._close_form()
        self.stack.setCurrentWidget(self._lists)
        self.load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.list.rows else self.list_choice.editor

    @override
    def load(self) -> None:
        self.run_latest("lists", partial(load_reference_lists, self._context.user), self._show)

    def _show(self, found: ReferenceListsPageData) -> None:
        self._found = found
        self._title.set_text(tr("Lists"), _tell_origin(found, is_office=self._is_office))
        self._show_list()
        if self._is_office and found.quotas:
            job = partial(load_quota_figures, self._context.user)
            self.run_aside("figures", job, self._show_figures)

    def _show_figures(self, found: tuple[Sequence[QuotaProgress], int]) -> None:
        self.figure_panel.set_figures(*found)
        self._show_figure()

    def _show_list(self) -> None:
        entries: Sequence[ReferenceEntry | QuotaLine] = self._found.quotas
        if not self._shows_quotas:
            entries = self._found.entries.get(str(self.list_choice.value()), ())
        nothing = ListRow(tr("Nothing is listed here"), icon="dash")
        places, language = self._context.user.places, self._context.language
        areas = [places.full_name(_code(entry), language) for entry in entries]
        self._list_view.set_rows(list(map(_row, entries, areas)) or [nothing])
        self._show_figure()

    def _on_list_chosen(self) -> None:
        self._close_form()
        self._list_view.find_bar.field.clear()
        self._show_list()

    def _on_moved(self, entry: object) -> None:
        renamed = self._renamed
        if renamed is not None and isinstance(entry, ReferenceEntry) and entry.id != renamed.id:
            self._close_form()
        self._show_figure()

    def _close_form(self) -> None:
        self._renamed = None
        self._form.hide()
        self._list_view.show()
        self._page_actions.update()

    def _show_figure(self) -> None:
        entry = self._current() if self._is_office else None
        self.figure_panel.show_quota(entry if isinstance(entry, QuotaLine) else None)

    def _current(self) -> ReferenceEntry | QuotaLine | None:
        value = self.list.current_value()
        return value if isinstance(value, ReferenceEntry | QuotaLine) else None

    def _chosen(self, *, is_retired: bool) -> list[ReferenceEntry | QuotaLine]:
        chosen = [
            value
            for value in self.list.selected_values()
            if self._is_office and isinstance(value, ReferenceEntry | QuotaLine)
        ]
        return chosen if all(entry.is_retired is is_retired for entry in chosen) else []

    def _can_rename(self) -> bool:
        chosen = self._chosen(is_retired=False)
        return len(chosen) == 1 and isinstance(chosen[0], ReferenceEntry)

    def _lists_places(self) -> bool:
        return self._is_office and self._form.isHidden() and self.list_choice.value() == _PLACES

    @property
    def _shows_quotas(self) -> bool:
        return self.list_choice.value() == QUOTAS

    def _rename(self) -> None:
        if isinstance(entry := self._current(), ReferenceEntry):
            self._open_form(entry)

    def _open_form(self, renamed: ReferenceEntry | None) -> None:
        self._renamed = renamed
        self._quota_place.setVisible(self._shows_quotas)
        self._name_fields.setVisible(not self._shows_quotas)
        self._form.show()
        self._page_actions.update()
        if self._shows_quotas:
            self._list_view.hide()  # the form takes the whole page
            courses = self._found.entries.get("courses", ())
            choices = quota_progress.build_course_choices(courses)
            self.quota_form.start(choices, self._found.projects)
            return
        self.name.set_text(renamed.name if renamed else "")
        self.name.clear_problem()
        self.code.set_text("")
        self.code.setVisible(renamed is None and self.list_choice.value() == _PLACES)
        self.name.setFocus()

    def _save(self) -> None:
        if self._shows_quotas:
            self.quota_form.save(self._context.user, self._change, self.post_failure)
            return
        user, renamed, name = self._context.user, self._renamed, self.name.text()
        kind, code = REFERENCE_LISTS[str(self.list_choice.value())], self.code.text().strip()
        if not name.strip():
            self.name.refuse(tr("Write the name first."))
        elif renamed is not None:
            rename = partial(reference_entries.rename_entry, user, renamed.id, name)
            self._change(
                partial(rename, shown=renamed.shown),
                tr("It has this name everywhere now."),
                self.post_failure,
            )
        else:
            self._change(partial(_add_entry, user, kind, name, code), str, self.post_failure)

    def _retire(self, *, is_wanted: bool) -> None:
        shown = {entry.id: entry.shown for entry in self._chosen(is_retired=not is_wanted)}
        retire = partial(reference_entries.retire_entries, self._context.user, *shown)
        self._change(
            partial(retire, shown=shown, is_wanted=is_wanted),
            tr("Out of use. It is no longer offered, but old records still show it.")
            if is_wanted
            else tr("In use again."),
        )

    def _change(
        self,
        job: Callable[[], object],
        sentence: str | Callable[[Any], str],
        fail: Callable[[Problem], object] | None = None,
    ) -> None:

        def done(result: object) -> None:
            self.post_notice(Tone.DONE, sentence if isinstance(sentence, str) else sentence(result))
            self._leave_form()
            self.load()
            self._context.navigator.notify_changed(self.shows)

        self.run(job, done, fail or self.show_refusal)

    def _leave_form(self) -> None:
        self._close_form()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        for field in (self.list_choice, self.name, self.code):
            field.editor.setMaximumWidth(_FIELD_WIDTH)
        self._name_fields.add_inset(self.name)
        self._name_fields.add_inset(self.code, above="near")
        self._form.add_full_width(self._name_fields)
        self._form.add_full_width(self._quota_place)
        self._form.add_inset(self._form_actions.row(), above="field")
        self._list_view.add_action_row()
        self._list_view.add_full_width(self.figure_panel, above="group")
        self._lists.add_inset(self._title)
        self._lists.add_inset(self.list_choice, above="group")
        self._lists.add_full_width(self._form, above="group")
        self._lists.add_full_width(self._list_view, above="group")
        self.stack = StackedView(self._lists)
        self.column.add_full_width(self.stack)
        self.column.add_stretch()


def _tell_origin(found: ReferenceListsPageData, *, is_office: bool) -> str:
    if is_office:
        return tr("What changes here reaches every laptop with its next reply.")
    if found.replied_on:
        day = dates.format_date(found.replied_on)
        return tr("Head office keeps them; as they were on {day}.").format(day=day)
    return tr("Head office keeps them; none of its replies is here yet.")


def _add_entry(user: UserSession, kind: Kind, name: str, code: str) -> str:
    before = {entry.id: entry for entry in reference_entries.list_entries(user, kind)}
    known = before.get(reference_entries.add_entry(user, kind, name, code=code))
    if known is None:
        return tr("Added. The laptops get it with the next replies.")
    if known.is_retired:
        return tr("In use again.")
    if known.name != name.strip():
        return tr("It is in the list already, and is now written so.")
    return tr("It is in the list already.")


def _code(entry: ReferenceEntry | QuotaLine) -> str:
    return entry.code if isinstance(entry, ReferenceEntry) else ""


def _row(entry: ReferenceEntry | QuotaLine, place: str) -> ListRow:
    area = place.partition(", ")[2]
    return ListRow(
        records_words.quota_label(entry) if isinstance(entry, QuotaLine) else entry.name,
        icon="dash" if entry.is_retired else "check",
        role="ink3" if entry.is_retired else "ink2",
        lead=_code(entry),
        line=join_parts([area, _tell_apart(entry)]) if isinstance(entry, ReferenceEntry) else "",
        meta=_state(entry),
        value=entry,
    )


def _state(entry: ReferenceEntry | QuotaLine) -> str:
    is_unconfirmed = isinstance(entry, ReferenceEntry) and entry.is_unconfirmed
    states = [records_words.unconfirmed_label(is_unconfirmed)]
    return join_parts([*states, tr("out of use") if entry.is_retired else ""])


def _tell_apart(entry: ReferenceEntry) -> str:
    if entry.label == entry.name:
        return ""
    author = records_words.format_author(entry.author)
    return join_parts([short_code(entry.id), author, dates.format_date(entry.author.day)])


def _build_list_choice() -> ComboBox:
    lists = [(key, _list_name(kind)) for key, kind in REFERENCE_LISTS.items()]
    return ComboBox([*lists, (QUOTAS, translate("Quotas", "Quotas"))])


def _list_name(kind: Kind) -> str:
    return translate(*kind.list_label) if kind.list_label else kind.name


def _lead_to_partners(page: ReferenceListsPage, context: Context) -> None:
    go = partial(context.navigator.open_page, PageName.PARTNERS)
    words = translate("Partners", "see the partners")
    context.keyboard.bind(page, Action.PARTNERS, go, words, is_hinted=False)
