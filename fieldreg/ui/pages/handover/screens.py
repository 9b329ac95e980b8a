"""Views: what the page shows, one at a time, from her consent to the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from fieldreg.domain.consents.consent_texts import ConsentText
from fieldreg.domain.sealed_answers.questionnaire import (
    DECLINED,
    UNKNOWN,
    SealedQuestion,
    SealedReply,
    build_reply,
)
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import sealed_answers


class HandoverChoice(StrEnum):
    """What is chosen where it is not the answer to a question."""

    AGREE = auto()
    REFUSE = auto()
    GO_ON = auto()
    SEAL = auto()
    THROW_AWAY = auto()


@dataclass(frozen=True, slots=True)
class HandoverScreen:
    """What one view shows: a heading and lines, a field if there is one, and choices.

    *choices* are pairs of a value and words, and *chosen* is the value chosen before.
    """

    heading: str
    lines: tuple[str, ...]
    primary_text: str
    choices: Sequence[tuple[object, str]] = ()
    chosen: object = None
    question: SealedQuestion | None = None


EMPTY_SCREEN = HandoverScreen("", (), "")


def consent_screen(name: str, text: ConsentText) -> HandoverScreen:
    """Greet *name*, show the *text* of the consent, and ask whether she agrees."""
    wishes = (
        (HandoverChoice.AGREE, translate("Answers", "Yes, I agree to answer")),
        (HandoverChoice.REFUSE, translate("Answers", "No, I would rather not")),
    )
    lines = (text.title, *text.paragraphs)
    return HandoverScreen(_greeting(name), lines, translate("Answers", "Continue"), wishes)


def question_screen(question: SealedQuestion, reply: SealedReply | None) -> HandoverScreen:
    """Put *question*, to which *reply* was given before."""
    name = question.name
    choices = [
        (build_reply(one), sealed_answers.choice_label(name, one)) for one in question.choices
    ]
    choices += [(one, sealed_answers.format_reply_state(one)) for one in (UNKNOWN, DECLINED)]
    chosen = reply if reply in [one for one, _ in choices] else None
    heading, lines = _question(name), _before(name)
    return HandoverScreen(heading, lines, translate("Answers", "Next"), choices, chosen, question)


def end_screen() -> HandoverScreen:
    """Say that the next Enter seals."""
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
    """Ask what is to become of what was answered so far."""
    wishes = (
        (HandoverChoice.GO_ON, translate("Answers", "No, I go on")),
        (HandoverChoice.SEAL, translate("Answers", "Yes, seal what I answered so far")),
        (HandoverChoice.THROW_AWAY, translate("Answers", "Yes, and throw my answers away")),
    )
    return HandoverScreen(
        translate("Answers", "Do you want to stop here?"),
        (),
        translate("Answers", "Continue"),
        wishes,
    )


def _greeting(name: str) -> str:
    """Greet whoever has the laptop now."""
    if name:
        return translate("Answers", "{name}, hello").format(name=name)
    return translate("Answers", "Hello")


def _before(name: str) -> tuple[str, ...]:
    """Stand before the question: the preamble, before the first of the Washington Group."""
    if name != "seeing":
        return ()
    return (
        translate(
            "Answers",
            "The next questions ask about difficulties you may have doing certain"
            " activities because of a HEALTH PROBLEM.",
        ),
    )


def _question(name: str) -> str:
    """Ask."""
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
