"""The command `session expect`."""

from contextlib import ExitStack
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import SESSION, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.file_tables import read_file_table
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import expected_people, training_sessions
from fieldreg.services.expected_people import ListedPeople, RosterPeople
from fieldreg.services.imports.columns.kept_columns import map_table
from fieldreg.services.imports.import_run import preview_import
from fieldreg.services.imports.reading_process import WarmProcess
from fieldreg.services.people.people_search import find_session
from fieldreg.services.user_session import UserSession

_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)


@command("expect")
def expect_people(
    user: UserSession,
    session: int = SESSION,
    other: int | None = option(
        "--from SESSION", "The participants of that session.", find=find_session
    ),
    *,
    last: bool = option("--last", "The participants of the last session of the same course."),
    soum: str | None = option("--soum CODE", "Everybody who lives there."),
    school: str | None = option("--school NAME", "Of those who live there only its people."),
    list_file: Path | None = option(
        "--list FILE", "A text file with a code or a whole name on each line.", type=_FILE
    ),
    table: Path | None = option(
        "--table FILE", "A table of people (.csv, .xlsx, .ods …) who are registered.", type=_FILE
    ),
) -> CommandResult:
    """Expect people at a session: from another one, from a soum or school, or from a list.

    They are participants without a mark. Lines that name no person, or several, are told; of a
    table, how many. 'people import --session' also registers the people of a table. Without options
    the groups are listed from which a new plan chooses.
    """
    if school is not None and soum is None:
        raise click.UsageError("--school needs --soum.")
    if not (last or other or soum is not None or list_file or table):
        return _list_groups(user, session)
    former = [other] if other is not None else []
    former += [_find_last(user, session)] if last else []
    rostered = _read_roster(user, table) if table else RosterPeople((), 0, 0)
    text = list_file.read_text(encoding="utf-8-sig") if list_file else ""
    with user.store.transaction():
        listed = expected_people.expect_listed(user, session, text)
        added = listed.added + expected_people.expect_people(user, session, rostered.people)
        for each in former:
            added += expected_people.expect_participants_of(user, session, each)
        if soum is not None:
            added += _expect_soum(user, session, soum, school)
    return _build_result(session, added, listed, rostered)


def _list_groups(user: UserSession, session: int) -> CommandResult:
    row = training_sessions.load_session(user, session)
    offered = expected_people.list_groups(user, row.course or "", row.date, row.soum or "")
    groups = [
        {
            "session": short_code(group.session.id) if group.session else None,
            "soum": group.soum or None,
            "school": group.school or None,
            "people": len(group.people),
        }
        for group in offered
    ]
    columns = ("session", "soum", "school", "people")
    text = output.format_documents(groups, *columns, empty="There is no group to expect.")
    return CommandResult({"session": short_code(session), "groups": groups}, text)


def _find_last(user: UserSession, session: int) -> int:
    earlier = expected_people.list_earlier_sessions(user, session)
    if not earlier:
        raise Problem(Code.NOT_FOUND)
    return earlier[0].id


def _expect_soum(user: UserSession, session: int, soum: str, school: str | None) -> int:
    if school is None:
        return expected_people.expect_residents(user, session, soum)
    return expected_people.expect_school(user, session, soum, school)


def _read_roster(user: UserSession, file: Path) -> RosterPeople:
    with ExitStack() as stack:
        table = read_file_table(file, stack.enter_context(WarmProcess()))
        report = preview_import(user, table, map_table(user, table)).report
    return expected_people.find_rostered(user, report)


def _build_result(
    session: int, added: int, listed: ListedPeople, rostered: RosterPeople
) -> CommandResult:
    code = short_code(session)
    document = {"session": code, "added": added, **output.pick(listed, "unknown", "ambiguous")}
    rows = {"unknown_rows": rostered.unknown_count, "ambiguous_rows": rostered.ambiguous_count}
    lines = [f"{output.format_count(added, 'person')} expected at {code}."]
    lines += [f"Nobody is called so: {line}" for line in listed.unknown]
    lines += [f"Several people are called so: {line}" for line in listed.ambiguous]
    if rostered.unknown_count:
        lines.append(f"{output.format_count(rostered.unknown_count, 'row')} name nobody here.")
    if rostered.ambiguous_count:
        lines.append(f"{output.format_count(rostered.ambiguous_count, 'row')} may be several.")
    return CommandResult(document | rows, lines)
