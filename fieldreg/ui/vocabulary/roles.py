"""Names of the roles at head office."""

from fieldreg.domain.roles import Role
from fieldreg.ui.translation import translator

tr = translator("Roles")


def role_label(role: Role) -> str:
    return {
        Role.OFFICER: tr("officer"),
        Role.PROGRAMME: tr("programme"),
        Role.PROTECTED_DESK: tr("protected desk"),
        Role.ADMINISTRATOR: tr("administrator"),
    }[role]


def format_roles(names: str) -> str:
    """Format role *names*, which are separated by spaces, in the order of `Role`."""
    held = names.split()
    return ", ".join(role_label(role) for role in Role if role.value in held)
