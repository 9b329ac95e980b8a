"""The commands about conflicts: what waits for a person, and the word that ends it."""

from collections.abc import Iterator

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.kinds import BY_NAME, RETIRED, Value
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

    Each value comes with who gave it, where and when, and what stood there for them. The
    first is the one that is shown for now. The numbers stay as long as nothing changes.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked_installation(ctx.ensure_object(CommandContext)) as installation:
        user = installation.user_session()
        found = [
            conflict_resolution.load_conflict(user, one)
            for one in conflict_resolution.list_conflicts(user)
        ]
        titles = _titles(user, [one.ref for one in found])
        documents = [
            _document(number, one, title)
            for number, (one, title) in enumerate(zip(found, titles, strict=True), 1)
        ]
        lines = [
            line
            for number, (one, title) in enumerate(zip(found, titles, strict=True), 1)
            for line in _lines(number, one, title, user.places)
        ]
    told = "\n".join([*lines, f"{output.format_count(len(found), 'conflict')}."])
    return CommandResult({"conflicts": documents, "count": len(found)}, told)


@conflicts.command("settle")
@click.argument("ref", metavar="N")
@click.option(
    "--take",
    "taken",
    metavar="1|2|both|VALUE",
    required=True,
    help="A value by its number, both in one text, or another value.",
)
@pass_command_context
def resolve_conflict(context: CommandContext, ref: str, taken: str) -> CommandResult:
    """Settle one conflict; the word travels like any other.

    N is the number that 'conflicts' shows, or CODE.FIELD, which stays the same while
    others are settled. A value that looks like a number of the list, or like "both", is
    given with = before it: --take =2. An empty value makes the field unknown.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        conflict = conflict_resolution.load_conflict(user, _found(user, ref))
        value = _taken(user, conflict, taken)
        (title,) = _titles(user, [conflict.ref])
    one = conflict.ref
    document = {
        "ref": _ref(one),
        "code": short_code(one.record),
        "kind": one.kind.name,
        "field": one.field.name,
        "value": output.with_short_codes(one.field, value),
    }
    told = output.format_value(one.field, value, user.places)
    return CommandResult(document, f"{title}, {one.field.name}: {told}.")


def _found(user: UserSession, ref: str) -> ConflictRef:
    waiting = conflict_resolution.list_conflicts(user)
    if ref.isdecimal() and 0 < int(ref) <= len(waiting):
        return waiting[int(ref) - 1]
    code, _, name = ref.partition(".")
    record = parse_short_code(code)
    for one in waiting:
        if (one.record, one.field.name) == (record, name):
            return one
    raise Problem(Code.CONFLICT_GONE, conflict=ref)


def _taken(user: UserSession, conflict: Conflict, taken: str) -> Value:
    if taken == _BOTH:
        return conflict_resolution.resolve_with_both(user, conflict)
    if taken.isdecimal() and 0 < int(taken) <= len(conflict.choices):
        value = conflict.choices[int(taken) - 1].value
    else:
        typed = taken.removeprefix(_LITERAL)
        value = conflict_resolution.parse_conflict_value(user, conflict.ref, typed)
    conflict_resolution.resolve_conflict(user, conflict, value)
    return value


def _ref(one: ConflictRef) -> str:
    return f"{short_code(one.record)}.{one.field.name}"


def _titles(user: UserSession, waiting: list[ConflictRef]) -> list[str]:
    found: dict[tuple[str, int], RecordLabel] = {}
    for name in {one.kind.name for one in waiting}:
        ids = {one.record for one in waiting if one.kind.name == name}
        some = record_labels.load_labels(user, BY_NAME[name], ids)
        found |= {(name, record): subject for record, subject in some.items()}
    return [_title(found[one.kind.name, one.record]) for one in waiting]


def _title(subject: RecordLabel) -> str:
    parts: list[str | None] = [subject.name]
    if subject.session is not None:
        parts += [subject.session.course, subject.session.date]
    if purpose := subject.values.get("purpose"):
        parts.append(f"consent to {purpose}")
    if half_day := subject.values.get("half_day"):
        parts.append(f"half-day {half_day}")
    return ", ".join(part for part in parts if part) or subject.kind.name


def _document(number: int, one: Conflict, title: str) -> dict[str, object]:
    waiting = one.ref
    return {
        "n": number,
        "ref": _ref(waiting),
        "code": short_code(waiting.record),
        "kind": waiting.kind.name,
        "field": waiting.field.name,
        "title": title,
        "both": one.joined_text or None,
        "common": {
            "value": output.with_short_codes(waiting.field, one.common_value.value),
            **output.author_document(one.common_author),
        }
        if one.common_value
        else None,
        "choices": [
            {
                "take": place,
                "value": output.with_short_codes(waiting.field, choice.value),
                "shown": place == 1,
                "said_by": [
                    {
                        "change": short_code(entry.change),
                        **output.author_document(entry.author, is_doubtful=entry.is_doubtful),
                        "saw": [
                            output.with_short_codes(waiting.field, old.value)
                            for old in told.replaced
                        ],
                        "with": conflict_resolution.list_fields_changed_with(waiting, entry),
                    }
                    for entry, told in choice.given_by
                ],
            }
            for place, choice in enumerate(one.choices, 1)
        ],
    }


def _lines(number: int, one: Conflict, title: str, places: Gazetteer) -> Iterator[str]:
    field = one.ref.field
    yield f"{number}  {title}: {field.name}  ({_ref(one.ref)})"
    rows = []
    for place, choice in enumerate(one.choices, 1):
        value = output.format_value(field, choice.value, places)
        for entry, told in choice.given_by:
            corrected = ", ".join(conflict_resolution.list_fields_changed_with(one.ref, entry))
            seen = (output.format_value(field, old.value, places) for old in told.replaced)
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
