"""Seeing: all that is held about one person, for herself to read, and nobody else's data.

Her fields as they stand and as they ever stood, by whom and when; every session with her
half-days; consents; what came of her and was set aside; which bundles brought it; who
opened her sealed answers; which laptops hold it. Staff are named, since they answer for it. Free text that may tell of others stays
out: a session's notes, and why somebody undid an arrival or opened the answers of several
people at once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from html import escape
from pathlib import Path
from string import Template
from typing import Final, NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Value
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.domain.sealed_answers.access_log import AccessAction as Access
from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.exports import plaintext_exports
from fieldreg.services.permissions import needs
from fieldreg.services.records import change_history
from fieldreg.services.records.change_history import ChangeEntry
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.authors import Author

_CONSENT: Final = ("purpose", "state", "day", "how", "given_by", "language", "text_version")
_IDS: Final = ("trainee", "question")  # they say nothing to a reader
_PARTS: Final = (*("consents", "sessions", "changes", "aside", "arrivals", "openings", "laptops"),)
_AREAS: Final = ("aimag", "soum", "bag")

ReportLabels = Mapping[str, Sequence[str]]  # by key, in each language of the page
ReportRow = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class AccessReport:
    """All that is held about one person, each part as rows of values by name.

    Values that are codes, such as ``present``, stand as codes.
    """

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
    laptops: tuple[ReportRow, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    """The page that a sheet is laid out on, and the words on it."""

    template: str
    labels: ReportLabels


@needs(Permission.EXPORT_PEOPLE)
def build_access_report(
    user: UserSession, person: int, set_aside: Sequence[QuarantinedChange]
) -> AccessReport:
    """Gather all that is held here about *person*; of what was *set_aside* what is hers.

    Of whom head office undid no field stands, and all that was ever said of her is held.

    Raises:
        Problem: NOT_FOUND.
    """
    store = user.store
    is_somebody = store.records.kind_of(person) is kinds.TRAINEE
    if not is_somebody or person in store.erasures.list_erased_people():
        raise Problem(Code.NOT_FOUND)
    told = change_history.load_history(user, person)
    stands = {
        name: value
        for one in store.records.load_many(kinds.TRAINEE, [person])
        for name, value in (*one.values.items(), ("retired", int(one.is_retired)))
    }
    return AccessReport(
        code=short_code(person),
        made_on=user.day,
        made_by=user.user_name,
        fields=stands,
        consents=tuple(_consents(user, person)),
        sessions=tuple(_sessions(user, person)),
        changes=tuple(row for one in told.entries for row in _changed(user, one)),
        aside=tuple(_aside(user, person, set_aside)),
        arrivals=tuple(_arrivals(user, told.entries)),
        openings=tuple(_openings(user, person)),
        laptops=tuple(_laptops(user, person)),
    )


def report_document(sheet: AccessReport) -> dict[str, object]:
    """Give *sheet* as machines read it."""
    return asdict(sheet)


@needs(Permission.EXPORT_PEOPLE)
def write_access_report(user: UserSession, path: Path, made: bytes, *, reason: str) -> None:
    """Let a sheet leave in the clear, laid out as *made*, for the person whose data it is.

    Raises:
        Problem: ENDING_UNKNOWN, FILE_NOT_WRITTEN, DISK_FULL.
    """
    if path.suffix.lower() not in (".html", ".htm", ".pdf"):
        raise Problem(Code.ENDING_UNKNOWN, file=path.name)

    def make(fresh: Path) -> int:
        fresh.write_bytes(made)
        return 1

    with plaintext_exports.open_export(
        user, path, plaintext_exports.ExportContent.ACCESS_REPORT, reason=reason
    ) as out:
        out.write_file(make)


@needs(Permission.EXPORT_PEOPLE)
def write_locked_access_report(
    user: UserSession, sheet: AccessReport, path: Path, paper: ReportTemplate, passphrase: str
) -> None:
    """Let *sheet* leave as a workbook that opens by *passphrase* alone.

    Raises:
        Problem: as `Leaving.table`.
    """
    layout = _Layout(user.places, paper.labels)
    rows = list(layout.lines(sheet))
    plaintext_exports.export_table(
        user,
        path,
        plaintext_exports.ExportContent.ACCESS_REPORT,
        [layout.label("title")],
        rows,
        count=len(rows),
        passphrase=passphrase,
    )


def render_access_report(places: Gazetteer, sheet: AccessReport, paper: ReportTemplate) -> str:
    """Lay *sheet* out as a page, every label in all the languages of the *paper*."""
    body = "\n".join(_Layout(places, paper.labels).page(sheet))
    return Template(paper.template).substitute(code=escape(sheet.code), body=body)


def _consents(user: UserSession, person: int) -> Iterator[ReportRow]:
    records = user.store.records
    for one in records.load_many(
        kinds.CONSENT, records.ids_where(kinds.CONSENT, "trainee", person)
    ):
        if not one.is_retired:
            yield {name: one.values[name] for name in _CONSENT}


def _sessions(user: UserSession, person: int) -> Iterator[ReportRow]:
    sessions = user.store.sessions
    for line, _ in sessions.list_of_person(person):
        for there in sessions.list_participants(line.id):
            if there.trainee != person:
                continue
            for half_day in sorted(there.marks):
                yield {
                    "course": line.course,
                    "day": line.date,
                    "soum": line.soum,
                    "facilitators": line.facilitators,
                    "half_day": half_day,
                    "mark": there.marks[half_day],
                }


def _changed(user: UserSession, one: ChangeEntry) -> Iterator[ReportRow]:
    """Give what one change said: a row for each of its values, one at least."""
    head = _head(one.author, one.kind.name) | {"deed": one.action.value}
    if one.kind is kinds.UNDO_ORDER:
        yield head | {"field": None, "value": None, "before": None}
        return
    said = [(word.field, word.value, word.history_step.replaced) for word in one.values]
    fixed = [(one.kind.field(n), value, ()) for n, value in one.fixed_values.items()]
    rows = [
        head
        | {
            "field": of.name,
            "value": _named(user, of, value),
            "before": "; ".join(str(old.value) for old in replaced if old.value) or None,
        }
        for of, value, replaced in (*fixed, *said)
        if of is not None and of.name not in _IDS and (value is not None or replaced)
    ]
    yield from rows or [head | {"field": None, "value": None, "before": None}]


def _head(author: Author, about: str) -> dict[str, Value]:
    return {
        "day": author.day or None,
        "who": author.trainer or None,
        "where": author.device or None,
        "asked_by": author.asked_by or None,
        "about": about,
    }


def _aside(
    user: UserSession, person: int, views: Sequence[QuarantinedChange]
) -> Iterator[ReportRow]:
    """Give what each change of hers among *views* would have said."""
    hers = [one for one in views if person in (one.record, one.values.get("trainee"))]
    for one in arrived_bundles.add_authors(user, hers):
        for name, value in one.change.values.items():
            of = kinds.BY_NAME[one.change.kind].field(name)
            # Every edit says beside what it is for that the record is in use.
            if of is not None and name not in _IDS and (of is not kinds.RETIRED or value):
                said = {"field": name, "value": _named(user, of, value)}
                yield _head(one.author, one.change.kind) | said


def _named(user: UserSession, of: Field, value: Value) -> Value:
    """Give *value* of the field *of*; a session by its day, that ids say nothing."""
    if of.name == "session" and value is not None:
        line = user.store.sessions.find(int(value))
        return f"{line.course or ''} {line.date}".strip() if line else None
    return value


def _arrivals(user: UserSession, entries: Sequence[ChangeEntry]) -> Iterator[ReportRow]:
    changes = {one.change for one in entries}
    names = {one.id: one.name for one in user.store.devices.list_all()}
    for device, day, brought in user.store.bundles.list_with_news():
        if Spans.parse(brought).contains_any(changes):
            yield {"day": day, "laptop": names.get(device or 0, "")}


def _openings(user: UserSession, person: int) -> Iterator[ReportRow]:
    hers = set(user.store.records.ids_where(kinds.ANSWER, "trainee", person))
    for one in (linked.entry for linked in user.store.access_log.list_all()):
        if one.action == Access.OPENED and not hers.isdisjoint(one.records):
            alone = hers.issuperset(one.records)
            yield {
                "day": one.recorded_at,
                "who": one.officer,
                "reason": one.reason if alone else None,
            }


def _laptops(user: UserSession, person: int) -> Iterator[ReportRow]:
    store = user.store
    held = store.erasures.list_devices_holding([person])
    for one in store.devices.list_all():
        if one.id in held:
            yield {"laptop": one.name, "day": one.last_received_on}


class _Part(NamedTuple):
    """A table of one sheet under its *title*; without *rows* there is nothing of it."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class _Layout:
    """The texts of one sheet, in the languages of *words*, and what is made of them."""

    def __init__(self, places: Gazetteer, words: ReportLabels) -> None:
        self._places, self._words = places, words

    def page(self, sheet: AccessReport) -> Iterator[str]:
        """Give the body of a page, line by line."""
        yield f"<h1>{escape(self.label('title'))}</h1>"
        yield from (f"<p>{escape(one)}</p>" for one in self._head(sheet))
        for part in self._parts(sheet):
            yield f"<h2>{escape(part.title)}</h2>"
            if not part.rows:
                yield f"<p>{escape(self.label('nothing'))}</p>"
                continue
            yield f"<table>{_row('th', part.heads)}"
            yield from (_row("td", row) for row in part.rows)
            yield "</table>"

    def lines(self, sheet: AccessReport) -> Iterator[tuple[str, ...]]:
        """Give the same as lines of a workbook."""
        yield from ((one,) for one in self._head(sheet))
        for part in self._parts(sheet):
            yield ()
            yield (part.title,)
            yield from ((part.heads, *part.rows) if part.rows else ((self.label("nothing"),),))

    def label(self, key: str) -> str:
        """Give the words of *key* in every language."""
        return " · ".join(dict.fromkeys(self._words[key]))

    def _head(self, sheet: AccessReport) -> Iterator[str]:
        yield f"{self.label('code')}: {sheet.code}"
        yield f"{self.label('made_on')}: {sheet.made_on}"
        yield f"{self.label('made_by')}: {sheet.made_by}"
        yield from self._words["promise"]

    def _parts(self, sheet: AccessReport) -> Iterator[_Part]:
        pairs = [{"field": n, "value": v} for n, v in sheet.fields.items()]
        yield self._part("fields", pairs)
        for name in _PARTS:
            yield self._part(name, getattr(sheet, name))

    def _part(self, name: str, rows: Sequence[ReportRow]) -> _Part:
        heads = tuple(map(self.label, rows[0])) if rows else ()
        cells = (tuple(self._cell(row, one) for one in row) for row in rows)
        return _Part(self.label(name), heads, tuple(cells))

    def _cell(self, row: ReportRow, name: str) -> str:
        value = row[name]
        if value is None or value == "":
            return self.label("unknown") if name == "value" else ""
        of = str(row.get("field") or "") if name in ("value", "before") else name
        if of in _AREAS and self._places.by_code(str(value)):
            return self._places.full_name(str(value), "mn")
        if of == "retired" and name != "field":
            return "✓" if value == 1 else "✗"
        return self.label(str(value)) if self._is_code(of, value) else str(value)

    def _is_code(self, of: str, value: Value) -> bool:
        """Tell whether *value* is a word of ours, and none that somebody typed."""
        return of in _CODED and str(value) in self._words


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(one)}</{tag}>' for one in cells)}</tr>"


_CODED: Final = frozenset(
    (
        *("field", "about", "deed", "asked_by", "purpose", "state", "how", "given_by"),
        *("mark", "gender"),
    )
)
