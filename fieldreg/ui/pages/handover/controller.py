"""Handing the laptop to a trainee, who gives sealed answers."""

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
from fieldreg.store.sealed_answers import SealedAnswerCounts
from fieldreg.ui.context import Context
from fieldreg.ui.pages.handover.cover import HandoverCover


class CoverableWindow(Protocol):
    """The part of the main window that shows the cover."""

    def show_cover(self, cover: QWidget) -> None:
        """Show only *cover*, over the whole window."""

    def hide_cover(self) -> None:
        """Delete the cover and show the pages again."""


class HandoverController(QObject):
    """Shows the cover for one person and saves the answers.

    *speak* changes the language of the interface; the context's language is the trainer's. The
    cover gets no context, so that it cannot reach the register.

    Signals:
        returned(SealedAnswerCounts | None): the pages are back; the counts of the session, if any.
        failed(Problem): the pages are back, but the refusal could not be recorded.
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
        self._trainer_language, self._speak = Language(context.language), speak
        self._language = self._trainer_language
        self._cover: HandoverCover | None = None
        self._person, self._session = 0, 0

    @property
    def is_handed_over(self) -> bool:
        return self._cover is not None

    def start(self, person: int, session: int = 0) -> None:
        """Show the cover to *person*; *session* is 0 if there is none."""
        user = self._context.user

        def load_name() -> str:
            values = user.store.records.load(kinds.TRAINEE, person).values
            return str(values["given_name"] or "")

        self._context.runner.run(self, load_name, partial(self._show, person, session))

    def _show(self, person: int, session: int, name: str) -> None:
        self._person, self._session, self._language = person, session, self._trainer_language
        self._cover = cover = HandoverCover(
            self._context.keyboard,
            name=name,
            texts=self._context.user.consent_texts,
            ethnic_groups=self._context.installation.tools.ethnic_groups,
            language=self._language,
        )
        cover.submitted.connect(self._seal)
        cover.declined.connect(self._decline)
        cover.language_requested.connect(self._set_language)
        self._window.show_cover(cover)
        cover.choices.focus_target.setFocus()

    def _set_language(self, language: Language) -> None:
        self._language = language
        self._speak(language)
        if self._cover is not None:
            self._cover.set_language(language)

    def _seal(self, replies: dict[str, SealedReply]) -> None:
        user, person, session = self._context.user, self._person, self._session
        language = self._language.value

        def seal() -> SealedAnswerCounts | None:
            answer_sealing.seal_answers(
                user, person, replies, session=session or None, language=language
            )
            return answer_sealing.count_answers(user, session) if session else None

        self._run(seal, self._cover.show_problem if self._cover else self.failed.emit)

    def _decline(self) -> None:
        user, person, session = self._context.user, self._person, self._session
        language = self._language.value

        def decline() -> SealedAnswerCounts | None:
            answer_sealing.decline_answers(user, person, language=language)
            return answer_sealing.count_answers(user, session) if session else None

        self._run(decline, self._on_decline_failed)

    def _run(
        self, job: Callable[[], SealedAnswerCounts | None], failed: Callable[[Problem], object]
    ) -> None:
        if self._cover is not None:
            self._context.runner.run(self._cover, job, self._on_saved, failed)

    def _on_decline_failed(self, problem: Problem) -> None:
        """Close the cover even so, since no answer was to be saved."""
        self._close_cover()
        self.failed.emit(problem)

    def _on_saved(self, counts: SealedAnswerCounts | None) -> None:
        self._close_cover()
        self.returned.emit(counts)

    def _close_cover(self) -> None:
        self._cover = None
        if self._language is not self._trainer_language:
            self._speak(self._trainer_language)
        self._window.hide_cover()
