"""Handing over: the laptop goes into a trainee's hands and comes back with sealed answers."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.sealed_answers.questionnaire import SealedReply
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.store.sealed_answers.sealed import SealedAnswerCounts
from fieldreg.ui.context import Context
from fieldreg.ui.pages.handover.cover import HandoverCover


class CoverableWindow(Protocol):
    """The window that a cover is laid over."""

    def show_cover(self, cover: QWidget) -> None:
        """Show *cover* alone, over the whole window."""

    def hide_cover(self) -> None:
        """Go back to the pages; the cover is gone."""


class HandoverController(QObject):
    """Hands the laptop over and takes it back.

    *speak* changes the language of the program; the context's is the trainer's own. The
    cover gets no context: it must not reach the register.

    Signals:
        came_back(object): it is back; the `Tally` of the session, or None where there was
            no session.
        failed(Problem): it is back, and that she refused could not be noted.
    """

    returned = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        window: CoverableWindow,
        *,
        speak: Callable[[Language], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = window
        self._own, self._speak = Language(context.language), speak
        self._spoken = self._own
        self._cover: HandoverCover | None = None
        self._person, self._session = 0, 0

    @property
    def is_handed_over(self) -> bool:
        """Whether somebody else has the laptop in hand."""
        return self._cover is not None

    def start(self, person: int, session: int = 0) -> None:
        """Hand the laptop over to *person*, in *session* if there is one."""
        user = self._context.user

        def name() -> str:
            values = user.store.records.load(kinds.TRAINEE, person).values
            return str(values["given_name"] or "")

        self._context.runner.run(self, name, partial(self._show, person, session))

    def _show(self, person: int, session: int, name: str) -> None:
        self._person, self._session, self._spoken = person, session, self._own
        self._cover = cover = HandoverCover(
            self._context.keyboard,
            name=name,
            texts=self._context.user.consent_texts,
            peoples=self._context.installation.tools.ethnic_groups,
            language=self._own,
        )
        cover.submitted.connect(self._give)
        cover.declined.connect(self._refuse)
        cover.language_requested.connect(self._ask_in)
        self._window.show_cover(cover)
        cover.choices.focus_target.setFocus()

    def _ask_in(self, language: Language) -> None:
        self._spoken = language
        self._speak(language)
        if self._cover is not None:
            self._cover.set_language(language)

    def _give(self, replies: dict[str, SealedReply]) -> None:
        user, person, session = self._context.user, self._person, self._session
        language = self._spoken.value

        def seal() -> SealedAnswerCounts | None:
            answer_sealing.seal_answers(
                user, person, replies, session=session or None, language=language
            )
            return answer_sealing.count_answers(user, session) if session else None

        self._keep(seal, self._cover.show_problem if self._cover else self.failed.emit)

    def _refuse(self) -> None:
        user, person, session = self._context.user, self._person, self._session
        language = self._spoken.value

        def note() -> SealedAnswerCounts | None:
            answer_sealing.decline_answers(user, person, language=language)
            return answer_sealing.count_answers(user, session) if session else None

        self._keep(note, self._give_up)

    def _keep(
        self, job: Callable[[], SealedAnswerCounts | None], failed: Callable[[Problem], object]
    ) -> None:
        if self._cover is not None:
            self._context.runner.run(self._cover, job, self._take_back, failed)

    def _give_up(self, problem: Problem) -> None:
        """Take the laptop back all the same: nothing of hers was to be kept."""
        self._uncover()
        self.failed.emit(problem)

    def _take_back(self, tally: SealedAnswerCounts | None) -> None:
        self._uncover()
        self.returned.emit(tally)

    def _uncover(self) -> None:
        self._cover = None
        if self._spoken is not self._own:
            self._speak(self._own)
        self._window.hide_cover()
