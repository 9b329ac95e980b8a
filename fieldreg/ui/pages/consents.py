"""The page of consents that wait: guardians' awaited, refused, and people to ask again."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.records.values import ConsentMethod, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import (
    UNNAMED_GUARDIAN,
    AwaitedConsent,
    ConsentToDecide,
    NewConsent,
)
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import EmptyState, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Consents")

_MAX_ROWS = 500  # of each list; more is work for the command line


@dataclass(frozen=True, slots=True)
class ConsentsPageData:
    awaited: list[AwaitedConsent]
    refused: list[ConsentToDecide]
    to_ask_again: list[ConsentToDecide]


def load_consents(user: UserSession) -> ConsentsPageData:
    return ConsentsPageData(
        consent_records.list_awaited_consents(user),
        consent_records.list_refused_people(user),
        consent_records.list_people_to_ask_again(user),
    )


class ConsentsPage(ShrinkingPage):
    """Three lists, hidden while empty; Enter opens the person.

    In the list of awaited consents, F8 asks whether a consent has arrived, and Enter records it.
    """

    shows = frozenset({kinds.TRAINEE.name, kinds.CONSENT.name})

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Consents that wait"))
        self._confirmed: AwaitedConsent | None = None
        self._confirmation = Column()
        actions = Actions(self.keyboard, self._confirmation)
        self._note_button = actions.add(
            tr("The consent is here"), self._record, kind=ButtonKind.CHOICE
        )
        actions.add(tr("Not yet"), self._postpone, Action.LEAVE, kind=ButtonKind.QUIET)
        self._question = Notice(Tone.ATTENTION, "", "", *actions.buttons, icon="guardian")
        self._confirmation.add_full_width(self._question)
        self._confirmation.hide()
        self.column.add_inset(
            PageTitle(tr("Consents that wait"), tr("Everybody stays here until it is decided."))
        )
        self.column.add_inset(self._confirmation, above="group")
        self._titles: dict[RowList, SectionTitle] = {}
        self.awaited, self.refused, self.to_ask_again = (
            self._add_list(title, remark)
            for title, remark in (
                (
                    tr("Guardians’ consents outstanding"),
                    tr("Press {key} when it arrives").format(key=key_label(Action.ASK)),
                ),
                (
                    tr("Do not want their record kept"),
                    tr("the record is not used; erase it or ask again"),
                ),
                (
                    tr("To be asked again"),
                    tr(
                        "the text has changed; the earlier consent is valid until they are"
                        " asked again"
                    ),
                ),
            )
        )
        self._nobody = EmptyState(
            tr("No consent waits for anybody"),
            tr(
                "This list shows minors whose guardian has not answered yet, people who do"
                " not want their record kept, and people to ask again."
            ),
        )
        self.column.add_inset(self._nobody, above="part")
        self.column.add_stretch()
        self.awaited.current_moved.connect(lambda _row: self._confirmation.hide())
        bind = self.keyboard.bind
        bind(self.awaited, Action.ASK, self._ask, tr("The consent is here"))
        bind(self, Action.NEXT_PART, None, translate("Person", "next part"))
        bind(self, Action.LEAVE, context.navigator.go_back)

    def _add_list(self, title: str, remark: str) -> RowList:
        rows, heading = RowList(title), SectionTitle(title, remark)
        self.column.add_inset(heading, above="section" if self._titles else "part")
        self._titles[rows] = heading
        self.column.add_full_width(rows, above="hair")
        self.keyboard.bind(rows, Action.MOVE_ROW, None, tr("choose"))
        self.keyboard.bind(rows, Action.PRIMARY, rows.open_current, tr("open"))
        rows.opened.connect(lambda item: self._context.navigator.open_person(item.trainee_id))
        return rows

    @override
    def first_focus(self) -> QWidget | None:
        return next((rows for rows in self._titles if rows.rows), None)

    @override
    def load(self) -> None:
        self.run_latest("consents", partial(load_consents, self._context.user), self._show)

    def _show(self, data: ConsentsPageData) -> None:
        was_empty = self.first_focus() is None
        self._confirmation.hide()
        self.awaited.set_rows(list(map(_awaited_row, data.awaited[:_MAX_ROWS])))
        self.refused.set_rows(list(map(_undecided_row, data.refused[:_MAX_ROWS])))
        self.to_ask_again.set_rows(list(map(_undecided_row, data.to_ask_again[:_MAX_ROWS])))
        for rows, title in self._titles.items():
            for part in (rows, title):
                part.setVisible(bool(rows.rows))
        self._nobody.setVisible(self.first_focus() is None)
        if self.isVisible() and was_empty:
            self._focus_first_list()

    def _focus_first_list(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        awaited = self.awaited.current_value()
        if isinstance(awaited, AwaitedConsent):
            self._confirmed = awaited
            self._question.set_text(
                format_rich(
                    tr("Is the guardian’s written consent here? {name}"),
                    name=strong(_display_name(awaited)),
                ),
                tr("It is noted as written, given today."),
            )
            self._confirmation.show()
            self._note_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _record(self) -> None:
        awaited, user = self._confirmed, self._context.user
        if awaited is None:
            return
        consent = NewConsent(
            Purpose.KEEP,
            ConsentMethod.WRITTEN,
            given_by=awaited.guardian or UNNAMED_GUARDIAN,
            language=self._context.language,
        )

        def record() -> ConsentsPageData:
            consent_records.record_consent(user, awaited.trainee_id, consent, shown=awaited.shown)
            return load_consents(user)

        def done(data: ConsentsPageData) -> None:
            self._show(data)
            self._focus_first_list()
            noted = tr("Guardian’s consent noted: {name}")
            self.post_notice(Tone.DONE, format_rich(noted, name=strong(_display_name(awaited))))
            self._context.navigator.notify_changed({kinds.CONSENT.name})

        self.run(record, done)

    def _postpone(self) -> None:
        self._confirmation.hide()
        self.awaited.setFocus(Qt.FocusReason.OtherFocusReason)


def _awaited_row(awaited: AwaitedConsent) -> ListRow:
    details = [
        awaited.course,
        dates.format_date(awaited.session_day or awaited.day),
        awaited.guardian,
        tr("age not certain") if awaited.age is AgeStatus.POSSIBLE_MINOR else "",
    ]
    return ListRow(
        _display_name(awaited), join_parts(details), icon="guardian", role="warn", value=awaited
    )


def _undecided_row(undecided: ConsentToDecide) -> ListRow:
    purposes = join_parts([people_words.purpose_label(purpose) for purpose in undecided.purposes])
    return ListRow(_display_name(undecided), purposes, icon="question", value=undecided)


def _display_name(item: AwaitedConsent | ConsentToDecide) -> str:
    return item.name or translate("Person", "name unknown")
