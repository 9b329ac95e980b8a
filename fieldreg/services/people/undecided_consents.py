"""People who refused to be kept, or have to be asked again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.consents import consent_rules
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF, AgeStatus
from fieldreg.domain.records.values import ConsentState, Purpose
from fieldreg.domain.roles import Permission
from fieldreg.services.consent_records import (
    build_answers,
    find_people_not_to_keep,
    is_kept_today,
    list_in_use,
)
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.consents import ConsentRow
from fieldreg.store.kept.counts import WaitingList
from fieldreg.store.people.search import PersonRow

_AT_ONCE: Final = 500  # people


@dataclass(frozen=True, slots=True)
class ConsentToDecide:
    trainee_id: int
    name: str
    purposes: tuple[Purpose, ...]


@needs(Permission.VIEW_OVERVIEW)
def count_refused_people(user: UserSession) -> int:
    if not is_kept_today(user):
        return len(list_refused_people(user))
    store = user.store.consents
    count, _ = store.count_waiting(WaitingList.REFUSED, user.day)
    requested = {row.id for row in _list_requested(user)}
    return count + len(requested - store.filter_waiting(WaitingList.REFUSED, user.day, requested))


@needs(Permission.VIEW_OVERVIEW)
def list_refused_people(user: UserSession, limit: int | None = None) -> list[ConsentToDecide]:
    if is_kept_today(user):
        refused = user.store.consents.list_waiting(WaitingList.REFUSED, user.day, limit)
        people = {*refused, *(row.id for row in _list_requested(user))}
    else:
        people = find_people_not_to_keep(user)
    return [
        ConsentToDecide(row.id, row.full_name, (Purpose.KEEP,))
        for row in list_in_use(user, sorted(people)[:limit])
    ]


def _list_requested(user: UserSession) -> list[PersonRow]:
    return list_in_use(user, sorted(user.store.erasures.list_requested_people()))


@needs(Permission.VIEW_OVERVIEW)
def list_people_to_ask_again(user: UserSession, limit: int | None = None) -> list[ConsentToDecide]:
    """Return people who consented only to a text that differs in substance today.

    Their consent holds until then.
    """
    found: list[ConsentToDecide] = []
    after = 0
    while limit is None or len(found) < limit:
        older, after = _find_older(user, after)
        found += _list_older(user, older)
        if not after:
            break
    return found[:limit]


def _find_older(user: UserSession, after: int) -> tuple[dict[int, list[Purpose]], int]:
    by_purpose = {
        purpose: user.store.consents.list_people_with_outdated_text(
            purpose, user.consent_texts.equivalent_versions(purpose), after, _AT_ONCE
        )
        for purpose in Purpose
    }
    cut = [people[-1] for people in by_purpose.values() if len(people) == _AT_ONCE]
    last = min(cut, default=0)
    older: dict[int, list[Purpose]] = {}
    for purpose, people in by_purpose.items():
        for person in people:
            if not last or person <= last:
                older.setdefault(person, []).append(purpose)
    return older, last


def _list_older(user: UserSession, older: Mapping[int, Sequence[Purpose]]) -> list[ConsentToDecide]:
    consents = user.store.consents.list_by_person(older)
    today = user.clock.today()
    found = []
    for row in list_in_use(user, sorted(older)):
        age = consent_rules.find_age_status(row.birth_date, today)
        answers = consents[row.id]
        purposes = tuple(
            purpose for purpose in older[row.id] if _is_older(user, answers, purpose, age)
        )
        if purposes:
            found.append(ConsentToDecide(row.id, row.full_name, purposes))
    return found


def _is_older(
    user: UserSession, rows: Iterable[ConsentRow], purpose: Purpose, age: AgeStatus
) -> bool:
    consent = consent_rules.build_effective_consent(build_answers(rows), purpose, age)
    if consent.is_refused:
        return False
    versions = user.consent_texts.equivalent_versions(purpose)
    given = [row for row in rows if row.purpose == purpose and row.state == ConsentState.GIVEN]
    sides = (False, True) if consent.needs_guardian else (False,)
    by_side = ([row for row in given if (row.given_by != GIVEN_BY_SELF) is side] for side in sides)
    return any(
        bool(side) and all(row.text_version not in versions for row in side) for side in by_side
    )
