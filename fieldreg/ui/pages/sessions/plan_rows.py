"""The fields of a plan by groups."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import Qt

from fieldreg.domain.kinds import SESSION, FieldFormat
from fieldreg.ui.keyboard import Keyboard
from fieldreg.ui.pages.sessions.form_data import ROWS
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.widgets.folds import FoldHead, Folds
from fieldreg.ui.widgets.form_fields import FormField
from fieldreg.ui.widgets.layout import Flow

tr = translator("Sessions")


class PlanRows(Folds):
    def __init__(self, keyboard: Keyboard, fields: Mapping[str, FormField]) -> None:
        super().__init__(keyboard)
        self._fields = fields
        titles = (
            tr("Where it is held"),
            tr("Time and seats"),
            tr("Facilitators and partners"),
            tr("Origin and notes"),
        )
        self._heads: dict[FoldHead, Collection[str]] = {
            self.add_group(title, build_row(fields, names)): names
            for title, names in zip(titles, ROWS[1:], strict=True)
        }

    def show_values(self, changed: Collection[str], *, is_copied: bool) -> None:
        for head, names in self._heads.items():
            parts = [self._describe(name) for name in names if name in self._fields]
            note = tr("as last time") if is_copied and any(parts) else ""
            head.show_value(
                join_parts(parts), note if set(names).isdisjoint(changed) else tr("changed")
            )

    def _describe(self, name: str) -> str:
        editor = self._fields[name].editor
        text = editor.text().strip()
        is_number = SESSION.get_field(name).format is FieldFormat.DIGITS
        return labelled(editor.accessibleName(), text) if text and is_number else text


def build_row(fields: Mapping[str, FormField], names: Iterable[str]) -> Flow:
    row = Flow(between=10, align=Qt.AlignmentFlag.AlignTop)
    for name in filter(fields.__contains__, names):
        row.add(fields[name], share=SESSION.get_field(name).span)
    return row
