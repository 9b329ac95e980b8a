"""The second step of an exchange: head office's reply and its effects."""

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import LaptopSyncOutcome
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.exchange import step_texts
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.progress import StepList

tr = translator("Exchange")


class ReplyStep:
    """Adds a step to *steps* and shows the reply's state; the caller lays out its list."""

    def __init__(self, steps: StepList) -> None:
        self.panel = steps.add_step(StationState.UPCOMING, tr("Head office’s reply"))
        self.list = RowList(tr("Head office’s reply"), row_height=36)

    def reset(self) -> None:
        self.panel.show()
        self._show(
            StationState.UPCOMING,
            tr("Head office’s reply"),
            tr("It says what has arrived, and brings corrections."),
        )
        self.list.set_rows([])
        self.list.hide()

    def show_looking(self) -> None:
        self._show(StationState.IN_TRANSIT, tr("Looking for head office’s reply"))

    def show_taken(self, *, is_file: bool) -> None:
        """Show that the bundle is next; a file contains no reply."""
        self._show(
            StationState.DONE,
            tr("Head office’s reply comes first"),
            "" if is_file else tr("Everything on the stick for this laptop was taken in."),
        )

    def show_outcome(self, outcome: LaptopSyncOutcome) -> None:
        if outcome.reply_problem:
            code = Code(outcome.reply_problem)
            is_early = code is Code.ANSWER_EARLY
            self._show(
                StationState.DONE if is_early else StationState.STOPPED,
                tr("The reply is taken in next time")
                if is_early
                else tr("The reply could not be used"),
                problems_words.sentence(Problem(code)),
            )
        elif outcome.reply is None:
            self._show(
                StationState.DONE,
                tr("There was no reply from head office"),
                tr("It will come with a later stick. Nothing is missing."),
            )
        else:
            rows = step_texts.build_reply_rows(outcome.reply)
            written = tr("Written {day}, and the signature is right").format(
                day=dates.format_date(outcome.reply.day)
            )
            nothing_new = tr("It brings nothing new.")
            self._show(
                StationState.DONE,
                tr("Head office’s reply was taken in"),
                written if rows else f"{written} · {nothing_new}",
            )
            self.list.set_rows(rows)
            self.list.setVisible(bool(rows))

    def _show(self, state: StationState, heading: str, line: str = "") -> None:
        self.panel.set_text(heading, line)
        self.panel.set_state(state)
