"""Reads the facts for `change_authority` from the store."""

from collections.abc import Mapping

from fieldreg.domain.kinds import COURSE
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import writers_of
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.store.devices.repository import Device
from fieldreg.store.store import Store
from fieldreg.sync.office import change_authority
from fieldreg.sync.office.change_authority import DeviceAuthority
from fieldreg.sync.office.narrow_invitations import NarrowScope


def read_authority(store: Store, trust: TrustList, changes: Changes) -> DeviceAuthority:
    senders = {
        writer: device
        for writer in writers_of(changes.ids())
        if (device := store.devices.find_by_writer(writer)) is not None
    }
    writers = {
        writer: frozenset(store.devices.list_writers(device.id))
        for writer, device in senders.items()
    }
    known = frozenset(
        writer
        for writer in change_authority.list_unread_writers(changes)
        if store.devices.find_by_writer(writer) or store.outbox.is_own_writer(writer)
    )
    foreign = change_authority.group_foreign_names(changes, writers, known)
    sent = {
        writer: store.sent_records.filter_sent(
            senders[writer].id, frozenset().union(*named.values())
        )
        for writer, named in foreign.items()
    }
    unconfirmed = frozenset(
        writer for writer in senders if not trust.is_confirmed(senders[writer].certificate)
    )
    narrow = _load_narrow(store, trust, senders)
    judged = changes.ids() if narrow else (each for named in foreign.values() for each in named)
    accepted = store.bundles.filter_accepted(judged)
    return DeviceAuthority(writers, sent, unconfirmed, narrow, accepted, known)


def _load_narrow(
    store: Store, trust: TrustList, senders: Mapping[int, Device]
) -> dict[int, NarrowScope]:
    scopes = {entry.key.raw: entry.scope for entry in trust.invitations if entry.scope.is_narrow}
    for device in senders.values():
        confirmed = trust.find_confirmed(device.certificate)
        if confirmed and confirmed.scope.is_narrow:
            scopes[device.invitation_key] = confirmed.scope
    narrow = {
        writer: scopes[device.invitation_key]
        for writer, device in senders.items()
        if device.invitation_key in scopes
    }
    courses = store.records.list_all(COURSE, retired=True) if narrow else ()
    names = [(record.id, record.values["name"]) for record in courses]
    return {writer: NarrowScope.among(names, scope) for writer, scope in narrow.items()}
