"""The group `conflicts`: values that a person has to choose from, and the choice."""

from collections.abc import Iterator

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.kinds import RETIRED, Value
from fieldreg.domain.log.ids import parse_short_code, short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import conflict_resolution
from fieldreg.services.conflict_resolution import Conflict, ConflictRef
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession

_BOTH = "both"
_LITERAL = "="


@click.group(invoke_without_command=True)
@click.pass_context
def conflicts(ctx: click.Context) -> CommandResult | None:
    """Show what waits for a person, and settle it.

    Each value comes with its author, laptop and day, and with the value that stood there before.
    The first value is shown for now. The numbers stay while nothing changes.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        user = installation.user_session()
        pending = [
            conflict_resolution.load_conflict(user, conflict)
            for conflict in conflict_resolution.list_conflicts(user)
        ]
        titles = _titles(user, [conflict.ref for conflict in pending])
        documents = [
            _document(number, conflict, title)
            for number, (conflict, title) in enumerate(zip(pending, titles, strict=True), 1)
        ]
        lines = [
            line
            for number, (conflict, title) in enumerate(zip(pending, titles, strict=True), 1)
            for line in _conflict_lines(number, conflict, title, user.places)
        ]
    text = "\n".join([*lines, f"{output.format_count(len(pending), 'conflict')}."])
    return CommandResult({"conflicts": documents, "count": len(pending)}, text)


@conflicts.command("settle")
@click.argument("ref", metavar="N")
@click.option(
    "--take",
    "choice",
    metavar="1|2|both|VALUE",
    required=True,
    help="A value by its number, both in one text, or another value.",
)
@pass_command_context
def resolve_conflict(context: CommandContext, ref: str, choice: str) -> CommandResult:
    """Settle one conflict; the choice travels like any other change.

    N is the number that 'conflicts' shows, or CODE.FIELD, which stays the same while others are
    settled. A value that looks like a number of the list, or like "both", is given with = before
    it: --take =2. An empty value makes the field unknown.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        conflict = conflict_resolution.load_conflict(user, _find_conflict(user, ref))
        value = _resolve(user, conflict, choice)
        (title,) = _titles(user, [conflict.ref])
    target = conflict.ref
    document = {
        "ref": _ref(target),
        "code": short_code(target.record),
        "kind": target.kind.name,
        "field": target.field.name,
        "value": output.with_short_codes(target.field, value),
    }
    text = output.format_value(target.field, value, user.places)
    return CommandResult(document, f"{title}, {target.field.name}: {text}.")


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
    labels = record_labels.load_labels_of_any_kind(user, [ref.record for ref in refs])
    return [_title(labels[ref.record]) for ref in refs]


def _title(subject: RecordLabel) -> str:
    parts: list[str | None] = [subject.name]
    if subject.session is not None:
        parts += [subject.session.course, subject.session.date]
    if purpose := subject.values.get("purpose"):
        parts.append(f"consent to {purpose}")
    if half_day := subject.values.get("half_day"):
        parts.append(f"half-day {half_day}")
    return ", ".join(part for part in parts if part) or subject.kind.name


def _document(number: int, conflict: Conflict, title: str) -> dict[str, object]:
    ref = conflict.ref
    return {
        "n": number,
        "ref": _ref(ref),
        "code": short_code(ref.record),
        "kind": ref.kind.name,
        "field": ref.field.name,
        "title": title,
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
            }
            for place, choice in enumerate(conflict.choices, 1)
        ],
    }


def _conflict_lines(
    number: int, conflict: Conflict, title: str, places: Gazetteer
) -> Iterator[str]:
    field = conflict.ref.field
    yield f"{number}  {title}: {field.name}  ({_ref(conflict.ref)})"
    rows = []
    for place, choice in enumerate(conflict.choices, 1):
        value = output.format_value(field, choice.value, places)
        for entry, given in choice.given_by:
            corrected = ", ".join(conflict_resolution.list_fields_changed_with(conflict.ref, entry))
            seen = (output.format_value(field, old.value, places) for old in given.replaced)
            clock = output.CLOCK_DOUBT_MARK if entry.is_doubtful else ""
            rows.append(
                (
                    f"   {place}",
                    f"{value}: {corrected}" if field is RETIRED and corrected else value,
                    entry.author.trainer,
                    entry.author.device,
                    f"{entry.author.day}{clock}",
                    ", ".join(dict.fromkeys(seen)),
                )
            )
    yield output.format_table(("", "value", "trainer", "device", "noted on", "in sight of"), rows)
    yield ""
