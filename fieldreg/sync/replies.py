"""Replies: what head office sends a laptop back.

Composed anew at each reception from what the laptop has not said it holds, so a lost
reply loses nothing and the newest alone suffices. A laptop that was cut off is told so
and sent nothing more.
"""

import hashlib
from dataclasses import replace

from fieldreg.domain.ids import LAST_NUMBER, change_id
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys.certificates import Certificate
from fieldreg.keys.pairs import HeadOfficeKeys
from fieldreg.keys.trust import TrustList, Verdict
from fieldreg.store.devices import Device
from fieldreg.store.store import Store
from fieldreg.sync import bundle, plan
from fieldreg.sync.bundle import Segment
from fieldreg.sync.header import Header, Role
from fieldreg.sync.receipts import Receipt, Reply

SCHEMA = 1
_TRUSTED = (Verdict.KNOWN, Verdict.UNCONFIRMED)


def compose(
    store: Store, keys: HeadOfficeKeys, trust: TrustList, device: Device, day: str
) -> list[bytes]:
    """Seal the reply to *device* as one file, or as parts where it is long.

    What it carries is noted as sent in a transaction of its own, before any carrier
    has it: a laptop only ever holds what head office knows that it may hold.
    """
    if device.certificate is None:
        raise Problem(Code.SENDER_UNKNOWN)
    certificate = Certificate.from_bytes(device.certificate)
    verdict = trust.chain(certificate).verdict
    with store.transaction():
        version, news = store.devices.share_news(device, is_cut_off=verdict not in _TRUSTED)
    epoch = int(store.papers.get("epoch") or b"1")
    reply = Reply(
        laptop=device.name,
        noted_on=day,
        epoch=epoch,
        version=version,
        standing=verdict,
        receipts=tuple(
            _receipt(store, writer) for writer in store.devices.writers(device.id)
        ),
        trust_list=trust.document,
    )
    document = reply.to_bytes()
    segments = list(map(Segment, plan.bodies(news)))
    runs = list(
        plan.into_parts(
            [len(one.body) for one in segments],
            room_bytes=bundle.ROOM_BYTES - len(document),
            most=bundle.MOST_SEGMENTS,
        )
    )
    header = Header(
        role=Role.HEAD_OFFICE,
        writer=store.outbox.own().writer,
        noted_on=day,
        schema=SCHEMA,
        trust_version=trust.version,
        epoch=epoch,
        version=version,
        parts=len(runs),
    )
    sealed = [
        bundle.seal_bundle(
            replace(header, part=part),
            segments[start:stop],
            signing_key=keys.signing,
            recipient=certificate.recipient,
            reply=document,
        )
        for part, (start, stop) in enumerate(runs, 1)
    ]
    with store.transaction():
        for one in sealed:
            store.bundles.note_written(
                hashlib.sha256(one).digest(), "reply", day, device.id
            )
    return sealed


def _receipt(store: Store, writer: int) -> Receipt:
    head = store.outbox.boundary(writer)
    gaps = []
    after = head.last
    for line in store.bundles.held(writer):
        if line.first is not None and line.first > after + 1:
            gaps.append((after + 1, line.first - 1))
        after = max(after, line.last or 0)
    aside = store.bundles.aside_between(
        change_id(writer, 1), change_id(writer, LAST_NUMBER)
    )
    return Receipt(writer, head.last, head.hash, tuple(gaps), tuple(aside))
