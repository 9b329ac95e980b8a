"""The overview of one person: the view that the person page opens with."""

from PySide6.QtWidgets import QWidget

from fieldreg.domain.people.person_names import PersonName
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.person.add_to_session import AddToSession
from fieldreg.ui.pages.person.consents import PersonConsentsPanel
from fieldreg.ui.pages.person.details import PersonDetails, PersonMoreDetails
from fieldreg.ui.pages.person.notices import PersonNotices
from fieldreg.ui.pages.person.queries import PersonPageData
from fieldreg.ui.pages.person.training_path import TrainingPath, sync_state_label
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column, TwoColumns, button_row
from fieldreg.ui.widgets.progress import Station, StationRow

tr = translator("Person")


_SIDE_WIDTH = 328


class PersonOverview(Column):
    """Training path and details; beside them consents, sealed answers and further actions.

    The three buttons belong to the page's other views.
    """

    def __init__(
        self,
        context: Context,
        *,
        history_button: KeyButton,
        access_report_button: KeyButton,
        erasure_button: KeyButton,
    ) -> None:
        super().__init__()
        self.correct_button = KeyButton(tr("Correct"))
        self.add_to_session = AddToSession(context)
        self.head = PageTitle(
            "", "", history_button, self.correct_button, self.add_to_session.button
        )
        self.retire_button = KeyButton(tr("Take out of use"), kind=ButtonKind.QUIET)
        self.notices = PersonNotices()
        self.consents = PersonConsentsPanel(context)
        self.hand_over_button = KeyButton(
            translate("Answers", "Hand over for sealed answers"), kind=ButtonKind.QUIET
        )
        self.questions_button = KeyButton(
            translate("Questions", "Questions"), kind=ButtonKind.QUIET
        )
        self._details = PersonDetails(context)
        self._more_details = PersonMoreDetails()
        self._training = TrainingPath(context)
        self.session_list = self._training.session_list
        self._notes_section = SectionTitle(tr("Notes"))
        self._notes = Label("", "body", wraps=True)
        self._answers = Label("", "body", "ink2", wraps=True)
        self._questions = Label("", "body", "warn", wraps=True)
        self._sync_section = SectionTitle(tr("Where the record is"))
        self._sync_stations = StationRow()
        self._lay_out(access_report_button, erasure_button)

    @property
    def name(self) -> str:
        return self.head.heading.display_text

    @property
    def first_focus(self) -> QWidget:
        return self.session_list if self.session_list.rows else self.consents.consent_list

    def show_person(self, data: PersonPageData) -> None:
        names = (data.values[field] for field in ("given_name", "patronymic"))
        name = PersonName(*(str(value) if value else None for value in names))
        self.head.set_text(name.full or tr("name unknown"))
        for part in (
            self._details,
            self._more_details,
            self.notices,
            self._training,
            self.consents,
        ):
            part.show_person(data)
        for button in (self.retire_button, self.add_to_session.button, self.hand_over_button):
            button.setVisible(not data.is_retired)
        notes = str(data.values["notes"] or "")
        self._notes.set_text(notes)
        for widget in (self._notes_section, self._notes):
            widget.setVisible(bool(notes))
        days = data.answered_on
        self._answers.set_text(
            translate("Answers", "Sealed answers given: %n, last on {day}", "", len(days)).format(
                day=dates.format_date(max(days, default=""))
            )
        )
        self._answers.setVisible(bool(days))
        self._questions.set_text(
            translate(
                "Questions", "%n questions about this wait for an answer", "", data.question_count
            )
        )
        self._questions.setVisible(data.question_count > 0)
        self._sync_section.setVisible(data.sync_state is not None)
        self._sync_stations.setVisible(data.sync_state is not None)
        if data.sync_state is not None:
            self._sync_stations.set_stations(
                [Station(data.sync_state, sync_state_label(data.sync_state))]
            )

    def _lay_out(self, access_report_button: KeyButton, erasure_button: KeyButton) -> None:
        main, side = Column(), Column()
        main.add_full_width(self.add_to_session)
        main.add_full_width(self._training)
        main.add_inset(self._notes_section, above=20)
        main.add_inset(self._notes, above=2)
        main.add_inset(self._more_details, above=20)
        main.add_stretch()
        side.add_full_width(self.consents)
        side.add_inset(self._answers, above=12)
        side.add_full_width(button_row(self.hand_over_button), above=8)
        side.add_inset(self._questions, above=16)
        side.add_full_width(button_row(self.questions_button), above=4)
        side.add_inset(self._sync_section, above=24)
        side.add_inset(self._sync_stations, above=6)
        side.add_stretch()
        side.add_full_width(button_row(access_report_button), above=24)
        side.add_full_width(button_row(self.retire_button), above=4)
        side.add_full_width(button_row(erasure_button), above=4)
        for above, part in ((0, self.head), (8, self._details), (10, self.notices)):
            self.add_inset(part, above=above)
        columns = TwoColumns(main, side, width=_SIDE_WIDTH)
        self.add_full_width(columns, above=22, stretch=1)
