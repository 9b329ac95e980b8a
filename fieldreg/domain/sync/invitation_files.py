"""The two endings of invitation files."""

from typing import Final

INVITATION_SUFFIXES: Final = (".fri", ".invitation")


def is_invitation(name: str) -> bool:
    return name.lower().endswith(INVITATION_SUFFIXES)
