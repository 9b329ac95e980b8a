"""The likeness by which newcomers become open pairs, and by which the queue is ranked."""

from fieldreg.domain.matching.likeness import Likeness
from fieldreg.domain.matching.weights import starting_weights
from fieldreg.services.user_session import UserSession


def load_likeness(user: UserSession) -> Likeness:
    people = user.store.people
    return Likeness(people.load_frequencies(), starting_weights(people.count()))
