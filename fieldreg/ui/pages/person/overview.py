"""The overview on the page of a person."""

import itertools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.people.birth_dates import BirthDate
from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.places.known_places import list_typed
from fieldreg.domain.roles import Permission
from fieldreg.services.people.person_summary import AttendedSession, PersonSummary
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import format_languages, with_typed
from fieldreg.ui.forms.people.add_to_session import AddToSession
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.person.consents import PersonConsentsPanel
from fieldreg.ui.pages.person.life_sections import LifeSections, PersonLife, describe_claims
from fieldreg.ui.pages.person.other_records import OtherRecordsPanel
from fieldreg.ui.tables.row_delegates import TimelineDelegate, TimelineRow
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import StationState
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle, TwoLineText, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.progress import Station, StationRow

tr = translator("Person")

_SIDE_WIDTH = 328
_MIN_VALUE_WIDTH = 160


class PersonOverview(Column):
    def __init__(self, context: Context, slots: Mapping[Action, Callable[[], object]]) -> None:
        super().__init__()
        self._context = context
        self._data: PersonSummary | None = None
        self.session_list = RowList(tr("Training path"), row_height=62, min_rows=3)
        self.session_list.setItemDelegate(TimelineDelegate(self.session_list))
        self.add_to_session = AddToSession(context)
        self.consents = PersonConsentsPanel(context)
        self.others = OtherRecordsPanel(context)
        self._slots, self._actions = slots, Actions(context.keyboard, self)
        self._add_main_actions()
        self._add_other_actions()
        self.head = PageTitle(
            "", "", self.history_button, self.correct_button, self.add_to_session_button
        )
        self.notices = PersonNotices(self.bring_back_button, self.compare_button)
        self._facts, self._more_facts = Flow(spacing=28), Flow(spacing=28)
        self._no_training = wrapped_label(
            tr(
                "No training yet. On the arrivals page of a session, Enter marks the person "
                "present."
            )
        )
        self._claims = wrapped_label()
        self._path_title = SectionTitle(tr("Training path"))
        self.life = LifeSections(context, slots[Action.RECORDS])
        self._notes_section = SectionTitle(tr("Notes"))
        self._notes = wrapped_label(ink="ink")
        self._answers = wrapped_label()
        self._questions = wrapped_label(ink="warn")
        self._sync_section = SectionTitle(tr("Where the record is"))
        self._sync_stations = StationRow()
        self._lay_out()

    @property
    def name(self) -> str:
        return self.head.heading.display_text

    @property
    def first_focus(self) -> QWidget:
        return self.session_list if self.session_list.rows else self.consents.consent_list

    # Showing

    def show_person(self, data: PersonSummary) -> None:
        self._data = data
        names = (data.values[field] for field in ("given_name", "patronymic"))
        name = PersonName(*(str(value) if value else None for value in names))
        self.head.set_text(name.full or tr("name unknown"))
        self._show_facts(data)
        self.notices.show_person(data)
        self.session_list.set_rows(list(map(self._session_row, data.sessions)))
        self._path_title.set_text(tr("Training path"), _describe_series(data))
        self._no_training.setVisible(not (data.sessions or data.claimed))
        self._claims.set_text(describe_claims(data.claimed))
        self._claims.setVisible(bool(data.claimed))
        self.consents.show_person(data)
        self.others.show_person(data)
        self._show_texts(data)
        if data.sync_state is not None:
            state = StationState(data.sync_state)
            self._sync_stations.set_stations([Station(state, _sync_state_label(state))])
        for widget in (self._sync_section, self._sync_stations):
            widget.setVisible(data.sync_state is not None)
        self._actions.update()

    def show_life(self, life: PersonLife) -> None:
        if self._data is not None:
            self.life.show_life(life, self._data.id)
            stops = (self.session_list, *self.life.lists, self.consents.consent_list)
            for before, after in itertools.pairwise(stops):
                self.setTabOrder(before, after)

    def _show_facts(self, data: PersonSummary) -> None:
        values, birth = data.values, data.values["birth_date"]
        known = (data.home[level] for level in reversed(kinds.PLACE_FIELDS))
        places, language = self._context.user.places, self._context.language
        home = join_parts([places.name(code, language) for code in known if code], ", ")
        label = people_words.field_label
        facts = [
            (label("birth_date"), people_words.born(BirthDate(str(birth))) if birth else ""),
            (label("gender"), people_words.gender(str(values["gender"] or ""))),
            (tr("Lives in"), with_typed(home, list_typed(values, data.home))),
            (label("school"), str(values["school"] or "")),
            (label("phone"), _shown_value(data, "phone")),
        ]
        more = [  # those that are rarely needed; unknown ones are left out
            (
                label(name),
                format_languages(str(values[name]))
                if name == "languages"
                else _shown_value(data, name),
            )
            for name in kinds.TRAINEE.fields_in(*kinds.FormGroup)
            if values[name] and kinds.TRAINEE.get_field(name).is_detail
        ]
        _fill(self._facts, facts)
        _fill(self._more_facts, [*more, (tr("Code"), short_code(data.id))])

    def _show_texts(self, data: PersonSummary) -> None:
        notes, days, count = str(data.values["notes"] or ""), data.answered_on, data.question_count
        self._notes.set_text(notes)
        for widget in (self._notes_section, self._notes):
            widget.setVisible(bool(notes))
        answers = translate("Answers", "Sealed answers given: %n, last on {day}", "", len(days))
        self._answers.set_text(answers.format(day=dates.format_date(max(days, default=""))))
        self._answers.setVisible(bool(days))
        self._questions.set_text(
            translate("Questions", "%n questions about this wait for an answer", "", count)
        )
        self._questions.setVisible(count > 0)

    def _session_row(self, attended: AttendedSession) -> TimelineRow:
        session, state = attended.session, StationState(attended.sync_state)
        soum = self._context.user.places.short_name(session.soum or "", self._context.language)
        half_days = tr("half-days: {attended} of {all}").format(
            attended=attended.attended_half_days, all=session.half_days
        )
        completed = tr("completed") if attended.is_completed else ""
        is_laptop = self._data is not None and self._data.sync_state is not None
        return TimelineRow(
            session.course or "",
            join_parts([session.venue or soum, half_days, completed]),
            lead=dates.format_date(session.date),
            meta=_sync_state_label(state) if is_laptop else "",
            value=session.id,
            state=state,
        )

    # Building

    def _add(self, text: str, action: Action, **more: Any) -> KeyButton:
        return self._actions.add(text, self._slots[action], action, **more)

    def _add_main_actions(self) -> None:
        add, quiet = self._add, ButtonKind.QUIET
        sessions, open_session = self.session_list, tr("open the session")
        sessions.bind_opening(
            *(self._context.keyboard, self._context.navigator.open_attendance, open_session),
            needs=PageName.ATTENDANCE,
        )
        may_correct, is_in_use = Permission.CORRECT_PEOPLE, self._is_in_use
        correct = Action.CORRECT
        self.correct_button = add(tr("Correct"), correct, needs=may_correct, when=is_in_use)
        self.add_to_session_button = add(
            tr("Add to a session"),
            Action.ADD,
            needs=Permission.MARK_ATTENDANCE,
            when=is_in_use,
            is_hinted=False,
        )
        self.bring_back_button = add(
            tr("Bring back into use"), Action.REMOVE, kind=quiet, needs=may_correct
        )
        self.compare_button = add(
            translate("Conflicts", "Compare the values"), Action.COMPARE, needs=PageName.CONFLICTS
        )
        self.hand_over_button = add(
            translate("Answers", "Hand over for sealed answers"),
            Action.HAND_OVER,
            kind=quiet,
            hint=translate("Answers", "hand over for sealed answers"),
            needs=Permission.REGISTER_PEOPLE,
            when=is_in_use,
        )

    def _add_other_actions(self) -> None:
        add, quiet = self._add, ButtonKind.QUIET
        questions = translate("Questions", "Questions")
        self.questions_button = add(
            questions, Action.QUESTIONS, kind=quiet, needs=PageName.QUESTIONS, is_hinted=False
        )
        self.records_button = add(
            tr("Residences, promises"), Action.RECORDS, kind=quiet, is_hinted=False
        )
        history, hint = translate("History", "History"), translate("History", "history")
        self.history_button = add(history, Action.HISTORY, kind=quiet, hint=hint)
        self.erase_button, self.access_report_button = (
            add(text, action, kind=quiet, needs=permission, is_hinted=False)
            for text, action, permission in (
                (
                    translate("Erasing", "Erase, or withdraw an answer"),
                    Action.ERASE,
                    Permission.ERASE,
                ),
                (
                    translate("Seeing", "Show all that is kept"),
                    Action.ACCESS_REPORT,
                    Permission.EXPORT_PEOPLE,
                ),
            )
        )
        bind = self._context.keyboard.bind
        bind(self, Action.MOVE_ROW, None, tr("choose"))
        bind(self, Action.NEXT_PART, None, tr("next part"))
        self.retire_button = add(
            tr("Take out of use"),
            Action.REMOVE,
            kind=quiet,
            needs=Permission.CORRECT_PEOPLE,
            when=self._is_in_use,
            is_destructive=True,
        )

    def _is_in_use(self) -> bool:
        return self._data is None or not self._data.is_retired

    def _lay_out(self) -> None:
        main, side = Column(), Column()
        main.add_full_width(self.add_to_session)
        main.add_inset(self._path_title)
        main.add_inset(self._no_training, above="line")
        main.add_full_width(self.session_list, above="hair")
        main.add_inset(self._claims, above="line")
        main.add_full_width(self.life, above="section")
        main.add_full_width(self.others, above="section")
        main.add_inset(self._notes_section, above="section")
        main.add_inset(self._notes, above="hair")
        details = Column()
        details.add_inset(SectionTitle(tr("Further details")))
        details.add_inset(self._more_facts, above="near")
        main.add_full_width(details, above="section")
        self.add_to_session.opened.connect(details.hide)  # the page has room for one of them
        self.add_to_session.dropped.connect(details.show)
        main.add_stretch()
        side.add_full_width(self.consents)
        side.add_inset(self._answers, above="group")
        side.add_full_width(button_row(self.hand_over_button), above="near")
        side.add_inset(self._questions, above="part")
        side.add_full_width(button_row(self.questions_button), above="line")
        side.add_full_width(button_row(self.records_button), above="line")
        side.add_inset(self._sync_section, above="section")
        side.add_inset(self._sync_stations, above="near")
        side.add_stretch()
        for above, button in (
            ("section", self.access_report_button),
            ("line", self.retire_button),
            ("line", self.erase_button),
        ):
            side.add_full_width(button_row(button), above=above)
        for above, part in (("", self.head), ("near", self._facts), ("field", self.notices)):
            self.add_inset(part, above=above)
        columns = TwoColumns(main, side, width=_SIDE_WIDTH)
        self.add_full_width(columns, above="section", stretch=1)
        self._actions.update()


class PersonNotices(QWidget):
    def __init__(self, bring_back_button: QWidget, compare_button: QWidget) -> None:
        super().__init__()
        self.retired = Notice(
            Tone.ATTENTION,
            tr("Out of use"),
            tr("Everything is still kept. The record is in no list until it is brought back."),
            bring_back_button,
        )
        self.erasure = Notice(
            Tone.ATTENTION,
            tr("An erasure was asked for"),
            tr("Nothing is erased yet. Until it is ordered or declined, the record is in no list."),
            icon="barred",
        )
        self.refused = Notice(
            Tone.ATTENTION,
            tr("Consent to keep this record is refused"),
            tr(
                "The record is not shown at arrivals or in exports. Head office decides "
                "whether to erase it. A new consent brings it back into use."
            ),
            icon="barred",
        )
        self.unconfirmed = Notice(
            Tone.ATTENTION,
            tr("From a laptop that is not confirmed"),
            tr(
                "Nobody has compared its eight words yet. Until then this person is in no export,"
                " figure or warning, and goes to no other laptop."
            ),
            icon="unknown",
        )
        self.conflict = Notice(Tone.ATTENTION, "", "", compare_button, icon="fork")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for notice in (self.retired, self.erasure, self.refused, self.unconfirmed, self.conflict):
            notice.hide()
            box.addWidget(notice)

    def show_person(self, data: PersonSummary) -> None:
        labels = [
            people_words.field_label(name) if name in data.values else tr("out of use or not")
            for name in data.open_fields
        ]
        self.conflict.set_text(
            tr("Two different values were entered for: {fields}").format(fields=", ".join(labels)),
            tr("Nothing is lost; the newest is shown until somebody decides."),
        )
        shown = {
            self.retired: data.is_retired and not data.uses.is_erasure_requested,
            self.erasure: data.uses.is_erasure_requested,
            self.refused: data.uses.keep.is_refused,
            self.unconfirmed: data.is_unconfirmed,
            self.conflict: bool(labels),
        }
        for notice, is_shown in shown.items():
            notice.setVisible(is_shown)
        self.setVisible(any(shown.values()))


def _describe_series(data: PersonSummary) -> str:
    text = tr("{series}: {done} of {all}")
    return join_parts(
        [
            text.format(series=each.name, done=each.completed_count, all=each.course_count)
            for each in data.series
        ]
    )


def _shown_value(data: PersonSummary, name: str) -> str:
    """Return a value unless its use was refused."""
    value = str(data.values[name] or "")
    is_hidden = bool(value) and name in kinds.CONTACT_FIELDS and data.uses.hides_contact
    return _why_hidden(is_erasure=data.uses.is_erasure_requested) if is_hidden else value


def _why_hidden(*, is_erasure: bool) -> str:
    if is_erasure:
        return tr("not shown: an erasure was asked for")
    return tr("not shown: contact was refused")


def _fill(flow: Flow, facts: Iterable[tuple[str, str]]) -> None:
    flow.clear()
    for label, value in facts:
        hidden = (_why_hidden(is_erasure=is_erasure) for is_erasure in (True, False))
        is_known = value not in ("", tr("unknown"), *hidden)
        ink, shown = "ink" if is_known else "ink3", value or tr("unknown")
        value_label = Label(shown, "body", ink, wraps=True, min_width=_MIN_VALUE_WIDTH)
        flow.add(TwoLineText(Label(label, "hint", "ink2"), value_label, spacing=1))


def _sync_state_label(state: StationState) -> str:
    return {
        StationState.HERE: tr("on this laptop"),
        StationState.IN_TRANSIT: tr("on its way"),
        StationState.DONE: tr("head office has it"),
    }[state]
