"""Consents of people and guardians, and the permitted uses.

A consent stores the version and language of the text that was shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.consents import consent_rules
from fieldreg.domain.consents.consent_rules import (
    GIVEN_BY_SELF,
    AgeStatus,
    ConsentAnswer,
    PermittedUses,
)
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.shown import AS_STORED, Shown
from fieldreg.domain.problems import read_stored_word
from fieldreg.domain.records.models import Consent
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.domain.roles import Permission
from fieldreg.services.shown_rows import ShownConsents, pick_shown_consents
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.consents import ConsentRow
from fieldreg.store.kept.counts import KEPT_SINCE, WaitingList
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.people.search import PersonRow

UNNAMED_GUARDIAN: Final = "guardian"
"""`given_by` of a guardian who was not named."""

_REFUSALS: Final = (ConsentState.WITHDRAWN, ConsentState.DECLINED)


@dataclass(frozen=True, slots=True)
class NewConsent:
    purpose: Purpose
    how: ConsentMethod
    state: ConsentState = ConsentState.GIVEN
    given_by: str = GIVEN_BY_SELF
    language: str = "mn"


@dataclass(frozen=True, slots=True)
class AwaitedConsent:
    """*age* is today's; *day* is that of "to follow", or else the session's."""

    trainee_id: int
    name: str
    age: AgeStatus
    guardian: str
    day: str
    session_id: int
    course: str
    session_day: str


@needs(Permission.VIEW_OVERVIEW)
def build_consent(user: UserSession, trainee: int, answer: NewConsent) -> Consent:
    """Build a consent to the current text; raise VALUE_REFUSED."""
    return Consent.validated(
        trainee=trainee,
        purpose=answer.purpose,
        text_version=user.consent_texts.current_version(answer.purpose),
        language=answer.language,
        how=answer.how,
        given_by=answer.given_by,
        day=user.day,
        state=answer.state,
    )


@needs(Permission.REGISTER_PEOPLE)
def record_consent(
    user: UserSession, trainee: int, answer: NewConsent, *, shown: ShownConsents
) -> int:
    return record_consents(user, trainee, [answer], shown=shown, shown_person=AS_STORED)[0]


@needs(Permission.REGISTER_PEOPLE)
def record_consents(
    user: UserSession,
    trainee: int,
    answers: Iterable[NewConsent],
    *,
    shown: ShownConsents,
    shown_person: Shown,
    guardian: str = "",
) -> list[int]:
    """Save the *answers* of *trainee* and a guardian, all or none; return the consents' ids.

    Each replaces "to follow" of its side and purpose; if given, it also lifts that side's *shown*
    refusals. *guardian* is a name and telephone. Raises NOT_FOUND, VALUE_REFUSED.
    """
    user.store.records.load(kinds.TRAINEE, trainee)
    with user.writing() as writing:
        if guardian:
            writing.edit(kinds.TRAINEE, trainee, {"guardian": guardian}, shown=shown_person)
        return [_write_answer(user, writing, trainee, answer, shown) for answer in answers]


def _write_answer(
    user: UserSession, writing: ChangeWriter, trainee: int, answer: NewConsent, shown: ShownConsents
) -> int:
    ended = {ConsentState.TO_FOLLOW} - {answer.state}
    if answer.state is ConsentState.GIVEN:
        ended.update(_REFUSALS)
    superseded: dict[str, Value] = {"state": ConsentState.SUPERSEDED.value}
    known = user.store.consents.list_by_person([trainee]).get(trainee, ())
    for row in pick_shown_consents(known, answer.purpose, answer.given_by, shown):
        if row.state in ended:
            writing.edit(kinds.CONSENT, row.id, superseded, shown=AS_STORED)
    return writing.create(build_consent(user, trainee, answer))


@needs(Permission.REGISTER_PEOPLE)
def withdraw_consent(
    user: UserSession,
    trainee: int,
    purpose: Purpose,
    by: str = GIVEN_BY_SELF,
    *,
    shown: ShownConsents,
) -> list[int]:
    withdrawn: dict[str, Value] = {"state": ConsentState.WITHDRAWN.value}
    with user.writing() as writing:
        known = user.store.consents.list_by_person([trainee]).get(trainee, ())
        answers = pick_shown_consents(known, purpose, by, shown)
        given = [row.id for row in answers if row.state == ConsentState.GIVEN]
        for row in given:
            writing.edit(kinds.CONSENT, row, withdrawn, shown=AS_STORED)
    if given:
        return given
    answer = NewConsent(purpose, ConsentMethod.SPOKEN, ConsentState.WITHDRAWN, by)
    return [record_consent(user, trainee, answer, shown=shown)]


# Permitted uses


@needs(Permission.VIEW_OVERVIEW)
def load_permitted_uses(
    user: UserSession, birth_dates: Mapping[int, str | None]
) -> dict[int, PermittedUses]:
    return _find_uses(user, birth_dates)


def _find_uses(
    user: UserSession, birth_dates: Mapping[int, str | None]
) -> dict[int, PermittedUses]:
    answers = user.store.consents.list_by_person(birth_dates)
    requested = _list_requested(user)
    today = user.clock.today()
    allowed = {
        person: consent_rules.build_permitted_uses(
            build_answers(answers.get(person, ())), birth_date, today
        )
        for person, birth_date in birth_dates.items()
    }
    return allowed | {
        person: replace(allowed[person], is_erasure_requested=True)
        for person in requested & allowed.keys()
    }


def _list_requested(user: UserSession) -> set[int]:
    return set(user.store.pairs.list_company(user.store.erasures.list_requested_people()))


@needs(Permission.VIEW_OVERVIEW)
def list_current_consents(user: UserSession, trainee: int) -> list[ConsentRow]:
    found = user.store.consents.list_by_person([trainee]).get(trainee, ())
    current: dict[tuple[str, bool], ConsentRow] = {}
    for row in found:  # the later of two with the same state
        key = row.purpose, row.given_by != GIVEN_BY_SELF
        known = current.get(key)
        if row.state != ConsentState.SUPERSEDED and (
            known is None or _strength(row) <= _strength(known)
        ):
            current[key] = row
    return list(current.values())


def _strength(row: ConsentRow) -> int:
    return consent_rules.consent_rank(read_stored_word(ConsentState, row.state))


@needs(Permission.VIEW_OVERVIEW)
def redact_contacts(user: UserSession, rows: Sequence[PersonRow]) -> list[PersonRow]:
    return _redact(rows, _load_uses(user, rows))


@needs(Permission.VIEW_OVERVIEW)
def filter_usable_people(user: UserSession, rows: Sequence[PersonRow]) -> list[PersonRow]:
    allowed = _load_uses(user, rows)
    return _redact([row for row in rows if not allowed[row.id].is_out_of_use], allowed)


def _redact(rows: Sequence[PersonRow], allowed: Mapping[int, PermittedUses]) -> list[PersonRow]:
    return [replace(row, phone=None) if allowed[row.id].hides_contact else row for row in rows]


@needs(Permission.VIEW_OVERVIEW)
def find_withheld_trainees(user: UserSession, trainees: Iterable[int]) -> set[int]:
    wanted = set(trainees)
    answers = user.store.consents.list_by_person(wanted)
    refused = {
        trainee
        for trainee, rows in answers.items()
        if any(
            row.purpose == Purpose.ANSWERS
            and row.given_by == GIVEN_BY_SELF
            and row.state in _REFUSALS
            for row in rows
        )
    }
    rows = user.store.people.list_by_ids(sorted(wanted))
    allowed = _load_uses(user, rows)
    return refused | {person for person, uses in allowed.items() if uses.is_out_of_use}


def _load_uses(user: UserSession, rows: Iterable[PersonRow]) -> dict[int, PermittedUses]:
    return _find_uses(user, {row.id: row.birth_date for row in rows})


def build_answers(rows: Iterable[ConsentRow]) -> list[ConsentAnswer]:
    return [
        ConsentAnswer(
            read_stored_word(Purpose, row.purpose),
            row.given_by != GIVEN_BY_SELF,
            read_stored_word(ConsentState, row.state),
        )
        for row in rows
    ]


# Guardians


@needs(Permission.VIEW_OVERVIEW)
def find_unasked_minors(
    user: UserSession, trainees: Iterable[int], day: date
) -> dict[int, AgeStatus]:
    rows = user.store.people.list_by_ids(list(trainees))
    answers = user.store.consents.list_by_person(row.id for row in rows)
    ages = {row.id: consent_rules.find_age_status(row.birth_date, day) for row in rows}
    return {
        person: age
        for person, age in ages.items()
        if age is not AgeStatus.ADULT
        and consent_rules.build_effective_consent(
            build_answers(answers.get(person, ())), Purpose.KEEP, age
        ).guardian_state
        is None
    }


@needs(Permission.VIEW_OVERVIEW)
def build_awaited_consents(
    user: UserSession, trainees: Iterable[int], language: str
) -> list[Consent]:
    people = user.store.records.load_many(kinds.TRAINEE, list(trainees))
    guardians = {row.id: str(row.values["guardian"] or UNNAMED_GUARDIAN) for row in people}
    how, state = ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW
    return [
        build_consent(user, person, NewConsent(Purpose.KEEP, how, state, guardian, language))
        for person, guardian in guardians.items()
    ]


@dataclass(frozen=True, slots=True)
class AwaitedCount:
    people_count: int
    since: str


@needs(Permission.VIEW_OVERVIEW)
def count_awaited_consents(user: UserSession) -> AwaitedCount:
    if is_kept_today(user):
        return AwaitedCount(*user.store.consents.count_waiting(WaitingList.GUARDIAN, user.day))
    awaited = list_awaited_consents(user)
    return AwaitedCount(len(awaited), min((consent.day for consent in awaited), default=""))


@needs(Permission.VIEW_OVERVIEW)
def list_awaited_consents(user: UserSession, limit: int | None = None) -> list[AwaitedConsent]:
    """Return people, the longest waiting first.

    Minors who attended a closed session without a guardian being asked are among them.
    """
    store = user.store.consents
    if is_kept_today(user):
        return _load_awaited(user, store.list_waiting(WaitingList.GUARDIAN, user.day, limit))
    since = str(user.clock.today().year - consent_rules.ADULT_AGE)
    noted = store.list_people_in_state(ConsentState.TO_FOLLOW, Purpose.KEEP)
    people = {*noted, *store.list_people_without_guardian_consent(since)}
    return _load_awaited(user, sorted(people))[:limit]


def is_kept_today(user: UserSession) -> bool:
    return user.clock.today() >= KEPT_SINCE


@needs(Permission.VIEW_OVERVIEW)
def filter_awaited_people(user: UserSession, people: Iterable[int]) -> list[int]:
    wanted = set(people)
    if not is_kept_today(user):
        waiting = wanted.intersection(row.trainee_id for row in list_awaited_consents(user))
    else:
        waiting = user.store.consents.filter_waiting(WaitingList.GUARDIAN, user.day, wanted)
    return sorted(waiting)


def _load_awaited(user: UserSession, people: Sequence[int]) -> list[AwaitedConsent]:
    today = user.clock.today()
    answers = user.store.consents.list_by_person(people)
    found = []
    last = user.store.people.last_sessions(people)
    for person in list_in_use(user, people):
        age = consent_rules.find_age_status(person.birth_date, today)
        rows = answers.get(person.id, [])
        consent = consent_rules.build_effective_consent(build_answers(rows), Purpose.KEEP, age)
        if not consent.is_awaiting_guardian or consent.is_refused:
            continue
        session, day, course = last.get(person.id, (0, "", None))
        awaited_rows = (row for row in rows if row.state == ConsentState.TO_FOLLOW)
        guardian, noted_on = next(
            ((row.given_by, row.day) for row in awaited_rows), (UNNAMED_GUARDIAN, day)
        )
        guardian_name = "" if guardian == UNNAMED_GUARDIAN else guardian
        found.append(
            AwaitedConsent(
                person.id,
                person.full_name,
                age,
                guardian_name,
                noted_on,
                session,
                course or "",
                day,
            )
        )
    return sorted(found, key=lambda row: (row.session_day or row.day, row.trainee_id))


@needs(Permission.VIEW_OVERVIEW)
def find_people_not_to_keep(user: UserSession) -> set[int]:
    store = user.store.consents
    people = {
        person for state in _REFUSALS for person in store.list_people_in_state(state, Purpose.KEEP)
    }
    people |= user.store.erasures.list_requested_people()
    rows = user.store.people.list_by_ids(user.store.pairs.list_company(people))
    allowed = _load_uses(user, rows)
    return {person for person, uses in allowed.items() if uses.is_out_of_use}


def list_in_use(user: UserSession, people: Sequence[int]) -> list[PersonRow]:
    return [row for row in user.store.people.list_by_ids(people) if not row.retired]
