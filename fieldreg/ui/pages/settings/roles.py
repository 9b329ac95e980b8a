"""What each may do at head office: giving a role to somebody, and taking it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.roles import Permission, Role
from fieldreg.services.officers import officer_roles
from fieldreg.services.officers.officer_roles import Officer
from fieldreg.ui.context import Context
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import roles
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import button_row


class RolesPanel(QWidget):
    """Who holds what; whoever may give roles chooses a person and a role.

    Signals:
        changed(str): what was done, in a sentence.
        failed(Problem): nothing was done.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._held: dict[str, Officer] = {}
        self.holders = Label("", "body", wraps=True)
        self._people = ComboBox()
        self.person = FormField(translate("Roles", "Person"), self._people)
        self.role = FormField(
            translate("Roles", "Role"), ComboBox([(one, roles.name(one)) for one in Role])
        )
        self.explanation = Label("", "body", "ink2", wraps=True)
        self.toggle_button = KeyButton(translate("Roles", "Give this role"))
        self._form = QWidget()
        self._lay_out()
        for field in (self.person, self.role):
            field.changed.connect(self._say_what_follows)
        context.keyboard.bind(
            self._form,
            Action.ADD,
            self.toggle_role,
            translate("Roles", "Give this role"),
            button=self.toggle_button,
        )
        self._form.setVisible(
            context.installation.user_rights.rights.may(Permission.MANAGE_OFFICERS)
        )

    def load(self) -> None:
        """Show who holds what now."""
        installation = self._context.installation
        self._context.runner.run_latest(
            "roles", self, lambda: officer_roles.list_officers(installation), self._show
        )

    def toggle_role(self) -> None:
        """Give the role that is chosen, or take it from whoever holds it."""
        installation, name = self._context.installation, str(self.person.value())
        role = Role(str(self.role.value()))
        given, taken = ((), (role,)) if self._holds(name, role) else ((role,), ())
        self._context.runner.run(
            self,
            lambda: officer_roles.set_roles(installation, name, give=given, take=taken),
            self._tell,
            self.failed.emit,
        )

    def _tell(self, one: Officer) -> None:
        self.changed.emit(_now(one.name, str(one.rights)))
        self.load()

    def _show(self, found: Sequence[Officer]) -> None:
        chosen = self.person.value()
        self._held = {one.name: one for one in found}
        told = [_holds_text(one.name, str(one.rights)) for one in found]
        self.holders.set_text("\n".join(told))
        self._people.set_values([(name, name) for name in self._held])
        if chosen in self._held:
            self.person.set_value(chosen)
        self._say_what_follows()

    def _say_what_follows(self) -> None:
        role = Role(str(self.role.value()))
        self.explanation.set_text(_means(role))
        is_held = self._holds(str(self.person.value()), role)
        self.toggle_button.set_text(
            translate("Roles", "Take this role")
            if is_held
            else translate("Roles", "Give this role")
        )

    def _holds(self, name: str, role: Role) -> bool:
        return name in self._held and role in self._held[name].rights.roles

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
        box.addWidget(SectionTitle(translate("Roles", "What each may do")))
        box.addWidget(self.holders)
        box.addWidget(self._form)


def _holds_text(name: str, held: str) -> str:
    """Say what somebody holds."""
    return translate("Roles", "{name}: {roles}").format(
        name=name, roles=roles.listed(held) or translate("Roles", "no role")
    )


def _now(name: str, held: str) -> str:
    """Say what somebody holds from now on."""
    return translate("Roles", "From now on {name} holds: {roles}.").format(
        name=name, roles=roles.listed(held) or translate("Roles", "no role")
    )


def _means(one: Role) -> str:
    """Say what a role may do and see."""
    return {
        Role.OFFICER: translate(
            "Roles",
            "Takes in bundles, registers and corrects, decides conflicts, exports. Sees "
            "all of people but no sealed answer.",
        ),
        Role.PROGRAMME: translate(
            "Roles",
            "Plans sessions, keeps courses and partners. Sees participants without "
            "telephone, e-mail, guardian and notes.",
        ),
        Role.PROTECTED_DESK: translate(
            "Roles", "Opens sealed answers by a passphrase of their own, and orders erasures."
        ),
        Role.ADMINISTRATOR: translate(
            "Roles",
            "Keeps laptops, keys, roles, settings and backups. Sees nobody of those who "
            "are registered.",
        ),
    }[one]
