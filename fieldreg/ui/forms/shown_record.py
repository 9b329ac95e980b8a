"""Values that a form showed, under those typed over them."""

from collections.abc import Callable, Mapping
from typing import Final

from fieldreg.domain.kinds import RETIRED
from fieldreg.domain.log.shown import ShownStamps
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.form_fields import FormField

tr = translator("Person")

_STAMPS_KEY: Final = "shown"  # in a draft


class ShownRecord:
    def __init__(
        self, fields: Mapping[str, FormField], read: Callable[[], Mapping[str, str]]
    ) -> None:
        self._fields, self._read = fields, read
        self.texts: dict[str, str] = {}
        self.stamps = ShownStamps({})

    def start(self, stamps: ShownStamps, draft: Mapping[str, str]) -> dict[str, str]:
        self.texts = dict(self._read())
        typed = {name: text for name, text in draft.items() if name != _STAMPS_KEY}
        kept = ShownStamps.parse(draft.get(_STAMPS_KEY, ""))
        self.stamps = ShownStamps({**stamps.by_field, **kept.by_field})
        return typed

    def mark_saved(self) -> None:
        self.texts = dict(self._read())

    def find_typed(self) -> dict[str, str]:
        return {name: text for name, text in self._read().items() if text != self.texts.get(name)}

    def build_draft(self) -> dict[str, str]:
        typed = self.find_typed()
        if not typed or not self.stamps.by_field:
            return typed
        return {**typed, _STAMPS_KEY: self.stamps.format((*typed, RETIRED.name))}

    def follow(
        self, now: ShownStamps, fill: Callable[[str], object], describe: Callable[[str], str]
    ) -> None:
        """Mark fields changed meanwhile, where *now* has other stamps.

        Typed text stays, beside the result of *describe*; other fields get the values of *fill*.
        """
        typed = self.find_typed()
        for name in self.stamps.find_changed(now, self._fields):
            if name in typed:
                note = tr("Meanwhile entered: {value}. If you save, both wait for a decision.")
                self._fields[name].show_note(note.format(value=describe(name)))
            else:
                fill(name)
                self.texts[name] = self._read()[name]
                self.stamps = ShownStamps({**self.stamps.by_field, name: now.by_field[name]})
                self._fields[name].show_note(tr("Changed meanwhile"))
