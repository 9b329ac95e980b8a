"""Access to this installation: passphrase, key store, trainers, roles."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.services import officers
from fieldreg.services.officers import KeyStoreStatus
from fieldreg.ui.context import Context
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.pages.settings.officers import ReceiversPanel, RolesPanel, TrainersPanel
from fieldreg.ui.pages.settings.pin import PinForm
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Tone

tr = translator("Settings")

_SIDE_WIDTH = 480
_PASSPHRASE_ALONE, _KEY_STORE_TOO = "passphrase alone", "key store too"


class AccessPanel(Column):
    closed = Signal()

    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        draw_passphrase = partial(
            officers.propose_passphrase, context.installation.tools, context.language
        )
        actions = Actions(context.keyboard, self)
        self.passphrase = ChangePassphraseForm(context, page, actions, draw_passphrase)
        self.pin = PinForm(context, page, actions)
        self.unlock_method = UnlockMethodField(context, page)
        self.trainers = TrainersPanel(context, page, actions, draw_passphrase)
        self.roles = RolesPanel(context, page) if context.installation.is_head_office else None
        self.receivers_panel = ReceiversPanel(context, page) if self.roles is not None else None
        self.back_button = actions.add(
            tr("Back to the settings"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET
        )
        for form, other in ((self.passphrase, self.pin), (self.pin, self.passphrase)):
            form.expanded.connect(self.unlock_method.hide_while)
            form.expanded.connect(other.setHidden)
        for form in (self.passphrase, self.pin):
            form.expanded.connect(lambda is_open: self.trainers.collapse() if is_open else None)
        self.trainers.expanded.connect(self.passphrase.collapse)
        self.trainers.expanded.connect(self.pin.collapse)
        self.trainers.changed.connect(self._load_people)
        own, others = Column(), Column()
        own.add_inset(SectionTitle(tr("Your passphrase")))
        own.add_inset(self.passphrase, above="near")
        own.add_inset(self.pin, above="part")
        own.add_inset(self.unlock_method, above="section")
        own.add_stretch()
        own.add_inset(button_row(self.back_button), above="field")
        others.add_inset(SectionTitle(tr("Who works at this computer")))
        others.add_inset(self.trainers, above="near")
        if self.roles is not None:
            others.add_inset(self.roles, above="part")
        if self.receivers_panel is not None:
            others.add_inset(self.receivers_panel, above="part")
        others.add_stretch()
        self.add_full_width(TwoColumns(own, others, width=_SIDE_WIDTH), stretch=1)

    def load(self) -> None:
        self._load_people()
        self.pin.load()
        self.unlock_method.load()
        self.passphrase.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def collapse(self) -> None:
        self.passphrase.collapse()
        self.pin.collapse()
        self.trainers.collapse()

    def _load_people(self) -> None:
        job = partial(officers.list_user_names, self._context.installation)
        self._page.run_latest("trainers", job, self.trainers.show_names)
        if self.roles is not None:
            self.roles.load()
        if self.receivers_panel is not None:
            self.receivers_panel.load()


class UnlockMethodField(FormField):
    def __init__(self, context: Context, page: Page) -> None:
        self._box = ComboBox()
        super().__init__(tr("What opens the register"), self._box)
        self._context, self._page = context, page
        self._is_offered = False
        self.hide()
        self.committed.connect(self._choose)

    def load(self) -> None:
        job = partial(officers.load_keystore_status, self._context.installation)
        self._page.run_latest("opened by", job, self._show_status)

    def hide_while(self, is_wanted: bool) -> None:  # noqa: FBT001  a slot
        self.setVisible(self._is_offered and not is_wanted)

    def _show_status(self, status: KeyStoreStatus) -> None:
        name = f" ({status.keystore_name})" if status.keystore_name else ""
        self._box.set_values(
            [
                (_PASSPHRASE_ALONE, tr("a passphrase alone")),
                (_KEY_STORE_TOO, tr("this system’s key store too") + name),
            ]
        )
        self.set_value(_KEY_STORE_TOO if status.is_enabled else _PASSPHRASE_ALONE)
        self.show_note(
            tr(
                "Enter alone opens it now. Anybody who uses your account on this computer "
                "while you are logged in can read everything. A lost laptop is safe only if "
                "your account is locked."
            )
            if status.is_enabled
            else tr(
                "With the key store, Enter alone opens the register for anybody who uses your "
                "account on this computer while you are logged in. A lost laptop is safe only "
                "if your account is locked."
            )
        )
        self._is_offered = status.is_enabled or bool(status.keystore_name)
        self.setVisible(self._is_offered)

    def _choose(self) -> None:
        is_wanted = self.value() == _KEY_STORE_TOO
        change = officers.enable_keystore if is_wanted else officers.disable_keystore
        job = partial(change, self._context.installation)
        self._page.run(job, lambda _nothing: self.load(), self._fail)

    def _fail(self, problem: Problem) -> None:
        self._page.post_failure(problem)
        self.load()


class ChangePassphraseForm(Column):
    expanded = Signal(bool)

    def __init__(
        self, context: Context, page: Page, actions: Actions, draw_passphrase: Callable[[], str]
    ) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.open_button = actions.add(tr("Change the passphrase"), self.expand, Action.CORRECT)
        self.old = FormField(tr("Current passphrase"), LineEdit(is_masked=True))
        self.new_passphrase = PassphraseFields(
            draw_passphrase, tr("New passphrase"), tr("New passphrase once more")
        )
        self.new, self.again = self.new_passphrase.first_field, self.new_passphrase.repeat_field
        self._form = Column()
        own = Actions(context.keyboard, self._form)
        self.save_button = own.add(
            tr("Use the new passphrase"),
            self.save,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            saves=True,
        )
        self.cancel_button = own.add(
            tr("Cancel"), self.collapse, Action.LEAVE, kind=ButtonKind.QUIET
        )
        propose = self.new_passphrase.propose_button
        own.adopt(propose, self.new_passphrase.propose, Action.PROPOSE)
        self._form.add_full_width(self.old)
        self._form.add_full_width(self.new_passphrase, above="field")
        self._form.add_full_width(own.row(), above="field")
        self.add_full_width(button_row(self.open_button))
        self.add_full_width(self._form, above="near")
        self.collapse()

    def expand(self) -> None:
        self.open_button.hide()
        self._form.show()
        self.expanded.emit(True)  # noqa: FBT003  a signal takes no keywords
        self.old.setFocus()

    def collapse(self) -> None:
        had_focus = contains_focus(self._form)
        self.old.set_text("")
        self.old.clear_problem()
        self.new_passphrase.clear()
        self._form.hide()
        self.open_button.show()
        self.expanded.emit(False)  # noqa: FBT003  a signal takes no keywords
        if had_focus:
            self.open_button.setFocus()

    def save(self) -> None:
        if self.again.text() != self.new.text():
            self.again.refuse(tr("It differs from the new passphrase."))
            return
        for field in (self.old, self.new, self.again):
            field.clear_problem()
        installation, old, new = self._context.installation, self.old.text(), self.new.text()
        self.save_button.run(
            self._context.runner,
            tr("Changing…"),
            lambda: officers.change_own_passphrase(installation, old, new),
            self._on_changed,
            self._refuse,
        )

    def _on_changed(self, _nothing: object) -> None:
        self.collapse()
        self._page.post_notice(Tone.DONE, tr("The new passphrase is valid from now on."))

    def _refuse(self, problem: Problem) -> None:
        if problem.code is Code.WRONG_PASSPHRASE:
            self.old.refuse(tr("This is not the current passphrase."))
        else:
            self.new.refuse(problems_words.sentence(problem))
