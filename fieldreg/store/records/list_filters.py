"""Filters of lists: each a field of `PeopleFilter` or `SessionFilter`, with its condition in SQL.

All fields that are set hold at once. A person's `courses`, `session`, `since` and `until` are about
one attendance. Ages and consents are those of `consent_rules`, for birth dates as `birth_dates`
writes them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final

from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.consents.consent_rules import ADULT_AGE, GIVEN_BY_SELF, AgeStatus
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import LAST_NUMBER, change_id
from fieldreg.domain.people.birth_dates import ABOUT_YEARS, FIRST_YEAR
from fieldreg.domain.records.values import Purpose, SessionState
from fieldreg.store.records import kind_sql

_REFUSALS: Final = "('declined', 'withdrawn')"
_ATTENDED: Final = ", ".join(sorted(f"'{mark.value}'" for mark in ATTENDED_MARKS))


class ConsentFilter(StrEnum):
    """*Missing* is neither given nor refused; *outdated* was given to a text of other substance."""

    GIVEN = "given"
    REFUSED = "refused"
    MISSING = "missing"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """Which sessions a list shows; *writers* are those of the laptop that planned them.

    *aimag* and *soum* are codes, *courses* ids; *since* and *until* are days of which the session
    has one or lies between them.
    """

    aimag: str = ""
    soum: str = ""
    courses: tuple[int, ...] = ()
    since: str = ""
    until: str = ""
    state: SessionState | None = None
    writers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people a list shows; *writers* are those of the laptop that registered them."""

    aimag: str = ""
    soum: str = ""
    courses: tuple[int, ...] = ()
    session: int = 0
    since: str = ""
    until: str = ""
    age: AgeStatus | None = None
    keep: ConsentFilter | None = None
    contact: ConsentFilter | None = None
    report: ConsentFilter | None = None
    writers: tuple[int, ...] = ()


NO_PEOPLE_FILTER: Final = PeopleFilter()
NO_SESSION_FILTER: Final = SessionFilter()
CONSENT_PURPOSES: Final = {
    "keep": Purpose.KEEP,
    "contact": Purpose.CONTACT,
    "report": Purpose.REPORT,
}
_ATTENDANCE: Final = ("courses", "session", "since", "until")


@dataclass(frozen=True, slots=True)
class FilterCondition:
    """A condition on rows of `trainee`, or of `session s`."""

    sql: str = ""
    bound: tuple[Value, ...] = ()

    @property
    def and_sql(self) -> str:
        """The condition after others."""
        return f" AND {self.sql}" if self.sql else ""


EVERYBODY: Final = FilterCondition()
NOBODY: Final = FilterCondition("1 = 0")


def all_of(conditions: Iterable[FilterCondition]) -> FilterCondition:
    some = [condition for condition in conditions if condition.sql]
    return FilterCondition(
        " AND ".join(condition.sql for condition in some),
        tuple(value for condition in some for value in condition.bound),
    )


def session_condition(only: SessionFilter) -> FilterCondition:
    return all_of(_SESSION[name](value) for name, value in _chosen(only))


def people_condition(
    only: PeopleFilter, today: date, current_texts: Mapping[Purpose, Iterable[str]]
) -> FilterCondition:
    """Return the condition of *only* on *today*; *current_texts* are the versions that still hold."""
    found = []
    chosen = dict(_chosen(only))
    for name, value in chosen.items():
        if name in _ATTENDANCE:
            continue
        if name == "age":
            condition = _aged(value, today)
        elif name in CONSENT_PURPOSES:
            purpose = CONSENT_PURPOSES[name]
            condition = _consented(value, purpose, today, tuple(sorted(current_texts[purpose])))
        else:
            condition = _PERSON[name](value)
        found.append(condition)
    if attended := [(name, chosen[name]) for name in _ATTENDANCE if name in chosen]:
        sessions = all_of(_SESSION[name](value) for name, value in attended)
        found.append(
            FilterCondition(
                "trainee.id IN (SELECT a.trainee FROM session s JOIN attendance a"
                " ON a.session = s.id WHERE s.retired = 0 AND a.retired = 0"
                f" AND a.mark IN ({_ATTENDED}){sessions.and_sql})",
                sessions.bound,
            )
        )
    return all_of(found)


def _chosen(only: PeopleFilter | SessionFilter) -> Iterator[tuple[str, Any]]:
    for field in fields(only):
        if value := getattr(only, field.name):
            yield field.name, value


def _made_by(column: str, writers: tuple[int, ...]) -> FilterCondition:
    spans = [(change_id(writer, 0), change_id(writer, LAST_NUMBER)) for writer in writers]
    return FilterCondition(
        f"({' OR '.join([f'{column} BETWEEN ? AND ?'] * len(spans))})",
        tuple(end for span in spans for end in span),
    )


def _is(sql: str) -> Callable[[Any], FilterCondition]:
    return lambda value: FilterCondition(sql, (value,))


_SESSION: Final[Mapping[str, Callable[[Any], FilterCondition]]] = {
    "aimag": _is("substr(s.soum, 1, 2) = ?"),
    "soum": _is("s.soum = ?"),
    "courses": lambda ids: FilterCondition(f"s.course IN ({kind_sql.placeholders(ids)})", ids),
    "session": _is("s.id = ?"),
    "since": _is("s.ends >= ?"),
    "until": _is("s.date <= ?"),
    "state": _is("s.state = ?"),
    "writers": lambda writers: _made_by("s.id", writers),
}
_PERSON: Final[Mapping[str, Callable[[Any], FilterCondition]]] = {
    # A soum is a code, or a text that somebody typed.
    "aimag": _is(
        "CASE WHEN length(trainee.soum) = 4 AND trainee.soum < ':' THEN substr(trainee.soum, 1, 2)"
        " ELSE trainee.aimag END = ?"
    ),
    # As the index has it, which begins with the mark.
    "soum": _is("trainee.soum = ? AND length(trainee.soum) = 4 AND trainee.retired IN (0, 1)"),
    "writers": lambda writers: _made_by("trainee.id", writers),
}


# Ages


def _aged(age: AgeStatus, today: date) -> FilterCondition:
    if age is not AgeStatus.POSSIBLE_MINOR:
        return _born_within(_birth_spans(age, today))
    known = [
        _born_within(_birth_spans(other, today)) for other in (AgeStatus.ADULT, AgeStatus.MINOR)
    ]
    return all_of(FilterCondition(f"NOT {each.sql}", each.bound) for each in known)


def _birth_spans(age: AgeStatus, today: date) -> list[tuple[int, str, str]]:
    """Return the texts of birth dates of that certain *age*: their length, first and beyond.

    A text of that length belongs to the age if it is not before the first and before the beyond.
    """
    day = _first_minor_day(today)  # born then or later is a minor
    month = (day if day.day == 1 else _next_month(day)).isoformat()[:7]
    year = day.year if (day.month, day.day) == (1, 1) else day.year + 1
    if age is AgeStatus.ADULT:
        first = str(FIRST_YEAR)  # an earlier year is a typing mistake
        return [
            (10, first, day.isoformat()),
            (7, first, day.isoformat()[:7]),
            (5, f"~{first}", f"~{day.year - ABOUT_YEARS:04}"),
            (4, first, f"{day.year:04}"),
        ]
    return [
        (10, day.isoformat(), (today + timedelta(days=1)).isoformat()),
        (7, month, _next_month(today).isoformat()[:7]),
        (5, f"~{year + ABOUT_YEARS:04}", f"~{today.year + ABOUT_YEARS + 1:04}"),
        (4, f"{year:04}", f"{today.year + 1:04}"),
    ]


def _first_minor_day(today: date) -> date:
    try:
        last_adult = today.replace(year=today.year - ADULT_AGE)
    except ValueError:  # 29 February
        return date(today.year - ADULT_AGE, 3, 1)
    return last_adult + timedelta(days=1)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _born_within(spans: Iterable[tuple[int, str, str]]) -> FilterCondition:
    born = "coalesce(trainee.birth_date, '')"
    some = list(spans)
    return FilterCondition(
        f"({' OR '.join([f'(length({born}) = ? AND {born} >= ? AND {born} < ?)'] * len(some))})",
        tuple(value for span in some for value in span),
    )


# Consents


def _consented(
    wanted: ConsentFilter, purpose: Purpose, today: date, versions: tuple[str, ...]
) -> FilterCondition:
    adult = _aged(AgeStatus.ADULT, today)

    def answered(more: str, bound: tuple[str, ...] = (), *, is_own: bool) -> FilterCondition:
        side = "=" if is_own else "<>"
        return FilterCondition(
            "EXISTS (SELECT 1 FROM consent c WHERE c.trainee = trainee.id AND c.retired = 0"
            f" AND c.purpose = ? AND c.given_by {side} '{GIVEN_BY_SELF}' AND {more})",
            (purpose.value, *bound),
        )

    own_no, other_no = (answered(f"c.state IN {_REFUSALS}", is_own=own) for own in (True, False))
    own_yes, other_yes = (answered("c.state = 'given'", is_own=own) for own in (True, False))
    given = all_of([_not(own_no), own_yes, _any([adult, all_of([_not(other_no), other_yes])])])
    refused = _any([own_no, all_of([other_no, _not(all_of([adult, own_yes]))])])
    match wanted:
        case ConsentFilter.GIVEN:
            return given
        case ConsentFilter.REFUSED:
            return refused
        case ConsentFilter.MISSING:
            return all_of([_not(given), _not(refused)])
        case ConsentFilter.OUTDATED:
            current = f"c.state = 'given' AND c.text_version IN ({kind_sql.placeholders(versions)})"
            own, other = (
                all_of([yes, _not(answered(current, versions, is_own=is_own))])
                for yes, is_own in ((own_yes, True), (other_yes, False))
            )
            return all_of([_not(refused), _any([own, all_of([_not(adult), other])])])


def _not(condition: FilterCondition) -> FilterCondition:
    return FilterCondition(f"NOT ({condition.sql})", condition.bound)


def _any(conditions: Iterable[FilterCondition]) -> FilterCondition:
    some = list(conditions)
    return FilterCondition(
        f"({' OR '.join(f'({condition.sql})' for condition in some)})",
        tuple(value for condition in some for value in condition.bound),
    )
