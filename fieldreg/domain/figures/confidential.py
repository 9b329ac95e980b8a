"""Questions whose answer tells who attends confidential courses."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from fieldreg.domain.figures.counting import RegistrationGroups
from fieldreg.domain.figures.dimensions import HeldSession, Values
from fieldreg.domain.figures.questions import Question
from fieldreg.domain.places.gazetteer import Gazetteer


def tells_of_attendants(
    question: Question,
    sessions: Mapping[int, HeldSession],
    places: Gazetteer,
    courses: Collection[int],
) -> bool:
    of_sessions = [each for each in question.used if not each.is_of_people]
    is_about_people = len(of_sessions) < len(question.used)
    if not is_about_people or not (of_sessions or question.since or question.until):
        return False
    shown = [each for each in of_sessions if not each.is_of_registrations]
    where = {each: wanted for each, wanted in question.where.items() if each in shown}
    by = tuple(each for each in question.by if each in shown)
    groups = RegistrationGroups(replace(question, by=by, where=where), sessions, places)
    others: set[Values | None] = set()
    confidential: set[Values | None] = set()
    for session in sessions.values():
        found = confidential if session.course_record in courses else others
        found.update(groups.keys[number] for number in groups[session.id])
    return not confidential <= others
