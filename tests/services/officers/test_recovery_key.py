"""Who names an officer when passphrases are forgotten: the keepers of the latest copy, alone.

Whoever opened the register once has head office's key, and no key of an officer or of the copy.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain.orders import Order
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.rights import ALL_RIGHTS
from fieldreg.domain.roles import Permission
from fieldreg.keys.escrow.key_escrow import EscrowDocument, EscrowedSecrets
from fieldreg.keys.officer_list import OfficerList
from fieldreg.keys.signed_acts import ActContent, OfficerEntry, SignedAct
from fieldreg.keys.signing import SigningKey, VerifyKey
from fieldreg.services import backups, erasure_orders
from fieldreg.services.devices.laptop_registry import LaptopState, list_laptops
from fieldreg.services.installation.model import Installation
from fieldreg.services.installation.office_authority import OfficeAuthority
from fieldreg.services.keys import disaster_recovery, key_escrow
from fieldreg.services.keys.disaster_recovery import RecoveryTarget
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import HeadOffice, Laptop, fake_tools, new_stick
from tests.support.key_holders import HOLDER_PASSPHRASES, KEY_HOLDERS

pytestmark = pytest.mark.share(of=2)

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


def authority_of(one: Installation) -> OfficeAuthority:
    assert one.authority
    return one.authority


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


def lose_lists(office: HeadOffice, folder: Path) -> None:
    """Another machine: no list of acts lies beside the register or the backups in *folder*."""
    office.installation.close()
    for file in (office.installation.erasure_list.own_file, *folder.glob("*.erasures")):
        file.unlink()


def test_what_lay_in_a_backup_from_before_the_copy_counts_once_a_laptop_came(
    office: HeadOffice, laptop: Laptop, people: list[int], stick: Path, tmp_path: Path
) -> None:
    """No list lies beside it: whether it is head office's is known by the copy's line alone."""
    erase(office, people[0])
    backup = backups.create_backup(office.installation, tmp_path)
    copy = make_copy(office, tmp_path / "sheet.html")
    go_round(office, stick, laptop)
    erase(office, people[1])
    go_round(office, stick, laptop)
    lose_lists(office, tmp_path)
    one = recover(office, copy, tmp_path / "again", backup)
    assert not one.store.erasures.list_erased_people()
    go_round(office, stick, laptop, times=3)
    assert one.store.erasures.list_erased_people() == set(people)
    assert not one.store.erasures.count_unsigned()
    assert list_laptops(one)[0].state is LaptopState.CONFIRMED
    kept = laptop.register("Дорж")
    go_round(office, stick, laptop, times=2)
    erase(office, kept)
    go_round(office, stick, laptop, times=2)
    assert not list_left(laptop)
    one.close()
    one = recover(office, copy)  # a passphrase was forgotten again
    assert one.store.erasures.list_erased_people() == {*people, kept}


def test_who_was_an_officer_before_all_was_lost_dates_nothing_back_once_a_copy_was_made(
    office: HeadOffice, laptop: Laptop, people: list[int], stick: Path, tmp_path: Path
) -> None:
    copy = make_copy(office, tmp_path / "sheet.html")
    former = authority_of(office.installation)
    go_round(office, stick, laptop)
    erase(office, people[0])
    go_round(office, stick, laptop)
    lose_lists(office, tmp_path)
    one = recover(office, copy, tmp_path / "again")
    go_round(office, stick, laptop, times=3)
    assert one.store.erasures.list_erased_people() == {people[0]}
    late = SignedAct.sign(
        former.require_key(),
        former._office.verify_key,
        ActContent(orders=(Order("erasure", 7, 7, 7, "ordered", "d" * 64),)),
        under=former._list.head,
        day="2026-03-14",
    )
    assert key_escrow.load_escrow_status(one.store).is_due
    assert authority_of(one)._list.allows(late, Permission.ERASE)
    make_copy(office, tmp_path / "next.html")
    assert not authority_of(one)._list.allows(late, Permission.ERASE)
    assert not key_escrow.load_escrow_status(one.store).is_due
    assert one.store.erasures.list_erased_people() == {people[0]}


@pytest.mark.parametrize(
    "recovery_key", [None, SigningKey.generate().verify_key], ids=["none", "one"]
)
def test_a_forged_list_in_a_backup_is_not_continued_by_the_keepers(
    office: HeadOffice,
    laptop: Laptop,
    people: list[int],
    stick: Path,
    tmp_path: Path,
    *,
    recovery_key: VerifyKey | None,
) -> None:
    """It has officers, an erasure and a thief's laptop of whoever has head office's key."""
    forged = office.copy_now(tmp_path / "forged")
    true, office.installation = office.installation, forged
    authority, forger = authority_of(forged), SigningKey.generate()
    authority._list = OfficerList(authority._office.verify_key)
    entry = OfficerEntry(forged.user_name, ALL_RIGHTS)
    first = ActContent((entry,), recovery_key=recovery_key, rulings=())
    with forged.store.transaction():
        for content in (first, ActContent((replace(entry, key=forger.verify_key),))):
            authority._give(authority._office.signing, content)
    authority._key = forger
    go_round(office, new_stick(tmp_path, "other"), office.enrol("Хулгайч"))
    erase(office, people[1])
    backup = backups.create_backup(forged, tmp_path)
    office.installation = true
    copy = make_copy(office, tmp_path / "sheet.html")
    go_round(office, stick, laptop)
    erase(office, people[0])
    go_round(office, stick, laptop)
    lose_lists(office, tmp_path)
    one = recover(office, copy, tmp_path / "again", backup)
    for times in (0, 3):
        go_round(office, stick, laptop, times=times)
        assert list_left(laptop) == [people[1]]
        assert set(authority_of(one).list_rights()) == {"Туяа"}
        states = {line.device.name: line.state for line in list_laptops(one)}
        assert states["Хулгайч"] is not LaptopState.CONFIRMED
    assert one.store.erasures.list_erased_people() == {people[0]}
    assert one.store.erasures.count_unsigned() == 1


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
