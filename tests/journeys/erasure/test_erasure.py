"""Somebody is erased: wherever she stands, for good, and whatever comes back later.

Faults 40, 61 and 72. Every story plants words that stand nowhere else and looks for them
row by row and byte by byte, in the pages of the decrypted file.
"""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations, Edit, UnknownChange
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.people.drafts import draft_page_name
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import ConsentMethod, ErasureReason, Purpose
from fieldreg.domain.sealed_answers import questionnaire
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys import canonical_json, erasure_list
from fieldreg.services import consent_records, diagnostics, erasure_orders, training_sessions
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.backups import create_backup, restore_backup
from fieldreg.services.devices import laptop_registry
from fieldreg.services.diagnostics import HealthCheck
from fieldreg.services.erasure.erasure_reports import LaptopErasureState
from fieldreg.services.exports import consent_sheets
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.imports.column_mapping import map_columns
from fieldreg.services.imports.import_reports import RowOutcome
from fieldreg.services.imports.import_run import import_people, preview_import
from fieldreg.services.imports.import_undo import list_imports, load_import_report
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import registration
from fieldreg.services.records import form_drafts
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.store.metadata import HUB_UPLOAD
from fieldreg.store.migrations import STEPS
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.sync.log import change_import
from tests.support import database_traces
from tests.support.bundles.trips import (
    exchange_by_stick,
    list_bundles,
    never_cancelled,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import (
    ARKHANGAI,
    PASSPHRASE,
    EncryptedMachine,
    HeadOffice,
    Laptop,
    fake_tools,
)
from tests.support.stores.columns import columns_of

WORDS = [
    "Цэрэндолгор",
    "Мөнхжаргалын",
    "99887766",
    "88776655",
    "Нууцтэмдэглэл",
    "Эхбаярмаа",
    "долгор@жишээ.мн",
]


class Story:
    """Head office and laptops A and B of one province, a stick, and her on A."""

    def __init__(self, place: Path) -> None:
        self.place, self.stick = place, place / "stick"
        self.stick.mkdir()
        self.office = HeadOffice(place / "office")
        self.a = self.office.enrol("A")
        self.b = self.office.enrol("B")
        self.every = place / "every"  # bundle that was ever made
        self.every.mkdir()

    def register(self, at: Laptop | None = None) -> int:
        at = at or self.a
        asked = consent_records.NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, given_by=WORDS[5])
        values = {
            "given_name": WORDS[0],
            "patronymic": WORDS[1],
            "phone": WORDS[2],
            "notes": WORDS[4],
            "aimag": ARKHANGAI,
        }
        her = registration.register_person(at.desk, values, (asked,))
        session = at.hold_session(her, at.register("Болд", aimag=ARKHANGAI))
        sealed = {"ethnicity": questionnaire.build_reply("07")}
        answer_sealing.seal_answers(at.desk, her, sealed, session=session, language="mn")
        registration.correct_person(at.desk, her, {"phone": WORDS[3]}, shown=AS_STORED)
        return her

    def travel(self, rounds: int = 2) -> None:
        for _ in range(rounds):
            for laptop in (self.a, self.b):
                exchange_by_stick(laptop, self.stick)
                self.keep()
            receive_sticks(self.office, self.stick)
            self.keep()

    def keep(self) -> None:
        for one in list_bundles(self.stick):
            shutil.copy(one, self.every)

    def erase(self, *people: int) -> erasure_orders.ErasureEffect:
        return erasure_orders.erase_people(self.office.installation, people, ErasureReason.ASKED)

    def machines(self) -> list[Installation]:
        return [one.installation for one in (self.office, self.a, self.b)]

    def left(self) -> list[str]:
        """Close everything, and tell what is left of her anywhere."""
        found = []
        for one in self.machines():
            one.close()
            found += database_traces.find_remnants(one.home.store_file, one.store_key, WORDS)
        return found

    def all_agree(self) -> None:
        for name, laptop in (("A", self.a), ("B", self.b)):
            assert store_digest(laptop) == scoped_digest(self.office, name)


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path)


def names(installation: Installation) -> set[str | None]:
    return {one.given_name for one in installation.store.people.list_page(0, 100)}


def people(installation: Installation) -> list[CurrentRecord]:
    ids = [one.id for one in installation.store.people.list_page(0, 100)]
    return installation.store.records.load_many(kinds.TRAINEE, ids)


def test_before_anybody_is_erased_every_word_is_found_in_rows_and_bytes(story):
    story.register()
    story.a.installation.close()
    found = database_traces.find_remnants(
        story.a.installation.home.store_file, story.a.installation.store_key, WORDS
    )
    for word in WORDS[:-1]:
        assert any(word in one for one in found)
        assert f"{word} in utf-8" in found


def test_fault_61_who_is_erased_is_left_nowhere_and_totals_stay(story):
    """Fault 61: not in rows, history, free pages or journals, on any machine."""
    her = story.register()
    story.travel()
    registration.correct_person(story.b.desk, her, {"phone": WORDS[2]}, shown=AS_STORED)
    registration.correct_person(
        story.a.desk, her, {"phone": WORDS[3], "email": WORDS[6]}, shown=AS_STORED
    )
    story.travel()
    form_drafts.save_draft(story.office.desk, "people", {"given_name": WORDS[0], "patronymic": ""})
    form_drafts.save_draft(
        story.office.desk, "door", {"given_name": WORDS[0], "patronymic": "Дорж"}
    )
    session = story.office.desk.store.sessions.list_page()[0]
    key, office = (story.office.installation.store_key, story.office.installation.home.store_file)
    assert database_traces.journal_remnants(office, key, WORDS)
    told = story.erase(her)
    assert database_traces.journal_remnants(office, key, WORDS) == []
    assert told.counts_by_place["draft"] == 1
    form_drafts.save_draft(story.office.desk, "door", {})
    story.travel(3)
    story.all_agree()
    for one in story.machines():
        assert names(one) == {"Болд"}
        assert one.store.bundles.list_quarantine_reasons(0, 1 << 62) == []
        with pytest.raises(Problem) as refused:
            registration.correct_person(one.user_session(), her, {"phone": "1"}, shown=AS_STORED)
        assert refused.value.code is Code.NOT_FOUND
    for one in (story.office, story.a):
        held = one.desk.store.sessions.find(session.id)
        assert held
        assert held.participants == session.participants == 2
    for one in story.machines():
        assert one.store.sealed_answers.list_newest() == []
        sealed = one.store._db.execute("SELECT sealed FROM answer").fetchall()
        assert sealed in ([("erased",)], [])
    (order,) = erasure_orders.list_erasure_orders(story.office.installation)
    assert {one.name: one.state for one in order.laptops} == {
        "A": LaptopErasureState.DONE,
        "B": LaptopErasureState.DONE,
    }
    assert story.left() == []


def test_every_page_that_tells_of_her_goes_however_it_was_typed(story):
    """By whom it corrects, and by her name and numbers as they ever were."""
    her = story.register()
    desk = story.a.desk
    hers = {
        draft_page_name(her): {"notes": WORDS[4]},
        "a": {"given_name": WORDS[0].upper(), "patronymic": f"{WORDS[1][0]}."},
        "b": {"given_name": "Өөр", "phone": "+976 9988-7766"},  # her former number
        "c": {"given_name": f"{WORDS[1][0]}.{WORDS[0]}"},
        "d": {"guardian": WORDS[0]},
    }
    others = {
        "e": {"given_name": WORDS[0], "patronymic": "Дорж"},
        "f": {"given_name": "Дорж", "phone": "", "different": str(her)},
    }
    for page, fields in (hers | others).items():
        form_drafts.save_draft(desk, page, fields)
    told = erasure_orders.erase_people(
        story.a.installation, [her], ErasureReason.ASKED, is_preview=True
    )
    assert told.counts_by_place["draft"] == len(hers)
    story.travel()
    story.erase(her)
    story.travel()
    assert desk.store.drafts.load_all() == others
    # And nothing of her is kept by a page that was open meanwhile.
    form_drafts.save_draft(desk, draft_page_name(her), hers[draft_page_name(her)])
    assert desk.store.drafts.load_all() == others


def test_what_a_table_was_called_and_headed_goes_with_whoever_stood_in_it(story):
    """Whoever keeps a sheet about one person calls it by her name."""
    desk, file = story.office.desk, story.place / f"{WORDS[0]}.csv"
    head = f"Нэр,Утас,{WORDS[4]}"
    file.write_text(f"{head}\n{WORDS[0]},{WORDS[2]},x\nБолд,95554433,{WORDS[1]}\n")
    table = read_table(file)
    mapping = map_columns(table.columns)
    made = import_people(desk, table, mapping)
    first, second = made.entries
    assert {WORDS[0], WORDS[4]} <= {
        one.split(": ")[1] for one in database_traces.rows_containing(*here(desk))
    }
    told = story.erase(first.person)
    assert told.counts_by_place["import"] == 1
    assert database_traces.rows_containing(*here(desk)) == []
    report = load_import_report(desk, list_imports(desk)[0].number)
    assert report.count_outcomes() == made.count_outcomes()
    # And whoever else stood in it is known again.
    again = preview_import(desk, table, mapping).report.entries[1]
    assert (again.outcome, again.person) == (RowOutcome.KNOWN, second.person)
    assert story.left() == []


def here(desk):
    return desk.store._db, WORDS


def test_the_ledger_knows_of_everybody_though_the_disk_is_too_full_to_scour(story, monkeypatch):
    her = story.register()
    story.travel()
    (other,) = (one.id for one in story.office.desk.store.people.list_page(0, 9) if one.id != her)

    def full() -> None:
        raise Problem(Code.DISK_FULL)

    installation = story.office.installation
    monkeypatch.setattr(installation.store._db, "vacuum", full)
    for one in (her, other):
        story.erase(one)
        assert installation.store.erasures.is_vacuum_due()
    kept = installation.erasure_list.own_file.read_bytes()
    entries = erasure_list.read_erasure_list(kept, installation.erasure_list.signing_key).orders
    assert {one.trainees for one in entries} == {(her,), (other,)}


def test_fault_72_no_old_bundle_and_no_backup_brings_anybody_back(story):
    """Faults 40 and 72: all bundles, and the oldest backups of both sides."""
    her = story.register()
    backups = story.place / "backups"
    old_laptop = create_backup(story.a.installation, backups / "a")
    story.travel()
    old_office = create_backup(story.office.installation, backups / "office")
    old_other = create_backup(story.b.installation, backups / "b")
    story.erase(her)
    story.travel(3)
    for one in story.machines():
        assert her not in {line.id for line in one.store.people.list_page(0, 100)}
    receive_sticks(story.office, story.every)
    for laptop in (story.a, story.b):
        exchange_by_stick(laptop, story.every)
    restored = [
        restore_backup(story.place / name, backup, PASSPHRASE, fake_tools(50 + number))
        for number, (name, backup) in enumerate(
            {"ra": old_laptop, "rb": old_other, "ro": old_office}.items()
        )
    ]
    for one in restored:
        assert names(one) == {"Болд"}
    for one in story.machines():
        one.close()
    office = restored.pop()
    for _ in range(4):
        for laptop in restored:
            exchange_by_stick(laptop, story.every)
        receive_sticks(office, story.every)
    assert names(office) == {"Болд"}
    for name, laptop in zip("AB", restored, strict=True):
        assert store_digest(laptop) == scoped_digest(office, name)
    found = []
    for one in (office, *restored):
        one.close()
    for one in (office, *restored, *story.machines()):
        found += database_traces.find_remnants(one.home.store_file, one.store_key, WORDS)
    assert found == []


def test_fault_72_who_is_erased_does_not_come_to_a_head_office_from_before_she_came(story):
    """Where old bundles are no repetition but news, and none of their words may go in."""
    before = create_backup(story.office.installation, story.place / "backups")
    her = story.register()
    story.travel()
    story.erase(her)
    story.office.installation.close()
    office = restore_backup(story.place / "again", before, PASSPHRASE, fake_tools(60))
    received = receive_sticks(office, story.every)
    assert BundleStatus.NEW in {one.status for one in received.bundles}
    assert names(office) == {"Болд"}
    office.close()
    assert database_traces.find_remnants(office.home.store_file, office.store_key, WORDS) == []


def test_the_list_beside_a_backup_or_the_machines_own_is_enough_unless_it_was_altered(story):
    her = story.register()
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    story.erase(her)
    story.office.installation.close()

    def restored(name: str, backup: Path, own: Path, doubt: Code | None = None) -> set[str | None]:
        """Restore on the machine with that folder; tell who is there, and what is left."""
        machine = replace(fake_tools(70), host=EncryptedMachine(own))
        one = restore_backup(story.place / name, backup, PASSPHRASE, machine)
        there = names(one)
        for _ in range(2):  # and it is said again until it is settled
            assert doubted(one) is doubt
            one.close()
            one = opening.unlock(one.home.folder, PASSPHRASE, machine)
        one.close()
        is_left = database_traces.find_remnants(one.home.store_file, one.store_key, WORDS) != []
        assert is_left is (WORDS[0] in there)
        return there

    other = story.place / "other machine"
    assert restored("another", backup, other, Code.ERASURE_LIST_OLDER) == {"Болд"}
    (kept,) = backup.parent.glob("*.erasures")
    bent = bytearray(kept.read_bytes())
    bent[len(bent) // 2] ^= 1
    kept.write_bytes(bent)
    both = {"Болд", WORDS[0]}
    third = story.place / "third machine"
    assert restored("third", backup, third, Code.ERASURE_LIST_ALTERED) == both
    alone = story.place / "alone"
    alone.mkdir()
    shutil.copy(backup, alone)
    fourth = story.place / "fourth machine"
    assert restored("fourth", alone / backup.name, fourth, Code.ERASURE_LIST_MISSING) == both
    own = story.office.installation.tools.host.user_data_dir()
    assert restored("here", alone / backup.name, own) == {"Болд"}


def test_a_list_that_was_away_when_she_was_erased_is_told_of_and_a_newer_one_learnt(story):
    """Two disks with backups, one of them in another house; the machine is lost since."""
    her = story.register()
    story.travel()
    office = story.office.installation
    near, away = (story.place / name for name in ("near", "away"))
    for folder in (near, away):
        backup = create_backup(office, folder)
    away.rename(story.place / "elsewhere")
    story.erase(her)
    office.close()
    near.rename(story.place / "in the drawer")
    (story.place / "elsewhere").rename(away)
    machine = replace(fake_tools(70), host=EncryptedMachine(story.place / "new machine"))
    again = story.place / "again"
    with closing(restore_backup(again, away / backup.name, PASSPHRASE, machine)) as one:
        assert WORDS[0] in names(one)
        assert doubted(one) is Code.ERASURE_LIST_OLDER
        (story.place / "in the drawer").rename(near)
        create_backup(one, near)
    with closing(opening.unlock(again, PASSPHRASE, machine)) as one:
        assert names(one) == {"Болд"}
    for folder in (near, away):
        (kept,) = folder.glob("*.erasures")
        assert (
            len(
                erasure_list.read_erasure_list(
                    kept.read_bytes(), one.erasure_list.signing_key
                ).orders
            )
            == 1
        )


def test_two_copies_that_erase_apart_keep_one_list_between_them(story):
    """A head office that was put back beside one that goes on, with backups in one place."""
    her = story.register()
    other = registration.register_person(story.a.desk, {"given_name": WORDS[4], "aimag": ARKHANGAI})
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    machines = [
        replace(fake_tools(70 + n), host=EncryptedMachine(story.place / f"machine {n}"))
        for n in range(3)
    ]
    copies = [
        restore_backup(story.place / f"copy {n}", backup, PASSPHRASE, machine)
        for n, machine in enumerate(machines[:2])
    ]
    for one, person in zip(copies, (her, other), strict=True):
        erasure_orders.erase_people(one, [person], ErasureReason.ASKED)
    for one in copies:
        one.close()
    third = restore_backup(story.place / "third", backup, PASSPHRASE, machines[2])
    first = opening.unlock(copies[0].home.folder, PASSPHRASE, machines[0])
    for one in (third, first):
        assert names(one) == {"Болд"}
        one.close()
        assert database_traces.find_remnants(one.home.store_file, one.store_key, WORDS) == []


def test_two_copies_that_withdraw_apart_let_her_log_in_at_a_third(story):
    """It was put back to before she came, and has both orders from the list they keep."""
    before = create_backup(story.office.installation, story.place / "backups")
    said = {"given_name": "Сараа", "phone": WORDS[2], "email": WORDS[6]}
    her = registration.register_person(story.a.desk, said | {"aimag": ARKHANGAI})
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    machines = [
        replace(fake_tools(70 + n), host=EncryptedMachine(story.place / f"machine {n}"))
        for n in range(3)
    ]
    copies = [
        restore_backup(story.place / f"copy {n}", backup, PASSPHRASE, machine)
        for n, machine in enumerate(machines[:2])
    ]
    for one, field in zip(copies, ("phone", "email"), strict=True):
        erasure_orders.withdraw_field(one, her, field, shown=AS_STORED)
    for one in copies:
        one.close()
    third = restore_backup(story.place / "third", before, PASSPHRASE, machines[2])
    receive_sticks(third, story.every)
    assert third.store.bundles.list_pending() == []
    (held,) = people(third)
    told = {name: held.values[name] for name in said}
    assert told == {"given_name": "Сараа", "phone": None, "email": None}
    third.close()
    assert (
        database_traces.find_remnants(third.home.store_file, third.store_key, [WORDS[2], WORDS[6]])
        == []
    )


@pytest.mark.parametrize("is_list_there", [True, False])
def test_two_copies_that_withdraw_apart_let_her_log_in_though_it_says_neither(
    story, *, is_list_there
):
    """All that ever comes to the third is from a laptop that carried both orders out.

    It has the orders from the list that the copies keep, or from that laptop alone.
    """
    before = create_backup(story.office.installation, story.place / "backups")
    said = {"given_name": "Сараа", "phone": WORDS[2], "email": WORDS[6]}
    her = registration.register_person(story.a.desk, said | {"aimag": ARKHANGAI})
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    story.office.installation.close()
    machines = [
        replace(fake_tools(70 + n), host=EncryptedMachine(story.place / f"machine {n}"))
        for n in range(3)
    ]
    copies = [
        restore_backup(story.place / f"copy {n}", backup, PASSPHRASE, machine)
        for n, machine in enumerate(machines[:2])
    ]
    for one, field in zip(copies, ("phone", "email"), strict=True):
        erasure_orders.withdraw_field(one, her, field, shown=AS_STORED)
    for number, one in enumerate(copies):
        stick = story.place / f"stick of {number}"
        stick.mkdir()
        for _ in range(2):
            receive_sticks(one, stick)
            exchange_by_stick(story.a, stick)
        one.close()
    held = story.a.installation.store.records.load(kinds.TRAINEE, her).values
    assert (held["phone"], held["email"]) == (None, None)
    if not is_list_there:
        for kept in before.parent.glob("*.erasures"):
            kept.unlink()
    third = restore_backup(story.place / "third", before, PASSPHRASE, machines[2])
    stick = story.place / "stick of the third"
    stick.mkdir()
    for _ in range(5):
        exchange_by_stick(story.a, stick)
        receive_sticks(third, stick)
    assert third.store.bundles.list_pending() == []
    assert names(third) == {"Сараа"}
    third.close()
    assert (
        database_traces.find_remnants(third.home.store_file, third.store_key, [WORDS[2], WORDS[6]])
        == []
    )


def doubted(installation: Installation) -> Code | None:
    """Tell what the installation says of its list of who was erased, and the doctor too."""
    (found,) = (
        one
        for one in diagnostics.run_health_checks(installation)
        if one.check is HealthCheck.ERASURE_LIST
    )
    said = installation.erasure_list.find_problem()
    assert (found.problem and found.problem.code) is (said and said.code)
    return said and said.code


@pytest.mark.parametrize("deed", ["take it away", "alter it"])
def test_a_list_that_is_not_as_it_was_left_is_told_of_though_nobody_is_back(story, deed):
    """On a machine that goes on; and until every laptop had the occasion to say it again."""
    story.travel()
    for at in (story.office, story.a):
        at.installation.close()
        kept = at.installation.erasure_list.own_file
        assert kept.exists()  # from the first day on, though nobody was erased
        kept.unlink() if deed == "take it away" else kept.write_bytes(b"x")
        at.installation = opening.unlock(at.folder, PASSPHRASE, fake_tools(8))
    wanted = Code.ERASURE_LIST_MISSING if deed == "take it away" else Code.ERASURE_LIST_ALTERED
    assert doubted(story.office.installation) is doubted(story.a.installation) is wanted
    exchange_by_stick(story.a, story.stick)
    receive_sticks(story.office, story.stick)
    assert doubted(story.office.installation) is wanted
    story.travel(2)
    assert doubted(story.office.installation) is doubted(story.a.installation) is None


def test_a_head_office_without_laptops_tells_of_it_until_work_goes_on(tmp_path):
    """Nobody else keeps orders, who could say them again."""
    alone = HeadOffice(tmp_path / "office")
    alone.installation.close()
    alone.installation.erasure_list.own_file.unlink()
    alone.installation = opening.unlock(alone.folder, PASSPHRASE, fake_tools(8))
    assert doubted(alone.installation) is Code.ERASURE_LIST_MISSING
    alone.installation.close()
    alone.installation = opening.unlock(alone.folder, PASSPHRASE, fake_tools(8))
    assert doubted(alone.installation) is Code.ERASURE_LIST_MISSING
    registration.register_person(alone.desk, {"given_name": "Болд"})
    assert doubted(alone.installation) is None
    alone.installation.close()


def test_a_laptop_that_head_office_never_heard_again_hands_the_order_back(story):
    """A head office whose disk and ledger are gone learns it by its own signed word."""
    her = story.register()
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    story.erase(her)
    story.travel(3)
    registration.register_person(story.a.desk, {"given_name": "Дараа"})
    story.office.installation.close()
    alone = story.place / "alone"
    alone.mkdir()
    shutil.move(backup, alone / backup.name)
    ground = story.office.installation.tools.host
    shutil.rmtree(ground.user_data_dir() / "erasures")
    restored = restore_backup(
        story.place / "again", alone / backup.name, PASSPHRASE, fake_tools(60)
    )
    assert WORDS[0] in names(restored)
    assert doubted(restored) is Code.ERASURE_LIST_MISSING
    story.office.installation = restored
    story.travel(4)
    assert names(restored) == {"Болд", "Дараа"}
    assert doubted(restored) is None
    story.all_agree()
    assert story.left() == []


def test_an_order_is_carried_out_though_head_office_lost_whom_it_names(story):
    """Head office is put back to before she came; the order outlived that in the ledger.

    What head office said before it was put back comes back all the same.
    """
    backup = create_backup(story.office.installation, story.place / "backups")
    registration.register_person(story.office.desk, {"given_name": "Дулам", "aimag": ARKHANGAI})
    her = story.register()
    story.travel()
    story.erase(her)
    story.office.installation.close()
    story.office.installation = restore_backup(
        story.place / "again", backup, PASSPHRASE, fake_tools(60)
    )
    story.travel(4)
    assert names(story.office.installation) == {"Болд", "Дулам"}
    story.all_agree()
    assert story.left() == []


def test_a_laptop_that_was_put_back_to_before_she_came_takes_answers_as_ever(story):
    """What she left comes back to it, who lost that: where she was, and nothing of her."""
    story.travel()
    backup = create_backup(story.a.installation, story.place / "backups")
    her = story.register()
    story.travel()
    story.erase(her)
    story.a.installation.close()
    story.a.installation = restore_backup(story.place / "again", backup, PASSPHRASE, fake_tools(60))
    registration.register_person(story.a.desk, {"given_name": "Дараа"})
    story.travel(4)
    assert names(story.a.installation) == {"Болд", "Дараа"}
    story.all_agree()
    assert story.left() == []


def test_what_a_laptop_has_not_sent_is_sealed_anew_without_her(story):
    """And a head office that does not know the order yet lets it wait, whole."""
    her = story.register()
    story.travel()
    registration.correct_person(story.a.desk, her, {"email": WORDS[6]}, shown=AS_STORED)
    registration.register_person(story.a.desk, {"given_name": "Шинэ"})
    exchange_by_stick(story.a, story.stick)  # cut, and then the stick is lost
    shutil.rmtree(story.stick)
    story.stick.mkdir()
    papers = story.a.installation.store.metadata
    with story.a.installation.store.transaction():
        papers.write(HUB_UPLOAD, b"sealed with her in it, half of it at the hub")
    backup = create_backup(story.office.installation, story.place / "backups")
    story.erase(her)
    receive_sticks(story.office, story.stick)
    exchange_by_stick(story.a, story.stick)
    assert not papers.read(HUB_UPLOAD)
    told = receive_sticks(story.office, story.stick)
    assert [one.status for one in told.bundles] == ["new"]
    assert names(story.office.installation) == {"Болд", "Шинэ"}
    story.travel()
    story.all_agree()
    # Once more, for a head office that was put back to before the order.
    story.office.installation.close()
    ground = story.office.installation.tools.host
    shutil.rmtree(ground.user_data_dir() / "erasures")
    alone = story.place / "alone"
    alone.mkdir()
    shutil.move(backup, alone / backup.name)
    story.office.installation = restore_backup(
        story.place / "again", alone / backup.name, PASSPHRASE, fake_tools(60)
    )
    story.stick = story.place / "other"
    story.stick.mkdir()
    story.travel(5)
    assert names(story.office.installation) == {"Болд", "Шинэ"}
    assert story.office.desk.store.bundles.list_pending() == []
    story.all_agree()
    assert story.left() == []


def test_a_bundle_that_leaves_her_out_waits_for_the_order(story):
    """The order comes back on another stick, and nothing is lost meanwhile."""
    her = story.register()
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    registration.correct_person(story.a.desk, her, {"email": WORDS[6]}, shown=AS_STORED)
    registration.register_person(story.a.desk, {"given_name": "Шинэ"})
    exchange_by_stick(story.a, story.stick)
    story.erase(her)
    story.travel(3)
    story.office.installation.close()
    shutil.rmtree(story.office.installation.tools.host.user_data_dir() / "erasures")
    alone = story.place / "alone"
    alone.mkdir()
    shutil.move(backup, alone / backup.name)
    story.office.installation = restore_backup(
        story.place / "again", alone / backup.name, PASSPHRASE, fake_tools(60)
    )
    story.stick = story.place / "other"
    story.stick.mkdir()
    story.a.desk.store.outbox.forget_receipts()  # as a reply of a new epoch has it
    exchange_by_stick(story.a, story.stick)
    reception = wiring.build_office_sync(story.office.installation)
    sticks = {}
    for number, one in enumerate(list_bundles(story.stick)):
        apart = story.place / f"apart {number}"
        apart.mkdir()
        shutil.copy(one, apart)
        for view in run_task(reception.survey([str(apart)], never_cancelled)):
            sticks.setdefault(view.is_own_reply, []).append((apart, view.reason))
    waiting = [path for path, reason in sticks[False] if reason == "erasure_unknown"]
    assert waiting
    came = receive_sticks(story.office, waiting[0])
    assert [(one.status, one.reason) for one in came.bundles] == [("held", "erasure_unknown")]
    for apart, _ in sticks[True]:
        receive_sticks(story.office, apart)
    assert story.office.desk.store.bundles.list_pending() == []
    assert names(story.office.installation) == {"Болд", "Шинэ"}


def test_a_session_goes_on_without_whoever_was_erased_from_its_list(story):
    """She counts among the participants, and nobody is asked for her guardian."""
    her = story.register(story.a)
    story.travel()
    story.erase(her)
    story.travel()
    desk = story.a.desk
    (session, *_) = desk.store.sessions.list_page()
    training_sessions.mark_all_present_except(desk, session.id, [], half_day=2, shown=AS_STORED)
    assert training_sessions.find_missing_guardians(desk, session.id).keys() == {
        one.trainee
        for one in desk.store.sessions.list_participants(session.id)
        if one.trainee != her
    }
    training_sessions.close_sessions(desk, session.id, lets_follow=True)
    assert training_sessions.list_minors_awaiting_consent(desk, session.id) != []
    assert her not in training_sessions.list_minors_awaiting_consent(desk, session.id)
    line = desk.store.sessions.find(session.id)
    assert (line.participants, line.state) == (2, "closed")
    story.travel()
    story.all_agree()


def test_undoing_and_redoing_what_came_in_revives_nobody(story):
    her = story.register()
    story.travel()
    desk = story.office.desk
    bundle = arrived_bundles.list_arrivals(desk)[-1].bundle.sha.hex()
    arrival_undo.undo_arrival(desk, bundle)
    story.erase(her)  # though she is out of sight
    story.travel(3)
    arrival_undo.redo_arrival(desk, bundle)
    story.travel(3)
    for one in story.machines():
        assert WORDS[0] not in names(one)
    story.all_agree()
    assert story.left() == []


def test_who_is_erased_stays_so_while_what_brought_her_is_undone_and_brought_back(story):
    her = story.register()
    story.travel()
    story.erase(her)
    desk = story.office.desk
    bundle = arrived_bundles.list_arrivals(desk)[-1].bundle.sha.hex()
    before = desk.store.digest()
    arrival_undo.undo_arrival(desk, bundle)
    assert desk.store.records.load_many(kinds.TRAINEE, [her]) == []
    arrival_undo.redo_arrival(desk, bundle)
    assert desk.store.digest() == before
    assert names(story.office.installation) == {"Болд"}


def test_a_laptop_asks_and_hides_and_head_office_orders_or_declines(story):
    her = story.register()
    other = story.b.register("Сараа", aimag=ARKHANGAI)
    story.travel()
    for person in (her, other):
        told = erasure_orders.erase_people(
            story.a.installation, [person], ErasureReason.GUARDIAN_ASKED, is_preview=True
        )
        assert told.is_request
        assert told.counts_by_place["record"] == 1
        erasure_orders.erase_people(story.a.installation, [person], ErasureReason.GUARDIAN_ASKED)
    assert names(story.a.installation) == {"Болд"}
    story.travel()
    assert names(story.office.installation) == {"Болд"}
    asked = erasure_orders.list_erasure_requests(story.office.installation)
    assert [(one.people, one.reason, one.asked_from) for one in asked] == [
        ((her,), "guardian-asked", "A"),
        ((other,), "guardian-asked", "A"),
    ]
    erasure_orders.grant_erasure(story.office.installation, asked[0].id)
    erasure_orders.decline_erasure(story.office.installation, asked[1].id)
    assert erasure_orders.list_erasure_requests(story.office.installation) == []
    story.travel(3)
    for one in story.machines():
        assert names(one) == {"Болд", "Сараа"}
        assert erasure_orders.list_erasure_requests(one) == []
    story.all_agree()
    assert story.left() == []


def test_whose_time_has_ended_is_told_whom_to_erase_and_nothing_else(story):
    """It comes to every stick still, and holds her."""
    her = story.register()
    story.travel()
    office = story.office.installation
    laptop_registry.confirm_laptop(office, "A", "", until=story.office.desk.day, shown=AS_STORED)
    story.office.clock.show(story.office.clock.today() + timedelta(days=1))
    story.b.register("Сараа", aimag=ARKHANGAI)
    story.travel()
    story.erase(her)
    story.travel()
    assert laptop_registry.find_laptop(office, "A").state == "ended"
    [order] = erasure_orders.list_erasure_orders(office)
    assert {(one.name, one.state) for one in order.laptops} == {
        ("A", LaptopErasureState.DONE),
        ("B", LaptopErasureState.DONE),
    }
    assert names(story.a.installation) == {"Болд"}
    assert story.left() == []


def test_of_whom_somebody_asked_to_erase_her_nothing_leaves_until_it_is_decided(story):
    """Nor is she named for an earlier no at any door, or read at the protected desk."""
    her = story.register()
    [session] = [line.id for line in story.a.installation.store.sessions.list_page(0, 9)]
    story.travel()
    office = story.office.installation

    def told(one):
        desk, place = one.user_session(), story.place
        export_people(desk, place / "people.json")
        export_sessions(desk, place / "sessions.json")
        sheet = consent_sheets.build_consent_sheet(desk, session, "mn", with_names=True)
        files = [place / "people.json", place / "sessions.json"]
        texts = [*(file.read_text("utf-8") for file in files), *sheet.lines]
        return [WORDS[0] in text for text in texts if WORDS[0] in text or "Болд" in text]

    everywhere, nowhere = [True, True, True, False], [False, False, False]
    everyone = story.a.installation, office
    assert [told(one) for one in everyone] == [everywhere, everywhere]
    erasure_orders.erase_people(story.a.installation, [her], ErasureReason.ASKED)
    assert told(story.a.installation) == nowhere
    story.travel()
    assert told(office) == nowhere
    assert protected_desk.list_answered_people(office) == []
    [asked] = erasure_orders.list_erasure_requests(office)
    erasure_orders.decline_erasure(office, asked.id)
    story.travel()
    assert [told(one) for one in everyone] == [everywhere, everywhere]
    assert [one.trainee for one in protected_desk.list_answered_people(office)] == [her]


def test_declining_brings_nobody_back_whom_something_else_took_out_of_use(story):
    her, other = story.register(), story.b.register("Сараа", aimag=ARKHANGAI)
    story.travel()
    registration.retire_person(
        story.office.desk, other, shown=AS_STORED
    )  # which A has not heard of
    for person in (her, other):
        erasure_orders.erase_people(story.a.installation, [person], ErasureReason.ASKED)
    story.travel()
    for one in erasure_orders.list_erasure_requests(story.office.installation):
        erasure_orders.decline_erasure(story.office.installation, one.id)
    story.travel(2)
    for one in story.machines():
        assert names(one) == {"Болд", WORDS[0]}
    story.all_agree()


def test_one_answer_is_withdrawn_with_all_that_it_ever_said_and_the_person_stays(story):
    her = story.register()
    story.travel()
    registration.correct_person(story.b.desk, her, {"phone": WORDS[2]}, shown=AS_STORED)
    story.travel()
    erasure_orders.withdraw_field(story.office.installation, her, "phone", shown=AS_STORED)
    story.travel(3)
    receive_sticks(story.office, story.every)
    story.travel(2)
    for one in story.machines():
        standing = one.store.records.load(kinds.TRAINEE, her)
        assert (standing.values["given_name"], standing.values["phone"]) == (WORDS[0], None)
    story.all_agree()
    # A new answer may be given, and is kept.
    registration.correct_person(story.b.desk, her, {"phone": "70112233"}, shown=AS_STORED)
    story.travel(3)
    story.all_agree()
    for one in story.machines():
        assert one.store.records.load(kinds.TRAINEE, her).values["phone"] == "70112233"
    found = []
    for one in story.machines():
        one.close()
        found += database_traces.find_remnants(one.home.store_file, one.store_key, WORDS[2:4])
    assert found == []


def test_no_laptop_can_order_anybody_erased(story):
    her = story.register(story.b)
    story.travel()
    desk = story.a.desk
    with desk.writing() as writing:
        said = {"trainees": str(her), "state": "ordered", "reason": "asked"}
        said["day"] = desk.day
        columns = [[said.get(one.name)] for one in kinds.ERASURE.fields]
        writing.create_many(kinds.ERASURE, columns)
    exchange_by_stick(story.a, story.stick)
    receive_sticks(story.office, story.stick)
    assert WORDS[0] in names(story.office.installation)
    aside = story.office.desk.store.bundles.list_quarantine_reasons(0, 1 << 62)
    assert [reason for _, reason in aside] == ["out_of_scope"]


def test_a_release_that_kept_the_order_unread_carries_it_out_once_it_is_updated(story):
    """Laptops of the release before keep kinds that they do not know; so the board says."""
    her = story.register()
    store = story.a.desk.store
    body = {"created": {"trainees": str(her), "state": "ordered", "reason": "asked"}}
    body["created"]["day"] = "2026-03-14"
    order = UnknownChange(7 << 32 | 9, 90 << 31 | 7, 10, canonical_json.dumps(body))
    with store.transaction():
        store._db.execute_uncounted(
            "INSERT INTO strange (id, stamp, kind, body) VALUES (?, ?, ?, ?)",
            (order.id, order.stamp, order.kind_number, order.body),
        )
        seal = next(name for name in STEPS if name.endswith("_seal"))
        store._db.execute_uncounted(
            "DELETE FROM _sqlite_migrations WHERE name IN (?, ?, ?)",
            ("0003_erasing", "0013_said", seal),
        )
        for sql in (
            "DROP TABLE erasure",
            "DROP TABLE erasure_done",
            "DROP TABLE erased_change",
            "DROP TABLE seal",
            "DROP TABLE seal_root",
            "ALTER TABLE segment DROP COLUMN was",
            "ALTER TABLE set_aside DROP COLUMN about",
        ):
            store._db.execute(sql)
        store._db.sums = None  # that release had none
    story.a.restart()
    assert names(story.a.installation) == {"Болд"}
    assert story.left() == []


def test_what_was_set_aside_of_her_is_emptied_and_parts_no_log(story):
    """B may not change whom it was never sent; what it says of her waits, and then goes."""
    her = story.register()
    exchange_by_stick(story.a, story.stick)
    receive_sticks(story.office, story.stick)
    with story.b.desk.writing() as writing:
        said = {"given_name": WORDS[0], "phone": WORDS[2], "gender": "no gender at all"}
        writing.create_many(kinds.TRAINEE, columns_of(kinds.TRAINEE, **said))
    hers = story.b.desk.store.outbox.current_writer()
    exchange_by_stick(story.b, story.stick)
    receive_sticks(story.office, story.stick)
    office = story.office.desk.store
    ((change, _),) = office.bundles.list_quarantine_reasons(0, 1 << 62)
    with story.office.desk.writing() as writing:
        writing.create(
            erasure_orders._erasure(
                "2026-03-14",
                [her, change],
                ErasureReason.ASKED,
                erasure_orders.ErasureState.ORDERED,
            )
        )
    assert office.bundles.list_quarantined_changes() == []
    # What comes later and may not go in either is kept without what it says of her.
    late, said = (hers.writer << 32 | hers.last_number + 90, {"notes": WORDS[4], "retired": 0})
    seen = dict.fromkeys(said, ())
    edit = Edit(late, 900 << 31 | hers.writer, kinds.TRAINEE, her, said, seen)
    with office.transaction():
        refuse = dict.fromkeys([late], Code.OUT_OF_SCOPE)
        change_import.import_changes(office, Changes(edits=(edit,)), lambda _: refuse)
    assert [one for one, *_ in office.bundles.list_quarantined_changes()] == [late]
    assert database_traces.rows_containing(office._db, WORDS) == []
    with office.transaction():
        office.bundles.release_from_quarantine(late)
    receive_sticks(story.office, story.stick)
    story.travel(3)
    assert office.log_forks.list_all() == []
    assert office.segments.last_boundary(hers.writer).last >= hers.last_number
    assert story.left() == []


def test_a_twin_that_wrote_somebody_else_under_her_number_keeps_that_person(story):
    """The order means the log that head office held; the other parts from it and stays."""
    story.a.register("Болд", aimag=ARKHANGAI)
    story.travel()
    twin = story.a.cloned(story.place / "twin")
    her = registration.register_person(story.a.desk, {"given_name": WORDS[0], "aimag": ARKHANGAI})
    his = registration.register_person(twin.desk, {"given_name": "Дорж", "aimag": ARKHANGAI})
    assert her == his
    story.travel()
    story.erase(her)
    receive_sticks(story.office, story.stick)
    exchange_by_stick(twin, story.stick)  # the order is in it, and is not taken from it yet
    assert "Дорж" in names(twin.installation)
    for _ in range(4):
        for laptop in (story.a, twin, story.b):
            exchange_by_stick(laptop, story.stick)
        receive_sticks(story.office, story.stick)
    for one in (*story.machines(), twin.installation):
        assert names(one) == {"Болд", "Дорж"}
    twin.installation.close()
    assert story.left() == []


def restored(story: Story, backup: Path, called: str = "again") -> None:
    """Put head office back as it was in *backup*; the sticks of before are lost."""
    story.office.installation.close()
    story.office.installation = restore_backup(
        story.place / called, backup, PASSPHRASE, fake_tools(60)
    )
    story.stick = story.place / f"stick {called}"
    story.stick.mkdir()


@pytest.mark.share(of=3)
@pytest.mark.parametrize("is_twin_first", [True, False])
@pytest.mark.parametrize("is_whole", [True, False])
def test_a_twin_keeps_that_person_though_head_office_forgot_both_logs(
    story, *, is_twin_first, is_whole
):
    """The ledger says of whom it speaks by what she said, not by a number two have.

    She is erased as a whole, or one answer of hers.
    """
    story.a.register("Болд", aimag=ARKHANGAI)
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    twin = story.a.cloned(story.place / "twin")
    said = {"aimag": ARKHANGAI}
    hers = said | {"given_name": WORDS[0], "phone": WORDS[2]}
    his = said | {"given_name": "Дорж", "phone": "70112233"}
    her = registration.register_person(story.a.desk, hers)
    assert her == registration.register_person(twin.desk, his)
    registration.correct_person(story.a.desk, her, {"phone": WORDS[3]}, shown=AS_STORED)
    registration.correct_person(twin.desk, her, {"phone": "70112244"}, shown=AS_STORED)
    story.travel()
    if is_whole:
        story.erase(her)
    else:
        erasure_orders.withdraw_field(story.office.installation, her, "phone", shown=AS_STORED)
    restored(story, backup)
    if is_twin_first:
        exchange_by_stick(twin, story.stick)
        told = receive_sticks(story.office, story.stick)
        assert [(one.status, one.reason) for one in told.bundles if one.reason] == [
            ("held", "erased_twin_missing")
        ]
    for _ in range(5):
        for laptop in (story.a, story.b, twin):
            exchange_by_stick(laptop, story.stick)
        receive_sticks(story.office, story.stick)
    assert story.office.desk.store.bundles.list_pending() == []
    left = set() if is_whole else {WORDS[0]}
    for one in (*story.machines(), twin.installation):
        assert names(one) == {"Болд", "Дорж"} | left
        phones = {it.values["given_name"]: it.values["phone"] for it in people(one)}
        assert phones == {"Болд": None, "Дорж": "70112244", **dict.fromkeys(left)}
    story.all_agree()
    twin.installation.close()
    assert story.left() == [] or not is_whole


def test_nobody_lets_in_the_twin_of_who_was_erased_as_if_it_were_her(story):
    """Whatever makes a bundle wait at its place holds where an officer lets it in before."""
    story.a.register("Болд", aimag=ARKHANGAI)
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    twin = story.a.cloned(story.place / "twin")
    twin.register("Өмнөх", aimag=ARKHANGAI)
    exchange_by_stick(twin, story.stick)
    receive_sticks(story.office, story.stick)
    exchange_by_stick(twin, story.stick)  # from here on it says only what comes after
    restored(story, backup)
    story.a.register("Сараа", aimag=ARKHANGAI)
    her = registration.register_person(story.a.desk, {"given_name": WORDS[0], "aimag": ARKHANGAI})
    assert her == twin.register("Дорж", aimag=ARKHANGAI)
    exchange_by_stick(story.a, story.stick)
    receive_sticks(story.office, story.stick)
    story.erase(her)
    restored(story, backup, "once more")
    exchange_by_stick(twin, story.stick)
    receive_sticks(story.office, story.stick)
    (line,) = story.office.desk.store.bundles.list_pending()
    assert line.reason == Code.BUNDLE_WAITS
    reception = wiring.build_office_sync(story.office.installation)
    for is_preview in (True, False):
        with pytest.raises(Problem) as refused:
            reception.force_import(line.sha, "It is gone", is_preview=is_preview)
        assert refused.value.code is Code.ERASED_TWIN_MISSING
    for _ in range(5):
        for laptop in (story.a, story.b, twin):
            exchange_by_stick(laptop, story.stick)
        receive_sticks(story.office, story.stick)
    for one in (*story.machines(), twin.installation):
        assert names(one) == {"Болд", "Сараа", "Өмнөх", "Дорж"}
    story.all_agree()
    twin.installation.close()
    assert story.left() == []


def test_nobody_is_frightened_by_an_order_that_outlives_what_head_office_held(story):
    """It is taken once head office has again what this laptop wrote, and no copy is told of."""
    story.travel()
    backup = create_backup(story.office.installation, story.place / "backups")
    her = story.register()
    story.travel()
    story.erase(her)
    restored(story, backup)
    told = []
    for _ in range(4):
        receive_sticks(story.office, story.stick)
        told.append(
            {exchange_by_stick(one, story.stick).reply_problem for one in (story.a, story.b)}
        )
    assert told == [{"", "answer_early"}, {""}, {""}, {""}]
    story.all_agree()
    assert story.left() == []


def test_what_a_later_release_said_of_her_is_blank_too(story):
    her = story.register()
    store = story.a.desk.store
    said = canonical_json.dumps({"created": {"who": her, "what": WORDS[4]}})
    late = canonical_json.dumps({"created": {"who": her, "what": WORDS[6]}})
    with store.transaction():
        store.apply_received(
            Changes(unknown=(UnknownChange(7 << 32 | 1, 90 << 31 | 7, 200, said),))
        )
    with store.transaction():
        said = {"trainees": str(her), "state": "ordered", "reason": "asked", "day": "2026-03-14"}
        columns = columns_of(kinds.ERASURE, **said)
        order = Creations(kinds.ERASURE, [7 << 32 | 9], [91 << 31 | 7], columns)
        store.apply_received(Changes(creations=(order,)))
        store.apply_received(
            Changes(unknown=(UnknownChange(7 << 32 | 2, 92 << 31 | 7, 200, late),))
        )
    assert story.left() == []
