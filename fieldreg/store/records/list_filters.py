"""Filters of lists: each a field of `PeopleFilter` or `SessionFilter`, with its condition in SQL.

All set fields hold at once; those about attendance for one session, never a confidential one.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from fieldreg.domain.attendance_counts import ATTENDED_MARKS
from fieldreg.domain.consents.consent_rules import ADULT_AGE, GIVEN_BY_SELF, AgeStatus
from fieldreg.domain.kinds import Value
from fieldreg.domain.log.ids import LAST_NUMBER, change_id
from fieldreg.domain.people.birth_dates import ABOUT_YEARS, FIRST_YEAR
from fieldreg.domain.records.values import Answer, Purpose, SessionState
from fieldreg.store.records import kind_sql

_DECEMBER: Final = 12
_REFUSALS: Final = "('declined', 'withdrawn')"
_ATTENDED: Final = ", ".join(sorted(f"'{mark.value}'" for mark in ATTENDED_MARKS))
NAMEABLE_SQL: Final = (
    "NOT EXISTS (SELECT 1 FROM course hc WHERE hc.id = s.course"
    f" AND hc.is_confidential = '{Answer.YES}')"
)
"""The session ``s`` is of no confidential course, so a list may tell who attended."""


class ConsentFilter(StrEnum):
    """*Missing* is neither given nor refused; *outdated* was given to an earlier text."""

    GIVEN = "given"
    REFUSED = "refused"
    MISSING = "missing"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """Sessions planned by *trainer*, at the laptop with *writers*.

    *aimag* and *soum* are codes; the session has a day of *since* … *until*, or spans one.
    """

    aimag: str = ""
    soum: str = ""
    courses: tuple[int, ...] = ()
    since: str = ""
    until: str = ""
    state: SessionState | None = None
    writers: tuple[int, ...] = ()
    trainer: str = ""


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """People registered by *trainer*, at the laptop with *writers*.

    Ages are *age_from* … *age_to* (1 … `MAX_AGE`, 0 for no limit); people with an unknown or
    implausibly early birth date have none.
    """

    aimag: str = ""
    soum: str = ""
    courses: tuple[int, ...] = ()
    session: int = 0
    since: str = ""
    until: str = ""
    age: AgeStatus | None = None
    age_from: int = 0
    age_to: int = 0
    keep: ConsentFilter | None = None
    contact: ConsentFilter | None = None
    report: ConsentFilter | None = None
    writers: tuple[int, ...] = ()
    trainer: str = ""


NO_PEOPLE_FILTER: Final = PeopleFilter()
NO_SESSION_FILTER: Final = SessionFilter()
CONSENT_PURPOSES: Final = {
    "keep": Purpose.KEEP,
    "contact": Purpose.CONTACT,
    "report": Purpose.REPORT,
}
MAX_AGE: Final = 150
_ATTENDANCE: Final = ("courses", "session", "since", "until")
_AGES: Final = ("age_from", "age_to")


@dataclass(frozen=True, slots=True)
class FilterCondition:
    sql: str = ""
    bound: tuple[Value, ...] = ()

    @property
    def and_sql(self) -> str:
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
    found = []
    chosen = dict(_chosen(only))
    for name, value in chosen.items():
        if name in (*_ATTENDANCE, *_AGES):
            continue
        if name == "age":
            condition = _aged(value, today)
        elif name in CONSENT_PURPOSES:
            purpose = CONSENT_PURPOSES[name]
            condition = _consented(value, purpose, today, tuple(sorted(current_texts[purpose])))
        else:
            condition = _PERSON[name](value)
        found.append(condition)
    if only.age_from or only.age_to:
        found.append(_maybe_aged(only.age_from, only.age_to, today))
    if attended := [(name, chosen[name]) for name in _ATTENDANCE if name in chosen]:
        sessions = all_of(_SESSION[name](value) for name, value in attended)
        found.append(
            FilterCondition(
                "trainee.id IN (SELECT coalesce(p.root, a.trainee) FROM session s"
                " JOIN attendance a ON a.session = s.id LEFT JOIN person p ON p.record = a.trainee"
                f" WHERE s.retired = 0 AND a.retired = 0 AND {NAMEABLE_SQL}"
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


# The trainer of a change, as `authors_of` finds her: of the last session that its writer began
# before, or after a fork of the last one in the log before that, and so on.
_TRAINER_SQL: Final = (
    "coalesce((SELECT trainer FROM shift WHERE id BETWEEN ({0} >> 32) << 32 AND {0}"
    " ORDER BY id DESC LIMIT 1), (WITH RECURSIVE earlier (last, depth) AS"
    " (SELECT (writer << 32) + first - 1, 1 FROM branch WHERE becomes = {0} >> 32"
    " UNION ALL SELECT (writer << 32) + first - 1, depth + 1"
    " FROM earlier JOIN branch ON becomes = last >> 32)"
    " SELECT trainer FROM earlier JOIN shift ON id BETWEEN (last >> 32) << 32 AND last"
    " ORDER BY depth, id DESC LIMIT 1))"
)


_COMPANY_SQL: Final = "SELECT p.record FROM person p WHERE p.root = trainee.id"


def _of_any_record(condition: FilterCondition) -> FilterCondition:
    of_company = condition.sql.replace("trainee.id", "p.record")
    return _any(
        [condition, FilterCondition(f"EXISTS ({_COMPANY_SQL} AND {of_company})", condition.bound)]
    )


def _is(sql: str) -> Callable[[Any], FilterCondition]:
    return lambda value: FilterCondition(sql, (value,))


_SESSION_SOUM: Final = kind_sql.session_soum_sql("s")
_SESSION: Final[Mapping[str, Callable[[Any], FilterCondition]]] = {
    "aimag": _is(f"substr({_SESSION_SOUM}, 1, 2) = ?"),
    "soum": _is(f"{_SESSION_SOUM} = ?"),
    "courses": lambda ids: FilterCondition(f"s.course IN ({kind_sql.placeholders(ids)})", ids),
    "session": _is("s.id = ?"),
    "since": _is("s.ends >= ?"),
    "until": _is("s.date <= ?"),
    "state": _is("s.state = ?"),
    "writers": lambda writers: _made_by("s.id", writers),
    "trainer": _is(f"{_TRAINER_SQL.format('s.id')} = ?"),
}
_PERSON: Final[Mapping[str, Callable[[Any], FilterCondition]]] = {
    # A soum is a code, or a text as typed.
    "aimag": _is(
        "CASE WHEN length(trainee.soum) = 4 AND trainee.soum < ':' THEN substr(trainee.soum, 1, 2)"
        " ELSE trainee.aimag END = ?"
    ),
    # As the index has it, which begins with the mark.
    "soum": _is("trainee.soum = ? AND length(trainee.soum) = 4 AND trainee.retired IN (0, 1)"),
    "writers": lambda writers: _of_any_record(_made_by("trainee.id", writers)),
    "trainer": lambda name: _of_any_record(
        FilterCondition(f"{_TRAINER_SQL.format('trainee.id')} = ?", (name,))
    ),
}


# Ages


class _Cut(NamedTuple):
    """The last birth dates, by length, that can or must mean a certain day or earlier."""

    can: tuple[str, ...]
    must: tuple[str, ...]


_LENGTHS: Final = (10, 7, 5, 4)  # of a day, a month, about a year, a year
_TYPING_MISTAKES: Final = tuple(
    text.format(FIRST_YEAR - 1) for text in ("{}-12-31", "{}-12", "~{}", "{}")
)


def _cut_at(age: int, today: date) -> _Cut:
    year, month = today.year - age, today.month
    is_month_over = today.day >= monthrange(year, month)[1]
    last_year = year if is_month_over and month == _DECEMBER else year - 1
    before = f"{year:04}-{month - 1:02}" if month > 1 else f"{year - 1:04}-12"
    month_text = f"{year:04}-{month:02}"
    return _Cut(
        (f"{month_text}-{today.day:02}", month_text, f"~{year + ABOUT_YEARS:04}", f"{year:04}"),
        (
            f"{month_text}-{today.day:02}",
            month_text if is_month_over else before,
            f"~{last_year - ABOUT_YEARS:04}",
            f"{last_year:04}",
        ),
    )


def _aged(age: AgeStatus, today: date) -> FilterCondition:
    cut = _cut_at(ADULT_AGE, today)
    adult = _born_between(_TYPING_MISTAKES, cut.must)
    minor = _born_between(cut.can, _cut_at(0, today).can)
    match age:
        case AgeStatus.ADULT:
            return adult
        case AgeStatus.MINOR:
            return minor
        case AgeStatus.POSSIBLE_MINOR:
            return all_of(map(_not, (adult, minor)))


def _maybe_aged(least: int, most: int, today: date) -> FilterCondition:
    after = _cut_at(most + 1, today).must if most else _TYPING_MISTAKES
    return _born_between(map(max, after, _TYPING_MISTAKES), _cut_at(least, today).can)


def _born_between(after: Iterable[str], last: Iterable[str]) -> FilterCondition:
    born = "coalesce(trainee.birth_date, '')"
    spans = list(zip(_LENGTHS, after, last, strict=True))
    return FilterCondition(
        f"({' OR '.join([f'(length({born}) = ? AND {born} > ? AND {born} <= ?)'] * len(spans))})",
        tuple(value for span in spans for value in span),
    )


# Consents


def _consented(
    wanted: ConsentFilter, purpose: Purpose, today: date, versions: tuple[str, ...]
) -> FilterCondition:
    adult = _aged(AgeStatus.ADULT, today)

    def answered(more: str, bound: tuple[str, ...] = (), *, is_own: bool) -> FilterCondition:
        side = "=" if is_own else "<>"
        return FilterCondition(
            f"EXISTS (SELECT 1 FROM consent c WHERE (c.trainee = trainee.id OR c.trainee IN"
            f" ({_COMPANY_SQL})) AND c.retired = 0"
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
