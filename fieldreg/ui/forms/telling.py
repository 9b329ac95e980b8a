"""Telling: records and the values of any of their fields, in words that people use."""

from collections.abc import Iterable, Iterator, Mapping

from fieldreg.domain import kinds
from fieldreg.domain.birth import BirthDate
from fieldreg.domain.kinds import RETIRED, Field, Kind, Type, Value
from fieldreg.domain.places import Gazetteer
from fieldreg.domain.roles import HIDDEN
from fieldreg.services.subjects import Subject
from fieldreg.ui.forms import days
from fieldreg.ui.forms.people import joined
from fieldreg.ui.forms.spoken_languages import names_of
from fieldreg.ui.wording import consents, person, roles
from fieldreg.ui.wording import records as words
from fieldreg.ui.wording.language import labelled

Named = Mapping[int, Subject]


class Teller:
    """Says values in words: places by their names, days as days, records as they are called."""

    def __init__(self, places: Gazetteer, language: str) -> None:
        self._places, self._language = places, language

    def value(self, kind: Kind, field: Field, value: Value, named: Named) -> str:
        """Say one *value*; *named* are the records that fields refer to."""
        if field is RETIRED:
            return words.retired(value)
        if value == HIDDEN:
            return roles.hidden()
        if value is None:
            return person.unknown()
        if field.type in (Type.REF, Type.REFS):
            called = (named.get(int(one)) for one in str(value).split())
            return ", ".join(self.subject(one) if one else "?" for one in called)
        return self._plain(kind, field.name, str(value))

    def _plain(self, kind: Kind, name: str, text: str) -> str:
        match name:
            case "birth_date":
                return person.born(BirthDate(text))
            case "aimag" | "soum" | "bag":
                return self._places.full_name(text, self._language)
            case "languages":
                return names_of(text)
            case "date":
                return days.shown(text)
            case "gender" | "mark" | "state" | "mode" | "starts":
                return words.choice(kind, name, text)
            case _:
                return text

    def subject(self, one: Subject) -> str:
        """Say what a record is called, as a list names it."""
        if one.kind is kinds.SESSION:
            return self._session(one) or words.nameless(one.kind)
        return one.name or words.nameless(one.kind)

    def about(self, one: Subject) -> str:
        """Say of a record that belongs to a person what it is about; else nothing."""
        if one.kind is kinds.ATTENDANCE:
            half_day = words.half_day(one.values["half_day"])
            return joined([self._session(one), half_day])
        if one.kind is kinds.CONSENT:
            return consents.purpose(str(one.values["purpose"]))
        if one.kind is kinds.ANSWER:
            return joined([words.sealed_answers(), self._session(one)])
        if one.kind is kinds.QUESTION:
            return labelled(words.question(), str(one.values["text"]))
        if one.kind is kinds.RESPONSE:
            return labelled(words.response(), str(one.values["text"]))
        return ""

    def _session(self, one: Subject) -> str:
        line = one.session
        if line is None:
            return ""
        return joined([line.course or "", days.shown(line.date)], ", ")


def referred(pairs: Iterable[tuple[Field, Value]]) -> Iterator[int]:
    """Give the ids of the records that values of fields refer to."""
    for field, value in pairs:
        if value is not None and field.type in (Type.REF, Type.REFS):
            yield from map(int, str(value).split())
