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
from fieldreg.domain.consents.consent_rules import SELF, Age, Answer, Uses
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.records import Consent, ConsentState, How, Purpose
from fieldreg.domain.roles import Verb
from fieldreg.services.permissions import needs
from fieldreg.services.user_session import Desk
from fieldreg.store.consents import ConsentLine
from fieldreg.store.people.repository import PersonLine

GUARDIAN: Final = "guardian"
"""Who gave it, where the guardian was not named."""

_REFUSALS: Final = (ConsentState.WITHDRAWN, ConsentState.DECLINED)


@dataclass(frozen=True, slots=True)
class Asked:
    """A consent as it was asked and answered."""

    purpose: Purpose
    how: How
    state: ConsentState = ConsentState.GIVEN
    given_by: str = SELF
    language: str = "mn"


@dataclass(frozen=True, slots=True)
class Awaited:
    """A person whose guardian's consent is awaited, and her last session, where there is one.

    *age* is as it is today; *day* is when it was noted that the consent is to follow, or
    that of the session where nobody noted it.
    """

    trainee: int
    name: str
    age: Age
    guardian: str
    day: str
    session: int
    course: str
    session_day: str


@dataclass(frozen=True, slots=True)
class Concerned:
    """A person about whom something is to be decided for these *purposes*."""

    trainee: int
    name: str
    purposes: tuple[Purpose, ...]


# Writing


@needs(Verb.LOOK)
def record(desk: Desk, trainee: int, asked: Asked) -> Consent:
    """Give the record of what the *trainee*, or a guardian, answered to the current text.

    Raises:
        Problem: VALUE_REFUSED.
    """
    return Consent.checked(
        trainee=trainee,
        purpose=asked.purpose,
        text_version=desk.texts.current(asked.purpose),
        language=asked.language,
        how=asked.how,
        given_by=asked.given_by,
        day=desk.day,
        state=asked.state,
    )


@needs(Verb.REGISTER)
def note(desk: Desk, trainee: int, asked: Asked) -> int:
    """Note what the *trainee* (or a guardian) answered; give the consent's id.

    What was to follow for that purpose, from the same side, has followed with it; a
    giving lifts the refusals of that side that are known here.

    Raises:
        Problem: NOT_FOUND, VALUE_REFUSED.
    """
    desk.store.records.one(kinds.TRAINEE, trainee)
    lifted = {ConsentState.TO_FOLLOW} - {asked.state}
    if asked.state is ConsentState.GIVEN:
        lifted.update(_REFUSALS)
    like = _of_side(desk, trainee, asked.purpose, asked.given_by)
    with desk.writing() as writing:
        for one in like:
            if one.state in lifted:
                writing.edit(kinds.CONSENT, one.id, {"state": ConsentState.FOLLOWED.value})
        return writing.create(record(desk, trainee, asked))


@needs(Verb.REGISTER)
def withdraw(desk: Desk, trainee: int, purpose: Purpose, by: str = SELF) -> list[int]:
    """Take back all that the *trainee* (or a guardian) gave for *purpose*; give the consents.

    Where nothing that was given is known here, that it is taken back is noted all the
    same: it may have been given elsewhere, or be given right now in sight of an earlier no.
    """
    given = [
        one.id
        for one in _of_side(desk, trainee, purpose, by)
        if one.state == ConsentState.GIVEN
    ]
    if not given:
        asked = Asked(purpose, How.SPOKEN, ConsentState.WITHDRAWN, by)
        return [note(desk, trainee, asked)]
    with desk.writing() as writing:
        for one in given:
            writing.edit(kinds.CONSENT, one, {"state": ConsentState.WITHDRAWN.value})
    return given


def _of_side(desk: Desk, trainee: int, purpose: Purpose, by: str) -> list[ConsentLine]:
    """Give the answers for *purpose* of the side of *by*: the person, or any guardian."""
    return [
        one
        for one in desk.store.consents.of([trainee]).get(trainee, ())
        if one.purpose == purpose and (one.given_by == SELF) == (by == SELF)
    ]


# What may be done


@needs(Verb.LOOK)
def uses(desk: Desk, born: Mapping[int, str | None]) -> dict[int, Uses]:
    """Tell what may be done now with each of the people *born* on these dates, by id."""
    said, asked = desk.store.consents.of(born), desk.store.erasures.asked_for()
    today = desk.clock.today()
    allowed = {
        person: consent_rules.uses(_answers(said.get(person, ())), birth_date, today)
        for person, birth_date in born.items()
    }
    return allowed | {
        person: replace(allowed[person], asked_to_erase=True)
        for person in asked & allowed.keys()
    }


@needs(Verb.LOOK)
def standing(desk: Desk, trainee: int) -> list[ConsentLine]:
    """Give the answers that stand of one person, one for each purpose and each side."""
    found = desk.store.consents.of([trainee]).get(trainee, ())
    stands: dict[tuple[str, bool], ConsentLine] = {}
    for one in found:  # the later of two that say the same
        key = one.purpose, one.given_by != SELF
        there = stands.get(key)
        if one.state != ConsentState.FOLLOWED and (
            there is None or _strength(one) <= _strength(there)
        ):
            stands[key] = one
    return list(stands.values())


def _strength(line: ConsentLine) -> int:
    return consent_rules.strength(ConsentState(line.state))


@needs(Verb.LOOK)
def shown(desk: Desk, lines: Sequence[PersonLine]) -> list[PersonLine]:
    """Give *lines* as they may be shown: without a telephone that is nobody's to call."""
    allowed = uses(desk, {line.id: line.birth_date for line in lines})
    return [
        replace(line, phone=None) if allowed[line.id].hides_contact else line
        for line in lines
    ]


@needs(Verb.LOOK)
def offered(desk: Desk, lines: Sequence[PersonLine]) -> list[PersonLine]:
    """Give of *lines*, as they may be shown, whose record may be used for anything at all."""
    allowed = uses(desk, {line.id: line.birth_date for line in lines})
    return shown(desk, [line for line in lines if not allowed[line.id].is_out])


@needs(Verb.LOOK)
def withheld(desk: Desk, trainees: Iterable[int]) -> set[int]:
    """Name who of *trainees* took back that sealed answers may be read, or may not be kept.

    What somebody answered alone is hers: a guardian has no say in it.
    """
    of = set(trainees)
    said = desk.store.consents.of(of)
    refused = {
        trainee
        for trainee, lines in said.items()
        if any(
            one.purpose == Purpose.ANSWERS
            and one.given_by == SELF
            and one.state in _REFUSALS
            for one in lines
        )
    }
    lines = desk.store.people.lines(sorted(of))
    allowed = uses(desk, {line.id: line.birth_date for line in lines})
    return refused | {one for one, may in allowed.items() if may.is_out}


def _answers(lines: Iterable[ConsentLine]) -> list[Answer]:
    return [
        Answer(Purpose(one.purpose), one.given_by != SELF, ConsentState(one.state))
        for one in lines
    ]


# Guardians


@needs(Verb.LOOK)
def unasked(desk: Desk, trainees: Iterable[int], day: date) -> dict[int, Age]:
    """Tell who of *trainees* is or may be a minor on *day* without any word of a guardian."""
    lines = desk.store.people.lines(list(trainees))
    said = desk.store.consents.of(line.id for line in lines)
    ages = {line.id: consent_rules.age_of(line.birth_date, day) for line in lines}
    return {
        one: age
        for one, age in ages.items()
        if age is not Age.ADULT
        and consent_rules.word(_answers(said.get(one, ())), Purpose.KEEP, age).guardians
        is None
    }


@needs(Verb.LOOK)
def to_follow(desk: Desk, trainees: Iterable[int], language: str) -> list[Consent]:
    """Give the records that say of each of *trainees* that a guardian's consent will follow."""
    people = desk.store.records.many(kinds.TRAINEE, list(trainees))
    return [
        record(
            desk,
            one.id,
            Asked(
                Purpose.KEEP,
                How.WRITTEN,
                ConsentState.TO_FOLLOW,
                str(one.values["guardian"] or GUARDIAN),
                language,
            ),
        )
        for one in people
    ]


@needs(Verb.LOOK)
def outstanding(desk: Desk) -> list[Awaited]:
    """Give whose guardian's consent is still to follow, who waits longest first.

    Who was at a session that is closed, and of whom no guardian was asked, is among them:
    what makes her a minor may be known, or what marks her may come, only after its end.
    Who is of age by now needs none any more.
    """
    today = desk.clock.today()
    store, since = desk.store.consents, str(today.year - consent_rules.OF_AGE)
    noted = store.in_state(ConsentState.TO_FOLLOW, Purpose.KEEP)
    waiting = sorted({*noted, *store.without_guardian(since)})
    said = store.of(waiting)
    found = []
    last = desk.store.people.last_sessions(waiting)
    for line in _in_use(desk, waiting):
        age = consent_rules.age_of(line.birth_date, today)
        lines = said.get(line.id, [])
        told = consent_rules.word(_answers(lines), Purpose.KEEP, age)
        if not told.guardian_is_awaited or told.is_refused:
            continue
        session, day, course = last.get(line.id, (0, "", None))
        follows = (one for one in lines if one.state == ConsentState.TO_FOLLOW)
        by, on = next(((one.given_by, one.day) for one in follows), (GUARDIAN, day))
        named = "" if by == GUARDIAN else by
        found.append(
            Awaited(line.id, _name(line), age, named, on, session, course or "", day)
        )
    return sorted(found, key=lambda one: (one.session_day or one.day, one.trainee))


# Lists for somebody to decide


@needs(Verb.LOOK)
def out_of_reach(desk: Desk) -> set[int]:
    """Name who may not be kept any more, by their word or a guardian's, in use or not.

    So too of whom somebody asked to erase her.
    """
    store = desk.store.consents
    people = {one for state in _REFUSALS for one in store.in_state(state, Purpose.KEEP)}
    people |= desk.store.erasures.asked_for()
    lines = desk.store.people.lines(sorted(people))
    allowed = uses(desk, {line.id: line.birth_date for line in lines})
    return {one for one, may in allowed.items() if may.is_out}


@needs(Verb.LOOK)
def refused(desk: Desk) -> list[Concerned]:
    """Give the people in use who may not be kept any more, for somebody to decide."""
    return [
        Concerned(line.id, _name(line), (Purpose.KEEP,))
        for line in _in_use(desk, sorted(out_of_reach(desk)))
    ]


@needs(Verb.LOOK)
def to_ask_again(desk: Desk) -> list[Concerned]:
    """Give the people who consented only to a text that is other in substance by now.

    Until they are asked, what they gave stands. Who has refused is asked nothing.
    """
    older: dict[int, list[Purpose]] = {}
    for purpose in Purpose:
        versions = desk.texts.holding(purpose)
        for person in desk.store.consents.given_to_others(purpose, versions):
            older.setdefault(person, []).append(purpose)
    said = desk.store.consents.of(older)
    today = desk.clock.today()
    found = []
    for line in _in_use(desk, sorted(older)):
        age = consent_rules.age_of(line.birth_date, today)
        lines = said[line.id]
        purposes = tuple(one for one in older[line.id] if _is_older(desk, lines, one, age))
        if purposes:
            found.append(Concerned(line.id, _name(line), purposes))
    return found


def _is_older(desk: Desk, lines: Iterable[ConsentLine], purpose: Purpose, age: Age) -> bool:
    """Tell whether what stands for *purpose* rests on a text that is other by now."""
    told = consent_rules.word(_answers(lines), purpose, age)
    if told.is_refused:
        return False
    versions = desk.texts.holding(purpose)
    given = [
        one for one in lines if one.purpose == purpose and one.state == ConsentState.GIVEN
    ]
    sides = (False, True) if told.needs_guardian else (False,)
    by_side = ([one for one in given if (one.given_by != SELF) is side] for side in sides)
    return any(
        bool(side) and all(one.text_version not in versions for one in side)
        for side in by_side
    )


def _in_use(desk: Desk, people: Sequence[int]) -> list[PersonLine]:
    return [line for line in desk.store.people.lines(people) if not line.retired]


def _name(line: PersonLine) -> str:
    return PersonName(line.given_name, line.patronymic).full
