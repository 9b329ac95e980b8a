"""Reports and editions of a real register that changes between them, attacked with a linear solver.

The attacker has all that was issued, knows all sorts of people that there can be, and takes a number
of the same value in two issues for one.
"""

from collections import defaultdict
from itertools import pairwise, product
from random import Random  # noqa: TID251  the same in every run, by its seed
from typing import Final

import pytest

from fieldreg.domain.figures.cube import FigureCell, FigureTable
from fieldreg.domain.figures.questions import Dimension
from fieldreg.domain.figures.reports import ReportDraft
from fieldreg.domain.figures.small_cells.cell_names import CellName, name_cell
from fieldreg.domain.figures.small_cells.grids import list_grid
from fieldreg.domain.figures.small_cells.history import Issue
from fieldreg.domain.figures.small_cells.reissue import list_disclosed
from fieldreg.domain.figures.small_cells.suppression import MINIMUM
from fieldreg.services.figures import answers, editions
from fieldreg.services.reports import issued_reports, report_drafts
from fieldreg.store.metadata import EDITION_ISSUES
from tests.support.figures.attacker import Attacker
from tests.support.figures.changing_register import ChangingRegister
from tests.support.reports import CATALOGUE, draft, issue

D = Dimension
CLOSE: Final = 1e-6
DAYS: Final = [("2026-01-01", "2026-12-31"), ("2026-01-01", "2026-03-31")]
TRAITS: Final = (D.AIMAG, D.RURAL, D.GENDER, D.AGE, D.NEW)
TABLES: Final = (
    *("people:gender", "people:aimag", "people:aimag,gender", "people:age", "people:gender,age"),
    *("people:new", "people:rural", "people:aimag,rural"),
)


@pytest.fixture
def url(new_url):
    return new_url()


class Reader:
    """Knows a number by its name and value."""

    def __init__(self) -> None:
        self._attacker, self._issues = Attacker(), 0
        self.few: set[tuple[CellName, int]] = set()
        self.shown: dict[CellName, set[int]] = defaultdict(set)

    def read(self, tables: list[FigureTable], told: dict[CellName, int]) -> None:
        """Read *tables* of the same days, of which *told* numbers are shown."""
        self._issues += 1
        grids = [(each.question, list_grid(each)) for each in tables]
        seen: dict[Dimension, dict[str | None, None]] = {
            trait: {} for trait in TRAITS if any(trait in question.by for question, _ in grids)
        }
        for question, grid in grids:
            for values in grid:
                for trait, value in zip(question.by, values, strict=True):
                    seen[trait][value] = None
        sorts = [dict(zip(seen, each, strict=True)) for each in product(*seen.values())]
        for table, (question, grid) in zip(tables, grids, strict=True):
            for values in (None, *grid):
                cell = table.total if values is None else table.cells.get(values, FigureCell())
                self._read_cell(question, values, cell.value, told, sorts)

    def _read_cell(self, question, values, value, told, sorts) -> None:
        key = name_cell(question, values)
        known, name = told.get(key), (key, value)
        assert known in (None, value)
        if known is not None:
            self.shown[key].add(value)
        self._attacker.read(name, known)
        at = dict(zip(question.by, values or (), strict=bool(values)))
        parts = [(self._issues, *sort.items()) for sort in sorts if at.items() <= sort.items()]
        for part in parts:
            self._attacker.read(part, None)
        self._attacker.add_up(name, parts)
        if 0 < value < MINIMUM:
            self.few.add(name)

    def list_found(self) -> list:
        """Return the numbers of few people that are bounded closer than promised, and steps of few."""
        bounds = [(name, *self._attacker.bound(name)) for name in self.few]
        found = [each for each in bounds if each[1] > CLOSE or each[2] < MINIMUM - 1 - CLOSE]
        steps = (
            (key, *pair) for key, values in self.shown.items() for pair in pairwise(sorted(values))
        )
        return [*found, *(each for each in steps if each[2] - each[1] < MINIMUM)]


def issue_report(office, random: Random, days) -> tuple[list[FigureTable], dict[CellName, int]]:
    asked = {"indicators": ("people-trained",), "since": days[0], "until": days[1]}
    report = draft(office, **asked, tables=tuple(random.sample(TABLES, random.randint(1, 3))))
    row = report_drafts.find_report(office.desk, report)
    questions = report_drafts.list_questions(office.desk, ReportDraft.from_document(row.draft))
    tables = [answers.answer_for_report(office.desk, each) for each in questions]
    content = issued_reports.read_paper(issue(office, report)).content
    return tables, dict(list_disclosed(content, CATALOGUE))


def make_edition(office) -> tuple[list[FigureTable], dict[CellName, int]]:
    before = office.desk.store.metadata.read(EDITION_ISSUES)
    editions.make_edition(office.installation, CATALOGUE)
    issues = office.desk.store.metadata.read(EDITION_ISSUES)
    if issues == before:
        return [], {}
    issue = Issue.from_body(issues["2026"][-1])
    told = dict(name for cell, name in issue.name_cells().items() if cell in issue.shown)
    return [each for each in issue.tables if {*each.question.by} <= {*TRAITS}], told


def attack(seed: int, office, laptop, folder) -> Reader:
    random, reader = Random(seed), Reader()  # noqa: S311  no secret
    register = ChangingRegister(random, office, laptop, folder)
    days = random.choice(DAYS)
    for _ in range(random.randint(2, 4)):
        is_edition = random.random() < 0.25
        reader.read(*make_edition(office) if is_edition else issue_report(office, random, days))
        register.change()
    return reader


@pytest.mark.parametrize(
    "seed", [pytest.param(each, marks=pytest.mark.share(of=10)) for each in range(20)]
)
def test_no_change_of_a_register_tells_of_few_between_two_issues(seed, office, laptop, tmp_path):
    assert not attack(seed, office, laptop, tmp_path).list_found()
