"""Words of the roles at head office."""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.roles import Rights, Role

_translate = QCoreApplication.translate


def name(role: Role) -> str:
    """Name a role."""
    return {
        Role.OFFICER: _translate("Roles", "officer"),
        Role.PROGRAMME: _translate("Roles", "programme"),
        Role.PROTECTED_DESK: _translate("Roles", "protected desk"),
        Role.ADMINISTRATOR: _translate("Roles", "administrator"),
    }[role]


def listed(roles: str) -> str:
    """Name several *roles*, which stand with a space between, in their order."""
    held = Rights.read(roles).roles
    return ", ".join(name(one) for one in Role if one in held)


def hidden() -> str:
    """Say that a value is not shown to whoever has these roles."""
    return _translate("Roles", "hidden")
