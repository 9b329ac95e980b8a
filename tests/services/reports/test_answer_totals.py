"""Totals of sealed answers: once, of many people, signed, and nothing else leaves the desk."""

from contextlib import closing
from dataclasses import replace

import pytest

from fieldreg import wiring
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.domain.sealed_answers.access_log import AccessAction
from fieldreg.domain.sealed_answers.questionnaire import DECLINED, build_reply
from fieldreg.domain.sensitive_totals import HalfYear
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import access_report
from fieldreg.services.reports import answer_totals, issued_reports, report_changes, report_drafts
from fieldreg.services.reports.report_page import write_page
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.reports.report_workbook import write_workbook
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from tests.support import reports
from tests.support.bundles.trips import go_round
from tests.support.installations import DESK_PASSPHRASE
from tests.support.reports import CATALOGUE, TEXTS

FIRST = HalfYear(2026, 1)


def give(laptop, person, **said):
    replies = {name: build_reply(value) for name, value in said.items()}
    answer_sealing.seal_answers(laptop.desk, person, replies, session=laptop.session, language="mn")


@pytest.fixture
def arrived(office, laptop, stick):
    """Head office in July: of 40 people 24 answered in March, 12 of them with a disability."""
    people = [laptop.register(f"Хүн {n}") for n in range(40)]
    laptop.session = laptop.hold_session(*people)
    for n, person in enumerate(people[:24]):
        give(laptop, person, seeing="3" if n < 12 else "1", lgbti="no", ethnicity="Дархан хүн")
    laptop.people = people
    go_round(office, stick, laptop)
    protected_desk.set_up_protected_desk(office.installation, DESK_PASSPHRASE)
    office.clock.go_on(days=120)
    return office


def issue(office, half_year=FIRST, language="en"):
    unlocked = protected_desk.unlock_protected_desk(office.installation, DESK_PASSPHRASE)
    with closing(unlocked) as desk:
        return answer_totals.issue_totals(desk, half_year, CATALOGUE, TEXTS, language=language)


def test_totals_are_refused_while_a_row_is_gone_of_which_they_would_tell(arrived):
    store = arrived.installation.store
    with store.transaction():
        store._db.execute_uncounted(
            "DELETE FROM attendance WHERE id = (SELECT max(id) FROM attendance)"
        )
    store.seal._checks.forget()
    assert refusal(issue, arrived) is Code.ROWS_ALTERED


def refusal(act, *arguments):
    with pytest.raises(Problem) as refused:
        act(*arguments)
    return refused.value.code


def told(row):
    content = issued_reports.read_paper(row).content
    return {
        table["subject"]: {line["values"][0]: line["value"] for line in table["rows"]}
        for table in content["totals"]
    }


def test_totals_are_a_signed_report_that_tells_nothing_of_few_and_leaves_nothing_open(arrived):
    row = issue(arrived)
    found = told(row)
    assert row.is_issued
    assert (found["disability"]["yes"], found["disability"]["no"]) == (12, 12)
    assert found["disability"]["not-asked"] is None or found["disability"]["declined"] is None
    assert found["lgbti"]["no"] == 24
    assert found["lgbti"]["yes"] is None  # though it is 0
    assert found["ethnicity"]["other"] == 24
    assert "Дархан" not in row.content.decode()
    (signature,) = report_changes.check_signatures(arrived.installation, row.id)
    assert signature.is_genuine
    assert report_changes.list_changes(arrived.installation.user_session(), row.id, CATALOGUE) == ()
    paper, words = issued_reports.read_paper(row), ReportWords("en", TEXTS)
    page = write_page(paper, words, {}).decode()
    assert page.count(">12</td>") == 2
    assert "Washington Group" in page
    assert "first half of 2026" in page
    assert write_workbook(paper, words) == write_workbook(paper, words)
    entries, broken = protected_desk.load_access_log(arrived.installation)
    assert (entries[-1].entry.action, entries[-1].entry.reason) == (AccessAction.COUNTED, "2026-H1")
    assert broken == ()
    unlocked = protected_desk.unlock_protected_desk(arrived.installation, DESK_PASSPHRASE)
    with closing(unlocked) as desk:
        assert desk.integrity_problem is None
        assert desk.opened_answers.list_all() == []


def test_each_person_is_told_in_which_totals_her_answers_were_counted(arrived, laptop, stick):
    user = arrived.installation.user_session()
    issue(arrived)
    give(laptop, laptop.people[30], seeing="4")  # too late
    go_round(arrived, stick, laptop)
    counted, late, silent = (
        access_report.build_access_report(user, laptop.people[place], ()) for place in (0, 30, 39)
    )
    assert counted.totals == ({"day": user.day, "who": "Энхтуул", "period": "2026-H1"},)
    assert (late.totals, silent.totals) == ((), ())
    page = access_report.render_access_report(user.places, counted, wiring.read_person_template())
    assert "2026-H1" in page


def test_each_half_year_is_issued_once_and_no_sooner_than_it_is_over(arrived, laptop, stick):
    assert refusal(issue, arrived, HalfYear(2026, 2)) is Code.TOTALS_NOT_DUE
    assert refusal(issue, arrived, HalfYear(2025, 2)) is Code.TOTALS_NOT_DUE
    assert answer_totals.list_half_years(arrived.installation) == [FIRST]
    row = issue(arrived)
    give(laptop, laptop.people[30], seeing="4")
    go_round(arrived, stick, laptop)
    assert answer_totals.list_half_years(arrived.installation) == []
    assert refusal(issue, arrived) is Code.TOTALS_NOT_DUE
    assert tell_people(arrived, since="2026-02-01", until="2026-07-31") == 40  # no sum with it
    user = arrived.installation.user_session()
    assert told(report_drafts.find_report(user, row.id)) == told(row)
    with user.store.transaction():
        user.store.reports._put(replace(row, needed=2))  # as if a second officer had to sign
    assert refusal(report_drafts.discard_report, user, row.id) is Code.REPORT_FROZEN
    assert refusal(issue, arrived) is Code.TOTALS_NOT_DUE


def test_totals_counted_beside_fewer_reports_than_stand_by_then_are_not_issued(
    arrived, monkeypatch
):
    count = answer_totals._count
    beside = [reports.draft(arrived, tables=("people:gender",), indicators=())]

    def count_beside(*args, **more):
        while beside:
            reports.issue(arrived, beside.pop())
        return count(*args, **more)

    monkeypatch.setattr(answer_totals, "_count", count_beside)
    assert refusal(issue, arrived) is Code.CHANGED_MEANWHILE
    assert issue(arrived).is_issued


def test_who_withdrew_or_changed_an_answer_counts_as_she_said_last(arrived, laptop, stick):
    withdrawn = NewConsent(
        Purpose.ANSWERS, ConsentMethod.WRITTEN, ConsentState.WITHDRAWN, language="mn"
    )
    consent_records.record_consent(laptop.desk, laptop.people[12], withdrawn, shown=AS_STORED)
    answer_sealing.seal_answers(
        laptop.desk,
        laptop.people[13],
        {"seeing": build_reply("4"), "lgbti": DECLINED},
        session=laptop.session,
        language="mn",
    )
    go_round(arrived, stick, laptop)
    found = told(issue(arrived))
    assert found["disability"] | {"no": 10, "yes": 13} == found["disability"]
    assert found["lgbti"]["no"] == 22


def come_late(arrived, laptop, stick, *, day):
    late = [laptop.register(f"Хожуу {n}") for n in range(2)]
    plan = {"date": day, "soum": "6525"}
    session = training_sessions.plan_session(laptop.desk, "Манлайлал", plan)
    training_sessions.mark_attendance(
        laptop.desk, session, late, AttendanceMark.PRESENT, shown=AS_STORED
    )
    go_round(arrived, stick, laptop)


def tell_people(office, **days):
    asked = {"indicators": ("people-trained",), "tables": (), **days}
    row = reports.issue(office, reports.draft(office, **asked))
    (found,) = issued_reports.read_paper(row).content["indicators"]
    return found["value"]


def list_totals(row):
    content = issued_reports.read_paper(row).content
    return {table["total"]["value"] for table in content["totals"]}


def test_of_how_many_people_totals_are_tells_of_nobody_who_came_late(arrived, laptop, stick):
    days = {"since": FIRST.since, "until": FIRST.until}
    assert tell_people(arrived, **days) == 40
    come_late(arrived, laptop, stick, day="2026-03-20")
    row = issue(arrived)
    assert list_totals(row) == {None}
    assert told(row)["disability"] | {"yes": 12, "no": 12} == told(row)["disability"]


def test_nor_does_a_report_of_those_days_or_of_days_around_tell_it(arrived, laptop, stick):
    assert list_totals(issue(arrived)) == {40}
    come_late(arrived, laptop, stick, day="2026-07-01")
    assert tell_people(arrived, since="2026-01-01", until="2026-12-31") is None
    assert tell_people(arrived, since=FIRST.since, until=FIRST.until) == 40
    come_late(arrived, laptop, stick, day="2026-03-20")
    assert tell_people(arrived, since=FIRST.since, until=FIRST.until) is None
