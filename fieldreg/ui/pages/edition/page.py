"""The page of the edition."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.figures import editions
from fieldreg.services.figures.editions import Edition
from fieldreg.services.figures.questions import load_names
from fieldreg.ui.background.worker import LongJob, ReportProgress
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import edition_labels
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.edition.forms import AimForm, OpeningForm, WritingForm
from fieldreg.ui.pages.edition.tables import EditionTables, ShownEdition, name_edition
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Edition")

_SUFFIX: Final = ".edition"


class EditionPage(ShrinkingPage):
    def __init__(
        self,
        context: Context,
        *,
        draw_passphrase: Callable[[], str],
        load_indicators: Callable[[], Mapping[str, Indicator]],
    ) -> None:
        super().__init__(context, tr("Tables without names"))
        self._load_indicators = load_indicators
        self._file: Path | None = None
        self._subject: object = None
        self._job: LongJob | None = None
        self._actions = Actions(self.keyboard, self)
        self._add_buttons()
        self._title = PageTitle(
            tr("Tables without names"), "", self.make_button, self.write_button, self.open_button
        )
        self.tables = EditionTables(self.keyboard, context.runner)
        self.tables.changed.connect(self._actions.update)
        self._empty = EmptyState(
            tr("No edition yet"),
            tr("An officer makes it. It has tables of people, and tells nothing of few people."),
        )
        self.writing = WritingForm(context, draw_passphrase)
        self.opening = OpeningForm(context.keyboard)
        self.aiming = AimForm(context)
        self._lay_out()

    def _add_buttons(self) -> None:
        self.make_button = self._actions.add(
            *(tr("Make the next edition"), self._make, Action.ISSUE),
            needs=Permission.VIEW_FIGURES,
            when=lambda: self._is_main_shown,
            is_destructive=True,
            question=self._ask_to_make,
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
        self.aim_button = self._actions.add(
            *(tr("Set the aim"), self._start_aim, Action.CORRECT),
            kind=ButtonKind.QUIET,
            needs=Permission.PLAN_SESSIONS,
            when=self._may_aim,
        )
        self.make_button.stop_requested.connect(self._stop)

    def _lay_out(self) -> None:
        self._main = Column()
        self._main.add_inset(self._title)
        self._main.add_inset(self._empty, above="group")
        self._main.add_full_width(self.tables, above="group", stretch=1)
        self._main.add_inset(button_row(self.aim_button), above="near")
        self.stack = StackedView(self._main, self.writing, self.opening, self.aiming)
        self.column.add_full_width(self.stack, stretch=1)
        self.writing.submitted.connect(self._write)
        self.opening.submitted.connect(self._open)
        self.aiming.done.connect(self._on_aim_set)
        for form in (self.writing, self.opening, self.aiming):
            form.closed.connect(self._return)
        self._empty.hide()
        self.tables.hide()

    def _may_aim(self) -> bool:
        is_kept = self._shown is not None and not self._shown.file
        return self._is_main_shown and is_kept and self.tables.indicator is not None

    @override
    def on_enter(self, subject: object = None) -> None:
        self._return()
        if isinstance(subject, str) and subject:
            self._subject = int(subject) if len(subject) < len("2026") else subject
        self.load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._is_main_shown and self._shown is not None:
            return self.tables.table
        return super().first_focus()

    @override
    def load(self) -> None:
        self.run_latest("edition", self._load_kept, self._show)

    @property
    def _shown(self) -> ShownEdition | None:
        return self.tables.shown

    @property
    def _is_main_shown(self) -> bool:
        return self.stack.currentWidget() is self._main

    def _show(self, shown: ShownEdition | None) -> None:
        had_any = self._shown is not None
        told = edition_labels.describe_edition(shown.edition) if shown else ""
        self._title.set_text(
            tr("Tables without names"), f"{shown.file}: {told}" if shown and shown.file else told
        )
        self._empty.setVisible(shown is None)
        self.tables.setVisible(shown is not None)
        self.tables.show_edition(shown)
        if shown is not None and self._subject is not None:
            self.tables.choose(self._subject)
            self._subject = None
        self._actions.update()
        if shown is not None and not had_any and self._is_main_shown and self.isVisible():
            self.tables.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, edition: Edition, file: str = "") -> ShownEdition:
        user, language = self._context.user, self._context.language
        shown = name_edition(edition, user.places, self._load_indicators(), language, file)
        if edition.courses:
            return shown
        # It was made by 0.2.0 or before, and carries no names.
        names = load_names(user, edition_labels.list_values(edition), language)
        return replace(shown, names=names)

    def _load_kept(self) -> ShownEdition | None:
        found = editions.load_edition(self._context.installation)
        return None if found is None else self._name(found)

    def _start_aim(self) -> None:
        if (told := self.tables.indicator) is not None:
            self._show_form(self.aiming)
            self.aiming.start(told)

    def _on_aim_set(self) -> None:
        self._return()
        self.load()
        self.post_notice(Tone.DONE, tr("The aim is set. It is in the edition and its next file."))

    # Making the next

    def _make(self) -> None:
        installation, catalogue = self._context.installation, self._load_indicators()

        def make(on_progress: ReportProgress) -> ShownEdition:
            return self._name(editions.make_edition(installation, catalogue, on_progress))

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

    def _ask_to_make(self) -> str:
        if not self._empty.isHidden():
            return tr("Make the first edition?")
        return tr("Make the next edition? The one before it is destroyed.")

    def _on_made(self, shown: ShownEdition) -> None:
        self._end()
        self._show(shown)
        number = shown.edition.number
        former = tr("The one before it is destroyed.") if number > 1 else ""
        self.post_notice(Tone.DONE, tr("Edition {number} is made.").format(number=number), former)

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

        def read() -> ShownEdition:
            return self._name(editions.open_edition(path, passphrase), path.name)

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
