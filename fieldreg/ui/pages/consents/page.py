"""Consents that wait for somebody: nobody leaves these lists by being forgotten."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.services.consent_records import AwaitedConsent, ConsentToDecide
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.consents import queries
from fieldreg.ui.pages.consents.queries import ConsentsPageData
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import join_parts, translate
from fieldreg.ui.vocabulary import consents
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.page import ShrinkingPage

_MOST = 500  # of each list; more is work for the command line


class ConsentsPage(ShrinkingPage):
    """Three lists, each only where somebody is on it.

    The first is of guardians who are awaited; F8 there asks whether a consent has come,
    and Enter notes it. In each, Enter opens the person.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context.keyboard, translate("Consents", "Consents that wait"), parent=parent
        )
        self._context = context
        self._asked: AwaitedConsent | None = None
        self._head = PageTitle(
            translate("Consents", "Consents that wait"),
            translate("Consents", "Everybody stays here until it is decided."),
        )
        self.note_button = KeyButton(
            translate("Consents", "The consent is here"), kind=ButtonKind.CHOICE
        )
        self.not_yet_button = KeyButton(translate("Consents", "Not yet"), kind=ButtonKind.QUIET)
        self.confirmation = Notice(
            Tone.ATTENTION,
            "",
            translate("Consents", "It is noted as written, given today."),
            self.note_button,
            self.not_yet_button,
            icon="guardian",
        )
        self.awaited = RowList(translate("Consents", "Guardians’ consents outstanding"))
        self.refused = RowList(translate("Consents", "Consent to be kept refused"))
        self.to_ask_again = RowList(translate("Consents", "To be asked again"))
        self._sections = {
            self.awaited: SectionTitle(
                translate("Consents", "Guardians’ consents outstanding"),
                translate("Consents", "F8 once it has come"),
            ),
            self.refused: SectionTitle(
                translate("Consents", "Consent to be kept refused"),
                translate("Consents", "used for nothing; to be erased or asked anew"),
            ),
            self.to_ask_again: SectionTitle(
                translate("Consents", "To be asked again"),
                translate("Consents", "the text is another by now; until then their word holds"),
            ),
        }
        self._nobody = EmptyState(
            translate("Consents", "No consent waits for anybody"),
            translate(
                "Consents",
                "Here stand minors whose guardian is to follow, who refused to be kept, and who is"
                " to be asked again.",
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
        return next((one for one in self._sections if one.rows), None)

    # Showing

    def _load(self) -> None:
        user = self._context.user
        self._context.runner.run_latest(
            "consents", self, lambda: queries.load_consents(user), self._show
        )

    def _show(self, found: ConsentsPageData) -> None:
        had_none = self.first_focus() is None
        self.confirmation.hide()
        self.awaited.set_rows([_awaited(one) for one in found.awaited[:_MOST]])
        self.refused.set_rows([_concerned(one) for one in found.refused[:_MOST]])
        self.to_ask_again.set_rows([_concerned(one) for one in found.to_ask_again[:_MOST]])
        for rows, section in self._sections.items():
            for part in (rows, section):
                part.setVisible(bool(rows.rows))
        self._nobody.setVisible(not found)
        if self.isVisible() and had_none:
            self._focus()

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts

    def _open(self, one: object) -> None:
        if isinstance(one, AwaitedConsent | ConsentToDecide):
            self._context.navigator.open_person(one.trainee_id)

    def _ask(self) -> None:
        one = self.awaited.current_value()
        if isinstance(one, AwaitedConsent):
            self._asked = one
            name = one.name or translate("Person", "name unknown")
            self.confirmation.set_text(
                _is_it_in(name), translate("Consents", "It is noted as written, given today.")
            )
            self.confirmation.show()
            self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self) -> None:
        one, user, language = self._asked, self._context.user, self._context.language
        if one is None:
            return
        name = one.name or translate("Person", "name unknown")

        def done(found: ConsentsPageData) -> None:
            self._show(found)
            self._focus()
            self.post_notice(Tone.DONE, _noted(name))
            self._context.navigator.notify_changed({kinds.CONSENT.name})

        self._context.runner.run(
            self, lambda: queries.record_guardian_consent(user, one, language), done
        )

    def _put_off(self) -> None:
        self.confirmation.hide()
        self.awaited.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        for rows in self._sections:
            bind(rows, Action.MOVE_ROW, None, translate("Consents", "choose"))
            bind(rows, Action.PRIMARY, rows.open_current, translate("Consents", "open"))
            rows.opened.connect(self._open)
        bind(self.awaited, Action.ASK, self._ask, translate("Consents", "The consent is here"))
        bind(self, Action.NEXT_PART, None, translate("Person", "next part"))
        self.note_button.clicked.connect(self._note)
        bind(
            self.confirmation,
            Action.LEAVE,
            self._put_off,
            translate("Consents", "Not yet"),
            button=self.not_yet_button,
        )
        bind(self, Action.LEAVE, self._context.navigator.go_back)

    def _lay_out(self) -> None:
        self.column.add_inset(self._head)
        self.confirmation.hide()
        self.column.add_inset(self.confirmation, above=12)
        for place, (rows, section) in enumerate(self._sections.items()):
            self.column.add_inset(section, above=24 if place else 16)
            self.column.add_full_width(rows, above=2)
        self.column.add_inset(self._nobody, above=16)
        self.column.add_stretch()


def _awaited(one: AwaitedConsent) -> ListRow:
    noted = "" if one.session_day else dates.format_date(one.day)
    return ListRow(
        one.name or translate("Person", "name unknown"),
        join_parts(
            [
                one.course,
                dates.format_date(one.session_day) if one.session_day else noted,
                one.guardian,
                translate("Consents", "age not certain")
                if one.age is AgeStatus.POSSIBLE_MINOR
                else "",
            ]
        ),
        icon="guardian",
        role="warn",
        value=one,
    )


def _concerned(one: ConsentToDecide) -> ListRow:
    purposes = join_parts([consents.purpose(purpose) for purpose in one.purposes])
    return ListRow(
        one.name or translate("Person", "name unknown"), purposes, icon="question", value=one
    )


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT))


def _is_it_in(name: str) -> RichText:
    """Ask whether the paper has come."""
    return format_rich(
        translate("Consents", "Is the guardian’s written consent here? {name}"), name=strong(name)
    )


def _noted(name: str) -> RichText:
    """Say that it is on the disk."""
    return format_rich(translate("Consents", "Guardian’s consent noted: {name}"), name=strong(name))
