"""Editions: made of a register, shown to those who see no exact figures, and carried in a file."""

from dataclasses import replace

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.reports import ReportDraft
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import TargetStatus
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.keys.signed_documents import sign_body
from fieldreg.keys.signing import SigningKey
from fieldreg.services import training_sessions
from fieldreg.services.figures import answers, cascades, editions
from fieldreg.services.figures.edition_indicators import list_indicators, set_aim
from fieldreg.services.figures.editions import load_edition as load
from fieldreg.services.figures.skipped_years import SkipReason
from fieldreg.services.installation.home import Home
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reports import issued_reports, report_drafts
from fieldreg.services.user_session import UserRights
from fieldreg.store.metadata import EDITION
from tests.support.installations import HeadOffice
from tests.support.reports import CATALOGUE, TEXTS

PASSPHRASE = "долоон цэнхэр тэмээ уулын цаана хөвсгөр"  # noqa: S105  of a file of this test
OPEN, SECRET = "Манлайлал", "Сэтгэлийн тайвшрал"
WOMEN, MEN, ELSEWHERE, CONFIDENTIAL = 18, 14, 3, 7


def attend(desk, course, people, day="2026-03-14"):
    session = training_sessions.plan_session(desk, course, {"date": day, "soum": "6525"})
    training_sessions.mark_attendance(desk, session, people, AttendanceMark.PRESENT, shown={})
    return desk.store.sessions.find(session).course_id


def register(desk, count, soum, gender):
    return [
        registration.register_person(
            desk, {"given_name": f"Хүн {gender} {each}", "soum": soum, "gender": gender}, ()
        )
        for each in range(count)
    ]


def counted(installation):
    desk = installation.user_session()
    women = register(desk, WOMEN, "6525", "female")
    men = register(desk, MEN, "6525", "male")
    attend(desk, OPEN, [*women, *men, *register(desk, ELSEWHERE, "8101", "female")])
    course = attend(desk, SECRET, women[:CONFIDENTIAL])
    with desk.writing() as writing:
        writing.edit(kinds.COURSE, course, {"is_confidential": "yes"}, shown=AS_STORED)
    quota_progress.add_quota(desk, "women", "60%")
    return str(course)


def in_role(installation, *roles):
    rights = Rights.from_roles(roles)
    return replace(installation, user_rights=UserRights(lambda: rights, rights))


def find(edition, *by):
    [found] = [table for table in edition.tables if table.by == by]
    return {values: cell.value for values, cell in found.cells.items()}


@pytest.fixture
def made(tmp_path, new_url):
    office = HeadOffice(tmp_path / "office", url=new_url())
    course = counted(office.installation)
    yield office.installation, course
    office.close()


def test_an_edition_tells_nothing_of_few_people_and_is_made_again(made):
    installation, course = made
    found = editions.make_edition(installation, CATALOGUE)
    assert find(found, Dimension.AIMAG) == {("65",): None, ("81",): None, None: 35}
    assert find(found, Dimension.GENDER)["male",] == MEN
    assert (course,) not in find(found, Dimension.COURSE)
    assert found == editions.load_edition(installation)
    assert [(row.matching, row.other) for row in found.quotas] == [(20, 15)]
    desk = installation.user_session()
    attend(desk, OPEN, register(desk, 2, "6525", "male"), "2026-03-13")
    second = editions.make_edition(installation, CATALOGUE)
    assert find(second, Dimension.GENDER) == find(found, Dimension.GENDER)
    assert (second.number, find(second, Dimension.AIMAG)[None]) == (2, 35)
    attend(desk, OPEN, register(desk, 9, "6525", "male"), "2026-03-12")
    third = editions.make_edition(installation, CATALOGUE)
    assert find(third, Dimension.GENDER)[None] in (35, 46)
    assert installation.store.metadata.read(EDITION).count(b'"number":3') == 1


def test_the_programme_role_reads_editions_and_no_other_figures(made):
    installation, _ = made
    programme = in_role(installation, Role.PROGRAMME)
    assert editions.load_edition(programme) is None
    assert quota_progress.list_quota_progress(programme.user_session()) == []
    told = editions.make_edition(in_role(installation, Role.OFFICER), CATALOGUE)
    assert editions.load_edition(programme) == told
    [progress] = quota_progress.list_quota_progress(programme.user_session())
    assert (progress.tally.matching, progress.tally.other) == (20, 15)
    [exact] = quota_progress.list_quota_progress(installation.user_session())
    assert (exact.tally.matching, exact.tally.other) == (WOMEN + ELSEWHERE, MEN)
    user = programme.user_session()
    question = Question(Measure.PEOPLE)
    for refused in (
        lambda: editions.make_edition(programme, CATALOGUE),
        lambda: editions.write_edition(programme, installation.home.folder / "x", PASSPHRASE),
        lambda: answers.answer(user, question),
        lambda: answers.list_open(user, question),
        lambda: cascades.load_cascade(user),
    ):
        with pytest.raises(Problem) as caught:
            refused()
        assert caught.value.code is Code.ROLE_NEEDED


def test_what_was_counted_beside_fewer_tables_than_are_told_by_then_is_not_issued(
    made, monkeypatch
):
    installation, _ = made
    asked = {"title": "Аймгаар", "indicators": (), "tables": ("people:gender",)}
    report = report_drafts.draft_report(installation.user_session(), **asked).id

    def issue():
        issued_reports.issue_report(installation, report, CATALOGUE, TEXTS)

    def make():
        editions.make_edition(installation, CATALOGUE)

    for act, room, count, beside in (
        (issue, issued_reports, "_build_content", make),
        (make, editions, "_issue_years", make),
        (make, editions, "_issue_years", issue),
    ):
        build, others = getattr(room, count), [beside]

        def build_beside(*args, build=build, others=others):
            built = build(*args)
            while others:
                others.pop()()
            return built

        with monkeypatch.context() as patched:
            patched.setattr(room, count, build_beside)
            with pytest.raises(Problem) as refused:
                act()
        assert refused.value.code is Code.CHANGED_MEANWHILE
    make()


def test_indicators_follow_from_what_the_tables_tell_and_are_held_against_aims(made):
    installation, course = made
    desk, catalogue = installation.user_session(), wiring.load_indicators()
    attend(desk, OPEN, register(desk, 6, "6525", None))
    found = editions.make_edition(installation, CATALOGUE)
    told = {each.indicator.name: each for each in list_indicators(found, catalogue)}
    numbers = {name: (each.value, each.low, each.high) for name, each in told.items()}
    women, men, unknown = WOMEN + ELSEWHERE, MEN, 6
    people = women + men + unknown
    assert numbers["people-trained"] == (people,) * 3
    share = (women * 1000 // people, -(-(women + unknown) * 1000 // people))
    assert numbers["women"] == (women * 1000 // (women + men), *share)
    assert numbers["sessions"] == (3, 3, 3)
    assert told["aged-15-34"].low == 0
    assert told["aged-15-34"].high == 1000
    assert course not in found.courses
    assert [names[""] for names in found.courses.values()] == [OPEN]
    programme = in_role(installation, Role.PROGRAMME)
    for name, aim, status in (
        ("people-trained", "40", TargetStatus.REACHED),
        ("sessions", "4", TargetStatus.MISSED),
        ("women", "55 %", TargetStatus.UNCERTAIN),
    ):
        set_aim(programme, catalogue[name], "2026", aim)
        kept = {each.indicator.name: each for each in list_indicators(load(programme), catalogue)}
        assert kept[name].status is status
    set_aim(programme, catalogue["women"], "2026", "")
    assert load(programme).aims == {"2026": {"people-trained": 40, "sessions": 4}}
    assert editions.make_edition(installation, CATALOGUE).aims == load(programme).aims
    for name, year, aim in (("women", "2026", "5"), ("sessions", "2026", "5%"), ("new", "26", "5")):
        with pytest.raises(Problem) as refused:
            set_aim(programme, catalogue[name], year, aim)
        assert refused.value.code is Code.VALUE_REFUSED


def test_in_a_year_of_few_people_sessions_are_not_told_either(made):
    installation, _ = made
    desk = installation.user_session()
    attend(desk, OPEN, register(desk, 4, "6525", "male"), "2025-03-14")
    found = editions.make_edition(installation, CATALOGUE)
    told = {
        (each.year, each.indicator.name): each.value for each in list_indicators(found, CATALOGUE)
    }
    assert [told["2025", name] for name in ("sessions", "half-days")] == [None, None]
    assert told["2026", "sessions"] == 2


def test_a_year_of_confidential_courses_alone_is_in_no_edition_whoever_makes_it(made):
    installation, _ = made
    desk = installation.user_session()
    attend(desk, SECRET, register(desk, 30, "6525", "male"), "2025-03-14")
    for roles in ([Role.OFFICER], [Role.OFFICER, Role.PROTECTED_DESK]):
        found = editions.make_edition(in_role(installation, *roles), CATALOGUE)
        assert {table.since for table in found.tables} == {"2026-01-01"}


def test_the_passphrase_of_a_file_opens_that_file_alone(made, tmp_path):
    installation, _ = made
    file = tmp_path / "figures.edition"
    with pytest.raises(Problem) as none:
        editions.write_edition(installation, file, PASSPHRASE)
    assert none.value.code is Code.EDITION_MISSING
    told = editions.make_edition(installation, CATALOGUE)
    editions.write_edition(installation, file, PASSPHRASE)
    assert editions.open_edition(file, PASSPHRASE) == told
    for opened in (
        lambda: editions.open_edition(file, "өөр нууц үг"),
        lambda: Home(installation.home.folder).read_keyring().unlock(PASSPHRASE),
    ):
        with pytest.raises(Problem) as wrong:
            opened()
        assert wrong.value.code is Code.WRONG_PASSPHRASE
    data = file.read_bytes()
    for name in ("Хүн", SECRET, OPEN, told.made_by):
        assert name.encode() not in data
    key = KeyRing.from_bytes(editions.read_parts(file)[0]).unlock(PASSPHRASE).key
    assert key != installation.store_key
    for place in (0, len(data) // 3, len(data) // 2):
        file.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(Problem):
            editions.open_edition(file, PASSPHRASE)


def test_an_edition_that_head_office_did_not_sign_is_shown_to_nobody(made):
    installation, _ = made
    editions.make_edition(installation, CATALOGUE)
    store = installation.store
    document = store.metadata.read(EDITION)
    other = {"head_office": "00" * 32, "number": 2, "tables": [], "quotas": []}
    signed = sign_body(other, SigningKey(b"\x07" * 32), b"fieldreg-edition-v1")
    for forged in (document.replace(b'"minimum":', b'"minimum":1'), signed):
        with store.transaction():
            store.metadata.write(EDITION, forged)
        with pytest.raises(Problem) as refused:
            editions.load_edition(installation)
        assert refused.value.code in {Code.SIGNATURE_WRONG, Code.EDITION_DAMAGED}


def test_what_a_report_tells_of_a_year_is_in_its_edition_and_the_reverse(made):
    """Days that cross cannot be audited: the year stays untold, or the report is refused."""
    installation, _ = made
    desk, told_before = installation.user_session(), []

    def issue(since, until):
        asked = {"title": "Аймгаар", "indicators": (), "tables": ("people:aimag",)}
        report = report_drafts.draft_report(desk, **asked, since=since, until=until).id
        row = issued_reports.issue_report(installation, report, CATALOGUE, TEXTS)
        told_before.append(ReportDraft.from_document(row.draft).crossed_years)
        return issued_reports.read_paper(row).content["tables"][0]

    issue("2025-07-01", "2026-06-30")
    edition = editions.make_edition(installation, CATALOGUE)
    assert (edition.tables, told_before) == ((), [["2025", "2026"]])
    (skipped,) = edition.skipped  # nobody came in 2025
    assert (skipped.year, skipped.reason) == ("2026", SkipReason.CROSSED)
    assert skipped.report == "2026-1"
    assert editions.load_edition(installation).skipped == (skipped,)
    with desk.store.transaction():
        desk.store.reports._db.execute("DELETE FROM report")
    edition = editions.make_edition(installation, CATALOGUE)
    assert find(edition, Dimension.AIMAG) == {("65",): None, ("81",): None, None: 35}
    assert edition.skipped == ()
    with pytest.raises(Problem) as refused:
        issue("2025-07-01", "2026-06-30")
    assert refused.value.code is Code.REPORT_OVERLAPS
    attend(desk, OPEN, register(desk, 2, "8101", "male"))
    table = issue("2026-01-01", "2026-12-31")
    assert table["total"]["value"] is None  # 37: two more than the edition told
