"""Consenting: what people and guardians answer, and what may be done with them by it.

An answer names the version of the text that was shown and its language. A giving lifts
the refusals that are known here, one by one, and no others (`domain.consents`).
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
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.records.models import Consent
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.domain.roles import Permission
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import UserSession
from fieldreg.store.consents import ConsentRow
from fieldreg.store.people.repository import PersonRow

UNNAMED_GUARDIAN: Final = "guardian"
"""Who gave it, where the guardian was not named."""

_REFUSALS: Final = (ConsentState.WITHDRAWN, ConsentState.DECLINED)


@dataclass(frozen=True, slots=True)
class NewConsent:
    """A consent as it was asked and answered."""

    purpose: Purpose
    how: ConsentMethod
    state: ConsentState = ConsentState.GIVEN
    given_by: str = GIVEN_BY_SELF
    language: str = "mn"


@dataclass(frozen=True, slots=True)
class AwaitedConsent:
    """A person whose guardian's consent is awaited, and her last session, where there is one.

    *age* is as it is today; *day* is when it was noted that the consent is to follow, or
    that of the session where nobody noted it.
    """

    trainee_id: int
    name: str
    age: AgeStatus
    guardian: str
    day: str
    session_id: int
    course: str
    session_day: str


@dataclass(frozen=True, slots=True)
class ConsentToDecide:
    """A person about whom something is to be decided for these *purposes*."""

    trainee_id: int
    name: str
    purposes: tuple[Purpose, ...]


# Writing


@needs(Permission.VIEW_OVERVIEW)
def build_consent(user: UserSession, trainee: int, asked: NewConsent) -> Consent:
    """Give the record of what the *trainee*, or a guardian, answered to the current text.

    Raises:
        Problem: VALUE_REFUSED.
    """
    return Consent.validated(
        trainee=trainee,
        purpose=asked.purpose,
        text_version=user.consent_texts.current_version(asked.purpose),
        language=asked.language,
        how=asked.how,
        given_by=asked.given_by,
        day=user.day,
        state=asked.state,
    )


@needs(Permission.REGISTER_PEOPLE)
def record_consent(user: UserSession, trainee: int, asked: NewConsent) -> int:
    """Note what the *trainee* (or a guardian) answered; give the consent's id.

    What was to follow for that purpose, from the same side, has followed with it; a
    giving lifts the refusals of that side that are known here.

    Raises:
        Problem: NOT_FOUND, VALUE_REFUSED.
    """
    user.store.records.load(kinds.TRAINEE, trainee)
    lifted = {ConsentState.TO_FOLLOW} - {asked.state}
    if asked.state is ConsentState.GIVEN:
        lifted.update(_REFUSALS)
    like = _of_side(user, trainee, asked.purpose, asked.given_by)
    with user.writing() as writing:
        for one in like:
            if one.state in lifted:
                writing.edit(kinds.CONSENT, one.id, {"state": ConsentState.FOLLOWED.value})
        return writing.create(build_consent(user, trainee, asked))


@needs(Permission.REGISTER_PEOPLE)
def withdraw_consent(
    user: UserSession, trainee: int, purpose: Purpose, by: str = GIVEN_BY_SELF
) -> list[int]:
    """Take back all that the *trainee* (or a guardian) gave for *purpose*; give the consents.

    Where nothing that was given is known here, that it is taken back is noted all the
    same: it may have been given elsewhere, or be given right now in sight of an earlier no.
    """
    given = [
        one.id for one in _of_side(user, trainee, purpose, by) if one.state == ConsentState.GIVEN
    ]
    if not given:
        asked = NewConsent(purpose, ConsentMethod.SPOKEN, ConsentState.WITHDRAWN, by)
        return [record_consent(user, trainee, asked)]
    with user.writing() as writing:
        for one in given:
            writing.edit(kinds.CONSENT, one, {"state": ConsentState.WITHDRAWN.value})
    return given


def _of_side(user: UserSession, trainee: int, purpose: Purpose, by: str) -> list[ConsentRow]:
    """Give the answers for *purpose* of the side of *by*: the person, or any guardian."""
    return [
        one
        for one in user.store.consents.list_by_person([trainee]).get(trainee, ())
        if one.purpose == purpose and (one.given_by == GIVEN_BY_SELF) == (by == GIVEN_BY_SELF)
    ]


# What may be done


@needs(Permission.VIEW_OVERVIEW)
def load_permitted_uses(
    user: UserSession, born: Mapping[int, str | None]
) -> dict[int, PermittedUses]:
    """Tell what may be done now with each of the people *born* on these dates, by id."""
    said, asked = (
        user.store.consents.list_by_person(born),
        user.store.erasures.list_requested_people(),
    )
    today = user.clock.today()
    allowed = {
        person: consent_rules.build_permitted_uses(
            _answers(said.get(person, ())), birth_date, today
        )
        for person, birth_date in born.items()
    }
    return allowed | {
        person: replace(allowed[person], is_erasure_requested=True)
        for person in asked & allowed.keys()
    }


@needs(Permission.VIEW_OVERVIEW)
def list_current_consents(user: UserSession, trainee: int) -> list[ConsentRow]:
    """Give the answers that stand of one person, one for each purpose and each side."""
    found = user.store.consents.list_by_person([trainee]).get(trainee, ())
    stands: dict[tuple[str, bool], ConsentRow] = {}
    for one in found:  # the later of two that say the same
        key = one.purpose, one.given_by != GIVEN_BY_SELF
        there = stands.get(key)
        if one.state != ConsentState.FOLLOWED and (
            there is None or _strength(one) <= _strength(there)
        ):
            stands[key] = one
    return list(stands.values())


def _strength(line: ConsentRow) -> int:
    return consent_rules.consent_rank(ConsentState(line.state))


@needs(Permission.VIEW_OVERVIEW)
def redact_contacts(user: UserSession, lines: Sequence[PersonRow]) -> list[PersonRow]:
    """Give *lines* as they may be shown: without a telephone that is nobody's to call."""
    allowed = load_permitted_uses(user, {line.id: line.birth_date for line in lines})
    return [replace(line, phone=None) if allowed[line.id].hides_contact else line for line in lines]


@needs(Permission.VIEW_OVERVIEW)
def filter_usable_people(user: UserSession, lines: Sequence[PersonRow]) -> list[PersonRow]:
    """Give of *lines*, as they may be shown, whose record may be used for anything at all."""
    allowed = load_permitted_uses(user, {line.id: line.birth_date for line in lines})
    return redact_contacts(user, [line for line in lines if not allowed[line.id].is_out_of_use])


@needs(Permission.VIEW_OVERVIEW)
def find_withheld_trainees(user: UserSession, trainees: Iterable[int]) -> set[int]:
    """Name who of *trainees* took back that sealed answers may be read, or may not be kept.

    What somebody answered alone is hers: a guardian has no say in it.
    """
    of = set(trainees)
    said = user.store.consents.list_by_person(of)
    refused = {
        trainee
        for trainee, lines in said.items()
        if any(
            one.purpose == Purpose.ANSWERS
            and one.given_by == GIVEN_BY_SELF
            and one.state in _REFUSALS
            for one in lines
        )
    }
    lines = user.store.people.list_by_ids(sorted(of))
    allowed = load_permitted_uses(user, {line.id: line.birth_date for line in lines})
    return refused | {one for one, may in allowed.items() if may.is_out_of_use}


def _answers(lines: Iterable[ConsentRow]) -> list[ConsentAnswer]:
    return [
        ConsentAnswer(Purpose(one.purpose), one.given_by != GIVEN_BY_SELF, ConsentState(one.state))
        for one in lines
    ]


# Guardians


@needs(Permission.VIEW_OVERVIEW)
def find_unasked_minors(
    user: UserSession, trainees: Iterable[int], day: date
) -> dict[int, AgeStatus]:
    """Tell who of *trainees* is or may be a minor on *day* without any word of a guardian."""
    lines = user.store.people.list_by_ids(list(trainees))
    said = user.store.consents.list_by_person(line.id for line in lines)
    ages = {line.id: consent_rules.find_age_status(line.birth_date, day) for line in lines}
    return {
        one: age
        for one, age in ages.items()
        if age is not AgeStatus.ADULT
        and consent_rules.build_effective_consent(
            _answers(said.get(one, ())), Purpose.KEEP, age
        ).guardian_state
        is None
    }


@needs(Permission.VIEW_OVERVIEW)
def build_awaited_consents(
    user: UserSession, trainees: Iterable[int], language: str
) -> list[Consent]:
    """Give the records that say of each of *trainees* that a guardian's consent will follow."""
    people = user.store.records.load_many(kinds.TRAINEE, list(trainees))
    return [
        build_consent(
            user,
            one.id,
            NewConsent(
                Purpose.KEEP,
                ConsentMethod.WRITTEN,
                ConsentState.TO_FOLLOW,
                str(one.values["guardian"] or UNNAMED_GUARDIAN),
                language,
            ),
        )
        for one in people
    ]


@needs(Permission.VIEW_OVERVIEW)
def list_awaited_consents(user: UserSession) -> list[AwaitedConsent]:
    """Give whose guardian's consent is still to follow, who waits longest first.

    Who was at a session that is closed, and of whom no guardian was asked, is among them:
    what makes her a minor may be known, or what marks her may come, only after its end.
    Who is of age by now needs none any more.
    """
    today = user.clock.today()
    store, since = user.store.consents, str(today.year - consent_rules.ADULT_AGE)
    noted = store.list_people_in_state(ConsentState.TO_FOLLOW, Purpose.KEEP)
    waiting = sorted({*noted, *store.list_people_without_guardian_consent(since)})
    said = store.list_by_person(waiting)
    found = []
    last = user.store.people.last_sessions(waiting)
    for line in _in_use(user, waiting):
        age = consent_rules.find_age_status(line.birth_date, today)
        lines = said.get(line.id, [])
        told = consent_rules.build_effective_consent(_answers(lines), Purpose.KEEP, age)
        if not told.is_awaiting_guardian or told.is_refused:
            continue
        session, day, course = last.get(line.id, (0, "", None))
        follows = (one for one in lines if one.state == ConsentState.TO_FOLLOW)
        by, on = next(((one.given_by, one.day) for one in follows), (UNNAMED_GUARDIAN, day))
        named = "" if by == UNNAMED_GUARDIAN else by
        found.append(
            AwaitedConsent(line.id, _name(line), age, named, on, session, course or "", day)
        )
    return sorted(found, key=lambda one: (one.session_day or one.day, one.trainee_id))


# Lists for somebody to decide


@needs(Permission.VIEW_OVERVIEW)
def find_people_not_to_keep(user: UserSession) -> set[int]:
    """Name who may not be kept any more, by their word or a guardian's, in use or not.

    So too of whom somebody asked to erase her.
    """
    store = user.store.consents
    people = {one for state in _REFUSALS for one in store.list_people_in_state(state, Purpose.KEEP)}
    people |= user.store.erasures.list_requested_people()
    lines = user.store.people.list_by_ids(sorted(people))
    allowed = load_permitted_uses(user, {line.id: line.birth_date for line in lines})
    return {one for one, may in allowed.items() if may.is_out_of_use}


@needs(Permission.VIEW_OVERVIEW)
def list_refused_people(user: UserSession) -> list[ConsentToDecide]:
    """Give the people in use who may not be kept any more, for somebody to decide."""
    return [
        ConsentToDecide(line.id, _name(line), (Purpose.KEEP,))
        for line in _in_use(user, sorted(find_people_not_to_keep(user)))
    ]


@needs(Permission.VIEW_OVERVIEW)
def list_people_to_ask_again(user: UserSession) -> list[ConsentToDecide]:
    """Give the people who consented only to a text that is other in substance by now.

    Until they are asked, what they gave stands. Who has refused is asked nothing.
    """
    older: dict[int, list[Purpose]] = {}
    for purpose in Purpose:
        versions = user.consent_texts.equivalent_versions(purpose)
        for person in user.store.consents.list_people_with_outdated_text(purpose, versions):
            older.setdefault(person, []).append(purpose)
    said = user.store.consents.list_by_person(older)
    today = user.clock.today()
    found = []
    for line in _in_use(user, sorted(older)):
        age = consent_rules.find_age_status(line.birth_date, today)
        lines = said[line.id]
        purposes = tuple(one for one in older[line.id] if _is_older(user, lines, one, age))
        if purposes:
            found.append(ConsentToDecide(line.id, _name(line), purposes))
    return found


def _is_older(
    user: UserSession, lines: Iterable[ConsentRow], purpose: Purpose, age: AgeStatus
) -> bool:
    """Tell whether what stands for *purpose* rests on a text that is other by now."""
    told = consent_rules.build_effective_consent(_answers(lines), purpose, age)
    if told.is_refused:
        return False
    versions = user.consent_texts.equivalent_versions(purpose)
    given = [one for one in lines if one.purpose == purpose and one.state == ConsentState.GIVEN]
    sides = (False, True) if told.needs_guardian else (False,)
    by_side = ([one for one in given if (one.given_by != GIVEN_BY_SELF) is side] for side in sides)
    return any(
        bool(side) and all(one.text_version not in versions for one in side) for side in by_side
    )


def _in_use(user: UserSession, people: Sequence[int]) -> list[PersonRow]:
    return [line for line in user.store.people.list_by_ids(people) if not line.retired]


def _name(line: PersonRow) -> str:
    return PersonName(line.given_name, line.patronymic).full
