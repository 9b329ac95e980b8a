"""The group `conflicts`, and the command `undo`."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import DRY_RUN, argument, command, command_group, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, keep_found
from fieldreg.cli.common.terminal import ShowProgress
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.ids import parse_short_code, short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import user_acts
from fieldreg.services.conflicts import bulk_resolution, conflict_resolution
from fieldreg.services.conflicts.bulk_resolution import BulkPlan, Keep, LeftOut
from fieldreg.services.conflicts.conflict_resolution import Conflict, ConflictRef
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession

_BOTH: Final = "both"
_LITERAL: Final = "="
_EXAMPLES: Final = 5
_LEFT_OUT: Final = {
    LeftOut.NEEDS_READING: "to be read one by one",
    LeftOut.NOT_PERMITTED: "your roles do not change this field",
    LeftOut.NONE_FITS: "no value was noted there",
    LeftOut.SEVERAL_FIT: "several values fit",
    LeftOut.DOUBTFUL_DAY: "a calendar was wrong",
    LeftOut.OTHER_DEVICE: "of other devices",
    LeftOut.CHANGED: "changed meanwhile",
    LeftOut.TOO_MANY: "more than one act takes; repeat the command",
}


@command_group("conflicts")
def conflicts(user: UserSession, find: str = FIND) -> CommandResult:
    """Show what waits for a person, and settle it.

    Each value comes with its author, laptop and day, and with the value that stood there before.
    The first value is shown for now. The numbers stay while nothing changes.
    """
    refs = conflict_resolution.list_conflicts(user)
    pending = conflict_resolution.load_conflicts(user, refs)
    documents, lines = [], []
    numbered = enumerate(zip(pending, _titles(user, refs), strict=True), 1)
    shown = keep_found(numbered, find, lambda row: (row[1][1], row[1][0].ref.field.name))
    for number, (conflict, title) in shown:
        documents.append({"n": number, **_document(conflict), "title": title})
        head = f"{number}  {title}: {conflict.ref.field.name}  ({_ref(conflict.ref)})"
        heads = ("", "value", "trainer", "device", "noted on", "in sight of")
        lines += [head, output.format_table(heads, _rows(conflict, user.places)), ""]
    lines.append(f"{output.format_count(len(shown), 'conflict')}.")
    return CommandResult({"conflicts": documents, "count": len(shown)}, lines)


@command("settle", conflicts)
def resolve_conflict(
    user: UserSession,
    ref: str = argument("N"),
    choice: str = option(
        "--take 1|2|both|VALUE",
        "A value by its number, both in one text, or another value.",
        required=True,
    ),
) -> CommandResult:
    """Settle one conflict; the choice travels like any other change.

    N is the number that 'conflicts' shows, or CODE.FIELD, which stays the same while others are
    settled. A value that looks like a number of the list, or like "both", is given with = before
    it: --take =2. An empty value makes the field unknown.
    """
    conflict = conflict_resolution.load_conflict(user, _find_conflict(user, ref))
    target, field = conflict.ref, conflict.ref.field
    value = _resolve(user, conflict, choice)
    (title,) = _titles(user, [target])
    document = {**_ref_document(target), "value": output.with_short_codes(field, value)}
    text = output.format_value(field, value, user.places)
    return CommandResult(document, f"{title}, {field.name}: {text}.")


@command("settle-all", conflicts)
def resolve_all(
    user: UserSession,
    on_progress: ShowProgress,
    *,
    keep: Keep = option(
        "--keep own|other|newer",
        "The value noted here, at another device, or later by the calendars.",
        required=True,
    ),
    field: str = option("--field KIND.FIELD", "Only this field, such as trainee.phone."),
    device: str = option("--device NAME", "Only where this other device noted a value."),
    dry_run: bool = DRY_RUN,
) -> CommandResult:
    """Settle many conflicts by one answer; others are left and listed.

    Names, birth date and gender, and whether a record is in use, are never settled so. At most
    5,000 are settled at once. 'undo' takes all of them back.
    """
    refs = [
        ref
        for ref in conflict_resolution.list_conflicts(user)
        if field in ("", f"{ref.kind.name}.{ref.field.name}")
    ]
    report = partial(on_progress, "conflict")
    plan = bulk_resolution.load_group(user, refs, on_progress=report).plan(keep, device)
    if not dry_run:
        plan = bulk_resolution.resolve_plan(user, plan, on_progress=report)
    document = {
        **output.pick(plan, "keep"),
        "device": device or None,
        "dry_run": dry_run,
        "settled": len(plan.resolutions),
        "fields": [
            {"field": f"{kind.name}.{name.name}", "count": count}
            for (kind, name), count in plan.fields.items()
        ],
        "examples": list(_example_documents(user, plan)),
        "left_out": [{"reason": why, "count": count} for why, count in plan.reasons.items()],
    }
    return CommandResult(document, list(_plan_lines(document)))


def _example_documents(user: UserSession, plan: BulkPlan) -> Iterator[dict[str, Any]]:
    examples = plan.resolutions[:_EXAMPLES]
    titles = _titles(user, [each.ref for each, _ in examples])
    for (each, value), title in zip(examples, titles, strict=True):
        shown = output.with_short_codes(each.ref.field, value)
        yield {**_ref_document(each.ref), "title": title, "value": shown}


def _plan_lines(document: Mapping[str, Any]) -> Iterator[str]:
    would = "would be settled" if document["dry_run"] else "settled"
    yield f"{output.format_count(document['settled'], 'conflict')} {would}."
    yield output.format_documents(document["fields"], "field", "count", empty="")
    yield output.format_documents(document["examples"], "ref", "title", "value", empty="")
    for left in document["left_out"]:
        yield f"Left as it is: {left['count']} ({_LEFT_OUT[left['reason']]})."


def _find_conflict(user: UserSession, ref: str) -> ConflictRef:
    refs = conflict_resolution.list_conflicts(user)
    if ref.isdecimal() and 0 < int(ref) <= len(refs):
        return refs[int(ref) - 1]
    code, _, name = ref.partition(".")
    record = parse_short_code(code)
    for pending in refs:
        if (pending.record, pending.field.name) == (record, name):
            return pending
    raise Problem(Code.CONFLICT_GONE, conflict=ref)


def _resolve(user: UserSession, conflict: Conflict, choice: str) -> Value:
    if choice == _BOTH:
        return conflict_resolution.resolve_with_both(user, conflict)
    if choice.isdecimal() and 0 < int(choice) <= len(conflict.choices):
        value = conflict.choices[int(choice) - 1].value
    else:
        typed = choice.removeprefix(_LITERAL)
        value = conflict_resolution.parse_conflict_value(user, conflict.ref, typed)
    conflict_resolution.resolve_conflict(user, conflict, value)
    return value


def _ref(ref: ConflictRef) -> str:
    return f"{short_code(ref.record)}.{ref.field.name}"


def _titles(user: UserSession, refs: list[ConflictRef]) -> list[str]:
    subjects = conflict_resolution.load_subjects(user, refs)
    return [_title(each) + ", for the protected desk" * withheld for each, withheld in subjects]


def _title(subject: RecordLabel) -> str:
    parts: list[str | None] = [subject.name]
    if subject.session is not None:
        parts += [subject.session.course, subject.session.date]
    if purpose := subject.values.get("purpose"):
        parts.append(f"consent to {purpose}")
    if half_day := subject.values.get("half_day"):
        parts.append(f"half-day {half_day}")
    return ", ".join(part for part in parts if part) or subject.kind.name


def _ref_document(ref: ConflictRef) -> dict[str, object]:
    code, kind, field = short_code(ref.record), ref.kind.name, ref.field.name
    return {"ref": _ref(ref), "code": code, "kind": kind, "field": field}


def _document(conflict: Conflict) -> dict[str, object]:
    ref = conflict.ref
    return {
        **_ref_document(ref),
        "both": conflict.joined_text or None,
        "common": {
            "value": output.with_short_codes(ref.field, conflict.common_value.value),
            **output.author_document(conflict.common_author),
        }
        if conflict.common_value
        else None,
        "choices": [
            {
                "take": place,
                "value": output.with_short_codes(ref.field, choice.value),
                "shown": place == 1,
                "said_by": [
                    {
                        "change": short_code(entry.change),
                        **output.author_document(entry.author, is_doubtful=entry.is_doubtful),
                        "saw": [
                            output.with_short_codes(ref.field, old.value) for old in given.replaced
                        ],
                        "with": conflict_resolution.list_fields_changed_with(ref, entry),
                    }
                    for entry, given in choice.given_by
                ],
                "put_back_by": [
                    {
                        "change": short_code(entry.change),
                        **output.author_document(entry.author, is_doubtful=entry.is_doubtful),
                    }
                    for entry in choice.put_back_by
                ],
            }
            for place, choice in enumerate(conflict.choices, 1)
        ],
    }


def _rows(conflict: Conflict, places: Gazetteer) -> Iterator[tuple[str, ...]]:
    field = conflict.ref.field
    for place, choice in enumerate(conflict.choices, 1):
        value = output.format_value(field, choice.value, places)
        for entry, given in choice.given_by:
            corrected = ", ".join(conflict_resolution.list_fields_changed_with(conflict.ref, entry))
            seen = (output.format_value(field, old.value, places) for old in given.replaced)
            clock = output.CLOCK_DOUBT_MARK if entry.is_doubtful else ""
            yield (
                f"   {place}",
                f"{value}: {corrected}" if field is RETIRED and corrected else value,
                entry.author.trainer,
                entry.author.device,
                f"{entry.author.day}{clock}",
                ", ".join(dict.fromkeys(seen)),
            )


@command("undo")
def undo(user: UserSession) -> CommandResult:
    """Take back the last act of this installation, or do it again.

    Called twice, it does the act again. It is refused once the act was sent on, while its session
    is closed, and where its values were changed since. Nothing leaves the history.
    """
    parts = user_acts.undo_last_act(user).parts
    documents = [
        {
            "code": short_code(part.record),
            "kind": part.kind.name,
            "deed": part.action,
            "fields": sorted(part.values),
            "title": _title(part.label),
        }
        for part in parts
    ]
    lines = [
        f"{each['title']} ({each['kind']} {each['code']}): {each['deed']}" for each in documents
    ]
    return CommandResult({"taken_back": documents}, ["Taken back:", *lines])
