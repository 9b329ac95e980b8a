"""F5 parts the current record from a joined person; Del takes it out of all of hers."""

from PySide6.QtCore import Signal, SignalInstance

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.roles import Permission
from fieldreg.services.people.person_summary import OtherRecord, PersonSummary
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Person")


class OtherRecordsPanel(Column):
    """Hidden if there are none.

    Signals:
        parted(object), taken_out(object): the id of the record.
    """

    parted = Signal(object)
    taken_out = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.list = RowList(tr("Other records of the same person"), keeps_mark=True)
        self.list.bind_opening(
            context.keyboard, context.navigator.open_person, tr("open this record")
        )
        self._actions = Actions(context.keyboard, self)
        self.part_button = self._actions.add(
            tr("A different person"),
            lambda: self._emit(self.parted),
            Action.DIFFERENT_PERSON,
            kind=ButtonKind.QUIET,
            needs=Permission.CORRECT_PEOPLE,
            when=lambda: bool(self.list.rows),
        )
        self.take_out_button = self._actions.add(
            *(tr("Take it out; the others stay one"), lambda: self._emit(self.taken_out)),
            Action.DELETE,
            kind=ButtonKind.QUIET,
            needs=Permission.CORRECT_PEOPLE,
            # Of two, one that leaves is parted.
            when=lambda: len(self.list.rows) > 1 and not context.user.is_laptop,
        )
        remark = translate(
            "Duplicates", "Nothing is copied or lost. Two who became one can be parted at any time."
        )
        self.add_inset(SectionTitle(tr("Other records of the same person")))
        self.add_full_width(self.list, above="hair")
        self.add_full_width(self._actions.row(), above="near")
        self.add_inset(Label(remark, "hint", "ink2", wraps=True), above="line")

    def show_person(self, data: PersonSummary) -> None:
        self.list.set_rows(list(map(_row, data.others)))
        self.setVisible(bool(data.others))
        self._actions.update()

    def _emit(self, signal: SignalInstance) -> None:
        if (record := self.list.current_value()) is not None:
            signal.emit(record)


def _row(other: OtherRecord) -> ListRow:
    sessions = translate("Laptops", "%n sessions", "", other.session_count)
    line = join_parts([short_code(other.id), other.laptop, sessions])
    return ListRow(other.name or tr("name unknown"), line, value=other.id)
