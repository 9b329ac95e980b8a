"""The shown values of a joined record: each field's policy over the values of all members."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from fieldreg.domain.log.merging import Live, displayed_value, winning_value
from fieldreg.domain.normalisation import initial_of, is_initial_key, normalise_patronymic
from fieldreg.domain.people.birth_dates import ABOUT_YEARS, BirthDate, Precision
from fieldreg.domain.records.declarations import ConflictPolicy, Field, Value

_YEAR_KNOWN: Final = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_NAMES: Final = ("given_name", "patronymic")


class ShownValue(NamedTuple):
    """*member* is the one that an edit goes to, None where no member knows the value.

    A set or notes show the values of several members; *member* is then that of the latest.
    """

    value: Value
    member: int | None


def combine_members(
    field: Field, members: Mapping[int, Live], pinned: int | None = None
) -> ShownValue:
    """Combine *members*: record ids with their live values of *field*.

    A value that is not known never hides one that is, nor a later one an earlier one of another
    member that says the same and more. *pinned* is the member that an officer chose; otherwise the
    values count as if all had been written to one record.
    """
    if pinned is not None and pinned in members:
        return ShownValue(displayed_value(field, members[pinned]), pinned)
    known = sorted(
        (
            (stamp, value, member)
            for member, live in members.items()
            for stamp, value in live
            if value is not None
        ),
        key=lambda entry: (entry[0], -entry[2]),
        reverse=True,
    )
    if not known:
        return ShownValue(None, None)
    live = tuple((stamp, value) for stamp, value, _ in known)
    if field.policy in (ConflictPolicy.UNION, ConflictPolicy.TEXTS):
        return ShownValue(displayed_value(field, live), known[0][2])
    winner = winning_value(field, live)
    shown = next(
        ShownValue(value, member) for stamp, value, member in known if (stamp, value) == winner
    )
    if field.name in _NAMES or field.name == "birth_date":
        own = {member: winning_value(field, values) for member, values in members.items() if values}
        latest = sorted(own, key=lambda member: (-own[member][0], member))
        fuller = (ShownValue(own[member][1], member) for member in latest * len(latest))
        for each in fuller:
            if says_more(field, str(each.value or ""), str(shown.value)):
                shown = each
    return shown


def says_more(field: Field, fuller: str, value: str) -> bool:
    """Return whether *fuller* has the day of a year, a year of one about it, a name of its initial."""
    if field.name == "birth_date":
        about, born = BirthDate(value), BirthDate(fuller)
        if about.precision is Precision.ABOUT and born.precision in _YEAR_KNOWN:
            return abs((born.year or 0) - (about.year or 0)) <= ABOUT_YEARS
        return value[:1].isdigit() and fuller.startswith(f"{value}-")
    if field.name in _NAMES:
        key, initial = map(normalise_patronymic, (fuller, value))
        return is_initial_key(initial) and not is_initial_key(key) and initial_of(key) == initial
    return False
