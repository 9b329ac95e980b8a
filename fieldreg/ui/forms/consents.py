"""Consents in forms: answers and texts."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF
from fieldreg.domain.consents.consent_texts import LANGUAGES, ConsentText, ConsentTexts
from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services.consent_records import UNNAMED_GUARDIAN, NewConsent
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.page import Page
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column

tr = translator("Person")

_MAX_WIDTH = 760  # longer lines are tiring to read
_MARGIN = 32
_GUARDIAN_KEY: Final = "guardian_consent"
_METHODS: Final = tuple(ConsentMethod)
ANSWER_KEYS: Final = {
    "1": ConsentMethod.SPOKEN.value,
    "2": ConsentMethod.WRITTEN.value,
    "3": ConsentState.DECLINED.value,
    "0": "",
}
"""The digits of the answers, by physical key; an empty answer is *not asked*."""


class ConsentFields(QObject):
    """A field per purpose, and one for a guardian.

    Nothing is chosen beforehand. A guardian's answer counts as "to follow" until it is given.
    """

    changed = Signal()

    def __init__(
        self,
        purposes: Sequence[Purpose],
        parent: QWidget,
        methods: Sequence[ConsentMethod] = _METHODS,
    ) -> None:
        super().__init__(parent)
        choices = [
            ("", tr("not asked")),
            *((method.value, people_words.consent_method_label(method)) for method in methods),
            (ConsentState.DECLINED.value, tr("declined")),
        ]
        labels = {purpose: people_words.purpose_label(purpose) for purpose in purposes}
        if len(purposes) == 1:
            labels = dict.fromkeys(purposes, tr("Consent"))
        self._own = {purpose: FormField(labels[purpose], ComboBox(choices)) for purpose in purposes}
        to_follow = (ConsentState.TO_FOLLOW.value, tr("to follow"))
        self.guardian_field = FormField(
            tr("Guardian’s consent"), ComboBox([to_follow, *choices[1:]])
        )
        for field in self.all_fields:
            field.changed.connect(self.changed)

    @property
    def purposes(self) -> list[Purpose]:
        return list(self._own)

    @property
    def own_fields(self) -> list[FormField]:
        return list(self._own.values())

    def own_field(self, purpose: Purpose) -> FormField:
        return self._own[purpose]

    @property
    def all_fields(self) -> list[FormField]:
        return [*self.own_fields, self.guardian_field]

    @property
    def fields_with_text(self) -> list[tuple[Purpose, bool, FormField]]:
        own = [(purpose, False, self._own[purpose]) for purpose in self.purposes]
        return [*own, (Purpose.KEEP, True, self.guardian_field)]

    def read_draft(self) -> dict[str, str]:
        choices = {f"consent_{purpose}": str(field.value()) for purpose, field in self._own.items()}
        guardian = str(self.guardian_field.value())
        is_default = guardian == ConsentState.TO_FOLLOW
        return {**choices, _GUARDIAN_KEY: "" if is_default else guardian}

    def show_draft(self, values: Mapping[str, str]) -> None:
        for purpose, field in self._own.items():
            field.set_value(values.get(f"consent_{purpose}", ""))
        guardian = values.get(_GUARDIAN_KEY) or ConsentState.TO_FOLLOW.value
        self.guardian_field.set_value(guardian)

    def read_answers(self, language: str, guardian: str | None) -> tuple[NewConsent, ...]:
        """Return the answers; a person without *guardian* is of age."""
        answers = [
            _build_consent(purpose, str(field.value()), language)
            for purpose, field in self._own.items()
            if field.value()
        ]
        if guardian is not None:
            given_by = guardian.strip() or UNNAMED_GUARDIAN
            answer = str(self.guardian_field.value())
            answers.append(_build_consent(Purpose.KEEP, answer, language, given_by))
        return tuple(answers)


def _build_consent(
    purpose: Purpose, answer: str, language: str, given_by: str = GIVEN_BY_SELF
) -> NewConsent:
    if answer in tuple(map(str, _METHODS)):
        return NewConsent(purpose, ConsentMethod(answer), given_by=given_by, language=language)
    method = ConsentMethod.WRITTEN if answer == ConsentState.TO_FOLLOW else ConsentMethod.SPOKEN
    return NewConsent(purpose, method, ConsentState(answer), given_by=given_by, language=language)


def show_consent_text(
    texts: ConsentTexts,
    keyboard: Keyboard,
    anchor: QWidget,
    *,
    purpose: Purpose,
    language: str,
    version: str | None = None,
    guardians: bool = False,
) -> "ConsentTextView":
    find_text = partial(texts.text, purpose, version=version, guardians=guardians)
    view = ConsentTextView(find_text, keyboard, anchor, version=version, guardians=guardians)
    view.show_language(language)
    view.show()
    view.scroll_area.setFocus(Qt.FocusReason.OtherFocusReason)
    view.disable_background()
    return view


class ConsentTextView(QWidget):
    """The text of a consent in one language."""

    def __init__(
        self,
        find_text: Callable[[str], ConsentText],
        keyboard: Keyboard,
        anchor: QWidget,
        *,
        version: str | None,
        guardians: bool,
    ) -> None:
        host = anchor.window()
        super().__init__(host)
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        self._background = [
            child
            for child in host.findChildren(QWidget, options=direct)
            if child is not self and not child.isWindow() and child.isEnabled()
        ]
        self._find_text, self._keyboard, self._anchor = find_text, keyboard, anchor
        self._version, self._guardians = version, guardians
        self._language = LANGUAGES[0]
        self.heading = Label("", "h1", wraps=True)
        self.note = Label("", "hint", "ink2", wraps=True)
        self.body = Label("", "lead", wraps=True)  # read at arm's length
        self.scroll_area = QScrollArea()
        keyboard.set_page(self)
        # The key overlay would cover the text and take its focus.
        keyboard.bind(self, Action.HELP, lambda: None)
        self._actions = Actions(keyboard, self)
        next_language = tr("Language: {language}").format(language="")
        self.language_button = self._actions.add(
            "", self._show_next_language, Action.LANGUAGE, hint=next_language
        )
        self._actions.add(tr("Back"), self.dismiss, Action.LEAVE, kind=ButtonKind.QUIET)
        self._lay_out()
        self.setGeometry(host.rect())
        host.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        keyboard.bindings_changed.connect(self._on_bindings_changed)

    def show_language(self, language: str) -> None:
        self._language = language
        name = Language(language).own_name
        try:
            text = self._find_text(language)
        except Problem:
            title, body, version = (
                tr(
                    "This consent was given before the texts existed, so it is not known what "
                    "the person was told."
                ),
                "",
                self._version or "",
            )
        else:
            title, body, version = text.title, "\n\n".join(text.paragraphs), text.version
        self.heading.set_text(title)
        self.body.set_text(body)
        self._fit()
        note = (
            tr("Told to the guardian · version {version}")
            if self._guardians
            else tr("Told to the person · version {version}")
        )
        self.note.set_text(note.format(version=version))
        self.language_button.set_text(tr("Language: {language}").format(language=name))
        self.scroll_area.setAccessibleName(title)
        self.scroll_area.setAccessibleDescription(body)
        spoken = QAccessibleAnnouncementEvent(self, f"{title}\n{body}")
        QAccessible.updateAccessibility(spoken)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """Set the height of the text, which the layout would cut off in a low window."""
        width = min(_MAX_WIDTH, self.scroll_area.viewport().width()) - 2 * INSET
        self.body.setMinimumHeight(self.body.heightForWidth(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def disable_background(self) -> None:
        for widget in self._background:
            widget.setEnabled(False)

    def dismiss(self) -> None:
        anchor = self._anchor
        self._close()
        anchor.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _show_next_language(self) -> None:
        index = LANGUAGES.index(self._language) + 1
        self.show_language(LANGUAGES[index % len(LANGUAGES)])

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self and not self.isAncestorOf(new):
            self._close()

    def _on_bindings_changed(self) -> None:
        if self._keyboard.page is not self:
            self._close()

    def _close(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._on_focus_changed)
        self._keyboard.bindings_changed.disconnect(self._on_bindings_changed)
        self.hide()
        self.deleteLater()
        for widget in self._background:
            widget.setEnabled(True)
        if self._keyboard.page is self:
            self._keyboard.set_page(_page_of(self._anchor))

    def _lay_out(self) -> None:
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = Column()
        inside.setMaximumWidth(_MAX_WIDTH)
        inside.add_inset(self.heading)
        inside.add_inset(self.note, above="line")
        self.body.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        inside.add_inset(self.body, above="part", stretch=1)
        inside.setProperty("ground", "none")
        self.scroll_area.setWidget(inside)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroll_area.setProperty("ownsRing", True)  # noqa: FBT003  a Qt property
        box = QVBoxLayout(self)
        box.setContentsMargins(_MARGIN, 24, _MARGIN, 16)
        box.setSpacing(12)
        box.addWidget(self.scroll_area, 1)
        box.addWidget(self._actions.row())


def _page_of(anchor: QWidget) -> Page | None:
    outer: QWidget | None = anchor
    while outer is not None and not isinstance(outer, Page):
        outer = outer.parentWidget()
    return outer
