"""The roles of the people at head office: listing, giving and taking them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.roles import Permission, Role
from fieldreg.services.officers import Officer, list_officers, set_roles
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import roles
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import button_row

tr = translator("Roles")


class RolesPanel(QWidget):
    """The roles of each person, and a form for users who may change them.

    Signals:
        changed(str): a role was given or taken; the sentence of the notice.
        failed(Problem): nothing was changed.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._officers: dict[str, Officer] = {}
        self.holders = wrapped_label("", "ink")
        self._people = ComboBox()
        self.person = FormField(tr("Person"), self._people)
        self.role = FormField(
            tr("Role"), ComboBox([(role, roles.role_label(role)) for role in Role])
        )
        self.explanation = wrapped_label()
        self.toggle_button = KeyButton(tr("Give this role"))
        self._form = QWidget()
        self._lay_out()
        for field in (self.person, self.role):
            field.changed.connect(self._show_role)
        context.keyboard.bind(
            self._form,
            Action.ADD,
            self.toggle_role,
            tr("Give this role"),
            button=self.toggle_button,
        )
        self._form.setVisible(
            context.installation.user_rights.rights.may(Permission.MANAGE_OFFICERS)
        )

    def load(self) -> None:
        installation = self._context.installation
        self._context.runner.run_latest(
            "roles", self, lambda: list_officers(installation), self._show
        )

    def toggle_role(self) -> None:
        """Give the chosen person the chosen role, or take it if they have it."""
        installation, name = self._context.installation, str(self.person.value())
        role = Role(str(self.role.value()))
        given, taken = ((), (role,)) if self._has_role(name, role) else ((role,), ())
        self._context.runner.run(
            self,
            lambda: set_roles(installation, name, give=given, take=taken),
            self._on_changed,
            self.failed.emit,
        )

    def _on_changed(self, officer: Officer) -> None:
        self.changed.emit(
            tr("The roles of {name} are now: {roles}.").format(
                name=officer.name, roles=_format_roles(officer)
            )
        )
        self.load()

    def _show(self, officers: Sequence[Officer]) -> None:
        chosen = self.person.value()
        self._officers = {officer.name: officer for officer in officers}
        self.holders.set_text(
            "\n".join(
                tr("{name}: {roles}").format(name=officer.name, roles=_format_roles(officer))
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
        self.toggle_button.set_text(tr("Remove this role") if has_role else tr("Give this role"))

    def _has_role(self, name: str, role: Role) -> bool:
        return name in self._officers and role in self._officers[name].rights.roles

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(self.person, 1)
        beside.addWidget(self.role, 1)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addLayout(beside)
        form.addWidget(self.explanation)
        form.addWidget(button_row(self.toggle_button))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(SectionTitle(tr("What each may do")))
        box.addWidget(self.holders)
        box.addWidget(self._form)


def _format_roles(officer: Officer) -> str:
    return roles.format_roles(str(officer.rights)) or tr("no role")


def _describe_role(role: Role) -> str:
    return {
        Role.OFFICER: tr(
            "Takes in bundles, registers, corrects, settles conflicts, exports. Sees "
            "everything about people except sealed answers."
        ),
        Role.PROGRAMME: tr(
            "Plans sessions, keeps courses and partners. Sees participants without "
            "telephone, e-mail, guardian and notes."
        ),
        Role.PROTECTED_DESK: tr(
            "Opens sealed answers by a passphrase of their own, and orders erasures."
        ),
        Role.ADMINISTRATOR: tr(
            "Manages laptops, keys, roles, settings and backups. Sees no registered person."
        ),
    }[role]
