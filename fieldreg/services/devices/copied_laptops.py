"""Copied laptops: registers that exist twice, until an officer settles it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status
from fieldreg.domain.log.forks import LogFork
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import device_status
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.office_notes import SETTLED_COPIES, CopyOutcome, SettledCopy
from fieldreg.store.store import Store


@dataclass(frozen=True, slots=True)
class LaptopCopy:
    """*are_both_writing*: each log grew after the other was seen.

    *minor_count* includes possible minors.
    """

    device: int
    name: str
    trainer: str
    is_revoked: bool
    found_on: str
    are_both_writing: bool
    person_count: int | None  # None, as that of minors, for who sees no people
    minor_count: int | None
    settled: SettledCopy | None

    @property
    def is_open(self) -> bool:
        return self.settled is None and not self.is_revoked


@needs(Permission.VIEW_OVERVIEW)
def count_open_copies(user: UserSession) -> int:
    store = user.store
    if not (forks := _list_forks(store)):
        return 0
    settled = store.metadata.read(SETTLED_COPIES)
    statuses = device_status.load_device_statuses(store)
    devices = [
        store.devices.find_by_writer(fork.new_writer)
        for fork in forks
        if fork.new_writer not in settled
    ]
    return sum(
        device is not None and statuses.get(device.id) is not DeviceStatus.REVOKED
        for device in devices
    )


@needs(Permission.VIEW_LAPTOPS)
def list_copies(user: UserSession) -> list[LaptopCopy]:
    store = user.store
    if not (forks := _list_forks(store)):
        return []
    settled, statuses = (
        store.metadata.read(SETTLED_COPIES),
        device_status.load_device_statuses(store),
    )
    copies = []
    for fork in forks:
        device = store.devices.find_by_writer(fork.new_writer)
        if device is not None:
            people, minors = _count_people(user, device.id)
            copies.append(
                LaptopCopy(
                    device.id,
                    device.name,
                    device.trainer or "",
                    statuses.get(device.id) is DeviceStatus.REVOKED,
                    _find_day(store, device.id, fork),
                    _are_both_writing(store, fork),
                    people,
                    minors,
                    settled.get(fork.new_writer),
                )
            )
    copies.sort(key=lambda copy: copy.found_on, reverse=True)
    return sorted(copies, key=lambda copy: not copy.is_open)


@needs(Permission.MANAGE_LAPTOPS)
def settle_copy(user: UserSession, name: str, outcome: CopyOutcome | None) -> list[LaptopCopy]:
    """Note how copies were settled, None to open them again; return them; raise NOT_FOUND."""
    store = user.store
    device = store.devices.find_by_name(name)
    writers = set(store.devices.list_writers(device.id)) if device else set()
    forks = {fork.new_writer for fork in _list_forks(store)}
    if device is None or not forks & writers:
        raise Problem(Code.NOT_FOUND, laptop=name)
    with store.transaction():
        settled = store.metadata.read(SETTLED_COPIES)
        for fork in forks & writers:
            settled.pop(fork, None)
            if outcome is not None:
                settled[fork] = SettledCopy(outcome, user.user_name, user.day)
        store.metadata.write(SETTLED_COPIES, settled)
    return [copy for copy in list_copies(user) if copy.device == device.id]


def _list_forks(store: Store) -> list[LogFork]:
    return [fork for fork, is_former in store.log_forks.list_all() if not is_former]


def _count_people(user: UserSession, device: int) -> tuple[int, int] | tuple[None, None]:
    if not user.may_see(kinds.TRAINEE):
        return None, None
    made, sent = user.store.sent_records.list_made_and_sent(kinds.TRAINEE, device)
    people = user.store.people.list_by_ids(sorted(made | sent))
    births = (row.birth_date for row in people)
    return len(people), _count_minors(births, date.fromisoformat(user.day))


def _count_minors(births: Iterable[str | None], day: date) -> int:
    return sum(find_age_status(birth, day) is not AgeStatus.ADULT for birth in births)


def _find_day(store: Store, device: int, fork: LogFork) -> str:
    for row in store.bundles.list_forking(device):
        ranges = Spans.parse(row.brought).ranges
        if any(writer_of(first) == fork.new_writer for first, _ in ranges):
            return row.received_on
    return ""


def _are_both_writing(store: Store, fork: LogFork) -> bool:
    log_forks, devices = store.log_forks, store.devices
    own = devices.list_arrival_versions(fork.new_writer)
    others = [
        version
        for other, _ in log_forks.list_all()
        if (other.writer, other.first) == (fork.writer, fork.first) and other != fork
        for version in devices.list_arrival_versions(other.new_writer)
    ]
    return bool(own) and any(own[0] < version < own[-1] for version in others)
