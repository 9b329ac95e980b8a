"""Three and more records that may be one person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import Ends, PairVerdict
from fieldreg.domain.kinds import Value
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.rights import HIDDEN
from fieldreg.services.pairs import joined_preview
from fieldreg.services.pairs.clusters import ComparedCluster
from fieldreg.services.pairs.open_pairs import OpenPair, PairState
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.pages.duplicates.joined_part import JoinedPart
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Duplicates")

# The compared fields, with the least width of each; of the last ones the first gives way first.
_FIELDS: Final = {
    "given_name": (110, 0), "patronymic": (140, 0), "birth_date": (100, 0), "phone": (125, 1),
    "soum": (110, 2),
}  # fmt: skip
_TOLD_BESIDE: Final = ("gender", "school")


@dataclass(frozen=True, slots=True)
class _Member:
    number: int
    record: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class _Link:
    numbers: tuple[int, int]
    description: str
    reasons: str


class ClusterPanel(Column):
    """One cluster; its keys apply in the whole page *scope*.

    Signals:
        judged(ComparedCluster, frozenset): these members are one person, or none of them; None
            where the user is unsure.
        partly_judged(ComparedCluster, frozenset): these are one; nothing is said of the others.
        opened(int): the id of a member.
    """

    judged = Signal(object, object)
    partly_judged = Signal(object, object)
    opened = Signal(object)
    next_requested = Signal()

    def __init__(self, context: Context, scope: QWidget) -> None:
        super().__init__()
        self._context = context
        self._compared: ComparedCluster | None = None
        self._shown: tuple[int, ...] = ()  # whose ticks stand
        self._ticked: frozenset[int] = frozenset()
        self._places, self._language = context.user.places, context.language
        self._formatter = ValueFormatter(self._places, self._language)
        self.head = PageTitle("", " ", style="h2")
        self.second_reading = Label(words.second_reading(), "body", "warn", wraps=True)
        self.members = DataTable(
            PagedModel(self._build_member_columns(), context.runner, self),
            tr("Records that may be one person"),
            row_height=34,
        )
        self.links = DataTable(
            PagedModel(_build_link_columns(), context.runner, self),
            tr("What speaks for and against"),
            row_height=32,
        )
        self.contexts = Label("", "hint", wraps=True)
        self.joined = JoinedPart(self._formatter)
        bind = context.keyboard.bind
        bind(self.members, Action.PRESENT, self._toggle, tr("tick or untick"))
        bind(self.members, Action.PRIMARY, self._open, tr("open this record"))
        self._actions = Actions(context.keyboard, scope)
        self._add_actions()
        self.add_inset(self.head)
        self.add_inset(self.second_reading, above="hair")
        self.add_full_width(self.members, above="near")
        self.add_inset(self._actions.row(), above="field")
        self.add_inset(self.contexts, above="field")
        self.add_inset(SectionTitle(tr("What speaks for and against")), above="field")
        self.add_full_width(self.links, above="near")
        self.add_full_width(self.joined, above="field")
        self.add_stretch()

    def show_cluster(self, compared: ComparedCluster | None) -> None:
        self._compared = compared
        self.setVisible(compared is not None)
        if compared is not None:
            members = compared.cluster.members
            if self._shown != members:
                self._shown, self._ticked = members, compared.proposed
            self.second_reading.setVisible(compared.needs_second_reader)
            self.links.set_rows(_list_links(compared))
            self.contexts.set_text("\n\n".join(self._list_contexts(compared)))
        self._show_ticks()

    def _list_contexts(self, compared: ComparedCluster) -> Iterator[str]:
        for number, context in enumerate(compared.contexts, 1):
            values = compared.values[number - 1]
            told = [self._format(name, values[name]) for name in _TOLD_BESIDE if values[name]]
            beside = words.describe_context(context, self._places, self._language)
            author = words.describe_registered([context.author])
            name = f"{number}. {context.person.full_name}"
            yield join_parts([name, *told, beside, author])

    def _show_ticks(self) -> None:
        compared = self._compared
        if compared is not None:
            numbered = enumerate(zip(compared.cluster.members, compared.values, strict=True), 1)
            current = self.members.currentIndex().row()
            self.members.set_rows([_Member(number, *known) for number, known in numbered])
            self.members.select(max(current, 0))
            self._partition.set_text(self._describe_partition())
            title = tr("{name}: %n records, one person?", len(self._members))
            name = words.name_of(compared.values[0])
            self.head.set_text(title.format(name=name), self._describe_rule())
            self._preview()
        self._actions.update()

    def _preview(self) -> None:
        if not self._may_join(self._ticked):
            self.joined.show_preview(None)
            return
        job = partial(joined_preview.preview_joined, self._context.user, sorted(self._ticked))
        hide = lambda _problem: self.joined.show_preview(None)  # noqa: E731
        self._context.runner.run_latest("joined", self, job, self.joined.show_preview, hide)

    def _find_apart(self, ticked: frozenset[int]) -> Ends | None:
        apart = sorted(self._compared.apart) if self._compared else []
        return next((ends for ends in apart if ticked.issuperset(ends)), None)

    def _may_join(self, ticked: frozenset[int]) -> bool:
        return len(ticked) > 1 and self._find_apart(ticked) is None

    def _describe_rule(self) -> str:
        if self._compared is not None and (apart := self._find_apart(self._ticked)):
            first, other = (str(self._compared.cluster.members.index(each) + 1) for each in apart)
            sentence = tr("{first} and {other} were judged different people and cannot be one.")
            return sentence.format(first=first, other=other)
        return tr("Those that are ticked are one person; the others are not.")

    def _describe_partition(self) -> str:
        members = self._compared.cluster.members if self._compared else ()
        numbers = {record: str(number) for number, record in enumerate(members, 1)}
        ticked = ", ".join(numbers[record] for record in members if record in self._ticked)
        others = ", ".join(numbers[record] for record in members if record not in self._ticked)
        if not others:
            return tr("All are one person")
        return tr("{numbers} are one person, not {others}").format(numbers=ticked, others=others)

    def _add_actions(self) -> None:
        choice = ButtonKind.CHOICE
        self._actions.add(
            *(tr("All are different people"), lambda: self._judge(frozenset())),
            Action.DIFFERENT_PERSON,
            kind=choice,
            when=lambda: self._compared is not None,
        )
        self._partition = self._actions.add(
            *("", lambda: self._judge(self._ticked), Action.SAME_PERSON),
            kind=choice,
            hint=self._describe_partition,
            when=lambda: self._compared is not None and self._may_join(self._ticked),
        )
        self._actions.add(
            *(tr("The others wait"), lambda: self._judge(self._ticked, leaves_others=True)),
            Action.OTHER_WAY,
            hint=tr("only those ticked are one, the others wait"),
            when=self._may_leave_others,
        )
        self._actions.add(
            *(tr("All are one person"), lambda: self._judge(self._members), Action.ALL_OF_KIND),
            when=lambda: self._members != self._ticked and self._may_join(self._members),
        )
        self._actions.add(
            *(tr("Unsure"), lambda: self._judge(None), Action.UNSURE), when=self._may_be_unsure
        )
        self._actions.add(
            translate("Conflicts", "Later, the next one"),
            self.next_requested.emit,
            Action.DECIDE_LATER,
            kind=ButtonKind.QUIET,
            hint=translate("Conflicts", "next one"),
            when=lambda: self._compared is not None,
        )

    def _may_leave_others(self) -> bool:
        joined = self._compared.joined if self._compared else ()
        is_said = all(ends in joined for ends in combinations(sorted(self._ticked), 2))
        return self._members != self._ticked and self._may_join(self._ticked) and not is_said

    def _may_be_unsure(self) -> bool:
        return self._compared is not None and self._compared.cluster.state is not PairState.UNSURE

    @property
    def _members(self) -> frozenset[int]:
        return frozenset(self._compared.cluster.members if self._compared else ())

    def _judge(self, ticked: frozenset[int] | None, *, leaves_others: bool = False) -> None:
        compared, self._compared = self._compared, None  # a key pressed twice judges once
        if compared is not None:
            (self.partly_judged if leaves_others else self.judged).emit(compared, ticked)

    def _toggle(self) -> None:
        if isinstance(member := self.members.current(), _Member):
            self._ticked ^= {member.record}
            self._show_ticks()

    def _open(self) -> None:
        if isinstance(member := self.members.current(), _Member):
            self.opened.emit(member.record)

    def _build_member_columns(self) -> list[TableColumn]:
        fields = [
            TableColumn(
                people_words.field_label(name),
                partial(self._value_cell, name),
                *(width + 30,),
                min_width=width,
                drop_priority=priority,
            )
            for name, (width, priority) in _FIELDS.items()
        ]
        return [TableColumn("", self._number_cell, 64), *fields]

    def _number_cell(self, member: _Member) -> Cell:
        is_ticked = member.record in self._ticked
        said = tr("{number}, ticked") if is_ticked else tr("{number}, not ticked")
        return Cell(
            str(member.number),
            icon="check" if is_ticked else "",
            icon_role="good",
            accessible_override=said.format(number=member.number),
        )

    def _value_cell(self, name: str, member: _Member) -> Cell:
        value = member.values[name]
        text = self._format(name, value)
        return Cell(text, short_text=self._shorten(name, value), role="ink" if value else "ink3")

    def _format(self, name: str, value: Value) -> str:
        field = kinds.TRAINEE.get_field(name)
        return self._formatter.format_value(
            kinds.TRAINEE, field, None if value is None else str(value), {}
        )

    def _shorten(self, name: str, value: Value) -> str:
        """Return the part of a *value* that tells it from others in a narrow column."""
        if value in (None, HIDDEN):
            return ""
        if name == "birth_date":
            return BirthDate(str(value)).display_text
        return self._places.name(str(value), self._language) if name == "soum" else ""


def _list_links(compared: ComparedCluster) -> list[_Link]:
    numbers = {record: number for number, record in enumerate(compared.cluster.members, 1)}

    def number(pair: OpenPair | PairVerdict) -> tuple[int, int]:
        return numbers[pair.first], numbers[pair.second]

    asked = {pair.ends for pair in compared.cluster.pairs}
    links = [
        _Link(
            number(pair),
            words.describe_link(pair, reasons),
            words.describe_reasons(reasons, compared.shared[pair.ends]),
        )
        for pair in compared.cluster.pairs
        for reasons in [compared.reasons[pair.ends]]
    ]
    links += [
        _Link(number(each.given), *words.describe_verdict(each))
        for each in compared.said
        if each.given.ends not in asked or each.given.verdict.holds_apart
    ]
    return sorted(links, key=lambda link: link.numbers)


def _build_link_columns() -> list[TableColumn]:
    return [
        TableColumn(tr("Records"), lambda link: Cell(" – ".join(map(str, link.numbers))), 80),
        TableColumn("", lambda link: Cell(link.description), 380, min_width=160),
        TableColumn("", lambda link: Cell(link.reasons, role="ink2"), drop_priority=1),
    ]
