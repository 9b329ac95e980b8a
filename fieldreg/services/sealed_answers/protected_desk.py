"""The protected desk of head office, the only place where sealed answers are opened.

The answers' key is under the desk's own passphrase; until the desk is set up, among head office's
keys. Each opening has a reason and is logged *before* anything is opened.

Limits: an old register restored with an old desk database is not detected, nor misuse by a person
with the passphrase. A backup from before the desk was set up still has the key under the officers'
passphrases.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import SHORT_TEXT_LIMIT
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import AccessAction, ChainedEntry
from fieldreg.domain.sealed_answers.answer_sheet import AnswerSheet
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.key_ring.store_key_ring import KeyRing, draw_store_key
from fieldreg.keys.local_sealing import LocalSealing
from fieldreg.keys.sealing import Identity, decode_sealed, open_sealed
from fieldreg.services import consent_records
from fieldreg.services.installation.model import Installation
from fieldreg.services.sealed_answers.access_log_chain import AccessLogChain
from fieldreg.services.user_session import needs
from fieldreg.store.metadata import KEYS, bytes_entry, flag_entry
from fieldreg.store.sealed_answers import OpenedAnswer, OpenedAnswerDatabase, SealedAnswer
from fieldreg.store.store import Store

_RING: Final = bytes_entry("desk-ring")
_KEY: Final = bytes_entry("desk-answers")
_HAS_DATABASE: Final = flag_entry("desk-store")  # whether the desk's own database exists
_FILE: Final = "desk.db"


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    answer: SealedAnswer
    sheet: AnswerSheet | None = field(repr=False)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class AnsweredPerson:
    trainee: int
    answer_count: int
    last_day: str
    name: str
    birth_date: str


@dataclass(frozen=True, slots=True)
class ProtectedDesk:
    """The unlocked desk; close it as soon as possible.

    *integrity_problem*: the access log or database is not as the desk left it.
    """

    installation: Installation
    integrity_problem: Problem | None
    identity: Identity = field(repr=False)
    sealing: LocalSealing = field(repr=False)
    opened_answers: OpenedAnswerDatabase = field(repr=False)

    def require(self, verb: Permission) -> None:
        self.installation.require(verb)

    @needs(Permission.OPEN_ANSWERS)
    def open_person(self, trainee: int, reason: str) -> list[ReadAnswer]:
        """Open the valid answers of *trainee*.

        Raises REASON_MISSING, VALUE_REFUSED, NOT_FOUND, ANSWERS_WITHDRAWN.
        """
        return self._open(self._store.sealed_answers.list_newest(trainee=trainee), reason)

    @needs(Permission.OPEN_ANSWERS)
    def open_session(self, session: int, reason: str) -> list[ReadAnswer]:
        """Raise as `open_person`."""
        return self._open(self._store.sealed_answers.list_newest(session=session), reason)

    @needs(Permission.OPEN_ANSWERS)
    def forget_person(self, trainee: int) -> None:
        self.opened_answers.delete_of_person(trainee)

    def close(self) -> None:
        self.opened_answers.close()

    @property
    def _store(self) -> Store:
        return self.installation.store

    def _open(self, answers: Sequence[SealedAnswer], reason: str) -> list[ReadAnswer]:
        reason = reason.strip()
        if not reason:
            raise Problem(Code.REASON_MISSING)
        if len(reason) > SHORT_TEXT_LIMIT:
            raise Problem(Code.VALUE_REFUSED, field="reason")
        if not answers:
            raise Problem(Code.NOT_FOUND)
        answers = _filter_readable(self.installation, answers)
        if not answers:
            raise Problem(Code.ANSWERS_WITHDRAWN)
        self.note_access(AccessAction.OPENED, reason, tuple(answer.id for answer in answers))
        read = [_read(self._store, self.identity, answer) for answer in answers]
        self.opened_answers.save(
            OpenedAnswer(
                result.answer.id,
                result.answer.trainee,
                result.answer.session,
                result.answer.day,
                result.sheet.model_dump_json(),
            )
            for result in read
            if result.sheet is not None
        )
        return read

    def note_access(self, action: AccessAction, reason: str, records: Sequence[int] = ()) -> None:
        head = AccessLogChain(self.installation, self.sealing).append(action, reason, records)
        self.opened_answers.note_last_seen_access(*head)


@needs(Permission.OPEN_ANSWERS)
def read_for_totals(desk: ProtectedDesk, period: str) -> list[ReadAnswer]:
    """Open all readable answers once, and keep none; *period* is the reason in the log."""
    store = desk.installation.store
    answers = _filter_readable(desk.installation, store.sealed_answers.list_newest())
    desk.note_access(AccessAction.COUNTED, period)
    return [_read(store, desk.identity, answer) for answer in answers]


@needs(Permission.OPEN_ANSWERS)
def set_up_protected_desk(installation: Installation, passphrase: str) -> None:
    """Set up the desk with its own *passphrase*; officers' passphrases then open no answers.

    Raises NOT_HEAD_OFFICE, DESK_BEGUN, WEAK_PASSPHRASE; PASSPHRASE_TAKEN if it is an officer's.
    """
    _refuse_officer_passphrase(installation, passphrase)
    store, key = installation.store, draw_store_key()
    ring = KeyRing.create(installation.tools.kdf_tuning.tune()).with_passphrase(
        key, installation.user_name, passphrase
    )
    sealing = LocalSealing(key)
    with store.transaction():
        keys = installation.head_office_keys()
        if not isinstance(keys.answers, Identity):
            raise Problem(Code.DESK_BEGUN)
        store.metadata.write(_RING, ring.to_bytes())
        store.metadata.write(_KEY, sealing.seal(_KEY.name, keys.answers.secret.encode()))
        remaining = replace(keys, answers=keys.answers_recipient)
        store.metadata.write(KEYS, remaining.to_bytes())
        store.erasures.request_vacuum()  # deleted pages hold the key for every officer
        head = AccessLogChain(installation, sealing).append(AccessAction.STARTED, "")
        store.metadata.write(_HAS_DATABASE, value=True)
    with closing(_open_database(installation, key)) as opened:
        opened.note_last_seen_access(*head)


@needs(Permission.VIEW_OVERVIEW)
def is_protected_desk_set_up(installation: Installation) -> bool:
    """Raise NOT_HEAD_OFFICE."""
    return not isinstance(installation.head_office_keys().answers, Identity)


@needs(Permission.OPEN_ANSWERS)
def unlock_protected_desk(installation: Installation, passphrase: str) -> ProtectedDesk:
    """Unlock the desk and check its access log.

    Opened answers that are superseded, withdrawn or of erased people are deleted. Raises
    NOT_HEAD_OFFICE, DESK_NOT_BEGUN, WRONG_PASSPHRASE, KEYRING_DAMAGED, KEYS_DAMAGED, STORE_DAMAGED,
    DISK_FULL, DISK_FAILED.
    """
    store = installation.store
    key = _load_ring(installation).unlock(passphrase).key
    sealing = LocalSealing(key)
    opened = _open_database(installation, key)
    try:
        log = AccessLogChain(installation, sealing)
        with store.transaction():  # so that no other officer adds an entry meanwhile
            last_seen = opened.find_last_seen_access()
            problem = log.find_problem(last_seen)
            if last_seen is None:
                if problem is None and store.metadata.read(_HAS_DATABASE):
                    problem = Problem(Code.DESK_STORE_GONE)
                store.metadata.write(_HAS_DATABASE, value=True)
                last_seen = log.append(AccessAction.STORE_RECREATED, "")
        opened.note_last_seen_access(*last_seen)
        readable = _filter_readable(installation, store.sealed_answers.list_newest())
        opened.delete_except({answer.id for answer in readable})
        return ProtectedDesk(installation, problem, _load_identity(store, sealing), sealing, opened)
    except BaseException:
        opened.close()
        raise


@needs(Permission.OPEN_ANSWERS)
def change_desk_passphrase(installation: Installation, old: str, new: str) -> None:
    """Raise as `unlock_protected_desk` and `set_up_protected_desk`."""
    _refuse_officer_passphrase(installation, new)
    ring = _load_ring(installation)
    sealing = LocalSealing(ring.unlock(old).key)
    with installation.store.transaction():
        changed = ring.with_changed_passphrase(old, new)
        installation.store.metadata.write(_RING, changed.to_bytes())
        installation.store.erasures.request_vacuum()
        AccessLogChain(installation, sealing).append(AccessAction.PASSPHRASE_CHANGED, "")


@needs(Permission.MANAGE_KEYS)
def load_all_keys(installation: Installation, passphrase: str, reason: str) -> HeadOfficeKeys:
    """Raise NOT_HEAD_OFFICE, WRONG_PASSPHRASE, KEYRING_DAMAGED, KEYS_DAMAGED."""
    keys = installation.head_office_keys()
    if isinstance(keys.answers, Identity):
        return keys
    sealing = LocalSealing(_load_ring(installation).unlock(passphrase).key)
    with installation.store.transaction():
        AccessLogChain(installation, sealing).append(AccessAction.KEY_ESCROWED, reason.strip())
    return replace(keys, answers=_load_identity(installation.store, sealing))


@needs(Permission.OPEN_ANSWERS)
def list_answered_people(installation: Installation) -> list[AnsweredPerson]:
    installation.head_office_keys()
    answers = _filter_readable(installation, installation.store.sealed_answers.list_newest())
    days: dict[int, list[str]] = {}
    for answer in answers:
        days.setdefault(answer.trainee, []).append(answer.day)
    rows = installation.store.people.list_by_ids(list(days))
    known = {row.id: (row.full_name, row.birth_date or "") for row in rows}
    people = [
        AnsweredPerson(trainee, len(given_on), max(given_on), *known.get(trainee, ("", "")))
        for trainee, given_on in days.items()
    ]
    return sorted(people, key=lambda person: (person.last_day, person.trainee), reverse=True)


@needs(Permission.OPEN_ANSWERS)
def load_access_log(installation: Installation) -> tuple[list[ChainedEntry], tuple[int, ...]]:
    """Return the log and the numbers at which the chain is broken; raise NOT_HEAD_OFFICE."""
    installation.head_office_keys()
    entries = installation.store.access_log.list_all()
    return entries, access_log.find_broken_entries(entries)


def _filter_readable(
    installation: Installation, answers: Sequence[SealedAnswer]
) -> list[SealedAnswer]:
    trainees = {answer.trainee for answer in answers}
    withheld = consent_records.find_withheld_trainees(installation.user_session(), trainees)
    return [answer for answer in answers if answer.trainee not in withheld]


def _refuse_officer_passphrase(installation: Installation, passphrase: str) -> None:
    try:
        installation.home.read_keyring().unlock(passphrase)
    except Problem:
        return
    raise Problem(Code.PASSPHRASE_TAKEN)


def _open_database(installation: Installation, key: bytes) -> OpenedAnswerDatabase:
    file = installation.home.folder / _FILE
    return OpenedAnswerDatabase(installation.tools.connect(file, key, create=True))


def _load_ring(installation: Installation) -> KeyRing:
    installation.head_office_keys()
    ring = installation.store.metadata.read(_RING)
    if not ring:
        raise Problem(Code.DESK_NOT_BEGUN)
    return KeyRing.from_bytes(ring)


def _load_identity(store: Store, sealing: LocalSealing) -> Identity:
    sealed = store.metadata.read(_KEY)
    if not sealed:
        raise Problem(Code.KEYS_DAMAGED)
    return Identity(sealing.unseal(_KEY.name, sealed).decode())


def _read(store: Store, identity: Identity, answer: SealedAnswer) -> ReadAnswer:
    try:
        plain = open_sealed(decode_sealed(answer.sealed), identity)
        sheet = AnswerSheet.from_bytes(plain)
    except Problem as problem:
        return ReadAnswer(answer, None, problem)
    find_other_ids = store.log_forks.find_other_ids
    is_same_person = answer.trainee in (sheet.trainee, *find_other_ids(sheet.trainee))
    is_same_session = answer.session == sheet.session or (
        sheet.session is not None and answer.session in find_other_ids(sheet.session)
    )
    if not (is_same_person and is_same_session and sheet.day == answer.day):
        return ReadAnswer(answer, None, Problem(Code.ANSWER_MOVED))
    return ReadAnswer(answer, sheet)
