"""The screens of the handover."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from fieldreg.domain.consents.consent_texts import ConsentText
from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    QuestionType,
    SealedQuestion,
    SealedReply,
    build_reply,
)
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import people as people_words

tr = translator("Answers")


class HandoverChoice(StrEnum):
    AGREE = auto()
    REFUSE = auto()
    GO_ON = auto()
    SEAL = auto()
    THROW_AWAY = auto()


@dataclass(frozen=True, slots=True)
class HandoverScreen:
    heading: str
    lines: tuple[str, ...]
    primary_text: str
    choices: Sequence[tuple[object, str]] = ()
    chosen: object = None
    question: SealedQuestion | None = None

    def action_text(self, choice: object) -> str:
        match choice:
            case HandoverChoice.REFUSE:
                return tr("Refuse and give back")
            case HandoverChoice.SEAL:
                return tr("Seal and give back")
            case HandoverChoice.THROW_AWAY:
                return tr("Throw away and give back")
            case _:
                return self.primary_text

    @property
    def has_field(self) -> bool:
        question = self.question
        return question is not None and question.question_type is not QuestionType.CHOICE

    @property
    def footnote(self) -> str:
        if self.question is None:
            return ""
        return tr("When you are done, press Enter twice and give the laptop back.")

    @property
    def missing_choice_text(self) -> str:
        if self.question is None:
            return tr("Choose one of these first.")
        return tr("Choose an answer, or press Enter again to leave this question out.")


EMPTY_SCREEN = HandoverScreen("", (), "")


def banner_texts() -> tuple[str, str]:
    return (
        tr("Only for you."),
        tr(
            "The trainer does not see your answers, only that you gave some. Once you give the"
            " laptop back, this laptop cannot read them either."
        ),
    )


def consent_screen(name: str, text: ConsentText) -> HandoverScreen:
    choices = (
        (HandoverChoice.AGREE, tr("Yes, I agree to answer")),
        (HandoverChoice.REFUSE, tr("No, I would rather not")),
    )
    greeting = tr("Hello")
    if name:
        greeting = tr("{name}, hello").format(name=name)
    lines = (text.title, *text.paragraphs)
    return HandoverScreen(greeting, lines, tr("Continue"), choices)


def question_screen(question: SealedQuestion, reply: SealedReply | None) -> HandoverScreen:
    name = question.name
    choices = [
        (build_reply(code), people_words.choice_label(name, code)) for code in question.choices
    ]
    # The Washington Group's sentence before its first question.
    preamble = tr(
        "The next questions ask about difficulties you may have doing certain"
        " activities because of a HEALTH PROBLEM."
    )
    choices += [(state, people_words.format_reply_state(state)) for state in (UNKNOWN, DECLINED)]
    chosen = reply if reply in [choice for choice, _ in choices] else None
    return HandoverScreen(
        _format_question(name),
        (preamble,) if name == "seeing" else (),
        tr("Next"),
        choices,
        chosen,
        question,
    )


def end_screen() -> HandoverScreen:
    return HandoverScreen(
        tr("That was all, thank you"),
        (
            tr(
                "Enter seals your answers; after that nobody can read them on this laptop. Then"
                " hand it back."
            ),
        ),
        tr("Seal and give back"),
    )


def stop_screen() -> HandoverScreen:
    choices = (
        (HandoverChoice.GO_ON, tr("No, I go on")),
        (HandoverChoice.SEAL, tr("Yes, seal what I answered so far")),
        (HandoverChoice.THROW_AWAY, tr("Yes, and throw my answers away")),
    )
    return HandoverScreen(tr("Do you want to stop here?"), (), tr("Continue"), choices)


def _format_question(name: str) -> str:
    return {
        "seeing": tr("Do you have difficulty seeing, even if wearing glasses?"),
        "hearing": tr("Do you have difficulty hearing, even if using a hearing aid?"),
        "walking": tr("Do you have difficulty walking or climbing steps?"),
        "remembering": tr("Do you have difficulty remembering or concentrating?"),
        "self_care": tr(
            "Do you have difficulty (with self-care such as) washing all over or dressing?"
        ),
        "communicating": tr(
            "Using your usual (customary) language, do you have difficulty communicating,"
            " for example understanding or being understood?"
        ),
        "ethnicity": tr("What is your ethnicity?"),
        "lgbti": tr("Do you see yourself as an LGBTI person?"),
        "health": tr(
            "Is there anything about your health that we should know so that you can take"
            " part well?"
        ),
    }[name]
