"""The access report: everything stored about one person, for her to read.

Free text that may be about others is left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from string import Template
from typing import Final, NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.kinds import PLACE_FIELDS, Field, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.known_places import list_typed
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers.access_log import AccessAction
from fieldreg.domain.sensitive_totals import HalfYear
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.arrivals import waiting_changes
from fieldreg.services.exports.plaintext_exports import ExportContent, export_table, open_export
from fieldreg.services.records import change_history, shown_people
from fieldreg.services.records.change_history import ChangeEntry
from fieldreg.services.records.shown_people import ShownPerson
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.history import Author

_CONSENT_FIELDS: Final = ("purpose", "state", "day", "how", "given_by", "language", "text_version")

ReportRow = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class AccessReport:
    """Rows map names to values; codes are not translated."""

    code: str
    made_on: str
    made_by: str
    fields: ReportRow
    consents: tuple[ReportRow, ...]
    sessions: tuple[ReportRow, ...]
    changes: tuple[ReportRow, ...]
    aside: tuple[ReportRow, ...]
    arrivals: tuple[ReportRow, ...]
    openings: tuple[ReportRow, ...]
    totals: tuple[ReportRow, ...] = ()
    laptops: tuple[ReportRow, ...] = ()


@needs(Permission.EXPORT_PEOPLE)
def build_access_report(
    user: UserSession, person: int, quarantined: Sequence[QuarantinedChange]
) -> AccessReport:
    """Raise NOT_FOUND."""
    store = user.store
    is_trainee = store.records.kind_of(person) is kinds.TRAINEE
    if not is_trainee or person in store.erasures.list_erased_people():
        raise Problem(Code.NOT_FOUND)
    members = store.pairs.list_members([person])[person]
    entries = [
        entry
        for each in members
        for entry in change_history.load_history(user, each, tells_all=True).entries
    ]
    fields = {
        name: value
        for shown in shown_people.load_people(user, [person])
        for name, value in _shown_values(shown).items()
    }
    return AccessReport(
        code=short_code(person),
        made_on=user.day,
        made_by=user.user_name,
        fields=fields,
        consents=tuple(row for each in members for row in _consent_rows(user, each)),
        sessions=tuple(_session_rows(user, person)),
        changes=tuple(row for entry in entries for row in _change_rows(user, entry)),
        aside=tuple(_quarantine_rows(user, members, quarantined)),
        arrivals=tuple(_arrival_rows(user, entries)),
        openings=tuple(row for each in members for row in _opening_rows(user, each)),
        totals=tuple(_total_rows(user, members)),
        laptops=tuple(_laptop_rows(user, members)),
    )


def _shown_values(shown: ShownPerson) -> ReportRow:
    typed = list_typed(shown.values, shown.home)
    as_typed = {"typed_place": ", ".join(typed)} if typed else {}
    return {**shown.values, **shown.home, **as_typed, "retired": int(shown.is_retired)}


def report_document(report: AccessReport) -> dict[str, object]:
    return asdict(report)


def _consent_rows(user: UserSession, person: int) -> Iterator[ReportRow]:
    records = user.store.records
    for consent in records.load_many(
        kinds.CONSENT, records.ids_where(kinds.CONSENT, "trainee", person)
    ):
        if not consent.is_retired:
            yield {name: consent.values[name] for name in _CONSENT_FIELDS}


def _session_rows(user: UserSession, person: int) -> Iterator[ReportRow]:
    sessions, root = user.store.sessions, user.store.pairs.find_roots([person])[person]
    for session, _ in sessions.list_of_person(person):
        for participant in sessions.list_participants(session.id):
            if participant.trainee != root:
                continue
            for half_day in sorted(participant.marks):
                yield {
                    "course": session.course,
                    "day": session.date,
                    "soum": session.soum,
                    "facilitators": session.facilitators,
                    "half_day": half_day,
                    "mark": participant.marks[half_day],
                }


def _change_rows(user: UserSession, entry: ChangeEntry) -> Iterator[ReportRow]:
    head = _change_head(entry.author, entry.kind.name) | {"deed": entry.action.value}
    if entry.kind is kinds.UNDO_ORDER:
        yield head | {"field": None, "value": None, "before": None}
        return
    assigned = [(given.field, given.value, given.history_step.replaced) for given in entry.values]
    fixed = [(entry.kind.field(name), value, ()) for name, value in entry.fixed_values.items()]
    rows = [
        head
        | {
            "field": field.name,
            "value": _readable_value(user, field, value),
            "before": "; ".join(str(old.value) for old in replaced if old.value) or None,
        }
        for field, value, replaced in (*fixed, *assigned)
        if field is not None and not _is_id(field) and (value is not None or replaced)
    ]
    yield from rows or [head | {"field": None, "value": None, "before": None}]


def _change_head(author: Author, about: str) -> dict[str, Value]:
    return {
        "day": author.day or None,
        "who": author.trainer or None,
        "where": author.device or None,
        "asked_by": author.asked_by or None,
        "about": about,
    }


def _quarantine_rows(
    user: UserSession, members: Sequence[int], quarantined: Sequence[QuarantinedChange]
) -> Iterator[ReportRow]:
    of_person = [item for item in quarantined if not set(members).isdisjoint(_people_of(item))]
    for item in waiting_changes.add_authors(user, of_person, is_whole=True):
        for name, value in item.change.values.items():
            field = kinds.BY_NAME[item.change.kind].field(name)
            # Every edit also sets that the record is in use.
            if field is not None and not _is_id(field) and (field is not kinds.RETIRED or value):
                cells = {"field": name, "value": _readable_value(user, field, value)}
                yield _change_head(item.author, item.change.kind) | cells


def _is_id(field: Field) -> bool:
    return field.is_reference and field.target != kinds.SESSION.name


def _people_of(item: QuarantinedChange) -> Iterator[Value]:
    yield item.record
    if kind := kinds.BY_NAME.get(item.kind):
        yield from map(item.values.get, kind.person_fields)


def _readable_value(user: UserSession, field: Field, value: Value) -> Value:
    if field.is_reference and field.target == kinds.SESSION.name and value is not None:
        session = user.store.sessions.find(int(value))
        return f"{session.course or ''} {session.date}".strip() if session else None
    return value


def _arrival_rows(user: UserSession, entries: Sequence[ChangeEntry]) -> Iterator[ReportRow]:
    changes = {entry.change for entry in entries}
    names = {laptop.id: laptop.name for laptop in user.store.devices.list_all()}
    for device, day, spans in user.store.bundles.list_with_news():
        if Spans.parse(spans).contains_any(changes):
            yield {"day": day, "laptop": names.get(device or 0, "")}


def _opening_rows(user: UserSession, person: int) -> Iterator[ReportRow]:
    answers = set(user.store.records.ids_where(kinds.ANSWER, "trainee", person))
    for entry in (linked.entry for linked in user.store.access_log.list_all()):
        if entry.action == AccessAction.OPENED and not answers.isdisjoint(entry.records):
            is_alone = answers.issuperset(entry.records)
            yield {
                "day": entry.recorded_at,
                "who": entry.officer,
                "reason": entry.reason if is_alone else None,
            }


def _total_rows(user: UserSession, members: Sequence[int]) -> Iterator[ReportRow]:
    records, sessions = user.store.records, user.store.sessions
    answers = {row for each in members for row in records.ids_where(kinds.ANSWER, "trainee", each)}
    came = {
        HalfYear.of(session.date)
        for session, half_days in sessions.list_of_person(members[0])
        if half_days
    }
    for row in user.store.reports.list_all() if answers and came else ():
        if not row.is_frozen or "totals" not in (content := json.loads(row.content)):
            continue
        half_year = HalfYear.of(content["since"])
        later = user.store.fact_reader.past.list_changes_since(row.version)
        if half_year in came and any(each not in later for each in answers):
            signed = json.loads(row.signatures[0])["body"]
            yield {"day": signed["day"], "who": signed["officer"], "period": str(half_year)}


def _laptop_rows(user: UserSession, members: Sequence[int]) -> Iterator[ReportRow]:
    store = user.store
    holding = store.erasures.list_devices_holding(members)
    for device in store.devices.list_all():
        if device.id in holding:
            yield {"laptop": device.name, "day": device.last_received_on}


_ENDINGS: Final = (".html", ".htm", ".pdf")
_PARTS: Final = (
    *("consents", "sessions", "changes", "aside", "arrivals", "openings", "totals"),
    "laptops",
)
_CODE_FIELDS: Final = frozenset(
    [
        "field",
        "about",
        "deed",
        "asked_by",
        "purpose",
        "state",
        "how",
        "given_by",
        "mark",
        "gender",
        "part",
        "reason",
    ]
)

ReportLabels = Mapping[str, Sequence[str]]  # by key, in each language of the page


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    template: str
    labels: ReportLabels


@needs(Permission.EXPORT_PEOPLE)
def write_access_report(user: UserSession, path: Path, content: bytes, *, reason: str) -> None:
    """Raise ENDING_UNKNOWN, FILE_NOT_WRITTEN, DISK_FULL."""
    if path.suffix.lower() not in _ENDINGS:
        raise Problem(Code.ENDING_UNKNOWN, file=path.name, endings=", ".join(_ENDINGS))

    with open_export(user, path, ExportContent.ACCESS_REPORT, reason=reason) as writer:
        writer.write_file(content, 1)


@needs(Permission.EXPORT_PEOPLE)
def write_locked_access_report(
    user: UserSession, report: AccessReport, path: Path, template: ReportTemplate, passphrase: str
) -> None:
    layout = _Layout(user.places, template.labels)
    rows = list(layout.lines(report))
    export_table(
        user,
        path,
        ExportContent.ACCESS_REPORT,
        [layout.label("title")],
        rows,
        count=len(rows),
        passphrase=passphrase,
    )


def render_access_report(places: Gazetteer, report: AccessReport, template: ReportTemplate) -> str:
    body = "\n".join(_Layout(places, template.labels).page(report))
    return Template(template.template).substitute(code=escape(report.code), body=body)


class _Part(NamedTuple):
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Layout:
    def __init__(self, places: Gazetteer, labels: ReportLabels) -> None:
        self._places, self._labels = places, labels

    def page(self, report: AccessReport) -> Iterator[str]:
        yield f"<h1>{escape(self.label('title'))}</h1>"
        yield from (f"<p>{escape(text)}</p>" for text in self._head(report))
        for part in self._parts(report):
            yield f"<h2>{escape(part.title)}</h2>"
            if not part.rows:
                yield f"<p>{escape(self.label('nothing'))}</p>"
                continue
            yield f"<table>{_table_row('th', part.heads)}"
            yield from (_table_row("td", row) for row in part.rows)
            yield "</table>"

    def lines(self, report: AccessReport) -> Iterator[tuple[str, ...]]:
        yield from ((text,) for text in self._head(report))
        for part in self._parts(report):
            yield ()
            yield (part.title,)
            yield from ((part.heads, *part.rows) if part.rows else ((self.label("nothing"),),))

    def label(self, key: str) -> str:
        return " · ".join(dict.fromkeys(self._labels[key]))

    def _head(self, report: AccessReport) -> Iterator[str]:
        yield f"{self.label('code')}: {report.code}"
        yield f"{self.label('made_on')}: {report.made_on}"
        yield f"{self.label('made_by')}: {report.made_by}"
        yield from self._labels["assurance"]

    def _parts(self, report: AccessReport) -> Iterator[_Part]:
        pairs = [{"field": name, "value": value} for name, value in report.fields.items()]
        yield self._part("fields", pairs)
        for name in _PARTS:
            yield self._part(name, getattr(report, name))

    def _part(self, name: str, rows: Sequence[ReportRow]) -> _Part:
        heads = tuple(map(self.label, rows[0])) if rows else ()
        cells = (tuple(self._cell(row, column) for column in row) for row in rows)
        return _Part(self.label(name), heads, tuple(cells))

    def _cell(self, row: ReportRow, name: str) -> str:
        value = row[name]
        if value is None or value == "":
            return self.label("unknown") if name == "value" else ""
        field = str(row.get("field") or "") if name in ("value", "before") else name
        if field in PLACE_FIELDS and self._places.by_code(str(value)):
            return self._places.full_name(str(value), "mn")
        if field == "retired" and name != "field":
            return "✓" if value == 1 else "✗"
        return self.label(str(value)) if self._is_code(field, value) else str(value)

    def _is_code(self, field: str, value: Value) -> bool:
        return field in _CODE_FIELDS and str(value) in self._labels


def _table_row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
