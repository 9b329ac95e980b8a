"""Registering: what becomes of a consent that was to follow."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.merging import winning_value
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.services import consent_records
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.people import registration

TO_FOLLOW = NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, given_by="ээж")


@pytest.fixture
def minor(desk):
    return registration.register_person(desk, {"given_name": "Анударь"}, (TO_FOLLOW,))


def states(desk, minor):
    records = desk.store.records
    ids = records.ids_where(kinds.CONSENT, "trainee", minor)
    return [one.values["state"] for one in records.load_many(kinds.CONSENT, ids)]


@pytest.mark.parametrize("answer", [ConsentState.GIVEN, ConsentState.DECLINED])
def test_an_answer_that_followed_is_one_answer_and_no_withdrawal(desk, minor, answer):
    consent_records.record_consent(
        desk,
        minor,
        NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, answer, "Болд"),
        shown=AS_STORED,
    )
    assert states(desk, minor) == ["followed", answer]


@pytest.mark.parametrize(
    "other",
    [
        NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN),
        NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN, given_by="Болд"),
        NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, ConsentState.TO_FOLLOW, "Болд"),
    ],
    ids=["her own", "for another purpose", "still to follow"],
)
def test_another_answer_leaves_the_guardians_to_follow(desk, minor, other):
    consent_records.record_consent(desk, minor, other, shown=AS_STORED)
    assert states(desk, minor) == ["to-follow", other.state]


def test_an_answer_of_somebody_else_follows_nothing(desk, minor):
    sister = registration.register_person(desk, {"given_name": "Номин"}, (TO_FOLLOW,))
    consent_records.record_consent(
        desk,
        sister,
        NewConsent(Purpose.KEEP, ConsentMethod.WRITTEN, given_by="ээж"),
        shown=AS_STORED,
    )
    assert states(desk, minor) == ["to-follow"]


def test_what_is_withdrawn_is_noted_whatever_is_known_here(desk, minor):
    """It may have been given elsewhere, or right now in sight of the first withdrawal."""
    given = consent_records.record_consent(
        desk, minor, NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN), shown=AS_STORED
    )
    assert consent_records.withdraw_consent(desk, minor, Purpose.KEEP, shown=AS_STORED) == [given]
    assert consent_records.withdraw_consent(desk, minor, Purpose.KEEP, shown=AS_STORED) != [given]
    consent_records.withdraw_consent(desk, minor, Purpose.REPORT, shown=AS_STORED)
    assert states(desk, minor) == ["to-follow", *["withdrawn"] * 3]


def test_withdrawn_stands_before_declined_before_given_before_followed():
    state = kinds.CONSENT.field("state")
    order = ("withdrawn", "declined", "given", "followed", "to-follow")
    for at, stronger in enumerate(order):
        for weaker in order[at + 1 :]:
            assert winning_value(state, ((2, weaker), (1, stronger))) == (1, stronger)
