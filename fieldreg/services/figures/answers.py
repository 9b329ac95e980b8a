"""Answers: the figures of a question, and the people who could move them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from fieldreg.domain.figures import course_joinings, session_versions
from fieldreg.domain.figures import doubts as doubts_of
from fieldreg.domain.figures.cascade.edges import Edge, build_cascade
from fieldreg.domain.figures.cascade.generations import answer_with_generations, list_movable
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.course_joinings import Joining, join_question, join_sessions
from fieldreg.domain.figures.cube import Cube, FigureTable, count_apart
from fieldreg.domain.figures.dimensions import HeldSession, PersonValues, Values
from fieldreg.domain.figures.doubts import Doubts, share_with_doubts
from fieldreg.domain.figures.indicators import IndicatorValue
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.figures.session_versions import Versions
from fieldreg.domain.figures.small_cells.confidential_people import add_tables, bound_by_any_pair
from fieldreg.domain.periods import is_inside
from fieldreg.domain.roles import Permission
from fieldreg.services.figures.open_courses import list_open_courses
from fieldreg.services.figures.open_sessions import list_versions
from fieldreg.services.records.confidential_courses import list_hidden_sessions
from fieldreg.services.user_session import UserSession, needs

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """A person who could move a figure, and the dimensions in which they are not known enough."""

    id: int
    name: str
    unknown: tuple[Dimension, ...]


@needs(Permission.VIEW_FIGURES)
def answer(user: UserSession, question: Question) -> FigureTable:
    """Return the exact figures; records of unconfirmed laptops do not count.

    Without the protected desk, people of confidential courses are in totals alone.
    """
    hidden = list_hidden_sessions(user)
    if question.measure.is_of_sessions or not hidden:
        return _answer_with_courses(user, question, frozenset())
    others = _answer_with_courses(user, question, hidden)
    if question.divides_people:
        return replace(others, is_without_confidential=_leaves_out(user, question, hidden))
    own = _bound_by_any_pair(
        user,
        _answer_with_courses(user, question, _list_others(user, hidden), counts_pairs=False),
        hidden,
    )
    if question.measure is not Measure.PEOPLE:
        return add_tables(others, own)
    is_bounded = is_counted(user, list_versions(user, question, hidden))
    return count_apart(own, others, is_bounded=is_bounded)


def _answer_with_courses(
    user: UserSession, question: Question, hidden: frozenset[int], *, counts_pairs: bool = True
) -> FigureTable:
    ask = partial(_answer, user, hidden=hidden, counts_pairs=counts_pairs)
    shown, courses = ask(question, joining={}), list_open_courses(user, question)
    if not courses.pairs:
        return shown
    joinings = course_joinings.list_joinings(question, courses.pairs, courses.apart)
    if joinings is None:
        table = course_joinings.bound_cells(shown, courses.pairs, partial(ask, joining={}))
    else:
        ways = ((each, join_question(question, each)) for each in joinings)
        others = ((each, ask(asked, joining=each)) for each, asked in ways)
        table = course_joinings.span_joinings(shown, others)
    return replace(table, open_courses=len(courses.pairs))


def _bound_by_any_pair(user: UserSession, own: FigureTable, hidden: frozenset[int]) -> FigureTable:
    held = _answer_of_sessions(user, _of_sessions(own.question), hidden)
    return bound_by_any_pair(own, held, load_doubts(user).open_pairs)


def _of_sessions(question: Question) -> Question:
    is_weighed = question.measure is Measure.ATTENDANCES
    return replace(question, measure=Measure.HALF_DAYS if is_weighed else Measure.SESSIONS)


def _list_others(user: UserSession, hidden: frozenset[int]) -> frozenset[int]:
    def list_all(sessions: Mapping[int, HeldSession], _: Iterable[FactRow]) -> frozenset[int]:
        return frozenset(sessions)

    read = user.store.fact_reader.read
    return read(Question(Measure.PEOPLE), list_all, beside=()) - hidden


def _leaves_out(user: UserSession, question: Question, hidden: frozenset[int]) -> bool:
    """Return whether people could have moved the answer by a *hidden* session, or one planned."""
    if not hidden:
        return False
    if any(session in hidden for session, _ in list_versions(user, question)):
        return True
    since = None if Dimension.NEW in question.used else question.since
    where = {each: values for each, values in question.where.items() if each.is_of_sessions}
    asked = Question(Measure.SESSIONS, (), where, since, question.until)
    return _answer_of_sessions(user, asked, hidden, with_planned=True).total.value > 0


def _answer_of_sessions(
    user: UserSession, question: Question, only: frozenset[int], *, with_planned: bool = False
) -> FigureTable:
    def count(cube: Cube, _: Iterable[FactRow]) -> FigureTable:
        held = {each: cube.sessions[each] for each in only & cube.sessions.keys()}
        return Cube(held, cube.places, cube.values).answer(question, ())

    read = replace(question, measure=Measure.PEOPLE) if with_planned else question
    return _ask(user, read, frozenset(), count)


@needs(Permission.VIEW_FIGURES)
def answer_for_report(user: UserSession, question: Question) -> FigureTable:
    """Return the answer without bounds of joined courses: they would tell who was at both.

    No people of hidden sessions are counted, so that all tables are of the same people.
    """
    hidden = _list_left_out(user, question)
    found = _answer(user, question, {}, hidden)
    return replace(found, is_without_confidential=_leaves_out(user, question, hidden))


def _list_left_out(user: UserSession, question: Question) -> frozenset[int]:
    return frozenset() if question.measure.is_of_sessions else list_hidden_sessions(user)


def _answer(
    user: UserSession,
    question: Question,
    joining: Joining,
    hidden: frozenset[int],
    *,
    counts_pairs: bool = True,
) -> FigureTable:
    """Without *counts_pairs*, bounds tell of no people who were at a session."""
    versions = list_versions(user, question, hidden)

    def count() -> FigureTable:
        doubts = load_doubts(user).leave_out(hidden) if counts_pairs else Doubts()
        ask = partial(_ask, user, question, hidden, beside=doubts.people, joining=joining)
        movable = _list_movable(user, question)
        return ask(
            lambda cube, rows: answer_with_generations(cube, question, rows, doubts, movable)
        )

    shown = count()
    if not is_counted(user, versions):
        if not counts_pairs:
            counts, asked = user.store.fact_reader.count_facts(), _of_sessions(question)
            widen = session_versions.widen_table
            ask = partial(_ask, user, asked, frozenset(), joining=joining)
            return ask(lambda cube, _: widen(cube, shown, counts, versions))
        doubts, bound = load_doubts(user).leave_out(hidden), session_versions.bound_table
        ask = partial(_ask, user, question, hidden, beside=None, joining=joining)
        return ask(lambda cube, rows: bound(cube, shown, rows, doubts, versions))
    return session_versions.span_tables(shown, count_versions(user, versions, count), versions)


@needs(Permission.VIEW_FIGURES)
def answer_unseen(user: UserSession, question: Question) -> FigureTable:
    """Return unshown figures that are audited beside those of `answer_for_report`."""
    hidden = _list_left_out(user, question)
    return _ask(user, question, hidden, lambda cube, rows: cube.answer(question, rows))


@needs(Permission.VIEW_FIGURES)
def answer_held(user: UserSession, question: Question) -> FigureTable:
    """Return figures of the sessions at which people are counted in `answer_for_report`."""
    if hidden := list_hidden_sessions(user):
        return _answer_of_sessions(user, question, _list_others(user, hidden))
    return answer_unseen(user, question)


@needs(Permission.VIEW_FIGURES)
def answer_confidential(user: UserSession, question: Question) -> FigureTable | None:
    """Return the answer of confidential courses alone; None where none was held in its days."""
    reader = user.store.fact_reader
    confidential = reader.list_confidential_sessions()
    if not confidential:
        return None
    held = reader.read(Question(Measure.PEOPLE), lambda sessions, _: sessions, beside=())
    whole = question.since or "", question.until or ""
    found = (held[each].day or "" for each in confidential & held.keys())
    if not any(is_inside((day, day), whole) for day in found):
        return None
    if question.measure.is_of_sessions:
        return _answer_of_sessions(user, question, confidential)
    own = _answer(user, question, {}, frozenset(held) - confidential, counts_pairs=False)
    return _bound_by_any_pair(user, own, confidential)


@needs(Permission.VIEW_FIGURES)
def compute_share(user: UserSession, question: Question) -> IndicatorValue:
    """Return the share of those who match *question* in all of its sessions that are not hidden."""
    hidden = list_hidden_sessions(user)
    versions = list_versions(user, question, hidden)

    def count() -> IndicatorValue:
        doubts = load_doubts(user).leave_out(hidden)
        return _ask(
            *(user, question, hidden),
            lambda cube, rows: share_with_doubts(cube, question, rows, doubts),
            beside=doubts.people,
        )

    shown = count()
    if not is_counted(user, versions):
        return replace(shown, low=Fraction(0), high=Fraction(1))
    return session_versions.span_shares(shown, count_versions(user, versions, count))


def _list_movable(user: UserSession, question: Question) -> frozenset[int]:
    if Dimension.GENERATION not in question.used:
        return frozenset()
    hidden, doubts = user.store.fact_reader.list_confidential_sessions(), load_doubts(user)
    if not doubts.open_pairs:
        return frozenset()

    def find(
        held: Mapping[int, HeldSession], rows: Iterable[FactRow], stated: Iterable[Edge]
    ) -> frozenset[int]:
        sessions = {id_: each for id_, each in held.items() if id_ not in hidden}
        kept: dict[int, list[FactRow]] = {}
        cascade = build_cascade(sessions, doubts_of.keep_rows(rows, doubts.people, kept), stated)
        return list_movable(sessions, cascade, kept, doubts.open_pairs)

    return user.store.fact_reader.read_cascade(find, doubts.people)


@needs(Permission.VIEW_FIGURES)
def is_counted(user: UserSession, versions: Versions) -> bool:
    return not versions or session_versions.is_counted(
        versions, user.store.fact_reader.count_facts()[0]
    )


@needs(Permission.VIEW_FIGURES)
def count_versions(
    user: UserSession, versions: Versions, count: Callable[[], _Found]
) -> list[_Found]:
    found = []
    for way in session_versions.list_ways(versions):
        with user.store.fact_reader.past.with_versions(way):
            found.append(count())
    return found


@needs(Permission.VIEW_FIGURES)
def weigh(
    user: UserSession, question: Question, values: Values | None, hidden: frozenset[int]
) -> Counter[int]:
    """Who came to *hidden* sessions alone adds nothing."""
    left_out = frozenset[int]() if question.measure.is_of_sessions else hidden
    return _ask(user, question, left_out, lambda cube, rows: cube.weigh(question, rows, values))


def _ask(
    user: UserSession,
    question: Question,
    hidden: frozenset[int],
    consume: Callable[[Cube, Iterable[FactRow]], _Found],
    *,
    beside: Collection[int] | None = (),
    joining: Joining = MappingProxyType({}),
) -> _Found:
    values = PersonValues(user.places)

    def count(sessions: Mapping[int, HeldSession], rows: Iterable[FactRow]) -> _Found:
        held = join_sessions(sessions, joining) if joining else sessions
        return consume(Cube(held, user.places, values), rows)

    return user.store.fact_reader.read(question, count, beside=beside, hidden=hidden)


@needs(Permission.VIEW_FIGURES)
def load_doubts(user: UserSession) -> Doubts:
    return user.store.fact_reader.keep_doubts(partial(_find_doubts, user))


def _find_doubts(user: UserSession) -> Doubts:
    undecided, apart = map(frozenset, user.store.pairs.find_open())
    return Doubts(undecided, apart, user.store.fact_reader.list_worlds())


@needs(Permission.VIEW_FIGURES)
def list_open(user: UserSession, question: Question) -> list[OpenPerson]:
    """Return those whose missing values could move the answer to *question*.

    Nobody who came to hidden courses alone: she would be the one whom no other question lists.
    """
    hidden = _list_left_out(user, question)
    doubts = Doubts(worlds=user.store.fact_reader.list_worlds()).leave_out(hidden)
    found = _ask(
        *(user, question, hidden),
        lambda cube, rows: doubts_of.list_open(cube, question, rows, doubts),
    )
    names = {row.id: row.full_name for row in user.store.people.list_by_ids(sorted(found))}
    return [
        OpenPerson(person, names.get(person, ""), tuple(sorted(unknown)))
        for person, unknown in sorted(found.items())
    ]
