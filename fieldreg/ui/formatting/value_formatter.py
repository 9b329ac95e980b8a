"""Records and field values as text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Field, FieldFormat, FieldType, Kind, Value
from fieldreg.domain.normalisation import normalise
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.names import name_in
from fieldreg.domain.records.values import RequestTopic
from fieldreg.domain.rights import HIDDEN
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.store.sessions import SessionRow
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import records as records_words

tr = translator("Person")


LANGUAGE_CODES: Final = ("mn", "kk", "tyv", "ru", "en", "zh", "ko", "ja", "de", "fr", "msr")
RecordLabels = Mapping[int, RecordLabel]


class ValueFormatter:
    def __init__(self, places: Gazetteer, language: str) -> None:
        self._places, self._language = places, language

    def format_value(self, kind: Kind, field: Field, value: Value, named: RecordLabels) -> str:
        if field is RETIRED:
            return _retired(value)
        if value == HIDDEN:
            return translate("Roles", "hidden")
        if value is None:
            return tr("unknown")
        if field.type in (FieldType.REF, FieldType.REFS):
            records = (named.get(int(number)) for number in str(value).split())
            return ", ".join(self.format_record(record) if record else "?" for record in records)
        return self._plain(kind, field, str(value))

    def _plain(self, kind: Kind, field: Field, text: str) -> str:
        match field.format:
            case FieldFormat.BIRTH_DATE:
                return people_words.born(BirthDate(text))
            case FieldFormat.PLACE:
                return self._places.full_name(text, self._language)
            case FieldFormat.LANGUAGES:
                return format_languages(text)
            case FieldFormat.DAY:
                return dates.format_date(text)
            case FieldFormat.CHOICE:
                return format_choice(kind, text)
            case _:
                return text

    def format_record(self, record: RecordLabel) -> str:
        if record.kind is kinds.SESSION:
            return self._session(record) or _nameless(record.kind)
        own = name_in(self._language, record.values) if record.kind.list_key else ""
        return own or record.name or _nameless(record.kind)

    def format_context(self, record: RecordLabel) -> str:
        if record.kind is kinds.ATTENDANCE:
            half_day = translate("Records", "half-day {number}").format(
                number=record.values["half_day"]
            )
            return join_parts([self._session(record), half_day])
        if record.kind is kinds.CONSENT:
            return people_words.purpose_label(str(record.values["purpose"]))
        if record.kind is kinds.ANSWER:
            return join_parts([translate("Records", "sealed answers"), self._session(record)])
        if (record.kind.is_plain or not record.kind.keeps_named) and record.kind.list_label:
            return join_parts([translate(*record.kind.list_label), self._session(record)])
        if record.kind is kinds.REQUEST:
            topic = people_words.topic_label(RequestTopic(str(record.values["topic"])))
            return labelled(translate("Requests", "request"), topic)
        head = {
            kinds.QUESTION: translate("Records", "head office’s question"),
            kinds.RESPONSE: translate("Records", "the trainer’s answer"),
        }.get(record.kind)
        return labelled(head, str(record.values["text"])) if head else ""

    def _session(self, record: RecordLabel) -> str:
        return format_session(record.session) if record.session is not None else ""


def format_session(line: SessionRow) -> str:
    return join_parts([line.course or "", dates.format_date(line.date)], ", ")


def with_typed(place: str, texts: Iterable[str]) -> str:
    typed = ", ".join(texts)
    return tr("{place} (as typed: {typed})").format(place=place, typed=typed) if typed else place


def referenced_ids(pairs: Iterable[tuple[Field, Value]]) -> Iterator[int]:
    for field, value in pairs:
        if value is not None and field.type in (FieldType.REF, FieldType.REFS):
            yield from map(int, str(value).split())


def _retired(value: object) -> str:
    if value:
        return translate("Records", "out of use")
    return translate("Records", "in use")


def format_choice(kind: Kind, value: str) -> str:
    if kind is kinds.ATTENDANCE:
        return people_words.mark_label(value)
    if kind is kinds.CONSENT:
        return people_words.consent_state_label(value)
    if kind is kinds.REQUEST:
        return people_words.topic_label(RequestTopic(value))
    if kind is kinds.TRAINEE:  # the gender
        return people_words.gender(value)
    return records_words.choice_label(value)


def _nameless(kind: Kind) -> str:
    if kind is kinds.SESSION:
        return translate("Sessions", "course unknown")
    return tr("name unknown")


def format_languages(codes: str) -> str:
    return ", ".join(_language_name(code) for code in codes.split())


def parse_languages(names: str) -> str:
    known = {normalise(_language_name(code)): code for code in LANGUAGE_CODES}
    parts = (part.strip() for part in names.split(","))
    return " ".join(known.get(normalise(part), part) for part in parts if part)


def _language_name(code: str) -> str:
    return {
        "mn": tr("Mongolian"),
        "kk": tr("Kazakh"),
        "tyv": tr("Tuvan"),
        "ru": tr("Russian"),
        "en": tr("English"),
        "zh": tr("Chinese"),
        "ko": tr("Korean"),
        "ja": tr("Japanese"),
        "de": tr("German"),
        "fr": tr("French"),
        "msr": tr("Mongolian Sign Language"),
    }.get(code, code)
