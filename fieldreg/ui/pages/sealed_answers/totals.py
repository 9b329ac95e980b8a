"""Issues the totals of a half-year, with one question before."""

from collections.abc import Callable, Sequence
from functools import partial

from fieldreg.domain.figures.reports import REPORT_LANGUAGES
from fieldreg.domain.sensitive_totals import HalfYear
from fieldreg.services.reports import answer_totals
from fieldreg.services.reports.issued_reports import Texts
from fieldreg.services.reports.report_figures import Catalogue
from fieldreg.services.sealed_answers.protected_desk import ProtectedDesk
from fieldreg.store.kept.reports import ReportRow
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.notices import Tone

tr = translator("Protected")
Words = tuple[Catalogue, Texts]
"""The indicators that earlier reports tell, and the words of reports in every language."""


class TotalsAct:
    """Issues the latest half-year that is not issued; *find_desk* returns the open desk."""

    def __init__(
        self,
        page: Page,
        context: Context,
        actions: Actions,
        find_desk: Callable[[], ProtectedDesk | None],
        load_words: Callable[[], Words],
    ) -> None:
        self._page, self._context, self._actions = page, context, actions
        self._find_desk, self._load_words = find_desk, load_words
        self._half_years: Sequence[HalfYear] = ()
        self.button = actions.add(
            tr("Issue totals of a half-year"),
            self._issue,
            Action.ISSUE,
            kind=ButtonKind.QUIET,
            when=lambda: bool(self._half_years),
            is_destructive=True,
            question=self._ask,
        )

    def show_half_years(self, half_years: Sequence[HalfYear]) -> None:
        self._half_years = half_years
        self._actions.update()

    def _ask(self) -> str:
        words = tr(
            "Issue the totals of {period}? Each half-year is issued once: answers that come later "
            "are not in it."
        )
        return words.format(period=half_year_label(self._half_years[0]))

    def _issue(self) -> None:
        desk, context = self._find_desk(), self._context
        if desk is None or not self._half_years or self.button.is_busy:
            return
        language = context.language if context.language in REPORT_LANGUAGES else "mn"
        issue = partial(answer_totals.issue_totals, desk, self._half_years[0], *self._load_words())
        self.button.run(
            context.runner,
            tr("One moment…"),
            partial(issue, language=language),
            self._tell,
            self._page.post_failure,
        )

    def _tell(self, report: ReportRow) -> None:
        self._page.post_notice(
            Tone.DONE,
            tr("Issued. The totals are among the reports.")
            if report.is_issued
            else tr("Signed. The totals are issued once a second officer signs the report."),
        )
        self._page.load()


def half_year_label(half_year: HalfYear) -> str:
    words = (
        tr("the first half of {year}") if half_year.half == 1 else tr("the second half of {year}")
    )
    return words.format(year=half_year.year)
