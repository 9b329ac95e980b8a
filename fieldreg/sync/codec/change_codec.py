"""A set of changes as one compressed body.

The uncompressed form is canonical: equal changes make equal bytes, even with unknown kinds, which
an older release keeps and writes again.

Unknown fields become *extras*, and a change of an unknown kind an `UnknownChange`: *What a reader
does not know* in `docs/formats/bundle.md`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any, Final, TypeAlias

import zstandard

from fieldreg.domain.kinds import BY_NUMBER, Value
from fieldreg.domain.log.changes import Changes, Creations, EditColumns, Edits, UnknownChange
from fieldreg.domain.problems import Code, Problem
from fieldreg.keys import canonical_json
from fieldreg.sync.codec.block_codec import (
    CREATION_BLOCK,
    EDIT_BLOCK,
    MAX_BODY_CHANGES,
    ChangeBlock,
    SeenStamps,
    is_ascending,
    read_blocks,
    write_block,
)
from fieldreg.sync.codec.column_codec import ByteReader, bundle_damaged

MAX_BODY_BYTES: Final = 4 << 20
"""The expanded size of one body."""

_VERSION: Final = 1
_LEVEL: Final = 15  # a sixth smaller than level 3; transports by hand can wait for it
_PIECE_BYTES: Final = 2048
_MAX_EXTRA_BYTES: Final = 32 << 20
_EXTRA_BYTES: Final = 24  # the bytes of a value in JSON besides its name and its text

_Fields: TypeAlias = dict[str, tuple[Value, SeenStamps]]


def encode(changes: Changes) -> bytes:
    """Raise TOO_LARGE beyond `MAX_BODY_CHANGES` or `MAX_BODY_BYTES`; the caller then splits."""
    if changes.count > MAX_BODY_CHANGES:
        raise Problem(Code.TOO_LARGE, limit=MAX_BODY_CHANGES)
    pieces = [bytes([_VERSION])]
    for block in chain(_creation_blocks(changes), _edit_blocks(changes)):
        pieces.extend(write_block(block))
    if sum(map(len, pieces)) > MAX_BODY_BYTES:
        raise Problem(Code.TOO_LARGE, limit=MAX_BODY_BYTES)
    return _compress(pieces)


def decode(body: bytes, *, limit_bytes: int = MAX_BODY_BYTES) -> Changes:
    """Return the changes in *body*, which may expand to at most *limit_bytes*.

    Raises BUNDLE_TOO_NEW, BUNDLE_DAMAGED.
    """
    reader = ByteReader(_decompress(body, limit_bytes))
    if reader.read_int(1) != _VERSION:
        raise Problem(Code.BUNDLE_TOO_NEW)
    blocks = list(read_blocks(reader))
    ids = list(chain.from_iterable(block.ids for block in blocks))
    if len(set(ids)) != len(ids):
        raise bundle_damaged()
    creations: list[Creations] = []
    edits: list[EditColumns] = []
    unknown_changes: list[UnknownChange] = []
    extra_bytes_left = _MAX_EXTRA_BYTES
    for block in blocks:
        unknown = _unknown_fields(block)
        extra_bytes_left -= _max_extra_bytes(block, unknown)
        if extra_bytes_left < 0:
            raise bundle_damaged()
        extras = _extras(block, unknown)
        if block.kind_number not in BY_NUMBER:
            unknown_changes.extend(_unknown_changes(block, extras))
        elif block.block_type == CREATION_BLOCK:
            creations.append(_creations(block, extras))
        else:
            edits.append(_edits(block, extras))
    return Changes(tuple(creations), Edits(edits), tuple(unknown_changes))


# From changes to blocks


def _creation_blocks(changes: Changes) -> Iterator[ChangeBlock]:
    by_kind: dict[int, list[ChangeBlock]] = {}
    for creations in changes.creations:
        by_kind.setdefault(creations.kind.number, []).append(_block(creations))
    for change in changes.unknown:
        fields = _read_extras(change.body).get("created")
        if fields is not None:
            columns: dict[str, Sequence[Value]]
            columns = {name: [value] for name, value in fields.items()}
            block = ChangeBlock(
                CREATION_BLOCK, change.kind_number, [change.id], [change.stamp], columns
            )
            by_kind.setdefault(change.kind_number, []).append(block)
    for _, blocks in sorted(by_kind.items()):
        block = _sort_creations(blocks[0] if len(blocks) == 1 else _join_blocks(blocks))
        if block.ids:
            yield block


def _block(creations: Creations) -> ChangeBlock:
    kind = creations.kind
    names = [field.name for field in kind.fields]
    columns = dict(zip(names, creations.columns, strict=True))
    rows = [_read_extras(extra) if extra else {} for extra in creations.extras]
    for name in set(chain.from_iterable(rows)):
        columns[name] = [row.get(name) for row in rows]
    return ChangeBlock(CREATION_BLOCK, kind.number, creations.ids, creations.stamps, columns)


def _join_blocks(blocks: Sequence[ChangeBlock]) -> ChangeBlock:
    columns: dict[str, Sequence[Value]] = {}
    for name in set(chain.from_iterable(block.columns for block in blocks)):
        pieces = (block.columns.get(name, [None] * len(block.ids)) for block in blocks)
        columns[name] = list(chain.from_iterable(pieces))
    ids = list(chain.from_iterable(block.ids for block in blocks))
    stamps = list(chain.from_iterable(block.stamps for block in blocks))
    return ChangeBlock(CREATION_BLOCK, blocks[0].kind_number, ids, stamps, columns)


def _sort_creations(block: ChangeBlock) -> ChangeBlock:
    columns = {
        name: column for name, column in block.columns.items() if column.count(None) < len(column)
    }
    if is_ascending(block.ids):
        return ChangeBlock(CREATION_BLOCK, block.kind_number, block.ids, block.stamps, columns)
    pick = itemgetter(*sorted(range(len(block.ids)), key=block.ids.__getitem__))
    columns = {name: pick(column) for name, column in columns.items()}
    return ChangeBlock(
        CREATION_BLOCK, block.kind_number, pick(block.ids), pick(block.stamps), columns
    )


def _edit_blocks(changes: Changes) -> Iterator[ChangeBlock]:
    by_fields: dict[tuple[int, tuple[str, ...]], list[tuple[int, int, int, _Fields]]] = {}
    for edit in changes.edits:
        fields = {name: (value, edit.seen[name]) for name, value in edit.values.items()}
        fields |= _read_extras(edit.extras) if edit.extras else {}
        key = edit.kind.number, tuple(sorted(fields))
        by_fields.setdefault(key, []).append((edit.id, edit.stamp, edit.record, fields))
    for change in changes.unknown:
        body = _read_extras(change.body)
        fields = body.get("edited")
        if fields is not None:
            key = change.kind_number, tuple(sorted(fields))
            by_fields.setdefault(key, []).append((change.id, change.stamp, body["record"], fields))
    for (number, names), rows in sorted(by_fields.items()):
        rows.sort(key=itemgetter(0))
        ids, stamps, records, fields_of_rows = zip(*rows, strict=True)
        block = ChangeBlock(EDIT_BLOCK, number, ids, stamps, {}, records)
        for name in names:
            block.columns[name], block.seen[name] = zip(
                *(fields[name] for fields in fields_of_rows), strict=True
            )
        yield block


def _read_extras(raw: bytes) -> Any:
    return canonical_json.loads(raw, limit_bytes=_MAX_EXTRA_BYTES)


# From blocks to changes


def _unknown_fields(block: ChangeBlock) -> list[str]:
    kind = BY_NUMBER.get(block.kind_number)
    if kind is None:
        return list(block.columns)
    if block.block_type == EDIT_BLOCK:
        return [name for name in block.columns if not kind.field(name)]
    own = {field.name for field in kind.fields}
    return [name for name in block.columns if name not in own]


def _max_extra_bytes(block: ChangeBlock, names: Iterable[str]) -> int:
    texts = chain.from_iterable(block.columns[name] for name in names)
    bytes_per_change = sum(len(name) + _EXTRA_BYTES for name in names)
    return bytes_per_change * len(block.ids) + sum(
        len(text) for text in texts if isinstance(text, str)
    )


def _extras(block: ChangeBlock, names: Sequence[str]) -> list[dict[str, Any]]:
    if not names and block.kind_number in BY_NUMBER:
        return []
    rows: list[dict[str, Any]] = [{} for _ in block.ids]
    for name in names:
        seen = block.seen.get(name)
        for index, (row, value) in enumerate(zip(rows, block.columns[name], strict=True)):
            if seen is not None:
                row[name] = [value, seen[index]]
            elif value is not None:
                row[name] = value
    return rows


def _encode_extras(extras: Sequence[dict[str, Any]]) -> list[bytes | None]:
    return [canonical_json.dumps(row) if row else None for row in extras]


def _creations(block: ChangeBlock, extras: Sequence[dict[str, Any]]) -> Creations:
    kind = BY_NUMBER[block.kind_number]
    nothing = [None] * len(block.ids)
    columns = tuple(block.columns.get(field.name, nothing) for field in kind.fields)
    written = _encode_extras(extras) if any(extras) else ()
    return Creations(kind, block.ids, block.stamps, columns, written)


def _edits(block: ChangeBlock, extras: Sequence[dict[str, Any]]) -> EditColumns:
    kind = BY_NUMBER[block.kind_number]
    return EditColumns(
        kind,
        block.ids,
        block.stamps,
        block.records,
        {name: column for name, column in block.columns.items() if kind.field(name)},
        {name: column for name, column in block.seen.items() if kind.field(name)},
        _encode_extras(extras),
    )


def _unknown_changes(
    block: ChangeBlock, extras: Sequence[dict[str, Any]]
) -> Iterator[UnknownChange]:
    for index, (id_, stamp, fields) in enumerate(zip(block.ids, block.stamps, extras, strict=True)):
        body: dict[str, Any] = {"created": fields}
        if block.block_type == EDIT_BLOCK:
            body = {"edited": fields, "record": block.records[index]}
        yield UnknownChange(id_, stamp, block.kind_number, canonical_json.dumps(body))


# Compression


def declared_size(body: bytes) -> int:
    """Return the uncompressed size, 2⁶⁴-1 if undeclared; raise BUNDLE_DAMAGED."""
    try:
        return zstandard.get_frame_parameters(body).content_size
    except zstandard.ZstdError:
        raise bundle_damaged() from None


def _compress(pieces: Sequence[bytes]) -> bytes:
    compressor = zstandard.ZstdCompressor(level=_LEVEL).compressobj(size=sum(map(len, pieces)))
    packed = []
    pending = 0
    for piece in pieces:
        packed.append(compressor.compress(piece))
        pending += len(piece)
        # Letters, days and bytes of ids have little in common: a separate compressed block
        # for each column, with its own code table, saves a ninth.
        if pending >= _PIECE_BYTES:
            packed.append(compressor.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK))
            pending = 0
    packed.append(compressor.flush())
    return b"".join(packed)


def _decompress(body: bytes, limit_bytes: int) -> bytes:
    # A frame that declares no size, or too large a one, is not opened. If it declares too
    # small a one, zstd refuses the excess.
    if declared_size(body) > limit_bytes:
        raise bundle_damaged()
    window = max(limit_bytes, 1 << 10)
    try:
        return zstandard.ZstdDecompressor(max_window_size=window).decompress(
            body, allow_extra_data=False
        )
    except zstandard.ZstdError:
        raise bundle_damaged() from None
