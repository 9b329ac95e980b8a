"""Automatic sync: mode, channels, and each channel's last result, with counts and no names."""

from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeAlias

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.domain.sync import backoff
from fieldreg.domain.sync.exchange import (
    BundleStatus,
    LaptopSyncOutcome,
    OfficeSyncOutcome,
    SyncChannel,
)
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.exchange.outbox import PastExchange
from fieldreg.store.metadata import (
    HUB_CARD,
    ROLE,
    SYNC_FOLDER,
    SYNC_MODE,
    SYNC_POSTPONED_ON,
    last_result,
)


@needs(Permission.VIEW_OVERVIEW)
def list_past_exchanges(user: UserSession, limit: int = 20) -> list[PastExchange]:
    return user.store.outbox.list_exchanges(limit)


_TIMES: Final = ("looked_at", "ended_at")

SyncOutcome: TypeAlias = LaptopSyncOutcome | OfficeSyncOutcome


class SyncMode(StrEnum):
    UNMETERED = "free"  # on networks without a charge for volume
    ALWAYS = "always"
    MANUAL = "asked"  # only when a person asks for it


DEFAULT_SYNC_MODE: Final = SyncMode.UNMETERED


@dataclass(frozen=True, slots=True)
class LastSyncResult:
    """*looked_at* is the last attempt; *code* is a problem's, or empty.

    *failures* are in a row. On a laptop, *people* were sent, and the reply of *reply_day* reported
    *received* people and brought *corrections* and *new_records*. At head office, *people* came in
    with *bundles*.
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
    """*endpoint* and *paused_on* may be empty."""

    endpoint: str
    mode: SyncMode
    paused_on: str
    last_result: LastSyncResult | None
    poll_interval: timedelta


@needs(Permission.VIEW_OVERVIEW)
def load_sync_schedule(user: UserSession, carrier: SyncChannel) -> SyncSchedule:
    metadata = user.store.metadata
    mode = metadata.read(SYNC_MODE)
    return SyncSchedule(
        endpoint=_endpoint(user, carrier),
        mode=SyncMode(mode) if mode in set(SyncMode) else DEFAULT_SYNC_MODE,
        paused_on=metadata.read(SYNC_POSTPONED_ON),
        last_result=_parse_result(metadata.read(last_result(carrier))),
        poll_interval=_poll_interval(user),
    )


@needs(Permission.EXCHANGE_DATA)
def set_sync_mode(user: UserSession, mode: SyncMode) -> None:
    with user.store.transaction():
        user.store.metadata.write(SYNC_MODE, mode.value)


@needs(Permission.EXCHANGE_DATA)
def pause_sync_today(user: UserSession, *, is_wished: bool) -> None:
    with user.store.transaction():
        user.store.metadata.write(SYNC_POSTPONED_ON, user.day if is_wished else "")


@needs(Permission.EXCHANGE_DATA)
def set_sync_folder(user: UserSession, folder: str) -> None:
    """Sync by *folder*, or by none if it is empty, and clear the last result.

    Raises FOLDER_OWN where the installation itself lies there.
    """
    home = user.home
    if folder and home and Path(folder).absolute().is_relative_to(home.absolute()):
        raise Problem(Code.FOLDER_OWN)
    with user.store.transaction():
        user.store.metadata.write(SYNC_FOLDER, folder)
        user.store.metadata.delete(last_result(SyncChannel.FOLDER))


@needs(Permission.EXCHANGE_DATA)
def record_sync_result(
    user: UserSession, carrier: SyncChannel, endpoint: str, outcome: SyncOutcome | Problem
) -> None:
    """Do nothing if the channel has another *endpoint* now."""
    if endpoint != _endpoint(user, carrier):
        return
    metadata, now = user.store.metadata, user.clock.now().replace(microsecond=0)
    before = _parse_result(metadata.read(last_result(carrier))) or LastSyncResult(now, now)
    result = _result(outcome, now)
    if result == LastSyncResult(now, now):
        result = replace(before, looked_at=now, code="", failures=0)
    elif result.code:
        result = replace(result, failures=before.failures + 1)
    values = asdict(result) | {name: getattr(result, name).isoformat() for name in _TIMES}
    with user.store.transaction():
        metadata.write(last_result(carrier), values)


def _result(outcome: SyncOutcome | Problem, now: datetime) -> LastSyncResult:
    if isinstance(outcome, Problem):
        return LastSyncResult(now, now, code=outcome.code.value)
    if isinstance(outcome, OfficeSyncOutcome):
        new = outcome.count_bundles(BundleStatus.NEW)
        code = next((code for _, code in outcome.carriers_failed), "")
        return LastSyncResult(now, now, code=code, people=outcome.people, bundles=new)
    code = outcome.failure.code.value if outcome.failure else outcome.reply_problem
    if code in (Code.ANSWER_EARLY, Code.CANCELLED):
        code = ""  # no fault
    reply = outcome.reply
    people = outcome.people if outcome.files and not outcome.is_repeat else 0
    if reply is None:
        return LastSyncResult(now, now, code=code, people=people)
    return LastSyncResult(
        now,
        now,
        code=code,
        people=people,
        reply_day="" if reply.is_receipt else reply.day,
        received=reply.people_received,
        corrections=reply.corrections,
        new_records=reply.new_records,
    )


def _endpoint(user: UserSession, carrier: SyncChannel) -> str:
    metadata = user.store.metadata
    if carrier is SyncChannel.FOLDER:
        return metadata.read(SYNC_FOLDER)
    return carrier.value if metadata.read(HUB_CARD) else ""


def _poll_interval(user: UserSession) -> timedelta:
    if user.store.metadata.read(ROLE) is InstallationRole.HEAD_OFFICE:
        return backoff.INTERVAL_OFFICE
    writers = user.store.outbox.list_writers()
    is_awaited = any(own.receipted < own.last_number for own in writers)
    return backoff.INTERVAL_AWAITING_REPLY if is_awaited else backoff.INTERVAL_IDLE


def _parse_result(stored: dict[str, Any] | None) -> LastSyncResult | None:
    if not stored:
        return None
    known = {field.name for field in fields(LastSyncResult)}
    values = {name: value for name, value in stored.items() if name in known}
    return LastSyncResult(
        **values | {name: datetime.fromisoformat(values[name]) for name in _TIMES}
    )
