"""Head office asks, the trainer answers: by stick and by hub, and only the one who was asked."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import TrainerResponse
from fieldreg.domain.records.values import ErasureReason
from fieldreg.services import erasure_orders, trainer_questions
from fieldreg.services.devices import laptop_registry
from fieldreg.services.people import access_report
from fieldreg.services.records import form_drafts
from tests.support.bundles.trips import go_round, receive_sticks, scoped_digest, store_digest
from tests.support.hub.running_hub import RunningHub, exchange_by_hub, receive_by_hub
from tests.support.installations import ARKHANGAI, BAYAN_OLGII, FIRST, TARIAT, Laptop

TEXT, SAID = "Тэр өдөр хэн дагаж ирсэн бэ?", "Авга эгч нь дагаж ирсэн"


@pytest.fixture
def other(office):
    other = office.enrol("Архангай 3", ARKHANGAI, BAYAN_OLGII)
    yield other
    other.installation.close()


@pytest.fixture
def her(office, laptop, stick):
    her = laptop.register("Сарантуяа", aimag=ARKHANGAI, soum=TARIAT)
    go_round(office, stick, laptop)
    return her


def told(installation):
    """Return text and answers of each question there."""
    return [
        (one.question.text, [some.text for some in one.responses])
        for one in trainer_questions.list_questions(installation.desk)
    ]


def test_a_question_about_somebody_goes_to_the_one_who_is_asked_and_its_answer_comes_home(
    office, laptop, other, her, stick
):
    go_round(office, stick, other)  # who lives in its province is there too
    question = trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=her)
    assert trainer_questions.count_open_questions(office.desk) == trainer_questions.QuestionCounts(
        1, 0
    )
    go_round(office, stick, laptop, other)
    assert told(other) == []
    (there,) = trainer_questions.list_questions(laptop.desk, about=her)
    assert there.is_waiting
    assert (there.question.author.trainer, there.about.name) == ("Энхтуул", "Сарантуяа")
    assert trainer_questions.count_open_questions(laptop.desk) == trainer_questions.QuestionCounts(
        1, 0
    )

    trainer_questions.respond_to_question(laptop.desk, question, SAID)
    assert trainer_questions.count_open_questions(laptop.desk) == trainer_questions.QuestionCounts(
        0, 1
    )
    go_round(office, stick, laptop, other)
    assert told(office) == [(TEXT, [SAID])]
    (here,) = trainer_questions.list_questions(office.desk, about=her)
    assert here.responses[0].author.trainer == "Оюунчимэг"
    assert trainer_questions.count_open_questions(office.desk) == trainer_questions.QuestionCounts(
        0, 1
    )

    trainer_questions.dismiss_question(office.desk, question, shown=AS_STORED)
    go_round(office, stick, laptop, other)
    assert (
        trainer_questions.count_open_questions(office.desk)
        == trainer_questions.count_open_questions(laptop.desk)
        == trainer_questions.QuestionCounts(0, 0)
    )
    assert told(laptop) == told(office)  # put away is not gone
    assert store_digest(laptop) == scoped_digest(office, FIRST)
    assert store_digest(other) == scoped_digest(office, "Архангай 3")
    assert told(other) == []


def test_a_question_about_nobody_travels_by_the_hub_as_it_does_by_stick(
    office, laptop, tmp_path, stick
):
    with RunningHub(tmp_path / "hub", office).running() as hub:
        go_round(office, stick, laptop)  # so that it knows the hub
        hub.tell_trust()
        question = trainer_questions.ask_trainer(
            office.desk, "Хэдэн компьютер ажиллаж байна?", laptop=FIRST
        )
        receive_by_hub(office)
        exchange_by_hub(laptop)
        receive_by_hub(office)
        exchange_by_hub(laptop)
        assert trainer_questions.count_open_questions(laptop.desk).waiting_count == 1
        trainer_questions.respond_to_question(laptop.desk, question, "Хоёр")
        exchange_by_hub(laptop)
        receive_by_hub(office)
    assert told(office) == [("Хэдэн компьютер ажиллаж байна?", ["Хоёр"])]


def test_only_a_laptop_that_holds_her_is_asked_about_her(office, laptop, other, her, stick):
    alone = laptop.register("Эндээс", aimag="11")
    go_round(office, stick, laptop, other)
    assert trainer_questions.list_askable_laptops(office.desk, her) == [FIRST, "Архангай 3"]
    assert trainer_questions.list_askable_laptops(office.desk, alone) == [FIRST]
    with pytest.raises(Problem) as refused:
        trainer_questions.ask_trainer(office.desk, TEXT, laptop="Архангай 3", about=alone)
    assert refused.value.code is Code.LAPTOP_HOLDS_NOT
    laptop_registry.revoke_laptop(office.installation, FIRST)
    assert trainer_questions.list_askable_laptops(office.desk, her) == ["Архангай 3"]
    with pytest.raises(Problem) as refused:
        trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=her)
    assert refused.value.code is Code.LAPTOP_REVOKED


def test_each_side_does_only_its_own_part(office, laptop, her, stick):
    question = trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=her)
    go_round(office, stick, laptop)
    for act in (
        lambda: trainer_questions.ask_trainer(laptop.desk, TEXT, laptop=FIRST),
        lambda: trainer_questions.dismiss_question(laptop.desk, question, shown=AS_STORED),
        lambda: trainer_questions.respond_to_question(office.desk, question, SAID),
        lambda: trainer_questions.respond_to_question(laptop.desk, question, "  "),
        lambda: trainer_questions.ask_trainer(office.desk, "", laptop=FIRST),
    ):
        with pytest.raises(Problem):
            act()
    # A program that was tampered with puts it away all the same, and head office does not.
    with laptop.desk.writing() as writing:
        writing.retire(kinds.QUESTION, question)
    go_round(office, stick, laptop)
    assert trainer_questions.count_open_questions(office.desk) == trainer_questions.QuestionCounts(
        1, 0
    )


def test_who_is_erased_is_in_no_question_any_more_and_in_no_answer(office, laptop, her, stick):
    question = trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=her)
    go_round(office, stick, laptop)
    trainer_questions.respond_to_question(laptop.desk, question, SAID)
    go_round(office, stick, laptop)
    asked = trainer_questions.ask_trainer(office.desk, "Утас нь хэд вэ?", laptop=FIRST, about=her)
    sheet = access_report.report_document(access_report.build_access_report(office.desk, her, ()))
    assert SAID in str(sheet)
    assert TEXT in str(sheet)
    form_drafts.save_draft(office.desk, "question", {"text": TEXT, "about": str(her)})
    form_drafts.save_draft(laptop.desk, f"response-{asked}", {"text": SAID, "about": str(her)})
    erasure_orders.erase_people(office.installation, [her], ErasureReason.ASKED)
    for _ in range(2):
        go_round(office, stick, laptop)
    for one in (office, laptop):
        assert told(one) == []
        assert trainer_questions.count_open_questions(one.desk) == trainer_questions.QuestionCounts(
            0, 0
        )
        for kind in (kinds.QUESTION, kinds.RESPONSE):
            texts = {some.values["text"] for some in one.desk.store.records.list_all(kind)}
            assert texts == {kinds.ERASED_TEXT}
        assert one.desk.store.drafts.load_all() == {}
    assert office.desk.store.records.load(kinds.QUESTION, asked).values["day"]
    # Nor does anything come back with what is said of her later.
    with laptop.desk.writing() as writing:
        writing.create(
            TrainerResponse.validated(question=question, trainee=her, text=SAID, day="2026-03-15")
        )
    go_round(office, stick, laptop)
    assert told(office) == []
    assert store_digest(laptop) == scoped_digest(office, FIRST)


def test_a_laptop_in_the_place_of_a_lost_one_is_asked_what_that_one_was(
    office, her, stick, tmp_path
):
    trainer_questions.ask_trainer(office.desk, TEXT, laptop=FIRST, about=her)
    receive_sticks(office, stick)
    lost = office.desk.store.devices.find_by_name(FIRST)
    invitation = office.invite("Архангай 4", ARKHANGAI)
    new = office.desk.store.devices.find_by_name("Архангай 4")
    with office.installation.store.transaction():
        office.installation.store.devices.note_replacement(new.id, lost.id)
    fresh = Laptop(tmp_path / "fresh", invitation, seed=5)
    for _ in range(2):
        go_round(office, stick, fresh)
    assert told(fresh) == [(TEXT, [])]
    fresh.installation.close()
