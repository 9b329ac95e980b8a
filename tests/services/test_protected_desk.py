"""Sealed answers from the laptop to the protected desk, and who could open them."""

import base64
import dataclasses
import json
from contextlib import closing

import pyrage
import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import SealedAnswerRecord
from fieldreg.domain.records.values import ConsentMethod, ConsentState, ErasureReason, Purpose
from fieldreg.domain.roles import Role
from fieldreg.domain.sealed_answers import access_log
from fieldreg.domain.sealed_answers.access_log import AccessLogEntry
from fieldreg.domain.sealed_answers.questionnaire import DECLINED, SealedReplyState, build_reply
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.sealing import Identity
from fieldreg.services import backups, consent_records, erasure_orders
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.officers import set_roles
from fieldreg.services.records import change_history
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from tests.support import database_traces
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import DESK_PASSPHRASE, PASSPHRASE, HeadOffice

NEW_PASSPHRASE = "зургаан настай хүүгийн хурдан шаргал морь"  # noqa: S105  it guards nothing real
REPLIES = {
    "seeing": build_reply("3"),
    "ethnicity": build_reply("07"),
    "lgbti": DECLINED,
    "health": build_reply("Астматай"),
}


@pytest.fixture
def laptop(laptop):
    laptop.person, laptop.other = laptop.register("Сарантуяа"), laptop.register("Болд")
    laptop.session = laptop.hold_session(laptop.person, laptop.other)
    return laptop


def give(laptop, person=None, replies=REPLIES, **values):
    values = {"session": laptop.session, "language": "mn"} | values
    return answer_sealing.seal_answers(laptop.desk, person or laptop.person, replies, **values)


@pytest.fixture
def arrived(office, laptop, stick):
    """Head office with the desk begun, and one sealed answer that came in."""
    give(laptop)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    return office


def unlock(office, passphrase=DESK_PASSPHRASE):
    return closing(protected_desk.unlock_protected_desk(office.installation, passphrase))


def refusal(act, *arguments):
    with pytest.raises(Problem) as refused:
        act(*arguments)
    return refused.value.code


def test_what_was_answered_alone_is_read_at_the_protected_desk(arrived, laptop):
    with unlock(arrived) as desk:
        (read,) = desk.open_person(laptop.person, "Хөтөлбөрийн тайлан")
        (again,) = desk.open_session(laptop.session, "Хөтөлбөрийн тайлан")
        (kept,) = desk.opened_answers.list_all()
    assert read.sheet.replies["health"].value == "Астматай"
    assert read.sheet.replies["lgbti"].state is SealedReplyState.DECLINED
    assert read.sheet.replies["walking"].state is SealedReplyState.NOT_ASKED
    assert (again.sheet, read.sheet.language) == (read.sheet, "mn")
    assert "Астматай" in kept.sheet


def test_every_sealed_answer_is_as_long_as_any_other(laptop):
    ids = [
        give(laptop),
        give(laptop, replies={}),
        give(laptop, replies={"health": build_reply("🟣" * 300)}),
        give(laptop, session=None),
    ]
    records = laptop.desk.store.records.load_many(kinds.ANSWER, ids)
    assert {len(one.values["sealed"]) for one in records} == {answer_sealing.SEALED_TEXT_LENGTH}


def test_nothing_is_kept_of_replies_that_no_question_takes(laptop):
    for replies in ({"seeing": build_reply("9")}, {"religion": DECLINED}):
        with pytest.raises(Problem):
            give(laptop, replies=replies)
    records = laptop.desk.store.records
    assert not records.list_all(kinds.ANSWER)
    assert not records.ids_where(kinds.CONSENT, "purpose", "answers")


def test_the_trainer_sees_how_many_gave_and_nothing_else(laptop):
    give(laptop)
    answer_sealing.decline_answers(laptop.desk, laptop.other, language="mn")
    tally = answer_sealing.count_answers(laptop.desk, laptop.session)
    assert (tally.given_count, tally.asked_count) == (1, 2)
    assert answer_sealing.list_answer_days(laptop.desk, laptop.person) == [
        ("2026-03-14", laptop.session)
    ]
    told = change_history.load_history(laptop.desk, laptop.person)
    (entry,) = (one for one in told.entries if one.kind is kinds.ANSWER)
    assert entry.fixed_values.keys() == {"trainee", "session", "day"}
    assert not entry.values


def test_an_officers_passphrase_alone_opens_no_answer(arrived, laptop):
    assert refusal(protected_desk.unlock_protected_desk, arrived.installation, PASSPHRASE) is (
        Code.WRONG_PASSPHRASE
    )
    sealed = sealed_file(laptop)
    papers = arrived.desk.store.metadata.load_all()
    for identity in identities_in(papers.values()):
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(sealed, [identity])
    keys = HeadOfficeKeys.from_bytes(papers["keys"])
    assert not isinstance(keys.answers, Identity)


def sealed_file(laptop):
    (one,) = laptop.desk.store.sealed_answers.list_newest()
    return base64.b64decode(one.sealed.rstrip("."))


def identities_in(bodies):
    """Find every age key that stands anywhere in *bodies*."""
    found = []
    for body in bodies:
        for piece in body.split(b"AGE-SECRET-KEY-1")[1:]:
            secret = f"AGE-SECRET-KEY-1{piece[:58].decode('ascii', 'replace')}"
            found.append(pyrage.x25519.Identity.from_str(secret))
    assert found
    return found


def test_the_desk_takes_no_officers_passphrase_and_begins_once(office):
    taken = refusal(protected_desk.set_up_protected_desk, office.installation, PASSPHRASE)
    assert taken is Code.PASSPHRASE_TAKEN
    assert (
        refusal(protected_desk.unlock_protected_desk, office.installation, "x")
        is Code.DESK_NOT_BEGUN
    )
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    again = refusal(
        protected_desk.set_up_protected_desk, office.installation, f"{DESK_PASSPHRASE} нэг"
    )
    assert again is Code.DESK_BEGUN


def test_the_passphrase_of_the_desk_can_be_changed(arrived):
    protected_desk.change_desk_passphrase(arrived.installation, DESK_PASSPHRASE, NEW_PASSPHRASE)
    with unlock(arrived, NEW_PASSPHRASE) as desk:
        assert desk.integrity_problem is None
    entries, _ = protected_desk.load_access_log(arrived.installation)
    assert [one.entry.action for one in entries] == ["begun", "passphrase"]
    old = refusal(protected_desk.unlock_protected_desk, arrived.installation, DESK_PASSPHRASE)
    assert old is Code.WRONG_PASSPHRASE
    officers = (
        protected_desk.change_desk_passphrase,
        arrived.installation,
        NEW_PASSPHRASE,
        PASSPHRASE,
    )
    assert refusal(*officers) is Code.PASSPHRASE_TAKEN
    assert refusal(protected_desk.unlock_protected_desk, arrived.installation, PASSPHRASE) is (
        Code.WRONG_PASSPHRASE
    )


def test_whoever_copies_the_keys_of_head_office_is_handed_all_of_them(office):
    before = protected_desk.load_all_keys(office.installation, "", "Хуулбар")
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    assert protected_desk.load_all_keys(office.installation, DESK_PASSPHRASE, "Хуулбар") == before
    entries, broken = protected_desk.load_access_log(office.installation)
    assert ([one.entry.action for one in entries], broken) == (["begun", "handed"], ())
    with pytest.raises(Problem):
        protected_desk.load_all_keys(office.installation, PASSPHRASE, "Хуулбар")


def test_nothing_is_opened_without_a_written_reason(arrived, laptop):
    with unlock(arrived) as desk:
        assert refusal(desk.open_person, laptop.person, " ") is Code.REASON_MISSING
        endless = "Тайлан " * 2_000
        assert refusal(desk.open_person, laptop.person, endless) is Code.VALUE_REFUSED
        assert refusal(desk.open_person, laptop.other, "Тайлан") is Code.NOT_FOUND
        assert desk.opened_answers.list_all() == []
    assert len(arrived.desk.store.access_log.list_all()) == 1


def test_who_is_no_longer_of_the_desk_opens_nothing_at_one_that_stands_open(arrived, laptop):
    one = arrived.installation
    with unlock(arrived) as desk:
        set_roles(one, one.user_name, take=[Role.PROTECTED_DESK], shown=AS_STORED)
        for act, of in ((desk.open_person, laptop.person), (desk.open_session, laptop.session)):
            assert refusal(act, of, "Тайлан") is Code.ROLE_NEEDED
        assert refusal(desk.forget_person, laptop.person) is Code.ROLE_NEEDED
    assert len(one.store.access_log.list_all()) == 1


def test_an_answer_that_was_moved_is_not_believed(arrived, laptop, stick):
    (one,) = laptop.desk.store.sealed_answers.list_newest()
    moves = [
        {"trainee": laptop.other, "session": one.session, "day": one.day},
        {"trainee": laptop.person, "session": None, "day": one.day},
        {"trainee": laptop.person, "session": one.session, "day": "2026-03-15"},
    ]
    with laptop.desk.writing() as writing:
        moved = [
            writing.create(SealedAnswerRecord.validated(**values, sealed=one.sealed))
            for values in moves
        ]
    exchange_by_stick(laptop, stick)
    receive_sticks(arrived, stick)
    with unlock(arrived) as desk:
        read = [
            *desk.open_person(laptop.person, "Тайлан"),
            *desk.open_person(laptop.other, "Тайлан"),
        ]
        assert desk.opened_answers.list_all() == []
    assert {one.answer.id: one.problem.code for one in read} == dict.fromkeys(
        (moved[1], moved[2], moved[0]), Code.ANSWER_MOVED
    )


@pytest.fixture
def used(arrived, laptop):
    """Head office where answers were opened three times."""
    with unlock(arrived) as desk:
        for reason in ("Нэг", "Хоёр", "Гурав"):
            desk.open_person(laptop.person, reason)
    return arrived


def test_the_log_names_every_opening_and_holds(used, laptop):
    entries, broken = protected_desk.load_access_log(used.installation)
    said = [(one.entry.action, one.entry.reason) for one in entries]
    assert said == [("begun", ""), ("opened", "Нэг"), ("opened", "Хоёр"), ("opened", "Гурав")]
    (answer,) = used.desk.store.sealed_answers.list_newest(trainee=laptop.person)
    assert entries[-1].entry.records == (answer.id,)
    assert (entries[-1].entry.officer, broken) == ("Энхтуул", ())
    with unlock(used) as desk:
        assert desk.integrity_problem is None


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE access SET reason = 'Өөр' WHERE number = 2",
        "UPDATE access SET records = '' WHERE number = 4",
        "DELETE FROM access WHERE number = 2",
        "DELETE FROM access WHERE number = 4",
        "DELETE FROM access",
    ],
)
def test_whoever_alters_the_log_or_takes_an_entry_out_is_found(used, laptop, deed):
    with used.desk.store.transaction():
        used.desk.store._db.execute(deed)
    for _ in range(2):
        with unlock(used) as desk:
            assert desk.integrity_problem.code is Code.ACCESS_LOG_ALTERED
            desk.open_person(laptop.person, "Дахин")  # and it does not hide it
    assert protected_desk.load_access_log(used.installation)[1]


def test_a_log_that_somebody_chained_anew_is_found_by_the_head_under_the_desks_key(used):
    store = used.desk.store
    with store.transaction():
        entries = store.access_log.list_all()
        store._db.execute("DELETE FROM access")
        before = access_log.FIRST_HASH
        for one in entries:
            said = one.entry
            forged = AccessLogEntry(
                said.number, said.recorded_at, said.officer, said.device, said.action, "Худал"
            )
            before = store.access_log.append(before, forged)
    assert protected_desk.load_access_log(used.installation)[1] == ()
    for left in used.folder.glob("desk.db*"):  # another officer's machine, or one put back
        left.unlink()
    with unlock(used) as desk:
        assert desk.integrity_problem.code is Code.ACCESS_LOG_ALTERED


def test_an_entry_that_the_desk_did_not_write_is_found(used):
    store = used.desk.store
    with store.transaction():
        last = store.access_log.list_all()[-1]
        added = dataclasses.replace(last.entry, number=last.entry.number + 1)
        store.access_log.append(last.hash, added)
    assert protected_desk.load_access_log(used.installation)[1] == ()
    with unlock(used) as desk:
        assert desk.integrity_problem.code is Code.ACCESS_LOG_ALTERED


def test_no_fault_while_answers_are_opened_hides_that_they_were(arrived, laptop, monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(protected_desk, "open_sealed", fail)
    with unlock(arrived) as desk, pytest.raises(MemoryError):
        desk.open_person(laptop.person, "Тайлан")
    entries, broken = protected_desk.load_access_log(arrived.installation)
    assert (entries[-1].entry.action, entries[-1].entry.reason) == ("opened", "Тайлан")
    assert broken == ()


def test_a_log_put_back_with_its_head_is_found_by_what_the_desks_own_store_saw(used, laptop):
    store = used.desk.store
    head = store.metadata.get("desk-head")
    with unlock(used) as desk:
        desk.open_person(laptop.person, "Дөрөв")
    with store.transaction():
        store.metadata.put("desk-head", head)
        store._db.execute("DELETE FROM access WHERE number = 5")
    with unlock(used) as desk:
        assert desk.integrity_problem.code is Code.ACCESS_LOG_ALTERED


def test_a_register_put_back_beside_no_store_of_the_desk_hides_no_opening(
    arrived, laptop, tmp_path
):
    """The register as it was before anything was opened, and the desk's own store gone."""
    earlier = arrived.copy_now(tmp_path / "earlier")
    with unlock(arrived) as desk:
        desk.open_person(laptop.person, "Нууц")
        assert desk.integrity_problem is None
    (earlier.home.folder / "desk.db").unlink()
    with closing(earlier):
        with closing(protected_desk.unlock_protected_desk(earlier, DESK_PASSPHRASE)) as desk:
            assert desk.integrity_problem.code is Code.DESK_STORE_GONE
        entries, broken = protected_desk.load_access_log(earlier)
        said = [one.entry.action for one in entries]
        assert (said, broken) == (["begun", "anew"], ())  # for whoever looks later
        with closing(protected_desk.unlock_protected_desk(earlier, DESK_PASSPHRASE)) as desk:
            assert desk.integrity_problem is None


def test_no_key_that_was_taken_from_the_officers_is_left_in_the_files(tmp_path):
    """Not in free pages and not in the journal, once the desk has a passphrase of its own."""
    office = HeadOffice(tmp_path / "fresh")
    key, path = office.installation.store_key, office.installation.home.store_file
    secrets = [office.installation.head_office_keys().answers.secret]
    assert database_traces.journal_remnants(path, key, secrets)
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    assert database_traces.journal_remnants(path, key, secrets) == []
    ring = json.loads(office.desk.store.metadata.get("desk-ring"))["ring"]
    wrapped = [one["wrapped_key"] for one in ring["slots"]]
    protected_desk.change_desk_passphrase(office.installation, DESK_PASSPHRASE, NEW_PASSPHRASE)
    assert database_traces.journal_remnants(path, key, wrapped) == []
    office.installation.close()
    assert database_traces.pages_containing(path, key, [*secrets, *wrapped]) == []


def test_what_was_opened_is_forgotten_with_the_person_and_with_what_superseded_it(
    used, laptop, stick
):
    with unlock(used) as desk:
        assert len(desk.opened_answers.list_all()) == 1
        desk.forget_person(laptop.person)
        assert desk.opened_answers.list_all() == []
        desk.open_person(laptop.person, "Дахин")
    give(laptop, replies={})
    exchange_by_stick(laptop, stick)
    receive_sticks(used, stick)
    with unlock(used) as desk:
        assert desk.opened_answers.list_all() == []


def test_what_is_taken_back_is_opened_no_more_and_what_was_opened_goes(used, laptop, stick):
    consent_records.withdraw_consent(laptop.desk, laptop.person, Purpose.ANSWERS, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(used, stick)
    assert protected_desk.list_answered_people(used.installation) == []
    with unlock(used) as desk:
        assert desk.opened_answers.list_all() == []
        refused = refusal(desk.open_person, laptop.person, "Тайлан")
        assert refused is Code.ANSWERS_WITHDRAWN
    give(laptop)
    exchange_by_stick(laptop, stick)
    receive_sticks(used, stick)
    with unlock(used) as desk:
        assert len(desk.open_person(laptop.person, "Тайлан")) == 1


def test_who_may_not_be_kept_is_not_read_either(used, laptop, stick):
    asked = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(laptop.desk, laptop.person, asked, shown=AS_STORED)
    exchange_by_stick(laptop, stick)
    receive_sticks(used, stick)
    with unlock(used) as desk:
        refused = refusal(desk.open_session, laptop.session, "Тайлан")
        assert (refused, desk.opened_answers.list_all()) == (Code.ANSWERS_WITHDRAWN, [])


def test_erasing_a_person_reaches_what_the_desk_has_opened(used, laptop):
    erasure_orders.erase_people(used.installation, [laptop.person], ErasureReason.ASKED)
    assert protected_desk.list_answered_people(used.installation) == []
    with unlock(used) as desk:
        assert (desk.opened_answers.list_all(), desk.integrity_problem) == ([], None)
        assert refusal(desk.open_person, laptop.person, "Тайлан") is Code.NOT_FOUND


def test_the_desks_store_gives_nothing_away_and_goes_into_no_backup(used, tmp_path):
    file = used.folder / "desk.db"
    assert "Астматай".encode() not in file.read_bytes()
    with pytest.raises(Problem):
        used.installation.tools.connect(file, used.installation.store_key)
    backup = backups.create_backup(used.installation, tmp_path / "backups")
    tools = used.installation.tools
    again = backups.restore_backup(tmp_path / "again", backup, PASSPHRASE, tools)
    with (
        closing(again),
        closing(protected_desk.unlock_protected_desk(again, DESK_PASSPHRASE)) as desk,
    ):
        assert desk.opened_answers.list_all() == []
        assert (
            desk.integrity_problem.code is Code.DESK_STORE_GONE
        )  # as it should be: see what it says
        (person,) = protected_desk.list_answered_people(again)
        (read,) = desk.open_person(person.trainee, "Сэргээсний дараа")
        assert read.sheet.replies["ethnicity"].value == "07"


def test_only_head_office_has_the_desk(laptop):
    for act in (
        protected_desk.list_answered_people,
        protected_desk.load_access_log,
        protected_desk.is_protected_desk_set_up,
    ):
        assert refusal(act, laptop.installation) is Code.NOT_HEAD_OFFICE
    for act in (protected_desk.set_up_protected_desk, protected_desk.unlock_protected_desk):
        code = refusal(act, laptop.installation, DESK_PASSPHRASE)
        assert code is Code.NOT_HEAD_OFFICE


def test_a_head_office_that_seals_itself_can_do_so_before_and_after_the_desk_begins(office):
    desk = office.desk
    with desk.writing() as writing:
        person = writing.create_many(kinds.TRAINEE, [["x"]] * len(kinds.TRAINEE.fields))[0]
    answer_sealing.seal_answers(desk, person, REPLIES, language="mn")
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    answer_sealing.seal_answers(desk, person, REPLIES | {"seeing": DECLINED}, language="mn")
    with unlock(office) as opened:
        (read,) = opened.open_person(person, "Тайлан")
    assert read.sheet.replies["seeing"] == DECLINED


def test_a_sealed_answer_is_a_plain_age_file(arrived, laptop):
    """Whoever has the key needs no fieldreg: it is an age file like any other."""
    identity = protected_desk.load_all_keys(
        arrived.installation, DESK_PASSPHRASE, "Шалгалт"
    ).answers
    plain = pyrage.decrypt(sealed_file(laptop), [pyrage.x25519.Identity.from_str(identity.secret)])
    assert b'"health":{"told":"answered"' in plain


def test_an_older_laptop_learns_whom_to_seal_to_from_the_trust_list(arrived, laptop, stick):
    laptop.desk.store.metadata.put("answers-recipient", b"")
    exchange_by_stick(laptop, stick)
    receive_sticks(arrived, stick)
    exchange_by_stick(laptop, stick)
    keys = arrived.installation.head_office_keys()
    known = laptop.desk.store.metadata.get("answers-recipient")
    assert known.decode() == keys.answers_recipient.text
