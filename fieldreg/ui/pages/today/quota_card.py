"""The first quotas on *Today*."""

from collections.abc import Sequence
from typing import Final

from fieldreg.domain.quotas import TargetStatus
from fieldreg.domain.roles import Permission
from fieldreg.services.reference_lists.quota_progress import QuotaProgress
from fieldreg.ui.keyboard import Permits
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, button_row

tr_quota = translator("Quotas")

MAX_QUOTAS: Final = 3  # the others are on the page of lists
_INK: Final = {
    TargetStatus.REACHED: "good",
    TargetStatus.MISSED: "warn",
    TargetStatus.UNCERTAIN: "ink2",
}


class QuotaCard(Column):
    def __init__(self, details_button: KeyButton, may: Permits) -> None:
        super().__init__()
        self._labels = [
            (
                Label("", "body", wraps=True),
                Label("", "h2"),
                Label("", "hint", "ink2", wraps=True),
                Label("", "hint", wraps=True),
            )
            for _ in range(MAX_QUOTAS)
        ]
        self.add_inset(SectionTitle(tr_quota("Quotas")))
        for labels in self._labels:
            for at, label in enumerate(labels):
                self.add_inset(label, above="hair" if at else "near")
        self._nothing = wrapped_label(
            tr_quota("No quota is counted yet.")
            if may(Permission.VIEW_FIGURES)
            else tr_quota("The edition has no quota: none is set, or few people count in it.")
        )
        self.add_inset(self._nothing, above="near")
        self.add_inset(button_row(details_button), above="field")
        self.hide()

    def show_figures(self, progress: Sequence[QuotaProgress]) -> None:
        self.show()
        self._nothing.setVisible(not progress)
        for index, labels in enumerate(self._labels):
            for label in labels:
                label.setVisible(index < len(progress))
        for quota, (name, figure, bounds, status) in zip(progress, self._labels, strict=False):
            name.set_text(records_words.quota_label(quota.line))
            figure.set_text(records_words.format_quota_figure(quota.line.target, quota.figure))
            bounds.set_text(records_words.describe_quota_bounds(quota))
            status.set_text(records_words.quota_status_label(quota.reached))
            status.set_ink(_INK[quota.reached])
