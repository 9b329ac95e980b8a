"""First readings: of two who may be under 18, a second reader is not told the first verdict.

Decision 26 has the rule. The access report alone tells everything, for it is the person's.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus, find_age_status
from fieldreg.domain.joins.pairs import Ends, PairVerdict
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs

_AGREES: Final = (Verdict.SAME, Verdict.PROPOSED)


@needs(Permission.FIND_PEOPLE)
def find_minors(user: UserSession, people: Iterable[int]) -> set[int]:
    today = date.fromisoformat(user.day)
    return {
        person.id
        for person in user.store.records.load_many(kinds.TRAINEE, sorted(people))
        if find_age_status(str(person.values["birth_date"] or ""), today) is not AgeStatus.ADULT
    }


@needs(Permission.FIND_PEOPLE)
def find_unread(user: UserSession, verdicts: Iterable[PairVerdict]) -> set[Ends]:
    said: dict[Ends, list[PairVerdict]] = defaultdict(list)
    for given in verdicts:
        if given.verdict is not Verdict.OPEN:
            said[given.ends].append(given)
    once = {ends: given for ends, given in said.items() if _is_read_once(given)}
    authors = user.store.history.authors(each.pair for given in once.values() for each in given)
    unread = {
        ends
        for ends, given in once.items()
        if user.user_name not in {authors[each.pair].trainer for each in given}
    }
    minors = find_minors(user, {each for ends in unread for each in ends})
    return {ends for ends in unread if not minors.isdisjoint(ends)}


def _is_read_once(said: Collection[PairVerdict]) -> bool:
    return any(given.verdict in _AGREES for given in said) and all(
        given.verdict is Verdict.PROPOSED for given in said if given.is_officers
    )
