"""Devices: the laptops head office knows, their writers, and what each was sent.

A laptop's *scope* is what a reply may carry to it: the people it registered, whom
others marked at its sessions or who live in its provinces, their consents, its sessions
(and so much of those in whose place it is, and whom those were sent)
and those head office planned there, what head office asked its trainer and was told, and
the lists of courses and partners. Whom it marks itself it holds already: its own mark tells
it of nobody, or any mark would open any record. Who may not be kept any more goes to none
that does not hold her; and until its words were compared a laptop is in nobody's place and
has no provinces. What it was once sent it holds, and hears of for ever, wherever that
person may have moved since. With every change goes the shift it was made in, so that its
history can name who and where.
What is inert is in no scope, and every undoing in every one. Sealed answers are in none,
not even in that of the laptop that brought them.

Long because a laptop, what it may hold and what it was sent are one question here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, count
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS, change_id, writer_of
from fieldreg.domain.records.values import ConsentState
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.log import change_log
from fieldreg.store.log.authors import writer_sessions_of
from fieldreg.store.log.erasure_orders import ORDER_IN_FORCE_SQL
from fieldreg.store.records import kind_sql

_COLUMNS = (
    "id, name, trainer, invitation, certificate, reason,"
    " held_version, sent_version, answered_version,"
    " coalesce((SELECT max(a.version) FROM arrival a JOIN device_writer w"
    " ON w.writer = a.writer WHERE w.device = device.id), 0),"
    " invited_on, last_received_on, last_noted_on,"
    " (SELECT count(*) FROM branch b JOIN device_writer c ON c.writer = b.becomes"
    " WHERE c.device = device.id AND b.former = 0)"
)


@dataclass(frozen=True, slots=True)
class Device:
    """One laptop as head office knows it.

    *provinces* are aimag codes; without them it is told of nobody for where they live,
    nor may change them. *certificate* is the one it presented last, and *reason*
    why it was cut off; who is trusted, the trust list says. *held_version* is the version of head office's
    store that the laptop said it has, *sent_version* that of the last reply with anything
    new in it, *answered_version* that of the last reply at all. *heard_version* is the
    version that its own latest changes made. *copies* counts the other logs that came
    under its one name: it was cloned, or put back as it was.
    """

    id: int
    name: str
    trainer: str | None
    invitation_key: bytes
    certificate: bytes | None
    reason: str | None
    held_version: int
    sent_version: int
    answered_version: int
    last_change_version: int
    invited_on: str
    last_received_on: str | None
    last_noted_on: str | None
    clone_count: int
    provinces: tuple[str, ...] = ()


SHAREABLE_KINDS: Final = tuple(one for one in kinds.KINDS if not one.is_sealed)
"""The kinds of which a laptop may be told at all."""


@translating_errors
class DeviceRepository:
    """The shelf of laptops; what it writes is in the open transaction.

    Long because of what the module says of itself.
    """

    def __init__(self, engine: Engine) -> None:
        self._db = engine

    def invite(self, name: str, provinces: tuple[str, ...], key: bytes, day: str) -> int:
        """Note a new laptop called *name* whose invitation has the public *key*."""
        [(device,)] = self._db.execute(
            "INSERT INTO device (id, name, invitation, sent_version,"
            " answered_version, invited_on)"
            " SELECT coalesce(max(id), 0) + 1, ?, ?, 0, 0, ? FROM device"
            " RETURNING id",
            (name, key, day),
        ).fetchall()
        self.set_provinces(device, provinces)
        return int(device)

    def set_provinces(self, device: int, provinces: tuple[str, ...]) -> None:
        """Let the scope of *device* be the people of *provinces* from now on."""
        self._db.execute("DELETE FROM device_province WHERE device = ?", (device,))
        self._db.executemany(
            "INSERT INTO device_province (device, province) VALUES (?, ?)",
            [(device, province) for province in provinces],
        )

    def note_replacement(self, device: int, lost: int) -> None:
        """Let *device* hold what *lost* made, and what those made that *lost* replaced."""
        self._db.execute(
            "INSERT INTO device_before (device, before) SELECT ?1, ?2 UNION"
            " SELECT ?1, before FROM device_before WHERE device = ?2",
            (device, lost),
        )

    def note_cutoff_reason(self, device: int, reason: str) -> None:
        """Note why *device* was cut off."""
        self._db.execute("UPDATE device SET reason = ? WHERE id = ?", (reason or None, device))

    def invite_if_unknown(
        self, name: str, provinces: tuple[str, ...], key: bytes, day: str
    ) -> None:
        """Note the laptop whose invitation has the public *key*, unless it is known.

        Where another has its *name* by now, a number goes with it.
        """
        if not self.list_by_invitation(key):
            self.invite(self._free(name), provinces, key, day)

    def add_clone(self, first: Device, day: str) -> Device:
        """Note another laptop that came by the invitation of *first*."""
        name = self._free(first.name)
        device = self.find(self.invite(name, first.provinces, first.invitation_key, day))
        assert device is not None  # noqa: S101  # it was made a line above
        return device

    def list_all(self) -> list[Device]:
        """Give every laptop, by name."""
        return self._where("1 = 1", ())

    def find(self, device: int) -> Device | None:
        """Give the laptop with the id *device*, or None."""
        return next(iter(self._where("id = ?", (device,))), None)

    def find_by_name(self, name: str) -> Device | None:
        """Give the laptop called *name*, or None."""
        return next(iter(self._where("name = ?", (name,))), None)

    def list_by_invitation(self, key: bytes) -> list[Device]:
        """Give the laptops whose invitation has the public *key*, the first that came first.

        Whoever copied an invitation can begin another laptop with it.
        """
        return sorted(self._where("invitation = ?", (key,)), key=lambda one: one.id)

    def find_by_writer(self, writer: int) -> Device | None:
        """Give the laptop that *writer* belongs to, or None."""
        condition = "id = (SELECT device FROM device_writer WHERE writer = ?)"
        return next(iter(self._where(condition, (writer,))), None)

    def list_writers(self, device: int) -> list[int]:
        """Give every writer that *device* has been, the present one last."""
        rows = self._db.execute(
            "SELECT writer FROM device_writer WHERE device = ? ORDER BY begun", (device,)
        )
        return [row[0] for row in rows]

    def note_writer(self, device: int, writer: int) -> None:
        """Note that *writer* is one of *device*."""
        self._db.execute(
            "INSERT INTO device_writer (begun, writer, device)"
            " SELECT coalesce(max(begun), 0) + 1, ?, ? FROM device_writer WHERE true"
            " ON CONFLICT DO NOTHING",
            (writer, device),
        )

    def note_bundle_header(
        self,
        device: int,
        *,
        writer: int,
        trainer: str,
        certificate: bytes,
        held_version: int,
        noted_on: str,
        received_on: str,
    ) -> None:
        """Note what a verified bundle of *device* says of it."""
        self.note_writer(device, writer)
        self._db.execute(
            "UPDATE device SET trainer = ?1, certificate = ?2,"
            " last_received_on = ?3, last_noted_on ="
            " CASE WHEN last_noted_on > ?4 THEN last_noted_on ELSE ?4 END,"
            # Of two that go by one name, the one that holds less is the one to answer.
            " held_version = CASE WHEN spoke = 1 AND held_version < ?6"
            " THEN held_version ELSE ?6 END, spoke = 1 WHERE id = ?5",
            (trainer, certificate, received_on, noted_on, device, held_version),
        )

    def note_certificate(self, device: int, certificate: bytes) -> None:
        """Note by which *certificate* head office knows *device*, of which nothing went in."""
        self._db.execute("UPDATE device SET certificate = ? WHERE id = ?", (certificate, device))

    def note_bundle_end(self, writer: int, last: int, log_hash: bytes) -> None:
        """Note that a bundle of *writer* came that ends there in its log."""
        self._db.execute(
            "INSERT INTO heard (writer, last, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (writer, last, log_hash),
        )

    def clear_bundle_ends(self) -> None:
        """Begin to listen anew: what came earlier was answered, or will come again."""
        self._db.execute("DELETE FROM heard")

    def list_bundle_ends(self, writer: int) -> list[tuple[int, bytes]]:
        """Give number and log hash at the end of each bundle that *writer* brought."""
        rows = self._db.execute(
            "SELECT last, hash FROM heard WHERE writer = ? ORDER BY last, hash", (writer,)
        )
        return [(row[0], row[1]) for row in rows]

    def current_version(self) -> int:
        """Give how many transactions changed data here or made a reply so far."""
        return int(self._db.execute("SELECT version FROM clock").fetchone()[0])

    def find_last_number_at(self, version: int, writer: int) -> int:
        """Give the number up to which *writer* was held here at *version*, without a gap."""
        held = 0
        for first, last in self._db.execute(
            "SELECT first, last FROM arrival WHERE writer = ? AND version <= ? ORDER BY first",
            (writer, version),
        ):
            if first > held + 1:
                break
            held = max(held, last)
        return held

    def last_change_version(self) -> int:
        """Give the version that the latest change of data made."""
        row = self._db.execute("SELECT coalesce(max(version), 0) FROM arrival").fetchone()
        return int(row[0])

    def take_unsent_changes(
        self, device: Device, of: Collection[Kind] = SHAREABLE_KINDS, *, everything: bool = False
    ) -> tuple[int, Changes]:
        """Give what *device* may hold *of* some kinds, and note it as sent.

        It is what the laptop has not said it holds. What it wrote itself is left out, unless
        it has had several writers: then what one of them wrote may be lost, or a copy's that
        goes by the same name. Also gives the version that stands for it: a laptop that says
        it holds that version holds all this. With *everything* all is news, whatever it said
        and whoever wrote it.
        """
        self._db.execute("UPDATE clock SET version = version + 1")
        version, writer = self.current_version(), self._needs_nothing_of(device)
        self._db.execute(
            "UPDATE device SET answered_version = ?, spoke = 0 WHERE id = ?", (version, device.id)
        )
        if not of:
            return version, Changes()
        shared = self._shared(device)
        own, held = writer, device.held_version
        if everything:
            writer, held = 0, -1
        # What one copy gave back the other may never have been sent.
        least = 1 if device.clone_count else 0
        waiting = {one for one, at in shared.items() if max(at, least) > held}
        creations: list[Creations] = []
        for kind in of:
            new = _unsent(self._db, kind, device, writer)
            found = change_log.creations_of(self._db, kind, new | waiting)
            creations += (some for some in found if len(some))
        fresh = {one for some in creations for one in some.ids}
        edits = {edit.id: edit for edit in change_log.edits_of(self._db, fresh)}
        mine = () if own else self.list_writers(device.id)
        edits |= {
            edit.id: edit
            for edit in chain(self._edits_since(held), self._unsent_of(device, mine, held))
            # What it made it holds, also while that is inert and so in nobody's scope.
            if (edit.record in shared or writer_of(edit.record) == writer) and edit.kind in of
        }
        foreign = [edit for edit in edits.values() if writer_of(edit.id) != writer]
        returned = {edit.id for edit in foreign if writer_of(edit.id) in mine}
        changes = {*fresh, *(edit.id for edit in foreign)}
        shifts = set(writer_sessions_of(self._db, changes).values()) - shared.keys() - {0}
        creations += change_log.creations_of(self._db, kinds.WRITER_SESSION, shifts)
        self._db.insert_new(
            "shared",
            ("device", "record", "version"),
            [
                (device.id, one, version)
                for one in fresh | shifts | returned
                if writer_of(one) != own
            ],
        )
        # In the order of their stamps, none comes before one that it had seen.
        news = Changes(tuple(creations), tuple(sorted(foreign, key=lambda one: one.stamp)))
        if news.count:
            self._db.execute(
                "UPDATE device SET sent_version = ? WHERE id = ?", (version, device.id)
            )
        return version, news

    def filter_changeable(self, device: Device, kind: Kind, records: set[int]) -> set[int]:
        """Give those of *records* that *device* may change: sent to it, or in its scope."""
        foreign = records - self.filter_sent(device.id, records)
        if not foreign:
            return records
        return records - foreign | (foreign & _scope(self._db, kind, device))

    def filter_sent(self, device: int, records: set[int]) -> set[int]:
        """Give those of *records* that *device* was sent."""
        return {
            row[0]
            for some in kind_sql.batches(records)
            for row in self._db.execute(
                "SELECT record FROM shared WHERE device = ?"
                f" AND record IN ({kind_sql.placeholders(some)})",
                (device, *some),
            )
        }

    def note_held_records(self, device: int, records: Iterable[int]) -> None:
        """Note that *device* holds *records* already, as a head office that lost it learns."""
        self._db.executemany(
            "INSERT INTO shared (device, record, version) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
            [(device, record) for record in records],
        )

    def list_held_records(self, device: int) -> set[int]:
        """Give the ids that *device* holds: what it created, and what it was sent."""
        rows = self._db.execute("SELECT record FROM shared WHERE device = ?", (device,))
        held = {row[0] for row in rows}
        for writer in self.list_writers(device):
            span = (change_id(writer, 1), change_id(writer, LAST_NUMBER))
            for kind in kinds.KINDS:
                found = self._db.execute(
                    f"SELECT id FROM {kind.name} WHERE id BETWEEN ? AND ?", span
                )
                held.update(row[0] for row in found)
        return held

    def list_devices_holding(self, record: int) -> set[int]:
        """Give the ids of the laptops that hold *record*: they made it, or were sent it."""
        rows = self._db.execute(
            "SELECT device FROM shared WHERE record = ? UNION"
            " SELECT device FROM device_writer WHERE writer = ?",
            (record, writer_of(record)),
        )
        return {row[0] for row in rows}

    def list_made_and_sent(self, kind: Kind, device: int) -> tuple[set[int], set[int]]:
        """Give the records of *kind* that *device* made, and those that it was sent."""
        made = f"SELECT id FROM {kind.name} WHERE {_made_itself(kind.name)}"
        sent = (
            f"SELECT id FROM {kind.name} JOIN shared s ON s.record = {kind.name}.id"
            " WHERE s.device = ?1"
        )
        own, foreign = (
            {row[0] for row in self._db.execute(sql, (device,))} for sql in (made, sent)
        )
        return own, foreign - own

    def _free(self, name: str) -> str:
        names = chain([name], (f"{name} ({number})" for number in count(2)))
        return next(one for one in names if self.find_by_name(one) is None)

    def _edits_since(self, version: int) -> Iterator[Edit]:
        """Give the edits that came after *version*."""
        return change_log.edits_where(
            self._db,
            f"JOIN arrival a ON e.id BETWEEN (a.writer << {NUMBER_BITS} | a.first)"
            f" AND (a.writer << {NUMBER_BITS} | a.last) WHERE a.version > ?",
            (version,),
        )

    def _unsent_of(self, device: Device, writers: Iterable[int], held: int) -> Iterator[Edit]:
        """Give the edits by *writers* of *device* that it was never sent, or does not hold.

        While it had one writer they were left out, whatever version it holds by now.
        """
        for writer in writers:
            yield from change_log.edits_where(
                self._db,
                "LEFT JOIN shared s ON s.device = ? AND s.record = e.id"
                " WHERE e.id BETWEEN ? AND ? AND (s.version IS NULL OR s.version > ?)",
                (device.id, change_id(writer, 1), change_id(writer, LAST_NUMBER), held),
            )

    def _needs_nothing_of(self, device: Device) -> int:
        """Give the one writer that *device* has been, 0 where there were several."""
        writers = self.list_writers(device.id)
        return writers[0] if len(writers) == 1 else 0

    def _shared(self, device: Device) -> dict[int, int]:
        rows = self._db.execute("SELECT record, version FROM shared WHERE device = ?", (device.id,))
        return dict(rows.fetchall())

    def _where(self, condition: str, bound: tuple[object, ...]) -> list[Device]:
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM device WHERE {condition} ORDER BY name", bound
        ).fetchall()
        provinces: dict[int, list[str]] = defaultdict(list)
        for device, province in self._db.execute(
            "SELECT device, province FROM device_province ORDER BY province"
        ):
            provinces[device].append(province)
        return [replace(Device(*row), provinces=tuple(provinces[row[0]])) for row in rows]


def _scope(db: Engine, kind: Kind, device: Device) -> set[int]:
    """Give what of *kind* is in the scope of *device*."""
    sql = _scopes(device).get(kind.name)
    return {row[0] for row in db.execute(sql, (device.id,))} if sql else set()


def _unsent(db: Engine, kind: Kind, device: Device, writer: int) -> set[int]:
    """Give what of *kind* is news in the scope of *device*, not counting *writer*'s."""
    sql = _scopes(device).get(kind.name)
    if sql is None:
        return set()
    # What it wrote itself is nearly everything: two ranges leave it unread.
    sql += (
        f" AND ({kind.name}.id < ?2 OR {kind.name}.id > ?3) AND NOT EXISTS (SELECT 1"
        f" FROM shared s WHERE s.device = ?1 AND s.record = {kind.name}.id)"
    )
    span = change_id(writer, 1), change_id(writer, LAST_NUMBER)
    return {row[0] for row in db.execute(sql, (device.id, *span))}


def _scopes(device: Device) -> Mapping[str, str]:
    return _IN_PROVINCES if device.provinces else _IN_NONE


_OWN_RECORDS = f"BETWEEN o.writer << {NUMBER_BITS} AND (o.writer << {NUMBER_BITS} | {LAST_NUMBER})"


_REFUSED = (
    # Said twice, since the index holds only these and wants it in so many words.
    "SELECT trainee FROM consent WHERE state <> 'given' AND purpose = 'keep'"
    f" AND state IN ('{ConsentState.WITHDRAWN}', '{ConsentState.DECLINED}') AND retired = 0"
)


def _made_itself(table: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM device_writer o WHERE o.device = ?1 AND {table}.id {_OWN_RECORDS})"
    )


def _made(table: str, before: str) -> str:
    """Tell whether it made it, or one of those *before* did in whose place it is."""
    return (
        f"EXISTS (SELECT 1 FROM device_writer o WHERE (o.device = ?1 OR o.device IN {before})"
        f" AND {table}.id {_OWN_RECORDS})"
    )


def _there(table: str) -> str:
    return f"SELECT id FROM {table} WHERE {table}.retired <> {kinds.INERT_MARK}"


def _may_hold(known: str) -> Mapping[str, str]:
    """Say what a laptop may hold, kind by kind; ?1 is the device, *known* whether it is.

    Who is not known is in nobody's place: the invitation to replace a lost laptop may be in
    the hands that have the laptop. Who may not be kept any more, by whoever said so, goes to
    no laptop that does not hold her.
    """
    provinces = f"(SELECT province FROM device_province WHERE device = ?1 AND {known})"
    before = f"(SELECT before FROM device_before WHERE device = ?1 AND {known})"
    made = partial(_made, before=before)
    sessions = (
        f"{_there('session')} AND ({made('session')} OR (substr(soum, 1, 2) IN {provinces}"
        f" AND session.id >> {NUMBER_BITS} NOT IN (SELECT writer FROM device_writer)))"
    )
    marked_there = (
        f"SELECT trainee FROM attendance WHERE attendance.retired < {kinds.INERT_MARK}"
        f" AND NOT {made('attendance')} AND session IN ({sessions})"
    )
    trainees = (
        f"{_there('trainee')} AND ({made('trainee')} OR ((id NOT IN ({_REFUSED})"
        " OR id IN (SELECT record FROM shared WHERE device = ?1))"
        f" AND (aimag IN {provinces}"
        f" OR id IN (SELECT record FROM shared WHERE device IN {before})"
        f" OR id IN ({marked_there}))))"
    )
    asked = (
        f"{_there('question')} AND {known} AND laptop IN"
        f" (SELECT name FROM device WHERE id = ?1 OR id IN {before})"
    )
    lists = {kind.name: f"{_there(kind.name)} AND ?1 = ?1" for kind in kinds.KINDS if kind.list_key}
    return lists | {
        "partner": f"{_there('partner')} AND ({made('partner')} OR {known})",
        "trainee": trainees,
        "session": sessions,
        "attendance": (
            f"{_there('attendance')} AND ({made('attendance')} OR session IN ({sessions}))"
        ),
        "consent": (f"{_there('consent')} AND ({made('consent')} OR trainee IN ({trainees}))"),
        "question": asked,
        "response": (f"{_there('response')} AND ({made('response')} OR question IN ({asked}))"),
        "quota": f"{_there('quota')} AND ?1 = ?1",
        "undoing": f"{_there('undoing')} AND ?1 = ?1",
        "erasure": f"{_there('erasure')} AND {ORDER_IN_FORCE_SQL} AND ?1 = ?1",
    }


_IN_PROVINCES, _IN_NONE = _may_hold("1 = 1"), _may_hold("1 = 0")
