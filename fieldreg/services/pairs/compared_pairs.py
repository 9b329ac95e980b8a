"""The two people of a pair side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.kinds import Field, FieldFormat, Value
from fieldreg.domain.matching.likeness import Reason
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.rights import HIDDEN
from fieldreg.domain.roles import Permission
from fieldreg.services import consent_records
from fieldreg.services.pairs import joined_people, joined_preview
from fieldreg.services.pairs.joined_preview import JoinedPreview
from fieldreg.services.pairs.open_pairs import OpenPair
from fieldreg.services.pairs.ranking import explain_pairs
from fieldreg.services.pairs.record_contexts import RecordContext, load_contexts
from fieldreg.services.pairs.verdicts import SaidVerdict, list_verdicts_on
from fieldreg.services.records import first_readings
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.people.search import PersonRow

_REASON_OF: Final = {"soum": "place"}


@dataclass(frozen=True, slots=True)
class ComparedValues:
    """Two values of a field, hidden ones as HIDDEN; *reason* is that of likeness.

    Of two records that are one, *shown* is the member whose value is shown.
    """

    field: Field
    first: Value
    second: Value
    reason: Reason | None
    shown: int | None = None

    @property
    def is_unknown(self) -> bool:
        return any(value in (None, "", HIDDEN) for value in (self.first, self.second))


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """A pair with all that speaks for and against it.

    *joined* is there only if the two are not one.
    """

    pair: OpenPair
    reasons: tuple[Reason, ...]
    contexts: tuple[RecordContext, RecordContext]
    values: tuple[ComparedValues, ...]
    said: tuple[SaidVerdict, ...]
    shared_count: int
    needs_second_reader: bool
    joined: JoinedPreview | None = None

    @property
    def people(self) -> tuple[PersonRow, PersonRow]:
        first, second = self.contexts
        return first.person, second.person


@needs(Permission.CORRECT_PEOPLE)
def load_compared(user: UserSession, pair: OpenPair) -> ComparedPair:
    """Load both people of *pair*, without refused contact.

    Raises NOT_FOUND, ROLE_NEEDED.
    """
    contexts = load_contexts(user, pair.ends)
    if len(contexts) < len(pair.ends):
        raise Problem(Code.NOT_FOUND)
    is_one = len(set(user.store.pairs.find_roots(pair.ends).values())) == 1
    said = tuple(
        verdict for verdict in list_verdicts_on(user, pair.ends) if verdict.given.ends == pair.ends
    )
    reasons = explain_pairs(user, [pair.ends])[pair.ends]
    return ComparedPair(
        pair,
        reasons,
        (contexts[pair.first], contexts[pair.second]),
        tuple(_compare(user, pair, reasons)),
        said,
        count_shared(user, pair.ends),
        bool(first_readings.find_minors(user, pair.ends)),
        None if is_one else joined_preview.preview_joined(user, pair.ends),
    )


@needs(Permission.CORRECT_PEOPLE)
def list_people_of(user: UserSession, pairs: Iterable[OpenPair]) -> dict[int, PersonRow]:
    ends = sorted({each for pair in pairs for each in pair.ends})
    return {row.id: row for row in user.store.people.list_records(ends)}


@needs(Permission.CORRECT_PEOPLE)
def count_shared(user: UserSession, ends: Ends) -> int:
    return len(set.intersection(*(joined_preview.list_attended(user, [each]) for each in ends)))


def _compare(
    user: UserSession, pair: OpenPair, found: Iterable[Reason]
) -> Iterable[ComparedValues]:
    first, second = load_shown_values(user, pair.ends)
    reasons = {reason.name: reason for reason in found if reason.level}
    roots = user.store.pairs.find_roots(pair.ends)
    is_one = len(set(roots.values())) == 1
    shown = joined_people.load_joined(user, pair.first).values if is_one else {}
    for field in kinds.TRAINEE.editable_fields:
        values = first[field.name], second[field.name]
        is_told = field.format is not FieldFormat.LONG_TEXT and field is not kinds.RETIRED
        if is_told and any(values):
            reason = reasons.get(_REASON_OF.get(field.name, field.name))
            member = shown[field.name].member if field.name in shown else None
            yield ComparedValues(field, *values, reason, member)


@needs(Permission.CORRECT_PEOPLE)
def load_shown_values(user: UserSession, people: Sequence[int]) -> tuple[Mapping[str, Value], ...]:
    """Return the values of each of *people*, contact that was refused as HIDDEN.

    Raises NOT_FOUND, ROLE_NEEDED.
    """
    loaded = user.store.records.load_many(kinds.TRAINEE, people)
    records = {record.id: record for record in loaded}
    if len(records) < len(people):
        raise Problem(Code.NOT_FOUND)
    born = {each: str(record.values["birth_date"] or "") for each, record in records.items()}
    uses = consent_records.load_permitted_uses(user, born)
    return tuple(
        {
            name: HIDDEN
            if value and name in kinds.CONTACT_FIELDS and uses[each].hides_contact
            else value
            for name, value in records[each].values.items()
        }
        for each in people
    )
