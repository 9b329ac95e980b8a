"""Changes that head office set aside: shown with the arrivals, and dismissed by command."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fieldreg.cli.common.commands import argument, command
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import author_document, with_short_codes
from fieldreg.domain.kinds import BY_NAME, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.services.exchange import quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry, Remedy
from fieldreg.services.user_session import UserSession

_REASON_LABELS: Final[Mapping[str, str]] = {
    Code.VALUE_REFUSED: "head office cannot take this value",
    Code.FIELD_UNKNOWN: "head office does not know that this field may change",
    Code.NOT_FOUND: "head office has not got the record that this changes",
    Code.OUT_OF_SCOPE: "head office does not know that this laptop holds that record",
    Code.STAMP_IMPOSSIBLE: "it claims a place that this laptop cannot have reached",
    Code.STAMP_UNORDERED: "it claims a place out of this laptop's order",
}
_UNKNOWN_REASON: Final = "head office's reason is of a later version of fieldreg"
_REMEDY_LABELS: Final = {
    Remedy.CORRECT: "correct it here, and it goes with the next bundle",
    Remedy.WAIT: "it goes in by itself once head office has what is missing",
    Remedy.TELL: "tell head office, where it can be put right",
}


@command("put-away")
def dismiss_quarantined(user: UserSession, ref: str = argument("CODE")) -> CommandResult:
    """Tell no more of a change that head office set aside.

    CODE is the change's, as 'arrivals' shows it. Nothing else changes: it stays here as it is,
    and at head office until a person decides about it.
    """
    code = short_code(quarantined_changes.dismiss_quarantine_entry(user, ref))
    return CommandResult({"change": code}, f"{code} is told no more; it stays as it is.")


def quarantine_documents(entries: Sequence[QuarantineEntry]) -> list[dict[str, object]]:
    return [
        {
            "change": short_code(entry.change),
            "reason": entry.reason,
            "remedy": entry.remedy,
            **author_document(entry.author),
            "kind": entry.kind.name if entry.kind else None,
            "record": short_code(entry.record) if entry.kind else None,
            "values": value_documents(entry.kind.name if entry.kind else "", entry.values),
        }
        for entry in entries
    ]


def value_documents(kind_name: str, values: Mapping[str, Value]) -> dict[str, Value]:
    """Return *values* with short codes, where the kind of the record is known."""
    kind = BY_NAME.get(kind_name)
    return {
        name: with_short_codes(kind.field(name) if kind else None, value)
        for name, value in values.items()
    }


def format_quarantined(entries: Sequence[QuarantineEntry]) -> Iterator[str]:
    """Yield the label of each change, why it was set aside, and the remedy."""
    for entry in entries:
        why = _REASON_LABELS.get(entry.reason, _UNKNOWN_REASON)
        yield f"Head office set aside {_describe(entry)}: {why}; {_REMEDY_LABELS[entry.remedy]}."
    if entries:
        yield (
            "It is kept here and there, and whatever came with it went in."
            " 'arrivals put-away CODE' tells no more of one."
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
