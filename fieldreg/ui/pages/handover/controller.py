"""The course of a handover: the trainee's cover, then the trainer's.

Only sealed answers and a refusal by its button leave a record.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Problem
from fieldreg.domain.sealed_answers.questionnaire import SealedReply
from fieldreg.services.installation import hand_back
from fieldreg.services.installation.hand_back import PinStatus
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.services.sealed_answers.answer_sealing import FormerAnswer
from fieldreg.store.sealed_answers import SealedAnswerCounts
from fieldreg.ui.context import Context
from fieldreg.ui.dialogs import Confirmation
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.handover.cover import HandoverCover
from fieldreg.ui.pages.handover.hand_back import HandBackCover, HandoverEnd
from fieldreg.ui.translation import translator

tr = translator("Answers")


class CoverableWindow(Protocol):
    def show_cover(self, cover: QWidget) -> None: ...
    def hide_cover(self) -> None: ...


class HandoverController(QObject):
    """Shows the covers for one person and saves the answers.

    Covers get no context, so that they cannot reach the register.

    Signals:
        returned(HandoverEnd, SealedAnswerCounts | None): the trainer has her pages again; the
            counts of the session if something was recorded.
        failed(Problem): the same, but the refusal could not be recorded.
    """

    returned = Signal(object, object)
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
        self._cover: HandoverCover | HandBackCover | None = None
        self._person, self._session = 0, 0
        self._pin = PinStatus(is_set=False, tries_left=0)
        self._counts: SealedAnswerCounts | None = None
        self._problem: Problem | None = None

    @property
    def is_handed_over(self) -> bool:
        return self._cover is not None

    @property
    def session(self) -> int:
        """Return the session of the handover until the laptop is back; 0 for none."""
        return self._session if self.is_handed_over else 0

    def start(self, person: int, session: int = 0) -> None:
        user = self._context.user

        def load() -> tuple[str, FormerAnswer | None]:
            values = user.store.records.load(kinds.TRAINEE, person).values
            former = answer_sealing.load_former_answer(user, person)
            return str(values["given_name"] or ""), former

        self._context.runner.run_latest(
            "handover", self, load, lambda found: self._ask(person, session, *found)
        )

    def give_back(self) -> bool:
        is_in_hand = isinstance(self._cover, HandoverCover)
        if isinstance(self._cover, HandoverCover):
            self._cover.leave()
        return is_in_hand

    def _ask(self, person: int, session: int, name: str, former: FormerAnswer | None) -> None:
        if self.is_handed_over:
            return
        if former is not None:
            question = _build_question(name, former)
            if not self._context.dialogs.confirm(question):
                return
        begin = partial(hand_back.begin_handover, self._context.installation)
        show = partial(self._show, person, session, name)
        self._context.runner.run(self, begin, show)

    def _show(self, person: int, session: int, name: str, pin: PinStatus) -> None:
        self._person, self._session, self._pin = person, session, pin
        self._language, self._counts, self._problem = self._trainer_language, None, None
        self._cover = cover = HandoverCover(
            self._context.keyboard,
            name=name,
            texts=self._context.user.consent_texts,
            ethnic_groups=self._context.installation.tools.ethnic_groups,
            language=self._language,
        )
        cover.submitted.connect(self._seal)
        cover.declined.connect(self._decline)
        cover.left.connect(partial(self._lock, HandoverEnd.CUT_SHORT))
        cover.language_requested.connect(self._set_language)
        self._window.show_cover(cover)
        cover.begin()

    def _set_language(self, language: Language) -> None:
        self._language = language
        self._speak(language)
        if self._cover is not None:
            self._cover.set_language(language)

    # What is recorded

    def _seal(self, replies: dict[str, SealedReply]) -> None:
        if isinstance(self._cover, HandoverCover):
            seal = partial(
                answer_sealing.seal_answers, replies=replies, session=self._session or None
            )
            self._save(self._cover, seal, HandoverEnd.SEALED, self._cover.show_problem)

    def _decline(self) -> None:
        def fail(problem: Problem) -> None:
            self._problem = problem
            self._lock(HandoverEnd.CUT_SHORT)

        if isinstance(self._cover, HandoverCover):
            decline = answer_sealing.decline_answers
            self._save(self._cover, decline, HandoverEnd.REFUSED, fail)

    def _save(
        self,
        cover: HandoverCover,
        write: Callable[..., object],
        end: HandoverEnd,
        failed: Callable[[Problem], object],
    ) -> None:
        # What a person answered alone is not the trainer's to take back.
        user = replace(self._context.user, writes_acts=False)
        person, session, language = self._person, self._session, self._language.value

        def job() -> SealedAnswerCounts | None:
            write(user, person, language=language)
            return answer_sealing.count_answers(user, session) if session else None

        def done(counts: SealedAnswerCounts | None) -> None:
            self._counts = counts
            self._lock(end)

        self._context.runner.run(cover, job, done, failed)

    # The way back

    def _lock(self, end: HandoverEnd) -> None:
        installation = self._context.installation
        self._cover = cover = HandBackCover(
            self._context.keyboard,
            trainer=installation.user_name,
            end=end,
            pin=self._pin,
            language=self._language,
        )

        def check(take_back: Callable[..., None], secret: str) -> None:
            job = partial(take_back, installation, secret)
            unlock = partial(self._unlock, end)
            self._context.runner.run(cover, job, lambda _nothing: unlock(), cover.refuse)

        cover.pin_entered.connect(partial(check, hand_back.take_back_by_pin))
        cover.passphrase_entered.connect(partial(check, hand_back.take_back_by_passphrase))
        cover.language_requested.connect(self._set_language)
        self._window.show_cover(cover)
        cover.focus_first()

    def _unlock(self, end: HandoverEnd) -> None:
        self._cover = None
        if self._language is not self._trainer_language:
            self._speak(self._trainer_language)
        self._window.hide_cover()
        if self._problem is not None:
            self.failed.emit(self._problem)
        else:
            self.returned.emit(end, self._counts)


def _build_question(name: str, former: FormerAnswer) -> Confirmation:
    heading, sentence = (
        tr("{name} answered already, on {day}"),
        tr("New answers take the place of earlier ones of the same session; others stay."),
    )
    if former.is_refusal:
        heading = tr("{name} would rather not answer, noted on {day}")
        sentence = tr("Hand the laptop over only if this has changed.")
    day = dates.format_date(former.day)
    return Confirmation(heading.format(name=name, day=day), sentence, tr("Hand over again"))
