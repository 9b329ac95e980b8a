"""Views: what the page shows, one at a time, from her consent to the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from fieldreg.domain.consent_texts import Text
from fieldreg.domain.questions import DECLINED, UNKNOWN, Question, Reply, answered
from fieldreg.ui.wording import answers as words


class Wish(StrEnum):
    """What is chosen where it is not the answer to a question."""

    AGREE = auto()
    REFUSE = auto()
    GO_ON = auto()
    SEAL = auto()
    THROW_AWAY = auto()


@dataclass(frozen=True, slots=True)
class View:
    """What one view shows: a heading and lines, a field if there is one, and choices.

    *choices* are pairs of a value and words, and *chosen* is the value chosen before.
    """

    heading: str
    lines: tuple[str, ...]
    primary: str
    choices: Sequence[tuple[object, str]] = ()
    chosen: object = None
    question: Question | None = None


NOTHING = View("", (), "")


def consent(name: str, text: Text) -> View:
    """Greet *name*, show the *text* of the consent, and ask whether she agrees."""
    wishes = ((Wish.AGREE, words.agree()), (Wish.REFUSE, words.rather_not()))
    lines = (text.title, *text.paragraphs)
    return View(words.greeting(name), lines, words.confirm(), wishes)


def asking(question: Question, reply: Reply | None) -> View:
    """Put *question*, to which *reply* was given before."""
    name = question.name
    choices = [(answered(one), words.choice(name, one)) for one in question.choices]
    choices += [(one, words.told(one)) for one in (UNKNOWN, DECLINED)]
    chosen = reply if reply in [one for one, _ in choices] else None
    heading, lines = words.question(name), words.before(name)
    return View(heading, lines, words.go_on(), choices, chosen, question)


def end() -> View:
    """Say that the next Enter seals."""
    return View(words.all_asked(), (words.seals_now(),), words.give_back())


def stopping() -> View:
    """Ask what is to become of what was answered so far."""
    wishes = (
        (Wish.GO_ON, words.keep_answering()),
        (Wish.SEAL, words.seal_so_far()),
        (Wish.THROW_AWAY, words.throw_away()),
    )
    return View(words.stop_here(), (), words.confirm(), wishes)
