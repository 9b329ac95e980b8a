"""The notice that a later version did not work."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from fieldreg.domain.problems import Problem
from fieldreg.services.installation.model import Installation
from fieldreg.services.releases.version_installation import remove_release, try_release_again
from fieldreg.ui.context import Context
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Releases")


def show_failed_release(
    context: Context, problem: Problem, owner: QObject, show: Callable[[Notice], None]
) -> None:
    notice = Notice(Tone.ATTENTION, problems_words.sentence(problem))
    again, remove = (
        KeyButton(text, kind=ButtonKind.QUIET) for text in (tr("Try it again"), tr("Remove it"))
    )

    def tell(tone: Tone, sentence: str) -> None:
        show(Notice(tone, sentence))

    def perform(act: Callable[[Installation], str], done: str) -> None:
        context.runner.run(
            owner,
            partial(act, context.installation),
            lambda _version: tell(Tone.DONE, done),
            lambda failure: tell(Tone.FAILURE, problems_words.sentence(failure)),
        )

    for button, act, done in (
        (again, try_release_again, tr("It begins when fieldreg is next started.")),
        (remove, remove_release, tr("The version is removed.")),
    ):
        button.clicked.connect(lambda _is_checked, act=act, done=done: perform(act, done))
        notice.add_dismiss_button(button)
    show(notice)
