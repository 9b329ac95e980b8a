"""Officers' decisions on changes that name records their laptop was never sent.

A change is accepted, attached to the person meant, or put away and kept for `KEPT_AWAY` (decision
22).
"""

from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.ids import LAST_NUMBER, change_id, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem, read_stored_word
from fieldreg.domain.records.models import MODELS, Erasure
from fieldreg.domain.records.values import (
    SHORT_TEXT_LIMIT,
    ErasureReason,
    ErasureState,
    RequestTopic,
)
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services import consent_records
from fieldreg.services.arrivals import waiting_changes
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.quarantine import UNDECIDED
from fieldreg.sync.codec import change_codec
from fieldreg.sync.log import change_import
from fieldreg.sync.office import change_authority
from fieldreg.sync.office.bundle_import import BundleImporter
from fieldreg.sync.office.change_authority import DeviceAuthority

_WAITING: Final = (*UNDECIDED, Code.OUT_OF_SCOPE)


@dataclass(frozen=True, slots=True)
class HeldChanges:
    importer: BundleImporter
    user: UserSession

    def list_all(self) -> list[QuarantinedChange]:
        """Return quarantined changes, of each writer as many as an officer looks at."""
        return change_import.list_quarantined(self.importer.store, is_all=False)

    def accept(self, change: int) -> None:
        """Import *change* with its own id and author.

        Raises NOT_FOUND if it does not wait or names a record that is not here, or for the request
        of a person.
        """
        store = self.importer.store
        with store.transaction():
            single = self._load(change, *UNDECIDED)
            if single.created(kinds.REQUEST) or not all(
                map(store.records.kind_of, self._list_named(change, single))
            ):
                raise Problem(Code.NOT_FOUND)
            store.bundles.accept_change(change, self.user.user_name, self.importer.day)
            self.importer.retry_quarantined(writer_of(change))
            if store.bundles.list_quarantine_reasons(change, change):
                raise Problem(Code.NOT_FOUND)
        with self.user.writing() as writing:
            writing.note_kept_records()  # others may have built on what was undone

    def attach(self, change: int, person: int) -> None:
        store = self.importer.store
        with store.transaction():
            single = self._load(change, Code.REQUEST)
            if store.records.kind_of(person) is not kinds.TRAINEE:
                raise Problem(Code.NOT_FOUND)
            kind, values, is_edit = _said_of_person(single)
            topic = (
                read_stored_word(RequestTopic, values["topic"]) if kind is kinds.REQUEST else None
            )
            if topic is not None and topic.purpose is not None:
                consent_records.withdraw_consent(self.user, person, topic.purpose, shown=AS_STORED)
            with self.user.writing() as writing:
                if topic is RequestTopic.ERASE:
                    _write_about(writing, person, *self._ask_to_erase(), is_edit=False)
                if kind is kinds.ERASURE:  # it waits from now on, whatever its laptop wrote
                    values["day"] = self.importer.day
                _write_about(writing, person, kind, values, is_edit=is_edit)
            store.bundles.note_quarantine_reason(change, Code.NOT_ACCEPTED)
            if topic is not None:
                store.bundles.empty_quarantined(change)
                store.erasures.request_vacuum()

    def put_away(self, change: int, *, is_wanted: bool = True, reason: str = "") -> None:
        store = self.importer.store
        with store.transaction():
            if is_wanted:
                note = self._check_reason(change, reason)
                store.bundles.note_quarantine_reason(change, Code.NOT_ACCEPTED, note)
                return
            single = self._load(change, Code.NOT_ACCEPTED)
            mistrust = _mistrust(change, single)
            codes = change_authority.judge_names(mistrust, single)
            office_only = change_authority.list_office_changes(single, mistrust.device_writers)
            codes |= dict.fromkeys(office_only, Code.OUT_OF_SCOPE)
            store.bundles.note_quarantine_reason(change, codes.get(change, Code.OUTSIDE_INVITATION))
            self.importer.retry_quarantined(writer_of(change))

    def put_all_away(self, change: int, *, reason: str = "") -> int:
        store = self.importer.store
        with store.transaction():
            note = self._check_reason(change, reason)
            with_requests = bool(self._load(change, *_WAITING).created(kinds.REQUEST))
            device = store.devices.find_by_writer(writer_of(change))
            writers = store.devices.list_writers(device.id) if device else [writer_of(change)]
            return sum(
                self._put_span_away(writer, note, with_requests=with_requests) for writer in writers
            )

    def _put_span_away(self, writer: int, note: str | None, *, with_requests: bool) -> int:
        bundles = self.importer.store.bundles
        span = (change_id(writer, 1), change_id(writer, LAST_NUMBER))
        kept = {
            each: reason
            for each, reason, body in bundles.list_quarantined_changes(*span)
            if not with_requests
            and reason in _WAITING
            and change_codec.decode(body).created(kinds.REQUEST)
        }
        count = bundles.replace_quarantine_reasons(span, _WAITING, Code.NOT_ACCEPTED, note)
        for each, reason in kept.items():
            bundles.note_quarantine_reason(each, reason)
        return count - len(kept)

    def _check_reason(self, change: int, reason: str) -> str | None:
        single = self._load(change, *_WAITING)
        is_missing = not reason.strip() and single.created(kinds.REQUEST)
        if is_missing or len(reason) > SHORT_TEXT_LIMIT:
            raise Problem(Code.VALUE_REFUSED, field="reason")
        return reason.strip() or None

    def _ask_to_erase(self) -> tuple[Kind, dict[str, Value]]:
        asked = {"state": ErasureState.ASKED, "reason": ErasureReason.ASKED}
        return Erasure.kind, {**asked, "day": self.importer.day}

    def _load(self, change: int, *reasons: Code) -> Changes:
        bundles = self.importer.store.bundles
        for _, reason, body in bundles.list_quarantined_changes(change, change):
            if reason in reasons:
                single = change_codec.decode(body)
                waiting_changes.require_shown(
                    self.user, change_import.view_change(change, reason, single)
                )
                return single
        raise Problem(Code.NOT_FOUND)

    def _list_named(self, change: int, single: Changes) -> set[int]:
        foreign = change_authority.group_foreign_names(
            single, _mistrust(change, single).device_writers
        )
        return {record for named in foreign.values() for some in named.values() for record in some}


def _mistrust(change: int, single: Changes) -> DeviceAuthority:
    writer, unread = writer_of(change), frozenset(change_authority.list_unread_writers(single))
    return DeviceAuthority({writer: frozenset({writer})}, known_writers=unread)


def _said_of_person(single: Changes) -> tuple[Kind, dict[str, Value], bool]:
    for edit in single.edits:
        if edit.kind is kinds.TRAINEE:
            return edit.kind, dict(edit.values), True
    for made in single.creations:
        if made.kind.person_fields or made.kind is kinds.ERASURE:
            names = (field.name for field in made.kind.fields)
            values = (column[0] for column in made.columns)
            return made.kind, dict(zip(names, values, strict=True)), False
    raise Problem(Code.VALUE_REFUSED, field="kind")


def _write_about(
    writing: ChangeWriter, person: int, kind: Kind, values: dict[str, Value], *, is_edit: bool
) -> None:
    if is_edit:
        is_retired = values.pop(RETIRED.name, 0)
        if values:
            writing.edit(kind, person, values, shown=AS_STORED)
        if is_retired:
            writing.retire(kind, person)
        return
    people: dict[str, Value] = dict.fromkeys(kind.person_fields, person)
    people = people or {"trainees": str(person)}
    writing.create(MODELS[kind.name].validated(**values | people))
