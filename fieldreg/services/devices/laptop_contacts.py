"""Telephones of trainers, and calls: head office's own notes.

The result of a call is a code: notes have no name that an erasure does not reach.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from fieldreg.domain.log.shown import AS_STORED, AsStored
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.office_notes import CONTACTS, CallOutcome, LaptopCall, LaptopContact

MAX_CALLS: Final = 20  # kept for each laptop
_TELEPHONE: Final = re.compile(r"[+0-9][0-9 ()/.-]{2,39}")


@needs(Permission.ASK_TRAINERS)
def load_contacts(user: UserSession) -> dict[int, LaptopContact]:
    return user.store.metadata.read(CONTACTS)


@needs(Permission.ASK_TRAINERS)
def set_telephone(
    user: UserSession, laptop: str, telephone: str, *, shown: str | AsStored
) -> LaptopContact:
    """Note the trainer's *telephone*, or none if it is empty.

    Raises NOT_HEAD_OFFICE, NOT_FOUND, VALUE_REFUSED; CHANGED_MEANWHILE unless the number is as
    *shown* or already this one.
    """
    text = telephone.strip()
    if text and not _TELEPHONE.fullmatch(text):
        raise Problem(Code.VALUE_REFUSED, field="telephone")

    def change(former: LaptopContact) -> LaptopContact:
        if text in (former.telephone, shown):
            return former
        if shown not in (AS_STORED, former.telephone):
            raise Problem(Code.CHANGED_MEANWHILE)
        return LaptopContact(text, former.calls)

    return _change(user, laptop, change)


@needs(Permission.ASK_TRAINERS)
def note_call(user: UserSession, laptop: str, outcome: CallOutcome) -> LaptopContact:
    """Raise NOT_HEAD_OFFICE, NOT_FOUND."""
    call = LaptopCall(user.day, user.user_name, outcome)
    return _change(
        user, laptop, lambda former: replace(former, calls=(call, *former.calls)[:MAX_CALLS])
    )


def _change(
    user: UserSession, laptop: str, change: Callable[[LaptopContact], LaptopContact]
) -> LaptopContact:
    user.require_head_office()
    device = user.store.devices.find_by_name(laptop)
    if device is None:
        raise Problem(Code.NOT_FOUND, laptop=laptop)
    with user.store.transaction():
        contacts = user.store.metadata.read(CONTACTS)
        contact = change(contacts.get(device.id, LaptopContact()))
        user.store.metadata.write(CONTACTS, contacts | {device.id: contact})
    return contact
