"""Ctrl+Z and Ctrl+Y: undo and redo for all pages."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from fieldreg.domain.problems import Code, Problem
from fieldreg.services import user_acts
from fieldreg.services.user_acts import ActJournal, ReversedAct
from fieldreg.services.user_session import UserSession
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import act_labels
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.window.main_window import MainWindow

tr = translator("Shell")


class ActKeys(QObject):
    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        context.user.store.own_acts.on_act(context.journal.note)
        window.pages.page_built.connect(self._connect)
        for action, slot, label in (
            (Action.UNDO, self.take_back, tr("take back what was done last")),
            (Action.REDO, self.do_again, tr("do again what was taken back")),
        ):
            context.keyboard.bind(window, action, slot, label, when=self._can, is_hinted=False)

    def take_back(self) -> None:
        self._reverse(user_acts.take_back)

    def do_again(self) -> None:
        self._reverse(user_acts.do_again)

    def _can(self) -> bool:
        page = self._window.page
        return page is not None and self._context.keyboard.page is page

    def _connect(self, page: Page) -> None:
        page.undo_requested.connect(self.take_back)

    def _reverse(self, reverse: Callable[[UserSession, ActJournal], ReversedAct]) -> None:
        context = self._context

        def done(act: ReversedAct) -> None:
            context.navigator.notify_changed(act.kinds)
            formatter = ValueFormatter(context.user.places, context.language)
            words = act_labels.describe_reversal(act, formatter)
            if self._window.page is not None:
                place = act_labels.describe_place(act)
                self._window.page.show_reversal(words, place)

        def failed(problem: Problem) -> None:
            is_empty = problem.code in (Code.ACT_NONE, Code.ACT_NONE_AGAIN)
            tone = Tone.DONE if is_empty else Tone.ATTENTION
            if self._window.page is not None:
                self._window.page.post_notice(tone, problems_words.sentence(problem))

        context.runner.run(self, partial(reverse, context.user, context.journal), done, failed)
