"""The page of the edition: its tables one by one; officers make the next and write its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.figures.suppression_history import IssuedCell
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.figures import editions
from fieldreg.services.figures.editions import Edition
from fieldreg.services.figures.questions import load_names
from fieldreg.services.installation.model import Installation
from fieldreg.services.reference_lists import quota_progress
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates, edition_labels
from fieldreg.ui.formatting.edition_labels import Names
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.edition.forms import OpeningForm, WritingForm
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.table_model import Cell, PagedModel, TableColumn
from fieldreg.ui.theme.paint import Align
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import figures as figures_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Edition")

_QUOTAS: Final = -1
_SUFFIX: Final = ".edition"
_TABLE_WIDTH: Final = 420


@dataclass(frozen=True, slots=True)
class ShownEdition:
    """An edition with the names in it; *quotas* are those of this register, by id."""

    edition: Edition
    names: Names
    quotas: Mapping[int, str]
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    cell: IssuedCell
    more: str = ""


def load_shown(installation: Installation, language: str) -> ShownEdition | None:
    found = editions.load_edition(installation)
    return None if found is None else _name(installation, found, language)


def _name(
    installation: Installation, edition: Edition, language: str, file: str = ""
) -> ShownEdition:
    user = installation.user_session()
    names = load_names(user, edition_labels.list_values(edition), language)
    lines = quota_progress.list_quotas(user)
    labels = {line.id: records_words.quota_label(line) for line in lines}
    return ShownEdition(edition, names, labels, file)


class EditionPage(ShrinkingPage):
    """The table that is chosen; in its place the form of a file."""

    def __init__(self, context: Context, *, draw_passphrase: Callable[[], str]) -> None:
        super().__init__(context, tr("Tables without names"))
        self._shown: ShownEdition | None = None
        self._file: Path | None = None
        self._job: LongJob | None = None
        self._actions = Actions(self.keyboard, self)
        self.make_button = self._actions.add(
            *(tr("Make the next edition"), self._make, Action.ISSUE),
            needs=Permission.VIEW_FIGURES,
            when=lambda: self._is_main_shown,
            is_destructive=True,
            question=lambda: tr("Make the next edition? The one before it is destroyed."),
        )
        self.write_button = self._actions.add(
            *(tr("Write a file"), self._start_writing, Action.EXPORT),
            needs=Permission.VIEW_FIGURES,
            when=lambda: self._is_main_shown and bool(self._shown and not self._shown.file),
        )
        self.open_button = self._actions.add(
            *(tr("Open a file"), self._choose_file, Action.IMPORT),
            kind=ButtonKind.QUIET,
            when=lambda: self._is_main_shown,
        )
        self.make_button.stop_requested.connect(self._stop)
        self._title = PageTitle(
            tr("Tables without names"), "", self.make_button, self.write_button, self.open_button
        )
        self.chosen = FormField(tr("Table"), ComboBox())
        self.chosen.editor.setMaximumWidth(_TABLE_WIDTH)
        model = PagedModel(_build_columns(), context.runner, self)
        self.table = DataTable(model, tr("People"), keeps_mark=True)
        self._list = ListPart(self.keyboard, self.table)
        self._empty = EmptyState(
            tr("No edition yet"),
            tr("An officer makes it. It has tables of people, and tells nothing of few people."),
        )
        self.writing, self.opening = WritingForm(context, draw_passphrase), OpeningForm(context)
        self._lay_out()

    def _lay_out(self) -> None:
        self._main = Column()
        self._main.add_inset(self._title)
        self._main.add_inset(self._empty, above="group")
        self._main.add_inset(self.chosen, above="group")
        self._main.add_full_width(self._list, above="near", stretch=1)
        self.stack = StackedView(self._main, self.writing, self.opening)
        self.column.add_full_width(self.stack, stretch=1)
        self.chosen.changed.connect(self._show_table)
        self.writing.submitted.connect(self._write)
        self.opening.submitted.connect(self._open)
        for form in (self.writing, self.opening):
            form.closed.connect(self._return)
        self._empty.hide()
        self.chosen.hide()

    @override
    def on_enter(self, subject: object = None) -> None:
        """Show the kept edition, at the table with the place *subject*."""
        self._return()
        if isinstance(subject, str) and subject.isdecimal():
            self.chosen.set_value(int(subject))
        self.load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_main_shown and self._shown is not None:
            return self.table
        return super().first_focus()

    @override
    def load(self) -> None:
        job = partial(load_shown, self._context.installation, self._context.language)
        self.run_latest("edition", job, self._show)

    @property
    def _is_main_shown(self) -> bool:
        return self.stack.currentWidget() is self._main

    def _show(self, shown: ShownEdition | None) -> None:
        had_any, self._shown = self._shown is not None, shown
        told = edition_labels.describe_edition(shown.edition) if shown else ""
        self._title.set_text(
            tr("Tables without names"), f"{shown.file}: {told}" if shown and shown.file else told
        )
        self._empty.setVisible(shown is None)
        for part in (self.chosen, self._list):
            part.setVisible(shown is not None)
        self._offer()
        self._actions.update()
        if shown is not None and not had_any and self._is_main_shown and self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        """Offer the tables, those of the latest year first; the chosen one stays."""
        former, editor = self.chosen.value(), self.chosen.editor
        tables = list(enumerate(self._shown.edition.tables)) if self._shown else []
        tables.sort(key=lambda entry: (entry[1].since, -entry[0]), reverse=True)
        offered: list[tuple[object, str]] = [
            (place, edition_labels.table_label(table)) for place, table in tables
        ]
        if self._shown and self._shown.edition.quotas:
            offered.append((_QUOTAS, tr("Quotas")))
        if isinstance(editor, ComboBox):
            editor.set_values(offered)
        values = [value for value, _ in offered]
        if offered:
            self.chosen.set_value(former if former in values else values[0])
        self._show_table()

    def _show_table(self) -> None:
        place = self.chosen.value()
        if self._shown is None or not isinstance(place, int):
            self._list.set_rows([])
        elif place == _QUOTAS:
            self._list.set_rows(_list_quotas(self._shown))
        elif place < len(self._shown.edition.tables):
            table = self._shown.edition.tables[place]
            self._list.set_rows(
                [
                    _Row(edition_labels.row_label(table.by, values, self._shown.names), cell)
                    for values, cell in table.cells.items()
                ]
            )

    # Making the next

    def _make(self) -> None:
        installation, language = self._context.installation, self._context.language

        def make(on_progress: ReportProgress) -> ShownEdition:
            return _name(installation, editions.make_edition(installation, on_progress), language)

        if self._job is None:
            self._show_progress(0, 1)
            # A runner may answer before it returns.
            self._job = handle = LongJob()
            job = self._context.runner.run_long(
                *(self, make, self._on_made, self._on_failed),
                progress=self._show_progress,
                stopped=self._on_stopped,
            )
            if self._job is handle:
                self._job = job

    def _show_progress(self, done: int, total: int) -> None:
        share = QLocale().toString(100 * done // max(total, 1))
        self.make_button.set_busy(tr("Counting… {share} %").format(share=share))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.make_button.set_idle()

    def _on_made(self, shown: ShownEdition) -> None:
        self._end()
        self._show(shown)
        number = shown.edition.number
        words = tr("Edition {number} is made.").format(number=number)
        former = tr("The one before it is destroyed.") if number > 1 else ""
        self.post_notice(Tone.DONE, words, former)

    def _on_failed(self, problem: Problem) -> None:
        self._end()
        self.post_failure(problem)

    def _on_stopped(self) -> None:
        self._end()
        self.post_notice(Tone.DONE, tr("Stopped. The edition before it is still here."))

    # Files

    def _start_writing(self) -> None:
        self._show_form(self.writing)
        self.writing.start()

    def _write(self, passphrase: str) -> None:
        number = self._shown.edition.number if self._shown else 0
        name = f"{tr('edition')}-{number}{_SUFFIX}"
        path = self._context.dialogs.save_file(
            tr("Where to write the file"), name, [(tr("Editions"), f"*{_SUFFIX}")]
        )
        if path is None:
            return
        write = partial(editions.write_edition, self._context.installation, path, passphrase)

        def done(edition: Edition) -> None:
            self._return()
            words = tr("Edition {number} is in {file}.").format(
                number=edition.number, file=path.name
            )
            self.post_notice(Tone.DONE, words, edition_labels.describe_protection(edition))

        self.writing.write_button.run(
            *(self._context.runner, tr("Writing…"), write, done, self.post_failure)
        )

    def _choose_file(self) -> None:
        kinds = [(tr("Editions"), f"*{_SUFFIX}")]
        self._file = self._context.dialogs.open_file(tr("Which edition to open"), kinds)
        if self._file is not None:
            self._show_form(self.opening)
            self.opening.start(self._file.name)

    def _open(self, passphrase: str) -> None:
        if (path := self._file) is None:
            return
        installation, language = self._context.installation, self._context.language

        def read() -> ShownEdition:
            edition = editions.open_edition(path, passphrase)
            return _name(installation, edition, language, path.name)

        def done(shown: ShownEdition) -> None:
            self._return()
            self._show(shown)

        def failed(problem: Problem) -> None:
            self.opening.passphrase.refuse(problems_words.sentence(problem))

        self.opening.open_button.run(*(self._context.runner, tr("Opening…"), read, done, failed))

    def _show_form(self, form: QWidget) -> None:
        self.stack.setCurrentWidget(form)
        self._actions.update()

    def _return(self) -> None:
        self.opening.clear()
        self.writing.fields.clear()
        self.stack.setCurrentWidget(self._main)
        self._actions.update()


def _list_quotas(shown: ShownEdition) -> list[_Row]:
    return [
        _Row(
            shown.quotas.get(count.quota, tr("a quota of another register")),
            IssuedCell(count.matching, ""),
            tr("others: {count}").format(count=figures_words.format_count(count.other)),
        )
        for count in shown.edition.quotas
    ]


def _build_columns() -> list[TableColumn]:
    return [
        TableColumn(tr("Which"), lambda row: Cell(row.words)),
        TableColumn(
            *(tr("People"), _number_cell, 120),
            align=Align.AlignRight,
            min_width=80,
            sort=lambda row: -1 if row.cell.value is None else row.cell.value,
        ),
        TableColumn(
            tr("As of"),
            lambda row: Cell(row.more or dates.format_date(row.cell.day), role="ink2"),
            180,
            align=Align.AlignRight,
            min_width=100,
        ),
    ]


def _number_cell(row: _Row) -> Cell:
    if row.cell.value is None:
        return Cell("–", role="ink3", accessible_override=tr("not shown, too few people"))
    return Cell(figures_words.format_count(row.cell.value), style="strong")
