"""Offers a later version on the exchange page; hidden without one."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress, SyncChannel
from fieldreg.domain.sync.release_files import ReleaseFetcher, is_wheel
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services import backups
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.releases import program_releases, version_installation
from fieldreg.services.releases.program_releases import OfferedRelease
from fieldreg.services.user_session import UserSession
from fieldreg.ui.auto_sync import ChannelState, ChannelSync
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.dialogs import Confirmation
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, order_stops
from fieldreg.ui.widgets.progress import ProgressBar

tr = translator("Releases")


class ReleasePanel(Column):
    def __init__(
        self,
        context: Context,
        scope: QWidget,
        *,
        fetcher: ReleaseFetcher,
        find_sticks: FindSticks,
        hub_sync: ChannelSync,
    ) -> None:
        super().__init__()
        self._context, self._scope, self._hub_sync = context, scope, hub_sync
        self._fetcher, self._find_sticks = fetcher, find_sticks
        self._offered: OfferedRelease | None = None
        self._has_hub = self._is_waiting = self._is_built = False
        self._target = ""
        self._running: LongJob | None = None
        self.hide()
        hub_sync.changed.connect(self._on_hub_sync_changed)

    def _build(self) -> None:
        self._version, self._note = wrapped_label("", "ink"), wrapped_label()
        self._state = wrapped_label()
        self._bar = ProgressBar(tr("How much of the new version is here"))
        actions = Actions(self._context.keyboard, self._scope)
        self.save_button = actions.add(
            tr("Save the new version …"), self.save_or_stop, Action.NEW_VERSION
        )
        self.decline_button = actions.add(
            *(tr("Not this version"), self._toggle_declined, Action.DECLINE), kind=ButtonKind.QUIET
        )
        self.add_inset(SectionTitle(tr("New version")))
        self.add_inset(self._version, above="near")
        self.add_inset(self._note, above="line")
        self.add_inset(self._state, above="line")
        self.add_inset(self._bar, above="near")
        self.add_inset(actions.row(), above="field")
        self.add_space("section")
        self._bar.hide()
        order_stops(self.parentWidget() or self)
        self._is_built = True

    def load_offer(self) -> None:
        job = partial(_load_offer, self._context.user, self._fetcher)
        self._context.runner.run_latest("release", self, job, self._show)

    def save_or_stop(self) -> None:
        self.save_button.setFocus()  # a small page scrolls to it
        was_waiting, self._is_waiting = self._is_waiting, False
        if self._running is not None:
            self._running.cancel()
        elif was_waiting:
            self._show_stopped()
        else:
            check = partial(program_releases.require_backup, self._context.user)
            self._context.runner.run(self, check, self._ask_target, self._back_up_first)

    # Backup and target

    def _back_up_first(self, problem: Problem) -> None:
        folder = self._context.dialogs.open_folder(tr("First a backup: choose its folder"))
        if not folder:
            self._show_state(problems_words.sentence(problem))
            return
        self._show_state(tr("Making a backup …"))
        back_up = partial(backups.create_backup, self._context.installation, Path(folder))
        self._context.runner.run(self, back_up, self._ask_target, self._fail)

    def _ask_target(self, _backup: object) -> None:
        release = self._release
        if release is None:
            return
        self._show_state("")
        if self._installs:
            if self._context.dialogs.confirm(_ask_to_install(release)):
                self._save()
            return
        file_types = [(tr("Programs"), f"*{Path(release.file_name).suffix}")]
        target = self._context.dialogs.save_file(
            tr("Where to save the new version"), release.file_name, file_types
        )
        if target:
            self._target = str(target)
            self._save()

    # Download

    def _save(self) -> None:
        release = self._release
        if release is None:
            return
        self._is_waiting = self._is_exchanging
        if self._is_waiting:
            self.save_button.set_text(tr("Stop saving"))
            self._show_state(tr("Waits until the exchange is done, then goes on from there."))
            return
        fetcher, find_sticks, target = self._fetcher, self._find_sticks, self._target
        by_hub, installation = self._has_hub, self._context.installation
        installs = self._installs

        def save(on_step: OnExchangeProgress, is_cancelled: IsCancelled) -> Task[None]:
            sticks = yield from await_io(lambda: [stick.path for stick in find_sticks()])
            yield from fetcher.fetch(
                release.release_file, sticks, on_step, is_cancelled, by_hub=by_hub
            )
            if installs:
                yield from version_installation.install_release(
                    installation, release, fetcher, on_step, is_cancelled
                )
            else:
                yield from fetcher.save(release.release_file, target, on_step, is_cancelled)

        # A runner may answer before it returns.
        self._running = LongJob()
        self._show_running(0, 0)
        handle = self._context.runner.run_task(
            *(self, save, self._finish, self._break),
            progress=lambda step: self._show_running(step.done, step.total),
            resumes="release",
        )
        if self._running is not None:
            self._running = handle

    def _finish(self, _nothing: None) -> None:
        self._running, release = None, self._release
        self._show_idle()
        if release is None:
            return
        if self._installs:
            installed = tr("Installed. It begins when fieldreg is next started.")
            self._show_state(installed, "good")
            return
        saved = tr("Saved and compared with what head office signed: {path}")
        instruction = tr("To install it, close fieldreg and open this file in its folder.")
        if is_wheel(release.file_name):
            command = program_releases.format_install_command(Path(self._target))
            by_command = tr("To install it, close fieldreg and type: {command}")
            instruction = by_command.format(command=command)
        self._show_state(f"{saved.format(path=self._target)}\n{instruction}", "good")

    def _break(self, problem: Problem) -> None:
        self._running = None
        self._show_idle()
        if problem.code is not Code.CANCELLED:
            self._fail(problem)
        elif self._is_waiting:
            self._save()
        else:
            self._show_stopped()

    def _fail(self, problem: Problem) -> None:
        self._show_state(problems_words.sentence(problem), "warn")

    def _show_stopped(self) -> None:
        self._show_idle()
        self._show_state(tr("Stopped. It goes on from there when you save it again."))

    @property
    def _is_exchanging(self) -> bool:
        status = self._hub_sync.status
        return status is not None and status.state is ChannelState.RUNNING

    def _on_hub_sync_changed(self) -> None:
        if self._is_exchanging and self._running is not None and not self._is_waiting:
            self._is_waiting = True
            self._running.cancel()
        elif self._is_waiting and self._running is None and not self._is_exchanging:
            self._save()

    # Offer

    @property
    def _release(self) -> SignedRelease | None:
        offered = self._offered
        return offered.release if offered and offered.refusal is None else None

    @property
    def _installs(self) -> bool:
        release = self._release
        return release is not None and version_installation.can_install(release.file_name)

    def _show(self, offer: tuple[OfferedRelease | None, bool]) -> None:
        former = self._offered
        offered, self._has_hub = offer
        self._offered = offered
        if offered is not None and not self._is_built:
            self._build()  # while hidden: Qt shows parts later that come to one in sight
        self.setVisible(offered is not None)
        if offered is None:
            return
        can_save = self._release is not None
        for button in (self.save_button, self.decline_button):
            button.setVisible(can_save)
        self._version.set_text(_describe_offer(offered))
        self._show_button()
        note = offered.release.notes.get(self._context.language, "") if can_save else ""
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        is_declined = offered.is_declined
        self.decline_button.set_text(
            tr("This version after all") if is_declined else tr("Not this version")
        )
        if former == offered:
            return
        if not can_save:
            self._show_state("")
        elif is_declined:
            self._show_state(tr("You did not want it here. You may still save it."))
        else:
            later = tr(
                "Nothing is installed automatically. Save it when there is time; this page then"
                " says how to install it."
            )
            if self._installs:
                later = tr("Nothing is installed automatically. Install it when there is time.")
            self._show_state(later)

    def _toggle_declined(self) -> None:
        if (offered := self._offered) is not None:
            is_wished, decline = not offered.is_declined, program_releases.decline_release
            job = partial(decline, self._context.user, offered.release, is_wished=is_wished)
            self._context.runner.run(self, job, lambda _nothing: self.load_offer())

    def _show_running(self, done: int, total: int) -> None:
        self._bar.show()
        self._bar.set_progress(done, total or 1)
        self.save_button.set_text(tr("Stop saving"))
        self.decline_button.hide()
        if total:
            self._show_state(
                tr("{done} of {total}. You can go on working.").format(
                    done=exchange_words.format_size(done), total=exchange_words.format_size(total)
                )
            )

    def _show_idle(self) -> None:
        self._bar.hide()
        self._show_button()
        self.decline_button.setVisible(self._release is not None)

    def _show_button(self) -> None:
        installing, saving = tr("Install the new version …"), tr("Save the new version …")
        self.save_button.set_text(installing if self._installs else saving)

    def _show_state(self, sentence: str, role: str = "ink2") -> None:
        self._state.set_ink(role)
        self._state.set_text(sentence)
        self._state.setVisible(bool(sentence))


def _load_offer(user: UserSession, fetcher: ReleaseFetcher) -> tuple[OfferedRelease | None, bool]:
    available = program_releases.list_available_releases(user)
    newer = [offered for offered in available if offered.is_newer]
    fetcher.keep_only([offered.release.release_file for offered in newer])
    has_hub = bool(sync_schedule.load_sync_schedule(user, SyncChannel.HUB).endpoint)
    return next(iter(newer), None), has_hub


def _ask_to_install(release: SignedRelease) -> Confirmation:
    return Confirmation(
        tr("Install version {version}?").format(version=release.version),
        tr(
            "It is installed for you alone, without a network. The version that runs now is kept"
            " until the new one has opened the register."
        ),
        tr("Install"),
    )


def _describe_offer(offered: OfferedRelease) -> str:
    release = offered.release
    if offered.refusal is not None:
        return tr("Version {version} is offered and not taken. {why}").format(
            version=release.version, why=problems_words.sentence(offered.refusal)
        )
    return tr("Version {version} ({size}) is offered: head office signed it on {day}.").format(
        version=release.version,
        size=exchange_words.format_size(release.release_file.size_bytes),
        day=dates.format_date(release.signed_on),
    )
