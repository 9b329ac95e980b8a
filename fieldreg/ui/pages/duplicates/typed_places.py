"""Places as they were typed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.places.likely_places import LikelyPlace
from fieldreg.services.pairs import typed_places
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.services.pairs.typed_places import TypedPlace
from fieldreg.ui.context import Context
from fieldreg.ui.forms.editors import PlaceEdit
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.labels import EmptyState, Label, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.list_and_panel import ListAndPanel
from fieldreg.ui.widgets.panes import ScrollPane, StackedView

tr = translator("Duplicates")

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SURE: Final = 100.0


class TypedPlacesView(Column):
    """An answer is about all groups that are selected; of several each means its likeliest place.

    Signals:
        judged(str): what was written, in words.
        failed(Problem): nothing was written.
    """

    judged = Signal(str)
    failed = Signal(object)
    shown = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.list = RowList(tr("Places as typed"), keeps_mark=True, selects_several=True)
        self.head = PageTitle("", " ", style="h2")
        self.spellings = Label("", "hint", "ink2", wraps=True)
        self.table = DataTable(
            PagedModel(self._build_columns(), context.runner, self),
            tr("Places that may be meant"),
            row_height=36,
        )
        self._editor = PlaceEdit(context.user.places, context.language)
        self.other = FormField(tr("Another place"), self._editor)
        self._actions = Actions(context.keyboard, self)
        self._add_actions()
        self._list_and_panel = ListAndPanel(
            ListPart(context.keyboard, self.list), ScrollPane(self._build_panel())
        )
        self._empty = EmptyState(
            tr("Every place is in the list"),
            tr("Places that were typed and are no entry of the national list wait here."),
        )
        self._empty.setContentsMargins(INSET, 0, INSET, 0)
        self._views = StackedView(self._list_and_panel, self._empty)
        self.add_full_width(self._views, stretch=1)
        self.list.current_moved.connect(lambda _group: self._show_chosen())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.table.current_moved.connect(lambda _row: self._actions.update())
        self._editor.committed.connect(self._take_other)

    def _build_panel(self) -> Column:
        panel = Column()
        panel.add_inset(self.head)
        panel.add_inset(self.spellings, above="hair")
        panel.add_inset(self._actions.row(), above="near")
        panel.add_full_width(self.table, above="near")
        panel.add_inset(self.other, above="field")
        remark = tr(
            "Records keep what was typed. Lists, figures and quotas see the place; the text stays"
            " noted, without anybody’s name, until this is taken back."
        )
        panel.add_inset(Label(remark, "hint", "ink2", wraps=True), above="field")
        panel.add_stretch()
        return panel

    def load(self, *, is_earlier: bool) -> None:
        read = typed_places.list_judged_places if is_earlier else typed_places.list_open_places
        job = partial(read, self._context.user)
        self._context.runner.run_latest("places", self, job, self._show, self.failed.emit)

    def _show(self, groups: Sequence[TypedPlace]) -> None:
        self.list.set_rows(list(map(self._build_row, groups)))
        self._views.setCurrentWidget(self._list_and_panel if groups else self._empty)
        self._show_chosen()
        self.shown.emit()

    @property
    def _chosen(self) -> list[TypedPlace]:
        return [each for each in self.list.selected_values() if isinstance(each, TypedPlace)]

    @property
    def _only(self) -> TypedPlace | None:
        chosen = self._chosen
        return chosen[0] if len(chosen) == 1 else None

    def _show_chosen(self) -> None:
        chosen, only = self._chosen, self._only
        count = sum(group.record_count for group in chosen)
        title = only.name if only else tr("%n groups chosen", len(chosen)) if chosen else ""
        self.head.set_text(title, join_parts([self._area(only), tr("%n records", count)]))
        texts = [text.typed for group in chosen for text in group.texts]
        self.spellings.set_text(labelled(tr("typed"), ", ".join(texts)))
        self.table.set_rows(only.candidates if only else ())
        if only is not None:
            self._editor.set_level(only.level)
            self._editor.set_near(only.within or None)
        self._editor.set_value("")
        self.other.setVisible(only is not None)
        self._actions.update()

    def _area(self, group: TypedPlace | None) -> str:
        return self._name(group.within) if group is not None and group.within else ""

    def _name(self, code: str) -> str:
        return self._context.user.places.full_name(code, self._context.language)

    def _add_actions(self) -> None:
        self._actions.add(
            *(tr("No listed place"), partial(self._judge, None), Action.DIFFERENT_PERSON),
            kind=ButtonKind.CHOICE,
            when=lambda: any(self._may_say(group, None) for group in self._chosen),
        )
        self._means = self._actions.add(
            *("", self._judge_meant, Action.SAME_PERSON),
            kind=ButtonKind.CHOICE,
            hint=tr("this place"),
            when=self._has_meant,
        )
        self._actions.add(
            *(tr("Another place"), self._editor.offer, Action.CORRECT),
            when=lambda: self._only is not None,
        )
        self._actions.add(
            *(tr("Ask again"), self._withdraw, Action.DELETE),
            when=lambda: any(group.state is PairState.JUDGED for group in self._chosen),
        )

    def _has_meant(self) -> bool:
        """Return whether F6 says something new; its button names the place."""
        self._means.set_text(self._describe_meant())
        said = self._list_meant()
        return bool(said) and any(self._may_say(*each) for each in said)

    def _may_say(self, group: TypedPlace, code: str | None) -> bool:
        return group.state is not PairState.JUDGED or group.said[-1].code != code

    def _list_meant(self) -> list[tuple[TypedPlace, str]]:
        if (only := self._only) is not None:
            current = self.table.current()
            code = current.code if isinstance(current, LikelyPlace) else only.likeliest
            return [(only, code)] if code else []
        meant = [(group, group.likeliest) for group in self._chosen]
        known = [(group, code) for group, code in meant if code]
        return known if len(known) == len(meant) else []

    def _describe_meant(self) -> str:
        match self._list_meant():
            case [(_, code)]:
                return self._context.user.places.name(code, self._context.language)
            case _:
                return tr("Each its likeliest place")

    def _judge_meant(self) -> None:
        self._write(self._list_meant())

    def _judge(self, code: str | None) -> None:
        self._write([(group, code) for group in self._chosen])

    def _take_other(self) -> None:
        only, code = self._only, self._editor.value
        places = self._context.user.places
        place = places.by_code(code)
        if only is None or place is None or place.level is not only.level:
            return
        others = [each for each in only.candidates if each.code != code]
        self.table.set_rows([LikelyPlace(code, _SURE), *others])
        self.table.select(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._actions.update()

    def _write(self, said: Sequence[tuple[TypedPlace, str | None]]) -> None:
        meant = {code for _, code in said}
        job = partial(typed_places.judge_places, self._context.user, said)

        def describe(count: int) -> str:
            if meant == {None}:
                return tr("No listed place, in %n records", count)
            if len(meant) > 1:
                return tr("%n records have a listed place now", count)
            return labelled(self._name(str(*meant)), tr("%n records", count))

        self._run(job, describe)

    def _withdraw(self) -> None:
        job = partial(typed_places.withdraw_places, self._context.user, self._chosen)
        self._run(job, lambda count: tr("As typed again, in %n records", count))

    def _run(self, job: Callable[[], int], describe: Callable[[int], str]) -> None:
        done = lambda count: self.judged.emit(describe(count))  # noqa: E731
        self._context.runner.run(self, job, done, self.failed.emit)

    def _build_row(self, group: TypedPlace) -> ListRow:
        icon, role = words.STATE_ICONS[group.state]
        return ListRow(
            f"{group.name}, {group.record_count}",
            self._describe_state(group),
            icon=icon,
            role=role,
            value=group,
        )

    def _describe_state(self, group: TypedPlace) -> str:
        if group.state is PairState.CONTRADICTED:
            return tr("two verdicts contradict each other")
        if group.state is PairState.JUDGED:
            code = group.said[-1].code
            return self._name(code) if code else tr("no listed place")
        if group.state is PairState.PROPOSED:
            code = group.said[-1].code
            said = self._name(code) if code else tr("no listed place")
            return labelled(tr("a laptop says"), said)
        if group.likeliest is None:
            several = tr("like several places")
            return several if group.candidates else tr("like no listed place")
        return labelled(tr("perhaps"), self._name(group.likeliest))

    def _build_columns(self) -> list[TableColumn]:
        return [
            TableColumn(tr("Place"), lambda place: Cell(self._name(place.code)), min_width=200),
            TableColumn(*(tr("Letters that agree"), _likeness_cell, 160, _RIGHT), drop_priority=1),
        ]


def _likeness_cell(place: LikelyPlace) -> Cell:
    return Cell(tr("{percent} %").format(percent=round(place.likeness)), role="ink2")
