"""The form that invites a laptop: its name and provinces."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.domain.places.place import Level, is_place_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.devices import invitations
from fieldreg.ui.context import Context
from fieldreg.ui.forms.editors.place_edit import PlaceEdit
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, wrapped_label
from fieldreg.ui.widgets.layout import button_row

tr = translator("Laptops")


_SUFFIX = ".fri"


class InvitationForm(QWidget):
    """The fields, and the invitation file that they become.

    Signals:
        invited(str, str): a laptop was invited; its name and the name of the file.
        closed(): the form was cancelled.
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
        self.add_button = KeyButton(tr("Add"))
        self.province_list = RowList(tr("Aimags of this laptop"), row_height=36)
        self.save_button = KeyButton(tr("Save the invitation"), kind=ButtonKind.PRIMARY)
        self.cancel_button = KeyButton(tr("Cancel"), kind=ButtonKind.QUIET)
        self._lay_out()
        self._bind(context.keyboard)
        self.clear()

    def clear(self) -> None:
        self._codes, self._replaces = [], ""
        for field in (self.name, self.province):
            field.set_text("")
            field.clear_problem()
        self._show_codes()

    def start_replacement(self, lost: str, codes: Sequence[str]) -> None:
        """Begin with the provinces *codes* of the laptop *lost*, which this one replaces."""
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
        self._edit.clear()
        self._show_codes()
        self.province.setFocus()

    def save(self) -> None:
        """Invite the laptop, and write its file where the user chooses."""
        if self._has_typed_province():
            self.add_province()
        name = self.name.text().strip()
        if not name:
            self.name.show_problem(tr("Write a name by which you will know it."))
            self.name.setFocus()
            return
        if not self._codes:
            if not self.province.problem_text:
                self.province.show_problem(tr("Add one aimag or more."))
            self.province.setFocus()
            return
        file_types = [(tr("Invitations"), f"*{_SUFFIX}")]
        path = self._context.dialogs.save_file(
            tr("Save the invitation"), f"{name}{_SUFFIX}", file_types
        )
        if path:
            self._invite(name, tuple(self._codes), Path(path))

    def _invite(self, name: str, codes: tuple[str, ...], path: Path) -> None:
        def done(_nothing: None) -> None:
            self.save_button.set_idle()
            self.clear()
            self.invited.emit(name, path.name)

        def failed(problem: Problem) -> None:
            self.save_button.set_idle()
            self.name.show_problem(
                tr("There is a laptop of this name already.")
                if problem.code is Code.DEVICE_EXISTS
                else problems_words.sentence(problem)
            )
            self.name.setFocus()

        installation, replaces = self._context.installation, self._replaces
        self.save_button.set_busy(tr("Saving…"))
        self._context.runner.run(
            self,
            lambda: invitations.invite_laptop(installation, path, name, codes, replaces=replaces),
            done,
            failed,
        )

    def _remove(self) -> None:
        code = self.province_list.current_value()
        if isinstance(code, str):
            self._codes.remove(code)
            self._show_codes()
            (self.province_list if self._codes else self.province).setFocus()

    def _show_codes(self) -> None:
        self.province_list.set_rows(
            [
                ListRow(
                    self._context.user.places.name(code, self._context.language),
                    icon="place",
                    value=code,
                )
                for code in self._codes
            ]
        )
        self.province_list.setVisible(bool(self._codes))

    def _bind(self, keyboard: Keyboard) -> None:
        self.save_button.bind_key(keyboard, self, Action.PRIMARY, self.save)
        self.cancel_button.bind_key(keyboard, self, Action.LEAVE, self.closed.emit)
        keyboard.bind(
            self._edit, Action.PRIMARY, self.add_province, tr("Add"), when=self._has_typed_province
        )
        keyboard.bind(self.province_list, Action.ABSENT, self._remove, tr("remove"))
        self.add_button.clicked.connect(self.add_province)

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
                    "Give the file to the trainer on a stick and keep no copy: anybody who has "
                    "it can work as this laptop."
                )
            )
        )
        box.addWidget(self.name)
        box.addLayout(row)
        box.addWidget(self.province_list)
        box.addSpacing(6)
        box.addWidget(button_row(self.save_button, self.cancel_button))
        box.addStretch(1)
