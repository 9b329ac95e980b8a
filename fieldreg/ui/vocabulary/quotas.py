"""Texts of quotas: groups, targets, figures and progress."""

from fractions import Fraction

from PySide6.QtCore import QLocale

from fieldreg.domain.quotas import QuotaFigure, QuotaTarget, TargetStatus, format_percent
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.services.reference_lists.quota_progress import QuotaLine
from fieldreg.ui.translation import join_parts, translate


def group_label(group: str) -> str:
    return {
        QuotaGroup.RURAL: translate("Quotas", "rural"),
        QuotaGroup.WOMEN: translate("Quotas", "women"),
        QuotaGroup.YOUNG: translate("Quotas", "young people"),
        QuotaGroup.MINORS: translate("Quotas", "minors"),
    }[QuotaGroup(group)]


def status_label(status: TargetStatus) -> str:
    return {
        TargetStatus.REACHED: translate("Quotas", "The quota is met."),
        TargetStatus.MISSED: translate("Quotas", "The quota is not met by what has arrived."),
        TargetStatus.UNCERTAIN: translate(
            "Quotas", "Neither can it be said that the quota is met, nor that it is not."
        ),
    }[status]


def quota_label(line: QuotaLine) -> str:
    """Name a quota in one line: group and target, course, dates."""
    quota = line.quota
    first, last = ((day or "").replace("-", ".") for day in (quota.since, quota.until))
    return join_parts(
        [
            f"{group_label(quota.whom)}, {format_target(line.target)}",
            line.course or translate("Quotas", "all courses"),
            f"{first} – {last}".strip() if first or last else "",
        ]
    )


def format_target(target: QuotaTarget) -> str:
    if target.share is None:
        return translate("Quotas", "people: {count}").format(count=target.number)
    share = _format_share(Fraction(target.share, 1000))
    share = share.removesuffix(f"{QLocale().decimalPoint()}0")
    return translate("Quotas", "{share} %").format(share=share)


def format_figure(target: QuotaTarget, figure: QuotaFigure | None) -> str:
    if figure is None or figure.value is None:
        return translate("Quotas", "not known yet")
    if target.share is None:
        return str(int(figure.value))
    return translate("Quotas", "{share} %").format(share=_format_share(figure.value))


def describe_bounds(target: QuotaTarget, figure: QuotaFigure | None) -> str:
    """Return the sentence on the lowest and the highest value possible."""
    if figure is None:
        return translate("Quotas", "Nobody has arrived yet.")
    if target.share is None:
        low, high = str(int(figure.low)), str(int(figure.high))
    else:
        low, high = _format_share(figure.low, towards=-1), _format_share(figure.high, towards=1)
    if low == high:
        return translate("Quotas", "certainly {low} of what has arrived").format(low=low)
    text = translate("Quotas", "certainly {low}–{high} of what has arrived")
    return text.format(low=low, high=high)


def _format_share(share: Fraction, *, towards: int = 0) -> str:
    """Write a share in percent with one decimal of the locale, without the sign."""
    text = format_percent(share, towards=towards)
    return text.replace(".", QLocale().decimalPoint())
