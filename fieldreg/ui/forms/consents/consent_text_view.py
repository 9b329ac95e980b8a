"""The text of a consent over the page until Esc, to be read out or read by the person.

It covers the whole window, so that no data of other people is visible while the laptop is turned
round, and it scales with the window.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.consents.consent_texts import LANGUAGES, ConsentTexts
from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Purpose
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Person")


_MAX_WIDTH = 760  # longer lines are tiring to read
_MARGIN = 32


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
    """Show a text over the window of *anchor*, to which the focus returns."""
    view = ConsentTextView(
        texts, keyboard, anchor, purpose=purpose, version=version, guardians=guardians
    )
    view.show_language(language)
    view.show()
    view.scroll_area.setFocus(Qt.FocusReason.OtherFocusReason)
    view.disable_background()
    return view


class ConsentTextView(QWidget):
    """One text in one language; a key switches to the next language, and Esc closes.

    It closes by itself when the focus leaves it or another page is shown.
    """

    def __init__(
        self,
        texts: ConsentTexts,
        keyboard: Keyboard,
        anchor: QWidget,
        *,
        purpose: Purpose,
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
        self._texts, self._keyboard, self._anchor = texts, keyboard, anchor
        self._purpose, self._version, self._guardians = purpose, version, guardians
        self._language = LANGUAGES[0]
        self.heading = Label("", "h1", wraps=True)
        self.note = Label("", "hint", "ink2", wraps=True)
        self.body = Label("", "body", wraps=True)
        self.scroll_area = QScrollArea()
        self.language_button = KeyButton("", kind=ButtonKind.PLAIN)
        self.back_button = KeyButton(tr("Back"), kind=ButtonKind.QUIET)
        self._lay_out()
        self._bind()
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
            text = self._texts.text(
                self._purpose, language, version=self._version, guardians=self._guardians
            )
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
        note = (
            tr("Told to the guardian · version {version}")
            if self._guardians
            else tr("Told to the person · version {version}")
        )
        self.note.set_text(note.format(version=version))
        self.language_button.set_text(tr("Language: {language}").format(language=name))
        self.scroll_area.setAccessibleName(title)
        self.scroll_area.setAccessibleDescription(body)
        self.scroll_area.verticalScrollBar().setValue(0)

    def disable_background(self) -> None:
        """Disable the widgets below the text, so that Tab does not reach them."""
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

    def _bind(self) -> None:
        bind = self._keyboard.bind
        self._keyboard.set_page(self)
        bind(self, Action.LEAVE, self.dismiss, tr("Back"), button=self.back_button)
        bind(
            self,
            Action.LANGUAGE,
            self._show_next_language,
            tr("Language: {language}").format(language=""),
            button=self.language_button,
        )
        # The key overlay would cover the text and take its focus.
        bind(self, Action.SHOW_KEYS, lambda: None)

    def _lay_out(self) -> None:
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = Column()
        inside.setMaximumWidth(_MAX_WIDTH)
        inside.add_inset(self.heading)
        inside.add_inset(self.note, above=4)
        inside.add_inset(self.body, above=16)
        inside.add_stretch()
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
        box.addWidget(button_row(self.language_button, self.back_button))


def _page_of(anchor: QWidget) -> Page | None:
    outer: QWidget | None = anchor
    while outer is not None and not isinstance(outer, Page):
        outer = outer.parentWidget()
    return outer
