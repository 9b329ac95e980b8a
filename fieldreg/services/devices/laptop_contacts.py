"""How the trainer of a laptop is reached, and the calls: head office's own notes.

The result of a call is one of a few answers and no text, so that no name of a person can get into
notes that an erasure does not reach.
"""

import re
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.office_notes import CONTACTS, CallOutcome, LaptopCall, LaptopContact

MAX_CALLS: Final = 20  # kept for each laptop
_TELEPHONE: Final = re.compile(r"[+0-9][0-9 ()/.-]{2,39}")


@needs(Permission.ASK_TRAINERS)
def load_contacts(user: UserSession) -> dict[int, LaptopContact]:
    """Return the notes by device; the latest call is first."""
    return user.store.metadata.read(CONTACTS)


@needs(Permission.ASK_TRAINERS)
def set_telephone(user: UserSession, laptop: str, telephone: str) -> LaptopContact:
    """Note the trainer's *telephone*, or none if it is empty.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, VALUE_REFUSED.
    """
    text = telephone.strip()
    if text and not _TELEPHONE.fullmatch(text):
        raise Problem(Code.VALUE_REFUSED, field="telephone")
    device, former = _find(user, laptop)
    return _save(user, device, LaptopContact(text, former.calls))


@needs(Permission.ASK_TRAINERS)
def note_call(user: UserSession, laptop: str, outcome: CallOutcome) -> LaptopContact:
    """Note that the trainer was called today, and the *result*.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    device, former = _find(user, laptop)
    call = LaptopCall(user.day, user.user_name, outcome)
    return _save(user, device, LaptopContact(former.telephone, (call, *former.calls)[:MAX_CALLS]))


def _find(user: UserSession, laptop: str) -> tuple[Device, LaptopContact]:
    user.require_head_office()
    device = user.store.devices.find_by_name(laptop)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=laptop)
    return device, user.store.metadata.read(CONTACTS).get(device.id, LaptopContact())


def _save(user: UserSession, device: Device, contact: LaptopContact) -> LaptopContact:
    with user.store.transaction():
        contacts = user.store.metadata.read(CONTACTS)
        user.store.metadata.write(CONTACTS, contacts | {device.id: contact})
    return contact
