"""Key escrow: a copy of head office's keys, which any two of three people open together.

A laptop's recovery words need two officers with passphrases here, or two holders. Only the program
enforces this: the key that seals the words is in the open store.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from fieldreg import __version__
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.escrow.key_escrow import EscrowDocument, EscrowedSecrets, check_holders
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.key_ring.store_key_ring import draw_seed
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.keys.signing import SigningKey
from fieldreg.services.backups import require_new_backup
from fieldreg.services.host.file_writing import move_into_place, staged_file, write_atomically
from fieldreg.services.installation.kept_acts import KeptActs
from fieldreg.services.installation.model import Installation
from fieldreg.services.installation.office_authority import OfficeAuthority
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.services.user_session import needs
from fieldreg.store.metadata import EPOCH, KEYS, RECEIVER_KEYS, TRUST_LIST, bytes_entry
from fieldreg.store.store import Store

_COPY: Final = bytes_entry("key-copy")
_LIMIT_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class KeyEscrowStatus:
    made_on: str
    names: tuple[str, ...] = field(repr=False)
    is_due: bool


def load_escrow_status(store: Store) -> KeyEscrowStatus:
    """Raise STORE_DAMAGED."""
    last = _last_copy(store)
    if last is None:
        return KeyEscrowStatus("", (), is_due=True)
    made_on, names, ids, _ = last
    authority = store.officers.authority
    named = authority.find_recovery_key() if authority else b""
    is_open = authority is None or authority.has_former_keys()
    is_due = is_open or not named or ids != _ids(_keys(store), named)
    return KeyEscrowStatus(made_on, names, is_due)


def require_newest(store: Store, secrets: EscrowedSecrets) -> None:
    """Raise COPY_REPLACED if the officers named the recovery key of a later copy."""
    seed = secrets.recovery_seed
    key = SigningKey(seed).verify_key if seed else None
    if KeptActs(store).has_replaced(key):
        raise Problem(Code.COPY_REPLACED)


@needs(Permission.MANAGE_KEYS)
def require_signature(installation: Installation) -> OfficeAuthority:
    """Raise NOT_HEAD_OFFICE, ACT_NEEDS_PASSPHRASE."""
    if installation.authority is None:
        raise Problem(Code.NOT_HEAD_OFFICE)
    installation.authority.require_key()
    return installation.authority


@needs(Permission.MANAGE_KEYS)
def write_key_escrow(
    installation: Installation,
    names: Sequence[str],
    passphrases: Sequence[str],
    file: Path,
    sheet: str,
    *,
    desk_passphrase: str = "",
    is_rotation: bool = False,
) -> None:
    """Write the copy for three holders to *file*, into the template *sheet*, and verify it.

    It counts as made once each pair of holders opened it; then its recovery key ends an earlier
    copy's. An existing protected desk needs its *desk_passphrase*. A rotation also draws another
    key for laptops to seal to. Raises NOT_HEAD_OFFICE, FILE_EXISTS, WRONG_PASSPHRASE of the desk,
    WEAK_PASSPHRASE, NAME_MISSING, VALUE_REFUSED, PASSPHRASE_TAKEN, TRAINER_NAME_TAKEN, DISK_FULL,
    DISK_FAILED, COPY_UNREADABLE, KEYS_CHANGED, ACT_NEEDS_PASSPHRASE, OFFICER_KEY_UNKNOWN. Nothing
    is changed then.
    """
    keys, store = installation.head_office_keys(), installation.store
    authority = require_signature(installation)
    names = _check(file, names, passphrases)
    fresh = keys.rotate() if is_rotation else keys
    all_keys = protected_desk.load_all_keys(installation, desk_passphrase, ", ".join(names))
    new_keys, seed = replace(fresh, answers=all_keys.answers), draw_seed()
    step = authority.sign_recovery_key(SigningKey(seed).verify_key)
    secrets = _gather_secrets(installation, new_keys, names, is_rotation=is_rotation)
    secrets = replace(secrets, recovery_seed=seed, officers=step.sha)
    copy = EscrowDocument.create(secrets, passphrases, installation.tools.kdf_tuning.tune())
    with _writing_verified(store, file, _fill_sheet(sheet, secrets, copy), secrets, passphrases):
        _refuse_if_changed(installation, keys)
        if is_rotation:
            replace_office_keys(store, fresh, secrets.made_on)
        authority.keep_step(step)
        store.metadata.write(_COPY, _to_metadata(secrets, copy))
        require_new_backup(installation.user_session())


def _check(file: Path, names: Sequence[str], passphrases: Sequence[str]) -> list[str]:
    if file.exists():
        raise Problem(Code.FILE_EXISTS, file=file.name)
    holders = [name.strip() for name in names]
    check_holders(holders, passphrases)
    return holders


def _gather_secrets(
    installation: Installation, keys: HeadOfficeKeys, names: Sequence[str], *, is_rotation: bool
) -> EscrowedSecrets:
    return EscrowedSecrets(
        store_key=installation.store_key,
        keys=keys,
        office=installation.name,
        epoch=installation.store.metadata.read(EPOCH),
        trust_version=installation.trust_list().version + int(is_rotation),
        made_on=installation.day,
        holder_names=tuple(names),
    )


@contextmanager
def _writing_verified(
    store: Store, file: Path, text: str, secrets: EscrowedSecrets, passphrases: Sequence[str]
) -> Iterator[None]:
    try:
        with staged_file(store, file) as staged:
            write_atomically(staged, text.encode())
            _verify(staged, secrets, passphrases)
            with store.transaction():
                yield
                move_into_place(staged, file)
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def _refuse_if_changed(installation: Installation, keys: HeadOfficeKeys) -> None:
    if installation.head_office_keys().to_bytes() != keys.to_bytes():
        raise Problem(Code.KEYS_CHANGED)


def replace_office_keys(store: Store, keys: HeadOfficeKeys, day: str) -> None:
    former = _keys(store)
    store.metadata.write(KEYS, keys.to_bytes())
    if store.metadata.get(RECEIVER_KEYS.name):
        store.metadata.write(RECEIVER_KEYS, keys.for_receiver().to_bytes())
    trust = TrustList.from_bytes(store.metadata.read(TRUST_LIST), keys.verify_key)
    store.metadata.write(TRUST_LIST, trust.with_keys(keys, issued_on=day).document)
    if former.identity != keys.identity:
        store.keys.retire_key(former.identity.recipient.key_id, day)
        for secret in store.keys.list_secrets():
            plain = open_sealed(secret.sealed, *former.opening_identities, *keys.opening_identities)
            store.keys.replace_sealed_secret(secret.id, seal(plain, [keys.identity.recipient]))


@needs(Permission.MANAGE_LAPTOPS)
def verify_two_people(installation: Installation, first: str, second: str) -> tuple[str, str]:
    """Raise NOT_HEAD_OFFICE, NOT_TWO_PEOPLE."""
    installation.head_office_keys()
    ring = installation.home.read_keyring()
    try:
        names = (ring.unlock(first).trainer_name, ring.unlock(second).trainer_name)
    except Problem as problem:
        if problem.code is not Code.WRONG_PASSPHRASE:
            raise
    else:
        if names[0] != names[1]:
            return names
    last = _last_copy(installation.store)
    try:
        if last is not None:
            return last[3].open(first, second).opener_names
    except Problem as problem:
        if problem.code is not Code.COPY_STAYS_SHUT:
            raise
    raise Problem(Code.NOT_TWO_PEOPLE)


def _last_copy(
    store: Store,
) -> tuple[str, tuple[str, ...], Mapping[str, object], EscrowDocument] | None:
    body = store.metadata.read(_COPY)
    if not body:
        return None
    match canonical_json.loads(body):
        case {"made_on": str(made_on), "names": list(names), "keys": dict(ids), "copy": str(copy)}:
            return (
                made_on,
                tuple(map(str, names)),
                ids,
                EscrowDocument.from_bytes(bytes.fromhex(copy)),
            )
        case _:
            raise Problem(Code.STORE_DAMAGED)


def _to_metadata(secrets: EscrowedSecrets, copy: EscrowDocument) -> bytes:
    return canonical_json.dumps(
        {
            "made_on": secrets.made_on,
            "names": list(secrets.holder_names),
            "keys": _ids(secrets.keys, SigningKey(secrets.recovery_seed).verify_key.raw),
            "copy": copy.to_bytes().hex(),
        }
    )


def _ids(keys: HeadOfficeKeys, recovery: bytes) -> dict[str, object]:
    return {
        "recipient": keys.identity.recipient.key_id,
        "answers": keys.answers_recipient.key_id,
        "recovery": recovery.hex(),
    }


def _fill_sheet(sheet: str, secrets: EscrowedSecrets, copy: EscrowDocument) -> str:
    first, second, third = map(escape, secrets.holder_names)
    lines = copy.to_text()
    return Template(sheet).substitute(
        office=escape(secrets.office),
        day=secrets.made_on.replace("-", "."),
        first=first,
        second=second,
        third=third,
        lines=lines,
        count=len(lines.splitlines()),
        version=__version__,
    )


def _verify(file: Path, secrets: EscrowedSecrets, passphrases: Sequence[str]) -> None:
    try:
        with file.open("rb") as written:
            text = written.read(_LIMIT_BYTES).decode()
    except OSError:
        raise Problem(Code.DISK_FAILED) from None
    copy = EscrowDocument.from_text(text)
    for opened in copy.open_with_each_pair(passphrases):
        if opened.secrets != secrets:
            raise Problem(Code.COPY_UNREADABLE)


def _keys(store: Store) -> HeadOfficeKeys:
    return HeadOfficeKeys.from_bytes(store.metadata.read(KEYS))
