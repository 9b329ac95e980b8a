"""Forms that invite a laptop, and show its recovery words."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain import kinds
from fieldreg.domain.languages import Language
from fieldreg.domain.places.place import Level, is_place_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.keys import passphrase_reset
from fieldreg.services.keys.passphrase_reset import RecoveryWords
from fieldreg.services.records import session_refs
from fieldreg.store.records.repository import CurrentRecord
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.editors import NameEdit, PlaceEdit
from fieldreg.ui.keyboard import Action
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Laptops")
tr_recovery = translator("Recovery")

_SUFFIX = ".fri"
_FIELD_WIDTH = 440


class InvitationForm(QWidget):
    """The fields, and the invitation file that they become.

    Signals:
        invited(str, str): the name of the laptop, and that of the file.
    """

    invited = Signal(str, str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._codes: list[str] = []
        self._replaces = ""
        self.name = FormField(tr("Name of the laptop"), LineEdit(tr("for example: Arkhangai 2")))
        self._edit = PlaceEdit(
            context.user.places,
            context.language,
            Level.AIMAG,
            placeholder=tr("first letters; more than one may be added"),
        )
        self.province = FormField(tr("Aimag"), self._edit)
        self._place_edit = PlaceEdit(context.user.places, context.language)
        self.place = FormField(tr("Only sessions in this soum"), self._place_edit)
        self._course_edit = NameEdit()
        self.course = FormField(tr("Only this course"), self._course_edit)
        self.until = FormField(tr("Last day"), LineEdit(is_digits=True))
        self.add_button = KeyButton(tr("Add"))
        self.add_button.clicked.connect(self.add_province)
        self.province_list = RowList(tr("Aimags of this laptop"), row_height=36)
        self._actions = Actions(context.keyboard, self)
        self.save_button = self._actions.add(
            tr("Save the invitation"),
            self.save,
            Action.PRIMARY,
            kind=ButtonKind.PRIMARY,
            saves=True,
        )
        self._actions.add(tr("Cancel"), self.closed.emit, Action.LEAVE, kind=ButtonKind.QUIET)
        bind = context.keyboard.bind
        bind(
            self._edit, Action.PRIMARY, self.add_province, tr("Add"), when=self._has_typed_province
        )
        bind(self.province_list, Action.DELETE, self._remove, tr("remove"))
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        self._codes, self._replaces = [], ""
        for field in (self.name, self.province, self.place, self.course, self.until):
            field.set_text("")
            field.clear_problem()
        self._show_codes()

    def load_courses(self) -> None:
        job = partial(session_refs.list_offered, self._context.user, kinds.COURSE)

        def show(found: Sequence[CurrentRecord]) -> None:
            names = {str(course.values["name"]) for course in found if not course.is_retired}
            self._course_edit.set_names(sorted(names))

        self._context.runner.run(self, job, show)

    def start_replacement(self, lost: str, codes: Sequence[str]) -> None:
        self._codes, self._replaces = list(codes), lost
        self._show_codes()
        self.name.show_note(
            tr(
                "Once its words agree, it gets all that {name} had handed over to head office."
            ).format(name=lost)
        )

    def add_province(self) -> None:
        code = self._edit.value
        if not is_place_code(code):
            self.province.show_problem(tr("This is not in the list of aimags."))
            return
        self.province.clear_problem()
        if code not in self._codes:
            self._codes.append(code)
        self._edit.set_value("")
        self._show_codes()
        self.province.setFocus()

    def save(self) -> None:
        if self._has_typed_province():
            self.add_province()
        name = self.name.text().strip()
        if not name:
            self.name.refuse(tr("Write a name by which you will know it."))
            return
        if (narrow := self._read_narrow()) is None:
            return
        if not (self._codes or narrow):
            if not self.province.problem_text:
                self.province.show_problem(tr("Add one aimag or more."))
            self.province.setFocus()
            return
        suffixes = [(tr("Invitations"), f"*{_SUFFIX}")]
        path = self._context.dialogs.save_file(
            tr("Save the invitation"), f"{name}{_SUFFIX}", suffixes
        )
        if path:
            self._invite(name, narrow, Path(path))

    def _read_narrow(self) -> dict[str, str] | None:
        fields = (self.place, self.course, self.until)
        place, course, until = (field.text().strip() for field in fields)
        for field in fields:
            field.clear_problem()
        day = dates.parse_date(until)
        if place and not is_place_code(self._place_edit.value):
            self.place.refuse(tr("This is not in the list of soums."))
        elif (day or "") < self._context.user.day if until else place or course:
            self.until.refuse(tr("Write the last day, such as 2026.12.31."))
        else:
            return {
                name: value
                for name, value in {
                    "place": self._place_edit.value if place else "",
                    "course": course,
                    "until": day or "",
                }.items()
                if value
            }
        return None

    def _invite(self, name: str, narrow: Mapping[str, str], path: Path) -> None:
        def done(_nothing: None) -> None:
            self.clear()
            self.invited.emit(name, path.name)

        def failed(problem: Problem) -> None:
            self.name.refuse(
                tr("There is a laptop of this name already.")
                if problem.code is Code.DEVICE_EXISTS
                else problems_words.sentence(problem)
            )

        invite, installation = invitations.invite_laptop, self._context.installation
        codes = tuple(self._codes)
        job = partial(invite, installation, path, name, codes, replaces=self._replaces, **narrow)
        self.save_button.run(self._context.runner, tr("Saving…"), job, done, failed)

    def _remove(self) -> None:
        code = self.province_list.current_value()
        if isinstance(code, str):
            self._codes.remove(code)
            self._show_codes()
            (self.province_list if self._codes else self.province).setFocus()

    def _show_codes(self) -> None:
        places, language = self._context.user.places, self._context.language
        self.province_list.set_rows(
            [ListRow(places.name(code, language), icon="place", value=code) for code in self._codes]
        )
        self.province_list.setVisible(bool(self._codes))

    def _has_typed_province(self) -> bool:
        return bool(self._edit.text().strip())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.province, 1)
        beside = QVBoxLayout()
        beside.addSpacing(22)
        beside.addWidget(self.add_button)
        beside.addStretch(1)
        row.addLayout(beside)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(Label(tr("Invite a laptop"), "h3"))
        box.addWidget(
            wrapped_label(
                tr(
                    "Give the file to the trainer on a stick and keep no copy: anybody who has it"
                    " can work as this laptop."
                )
            )
        )
        box.addWidget(self.name)
        box.addLayout(row)
        box.addWidget(self.province_list)
        narrow = Flow(spacing=8, between=10, align=Qt.AlignmentFlag.AlignTop)
        for field in (self.place, self.course, self.until):
            narrow.add(field, share=1)
        box.addWidget(narrow)
        box.addSpacing(6)
        box.addWidget(self._actions.row())
        box.addStretch(1)


class DeviceRecoveryForm(Column):
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._name = context, ""
        self._head = SectionTitle("")
        explanation = tr_recovery(
            "Two people must allow it, each by a passphrase: two officers of this computer,"
            " or two of the three people who keep the copy of the keys. It is noted who"
            " they were."
        )
        self._explanation = wrapped_label(explanation)
        first = tr_recovery("Passphrase of the first person")
        second = tr_recovery("Passphrase of the second person")
        self.recovery_mark = FormField(tr_recovery("Mark that the laptop shows"), LineEdit())
        self.first_passphrase = FormField(first, LineEdit(is_masked=True))
        self.second_passphrase = FormField(second, LineEdit(is_masked=True))
        self._words = {
            language: Label("", style, wraps=True)
            for language, style in ((Language.MONGOLIAN, "h2"), (Language.ENGLISH, "h3"))
        }
        self._mark_note = wrapped_label("", "ink")
        caution = tr_recovery("Read them out only if you know the voice. They work only once.")
        self._caution = wrapped_label(caution, "warn")
        actions = Actions(context.keyboard, self)
        show = tr_recovery("Show the words")
        self.show_button = actions.add(
            show, self.reveal_words, Action.PRIMARY, kind=ButtonKind.PRIMARY, hint=""
        )
        self.back_button = actions.add(tr_recovery("Back"), self.closed.emit, Action.LEAVE)
        self._fields = self.recovery_mark, self.first_passphrase, self.second_passphrase
        self.add_inset(self._head)
        self.add_inset(self._explanation, above="line")
        for label in self._words.values():
            self.add_inset(label, above="field")
        self.add_inset(self._mark_note, above="field")
        self.add_inset(self._caution, above="line")
        for field in self._fields:
            field.editor.setMaximumWidth(_FIELD_WIDTH)
            self.add_inset(field, above="group")
        self.add_inset(actions.row(), above="part")
        self.add_stretch()

    @property
    def first_focus(self) -> QWidget:
        return self.recovery_mark.editor

    def start(self, name: str) -> None:
        self._name = name
        self.clear()
        self._head.set_text(tr_recovery("Twelve words that open {name}").format(name=name))
        self.recovery_mark.show_note(tr_recovery("left empty: the latest"))
        self.recovery_mark.setFocus()

    def clear(self) -> None:
        for field in self._fields:
            field.set_text("")
            field.clear_problem()
        for label in self._words.values():
            label.set_text("")
        self._set_words_visible(is_visible=False)

    def reveal_words(self) -> None:
        if self.show_button.is_busy:
            return
        for field in self._fields:
            field.clear_problem()
        installation, name, mark = self._context.installation, self._name, self.recovery_mark.text()
        first, second = self.first_passphrase.text(), self.second_passphrase.text()
        read = passphrase_reset.read_recovery_words
        job = partial(read, installation, name, first, second, mark=mark)
        self.show_button.run(
            self._context.runner, tr_recovery("Looking…"), job, self._show, self._refuse
        )

    def _show(self, found: RecoveryWords) -> None:
        for field in (self.first_passphrase, self.second_passphrase):
            field.set_text("")
        for language, label in self._words.items():
            words = laptop_registry.translate_fingerprint(
                self._context.installation, found.words, language.value
            )
            label.set_text(" ".join(words))
        self._mark_note.set_text(
            tr_recovery("They fit where the laptop shows the mark {mark}.").format(mark=found.mark)
        )
        self._set_words_visible(is_visible=True)
        self.back_button.setFocus()

    def _refuse(self, problem: Problem) -> None:
        is_mark = problem.code is Code.RECOVERY_UNHEARD
        field = self.recovery_mark if is_mark else self.second_passphrase
        field.show_problem(problems_words.sentence(problem))
        (self.recovery_mark if is_mark else self.first_passphrase).setFocus()

    def _set_words_visible(self, *, is_visible: bool) -> None:
        for label in (*self._words.values(), self._mark_note, self._caution):
            label.setVisible(is_visible)
        for part in (self._explanation, *self._fields, self.show_button):
            part.setVisible(not is_visible)
