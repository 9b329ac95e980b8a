"""Connecting: whether a laptop exchanges by itself, and how it went last.

What is kept here counts and names no one, and goes with the register: a laptop that was
off goes on waiting as it did.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from fieldreg.domain.exchange import ExchangeOutcome
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.services.desk import Desk
from fieldreg.services.rights import needs

_WISH, _NOT_NOW, _LAST, _CARD = "by-itself", "not-now-on", "last-round", "hub"


class Wish(StrEnum):
    """When a laptop may exchange by itself."""

    FREE = "free"  # where nobody counts what goes over the line
    ALWAYS = "always"
    ASKED = "asked"  # only when somebody asks for it


USUAL: Final = Wish.FREE


@dataclass(frozen=True, slots=True)
class Account:
    """How a round by the hub ended at *ended_at*, by the laptop's own calendar.

    *code* is a problem's, or empty; *failures* are those in a row. The entries of *people*
    went. The reply of *reply_day*, empty for none, said that head office has *received*
    so many people more, and brought *corrections* and *new_records*.
    """

    ended_at: datetime
    code: str = ""
    failures: int = 0
    people: int = 0
    reply_day: str = ""
    received: int = 0
    corrections: int = 0
    new_records: int = 0


@dataclass(frozen=True, slots=True)
class Connecting:
    """What is wished, how it went, and whether something of head office *is_awaited*.

    It is put off for the rest of the day *put_off_on*; empty for none.
    """

    has_hub: bool
    wish: Wish
    put_off_on: str
    last: Account | None
    is_awaited: bool


@needs(Verb.LOOK)
def read(desk: Desk) -> Connecting:
    """Tell what is wished, and how the last round went."""
    papers, writers = desk.store.papers, desk.store.outbox.writers()
    wish = (papers.get(_WISH) or b"").decode()
    return Connecting(
        has_hub=papers.get(_CARD) is not None,
        wish=Wish(wish) if wish in set(Wish) else USUAL,
        put_off_on=(papers.get(_NOT_NOW) or b"").decode(),
        last=_account(papers.get(_LAST)),
        is_awaited=any(own.receipted < own.number for own in writers),
    )


@needs(Verb.SETTINGS)
def choose(desk: Desk, wish: Wish) -> None:
    """Exchange by itself as is wished from now on."""
    with desk.store.transaction():
        desk.store.papers.put(_WISH, wish.value.encode())


@needs(Verb.SETTINGS)
def put_off(desk: Desk, *, is_wished: bool) -> None:
    """Exchange not by itself for the rest of this day, or as usual after all."""
    with desk.store.transaction():
        desk.store.papers.put(_NOT_NOW, desk.day.encode() if is_wished else b"")


@needs(Verb.SETTINGS)
def note(desk: Desk, ended: ExchangeOutcome | Problem) -> None:
    """Note how a round *ended* just now."""
    before = _account(desk.store.papers.get(_LAST))
    outcome = ExchangeOutcome(broken=ended) if isinstance(ended, Problem) else ended
    code = outcome.broken.code.value if outcome.broken else outcome.reply_problem
    if code == Code.ANSWER_EARLY:
        code = ""  # all went as it should
    reply = outcome.reply
    account = Account(
        ended_at=desk.clock.now().replace(microsecond=0),
        code=code,
        failures=(before.failures if before else 0) + 1 if code else 0,
        people=outcome.people,
        reply_day=reply.day if reply else "",
        received=reply.people_received if reply else 0,
        corrections=reply.corrections if reply else 0,
        new_records=reply.new_records if reply else 0,
    )
    kept = {**asdict(account), "ended_at": account.ended_at.isoformat()}
    with desk.store.transaction():
        desk.store.papers.put(_LAST, json.dumps(kept).encode())


def _account(kept: bytes | None) -> Account | None:
    if not kept:
        return None
    read = json.loads(kept)
    return Account(**{**read, "ended_at": datetime.fromisoformat(read["ended_at"])})
