"""Roles at head office and their permissions; `rights` has their fields."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class InstallationRole(StrEnum):
    HEAD_OFFICE = "head-office"
    LAPTOP = "laptop"


class Role(StrEnum):
    OFFICER = "officer"
    PROGRAMME = "programme"
    PROTECTED_DESK = "protected-desk"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    VIEW_OVERVIEW = "look"  # the day, the pending work, the state of the installation
    FIND_PEOPLE = "find"  # people, and their history
    REGISTER_PEOPLE = "register"  # people and their consents
    CORRECT_PEOPLE = "correct"  # people, and take them out of use
    MARK_ATTENDANCE = "mark"  # of participants
    PLAN_SESSIONS = "plan"  # sessions, courses, partners
    RESOLVE_CONFLICTS = "settle"  # conflicts
    ASK_TRAINERS = "ask"  # trainers, and answer head office
    IMPORT_PEOPLE = "import"  # people from a file
    EXPORT_PEOPLE = "export"  # people with their names
    EXCHANGE_DATA = "receive"  # bundles
    APPLY_PENDING = "take-waiting"  # bundles that wait for nothing any more
    UNDO_ARRIVALS = "undo"  # imported bundles
    VIEW_LAPTOPS = "see-laptops"
    MANAGE_LAPTOPS = "keep-laptops"  # invite, confirm, withdraw, revoke
    VIEW_FIGURES = "figures"  # exact ones, of few people too
    VIEW_EDITIONS = "editions"  # tables that tell nothing of few people
    BACK_UP = "back-up"
    CHANGE_SETTINGS = "settings"  # of the installation; everybody may change their own passphrase
    MANAGE_OFFICERS = "officers"  # admit, give roles, take them
    MANAGE_KEYS = "keep-keys"  # of head office: copies, rotation
    ERASE = "erase"  # people for good, or single answers
    OPEN_ANSWERS = "open-answers"  # sealed ones, with the protected desk's own passphrase


_O, _P = Role.OFFICER, Role.PROGRAMME
_D, _A = Role.PROTECTED_DESK, Role.ADMINISTRATOR

PERMISSION_ROLES: Final[Mapping[Permission, tuple[Role, ...]]] = {
    Permission.VIEW_OVERVIEW: (_O, _P, _D, _A),
    Permission.FIND_PEOPLE: (_O, _D),
    Permission.REGISTER_PEOPLE: (_O,),
    Permission.CORRECT_PEOPLE: (_O,),
    Permission.MARK_ATTENDANCE: (_O,),
    Permission.PLAN_SESSIONS: (_O, _P),
    Permission.RESOLVE_CONFLICTS: (_O,),
    Permission.ASK_TRAINERS: (_O,),
    Permission.IMPORT_PEOPLE: (_O,),
    Permission.EXPORT_PEOPLE: (_O,),
    Permission.EXCHANGE_DATA: (_O,),
    Permission.APPLY_PENDING: (_O, _A),
    Permission.UNDO_ARRIVALS: (_O,),
    Permission.VIEW_LAPTOPS: (_O, _P, _D, _A),
    Permission.MANAGE_LAPTOPS: (_A,),
    Permission.VIEW_FIGURES: (_O, _D),
    Permission.VIEW_EDITIONS: (_O, _P, _D),
    Permission.BACK_UP: (_O, _A),
    Permission.CHANGE_SETTINGS: (_A,),
    Permission.MANAGE_OFFICERS: (_A,),
    Permission.MANAGE_KEYS: (_A,),
    Permission.ERASE: (_D,),
    Permission.OPEN_ANSWERS: (_D,),
}
