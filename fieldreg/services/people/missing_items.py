"""The gravest gap in a person's record, and guardians' answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldreg.domain.consents import consent_rules
from fieldreg.domain.consents.consent_rules import GIVEN_BY_SELF, ConsentAnswer, EffectiveConsent
from fieldreg.domain.problems import read_stored_word
from fieldreg.domain.records.values import ConsentState, Purpose
from fieldreg.domain.rights import HIDDEN
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.consents import ConsentRow
from fieldreg.store.people.search import PersonRow


class Missing(StrEnum):
    REFUSED = "refused"  # the person may not be kept
    CONSENT = "consent"  # to be kept; never asked
    OUTDATED = "outdated"  # a consent to a text that differs in substance today
    GUARDIAN = "guardian"  # a guardian's consent
    SOUM = "soum"  # also a text that names none


@dataclass(frozen=True, slots=True)
class MissingItem:
    """*day* and *version* are those of an outdated consent."""

    kind: Missing
    day: str = ""
    version: str = ""


@needs(Permission.VIEW_OVERVIEW)
def find_missing_items(user: UserSession, people: Sequence[PersonRow]) -> dict[int, MissingItem]:
    answers = user.store.consents.list_by_person([person.id for person in people])
    found = {
        person.id: _find_missing(user, person, answers.get(person.id, ())) for person in people
    }
    return {person: item for person, item in found.items() if item is not None}


@needs(Permission.VIEW_OVERVIEW)
def find_guardian_answers(
    user: UserSession, people: Sequence[PersonRow]
) -> dict[int, ConsentState | None]:
    answers = user.store.consents.list_by_person([person.id for person in people])
    found = {
        person.id: _build_keep_consent(user, person, answers.get(person.id, ()))
        for person in people
    }
    return {person: keep.guardian_state for person, keep in found.items() if keep.needs_guardian}


def _build_keep_consent(
    user: UserSession, person: PersonRow, rows: Iterable[ConsentRow]
) -> EffectiveConsent:
    age = consent_rules.find_age_status(person.birth_date, user.clock.today())
    answers = [
        ConsentAnswer(
            Purpose.KEEP, row.given_by != GIVEN_BY_SELF, read_stored_word(ConsentState, row.state)
        )
        for row in rows
        if row.purpose == Purpose.KEEP
    ]
    return consent_rules.build_effective_consent(answers, Purpose.KEEP, age)


def _find_missing(
    user: UserSession, person: PersonRow, rows: Iterable[ConsentRow]
) -> MissingItem | None:
    rows = [row for row in rows if row.purpose == Purpose.KEEP]
    if not rows:
        return MissingItem(Missing.CONSENT)
    keep = _build_keep_consent(user, person, rows)
    if keep.is_refused:
        return MissingItem(Missing.REFUSED)
    if keep.own_state is not ConsentState.GIVEN:
        return MissingItem(Missing.CONSENT)
    versions = user.consent_texts.equivalent_versions(Purpose.KEEP)
    given = [
        row for row in rows if row.state == ConsentState.GIVEN and row.given_by == GIVEN_BY_SELF
    ]
    if all(row.text_version not in versions for row in given):
        last = max(given, key=lambda row: row.day)
        return MissingItem(Missing.OUTDATED, last.day, last.text_version)
    if keep.is_awaiting_guardian:
        return MissingItem(Missing.GUARDIAN)
    is_known = person.soum == HIDDEN or user.places.by_code(person.soum or "") is not None
    return None if is_known else MissingItem(Missing.SOUM)
