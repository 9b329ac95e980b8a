"""Acts of the user in words."""

from collections.abc import Sequence

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED
from fieldreg.domain.records.values import SessionState
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.services.user_acts import ActPart, PartAction, ReversedAct
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import ValueFormatter, format_session
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people, records

tr = translator("Acts")


def describe_reversal(act: ReversedAct, formatter: ValueFormatter) -> str:
    sentence = tr("Done again: {what}") if act.is_again else tr("Taken back: {what}")
    return sentence.format(what=_describe(act.parts, formatter))


def describe_place(act: ReversedAct) -> str:
    sessions = {part.label.session for part in act.parts if part.kind is kinds.ATTENDANCE}
    named = [session for session in sessions if session is not None]
    return format_session(named[0]) if len(named) == 1 else ""


def _describe(parts: Sequence[ActPart], formatter: ValueFormatter) -> str:
    of = {
        kind: [part for part in parts if part.kind is kind]
        for kind in (kinds.TRAINEE, kinds.SESSION, kinds.ATTENDANCE, kinds.CONSENT)
    }
    if people_parts := of[kinds.TRAINEE]:
        return join_parts(
            [_person(people_parts, formatter), *map(_mark, of[kinds.ATTENDANCE][:1])], ", "
        )
    if of[kinds.SESSION]:
        return _session(of[kinds.SESSION][0], formatter)
    if of[kinds.ATTENDANCE]:
        return _attendance(of[kinds.ATTENDANCE], formatter)
    if of[kinds.CONSENT]:
        return _consents(of[kinds.CONSENT], formatter)
    return _entries(parts)


def _person(parts: Sequence[ActPart], formatter: ValueFormatter) -> str:
    part = parts[0]
    if len(parts) > 1 and any(each.action is not PartAction.CHANGED for each in parts):
        return tr("%n people", len(parts))
    if len(parts) > 1:
        fields = dict.fromkeys(_fields(each) for each in parts)
        return tr("%n people corrected ({fields})", len(parts)).format(fields=", ".join(fields))
    templates = {
        PartAction.CREATED: tr("{name} registered"),
        PartAction.CHANGED: tr("{name} corrected ({fields})"),
        PartAction.RETIRED: tr("{name} out of use"),
        PartAction.REINSTATED: tr("{name} back in use"),
    }
    name = formatter.format_record(part.label)
    return templates[part.action].format(name=name, fields=_fields(part))


def _session(part: ActPart, formatter: ValueFormatter) -> str:
    name = formatter.format_record(part.label)
    if part.action is PartAction.CREATED:
        return tr("{session} planned").format(session=name)
    if part.action is PartAction.RETIRED:
        return tr("{session} deleted").format(session=name)
    if "state" not in part.values and part.action is PartAction.REINSTATED:
        return tr("{session} opened").format(session=name)
    if "state" in part.values:
        sentence = {
            SessionState.PLANNED.value: tr("{session} opened"),
            SessionState.CALLED_OFF.value: tr("{session} called off"),
        }.get(str(part.values["state"]), tr("{session} closed"))
        return sentence.format(session=name)
    return tr("{session} changed ({fields})").format(session=name, fields=_fields(part))


def _attendance(parts: Sequence[ActPart], formatter: ValueFormatter) -> str:
    first = parts[0]
    marked = {part.label.values["trainee"] for part in parts}
    if len(marked) > 1:
        return join_parts([tr("%n people marked", len(marked)), _when(first.label)], ", ")
    name = formatter.format_record(first.label)
    if first.action is PartAction.RETIRED:
        return tr("{name} taken off the list").format(name=name)
    return f"{name} {_mark(first)}"


def _consents(parts: Sequence[ActPart], formatter: ValueFormatter) -> str:
    purposes: dict[str, list[str]] = {}
    for part in parts:
        state = people.consent_state_label(str(part.values.get("state", "given")))
        named = purposes.setdefault(state, [])
        purpose = people.purpose_label(str(part.label.values["purpose"]))
        if purpose not in named:
            named.append(purpose)
    answers = [f"{', '.join(named)}: {state}" for state, named in purposes.items()]
    return join_parts([formatter.format_record(parts[0].label), *answers], ", ")


def _mark(part: ActPart) -> str:
    mark = people.mark_label(str(part.values.get("mark", part.label.values["mark"])))
    return join_parts([mark, _when(part.label)], ", ")


def _when(label: RecordLabel) -> str:
    half_day = int(label.values["half_day"] or 0)
    if label.session is None or half_day > label.session.half_days:
        return ""
    found = dates.list_half_days(label.session)[half_day - 1]
    return f"{dates.format_month_day(found.day)} {people.day_part_label(found.part)}"


def _entries(parts: Sequence[ActPart]) -> str:
    if len(parts) > 1:
        return tr("%n entries", len(parts))
    part = parts[0]
    unnamed = {
        kinds.QUOTA: tr("a quota"),
        kinds.QUESTION: tr("a question"),
        kinds.REQUEST: translate("Requests", "request"),
        kinds.RESPONSE: tr("an answer to head office"),
    }
    head = unnamed.get(part.kind, "")
    is_entry = part.kind.is_plain and not part.kind.list_key
    if (is_entry or part.kind is kinds.ALIAS) and part.kind.list_label:
        head = translate(*part.kind.list_label)
    name = join_parts([head, part.label.name], ", ")
    templates = {
        PartAction.CREATED: tr("{name} added"),
        PartAction.CHANGED: tr("{name} changed"),
        PartAction.RETIRED: tr("{name} out of use"),
        PartAction.REINSTATED: tr("{name} back in use"),
    }
    return templates[part.action].format(name=name)


def _fields(part: ActPart) -> str:
    fields = (part.kind.field(name) for name in part.values if name != RETIRED.name)
    return ", ".join(records.field_label(field).lower() for field in fields if field)
