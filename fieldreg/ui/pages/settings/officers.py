"""Users of this installation, and officers' roles."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission, Role
from fieldreg.services import officers, receivers
from fieldreg.services.officers import Officer
from fieldreg.services.receivers import Receiver
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.passphrase_fields import PassphraseFields
from fieldreg.ui.keyboard import Action
from fieldreg.ui.page import Page
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow, button_row
from fieldreg.ui.widgets.notices import Tone

tr = translator("Settings")
tr_roles = translator("Roles")

_NAME_PROBLEMS = (Code.NAME_MISSING, Code.TRAINER_NAME_TAKEN, Code.VALUE_REFUSED)


class TrainersPanel(Column):
    changed = Signal()
    expanded = Signal()

    def __init__(
        self, context: Context, page: Page, actions: Actions, draw_passphrase: Callable[[], str]
    ) -> None:
        super().__init__()
        self._context, self._page = context, page
        self.names = wrapped_label("", "ink")
        self.name = FormField(tr("Name; every entry says who made it"))
        self.new_passphrase = PassphraseFields(draw_passphrase)
        self._removable = ComboBox()
        self.trainer_to_remove = FormField(tr("Who works here no longer"), self._removable)
        self._add_actions(actions)
        self._form, self._removal = Column(), Column()
        own = Actions(context.keyboard, self._form)
        self.save_button = own.add(
            tr("Let in"), self.save, Action.PRIMARY, kind=ButtonKind.PRIMARY, saves=True
        )
        self.cancel_button = own.add(
            tr("Cancel"), self.collapse, Action.LEAVE, kind=ButtonKind.QUIET
        )
        propose = self.new_passphrase.propose_button
        own.adopt(propose, self.new_passphrase.propose, Action.PROPOSE)
        self._form.add_full_width(self.name)
        self._form.add_full_width(self.new_passphrase, above="field")
        self._form.add_full_width(own.row(), above="field")
        self._removal.add_full_width(self.trainer_to_remove)
        self._removal.add_full_width(button_row(self.remove_button), above="field")
        self.add_full_width(self.names)
        for part in (button_row(self.add_button), self._form, self._removal):
            self.add_full_width(part, above="near")
        self.collapse()

    def _add_actions(self, actions: Actions) -> None:
        is_office = self._context.installation.is_head_office
        self.add_button = actions.add(
            tr("Let another officer in") if is_office else tr("Let another trainer in"),
            self.expand,
            Action.FORCE_IMPORT,
            needs=Permission.MANAGE_OFFICERS,
        )
        self.remove_button = actions.add(
            tr("Take out"),
            self.remove_trainer,
            Action.REMOVE,
            kind=ButtonKind.QUIET,
            needs=Permission.MANAGE_OFFICERS,
            is_destructive=True,
        )

    def show_names(self, names: Sequence[str]) -> None:
        self.names.set_text(" · ".join(names))
        own_name = self._context.installation.user_name
        self._removable.set_values([(name, name) for name in names if name != own_name])
        self._show_removal()

    def _show_removal(self) -> None:
        may_remove = self._context.keyboard.may(Permission.MANAGE_OFFICERS)
        has_others = self._removable.count() > 0 and self._form.isHidden()
        self._removal.setVisible(may_remove and has_others)

    def expand(self) -> None:
        self.add_button.hide()
        self._removal.hide()
        self._form.show()
        self.expanded.emit()
        self.name.setFocus()

    def collapse(self) -> None:
        had_focus = contains_focus(self._form)
        self.name.set_text("")
        self.name.clear_problem()
        self.new_passphrase.clear()
        self._form.hide()
        self.add_button.show()
        self._show_removal()
        if had_focus:
            self.add_button.setFocus()

    def save(self) -> None:
        name = self.name.text().strip()
        self.name.clear_problem()
        if not name:
            self.name.refuse(problems_words.of_code(Code.NAME_MISSING))
            return
        invalid_field = self.new_passphrase.check()
        if invalid_field is not None:
            invalid_field.setFocus()
            return
        installation, passphrase = self._context.installation, self.new_passphrase.text
        self.save_button.run(
            self._context.runner,
            tr("Changing…"),
            lambda: officers.add_user(installation, name, passphrase),
            lambda _nothing: self._finish(tr("Works here from now on: {name}").format(name=name)),
            self._refuse,
        )

    def remove_trainer(self) -> None:
        installation, name = self._context.installation, str(self.trainer_to_remove.value())
        sentence = tr("Opens this computer no longer: {name}. What they wrote stays.")
        self._page.run(
            lambda: officers.remove_user(installation, name),
            lambda _nothing: self._finish(sentence.format(name=name)),
            self._page.post_failure,
        )

    def _finish(self, sentence: str) -> None:
        self.collapse()
        self._page.post_notice(Tone.DONE, sentence)
        self.changed.emit()

    def _refuse(self, problem: Problem) -> None:
        field = self.name if problem.code in _NAME_PROBLEMS else self.new_passphrase.first_field
        field.refuse(problems_words.sentence(problem))


class RolesPanel(Column):
    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._officers: dict[str, Officer] = {}
        self.holders = wrapped_label("", "ink")
        self._people = ComboBox()
        self.person = FormField(tr_roles("Person"), self._people)
        self.role = FormField(
            tr_roles("Role"), ComboBox([(role, problems_words.role_label(role)) for role in Role])
        )
        self.explanation = wrapped_label()
        form, choices = Column(), Flow(spacing=16, between=10, align=Qt.AlignmentFlag.AlignTop)
        actions = Actions(context.keyboard, form)
        self.toggle_button = actions.add(tr_roles("Give this role"), self.toggle_role, Action.ADD)
        for field in (self.person, self.role):
            field.changed.connect(self._show_role)
            choices.add(field, share=1)
        form.add_full_width(choices)
        form.add_full_width(self.explanation, above="near")
        form.add_full_width(actions.row(), above="near")
        self.add_full_width(SectionTitle(tr_roles("What each may do")))
        self.add_full_width(self.holders, above="near")
        self.add_full_width(form, above="near")
        form.setVisible(context.keyboard.may(Permission.MANAGE_OFFICERS))

    def load(self) -> None:
        installation = self._context.installation
        self._page.run_latest("roles", lambda: officers.list_officers(installation), self._show)

    def toggle_role(self) -> None:
        installation, name = self._context.installation, str(self.person.value())
        role = Role(str(self.role.value()))
        given, taken = ((), (role,)) if self._has_role(name, role) else ((role,), ())
        change = partial(officers.set_roles, installation, name, give=given, take=taken)
        shown = self._officers[name].rights
        self._page.run(partial(change, shown=shown), self._on_changed, self._refuse)

    def _refuse(self, problem: Problem) -> None:
        self._page.post_failure(problem)
        self.load()

    def _on_changed(self, officer: Officer) -> None:
        sentence = tr_roles("The roles of {name} are now: {roles}.").format(
            name=officer.name, roles=_format_roles(officer)
        )
        self._page.post_notice(Tone.DONE, sentence)
        self.load()

    def _show(self, officers: Sequence[Officer]) -> None:
        chosen = self.person.value()
        self._officers = {officer.name: officer for officer in officers}
        self.holders.set_text(
            "\n".join(
                tr_roles("{name}: {roles}").format(name=officer.name, roles=_format_roles(officer))
                for officer in officers
            )
        )
        self._people.set_values([(name, name) for name in self._officers])
        if chosen in self._officers:
            self.person.set_value(chosen)
        self._show_role()

    def _show_role(self) -> None:
        role = Role(str(self.role.value()))
        self.explanation.set_text(_describe_role(role))
        has_role = self._has_role(str(self.person.value()), role)
        self.toggle_button.set_text(
            tr_roles("Remove this role") if has_role else tr_roles("Give this role")
        )

    def _has_role(self, name: str, role: Role) -> bool:
        return name in self._officers and role in self._officers[name].rights.roles


class ReceiversPanel(Column):
    def __init__(self, context: Context, page: Page) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._choice = ComboBox()
        self.receiver = FormField(tr("Computer"), self._choice)
        form = Column()
        actions = Actions(context.keyboard, form)
        self.end_button = actions.add(
            tr("End its work"),
            self.end_work,
            Action.CALL_OFF,
            kind=ButtonKind.QUIET,
            needs=Permission.MANAGE_OFFICERS,
            is_destructive=True,
        )
        form.add_full_width(self.receiver)
        form.add_full_width(actions.row(), above="near")
        self.add_full_width(SectionTitle(tr("Computers that receive by themselves")))
        self.add_full_width(form, above="near")
        self.hide()

    def load(self) -> None:
        job = partial(receivers.list_receivers, self._context.installation)
        self._page.run_latest("receivers", job, self._show)

    def end_work(self) -> None:
        installation, name = self._context.installation, str(self.receiver.value())
        self._page.run(
            lambda: receivers.revoke_receiver(installation, name),
            self._on_ended,
            self._page.post_failure,
        )

    def _on_ended(self, ended: Receiver) -> None:
        sentence = tr(
            "Receives no more: {name}. If it was lost, take its user from the database’s server"
            " and draw another key under Head office’s keys."
        )
        self._page.post_notice(Tone.DONE, sentence.format(name=ended.name))
        self.load()

    def _show(self, found: Sequence[Receiver]) -> None:
        label = tr("{name} · until {day}")
        choices = [
            (each.name, label.format(name=each.name, day=dates.format_date(each.until)))
            for each in found
            if each.is_at_work
        ]
        self._choice.set_values(choices)
        self.setVisible(bool(choices))


def _format_roles(officer: Officer) -> str:
    return problems_words.format_roles(str(officer.rights)) or tr_roles("no role")


def _describe_role(role: Role) -> str:
    return {
        Role.OFFICER: tr_roles(
            "Takes in bundles, registers, corrects, settles conflicts, exports. Sees "
            "everything about people except sealed answers."
        ),
        Role.PROGRAMME: tr_roles(
            "Plans sessions, keeps courses and partners, sets quotas. Sees figures, and no "
            "registered person."
        ),
        Role.PROTECTED_DESK: tr_roles(
            "Opens sealed answers by a passphrase of their own, and orders erasures."
        ),
        Role.ADMINISTRATOR: tr_roles(
            "Manages laptops, keys, roles, settings and backups. Sees no registered person."
        ),
    }[role]
