"""Later versions that head office offers its laptops; only an administrator changes them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

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
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.stacked_view import StackedView

_SIDE = 480
_OF_THE_VERSION = (Code.RELEASE_VERSION_UNCLEAR, Code.RELEASE_NOT_NEWER)


class ReleasesPanel(Column):
    """What is offered, or the form that offers one more; in the place of other settings.

    Signals:
        done(str): something was changed, in a sentence.
        failed(str): nothing was, and why.
        left(): back to the other settings.
    """

    done = Signal(str)
    failed = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self.list = RowList(translate("Releases", "Offered now"))
        self._none, self._ahead = _none_label(), _ahead_label()
        self.choose_button = KeyButton(translate("Releases", "Choose a file …"))
        self.withdraw_button = KeyButton(
            translate("Releases", "Offer it no more"), kind=ButtonKind.QUIET
        )
        self.back_button = KeyButton(
            translate("Releases", "Back to the settings"), kind=ButtonKind.QUIET
        )
        self._file = Label("", "body", wraps=True)
        self.version = FormField(
            translate("Releases", "Version"),
            LineEdit(translate("Releases", "three numbers, such as 0.3.0")),
        )
        self.platform = FormField(
            translate("Releases", "For which computers"),
            ComboBox([(one.value, _platform(one)) for one in Platform]),
        )
        self.notes = {one: FormField(Language(one).own_name) for one in LANGUAGES}
        self.sign_button = KeyButton(
            translate("Releases", "Sign and offer"), kind=ButtonKind.PRIMARY
        )
        self.cancel_button = KeyButton(translate("Releases", "Cancel"), kind=ButtonKind.QUIET)
        self._offered, self._form = Column(), Column()
        self._views = StackedView(self._offered, self._form)
        self._running: LongJob | None = None
        self._lay_out()
        self._bind(context.keyboard)
        self.collapse()

    def load(self) -> None:
        """Show what is offered now, and put the focus on the first thing to do."""
        self._look()
        self.choose_button.setFocus()

    def collapse(self) -> None:
        """Offer nothing more, and keep nothing of what was typed."""
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self._form.isAncestorOf(focused)
        self._path = None
        for field in (self.version, *self.notes.values()):
            field.set_text("")
            field.clear_problem()
        self._views.setCurrentWidget(self._offered)
        if had_focus:
            self.choose_button.setFocus()

    def choose(self) -> None:
        """Let the person choose the file, and look which version it is."""
        kinds = [(translate("Releases", "All files"), "*")]
        path = self._context.dialogs.open_file(translate("Releases", "Choose a file …"), kinds)
        if path is None:
            return
        installation = self._context.installation
        self._context.runner.run_task(
            self,
            lambda *_: program_releases.read_file_version(installation, path),
            lambda version: self._unfold(path, version),
            self._fail,
        )

    def sign(self) -> None:
        """Offer the file as it is described."""
        path, installation = self._path, self._context.installation
        if path is None:
            return
        self.version.clear_problem()
        given = {one: field.text().strip() for one, field in self.notes.items()}
        version, platform = self.version.text().strip(), str(self.platform.value())
        notes = {one: text for one, text in given.items() if text}

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
            *(self, offer, self._tell_signed, self._refuse),
            progress=lambda step: self._show_progress(*_count_readings(step)),
        )
        if self._running is not None:
            self._running = handle

    def stop(self) -> None:
        """Ask it to stop; then nothing is offered that was not before."""
        if self._running is not None:
            self._running.cancel()

    def leave_form(self) -> None:
        """Stop what is going on; only with nothing going on, leave the form."""
        if self._running is not None:
            self.stop()
        else:
            self.collapse()

    def withdraw(self) -> None:
        """Offer the chosen one no more."""
        release, installation = self.list.current_value(), self._context.installation
        if not isinstance(release, SignedRelease):
            return
        self._context.runner.run(
            self,
            lambda: program_releases.withdraw_release(installation, release),
            lambda _nothing: self._tell_withdrawn(release),
            self._fail,
        )

    # What came of it

    def _look(self) -> None:
        installation = self._context.installation
        self._context.runner.run_latest(
            "releases",
            self,
            lambda: (
                program_releases.list_offered_releases(installation),
                program_releases.has_newer_offer(installation),
            ),
            self._show,
        )

    def _show(self, found: tuple[list[SignedRelease], bool]) -> None:
        offered, is_ahead = found
        self.list.set_rows([_row(one) for one in offered])
        for part, is_shown in (
            (self.list, bool(offered)),
            (self.withdraw_button, bool(offered)),
            (self._none, not offered),
            (self._ahead, is_ahead),
        ):
            part.setVisible(is_shown)

    def _unfold(self, path: Path, version: str) -> None:
        self._path = path
        self._file.set_text(path.name)
        self.version.set_text(version)
        self.version.set_read_only(bool(version))
        self.platform.set_value(platform_of(path.name).value)
        self._views.setCurrentWidget(self._form)
        (self.notes["mn"] if version else self.version).setFocus()

    def _tell_signed(self, release: SignedRelease) -> None:
        self._end()
        self.collapse()
        self._tell(_signed(str(release.version)))

    def _tell_withdrawn(self, release: SignedRelease) -> None:
        self.choose_button.setFocus()
        self._tell(_withdrawn(str(release.version)))

    def _tell(self, sentence: str) -> None:
        self.done.emit(sentence)
        self._look()

    def _refuse(self, problem: Problem) -> None:
        self._end()
        if problem.code is Code.CANCELLED:
            self.done.emit(translate("Releases", "Stopped. Nothing more is offered than before."))
        elif problem.code in _OF_THE_VERSION:
            self.version.show_problem(problems_words.sentence(problem))
            self.version.setFocus()
        else:
            self._fail(problem)

    def _show_progress(self, so_many: int, of_so_many: int) -> None:
        self.sign_button.set_busy(_offering(so_many, of_so_many))

    def _end(self) -> None:
        self._running = None
        self.sign_button.set_idle()

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problems_words.sentence(problem))

    # Building

    def _bind(self, keyboard: Keyboard) -> None:
        form = self._form
        sign = self.sign_button
        keyboard.bind(
            *(form, Action.PRIMARY, self.sign, sign.display_text),
            button=sign,
            when=lambda: self._running is None,
        )
        for where, act, slot, button in (
            (form, Action.LEAVE, self.leave_form, self.cancel_button),
            (self, Action.IMPORT, self.choose, self.choose_button),
            (self, Action.LEAVE, self.closed.emit, self.back_button),
        ):
            keyboard.bind(where, act, slot, button.display_text, button=button)
        sign.stop_requested.connect(self.stop)
        out = self.withdraw_button
        out.clicked.connect(self.withdraw)
        keyboard.focus_on_key(self, Action.REMOVE, out, out.display_text)

    def _lay_out(self) -> None:
        self._offered.add_inset(SectionTitle(translate("Releases", "Offered now")))
        self._offered.add_inset(self._none, above=6)
        self._offered.add_full_width(self.list, above=6)
        self._offered.add_inset(self._ahead, above=6)
        self._offered.add_inset(button_row(self.choose_button, self.withdraw_button), above=12)
        self._offered.add_stretch()
        self._offered.add_inset(button_row(self.back_button), above=10)
        about, notes = Column(), Column()
        about.add_inset(self._file)
        about.add_inset(self.version, above=10)
        about.add_inset(self.platform, above=10)
        about.add_inset(button_row(self.sign_button, self.cancel_button), above=14)
        about.add_stretch()
        notes.add_inset(
            Label(
                translate(
                    "Releases", "One line for trainers, each in the language of their window:"
                ),
                "body",
                "ink2",
                wraps=True,
            )
        )
        for field in self.notes.values():
            notes.add_inset(field, above=10)
        notes.add_stretch()
        self._form.add_full_width(TwoColumns(about, notes, width=_SIDE), stretch=1)
        self.add_full_width(self._views, stretch=1)


def _count_readings(step: ExchangeProgress) -> tuple[int, int]:
    """Count both readings of the file as one: it is known after the first, and here after both."""
    before = step.total if step.phase is ExchangePhase.WRITING else 0
    return before + step.done, 2 * step.total


def _row(one: SignedRelease) -> ListRow:
    size = exchange_words.size(one.release_file.size_bytes)
    return ListRow(
        _line(str(one.version), _platform(one.platform)),
        _about(one.file_name, size, dates.format_date(one.signed_on)),
        icon="check-circle",
        value=one,
    )


def _line(version: str, platform: str) -> str:
    """Name one that is offered."""
    sentence = translate("Releases", "Version {version} · {platform}")
    return sentence.format(version=version, platform=platform)


def _about(file: str, size: str, day: str) -> str:
    """Say more of it."""
    sentence = translate("Releases", "{size} · signed on {day} · {file}")
    return sentence.format(file=file, size=size, day=day)


def _platform(one: Platform) -> str:
    """Name a kind of computer."""
    return _PLATFORMS[one]()


def _offering(done: int, total: int) -> str:
    """Say how far the file is taken in."""
    sentence = translate("Releases", "Taking the file in … {percent} %")
    return sentence.format(percent=100 * done // total)


def _signed(version: str) -> str:
    """Say that it is offered."""
    sentence = translate("Releases", "Version {version} is offered from now on.")
    return sentence.format(version=version)


def _withdrawn(version: str) -> str:
    """Say that it is offered no more."""
    sentence = translate("Releases", "Version {version} is offered no more.")
    return sentence.format(version=version)


_PLATFORMS: Final[Mapping[Platform, Callable[[], str]]] = {
    Platform.ANY: lambda: translate("Releases", "every computer"),
    Platform.LINUX: lambda: translate("Releases", "Linux"),
    Platform.WINDOWS: lambda: translate("Releases", "Windows"),
    Platform.MACOS: lambda: translate("Releases", "macOS"),
}


def _none_label() -> Label:
    return Label(
        translate(
            "Releases", "Nothing is offered. Install a version here first, then choose its file."
        ),
        "body",
        "ink2",
        wraps=True,
    )


def _ahead_label() -> Label:
    return Label(
        translate(
            "Releases",
            "Head office itself runs an earlier version. Install it here too: what a later"
            " version sends may have to wait until then.",
        ),
        "body",
        "warn",
        wraps=True,
    )
