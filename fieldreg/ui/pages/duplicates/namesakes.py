"""Courses or partners of one name."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.kinds import Kind
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs import namesake_preview, namesakes, verdicts
from fieldreg.services.pairs.namesake_preview import NamesakePreview
from fieldreg.services.pairs.namesakes import Namesake, NamesakeGroup
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.pages.duplicates.joined_part import JoinedPart
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import EmptyState, Label, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.list_and_panel import ListAndPanel
from fieldreg.ui.widgets.panes import ScrollPane, StackedView

tr = translator("Duplicates")

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NamesakesView(Column):
    """Groups of one kind; a verdict is on all that are selected.

    Signals:
        judged(int, Verdict): a verdict on so many records was written.
        failed(Problem): nothing was written.
    """

    judged = Signal(int, object)
    named = Signal(str)
    failed = Signal(object)
    shown = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kind: Kind | None = None
        self.list = RowList(tr("Of one name"), keeps_mark=True, selects_several=True)
        self.head = PageTitle("", " ", style="h2")
        self.table = DataTable(
            PagedModel(_build_columns(), context.runner, self), tr("Of one name"), row_height=36
        )
        self.joined = JoinedPart(ValueFormatter(context.user.places, context.language))
        self._actions = Actions(context.keyboard, self)
        self._add_actions()
        panel = Column()
        panel.add_inset(self.head)
        panel.add_inset(self._actions.row(), above="near")  # in sight above any number of rows
        panel.add_full_width(self.joined, above="near")
        panel.add_full_width(self.table, above="near")
        remark = tr("Sessions and attendance stay as they are. What became one can be parted.")
        panel.add_inset(Label(remark, "hint", "ink2", wraps=True), above="field")
        panel.add_stretch()
        self._list_and_panel = ListAndPanel(
            ListPart(context.keyboard, self.list), ScrollPane(panel)
        )
        self._empty = EmptyState(
            tr("No two have the same name"),
            tr(
                "Those of the same or a similar name, from several laptops, wait here for a verdict."
            ),
        )
        self._empty.setContentsMargins(INSET, 0, INSET, 0)
        self._views = StackedView(self._list_and_panel, self._empty)
        self.add_full_width(self._views, stretch=1)
        self.list.current_moved.connect(lambda _group: self._show_chosen())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())

    def load(self, kind: Kind, *, is_earlier: bool) -> None:
        self._kind = kind
        read = namesakes.list_judged_pairs if is_earlier else namesakes.list_open_groups
        job = partial(read, self._context.user, kind)
        self._context.runner.run_latest("namesakes", self, job, self._show, self.failed.emit)

    def _show(self, groups: Sequence[NamesakeGroup]) -> None:
        self.list.set_rows(list(map(_build_row, groups)))
        self._views.setCurrentWidget(self._list_and_panel if groups else self._empty)
        self._show_chosen()
        self.shown.emit()

    @property
    def _chosen(self) -> list[NamesakeGroup]:
        return [each for each in self.list.selected_values() if isinstance(each, NamesakeGroup)]

    def _show_chosen(self) -> None:
        chosen = self._chosen
        members = [member for group in chosen for member in group.members]
        if len(chosen) == 1:
            self.head.set_text(_name(chosen[0]), words.describe_group(chosen[0]))
        else:
            groups = tr("%n groups chosen", len(chosen)) if chosen else ""
            self.head.set_text(groups, tr("%n entries", len(members)))
        self.table.set_rows(members)
        self._preview(chosen)
        self._actions.update()

    def _preview(self, chosen: Sequence[NamesakeGroup]) -> None:
        if len(chosen) != 1 or self._kind is None:
            self.joined.show_namesakes(None, {})
            return
        ids = [member.id for member in chosen[0].members]
        job = partial(_load_preview, self._context.user, self._kind, ids)
        hide = lambda _problem: self.joined.show_namesakes(None, {})  # noqa: E731
        self._context.runner.run_latest(
            "joined names", self, job, lambda found: self.joined.show_namesakes(*found), hide
        )

    def _add_actions(self) -> None:
        answers: tuple[tuple[str, Verdict, Action], ...] = (
            (tr("They are different"), Verdict.DIFFERENT, Action.DIFFERENT_PERSON),
            (tr("They are one"), Verdict.SAME, Action.SAME_PERSON),
        )
        for text, verdict, action in answers:
            self._actions.add(
                *(text, partial(self._judge, verdict), action),
                kind=ButtonKind.CHOICE,
                when=partial(self._may_say, verdict),
            )
        self._actions.add(
            *(tr("This name stays"), self._keep_name, Action.CORRECT),
            when=lambda: len(self._chosen) == 1 and not self._context.user.is_laptop,
        )

    def _may_say(self, verdict: Verdict) -> bool:
        chosen = self._chosen
        is_new = any(group.verdicts != {verdict} for group in chosen)
        return is_new and namesakes.may_judge(chosen, verdict)

    def _judge(self, verdict: Verdict) -> None:
        chosen = self._chosen
        job = partial(namesakes.judge_groups, self._context.user, chosen, verdict)
        self._write(job, lambda count: self.judged.emit(count, verdict))

    def _keep_name(self) -> None:
        member = self.table.current() or self.table.paged.row(0)
        if isinstance(member, Namesake):
            job = partial(verdicts.pin_value, self._context.user, member.id, "name")
            self._write(job, lambda _is_changed: self.named.emit(member.name))

    def _write(self, job: Callable[[], int], done: Callable[[int], None]) -> None:
        self._context.runner.run(self, job, done, self.failed.emit)


def _load_preview(
    user: UserSession, kind: Kind, entries: Sequence[int]
) -> tuple[NamesakePreview | None, RecordLabels]:
    """None where they are one already."""
    preview = namesake_preview.preview_namesakes(user, kind, entries)
    referred = [int(value or 0) for field, value in preview.shown_no_more if field.is_reference]
    named = record_labels.load_labels_of_any_kind(user, referred)
    return (preview if len(preview.uses) > 1 else None), named


def _name(group: NamesakeGroup) -> str:
    names = [member.name for member in group.members]
    return names[0] if group.is_of_one_name else " – ".join(names)


def _build_row(group: NamesakeGroup) -> ListRow:
    icon, role = words.STATE_ICONS[group.state]
    return ListRow(
        f"{group.members[0].name}, {len(group.members)}" if group.is_of_one_name else _name(group),
        words.describe_group(group),
        icon=icon,
        role=role,
        value=group,
    )


def _build_columns() -> list[TableColumn]:
    return [
        TableColumn(tr("Name"), lambda member: Cell(member.name), min_width=200),
        TableColumn(tr("Written at"), _origin_cell, 340, min_width=140),
        TableColumn(
            tr("Group or sort"),
            lambda member: Cell(member.about, role="ink2"),
            110,
            drop_priority=1,
        ),
        TableColumn(tr("Uses"), lambda member: Cell(str(member.use_count)), 90, _RIGHT),
    ]


def _origin_cell(member: Namesake) -> Cell:
    author = records_words.format_author(member.author)
    told = join_parts([author, dates.format_date(member.author.day)])
    return Cell(told, short_text=author)
