"""The quotas on Today at head office: each figure, and between what it certainly is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldreg.domain.quotas import TargetStatus
from fieldreg.services.reference_lists.quota_progress import QuotaProgress
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import quotas
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row

MAX_QUOTAS = 3  # the rest stands on the page of lists
_INK = {TargetStatus.REACHED: "good", TargetStatus.MISSED: "warn", TargetStatus.UNCERTAIN: "ink2"}


class QuotaCard(Column):
    """The first quotas, each with what can be said of it; out of sight where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.details_button = KeyButton(translate("Quotas", "Look closer"))
        self._parts = [
            (
                Label("", "body", wraps=True),
                Label("", "h2"),
                Label("", "hint", "ink2", wraps=True),
                Label("", "hint", wraps=True),
            )
            for _ in range(MAX_QUOTAS)
        ]
        self.add_inset(SectionTitle(translate("Quotas", "Quotas")))
        for parts in self._parts:
            for at, part in enumerate(parts):
                self.add_inset(part, above=2 if at else 8)
        self.add_inset(button_row(self.details_button), above=10)
        self.hide()

    def show_figures(self, found: Sequence[QuotaProgress], *, can_open: bool) -> None:
        """Show *found*."""
        self.setVisible(bool(found))
        self.details_button.setVisible(can_open)
        for at, parts in enumerate(self._parts):
            for part in parts:
                part.setVisible(at < len(found))
        for one, (name, value, certain, reached) in zip(found, self._parts, strict=False):
            quota = one.line.quota
            since, until = (dates.format_date(day or "") for day in (quota.since, quota.until))
            said = quotas.format_quota(quota.whom, one.line.target, one.line.course, since, until)
            name.set_text(said)
            value.set_text(quotas.format_figure(one.line.target, one.figure))
            certain.set_text(quotas.describe_bounds(one.line.target, one.figure))
            reached.set_text(quotas.describe_status(one.reached))
            reached.set_ink(_INK[one.reached])
