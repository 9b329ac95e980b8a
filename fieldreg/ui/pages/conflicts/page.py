"""The conflicts page."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.problems import Problem
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.conflicts.bulk_resolution import BulkPlan, LeftOut, list_alike
from fieldreg.services.conflicts.conflict_resolution import ConflictRef
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.navigation import intake_of
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.conflicts.comparison import ConflictDetails, load_details, load_settlement
from fieldreg.ui.pages.conflicts.list_items import (
    ConflictListItem,
    build_row,
    keep_settled,
    load_conflict_list,
)
from fieldreg.ui.pages.conflicts.panel import ConflictPanel
from fieldreg.ui.pages.conflicts.several import SeveralPanel
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.list_and_panel import ListAndPanel
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import ScrollPane, StackedView, scroll_into_sight

tr = translator("Conflicts")


class ConflictsPage(ShrinkingPage):
    shows = frozenset(kinds.BY_NAME)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Conflicts"))
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._opened_for = 0  # the record to begin with
        self._intake = ""  # the ref of the one whose conflicts alone are shown
        self._last_resolved = 0  # the record to go back to if the answer is taken back
        self._decided: set[ConflictRef] = set()  # here, last: the next one takes its place
        self._index = 0  # of the current conflict, to be selected again once the list is loaded
        self._items: dict[ConflictRef, ConflictListItem] = {}
        self.kind_button = KeyButton(tr("All of this kind"))
        self.list = RowList(
            tr("Conflicts that wait for you"), keeps_mark=True, selects_several=True
        )
        self.panel = ConflictPanel(context, self)
        self.several = SeveralPanel(context, self)
        self._panels = StackedView(self.panel, self.several)
        self.head = PageTitle(tr("Conflicts"), " ", self.kind_button, self.several.resolve_button)
        self.several.resolve_button.hide()  # the title shows its parts
        self.empty = EmptyState(
            tr("Nothing is in conflict"),
            tr(
                "When two people correct one thing without seeing each other’s correction, both"
                " values are kept and wait here for a decision."
            ),
        )
        rows, pane = Column(), ScrollPane(self._panels)
        rows.add_full_width(FindBar(self.keyboard, self, self.list))
        rows.add_full_width(self.list)
        self.several.planned.connect(
            lambda part: QTimer.singleShot(0, pane, partial(scroll_into_sight, part))
        )
        self._list_and_panel = ListAndPanel(rows, pane)
        self._views = StackedView(self._list_and_panel, self.empty)
        self.column.add_inset(self.head)
        self.empty.setContentsMargins(INSET, 0, INSET, 0)
        self.column.add_full_width(self._views, above="part", stretch=1)
        self._bind()
        self._connect()

    def _bind(self) -> None:
        bind = self.keyboard.bind

        def has_rows() -> bool:
            return bool(self.list.rows)

        def is_one() -> bool:
            return has_rows() and not self._has_several()

        bind(self.list, Action.MOVE_ROW, None, tr("choose"), when=has_rows)
        bind(self.list, Action.PRIMARY, self.list.open_current, tr("open"), when=is_one)
        bind(self, Action.NEXT, self._select_next, when=is_one)
        bind(
            self,
            Action.ALL_OF_KIND,
            self._select_kind,
            tr("all of this kind"),
            button=self.kind_button,
        )
        bind(
            self,
            Action.LEAVE,
            self._leave,
            self._leave_label,
            when=lambda: bool(self._intake) or self._has_several() or self.several.is_resolving,
        )

    def _connect(self) -> None:
        self.kind_button.hide()
        self.several.leave()
        self.list.opened.connect(lambda _ref: self._open_record())
        self.list.current_moved.connect(lambda _ref: self._load_current())
        self.list.selectionModel().selectionChanged.connect(lambda *_rows: self._show_selection())
        self.panel.next_requested.connect(self._select_next)
        self.panel.resolved.connect(self._on_resolved)
        self.panel.failed.connect(self._on_failed)
        self.several.resolved.connect(self._on_several_resolved)
        self.several.failed.connect(self._on_failed)
        self.several.stopped.connect(
            lambda: self.post_notice(Tone.DONE, tr("Stopped. Nothing was decided."))
        )

    @override
    def on_enter(self, subject: object = None) -> None:
        self._opened_for = subject if isinstance(subject, int) else 0
        self._intake = intake_of(subject)
        self._items = {}
        self.load()

    def _leave(self) -> None:
        if self.several.is_resolving:
            self.several.stop()
        elif self._has_several():
            self.list.select(self.list.currentIndex().row())
        else:
            self._intake = ""
            self.load()

    def _leave_label(self) -> str:
        if self.several.is_resolving:
            return tr("stop")
        return tr("only this one") if self._has_several() else tr("all")

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.list.rows else None

    @override
    def load(self) -> None:
        job = partial(load_conflict_list, self._context.user, self._intake)
        self.run_latest("conflicts", job, self._show)

    def _show(self, items: list[ConflictListItem]) -> None:
        former_ref, former, refs = self.list.current_value(), self._current, list(self._items)
        chosen = set(self.list.selected_values()) if self._has_several() else set()
        count = tr("%n conflicts · one field, different values", len(items)) if items else " "
        if self._intake:
            count = tr("%n conflicts of one reception. Esc shows all.", len(items))
        self.head.set_text(tr("Conflicts"), count)
        if former and not (self._has_several() or former.ref in self._decided):
            items = keep_settled(items, former, refs.index(former.ref))
        self._items = {item.ref: item for item in items}
        self.list.set_rows([build_row(item, self._formatter) for item in items])
        self._views.setCurrentWidget(self._list_and_panel if items else self.empty)
        self.kind_button.setHidden(not items)
        if not items:
            self.panel.show_conflict(None)
            return
        if self.window().focusWidget() is self:  # it was empty
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        is_about = [self._opened_for in (item.ref.record, item.trainee_id) for item in items]
        if self._opened_for and any(is_about):
            self.list.select_value(items[is_about.index(True)].ref)
        elif former_ref not in self._items:  # it was resolved, and the next one has its place
            self.list.select(min(self._index, len(self.list.rows) - 1))
        self._opened_for = 0
        self.list.select_values(chosen)
        self._load_current()

    @override
    def show_reversal(self, words: str, place: str = "") -> None:
        super().show_reversal(words, place)
        self._opened_for, self._decided = self._last_resolved, set()
        self.load()

    @property
    def _current(self) -> ConflictListItem | None:
        ref = self.list.current_value()
        return self._items.get(ref) if isinstance(ref, ConflictRef) else None

    def _load_current(self) -> None:
        item = self._current
        self.kind_button.setVisible(not self._has_several() and len(self._list_alike()) > 1)
        if item is None or self._has_several():
            self.panel.show_conflict(None)
            return
        self._index = self.list.currentIndex().row()
        self.panel.leave_other(item.ref)
        user = self._context.user
        if item.is_settled:
            load = partial(load_settlement, user, item.ref, item.subject)
            show = for_subject(self.list.current_value, self.panel.show_settlement)
            self.run_latest("conflict", load, show, lambda _problem: self._select_next())
            return
        if any(other.is_settled for other in self._items.values()):
            self.load()  # it is left, and goes
        if item.is_withheld:
            self.panel.show_withheld(item.subject)
            return
        self.run_latest(
            "conflict",
            lambda: load_details(user, conflict_resolution.load_conflict(user, item.ref)),
            for_subject(self.list.current_value, self.panel.show_conflict),
            lambda _problem: self.load(),
        )

    def _has_several(self) -> bool:
        return len(self.list.selected_rows) > 1

    def _show_selection(self) -> None:
        refs = [ref for ref in self.list.selected_values() if isinstance(ref, ConflictRef)]
        if len(refs) > 1:
            self.kind_button.hide()
            self.panel.show_conflict(None)
            self._panels.setCurrentWidget(self.several)
            self.several.show_refs(refs)
        elif self._panels.currentWidget() is self.several:
            self._panels.setCurrentWidget(self.panel)
            self.several.leave()
            self._load_current()

    def _select_kind(self) -> None:
        self.list.select_values(self._list_alike())

    def _list_alike(self) -> list[ConflictRef]:
        item = self._current
        shown = [row.value for row in self.list.rows if isinstance(row.value, ConflictRef)]
        return list_alike(shown, item.ref) if item is not None else []

    def _select_next(self) -> None:
        count, item = len(self.list.rows), self._current
        if item is not None and item.is_settled:
            self._items.pop(item.ref)
            self.load()
        elif count:
            self.list.select((self.list.currentIndex().row() + 1) % count)

    def _open_record(self) -> None:
        item = self._current
        if item is not None and item.trainee_id:
            self._context.navigator.open_person(item.trainee_id)
        elif item is not None and item.subject.kind is kinds.SESSION:
            self._context.navigator.open_attendance(item.subject.id)

    def _on_resolved(self, details: ConflictDetails, value: str) -> None:
        self._decided = {details.conflict.ref}
        self._last_resolved = details.conflict.ref.record
        again = KeyButton(tr("Decide again"), key_label(Action.UNDO))
        again.clicked.connect(self.undo_requested)
        name = self._formatter.format_record(details.subject)
        self.post_notice(
            Tone.DONE, tr("Decided: {name} · {value}").format(name=name, value=value), "", again
        )
        self._context.navigator.notify_changed({details.conflict.ref.kind.name})
        self._focus_list()

    def _focus_list(self) -> None:
        (self.list if self.list.rows else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_several_resolved(self, done: BulkPlan) -> None:
        self._last_resolved = 0
        self._decided = {conflict.ref for conflict, _ in done.resolutions}
        self.list.select(self.list.currentIndex().row())
        again = KeyButton(tr("Decide again"), key_label(Action.UNDO))
        again.clicked.connect(self.undo_requested)
        changed = done.reasons.get(LeftOut.CHANGED, 0)
        left = tr("changed meanwhile and left: %n", changed) if changed else ""
        text = join_parts([tr("%n conflicts decided", len(done.resolutions)), left])
        self.post_notice(Tone.ATTENTION if changed else Tone.DONE, text, "", again)
        self._context.navigator.notify_changed({kind.name for kind, _ in done.fields})
        self.load()
        self._focus_list()

    def _on_failed(self, problem: Problem) -> None:
        self.post_notice(Tone.ATTENTION, problems_words.sentence(problem))
        self.load()
