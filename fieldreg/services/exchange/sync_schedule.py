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
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync import backoff
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    LaptopSyncOutcome,
    OfficeSyncOutcome,
    SyncChannel,
)
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.metadata import SYNC_FOLDER, SYNC_MODE, SYNC_POSTPONED_ON, last_result_key

_CARD, _HEAD_OFFICE = "hub", b"head-office"
_TIMES: Final = ("looked_at", "ended_at")

SyncOutcome: TypeAlias = LaptopSyncOutcome | OfficeSyncOutcome


class SyncMode(StrEnum):
    """When an installation may exchange by itself."""

    UNMETERED = "free"  # where nobody counts what goes over the line
    ALWAYS = "always"
    MANUAL = "asked"  # only when somebody asks for it


DEFAULT_SYNC_MODE: Final = SyncMode.UNMETERED


@dataclass(frozen=True, slots=True)
class LastSyncResult:
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
class SyncSchedule:
    """What is wished and how it went by one carrier, which is at *place*; empty for none.

    It is put off for the rest of the day *put_off_on*; empty for none. After a round that
    went through it *rests* so long.
    """

    endpoint: str
    mode: SyncMode
    paused_on: str
    last_result: LastSyncResult | None
    poll_interval: timedelta


@needs(Permission.VIEW_OVERVIEW)
def load_sync_schedule(user: UserSession, carrier: SyncChannel) -> SyncSchedule:
    """Tell what is wished, and how the last round by *carrier* went."""
    papers = user.store.metadata
    wish = (papers.get(SYNC_MODE) or b"").decode()
    return SyncSchedule(
        endpoint=_place(user, carrier),
        mode=SyncMode(wish) if wish in set(SyncMode) else DEFAULT_SYNC_MODE,
        paused_on=(papers.get(SYNC_POSTPONED_ON) or b"").decode(),
        last_result=_account(papers.get(last_result_key(carrier))),
        poll_interval=_rest(user),
    )


@needs(Permission.EXCHANGE_DATA)
def set_sync_mode(user: UserSession, wish: SyncMode) -> None:
    """Exchange by itself as is wished from now on."""
    with user.store.transaction():
        user.store.metadata.put(SYNC_MODE, wish.value.encode())


@needs(Permission.EXCHANGE_DATA)
def pause_sync_today(user: UserSession, *, is_wished: bool) -> None:
    """Exchange not by itself for the rest of this day, or as usual after all."""
    with user.store.transaction():
        user.store.metadata.put(SYNC_POSTPONED_ON, user.day.encode() if is_wished else b"")


@needs(Permission.EXCHANGE_DATA)
def set_sync_folder(user: UserSession, folder: str) -> None:
    """Exchange by *folder* too from now on, or by none where it is empty.

    How it went by another says nothing of it.

    Raises:
        Problem: FOLDER_OWN where the register itself lies there: what comes from
            elsewhere has no place beside it.
    """
    home = user.home
    if folder and home and Path(folder).absolute().is_relative_to(home.absolute()):
        raise Problem(Code.FOLDER_OWN)
    with user.store.transaction():
        user.store.metadata.put(SYNC_FOLDER, folder.encode())
        user.store.metadata.put(last_result_key(SyncChannel.FOLDER), b"")


@needs(Permission.EXCHANGE_DATA)
def record_sync_result(
    user: UserSession, carrier: SyncChannel, place: str, ended: SyncOutcome | Problem
) -> None:
    """Note how a round by *carrier* at *place* *ended* just now.

    Where the carrier is at another place by now, that is nothing to tell of it.
    """
    if place != _place(user, carrier):
        return
    papers, now = user.store.metadata, user.clock.now().replace(microsecond=0)
    before = _account(papers.get(last_result_key(carrier))) or LastSyncResult(now, now)
    told = _told(ended, now)
    if told == LastSyncResult(now, now):
        told = replace(before, looked_at=now, code="", failures=0)
    elif told.code:
        told = replace(told, failures=before.failures + 1)
    kept = asdict(told) | {name: getattr(told, name).isoformat() for name in _TIMES}
    with user.store.transaction():
        papers.put(last_result_key(carrier), json.dumps(kept).encode())


def _told(ended: SyncOutcome | Problem, now: datetime) -> LastSyncResult:
    """Tell what *ended* now; one like no other where all was as before."""
    if isinstance(ended, Problem):
        return LastSyncResult(now, now, code=ended.code.value)
    if isinstance(ended, OfficeSyncOutcome):
        new = ended.count_bundles(BundleStatus.NEW)
        code = next((code for _, code in ended.carriers_failed), "")
        return LastSyncResult(now, now, code=code, people=ended.people, bundles=new)
    code = ended.failure.code.value if ended.failure else ended.reply_problem
    if code == Code.ANSWER_EARLY:
        code = ""  # all went as it should
    reply = ended.reply
    went = ended.people if ended.files and not ended.is_repeat else 0
    if reply is None:
        return LastSyncResult(now, now, code=code, people=went)
    return LastSyncResult(
        now,
        now,
        code=code,
        people=went,
        reply_day=reply.day,
        received=reply.people_received,
        corrections=reply.corrections,
        new_records=reply.new_records,
    )


def _place(user: UserSession, carrier: SyncChannel) -> str:
    papers = user.store.metadata
    if carrier is SyncChannel.FOLDER:
        return papers.sync_folder()
    return carrier.value if papers.get(_CARD) else ""


def _rest(user: UserSession) -> timedelta:
    """Tell how long nothing new need be looked for: of a laptop, what it waits for."""
    if user.store.metadata.get("role") == _HEAD_OFFICE:
        return backoff.INTERVAL_OFFICE
    writers = user.store.outbox.list_writers()
    is_awaited = any(own.receipted < own.last_number for own in writers)
    return backoff.INTERVAL_AWAITING_REPLY if is_awaited else backoff.INTERVAL_IDLE


def _account(kept: bytes | None) -> LastSyncResult | None:
    if not kept:
        return None
    known = {one.name for one in fields(LastSyncResult)}
    read = {name: value for name, value in json.loads(kept).items() if name in known}
    return LastSyncResult(**read | {name: datetime.fromisoformat(read[name]) for name in _TIMES})
