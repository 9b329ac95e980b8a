"""The board of arrivals: every laptop by week, its planned sessions and those that came.

A session belongs to the laptop that planned it; head office's to the laptop that marked people
there, or to the only one that was sent it or has its aimag. It came once it has a mark or was
closed; sessions called off do not count.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import SessionState
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.arrivals.arrived_bundles import ChangeGap
from fieldreg.services.devices import copied_laptops, laptop_contacts, laptop_registry
from fieldreg.services.devices.copied_laptops import LaptopCopy
from fieldreg.services.devices.laptop_registry import LaptopLine, LaptopState
from fieldreg.services.erasure import erasure_reports
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.devices.repository import Device
from fieldreg.store.log.quarantine import MAX_UNDECIDED
from fieldreg.store.metadata import lacks_receipts
from fieldreg.store.office_notes import PROGRAMS, CopyOutcome, LaptopContact, LaptopProgram
from fieldreg.store.sessions import SessionRow

WEEK_COUNT: Final = 8
SILENT_WEEKS: Final = 4
"""A laptop is silent after so many weeks, or as soon as a planned session has not come for two."""
_SILENT_WEEKS_PLANNED: Final = 2
_DAYS: Final = 7
_IN_USE: Final = (LaptopState.UNCONFIRMED, LaptopState.CONFIRMED, LaptopState.ENDED)


class Concern(StrEnum):
    COPY = "copy"
    SILENT = "silent"
    UNHEARD = "unheard"  # it was invited, and nothing ever came
    GAP = "gap"  # a bundle is missing
    PUT_BACK = "put-back"  # its disk was put back to an earlier state
    CLOCK = "clock"
    CROWDED = "crowded"  # it claims or asks for more than an officer is shown at once
    ERASURE = "erasure"  # it has not confirmed one
    REFUSED = "refused"  # it was sent orders that no officer signed
    UNCONFIRMED = "unconfirmed"  # its words were not compared
    NO_RECEIPTS = "no-receipts"  # its release reads none of a machine that receives unattended
    OUTDATED = "outdated"  # its program verifies no officer's signature yet
    NONE = "none"


class WeekState(StrEnum):
    NOTHING_PLANNED = "nothing-planned"
    ALL_CAME = "all-came"
    SOME_CAME = "some-came"
    NONE_CAME = "none-came"
    MISSING = "missing"  # a bundle of these days is missing


@dataclass(frozen=True, slots=True)
class BoardSession:
    session: SessionRow
    has_come: bool

    @property
    def seats(self) -> int:
        return self.session.capacity or self.session.participants or 0


@dataclass(frozen=True, slots=True)
class BoardWeek:
    monday: str
    sessions: tuple[BoardSession, ...] = ()
    gap: ChangeGap | None = None

    @property
    def came_count(self) -> int:
        return sum(session.has_come for session in self.sessions)

    @property
    def state(self) -> WeekState:
        if self.gap is not None:
            return WeekState.MISSING
        if not self.sessions:
            return WeekState.NOTHING_PLANNED
        if self.came_count == len(self.sessions):
            return WeekState.ALL_CAME
        return WeekState.SOME_CAME if self.came_count else WeekState.NONE_CAME


@dataclass(frozen=True, slots=True)
class BoardRow:
    """*silent_weeks* are whole weeks since it was heard from, or invited.

    *clock_days* is how far its calendar is ahead, below 0 if it went back. *undecided_count* are
    its claims and requests. *contact* is empty for users who may not call trainers.
    """

    line: LaptopLine
    weeks: tuple[BoardWeek, ...]
    missed: tuple[BoardSession, ...]
    concerns: frozenset[Concern]
    silent_weeks: int
    gaps: tuple[ChangeGap, ...]
    copy: LaptopCopy | None
    clock_days: int
    erasure_count: int
    undecided_count: int
    program: LaptopProgram
    contact: LaptopContact

    @property
    def concern(self) -> Concern:
        return next((each for each in Concern if each in self.concerns), Concern.NONE)

    @property
    def missed_seats(self) -> int:
        return sum(session.seats for session in self.missed)


@dataclass(frozen=True, slots=True)
class Board:
    """*unassigned_count* are planned sessions of these weeks that belong to no one laptop.

    *database_problem*: the way to head office's own database is not secured.
    """

    day: str
    mondays: tuple[str, ...]
    rows: tuple[BoardRow, ...]
    unassigned_count: int
    database_problem: Problem | None = None

    def count(self, concern: Concern) -> int:
        return sum(concern in row.concerns for row in self.rows)


@needs(Permission.VIEW_LAPTOPS)
def load_board(installation: Installation) -> Board:
    """Return laptops in use and those never heard from, the most urgent first."""
    user = installation.user_session()
    mondays = list_mondays(user.day)
    lines = [
        line
        for line in laptop_registry.list_laptops(installation)
        if line.state in _IN_USE or line.state is LaptopState.INVITED
    ]
    sessions, unassigned_count = _assign_sessions(user, mondays[0])
    facts = _Facts(installation, user, mondays)
    rows = [_build_row(facts, line, sessions.get(line.device.id, [])) for line in lines]
    order = list(Concern)
    rows.sort(key=lambda row: (order.index(row.concern), -row.missed_seats, row.line.device.name))
    problem = installation.home.find_database_problem(installation.store_key)
    return Board(user.day, mondays, tuple(rows), unassigned_count, problem)


def list_mondays(day: str) -> tuple[str, ...]:
    today = date.fromisoformat(day)
    monday = today - timedelta(days=today.weekday())
    back = (timedelta(weeks=weeks) for weeks in range(WEEK_COUNT - 1, -1, -1))
    return tuple((monday - each).isoformat() for each in back)


class _Facts:
    def __init__(
        self, installation: Installation, user: UserSession, mondays: tuple[str, ...]
    ) -> None:
        self.day, self.mondays = user.day, mondays
        self.gaps = arrived_bundles.list_gaps(user)
        self.copies: dict[int, LaptopCopy] = {}
        for copy in copied_laptops.list_copies(user):
            self.copies.setdefault(copy.device, copy)
        self.clocks = user.store.bundles.list_last_days()
        self.undecided: Counter[int] = Counter()
        for writer, count in user.store.bundles.count_undecided().items():
            if (device := user.store.devices.find_by_writer(writer)) is not None:
                self.undecided[device.id] += count
        self.waiting = erasure_reports.count_unconfirmed_orders(installation)
        self.metadata = user.store.metadata
        receivers = installation.trust_list().receivers
        self.has_receiver = any(entry.is_at_work_on(user.day) for entry in receivers)
        self.programs = user.store.metadata.read(PROGRAMS)
        may_call = user.may(Permission.ASK_TRAINERS)
        self.contacts = laptop_contacts.load_contacts(user) if may_call else {}


def _assign_sessions(
    user: UserSession, first_day: str
) -> tuple[dict[int, list[BoardSession]], int]:
    store, devices = user.store, user.store.devices
    rows = [
        row
        for row in store.sessions.list_between(first_day, user.day)
        if row.state != SessionState.CALLED_OFF
    ]
    marking = store.sessions.list_marking_writers([row.id for row in rows])
    all_devices = devices.list_all()
    owners = {
        writer: device.id for device in all_devices for writer in devices.list_writers(device.id)
    }
    found: dict[int, list[BoardSession]] = {}
    unassigned_count = 0
    made = {row.id: owners.get(writer_of(row.id)) for row in rows}
    others = [session for session, owner in made.items() if not owner]
    holding = store.sent_records.list_sent_to(others)
    for row in rows:
        writers = marking.get(row.id, set())
        marked_by = {owners[writer] for writer in writers if writer in owners}
        owner = made[row.id] or _only(marked_by) or _only(holding.get(row.id, ()))
        if owner is None and row.soum:
            owner = _only(_list_of_aimag(all_devices, row.soum))
        if owner is None:
            unassigned_count += 1
        else:
            has_come = bool(writers) or row.state == SessionState.CLOSED
            found.setdefault(owner, []).append(BoardSession(row, has_come))
    return found, unassigned_count


def _only(devices: Iterable[int]) -> int | None:
    found = list(devices)
    return found[0] if len(found) == 1 else None


def _list_of_aimag(devices: Iterable[Device], soum: str) -> list[int]:
    return [device.id for device in devices if any(map(soum.startswith, device.provinces))]


def _build_row(facts: _Facts, line: LaptopLine, sessions: list[BoardSession]) -> BoardRow:
    device = line.device
    gaps = facts.gaps.get(device.id, ())
    copy = facts.copies.get(device.id)
    heard = device.last_received_on or device.invited_on
    silent_weeks = max(0, _days_between(heard, facts.day)) // _DAYS
    missed = tuple(session for session in sessions if not session.has_come)
    late = [each for each in missed if _days_between(each.session.date, facts.day) >= _DAYS]
    row = BoardRow(
        line,
        tuple(_build_week(monday, sessions, gaps) for monday in facts.mondays),
        missed,
        frozenset(),
        silent_weeks,
        gaps,
        copy,
        _clock_days(facts.clocks, device),
        facts.waiting.get(device.name, 0),
        facts.undecided[device.id],
        facts.programs.get(device.id, LaptopProgram()),
        facts.contacts.get(device.id, LaptopContact()),
    )
    limit = _SILENT_WEEKS_PLANNED if late else SILENT_WEEKS
    is_heard = device.last_received_on is not None
    present = {
        Concern.COPY: copy is not None and copy.is_open,
        Concern.SILENT: is_heard and silent_weeks >= limit,
        Concern.UNHEARD: not is_heard,
        Concern.GAP: bool(gaps),
        Concern.PUT_BACK: _outcome(copy) is CopyOutcome.PUT_BACK,
        Concern.CLOCK: bool(row.clock_days),
        Concern.CROWDED: row.undecided_count > MAX_UNDECIDED,
        Concern.ERASURE: bool(row.erasure_count),
        Concern.REFUSED: bool(row.program.refused_count),
        Concern.UNCONFIRMED: is_heard and line.state is LaptopState.UNCONFIRMED,
        Concern.NO_RECEIPTS: facts.has_receiver and facts.metadata.read(lacks_receipts(device.id)),
        Concern.OUTDATED: is_heard and not row.program.version,
    }
    return replace(row, concerns=frozenset(each for each, is_so in present.items() if is_so))


def _build_week(
    monday: str, sessions: Iterable[BoardSession], gaps: Iterable[ChangeGap]
) -> BoardWeek:
    following = (date.fromisoformat(monday) + timedelta(days=_DAYS)).isoformat()

    def is_within(day: str) -> bool:
        return monday <= day < following

    own = tuple(session for session in sessions if is_within(session.session.date))
    gap = next((gap for gap in gaps if is_within(gap.until_day)), None)
    return BoardWeek(monday, own, gap)


def _clock_days(clocks: Mapping[int, tuple[str, str]], device: Device) -> int:
    noted_on, received_on = clocks.get(device.id, ("", ""))
    if not noted_on:
        return 0
    if (ahead := _days_between(received_on, noted_on)) > 0:
        return ahead
    latest = min(device.last_noted_on or noted_on, received_on)
    return min(0, -_days_between(noted_on, latest))


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _outcome(copy: LaptopCopy | None) -> CopyOutcome | None:
    return copy.settled.outcome if copy is not None and copy.settled is not None else None
