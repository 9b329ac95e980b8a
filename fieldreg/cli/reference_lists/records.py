"""The group `records`."""

from collections.abc import Iterable, Mapping
from typing import Final

import click

from fieldreg.cli.common.command_list import new_group
from fieldreg.cli.common.commands import argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, describe_nothing, keep_found
from fieldreg.cli.common.output import format_pairs, format_table, format_value, with_short_codes
from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, FieldFormat, Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import device_status
from fieldreg.services.people import people_search
from fieldreg.services.records import own_record, partners, plain_records, record_labels
from fieldreg.services.records.partners import PartnerLine
from fieldreg.services.records.plain_records import PLAIN_KINDS
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_session import UserSession
from fieldreg.store.records.repository import CurrentRecord

_KIND: Final = argument("KIND", choices=PLAIN_KINDS)
_RECORD: Final = argument("RECORD", find=plain_records.find_plain_record)
_FIELDS: Final = argument("FIELD=VALUE", required=True)
_ABOUT: Final = option(
    "--about REF", "Only about this person, session or entry.", find=people_search.find_record
)

records: Final = new_group("records")


@command("fields", records)
def show_fields(kind: str = _KIND) -> CommandResult:
    """Show the fields of a kind, and the values of each."""
    rows = [(field.name, _describe(field)) for field in PLAIN_KINDS[kind].fields]
    documents = [{"field": name, "takes": takes} for name, takes in rows]
    return CommandResult({"kind": kind, "takes": documents}, format_pairs(rows))


@command("list", records)
def list_records(
    user: UserSession, kind: str = _KIND, *, about: int | None = _ABOUT, find: str = FIND
) -> CommandResult:
    """List the records of a kind; those that were withdrawn come last."""
    of_kind = PLAIN_KINDS[kind]
    found = plain_records.list_records(user, of_kind, about)
    labels = _load_labels(user, of_kind, found)
    unconfirmed = device_status.filter_unconfirmed(user.store, [record.id for record in found])
    shown = {
        record.id: _row(user, of_kind, record, labels, is_unconfirmed=record.id in unconfirmed)
        for record in found
    }
    kept = keep_found(found, find, lambda record: shown[record.id])
    heads = ("record", *(field.name for field in of_kind.fields), "")
    lines = format_table(
        heads, [shown[record.id] for record in kept], empty=describe_nothing(find, "It is empty.")
    )
    stated = plain_records.list_stated(user, of_kind, about) if about else []
    if stated:
        lines += f"\nAs typed in the plan of the session: {'; '.join(stated)}"
    documents = [
        _document(of_kind, record, is_unconfirmed=record.id in unconfirmed) for record in kept
    ]
    return CommandResult({"records": documents, "count": len(kept), "stated": stated}, lines)


@command("partners", records)
def list_partners(user: UserSession, find: str = FIND) -> CommandResult:
    """List partners with the events of their partnerships, and their sessions."""
    kept = keep_found(
        partners.list_partners(user), find, lambda line: (short_code(line.id), line.label)
    )
    category = kinds.PARTNER.get_field("category")
    rows = [
        (
            *(short_code(line.id), line.label, line.umbrella),
            format_value(category, line.record.values["category"], user.places),
            "; ".join(f"{event} {day}" for day, event in line.events),
            str(len(line.sessions) or ""),
            ", ".join(
                filter(
                    None,
                    ("unconfirmed" * line.is_unconfirmed, "withdrawn" * line.record.is_retired),
                )
            ),
        )
        for line in kept
    ]
    heads = ("partner", "name", "umbrella", "kind", "partnership", "sessions", "")
    lines = format_table(heads, rows, empty=describe_nothing(find, "It is empty."))
    return CommandResult(
        {"partners": list(map(_partner_document, kept)), "count": len(kept)}, lines
    )


def _partner_document(line: PartnerLine) -> dict[str, object]:
    return {
        **_document(kinds.PARTNER, line.record, is_unconfirmed=line.is_unconfirmed),
        "umbrella": line.umbrella,
        "soum": line.soum,
        "events": [{"day": day, "event": event} for day, event in line.events],
        "sessions": [
            {"session": short_code(session), "parts": list(parts)}
            for session, parts in line.sessions.items()
        ],
    }


@command("show", records)
def show_record(user: UserSession, record: int = _RECORD) -> CommandResult:
    """Show all fields of one record."""
    return _result(user, record)


@command("add", records)
def add_record(
    user: UserSession, kind: str = _KIND, values: tuple[str, ...] = _FIELDS
) -> CommandResult:
    """Add a record of a kind; 'records fields' lists its fields.

    A person, a session or an entry of a list is named by its code, an entry by its name too.
    """
    return _result(user, plain_records.add_record(user, PLAIN_KINDS[kind], _split(values)))


@command("change", records)
def change_record(
    user: UserSession, record: int = _RECORD, values: tuple[str, ...] = _FIELDS
) -> CommandResult:
    """Change fields of a record; a field without a value becomes unknown."""
    plain_records.change_record(user, record, _split(values), shown=AS_STORED)
    return _result(user, record)


@command("withdraw", records)
def withdraw_record(
    user: UserSession,
    record: int = _RECORD,
    *,
    undo: bool = option("--undo", "Take it back into use."),
) -> CommandResult:
    """Take a record out of use; it stays in the history."""
    plain_records.withdraw_records(user, record, is_wanted=not undo)
    return _result(user, record)


@command("me", records)
def link_own_record(
    user: UserSession, person: int | None = argument("REF", find=people_search.find_person)
) -> CommandResult:
    """Show which person the trainer is, or link the trainer to a record, once."""
    if person is not None:
        own_record.link_own_record(user, person)
    own = own_record.find_own_record(user)
    code = short_code(own) if own else None
    document = {"trainer": user.user_name, "person": code}
    text = f"{user.user_name} is {code}." if code else f"{user.user_name} is linked to no record."
    return CommandResult(document, text)


def _split(values: Iterable[str]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    if not all(separator for _, separator, _ in pairs):
        raise click.UsageError("Each value is written as FIELD=VALUE.")
    return {name.strip(): text for name, _, text in pairs}


def _result(user: UserSession, record: int) -> CommandResult:
    kind, current = plain_records.load_record(user, record)
    labels = _load_labels(user, kind, [current])
    is_unconfirmed = bool(device_status.filter_unconfirmed(user.store, [record]))
    _, *cells, state = _row(user, kind, current, labels, is_unconfirmed=is_unconfirmed)
    pairs = [("record", short_code(record)), ("kind", kind.name)]
    pairs += zip((field.name for field in kind.fields), cells, strict=True)
    document = _document(kind, current, is_unconfirmed=is_unconfirmed)
    return CommandResult(document, format_pairs([*pairs, ("state", state)]))


def _document(kind: Kind, record: CurrentRecord, *, is_unconfirmed: bool) -> dict[str, object]:
    return {
        "record": short_code(record.id),
        "kind": kind.name,
        "values": {
            field.name: with_short_codes(field, record.values[field.name]) for field in kind.fields
        },
        "retired": record.is_retired,
        "unconfirmed": is_unconfirmed,
        "conflicts": list(record.conflicting_fields),
    }


def _load_labels(
    user: UserSession, kind: Kind, found: Iterable[CurrentRecord]
) -> Mapping[int, RecordLabel]:
    named = [field.name for field in kind.fields if field.is_reference]
    ids = {int(record.values[name] or 0) for record in found for name in named}
    return record_labels.load_labels_of_any_kind(user, ids - {0})


def _row(
    user: UserSession,
    kind: Kind,
    record: CurrentRecord,
    labels: Mapping[int, RecordLabel],
    *,
    is_unconfirmed: bool,
) -> list[str]:
    cells = []
    for field in kind.fields:
        value = record.values[field.name]
        text = format_value(field, value, user.places)
        if field.is_reference and value is not None and (label := labels.get(int(value))):
            session = label.session
            name = f"{session.course or ''} {session.date}" if session else label.name
            text = f"{text} {name}".strip()
        cells.append(text)
    states = ("unconfirmed" * is_unconfirmed, "withdrawn" * record.is_retired)
    return [short_code(record.id), *cells, ", ".join(filter(None, states))]


def _describe(field: Field) -> str:
    if field.is_reference:
        text = f"a {field.target}"
    elif field.choices:
        text = " | ".join(filter(None, field.choices))
    else:
        text = {FieldFormat.DAY: "a day", FieldFormat.PLACE: "a place"}.get(field.format, "a text")
        text = "a number" if field.format is FieldFormat.DIGITS else text
    return text if field.is_editable else f"{text}; it stays as it was added"
