"""The command `duplicates`, and the group `pairs`."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from csv import writer
from dataclasses import asdict
from functools import partial
from io import StringIO
from math import ceil, floor
from pathlib import Path
from typing import Any, Final

from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import (
    format_count,
    format_documents,
    format_table,
    format_value,
    with_short_codes,
)
from fieldreg.cli.common.terminal import ShowProgress
from fieldreg.cli.people.matching import describe_passed_over, format_reasons
from fieldreg.cli.reference_lists.commands import describe_figure, figure_document
from fieldreg.domain import kinds
from fieldreg.domain.joins.samples import MissedEstimate
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.services.exports.table_writer import escape_cell
from fieldreg.services.host.file_writing import write_atomically
from fieldreg.services.pairs import (
    compared_pairs,
    comparing,
    joined_people,
    joined_preview,
    namesake_preview,
    open_pairs,
    ranking,
    record_contexts,
    verdicts,
)
from fieldreg.services.pairs.joined_preview import JoinedPreview
from fieldreg.services.pairs.namesake_preview import NamesakePreview
from fieldreg.services.pairs.open_pairs import OpenPair
from fieldreg.services.pairs.record_contexts import RecordContext
from fieldreg.services.pairs.urgency import Harm
from fieldreg.services.pairs.verdicts import JUDGED, GivenVerdict
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow

_RECORD: Final = argument("A", find=people_search.find_record)
_OTHER: Final = argument("B", find=people_search.find_record)
_REASON: Final = option("--reason TEXT", "Why; erased with either person.")
_COLUMNS: Final = ("ref_a", "ref_b", "code_a", "code_b", "score", "state", "reasons")

_MOST_JUDGED: Final = 200
_BESIDE_COLUMNS: Final = ("record", "by", "day", "sessions", "namesakes", "latest")
_VERDICT_COLUMNS: Final = ("first", "second", "verdict", "by", "day")

pairs: Final = new_group("pairs")


@command("duplicates")
def duplicates(
    user: UserSession,
    on_progress: ShowProgress,
    *,
    out: Path | None = option("--out FILE", "Write the pairs to FILE (CSV), without names."),
    judged: bool = option("--judged", "Show the 200 pairs that were judged last."),
) -> CommandResult:
    """Show which people may be one person, the most urgent first.

    At head office those who arrived since the last look are compared with everybody before. A score
    is in bits: 0 is even odds. Pairs without a verdict stay here. With every nine comes one of a
    sample from below the threshold; what was judged of it tells how many are missed.
    """
    new = 0
    if judged:
        found = open_pairs.list_judged_pairs(user, _MOST_JUDGED)
    else:
        if not user.is_laptop:
            new = comparing.find_new_pairs(user, partial(on_progress, "pair"))
        found = _list_waiting(user)
    people = compared_pairs.list_people_of(user, found)
    reasons = ranking.explain_pairs(user, [pair.ends for pair in found])
    documents = [_document(pair, people, format_reasons(reasons[pair.ends])) for pair in found]
    if out is not None:
        write_atomically(out, _write_pairs(documents))
    rows = [
        (
            *(f"{each[f'code_{end}']} {each[f'name_{end}']}" for end in "ab"),
            *(_describe_urgency(each), f"{each['score']:+.1f}", each["reasons"]),
        )
        for each in documents
    ]
    table = format_table(("one", "other", "", "bits", "because"), rows, empty="Nobody waits.")
    missed, passed_over = open_pairs.estimate_missed_pairs(user), comparing.count_passed_over(user)
    lines = [table, f"{format_count(len(found), 'pair')} to judge, {new} of them new."]
    lines += [_describe_missed(missed)] if missed else []
    lines += [describe_passed_over(passed_over, "people")] if passed_over else []
    document = {"pairs": documents, "count": len(found), "new": new, "passed_over": passed_over}
    document |= {"missed": asdict(missed) if missed else None, "out": str(out) if out else None}
    return CommandResult(document, lines)


def _list_waiting(user: UserSession) -> list[OpenPair]:
    waiting = open_pairs.list_open_pairs(user)
    count = open_pairs.count_mixed_in(len(waiting))
    return open_pairs.mix_in(waiting, open_pairs.list_sampled_pairs(user, count))


def _describe_missed(missed: MissedEstimate) -> str:
    told = f"Of a sample of {format_count(missed.sample_count, 'pair')} that are not asked about,"
    told += f" {missed.judged_count} were judged and {missed.same_count} are one person"
    if not missed.judged_count:
        return f"{told}."
    least, most = floor(missed.least), ceil(missed.most)
    return f"{told}: about {round(missed.likely)} of all such pairs, {least} to {most}."


@command("judge", pairs)
def judge(
    user: UserSession,
    record: int = _RECORD,
    other: int = _OTHER,
    verdict: str = argument("VERDICT", choices=tuple(map(str, JUDGED))),
    *,
    reason: str = _REASON,
) -> CommandResult:
    """Say whether two people, courses or partners are one.

    A person who may be under 18 is joined after a second reading: by another officer, by the same
    on a later day, or by the trainer who registered her. Nothing is lost: 'pairs part' takes two
    apart again.
    """
    given = verdicts.judge_pair(user, record, other, Verdict(verdict), reason)
    return _result(record, other, given)


@command("preview", pairs)
def preview(
    user: UserSession,
    record: int = _RECORD,
    others: tuple[str, ...] = argument("REF...", required=True),
) -> CommandResult:
    """Show what would be shown of several people, courses or partners if they were one.

    Of people also who registered each, at how many sessions each was, the latest three, and how
    many others of her soum bear the name. Of courses and partners what would be counted together,
    and each quota that moves. Nothing is written.
    """
    kind = verdicts.find_joined_kind(user, record)
    if kind is kinds.TRAINEE:
        records = [record, *(people_search.find_person(user, other) for other in others)]
        return _preview_people(user, records)
    records = [record, *(people_search.find_record(user, other) for other in others)]
    if any(verdicts.find_joined_kind(user, each) is not kind for each in records):
        raise Problem(Code.VALUE_REFUSED, field="pair")
    return _preview_namesakes(user, kind, records)


def _preview_people(user: UserSession, records: Sequence[int]) -> CommandResult:
    found = joined_preview.preview_joined(user, records)
    document, lines = _describe_values(user, kinds.TRAINEE, found)
    document |= {
        "records": list(map(short_code, records)),
        "half_days": found.half_day_count,
        "sessions": found.session_count,
        "met": found.met_count,
        "hides_contact": found.uses.hides_contact,
        "beside": [*map(_beside_document, record_contexts.load_contexts(user, records).values())],
    }
    lines.append(format_documents(document["beside"], *_BESIDE_COLUMNS))
    half_days = format_count(found.half_day_count, "half-day")
    lines.append(f"{half_days} attended; to {found.met_count} of them several came.")
    return CommandResult(document, lines)


def _beside_document(context: RecordContext) -> dict[str, Any]:
    return {
        "record": short_code(context.person.id),
        "by": context.author.trainer or None,
        "day": context.author.day or None,
        "sessions": context.session_count,
        "latest": [
            ", ".join(filter(None, (row.date, row.course, row.soum))) for row in context.latest
        ],
        "namesakes": context.namesake_count,
    }


def _preview_namesakes(user: UserSession, kind: Kind, records: Sequence[int]) -> CommandResult:
    found = namesake_preview.preview_namesakes(user, kind, records)
    document, lines = _describe_values(user, kind, found)
    quotas = [
        {"quota": short_code(before.line.id), "before": figure_document(before)}
        | {"after": figure_document(after)}
        for before, after in found.moved
    ]
    document |= {
        "records": list(map(short_code, records)),
        "apart": [asdict(use) for use in found.uses],
        "joined": asdict(found.use),
        "quotas": quotas,
    }
    every = (*found.uses, found.use)
    rows = [
        (str(use.session_count), str(use.person_count), str(use.half_day_count)) for use in every
    ]
    lines.append(format_table(("sessions", "people", "half-days"), rows))
    if any(use.is_without_confidential for use in every):
        lines.append("People of confidential courses are not counted together with others.")
    moved = [
        (short_code(before.line.id), *map(describe_figure, (before, after)))
        for before, after in found.moved
    ]
    lines.append(format_table(("quota", "now", "then"), moved, empty="No quota moves."))
    return CommandResult(document, lines)


def _describe_values(
    user: UserSession, kind: Kind, found: JoinedPreview | NamesakePreview
) -> tuple[dict[str, Any], list[str]]:
    values = {name: given for name, given in found.values.items() if given.value is not None}
    no_more = [
        {"field": field.name, "value": with_short_codes(field, value)}
        for field, value in found.shown_no_more
    ]
    document: dict[str, Any] = {
        "values": {
            name: with_short_codes(kind.get_field(name), given.value)
            for name, given in values.items()
        },
        "shown_no_more": no_more,
    }
    rows = [
        (name, format_value(kind.get_field(name), given.value, user.places), _code(given.member))
        for name, given in values.items()
    ]
    return document, [
        format_table(("field", "value", "of"), rows, empty="Nothing is known."),
        format_documents(no_more, "field", "value", empty="No value is shown no more."),
    ]


@command("part", pairs)
def part(
    user: UserSession, record: int = _RECORD, other: int = _OTHER, *, reason: str = _REASON
) -> CommandResult:
    """Say that two who are one are different; each keeps all that is its own."""
    return _result(record, other, verdicts.part_pair(user, record, other, reason))


@command("take-out", pairs)
def take_out(
    user: UserSession,
    record: int = argument("REF", find=people_search.find_record),
    *,
    reason: str = _REASON,
) -> CommandResult:
    """Let one leave all those that it is one with; the others stay one."""
    taken = verdicts.take_out(user, record, reason)
    left, joined = (list(map(short_code, each)) for each in (taken.others, taken.joined))
    document = {"record": short_code(record), "others": left, "joined": joined}
    lines = [f"{short_code(record)} left {', '.join(left)}."]
    if joined:
        lines.append(f"Earlier verdicts count again: {', '.join(joined)} joined; see 'pairs part'.")
    return CommandResult(document, lines)


@command("pin", pairs)
def pin(
    user: UserSession,
    record: int = argument("REF", find=people_search.find_record),
    field: str = argument("FIELD"),
    *,
    undo: bool = option("--undo", "Show it no longer for the others."),
) -> CommandResult:
    """Show one member's value of a field for all who are one with it."""
    is_changed = verdicts.pin_value(user, record, field, is_wanted=not undo)
    document = {"record": short_code(record), "field": field, "pinned": not undo}
    was = "" if is_changed else " already"
    text = f"{field} of {short_code(record)} is{was} {'shown no more' if undo else 'shown'}."
    return CommandResult(document, text)


@command("show", pairs)
def show(
    user: UserSession, record: int = argument("REF", find=people_search.find_record)
) -> CommandResult:
    """Show all that is one with a record as one, and the verdicts in use on them."""
    joined = joined_people.load_joined(user, record)
    hidden = kinds.CONTACT_FIELDS if joined.hides_contact else ()
    shown = {
        name: given
        for name, given in joined.values.items()
        if given.value is not None and name not in hidden
    }
    verdict_documents = _verdict_documents(user, joined.members)
    codes = [short_code(each) for each in joined.members]
    document = {
        "record": short_code(record),
        "members": codes,
        "values": {
            name: with_short_codes(joined.kind.get_field(name), given.value)
            for name, given in shown.items()
        },
        "half_days": len(joined.marks),
        "verdicts": verdict_documents,
    }
    fields = [
        (
            name,
            format_value(joined.kind.get_field(name), given.value, user.places),
            _code(given.member),
        )
        for name, given in shown.items()
    ]
    lines = [
        f"One with it: {', '.join(codes)}; {format_count(len(joined.marks), 'half-day')} noted.",
        format_table(("field", "value", "of"), fields, empty="Nothing is known."),
        format_documents(verdict_documents, *_VERDICT_COLUMNS, empty="Nobody judged it."),
    ]
    return CommandResult(document, lines)


def _verdict_documents(user: UserSession, members: Collection[int]) -> list[dict[str, Any]]:
    return [
        {
            "first": short_code(said.given.first),
            "second": short_code(said.given.second),
            "verdict": said.given.verdict.value,
            "by": said.author.trainer or None,
            "day": said.author.day or None,
        }
        for said in verdicts.list_verdicts_on(user, members)
    ]


def _code(record: int | None) -> str:
    return short_code(record) if record else ""


def _result(record: int, other: int, given: GivenVerdict) -> CommandResult:
    out_of_use = [*map(short_code, given.out_of_use)]
    document = {
        "first": short_code(min(record, other)),
        "second": short_code(max(record, other)),
        "verdict": given.verdict.value,
        "joined": given.is_joined,
        "out_of_use": out_of_use,
    }
    if given.is_joined:
        text = "are one"
        if out_of_use:
            text += f"; out of use, and shown all the same: {', '.join(out_of_use)}"
    elif given.verdict is Verdict.PROPOSED:
        text = "are one as soon as a second reader agrees"
    elif given.verdict is Verdict.SAME:
        text = "are judged the same, and something else holds them apart; see 'duplicates'"
    else:
        text = "are not joined"
    return CommandResult(document, f"{document['first']} and {document['second']} {text}.")


def _document(pair: OpenPair, people: Mapping[int, PersonRow], reasons: str) -> dict[str, Any]:
    first, second = (people[each] for each in pair.ends)
    return {
        "code_a": short_code(first.id),
        "ref_a": first.source_ref,
        "name_a": first.full_name,
        "code_b": short_code(second.id),
        "ref_b": second.source_ref,
        "name_b": second.full_name,
        "state": pair.state.name.lower(),
        "harm": pair.harm.name.lower(),
        "score": round(pair.score, 2),
        "reasons": reasons,
    }


def _describe_urgency(document: Mapping[str, Any]) -> str:
    told = document["state"], document["harm"]
    return ", ".join(each for each in told if each != Harm.NONE.name.lower())


def _write_pairs(documents: Iterable[Mapping[str, Any]]) -> bytes:
    text = StringIO()
    rows = writer(text, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for each in documents:
        refs = (escape_cell(each[name] or "") for name in ("ref_a", "ref_b"))
        score, told = f"{each['score']:.2f}", (each["state"], each["reasons"])
        rows.writerow((*refs, each["code_a"], each["code_b"], score, *told))
    return text.getvalue().encode()
