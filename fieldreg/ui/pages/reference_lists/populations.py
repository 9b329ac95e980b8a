"""Populations beside the list of places: a template, and the file that is loaded."""

from collections.abc import Callable
from functools import partial

from fieldreg.domain.figures.populations import Populations
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.services.figures import populations
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.imports.table_reader import read_table
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.notices import Tone

tr = translator("Lists")


class PopulationActions:
    def __init__(
        self, page: Page, context: Context, actions: Actions, when: Callable[[], bool]
    ) -> None:
        self._context, self._page = context, page
        self.template_button = actions.add(
            tr("Template of populations"),
            self._write_template,
            Action.EXPORT,
            kind=ButtonKind.QUIET,
            when=when,
        )
        self.load_button = actions.add(
            tr("Load populations …"), self._load, Action.IMPORT, kind=ButtonKind.QUIET, when=when
        )

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        return self.template_button, self.load_button

    def _write_template(self) -> None:
        workbook = [(tr("Workbook"), "*.xlsx")]
        title = tr("Template of populations")
        path = self._context.dialogs.save_file(title, populations.TEMPLATE, workbook)
        if path is None:
            return
        build = partial(populations.build_template, self._context.user, self._context.language)
        told = tr(
            "The template is saved. Write how many people of 15 to 34 years live in each soum, then"
            " load it here."
        )
        self._page.run(
            lambda: write_atomically(path, build()),
            lambda _: self._page.post_notice(Tone.DONE, told),
            self._page.post_failure,
        )

    def _load(self) -> None:
        tables = [(tr("Tables"), "*.xlsx *.csv *.ods *.xls")]
        path = self._context.dialogs.open_file(tr("Load populations …"), tables)
        if path is None:
            return
        user = self._context.user

        def start(_: OnExchangeProgress, is_cancelled: IsCancelled) -> Task[Populations]:
            read = partial(read_table, path, is_cancelled=is_cancelled)
            table = yield from await_io(lambda: read(most_rows=populations.MOST_ROWS))
            return populations.set_populations(user, table)

        self._context.runner.run_task(self._page, start, self._tell, self._page.post_failure)

    def _tell(self, found: Populations) -> None:
        self._page.post_notice(
            Tone.DONE,
            tr(
                "Populations of %Ln soums are loaded. Figures of people of 15 to 34 years by aimag"
                " or soum now tell of how many in a thousand.",
                len(found.counts),
            ),
        )
