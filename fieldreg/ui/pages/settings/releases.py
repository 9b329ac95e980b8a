"""Releases offered to laptops; only an administrator changes them."""

from pathlib import Path

from PySide6.QtCore import Signal

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import (
    ExchangePhase,
    ExchangeProgress,
    IsCancelled,
    OnExchangeProgress,
)
from fieldreg.domain.sync.release_files import Platform, platform_of
from fieldreg.domain.sync.tasks import Task
from fieldreg.keys.signed_releases import LANGUAGES, SignedRelease
from fieldreg.services.releases import program_releases
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Releases")


_SIDE_WIDTH = 480
_VERSION_PROBLEMS = (Code.RELEASE_VERSION_UNCLEAR, Code.RELEASE_NOT_NEWER)


class ReleasesPanel(Column):
    closed = Signal()

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._path: Path | None = None
        self._running: LongJob | None = None
        self.list = RowList(tr("Offered now"), keeps_mark=True)
        self._none = wrapped_label(
            tr("Nothing is offered. Install a version here first, then choose its file.")
        )
        self._outdated = wrapped_label(
            tr(
                "Head office itself runs an earlier version. Install it here too: what a later"
                " version sends may have to wait until then."
            ),
            "warn",
        )
        self._file = wrapped_label("", "ink")
        self.version = FormField(tr("Version"), LineEdit(tr("three numbers, such as 0.3.0")))
        self.platform = FormField(
            tr("For which computers"),
            ComboBox([(platform.value, _platform_label(platform)) for platform in Platform]),
        )
        self.notes = {language: FormField(Language(language).own_name) for language in LANGUAGES}
        self._offered, self._form = Column(), Column()
        self._views = StackedView(self._offered, self._form)
        self._build_offered()
        self._build_form()
        self.add_full_width(self._views, stretch=1)
        self.collapse()

    def _build_offered(self) -> None:
        actions = Actions(self._context.keyboard, self)
        self.choose_button = actions.add(tr("Choose a file …"), self.choose, Action.IMPORT)
        self.withdraw_button = actions.add(
            tr("Do not offer it any more"),
            self.withdraw,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            is_destructive=True,
        )
        self.back_button = actions.add(
            tr("Back to the settings"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET
        )
        offered = self._offered
        offered.add_inset(SectionTitle(tr("Offered now")))
        offered.add_inset(self._none, above="near")
        offered.add_full_width(self.list, above="near")
        offered.add_inset(self._outdated, above="near")
        offered.add_inset(button_row(self.choose_button, self.withdraw_button), above="group")
        offered.add_stretch()
        offered.add_inset(button_row(self.back_button), above="field")

    def _build_form(self) -> None:
        actions = Actions(self._context.keyboard, self._form)
        self.sign_button = actions.add(
            tr("Sign and offer"),
            self.sign,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            rests_while=lambda: self._running is not None,
        )
        self.sign_button.stop_requested.connect(self.stop)
        self.cancel_button = actions.add(
            tr("Cancel"), self.leave_form, Action.LEAVE, kind=ButtonKind.QUIET
        )
        about, notes = Column(), Column()
        about.add_inset(self._file)
        about.add_inset(self.version, above="field")
        about.add_inset(self.platform, above="field")
        about.add_inset(actions.row(), above="group")
        about.add_stretch()
        notes.add_inset(
            wrapped_label(tr("One line for trainers, each in the language of their window:"))
        )
        for field in self.notes.values():
            notes.add_inset(field, above="field")
        notes.add_stretch()
        self._form.add_full_width(TwoColumns(about, notes, width=_SIDE_WIDTH), stretch=1)

    def load(self) -> None:
        self._load_offered()
        self.choose_button.setFocus()

    def collapse(self) -> None:
        had_focus = contains_focus(self._form)
        self._path = None
        for field in (self.version, *self.notes.values()):
            field.set_text("")
            field.clear_problem()
        self._views.setCurrentWidget(self._offered)
        if had_focus:
            self.choose_button.setFocus()

    def choose(self) -> None:
        file_types = [(tr("All files"), "*")]
        path = self._context.dialogs.open_file(tr("Choose a file …"), file_types)
        if path is None:
            return
        installation = self._context.installation
        self._context.runner.run_task(
            self,
            lambda *_: program_releases.read_file_version(installation, path),
            lambda version: self._show_form(path, version),
            self._page.post_failure,
        )

    def sign(self) -> None:
        path, installation = self._path, self._context.installation
        if path is None:
            return
        self.version.clear_problem()
        version, platform = self.version.text().strip(), str(self.platform.value())
        notes = {
            language: text
            for language, field in self.notes.items()
            if (text := field.text().strip())
        }

        def offer(on_step: OnExchangeProgress, is_cancelled: IsCancelled) -> Task[SignedRelease]:
            return program_releases.offer_release(
                *(installation, path, on_step, is_cancelled),
                version=version,
                platform=platform,
                notes=notes,
            )

        self._show_progress(0, 1)
        # A runner may answer before it returns.
        self._running = LongJob()
        handle = self._context.runner.run_task(
            *(self, offer, self._on_signed, self._refuse),
            progress=lambda step: self._show_progress(*_count_readings(step)),
        )
        if self._running is not None:
            self._running = handle

    def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def leave_form(self) -> None:
        if self._running is not None:
            self.stop()
        else:
            self.collapse()

    def withdraw(self) -> None:
        release, installation = self.list.current_value(), self._context.installation
        if not isinstance(release, SignedRelease):
            return
        self._page.run(
            lambda: program_releases.withdraw_release(installation, release),
            lambda _nothing: self._on_withdrawn(release),
            self._page.post_failure,
        )

    # Results

    def _load_offered(self) -> None:
        installation = self._context.installation
        self._page.run_latest(
            "releases",
            lambda: (
                program_releases.list_offered_releases(installation),
                program_releases.has_newer_offer(installation),
            ),
            self._show,
        )

    def _show(self, found: tuple[list[SignedRelease], bool]) -> None:
        offered, is_outdated = found
        self.list.set_rows([_row(release) for release in offered])
        for part, is_shown in (
            (self.list, bool(offered)),
            (self.withdraw_button, bool(offered)),
            (self._none, not offered),
            (self._outdated, is_outdated),
        ):
            part.setVisible(is_shown)

    def _show_form(self, path: Path, version: str) -> None:
        self._path = path
        self._file.set_text(path.name)
        self.version.set_text(version)
        self.version.set_read_only(bool(version))
        self.platform.set_value(platform_of(path.name).value)
        self._views.setCurrentWidget(self._form)
        (self.notes["mn"] if version else self.version).setFocus()

    def _on_signed(self, release: SignedRelease) -> None:
        self._end()
        self.collapse()
        self._on_changed(
            tr("Version {version} is offered from now on.").format(version=release.version)
        )

    def _on_withdrawn(self, release: SignedRelease) -> None:
        self.choose_button.setFocus()
        self._on_changed(
            tr("Version {version} is no longer offered.").format(version=release.version)
        )

    def _on_changed(self, sentence: str) -> None:
        self._page.post_notice(Tone.DONE, sentence)
        self._load_offered()

    def _refuse(self, problem: Problem) -> None:
        self._end()
        if problem.code is Code.CANCELLED:
            self._page.post_notice(Tone.DONE, tr("Stopped. Nothing more is offered than before."))
        elif problem.code in _VERSION_PROBLEMS:
            self.version.refuse(problems_words.sentence(problem))
        else:
            self._page.post_failure(problem)

    def _show_progress(self, done: int, total: int) -> None:
        self.sign_button.set_busy(
            tr("Taking the file in … {percent} %").format(percent=100 * done // total)
        )

    def _end(self) -> None:
        self._running = None
        self.sign_button.set_idle()


def _count_readings(step: ExchangeProgress) -> tuple[int, int]:
    before = step.total if step.phase is ExchangePhase.WRITING else 0
    return before + step.done, 2 * step.total


def _row(release: SignedRelease) -> ListRow:
    return ListRow(
        tr("Version {version} · {platform}").format(
            version=release.version, platform=_platform_label(release.platform)
        ),
        tr("{size} · signed on {day} · {file}").format(
            size=exchange_words.format_size(release.release_file.size_bytes),
            day=dates.format_date(release.signed_on),
            file=release.file_name,
        ),
        icon="check-circle",
        value=release,
    )


def _platform_label(platform: Platform) -> str:
    return {
        Platform.ANY: tr("every computer"),
        Platform.LINUX: tr("Linux"),
        Platform.WINDOWS: tr("Windows"),
        Platform.MACOS: tr("macOS"),
    }[platform]
