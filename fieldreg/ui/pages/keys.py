"""The page of head office's keys."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.escrow.key_escrow import HOLDER_COUNT
from fieldreg.services import officers
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import key_escrow, key_rotation
from fieldreg.services.keys.key_escrow import KeyEscrowStatus
from fieldreg.services.keys.key_rotation import FormerKeyStatus, KeyRotationStatus
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.tables.list_part import ListPart
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Custody")

_SIDE_WIDTH = 416
_FIELD_WIDTH, _PASSPHRASE_WIDTH = 440, 720


@dataclass(frozen=True, slots=True)
class KeysPageData:
    escrow: KeyEscrowStatus
    rotation: KeyRotationStatus
    has_desk: bool


def _load_keys(installation: Installation) -> KeysPageData:
    return KeysPageData(
        key_escrow.load_escrow_status(installation.store),
        key_rotation.load_rotation_status(installation),
        protected_desk.is_protected_desk_set_up(installation),
    )


class KeysPage(Page):
    def __init__(self, context: Context, *, read_sheet: Callable[[], str]) -> None:
        super().__init__(context, tr("Head office’s keys"))
        self._has_desk = False
        self.key_list = RowList(tr("Who knows it"), row_height=52)
        no_laptop = wrapped_label(tr("No laptop was invited yet."))
        self._keys = ListPart(self.keyboard, self.key_list, no_laptop)
        self._escrow = wrapped_label("", "ink")
        self._due = wrapped_label("", "warn")
        self._build_overview()
        self.ceremony = KeyCopyCeremony(context, read_sheet=read_sheet)
        self.ceremony.closed.connect(self.on_leave)
        self.ceremony.copy_made.connect(self._on_copy_made)
        self._views = StackedView(self._overview, self.ceremony)
        title = PageTitle(tr("Head office’s keys"), tr("They alone open what laptops send."))
        self.column.add_inset(title)
        self.column.add_full_width(self._views, above="section", stretch=1)

    def _build_overview(self) -> None:
        main, side = Column(), Column()
        self._overview = TwoColumns(main, side, width=_SIDE_WIDTH)
        actions = Actions(self.keyboard, self._overview)
        self.copy_button = actions.add(
            tr("Make a copy for three people"),
            self.start_ceremony,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
        )
        self.rotate_button = actions.add(
            tr("Change the key"), partial(self.start_ceremony, is_rotation=True), Action.CORRECT
        )
        self.back_button = actions.add(
            translate("Settings", "Back to the settings"),
            *(self._context.navigator.go_up, Action.LEAVE),
            kind=ButtonKind.QUIET,
        )
        self.destroy_button = actions.add(
            tr("Destroy the former key"),
            self._destroy,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            is_destructive=True,
        )
        main.add_inset(SectionTitle(tr("The key that laptops use to seal")))
        main.add_full_width(self._keys, above="line")
        main.add_stretch()
        buttons = (self.rotate_button, self.back_button, self.destroy_button)
        main.add_inset(button_row(*buttons), above="group")
        side.add_inset(SectionTitle(tr("The copy on paper")))
        explanation = tr(
            "A page to print. Three people each choose their own passphrase. Any two "
            "of them can restore head office with this page; one alone cannot."
        )
        for part in (self._escrow, self._due, wrapped_label(explanation)):
            side.add_inset(part, above="near")
        side.add_inset(button_row(self.copy_button), above="group")
        side.add_stretch()

    @override
    def on_leave(self) -> None:
        self.ceremony.clear()
        if self._views.currentWidget() is self.ceremony:
            self._views.setCurrentWidget(self._overview)
            self.copy_button.setFocus()

    @override
    def first_focus(self) -> QWidget | None:
        if self._views.currentWidget() is self.ceremony:
            return self.ceremony.holder_name.editor
        return self.key_list if self.key_list.rows else self.copy_button

    @override
    def load(self) -> None:
        self.run_latest("custody", partial(_load_keys, self._context.installation), self._show)

    def _show(self, found: KeysPageData) -> None:
        escrow, rotation = found.escrow, found.rotation
        self._has_desk = found.has_desk
        self._escrow.set_text(
            tr("Made on {day}, kept by: {names}").format(
                day=dates.format_date(escrow.made_on), names=", ".join(escrow.names)
            )
        )
        self._escrow.setVisible(bool(escrow.made_on))
        self._due.set_text(
            tr(
                "This copy is no longer complete. Make a new one: if this computer is lost, keys "
                "are lost with it."
            )
            if escrow.made_on
            else tr(
                "No paper copy has the current keys. If this computer is lost and nobody can "
                "open its last backup, the keys are gone."
            )
        )
        self._due.setVisible(escrow.is_due)
        self._keys.set_rows(list(_rows(rotation)))
        self.destroy_button.setVisible(any(former.may_be_destroyed for former in rotation.former))

    def start_ceremony(self, *, is_rotation: bool = False) -> None:
        try:
            key_escrow.require_signature(self._context.installation)
        except Problem as problem:  # before three people have chosen their passphrases
            self.post_failure(problem)
            return
        self._views.setCurrentWidget(self.ceremony)
        self.ceremony.start(is_rotation=is_rotation, has_desk=self._has_desk)

    def _on_copy_made(self, name: str) -> None:
        self.on_leave()
        self.post_notice(
            Tone.DONE,
            tr(
                "The copy is made. Any two of the three people can open it; this was tested: {name}"
            ).format(name=name),
            tr(
                "Print it three times and make a backup now. Burn earlier sheets once a laptop has "
                "exchanged."
            ),
        )
        self.load()
        self._context.navigator.notify_changed(frozenset())

    def _destroy(self) -> None:
        job = partial(key_rotation.destroy_former_keys, self._context.installation)
        self.run(job, lambda _key_ids: self._on_destroyed())

    def _on_destroyed(self) -> None:
        self.post_notice(
            Tone.DONE,
            tr("The former key is destroyed."),
            tr("It is still in earlier backups and on earlier sheets: destroy those too."),
        )
        self.load()


class KeyCopyCeremony(Column):
    """The fields for one person's turn, with nothing of former turns.

    Signals:
        copy_made(str): the name of the file, which was written and verified.
    """

    copy_made = Signal(str)
    closed = Signal()

    def __init__(self, context: Context, *, read_sheet: Callable[[], str]) -> None:
        super().__init__()
        self._context = context
        self._read_sheet = read_sheet
        self._is_rotation = self._has_desk = False
        self._names: list[str] = []
        self._passphrases: list[str] = []
        self._head = SectionTitle(tr("Person {number} of three").format(number=1))
        self._rotation = wrapped_label(
            tr("The key is changed once a copy has the new one, so the three people are needed.")
        )
        self.holder_name = FormField(tr("Name"), LineEdit())
        self.passphrase = PassphraseFields(
            partial(officers.propose_passphrase, context.installation.tools, context.language)
        )
        self.passphrase.setMaximumWidth(_PASSPHRASE_WIDTH)
        self.sealed_answers_passphrase = FormField(
            tr("Passphrase of the protected desk"), LineEdit(is_masked=True)
        )
        for field in (self.holder_name, self.sealed_answers_passphrase):
            field.editor.setMaximumWidth(_FIELD_WIDTH)
        self._lay_out(Actions(context.keyboard, self))

    def _lay_out(self, actions: Actions) -> None:
        explanation = wrapped_label(
            tr(
                "The other two look away. The passphrase is written down nowhere, and nobody but"
                " this person knows it."
            )
        )
        self.next_button = actions.add(
            tr("Next person"), self.finish_turn, Action.PRIMARY, kind=ButtonKind.PRIMARY, hint=""
        )
        propose = self.passphrase.propose_button
        actions.adopt(propose, self.passphrase.propose, Action.PROPOSE, hint="")
        self.cancel_button = actions.add(
            tr("Cancel"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET
        )
        for part, above in (
            (self._head, ""),
            (explanation, "line"),
            (self._rotation, "line"),
            (self.holder_name, "group"),
            (self.passphrase, "field"),
            (self.sealed_answers_passphrase, "field"),
            (actions.row(), "part"),
        ):
            self.add_inset(part, above=above)
        self.add_stretch()

    def start(self, *, is_rotation: bool, has_desk: bool) -> None:
        self._is_rotation, self._has_desk = is_rotation, has_desk
        self.clear()
        self._rotation.setVisible(is_rotation)
        self._show_turn()

    def clear(self) -> None:
        self._names, self._passphrases = [], []
        self.passphrase.clear()
        for field in (self.holder_name, self.sealed_answers_passphrase):
            field.set_text("")
            field.clear_problem()

    def finish_turn(self) -> None:
        if self.next_button.is_busy or not self._check():
            return
        self._names.append(self.holder_name.text().strip())
        self._passphrases.append(self.passphrase.text)
        if len(self._names) < HOLDER_COUNT:
            self.passphrase.clear()
            self.holder_name.set_text("")
            self._show_turn()
            return
        path = self._context.dialogs.save_file(
            tr("Save the page to print"),
            f"fieldreg-{self._context.user.day}.html",
            [(tr("Pages to print"), "*.html")],
        )
        if path:
            self._write(Path(path))
        else:
            self._resume_turn()

    def _check(self) -> bool:
        if not self.holder_name.text().strip():
            self.holder_name.refuse(tr("Write the name here."))
            return False
        self.holder_name.clear_problem()
        invalid_field = self.passphrase.check()
        if invalid_field is not None:
            invalid_field.setFocus()
        return invalid_field is None

    def _write(self, path: Path) -> None:
        installation, read_sheet = self._context.installation, self._read_sheet
        names, passphrases = tuple(self._names), tuple(self._passphrases)
        desk_passphrase, is_rotation = self.sealed_answers_passphrase.text(), self._is_rotation

        def write() -> None:
            # The dialog asked whether an existing file may be replaced.
            path.unlink(missing_ok=True)
            key_escrow.write_key_escrow(
                installation,
                names,
                passphrases,
                path,
                read_sheet(),
                desk_passphrase=desk_passphrase,
                is_rotation=is_rotation,
            )

        def done(_nothing: object) -> None:
            self.clear()
            self.copy_made.emit(path.name)

        runner = self._context.runner
        self.next_button.run(runner, tr("Making and checking…"), write, done, self._refuse)

    def _refuse(self, problem: Problem) -> None:
        self._resume_turn()
        if problem.code is Code.WRONG_PASSPHRASE:
            self.sealed_answers_passphrase.refuse(
                tr("This is not the passphrase of the protected desk.")
            )
        else:
            is_name = problem.code in (Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)
            field = self.holder_name if is_name else self.passphrase.first_field
            field.refuse(problems_words.sentence(problem))

    def _resume_turn(self) -> None:
        self._names.pop()
        self._passphrases.pop()

    def _show_turn(self) -> None:
        number = len(self._names) + 1
        is_last = number == HOLDER_COUNT
        self._head.set_text(tr("Person {number} of three").format(number=number))
        self.next_button.set_text(tr("Save the page to print") if is_last else tr("Next person"))
        self.sealed_answers_passphrase.setVisible(is_last and self._has_desk)
        self.sealed_answers_passphrase.show_note(tr("The key of the sealed answers is included."))
        self.holder_name.setFocus()


def _rows(rotation: KeyRotationStatus) -> Iterator[ListRow]:
    for line, since in rotation.known_since:
        yield ListRow(
            line.device.name,
            tr("knows it since {day}").format(day=dates.format_date(since))
            if since
            else tr("not confirmed yet"),
            icon="check-circle" if since else "question",
            role="good" if since else "warn",
        )
    for former in rotation.former:
        changed = tr("Former key, changed on {day}")
        yield ListRow(
            changed.format(day=dates.format_date(former.key.retired_on)),
            _describe_retention(former),
            icon="waiting",
        )
    for key in rotation.destroyed:
        destroyed = tr("A former key was destroyed on {day}")
        day = dates.format_date(key.destroyed_on or "")
        yield ListRow(destroyed.format(day=day), icon="barred")


def _describe_retention(former: FormerKeyStatus) -> str:
    reasons = []
    if former.missing_laptops:
        reasons.append(
            tr("Still needed by: {names}").format(
                names=", ".join(line.device.name for line in former.missing_laptops)
            )
        )
    if former.days_left:
        reasons.append(tr("kept for %n days more", former.days_left))
    return " · ".join(reasons) or tr("Nobody needs it any more")
