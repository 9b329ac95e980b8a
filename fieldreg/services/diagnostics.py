"""Health checks, which change nothing."""

import importlib.metadata
import json
import platform
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from fieldreg import __version__
from fieldreg.domain import kinds
from fieldreg.domain.log.value_history import FIRST_PLAUSIBLE_DAY
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.backups import load_backup_status
from fieldreg.services.exchange import sync_schedule
from fieldreg.services.host.environment import EncryptionState, find_folder_problem, journal_path
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.installation import row_check
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.keys import key_escrow
from fieldreg.services.user_session import UserSession, needs

LONGEST_SILENCE: Final = timedelta(days=183)  # only a long break lasts longer
_SLACK: Final = timedelta(days=1)  # between two computers
_MAX_SENT_FAULTS: Final = 500
_LIBRARIES: Final = ("PySide6-Essentials", "cryptography", "pydantic", "sqlcipher3", "sqlite-utils")
# Texts among facts that are words of this program; others may name a file, a laptop or a person.
_OWN_WORDS: Final = frozenset({"role", "folder", "swap", "version", "rural_version", "verdict"})


@needs(Permission.VIEW_OVERVIEW)
def find_calendar_problem(user: UserSession) -> Problem | None:
    """Return CALENDAR_BEHIND, CALENDAR_AHEAD or None."""
    today, store = user.clock.today(), user.store
    noted = _parse_day(store.outbox.last_written_day())
    heard = _parse_day(user.replied_on)
    known = max(
        FIRST_PLAUSIBLE_DAY, noted or FIRST_PLAUSIBLE_DAY, (heard or FIRST_PLAUSIBLE_DAY) - _SLACK
    )
    if today < known:
        return _calendar_problem(Code.CALENDAR_BEHIND, today, max(known, heard or known))
    oldest = min((day for day in (noted, heard) if day is not None), default=today)
    if today - oldest > LONGEST_SILENCE:
        return _calendar_problem(Code.CALENDAR_AHEAD, today, oldest)
    return None


def _calendar_problem(code: Code, today: date, last: date) -> Problem:
    return Problem(code, today=today.isoformat(), last=last.isoformat())


def _parse_day(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


_MEBIBYTE: Final = 1 << 20
MIN_FREE_MIB: Final = 200  # beside the copies that a backup makes


class HealthCheck(StrEnum):
    OPENING = "opening"  # exists, not in use, unlocked, and of a known schema
    CONTINUITY = "continuity"  # whether this is the installation that wrote here last
    ERASURE_LIST = (
        "erased"  # whether the kept erasure list is complete, and all that needs it is signed
    )
    FOLDER = "folder"  # the medium under it
    ENCRYPTION = "secrecy"  # whether the disk and the swap are encrypted
    DISK_SPACE = "room"
    DAMAGE = "damage"  # every page and every index
    ROWS = "rows"  # every row as the program wrote it
    KEYS = "keys"
    OUTBOX = "outbox"  # entries that have not reached head office
    ARRIVALS = "arrivals"  # bundles that could not be applied
    BACKUP = "backup"
    CLOCK = "clock"
    PLACES = "places"  # the version of the list
    JOURNAL = "journal"  # faults of the program itself


class CheckState(StrEnum):
    OK = "well"
    ADVICE = "advice"  # nothing is broken, but there is something to do
    FAILED = "wrong"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """*facts* have the same names for the same check and state."""

    check: HealthCheck
    state: CheckState
    facts: Mapping[str, str | int] = field(default_factory=dict)
    problem: Problem | None = None


class _Finding(NamedTuple):
    needs_attention: bool = False
    facts: Mapping[str, str | int] = MappingProxyType({})
    problem: Problem | None = None


@needs(Permission.VIEW_OVERVIEW)
def run_health_checks(installation: Installation) -> list[CheckResult]:
    checks = dict(_CHECKS)
    if installation.is_head_office:
        del checks[HealthCheck.OUTBOX]  # head office sends no entries
    return [
        CheckResult(HealthCheck.OPENING, CheckState.OK, {"role": installation.role}),
        *(_run(check, find, installation) for check, find in checks.items()),
    ]


def explain_failed_opening(problem: Problem) -> list[CheckResult]:
    return [CheckResult(HealthCheck.OPENING, CheckState.FAILED, problem=problem)]


def write_support_file(results: Iterable[CheckResult], path: Path, tools: Tools) -> None:
    """Write *results* as JSON for support, without names; raise DISK_FULL, DISK_FAILED.

    Facts are numbers, days and words of the program only.
    """
    failed = tools.host.find_version_problem()
    document = {
        "fieldreg": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "libraries": {
            each.name: each.version
            for name in _LIBRARIES
            for each in importlib.metadata.Distribution.discover(name=name)
        },
        "failed_version": failed.facts["version"] if failed else None,
        "day": tools.clock.today().isoformat(),
        "checks": [
            {
                "check": result.check,
                "state": result.state,
                "code": result.problem.code if result.problem else None,
                "facts": _keep_nameless(result.problem.facts if result.problem else result.facts),
            }
            for result in results
        ],
        "faults": [json.loads(line) for line in _read_journal(tools)[-_MAX_SENT_FAULTS:]],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    write_atomically(path, text.encode())


def _keep_nameless(facts: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value
        for name, value in facts.items()
        if isinstance(value, int) or name in _OWN_WORDS or _parse_day(str(value)) is not None
    }


def _run(
    check: HealthCheck, find: Callable[[Installation], _Finding], installation: Installation
) -> CheckResult:
    try:
        finding = find(installation)
    except Problem as problem:
        return CheckResult(check, CheckState.FAILED, problem=problem)
    state = CheckState.ADVICE if finding.needs_attention else CheckState.OK
    return CheckResult(check, state, finding.facts, finding.problem)


def _advise(problem: Problem | None) -> _Finding:
    return _Finding(problem is not None, problem=problem)


def _continuity(installation: Installation) -> _Finding:
    return _advise(installation.continuity_problem)


def _erasure_list(installation: Installation) -> _Finding:
    is_unsigned = installation.is_head_office and installation.store.erasures.count_unsigned()
    unsigned = Problem(Code.ORDERS_UNSIGNED) if is_unsigned else None
    if installation.store.releases.count_unsigned():
        unsigned = unsigned or Problem(Code.TRUST_UNSIGNED)
    return _advise(installation.erasure_list.find_problem() or unsigned)


def _folder(installation: Installation) -> _Finding:
    home = installation.home
    found = find_folder_problem(installation.tools.host, home.folder)
    found = found or home.find_database_problem(installation.store_key)
    return _advise(found or home.find_access_problem())


def _encryption(installation: Installation) -> _Finding:
    found = installation.tools.host.encryption(installation.home.folder)
    facts = {"folder": found.folder.value, "swap": found.swap.value}
    return _Finding(EncryptionState.PLAIN in (found.folder, found.swap), facts)


def _disk_space(installation: Installation) -> _Finding:
    home = installation.home
    try:
        free = shutil.disk_usage(home.folder).free // _MEBIBYTE
        # A server has no file here, and its disk is monitored elsewhere.
        store = home.store_file.stat().st_size // _MEBIBYTE if home.store_file.exists() else 0
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
    return _Finding(free < MIN_FREE_MIB + 2 * store, {"free_mib": free, "store_mib": store})


def _damage(installation: Installation) -> _Finding:
    store = installation.store
    if store.is_damaged():
        raise Problem(Code.STORE_DAMAGED)
    counts = {"sessions": store.sessions.count(), "schema": store.schema_version}
    if installation.user_session().may_see(kinds.TRAINEE):
        counts["people"] = store.people.count()
    return _Finding(facts=counts)


def _rows(installation: Installation) -> _Finding:
    row_check.check_all(installation)
    return _Finding()


def _keys(installation: Installation) -> _Finding:
    if installation.receiver is not None:
        return _Finding()
    if installation.is_head_office:
        return _Finding(key_escrow.load_escrow_status(installation.store).is_due)
    installation.device_keys()
    return _Finding()


def _outbox(installation: Installation) -> _Finding:
    where = installation.store.sync_states.count_people()
    trips = sync_schedule.list_past_exchanges(installation.user_session(), 1)
    facts: dict[str, str | int] = {
        "here": where.local_count,
        "way": where.in_transit_count,
        "held": where.acknowledged_count,
        "on": trips[0].made_on if trips else "",
    }
    return _Finding(bool(where.local_count), facts)


def _arrivals(installation: Installation) -> _Finding:
    found = arrived_bundles.count_arrivals(installation.user_session())
    facts = {
        "held": found.pending_bundle_count,
        "set_aside": found.quarantined_bundle_count,
        "changes": found.quarantined_change_count,
    }
    return _Finding(bool(found.total_count), facts)


def _backup(installation: Installation) -> _Finding:
    last = load_backup_status(installation.user_session())
    made_on = _parse_day(last.made_on)
    days = (installation.tools.clock.today() - made_on).days if made_on else 0
    return _Finding(last.is_due, {"on": last.made_on, "days": days})


def _clock(installation: Installation) -> _Finding:
    user = installation.user_session()
    problem = find_calendar_problem(user)
    return _advise(problem) if problem else _Finding(facts={"today": user.day})


def _places(installation: Installation) -> _Finding:
    places = installation.tools.places
    return _Finding(facts={"version": places.version, "rural_version": places.rural_version})


def _journal(installation: Installation) -> _Finding:
    path = journal_path(installation.tools.host.user_data_dir())
    return _Finding(facts={"file": str(path), "faults": len(_read_journal(installation.tools))})


def _read_journal(tools: Tools) -> list[bytes]:
    path = journal_path(tools.host.user_data_dir())
    try:
        return path.read_bytes().splitlines() if path.exists() else []
    except OSError:
        raise Problem(Code.DISK_FAILED) from None


_CHECKS: Final = {
    HealthCheck.CONTINUITY: _continuity,
    HealthCheck.ERASURE_LIST: _erasure_list,
    HealthCheck.FOLDER: _folder,
    HealthCheck.ENCRYPTION: _encryption,
    HealthCheck.DISK_SPACE: _disk_space,
    HealthCheck.DAMAGE: _damage,
    HealthCheck.ROWS: _rows,
    HealthCheck.KEYS: _keys,
    HealthCheck.OUTBOX: _outbox,
    HealthCheck.ARRIVALS: _arrivals,
    HealthCheck.BACKUP: _backup,
    HealthCheck.CLOCK: _clock,
    HealthCheck.PLACES: _places,
    HealthCheck.JOURNAL: _journal,
}
