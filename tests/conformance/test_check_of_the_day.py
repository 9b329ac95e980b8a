"""The check of the day goes on where the last opening left it, and passes over nothing unread."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import first_step, next_step
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.installation import opening, row_check
from fieldreg.services.people import registration
from fieldreg.store.kept import renewal
from fieldreg.store.kept.renewal import Renewed
from fieldreg.store.metadata import ROWS_CHECKED_ON, ROWS_CHECKED_UNTIL
from fieldreg.store.seal import row_checks
from fieldreg.store.seal.places import BY_TABLE, SHIFT
from fieldreg.store.seal.row_checks import CheckPosition
from tests.journeys.test_altered_register import put_back, withdraw
from tests.support.installations import PASSPHRASE, HeadOffice

MOMENT = 25


@pytest.fixture
def url(new_url: Callable[[], str | None]) -> str | None:
    return new_url()


@pytest.fixture
def office(office: HeadOffice, monkeypatch: pytest.MonkeyPatch) -> HeadOffice:
    """A head office that takes three people for many."""
    monkeypatch.setattr(row_checks, "_STEP_PARTS", 2)
    monkeypatch.setattr(renewal, "_STEP", 1)
    monkeypatch.setattr(row_check, "_NOTED_EVERY", 2)
    withdraw(office.desk)
    for name in ("Дулам", "Номин"):
        registration.register_person(office.desk, {"given_name": name})
    return office


def open_again(office: HeadOffice) -> None:
    office.installation.close()
    office.installation = opening.unlock(office.folder, PASSPHRASE, office.installation.tools)


def check_for(office: HeadOffice, steps: int) -> Problem | None:
    """Check for so many *steps*, and end the program."""
    found: Problem | None = None
    with closing(row_check.check_for_today(office.installation)) as task:
        step = first_step(task)
        try:
            for _ in range(steps):
                step = next_step(task, step())
        except StopIteration as end:
            found = end.value
    open_again(office)
    return found


def is_checked(office: HeadOffice) -> bool:
    return office.installation.store.metadata.read(ROWS_CHECKED_ON) == office.desk.day


def test_openings_of_a_moment_each_complete_the_check_together(office: HeadOffice) -> None:
    for _ in range(10):
        assert not is_checked(office)
        assert check_for(office, MOMENT) is None
        if is_checked(office):
            break
    assert is_checked(office)
    office.clock.moment += timedelta(days=1)
    assert check_for(office, MOMENT) is None
    assert not is_checked(office)


def check_beyond_consents(office: HeadOffice) -> None:
    for _ in range(20):
        assert check_for(office, MOMENT) is None
        if noted_stage(office) == Renewed.__name__:
            return
    pytest.fail("it never comes so far")


def noted_stage(office: HeadOffice) -> str:
    return str(office.installation.store.metadata.read(ROWS_CHECKED_UNTIL)[1])


def find_noted_rows(office: HeadOffice) -> list[tuple[str, bytes]]:
    sql = "SELECT name, body FROM paper WHERE name LIKE 'rows-checked-until%'"
    return [(name, bytes(body)) for name, body in office.installation.store._db.execute(sql)]


def test_what_is_put_back_where_it_was_read_is_found_before_it_leaves(
    office: HeadOffice, tmp_path: Path
) -> None:
    check_beyond_consents(office)
    put_back(office.installation)
    open_again(office)
    with pytest.raises(Problem) as refused:
        export_people(office.desk, tmp_path / "people.csv", reason="list")
    assert refused.value.code is Code.ROWS_ALTERED


def test_what_is_put_back_where_it_was_read_is_found_the_day_after(office: HeadOffice) -> None:
    check_beyond_consents(office)
    put_back(office.installation)
    office.clock.moment += timedelta(days=1)
    found = [check_for(office, MOMENT) for _ in range(10)]
    assert Code.ROWS_ALTERED in {problem.code for problem in found if problem}


def test_what_an_opening_found_is_not_passed_over_by_the_next(office: HeadOffice) -> None:
    put_back(office.installation)
    open_again(office)
    found = [check_for(office, MOMENT) for _ in range(10)]
    assert found[-1] is not None
    assert found[-1].code is Code.ROWS_ALTERED
    assert not is_checked(office)


def test_a_note_of_how_far_it_came_that_something_else_wrote_does_not_count(
    office: HeadOffice,
) -> None:
    check_beyond_consents(office)
    far = find_noted_rows(office)
    store = office.installation.store
    with store.transaction():
        store.metadata.write(ROWS_CHECKED_UNTIL, [])
        store.metadata.write(ROWS_CHECKED_ON, "")
    with store._db.transaction():
        for name, body in far:
            store._db.execute_uncounted("UPDATE paper SET body = ? WHERE name = ?", (body, name))
    open_again(office)
    found = check_for(office, 100 * MOMENT)
    assert found is not None
    assert found.code is Code.ROWS_ALTERED


def test_a_part_that_an_earlier_opening_read_is_read_again_before_it_leaves(
    office: HeadOffice,
) -> None:
    store = office.installation.store
    with store.transaction():
        store.outbox.begin_writer(1)
    registration.register_person(office.desk, {"given_name": "Хулан"})
    people = [record.id for record in store.records.list_all(kinds.TRAINEE)]
    parts = sorted({person >> SHIFT for person in people})
    assert len(parts) > 1
    with store._db.transaction():
        span = (parts[0] << SHIFT, (parts[0] << SHIFT) + (1 << SHIFT) - 1)
        sql = "UPDATE trainee SET given_name = 'х' WHERE id BETWEEN ? AND ?"
        store._db.execute_uncounted(sql, span)
    open_again(office)
    store = office.installation.store
    for _ in store.seal.check_in_steps(CheckPosition(BY_TABLE["trainee"].number, parts[0])):
        pass
    assert store.seal.find_problem() is None
    with pytest.raises(Problem):
        store.seal.require_whole({"trainee": None})
