"""Upgrade: applies data that an earlier release could not read, in the migrations' transaction.

Unknown fields are in *extras*, changes of unknown kinds in ``strange``. Invalid values and edits of
missing records stay.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.undo import NO_SPANS
from fieldreg.domain.records.models import is_valid_value
from fieldreg.store.engines import Engine
from fieldreg.store.log import undo_effects
from fieldreg.store.log.apply import apply_changes
from fieldreg.store.records import kind_sql


def upgrade_unknown_changes(db: Engine) -> None:
    upgraded: dict[str, set[int]] = defaultdict(set)
    for kind in kinds.KINDS:
        upgraded[kind.name] |= _upgrade_creations(db, kind)
    for kind, record in _upgrade_edits(db):
        upgraded[kind.name].add(record)
    spans = undo_effects.load_undone(db).spans
    for name, records in upgraded.items():
        undo_effects.recompute_live_values(db, kinds.BY_NAME[name], records, spans)
    _upgrade_unknown(db)
    undo_effects.reapply_undo_effects(db, NO_SPANS)


def _upgrade_creations(db: Engine, kind: Kind) -> set[int]:
    names = {field.name for field in kind.fields}
    found = set()
    for record, extras in db.execute(
        f"SELECT id, extras FROM {kind.name} WHERE extras IS NOT NULL"
    ).fetchall():
        known, rest = _split(kind, names, {n: (v,) for n, v in json.loads(extras).items()})
        for name, (value,) in known.items():
            db.execute(
                f"UPDATE {kind.name} SET {name} = ?, extras = ? WHERE id = ?",
                (value, _extras({name: value for name, (value,) in rest.items()}), record),
            )
            found.add(record)
    return found


def _upgrade_edits(db: Engine) -> set[tuple[Kind, int]]:
    found = set()
    for identity, number, record, body, extras in db.execute(
        "SELECT id, kind, record, body, extras FROM edit WHERE extras IS NOT NULL"
    ).fetchall():
        kind = kinds.BY_NUMBER[number]
        known, rest = _split(kind, _editable(kind), json.loads(extras))
        if known:
            values, seen = kind_sql.decode_edit_body(body)
            values |= {name: value for name, (value, _) in known.items()}
            seen |= {name: tuple(stamps) for name, (_, stamps) in known.items()}
            db.execute(
                "UPDATE edit SET body = ?, extras = ? WHERE id = ?",
                (kind_sql.encode_edit_body(values, seen), _extras(rest), identity),
            )
            found.add((kind, record))
    return found


def _upgrade_unknown(db: Engine) -> None:
    creations, edits = [], []
    for identity, stamp, number, body in db.execute(
        "SELECT id, stamp, kind, body FROM strange ORDER BY id"
    ).fetchall():
        kind, change = kinds.BY_NUMBER.get(number), json.loads(body)
        if kind is None:
            continue
        if "created" in change:
            names = {field.name for field in kind.fields}
            known, rest = _split(
                kind, names, {name: (value,) for name, value in change["created"].items()}
            )
            missing = names - known.keys()
            if all(is_valid_value(kind, name, None) for name in missing):
                columns = [known.get(field.name, (None,)) for field in kind.fields]
                extras = _extras({name: value for name, (value,) in rest.items()})
                creations.append(Creations(kind, [identity], [stamp], columns, [extras]))
        else:
            known, rest = _split(kind, _editable(kind), change["edited"])
            values = {name: value for name, (value, _) in known.items()}
            seen = {name: tuple(stamps) for name, (_, stamps) in known.items()}
            edits.append(Edit(identity, stamp, kind, change["record"], values, seen, _extras(rest)))
    applied = apply_changes(db, Changes(tuple(creations), tuple(edits)))
    orphaned = {edit.id for edit in applied.orphan_edits}
    applied_ids = {some.ids[0] for some in creations} | {edit.id for edit in edits} - orphaned
    db.executemany("DELETE FROM strange WHERE id = ?", [(change,) for change in applied_ids])


def _editable(kind: Kind) -> set[str]:
    return {field.name for field in (*kind.editable_fields, kinds.RETIRED)}


def _split(
    kind: Kind, names: set[str], fields: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    known = {
        name: entry
        for name, entry in fields.items()
        if name in names and is_valid_value(kind, name, entry[0])
    }
    return known, {name: entry for name, entry in fields.items() if name not in known}


def _extras(fields: Mapping[str, Any]) -> bytes | None:
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode() if fields else None
