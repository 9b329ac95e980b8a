"""The list of bundles: counts by state, one row each, and the details of the current one."""

from collections.abc import Sequence

from fieldreg.ui.context import Context
from fieldreg.ui.pages.arrivals import rows
from fieldreg.ui.pages.arrivals.rows import ALL_TABS, NO_DAYS, ArrivalRow
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.count_tabs import CountTabs
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Inbox")


class ArrivalList(Column):
    """Bundles by state; ← and → in the table change the state too."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._rows: Sequence[ArrivalRow] = ()
        self.tabs = CountTabs()
        self._model = PagedModel(rows.build_columns(), context.runner, self)
        self.table = DataTable(self._model, tr("Bundles"), keeps_mark=True)
        self.head = SectionTitle("")
        self.detail = wrapped_label()
        self.tabs.accept_arrows_from(self.table)
        self.tabs.chosen.connect(self._filter)
        self.table.current_moved.connect(self._show_detail)
        self.add_inset(self.tabs, above=16)
        self.add_full_width(self.table, above=6, stretch=1)
        self.add_inset(self.head, above=14)
        self.add_inset(self.detail)

    def show_rows(self, found: Sequence[ArrivalRow]) -> None:
        self._rows = found
        self.tabs.set_counts(rows.build_tabs(found))
        self._filter(self.tabs.current)

    def _filter(self, tab: str) -> None:
        former = self.table.current()
        shown = [row for row in self._rows if tab in (ALL_TABS, row.tab)]
        self._model.set_rows(shown)
        if isinstance(former, ArrivalRow) and former.ref:
            refs = [row.ref for row in shown]
            self.table.select(refs.index(former.ref) if former.ref in refs else 0)

    def _show_detail(self, row: object) -> None:
        head = facts = detail = ""
        if isinstance(row, ArrivalRow):
            head, detail = labelled(row.laptop, row.state), row.meaning
            facts = join_parts([row.trainer, row.days.strip(NO_DAYS), row.contents])
        self.head.set_text(head, facts)
        self.detail.set_text(detail)


def build_no_source_state() -> EmptyState:
    return EmptyState(
        tr("Put the sticks in"),
        tr(
            "As many as the computer takes. The program finds them and looks through them; "
            "nothing is taken in before you say so. You can also use a folder or a single "
            "file."
        ),
    )


def build_no_bundle_state() -> EmptyState:
    return EmptyState(
        tr("No bundle on these sticks"),
        tr("You can still write the replies for all laptops on them."),
    )
