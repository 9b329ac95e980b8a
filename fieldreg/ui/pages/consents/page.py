"""The page of consents that wait for a decision."""

from collections.abc import Set as AbstractSet

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
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.consents import queries
from fieldreg.ui.pages.consents.queries import ConsentsPageData
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import consents
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Consents")


_MAX_ROWS = 500  # of each list; more is work for the command line


class ConsentsPage(ShrinkingPage):
    """Three lists, hidden while empty; Enter opens the person.

    In the list of awaited consents, F8 asks whether a consent has arrived, and Enter records it.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Consents that wait"))
        self._confirmed: AwaitedConsent | None = None
        self._head = PageTitle(
            tr("Consents that wait"), tr("Everybody stays here until it is decided.")
        )
        self.note_button = KeyButton(tr("The consent is here"), kind=ButtonKind.CHOICE)
        self.not_yet_button = KeyButton(tr("Not yet"), kind=ButtonKind.QUIET)
        self.confirmation = Notice(
            Tone.ATTENTION,
            "",
            tr("It is noted as written, given today."),
            self.note_button,
            self.not_yet_button,
            icon="guardian",
        )
        self.awaited = RowList(tr("Guardians’ consents outstanding"))
        self.refused = RowList(tr("Do not want their record kept"))
        self.to_ask_again = RowList(tr("To be asked again"))
        self._titles = {
            self.awaited: SectionTitle(
                tr("Guardians’ consents outstanding"), tr("Press F8 when it arrives")
            ),
            self.refused: SectionTitle(
                tr("Do not want their record kept"),
                tr("the record is not used; erase it or ask again"),
            ),
            self.to_ask_again: SectionTitle(
                tr("To be asked again"),
                tr("the text has changed; the earlier consent is valid until they are asked again"),
            ),
        }
        self._nobody = EmptyState(
            tr("No consent waits for anybody"),
            tr(
                "This list shows minors whose guardian has not answered yet, people who do not "
                "want their record kept, and people to ask again."
            ),
        )
        self._lay_out()
        self._bind()

    # What the window calls

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return next((rows for rows in self._titles if rows.rows), None)

    # Showing

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "consents", self, lambda: queries.load_consents(user), self._show
        )

    def _show(self, data: ConsentsPageData) -> None:
        was_empty = self.first_focus() is None
        self.confirmation.hide()
        self.awaited.set_rows([_awaited_row(item) for item in data.awaited[:_MAX_ROWS]])
        self.refused.set_rows([_undecided_row(item) for item in data.refused[:_MAX_ROWS]])
        self.to_ask_again.set_rows([_undecided_row(item) for item in data.to_ask_again[:_MAX_ROWS]])
        for rows, title in self._titles.items():
            for part in (rows, title):
                part.setVisible(bool(rows.rows))
        self._nobody.setVisible(not data)
        if self.isVisible() and was_empty:
            self._focus_first_list()

    def _focus_first_list(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Actions

    def _open(self, item: object) -> None:
        if isinstance(item, AwaitedConsent | ConsentToDecide):
            self._context.navigator.open_person(item.trainee_id)

    def _ask(self) -> None:
        awaited = self.awaited.current_value()
        if isinstance(awaited, AwaitedConsent):
            self._confirmed = awaited
            self.confirmation.set_text(
                format_rich(
                    tr("Is the guardian’s written consent here? {name}"),
                    name=strong(_display_name(awaited)),
                ),
                tr("It is noted as written, given today."),
            )
            self.confirmation.show()
            self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)

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
            consent_records.record_consent(user, awaited.trainee_id, consent)
            return queries.load_consents(user)

        def done(data: ConsentsPageData) -> None:
            self._show(data)
            self._focus_first_list()
            noted = tr("Guardian’s consent noted: {name}")
            self.post_notice(Tone.DONE, format_rich(noted, name=strong(_display_name(awaited))))
            self._context.navigator.notify_changed({kinds.CONSENT.name})

        self._context.runner.run(self, record, done)

    def _postpone(self) -> None:
        self.confirmation.hide()
        self.awaited.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        for rows in self._titles:
            bind(rows, Action.MOVE_ROW, None, tr("choose"))
            bind(rows, Action.PRIMARY, rows.open_current, tr("open"))
            rows.opened.connect(self._open)
        bind(self.awaited, Action.ASK, self._ask, tr("The consent is here"))
        bind(self, Action.NEXT_PART, None, translate("Person", "next part"))
        self.note_button.clicked.connect(self._record)
        bind(
            self.confirmation,
            Action.LEAVE,
            self._postpone,
            tr("Not yet"),
            button=self.not_yet_button,
        )
        bind(self, Action.LEAVE, self._context.navigator.go_back)

    def _lay_out(self) -> None:
        self.column.add_inset(self._head)
        self.confirmation.hide()
        self.column.add_inset(self.confirmation, above=12)
        for index, (rows, title) in enumerate(self._titles.items()):
            self.column.add_inset(title, above=24 if index else 16)
            self.column.add_full_width(rows, above=2)
        self.column.add_inset(self._nobody, above=16)
        self.column.add_stretch()


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
    purposes = join_parts([consents.purpose_label(purpose) for purpose in undecided.purposes])
    return ListRow(_display_name(undecided), purposes, icon="question", value=undecided)


def _display_name(item: AwaitedConsent | ConsentToDecide) -> str:
    return item.name or translate("Person", "name unknown")


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT))
