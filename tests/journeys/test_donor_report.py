"""A year's work in one report for a donor: the camp, six workshops, eleven partnerships, Zavkhan.

Every number of the report is counted once more from the records, by plain Python: who is one, who
lives where and which session counts are told here, and not asked of the figures.
"""

from collections import Counter
from datetime import date, timedelta

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.figures.cascade import build_cascade
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Contribution, Course, Partner, PartnerPart, Partnership
from fieldreg.domain.records.values import AttendanceMark
from fieldreg.services import training_sessions
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reports import issued_reports
from fieldreg.services.reports.maps import draw_report_pictures
from fieldreg.services.reports.report_files import render_report
from fieldreg.services.reports.report_words import ReportWords
from tests.support.reports import TEXTS, draft, issue

CAPITAL, ZAVKHAN, TARIAT = "1119", "8119", "6525"
CAMP, HOME = "Жилийн зуслан", "Хүний эрхийн сургалт"
WORKSHOPS = ("ТББ", "Хуульч", "Хамгаалагч", "14–17", "18–24", "25–34")


class Year:
    """Head office in the year; *homes* are the people's soums, *came* who was where."""

    def __init__(self, office) -> None:
        self.office, self.desk = office, office.desk
        self.homes: dict[int, str] = {}
        self.came: dict[int, list[int]] = {}

    def register(self, count: int, soum: str) -> list[int]:
        found = [
            registration.register_person(
                self.desk, {"given_name": f"Хүн {len(self.homes) + n}", "soum": soum}
            )
            for n in range(count)
        ]
        self.homes |= dict.fromkeys(found, soum)
        return found

    def hold(self, course: str, day: str, soum: str, people: list[int], **values: object) -> int:
        planned = {"date": day, "half_days": 2, "soum": soum, **values}
        session = training_sessions.plan_session(self.desk, course, planned)
        present = AttendanceMark.PRESENT
        for half_day in (1, 2):
            training_sessions.mark_attendance(
                self.desk, session, people, present, half_day=half_day, shown=AS_STORED
            )
        self.came[session] = people
        return session


@pytest.fixture
def year(office):
    told = Year(office)
    desk = told.desk
    theme = reference_entries.add_entry(desk, kinds.BY_NAME["theme"], "Сэтгэл зүй")
    with desk.writing() as writing:
        for place, audience in enumerate(WORKSHOPS, 1):
            values = {"name": f"Тайвшрал: {audience}", "theme": theme, "series": "Тайвшрал"}
            writing.create(Course.validated(**values, place_in_series=place))
        partners = [writing.create(Partner.validated(name=f"Байгууллага {n}")) for n in range(12)]
        for n, partner in enumerate(partners[:11]):
            event = "begun" if n % 2 else "strengthened"
            writing.create(Partnership.validated(partner=partner, day="2026-02-01", event=event))
        again = {"partner": partners[0], "day": "2026-06-01", "event": "strengthened"}
        writing.create(Partnership.validated(**again))  # the same partner, once
        for day, event in (("2026-03-01", "ended"), ("2025-12-31", "begun")):
            writing.create(Partnership.validated(partner=partners[11], day=day, event=event))
    city, girls, tariat = (
        told.register(n, soum) for n, soum in ((15, CAPITAL), (1, ZAVKHAN), (5, TARIAT))
    )
    camp = told.hold(CAMP, "2026-01-10", CAPITAL, [*city, *girls, *tariat[:4]])
    with desk.writing() as writing:
        for part in ("planning", "delivery", "follow-up"):
            values = {"session": camp, "partner": partners[0], "part": part}
            writing.create(PartnerPart.validated(**values))
    begun = date(2026, 1, 20)
    for n, audience in enumerate(WORKSHOPS):
        day = (begun + timedelta(days=7 * n)).isoformat()
        mode = {"mode": "online"} if n == 5 else {}
        told.hold(f"Тайвшрал: {audience}", day, CAPITAL, [*city[n:], *tariat[4:]], **mode)
    at_home = told.hold(HOME, "2026-03-10", ZAVKHAN, told.register(8, ZAVKHAN))
    with desk.writing() as writing:
        led = {"trainee": girls[0], "session": at_home, "part": "lead"}
        writing.create(Contribution.validated(**led))
    told.hold(CAMP, "2025-12-30", CAPITAL, [*city[:3], *told.register(2, TARIAT)])  # last year's
    quota_progress.add_quota(desk, "rural", "25 %", course=CAMP, since="2026-01-01")
    told.camp, told.girl, told.at_home = camp, girls[0], at_home
    return told


def recount(desk) -> dict[int, set[int]]:
    """Return who was at each session of 2026, read from the records themselves."""
    sessions = {row.id: row.values for row in desk.store.records.list_all(kinds.SESSION)}
    found: dict[int, set[int]] = {}
    for row in desk.store.records.list_all(kinds.ATTENDANCE):
        values = row.values
        is_there = values["mark"] in ("present", "late")
        if is_there and str(sessions[values["session"]]["date"]).startswith("2026"):
            found.setdefault(int(values["session"]), set()).add(int(values["trainee"]))
    return found


def test_each_number_of_a_donors_report_is_that_of_the_records(year):
    desk, there = year.desk, recount(year.desk)
    people = set().union(*there.values())
    homes = Counter(year.homes[person][:2] for person in people)
    asked = {
        "language": "en",
        "indicators": ("people-trained", "rural", "sessions", "partnerships", "half-days"),
        "tables": ("people:aimag", "sessions:theme", "registrations:course", "sessions:mode"),
    }
    row = issue(year.office, draft(year.office, **asked))
    content = issued_reports.read_paper(row).content
    shown = {each["name"]: each["value"] for each in content["indicators"]}
    rural = sum(year.homes[person] != CAPITAL for person in people)
    assert shown == {
        "people-trained": len(people),
        "rural": round(1000 * rural / len(people)),
        "sessions": len(there),
        "partnerships": 11,
        "half-days": 2 * len(there),
    }
    by_aimag, by_theme, by_course, by_mode = (
        {line["names"][0]: line["value"] for line in table["rows"]} for table in content["tables"]
    )
    assert by_aimag == {
        "Ulaanbaatar": homes["11"],
        "Arkhangai": homes["65"],
        "Zavkhan": homes["81"],
    }
    assert (by_theme["Сэтгэл зүй"], by_mode["online"]) == (6, 1)
    courses = {row.id: row.values["name"] for row in desk.store.records.list_all(kinds.COURSE)}
    held = {row.id: row.values["course"] for row in desk.store.records.list_all(kinds.SESSION)}
    seats = Counter(courses[held[session]] for session, came in there.items() for _ in came)
    assert by_course == dict(seats)
    words = ReportWords("en", TEXTS)
    pictures = draw_report_pictures(content, desk.places, words)
    assert f"<title>Zavkhan: {homes['81']}</title>" in pictures[0].picture
    assert str(pictures[0].unreached).startswith("Places not reached: 19.")
    page = render_report(desk, row.id, ".html", TEXTS, lambda _page: b"").decode()
    assert f">{len(people)}</td>" in page


def test_the_camp_has_its_quarter_and_its_girl_reached_eight_at_home(year):
    camp = recount(year.desk)[year.camp]
    rural = sum(year.homes[person] != CAPITAL for person in camp)
    assert 4 * rural == len(camp)
    (progress,) = quota_progress.list_quota_progress(year.desk)
    tally = progress.tally
    assert (tally.matching, tally.other, tally.unknown) == (rural, len(camp) - rural, 0)
    cascade = year.desk.store.fact_reader.read_cascade(build_cascade)
    assert year.girl in cascade.multipliers
    assert len(cascade.multipliers) == 1
    assert (year.camp, year.at_home) in cascade.edges
