"""The shown values and figures of several records, if they were one person."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.consents import consent_rules
from fieldreg.domain.consents.consent_rules import PermittedUses
from fieldreg.domain.joins.shown_values import ShownValue
from fieldreg.domain.kinds import Field, FieldFormat, Kind, Value
from fieldreg.domain.rights import HIDDEN
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.records.repository import CurrentRecord


@dataclass(frozen=True, slots=True)
class JoinedPreview:
    """*values* are by field, contact that one of them refused as HIDDEN.

    *shown_no_more* are values that are shown now; the records keep them. *half_day_counts* are those
    that each attended, *half_day_count* those of all; to *met_count* of them several came.
    """

    values: Mapping[str, ShownValue]
    shown_no_more: tuple[tuple[Field, Value], ...]
    half_day_counts: tuple[int, ...]
    half_day_count: int
    session_count: int
    met_count: int
    uses: PermittedUses


@needs(Permission.CORRECT_PEOPLE)
def preview_joined(user: UserSession, records: Collection[int]) -> JoinedPreview:
    """Preview *records*, each with all that are one with it already.

    Records that are not here, or hidden, are left out. Raises ROLE_NEEDED.
    """
    store = user.store
    people = dict.fromkeys(store.pairs.list_members(records).values())
    rows = {
        row.id: row
        for row in store.records.load_many(
            kinds.TRAINEE, sorted(each for p in people for each in p)
        )
    }
    combined = store.pairs.combine(kinds.TRAINEE, list(rows.values()))
    born = combined["birth_date"].value if combined else None
    answers = {row.id: row for some in store.consents.list_by_person(rows).values() for row in some}
    uses = consent_rules.build_permitted_uses(
        consent_records.build_answers(sorted(answers.values(), key=lambda row: row.stamp)),
        None if born is None else str(born),
        user.clock.today(),
    )
    hidden = kinds.CONTACT_FIELDS if uses.hides_contact else ()
    values = {
        name: ShownValue(HIDDEN, given.member) if name in hidden and given.value else given
        for name, given in combined.items()
    }
    now = [[rows[each] for each in members if each in rows] for members in people]
    attended = [list_attended(user, members) for members in people]
    came = Counter(place for some in attended for place in some)
    return JoinedPreview(
        values,
        tuple(list_shown_no_more(user, kinds.TRAINEE, now, values)),
        tuple(map(len, attended)),
        len(came),
        len({session for session, _ in came}),
        sum(count > 1 for count in came.values()),
        uses,
    )


@needs(Permission.CORRECT_PEOPLE)
def list_shown_no_more(
    user: UserSession,
    kind: Kind,
    apart: Collection[list[CurrentRecord]],
    values: Mapping[str, ShownValue],
) -> Iterator[tuple[Field, Value]]:
    now = [user.store.pairs.combine(kind, rows) for rows in apart if rows]
    for field in kind.editable_fields:
        if field.format is FieldFormat.LONG_TEXT or field.name not in values:
            continue  # all notes are shown
        shown = values[field.name].value
        for value in dict.fromkeys(each[field.name].value for each in now):
            if value not in (None, "", shown) and shown is not HIDDEN:
                yield field, value


@needs(Permission.CORRECT_PEOPLE)
def list_attended(user: UserSession, members: Collection[int]) -> set[tuple[int, int]]:
    marks = user.store.pairs.list_marks(members)
    return {(session, half_day) for session, half_day, mark in marks if mark in ATTENDED_MARKS}
