"""People expected at a planned session."""

import json
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.domain.roles import Permission
from fieldreg.services import expected_people
from fieldreg.services.expected_people import ExpectedGroup, RosterPeople
from fieldreg.services.imports.import_run import TablePreview
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import format_birth_year, full_name, home_place
from fieldreg.ui.forms.people.table_reading import TableReading
from fieldreg.ui.forms.sessions import QuotaLines, build_stitch_groups, quota_mark
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.sessions.form_data import ExpectedOffer, PlannedSession, load_expected
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.counts import Legend, StitchBar
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column

tr = translator("Sessions")

WIDTH: Final = 300
_SOURCE_HEIGHT, _PERSON_HEIGHT = 52, 32
_ALL, _MAX_STITCHES = 1000, 60  # rows: the column scrolls as a whole
_NOBODY, _LISTED = "", "list"
DRAFT: Final = "expected"  # what `ExpectedPart.draft` is called in a draft
_MEMBERSHIP: Final = {True: "check", False: "dash", None: "unknown"}


@dataclass(frozen=True, slots=True)
class _Roster:
    name: str
    found: RosterPeople


class ExpectedPart(Column):
    """The last session of the course is chosen until the user chooses.

    Struck out people stay in the list and are not expected.
    """

    changed = Signal()

    def __init__(self, context: Context, form: QWidget) -> None:
        super().__init__()
        self._context = context
        self._plan: PlannedSession | None = None
        self._offer: ExpectedOffer | None = None
        self._roster: _Roster | None = None
        self._struck: set[int] = set()
        self._awaited: object = None  # a choice of a draft, until it is offered
        self._is_chosen = self._is_filling = False
        self._reading = TableReading(context, self)
        self.sources = RowList(
            tr("Who is expected"), row_height=_SOURCE_HEIGHT, min_rows=_ALL, keeps_mark=True
        )
        self.people_list = RowList(tr("Expected people"), row_height=_PERSON_HEIGHT, min_rows=_ALL)
        self._note = wrapped_label(ink="warn")
        self._bar, self._legend, self._quotas = StitchBar(), Legend(), QuotaLines()
        self._actions = Actions(context.keyboard, form)
        self._add_actions()
        self.add_inset(SectionTitle(tr("Who is expected")))
        self.add_full_width(self.sources, above="hair")
        for part in (self._note, self._bar, self._quotas, self._legend):
            self.add_inset(part, above="near")
        self.add_inset(self._actions.row(), above="near")
        self.add_full_width(self.people_list, above="near")
        self.add_stretch()
        self.sources.current_moved.connect(self._on_moved)
        self._reading.begun.connect(lambda: self._say(translate("Importing", "Reading the table…")))
        self._reading.read.connect(self._find_rostered)
        self._reading.failed.connect(lambda problem: self._say(problems_words.sentence(problem)))

    def _add_actions(self) -> None:
        keyboard, quiet = self._context.keyboard, ButtonKind.QUIET
        self.people_button = self._actions.add(
            *(tr("See the people"), self._show_people, Action.SHOW_LIST),
            kind=quiet,
            when=lambda: bool(self._group_people),
        )
        self._actions.add(
            *(tr("From a table"), self._choose_file, Action.IMPORT),
            kind=quiet,
            needs=Permission.IMPORT_PEOPLE,
        )
        for rows in (self.sources, self.people_list):
            keyboard.bind(rows, Action.MOVE_ROW, None, translate("Tables", "choose"))
        keyboard.bind(self.people_list, Action.DELETE, self._strike, tr("strike out, or back"))

    # What is offered

    def start(self, draft: str = "") -> None:
        self._plan = self._offer = self._roster = self._awaited = None
        self._struck.clear()
        self._is_chosen = bool(draft)
        if draft:
            chosen, struck, roster = json.loads(draft)
            self._awaited = tuple(chosen) if isinstance(chosen, list) else chosen
            self._struck.update(struck)
            if roster:
                name, (people, *rest) = roster
                self._roster = _Roster(name, RosterPeople(tuple(people), *rest))
        self._show_sources()
        self._note.hide()
        self._show()

    def offer_for(self, plan: PlannedSession | None) -> None:
        if plan is not None and plan != self._plan:
            self._plan = plan
            self._load()

    def _load(self) -> None:
        if self._plan is not None:
            listed = self._roster.found.people if self._roster else ()
            job = partial(load_expected, self._context.user, self._plan, listed)
            self._context.runner.run_latest("session-expected", self, job, self._take)

    def _take(self, offer: ExpectedOffer) -> None:
        if offer.plan == self._plan:
            self._offer = offer
            self._show()

    @property
    def people(self) -> tuple[int, ...]:
        return tuple(person for person in self._group_people if person not in self._struck)

    @property
    def _group_people(self) -> tuple[int, ...]:
        chosen = self.sources.current_value()
        if chosen == _LISTED and self._roster is not None:
            return self._roster.found.people
        groups = self._offer.groups if self._offer else ()
        return next((each.people for each in groups if _key(each) == chosen), ())

    @property
    def draft(self) -> str:
        if not (self._is_chosen or self._struck):
            return ""
        chosen = self.sources.current_value() if self._awaited is None else self._awaited
        roster = astuple(self._roster) if self._roster else None
        return json.dumps([chosen, sorted(self._struck), roster], ensure_ascii=False)

    # A table

    def _choose_file(self) -> None:
        kinds = (
            (translate("People", "Tables"), "*.csv *.tsv *.txt *.xlsx *.xls *.ods *.json *.zip"),
            (translate("People", "All files"), "*"),
        )
        self._reading.prepare()
        path = self._context.dialogs.open_file(tr("Which table names the people"), kinds)
        if path is not None:
            self._reading.open(Path(path))

    def _find_rostered(self, preview: TablePreview) -> None:
        if preview.report is None:
            problem = preview.problem
            self._say(problems_words.sentence(problem) if problem else "")
            return
        job = partial(expected_people.find_rostered, self._context.user, preview.report)

        def done(found: RosterPeople) -> None:
            self._roster = _Roster(preview.table.name, found)
            self._is_chosen = True
            self._say(_describe_rest(found))
            self._show()
            self.sources.select(len(self.sources.rows) - 1)
            self._load()
            self._show_sources()
            self.sources.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

        def failed(problem: Problem) -> None:
            self._say(problems_words.sentence(problem))

        self._context.runner.run(self, job, done, failed)

    def _say(self, sentence: str) -> None:
        self._note.set_text(sentence)
        self._note.setVisible(bool(sentence))

    # Showing

    def _show(self) -> None:
        self._is_filling = True
        groups = self._offer.groups if self._offer else ()
        rows = [ListRow(tr("nobody yet"), icon="dash", value=_NOBODY)]
        rows += map(self._group_row, groups)
        if self._roster is not None:
            count = str(len(self._roster.found.people))
            rows.append(ListRow(self._roster.name, icon="file", meta=count, value=_LISTED))
        self.sources.set_rows(rows)
        values = [row.value for row in rows]
        if self._awaited in values:
            self.sources.select(values.index(self._awaited))
            self._awaited = None
        elif not self._is_chosen:
            is_last = self._offer is not None and self._offer.last_session is not None
            self.sources.select(1 if is_last else 0)
        self._is_filling = False
        self._show_chosen()

    def _group_row(self, group: ExpectedGroup) -> ListRow:
        places, language = self._context.user.places, self._context.language
        count = str(len(group.people))
        soum = places.short_name(
            group.soum or (group.session and group.session.soum) or "", language
        )
        if group.session is not None:
            day = dates.format_date(group.session.date)
            where = join_parts([group.session.course or "", soum])
            text = tr("the people of {day}").format(day=day)
            return ListRow(text, where, icon="calendar", meta=count, value=_key(group))
        if group.school:
            return ListRow(group.school, soum, icon="people", meta=count, value=_key(group))
        text = translate("Door", "Everybody of the soum: {soum}").format(soum=soum)
        return ListRow(text, icon="place", meta=count, value=_key(group))

    def _on_moved(self, _value: object) -> None:
        if not self._is_filling:
            self._is_chosen, self._awaited = True, None
            self._show_chosen()
            self.changed.emit()

    def _show_chosen(self) -> None:
        offer, expected = self._offer, frozenset(self.people)
        quotas = offer.quotas if offer else ()
        seats = offer.plan.seats if offer else None
        free = max(0, (seats or 0) - len(expected))
        every = build_stitch_groups(quotas, frozenset(), expected, free)
        groups = [group for group in every if group.stitch_count]
        kinds = [group.kind for group in groups for _ in range(group.stitch_count)][:_MAX_STITCHES]
        lines = self._quotas.show_quotas(quotas, frozenset(), expected, seats)
        self._legend.set_entries([(group.kind, group.name) for group in groups])
        spoken = ", ".join((*lines, *(group.name for group in groups)))
        self._bar.set_stitches(kinds, spoken=spoken, **quota_mark(quotas, len(kinds)))
        for part in (self._bar, self._legend):
            part.setVisible(bool(expected))
        self._quotas.setVisible(bool(expected and lines))
        people = offer.people if offer else {}
        rows = [self._person_row(people[each]) for each in self._group_people if each in people]
        self.people_list.set_rows(rows)
        if not rows:
            self._show_sources()
        self._actions.update()

    def _person_row(self, person: PersonRow) -> ListRow:
        quotas = self._offer.quotas if self._offer else ()
        icon = _MEMBERSHIP[quotas[0].membership.get(person.id)] if quotas else "person"
        home = home_place(person, self._context.user.places, self._context.language)
        is_struck = person.id in self._struck
        meta = tr("struck out") if is_struck else join_parts([format_birth_year(person), home])
        return ListRow(
            full_name(person), icon="barred" if is_struck else icon, meta=meta, value=person.id
        )

    # Its people

    def _show_people(self) -> None:
        if contains_focus(self.people_list):
            self._show_sources()
            self.sources.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.people_list.rows:
            self.people_list.show()
            self.sources.hide()
            self.people_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sources(self) -> None:
        self.sources.show()
        self.people_list.hide()

    def _strike(self) -> None:
        person = self.people_list.current_value()
        if isinstance(person, int):
            self._struck ^= {person}
            self._show_chosen()
            self.changed.emit()


def _key(group: ExpectedGroup) -> tuple[str, object]:
    if group.session is not None:
        return "session", group.session.id
    return ("school", group.school) if group.school else ("soum", group.soum)


def _describe_rest(found: RosterPeople) -> str:
    unknown, several = found.unknown_count, found.ambiguous_count
    return join_parts(
        [
            tr(
                "%n lines name nobody who is registered. Import the table into the session once"
                " it is planned: they are registered and expected.",
                unknown,
            )
            if unknown
            else "",
            tr("%n lines may be several people: look for these one by one.", several)
            if several
            else "",
        ]
    )
