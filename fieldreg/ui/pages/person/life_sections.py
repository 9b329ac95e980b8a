"""Records around a person."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.names import name_in
from fieldreg.services.session_life.own_work import GrownWork, load_grown_work
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.forms.records.form import RecordsData
from fieldreg.ui.forms.records.loading import list_kinds_about
from fieldreg.ui.forms.records.section import RecordSections
from fieldreg.ui.forms.records.view import load_all
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Person")

_ROW_HEIGHT: Final = 40
_ALL: Final = 1000  # rows: the column scrolls as a whole


@dataclass(frozen=True, slots=True)
class PersonLife:
    records: Mapping[str, RecordsData]  # by kind
    grown: GrownWork


def load_person_life(user: UserSession, person: int) -> PersonLife:
    listed = list_kinds_about(user, kinds.TRAINEE)
    return PersonLife(load_all(user, listed, person), load_grown_work(user, person))


class LifeSections(Column):
    """A section for each kind with records; *open_records* shows them to be changed."""

    def __init__(self, context: Context, open_records: Callable[[], object]) -> None:
        super().__init__()
        self._context = context
        self.sections = RecordSections(context, is_glance=True)
        self._title = SectionTitle(tr("What grew out of her sessions"))
        self.grown_list = RowList(
            tr("What grew out of her sessions"), row_height=_ROW_HEIGHT, min_rows=_ALL
        )
        self.add_full_width(self.sections)
        self.add_inset(self._title, above="section")
        self.add_full_width(self.grown_list, above="hair")
        keyboard = context.keyboard
        keyboard.bind(
            self.sections, Action.PRIMARY, open_records, tr("all of these"), is_hinted=True
        )
        self.sections.opened.connect(open_records)
        self.grown_list.bind_opening(
            keyboard, self._open, tr("open the session"), needs=PageName.ATTENDANCE
        )

    @property
    def lists(self) -> list[RowList]:
        named = map(self.sections.list_of, self.sections.kinds)
        return [*filter(None, named), self.grown_list]

    def show_life(self, life: PersonLife, person: int) -> None:
        filled = {name: data for name, data in life.records.items() if data.records}
        self.sections.show_kinds([data.kind for data in filled.values()], kinds.TRAINEE)
        self.sections.show_records(filled, person)
        rows = [
            ListRow(format_session(row), icon="fork", meta=_describe_count(row), value=row)
            for row in life.grown.sessions
        ]
        rows += map(self._material_row, life.grown.materials)
        self.grown_list.set_rows(rows)
        self.sections.setVisible(bool(filled))
        for part in (self._title, self.grown_list):
            part.setVisible(bool(rows))
        self.setVisible(bool(filled or rows))

    def _material_row(self, record: CurrentRecord) -> ListRow:
        name = name_in(self._context.language, record.values)
        return ListRow(name, icon="file", meta=translate("Records", "What was adapted"))

    def _open(self, session: object) -> None:
        if isinstance(session, SessionRow):
            self._context.navigator.open_attendance(session.id)


def _describe_count(row: SessionRow) -> str:
    return translate("Sessions", "participants: {count}").format(count=row.participants)


def describe_claims(sessions: Collection[int]) -> str:
    text = tr(
        "Noted at %n sessions that this computer does not have: {codes}. Head office decides.",
        len(sessions),
    )
    return text.format(codes=", ".join(map(short_code, sessions)))
