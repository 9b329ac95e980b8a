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


def head() -> str:
    """Head the part about roles."""
    return _translate("Roles", "What each may do")


def who() -> str:
    """Label the person."""
    return _translate("Roles", "Person")


def role() -> str:
    """Label the role."""
    return _translate("Roles", "Role")


def give() -> str:
    """Label the button that gives a role."""
    return _translate("Roles", "Give this role")


def take() -> str:
    """Label the same button where the person holds it."""
    return _translate("Roles", "Take this role")


def holds(name: str, roles: str) -> str:
    """Say what somebody holds."""
    return _translate("Roles", "{name}: {roles}").format(
        name=name, roles=listed(roles) or _translate("Roles", "no role")
    )


def now(name: str, roles: str) -> str:
    """Say what somebody holds from now on."""
    return _translate("Roles", "From now on {name} holds: {roles}.").format(
        name=name, roles=listed(roles) or _translate("Roles", "no role")
    )


def means(one: Role) -> str:
    """Say what a role may do and see."""
    return {
        Role.OFFICER: _translate(
            "Roles",
            "Takes in bundles, registers and corrects, decides conflicts, exports. Sees "
            "all of people but no sealed answer.",
        ),
        Role.PROGRAMME: _translate(
            "Roles",
            "Plans sessions, keeps courses and partners. Sees participants without "
            "telephone, e-mail, guardian and notes.",
        ),
        Role.PROTECTED_DESK: _translate(
            "Roles",
            "Opens sealed answers by a passphrase of their own, and orders erasures.",
        ),
        Role.ADMINISTRATOR: _translate(
            "Roles",
            "Keeps laptops, keys, roles, settings and backups. Sees nobody of those who "
            "are registered.",
        ),
    }[one]
