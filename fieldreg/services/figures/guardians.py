"""The share of minors whose guardian's consent is complete."""

from collections.abc import Iterable, Mapping

from fieldreg.domain.consents.consent_rules import is_kept_by_guardian
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.dimensions import YES, HeldSession
from fieldreg.domain.figures.doubts import Doubts
from fieldreg.domain.figures.guardians import Attendants, share_consented
from fieldreg.domain.figures.indicators import IndicatorValue
from fieldreg.domain.figures.intervals import Group
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.periods import Days, end_by
from fieldreg.domain.roles import Permission
from fieldreg.services.consent_records import build_answers
from fieldreg.services.figures import answers
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.VIEW_FIGURES)
def share_consented_minors(user: UserSession, days: Days, hidden: frozenset[int]) -> IndicatorValue:
    doubts = answers.load_doubts(user)
    found = _list_attendants(user, doubts, days, hidden)
    given = user.store.consents.list_by_person(found.minors.keys() | doubts.people)

    def is_consented(group: Group) -> bool:
        rows = [row for root in group if root in given for row in given[root]]
        return bool(rows) and is_kept_by_guardian(build_answers(rows))

    return share_consented(found, is_consented)


def _list_attendants(
    user: UserSession, doubts: Doubts, days: Days, hidden: frozenset[int]
) -> Attendants:
    def read(held: Mapping[int, HeldSession], rows: Iterable[FactRow]) -> Attendants:
        found = Attendants(held, end_by(days, user.day), doubts)
        found.add(rows)
        return found

    where = {Dimension.MINOR: frozenset[str | None]({YES})}
    question = Question(Measure.PEOPLE, (), where, days[0] or None, days[1] or None)
    return user.store.fact_reader.read(question, read, beside=doubts.people, hidden=hidden)
