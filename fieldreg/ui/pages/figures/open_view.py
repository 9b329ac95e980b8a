"""The people, sessions and courses that could move the answer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.services.figures.answers import OpenPerson
from fieldreg.services.figures.open_sessions import OpenSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import Navigator, PageName
from fieldreg.ui.pages.figures.rows import ShownAnswer
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import PageTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Figures")


class OpenView(Column):
    def __init__(self, context: Context, leave: Callable[[], object]) -> None:
        super().__init__()
        self._keyboard = context.keyboard
        back = Actions(context.keyboard, self)
        self._back = back.add(tr("Back"), leave, Action.LEAVE, kind=ButtonKind.QUIET)
        self.people = RowList(tr("Who could move it"))
        remark = tr(
            "What is missing or in conflict; once it is written down or settled, it counts."
        )
        self.add_inset(PageTitle(tr("Who could move it"), remark))
        nobody_open = wrapped_label(tr("Nothing is missing that could move it."))
        self._list = ListPart(context.keyboard, self.people, nobody_open, find_scope=self)
        self.people.bind_opening(
            context.keyboard,
            partial(_open_record, context.navigator),
            tr("open"),
            needs=PageName.PERSON,
            when=self._may_open,
        )
        self.add_full_width(self._list, above="part")
        self.add_inset(back.row(), above="field")
        self.add_stretch()

    def show_answer(self, answer: ShownAnswer) -> None:
        self._list.set_rows(_list_open(answer))

    def _may_open(self) -> bool:
        is_record = self.people.current_value() is not None
        return is_record or self._keyboard.may(PageName.DUPLICATES)

    def first_focus(self) -> QWidget | None:
        return self.people if self.people.rows else self._back


def _open_record(go: Navigator, value: OpenPerson | OpenSession | None) -> None:
    if value is None:
        go.open_page(PageName.DUPLICATES)
    else:
        (go.open_person if isinstance(value, OpenPerson) else go.open_attendance)(value.id)


def _list_open(answer: ShownAnswer) -> list[ListRow]:
    people, sessions = map(_open_row, answer.open_people), map(_session_row, answer.open_sessions)
    courses = map(_course_row, answer.open_courses)
    return [*people, *_pair_rows(answer.table.open_pairs), *sessions, *courses]


def _pair_rows(count: int) -> list[ListRow]:
    told = tr("%Ln pairs of people may be one person each.", count)
    return [ListRow(told, tr("judge them"), icon="people", role="warn")] if count else []


def _session_row(session: OpenSession) -> ListRow:
    name = join_parts([session.course or "", dates.format_date(session.day)])
    fields = join_parts([records_words.field_label(field) for field in session.fields])
    note = labelled(tr("in conflict"), fields)
    return ListRow(name, note, icon="fork", role="warn", value=session)


def _course_row(names: tuple[str, str]) -> ListRow:
    return ListRow(join_parts(names), tr("perhaps one course"), icon="question", role="warn")


def _open_row(person: OpenPerson) -> ListRow:
    unknown = join_parts([figures_words.dimension_label(each) for each in person.unknown])
    name = person.name or translate("Person", "name unknown")
    return ListRow(name, unknown, icon="question", role="warn", value=person)
