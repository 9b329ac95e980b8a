"""Backup, health check and facts on the settings page."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg import __version__
from fieldreg.domain.problems import Code
from fieldreg.domain.roles import Permission
from fieldreg.services import backups, diagnostics
from fieldreg.services.devices import laptop_registry
from fieldreg.services.diagnostics import CheckResult, CheckState, HealthCheck
from fieldreg.services.host.environment import journal_path
from fieldreg.services.installation import row_check
from fieldreg.services.settings.installation_settings import InstallationSettings
from fieldreg.ui.context import Context
from fieldreg.ui.dialogs import Confirmation
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row
from fieldreg.ui.widgets.notices import Notice, NoticeStack, Tone

tr = translator("Settings")

_TONES = {CheckState.ADVICE: Tone.ATTENTION, CheckState.FAILED: Tone.FAILURE}


class BackupPanel(Column):
    backed_up = Signal()

    def __init__(self, context: Context, page: Page, actions: Actions) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._last = wrapped_label("", "ink")
        self._due = wrapped_label("", "warn")
        self.backup_button = actions.add(
            tr("Back up now"), self.back_up, Action.BACK_UP, needs=Permission.BACK_UP
        )
        about = tr("One locked file with everything. Nobody can open it without your passphrase.")
        self.add_inset(SectionTitle(tr("Backup")))
        self.add_inset(self._last, above="near")
        self.add_inset(self._due, above="hair")
        self.add_inset(wrapped_label(about), above="hair")
        self.add_inset(button_row(self.backup_button), above="field")

    def show_settings(self, settings: InstallationSettings) -> None:
        day = dates.format_date(settings.backed_up_on)
        self._last.set_text(
            tr("Last backup: {day}").format(day=day) if day else tr("No backup was made yet.")
        )
        advice = tr("Make one now, on a stick that is kept apart from this computer.")
        lack = tr("It was made before the keys were changed, and lacks the new ones.")
        has_old_keys = day and settings.backup_lacks_keys
        self._due.set_text(f"{lack} {advice}" if has_old_keys else advice)
        self._due.setVisible(settings.is_backup_due and self._page.keyboard.may(Permission.BACK_UP))

    def back_up(self) -> None:
        folder = self._context.dialogs.open_folder(tr("Where should the backup go?"))
        if folder:
            self.backup_button.run(
                self._context.runner,
                tr("Backing up…"),
                partial(backups.create_backup, self._context.installation, Path(folder)),
                self._on_backed_up,
                self._page.post_failure,
            )

    def _on_backed_up(self, path: Path) -> None:
        sentence = tr("The backup is made and was opened to prove it: {name}")
        self._page.post_notice(Tone.DONE, sentence.format(name=path.name))
        self.backed_up.emit()


class HealthPanel(Column):
    def __init__(self, context: Context, page: Page, actions: Actions) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.check_button = actions.add(
            tr("Check this installation"), self.run_check, Action.RUN_CHECK
        )
        self.support_button = actions.add(tr("Write a file for support"), self.write_support_file)
        self.accept_button = actions.add(
            tr("Keep the entries as they stand"), self.accept_rows, needs=Permission.CHANGE_SETTINGS
        )
        self._findings = NoticeStack()
        self._all_well = wrapped_label("", "good")
        self.add_inset(self._findings, above="group")
        self.add_inset(self.accept_button, above="near")
        self.add_inset(self._all_well, above="near")
        for part in (self._findings, self.accept_button, self._all_well):
            part.hide()  # an empty part would take room

    def run_check(self) -> None:
        self.check_button.run(
            self._context.runner,
            tr("Checking…"),
            partial(diagnostics.run_health_checks, self._context.installation),
            self._show_results,
            self._page.post_failure,
        )

    def accept_rows(self) -> None:
        heading = tr("Keep the entries as they stand?")
        question = tr(
            "fieldreg cannot tell what they said before. Do this only if you know why they were"
            " changed, or if head office told you to."
        )
        if self._context.dialogs.confirm(Confirmation(heading, question, tr("Keep them"))):
            self.accept_button.run(
                self._context.runner,
                tr("Checking…"),
                partial(row_check.accept_rows, self._context.installation),
                lambda _: self.run_check(),
                self._page.post_failure,
            )

    def write_support_file(self) -> None:
        installation = self._context.installation
        path = self._context.dialogs.save_file(
            tr("Where should the file for support go?"),
            "fieldreg-support.json",
            [(tr("File for support"), "*.json")],
        )

        def write() -> list[CheckResult]:
            results = diagnostics.run_health_checks(installation)
            diagnostics.write_support_file(results, Path(path or ""), installation.tools)
            return results

        def done(results: list[CheckResult]) -> None:
            self._show_results(results)
            text = tr("Written: {name}. It names nobody and holds nothing of the register.")
            self._page.post_notice(Tone.DONE, text.format(name=Path(path or "").name))

        if path:
            self.support_button.run(
                self._context.runner, tr("Checking…"), write, done, self._page.post_failure
            )

    def _show_results(self, checked: Iterable[CheckResult]) -> None:
        results = list(checked)
        self._findings.clear()
        for result in results:
            if result.state is not CheckState.OK:
                self._findings.show_notice(_build_notice(result))
        passed = [_check_label(result.check) for result in results if result.state is CheckState.OK]
        journal = journal_path(self._context.installation.tools.host.user_data_dir())
        journal_note = tr("Faults of the program, without names: {file}").format(
            file=str(journal).replace("/", "/\u200b")
        )
        all_is_well = tr("All is well with: {names}").format(names=", ".join(passed))
        self._all_well.set_text(f"{all_is_well} {journal_note}")
        for part in (self._findings, self._all_well):
            part.show()
        self.accept_button.setVisible(
            any(_is_of_altered_rows(result) for result in results)
            and self._page.keyboard.may(Permission.CHANGE_SETTINGS)
        )
        self._focus_results(*self._findings.notices, self._all_well)

    def _focus_results(self, *parts: QWidget) -> None:
        former: QWidget = self.check_button
        for part in parts:
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setTabOrder(former, part)
            former = part
        if self.isVisible():  # the user may have opened another page meanwhile
            parts[0].setFocus(Qt.FocusReason.OtherFocusReason)


class AboutPanel(Column):
    def __init__(self, context: Context) -> None:
        super().__init__()
        installation = context.installation
        if not installation.is_head_office:
            self.add_inset(SectionTitle(tr("The eight words of this laptop")), above="section")
            words = " ".join(laptop_registry.load_own_fingerprint(installation, context.language))
            self.add_inset(wrapped_label(words, "ink"), above="near")
            caution = tr("Read them to head office when it asks, and only when you know the voice.")
            self.add_inset(wrapped_label(caution), above="hair")
        self.add_inset(SectionTitle(tr("This installation")), above="section")
        places = tr("List of places: {number}").format(number=installation.tools.places.version)
        version = tr("fieldreg {number}").format(number=__version__)
        role = tr("Trainer’s laptop") if not installation.is_head_office else tr("Head office")
        for line in (
            f"{installation.name} · {role}",
            f"{version} · {places}",
            tr("Free software under the Apache License 2.0"),
        ):
            self.add_inset(wrapped_label(line), above="hair")


def _is_of_altered_rows(result: CheckResult) -> bool:
    return result.problem is not None and result.problem.code is Code.ROWS_ALTERED


def _build_notice(result: CheckResult) -> Notice:
    facts = {**result.facts, "on": dates.format_date(str(result.facts.get("on", "")))}
    if result.problem is not None:
        line = problems_words.sentence(result.problem)
    else:
        line = _describe_finding(result.check, is_dated=bool(facts["on"])).format(**facts)
        if result.state is CheckState.ADVICE and (advice := _describe_advice(result.check)):
            line = f"{line} {advice}"
    notice = Notice(_TONES[result.state], _check_label(result.check), line)
    notice.setAccessibleName(notice.display_text)
    return notice


def _check_label(check: HealthCheck) -> str:
    return {
        HealthCheck.OPENING: tr("Opening"),
        HealthCheck.CONTINUITY: tr("Same register as before"),
        HealthCheck.ERASURE_LIST: tr("List of who was erased"),
        HealthCheck.FOLDER: tr("Folder"),
        HealthCheck.DISK_SPACE: tr("Room on the disk"),
        HealthCheck.DAMAGE: tr("Register"),
        HealthCheck.ROWS: tr("Entries"),
        HealthCheck.KEYS: tr("Keys"),
        HealthCheck.OUTBOX: tr("Entries on their way"),
        HealthCheck.ARRIVALS: tr("Bundles that came in"),
        HealthCheck.BACKUP: tr("Backup"),
        HealthCheck.CLOCK: tr("Calendar"),
        HealthCheck.PLACES: tr("List of places"),
        HealthCheck.ENCRYPTION: tr("Encryption of the disk"),
        HealthCheck.JOURNAL: tr("Faults of the program"),
    }[check]


def _describe_finding(check: HealthCheck, *, is_dated: bool) -> str:
    return {
        HealthCheck.OPENING: tr("It opens with your passphrase."),
        HealthCheck.CONTINUITY: tr("It is the one that wrote here last."),
        HealthCheck.ERASURE_LIST: tr("It is the one that was kept."),
        HealthCheck.FOLDER: tr("It is on this computer’s own disk."),
        HealthCheck.DISK_SPACE: tr("{free_mib} MB are free, the register takes {store_mib} MB."),
        HealthCheck.DAMAGE: tr("Every page was read and is whole."),
        HealthCheck.ROWS: tr("Every entry is as fieldreg wrote it."),
        HealthCheck.KEYS: tr("All keys are there."),
        HealthCheck.OUTBOX: tr(
            "People on this computer only: {here}, on the way: {way}, at head office: {held}."
        ),
        HealthCheck.ARRIVALS: tr(
            "Waiting: {held}, set aside: {set_aside}, changes set aside: {changes}."
        ),
        HealthCheck.BACKUP: (tr("Last made {on}.") if is_dated else tr("None was made yet.")),
        HealthCheck.CLOCK: tr("It says {today}."),
        HealthCheck.PLACES: tr("Version {version}."),
        # Shown only if something is wrong.
        HealthCheck.ENCRYPTION: tr("This computer’s disk or its swap is not encrypted."),
        HealthCheck.JOURNAL: tr("Noted so far: {faults}."),
    }[check]


def _describe_advice(check: HealthCheck) -> str:
    return {
        HealthCheck.ENCRYPTION: tr(
            "The register is, but the system may write what is on the screen to the disk"
            " when memory is tight or the computer sleeps. Have the disk encrypted."
        ),
        HealthCheck.DISK_SPACE: tr("Make room before the disk is full."),
        HealthCheck.KEYS: tr("No copy on paper has all of them; make one."),
        HealthCheck.OUTBOX: tr("Exchange when a stick can go to head office."),
        HealthCheck.BACKUP: tr("Make one now."),
    }.get(check, "")
