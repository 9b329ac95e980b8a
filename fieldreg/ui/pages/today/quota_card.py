"""The quotas on head office's Today page: each figure with its certain bounds."""

from collections.abc import Sequence

from fieldreg.domain.quotas import TargetStatus
from fieldreg.services.reference_lists.quota_progress import QuotaProgress
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import quotas
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column, button_row

tr = translator("Quotas")


MAX_QUOTAS = 3  # the others are on the page of lists
_INK = {TargetStatus.REACHED: "good", TargetStatus.MISSED: "warn", TargetStatus.UNCERTAIN: "ink2"}


class QuotaCard(Column):
    """The first quotas; hidden if there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.details_button = KeyButton(tr("Look closer"))
        self._parts = [
            (
                Label("", "body", wraps=True),
                Label("", "h2"),
                Label("", "hint", "ink2", wraps=True),
                Label("", "hint", wraps=True),
            )
            for _ in range(MAX_QUOTAS)
        ]
        self.add_inset(SectionTitle(tr("Quotas")))
        for parts in self._parts:
            for at, part in enumerate(parts):
                self.add_inset(part, above=2 if at else 8)
        self.add_inset(button_row(self.details_button), above=10)
        self.hide()

    def show_figures(self, progress: Sequence[QuotaProgress], *, can_open: bool) -> None:
        self.setVisible(bool(progress))
        self.details_button.setVisible(can_open)
        for index, parts in enumerate(self._parts):
            for part in parts:
                part.setVisible(index < len(progress))
        for quota, (name, figure, bounds, status) in zip(progress, self._parts, strict=False):
            name.set_text(quotas.quota_label(quota.line))
            figure.set_text(quotas.format_figure(quota.line.target, quota.figure))
            bounds.set_text(quotas.describe_bounds(quota.line.target, quota.figure))
            status.set_text(quotas.status_label(quota.reached))
            status.set_ink(_INK[quota.reached])
