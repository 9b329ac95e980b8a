"""The page of head office's keys."""

from collections.abc import Callable
from dataclasses import dataclass

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
from fieldreg.ui.pages.keys.ceremony import KeyCopyCeremony
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.page import Page
from fieldreg.ui.widgets.stacked_view import StackedView

_SIDE = 416


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of the keys, and whether the protected desk keeps one of them."""

    copied: KeyEscrowStatus
    keys: KeyRotationStatus
    has_desk: bool


class KeysPage(Page):
    """The copy of the keys, who knows the present one, and those before it."""

    def __init__(
        self, context: Context, *, read_sheet: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context.keyboard, translate("Custody", "Head office’s keys"), parent=parent
        )
        self._context = context
        self._has_desk = False
        self._title = PageTitle(
            translate("Custody", "Head office’s keys"),
            translate("Custody", "They alone open what laptops send."),
        )
        self._copied = Label("", "body", wraps=True)
        self._due = Label(
            translate(
                "Custody",
                "No copy holds the keys of today. If this computer is lost and nobody can open its"
                " last backup, nobody gets them back.",
            ),
            "body",
            "warn",
            wraps=True,
        )
        self.copy_button = KeyButton(
            translate("Custody", "Make a copy for three people"), kind=ButtonKind.PRIMARY
        )
        self.key_list = RowList(translate("Custody", "Who knows it"), row_height=44)
        self._nobody = Label(
            translate("Custody", "No laptop was invited yet."), "body", "ink2", wraps=True
        )
        self.rotate_button = KeyButton(translate("Custody", "Change the key"))
        self.back_button = KeyButton(translate("Custody", "Back"), kind=ButtonKind.QUIET)
        self.destroy_button = KeyButton(
            translate("Custody", "Destroy the former key"), kind=ButtonKind.QUIET
        )
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
        if self._main.currentWidget() is self._turns:
            return self.ceremony.holder_name.editor
        return self.key_list if self.key_list.rows else self.copy_button

    def _load(self) -> None:
        installation = self._context.installation
        self._context.runner.run_latest(
            "custody", self, lambda: _look(installation), self._show, self._fail
        )

    def _show(self, found: _Found) -> None:
        copied, keys = found.copied, found.keys
        self._has_desk = found.has_desk
        self._copied.set_text(
            translate("Custody", "Made on {day}, held by: {names}").format(
                day=dates.format_date(copied.made_on), names=", ".join(copied.names)
            )
        )
        self._copied.setVisible(bool(copied.made_on))
        self._due.setVisible(copied.is_due)
        rows = list(_rows(keys))
        self.key_list.set_rows(rows)
        self.key_list.setVisible(bool(rows))
        self._nobody.setVisible(not rows)
        self.destroy_button.setVisible(any(one.may_be_destroyed for one in keys.former))

    def start_ceremony(self, *, is_rotation: bool = False) -> None:
        """Let the first of three people sit down."""
        self._main.setCurrentWidget(self._turns)
        self.ceremony.start(is_rotation=is_rotation, has_desk=self._has_desk)

    def _leave_ceremony(self) -> None:
        self.ceremony.clear()
        if self._main.currentWidget() is self._turns:
            self._main.setCurrentWidget(self._overview)
            self.copy_button.setFocus()

    def _tell_made(self, name: str) -> None:
        self._leave_ceremony()
        self.post_notice(
            Tone.DONE,
            translate(
                "Custody", "The copy is made, and each pair of the three has opened it: {name}"
            ).format(name=name),
            translate(
                "Custody", "Print it three times, burn earlier sheets, and make a backup now."
            ),
        )
        self._load()
        self._context.navigator.notify_changed(frozenset())

    def _destroy(self) -> None:
        installation = self._context.installation
        self._context.runner.run(
            self,
            lambda: key_rotation.destroy_former_keys(installation),
            self._tell_gone,
            self._fail,
        )

    def _tell_gone(self, _gone: object) -> None:
        self.post_notice(
            Tone.DONE,
            translate("Custody", "The former key is destroyed."),
            translate(
                "Custody",
                "It is still in earlier backups and on earlier sheets: destroy those too.",
            ),
        )
        self._load()

    def _fail(self, problem: Problem) -> None:
        self.post_notice(Tone.FAILURE, problems_words.sentence(problem))

    def _bind(self) -> None:
        bind, page = self.keyboard.bind, self._overview
        bind(self.key_list, Action.MOVE_ROW, None, translate("Custody", "choose"))
        bind(
            page,
            Action.PRIMARY,
            self.start_ceremony,
            translate("Custody", "Make a copy for three people"),
            button=self.copy_button,
        )
        bind(
            page,
            Action.CORRECT,
            lambda: self.start_ceremony(is_rotation=True),
            translate("Custody", "Change the key"),
            button=self.rotate_button,
        )
        self.keyboard.focus_on_key(
            page, Action.REMOVE, self.destroy_button, translate("Custody", "Destroy the former key")
        )
        self.destroy_button.clicked.connect(self._destroy)
        back = self._context.navigator.go_back
        bind(page, Action.LEAVE, back, translate("Custody", "Back"), button=self.back_button)
        self.ceremony.closed.connect(self._leave_ceremony)
        self.ceremony.copy_made.connect(self._tell_made)

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_inset(SectionTitle(translate("Custody", "The key that laptops seal to")))
        main.add_full_width(self.key_list, above=4)
        main.add_inset(self._nobody, above=4)
        main.add_stretch()
        buttons = (self.rotate_button, self.back_button, self.destroy_button)
        main.add_inset(button_row(*buttons), above=12)
        side.add_inset(SectionTitle(translate("Custody", "The copy on paper")))
        side.add_inset(self._copied, above=6)
        side.add_inset(self._due, above=6)
        side.add_inset(
            Label(
                translate(
                    "Custody",
                    "A page to print. Three people each choose a passphrase of their own; any two of"
                    " them get head office back with it, one alone does not.",
                ),
                "body",
                "ink2",
                wraps=True,
            ),
            above=6,
        )
        side.add_inset(button_row(self.copy_button), above=12)
        side.add_stretch()
        self._overview, self._turns = Column(), Column()
        self._overview.add_full_width(TwoColumns(main, side, width=_SIDE), stretch=1)
        self._turns.add_full_width(self.ceremony, stretch=1)
        self._main = StackedView(self._overview, self._turns)
        self.column.add_inset(self._title)
        self.column.add_full_width(self._main, above=20, stretch=1)


def _look(installation: Installation) -> _Found:
    return _Found(
        key_escrow.load_escrow_status(installation.store),
        key_rotation.load_rotation_status(installation),
        protected_desk.is_protected_desk_set_up(installation),
    )


def _rows(keys: KeyRotationStatus) -> list[ListRow]:
    known = [
        ListRow(
            line.device.name,
            translate("Custody", "knows it since {day}").format(day=dates.format_date(since))
            if since
            else translate("Custody", "not known to have it yet"),
            icon="check-circle" if since else "question",
            role="good" if since else "warn",
        )
        for line, since in keys.known_since
    ]
    former = [
        ListRow(
            translate("Custody", "Former key, changed on {day}").format(
                day=dates.format_date(one.key.retired_on)
            ),
            _why_kept(one),
            icon="waiting",
        )
        for one in keys.former
    ]
    gone = [
        ListRow(
            translate("Custody", "A former key was destroyed on {day}").format(
                day=dates.format_date(one.destroyed_on or "")
            ),
            icon="barred",
        )
        for one in keys.destroyed
    ]
    return [*known, *former, *gone]


def _why_kept(one: FormerKeyStatus) -> str:
    told = []
    if one.missing_laptops:
        told.append(
            translate("Custody", "Still needed by: {names}").format(
                names=", ".join([line.device.name for line in one.missing_laptops])
            )
        )
    if one.days_left:
        told.append(translate("Custody", "kept for %n days more", "", one.days_left))
    return " · ".join(told) or translate("Custody", "Nobody needs it any more")
