"""Who names an officer when passphrases are forgotten: the keepers of the latest copy, alone.

Whoever opened the register once has head office's key, and no key of an officer or of the copy.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.keys.escrow.key_escrow import EscrowDocument, EscrowedSecrets
from fieldreg.keys.officer_list import OfficerList
from fieldreg.keys.signed_acts import ActContent, OfficerEntry
from fieldreg.keys.signing import SigningKey
from fieldreg.services import backups, erasure_orders
from fieldreg.services.installation.model import Installation
from fieldreg.services.installation.office_authority import OfficeAuthority
from fieldreg.services.keys import disaster_recovery, key_escrow
from fieldreg.services.keys.disaster_recovery import RecoveryTarget
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import HeadOffice, Laptop, fake_tools
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS

HOLDERS = tuple(HOLDER_PASSPHRASES.values())
NEW = "шинэ өдөр гэрэлтэй цонхоор хүйтэн цай уусан"


def make_copy(office: HeadOffice, file: Path) -> EscrowDocument:
    sheet = wiring.read_key_sheet()
    key_escrow.write_key_escrow(office.installation, KEY_HOLDERS, HOLDERS, file, sheet)
    return disaster_recovery.read_key_escrow(file)


def recover(
    office: HeadOffice, copy: EscrowDocument, folder: Path | None = None, backup: Path | None = None
) -> Installation:
    target = RecoveryTarget("Туяа", NEW)
    office.installation = disaster_recovery.recover_head_office(
        folder or office.folder,
        copy,
        HOLDERS[1],
        HOLDERS[2],
        fake_tools(9),
        target=target,
        backup=backup,
    ).installation
    return office.installation


@pytest.fixture
def people(office: HeadOffice, laptop: Laptop, stick: Path) -> list[int]:
    found = [laptop.register(name) for name in ("Болд", "Сараа")]
    go_round(office, stick, laptop, times=2)
    return found


def erase(office: HeadOffice, person: int) -> None:
    erasure_orders.erase_people(office.installation, [person], ErasureReason.ASKED)


def list_left(laptop: Laptop) -> list[int]:
    return sorted(laptop.installation.store.people.list_ids())


def test_the_keepers_name_an_officer_whom_laptops_obey(
    office: HeadOffice, laptop: Laptop, people: list[int], stick: Path, tmp_path: Path
) -> None:
    copy = make_copy(office, tmp_path / "sheet.html")
    go_round(office, stick, laptop)
    erase(office, people[0])
    office.installation.close()
    one = recover(office, copy)
    assert one.user_rights.rights == ALL_RIGHTS
    erase(office, people[1])
    go_round(office, stick, laptop, times=2)
    assert not list_left(laptop)
    assert one.store.erasures.list_erased_people() == set(people)
    assert not one.store.erasures.count_unsigned()


def test_a_backup_from_before_the_copy_is_opened_by_it_and_its_officer_obeyed(
    office: HeadOffice, laptop: Laptop, people: list[int], stick: Path, tmp_path: Path
) -> None:
    make_copy(office, tmp_path / "earlier.html")
    erase(office, people[0])
    backup = backups.create_backup(office.installation, tmp_path)
    latest = make_copy(office, tmp_path / "latest.html")
    go_round(office, stick, laptop)
    exchange_by_stick(laptop, stick)
    office.installation.close()
    one = recover(office, latest, tmp_path / "again", backup)
    assert one.store.erasures.list_erased_people() == {people[0]}
    erase(office, people[1])
    go_round(office, stick, laptop, times=3)
    assert not list_left(laptop)
    assert one.store.erasures.list_erased_people() == set(people)
    assert not one.store.erasures.count_unsigned()


def test_head_offices_key_names_no_officer_once_a_copy_was_made(
    office: HeadOffice, laptop: Laptop, people: list[int], stick: Path, tmp_path: Path
) -> None:
    """Its holder's program checks nothing, and signs that two keepers opened the copy."""
    make_copy(office, tmp_path / "sheet.html")
    go_round(office, stick, laptop)
    exchange_by_stick(laptop, stick)
    authority, forger = office.installation.authority, SigningKey.generate()
    assert authority
    entry = OfficerEntry("Хулан", ALL_RIGHTS, forger.verify_key)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OfficerList, "_is_valid", lambda *_: True)
        with office.installation.store.transaction():
            authority._give(authority._office.signing, ActContent((entry,), is_recovery=True))
        authority._user_name, authority._key = entry.name, forger
        erase(office, people[0])
        receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    assert list_left(laptop) == people
    reasons = [row[1] for row in laptop.installation.store.bundles.list_quarantined_changes()]
    assert reasons == [Code.ORDER_UNSIGNED]


def test_an_earlier_copy_names_nobody_and_one_of_an_earlier_release_goes_on_until_a_new_one(
    office: HeadOffice, tmp_path: Path
) -> None:
    secrets = EscrowedSecrets.to_bytes
    with pytest.MonkeyPatch.context() as patch:  # as releases up to 0.2.0 wrote it
        patch.setattr(OfficeAuthority, "keep_step", lambda *_: None)
        patch.setattr(
            EscrowedSecrets,
            "to_bytes",
            lambda held: secrets(replace(held, recovery_seed=b"", officers=b"")),
        )
        patch.setattr(key_escrow, "_verify", lambda *_: None)
        of_earlier_release = make_copy(office, tmp_path / "1.html")
    assert key_escrow.load_escrow_status(office.installation.store).is_due
    office.installation.close()
    assert recover(office, of_earlier_release).user_rights.rights == ALL_RIGHTS
    earlier = make_copy(office, tmp_path / "2.html")
    assert not key_escrow.load_escrow_status(office.installation.store).is_due
    latest = make_copy(office, tmp_path / "3.html")
    ring = office.installation.home.keyring_file.read_bytes()
    office.installation.close()
    for copy in (of_earlier_release, earlier):
        with pytest.raises(Problem) as caught:
            recover(office, copy)
        assert caught.value.code is Code.COPY_REPLACED
    assert office.installation.home.keyring_file.read_bytes() == ring
    assert recover(office, latest).user_rights.rights == ALL_RIGHTS
