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
from fieldreg.domain.roles import Verb
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.backups.backup_status import last_backup
from fieldreg.services.diagnostics import calendar_check
from fieldreg.services.host.environment import Hidden, journal_in, unsafe_place
from fieldreg.services.installation.lifecycle import HEAD_OFFICE, Installation
from fieldreg.services.keys import key_escrow
from fieldreg.services.permissions import needs

_MEBIBYTE: Final = 1 << 20
LEAST_FREE_MIB: Final = 200  # beside the copies that a backup makes


class Check(StrEnum):
    """What is looked at, in the order in which one thing needs the other."""

    OPENING = "opening"  # there, free, unlocked, and of a schema that is known here
    CONTINUITY = "continuity"  # whether this is the installation that wrote here last
    ERASED = "erased"  # whether the list of who was erased is the one that was kept
    FOLDER = "folder"  # what it lies on
    SECRECY = "secrecy"  # whether the disk and the swap are encrypted
    ROOM = "room"  # on the disk
    DAMAGE = "damage"  # every page and every index
    KEYS = "keys"
    OUTBOX = "outbox"  # what has not reached head office
    ARRIVALS = "arrivals"  # what came in and could not be taken
    BACKUP = "backup"
    CLOCK = "clock"
    PLACES = "places"  # which list
    JOURNAL = "journal"  # of faults of the program itself


class State(StrEnum):
    """What a check found."""

    WELL = "well"
    ADVICE = "advice"  # nothing is broken, but there is something to do
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check; *problem* is what is wrong, where something is.

    *facts* are the same names for the same check and state, always.
    """

    check: Check
    state: State
    facts: Mapping[str, str | int] = field(default_factory=dict)
    problem: Problem | None = None


@needs(Verb.LOOK)
def examine(installation: Installation) -> list[Finding]:
    """Look at everything in an open *installation*."""
    looks = dict(_LOOKS)
    if installation.role == HEAD_OFFICE:
        del looks[Check.OUTBOX]  # what is here has arrived
    return [
        Finding(Check.OPENING, State.WELL, {"role": installation.role}),
        *(_guarded(check, look, installation) for check, look in looks.items()),
    ]


def explain(problem: Problem) -> list[Finding]:
    """Say what follows from the *problem* for which an installation did not open."""
    return [Finding(Check.OPENING, State.WRONG, problem=problem)]


def _guarded(
    check: Check, look: Callable[[Installation], Finding], installation: Installation
) -> Finding:
    try:
        return look(installation)
    except Problem as problem:
        return Finding(check, State.WRONG, problem=problem)


def _continuity(installation: Installation) -> Finding:
    return _advised(Check.CONTINUITY, installation.doubt)


def _erased(installation: Installation) -> Finding:
    return _advised(Check.ERASED, installation.ledger.doubt())


def _folder(installation: Installation) -> Finding:
    problem = unsafe_place(installation.tools.ground, installation.home.folder)
    return _advised(Check.FOLDER, problem)


def _advised(check: Check, problem: Problem | None) -> Finding:
    return Finding(check, State.ADVICE if problem else State.WELL, problem=problem)


def _secrecy(installation: Installation) -> Finding:
    ground, folder = installation.tools.ground, installation.home.folder
    found = ground.secrecy(folder)
    facts = {"folder": found.folder.value, "swap": found.swap.value}
    is_bare = Hidden.PLAIN in (found.folder, found.swap)
    return Finding(Check.SECRECY, State.ADVICE if is_bare else State.WELL, facts)


def _journal(installation: Installation) -> Finding:
    path = journal_in(installation.tools.ground.own_folder())
    try:
        lines = len(path.read_bytes().splitlines()) if path.exists() else 0
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
    facts: dict[str, str | int] = {"file": str(path), "faults": lines}
    return Finding(Check.JOURNAL, State.WELL, facts)


def _room(installation: Installation) -> Finding:
    home = installation.home
    try:
        free = shutil.disk_usage(home.folder).free // _MEBIBYTE
        # On a server there is no file, and its disk is somebody else's to look after.
        store = home.store.stat().st_size // _MEBIBYTE if home.store.exists() else 0
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
    facts = {"free_mib": free, "store_mib": store}
    is_tight = free < LEAST_FREE_MIB + 2 * store
    return Finding(Check.ROOM, State.ADVICE if is_tight else State.WELL, facts)


def _damage(installation: Installation) -> Finding:
    if installation.store.is_damaged():
        raise Problem(Code.STORE_DAMAGED)
    facts = {"people": installation.store.people.count()}
    return Finding(Check.DAMAGE, State.WELL, facts)


def _keys(installation: Installation) -> Finding:
    if installation.role == HEAD_OFFICE:
        is_due = key_escrow.copy_standing(installation.store).is_due
        return Finding(Check.KEYS, State.ADVICE if is_due else State.WELL)
    installation.device_keys()
    return Finding(Check.KEYS, State.WELL)


def _outbox(installation: Installation) -> Finding:
    where = installation.store.outbox.whereabouts()
    trips = installation.store.outbox.trips(1)
    facts: dict[str, str | int] = {
        "here": where.here,
        "way": where.way,
        "held": where.held,
        "on": trips[0].made_on if trips else "",
    }
    return Finding(Check.OUTBOX, State.ADVICE if where.here else State.WELL, facts)


def _arrivals(installation: Installation) -> Finding:
    found = arrived_bundles.count(installation.desk())
    facts = {"held": found.held, "set_aside": found.set_aside, "changes": found.changes}
    return Finding(Check.ARRIVALS, State.ADVICE if found.total else State.WELL, facts)


def _backup(installation: Installation) -> Finding:
    last = last_backup(installation.desk())
    days = _days_between(last.on, _today(installation))
    facts: dict[str, str | int] = {"on": last.on, "days": days or 0}
    return Finding(Check.BACKUP, State.ADVICE if last.is_due else State.WELL, facts)


def _clock(installation: Installation) -> Finding:
    desk = installation.desk()
    if (problem := calendar_check.doubt(desk)) is not None:
        return Finding(Check.CLOCK, State.ADVICE, problem=problem)
    return Finding(Check.CLOCK, State.WELL, {"today": desk.day})


def _places(installation: Installation) -> Finding:
    places = installation.tools.places
    facts = {"version": places.version, "rural_version": places.rural_version}
    return Finding(Check.PLACES, State.WELL, facts)


_LOOKS: Final = {
    Check.CONTINUITY: _continuity,
    Check.ERASED: _erased,
    Check.FOLDER: _folder,
    Check.SECRECY: _secrecy,
    Check.ROOM: _room,
    Check.DAMAGE: _damage,
    Check.KEYS: _keys,
    Check.OUTBOX: _outbox,
    Check.ARRIVALS: _arrivals,
    Check.BACKUP: _backup,
    Check.CLOCK: _clock,
    Check.PLACES: _places,
    Check.JOURNAL: _journal,
}


def _today(installation: Installation) -> date:
    return installation.tools.clock.today()


def _days_between(noted: str, today: date) -> int | None:
    try:
        return (today - date.fromisoformat(noted)).days
    except ValueError:
        return None
