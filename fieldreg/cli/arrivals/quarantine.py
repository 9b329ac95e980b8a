"""What head office set aside of what a laptop sent: told with the arrivals, and put away."""

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

_WHYS: Final[Mapping[str, str]] = {
    Code.VALUE_REFUSED: "head office cannot take this value",
    Code.FIELD_UNKNOWN: "head office does not know that this field may change",
    Code.NOT_FOUND: "head office has not got the record that this changes",
    Code.OUT_OF_SCOPE: "head office does not know that this laptop holds that record",
    Code.STAMP_IMPOSSIBLE: "it claims a place that this laptop cannot have reached",
    Code.STAMP_UNORDERED: "it claims a place out of this laptop's order",
}
_LATER: Final = "head office's reason is of a later version of fieldreg"
_REMEDIES: Final = {
    Remedy.CORRECT: "correct it here, and it goes with the next bundle",
    Remedy.WAIT: "it goes in by itself once head office has what is missing",
    Remedy.TELL: "tell head office, where it can be put right",
}


@click.command("put-away")
@click.argument("ref", metavar="CODE")
@pass_command_context
def dismiss_quarantined(context: CommandContext, ref: str) -> CommandResult:
    """Tell no more of a change that head office set aside.

    CODE is the change's, as 'arrivals' shows it. Nothing changes by it: it stays here as
    it is, and at head office for a person to see to.
    """
    with unlocked_installation(context) as installation:
        code = short_code(
            quarantined_changes.dismiss_quarantine_entry(installation.user_session(), ref)
        )
    return CommandResult({"change": code}, f"{code} is told no more; it stays as it is.")


def quarantine_documents(told: Sequence[QuarantineEntry]) -> list[dict[str, object]]:
    """Give each as a document."""
    return [
        {
            "change": short_code(one.change),
            "reason": one.reason,
            "remedy": one.remedy.value,
            **output.author_document(one.author),
            "kind": one.kind.name if one.kind else None,
            "record": short_code(one.record) if one.kind else None,
            "values": {
                name: output.with_short_codes(one.kind.field(name) if one.kind else None, value)
                for name, value in one.values.items()
            },
        }
        for one in told
    ]


def format_quarantined(told: Sequence[QuarantineEntry]) -> Iterator[str]:
    """Say of each which it is, why it was set aside, what is safe and what to do."""
    for one in told:
        why = _WHYS.get(one.reason, _LATER)
        yield f"Head office set aside {_named(one)}: {why}; {_REMEDIES[one.remedy]}."
    if told:
        yield (
            "It is kept here and there, and whatever came with it went in."
            " 'arrivals put-away CODE' tells no more of one."
        )


def _named(one: QuarantineEntry) -> str:
    code = short_code(one.change)
    if one.kind is None:
        return f"{code}, which is not here any more"
    course = one.label.session.course if one.label and one.label.session else ""
    name = (one.label.name if one.label else "") or course or one.kind.name
    if one.change == one.record:
        return f"{code} ({name})"
    fields = ", ".join(one.values)
    return f"{code} ({name}, {short_code(one.record)}; {fields})"
