"""A line edit for an aimag, soum or bag."""

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level, Place, is_place_code
from fieldreg.ui.forms.editors.suggest_edit import SuggestEdit

_MAX_SUGGESTIONS = 8


class PlaceEdit(SuggestEdit):
    """A place of *level*, shown by its name in *language*.

    Suggestions follow the typed text, those in the near aimag first (see `set_near`). When the
    field is left, a prefix of only one place of the near aimag, or of only one place at all, is
    replaced by its name; other text stays.
    """

    def __init__(
        self, places: Gazetteer, language: str, level: Level = Level.SOUM, *, placeholder: str = ""
    ) -> None:
        super().__init__(placeholder)
        self._places, self._language, self._level = places, language, level
        self._near: str | None = None
        self._found_places: list[Place] = []
        self._code, self._name = "", ""
        self.suggestions_requested.connect(self._suggest)
        self.suggestion_chosen.connect(lambda row: self._show_place(self._found_places[row]))
        self.committed.connect(self._complete)

    def set_near(self, code: str | None) -> None:
        """Prefer the places of the aimag with *code*, or of the aimag of that place."""
        self._near = self._places.aimag_of(code) if code else None

    @property
    def value(self) -> str:
        """The code of the place, or the typed text if it names none."""
        text = self.text().strip()
        if self._code and text == self._name:
            return self._code
        return self._places.resolve(text, self._level, within=self._near) or text

    def set_value(self, value: str) -> None:
        place = self._places.by_code(value) if is_place_code(value) else None
        if place is not None:
            self._show_place(place)
        else:
            self._code = self._name = ""
            self.setText(value)

    def _suggest(self, text: str) -> None:
        self._found_places = []
        if text.strip():
            near = self._find_near(text)
            others = [place for place in self._find(text, None) if place not in near]
            self._found_places = [*near, *others][:_MAX_SUGGESTIONS]
        self.show_suggestions([self._full_name(place) for place in self._found_places])

    def _find_near(self, text: str) -> list[Place]:
        return self._find(text, self._near) if self._near else []

    def _find(self, text: str, within: str | None) -> list[Place]:
        return self._places.find(text, within=within, level=self._level, limit=_MAX_SUGGESTIONS)

    def _complete(self) -> None:
        text = self.text().strip()
        if not text:
            return
        if (place := self._places.by_code(self.value)) is not None:
            self._show_place(place)
            return
        for places in (self._find_near(text), self._find(text, None)):
            if len(places) == 1:
                self._show_place(places[0])
                return

    def _show_place(self, place: Place) -> None:
        self._code, self._name = place.code, self._full_name(place)
        self.setText(self._name)
        self.setCursorPosition(0)  # the soum stays visible in a narrow field

    def _full_name(self, place: Place) -> str:
        return self._places.full_name(place.code, self._language)
