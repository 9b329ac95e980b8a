"""Connecting: whether an installation exchanges by itself, by what, and how it went last.

What is kept here counts and names no one, and goes with the register: one that was off
goes on waiting as it did. Where several officers share a database, each has it for their
own machine.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Verb
from fieldreg.domain.sync import backoff
from fieldreg.domain.sync.exchange import (
    Arrival,
    Carrier,
    ExchangeOutcome,
    ReceptionOutcome,
)
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk
from fieldreg.store.metadata import FOLDER, PUT_OFF, WISH, account

_CARD, _HEAD_OFFICE = "hub", b"head-office"
_TIMES: Final = ("looked_at", "ended_at")

Outcome: TypeAlias = ExchangeOutcome | ReceptionOutcome


class Wish(StrEnum):
    """When an installation may exchange by itself."""

    FREE = "free"  # where nobody counts what goes over the line
    ALWAYS = "always"
    ASKED = "asked"  # only when somebody asks for it


USUAL: Final = Wish.FREE


@dataclass(frozen=True, slots=True)
class Account:
    """How it went: what the last round that was not in vain did, and ended *ended_at*.

    It was looked for news last at *looked_at*; both are by the own calendar. *code* is a
    problem's, or empty; *failures* are those in a row. Of a laptop, the entries of *people*
    went, and the reply of *reply_day*, empty for none, said that head office has *received*
    so many people more, and brought *corrections* and *new_records*. Of head office, *people*
    came in with so many *bundles*.
    """

    looked_at: datetime
    ended_at: datetime
    code: str = ""
    failures: int = 0
    people: int = 0
    bundles: int = 0
    reply_day: str = ""
    received: int = 0
    corrections: int = 0
    new_records: int = 0


@dataclass(frozen=True, slots=True)
class Connecting:
    """What is wished and how it went by one carrier, which is at *place*; empty for none.

    It is put off for the rest of the day *put_off_on*; empty for none. After a round that
    went through it *rests* so long.
    """

    place: str
    wish: Wish
    put_off_on: str
    last: Account | None
    rests: timedelta


@needs(Verb.LOOK)
def read(desk: Desk, carrier: Carrier) -> Connecting:
    """Tell what is wished, and how the last round by *carrier* went."""
    papers = desk.store.papers
    wish = (papers.get(WISH) or b"").decode()
    return Connecting(
        place=_place(desk, carrier),
        wish=Wish(wish) if wish in set(Wish) else USUAL,
        put_off_on=(papers.get(PUT_OFF) or b"").decode(),
        last=_account(papers.get(account(carrier))),
        rests=_rest(desk),
    )


@needs(Verb.RECEIVE)
def choose(desk: Desk, wish: Wish) -> None:
    """Exchange by itself as is wished from now on."""
    with desk.store.transaction():
        desk.store.papers.put(WISH, wish.value.encode())


@needs(Verb.RECEIVE)
def put_off(desk: Desk, *, is_wished: bool) -> None:
    """Exchange not by itself for the rest of this day, or as usual after all."""
    with desk.store.transaction():
        desk.store.papers.put(PUT_OFF, desk.day.encode() if is_wished else b"")


@needs(Verb.RECEIVE)
def watch(desk: Desk, folder: str) -> None:
    """Exchange by *folder* too from now on, or by none where it is empty.

    How it went by another says nothing of it.

    Raises:
        Problem: FOLDER_OWN where the register itself lies there: what comes from
            elsewhere has no place beside it.
    """
    home = desk.home
    if folder and home and Path(folder).absolute().is_relative_to(home.absolute()):
        raise Problem(Code.FOLDER_OWN)
    with desk.store.transaction():
        desk.store.papers.put(FOLDER, folder.encode())
        desk.store.papers.put(account(Carrier.FOLDER), b"")


@needs(Verb.RECEIVE)
def note(desk: Desk, carrier: Carrier, place: str, ended: Outcome | Problem) -> None:
    """Note how a round by *carrier* at *place* *ended* just now.

    Where the carrier is at another place by now, that is nothing to tell of it.
    """
    if place != _place(desk, carrier):
        return
    papers, now = desk.store.papers, desk.clock.now().replace(microsecond=0)
    before = _account(papers.get(account(carrier))) or Account(now, now)
    told = _told(ended, now)
    if told == Account(now, now):
        told = replace(before, looked_at=now, code="", failures=0)
    elif told.code:
        told = replace(told, failures=before.failures + 1)
    kept = asdict(told) | {name: getattr(told, name).isoformat() for name in _TIMES}
    with desk.store.transaction():
        papers.put(account(carrier), json.dumps(kept).encode())


def _told(ended: Outcome | Problem, now: datetime) -> Account:
    """Tell what *ended* now; one like no other where all was as before."""
    if isinstance(ended, Problem):
        return Account(now, now, code=ended.code.value)
    if isinstance(ended, ReceptionOutcome):
        new = ended.count(Arrival.NEW)
        code = next((code for _, code in ended.carriers_failed), "")
        return Account(now, now, code=code, people=ended.people, bundles=new)
    code = ended.broken.code.value if ended.broken else ended.reply_problem
    if code == Code.ANSWER_EARLY:
        code = ""  # all went as it should
    reply = ended.reply
    went = ended.people if ended.files and not ended.is_repeat else 0
    if reply is None:
        return Account(now, now, code=code, people=went)
    return Account(
        now,
        now,
        code=code,
        people=went,
        reply_day=reply.day,
        received=reply.people_received,
        corrections=reply.corrections,
        new_records=reply.new_records,
    )


def _place(desk: Desk, carrier: Carrier) -> str:
    papers = desk.store.papers
    if carrier is Carrier.FOLDER:
        return papers.folder()
    return carrier.value if papers.get(_CARD) else ""


def _rest(desk: Desk) -> timedelta:
    """Tell how long nothing new need be looked for: of a laptop, what it waits for."""
    if desk.store.papers.get("role") == _HEAD_OFFICE:
        return backoff.RECEIVING
    writers = desk.store.outbox.writers()
    is_awaited = any(own.receipted < own.number for own in writers)
    return backoff.AWAITED if is_awaited else backoff.IDLE


def _account(kept: bytes | None) -> Account | None:
    if not kept:
        return None
    known = {one.name for one in fields(Account)}
    read = {name: value for name, value in json.loads(kept).items() if name in known}
    return Account(**read | {name: datetime.fromisoformat(read[name]) for name in _TIMES})
