"""The protected desk: where head office opens sealed answers, and nowhere else.

The key that opens them lies under a passphrase of the desk's own, which no officer's
passphrase stands in for; until the desk has begun it lies among head office's keys, as
the first release left it. Each opening has a written reason and stands in the access log
*before* anything is opened, so that no crash hides one. What was opened is kept in a
store of the desk's own (`store.opened`), not in the register.

The log's entries are chained, and the desk keeps the head of the chain under its own key
and in its own store: at every start it sees whether an entry was altered, taken out or
cut off since. Where its own store is gone, an old register would tell of no opening that
came later: the desk says so, and the log keeps that its store was begun anew. What it
cannot see is an old register put back together with an old store of the desk, or what
somebody does who has the desk's passphrase.

Limits: a backup of head office from before the desk began still holds the key under the
officers' passphrases. Make a new one, and destroy those.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import SHORT_TEXT_LIMIT
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import (
    FIRST_HASH,
    AccessAction,
    AccessLogEntry,
    ChainedEntry,
)
from fieldreg.domain.sealed_answers.questionnaire import AnswerSheet
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.key_ring.store_key_ring import KeyRing, draw_store_key
from fieldreg.keys.local_sealing import LocalSealing
from fieldreg.keys.sealing import Identity, decode_sealed, open_sealed
from fieldreg.services import consent_records
from fieldreg.services.installation.model import Installation
from fieldreg.services.permissions import needs
from fieldreg.store.sealed_answers.opened import OpenedAnswer, OpenedAnswerDatabase
from fieldreg.store.sealed_answers.sealed import SealedAnswer
from fieldreg.store.store import Store

_RING: Final = "desk-ring"
_KEY: Final = "desk-answers"
_HEAD: Final = "desk-head"
_HERE: Final = "desk-store"  # the paper that says that the desk's own store was here before
_FILE: Final = "desk.db"


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """One sealed answer and its *sheet*, or the *problem* why that is not to be believed."""

    answer: SealedAnswer
    sheet: AnswerSheet | None = field(repr=False)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class AnsweredPerson:
    """Somebody of whom there are sealed answers: how many that hold, the last of *day*."""

    trainee: int
    answer_count: int
    last_day: str


@dataclass(frozen=True, slots=True)
class ProtectedDesk:
    """The desk, unlocked. *doubt* says that its log, or its store, is not as it left it.

    Close it as soon as nothing is to be opened any more.
    """

    installation: Installation
    integrity_problem: Problem | None
    identity: Identity = field(repr=False)
    sealing: LocalSealing = field(repr=False)
    opened_answers: OpenedAnswerDatabase = field(repr=False)

    def require(self, verb: Permission) -> None:
        """Insist that whoever unlocked it may do *verb* still: a role may be taken meanwhile.

        Raises:
            Problem: ROLE_NEEDED.
        """
        self.installation.require(verb)

    @needs(Permission.OPEN_ANSWERS)
    def open_person(self, trainee: int, reason: str) -> list[ReadAnswer]:
        """Open the answers of *trainee* that hold, for a *reason*.

        Raises:
            Problem: REASON_MISSING, VALUE_REFUSED for a reason that is too long;
                NOT_FOUND where there are none, ANSWERS_WITHDRAWN where she took back
                that they may be read.
        """
        return self._open(self._store.sealed_answers.list_newest(trainee=trainee), reason)

    @needs(Permission.OPEN_ANSWERS)
    def open_session(self, session: int, reason: str) -> list[ReadAnswer]:
        """Open the answers given in *session*, likewise."""
        return self._open(self._store.sealed_answers.list_newest(session=session), reason)

    @needs(Permission.OPEN_ANSWERS)
    def forget_person(self, trainee: int) -> None:
        """Forget what was opened of *trainee*; what is sealed stays where it is."""
        self.opened_answers.delete_of_person(trainee)

    def close(self) -> None:
        """Let go of the desk's store; what was opened stays there, encrypted."""
        self.opened_answers.close()

    @property
    def _store(self) -> Store:
        return self.installation.store

    def _open(self, answers: Sequence[SealedAnswer], reason: str) -> list[ReadAnswer]:
        said = reason.strip()
        if not said:
            raise Problem(Code.REASON_MISSING)
        if len(said) > SHORT_TEXT_LIMIT:
            raise Problem(Code.VALUE_REFUSED, field="reason")
        if not answers:
            raise Problem(Code.NOT_FOUND)
        answers = _readable(self.installation, answers)
        if not answers:
            raise Problem(Code.ANSWERS_WITHDRAWN)
        records = tuple(one.id for one in answers)
        number, hashed = _log(
            self.installation, self.sealing, AccessAction.OPENED, said, records=records
        )
        self.opened_answers.note_last_seen_access(number, hashed)
        read = [_read(self._store, self.identity, one) for one in answers]
        self.opened_answers.save(
            OpenedAnswer(
                one.answer.id,
                one.answer.trainee,
                one.answer.session,
                one.answer.day,
                one.sheet.model_dump_json(),
            )
            for one in read
            if one.sheet is not None
        )
        return read


@needs(Permission.OPEN_ANSWERS)
def set_up_protected_desk(installation: Installation, passphrase: str) -> None:
    """Give the desk its own *passphrase*; no officer's opens answers from then on.

    Raises:
        Problem: NOT_HEAD_OFFICE, DESK_BEGUN, WEAK_PASSPHRASE; PASSPHRASE_TAKEN where it
            is that of an officer.
    """
    _refuse_an_officers(installation, passphrase)
    store, key = installation.store, draw_store_key()
    ring = KeyRing.create(installation.tools.kdf_tuning.tune()).with_passphrase(
        key, installation.user_name, passphrase
    )
    vault = LocalSealing(key)
    with store.transaction():
        keys = installation.head_office_keys()
        if not isinstance(keys.answers, Identity):
            raise Problem(Code.DESK_BEGUN)
        store.metadata.put(_RING, ring.to_bytes())
        store.metadata.put(_KEY, vault.seal(_KEY, keys.answers.secret.encode()))
        left = replace(keys, answers=keys.answers_recipient)
        store.metadata.put("keys", left.to_bytes())
        store.erasures.request_vacuum()  # the key as it lay there for every officer
        head = _log(installation, vault, AccessAction.STARTED, "")
        store.metadata.put(_HERE, b"1")
    with closing(_own_store(installation, key)) as opened:
        opened.note_last_seen_access(*head)


@needs(Permission.VIEW_OVERVIEW)
def is_protected_desk_set_up(installation: Installation) -> bool:
    """Tell whether the desk has a passphrase of its own.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    return not isinstance(installation.head_office_keys().answers, Identity)


@needs(Permission.OPEN_ANSWERS)
def unlock_protected_desk(installation: Installation, passphrase: str) -> ProtectedDesk:
    """Open the desk with its *passphrase*, and look whether its log is as it left it.

    What was opened of somebody who is no longer in the register, or is superseded, or
    may not be read any more, goes.

    Raises:
        Problem: NOT_HEAD_OFFICE, DESK_NOT_BEGUN, WRONG_PASSPHRASE, KEYRING_DAMAGED,
            KEYS_DAMAGED, STORE_DAMAGED, DISK_FULL, DISK_FAILED.
    """
    store = installation.store
    key = _ring(installation).unlock(passphrase).key
    vault = LocalSealing(key)
    opened = _own_store(installation, key)
    try:
        with store.transaction():  # no other officer adds an entry meanwhile
            seen = opened.find_last_seen_access()
            doubt = _doubt(store, vault, seen)
            if seen is None:
                if doubt is None and store.metadata.get(_HERE) is not None:
                    doubt = Problem(Code.DESK_STORE_GONE)
                store.metadata.put(_HERE, b"1")
                seen = _log(installation, vault, AccessAction.STORE_RECREATED, "")
        opened.note_last_seen_access(*seen)
        readable = _readable(installation, store.sealed_answers.list_newest())
        opened.delete_except({one.id for one in readable})
        return ProtectedDesk(installation, doubt, _identity(store, vault), vault, opened)
    except BaseException:
        opened.close()
        raise


@needs(Permission.OPEN_ANSWERS)
def change_desk_passphrase(installation: Installation, old: str, new: str) -> None:
    """Let the *new* passphrase open the desk instead of the *old* one.

    Raises:
        Problem: as `unlock` and as `begin`.
    """
    _refuse_an_officers(installation, new)
    ring = _ring(installation)
    vault = LocalSealing(ring.unlock(old).key)
    with installation.store.transaction():
        changed = ring.with_changed_passphrase(old, new)
        installation.store.metadata.put(_RING, changed.to_bytes())
        installation.store.erasures.request_vacuum()
        _log(installation, vault, AccessAction.PASSPHRASE_CHANGED, "")


@needs(Permission.MANAGE_KEYS)
def load_all_keys(installation: Installation, passphrase: str, reason: str) -> HeadOfficeKeys:
    """Give all of head office's keys, the one that opens answers among them.

    For whoever makes the copy of them that three people keep. Once the desk has begun
    that takes its *passphrase* and stands in the access log with the *reason*.

    Raises:
        Problem: NOT_HEAD_OFFICE, WRONG_PASSPHRASE, KEYRING_DAMAGED, KEYS_DAMAGED.
    """
    keys = installation.head_office_keys()
    if isinstance(keys.answers, Identity):
        return keys
    vault = LocalSealing(_ring(installation).unlock(passphrase).key)
    with installation.store.transaction():
        _log(installation, vault, AccessAction.KEY_ESCROWED, reason.strip())
    return replace(keys, answers=_identity(installation.store, vault))


@needs(Permission.OPEN_ANSWERS)
def list_answered_people(installation: Installation) -> list[AnsweredPerson]:
    """Give everybody of whom there are sealed answers that may be read, the latest first.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    found: dict[int, AnsweredPerson] = {}
    for one in _readable(installation, installation.store.sealed_answers.list_newest()):
        before = found.get(one.trainee, AnsweredPerson(one.trainee, 0, ""))
        found[one.trainee] = AnsweredPerson(
            one.trainee, before.answer_count + 1, max(before.last_day, one.day)
        )
    return sorted(found.values(), key=lambda one: (one.last_day, one.trainee), reverse=True)


@needs(Permission.OPEN_ANSWERS)
def load_access_log(installation: Installation) -> tuple[list[ChainedEntry], tuple[int, ...]]:
    """Give every entry of the access log, and the numbers at which its chain is broken.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    entries = installation.store.access_log.list_all()
    return entries, access_log.find_broken_entries(entries)


def _readable(installation: Installation, answers: Sequence[SealedAnswer]) -> list[SealedAnswer]:
    """Give those of *answers* that nobody took back."""
    trainees = {one.trainee for one in answers}
    withheld = consent_records.find_withheld_trainees(installation.user_session(), trainees)
    return [one for one in answers if one.trainee not in withheld]


def _refuse_an_officers(installation: Installation, passphrase: str) -> None:
    try:
        installation.home.read_keyring().unlock(passphrase)
    except Problem:
        return
    raise Problem(Code.PASSPHRASE_TAKEN)


def _own_store(installation: Installation, key: bytes) -> OpenedAnswerDatabase:
    """Open the desk's own store, which is begun where it is not there."""
    file = installation.home.folder / _FILE
    return OpenedAnswerDatabase(installation.tools.connect(file, key, create=True))


def _ring(installation: Installation) -> KeyRing:
    installation.head_office_keys()
    ring = installation.store.metadata.get(_RING)
    if ring is None:
        raise Problem(Code.DESK_NOT_BEGUN)
    return KeyRing.from_bytes(ring)


def _identity(store: Store, vault: LocalSealing) -> Identity:
    sealed = store.metadata.get(_KEY)
    if sealed is None:
        raise Problem(Code.KEYS_DAMAGED)
    return Identity(vault.unseal(_KEY, sealed).decode())


def _log(
    installation: Installation,
    vault: LocalSealing,
    deed: AccessAction,
    reason: str,
    *,
    records: tuple[int, ...] = (),
) -> tuple[int, bytes]:
    """Add an entry, and seal the head of the chain anew; give its number and hash.

    It goes on from the head that the desk sealed, whatever stands in the log: what was
    cut off leaves a gap that stays to be seen.
    """
    store = installation.store
    with store.transaction():
        number, before = _head(store, vault) or (0, FIRST_HASH)
        entries = store.access_log.list_all()
        number = max(number, entries[-1].entry.number if entries else 0) + 1
        access = AccessLogEntry(
            number,
            installation.tools.clock.now().isoformat(timespec="seconds"),
            installation.user_name,
            installation.name,
            deed.value,
            reason,
            records,
        )
        hashed = store.access_log.append(before, access)
        store.metadata.put(_HEAD, vault.seal(_HEAD, number.to_bytes(8) + hashed))
    return number, hashed


def _head(store: Store, vault: LocalSealing) -> tuple[int, bytes] | None:
    """Give number and hash of the entry that the desk wrote last; None for none."""
    sealed = store.metadata.get(_HEAD)
    if sealed is None:
        return None
    body = vault.unseal(_HEAD, sealed)
    return int.from_bytes(body[:8]), body[8:]


def _doubt(store: Store, vault: LocalSealing, seen: tuple[int, bytes] | None) -> Problem | None:
    """Say what is wrong with the access log, or None."""
    entries = store.access_log.list_all()
    there = {one.entry.number: one.hash for one in entries}
    wrong = set(access_log.find_broken_entries(entries))
    head = _head(store, vault)
    last = max(there, default=0)
    for number, hashed in filter(None, (head, seen)):
        if there.get(number) != hashed:
            wrong.add(number)
    if head is None or head[0] != last:
        wrong.add(last)
    return Problem(Code.ACCESS_LOG_ALTERED, entry=min(wrong)) if wrong else None


def _read(store: Store, identity: Identity, answer: SealedAnswer) -> ReadAnswer:
    try:
        plain = open_sealed(decode_sealed(answer.sealed), identity)
        sheet = AnswerSheet.from_bytes(plain)
    except Problem as problem:
        return ReadAnswer(answer, None, problem)
    called = store.log_forks.find_other_ids
    is_hers = answer.trainee in (sheet.trainee, *called(sheet.trainee))
    is_there = answer.session == sheet.session or (
        sheet.session is not None and answer.session in called(sheet.session)
    )
    if not (is_hers and is_there and sheet.day == answer.day):
        return ReadAnswer(answer, None, Problem(Code.ANSWER_MOVED))
    return ReadAnswer(answer, sheet)
