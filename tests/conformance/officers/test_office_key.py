"""Whoever holds head office's key and its database admits nobody, and cuts nobody off.

The key lies in the register, under the store's key: a machine that its key store opened has it.
Under the passphrase of an officer lies what signs such an act.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pytest

from fieldreg.domain.kinds import TRAINEE
from fieldreg.domain.log.ids import RUN_BITS, IdSet
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.release_files import Platform, ReleaseFile, Version
from fieldreg.keys.devices.certificates import Certificate, Scope
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.sealing import Identity
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services import diagnostics, officers, overview
from fieldreg.services.device_status import filter_unconfirmed
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.laptop_registry import LaptopState
from fieldreg.services.installation import opening
from fieldreg.services.installation.office_trust import OfficeTrust
from fieldreg.services.people import registration
from fieldreg.services.releases import program_releases
from fieldreg.store.metadata import ANSWERS_RECIPIENT, CERTIFICATE, TRUST_LIST
from fieldreg.store.office_notes import VOUCHED_LAPTOPS
from tests.support.bundles.trips import exchange_by_stick, go_round, receive_sticks
from tests.support.installations import ARKHANGAI, PASSPHRASE, HeadOffice, Laptop, new_stick
from tests.support.keystores import backend, keystore
from tests.support.release_files import offer_release, write_wheel

HONEST, THIEF, OTHER = "Архангай 1", "Архангай 2", "Баян-Өлгий 1"
EVERYWHERE: Final = Scope.from_provinces([ARKHANGAI, "83", "81"])


@dataclass
class KeyHolder:
    """Somebody with the key and the database of *office*, whose program asks no officer."""

    office: HeadOffice
    honest: Laptop
    thief: Laptop
    stick: Path

    @property
    def keys(self) -> HeadOfficeKeys:
        return self.office.installation.head_office_keys()

    @contextmanager
    def own_program(self) -> Iterator[None]:
        """Work with a program that knows of no officers."""
        engine = self.office.installation.store._db
        authority, engine.authority = engine.authority, None
        try:
            yield
        finally:
            engine.authority = authority

    def write(self, change: Callable[[TrustList], TrustList]) -> None:
        store = self.office.installation.store
        with self.own_program(), store.transaction():
            trust = TrustList.from_bytes(
                store.metadata.read(TRUST_LIST), self.keys.signing.verify_key
            )
            store.metadata.write(TRUST_LIST, change(trust).document)

    def sign(self, content: TrustList) -> TrustList:
        return content._next(self.keys, content.issued_on, content)

    def confirm(self, laptop: Laptop, scope: Scope | None = None) -> None:
        shown = certificate_of(laptop)
        self.write(
            lambda trust: trust.with_confirmed_device(
                self.keys, shown, issued_on=trust.issued_on, scope=scope
            )
        )

    def offer(self, version: str) -> SignedRelease:
        release = SignedRelease.issue(
            self.keys,
            file=f"fieldreg-{version}-py3-none-any.whl",
            version=Version.parse(version),
            platform=Platform.ANY,
            release_file=ReleaseFile(b"\x07" * 32, 1000),
            signed_on="2026-03-14",
            notes={},
        )
        store = self.office.installation.store
        with self.own_program(), store.transaction():
            store.releases.save_offers([*store.releases.load_offers(), release.document])
        return release

    def restart(self) -> None:
        self.office.installation.close()
        tools = self.office.installation.tools
        self.office.installation = opening.unlock(self.office.folder, PASSPHRASE, tools)

    def state_of(self, name: str) -> LaptopState:
        return laptop_registry.find_laptop(self.office.installation, name).state

    def count(self) -> int:
        return overview.load_office_overview(self.office.desk).unsigned_count


def certificate_of(laptop: Laptop) -> Certificate:
    return Certificate.from_bytes(laptop.installation.store.metadata.require(CERTIFICATE))


@pytest.fixture
def holder(new_url: Callable[[], str | None], tmp_path: Path) -> Iterator[KeyHolder]:
    """The holder beside an honest laptop, and the laptop that a stolen invitation made."""
    office = HeadOffice(tmp_path / "office", url=new_url())
    honest = office.enrol(HONEST)
    thief = office.enrol(THIEF, confirmed=False)
    stick = new_stick(tmp_path)
    honest.register("Болд", aimag=ARKHANGAI)
    go_round(office, stick, honest, thief, times=2)
    yield KeyHolder(office, honest, thief, stick)
    office.close()


def own_state(laptop: Laptop) -> LaptopState:
    return laptop_registry.load_own_state(laptop.installation)[0]


def test_a_thiefs_laptop_that_the_key_alone_confirmed_gets_nothing(holder: KeyHolder) -> None:
    holder.confirm(holder.thief)
    for _ in range(2):
        assert holder.state_of(THIEF) is LaptopState.UNCONFIRMED
        go_round(holder.office, holder.stick, holder.honest, holder.thief)
        assert not holder.thief.installation.store.people.list_ids()
        holder.restart()
    assert holder.state_of(HONEST) is LaptopState.CONFIRMED


def test_what_the_key_alone_wrote_is_counted_and_told(holder: KeyHolder) -> None:
    assert holder.count() == 0
    holder.confirm(holder.thief)
    holder.offer("9.0.0")
    assert holder.count() == 2
    checks = diagnostics.run_health_checks(holder.office.installation)
    assert Code.TRUST_UNSIGNED in [each.problem.code for each in checks if each.problem]


def test_a_certificate_of_the_key_alone_is_none(holder: KeyHolder) -> None:
    """It is shown by a laptop and in no list: until then, the signature of the key was enough."""
    forged = certificate_of(holder.thief).issue_confirmed(holder.keys, EVERYWHERE)
    with holder.thief.installation.store.transaction():
        holder.thief.installation.store.metadata.write(CERTIFICATE, forged.document)
    go_round(holder.office, holder.stick, holder.thief, times=2)
    assert not holder.thief.installation.store.people.list_ids()
    stranger = replace(forged, device_key=DeviceKeys.generate().signing.verify_key)
    assert not holder.office.installation.trust_list().check_device(stranger).status.is_trusted


def test_an_honest_laptop_is_not_cut_off_by_the_key_alone(holder: KeyHolder) -> None:
    shown = certificate_of(holder.honest)
    holder.write(
        lambda trust: trust.with_revoked_device(
            holder.keys, shown, last_bundle="", issued_on=trust.issued_on
        )
    )
    holder.honest.register("Сараа")
    assert holder.state_of(HONEST) is LaptopState.CONFIRMED
    assert holder.count() == 1
    with holder.own_program():  # whose reply says that it is cut off
        receive_sticks(holder.office, holder.stick)
    exchange_by_stick(holder.honest, holder.stick)
    assert own_state(holder.honest) is LaptopState.CONFIRMED
    go_round(holder.office, holder.stick, holder.honest)
    assert len(holder.office.installation.store.people.list_ids()) == 2


def test_a_laptop_that_is_taken_out_of_the_list_or_given_more_stays_as_it_was(
    holder: KeyHolder,
) -> None:
    before = holder.office.installation.trust_list().certificates
    holder.write(lambda trust: holder.sign(replace(trust, certificates=())))
    assert holder.office.installation.trust_list().certificates == before
    holder.restart()
    holder.confirm(holder.honest, EVERYWHERE)
    assert holder.office.installation.trust_list().certificates == before
    with holder.own_program():
        receive_sticks(holder.office, holder.stick)
    exchange_by_stick(holder.honest, holder.stick)
    assert certificate_of(holder.honest) == before[0]
    assert own_state(holder.honest) is LaptopState.CONFIRMED


def test_no_laptop_at_work_seals_answers_to_another_key(holder: KeyHolder) -> None:
    """The key of the protected desk is that of the invitation, for ever."""
    metadata = holder.honest.installation.store.metadata
    before = metadata.read(ANSWERS_RECIPIENT)
    other = Identity.generate().recipient
    holder.write(lambda trust: holder.sign(replace(trust, answers_recipient=other)))
    go_round(holder.office, holder.stick, holder.honest)
    assert metadata.read(TRUST_LIST)  # it came
    assert metadata.read(ANSWERS_RECIPIENT) == before != other.text


def test_the_databases_word_on_where_a_laptop_works_sends_it_nobody(holder: KeyHolder) -> None:
    store = holder.office.installation.store
    line = laptop_registry.find_laptop(holder.office.installation, HONEST)
    registration.register_person(holder.office.desk, {"given_name": "Нарантуяа", "aimag": "83"})
    with store.transaction():
        store._db.execute(
            "INSERT INTO device_province (device, province) VALUES (?, ?)", (line.device.id, "83")
        )
    go_round(holder.office, holder.stick, holder.honest, times=2)
    assert len(holder.honest.installation.store.people.list_ids()) == 1


def test_what_the_database_says_is_due_tells_a_laptop_of_nobody_else(holder: KeyHolder) -> None:
    store, people = holder.office.installation.store, holder.honest.installation.store.people
    line = laptop_registry.find_laptop(holder.office.installation, HONEST)
    foreign, near = (
        registration.register_person(holder.office.desk, {"given_name": name, "aimag": aimag})
        for name, aimag in (("Айгүл", "83"), ("Нарантуяа", "65"))
    )
    before = set(people.list_ids())
    with store.transaction():
        store._db.execute(
            "INSERT INTO due_run (device, kind, run, bits) VALUES (?, ?, ?, ?)",
            (line.device.id, TRAINEE.number, *next(IdSet([foreign]).runs())),
        )
    go_round(holder.office, holder.stick, holder.honest, times=2)
    assert set(people.list_ids()) == {*before, near}
    if not store.installation_id:
        return  # of a file, nobody else has the key
    missed = registration.register_person(holder.office.desk, {"given_name": "А", "aimag": "65"})
    with store.transaction():
        store.sent_records.update_due([replace(line.device, provinces=("65",))])
        store._db.execute("DELETE FROM due_run WHERE run = ?", (missed >> RUN_BITS,))
    go_round(holder.office, holder.stick, holder.honest)
    assert set(people.list_ids()) == {*before, near}
    holder.restart()
    go_round(holder.office, holder.stick, holder.honest)
    assert set(people.list_ids()) == {*before, near, missed}


def test_what_stood_before_officers_ruled_is_taken_over_by_the_first_who_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A register of a program whose officers signed orders, and nothing about laptops yet."""
    with monkeypatch.context() as earlier:
        earlier.setattr(OfficeTrust, "list_standing", lambda _self: None)
        office = HeadOffice(tmp_path / "office")
    tools = replace(office.installation.tools, keystore=keystore(backend()))
    officers.enable_keystore(replace(office.installation, tools=tools))
    honest, thief = office.enrol(HONEST, confirmed=False), office.enrol(THIEF, confirmed=False)
    stick = new_stick(tmp_path)
    go_round(office, stick, honest, thief)
    holder = KeyHolder(office, honest, thief, stick)
    holder.confirm(honest)
    release = holder.offer("9.0.0")
    office.installation.close()
    office.installation = opening.unlock_by_keystore(office.folder, tools)
    assert holder.state_of(HONEST) is LaptopState.CONFIRMED  # who has no passphrase changes nothing
    holder.restart()
    holder.confirm(thief)
    assert holder.state_of(HONEST) is LaptopState.CONFIRMED
    assert holder.state_of(THIEF) is LaptopState.UNCONFIRMED
    assert program_releases.list_offered_releases(office.installation) == [release]
    go_round(office, stick, honest)
    assert program_releases.find_wanted_release(honest.desk) == release
    office.close()


def test_a_revocation_outlives_its_entry_and_its_act(holder: KeyHolder) -> None:
    laptop_registry.revoke_laptop(holder.office.installation, HONEST)
    go_round(holder.office, holder.stick, holder.honest)
    assert own_state(holder.honest) is LaptopState.REVOKED
    holder.write(lambda trust: holder.sign(replace(trust, revocations=(), acts=())))
    engine = holder.office.installation.store._db
    with engine.transaction():
        engine.execute("DELETE FROM paper WHERE name LIKE 'act-%'")
    assert holder.state_of(HONEST) is LaptopState.REVOKED
    with holder.own_program():  # whose reply says that it is back
        receive_sticks(holder.office, holder.stick)
    exchange_by_stick(holder.honest, holder.stick)
    assert own_state(holder.honest) is LaptopState.REVOKED
    holder.restart()
    assert holder.state_of(HONEST) is LaptopState.REVOKED


def test_a_revocation_goes_with_its_act_wherever_the_list_goes(holder: KeyHolder) -> None:
    """The rows of the acts are deleted, and so is the list beside the store."""
    laptop_registry.revoke_laptop(holder.office.installation, HONEST)
    engine, kept = (
        holder.office.installation.store._db,
        holder.office.installation.erasure_list.own_file,
    )
    with engine.transaction():
        engine.execute("DELETE FROM paper WHERE name LIKE 'act-%'")
    holder.office.installation.close()
    kept.unlink()
    holder.office.installation = opening.unlock(
        holder.office.folder, PASSPHRASE, holder.office.installation.tools
    )
    assert holder.state_of(HONEST) is LaptopState.REVOKED
    assert holder.count() == 0


def test_the_key_alone_lets_nothing_count_that_a_thiefs_laptop_brought(holder: KeyHolder) -> None:
    person = holder.thief.register("Хэн ч биш", aimag=ARKHANGAI)
    go_round(holder.office, holder.stick, holder.thief)
    line = laptop_registry.revoke_laptop(holder.office.installation, THIEF)
    store = holder.office.installation.store
    with holder.own_program(), store.transaction():
        store.metadata.write(VOUCHED_LAPTOPS, frozenset({line.device.id}))
    holder.restart()
    store = holder.office.installation.store
    assert filter_unconfirmed(store, [person]) == {person}
    laptop_registry.count_lost_laptop(holder.office.installation, THIEF)
    holder.restart()
    assert not filter_unconfirmed(holder.office.installation.store, [person])


def test_no_program_of_the_key_alone_reaches_a_laptop(holder: KeyHolder, tmp_path: Path) -> None:
    forged = holder.offer("9.9.0")
    assert program_releases.list_offered_releases(holder.office.installation) == []
    with holder.own_program():
        receive_sticks(holder.office, holder.stick)
    exchange_by_stick(holder.honest, holder.stick)
    assert program_releases.list_available_releases(holder.honest.desk) == []
    real = offer_release(holder.office.installation, write_wheel(tmp_path, "9.0.0"))
    go_round(holder.office, holder.stick, holder.honest)
    assert program_releases.find_wanted_release(holder.honest.desk) == real != forged


def test_a_withdrawn_program_is_not_offered_again(holder: KeyHolder, tmp_path: Path) -> None:
    release = offer_release(holder.office.installation, write_wheel(tmp_path, "9.0.0"))
    program_releases.withdraw_release(holder.office.installation, release)
    go_round(holder.office, holder.stick, holder.honest)
    store = holder.office.installation.store
    with holder.own_program():
        with store.transaction():
            store.releases.save_offers([release.document])
        receive_sticks(holder.office, holder.stick)
    exchange_by_stick(holder.honest, holder.stick)
    assert program_releases.list_offered_releases(holder.office.installation) == []
    assert program_releases.list_available_releases(holder.honest.desk) == []


def test_whom_the_key_store_let_in_admits_and_cuts_off_nobody(
    holder: KeyHolder, tmp_path: Path
) -> None:
    tools = replace(holder.office.installation.tools, keystore=keystore(backend()))
    one = replace(holder.office.installation, tools=tools)
    release = offer_release(one, write_wheel(tmp_path, "9.0.0"))
    officers.enable_keystore(one)
    one.close()
    one = holder.office.installation = opening.unlock_by_keystore(holder.office.folder, tools)
    line = laptop_registry.find_laptop(one, THIEF)
    words = " ".join(line.fingerprint_words)
    for act in (
        lambda: laptop_registry.confirm_laptop(one, THIEF, words, shown=line),
        lambda: laptop_registry.revoke_laptop(one, HONEST),
        lambda: offer_release(one, write_wheel(tmp_path, "9.1.0")),
        lambda: program_releases.withdraw_release(one, release),
    ):
        with pytest.raises(Problem) as caught:
            act()
        assert caught.value.code is Code.ACT_NEEDS_PASSPHRASE
    assert holder.state_of(THIEF) is LaptopState.UNCONFIRMED
    assert holder.state_of(HONEST) is LaptopState.CONFIRMED
    assert program_releases.list_offered_releases(one) == [release]
