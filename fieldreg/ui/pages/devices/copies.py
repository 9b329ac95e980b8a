"""The steps for a laptop that exists twice."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.roles import Permission
from fieldreg.services.devices import copied_laptops
from fieldreg.services.devices.copied_laptops import LaptopCopy
from fieldreg.store.office_notes import CopyOutcome
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.copy_notices import describe_copy
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.layout import Column

tr = translator("Copies")


class CopyPanel(Column):
    """Steps about one copy; an answer ends the warning and changes nothing else.

    Signals:
        done(str, str): heading and line of the notice.
        laptop_requested(str): show the laptop of this name, to cut it off.
    """

    heading_changed = Signal(str, str)
    done = Signal(str, str)
    laptop_requested = Signal(str)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._name = context, ""
        self._is_settled = False
        self.settled = ""  # the laptop whose copy was settled a moment ago
        self.list = RowList(tr("What to do"), row_height=60)
        self._actions = Actions(context.keyboard, self)
        add = self._actions.add
        may_settle = Permission.MANAGE_LAPTOPS
        add(
            *(tr("One computer, put back"), partial(self._settle, CopyOutcome.PUT_BACK)),
            Action.DIFFERENT_PERSON,
            kind=ButtonKind.CHOICE,
            needs=may_settle,
            when=lambda: not self._is_settled,
        )
        add(
            *(tr("The copy is found and removed"), partial(self._settle, CopyOutcome.FOUND)),
            Action.SAME_PERSON,
            kind=ButtonKind.CHOICE,
            needs=may_settle,
            when=lambda: not self._is_settled,
        )
        add(
            *(tr("Warn of it again"), lambda: self.reopen(self._name), Action.DIFFERENT_PERSON),
            kind=ButtonKind.CHOICE,
            needs=may_settle,
            when=lambda: self._is_settled,
        )
        add(tr("Back to the list"), self.closed.emit, Action.LEAVE)
        add(
            *(tr("Show the laptop, to cut it off"), self._request_laptop, Action.REMOVE),
            kind=ButtonKind.QUIET,
            needs=may_settle,
        )
        context.keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        self.add_full_width(self.list, above="part")
        self.add_stretch()
        self.add_inset(self._actions.row(), above="field")

    def show_copy(self, copy: LaptopCopy) -> None:
        self._name, self._is_settled = copy.name, copy.settled is not None
        found, safe = describe_copy(copy)
        trainer = copy.trainer or tr("the trainer")
        away = ListRow(
            tr("An administrator notes it here, or cuts the laptop off"),
            tr("Tell one of them what you found out."),
        )
        self.list.set_rows(
            [
                ListRow(
                    tr("Call {trainer}.").format(trainer=trainer),
                    tr("Was the disk copied, repaired or put back? Are there two computers?"),
                    lead="1",
                ),
                ListRow(
                    tr("One computer, and its disk was put back to an earlier day?"),
                    tr("Then there is no copy. Say so here, and nothing else is to do."),
                    lead="2",
                ),
                ListRow(
                    tr("Two computers? Have the second one brought, or its register removed."),
                    tr("Until then both may go on; each writes under a number of its own."),
                    lead="3",
                ),
                ListRow(
                    tr("Nobody knows where the copy is? Cut the laptop off."),
                    tr("Another is invited in its place, and gets all that this one handed over."),
                    lead="4",
                ),
                *([] if self._context.keyboard.may(Permission.MANAGE_LAPTOPS) else [away]),
            ]
        )
        self.list.select(0)
        self._actions.update()
        line = f"{plain_text(found)} {safe}" if copy.settled is None else describe_settled(copy)
        self.heading_changed.emit(copy.name, line)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, outcome: CopyOutcome) -> None:
        def done(_copies: object) -> None:
            self.settled = self._name
            self.done.emit(
                tr("Settled: {laptop}").format(laptop=self._name),
                tr("The warning is gone. It comes again if another copy is found."),
            )

        job = partial(copied_laptops.settle_copy, self._context.user, self._name, outcome)
        self._context.runner.run(self, job, done, self.failed.emit)

    def reopen(self, name: str = "") -> None:
        name, self.settled = name or self.settled, ""

        def done(_copies: object) -> None:
            self.done.emit(tr("Not settled after all: {laptop}").format(laptop=name), "")

        job = partial(copied_laptops.settle_copy, self._context.user, name, None)
        self._context.runner.run(self, job, done, self.failed.emit)

    def _request_laptop(self) -> None:
        self.laptop_requested.emit(self._name)


def describe_settled(copy: LaptopCopy) -> str:
    if (settled := copy.settled) is None:
        return ""
    outcome = {
        CopyOutcome.PUT_BACK: tr("One computer, put back"),
        CopyOutcome.FOUND: tr("The copy is found and removed"),
    }[settled.outcome]
    day = dates.format_date(settled.day)
    return tr("Settled: {laptop}").format(laptop=join_parts([outcome, settled.officer, day]))
