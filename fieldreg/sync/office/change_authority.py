"""The authority of a laptop: it may name only records that it made or was sent.

What a change names is in decisions 15 and 22.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from fieldreg.domain import kinds
from fieldreg.domain.erasure import list_references
from fieldreg.domain.kinds import Field, FieldType, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, EditColumns
from fieldreg.domain.log.ids import writer_of, writers_of
from fieldreg.domain.problems import Code
from fieldreg.domain.records.values import ConsentState, ErasureState
from fieldreg.sync.office.narrow_invitations import NarrowScope, list_outside

ForeignNames: TypeAlias = Mapping[int, Mapping[int, frozenset[int]]]
"""The records of others that changes name: {writer: {change: records}}."""

_STATES_OF_REQUESTS: Final = frozenset(
    {ConsentState.WITHDRAWN, ConsentState.DECLINED, ErasureState.ASKED}
)
# These name changes of the people who are named beside them.
_CHANGE_FIELDS: Final = (kinds.ERASURE.field("changes"),)


@dataclass(frozen=True, slots=True)
class DeviceAuthority:
    """*device_writers* maps each writer to all writers of its laptop.

    A writer of no laptop was head office before a restore. *sent* has the foreign records that its
    laptop was sent. Those of *unconfirmed* laptops change no record of others, and those of
    *narrow* ones stay within their invitations. An officer took responsibility for *accepted*
    changes. *known_writers* are those of `list_unread_writers` that are known.
    """

    device_writers: Mapping[int, frozenset[int]] = field(default_factory=dict)
    sent: Mapping[int, frozenset[int]] = field(default_factory=dict)
    unconfirmed: frozenset[int] = frozenset()
    narrow: Mapping[int, NarrowScope] = field(default_factory=dict)
    accepted: frozenset[int] = frozenset()
    known_writers: frozenset[int] = frozenset()


def judge_names(authority: DeviceAuthority, changes: Changes) -> dict[int, Code]:
    foreign = group_foreign_names(changes, authority.device_writers, authority.known_writers)
    edits = {edit for group in changes.edit_columns for edit in group.ids}
    refused: set[int] = set()
    for writer, named in foreign.items():
        sent = authority.sent.get(writer, frozenset())
        may_edit = writer not in authority.unconfirmed
        refused.update(
            change
            for change, records in named.items()
            if not records <= sent or (change in edits and not may_edit)
        )
    requests = edits.union(_list_requests(changes))
    # A request of a person names nobody for certain: an officer says whom it means.
    asked = changes.created(kinds.REQUEST)
    refused.update(change for change in asked if writer_of(change) in authority.device_writers)
    judged = dict.fromkeys(list_outside(authority.narrow, changes), Code.OUTSIDE_INVITATION)
    judged |= {change: Code.REQUEST if change in requests else Code.CLAIM for change in refused}
    # What it asks is not known; once a release can read it, the retry judges it.
    judged |= {
        change.id: Code.FIELD_UNKNOWN
        for change in changes.unknown
        if change.id in refused or writer_of(change.id) in authority.unconfirmed
    }
    return {change: code for change, code in judged.items() if change not in authority.accepted}


def group_foreign_names(
    changes: Changes,
    device_writers: Mapping[int, frozenset[int]],
    known_writers: frozenset[int] = frozenset(),
) -> ForeignNames:
    """Return the changes of laptops that name others' records.

    Unreadable parts name records of *known_writers* alone.
    """
    found: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for change, number in _list_unread(changes):
        own = device_writers.get(writer_of(change))
        if own is not None and writer_of(number) in known_writers - own:
            found[writer_of(change)][change].add(number)
    for ids, records in _names(changes):
        owners = writers_of({record for record in {*records} if isinstance(record, int)})
        if all(owners <= device_writers.get(writer, owners) for writer in writers_of(ids)):
            continue  # as nearly always
        for change, record in zip(ids, records, strict=True):
            own = device_writers.get(writer_of(change))
            if own is not None and isinstance(record, int) and writer_of(record) not in own:
                found[writer_of(change)][change].add(record)
    return {
        writer: {change: frozenset(records) for change, records in named.items()}
        for writer, named in found.items()
    }


def list_unread_writers(changes: Changes) -> set[int]:
    return {writer_of(record) for _, record in _list_unread(changes)}


def _list_unread(changes: Changes) -> Iterator[tuple[int, int]]:
    for group in changes.columns:
        for change, extras in zip(group.ids, group.extras, strict=False):
            fields = json.loads(extras or b"{}").values()
            for field_ in fields:
                value = field_[0] if isinstance(group, EditColumns) else field_
                yield from ((change, record) for record in list_references(value))
    for unknown in changes.unknown:
        content = json.loads(unknown.body)
        edited = (entry[0] for entry in content.get("edited", {}).values())
        for value in (content.get("record"), *content.get("created", {}).values(), *edited):
            yield from ((unknown.id, record) for record in list_references(value))


def list_office_changes(
    changes: Changes, device_writers: Mapping[int, frozenset[int]]
) -> Iterator[int]:
    """Yield the changes that only head office may make, such as edits of its orders.

    A laptop edits only its own writers' requests to erase, and takes no verdict of others back.
    """
    for batch in changes.columns:
        if batch.kind.is_office_only:
            yield from batch.ids
    yield from (
        change
        for change, state in _list_states(changes, (kinds.ERASURE,))
        if state != ErasureState.ASKED
    )
    yield from (
        change
        for group in changes.edit_columns
        if group.kind in (kinds.ERASURE, kinds.PAIR, kinds.ALIAS)
        for change, record in zip(group.ids, group.records, strict=True)
        if writer_of(record) not in device_writers.get(writer_of(change), frozenset())
    )


def _names(changes: Changes) -> Iterator[tuple[Sequence[int], Sequence[Value]]]:
    for group in changes.edit_columns:
        yield group.ids, group.records
    for batch in changes.columns:
        for field_, column in _reference_columns(batch.kind, batch):
            if field_.type is FieldType.REF:
                yield batch.ids, column
            else:
                pairs = [
                    (change, int(record))
                    for change, records in zip(batch.ids, column, strict=True)
                    for record in str(records or "").split()
                    if record.isdecimal()
                ]
                yield [change for change, _ in pairs], [record for _, record in pairs]


def _reference_columns(
    kind: Kind, batch: Creations | EditColumns
) -> Iterator[tuple[Field, Sequence[Value]]]:
    columns = (
        dict(batch.values)
        if isinstance(batch, EditColumns)
        else dict(zip((each.name for each in kind.fields), batch.columns, strict=True))
    )
    for field_ in kind.fields:
        is_reference = field_.type in (FieldType.REF, FieldType.REFS)
        if is_reference and field_ not in _CHANGE_FIELDS and field_.name in columns:
            yield field_, columns[field_.name]


def _list_requests(changes: Changes) -> Iterator[int]:
    states = _list_states(changes, (kinds.CONSENT, kinds.ERASURE))
    yield from (change for change, state in states if state in _STATES_OF_REQUESTS)
    yield from changes.created(kinds.REQUEST)


def _list_states(changes: Changes, wanted: Collection[Kind]) -> Iterator[tuple[int, Value]]:
    for creations in changes.creations:
        if creations.kind in wanted:
            place = [each.name for each in creations.kind.fields].index("state")
            yield from zip(creations.ids, creations.columns[place], strict=True)
