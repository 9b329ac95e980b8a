"""The groups `lists` and `quotas`."""

from fractions import Fraction
from pathlib import Path
from typing import Final

import click

from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, describe_nothing, keep_found
from fieldreg.cli.common.output import LANGUAGE, format_count, format_documents, format_table, pick
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.quotas import QuotaFigure, format_percent
from fieldreg.domain.records.values import QuotaGroup, Verdict
from fieldreg.services.figures import populations
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.pairs import comparing, namesakes, typed_places
from fieldreg.services.pairs.typed_places import TypedPlace
from fieldreg.services.pairs.verdicts import JUDGED
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.services.reference_lists.reference_entries import REFERENCE_LISTS, ReferenceEntry
from fieldreg.services.user_session import UserSession

_LIST: Final = argument("LIST", choices=REFERENCE_LISTS)
_NAMESAKES: Final = argument("LIST", choices=("courses", "partners"))
_ENTRY: Final = argument("ENTRY", find=reference_entries.find_entry)
_QUOTA: Final = argument("QUOTA", find=reference_entries.find_entry)
_UNDO: Final = option("--undo", "Take it back into use.")


lists: Final = new_group("lists")


@command("show", lists)
def show_list(user: UserSession, which: str = _LIST, find: str = FIND) -> CommandResult:
    """Show one list; entries out of use come last."""
    every = reference_entries.list_entries(user, REFERENCE_LISTS[which])
    entries = keep_found(every, find, lambda entry: (entry.code, entry.name, short_code(entry.id)))
    rows = [(short_code(entry.id), entry.code, entry.name, _list_state(entry)) for entry in entries]
    table = format_table(
        ("entry", "code", "name", ""), rows, empty=describe_nothing(find, "It is empty.")
    )
    document = {"entries": list(map(_entry_document, entries)), "count": len(entries)}
    return CommandResult(document, table)


@command("add", lists)
def add_entry(
    user: UserSession,
    which: str = _LIST,
    name: str = argument(),
    code: str = option("--code CODE", "The national code of a place."),
) -> CommandResult:
    """Put a name on a list; it reaches the laptops with the next replies."""
    if bool(code) is not (which == "places"):
        raise click.UsageError("A place has a --code, and nothing else has.")
    entry = reference_entries.add_entry(user, REFERENCE_LISTS[which], name, code=code)
    return _entry_result(user, entry, "is listed")


@command("rename", lists)
def rename_entry(user: UserSession, entry: int = _ENTRY, name: str = argument()) -> CommandResult:
    """Rename an entry in every place that shows it."""
    is_changed = reference_entries.rename_entry(user, entry, name, shown=AS_STORED)
    return _entry_result(user, entry, "is called so" if is_changed else "was called so already")


@command("retire", lists)
def retire_entry(user: UserSession, entry: int = _ENTRY, *, undo: bool = _UNDO) -> CommandResult:
    """Take an entry out of use: it is offered no more, and stays readable where it was used."""
    return _entry_result(user, entry, _retire(user, entry, undo=undo))


@command("pairs", lists)
def list_pairs(
    user: UserSession,
    which: str = argument("LIST", choices=("courses", "partners", "places")),
    *,
    judged: bool = option("--judged", "Show the pairs that were judged last."),
) -> CommandResult:
    """Show which courses or partners may be one, until they are judged.

    Those of one name, and those that may be one name mistyped; 'pairs judge' answers for these.
    Of places: what was typed and is no entry of the national list, with the likeliest place.
    """
    if which == "places":
        return _list_places(user, is_judged=judged)
    kind = REFERENCE_LISTS[which]
    new = 0 if judged else _find_namesakes(user, kind)
    read = namesakes.list_judged_pairs if judged else namesakes.list_open_groups
    documents = [
        {
            "code_a": short_code(first),
            "name_a": names[first],
            "code_b": short_code(second),
            "name_b": names[second],
            "state": group.state.name.lower(),
            "one_name": group.is_of_one_name,
        }
        for group in read(user, kind)
        for names in [{member.id: member.name for member in group.members}]
        for first, second in group.pairs
    ]
    table = format_documents(documents, *documents[0] if documents else (), empty="None waits.")
    return CommandResult({"pairs": documents, "count": len(documents), "new": new}, table)


@command("judge", lists)
def judge_names(
    user: UserSession,
    which: str = _NAMESAKES,
    verdict: str = argument("VERDICT", choices=tuple(map(str, JUDGED))),
    names: tuple[str, ...] = argument("NAME...", required=True),
) -> CommandResult:
    """Say of all courses or partners of each NAME whether they are one."""
    kind = REFERENCE_LISTS[which]
    _find_namesakes(user, kind)
    groups = {
        label_key(member.name): each
        for each in namesakes.list_open_groups(user, kind)
        if each.is_of_one_name
        for member in each.members
    }
    if missing := [name for name in names if label_key(name) not in groups]:
        raise Problem(Code.NOT_FOUND, ref=missing[0])
    chosen = {groups[label_key(name)].id: groups[label_key(name)] for name in names}
    count = namesakes.judge_groups(user, chosen.values(), Verdict(verdict))
    document = {"verdict": verdict, "names": len(chosen), "count": count}
    return CommandResult(document, f"{format_count(count, 'entry', 'entries')}: {verdict}.")


def _list_places(user: UserSession, *, is_judged: bool) -> CommandResult:
    read = typed_places.list_judged_places if is_judged else typed_places.list_open_places
    documents = [
        {
            "typed": group.name,
            "spellings": len(group.texts),
            "level": str(group.level),
            "within": group.within or None,
            "records": group.record_count,
            "state": group.state.name.lower(),
            "place": place,
            "name": user.places.full_name(place, "mn") if place else None,
        }
        for group in read(user)
        for place in [group.said[-1].code if is_judged else group.likeliest]
    ]
    table = format_documents(documents, *documents[0] if documents else (), empty="None waits.")
    count = len(documents) if is_judged else typed_places.count_open_places(user)
    lines = [table, f"{format_count(count, 'place')} in all."]
    return CommandResult({"places": documents, "count": count}, lines)


@command("alias", lists)
def set_alias(
    user: UserSession,
    typed: str = argument("TEXT"),
    place: str = argument("PLACE", required=False),
    *,
    within: str = option("--within CODE", "Only where this area stands beside the text."),
    undo: bool = option("--undo", "Take back what was said."),
) -> CommandResult:
    """Say which place TEXT means, as typed in people's records and sessions, in all spellings.

    PLACE is a code or name, 'likeliest' for the one that 'lists pairs places' shows, or 'unlisted'.
    Records keep the text; lists, searches, figures and quotas see the place.
    """
    if bool(place) is undo:
        raise click.UsageError("PLACE or --undo is needed.")
    group = typed_places.find_place(user, typed, within)
    code = None if undo else _find_meant(user, group, place)
    count = (
        typed_places.withdraw_places(user, [group])
        if undo
        else typed_places.judge_places(user, [(group, code)])
    )
    name = user.places.full_name(code, "mn") if code else None
    document = {"typed": group.name, "place": code, "name": name, "records": count}
    told = "is as it was typed" if undo else f"means {name or 'no listed place'}"
    return CommandResult(document, f"{group.name} {told}, in {format_count(count, 'record')}.")


def _find_meant(user: UserSession, group: TypedPlace, place: str) -> str | None:
    if place == "unlisted":
        return None
    is_likeliest = place == "likeliest"
    code = group.likeliest if is_likeliest else user.places.resolve(place, group.level)
    if code is None:
        raise Problem(Code.PLACE_UNKNOWN, place=group.name if is_likeliest else place)
    return code


def _find_namesakes(user: UserSession, kind: Kind) -> int:
    return 0 if user.is_laptop else comparing.find_namesakes(user, kind)


def _retire(user: UserSession, entry: int, *, undo: bool) -> str:
    if not reference_entries.retire_entries(user, entry, shown=AS_STORED, is_wanted=not undo):
        return "was so already"
    return "is in use" if undo else "is out of use"


def _entry_result(user: UserSession, entry: int, outcome: str) -> CommandResult:
    every = (
        row
        for kind in REFERENCE_LISTS.values()
        for row in reference_entries.list_entries(user, kind)
    )
    changed = next(row for row in every if row.id == entry)
    return CommandResult(_entry_document(changed), f"{changed.name} {outcome}.")


def _list_state(entry: ReferenceEntry) -> str:
    states = ("unconfirmed" * entry.is_unconfirmed, "out of use" * entry.is_retired)
    return ", ".join(filter(None, states))


def _entry_document(entry: ReferenceEntry) -> dict[str, object]:
    return {
        "entry": short_code(entry.id),
        "kind": entry.kind.name,
        "name": entry.name,
        "code": entry.code or None,
        "retired": entry.is_retired,
        "unconfirmed": entry.is_unconfirmed,
    }


@command("populations", lists)
def keep_populations(
    user: UserSession,
    file: Path | None = argument("FILE"),
    *,
    template: Path | None = option("--template FILE", "Write all soums to this .xlsx, to fill in."),
) -> CommandResult:
    """Show, or load from FILE, how many people of 15 to 34 years live in each soum.

    Figures of people of that age (--where 15-34=yes) by aimag or soum then tell of how many in a
    thousand they are. FILE is a filled template; it takes the place of all that was loaded before.
    """
    if file and template:
        raise click.UsageError("Write the template, or load a FILE.")
    if template is not None:
        write_atomically(template, populations.build_template(user, LANGUAGE))
    if file is not None:
        table = read_table(file, most_rows=populations.MOST_ROWS)
        populations.set_populations(user, table)
    kept = populations.load_populations(user)
    document = {
        "loaded_on": kept.loaded_on or None,
        "soums": len(kept.counts),
        "people": sum(kept.counts.values()),
        "template": str(template) if template else None,
    }
    loaded = format_count(len(kept.counts), "soum", "soums")
    text = f"Populations of {loaded}, loaded on {kept.loaded_on}." if kept.counts else "None."
    return CommandResult(document, [text, *([f"Written to {template}."] if template else [])])


quotas: Final = new_group("quotas")


@command("show", quotas)
def show_quotas(user: UserSession, find: str = FIND) -> CommandResult:
    """Show every quota, and at head office how far those in use are reached."""
    quota_lines = keep_found(quota_progress.list_quotas(user), find, lambda line: [_about(line)])
    every = quota_progress.list_quota_progress(user)
    progress_by_id = {progress.line.id: progress for progress in every}
    rows = [
        (short_code(line.id), _about(line), *_figure_words(line, progress_by_id.get(line.id)))
        for line in quota_lines
    ]
    heads = ("quota", "of", "aim", "value", "between", "reached", "unknown", "pairs", "seats")
    text = [format_table(heads, rows, empty=describe_nothing(find, "No quota is set."))]
    if every and (silent := every[0].silent_laptop_count):
        text.append(f"Beside it {format_count(silent, 'laptop is', 'laptops are')} silent.")
    if uncompared := comparing.count_uncompared(user):
        count = format_count(uncompared, "person is", "people are")
        text.append(f"{count} not compared with others yet: `duplicates` does it.")
    documents = [_quota_document(line, progress_by_id.get(line.id)) for line in quota_lines]
    document = {"quotas": documents, "count": len(quota_lines), "uncompared": uncompared}
    return CommandResult(document, text)


@command("set", quotas)
def set_quota(
    user: UserSession,
    group: QuotaGroup = argument(),
    aim: str = argument(),
    *,
    course: str = option(
        "--course NAME|CODE", "Only for the courses of this name, or the one of this code."
    ),
    project: str = option("--project NAME|CODE", "Only for the sessions of this project."),
    since: str = option("--since DAY", "Only sessions from this day on."),
    until: str = option("--until DAY", "Only sessions up to this day."),
) -> CommandResult:
    """Set AIM for a group: 24.6% of the participants, or 8 of them."""
    about = {"course": course, "project": project, "since": since, "until": until}
    quota = quota_progress.add_quota(user, group, aim, **about)
    line = next(row for row in quota_progress.list_quotas(user) if row.id == quota)
    courses = f" for {line.course_count} courses of this name" if line.course_count > 1 else ""
    return _quota_result(user, quota, f"is set{courses}; the laptops get it with the next replies")


@command("retire", quotas)
def retire_quota(user: UserSession, quota: int = _QUOTA, *, undo: bool = _UNDO) -> CommandResult:
    """Take a quota out of use; it stays readable."""
    return _quota_result(user, quota, _retire(user, quota, undo=undo))


def _quota_result(user: UserSession, quota: int, outcome: str) -> CommandResult:
    line = next(row for row in quota_progress.list_quotas(user) if row.id == quota)
    document = _quota_document(line, None)
    del document["figure"]
    return CommandResult(document, f"{short_code(quota)} {outcome}.")


def _about(line: QuotaLine) -> str:
    days = "-".join(day for day in (line.quota.since, line.quota.until) if day)
    several = f"({line.course_count} courses)" if line.course_count > 1 else line.course_code
    return " ".join(filter(None, (line.quota.whom, line.course, several, line.project, days)))


def _aim(line: QuotaLine) -> str:
    if line.quota.share is None:
        return str(line.quota.number)
    return f"{format_percent(Fraction(line.quota.share, 1000))} %"


def _figure_words(line: QuotaLine, progress: QuotaProgress | None) -> tuple[str, ...]:
    if progress is None:
        return (_aim(line), "out of use" if line.is_retired else "", *("",) * 5)
    tally = progress.tally
    counted = (tally.unknown, tally.pair_count, progress.planned_place_count)
    return _aim(line), *_value_and_bounds(progress), progress.reached.value, *map(str, counted)


def describe_figure(progress: QuotaProgress) -> str:
    return " ".join(filter(None, _value_and_bounds(progress))) or "not known"


def _value_and_bounds(progress: QuotaProgress) -> tuple[str, str]:
    is_share = progress.line.quota.share is not None
    value, low, high = _numbers(progress.figure, is_share=is_share)
    bounds = "" if value is None or progress.tally.is_empty else f"{low}-{high}"
    if bounds and progress.tally.possible_count:
        bounds += " (courses unclear)"
    return value or "", bounds


def _numbers(figure: QuotaFigure | None, *, is_share: bool) -> tuple[str | None, ...]:
    if figure is None:
        return None, None, None
    each = (figure.value, figure.low, figure.high)
    if not is_share:
        return tuple(None if bound is None else str(int(bound)) for bound in each)
    return tuple(
        None if bound is None else format_percent(bound, towards=towards)
        for bound, towards in zip(each, (0, -1, 1), strict=True)
    )


def _quota_document(line: QuotaLine, progress: QuotaProgress | None) -> dict[str, object]:
    quota = line.quota
    return {
        "quota": short_code(line.id),
        "group": quota.whom,
        "course": line.course or None,
        "courses": list(map(short_code, line.courses.counted or ())),
        "perhaps": list(map(short_code, line.courses.possible)),
        "project": line.project or None,
        "share": None if quota.share is None else quota.share / 10,
        **pick(quota, "number", "since", "until"),
        "retired": line.is_retired,
        "figure": None if progress is None else figure_document(progress),
    }


def figure_document(progress: QuotaProgress) -> dict[str, object]:
    is_share = progress.line.quota.share is not None
    value, low, high = _numbers(progress.figure, is_share=is_share)
    return {
        "value": value,
        "low": low,
        "high": high,
        "reached": progress.reached,
        **pick(progress.tally, "matching", "other", "unknown", pairs="pair_count"),
        **pick(progress, silent="silent_laptop_count", seats="planned_place_count"),
    }
