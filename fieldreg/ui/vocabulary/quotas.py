"""Texts of quotas: groups, targets, figures and progress."""

from fractions import Fraction

from PySide6.QtCore import QLocale

from fieldreg.domain.quotas import QuotaFigure, QuotaTarget, TargetStatus, format_percent
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.services.reference_lists.quota_progress import QuotaLine
from fieldreg.ui.translation import join_parts, translator

tr = translator("Quotas")


def group_label(group: str) -> str:
    return {
        QuotaGroup.RURAL: tr("rural"),
        QuotaGroup.WOMEN: tr("women"),
        QuotaGroup.YOUNG: tr("young people"),
        QuotaGroup.MINORS: tr("minors"),
    }[QuotaGroup(group)]


def status_label(status: TargetStatus) -> str:
    return {
        TargetStatus.REACHED: tr("The quota is met."),
        TargetStatus.MISSED: tr("The quota is not met by what has arrived."),
        TargetStatus.UNCERTAIN: tr("It is not certain yet whether the quota is met."),
    }[status]


def quota_label(line: QuotaLine) -> str:
    """Name a quota in one line: group and target, course, dates."""
    quota = line.quota
    first, last = ((day or "").replace("-", ".") for day in (quota.since, quota.until))
    return join_parts(
        [
            f"{group_label(quota.whom)}, {format_target(line.target)}",
            line.course or tr("all courses"),
            f"{first} – {last}".strip() if first or last else "",
        ]
    )


def format_target(target: QuotaTarget) -> str:
    if target.share is None:
        return tr("people: {count}").format(count=target.number)
    share = _format_share(Fraction(target.share, 1000))
    share = share.removesuffix(f"{QLocale().decimalPoint()}0")
    return tr("{share} %").format(share=share)


def format_figure(target: QuotaTarget, figure: QuotaFigure | None) -> str:
    if figure is None or figure.value is None:
        return tr("not known yet")
    if target.share is None:
        return str(int(figure.value))
    return tr("{share} %").format(share=_format_share(figure.value))


def describe_bounds(target: QuotaTarget, figure: QuotaFigure | None) -> str:
    """Return the sentence on the lowest and the highest value possible."""
    if figure is None:
        return tr("No records have arrived yet.")
    if target.share is None:
        low, high = str(int(figure.low)), str(int(figure.high))
    else:
        low, high = _format_share(figure.low, towards=-1), _format_share(figure.high, towards=1)
    if low == high:
        return tr("certainly {low} of what has arrived").format(low=low)
    text = tr("certainly {low}–{high} of what has arrived")
    return text.format(low=low, high=high)


def _format_share(share: Fraction, *, towards: int = 0) -> str:
    """Write a share in percent with one decimal of the locale, without the sign."""
    text = format_percent(share, towards=towards)
    return text.replace(".", QLocale().decimalPoint())
