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
from fieldreg.domain.records import LINE_LIMIT
from fieldreg.domain.roles import Verb
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import FIRST, Access, Deed, Linked
from fieldreg.domain.sealed_answers.questionnaire import Sheet
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.key_ring.store_key_ring import KeyRing, new_store_key
from fieldreg.keys.local_sealing import Vault
from fieldreg.keys.sealing import Identity, from_text, open_sealed
from fieldreg.services import consent_records
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.permissions import needs
from fieldreg.store.sealed_answers.opened import OpenedAnswer, OpenedAnswers
from fieldreg.store.sealed_answers.sealed import SealedAnswer
from fieldreg.store.store import Store

_RING: Final = "desk-ring"
_KEY: Final = "desk-answers"
_HEAD: Final = "desk-head"
_HERE: Final = "desk-store"  # the paper that says that the desk's own store was here before
_FILE: Final = "desk.db"


@dataclass(frozen=True, slots=True)
class Read:
    """One sealed answer and its *sheet*, or the *problem* why that is not to be believed."""

    answer: SealedAnswer
    sheet: Sheet | None = field(repr=False)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of whom there are sealed answers: how many that hold, the last of *day*."""

    trainee: int
    count: int
    day: str


@dataclass(frozen=True, slots=True)
class ProtectedDesk:
    """The desk, unlocked. *doubt* says that its log, or its store, is not as it left it.

    Close it as soon as nothing is to be opened any more.
    """

    installation: Installation
    doubt: Problem | None
    identity: Identity = field(repr=False)
    vault: Vault = field(repr=False)
    opened: OpenedAnswers = field(repr=False)

    def demand(self, verb: Verb) -> None:
        """Insist that whoever unlocked it may do *verb* still: a role may be taken meanwhile.

        Raises:
            Problem: ROLE_NEEDED.
        """
        self.installation.demand(verb)

    @needs(Verb.OPEN_ANSWERS)
    def open_person(self, trainee: int, reason: str) -> list[Read]:
        """Open the answers of *trainee* that hold, for a *reason*.

        Raises:
            Problem: REASON_MISSING, VALUE_REFUSED for a reason that is too long;
                NOT_FOUND where there are none, ANSWERS_WITHDRAWN where she took back
                that they may be read.
        """
        return self._open(self._store.answers.newest(trainee=trainee), reason)

    @needs(Verb.OPEN_ANSWERS)
    def open_session(self, session: int, reason: str) -> list[Read]:
        """Open the answers given in *session*, likewise."""
        return self._open(self._store.answers.newest(session=session), reason)

    @needs(Verb.OPEN_ANSWERS)
    def forget(self, trainee: int) -> None:
        """Forget what was opened of *trainee*; what is sealed stays where it is."""
        self.opened.forget(trainee)

    def close(self) -> None:
        """Let go of the desk's store; what was opened stays there, encrypted."""
        self.opened.close()

    @property
    def _store(self) -> Store:
        return self.installation.store

    def _open(self, answers: Sequence[SealedAnswer], reason: str) -> list[Read]:
        said = reason.strip()
        if not said:
            raise Problem(Code.REASON_MISSING)
        if len(said) > LINE_LIMIT:
            raise Problem(Code.VALUE_REFUSED, field="reason")
        if not answers:
            raise Problem(Code.NOT_FOUND)
        answers = _readable(self.installation, answers)
        if not answers:
            raise Problem(Code.ANSWERS_WITHDRAWN)
        records = tuple(one.id for one in answers)
        number, hashed = _log(
            self.installation, self.vault, Deed.OPENED, said, records=records
        )
        self.opened.note_head(number, hashed)
        read = [_read(self._store, self.identity, one) for one in answers]
        self.opened.keep(
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


@needs(Verb.OPEN_ANSWERS)
def begin(installation: Installation, passphrase: str) -> None:
    """Give the desk its own *passphrase*; no officer's opens answers from then on.

    Raises:
        Problem: NOT_HEAD_OFFICE, DESK_BEGUN, WEAK_PASSPHRASE; PASSPHRASE_TAKEN where it
            is that of an officer.
    """
    _refuse_an_officers(installation, passphrase)
    store, key = installation.store, new_store_key()
    ring = KeyRing.begin(installation.tools.hardness.tune()).with_passphrase(
        key, installation.trainer, passphrase
    )
    vault = Vault(key)
    with store.transaction():
        keys = installation.head_office_keys()
        if not isinstance(keys.answers, Identity):
            raise Problem(Code.DESK_BEGUN)
        store.papers.put(_RING, ring.to_bytes())
        store.papers.put(_KEY, vault.seal(_KEY, keys.answers.secret.encode()))
        left = replace(keys, answers=keys.answers_recipient)
        store.papers.put("keys", left.to_bytes())
        store.erasures.note_unscoured()  # the key as it lay there for every officer
        head = _log(installation, vault, Deed.BEGUN, "")
        store.papers.put(_HERE, b"1")
    with closing(_own_store(installation, key)) as opened:
        opened.note_head(*head)


@needs(Verb.LOOK)
def has_begun(installation: Installation) -> bool:
    """Tell whether the desk has a passphrase of its own.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    return not isinstance(installation.head_office_keys().answers, Identity)


@needs(Verb.OPEN_ANSWERS)
def unlock(installation: Installation, passphrase: str) -> ProtectedDesk:
    """Open the desk with its *passphrase*, and look whether its log is as it left it.

    What was opened of somebody who is no longer in the register, or is superseded, or
    may not be read any more, goes.

    Raises:
        Problem: NOT_HEAD_OFFICE, DESK_NOT_BEGUN, WRONG_PASSPHRASE, KEYRING_DAMAGED,
            KEYS_DAMAGED, STORE_DAMAGED, DISK_FULL, DISK_FAILED.
    """
    store = installation.store
    key = _ring(installation).unlock(passphrase).key
    vault = Vault(key)
    opened = _own_store(installation, key)
    try:
        with store.transaction():  # no other officer adds an entry meanwhile
            seen = opened.head()
            doubt = _doubt(store, vault, seen)
            if seen is None:
                if doubt is None and store.papers.get(_HERE) is not None:
                    doubt = Problem(Code.DESK_STORE_GONE)
                store.papers.put(_HERE, b"1")
                seen = _log(installation, vault, Deed.ANEW, "")
        opened.note_head(*seen)
        readable = _readable(installation, store.answers.newest())
        opened.keep_only({one.id for one in readable})
        return ProtectedDesk(installation, doubt, _identity(store, vault), vault, opened)
    except BaseException:
        opened.close()
        raise


@needs(Verb.OPEN_ANSWERS)
def change_passphrase(installation: Installation, old: str, new: str) -> None:
    """Let the *new* passphrase open the desk instead of the *old* one.

    Raises:
        Problem: as `unlock` and as `begin`.
    """
    _refuse_an_officers(installation, new)
    ring = _ring(installation)
    vault = Vault(ring.unlock(old).key)
    with installation.store.transaction():
        changed = ring.with_change(old, new)
        installation.store.papers.put(_RING, changed.to_bytes())
        installation.store.erasures.note_unscoured()
        _log(installation, vault, Deed.PASSPHRASE, "")


@needs(Verb.KEEP_KEYS)
def whole_keys(installation: Installation, passphrase: str, reason: str) -> HeadOfficeKeys:
    """Give all of head office's keys, the one that opens answers among them.

    For whoever makes the copy of them that three people keep. Once the desk has begun
    that takes its *passphrase* and stands in the access log with the *reason*.

    Raises:
        Problem: NOT_HEAD_OFFICE, WRONG_PASSPHRASE, KEYRING_DAMAGED, KEYS_DAMAGED.
    """
    keys = installation.head_office_keys()
    if isinstance(keys.answers, Identity):
        return keys
    vault = Vault(_ring(installation).unlock(passphrase).key)
    with installation.store.transaction():
        _log(installation, vault, Deed.HANDED, reason.strip())
    return replace(keys, answers=_identity(installation.store, vault))


@needs(Verb.OPEN_ANSWERS)
def people(installation: Installation) -> list[Person]:
    """Give everybody of whom there are sealed answers that may be read, the latest first.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    found: dict[int, Person] = {}
    for one in _readable(installation, installation.store.answers.newest()):
        before = found.get(one.trainee, Person(one.trainee, 0, ""))
        found[one.trainee] = Person(one.trainee, before.count + 1, max(before.day, one.day))
    return sorted(found.values(), key=lambda one: (one.day, one.trainee), reverse=True)


@needs(Verb.OPEN_ANSWERS)
def log(installation: Installation) -> tuple[list[Linked], tuple[int, ...]]:
    """Give every entry of the access log, and the numbers at which its chain is broken.

    Raises:
        Problem: NOT_HEAD_OFFICE.
    """
    installation.head_office_keys()
    entries = installation.store.accesses.all()
    return entries, access_log.broken(entries)


def _readable(
    installation: Installation, answers: Sequence[SealedAnswer]
) -> list[SealedAnswer]:
    """Give those of *answers* that nobody took back."""
    trainees = {one.trainee for one in answers}
    withheld = consent_records.withheld(installation.desk(), trainees)
    return [one for one in answers if one.trainee not in withheld]


def _refuse_an_officers(installation: Installation, passphrase: str) -> None:
    try:
        installation.home.read_ring().unlock(passphrase)
    except Problem:
        return
    raise Problem(Code.PASSPHRASE_TAKEN)


def _own_store(installation: Installation, key: bytes) -> OpenedAnswers:
    """Open the desk's own store, which is begun where it is not there."""
    file = installation.home.folder / _FILE
    return OpenedAnswers(installation.tools.connect(file, key, create=True))


def _ring(installation: Installation) -> KeyRing:
    installation.head_office_keys()
    ring = installation.store.papers.get(_RING)
    if ring is None:
        raise Problem(Code.DESK_NOT_BEGUN)
    return KeyRing.from_bytes(ring)


def _identity(store: Store, vault: Vault) -> Identity:
    sealed = store.papers.get(_KEY)
    if sealed is None:
        raise Problem(Code.KEYS_DAMAGED)
    return Identity(vault.unseal(_KEY, sealed).decode())


def _log(
    installation: Installation,
    vault: Vault,
    deed: Deed,
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
        number, before = _head(store, vault) or (0, FIRST)
        entries = store.accesses.all()
        number = max(number, entries[-1].access.number if entries else 0) + 1
        access = Access(
            number,
            installation.tools.clock.now().isoformat(timespec="seconds"),
            installation.trainer,
            installation.name,
            deed.value,
            reason,
            records,
        )
        hashed = store.accesses.add(before, access)
        store.papers.put(_HEAD, vault.seal(_HEAD, number.to_bytes(8) + hashed))
    return number, hashed


def _head(store: Store, vault: Vault) -> tuple[int, bytes] | None:
    """Give number and hash of the entry that the desk wrote last; None for none."""
    sealed = store.papers.get(_HEAD)
    if sealed is None:
        return None
    body = vault.unseal(_HEAD, sealed)
    return int.from_bytes(body[:8]), body[8:]


def _doubt(store: Store, vault: Vault, seen: tuple[int, bytes] | None) -> Problem | None:
    """Say what is wrong with the access log, or None."""
    entries = store.accesses.all()
    there = {one.access.number: one.hash for one in entries}
    wrong = set(access_log.broken(entries))
    head = _head(store, vault)
    last = max(there, default=0)
    for number, hashed in filter(None, (head, seen)):
        if there.get(number) != hashed:
            wrong.add(number)
    if head is None or head[0] != last:
        wrong.add(last)
    return Problem(Code.ACCESS_LOG_ALTERED, entry=min(wrong)) if wrong else None


def _read(store: Store, identity: Identity, answer: SealedAnswer) -> Read:
    try:
        plain = open_sealed(from_text(answer.sealed), identity)
        sheet = Sheet.from_bytes(plain)
    except Problem as problem:
        return Read(answer, None, problem)
    called = store.branches.called
    is_hers = answer.trainee in (sheet.trainee, *called(sheet.trainee))
    is_there = answer.session == sheet.session or (
        sheet.session is not None and answer.session in called(sheet.session)
    )
    if not (is_hers and is_there and sheet.day == answer.day):
        return Read(answer, None, Problem(Code.ANSWER_MOVED))
    return Read(answer, sheet)
