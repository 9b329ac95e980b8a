"""The current pair, and the keys that judge it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs.compared_pairs import ComparedPair, ComparedValues
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.pages.duplicates.joined_part import JoinedPart
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.translation import labelled, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Duplicates")

_SPEAKS: Final = 0.05  # bits; less says nothing
_SWAPPED_FIELDS: Final = ("given_name", "patronymic")


class PairPanel(Column):
    """One pair; its keys apply in the whole page *scope*.

    Signals:
        judged(ComparedPair, Verdict): about the shown pair.
        pinned(int, str): this member's value of the field should be shown for both.
    """

    judged = Signal(object, object)
    pinned = Signal(object, str)
    next_requested = Signal()

    def __init__(self, context: Context, scope: QWidget) -> None:
        super().__init__()
        self._compared: ComparedPair | None = None
        self._places, self._language = context.user.places, context.language
        self._formatter = ValueFormatter(self._places, self._language)
        self.head = PageTitle("", " ", style="h2")
        self.met = Label("", "body", "warn", wraps=True)
        self.second_reading = Label("", "body", "warn", wraps=True)
        self.said = Label("", "hint", "ink2", wraps=True)
        self.registered = Label("", "hint", "ink2", wraps=True)
        self.contexts = Label("", "hint", wraps=True)
        self.table = DataTable(
            PagedModel(self._build_columns(), context.runner, self),
            translate("Person", "Compare"),
            row_height=32,
        )
        context.keyboard.bind(
            *(self.table, Action.ANOTHER_VALUE, self._pin, tr("show the other value")),
            when=lambda: self._find_other() is not None,
        )
        self.joined = JoinedPart(self._formatter)
        self._is_office = not context.user.is_laptop
        self._actions = Actions(context.keyboard, scope)
        self._add_actions()
        self.table.current_moved.connect(lambda _row: self._actions.update())
        self.add_inset(self.head)
        self.add_inset(self.met, above="hair")
        self.add_inset(self.second_reading, above="hair")
        self.add_inset(self.said, above="hair")
        self.add_inset(self.registered, above="hair")
        self.add_full_width(self.table, above="near")
        self.add_inset(self._actions.row(), above="field")
        self.add_inset(self.contexts, above="field")
        self.add_full_width(self.joined, above="field")
        remark = tr("Nothing is copied or lost. Two who became one can be parted at any time.")
        self.add_inset(Label(remark, "hint", "ink2", wraps=True), above="field")
        self.add_stretch()

    def show_pair(self, compared: ComparedPair | None) -> None:
        self._compared = compared
        self.setVisible(compared is not None)
        if compared is not None:
            names = " – ".join(map(full_name, compared.people))
            self.head.set_text(names, words.describe_whole(compared))
            self.met.set_text(words.describe_shared(compared.shared_count))
            is_read_twice = compared.needs_second_reader and compared.pair.state < PairState.JUDGED
            self.second_reading.set_text(words.second_reading() if is_read_twice else "")
            self.said.set_text(words.describe_said(compared))
            self.registered.set_text(
                words.describe_registered(each.author for each in compared.contexts)
            )
            self.contexts.set_text(self._describe_contexts(compared))
            for label in (self.met, self.second_reading, self.said):
                label.setVisible(bool(label.display_text))
            self.table.set_rows(_order_rows(compared.values))
            self.joined.show_preview(compared.joined)
        self._actions.update()

    def _describe_contexts(self, compared: ComparedPair) -> str:
        told = (
            words.describe_context(each, self._places, self._language) for each in compared.contexts
        )
        ends = tr("The first"), tr("The second")
        return "\n\n".join(map(labelled, ends, told))

    def _add_actions(self) -> None:
        choice, person = ButtonKind.CHOICE, translator("Person")
        for text, verdict, action, kind in (
            (person("A different person"), Verdict.DIFFERENT, Action.DIFFERENT_PERSON, choice),
            (person("The same person"), Verdict.SAME, Action.SAME_PERSON, choice),
            (tr("Unsure"), Verdict.UNSURE, Action.UNSURE, ButtonKind.PLAIN),
        ):
            self._actions.add(
                text,
                partial(self._judge, verdict),
                action,
                kind=kind,
                when=partial(self._may_say, verdict),
            )
        self._actions.add(
            translate("Conflicts", "Later, the next one"),
            self.next_requested.emit,
            Action.DECIDE_LATER,
            kind=ButtonKind.QUIET,
            hint=translate("Conflicts", "next one"),
            when=lambda: self._compared is not None,
        )

    def _may_say(self, verdict: Verdict) -> bool:
        if self._compared is None:
            return False
        pair = self._compared.pair
        stands = pair.state in (PairState.JUDGED, PairState.UNSURE)
        return not (stands and verdict in {given.verdict for given in pair.said})

    def _judge(self, verdict: Verdict) -> None:
        compared, self._compared = self._compared, None  # a key pressed twice judges once
        if compared is not None:
            self.judged.emit(compared, verdict)

    def _find_other(self) -> int | None:
        row, compared = self.table.current(), self._compared
        if compared is None or not isinstance(row, ComparedValues) or row.shown is None:
            return None
        if row.is_unknown or row.first == row.second or not self._is_office:
            return None
        first, second = compared.pair.ends
        return first if row.shown == second else second

    def _pin(self) -> None:
        row, member = self.table.current(), self._find_other()
        if member is not None and isinstance(row, ComparedValues):
            self.pinned.emit(member, row.field.name)

    def _build_columns(self) -> list[TableColumn]:
        return [
            TableColumn(
                "",
                lambda row: Cell(people_words.field_label(row.field.name), role="ink2"),
                *(130,),
                min_width=90,
            ),
            # A patronymic or a day that is cut off can hide that they are two people.
            TableColumn(tr("The first"), lambda row: self._value_cell(row, 0), min_width=150),
            TableColumn(tr("The second"), lambda row: self._value_cell(row, 1), min_width=150),
            TableColumn("", self._agreement_cell, 200, min_width=130),
        ]

    def _value_cell(self, row: ComparedValues, place: int) -> Cell:
        value = (row.first, row.second)[place]
        end = self._compared.pair.ends[place] if self._compared else None
        note = tr("shown") if end == row.shown and row.first != row.second else ""
        text = self._formatter.format_value(
            kinds.TRAINEE, row.field, None if value is None else str(value), {}
        )
        return Cell(text, role="ink" if value else "ink3", note=note)

    def _agreement_cell(self, row: ComparedValues) -> Cell:
        text = words.describe_agreement(row)
        if row.is_unknown:
            return Cell(text, role="ink3")
        is_swapped = row.field.name in _SWAPPED_FIELDS and self._is_swapped
        # What is not weighed may differ for any reason, such as how a school is written.
        bits = row.reason.bits if row.reason else float(row.first == row.second)
        if bits > _SPEAKS:
            is_same = (row.reason is None or row.reason.level == 1) and not is_swapped
            icon = "equals" if is_same else "near"
            return Cell(
                tr("swapped") if is_swapped else text, icon=icon, icon_role="good", role="good"
            )
        if bits < -_SPEAKS:
            return Cell(text, icon="fork", icon_role="warn", role="warn")
        return Cell(text)

    @property
    def _is_swapped(self) -> bool:
        return self._compared is not None and words.is_swapped(self._compared.reasons)


def _order_rows(values: Sequence[ComparedValues]) -> list[ComparedValues]:
    """Put last what says nothing and would push out of sight what tells people apart."""
    known = {row.field.name for row in values if not row.is_unknown}

    def says_nothing(row: ComparedValues) -> bool:
        is_told = row.field.name == "aimag" and "soum" in known and row.first == row.second
        return is_told or (row.is_unknown and row.field.is_detail)

    return sorted(values, key=says_nothing)
