"""Consents that wait for somebody: nobody leaves these lists by being forgotten."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import Age
from fieldreg.services.consent_records import Awaited, Concerned
from fieldreg.services.user_session import Desk
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages import Navigator
from fieldreg.ui.pages.consents import queries
from fieldreg.ui.pages.consents.queries import Waiting
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.theme.rich_text import Phrase, phrase, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import consents
from fieldreg.ui.widgets.buttons import KeyButton, Kind
from fieldreg.ui.widgets.empty_state import EmptyPage
from fieldreg.ui.widgets.labels import Section, Title
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.shrinking_page import ShrinkingPage

_MOST = 500  # of each list; more is work for the command line


class ConsentsPage(ShrinkingPage):
    """Three lists, each only where somebody is on it.

    The first is of guardians who are awaited; F8 there asks whether a consent has come,
    and Enter notes it. In each, Enter opens the person.
    """

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        *,
        navigator: Navigator,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            keyboard, translate("Consents", "Consents that wait"), parent=parent
        )
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._language = language
        self._asked: Awaited | None = None
        self._head = Title(
            translate("Consents", "Consents that wait"),
            translate("Consents", "Everybody stays here until it is decided."),
        )
        self.note_button = KeyButton(
            translate("Consents", "The consent is here"), kind=Kind.CHOICE
        )
        self.not_yet_button = KeyButton(translate("Consents", "Not yet"), kind=Kind.QUIET)
        self.question = Notice(
            Tone.ATTENTION,
            "",
            translate("Consents", "It is noted as written, given today."),
            self.note_button,
            self.not_yet_button,
            icon="guardian",
        )
        self.awaited = RowList(translate("Consents", "Guardians’ consents outstanding"))
        self.refused = RowList(translate("Consents", "Consent to be kept refused"))
        self.again = RowList(translate("Consents", "To be asked again"))
        self._sections = {
            self.awaited: Section(
                translate("Consents", "Guardians’ consents outstanding"),
                translate("Consents", "F8 once it has come"),
            ),
            self.refused: Section(
                translate("Consents", "Consent to be kept refused"),
                translate("Consents", "used for nothing; to be erased or asked anew"),
            ),
            self.again: Section(
                translate("Consents", "To be asked again"),
                translate(
                    "Consents", "the text is another by now; until then their word holds"
                ),
            ),
        }
        self._nobody = EmptyPage(
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
    def entered(self, subject: object = None) -> None:
        self._load()

    @override
    def touched(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & _SHOWN:
            self._load()

    @override
    def first_focus(self) -> QWidget | None:
        return next((one for one in self._sections if one.rows), None)

    # Showing

    def _load(self) -> None:
        desk = self._desk
        self._runner.newest("consents", self, lambda: queries.look(desk), self._show)

    def _show(self, found: Waiting) -> None:
        had_none = self.first_focus() is None
        self.question.hide()
        self.awaited.set_rows([_awaited(one) for one in found.awaited[:_MOST]])
        self.refused.set_rows([_concerned(one) for one in found.refused[:_MOST]])
        self.again.set_rows([_concerned(one) for one in found.again[:_MOST]])
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
        if isinstance(one, Awaited | Concerned):
            self._navigator.open_person(one.trainee)

    def _ask(self) -> None:
        one = self.awaited.current_value()
        if isinstance(one, Awaited):
            self._asked = one
            name = one.name or translate("Person", "name unknown")
            self.question.set_words(
                _is_it_in(name),
                translate("Consents", "It is noted as written, given today."),
            )
            self.question.show()
            self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self) -> None:
        one, desk, language = self._asked, self._desk, self._language
        if one is None:
            return
        name = one.name or translate("Person", "name unknown")

        def done(found: Waiting) -> None:
            self._show(found)
            self._focus()
            self.say(Tone.DONE, _noted(name))
            self._navigator.announce({kinds.CONSENT.name})

        self._runner.run(self, lambda: queries.note(desk, one, language), done)

    def _put_off(self) -> None:
        self.question.hide()
        self.awaited.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _bind(self) -> None:
        bind = self.keyboard.bind
        for rows in self._sections:
            bind(rows, Act.CHOOSE, None, translate("Consents", "choose"))
            bind(rows, Act.PRIMARY, rows.open_current, translate("Consents", "open"))
            rows.opened.connect(self._open)
        bind(self.awaited, Act.ASK, self._ask, translate("Consents", "The consent is here"))
        bind(self, Act.NEXT_PART, None, translate("Person", "next part"))
        self.note_button.clicked.connect(self._note)
        bind(
            self.question,
            Act.LEAVE,
            self._put_off,
            translate("Consents", "Not yet"),
            button=self.not_yet_button,
        )
        bind(self, Act.LEAVE, self._navigator.go_back)

    def _lay_out(self) -> None:
        self.column.add(self._head)
        self.question.hide()
        self.column.add(self.question, above=12)
        for place, (rows, section) in enumerate(self._sections.items()):
            self.column.add(section, above=24 if place else 16)
            self.column.hang(rows, above=2)
        self.column.add(self._nobody, above=16)
        self.column.stretch()


def _awaited(one: Awaited) -> Row:
    noted = "" if one.session_day else dates.shown(one.day)
    return Row(
        one.name or translate("Person", "name unknown"),
        joined(
            [
                one.course,
                dates.shown(one.session_day) if one.session_day else noted,
                one.guardian,
                translate("Consents", "age not certain") if one.age is Age.PERHAPS else "",
            ]
        ),
        icon="guardian",
        role="warn",
        value=one,
    )


def _concerned(one: Concerned) -> Row:
    purposes = joined([consents.purpose(purpose) for purpose in one.purposes])
    return Row(
        one.name or translate("Person", "name unknown"),
        purposes,
        icon="question",
        value=one,
    )


_SHOWN = frozenset(kind.name for kind in (kinds.TRAINEE, kinds.CONSENT))


def _is_it_in(name: str) -> Phrase:
    """Ask whether the paper has come."""
    return phrase(
        translate("Consents", "Is the guardian’s written consent here? {name}"),
        name=strong(name),
    )


def _noted(name: str) -> Phrase:
    """Say that it is on the disk."""
    return phrase(
        translate("Consents", "Guardian’s consent noted: {name}"), name=strong(name)
    )
