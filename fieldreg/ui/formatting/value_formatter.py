"""Telling: records and the values of any of their fields, in words that people use."""

from collections.abc import Iterable, Iterator, Mapping

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, FieldFormat, FieldType, Kind, Value
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.rights import HIDDEN
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import join_parts
from fieldreg.ui.formatting.spoken_languages import format_languages
from fieldreg.ui.language import labelled
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import attendance, people
from fieldreg.ui.vocabulary import consents as consents_words

RecordLabels = Mapping[int, RecordLabel]


class ValueFormatter:
    """Says values in words: places by their names, days as days, records as they are called."""

    def __init__(self, places: Gazetteer, language: str) -> None:
        self._places, self._language = places, language

    def format_value(self, kind: Kind, field: Field, value: Value, named: RecordLabels) -> str:
        """Say one *value*; *named* are the records that fields refer to."""
        if field is RETIRED:
            return _retired(value)
        if value == HIDDEN:
            return translate("Roles", "hidden")
        if value is None:
            return translate("Person", "unknown")
        if field.type in (FieldType.REF, FieldType.REFS):
            called = (named.get(int(one)) for one in str(value).split())
            return ", ".join(self.format_record(one) if one else "?" for one in called)
        return self._plain(kind, field, str(value))

    def _plain(self, kind: Kind, field: Field, text: str) -> str:
        match field.format:
            case FieldFormat.BIRTH_DATE:
                return people.born(BirthDate(text))
            case FieldFormat.PLACE:
                return self._places.full_name(text, self._language)
            case FieldFormat.LANGUAGES:
                return format_languages(text)
            case FieldFormat.DAY:
                return dates.format_date(text)
            case FieldFormat.CHOICE:
                return _choice(kind, text)
            case _:
                return text

    def format_record(self, one: RecordLabel) -> str:
        """Say what a record is called, as a list names it."""
        if one.kind is kinds.SESSION:
            return self._session(one) or _nameless(one.kind)
        return one.name or _nameless(one.kind)

    def format_context(self, one: RecordLabel) -> str:
        """Say of a record that belongs to a person what it is about; else nothing."""
        if one.kind is kinds.ATTENDANCE:
            half_day = translate("Records", "half-day {number}").format(
                number=one.values["half_day"]
            )
            return join_parts([self._session(one), half_day])
        if one.kind is kinds.CONSENT:
            return consents_words.purpose(str(one.values["purpose"]))
        if one.kind is kinds.ANSWER:
            return join_parts([translate("Records", "sealed answers"), self._session(one)])
        if one.kind is kinds.QUESTION:
            return labelled(translate("Records", "head office’s question"), str(one.values["text"]))
        if one.kind is kinds.RESPONSE:
            return labelled(translate("Records", "the trainer’s answer"), str(one.values["text"]))
        return ""

    def _session(self, one: RecordLabel) -> str:
        line = one.session
        if line is None:
            return ""
        return join_parts([line.course or "", dates.format_date(line.date)], ", ")


def referenced_ids(pairs: Iterable[tuple[Field, Value]]) -> Iterator[int]:
    """Give the ids of the records that values of fields refer to."""
    for field, value in pairs:
        if value is not None and field.type in (FieldType.REF, FieldType.REFS):
            yield from map(int, str(value).split())


def _retired(value: object) -> str:
    """Say whether a record is in use."""
    if value:
        return translate("Records", "out of use")
    return translate("Records", "in use")


def _choice(kind: Kind, value: str) -> str:
    """Say one of the few values that a field may hold; others stand for themselves."""
    if kind is kinds.ATTENDANCE:
        return attendance.mark(value)
    if kind is kinds.CONSENT:
        return consents_words.state(value)
    if kind is kinds.TRAINEE:  # the gender
        return people.gender(value)
    return {
        "in-person": translate("Sessions", "in person"),
        "online": translate("Sessions", "online"),
        "morning": translate("Sessions", "morning"),
        "afternoon": translate("Sessions", "afternoon"),
        "planned": translate("Records", "planned"),
        "closed": translate("Sessions", "closed"),
        "called-off": translate("Sessions", "called off"),
    }.get(value, value)


def _nameless(kind: Kind) -> str:
    """Stand in the place of a record whose name is not known."""
    if kind is kinds.SESSION:
        return translate("Sessions", "course unknown")
    return translate("Person", "name unknown")
