"""Reports: frozen for good, protected where people are few, and signed."""

import json
from dataclasses import replace

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.reports import Cause, LineKey
from fieldreg.domain.figures.small_cells.cell_names import name_cell
from fieldreg.domain.figures.small_cells.reissue import list_disclosed
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, Purpose, Verdict
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.services import consent_records, training_sessions
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.reports import issued_reports, report_changes, report_drafts, report_files
from fieldreg.services.user_session import UserRights
from tests.support.bundles.trips import go_round
from tests.support.reports import ASKED, CATALOGUE, TEXTS, draft, issue


def content_of(row):
    return issued_reports.read_paper(row).content


def refusal(act, *args, **values):
    with pytest.raises(Problem) as refused:
        act(*args, **values)
    return refused.value.code


@pytest.mark.usefixtures("came")
def test_of_few_people_nothing_is_in_an_issued_report(office, laptop, stick):
    few = [laptop.register(f"Цөөн {n}", gender="other", soum="6525") for n in "АБВ"]
    laptop.hold_session(*few)
    go_round(office, stick, laptop)
    asked = {"indicators": ("people-trained", "other-genders"), "tables": ("people:gender",)}
    content = content_of(issue(office, draft(office, **asked)))
    told = {row["codes"][0]: row["value"] for row in content["tables"][0]["rows"]}
    assert told["other"] is None
    assert None in (told["female"], told["male"])  # or it could be computed
    share = content["indicators"][1]
    assert (share["hidden"], share["value"], share["low"], share["high"]) == (
        True,
        None,
        None,
        None,
    )
    assert content["tables"][0]["total"]["value"] == content["indicators"][0]["value"] == 19
    exact = content_of(issue(office, draft(office, **asked, is_confidential=True)))
    told = {row["codes"][0]: row["value"] for row in exact["tables"][0]["rows"]}
    assert (told["other"], exact["minimum"]) == (3, 0)


def seat(office, *roles):
    """Give head office as somebody with *roles* has it open."""
    rights = Rights(frozenset(roles))
    return replace(office.installation, user_rights=UserRights(lambda: rights, rights))


def test_who_sees_no_exact_figures_is_told_what_is_issued_and_no_more(
    office, laptop, stick, came, tmp_path
):
    session, _ = came
    first = issue(office, draft(office))
    late = [laptop.register(f"Хожуу {n}", gender="female", soum="6525") for n in range(6)]
    training_sessions.mark_attendance(
        laptop.desk, session, late, AttendanceMark.PRESENT, shown=AS_STORED
    )
    go_round(office, stick, laptop)
    programme = seat(office, Role.PROGRAMME)
    user = programme.user_session()
    assert report_changes.list_newer(user) == {}
    second = issue(office, draft(office))
    drafted, secret = draft(office), issue(office, draft(office, is_confidential=True))
    listed = report_drafts.list_reports(user)
    assert [row.id for row in listed] == [second.id, first.id]
    assert not any(row.counted for row in listed)
    assert refusal(report_drafts.find_report, user, drafted) is Code.NOT_FOUND
    assert refusal(report_drafts.find_report, user, secret.id) is Code.ROLE_NEEDED
    assert refusal(report_changes.list_changes, user, first.id, CATALOGUE) is Code.ROLE_NEEDED
    newer = report_changes.list_newer(user)
    assert [*newer] == [first.id]
    told = {line.key: (line.then.value, line.now.value) for line in newer[first.id].changed}
    assert told[LineKey("people-trained")] == (16, 22)
    assert told[LineKey("", 0, ("female",))] == (9, 15)
    assert LineKey("", 0, ("male",)) not in told
    assert all(each.is_genuine for each in report_changes.check_signatures(programme, first.id))
    file, draw = tmp_path / "report.html", None
    report_files.export_report(user, first.id, file, TEXTS, draw)
    assert report_files.is_same_file(user, first.id, file, TEXTS, draw)


@pytest.mark.usefixtures("came")
def test_a_confidential_report_is_the_protected_desks_alone(office):
    report = draft(office, is_confidential=True)
    officer, desk = seat(office, Role.OFFICER), seat(office, Role.PROTECTED_DESK)
    assert report_drafts.list_reports(officer.user_session()) == []
    assert [row.id for row in report_drafts.list_reports(desk.user_session())] == [report]
    act = issued_reports.issue_report
    assert refusal(act, officer, report, CATALOGUE, TEXTS) is Code.ROLE_NEEDED
    see = issued_reports.preview_report
    assert refusal(see, officer.user_session(), report, CATALOGUE, TEXTS) is Code.ROLE_NEEDED
    assert act(desk, report, CATALOGUE, TEXTS).is_issued


@pytest.mark.usefixtures("came")
def test_a_report_tells_the_same_of_confidential_courses_whoever_issues_it(office, laptop, stick):
    """Else the reports of two officers would tell how many minors attended one."""
    minors = [laptop.register(f"Хүүхэд {n}", soum="6525", birth_date="2012") for n in range(60)]
    for person in minors[:30]:
        consent = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, given_by="Ээж")
        consent_records.record_consent(laptop.desk, person, consent, shown=AS_STORED)
    laptop.hold_session(*minors, course="Нууц")
    go_round(office, stick, laptop)
    (course,) = [
        row.id
        for row in office.desk.store.records.list_all(kinds.COURSE)
        if row.values["name"] == "Нууц"
    ]
    with office.desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    asked = ("people-trained", "guardians-consent", "person-half-days")
    report = draft(office, indicators=asked, tables=("registrations:gender",))
    for roles in ((Role.OFFICER,), (Role.OFFICER, Role.PROTECTED_DESK)):
        user = seat(office, *roles).user_session()
        people, apart, guardians, _ = issued_reports.preview_report(
            user, report, CATALOGUE, TEXTS
        ).content["indicators"]
        assert (people["value"], apart["value"], guardians["hidden"]) == (16, 60, True)
    row = issue(office, report)
    assert report_changes.list_changes(office.desk, row.id, CATALOGUE) == ()


@pytest.mark.usefixtures("came")
def test_an_issued_report_stays_as_it_is(office):
    report = draft(office)
    assert refusal(report_changes.find_frozen, office.desk, report) is Code.REPORT_NOT_ISSUED
    row = issue(office, report)
    assert refusal(issue, office, report) is Code.REPORT_FROZEN
    assert refusal(report_drafts.discard_report, office.desk, report) is Code.REPORT_FROZEN
    change = report_drafts.draft_report
    assert refusal(change, office.desk, report, title="Өөр") is Code.REPORT_FROZEN
    assert report_drafts.find_report(office.desk, report) == row


@pytest.mark.usefixtures("came")
def test_a_signature_counts_for_this_content_and_of_this_officer_alone(office):
    row = issue(office, draft(office))

    def genuine(**changed):
        body = json.loads(row.signatures[0])
        other = replace(row, **{"signatures": (json.dumps(body).encode(),), **changed})
        with office.installation.store.transaction():
            office.installation.store.reports._put(other)
        (found,) = report_changes.check_signatures(office.installation, row.id)
        return found.is_genuine

    assert genuine(signatures=row.signatures)
    altered = row.content.replace("Хаврын".encode(), "Намрын".encode())
    assert not genuine(signatures=row.signatures, content=altered)
    forged = row.signatures[0].replace("Энхтуул".encode(), "Дулмаа".encode())
    assert not genuine(signatures=(forged,))


def test_a_draft_says_what_it_cannot_ask(office, laptop):
    for changed in (
        {"title": " "},
        {"language": "kk"},
        {"since": "2026-02-30"},
        {"since": "2026-12-31", "until": "2026-01-01"},
        {"tables": ("people",)},
        {"tables": ("people:gender,age?rural=yes",)},
        {"tables": ("people:gender", "people:gender")},
        {"tables": ("people:gender?rural",)},
        {"tables": ("people:weather",)},
    ):
        assert refusal(draft, office, **changed) is Code.VALUE_REFUSED
    assert refusal(report_drafts.draft_report, laptop.desk, **ASKED) is Code.NOT_HEAD_OFFICE
    assert report_drafts.list_reports(office.desk) == []


@pytest.mark.usefixtures("came")
def test_what_another_definition_moved_is_called_so(office):
    row = issue(office, draft(office, indicators=("sessions",), tables=()))
    other = replace(CATALOGUE["half-days"], name="sessions", version=2)
    (line,) = report_changes.list_changes(office.desk, row.id, {**CATALOGUE, "sessions": other})
    assert [tuple(each) for each in line.movements] == [(Cause.DEFINITION, 2, "")]
    (line,) = report_changes.list_changes(
        office.desk, row.id, {**CATALOGUE, "sessions": replace(other, version=1)}
    )
    assert [each.cause for each in line.movements] == [Cause.OTHER]


def test_what_moved_by_few_people_is_not_issued_again(office, laptop, stick, came):
    """One who came late would be the difference of two reports."""
    session, _ = came
    issue(office, draft(office))
    same = content_of(issue(office, draft(office)))
    assert same["tables"][0]["total"]["value"] == 16
    for names in ("А", "БВГДЕ"):
        late = [
            laptop.register(f"Хожимдсон {name}", gender="female", soum="6525") for name in names
        ]
        training_sessions.mark_attendance(
            laptop.desk, session, late, AttendanceMark.PRESENT, shown=AS_STORED
        )
        go_round(office, stick, laptop)
        content = content_of(issue(office, draft(office)))
        gender = content["tables"][0]
        told = {row["codes"][0]: row["value"] for row in gender["rows"]}
        if names == "А":
            assert (told["female"], gender["total"]["value"]) == (None, None)
            by_name = {each["name"]: each for each in content["indicators"]}
            assert by_name["people-trained"]["hidden"]
            assert by_name["women"]["hidden"]
            assert not by_name["sessions"]["hidden"]
        else:
            assert (told["female"], gender["total"]["value"]) == (15, 22)


def test_a_report_tells_how_many_pairs_of_people_are_open_and_no_others(office, came):
    _, people = came
    session = training_sessions.plan_session(office.desk, "Өөр", {"date": office.desk.day})
    held = [office.desk.store.sessions.find(each).course_id for each in (came[0], session)]
    report = draft(office, is_confidential=True)

    def count(first, second):
        with office.desk.writing() as writing:
            ends = {"first": min(first, second), "second": max(first, second)}
            writing.create(Pair.validated(**ends, verdict=Verdict.OPEN))
        paper = issued_reports.preview_report(office.desk, report, CATALOGUE, TEXTS)
        return paper.content["open"]["pairs"]

    assert (count(*held), count(*people[:2])) == (0, 1)


@pytest.mark.usefixtures("came")
def test_days_that_cross_those_of_an_earlier_report_are_not_issued(office):
    """A year less its parts tells of the days between; those that cross have no such sums."""
    days = {"since": "2026-02-01", "until": "2026-12-31"}
    issue(office, draft(office, **days))
    crossing = draft(office, since="2026-01-01", until="2026-06-30")
    assert refusal(issue, office, crossing) is Code.REPORT_OVERLAPS
    assert not report_drafts.find_report(office.desk, crossing).is_frozen
    apart = {"indicators": (), "tables": ("sessions:held-aimag",)}
    alone = draft(office, since="2025-01-01", until="2026-06-30", **apart)
    assert refusal(issue, office, alone) is Code.REPORT_OVERLAPS  # of sessions, too
    for since, until in (("2026-01-01", "2026-12-31"), ("2026-02-01", "2026-04-30")):
        content = content_of(issue(office, draft(office, since=since, until=until)))
        assert content["tables"][0]["total"]["value"] == 16


@pytest.mark.usefixtures("came")
def test_a_share_that_leaves_out_unknown_people_tells_how_many_belong_to_it(office, laptop, stick):
    laptop.hold_session(*(laptop.register(f"Мэдэгдэхгүй {n}") for n in range(6)))
    go_round(office, stick, laptop)
    content = content_of(issue(office, draft(office, tables=())))
    shown = {each["name"]: each["value"] for each in content["indicators"]}
    assert (shown["people-trained"], shown["women"]) == (22, 562)  # 9 of 16
    women = name_cell(CATALOGUE["women"].figure.ask(content["since"], content["until"]), None)
    told = [count for key, count in list_disclosed(content, CATALOGUE) if key == women]
    assert told == [9]
