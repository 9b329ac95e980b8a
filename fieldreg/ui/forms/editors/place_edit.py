"""The place field: a soum, an aimag or a bag by its first letters."""

from PySide6.QtWidgets import QWidget

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level, Place, is_place_code
from fieldreg.ui.forms.editors.suggest_edit import SuggestEdit

_MOST = 8


class PlaceEdit(SuggestEdit):
    """A place of *level*, shown by its name in *language*.

    Suggestions come while somebody types, those in the aimag *near* first. What was
    typed stays; on leaving, a beginning that means one place alone becomes its name, and
    so does one that means one place of *near*.
    """

    def __init__(
        self,
        places: Gazetteer,
        language: str,
        level: Level = Level.SOUM,
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, parent=parent)
        self._places, self._language, self._level = places, language, level
        self._near: str | None = None
        self._offered: list[Place] = []
        self._code, self._name = "", ""
        self.suggestions_requested.connect(self._offer)
        self.suggestion_chosen.connect(lambda row: self._take(self._offered[row]))
        self.committed.connect(self._settle)

    def set_near(self, code: str | None) -> None:
        """Prefer the places of the aimag that *code* is or lies in."""
        self._near = self._places.aimag_of(code) if code else None

    @property
    def value(self) -> str:
        """The code of the place shown, or the text as typed where it is none."""
        text = self.text().strip()
        if self._code and text == self._name:
            return self._code
        return self._places.resolve(text, self._level, within=self._near) or text

    def set_value(self, value: str) -> None:
        """Show *value*, a code or a text."""
        place = self._places.by_code(value) if is_place_code(value) else None
        if place is not None:
            self._take(place)
        else:
            self._code = self._name = ""
            self.setText(value)

    def _offer(self, text: str) -> None:
        self._offered = self._found(text) if text.strip() else []
        self.show_suggestions([self._name_of(place) for place in self._offered])

    def _found(self, text: str) -> list[Place]:
        near = self._beginning(text, self._near) if self._near else []
        others = [one for one in self._beginning(text, None) if one not in near]
        return [*near, *others][:_MOST]

    def _beginning(self, text: str, within: str | None) -> list[Place]:
        return self._places.find(text, within=within, level=self._level, limit=_MOST)

    def _settle(self) -> None:
        text = self.text().strip()
        if not text:
            return
        if (place := self._places.by_code(self.value)) is not None:
            self._take(place)
            return
        near = self._beginning(text, self._near) if self._near else []
        for found in (near, self._beginning(text, None)):
            if len(found) == 1:
                self._take(found[0])
                return

    def _take(self, place: Place) -> None:
        self._code, self._name = place.code, self._name_of(place)
        self.setText(self._name)
        self.setCursorPosition(0)  # where there is little room, the soum is seen

    def _name_of(self, place: Place) -> str:
        return self._places.full_name(place.code, self._language)
