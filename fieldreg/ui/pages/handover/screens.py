"""The screens of the handover: consent, questions, end, and the question whether to stop."""

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
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import sealed_answers


class HandoverChoice(StrEnum):
    """A choice that is not the answer to a question."""

    AGREE = auto()
    REFUSE = auto()
    GO_ON = auto()
    SEAL = auto()
    THROW_AWAY = auto()


@dataclass(frozen=True, slots=True)
class HandoverScreen:
    """One screen; *choices* are pairs of value and text, *chosen* is the value chosen before."""

    heading: str
    lines: tuple[str, ...]
    primary_text: str
    choices: Sequence[tuple[object, str]] = ()
    chosen: object = None
    question: SealedQuestion | None = None

    @property
    def has_field(self) -> bool:
        question = self.question
        return question is not None and question.question_type is not QuestionType.CHOICE

    @property
    def footnote(self) -> str:
        if self.question is None:
            return ""
        return translate(
            "Answers", "When you are done, press Enter twice and give the laptop back."
        )

    @property
    def missing_choice_text(self) -> str:
        if self.question is None:
            return translate("Answers", "Choose one of these first.")
        return translate(
            "Answers", "Choose an answer, or press Enter again to leave this question out."
        )


EMPTY_SCREEN = HandoverScreen("", (), "")


def consent_screen(name: str, text: ConsentText) -> HandoverScreen:
    """Show the consent *text* and ask whether the trainee agrees."""
    choices = (
        (HandoverChoice.AGREE, translate("Answers", "Yes, I agree to answer")),
        (HandoverChoice.REFUSE, translate("Answers", "No, I would rather not")),
    )
    greeting = translate("Answers", "Hello")
    if name:
        greeting = translate("Answers", "{name}, hello").format(name=name)
    lines = (text.title, *text.paragraphs)
    return HandoverScreen(greeting, lines, translate("Answers", "Continue"), choices)


def question_screen(question: SealedQuestion, reply: SealedReply | None) -> HandoverScreen:
    """Ask *question*, answered before with *reply*."""
    name = question.name
    choices = [
        (build_reply(code), sealed_answers.choice_label(name, code)) for code in question.choices
    ]
    choices += [(state, sealed_answers.format_reply_state(state)) for state in (UNKNOWN, DECLINED)]
    chosen = reply if reply in [choice for choice, _ in choices] else None
    return HandoverScreen(
        _format_question(name),
        (_washington_group_preamble(),) if name == "seeing" else (),
        translate("Answers", "Next"),
        choices,
        chosen,
        question,
    )


def end_screen() -> HandoverScreen:
    """Announce that Enter seals the answers."""
    return HandoverScreen(
        translate("Answers", "That was all, thank you"),
        (
            translate(
                "Answers",
                "Enter seals your answers; after that nobody can read them on this laptop. Then"
                " hand it back.",
            ),
        ),
        translate("Answers", "Seal and give back"),
    )


def stop_screen() -> HandoverScreen:
    """Ask whether to go on, or to seal or discard the answers given."""
    choices = (
        (HandoverChoice.GO_ON, translate("Answers", "No, I go on")),
        (HandoverChoice.SEAL, translate("Answers", "Yes, seal what I answered so far")),
        (HandoverChoice.THROW_AWAY, translate("Answers", "Yes, and throw my answers away")),
    )
    return HandoverScreen(
        translate("Answers", "Do you want to stop here?"),
        (),
        translate("Answers", "Continue"),
        choices,
    )


def _washington_group_preamble() -> str:
    """Return the sentence before the first question of the Washington Group."""
    return translate(
        "Answers",
        "The next questions ask about difficulties you may have doing certain"
        " activities because of a HEALTH PROBLEM.",
    )


def _format_question(name: str) -> str:
    return {
        "seeing": translate("Answers", "Do you have difficulty seeing, even if wearing glasses?"),
        "hearing": translate(
            "Answers", "Do you have difficulty hearing, even if using a hearing aid?"
        ),
        "walking": translate("Answers", "Do you have difficulty walking or climbing steps?"),
        "remembering": translate("Answers", "Do you have difficulty remembering or concentrating?"),
        "self_care": translate(
            "Answers",
            "Do you have difficulty (with self-care such as) washing all over or dressing?",
        ),
        "communicating": translate(
            "Answers",
            "Using your usual (customary) language, do you have difficulty communicating,"
            " for example understanding or being understood?",
        ),
        "ethnicity": translate("Answers", "What is your ethnicity?"),
        "lgbti": translate("Answers", "Do you see yourself as an LGBTI person?"),
        "health": translate(
            "Answers",
            "Is there anything about your health that we should know so that you can take"
            " part well?",
        ),
    }[name]
