"""A register whose rows were changed behind the program: nothing of it leaves (fault 12)."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import PlaceAlias
from fieldreg.domain.records.values import AttendanceMark, ErasureReason, Verdict
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import backups, diagnostics, erasure_orders, training_sessions
from fieldreg.services.diagnostics import CheckState, HealthCheck
from fieldreg.services.exports.register_tables import export_people
from fieldreg.services.figures import editions
from fieldreg.services.installation import opening, row_check
from fieldreg.services.installation.model import Installation
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import registration
from fieldreg.services.reports.report_files import export_report
from fieldreg.services.user_session import UserSession
from fieldreg.store.migrations import STEPS
from fieldreg.store.seal.places import BY_TABLE
from tests.conformance.test_altered_rows import consent_of
from tests.support import reports
from tests.support.bundles.trips import exchange_by_stick, go_round, list_bundles, receive_sticks
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, clone_marker_of, fake_tools
from tests.support.registers.nouns import note_each_kind
from tests.support.stores.postgres import Server


def withdraw(user: UserSession) -> int:
    """Register somebody who withdraws a consent; return the person."""
    person = registration.register_person(user, {"given_name": "Болд"})
    with user.writing() as writing:
        consent = writing.create(consent_of(person))
    with user.writing() as writing:
        writing.edit(kinds.CONSENT, consent, {"state": "withdrawn"}, shown=AS_STORED)
    return person


def put_back(installation: Installation) -> None:
    """Let the consent say *given* again, as an old page does."""
    db = installation.store._db
    with db.transaction():
        db.execute_uncounted("UPDATE consent SET state = ?, state_at = NULL", ("given",))


def is_refused(act: Callable[[], object]) -> bool:
    try:
        act()
    except Problem as problem:
        return problem.code is Code.ROWS_ALTERED
    return False


def rows_of(installation: Installation) -> CheckState:
    results = diagnostics.run_health_checks(installation)
    return next(result.state for result in results if result.check is HealthCheck.ROWS)


def test_nothing_leaves_a_laptop_until_it_is_settled_and_work_goes_on(
    laptop: Laptop, stick: Path, tmp_path: Path
) -> None:
    person, installation = withdraw(laptop.desk), laptop.installation
    assert run_task(row_check.check_for_today(installation)) is None
    laptop.installation.close()
    installation = opening.unlock(laptop.folder, PASSPHRASE, fake_tools(2))
    laptop.installation = installation
    put_back(installation)
    file, desk = tmp_path / "people.csv", installation.user_session()
    assert is_refused(lambda: exchange_by_stick(laptop, stick))
    assert is_refused(lambda: export_people(desk, file, reason="list"))
    assert is_refused(lambda: backups.create_backup(installation, tmp_path))
    assert not list_bundles(stick)
    assert sorted(path.name for path in tmp_path.glob("*.*") if path.is_file()) == []
    assert rows_of(installation) is CheckState.FAILED
    problem = run_task(row_check.check_for_today(installation))
    assert problem is not None
    assert problem.code is Code.ROWS_ALTERED
    assert desk.store.records.load(kinds.TRAINEE, person).values["given_name"] == "Болд"
    registration.register_person(desk, {"given_name": "Дулам"})

    row_check.accept_rows(installation)
    assert rows_of(installation) is CheckState.OK
    exchange_by_stick(laptop, stick)
    assert list_bundles(stick)


def test_head_office_answers_nobody_and_orders_nothing(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    withdraw(laptop.desk)
    exchange_by_stick(laptop, stick)
    assert receive_sticks(office, stick).replies == 1
    person = office.installation.store.records.list_all(kinds.TRAINEE)[0].id
    db = office.installation.store._db
    with db.transaction():
        db.execute_uncounted("UPDATE device SET answered_version = 0")
    office.installation.store.seal._checks.forget()
    order = (office.installation, [person], ErasureReason.ASKED)
    assert is_refused(lambda: erasure_orders.erase_people(*order))
    registration.register_person(laptop.desk, {"given_name": "Дулам"})
    exchange_by_stick(laptop, stick)
    outcome = receive_sticks(office, stick)
    assert outcome.replies == 0
    assert [code for _, code in outcome.carriers_failed] == [Code.ROWS_ALTERED]
    assert office.installation.store.people.count() == 2


@pytest.mark.parametrize("table", ["segment", "heard", "bundle"])
def test_no_receipt_is_given_by_rows_that_something_else_took_away(
    office: HeadOffice, laptop: Laptop, stick: Path, table: str
) -> None:
    laptop.register("Болд")
    go_round(office, stick, laptop, times=2)
    db = office.installation.store._db
    assert db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    with db.transaction():
        db.execute_uncounted(f"DELETE FROM {table}")  # noqa: S608
    office.installation.store.seal._checks.forget()
    laptop.register("Дулам")
    exchange_by_stick(laptop, stick)
    outcome = receive_sticks(office, stick)
    assert outcome.replies == 0
    assert [code for _, code in outcome.carriers_failed] == [Code.ROWS_ALTERED]


READ_BY_EXPORTS = (
    *("course", "theme", "audience", "project", "partner", "partnership", "part", "material"),
    *("contribution", "promise", "residence", "pair", "pin", "alias"),
    *("attendance", "consent", "session", "trainee"),
)


def leave_as_export(office: HeadOffice, folder: Path) -> None:
    export_people(office.desk, folder / "people.csv", reason="list")


def leave_as_report(office: HeadOffice, _folder: Path) -> None:
    reports.issue(office, reports.draft(office))


def leave_as_edition(office: HeadOffice, _folder: Path) -> None:
    editions.make_edition(office.installation, reports.CATALOGUE)


@pytest.mark.parametrize("leave", [leave_as_export, leave_as_report, leave_as_edition])
def test_nothing_leaves_head_office_while_a_row_is_gone_of_which_it_would_tell(
    office: HeadOffice, tmp_path: Path, leave: Callable[[HeadOffice, Path], None]
) -> None:
    desk, store = office.desk, office.installation.store
    people = [registration.register_person(desk, {"given_name": "Болд"}) for _ in range(2)]
    session = training_sessions.plan_session(desk, "Удирдлага", {"date": desk.day}, ["Сургууль"])
    present = AttendanceMark.PRESENT
    training_sessions.mark_attendance(desk, session, people, present, shown=AS_STORED)
    with desk.writing() as writing:
        writing.create(consent_of(people[0]))
        writing.create(PlaceAlias(typed="Тариат", level="soum", code="6537"))
    note_each_kind(desk, desk, session, people[0])
    verdicts.judge_pair(desk, *people, Verdict.SAME)
    verdicts.pin_value(desk, people[0], "given_name")
    for table in READ_BY_EXPORTS:
        with store._db.transaction():
            key = BY_TABLE[table].key[0]
            gone = f"{key} = (SELECT min({key}) FROM {table})"  # noqa: S608
            assert store._db.execute_uncounted(f"DELETE FROM {table} WHERE {gone}").rowcount  # noqa: S608
        store.seal._checks.forget()
        with pytest.raises(Problem) as refused:
            leave(office, tmp_path)
        assert refused.value.facts == {"tables": table}
        row_check.accept_rows(office.installation)


@pytest.mark.parametrize("is_issued", [False, True])
def test_a_report_that_was_written_over_is_neither_signed_nor_exported(
    office: HeadOffice, tmp_path: Path, *, is_issued: bool
) -> None:
    report, store = reports.draft(office), office.installation.store
    row = reports.issue(office, report)
    needed = row.needed if is_issued else row.needed + 1
    with store.transaction():
        body = store._db.execute("SELECT body FROM report").fetchone()[0]
        as_frozen = {**json.loads(body), "needed": needed}
        store._db.execute_uncounted("UPDATE report SET body = ?", (json.dumps(as_frozen).encode(),))
    store.seal._checks.forget()
    file = tmp_path / "report.json"
    export = partial(export_report, office.desk, report, file, reports.TEXTS, bytes)
    assert is_refused(export if is_issued else lambda: reports.issue(office, report))


def test_a_place_that_was_given_a_meaning_behind_the_program_sends_nobody(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    person, installation = withdraw(laptop.desk), office.installation
    with office.desk.writing() as writing:
        alias = writing.create(PlaceAlias(typed="Тариат", level="soum", code="6537"))
    for _ in range(2):
        exchange_by_stick(laptop, stick)
        assert receive_sticks(office, stick).replies == 1
    with office.desk.writing() as writing:
        writing.edit(kinds.TRAINEE, person, {"patronymic": "Дорж"}, shown=AS_STORED)
    with installation.store._db.transaction():
        installation.store._db.execute_uncounted(
            "UPDATE alias SET typed = ? WHERE id = ?", ("Дорнод", alias)
        )
    installation.store.seal._checks.forget()
    outcome = receive_sticks(office, stick)
    assert outcome.replies == 0
    assert [code for _, code in outcome.carriers_failed] == [Code.ROWS_ALTERED]


def older(kept: dict[str, object], root: list[object]) -> None:
    kept["root"] = [int(str(root[0])) + 9, int(str(root[1])) + 9, root[2]]


def another(kept: dict[str, object], root: list[object]) -> None:
    kept["root"] = [root[0], root[1], "00" * 16]


def none(kept: dict[str, object], _root: list[object]) -> None:
    kept["root"] = None


@pytest.mark.parametrize(
    ("change", "code"),
    [(older, Code.REGISTER_OLDER), (another, Code.REGISTER_ALTERED), (none, Code.REGISTER_ALTERED)],
)
def test_a_root_outside_that_is_not_the_one_inside_is_said(
    laptop: Laptop, change: Callable[[dict[str, object], list[object]], None], code: Code
) -> None:
    withdraw(laptop.desk)
    laptop.installation.close()
    anchor = clone_marker_of(fake_tools(2), laptop.folder)
    kept = json.loads(anchor.read_bytes())
    change(kept, kept["root"])
    anchor.write_text(json.dumps(kept))
    anchor.with_suffix(".head").unlink()
    laptop.installation = opening.unlock(laptop.folder, PASSPHRASE, fake_tools(2))
    assert laptop.installation.continuity_problem is not None
    assert laptop.installation.continuity_problem.code is code


def test_sums_that_were_taken_away_are_not_counted_anew_as_if_for_the_first_time(
    server: Server, tmp_path: Path
) -> None:
    """A step that makes no table is undone too, so that the next opening runs it again."""
    office = HeadOffice(tmp_path / "office", url=server.new_database())
    withdraw(office.desk)
    put_back(office.installation)
    db = office.installation.store._db
    with db.transaction():
        for table in ("seal", "seal_root"):
            db.execute_uncounted(f"DELETE FROM {table}")  # noqa: S608
        (again,) = (name for name in STEPS if name.endswith("_catalogue"))
        db.execute_uncounted("DELETE FROM fieldreg_migration WHERE name = ?", (again,))
    for code in (Code.REGISTER_ALTERED, None):
        office.installation.close()
        office.installation = opening.unlock(office.folder, PASSPHRASE, office.installation.tools)
        problem = office.installation.continuity_problem
        assert (problem and problem.code) == code
        desk = office.installation.user_session()
        assert is_refused(lambda at=desk: export_people(at, tmp_path / "people.csv", reason="x"))
    row_check.accept_rows(office.installation)
    assert rows_of(office.installation) is CheckState.OK
    office.close()


def test_what_nobody_was_to_be_told_is_told_after_the_next_check(
    office: HeadOffice, laptop: Laptop, stick: Path
) -> None:
    """No sum is kept of what is due to laptops, nor of how far it was read."""
    laptop.register("Болд")
    go_round(office, stick, laptop, times=2)
    (person,) = office.installation.store.people.list_ids()
    with office.desk.writing() as writing:
        consent = writing.create(consent_of(person))
    db = office.installation.store._db
    with db.transaction():
        db.execute_uncounted("DELETE FROM due_run")
        db.execute_uncounted("UPDATE clock SET scoped_version = ?", (1 << 62,))
    go_round(office, stick, laptop)
    assert not laptop.installation.store.records.list_all(kinds.CONSENT)
    assert run_task(row_check.check_for_today(office.installation)) is None
    go_round(office, stick, laptop)
    assert [row.id for row in laptop.installation.store.records.list_all(kinds.CONSENT)] == [
        consent
    ]
