"""The base of every page."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.problems import Problem
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.theme.rich_text import DisplayText
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import LineEdit
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone

if TYPE_CHECKING:
    from fieldreg.ui.context import Context

_SIDE = 32
_Result = TypeVar("_Result")


class Page(QWidget):
    """Subclasses fill *column*, bind their actions and `load` their data.

    It loads when shown, and while visible at changes of the kinds in *shows*.

    Signals:
        page_requested(str, object): the name of another page to show, and its subject.
        notice_posted(Notice): the result of an act; it goes when the page or the view is left.
    """

    page_requested = Signal(str, object)
    notice_posted = Signal(object)
    undo_requested = Signal()
    shows: AbstractSet[str] = frozenset()
    takes_room_of_hints = False  # in a low window
    names_keys = False  # in its sentences, so that it is built again after keys changed places

    def __init__(self, context: "Context", title: str, *, top: int = 20) -> None:
        super().__init__()
        self._context = context
        self.keyboard = context.keyboard
        self.title = title
        self.setAccessibleName(title)
        self.setProperty("ground", "none")
        self.column = Column(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE - INSET, top, _SIDE - INSET, 4)
        box.addWidget(self.column)
        self._blank = _Blank(self)

    def load(self) -> None:
        """Load the data."""

    def on_enter(self, subject: object = None) -> None:  # noqa: ARG002  subclasses use it
        """Load *subject*, or the former one; the focus goes to `first_focus`."""
        self.load()

    def on_leave(self) -> None:
        """Keep typed text."""

    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and kinds & self.shows:
            self.load()

    def show_reversal(self, words: str, place: str = "") -> None:
        self.post_notice(Tone.DONE, words, place)

    def first_focus(self) -> QWidget | None:
        candidate = self.nextInFocusChain()
        while candidate is not None and candidate is not self:
            is_mine = self.isAncestorOf(candidate)
            policy = candidate.focusPolicy().value
            if is_mine and policy and candidate.isVisibleTo(self) and candidate.isEnabled():
                return candidate
            candidate = candidate.nextInFocusChain()
        return None

    def search_target(self) -> LineEdit | None:
        return None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter, focused = event.text(), self.window().focusWidget()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        is_letter = bool(letter.strip()) and letter.isprintable() and not held
        field, hints = self.search_target(), self.keyboard.all_hints(focused)
        if not is_letter or any(len(hint.chord) == 1 for hint in hints):
            super().keyPressEvent(event)
        elif field is not None and field.isVisibleTo(self) and field.isEnabled():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.insert(letter)
        elif find := getattr(focused, "find_typed", None):  # a list
            find(letter)

    def run(
        self,
        job: Callable[[], _Result],
        done: Callable[[_Result], object] | None = None,
        failed: Callable[[Problem], object] | None = None,
        *,
        ended: Callable[[], object] | None = None,
    ) -> None:
        self._context.runner.run(self, job, done, failed, ended=ended)

    def run_latest(
        self,
        channel: str,
        job: Callable[[], _Result],
        done: Callable[[_Result], object],
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        self._context.runner.run_latest(channel, self, job, done, failed)

    def run_aside(
        self,
        channel: str,
        job: Callable[[], _Result],
        done: Callable[[_Result], object],
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        """Run as `run_latest` a job that takes long, which makes way for all others."""
        self._context.runner.run_aside(self, job, done, failed, channel=channel)

    def begin_subject(self) -> None:
        """Show nothing until `run_for` has an answer about the new subject."""
        self._blank.show()
        self._blank.raise_()

    def run_for(
        self,
        subject: Callable[[], object],
        channel: str,
        job: Callable[[], _Result],
        done: Callable[[_Result], object],
        failed: Callable[[Problem], object] | None = None,
    ) -> None:
        """Run as `run_latest`; the answer is dropped once *subject* is another."""

        def show(result: _Result) -> None:
            self._blank.hide()
            done(result)

        failed = failed and for_subject(subject, failed)
        self.run_latest(channel, job, for_subject(subject, show), failed)

    def post_failure(self, problem: Problem) -> None:
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def show_refusal(self, problem: Problem) -> None:
        self.post_failure(problem)
        self.load()

    def post_notice(
        self, tone: Tone, words: DisplayText, line: DisplayText = "", *buttons: QWidget
    ) -> None:
        self.notice_posted.emit(Notice(tone, words, line, *buttons))

    def post_act(self, words: DisplayText, line: DisplayText = "") -> None:
        undo = KeyButton(translate("Today", "Undo"), key_label(Action.UNDO))
        undo.clicked.connect(self.undo_requested)
        self.post_notice(Tone.DONE, words, line, undo)


class _Blank(QWidget):
    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setAutoFillBackground(True)
        self.hide()
        page.installEventFilter(self)

    @override
    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
        return False


class ShrinkingPage(Page):
    """Asks for its minimum height, so that its lists shrink before it scrolls."""

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else -1
