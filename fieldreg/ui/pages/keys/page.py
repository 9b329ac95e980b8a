"""The page of head office's keys: laptops that know the key, former keys, and the copy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain.problems import Problem
from fieldreg.services.installation.model import Installation
from fieldreg.services.keys import key_escrow, key_rotation
from fieldreg.services.keys.key_escrow import KeyEscrowStatus
from fieldreg.services.keys.key_rotation import FormerKeyStatus, KeyRotationStatus
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.pages.keys.ceremony import KeyCopyCeremony
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.stacked_view import StackedView

tr = translator("Custody")


_SIDE_WIDTH = 416


@dataclass(frozen=True, slots=True)
class KeysPageData:
    """*has_desk*: the protected desk has its own passphrase, and keeps one of the keys."""

    escrow: KeyEscrowStatus
    rotation: KeyRotationStatus
    has_desk: bool


class KeysPage(Page):
    def __init__(self, context: Context, *, read_sheet: Callable[[], str]) -> None:
        super().__init__(context, tr("Head office’s keys"))
        self._has_desk = False
        self._title = PageTitle(tr("Head office’s keys"), tr("They alone open what laptops send."))
        self._escrow = wrapped_label("", "ink")
        self._due = wrapped_label(
            tr(
                "No paper copy has the current keys. If this computer is lost and nobody can "
                "open its last backup, the keys are gone."
            ),
            "warn",
        )
        self.copy_button = KeyButton(tr("Make a copy for three people"), kind=ButtonKind.PRIMARY)
        self.key_list = RowList(tr("Who knows it"), row_height=44)
        self._no_laptop = wrapped_label(tr("No laptop was invited yet."))
        self.rotate_button = KeyButton(tr("Change the key"))
        self.back_button = KeyButton(tr("Back"), kind=ButtonKind.QUIET)
        self.destroy_button = KeyButton(tr("Destroy the former key"), kind=ButtonKind.QUIET)
        self.ceremony = KeyCopyCeremony(context, read_sheet=read_sheet)
        self._lay_out()
        self._bind()

    @override
    def on_enter(self, subject: object = None) -> None:
        self._load()

    @override
    def on_leave(self) -> None:
        self._leave_ceremony()

    @override
    def first_focus(self) -> QWidget | None:
        if self._main.currentWidget() is self.ceremony:
            return self.ceremony.holder_name.editor
        return self.key_list if self.key_list.rows else self.copy_button

    def _load(self) -> None:
        self._context.runner.run_latest(
            "custody", self, partial(_load_keys, self._context.installation), self._show, self._fail
        )

    def _show(self, found: KeysPageData) -> None:
        escrow, rotation = found.escrow, found.rotation
        self._has_desk = found.has_desk
        self._escrow.set_text(
            tr("Made on {day}, kept by: {names}").format(
                day=dates.format_date(escrow.made_on), names=", ".join(escrow.names)
            )
        )
        self._escrow.setVisible(bool(escrow.made_on))
        self._due.setVisible(escrow.is_due)
        rows = list(_rows(rotation))
        self.key_list.set_rows(rows)
        self.key_list.setVisible(bool(rows))
        self._no_laptop.setVisible(not rows)
        self.destroy_button.setVisible(any(former.may_be_destroyed for former in rotation.former))

    def start_ceremony(self, *, is_rotation: bool = False) -> None:
        """Show the ceremony at its first turn; *is_rotation* also changes the key."""
        self._main.setCurrentWidget(self.ceremony)
        self.ceremony.start(is_rotation=is_rotation, has_desk=self._has_desk)

    def _leave_ceremony(self) -> None:
        self.ceremony.clear()
        if self._main.currentWidget() is self.ceremony:
            self._main.setCurrentWidget(self._overview)
            self.copy_button.setFocus()

    def _on_copy_made(self, name: str) -> None:
        self._leave_ceremony()
        self.post_notice(
            Tone.DONE,
            tr(
                "The copy is made. Any two of the three people can open it; this was tested: {name}"
            ).format(name=name),
            tr("Print it three times, burn earlier sheets, and make a backup now."),
        )
        self._load()
        self._context.navigator.notify_changed(frozenset())

    def _destroy(self) -> None:
        installation = self._context.installation
        self._context.runner.run(
            self,
            lambda: key_rotation.destroy_former_keys(installation),
            lambda _key_ids: self._on_destroyed(),
            self._fail,
        )

    def _on_destroyed(self) -> None:
        self.post_notice(
            Tone.DONE,
            tr("The former key is destroyed."),
            tr("It is still in earlier backups and on earlier sheets: destroy those too."),
        )
        self._load()

    def _fail(self, problem: Problem) -> None:
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _bind(self) -> None:
        keyboard, overview, destroy = self.keyboard, self._overview, self.destroy_button
        rotate = partial(self.start_ceremony, is_rotation=True)
        keyboard.bind(self.key_list, Action.MOVE_ROW, None, tr("choose"))
        self.copy_button.bind_key(keyboard, overview, Action.PRIMARY, self.start_ceremony)
        self.rotate_button.bind_key(keyboard, overview, Action.CORRECT, rotate)
        keyboard.focus_on_key(overview, Action.REMOVE, destroy, destroy.display_text)
        destroy.clicked.connect(self._destroy)
        self.back_button.bind_key(keyboard, overview, Action.LEAVE, self._context.navigator.go_back)
        self.ceremony.closed.connect(self._leave_ceremony)
        self.ceremony.copy_made.connect(self._on_copy_made)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_inset(SectionTitle(tr("The key that laptops use to seal")))
        main.add_full_width(self.key_list, above=4)
        main.add_inset(self._no_laptop, above=4)
        main.add_stretch()
        buttons = (self.rotate_button, self.back_button, self.destroy_button)
        main.add_inset(button_row(*buttons), above=12)
        side.add_inset(SectionTitle(tr("The copy on paper")))
        side.add_inset(self._escrow, above=6)
        side.add_inset(self._due, above=6)
        side.add_inset(
            wrapped_label(
                tr(
                    "A page to print. Three people each choose their own passphrase. Any two "
                    "of them can restore head office with this page; one alone cannot."
                )
            ),
            above=6,
        )
        side.add_inset(button_row(self.copy_button), above=12)
        side.add_stretch()
        self._overview = TwoColumns(main, side, width=_SIDE_WIDTH)
        self._main = StackedView(self._overview, self.ceremony)
        self.column.add_inset(self._title)
        self.column.add_full_width(self._main, above=20, stretch=1)


def _load_keys(installation: Installation) -> KeysPageData:
    return KeysPageData(
        key_escrow.load_escrow_status(installation.store),
        key_rotation.load_rotation_status(installation),
        protected_desk.is_protected_desk_set_up(installation),
    )


def _rows(rotation: KeyRotationStatus) -> Iterator[ListRow]:
    """Yield rows of the laptops, of former keys that still open bundles, and of destroyed ones."""
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
