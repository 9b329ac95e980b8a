"""The form of a draft."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal

from fieldreg.domain.figures.indicators import Indicator
from fieldreg.domain.figures.reports import MORE_TABLES, REPORT_LANGUAGES, USUAL_TABLES, ReportDraft
from fieldreg.domain.roles import Permission
from fieldreg.services.reports.report_drafts import list_kept
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.reports.rows import LANGUAGES, content_row, indicator_or_table_label
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit, MultilineEdit
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Reports")
tr_filters = translator("Filters")

_DAY_WIDTH: Final = 124
_LANGUAGE_WIDTH: Final = 150
_TITLE_WIDTH: Final = 300
_TEXT_HEIGHT: Final = 88


class DraftForm(Column):
    """The requests of a draft; the second text of one that has several is kept.

    Signals:
        submitted(dict): the fields of `ReportDraft`.
    """

    submitted = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, indicators: Mapping[str, Indicator]) -> None:
        super().__init__()
        self._indicators = dict(indicators)
        self._draft = ReportDraft("-")
        self._chosen: set[str] = set()
        self._offered: tuple[str, ...] = ()
        self.title_field = FormField(tr("Title"))
        self.title_field.editor.setMinimumWidth(_TITLE_WIDTH)
        languages = ComboBox([(each, LANGUAGES[each]) for each in REPORT_LANGUAGES])
        self.language = FormField(tr("Language of the report"), languages, width=_LANGUAGE_WIDTH)
        self.since, self.until = (
            FormField(label, LineEdit("2026.03.14", is_digits=True), width=_DAY_WIDTH)
            for label in (tr_filters("From day"), tr_filters("Until day"))
        )
        self.heading = FormField(tr("Heading of your text"))
        self.text = FormField(tr("Your text"), MultilineEdit())
        self.text.editor.setMaximumHeight(_TEXT_HEIGHT)
        self.contents = RowList(tr("What is in it"), min_rows=3, keeps_mark=True)
        self._actions = Actions(context.keyboard, self)
        self.save_button = self._actions.add(
            *(tr("Keep the draft"), self._submit, Action.PRIMARY),
            kind=ButtonKind.PRIMARY,
            saves=True,
        )
        self.few_button = self._actions.add(
            *("", self._turn_few, Action.OTHER_WAY), needs=Permission.OPEN_ANSWERS
        )
        self._actions.add(tr("Back"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        keyboard = context.keyboard
        keyboard.bind(self.contents, Action.MOVE_ROW, None, tr("choose"))
        keyboard.bind(self.contents, Action.PRESENT, self._turn, tr("in it or not"))
        self.contents.doubleClicked.connect(lambda _index: self._turn())
        self._lay_out()

    def _lay_out(self) -> None:
        top = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
        top.add(self.title_field, share=1)
        for field in (self.since, self.until, self.language):
            top.add(field)
        self.add_inset(top)
        self.add_inset(self._actions.row(), above="field")
        self.add_inset(SectionTitle(tr("What is in it")), above="group")
        self.add_full_width(self.contents, above="hair")
        self.add_inset(self.heading, above="group")
        self.add_inset(self.text, above="field")
        self.add_stretch()

    def start(self, draft: ReportDraft | None, *more_tables: str) -> None:
        self._draft = draft or ReportDraft(
            "-", indicators=list_kept(self._indicators), tables=USUAL_TABLES
        )
        found = self._draft
        self._chosen = {*found.indicators, *found.tables, *more_tables}
        tables = (*more_tables, *found.tables, *USUAL_TABLES, *MORE_TABLES)
        indicators = (*list_kept(self._indicators), *found.indicators)
        self._offered = tuple(dict.fromkeys((*more_tables, *indicators, *tables)))
        heading, text = found.sections[0] if found.sections else ("", "")
        for field, value in (
            (self.title_field, draft.title if draft else ""),
            (self.since, dates.format_date(found.since)),
            (self.until, dates.format_date(found.until)),
            (self.heading, heading),
            (self.text, text),
        ):
            field.set_text(value)
            field.clear_problem()
        self.language.set_value(found.language)
        self._show_contents()
        self._show_few()
        self.title_field.setFocus()

    def show_days(self, since: str, until: str) -> None:
        for field, day in ((self.since, since), (self.until, until)):
            field.set_text(dates.format_date(day))

    def refuse(self, field: str, sentence: str) -> bool:
        fields = {
            "title": self.title_field,
            "since": self.since,
            "until": self.until,
            "section": self.text,
        }
        if field not in fields:
            return False
        fields[field].refuse(sentence)
        return True

    def _submit(self) -> None:
        since, until = _read_day(self.since), _read_day(self.until)
        for field, day in ((self.since, since), (self.until, until)):
            if day is None:
                field.refuse(tr_filters("A day is needed, such as 2026.03.14"))
                return
        title = self.title_field.text().strip()
        if not title:
            self.title_field.refuse(tr("A report needs a title."))
            return
        heading, text = self.heading.text().strip(), self.text.text().strip()
        first = ((heading, text),) if heading or text else ()
        chosen = [name for name in self._offered if name in self._chosen]
        fields = {
            "title": title,
            "language": str(self.language.value()),
            "since": since,
            "until": until,
            "indicators": tuple(name for name in chosen if ":" not in name),
            "tables": tuple(name for name in chosen if ":" in name),
            "sections": (*first, *self._draft.sections[1:]),
            "is_confidential": self._draft.is_confidential,
        }
        self.submitted.emit(fields)

    def _turn(self) -> None:
        self._chosen ^= {str(self.contents.current_value())}
        self._show_contents()

    def _show_contents(self) -> None:
        rows = []
        for name in self._offered:
            label = indicator_or_table_label(name, self._indicators)
            rows.append(content_row(name, label, is_in=name in self._chosen))
        self.contents.set_rows(rows)

    def _turn_few(self) -> None:
        self._draft = replace(self._draft, is_confidential=not self._draft.is_confidential)
        self._show_few()

    def _show_few(self) -> None:
        is_shown = self._draft.is_confidential
        self.few_button.set_text(
            tr("Hide numbers of few people") if is_shown else tr("Show numbers of few people too")
        )
        self._actions.update()


def _read_day(field: FormField) -> str | None:
    text = field.text().strip()
    return dates.parse_date(text) if text else ""
