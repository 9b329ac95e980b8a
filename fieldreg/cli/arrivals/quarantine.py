"""Changes that head office set aside: shown with the arrivals, and dismissed by command."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.cli.common.unlocking import unlocked_installation
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry, Remedy

_REASON_LABELS: Final[Mapping[str, str]] = {
    Code.VALUE_REFUSED: "head office cannot take this value",
    Code.FIELD_UNKNOWN: "head office has an older version, in which this field cannot be changed",
    Code.NOT_FOUND: "head office has not got the record that this changes",
    Code.OUT_OF_SCOPE: "head office does not know that this laptop has that record",
    Code.STAMP_IMPOSSIBLE: "it claims a place that this laptop cannot have reached",
    Code.STAMP_UNORDERED: "it claims a place out of this laptop's order",
}
_UNKNOWN_REASON: Final = "head office gave a reason that this version cannot show"
_REMEDY_LABELS: Final = {
    Remedy.CORRECT: "correct it here, and it goes with the next bundle",
    Remedy.WAIT: "you need do nothing: it is taken in once head office has what is missing",
    Remedy.TELL: "tell head office, where it can be put right",
}


@click.command("put-away")
@click.argument("ref", metavar="CODE")
@pass_command_context
def dismiss_quarantined(context: CommandContext, ref: str) -> CommandResult:
    """Tell no more of a change that head office set aside.

    CODE is the change's, as 'arrivals' shows it. Nothing else changes: it stays here as it is,
    and at head office until a person decides about it.
    """
    with unlocked_installation(context) as installation:
        user = installation.user_session()
        [change] = quarantined_changes.dismiss_quarantine_entries(user, ref)
        code = short_code(change)
    return CommandResult({"change": code}, f"{code} is no longer shown; it stays as it is.")


def quarantine_documents(entries: Sequence[QuarantineEntry]) -> list[dict[str, object]]:
    return [
        {
            "change": short_code(entry.change),
            "reason": entry.reason,
            "remedy": entry.remedy.value,
            **output.author_document(entry.author),
            "kind": entry.kind.name if entry.kind else None,
            "record": short_code(entry.record) if entry.kind else None,
            "values": {
                name: output.with_short_codes(entry.kind.field(name) if entry.kind else None, value)
                for name, value in entry.values.items()
            },
        }
        for entry in entries
    ]


def format_quarantined(entries: Sequence[QuarantineEntry]) -> Iterator[str]:
    """Yield the label of each change, why it was set aside, and the remedy."""
    for entry in entries:
        why = _REASON_LABELS.get(entry.reason, _UNKNOWN_REASON)
        yield f"Head office set aside {_describe(entry)}: {why}; {_REMEDY_LABELS[entry.remedy]}."
    if entries:
        yield (
            "It is kept here and there. The rest of the bundle was taken in. 'arrivals "
            "put-away CODE' stops showing one."
        )


def _describe(entry: QuarantineEntry) -> str:
    code = short_code(entry.change)
    if entry.kind is None:
        return f"{code}, which is not here any more"
    course = entry.label.session.course if entry.label and entry.label.session else ""
    name = (entry.label.name if entry.label else "") or course or entry.kind.name
    if entry.change == entry.record:
        return f"{code} ({name})"
    fields = ", ".join(entry.values)
    return f"{code} ({name}, {short_code(entry.record)}; {fields})"
