"""The form for a request of a person."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.kinds import REQUEST
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import RequestTopic
from fieldreg.services.people.person_requests import note_request
from fieldreg.services.records import form_drafts
from fieldreg.ui.context import Context
from fieldreg.ui.forms import record_fields
from fieldreg.ui.forms.draft_autosave import DraftAutosave
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary.people import topic_label
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import PageTitle
from fieldreg.ui.widgets.layout import Column, Flow
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Requests")

_DRAFT: Final = "request"
_ROWS: Final = (("topic", "phone"), ("name", "born"), ("place", "course", "trainee"), ("text",))
_TEXT_HEIGHT: Final = 72


class RequestForm(Column):
    noted = Signal()
    closed = Signal()
    notice_posted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.fields = {
            name: record_fields.build_field(context, REQUEST, name)
            for names in _ROWS
            for name in names
            if name not in ("topic", "trainee")
        }
        # Nothing is chosen at first: a hurried Enter must not ask for the first of them.
        topics = [("", ""), *((topic.value, topic_label(topic)) for topic in RequestTopic)]
        self.fields["topic"] = FormField(records_words.label_of(REQUEST, "topic"), ComboBox(topics))
        code = records_words.label_of(REQUEST, "trainee")
        self.fields["trainee"] = FormField(code, LineEdit())
        self.fields["text"].editor.setMaximumHeight(_TEXT_HEIGHT)
        told = tr("Head office looks for who it is. Nothing is done before it is found.")
        self.add_inset(PageTitle(tr("Somebody asks for something"), told))
        for names in _ROWS:
            row = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
            for name in names:
                row.add(self.fields[name], share=1)
            self.add_inset(row, above="field")
        actions = Actions(context.keyboard, self)
        self._note_button = actions.add(
            tr("Note it for head office"),
            self._note,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            saves=True,
        )
        actions.add(tr("Not now"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        self.add_inset(actions.row(), above="part")
        self.add_stretch()
        self._autosave = DraftAutosave(context, self, _DRAFT, self._typed)
        self._autosave.watch_fields(self.fields.values())
        for field in self.fields.values():
            field.changed.connect(field.clear_problem)

    def start(self, typed: str) -> None:
        self._autosave.load(partial(self._show, typed), ended=self._context.keyboard.hold())

    def _show(self, typed: str, draft: dict[str, str]) -> None:
        for name, field in self.fields.items():
            record_fields.fill_field(field, draft.get(name, ""))
        if not draft:
            self.fields["name"].set_text(typed)
        self.fields["topic"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> dict[str, str]:
        said = {name: record_fields.read_field(field) for name, field in self.fields.items()}
        return said if any(text for name, text in said.items() if name != "topic") else {}

    def _note(self) -> None:
        self._autosave.save()
        said = {name: record_fields.read_field(field) for name, field in self.fields.items()}
        if not said["topic"]:
            self.fields["topic"].refuse(tr("Choose what is asked for."))
            return
        topic, code, user = RequestTopic(said.pop("topic")), said.pop("trainee"), self._context.user

        def job() -> None:
            with form_drafts.completing_draft(user, _DRAFT):
                note_request(user, topic, code=code, **said)

        def done(_none: None) -> None:
            self._autosave.mark_saved()
            self._show("", {})
            told = tr("Noted. It goes to head office with the next bundle.")
            self.notice_posted.emit(Notice(Tone.DONE, told))
            self.noted.emit()
            self.closed.emit()

        self._note_button.run(self._context.runner, tr("Noting…"), job, done, self._show_problem)

    def _show_problem(self, problem: Problem) -> None:
        name = str(problem.facts.get("field", "name"))
        if problem.code is Code.NOT_FOUND:
            self.fields["trainee"].refuse(tr("This is not a code."))
        elif name == "text":
            self.fields["text"].refuse(tr("Write what is wrong, and how it should be."))
        elif name == "name" and not self.fields["name"].text().strip():
            self.fields["name"].refuse(tr("Write a name, or the code on the card."))
        else:
            self.fields.get(name, self.fields["name"]).refuse(problems_words.sentence(problem))
