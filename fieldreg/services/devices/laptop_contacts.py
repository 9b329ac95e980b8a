"""How the trainer of a laptop is reached, and the calls: head office's own notes.

What a call came to is one of a few answers and no text, so that no name of a person can get into
notes that an erasure does not reach.
"""

import re
from typing import Final

from fieldreg.domain.log.shown import AS_STORED, AsStored
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.office_notes import CONTACTS, CallOutcome, LaptopCall, LaptopContact

MAX_CALLS: Final = 20  # kept for each laptop
_TELEPHONE: Final = re.compile(r"[+0-9][0-9 ()/.-]{2,39}")


@needs(Permission.ASK_TRAINERS)
def load_contacts(user: UserSession) -> dict[int, LaptopContact]:
    """Return what is noted, by device; the latest call is first."""
    return user.store.metadata.read(CONTACTS)


@needs(Permission.ASK_TRAINERS)
def set_telephone(
    user: UserSession, laptop: str, telephone: str, *, shown: str | AsStored
) -> LaptopContact:
    """Note the trainer's *telephone* in place of the one *shown*, or none if it is empty.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND, VALUE_REFUSED; CHANGED_MEANWHILE if another is noted.
    """
    text = telephone.strip()
    if text and not _TELEPHONE.fullmatch(text):
        raise Problem(Code.VALUE_REFUSED, field="telephone")
    with user.store.transaction():
        device, former = _find(user, laptop)
        if shown not in (AS_STORED, former.telephone):
            raise Problem(Code.CHANGED_MEANWHILE)
        return _save(user, device, LaptopContact(text, former.calls))


@needs(Permission.ASK_TRAINERS)
def note_call(user: UserSession, laptop: str, outcome: CallOutcome) -> LaptopContact:
    """Note that the trainer was called today, and what came of it.

    Raises:
        Problem: NOT_HEAD_OFFICE, NOT_FOUND.
    """
    call = LaptopCall(user.day, user.user_name, outcome)
    with user.store.transaction():
        device, former = _find(user, laptop)
        calls = (call, *former.calls)[:MAX_CALLS]
        return _save(user, device, LaptopContact(former.telephone, calls))


def _find(user: UserSession, laptop: str) -> tuple[Device, LaptopContact]:
    user.require_head_office()
    device = user.store.devices.find_by_name(laptop)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=laptop)
    return device, user.store.metadata.read(CONTACTS).get(device.id, LaptopContact())


def _save(user: UserSession, device: Device, contact: LaptopContact) -> LaptopContact:
    contacts = user.store.metadata.read(CONTACTS)
    user.store.metadata.write(CONTACTS, contacts | {device.id: contact})
    return contact
