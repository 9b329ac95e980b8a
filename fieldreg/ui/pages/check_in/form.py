"""The form for a new person at check-in."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from fieldreg.domain.people import birth_dates
from fieldreg.domain.records.values import ConsentMethod, Purpose
from fieldreg.services.records import form_drafts
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import minor_age
from fieldreg.ui.forms.consent_table import ConsentTable, DigitAnswers
from fieldreg.ui.forms.editors import RowField
from fieldreg.ui.forms.people.new_person_form import NewPersonForm, PersonFormLabels
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.check_in.fitting import GivingRow
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label

tr = translator("Door")
tr_person = translator("Person")

_ROW: Final = ("patronymic", "given_name", "birth_date", "gender", "soum", "phone")
_SHARES: Final = (160, 128, 84, 140, 120, 108)
_GUARDIAN_SHARES: Final = (368, 128, 264)
_PHONE_KEY: Final = "guardian_phone"  # in the draft
PURPOSES: Final = (Purpose.KEEP, Purpose.CONTACT, Purpose.REPORT)
METHODS: Final = (ConsentMethod.SPOKEN, ConsentMethod.WRITTEN)
_GAP: Final = 8
_FIELD, _LOW_FIELD = 40, 32
_WARNING, _LOW_WARNING = 64, 48
_MIN_CHOICE = 72
_BUTTON, _LOW_BUTTON = 40, 36
_GAPS: Final = (8, 10, 14, 20, 0, 24, 0)  # below each part, the last of them the buttons
_LOW_GAPS: Final = (4, 4, 4, 0, 8, 8, 0)


class CheckInForm(NewPersonForm):
    is_narrow = True
    methods = METHODS

    def __init__(self, context: Context) -> None:
        phone = LineEdit(is_digits=True)
        self.guardian_phone = RowField(people_words.field_label("phone"), phone)
        phone.setAccessibleName(tr("Guardian’s phone"))
        self._is_low = False
        self._summary = self._message = self._remark = ""
        super().__init__(
            context,
            page=form_drafts.CHECK_IN_PAGE,
            rows=(_ROW,),
            purposes=PURPOSES,
            form_words=PersonFormLabels(
                tr("New person"),
                tr("What is missing can follow later"),
                tr("Register as present"),
                tr("Search"),
            ),
        )
        self.autosave.watch_fields([self.guardian_phone])

    def set_low(self, is_low: bool) -> None:  # noqa: FBT001  a Qt-like setter
        if is_low == self._is_low:
            return
        self._is_low = is_low
        focused = contains_focus(self.table.list)
        self._fit()
        if focused and is_low:
            self.consent_fields.own_field(self.table.list.purpose).setFocus()

    def set_place(self, course: str, summary: str) -> None:
        self._course.set_text(course)
        self._summary = summary
        self._update()

    @override
    def _add_actions(self) -> None:
        super()._add_actions()
        self.hand_over_button = self._add_button(
            KeyButton(tr("Hand the laptop over")),
            Action.HAND_OVER,
            partial(self.submit, hands_over=True),
            translate("Answers", "hand over for sealed answers"),
        )
        self.text_button = self._add_button(
            KeyButton(tr_person("Read the text"), kind=ButtonKind.QUIET),
            Action.READ_TEXT,
            self._read_current,
            tr_person("Read the text"),
        )

    def _add_button(
        self, button: KeyButton, action: Action, slot: Callable[[], object], hint: str
    ) -> KeyButton:
        button.clicked.connect(lambda _checked=False: slot())
        binding = self._context.keyboard.bind(self, action, slot, hint)
        binding.key_button = button
        binding.show_key(action)
        return button

    @override
    def clear(self) -> None:
        super().clear()
        self.table.list.select(0)  # digits answer from the first purpose on

    @override
    def _draft(self) -> dict[str, str]:
        draft = super()._draft()
        return draft and {**draft, _PHONE_KEY: self.guardian_phone.text()}

    @override
    def _show_draft(self, draft: Mapping[str, str]) -> None:
        super()._show_draft(draft)
        self.guardian_phone.set_text(draft.get(_PHONE_KEY, ""))

    @override
    def _named_fields(self) -> dict[str, FormField]:
        return {**super()._named_fields(), _PHONE_KEY: self.guardian_phone}

    @override
    def _format_guardian(self) -> str:
        return join_parts([super()._format_guardian(), self.guardian_phone.text().strip()], ", ")

    @override
    def _update(self) -> None:
        super()._update()
        today = self._context.user.clock.today()
        born = birth_dates.parse(self.person_fields.read()["birth_date"], today)
        is_minor = minor_age(born.text if born else None, today) is not None
        label = people_words.field_label("guardian")
        years = "–".join(map(str, dict.fromkeys(born.age_on(today) or ()))) if born else ""
        because = tr("age {years}").format(years=years) if is_minor else ""
        self.person_fields["guardian"].label.set_text(join_parts([label, because]))

    @override
    def _offer_discard(self) -> None:
        self._buttons.want(self.discard_button, is_wanted=self.is_filled)

    @override
    def _show_remark(self, remark: str) -> None:
        self._remark = remark
        fields = self.person_fields.fields.values()
        problem = next((field.problem_text for field in fields if field.problem_text), "")
        is_summary = self._is_low and remark == self._words.note
        said = problem or self._message or (self._summary if is_summary else remark)
        self.remark.set_ink("bad" if problem else "ink2")
        self.remark.set_text(said)
        # What is to be read while somebody types has the whole line.
        self._course.setVisible(self._is_low and said == self._summary)
        self.heading_label.setVisible(not self._is_low or said == self._summary)

    def _show_message(self, message: str) -> None:
        self._message = message
        self._show_remark(self._remark)

    def _read_current(self) -> None:
        purpose = self.table.list.purpose
        anchor = self.consent_fields.own_field(purpose).editor if self._is_low else self.table.list
        focused: QWidget | None = self.focusWidget()
        self._read_out(focused or anchor, purpose)

    @override
    def _lay_out(self) -> None:
        self.heading_label = Label(tr("New person"), "h3")
        self._course = Label("", "body", "ink2", is_elided=True)
        self.remark = Label("", "hint", "ink2", is_elided=True)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._heading = _row_of(16, (self.heading_label, 0), (self._course, 1), (self.remark, 2))
        self._fields = _row_of(
            _GAP,
            *((self.person_fields[name], share) for name, share in zip(_ROW, _SHARES, strict=True)),
        )
        guardian = (self.person_fields["guardian"], self.guardian_phone)
        self._guardians = _row_of(
            _GAP,
            *zip((*guardian, self.consent_fields.guardian_field), _GUARDIAN_SHARES, strict=True),
        )
        self._build_answers()
        for part in (self._guardians, self.duplicate_notice):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._buttons = GivingRow(
            (self.register_button, self.hand_over_button),
            (self.cancel_button, self.discard_button),
            gives_way=(self.discard_button, self.hand_over_button),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        parts: tuple[QWidget, ...] = (
            *(self._heading, self._fields, self._guardians, self.table, self._answers),
            *(self.duplicate_notice, self._buttons),
        )
        self._parts = [_row_of(0, (part, 1)) for part in parts]
        for part in self._parts:
            part.setMinimumWidth(1)  # what has no room in it is cut off or goes
            box.addWidget(part)
        box.addStretch(1)

    def _build_answers(self) -> None:
        self.table = ConsentTable(self.consent_fields, self.text_button)
        self._answers = _row_of(_GAP, *((field, 1) for field in self.consent_fields.own_fields))
        self._digits = DigitAnswers(self.consent_fields, self)
        for field in (self.person_fields["gender"], *self.consent_fields.all_fields):
            field.label.elide()
            field.label.setFixedHeight(18)
            field.editor.setMinimumWidth(_MIN_CHOICE)
        self.consent_fields.guardian_field.label.set_text(tr("Guardian’s consent"))

    @override
    def _connect(self) -> None:
        super()._connect()
        for field in self.person_fields.fields.values():
            if isinstance(field, RowField):
                field.message_changed.connect(self._show_message)
        self._order_tabs()
        self._fit()

    def _order_tabs(self) -> None:
        guardian = self.person_fields["guardian"], self.guardian_phone
        fields = (
            *(self.person_fields[name] for name in _ROW),
            *guardian,
            self.consent_fields.guardian_field,
            *self.consent_fields.own_fields,
        )
        stops = (
            *(field.editor for field in fields),
            *(self.table.list, self.register_button, self.hand_over_button),
            *(self.text_button, self.cancel_button, self.discard_button),
        )
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)

    def _fit(self) -> None:
        is_low = self._is_low
        for field in (
            *self.person_fields.fields.values(),
            self.guardian_phone,
            *self.consent_fields.all_fields,
        ):
            field.editor.setFixedHeight(_LOW_FIELD if is_low else _FIELD)
        self._buttons.set_button_height(_LOW_BUTTON if is_low else _BUTTON)
        self.duplicate_notice.set_height(_LOW_WARNING if is_low else _WARNING)
        self.table.setHidden(is_low)
        self._answers.setVisible(is_low)
        for part, gap in zip(self._parts, _LOW_GAPS if is_low else _GAPS, strict=True):
            inset = 0 if self.table.parentWidget() is part else INSET
            part.setContentsMargins(inset, 0, inset, gap)
        self._update()


def _row_of(spacing: int, *parts: tuple[QWidget, int]) -> QWidget:
    row = QWidget()
    box = QHBoxLayout(row)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    for part, share in parts:
        box.addWidget(part, share)
    return row
