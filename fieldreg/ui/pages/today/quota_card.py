"""The quotas on Today at head office: each figure, and between what it certainly is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldreg.domain.quotas import Reached
from fieldreg.services.reference_lists.quota_progress import Standing
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import quotas
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Section, Text
from fieldreg.ui.widgets.layout import Column, acts

MOST_SHOWN = 3  # the rest stands on the page of lists
_INK = {Reached.YES: "good", Reached.NO: "warn", Reached.OPEN: "ink2"}


class QuotaCard(Column):
    """The first quotas, each with what can be said of it; out of sight where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = KeyButton(translate("Quotas", "Look closer"))
        self._parts = [
            (
                Text("", "body", wraps=True),
                Text("", "h2"),
                Text("", "hint", "ink2", wraps=True),
                Text("", "hint", wraps=True),
            )
            for _ in range(MOST_SHOWN)
        ]
        self.add(Section(translate("Quotas", "Quotas")))
        for parts in self._parts:
            for at, part in enumerate(parts):
                self.add(part, above=2 if at else 8)
        self.add(acts(self.button), above=10)
        self.hide()

    def show_standings(self, found: Sequence[Standing], *, can_open: bool) -> None:
        """Show *found*."""
        self.setVisible(bool(found))
        self.button.setVisible(can_open)
        for at, parts in enumerate(self._parts):
            for part in parts:
                part.setVisible(at < len(found))
        for one, (name, value, certain, reached) in zip(found, self._parts, strict=False):
            quota = one.line.quota
            since, until = (dates.shown(day or "") for day in (quota.since, quota.until))
            said = quotas.name(quota.whom, one.line.aim, one.line.course, since, until)
            name.set_words(said)
            value.set_words(quotas.value(one.line.aim, one.figure))
            certain.set_words(quotas.certain(one.line.aim, one.figure))
            reached.set_words(quotas.reached(one.reached))
            reached.set_ink(_INK[one.reached])
