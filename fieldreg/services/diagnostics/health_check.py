"""The doctor: what is well with an installation, and what a person should see to.

Every check gives one `Finding`, a code with facts; whoever shows it has the words. A
check that fails hides no other. The doctor looks and changes nothing.
"""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.backups.backup_status import load_backup_status
from fieldreg.services.diagnostics import calendar_check
from fieldreg.services.host.environment import EncryptionState, find_folder_problem, journal_path
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, Installation
from fieldreg.services.keys import key_escrow
from fieldreg.services.permissions import needs

_MEBIBYTE: Final = 1 << 20
MIN_FREE_MIB: Final = 200  # beside the copies that a backup makes


class HealthCheck(StrEnum):
    """What is looked at, in the order in which one thing needs the other."""

    OPENING = "opening"  # there, free, unlocked, and of a schema that is known here
    CONTINUITY = "continuity"  # whether this is the installation that wrote here last
    ERASURE_LIST = "erased"  # whether the list of who was erased is the one that was kept
    FOLDER = "folder"  # what it lies on
    ENCRYPTION = "secrecy"  # whether the disk and the swap are encrypted
    DISK_SPACE = "room"  # on the disk
    DAMAGE = "damage"  # every page and every index
    KEYS = "keys"
    OUTBOX = "outbox"  # what has not reached head office
    ARRIVALS = "arrivals"  # what came in and could not be taken
    BACKUP = "backup"
    CLOCK = "clock"
    PLACES = "places"  # which list
    JOURNAL = "journal"  # of faults of the program itself


class CheckState(StrEnum):
    """What a check found."""

    OK = "well"
    ADVICE = "advice"  # nothing is broken, but there is something to do
    FAILED = "wrong"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of one check; *problem* is what is wrong, where something is.

    *facts* are the same names for the same check and state, always.
    """

    check: HealthCheck
    state: CheckState
    facts: Mapping[str, str | int] = field(default_factory=dict)
    problem: Problem | None = None


@needs(Permission.VIEW_OVERVIEW)
def run_health_checks(installation: Installation) -> list[CheckResult]:
    """Look at everything in an open *installation*."""
    looks = dict(_LOOKS)
    if installation.role == HEAD_OFFICE:
        del looks[HealthCheck.OUTBOX]  # what is here has arrived
    return [
        CheckResult(HealthCheck.OPENING, CheckState.OK, {"role": installation.role}),
        *(_guarded(check, look, installation) for check, look in looks.items()),
    ]


def explain_failed_opening(problem: Problem) -> list[CheckResult]:
    """Say what follows from the *problem* for which an installation did not open."""
    return [CheckResult(HealthCheck.OPENING, CheckState.FAILED, problem=problem)]


def _guarded(
    check: HealthCheck, look: Callable[[Installation], CheckResult], installation: Installation
) -> CheckResult:
    try:
        return look(installation)
    except Problem as problem:
        return CheckResult(check, CheckState.FAILED, problem=problem)


def _continuity(installation: Installation) -> CheckResult:
    return _advised(HealthCheck.CONTINUITY, installation.continuity_problem)


def _erased(installation: Installation) -> CheckResult:
    return _advised(HealthCheck.ERASURE_LIST, installation.erasure_list.find_problem())


def _folder(installation: Installation) -> CheckResult:
    problem = find_folder_problem(installation.tools.host, installation.home.folder)
    return _advised(HealthCheck.FOLDER, problem)


def _advised(check: HealthCheck, problem: Problem | None) -> CheckResult:
    return CheckResult(check, CheckState.ADVICE if problem else CheckState.OK, problem=problem)


def _secrecy(installation: Installation) -> CheckResult:
    ground, folder = installation.tools.host, installation.home.folder
    found = ground.encryption(folder)
    facts = {"folder": found.folder.value, "swap": found.swap.value}
    is_bare = EncryptionState.PLAIN in (found.folder, found.swap)
    return CheckResult(
        HealthCheck.ENCRYPTION, CheckState.ADVICE if is_bare else CheckState.OK, facts
    )


def _journal(installation: Installation) -> CheckResult:
    path = journal_path(installation.tools.host.user_data_dir())
    try:
        lines = len(path.read_bytes().splitlines()) if path.exists() else 0
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
    facts: dict[str, str | int] = {"file": str(path), "faults": lines}
    return CheckResult(HealthCheck.JOURNAL, CheckState.OK, facts)


def _room(installation: Installation) -> CheckResult:
    home = installation.home
    try:
        free = shutil.disk_usage(home.folder).free // _MEBIBYTE
        # On a server there is no file, and its disk is somebody else's to look after.
        store = home.store_file.stat().st_size // _MEBIBYTE if home.store_file.exists() else 0
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
    facts = {"free_mib": free, "store_mib": store}
    is_tight = free < MIN_FREE_MIB + 2 * store
    return CheckResult(
        HealthCheck.DISK_SPACE, CheckState.ADVICE if is_tight else CheckState.OK, facts
    )


def _damage(installation: Installation) -> CheckResult:
    if installation.store.is_damaged():
        raise Problem(Code.STORE_DAMAGED)
    facts = {"people": installation.store.people.count()}
    return CheckResult(HealthCheck.DAMAGE, CheckState.OK, facts)


def _keys(installation: Installation) -> CheckResult:
    if installation.role == HEAD_OFFICE:
        is_due = key_escrow.load_escrow_status(installation.store).is_due
        return CheckResult(HealthCheck.KEYS, CheckState.ADVICE if is_due else CheckState.OK)
    installation.device_keys()
    return CheckResult(HealthCheck.KEYS, CheckState.OK)


def _outbox(installation: Installation) -> CheckResult:
    where = installation.store.sync_states.count_people()
    trips = installation.store.outbox.list_exchanges(1)
    facts: dict[str, str | int] = {
        "here": where.local_count,
        "way": where.in_transit_count,
        "held": where.acknowledged_count,
        "on": trips[0].made_on if trips else "",
    }
    return CheckResult(
        HealthCheck.OUTBOX, CheckState.ADVICE if where.local_count else CheckState.OK, facts
    )


def _arrivals(installation: Installation) -> CheckResult:
    found = arrived_bundles.count_arrivals(installation.user_session())
    facts = {
        "held": found.pending_bundle_count,
        "set_aside": found.quarantined_bundle_count,
        "changes": found.quarantined_change_count,
    }
    return CheckResult(
        HealthCheck.ARRIVALS, CheckState.ADVICE if found.total_count else CheckState.OK, facts
    )


def _backup(installation: Installation) -> CheckResult:
    last = load_backup_status(installation.user_session())
    days = _days_between(last.made_on, _today(installation))
    facts: dict[str, str | int] = {"on": last.made_on, "days": days or 0}
    return CheckResult(
        HealthCheck.BACKUP, CheckState.ADVICE if last.is_due else CheckState.OK, facts
    )


def _clock(installation: Installation) -> CheckResult:
    user = installation.user_session()
    if (problem := calendar_check.find_calendar_problem(user)) is not None:
        return CheckResult(HealthCheck.CLOCK, CheckState.ADVICE, problem=problem)
    return CheckResult(HealthCheck.CLOCK, CheckState.OK, {"today": user.day})


def _places(installation: Installation) -> CheckResult:
    places = installation.tools.places
    facts = {"version": places.version, "rural_version": places.rural_version}
    return CheckResult(HealthCheck.PLACES, CheckState.OK, facts)


_LOOKS: Final = {
    HealthCheck.CONTINUITY: _continuity,
    HealthCheck.ERASURE_LIST: _erased,
    HealthCheck.FOLDER: _folder,
    HealthCheck.ENCRYPTION: _secrecy,
    HealthCheck.DISK_SPACE: _room,
    HealthCheck.DAMAGE: _damage,
    HealthCheck.KEYS: _keys,
    HealthCheck.OUTBOX: _outbox,
    HealthCheck.ARRIVALS: _arrivals,
    HealthCheck.BACKUP: _backup,
    HealthCheck.CLOCK: _clock,
    HealthCheck.PLACES: _places,
    HealthCheck.JOURNAL: _journal,
}


def _today(installation: Installation) -> date:
    return installation.tools.clock.today()


def _days_between(noted: str, today: date) -> int | None:
    try:
        return (today - date.fromisoformat(noted)).days
    except ValueError:
        return None
