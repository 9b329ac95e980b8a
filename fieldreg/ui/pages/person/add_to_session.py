"""Adding someone to a session: those that are open and that she is not in yet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.services import training_sessions
from fieldreg.services.user_session import Desk
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.session_dates import span
from fieldreg.ui.keyboard import Act, Keyboard
from fieldreg.ui.pages.person import queries
from fieldreg.ui.tables.row_list import Row, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Section
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Notice, Tone


class AddToSession(QWidget):
    """The button, and the list of open sessions, out of sight until it is asked for.

    Signals:
        added(): she is in a session.
        left(): Esc; she was added to none.
        said(Notice): what came of it.
    """

    added = Signal()
    left = Signal()
    said = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        keyboard: Keyboard,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._language = desk, runner, language
        self._keyboard, self._person = keyboard, 0
        self.button = KeyButton(translate("Person", "Add to a session"))
        self.list = RowList(translate("Person", "Add to a session"), row_height=60, least=3)
        column = Column()
        column.add(Section(translate("Person", "Add to a session")))
        column.hang(self.list, above=4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 20)
        box.addWidget(column)
        bind = keyboard.bind
        bind(self, Act.PRIMARY, self.list.open_current, translate("Person", "add"))
        bind(self, Act.LEAVE, self._leave, translate("Person", "Not now"))
        self.list.opened.connect(self._add)
        self.hide()

    def bind_in(self, view: QWidget) -> None:
        """Let the key ask for the list wherever the focus is in *view*."""
        self._keyboard.bind(
            view,
            Act.ADD,
            self._ask,
            translate("Person", "Add to a session"),
            button=self.button,
            is_hinted=False,
        )

    def turn_to(self, person: int) -> None:
        """Be about *person* from now on, and out of sight."""
        self._person = person
        self.hide()

    def _ask(self) -> None:
        person = self._person
        job = partial(queries.open_sessions, self._desk, person)
        self._runner.newest("add", self, job, partial(self._show, person))

    def _show(self, person: int, lines: Sequence[SessionLine]) -> None:
        if person != self._person:
            return
        if not lines:
            self.said.emit(
                Notice(
                    Tone.ATTENTION,
                    translate("Person", "There is no open session to add anybody to."),
                )
            )
            return
        self.list.set_rows([self._row(line) for line in lines])
        self.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, line: SessionLine) -> Row:
        soum = self._desk.places.name(line.soum, self._language) if line.soum else ""
        return Row(
            line.course or "",
            joined([line.venue or "", soum]),
            icon="calendar",
            meta=span(line),
            value=line,
        )

    def _add(self, line: object) -> None:
        if isinstance(line, SessionLine):
            job = partial(training_sessions.add, self._desk, line.id, [self._person])
            course = line.course or ""
            self._runner.run(self, job, lambda _news: self._tell(course))

    def _tell(self, course: str) -> None:
        self.hide()
        self.said.emit(
            Notice(
                Tone.DONE,
                translate("Person", "Added to the session: {course}").format(course=course),
            )
        )
        self.added.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
