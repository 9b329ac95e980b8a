"""Drafts: typed text before it becomes a record; any text is legal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PLACE_FIELDS, FieldFormat, Value
from fieldreg.domain.people import birth_dates
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import check_edit
from fieldreg.domain.records.trainee import Trainee

# In any draft: the id of the person it is about, if its page does not name one.
ABOUT_KEY: Final = "about"


def draft_page_name(person: int) -> str:
    return f"person-{person}"


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    values: dict[str, Value]
    problems: dict[str, Code] = field(default_factory=dict)


def check_person(
    typed: Mapping[str, str], places: Gazetteer, today: date, *, is_new: bool = True
) -> CheckedDraft:
    """Return values of a trainee, and problems by field.

    Unknown places are kept as typed; a soum fills in its aimag, a bag its soum. A new person needs
    a given name.
    """
    values: dict[str, Value] = {}
    problems: dict[str, Code] = {}
    for name, text in typed.items():
        known = kinds.TRAINEE.field(name)
        if known is None or known is kinds.RETIRED:
            raise Problem(Code.FIELD_UNKNOWN, field=name)
        plain = text.strip()
        if not plain:
            values[name] = None
        elif known.format is FieldFormat.BIRTH_DATE:
            born = birth_dates.parse(plain, today) or birth_dates.BirthDate(plain)
            values[name] = born.text
            if born.precision is birth_dates.Precision.AS_TYPED:
                problems[name] = Code.DATE_UNREADABLE
        elif known.format is FieldFormat.LANGUAGES:
            values[name] = " ".join(sorted(set(plain.replace(",", " ").split())))
        else:
            values[name] = plain
    _settle_places(values, places)
    if is_new and not values.get("given_name"):
        problems["given_name"] = Code.NAME_MISSING
    for name, value in values.items():
        try:
            check_edit(Trainee.kind, {name: value})
        except Problem as problem:
            problems[name] = problem.code
    return CheckedDraft(values, problems)


def _settle_places(values: dict[str, Value], places: Gazetteer) -> None:
    within: str | None = None
    for name in PLACE_FIELDS:
        typed = values.get(name)
        if typed is None:
            continue
        code = places.resolve(str(typed), Level(name), within=within)
        if code is not None:
            values[name] = within = code
    bag, soum = values.get("bag"), values.get("soum")
    if bag is not None and (parent := places.soum_of(str(bag))):
        values["soum"] = soum = parent
    if soum is not None and (parent := places.aimag_of(str(soum))):
        values["aimag"] = parent
