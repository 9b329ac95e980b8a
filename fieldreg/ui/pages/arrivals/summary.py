"""The effect of a reception."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from fieldreg.domain.sync.exchange import BundleStatus, OfficeSyncProtocol
from fieldreg.services import intakes
from fieldreg.services.intakes import IntakeEffect
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import INTAKE, PageName
from fieldreg.ui.pages.arrivals import rows
from fieldreg.ui.pages.arrivals.kept_panel import KeptPanel
from fieldreg.ui.pages.arrivals.results import receive_label
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.tables.thread import BranchList, BranchRow
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, LinkButton
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, SentenceWords, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow, TwoColumns

tr = translator("Inbox")

_SIDE: Final = 434
_STATIONS: Final = {
    BundleStatus.NEW: (StationState.DONE, "accent"),
    BundleStatus.KNOWN: (StationState.DONE, "accent"),
    BundleStatus.PENDING: (StationState.IN_TRANSIT, "accent"),
}
_STOPPED: Final = (StationState.STOPPED, "bad")
_MAX_NAMED: Final = 3


class IntakeSummary(Column):
    """One `Intake`.

    Signals:
        page_requested(PageName): a link was pressed.
        undo_requested(ArrivalRow, bool): undo the row, or bring it back if the second is true.
        receive_requested(): write the replies, also on sticks put in since.
        changed(str, str): heading and line of the notice.
    """

    page_requested = Signal(object)
    shown = Signal()
    undo_requested = Signal(object, bool)
    receive_requested = Signal()
    changed = Signal(str, str)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, office_sync: OfficeSyncProtocol) -> None:
        super().__init__()
        self._context = context
        self.ref = ""
        self._effect: IntakeEffect | None = None
        self._announced = ""
        self._links: dict[PageName | None, LinkButton] = {}
        self._followed: PageName | None = None  # the page that a link led to
        self.sentence = Flow(spacing=7, between=2)
        self._line, self._note = wrapped_label(), wrapped_label()
        self._tree_title = SectionTitle("")
        self.tree = BranchList(tr("What came"))
        self._steps_title = SectionTitle("")
        self._model = PagedModel(_step_columns(), context.runner, self)
        self.steps = DataTable(self._model, tr("Bundles with a next step"), keeps_mark=True)
        self.panel = KeptPanel(context, office_sync, self)
        self._add_actions()
        self._lay_out()
        self.steps.current_moved.connect(self._show_step)
        self.panel.changed.connect(self.changed)
        self.panel.failed.connect(self.failed)
        bind = context.keyboard.bind
        bind(self, Action.NEXT_PART, None, tr("next link"))
        bind(self.steps, Action.MOVE_ROW, None, tr("bundle"))
        bind(self.tree, Action.MOVE_ROW, None, tr("choose"))

    def subject_for(self, page: PageName) -> str:
        if page is PageName.DEVICES and self._effect is not None:
            return next(iter(self._effect.copied_laptops), "")
        return f"{INTAKE}{self.ref}"

    def load(self, ref: str) -> None:
        if ref != self.ref:
            self._followed = None
        job = partial(intakes.load_intake_effect, self._context.user, ref)
        self._context.runner.run_latest("intake", self, job, self._show, self.failed.emit)

    def set_note(self, words: str) -> None:
        self._note.set_text(words)
        self._note.setVisible(bool(words))

    def first_focus(self) -> LinkButton | DataTable | BranchList:
        for link in (self._links.get(self._followed), *self._links.values()):
            if link is not None:
                return link
        return self.steps if self._model.rowCount() else self.tree

    def _show(self, effect: IntakeEffect) -> None:
        intake, self.ref = effect.intake, effect.intake.ref
        self._effect = effect
        day = tr("Received {day}").format(day=dates.format_date(intake.day))
        self._title.set_text(tr("Inbox"), join_parts([day, intake.officer]))
        self._actions.update()
        self._show_sentence(effect)
        new = tr("%n bundles were taken in", intake.count(BundleStatus.NEW))
        safe = tr("Nothing was lost. Undone, all is exactly as it was before.")
        if effect.copied_laptops:  # of a copy it would not be true
            safe = tr("Undone, all is exactly as it was before.")
        said = f"{new}. {safe}" if intake.count(BundleStatus.NEW) else ""
        if count := effect.unconfirmed_count:
            waiting = tr(
                "%n people count nowhere until the words of their laptop are compared.", count
            )
            said = f"{said} {waiting}".strip()
        self._line.set_text(said)
        self._line.setVisible(bool(self._line.display_text))
        total = tr("%n bundles", len(intake.bundles))
        sources = tr("sticks and folders: {count}").format(count=intake.source_count)
        self._tree_title.set_text(total, sources)
        self.tree.set_rows(list(_branches(effect)))
        open_rows = rows.list_steps(effect.open_bundles)
        self.steps.set_rows(open_rows)
        for part in (self._steps_title, self.steps):
            part.setVisible(bool(open_rows))
        self._steps_title.set_text(tr("%n bundles have a next step", len(open_rows)))
        self._columns.show_side(is_shown=bool(open_rows))
        self._show_step(self.steps.current())
        self.shown.emit()

    def _show_step(self, row: object) -> None:
        self.panel.show_row(row if isinstance(row, ArrivalRow) else None)

    def _undo(self, *, is_redo: bool) -> None:
        done = None if is_redo else self.panel.last_done
        if done is not None and done.is_put_away:
            self.panel.show_again()
        elif self._effect is not None:
            row = rows.build_intake_row(self._effect.intake)
            if done is not None:
                row = replace(row, ref=done.ref, laptop=done.laptop, is_intake=False)
            self.panel.last_done = None
            self.undo_requested.emit(row, is_redo)

    def _may_undo(self, *, is_redo: bool) -> bool:
        effect = self._effect
        has_new = effect is not None and bool(effect.intake.count(BundleStatus.NEW))
        has_done = self.panel.last_done is not None and not is_redo
        return has_done or (has_new and effect is not None and effect.is_undone is is_redo)

    # The sentence

    def _show_sentence(self, effect: IntakeEffect) -> None:
        self.sentence.clear()
        self._links = {}
        parts = list(_sentence_parts(effect))
        parts += list(_decision_parts(effect))
        spoken = []
        for place, (text, page) in enumerate(parts):
            end = "." if place == len(parts) - 1 else ","
            before, _, rest = f"{text}{end}".partition("[")
            link, _, after = rest.partition("]")
            self._add_words(before)
            if link and page is not None and self._context.keyboard.may(page):
                self._add_link(link, page)
            else:
                self._add_words(link)
            self._add_words(after)
            spoken.append(f"{before}{link}{after}")
        # Made later than the rest, the links would be reached after all of it.
        stops = [self._actions.buttons[-1], *self._links.values(), self.tree]
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)
        self.sentence.setAccessibleName(" ".join(spoken))
        if self._announced != effect.intake.ref:
            self._announced = effect.intake.ref
            event = QAccessibleAnnouncementEvent(self, self.sentence.accessibleName())
            QAccessible.updateAccessibility(event)

    def _add_words(self, words: str) -> None:
        if words.strip():
            self.sentence.add(SentenceWords(words.strip()))

    def _add_link(self, words: str, page: PageName) -> None:
        link = LinkButton(words)
        link.clicked.connect(lambda _on=False: self._follow(page))
        self.sentence.add(link)
        self._links[page] = link

    def _follow(self, page: PageName) -> None:
        self._followed = page
        self.page_requested.emit(page)

    def _add_actions(self) -> None:
        self._actions = Actions(self._context.keyboard, self)
        for action, text in (
            (Action.UNDO, tr("Undo this arrival")),
            (Action.REDO, tr("Bring this arrival back")),
        ):
            is_redo = action is Action.REDO
            self._actions.add(
                *(text, partial(self._undo, is_redo=is_redo), action),
                kind=ButtonKind.QUIET,
                when=partial(self._may_undo, is_redo=is_redo),
            )
        self._actions.add(
            *(receive_label(0), self.receive_requested.emit, Action.SEND), kind=ButtonKind.PRIMARY
        )
        self._context.keyboard.bind(self, Action.LEAVE, self.closed.emit, tr("list"))

    def _lay_out(self) -> None:
        self._title = PageTitle(tr("Inbox"), " ", *self._actions.buttons)
        main = Column()
        main.add_inset(self._tree_title)
        main.add_full_width(self.tree, above="near")
        main.add_inset(self._steps_title, above="group")
        main.add_full_width(self.steps, above="near", stretch=1)
        self._columns = TwoColumns(main, self.panel, width=_SIDE, is_ruled=True)
        self.add_inset(self._title)
        self.add_inset(self.sentence, above="part")
        self.add_inset(self._line, above="near")
        self.add_inset(self._note, above="hair")
        self.add_full_width(self._columns, above="section", stretch=1)


def _sentence_parts(effect: IntakeEffect) -> Iterator[tuple[str, PageName | None]]:
    if effect.copied_laptops:
        first, *others = effect.copied_laptops
        name = f"{first} +{len(others)}" if others else first
        yield tr("[a copy of {laptop}] may be at work").format(laptop=name), PageName.DEVICES
    if effect.is_undone:
        yield tr("All that came with it is undone"), None
        return
    counted: tuple[tuple[int, Callable[[int], str], PageName], ...] = (
        (len(effect.people), lambda n: tr("[%n people] came in", n), PageName.PEOPLE),
        (len(effect.conflicts), lambda n: tr("[%n conflicts] arose", n), PageName.CONFLICTS),
        (len(effect.answered), lambda n: tr("[%n answers] came", n), PageName.QUESTIONS),
    )
    if not any(count for count, _, _ in counted):
        yield tr("Nobody new came in"), None
    yield from ((describe(count), page) for count, describe, page in counted if count)


def _decision_parts(effect: IntakeEffect) -> Iterator[tuple[str, PageName | None]]:
    counted: tuple[tuple[int, Callable[[int], str], PageName], ...] = (
        (
            effect.undecided_count,
            lambda n: tr("[%n entries] wait for your decision", n),
            PageName.ARRIVALS,
        ),
        (
            len(effect.unconfirmed_laptops),
            lambda n: tr("the words of [%n laptops] are to be compared", n),
            PageName.DEVICES,
        ),
        (
            effect.erasure_request_count,
            lambda n: tr("[%n erasures] are asked for", n),
            PageName.ERASURE,
        ),
    )
    if not effect.is_undone:
        yield from ((describe(count), page) for count, describe, page in counted if count)


def _branches(effect: IntakeEffect) -> Iterator[BranchRow]:
    for status in BundleStatus:  # in the order of the picture
        if not (count := effect.intake.count(status)):
            continue
        is_new = status is BundleStatus.NEW
        label = tr("new, taken in") if is_new else rows.status_label(status)
        station, role = _STATIONS.get(status, _STOPPED)
        yield BranchRow(
            format_rich("{count}  {label}", count=strong(str(count)), label=label),
            meta=_describe_branch(effect, status),
            station=station,
            thread_role=role,
        )


def _describe_branch(effect: IntakeEffect, status: BundleStatus) -> str:
    if status is BundleStatus.NEW:
        return rows.format_contents(len(effect.people), effect.session_count)
    if status is BundleStatus.KNOWN:
        return tr("no new entries")
    bundles = [bundle for bundle in effect.intake.bundles if bundle.status is status]
    names = list(dict.fromkeys(bundle.device or bundle.file for bundle in bundles))
    listed = ", ".join(names[:_MAX_NAMED])
    more = len(names) - _MAX_NAMED
    taken = effect.late_bundles if status is BundleStatus.REVOKED else ()
    told = dict.fromkeys(rows.describe_taken_in(bundle) for bundle in taken)
    return join_parts([f"{listed} +{more}" if more > 0 else listed, *told])


def _step_columns() -> list[TableColumn]:
    return [
        TableColumn(
            tr("State"),
            lambda row: Cell(row.state, icon=row.look[0], icon_role=row.look[1]),
            190,
            min_width=130,
            sort=lambda row: row.urgency,
        ),
        TableColumn(
            tr("Laptop"),
            lambda row: Cell(row.laptop, style="strong", note=row.trainer),
            190,
            min_width=110,
        ),
        TableColumn(
            tr("What happens to it"), lambda row: Cell(row.outcome, role="ink2"), min_width=150
        ),
    ]
