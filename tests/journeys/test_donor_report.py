"""A year's work in one report for a donor: the camp, six workshops, eleven partnerships, Zavkhan.

The year is typed (`DonorYear`). Each number that the donor reads is counted once more by a stranger
with the opened register and SQL, who knows what the report's own words say and asks no code of ours.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from itertools import product
from typing import Final

import pytest

from fieldreg.services.installation import opening
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.figures.page import FiguresPage
from tests.cli.conftest import Machine
from tests.support.figures.donor_year import (
    CAMP,
    CAPITAL,
    CENTRE,
    TARIAT,
    UNKNOWN,
    ZAVKHAN,
    DonorYear,
)
from tests.support.installations import PASSPHRASE
from tests.support.stores.catalogue import with_catalogue
from tests.support.ui.app_driver import ScriptedAppDriver

MINIMUM, _MOST_STOPS = 5, 40
Row = tuple[str, str]
"""A row of the report, by the title of its table and its name."""
DOUBTS: Final = "What is not known"
CAMP_TITLE: Final = "People: rural or urban · course: Yearly camp"
PARTNERSHIPS: Final = "Partners of a work that began or was strengthened, each once"
HIDDEN: Final = {
    ("People: age", "14–17"),
    ("People: age", "18–24"),
    ("Findings", "People at their first session"),
}
"""The first has few people, and the second would tell how many; the third that three came before."""
TABLES: Final = {
    "People: aimag of residence": "people:aimag",
    CAMP_TITLE: f"people:rural?course={CAMP}",
    "Participations: audience": "registrations:audience",
    "People: gender": "people:gender",
    "People: age": "people:age",
    "Sessions: theme": "sessions:theme",
    "Sessions: course": "sessions:course",
    "Sessions: in person or online": "sessions:mode",
}
_COPIED: Final = (
    *("session", "attendance", "trainee", "residence", "course", "theme", "audience"),
    *("contribution", "partnership", "pair", "also"),
)
_VIEWS: Final = """
-- Who is one was judged; who moved lived at an earlier place until then.
CREATE TABLE person AS SELECT t.id, t.gender, t.birth_date, t.soum,
  coalesce((SELECT min(first, second) FROM pair WHERE verdict = 'same' AND t.id IN (first, second)),
           t.id) AS who FROM trainee t WHERE t.retired = 0;
CREATE VIEW every AS SELECT p.who, s.id AS session, s.date AS day, s.half_days, a.half_day,
  replace(s.mode, '-', ' ') AS mode, c.name_en AS course, t.name_en AS theme,
  coalesce(u.name_en, 'without') AS audience, coalesce(c.is_confidential, 'no') AS secret,
  CASE p.gender WHEN 'female' THEN 'woman' WHEN 'male' THEN 'man' ELSE p.gender END AS gender,
  strftime('%Y.%m%d', s.date) - strftime('%Y.%m%d', p.birth_date) AS age,
  CASE WHEN EXISTS (SELECT 1 FROM residence r WHERE r.trainee = p.id AND r.day > s.date)
    THEN (SELECT r.soum FROM residence r WHERE r.trainee = p.id AND coalesce(r.day, '') <= s.date)
    ELSE p.soum END AS soum
  FROM attendance a JOIN session s ON s.id = a.session JOIN person p ON p.id = a.trainee
  JOIN course c ON c.id = s.course JOIN theme t ON t.id = c.theme
  LEFT JOIN audience u ON u.id = c.audience
  WHERE a.retired = 0 AND s.retired = 0 AND s.state <> 'called-off'
  AND a.mark IN ('present', 'late', 'left-early');
CREATE VIEW within AS SELECT *, CASE WHEN soum IN ('1119', '6501') THEN 'urban'
  WHEN soum IS NOT NULL THEN 'rural' END AS home, CASE substr(soum, 1, 2) WHEN '11'
  THEN 'Ulaanbaatar' WHEN '65' THEN 'Arkhangai' WHEN '81' THEN 'Zavkhan' ELSE 'not known' END
  AS aimag FROM every WHERE day BETWEEN '2026-01-01' AND '2026-12-31';
-- A report counts nobody of a confidential course among others; the protected desk does.
CREATE VIEW came AS SELECT * FROM within WHERE secret = 'no';
CREATE VIEW hidden AS SELECT * FROM within WHERE secret = 'yes';
-- A person counts as she was at her first session.
CREATE VIEW people AS SELECT *, min(day || session) FROM came GROUP BY who;
CREATE VIEW everybody AS SELECT *, min(day || session) FROM within GROUP BY who;
CREATE VIEW seats AS SELECT DISTINCT who, session, audience FROM came;
CREATE VIEW held AS SELECT DISTINCT session, half_days, mode, course, theme FROM within;
"""
_NUMBERS: Final = """
SELECT 'Findings', 'People who took part, each once', count(*) FROM people UNION ALL
SELECT 'Findings', 'People at their first session', count(*) FROM people
  WHERE who NOT IN (SELECT who FROM every WHERE secret = 'no' AND day < '2026-01-01') UNION ALL
SELECT 'Findings', 'People in confidential courses, each once', count(DISTINCT who)
  FROM hidden UNION ALL
SELECT 'Findings', 'Participations in confidential courses: ' || audience, count(*)
  FROM (SELECT DISTINCT who, session, audience FROM hidden) GROUP BY audience UNION ALL
SELECT 'Findings', 'People who completed a training by its rule', count(DISTINCT who)
  FROM (SELECT who FROM came GROUP BY who, session
        HAVING count(DISTINCT half_day) = max(half_days)) UNION ALL
SELECT 'Findings', 'Share of women', 1000.0 * sum(gender = 'woman') / count(gender)
  FROM people UNION ALL
SELECT 'Findings', 'Share of people who live outside the capital and aimag centres',
  1000.0 * sum(home = 'rural') / count(home) FROM people UNION ALL
SELECT 'Findings', 'Soums and districts from which somebody took part, of 339',
  count(DISTINCT soum) FROM people UNION ALL
SELECT 'Findings', 'Sessions held', count(*) FROM held UNION ALL
SELECT 'Findings', 'Half-days held', sum(half_days) FROM held UNION ALL
SELECT 'Findings', 'Half-days that people attended, two to a person-day', count(*)
  FROM (SELECT DISTINCT who, session, half_day FROM came) UNION ALL
SELECT 'Findings', 'Partners of a work that began or was strengthened, each once',
  count(DISTINCT partner) FROM partnership
  WHERE day BETWEEN '2026-01-01' AND '2026-12-31' AND event <> 'ended' UNION ALL
SELECT 'People: aimag of residence', aimag, count(*) FROM people GROUP BY aimag UNION ALL
SELECT 'People: aimag of residence', 'Total', count(*) FROM people UNION ALL
SELECT 'People: rural or urban · course: Yearly camp', home, count(DISTINCT who) FROM came
  WHERE course = 'Yearly camp' GROUP BY home UNION ALL
SELECT 'People: rural or urban · course: Yearly camp', 'Total', count(DISTINCT who) FROM came
  WHERE course = 'Yearly camp' UNION ALL
SELECT 'Participations: audience', audience, count(*) FROM seats GROUP BY audience UNION ALL
SELECT 'Participations: audience', 'Total', count(*) FROM seats UNION ALL
SELECT 'People: gender', gender, count(*) FROM people GROUP BY gender UNION ALL
SELECT 'People: gender', 'Total', count(*) FROM people UNION ALL
SELECT 'People: age', CASE WHEN age < 14 THEN 'under 14' WHEN age < 18 THEN '14–17'
  WHEN age < 25 THEN '18–24' WHEN age < 35 THEN '25–34' WHEN age < 60 THEN '35–59'
  ELSE '60 and over' END, count(*) FROM people GROUP BY 2 UNION ALL
SELECT 'People: age', 'Total', count(*) FROM people UNION ALL
SELECT 'Sessions: theme', theme, count(*) FROM held GROUP BY theme UNION ALL
SELECT 'Sessions: theme', 'Total', count(*) FROM held UNION ALL
SELECT 'Sessions: course', course, count(*) FROM held GROUP BY course UNION ALL
SELECT 'Sessions: course', 'Total', count(*) FROM held UNION ALL
SELECT 'Sessions: in person or online', mode, count(*) FROM held GROUP BY mode UNION ALL
SELECT 'Sessions: in person or online', 'Total', count(*) FROM held
"""


_ASKED: Final = {
    ("оршин суугаа аймаг", "хүйс"): """SELECT CASE substr(soum, 1, 2) WHEN '11' THEN 'Улаанбаатар'
      WHEN '65' THEN 'Архангай' WHEN '81' THEN 'Завхан' ELSE 'тодорхойгүй' END || ' · ' ||
      CASE gender WHEN 'woman' THEN 'эмэгтэй' WHEN 'man' THEN 'эрэгтэй' ELSE 'бусад' END, count(*)
      FROM everybody GROUP BY 1""",
    # By the latitudes and longitudes of an atlas: Tsetserleg is 410 km from the capital as the crow
    # flies, Tariat 525, Bayantes 800.
    ("зай, оршин суугаа сумаас нийслэл хүртэл",): """SELECT CASE soum WHEN '1119' THEN '0–249 км'
      WHEN '6501' THEN '250–499 км' WHEN '6525' THEN '500–749 км' WHEN '8110' THEN '750–999 км'
      ELSE 'тодорхойгүй' END, count(*) FROM everybody GROUP BY 1""",
    ("сургалтын хөтөлбөр",): """SELECT c.name, count(DISTINCT who) FROM within
      JOIN session s ON s.id = within.session JOIN course c ON c.id = s.course GROUP BY 1""",
}
"""What is asked on the page of figures, and what answers it without it."""


@pytest.fixture(scope="module")
def year(tmp_path_factory) -> Iterator[DonorYear]:
    folder = tmp_path_factory.mktemp("year")
    with with_catalogue():
        yield DonorYear(Machine(folder / "office", 1), Machine(folder / "laptop", 2), folder)


@pytest.fixture(scope="module")
def report(year) -> str:
    """Issue the report; give the page that the donor gets."""
    labels = ("people-trained", "new", "completed", "women", "rural", "soums-reached")
    asked = [*labels, "sessions", "half-days", "person-half-days", "partnerships"]
    said = [part for name in asked for part in ("--indicator", name)]
    said += [part for table in TABLES.values() for part in ("--table", table)]
    days = ("--since", "2026-01-01", "--until", "2026-12-31", "--language", "en")
    year.office.done("report", "draft", "--title", "A year", *days, *said)
    year.office.done("report", "issue", "1")
    file = year.office.home.parent / "report.html"
    year.office.done("report", "export", "2026-1", "--out", file)
    return file.read_text("utf-8")


@pytest.fixture(scope="module")
def opened(year) -> Iterator[sqlite3.Connection]:
    """Copy the tables of the opened register into a plain database."""
    plain = sqlite3.connect(":memory:")
    with closing(opening.unlock(year.office.home, PASSPHRASE, year.office.tools)) as office:
        for table in _COPIED:
            heads = office.store._db.table_columns(table)
            rows = office.store._db.execute(f"SELECT {', '.join(heads)} FROM {table}")  # noqa: S608
            plain.execute(f"CREATE TABLE {table} ({', '.join(heads)})")
            marks = ", ".join("?" * len(heads))
            plain.executemany(f"INSERT INTO {table} VALUES ({marks})", rows.fetchall())  # noqa: S608
    plain.executescript(_VIEWS)
    with closing(plain):
        yield plain


def list_worlds(plain: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Yield the register in each way in which what nobody knows may be.

    Those whose home is unknown live together, somewhere where others do, or each alone; the open
    pair is one or two; who is in conflict has either gender.
    """
    alone = [f"{aimag}01" for aimag in range(20, 20 + UNKNOWN)]
    homes = [[home] * UNKNOWN for home in (CAPITAL, CENTRE, TARIAT, ZAVKHAN, "8201")]
    unknown = [row[0] for row in plain.execute("SELECT id FROM person WHERE soum IS NULL")]
    pair = plain.execute("SELECT first, second FROM pair WHERE verdict = 'unsure'").fetchone()
    ((disputed, other),) = plain.execute("SELECT record, value FROM also WHERE field = 'gender'")
    for chosen, is_one, is_other in product((*homes, alone), (False, True), (False, True)):
        plain.execute("SAVEPOINT world")
        lived = zip(chosen, unknown, strict=True)
        plain.executemany("UPDATE person SET soum = ? WHERE id = ?", lived)
        if is_one:
            plain.execute("UPDATE person SET who = ? WHERE id = ?", pair)
        if is_other:
            plain.execute("UPDATE person SET gender = ? WHERE id = ?", (other, disputed))
        yield plain
        plain.execute("ROLLBACK TO world")


def recount(plain: sqlite3.Connection) -> Counter[Row]:
    """Return each number by its table and row, 0 for any other; shares are in per mille."""
    return Counter({(title, name): count for title, name, count in plain.execute(_NUMBERS)})


def read_page(page: str) -> dict[Row, list[str]]:
    """Return the cells of all tables of *page*, by the title above and the first of the row."""
    found = {}
    for part in page.split("<h2")[1:]:
        title = unescape(re.search(">([^<]*)<", part)[1])
        for row in re.findall("<tr>(.*?)</tr>", part.partition("<tbody>")[2], re.DOTALL):
            name, *cells = (unescape(cell) for cell in re.findall("<t[hd][^>]*>([^<]*)<", row))
            found[title, name.partition(" (counted on ")[0]] = cells
    return found


def read_number(text: str) -> int:
    """Read a count, or a share in per mille."""
    number = re.match("[0-9.]+", text)[0]
    return round(10 * float(number)) if text.endswith("%") else int(number)


def test_each_number_is_that_of_the_opened_register(report, opened):
    told, counted = read_page(report), recount(opened)
    worlds = [recount(world) for world in list_worlds(opened)]
    doubts = {name: told.pop((DOUBTS, name)) for title, name in [*told] if title == DOUBTS}
    assert counted.keys() <= told.keys()
    for row, (number, bounds) in told.items():
        if number == "–":
            assert row in HIDDEN
        else:
            assert read_number(number) == round(counted[row]), row
            check_bounds(row, read_number(number), bounds, [world[row] for world in worlds])
    assert [count for (count,) in doubts.values()] == ["0", "0", "0", *["fewer than 5"] * 2]


def check_bounds(row: Row, number: int, bounds: str, possible: list[float]) -> None:
    """Check what a page tells of the least and the greatest; none is close to the number."""
    if bounds == "certain":
        assert {round(each) for each in possible} == {number}, row
    elif row[1] != "not known":
        low, high = map(read_number, bounds.split(" – "))
        assert low <= min(possible), row
        assert max(possible) <= high, row
        assert {number - low, high - number}.isdisjoint(range(1, MINIMUM)), row


def test_the_report_tells_the_year(report, year):
    told = read_page(report)
    assert told[CAMP_TITLE, "rural"] == ["5", "certain"]
    assert told[CAMP_TITLE, "Total"] == ["20", "certain"]
    assert told["Sessions: theme", "Wellbeing"] == ["6", "certain"]
    assert told["Findings", PARTNERSHIPS] == ["11", "certain"]
    assert told["People: aimag of residence", "Zavkhan"][0] == "9"
    assert "<title>Zavkhan: 9</title>" in report
    assert "Places not reached: 19." in report
    (quota,) = year.office.ask("quotas", "show")["quotas"]
    assert (quota["figure"]["value"], quota["figure"]["reached"]) == ("25.0", "yes")


def test_questions_asked_by_keys_are_answered_as_the_register_is(year, opened, sit_down):
    assert year.office.ask("figures", "open", "people")["pairs"] == 1
    seat = sit_down(year.office.home, language="mn")
    seat.unlock()
    _go_to(seat, "Өнөөдөр")
    seat.press("Up", "Enter")
    _go_to(seat, "Эхлэх өдөр")
    seat.type("2026.01.01")
    _go_to(seat, "Дуусах өдөр")
    seat.type("2026.12.31")
    for dimensions, sql in _ASKED.items():
        _choose(seat, "Юугаар хуваах", "хуваахгүй")  # and by nothing more
        for field, dimension in zip(("Юугаар хуваах", "Мөн юугаар"), dimensions, strict=False):
            _choose(seat, field, dimension)
        table = seat.window.findChild(FiguresPage).table.paged
        shown = [table.row(place) for place in range(table.rowCount())]
        counted = dict(opened.execute(sql).fetchall())
        assert {row.words: int(row.value) for row in shown if row.value != "0"} == counted
    seat.press("F6", "Enter")
    assert seat.window.page_name == PageName.DUPLICATES


def _go_to(seat: ScriptedAppDriver, name: str) -> None:
    for _ in range(_MOST_STOPS):
        if seat.window.focusWidget().accessibleName().partition(":")[0] == name:
            return
        seat.press("Tab")
    raise LookupError(name)


def _choose(seat: ScriptedAppDriver, field: str, answer: str) -> None:
    _go_to(seat, field)
    seat.press("Home")
    box = seat.window.focusWidget()
    for _ in range(box.count()):
        if box.text() == answer:
            return
        seat.press("Down")
    raise LookupError(answer)


def test_a_girl_of_the_camp_reached_thirteen_at_home(year, opened):
    sql = """SELECT count(DISTINCT led.session), count(DISTINCT led.trainee),
      (SELECT count(DISTINCT who) FROM every WHERE session = led.session)
      FROM contribution led JOIN session s ON s.id = led.session
      JOIN every before ON before.who = led.trainee AND before.day < s.date WHERE part = 'lead'"""
    ((sessions, multipliers, people),) = opened.execute(sql)
    ((everybody,),) = opened.execute("SELECT count(DISTINCT who) FROM every")
    told = year.office.ask("cascade")
    _, grown = told["generations"]
    assert (sessions, people) == (1, 13) == (grown["sessions"], grown["people"])
    assert (told["multipliers"], told["people"]) == (multipliers, everybody) == (1, 53)
    ends = {"from": year.camp, "to": year.at_home, "people": 1}
    assert told["edges"] == [ends]


def test_who_gets_the_paper_can_prove_it(report, year, tmp_path):
    code = re.search("Code to verify: ([A-Z0-9-]+)", report)[1]
    file = tmp_path / "report.html"
    file.write_text(report, "utf-8")
    told = year.office.ask("report", "verify", code, "--file", file)
    assert (told["report_genuine"], told["file_genuine"], told["changed"]) == (True, True, 0)
