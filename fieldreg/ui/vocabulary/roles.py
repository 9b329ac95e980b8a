"""Words of the roles at head office."""

from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.ui.translation import translate


def name(role: Role) -> str:
    """Name a role."""
    return {
        Role.OFFICER: translate("Roles", "officer"),
        Role.PROGRAMME: translate("Roles", "programme"),
        Role.PROTECTED_DESK: translate("Roles", "protected desk"),
        Role.ADMINISTRATOR: translate("Roles", "administrator"),
    }[role]


def listed(roles: str) -> str:
    """Name several *roles*, which stand with a space between, in their order."""
    held = Rights.parse(roles).roles
    return ", ".join(name(one) for one in Role if one in held)
