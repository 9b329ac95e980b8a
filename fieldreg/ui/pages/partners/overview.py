"""One partner, with its partnerships, parts, members and sessions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.places.known_places import list_typed
from fieldreg.domain.records.values import SessionState
from fieldreg.services.records import partners
from fieldreg.services.records.partners import PartnerLine
from fieldreg.services.user_session import UserSession
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter, format_session, with_typed
from fieldreg.ui.forms.records.form import RecordsData
from fieldreg.ui.forms.records.view import RecordsView, load_all
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import Page
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translate
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

_TOLD = ("category", "sort", "soum", "since", "contact", "notes")


@dataclass(frozen=True, slots=True)
class PartnerView:
    line: PartnerLine
    sessions: Sequence[SessionRow]
    records: Mapping[str, RecordsData]


def _load(user: UserSession, names: Sequence[str], partner: int) -> PartnerView | None:
    listed = [kinds.BY_NAME[name] for name in names]
    lines = partners.list_partners(user)
    line = next((line for line in lines if line.id == partner), None)
    if line is None:
        return None
    found = [row for each in line.sessions if (row := user.store.sessions.find(each)) is not None]
    latest = sorted(found, key=lambda row: (row.date, row.id), reverse=True)
    return PartnerView(line, latest, load_all(user, listed, partner))


class PartnerOverview(RecordsView):
    def __init__(self, context: Context, page: Page) -> None:
        side = Column()
        super().__init__(context, page, side)
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._facts, self._facts_part = wrapped_label(ink="ink"), Column()
        self._facts_part.add_inset(self._facts)
        self._facts_part.add_space("group")  # no gap where nothing is told
        self._sessions_title = SectionTitle(translate("Sessions", "Sessions"))
        self.session_list = RowList(translate("Sessions", "Sessions"), min_rows=2)
        side.add_full_width(self._facts_part)
        side.add_inset(self._sessions_title)
        side.add_full_width(self.session_list, above="hair")
        side.add_stretch()
        keyboard = context.keyboard
        keyboard.bind(self.session_list, Action.MOVE_ROW, None, translate("Tables", "choose"))
        self.session_list.bind_opening(
            *(keyboard, context.navigator.open_attendance, translate("Person", "open the session")),
            needs=PageName.ATTENDANCE,
        )

    @override
    def load(self) -> None:
        if (partner := self.about) is not None:
            job = partial(_load, self._context.user, self.sections.kinds, partner)
            self._context.runner.run_latest("partner", self, job, self._show)

    def _show(self, found: PartnerView | None) -> None:
        if found is None or found.line.id != self.about:
            return
        line = found.line
        umbrella = labelled(_label("parent"), line.umbrella) if line.umbrella else ""
        self.title.set_text(line.label, umbrella)
        told = [
            labelled(_label(name), self._format(name, line)) for name in _TOLD if _value(name, line)
        ]
        self._facts.set_text("\n".join(told))
        self._facts_part.setVisible(bool(told))
        self.session_list.set_rows([_session_row(row, line) for row in found.sessions])
        for part in (self._sessions_title, self.session_list):
            part.setVisible(bool(found.sessions))
        self.show_records(found.records)

    def _format(self, name: str, line: PartnerLine) -> str:
        field = kinds.PARTNER.get_field(name)
        value = line.soum if name == "soum" else _value(name, line)
        text = self._formatter.format_value(kinds.PARTNER, field, value, {})
        typed = list_typed(line.record.values, {"soum": line.soum}) if name == "soum" else ()
        return with_typed(text, typed)

    @override
    def open_about(self, about: int | None, about_kind: Kind | None, title: str) -> None:
        self.session_list.set_rows([])  # of another partner
        self._facts.set_text("")
        super().open_about(about, about_kind, title)


def _label(name: str) -> str:
    return records_words.label_of(kinds.PARTNER, name)


def _value(name: str, line: PartnerLine) -> str | int | None:
    return line.record.values[name]


def _session_row(session: SessionRow, line: PartnerLine) -> ListRow:
    roles = line.sessions[session.id]
    words = ", ".join(map(records_words.choice_label, roles)) or translate(
        "Records", "as typed in the plan"
    )
    is_off = session.state == SessionState.CALLED_OFF
    state = records_words.choice_label(session.state) if is_off else ""
    icon = "ring" if session.is_open else "dash" if is_off else "check"
    return ListRow(format_session(session), join_parts([words, state]), icon=icon, value=session.id)
